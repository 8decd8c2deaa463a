package cli

import (
	"bytes"
	"database/sql"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/data"
)

func TestMain(m *testing.M) {
	slog.SetDefault(slog.New(slog.NewTextHandler(io.Discard, nil)))
	os.Exit(m.Run())
}

// result is what a command left behind.
type result struct {
	exit        int
	out, errors string
}

func openData(path string) (app.Store, error) { return data.Open(path) }

// call runs a command as main does.
func call(t *testing.T, stdin string, args ...string) result {
	t.Helper()
	var out, errw bytes.Buffer
	c := New(openData, "1.2.3", &out, &errw)
	c.In = strings.NewReader(stdin)
	exit := c.Run(args)
	return result{exit, out.String(), errw.String()}
}

// must runs a command that has to succeed without a word on the error output.
func must(t *testing.T, args ...string) string {
	t.Helper()
	r := call(t, "", args...)
	if r.exit != exitDone || r.errors != "" {
		t.Fatalf("%q: exit %d, %s", args, r.exit, r.errors)
	}
	return r.out
}

// refused runs a command that has to fail with exactly one line holding want.
func refused(t *testing.T, exit int, want, stdin string, args ...string) {
	t.Helper()
	r := call(t, stdin, args...)
	if r.exit != exit {
		t.Errorf("%q: exit %d, want %d: %s", args, r.exit, exit, r.errors)
	}
	if r.out != "" {
		t.Errorf("%q prints on the output: %s", args, r.out)
	}
	if strings.Count(r.errors, "\n") != 1 || !strings.HasSuffix(r.errors, "\n") {
		t.Errorf("%q must tell one line, got %q", args, r.errors)
	}
	if !strings.Contains(r.errors, want) {
		t.Errorf("%q tells %q, want it to hold %q", args, r.errors, want)
	}
}

// sampleDB is a database with the sample.
func sampleDB(t *testing.T) string {
	t.Helper()
	db := filepath.Join(t.TempDir(), "contoh.db")
	must(t, "sample", "--db", db, "--meetings", "3", "--attendees", "12", "--agreements", "2")
	return db
}

// firstID is the ID of the first row of a kind.
func firstID(t *testing.T, db, kind string) string {
	t.Helper()
	id, _, _ := strings.Cut(must(t, "list", kind, "--db", db, "--limit", "1"), "\t")
	if id == "" {
		t.Fatalf("no %s in the sample", kind)
	}
	return id
}

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWantsAndDatabase(t *testing.T) {
	for _, c := range []struct {
		args  string
		wants bool
		db    string
	}{
		{"", false, ""},
		{"--db a.db", false, "a.db"},
		{"--db=a.db", false, "a.db"},
		{"--db=", true, ""},
		{"--db", true, ""},
		{"--help", true, ""},
		{"-h", true, ""},
		{"--database a.db", true, ""},
		{"version", true, ""},
		{"salah", true, ""},
		{"list meeting --db a.db --search x", true, "a.db"},
		{"paper ID minutes -o x.pdf --db a.db", true, "a.db"},
		{"put --db a.db -", true, "a.db"},
	} {
		args := strings.Fields(c.args)
		if got := Wants(args); got != c.wants {
			t.Errorf("Wants(%q) = %v", c.args, got)
		}
		if got := Database(args); got != c.db {
			t.Errorf("Database(%q) = %q, want %q", c.args, got, c.db)
		}
	}
}

func TestWrongUse(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	for _, c := range []struct{ args, want string }{
		{"", "Perintah belum disebut"},
		{"salah", `Perintah "salah" tidak dikenal`},
		{"lst", `Mungkin maksudnya "list"`},
		{"version lagi", `"lagi" berlebih`},
		{"list", "JENIS belum disebut"},
		{"list rapat", `Jenis "rapat" tidak dikenal`},
		{"list meeting --limit 0", "--limit paling kecil 1"},
		{"list meeting --limit dua", `Nilai "dua" untuk --limit`},
		{"list meeting --salah", "Pilihan --salah tidak dikenal"},
		{"list meeting -x", "Pilihan -x tidak dikenal"},
		{"list meeting --search", "Pilihan --search memerlukan nilai"},
		{"list meeting --=x", "salah tulis"},
		{"get", "ID belum disebut"},
		{"put", "Berkas JSON belum disebut"},
		{"paper X", "Naskah belum disebut"},
		{"paper X notulen -o x.pdf", `Naskah "notulen" tidak dikenal`},
		{"paper X minutes", "Berkas keluaran belum disebut"},
		{"paper X minutes -o x.doc", "harus berakhir .pdf, .png atau .docx"},
		{"recap -o x.xlsx --to 2026-01-01", "--from belum disebut"},
		{"recap -o x.xlsx --from 2026-01-01", "--to belum disebut"},
		{"recap -o x.xlsx --from 2026-02-31 --to 2026-03-01", "tidak ada; tulis tahun-bulan-hari"},
		{"recap -o x.xlsx --from 01/02/2026 --to 2026-03-01", "tidak ada; tulis tahun-bulan-hari"},
		{"recap -o x.xlsx --from 0000-01-01 --to 2026-03-01", "tidak ada; tulis tahun-bulan-hari"},
		{"recap -o x.xlsx --from 2026-01-01 --to 9999-01-01", "tidak ada; tulis tahun-bulan-hari"},
		{"recap -o x.xlsx --from 2026-03-01 --to 2026-01-01", "tukar keduanya"},
		{"recap -o x.xls --from 2026-01-01 --to 2026-03-01", "harus berakhir .xlsx"},
		{"sample --meetings 0", "--meetings paling kecil 1"},
		{"sample --agreements -3", "--agreements paling kecil 1"},
	} {
		args := strings.Fields(c.args)
		if len(args) > 0 && args[0] != "salah" && args[0] != "lst" {
			args = append([]string{"--db", db}, args...)
		}
		refused(t, exitMisuse, c.want, "", args...)
	}
	refused(t, exitMisuse, "--db kosong", "", "list", "meeting", "--db=")
	if _, err := os.Stat(db); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("wrong use made a database: %v", err)
	}
}

