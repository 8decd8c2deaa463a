// Package data keeps the records of an office in a database. SQL is known
// only here.
package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"sinergi/app"
)

// DB is an office's database in one file.
type DB struct {
	path   string
	engine *engine
	writer *sql.DB // one connection: writers take turns here, not by waiting for a lock
	reader *sql.DB
	sent   func(query string, args []any) // told every statement of a transaction, if set
}

var _ app.Store = (*DB)(nil)

// DefaultPath is the user's own database: %AppData%\Sinergi\Sinergi.db on
// Windows, sinergi/Sinergi.db in the XDG data folder elsewhere.
func DefaultPath() (string, error) {
	if runtime.GOOS == "windows" {
		dir, err := os.UserConfigDir()
		if err != nil {
			return "", fmt.Errorf("find the user's data folder: %w", err)
		}
		return filepath.Join(dir, "Sinergi", "Sinergi.db"), nil
	}
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "sinergi", "Sinergi.db"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("find the user's data folder: %w", err)
	}
	return filepath.Join(home, ".local", "share", "sinergi", "Sinergi.db"), nil
}

// Open opens the database at path, makes it with its folder if there is none,
// and brings an older one up to date after copying it. Errors are
// app.ErrNewerFile, app.ErrNotDatabase, app.ErrReadOnly, app.ErrFolder,
// app.ErrBusy, or of the file system.
func Open(path string) (*DB, error) {
	return open(path, sqlite)
}

func open(path string, e *engine, more ...string) (db *DB, err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	defer func() {
		if err != nil {
			err = fmt.Errorf("open database %s: %w", path, err)
		}
	}()
	if err := prepareFile(path); err != nil {
		return nil, err
	}
	if err := e.inspect(path); err != nil {
		return nil, err
	}
	db = &DB{path: path, engine: e}
	defer func() {
		if err != nil {
			err = errors.Join(err, db.Close())
			db = nil
		}
	}()
	if db.writer, err = sql.Open(e.driver, sqliteDSN(path, append(more, pragmas, writing)...)); err != nil {
		return db, err
	}
	db.writer.SetMaxOpenConns(1)
	ctx := context.Background()
	if err := db.migrate(ctx); err != nil {
		return db, err
	}
	if err := db.dropUnnamed(ctx, time.Now()); err != nil {
		return db, err
	}
	if db.reader, err = sql.Open(e.driver, sqliteDSN(path, append(more, pragmas, reading)...)); err != nil {
		return db, err
	}
	// No limit to open ones: who reads record after record may ask for more in
	// between, and must not wait for others who do the same.
	db.reader.SetMaxIdleConns(4)
	// Says now, not at the first list, when the file cannot be read.
	return db, db.read(ctx, func(*transaction) error { return nil })
}

// prepareFile makes the folder and refuses what SQLite would not explain.
func prepareFile(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.IsDir():
		return app.ErrFolder
	case !info.Mode().IsRegular():
		return app.ErrNotDatabase
	}
	return nil
}

// Path is the file of the database.
func (d *DB) Path() string { return d.path }

// Close ends all use of the database.
func (d *DB) Close() error {
	var errs []error
	for _, pool := range []*sql.DB{d.reader, d.writer} {
		if pool != nil {
			errs = append(errs, pool.Close())
		}
	}
	return errors.Join(errs...)
}
