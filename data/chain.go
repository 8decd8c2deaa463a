package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"sinergi/app"
)

// Chain is the agreement with all that it renews or amends and all that renew
// or amend it, over any number of steps and also beside it, oldest first. What
// was deleted is not listed, but does not part the chain either.
func (d *DB) Chain(ctx context.Context, agreementID string) ([]app.Row, error) {
	var found []app.Row
	err := d.read(ctx, func(t *transaction) error {
		var live bool
		if err := t.row("SELECT EXISTS (SELECT 1 FROM agreements WHERE id = ? AND deleted_at = '')", agreementID).Scan(&live); err != nil {
			return err
		}
		if !live {
			return app.ErrNotFound
		}
		ids, err := t.family(agreementID)
		if err != nil {
			return err
		}
		found, err = t.rows("SELECT rank, id, "+agreements.row+" FROM agreements WHERE deleted_at = '' AND id IN ("+marks(len(ids))+") ORDER BY rank", ids...)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read chain of %q: %w", agreementID, err)
	}
	return found, nil
}

// noCircle refuses an agreement that would go before itself.
func (t *transaction) noCircle(id, parent string) error {
	seen := map[string]bool{}
	for parent != "" && !seen[parent] {
		if parent == id {
			return app.FieldErrors{{Field: "parent_id", Message: "Kerja sama ini sudah lebih dahulu dari naskah yang dipilih. Pilih naskah lain yang diperpanjang atau diubah."}}
		}
		seen[parent] = true
		err := t.row("SELECT parent_id FROM agreements WHERE id = ?", parent).Scan(&parent)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read chain: %w", err)
		}
	}
	return nil
}

// family are the IDs of an agreement and all that hang together with it. Each
// is looked at once, so that a circle ends too.
func (t *transaction) family(id string) ([]any, error) {
	seen := map[string]bool{id: true}
	ids := []any{id}
	for i := 0; i < len(ids); i++ {
		err := t.each(func(rows *sql.Rows) error {
			var other string
			err := rows.Scan(&other)
			if other != "" && !seen[other] {
				seen[other] = true
				ids = append(ids, other)
			}
			return err
		}, "SELECT parent_id FROM agreements WHERE id = ? UNION ALL SELECT id FROM agreements WHERE parent_id = ?", ids[i], ids[i])
		if err != nil {
			return nil, err
		}
	}
	return ids, nil
}