func TestHelpIsIndonesian(t *testing.T) {
	calls := [][]string{{"--help"}, {"-h"}, {"help"}}
	for _, name := range []string{"sample", "put", "get", "list", "paper", "recap", "version"} {
		calls = append(calls, []string{name, "--help"})
		if !strings.Contains(must(t, "--help"), "\n  "+name+" ") {
			t.Errorf("the help does not list %s", name)
		}
	}
	for _, args := range calls {
		text := must(t, args...)
		for _, want := range []string{"Pemakaian:", "--db BERKAS", "tampilkan bantuan ini"} {
			if !strings.Contains(text, want) {
				t.Errorf("%q lacks %q:\n%s", args, want, text)
			}
		}
		for _, foreign := range []string{"Usage", "Flags", "Available", "default", "help for", "string", "int"} {
			for _, word := range strings.Fields(text) {
				if word == foreign {
					t.Errorf("%q holds the English %q:\n%s", args, foreign, text)
				}
			}
		}
	}
}

func TestVersion(t *testing.T) {
	if got := must(t, "version"); got != "sinergi 1.2.3\n" {
		t.Errorf("version prints %q", got)
	}
}

func TestDatabaseThatCannotServe(t *testing.T) {
	text := write(t, "surat.db", strings.Repeat("Ini surat, bukan berkas data. ", 200))
	before, err := os.ReadFile(text)
	if err != nil {
		t.Fatal(err)
	}
	refused(t, exitFailed, "bukan berkas data Sinergi", "", "list", "meeting", "--db", text)
	after, err := os.ReadFile(text)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the file that is no database was changed (%v)", err)
	}
	refused(t, exitFailed, "folder", "", "list", "meeting", "--db", t.TempDir())
	newer := filepath.Join(t.TempDir(), "baru.db")
	must(t, "put", write(t, "a.json", goodMeeting), "--db", newer)
	file, err := sql.Open("sqlite3", newer)
	if err != nil {
		t.Fatal(err)
	}
	_, err = file.Exec("INSERT INTO migrations VALUES (9999, '9999_future.sql', '')")
	if err := errors.Join(err, file.Close()); err != nil {
		t.Fatal(err)
	}
	refused(t, exitFailed, "Perbarui program ini", "", "list", "meeting", "--db", newer)
	missing := filepath.Join(t.TempDir(), "salah ketik.db")
	for _, args := range [][]string{
		{"list", "meeting"},
		{"get", "X"},
		{"paper", "X", "minutes", "-o", "x.pdf"},
		{"recap", "--from", "2026-01-01", "--to", "2026-01-31", "-o", "x.xlsx"},
	} {
		refused(t, exitFailed, "salah ketik.db tidak ditemukan", "", append(args, "--db", missing)...)
	}
	if _, err := os.Stat(missing); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a mistyped name left a database behind: %v", err)
	}
}

// TestPanicIsTold: a fault in the program ends as one sentence and exit 1.
func TestPanicIsTold(t *testing.T) {
	var out, errw bytes.Buffer
	c := New(func(string) (app.Store, error) { panic("boom") }, "1", &out, &errw)
	if exit := c.Run([]string{"sample", "--db", "x"}); exit != exitFailed {
		t.Errorf("exit %d", exit)
	}
	if text := errw.String(); strings.Count(text, "\n") != 1 || !strings.Contains(text, "tidak terduga") || strings.Contains(text, "boom") {
		t.Errorf("told %q", text)
	}
}
