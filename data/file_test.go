package data

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"sinergi/app"
)

func bytesOf(t *testing.T, path string) [32]byte {
	t.Helper()
	b, err := os.ReadFile(path)
	noError(t, err)
	return sha256.Sum256(b)
}

// refused opens a file that must be refused and left as it is.
func refused(t *testing.T, path string, want error) {
	t.Helper()
	before := bytesOf(t, path)
	db, err := Open(path)
	if err == nil {
		noError(t, db.Close())
		t.Fatal("the file was opened")
	}
	wantError(t, err, want)
	if bytesOf(t, path) != before {
		t.Error("the file was changed")
	}
	for _, suffix := range []string{"-wal", "-shm", "-journal"} {
		if _, err := os.Stat(path + suffix); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s was left behind: %v", suffix, err)
		}
	}
}

func TestNoDatabase(t *testing.T) {
	for name, content := range map[string][]byte{
		"letter":          []byte("Kepada Yth. Bapak Kepala Dinas di tempat"),
		"zeros":           make([]byte, 8192),
		"half a database": append([]byte("SQLite format 3\x00"), bytes.Repeat([]byte{0xFF}, 5000)...),
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x.db")
			noError(t, os.WriteFile(path, content, 0o600))
			refused(t, path, app.ErrNotDatabase)
		})
	}
}

// TestForeignDatabase is a SQLite file of another program, which must not get
// our tables.
func TestForeignDatabase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	pool, err := sql.Open("sqlite3", path)
	noError(t, err)
	_, err = pool.Exec("CREATE TABLE songs (title TEXT)")
	noError(t, err)
	noError(t, pool.Close())
	refused(t, path, app.ErrNotDatabase)
}

func TestEmptyFileBecomesDatabase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	noError(t, os.WriteFile(path, nil, 0o600))
	db := openAt(t, path)
	noError(t, db.SaveMeeting(t.Context(), sampleMeeting("Rapat")))
}

func TestWrongPlaces(t *testing.T) {
	dir := t.TempDir()
	_, err := Open(dir)
	wantError(t, err, app.ErrFolder)
	file := filepath.Join(dir, "file")
	noError(t, os.WriteFile(file, []byte("x"), 0o600))
	if _, err := Open(filepath.Join(file, "x.db")); err == nil {
		t.Error("a file was taken for a folder")
	} else if app.Tell(err) == app.Tell(errors.New("unknown")) {
		t.Errorf("no sentence for %v", err)
	}
}

// TestReadOnly asks SQLite for a read-only file, because the administrator who
// runs the tests may write to a file whatever its permissions.
func TestReadOnly(t *testing.T) {
	path := newPath(t)
	db, err := Open(path)
	noError(t, err)
	noError(t, db.Close())
	_, err = open(path, sqlite, "mode=ro")
	wantError(t, err, app.ErrReadOnly)

	noError(t, os.Chmod(path, 0o400))
	defer func() { noError(t, os.Chmod(path, 0o600)) }()
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err == nil {
		noError(t, f.Close())
		return // an administrator
	}
	refused(t, path, app.ErrReadOnly)
}

// TestDamagedFile has garbage in the middle; the store says so and does not
// make it worse.
func TestDamagedFile(t *testing.T) {
	path := newPath(t)
	db, err := Open(path)
	noError(t, err)
	w := newInventor()
	for range 40 {
		noError(t, db.SaveMeeting(t.Context(), w.meeting(5)))
	}
	noError(t, db.Close())
	b, err := os.ReadFile(path)
	noError(t, err)
	for i := 3 * 4096; i < len(b); i++ {
		b[i] = byte(i * 7)
	}
	noError(t, os.WriteFile(path, b, 0o600))

	db, err = Open(path)
	if err == nil {
		_, err = db.List(t.Context(), app.KindMeeting, app.Filter{})
		saving := db.SaveMeeting(t.Context(), sampleMeeting("Rapat"))
		noError(t, db.Close())
		wantError(t, saving, app.ErrNotDatabase)
	}
	wantError(t, err, app.ErrNotDatabase)
}

func TestNewerFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	db, err := Open(path)
	noError(t, err)
	_, err = db.writer.Exec("INSERT INTO migrations VALUES (9999, '9999_future.sql', '')")
	noError(t, err)
	noError(t, db.Close())
	refused(t, path, app.ErrNewerFile)
}
