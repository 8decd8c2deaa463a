package data

import (
	"context"
	"errors"
	"fmt"

	"sinergi/app"
)

// SaveAll saves records of any kind in one transaction: all or none. On an
// error every record has the ID and the version that it had before.
func (d *DB) SaveAll(ctx context.Context, records []any) (err error) {
	type given struct {
		meta   *app.Meta
		before app.Meta
	}
	var metas []given
	defer func() {
		if err != nil {
			for i := len(metas) - 1; i >= 0; i-- {
				*metas[i].meta = metas[i].before
			}
			err = fmt.Errorf("save all: %w", err)
		}
	}()
	return d.write(ctx, func(t *transaction) error {
		for i, r := range records {
			if err := ctx.Err(); err != nil {
				return err
			}
			if m, ok := r.(interface{ Record() *app.Meta }); ok {
				metas = append(metas, given{m.Record(), *m.Record()})
			}
			if err := saveAny(t, r); err != nil {
				return fmt.Errorf("record %d: %w", i+1, err)
			}
		}
		return nil
	})
}

func saveAny(t *transaction, r any) error {
	switch r := r.(type) {
	case *app.Meeting:
		return save(t, meetings, r)
	case *app.Agreement:
		return save(t, agreements, r)
	case *app.Official:
		return save(t, officials, r)
	case *app.Institution:
		return save(t, institutions, r)
	case *app.LibraryItem:
		return save(t, library, r)
	case *app.Office:
		return save(t, offices, r)
	}
	return fmt.Errorf("cannot save a %T", r)
}

// KindOf tells the kind of a record that is not deleted.
func (d *DB) KindOf(ctx context.Context, id string) (string, error) {
	var found string
	err := d.read(ctx, func(t *transaction) error {
		err := t.row(`SELECT coalesce(
			(SELECT 'meeting' FROM meetings WHERE id = ? AND deleted_at = ''),
			(SELECT 'agreement' FROM agreements WHERE id = ? AND deleted_at = ''),
			(SELECT 'official' FROM officials WHERE id = ? AND deleted_at = ''),
			(SELECT 'institution' FROM institutions WHERE id = ? AND deleted_at = ''),
			(SELECT 'library' FROM library WHERE id = ? AND deleted_at = ''),
			(SELECT 'office' FROM office WHERE id = ? AND deleted_at = ''), '')`, id, id, id, id, id, id).Scan(&found)
		if err == nil && found == "" {
			err = app.ErrNotFound
		}
		return err
	})
	if err != nil {
		return "", fmt.Errorf("find %q: %w", id, err)
	}
	return found, nil
}

// listing is what can be asked of a kind by its name.
type listing struct {
	list  func(*transaction, app.Filter) ([]app.Row, error)
	count func(*transaction, app.Filter) (int, error)
}

func listingOf[T any](k *kind[T]) listing {
	return listing{
		func(t *transaction, f app.Filter) ([]app.Row, error) { return list(t, k, f) },
		func(t *transaction, f app.Filter) (int, error) { return count(t, k, f) },
	}
}

var listings = map[string]listing{
	app.KindMeeting:     listingOf(meetings),
	app.KindAgreement:   listingOf(agreements),
	app.KindOfficial:    listingOf(officials),
	app.KindInstitution: listingOf(institutions),
	app.KindLibrary:     listingOf(library),
	app.KindOffice:      listingOf(offices),
}

// List gives rows of a kind, newest first, or by name for the directory, whose
// records have no day: From and To do not choose among them.
func (d *DB) List(ctx context.Context, kind string, f app.Filter) (found []app.Row, err error) {
	of, known := listings[kind]
	if !known {
		return nil, fmt.Errorf("list: %w", unknownKind(kind))
	}
	err = d.read(ctx, func(t *transaction) error {
		found, err = of.list(t, f)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", kind, err)
	}
	return found, nil
}

// Count counts the rows that List would give without Limit and After.
func (d *DB) Count(ctx context.Context, kind string, f app.Filter) (n int, err error) {
	of, known := listings[kind]
	if !known {
		return 0, fmt.Errorf("count: %w", unknownKind(kind))
	}
	err = d.read(ctx, func(t *transaction) error {
		n, err = of.count(t, f)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("count %s: %w", kind, err)
	}
	return n, nil
}

// Delete marks a record as deleted: it is no longer listed, found or suggested.
func (d *DB) Delete(ctx context.Context, kind, id string) error { return d.mark(ctx, kind, id, true) }

// Restore takes the mark back.
func (d *DB) Restore(ctx context.Context, kind, id string) error { return d.mark(ctx, kind, id, false) }

func (d *DB) mark(ctx context.Context, kind, id string, del bool) error {
	switch kind {
	case app.KindMeeting:
		return mark(ctx, d, meetings, id, del)
	case app.KindAgreement:
		return mark(ctx, d, agreements, id, del)
	case app.KindOfficial:
		return mark(ctx, d, officials, id, del)
	case app.KindInstitution:
		return mark(ctx, d, institutions, id, del)
	case app.KindLibrary:
		return mark(ctx, d, library, id, del)
	case app.KindOffice:
		return errors.New("the office cannot be deleted")
	}
	return unknownKind(kind)
}

func unknownKind(kind string) error { return fmt.Errorf("unknown kind of record %q", kind) }
