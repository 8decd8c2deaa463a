package data

import (
	"bytes"
	"database/sql"
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"reflect"
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
	if len(copies) != 1 || filepath.Base(copies[0]) != fmt.Sprintf("Sinergi-versi-%d.db", len(steps)-2) {
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
	if copies := copiesOf(t, path); len(copies) != 2 || !strings.HasSuffix(copies[0], fmt.Sprintf("-versi-%d-2.db", len(steps)-2)) {
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
			if step.version > 2 {
				checkOldPapers(t, db, m)
			}
			m.Photos = append(m.Photos, app.Photo{Hash: keepFile(t, db, "foto baru")})
			m.Attendees[0].Email, m.Attendees[0].Arrived = "budi@contoh.go.id", "09:10"
			noError(t, db.SaveMeeting(t.Context(), &m))
			again, err := db.Meeting(t.Context(), m.ID)
			noError(t, err)
			if !reflect.DeepEqual(again, m) {
				t.Errorf("after a save:\n got %+v\nwant %+v", again, m)
			}
			o, err := db.Office(t.Context())
			noError(t, err)
			if o.Letterhead.Lines[0].Text != "BALAI CONTOH" {
				t.Errorf("%+v", o)
			}
			noError(t, db.SaveOffice(t.Context(), &o))
			n := 0
			var old app.Agreement
			noError(t, db.EachAgreement(t.Context(), func(a *app.Agreement) error { n, old = n+len(a.Parties)+len(a.Articles), *a; return nil }))
			old.Recitals = append(old.Recitals, "bahwa naskah lama dapat diubah")
			noError(t, db.SaveAgreement(t.Context(), &old))
			noError(t, db.TakeNumber(t.Context(), app.DefaultPatterns()[1], &app.NumberEntry{On: "2023-05-15"}))
			if n != 3 {
				t.Errorf("%d parties and articles", n)
			}
			found, err := db.Suggest(t.Context(), app.SuggestOfficial, "sal", 3)
			noError(t, err)
			if len(found) != 1 || found[0].ID == "" || found[0].Position != "Kepala" {
				t.Errorf("%+v", found)
			}
			if step.version > 1 {
				checkOldDraft(t, db)
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
	m.Audience, m.Attendees[1].Rank, m.Attendees[1].Arrived = app.AudienceExternal, "Pembina (IV/a)", "09:05"
	m.Invitation = app.Invitation{Subject: "Undangan rapat", Recipients: []app.Recipient{{Name: "Kepala Dinas", Place: "Muara Enim"}}}
	m.Photos = []app.Photo{{Hash: keepFile(t, db, "foto lama"), Caption: "Pembukaan", Width: 4, Height: 3}}
	m.Scans = []app.Scan{{Hash: keepFile(t, db, "pindaian lama"), Role: app.ScanAttendance, Pages: 2, Size: 13}}
	o.Letterhead.Right = app.Picture{Name: "kanan.png", Data: tinyPNG(t)}
	o.Signers = []app.Signer{{Name: app.FullName{Name: "Salabi"}, Behalf: "Kepala Dinas", Picture: keepFile(t, db, "tanda tangan lama")}}
	o.Invitations.Opening = "Dengan hormat,"
	a := app.Agreement{
		Kind: "Nota Kesepahaman", Title: "Pelindungan", Parties: []app.Party{{Institution: "Balai Contoh"}, {Institution: "Dinas"}},
		Articles: []app.Article{{Mark: "p1", Title: "Umum", Clauses: []app.Provision{{Mark: "a1", Text: "Ketentuan umum", Items: []app.Provision{{Mark: "h1", Text: "huruf"}}}}}},
		Stage:    "Penjajakan", Term: app.Term{Years: 3}, Recitals: []string{"bahwa perlu pelindungan"},
	}
	noError(t, db.SaveAll(t.Context(), []any{&o, &p, &app.Institution{Name: "Dinas Muara Enim"}, m, &a}))
	a.ChangeStage(app.StageChange{Stage: "Pembahasan", On: "2023-05-15", By: "Sari", Note: "Rapat pertama"})
	noError(t, db.SaveAgreement(t.Context(), &a))
	noError(t, db.SaveLibraryItem(t.Context(), &app.LibraryItem{Sort: app.LibraryRecital, Title: "Sinergi", Text: "bahwa perlu sinergi"}))
	number := app.NumberEntry{On: "2023-05-15", State: app.NumberUsed, Subject: "Pelindungan", RecordID: a.ID}
	noError(t, db.TakeNumber(t.Context(), app.DefaultPatterns()[0], &number))
	_, err = db.writer.Exec("VACUUM")
	noError(t, err)
	noError(t, db.Close())
}

func tinyPNG(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	noError(t, png.Encode(&b, image.NewGray(image.Rect(0, 0, 2, 2))))
	return b.Bytes()
}

// checkOldPapers looks at what the papers of a meeting need in the file that
// makeOldFile made; its files are there however old it is.
func checkOldPapers(t *testing.T, db *DB, m app.Meeting) {
	t.Helper()
	o, err := db.Office(t.Context())
	noError(t, err)
	if m.Audience != app.AudienceExternal || m.Attendees[1].Rank == "" || m.Attendees[1].Arrived != "09:05" || m.Invitation.Recipients[0].Place != "Muara Enim" {
		t.Errorf("%+v", m)
	}
	if o.Letterhead.Right.Name != "kanan.png" || !bytes.Equal(o.Letterhead.Right.Data, tinyPNG(t)) || o.Signers[0].Behalf == "" || o.Invitations.Opening == "" {
		t.Errorf("%+v", o)
	}
	for want, hash := range map[string]string{"foto lama": m.Photos[0].Hash, "pindaian lama": m.Scans[0].Hash, "tanda tangan lama": o.Signers[0].Picture} {
		content, err := db.File(t.Context(), hash)
		noError(t, err)
		if string(content) != want {
			t.Errorf("%s holds %q", want, content)
		}
	}
}

// checkOldDraft looks at what drafting keeps in the file that makeOldFile made.
func checkOldDraft(t *testing.T, db *DB) {
	t.Helper()
	rows, err := db.List(t.Context(), app.KindAgreement, app.Filter{Search: "ketentuan pelindungan"})
	noError(t, err)
	if len(rows) != 1 || rows[0].Status != "Pembahasan" {
		t.Fatalf("rows %+v", rows)
	}
	a, err := db.Agreement(t.Context(), rows[0].ID)
	noError(t, err)
	if a.Term.Years != 3 || a.Recitals[0] != "bahwa perlu pelindungan" || a.Articles[0].Clauses[0].Items[0].Text != "huruf" || a.History[0].By != "Sari" {
		t.Errorf("%+v", a)
	}
	versions, err := db.Versions(t.Context(), a.ID)
	noError(t, err)
	if len(versions) != 1 || versions[0].By != "Sari" || versions[0].Why != "Rapat pertama" {
		t.Fatalf("versions %+v", versions)
	}
	v, err := db.Version(t.Context(), versions[0].ID)
	noError(t, err)
	if v.Record.Title != "Pelindungan" || v.Record.Stage != "Pembahasan" {
		t.Errorf("%+v", v)
	}
	items, err := db.LibraryItems(t.Context())
	noError(t, err)
	if len(items) != 1 || items[0].Title != "Sinergi" {
		t.Errorf("%+v", items)
	}
	pattern := app.DefaultPatterns()[0]
	numbers, err := db.Numbers(t.Context(), app.NumberFilter{Search: "nk 01"})
	noError(t, err)
	if len(numbers) != 1 || numbers[0].RecordID != a.ID || numbers[0].Number != pattern.Format(1, "2023-05-15") {
		t.Errorf("%+v", numbers)
	}
	next, err := db.NextNumber(t.Context(), pattern, "2023-12-31")
	noError(t, err)
	if next.Sequence != 2 {
		t.Errorf("next is %+v", next)
	}
}

// TestArticlesBecomeClauses opens a file whose articles are plain texts and
// reads them as clauses, however they are asked for.
func TestArticlesBecomeClauses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Sinergi.db")
	noError(t, migrateFile(t, path, embedded(t)[:1]))
	pool, err := sql.Open("sqlite3", sqliteDSN(path, pragmas, writing))
	noError(t, err)
	_, err = pool.Exec(`INSERT INTO agreements (rank, id, version, updated_at, kind, title, implementer, stage, signing_place, signed_on, valid_from, valid_to, note)
			VALUES (7, 'x', 1, '', 'Nota Kesepahaman', 'Lama', '', '', '', '', '', '', '');
		INSERT INTO parties (parent_id, pos, institution_id, institution, address, number, signatory, logo_name)
			VALUES ('x', 0, '', 'Balai', '', '', '', ''), ('x', 1, '', 'Dinas', '', '', '', '');
		INSERT INTO articles (parent_id, pos, title, text) VALUES ('x', 0, 'Ruang Lingkup', '(1) Ruang lingkup:
a. sosialisasi; dan
b. pelindungan.
(2) Lain-lain.')`)
	noError(t, err)
	noError(t, pool.Close())
	db := openAt(t, path)
	check := func(a app.Agreement) {
		t.Helper()
		if len(a.Articles) != 1 || a.Articles[0].Text != "" || len(a.Articles[0].Clauses) != 2 ||
			len(a.Articles[0].Clauses[0].Items) != 2 || a.Articles[0].Clauses[0].Items[1].Text != "pelindungan." {
			t.Errorf("%+v", a.Articles)
		}
	}
	a, err := db.Agreement(t.Context(), "x")
	noError(t, err)
	check(a)
	noError(t, db.EachAgreement(t.Context(), func(a *app.Agreement) error { check(*a); return nil }))
	noError(t, db.SaveAgreement(t.Context(), &a))
	again, err := db.Agreement(t.Context(), "x")
	noError(t, err)
	if !reflect.DeepEqual(again, a) {
		t.Errorf("after a save:\n got %+v\nwant %+v", again, a)
	}
	pasted := app.Agreement{Kind: a.Kind, Title: "Baru", Parties: a.Parties, Articles: []app.Article{{Title: "Ruang Lingkup", Text: "(1) Ruang lingkup:\na. sosialisasi; dan\nb. pelindungan.\n(2) Lain-lain."}}}
	noError(t, db.SaveAgreement(t.Context(), &pasted))
	check(pasted)
}
