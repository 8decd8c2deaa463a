package data

import (
	"database/sql"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"sinergi/app"
)

func embedded(t *testing.T) []migration {
	t.Helper()
	steps, err := migrations(migrationFiles, sqlite.folder)
	noError(t, err)
	if len(steps) == 0 {
		t.Fatal("no migrations")
	}
	return steps
}

func TestMigrationNumbers(t *testing.T) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	good := fstest.MapFS{"m/0002_b.sql": file("b"), "m/0001_a.sql": file("a"), "m/notes.txt": file("x")}
	steps, err := migrations(good, "m")
	noError(t, err)
	if len(steps) != 2 || steps[0] != (migration{1, "0001_a.sql", "a"}) || steps[1].version != 2 {
		t.Errorf("%+v", steps)
	}
	for _, bad := range []fstest.MapFS{
		{"m/0002_b.sql": file("b")},
		{"m/0001_a.sql": file("a"), "m/0003_c.sql": file("c")},
		{"m/0001_a.sql": file("a"), "m/0001_b.sql": file("b")},
		{"m/first.sql": file("a")},
	} {
		if steps, err := migrations(bad, "m"); err == nil {
			t.Errorf("%v gives %v and no error", bad, steps)
		}
	}
}

// older makes a database at its present version with one meeting, and two
// steps that a later program might bring.
func older(t *testing.T) (path string, id string, steps []migration) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "Sinergi.db")
	db, err := Open(path)
	noError(t, err)
	m := sampleMeeting("Rapat lama")
	noError(t, db.SaveMeeting(t.Context(), m))
	noError(t, db.Close())
	steps = embedded(t)
	next := len(steps) + 1
	steps = append(steps,
		migration{next, "next.sql", "CREATE TABLE more (x TEXT); INSERT INTO more SELECT title FROM meetings; UPDATE meetings SET title = 'Rapat baru'"},
		migration{next + 1, "last.sql", "ALTER TABLE more ADD COLUMN y TEXT"},
	)
	return path, m.ID, steps
}

func migrateFile(t *testing.T, path string, steps []migration) error {
	t.Helper()
	pool, err := sql.Open("sqlite3", sqliteDSN(path, pragmas, writing))
	noError(t, err)
	pool.SetMaxOpenConns(1)
	db := &DB{path: path, engine: sqlite, writer: pool}
	defer func() { noError(t, db.Close()) }()
	return db.migrateTo(t.Context(), steps)
}

func TestMigrationCopiesFirst(t *testing.T) {
	path, id, steps := older(t)
	noError(t, migrateFile(t, path, steps))
	noError(t, migrateFile(t, path, steps)) // nothing left to do
	copies := copiesOf(t, path)
	if len(copies) != 1 || filepath.Base(copies[0]) != "Sinergi-versi-1.db" {
		t.Fatalf("copies %v", copies)
	}
	before := openAt(t, copies[0])
	m, err := before.Meeting(t.Context(), id)
	noError(t, err)
	if m.Title != "Rapat lama" {
		t.Errorf("the copy holds %q", m.Title)
	}
	_, err = Open(path)
	wantError(t, err, app.ErrNewerFile) // to this program
}

// TestMigrationFailsHalfWay keeps the steps that were done, undoes the whole
// of the one that failed, and can go on later.
func TestMigrationFailsHalfWay(t *testing.T) {
	path, id, steps := older(t)
	broken := append([]migration{}, steps...)
	broken[len(broken)-2].sql += "; SELECT no_such_function()"
	for range 2 {
		if err := migrateFile(t, path, broken); err == nil {
			t.Fatal("no error")
		}
	}
	db, err := Open(path) // still the version that this program knows
	noError(t, err)
	m, err := db.Meeting(t.Context(), id)
	noError(t, err)
	if m.Title != "Rapat lama" {
		t.Errorf("title %q: the failed step was not undone", m.Title)
	}
	noError(t, db.Close())
	if copies := copiesOf(t, path); len(copies) != 2 || !strings.HasSuffix(copies[0], "-versi-1-2.db") {
		t.Errorf("copies %v", copies)
	}
	noError(t, migrateFile(t, path, steps))
}

