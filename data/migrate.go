package data

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"sinergi/app"
)

//go:embed migrations
var migrationFiles embed.FS

// migration is one numbered step of the schema; released ones never change.
type migration struct {
	version int
	name    string
	sql     string
}

// migrations reads the steps in a folder, 0001_name.sql and on, without gaps.
func migrations(files fs.FS, folder string) ([]migration, error) {
	names, err := fs.Glob(files, folder+"/*.sql")
	if err != nil {
		return nil, fmt.Errorf("find migrations: %w", err)
	}
	sort.Strings(names)
	steps := make([]migration, len(names))
	for i, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, fmt.Errorf("read migration: %w", err)
		}
		base := filepath.Base(name)
		number, _, _ := strings.Cut(base, "_")
		version, err := strconv.Atoi(number)
		if err != nil || version != i+1 {
			return nil, fmt.Errorf("migration %s: number %d expected", base, i+1)
		}
		steps[i] = migration{version, base, string(text)}
	}
	return steps, nil
}

func (d *DB) migrate(ctx context.Context) error {
	steps, err := migrations(migrationFiles, d.engine.folder)
	if err != nil {
		return err
	}
	return d.migrateTo(ctx, steps)
}

// migrateTo brings the file to the last step. A file that already holds
// records is copied first; each step is one transaction with its own record.
func (d *DB) migrateTo(ctx context.Context, steps []migration) error {
	var version int
	err := d.write(ctx, func(t *transaction) error {
		var exists bool
		if err := t.row(d.engine.isOurs).Scan(&exists); err != nil {
			return err
		}
		if !exists {
			if _, err := t.exec(d.engine.setUp); err != nil {
				return err
			}
		}
		// Changes nothing, but a file that is read-only is found out now and not
		// when somebody has filled in a form.
		if _, err := t.exec("DELETE FROM migrations WHERE version < 0"); err != nil {
			return err
		}
		var err error
		version, err = t.version()
		return err
	})
	if err != nil {
		return fmt.Errorf("read schema version: %w", err)
	}
	if version > len(steps) {
		return fmt.Errorf("%w: version %d, this program knows %d", app.ErrNewerFile, version, len(steps))
	}
	if version > 0 && version < len(steps) {
		if err := d.copyBeside(ctx, version); err != nil {
			return err
		}
	}
	for _, step := range steps[version:] {
		if err := d.apply(ctx, step); err != nil {
			return fmt.Errorf("migration %s: %w", step.name, err)
		}
	}
	return nil
}

func (t *transaction) version() (version int, err error) {
	err = t.row("SELECT coalesce(max(version), 0) FROM migrations").Scan(&version)
	return version, err
}

func (d *DB) apply(ctx context.Context, step migration) error {
	return d.write(ctx, func(t *transaction) error {
		version, err := t.version()
		if err != nil || version >= step.version { // another window was faster
			return err
		}
		if _, err := t.exec(step.sql); err != nil {
			return err
		}
		_, err = t.exec("INSERT INTO migrations (version, name, applied_at) VALUES (?, ?, ?)", step.version, step.name, now())
		return err
	})
}

// copyBeside copies the database as it is before a migration. VACUUM INTO also
// takes what still stands in the WAL, and is brought to the disk before the
// migration begins.
func (d *DB) copyBeside(ctx context.Context, version int) error {
	ext := filepath.Ext(d.path)
	base := fmt.Sprintf("%s-versi-%d", strings.TrimSuffix(d.path, ext), version)
	target := base + ext
	for i := 2; ; i++ {
		_, err := os.Stat(target)
		if errors.Is(err, fs.ErrNotExist) {
			break
		}
		if err != nil {
			return fmt.Errorf("copy before migration: %w", err)
		}
		target = fmt.Sprintf("%s-%d%s", base, i, ext)
	}
	if _, err := d.writer.ExecContext(ctx, "VACUUM INTO ?", target); err != nil {
		return fmt.Errorf("copy before migration: %w", d.engine.explain(err))
	}
	f, err := os.OpenFile(target, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("copy before migration: %w", err)
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("copy before migration: %w", err)
	}
	return nil
}
