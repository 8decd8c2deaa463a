package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"sinergi/app"
	"sinergi/data/storetest"
)

func openNew(t *testing.T) *DB {
	t.Helper()
	return openAt(t, newPath(t))
}

// newPath has characters that mean something in the name of a connection.
func newPath(t *testing.T) string {
	name := "Sinergi #1 50% é&_txlock=x.db"
	if runtime.GOOS != "windows" {
		name = "Sinergi? " + name
	}
	return filepath.Join(t.TempDir(), "new folder", name)
}

func openAt(t *testing.T, path string) *DB {
	t.Helper()
	db, err := Open(path)
	noError(t, err)
	t.Cleanup(func() { noError(t, db.Close()) })
	return db
}

func sampleMeeting(title string) *app.Meeting {
	return &app.Meeting{Title: title, From: "2023-05-15", Place: "Aula", Attendees: []app.Attendee{{Name: "Budi"}}}
}

func wantError(t *testing.T, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Fatalf("error is %v, want %v", err, want)
	}
}

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) app.Store { return openNew(t) })
}

func TestOpenMakesTheNamedFile(t *testing.T) {
	path := newPath(t)
	db := openAt(t, path)
	if db.Path() != path {
		t.Errorf("path %q, want %q", db.Path(), path)
	}
	info, err := os.Stat(path)
	noError(t, err)
	if info.Size() == 0 {
		t.Error("the file is empty")
	}
}

// TestEveryConnection looks at each connection of both pools at once: a pragma
// that reached one of them only would lose saves with the power.
func TestEveryConnection(t *testing.T) {
	db := openNew(t)
	var open []*sql.Conn
	look := func(pool *sql.DB, connections int, want map[string]string) {
		t.Helper()
		for range connections {
			conn, err := pool.Conn(t.Context())
			noError(t, err)
			open = append(open, conn)
			for pragma, value := range want {
				var got string
				noError(t, conn.QueryRowContext(t.Context(), "PRAGMA "+pragma).Scan(&got))
				if got != value {
					t.Errorf("%s is %s, want %s", pragma, got, value)
				}
			}
		}
	}
	look(db.writer, 1, map[string]string{"synchronous": "2", "journal_mode": "wal", "foreign_keys": "1", "busy_timeout": "5000", "query_only": "0"})
	look(db.reader, 8, map[string]string{"synchronous": "2", "journal_mode": "wal", "foreign_keys": "1", "busy_timeout": "5000", "query_only": "1"})
	if n := db.writer.Stats().MaxOpenConnections; n != 1 {
		t.Errorf("%d connections may write", n)
	}
	for _, conn := range open {
		noError(t, conn.Close())
	}
}

