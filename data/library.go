package data

import (
	"context"
	"database/sql"
	"fmt"

	"sinergi/app"
	"sinergi/app/bahasa"
)

var library = &kind[app.LibraryItem]{
	name:  app.KindLibrary,
	table: "library",
	columns: func(l *app.LibraryItem) []column {
		return []column{
			{"kind", &l.Sort},
			{"code", &l.Code},
			{"topic", &l.Topic},
			{"sets", asJSON(&l.Sets)},
			{"chapter", &l.Chapter},
			{"title", &l.Title},
			{"text", &l.Text},
		}
	},
	derived: func(l *app.LibraryItem) []column {
		return searched(bahasa.Fold(l.Title), []string{l.Title, l.Chapter, l.Text})
	},
	row:      "'', '', code, title, topic, '', kind, '', '', '', '', ''",
	mentions: func(*app.LibraryItem) mentions { return nil },
}

// LibraryItems are the office's own pieces of text, by title.
func (d *DB) LibraryItems(ctx context.Context) ([]app.LibraryItem, error) {
	var found []app.LibraryItem
	err := d.read(ctx, func(t *transaction) error {
		var empty app.LibraryItem
		columns := joined(library.read(&empty, &empty.Meta))
		return t.each(func(rows *sql.Rows) error {
			var l app.LibraryItem
			err := rows.Scan(fields(library.read(&l, &l.Meta))...)
			found = append(found, l)
			return err
		}, "SELECT "+columns+" FROM library WHERE deleted_at = '' ORDER BY sort, id")
	})
	if err != nil {
		return nil, fmt.Errorf("read library: %w", err)
	}
	return found, nil
}

// SaveLibraryItem writes one piece of text of the office's own.
func (d *DB) SaveLibraryItem(ctx context.Context, l *app.LibraryItem) error {
	return saveOne(ctx, d, library, l)
}
