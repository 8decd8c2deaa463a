package data

import (
	"context"
	"fmt"

	"sinergi/app"
)

// mark deletes a record or takes that back.
func mark[T any, P record[T]](ctx context.Context, d *DB, k *kind[T], id string, del bool) error {
	err := d.write(ctx, func(t *transaction) error {
		s, err := load[T, P](t, k, id)
		if err != nil {
			return err
		}
		if s.deleted == del {
			if del {
				return app.ErrNotFound
			}
			return nil // restoring what is there already
		}
		at := ""
		if del {
			at = now()
		}
		if _, err := t.exec("UPDATE "+k.table+" SET deleted_at = ? WHERE id = ?", at, id); err != nil {
			return fmt.Errorf("mark %s: %w", k.table, err)
		}
		if del {
			if k.dated() {
				if err := t.dropWords(k.words, s.rank); err != nil {
					return err
				}
			}
			return t.learn(k.mentions(&s.record), nil)
		}
		if k.dated() {
			if err := t.indexWords(k.words, s.rank, k.texts(&s.record)); err != nil {
				return err
			}
		}
		return t.learn(nil, k.mentions(&s.record))
	})
	if err != nil {
		verb := "restore"
		if del {
			verb = "delete"
		}
		return fmt.Errorf("%s %s %q: %w", verb, k.name, id, err)
	}
	return nil
}