func copiesOf(t *testing.T, path string) []string {
	t.Helper()
	copies, err := filepath.Glob(strings.TrimSuffix(path, ".db") + "-versi-*.db")
	noError(t, err)
	return copies
}

var makeOld = flag.Bool("make-old", false, "write testdata/version-N.db for the present schema; once for each release")

// TestOldFiles opens a small database of each released schema.
func TestOldFiles(t *testing.T) {
	steps := embedded(t)
	if *makeOld {
		makeOldFile(t, filepath.Join("testdata", "version-"+string(rune('0'+len(steps)))+".db"))
	}
	for _, step := range steps {
		name := "version-" + string(rune('0'+step.version)) + ".db"
		t.Run(name, func(t *testing.T) {
			b, err := os.ReadFile(filepath.Join("testdata", name))
			noError(t, err)
			path := filepath.Join(t.TempDir(), name)
			noError(t, os.WriteFile(path, b, 0o600))
			db := openAt(t, path)
			rows, err := db.List(t.Context(), app.KindMeeting, app.Filter{Search: "muara enim salabi"})
			noError(t, err)
			if len(rows) != 1 || rows[0].Date != "2023-05-15" {
				t.Fatalf("rows %+v", rows)
			}
			m, err := db.Meeting(t.Context(), rows[0].ID)
			noError(t, err)
			if len(m.Attendees) != 2 || m.Minutes.Topics[0].Result != "Disepakati" || m.Agenda[0] != "Pembukaan" {
				t.Errorf("%+v", m)
			}
			noError(t, db.SaveMeeting(t.Context(), &m))
			o, err := db.Office(t.Context())
			noError(t, err)
			if o.Letterhead.Lines[0].Text != "BALAI CONTOH" {
				t.Errorf("%+v", o)
			}
			n := 0
			noError(t, db.EachAgreement(t.Context(), func(a *app.Agreement) error { n += len(a.Parties) + len(a.Articles); return nil }))
			if n != 3 {
				t.Errorf("%d parties and articles", n)
			}
			found, err := db.Suggest(t.Context(), app.SuggestOfficial, "sal", 3)
			noError(t, err)
			if len(found) != 1 || found[0].ID == "" || found[0].Position != "Kepala" {
				t.Errorf("%+v", found)
			}
			checkIndex(t, db)
		})
	}
}

func makeOldFile(t *testing.T, path string) {
	t.Helper()
	noError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	db, err := Open(path)
	noError(t, err)
	o := app.Office{Name: "Balai Contoh", City: "Palembang"}
	o.Letterhead.Lines = []app.LetterheadLine{{Text: "BALAI CONTOH", Size: 14, Bold: true}}
	p := app.Official{Name: app.FullName{Front: "Dr.", Name: "Salabi"}, Positions: []app.Position{{Title: "Kepala", Institution: "Dinas Muara Enim"}}}
	m := sampleMeeting("Rapat Muara Enim")
	m.Agenda = []string{"Pembukaan"}
	m.Attendees = append(m.Attendees, app.Attendee{Name: "Dr. Salabi"})
	m.Minutes.Topics = []app.Topic{{Title: "Pokok", Result: "Disepakati"}}
	a := app.Agreement{
		Kind: "Nota Kesepahaman", Title: "Pelindungan", Parties: []app.Party{{Institution: "Balai Contoh"}, {Institution: "Dinas"}},
		Articles: []app.Article{{Title: "Umum"}},
	}
	noError(t, db.SaveAll(t.Context(), []any{&o, &p, &app.Institution{Name: "Dinas Muara Enim"}, m, &a}))
	_, err = db.writer.Exec("VACUUM")
	noError(t, err)
	noError(t, db.Close())
}
