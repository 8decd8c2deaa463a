package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Setting reads what the window remembered; "" if it never did.
func (d *DB) Setting(ctx context.Context, key string) (string, error) {
	var value string
	err := d.reader.QueryRowContext(ctx, "SELECT value FROM settings WHERE name = ?", key).Scan(&value)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", fmt.Errorf("read setting %q: %w", key, d.engine.explain(err))
	}
	return value, nil
}

// SetSetting remembers a value for the window.
func (d *DB) SetSetting(ctx context.Context, key, value string) error {
	err := d.write(ctx, func(t *transaction) error {
		_, err := t.exec("INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", key, value)
		return err
	})
	if err != nil {
		return fmt.Errorf("write setting %q: %w", key, err)
	}
	return nil
}
