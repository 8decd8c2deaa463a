package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/mattn/go-sqlite3"

	"sinergi/app"
)

// engine is what differs between databases; all other SQL is portable.
type engine struct {
	driver string
	// folder of the migrations, inside the embedded ones.
	folder string
	// inspect refuses a file that is not ours before anything in it is changed.
	inspect func(path string) error
	// isOurs asks whether the database has been set up; setUp does it.
	isOurs, setUp string
	// contains is a condition that a text holds its one argument.
	contains func(text string) string
	// putWords and dropWords write the word index: rank and words; rank.
	putWords, dropWords func(table string) string
	// search gives at most limit ranks of records in which every word begins a
	// word, highest first.
	search func(t *transaction, table string, words []string, within ranks, limit int) ([]any, error)
	// countHits counts them. Where the index alone cannot tell, all is the count
	// of the records in a range of ranks, without asking for words.
	countHits func(table string, words []string, within ranks, all string) (query string, args []any)
	// explain wraps the errors that app has a sentence for.
	explain func(err error) error
	// isDuplicate tells that a row was refused because its key exists.
	isDuplicate func(err error) bool
}

var sqlite = &engine{
	driver:  "sqlite3",
	folder:  "migrations/sqlite",
	inspect: sqliteInspect,
	isOurs:  "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'migrations')",
	setUp: fmt.Sprintf(`PRAGMA application_id = %d;
		CREATE TABLE migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)`, applicationID),
	contains:  func(text string) string { return "instr(" + text + ", ?) > 0" },
	putWords:  func(table string) string { return "INSERT INTO " + table + " (docid, words) VALUES (?, ?)" },
	dropWords: func(table string) string { return "DELETE FROM " + table + " WHERE docid = ?" },
	search:    sqliteSearch,
	countHits: func(table string, words []string, within ranks, all string) (string, []any) {
		if all == "" {
			return "SELECT count(*) FROM " + table + " WHERE words MATCH ? AND docid >= ? AND docid < ?", []any{sqliteQuery(words), within.from, within.to}
		}
		args := []any{within.from, within.to, sqliteQuery(words), within.from, within.to}
		return all + " AND rank IN (SELECT docid FROM " + table + " WHERE words MATCH ? AND docid >= ? AND docid < ?)", args
	},
	explain:     sqliteExplain,
	isDuplicate: func(err error) bool { return extendedCode(err) == sqlite3.ErrConstraintUnique },
}

// applicationID marks a SQLite file as ours.
const applicationID = 0x53494E47 // "SING"

// sqliteInspect opens the file without the pragmas: switching to WAL already
// writes to it.
func sqliteInspect(path string) (err error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() == 0 {
		return nil
	}
	if err != nil {
		return err
	}
	pool, err := sql.Open("sqlite3", sqliteDSN(path, "mode=rw", "_busy_timeout=5000"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, pool.Close()) }()
	var id, tables int
	row := pool.QueryRow("SELECT (SELECT application_id FROM pragma_application_id), (SELECT count(*) FROM sqlite_master)")
	if err := row.Scan(&id, &tables); err != nil {
		return sqliteExplain(err)
	}
	if id != applicationID && tables > 0 {
		return app.ErrNotDatabase
	}
	return nil
}

// sqliteDSN names a file with everything a connection must keep. Pragmas sent
// later would reach one connection of the pool only.
func sqliteDSN(path string, more ...string) string {
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	if !strings.HasPrefix(u.Path, "/") {
		u.Path = "/" + u.Path // C:/Users/...
	}
	return u.String() + "?" + strings.Join(more, "&")
}

const (
	// WAL with synchronous=FULL: a save that was confirmed survives a power cut.
	pragmas = "_journal_mode=WAL&_synchronous=FULL&_foreign_keys=1&_busy_timeout=5000&_stmt_cache_size=96"
	writing = "_txlock=immediate"
	reading = "_query_only=1&_cache_size=-32000"
)

// sqliteQuery is a query of the word index: every word, as a prefix. The words
// are folded, so they hold no quotation mark and no operator, which FTS4 knows
// in capitals only.
func sqliteQuery(words []string) string {
	return strings.Join(words, "* ") + "*"
}

func sqliteSearch(t *transaction, table string, words []string, within ranks, limit int) ([]any, error) {
	var hits []any
	err := t.each(func(rows *sql.Rows) error {
		var rank int64
		err := rows.Scan(&rank)
		hits = append(hits, rank)
		return err
	}, "SELECT docid FROM "+table+" WHERE words MATCH ? AND docid >= ? AND docid < ? ORDER BY docid DESC LIMIT ?",
		sqliteQuery(words), within.from, within.to, limit)
	return hits, err
}

func extendedCode(err error) sqlite3.ErrNoExtended {
	var e sqlite3.Error
	if errors.As(err, &e) {
		return e.ExtendedCode
	}
	return 0
}

func sqliteExplain(err error) error {
	var e sqlite3.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code {
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return fmt.Errorf("%w: %w", app.ErrBusy, err)
	case sqlite3.ErrNotADB, sqlite3.ErrCorrupt:
		return fmt.Errorf("%w: %w", app.ErrNotDatabase, err)
	case sqlite3.ErrReadonly:
		return fmt.Errorf("%w: %w", app.ErrReadOnly, err)
	case sqlite3.ErrFull:
		return fmt.Errorf("%w: %w", app.ErrDiskFull, err)
	case sqlite3.ErrPerm, sqlite3.ErrAuth:
		return fmt.Errorf("%w: %w", fs.ErrPermission, err)
	case sqlite3.ErrInterrupt:
		return fmt.Errorf("%w: %w", context.Canceled, err)
	case sqlite3.ErrCantOpen:
		var number syscall.Errno
		if number = e.SystemErrno; number != 0 {
			return fmt.Errorf("%w: %w", number, err)
		}
	}
	return err
}