// TestTwoWindows saves through two handles of one file at the same time.
func TestTwoWindows(t *testing.T) {
	path := newPath(t)
	windows := []*DB{openAt(t, path), openAt(t, path)}
	shared := sampleMeeting("Bersama")
	noError(t, windows[0].SaveMeeting(t.Context(), shared))

	const each = 20
	var wg sync.WaitGroup
	var mu sync.Mutex
	won := 0
	for i, db := range windows {
		wg.Go(func() {
			for n := range each {
				if err := db.SaveMeeting(t.Context(), sampleMeeting(fmt.Sprintf("Rapat %d-%d", i, n))); err != nil {
					t.Error(err)
				}
				m, err := db.Meeting(t.Context(), shared.ID)
				if err != nil {
					t.Error(err)
				}
				m.Minutes.Opening += "x"
				switch err := db.SaveMeeting(t.Context(), &m); {
				case err == nil:
					mu.Lock()
					won++
					mu.Unlock()
				case !errors.Is(err, app.ErrConflict):
					t.Error(err)
				}
				if _, err := db.List(t.Context(), app.KindMeeting, app.Filter{Search: "rap"}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	for _, db := range windows {
		n, err := db.Count(t.Context(), app.KindMeeting, app.Filter{Search: "rapat"})
		noError(t, err)
		m, err := db.Meeting(t.Context(), shared.ID)
		noError(t, err)
		if n != 2*each || len(m.Minutes.Opening) != won || m.Version != int64(won)+1 {
			t.Errorf("%d meetings, %d changes, version %d; %d saves were confirmed", n, len(m.Minutes.Opening), m.Version, won)
		}
	}
	checkIndex(t, windows[1])
}

// TestOpenTogether starts several windows on a file that is not there yet.
func TestOpenTogether(t *testing.T) {
	path := newPath(t)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			db, err := Open(path)
			if err != nil {
				t.Error(err)
				return
			}
			if err := errors.Join(db.SaveMeeting(t.Context(), sampleMeeting("Rapat")), db.Close()); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	n, err := openAt(t, path).Count(t.Context(), app.KindMeeting, app.Filter{})
	noError(t, err)
	if n != 8 {
		t.Errorf("%d meetings", n)
	}
}

// TestCancel ends waiting for a turn and reading, at once.
func TestCancel(t *testing.T) {
	db := openNew(t)
	for range 3 {
		noError(t, db.SaveMeeting(t.Context(), sampleMeeting("Rapat")))
	}
	noError(t, db.write(t.Context(), func(*transaction) error {
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
		defer cancel()
		wantError(t, db.SaveMeeting(ctx, sampleMeeting("Lain")), context.DeadlineExceeded)
		return nil
	}))
	ctx, cancel := context.WithCancel(t.Context())
	n := 0
	wantError(t, db.EachMeeting(ctx, "", "", func(*app.Meeting) error {
		n++
		cancel()
		return nil
	}), context.Canceled)
	if n != 1 {
		t.Errorf("%d calls after the end", n-1)
	}
	err := db.read(t.Context(), func(tx *transaction) error {
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
		defer cancel()
		tx.ctx = ctx
		return tx.row("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n").Scan(&n)
	})
	if !errors.Is(err, context.Canceled) && !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("an endless query: %v", err)
	}
	noError(t, db.SaveMeeting(t.Context(), sampleMeeting("Rapat")))
}

// TestBusy waits for another writer and then says so.
func TestBusy(t *testing.T) {
	path := newPath(t)
	db := openAt(t, path)
	hasty, err := open(path, sqlite, "_busy_timeout=20")
	noError(t, err)
	defer func() { noError(t, hasty.Close()) }()
	m := sampleMeeting("Rapat")
	noError(t, db.write(t.Context(), func(*transaction) error {
		wantError(t, hasty.SaveMeeting(t.Context(), m), app.ErrBusy)
		_, err := hasty.List(t.Context(), app.KindMeeting, app.Filter{}) // reading goes on
		return err
	}))
	if m.ID != "" {
		t.Error("a save that failed left an ID")
	}
	noError(t, hasty.SaveMeeting(t.Context(), m))
}

// TestPanicRollsBack leaves neither a record nor a lock behind.
func TestPanicRollsBack(t *testing.T) {
	db := openNew(t)
	func() {
		defer func() {
			if recover() == nil {
				t.Error("no panic")
			}
		}()
		noError(t, db.write(t.Context(), func(tx *transaction) error {
			noError(t, save(tx, meetings, sampleMeeting("Rapat")))
			panic("test")
		}))
	}()
	n, err := db.Count(t.Context(), app.KindMeeting, app.Filter{})
	noError(t, err)
	if n != 0 {
		t.Errorf("%d meetings", n)
	}
	noError(t, db.SaveMeeting(t.Context(), sampleMeeting("Rapat")))
}

// TestConfirmedSaveSurvives takes the files as they are on the disk right
// after a save, without closing, as a power cut leaves them.
func TestConfirmedSaveSurvives(t *testing.T) {
	db := openNew(t)
	m := sampleMeeting("Rapat")
	noError(t, db.SaveMeeting(t.Context(), m))
	copied := filepath.Join(t.TempDir(), "copy.db")
	for _, suffix := range []string{"", "-wal"} {
		b, err := os.ReadFile(db.Path() + suffix)
		noError(t, err)
		noError(t, os.WriteFile(copied+suffix, b, 0o600))
	}
	after := openAt(t, copied)
	got, err := after.Meeting(t.Context(), m.ID)
	noError(t, err)
	if got.Title != m.Title || len(got.Attendees) != 1 {
		t.Errorf("%+v", got)
	}
	checkIndex(t, after)
}

func TestClosedStore(t *testing.T) {
	db, err := Open(newPath(t))
	noError(t, err)
	noError(t, db.Close())
	if err := db.SaveMeeting(t.Context(), sampleMeeting("Rapat")); err == nil {
		t.Error("saving in a closed store gives no error")
	}
	if _, err := db.List(t.Context(), app.KindMeeting, app.Filter{}); err == nil {
		t.Error("listing a closed store gives no error")
	}
}

func TestDefaultPath(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Setenv("AppData", `C:\Data`)
		path, err := DefaultPath()
		noError(t, err)
		if path != `C:\Data\Sinergi\Sinergi.db` {
			t.Error(path)
		}
		return
	}
	for _, c := range []struct{ xdg, want string }{
		{"/xdg", "/xdg/sinergi/Sinergi.db"},
		{"", "/home/wati/.local/share/sinergi/Sinergi.db"},
		{"relative", "/home/wati/.local/share/sinergi/Sinergi.db"}, // must be absolute by the XDG rule
	} {
		t.Setenv("HOME", "/home/wati")
		t.Setenv("XDG_DATA_HOME", c.xdg)
		path, err := DefaultPath()
		noError(t, err)
		if path != c.want {
			t.Errorf("%q, want %q", path, c.want)
		}
	}
}
