package data

import (
	"context"
	"errors"

	"sinergi/app"
)

var errLater = errors.New("not kept yet")

func (d *DB) LibraryItems(ctx context.Context) ([]app.LibraryItem, error)   { return nil, nil }
func (d *DB) SaveLibraryItem(ctx context.Context, l *app.LibraryItem) error { return errLater }
func (d *DB) SaveVersion(ctx context.Context, v *app.Version) error         { return errLater }
func (d *DB) Versions(ctx context.Context, agreementID string) ([]app.Version, error) {
	return nil, nil
}
func (d *DB) Version(ctx context.Context, id string) (app.Version, error) {
	return app.Version{}, errLater
}
func (d *DB) Chain(ctx context.Context, agreementID string) ([]app.Row, error) { return nil, nil }
func (d *DB) TakeNumber(ctx context.Context, p app.NumberPattern, e *app.NumberEntry) error {
	return errLater
}
func (d *DB) NextNumber(ctx context.Context, p app.NumberPattern, on app.Date) (app.NumberEntry, error) {
	return app.NumberEntry{}, errLater
}
func (d *DB) UpdateNumber(ctx context.Context, e app.NumberEntry) error { return errLater }
func (d *DB) Numbers(ctx context.Context, f app.NumberFilter) ([]app.NumberEntry, error) {
	return nil, nil
}
