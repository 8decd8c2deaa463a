package cli

import (
	"bytes"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sinergi/app"
)

func TestPaper(t *testing.T) {
	db := sampleDB(t)
	folder := filepath.Join(t.TempDir(), "map ber-é")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	ids := map[string]string{}
	for _, kind := range kinds {
		ids[kind] = firstID(t, db, kind)
	}
	for _, kind := range []string{app.KindMeeting, app.KindAgreement} {
		for _, name := range papersOf(kind) {
			out := filepath.Join(folder, name+".pdf")
			if printed := must(t, "paper", ids[kind], name, "-o", out, "--db", db); printed != out+"\n" {
				t.Errorf("%s prints %q", name, printed)
			}
			first := read(t, out)
			if !bytes.HasPrefix(first, []byte("%PDF-")) {
				t.Errorf("%s is no PDF", name)
			}
			must(t, "paper", ids[kind], name, "-o", out, "--db", db)
			if !bytes.Equal(first, read(t, out)) {
				t.Errorf("%s made twice differs", name)
			}
			pages := strings.Split(strings.TrimSpace(must(t, "paper", ids[kind], name, "-o", filepath.Join(folder, name+".PNG"), "--db", db)), "\n")
			for i, page := range pages {
				want := filepath.Join(folder, fmt.Sprintf("%s-%d.PNG", name, i+1))
				if page != want {
					t.Errorf("page %q, want %q", page, want)
				}
				picture, err := png.DecodeConfig(bytes.NewReader(read(t, want)))
				if err != nil || picture.Width < 1200 || picture.Width > 1300 { // 210 or 215 mm at 150 dpi
					t.Errorf("%s is %d pixels wide (%v)", want, picture.Width, err)
				}
			}
			if len(pages) == 0 {
				t.Errorf("%s has no page", name)
			}
		}
	}
	out := filepath.Join(folder, "x.pdf")
	refused(t, exitFailed, "Rapat tidak mempunyai naskah agreement", "", "paper", ids[app.KindMeeting], "agreement", "-o", out, "--db", db)
	refused(t, exitFailed, "Kerja sama tidak mempunyai naskah minutes", "", "paper", ids[app.KindAgreement], "minutes", "-o", out, "--db", db)
	refused(t, exitFailed, "tidak mempunyai naskah", "", "paper", ids[app.KindOfficial], "minutes", "-o", out, "--db", db)
	refused(t, exitFailed, "tidak ditemukan", "", "paper", "tidak-ada", "minutes", "-o", out, "--db", db)
	if _, err := os.Stat(out); err == nil {
		t.Error("a refused paper left a file")
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestOutputThatCannotBeWritten: the sentence names the trouble, the old file
// and its folder stay as they were.
func TestOutputThatCannotBeWritten(t *testing.T) {
	db := sampleDB(t)
	meeting := firstID(t, db, app.KindMeeting)
	folder := t.TempDir()
	isFolder := filepath.Join(folder, "folder.pdf")
	if err := os.Mkdir(isFolder, 0o700); err != nil {
		t.Fatal(err)
	}
	old := filepath.Join(folder, "lama.pdf")
	if err := os.WriteFile(old, []byte("lama"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ out, want string }{
		{isFolder, "folder"},
		{filepath.Join(folder, "tidak ada", "x.pdf"), "Folder tujuan tidak ada"},
		{filepath.Join(old, "x.pdf"), "Folder tujuan tidak ada"},
		{filepath.Join(folder, strings.Repeat("n", 300)+".pdf"), "."},
		{filepath.Join(folder, "a\x00b.pdf"), "."},
	} {
		refused(t, exitFailed, c.want, "", "paper", meeting, "minutes", "-o", c.out, "--db", db)
	}
	recap := strings.TrimSuffix(isFolder, ".pdf") + ".xlsx"
	if err := os.Mkdir(recap, 0o700); err != nil {
		t.Fatal(err)
	}
	refused(t, exitFailed, "folder", "", "recap", "--from", "2023-01-01", "--to", "2023-12-31", "-o", recap, "--db", db)
	if string(read(t, old)) != "lama" {
		t.Error("the old file was touched")
	}
	left, err := os.ReadDir(folder)
	if err != nil || len(left) != 3 {
		t.Errorf("%d entries are left (%v), want the 3 of before", len(left), err)
	}
}

// TestLogo: a logo that is no picture, or far too large, never stops a paper.
func TestLogo(t *testing.T) {
	for name, logo := range map[string]string{
		"no picture": "bukan gambar",
		"cut":        "\x89PNG\r\n\x1a\n\x00\x00",
		"huge":       hugePNG,
	} {
		t.Run(name, func(t *testing.T) {
			db := sampleDB(t)
			records, err := decode([]byte(must(t, "get", firstID(t, db, app.KindOffice), "--db", db)))
			if err != nil {
				t.Fatal(err)
			}
			records[0].(*app.Office).Letterhead.Logo = app.Picture{Name: "logo.png", Data: []byte(logo)}
			putAndPrint(t, db, app.KindOffice, records[0])
		})
	}
}

// hugePNG says that it is 10,000 x 10,000 pixels.
const hugePNG = "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x27\x10\x00\x00\x27\x10\x08\x02\x00\x00\x00\x35\x2c\xf5\x70"

func TestRecap(t *testing.T) {
	db := sampleDB(t)
	out := filepath.Join(t.TempDir(), "rekap 2023.xlsx")
	if printed := must(t, "recap", "--from", "2023-01-01", "--to", "2023-12-31", "-o", out, "--db", db); printed != out+"\n" {
		t.Errorf("recap prints %q", printed)
	}
	if !bytes.HasPrefix(read(t, out), []byte("PK\x03\x04")) {
		t.Error("the recap is no workbook")
	}
}

func TestSampleRefusesFilledFile(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	must(t, "put", write(t, "a.json", goodMeeting), "--db", db)
	refused(t, exitFailed, "sudah berisi catatan", "", "sample", "--db", db)
	if rows := must(t, "list", "meeting", "--db", db); strings.Count(rows, "\n") != 1 {
		t.Errorf("the sample got into a filled file:\n%s", rows)
	}
}

func TestSampleIsRepeatable(t *testing.T) {
	titles := func(seed string) string {
		db := filepath.Join(t.TempDir(), "a.db")
		must(t, "sample", "--db", db, "--meetings", "60", "--seed", seed)
		var rows []string
		for line := range strings.Lines(must(t, "list", "meeting", "--db", db, "--limit", "1000")) {
			_, rest, _ := strings.Cut(line, "\t")
			rows = append(rows, rest)
		}
		if len(rows) != 60 {
			t.Errorf("%d meetings, want 60", len(rows))
		}
		return strings.Join(rows, "")
	}
	first := titles("7")
	if again := titles("7"); again != first {
		t.Error("the same seed gives other meetings")
	}
	if titles("8") == first {
		t.Error("another seed gives the same meetings")
	}
}

// TestListPages: a list longer than one page of the store comes whole, once.
func TestListPages(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	const n = listPage + 20
	one := make([]string, n)
	for i := range one {
		one[i] = strings.Replace(goodMeeting, "satu", fmt.Sprint("nomor ", i), 1)
	}
	must(t, "put", write(t, "banyak.json", "["+strings.Join(one, ",")+"]"), "--db", db)
	seen := map[string]bool{}
	for line := range strings.Lines(must(t, "list", "meeting", "--db", db, "--limit", "10000")) {
		seen[line] = true
	}
	if len(seen) != n {
		t.Errorf("%d different rows, want %d", len(seen), n)
	}
	if rows := must(t, "list", "meeting", "--db", db, "--limit", fmt.Sprint(n-1)); strings.Count(rows, "\n") != n-1 {
		t.Errorf("a limit of %d gives %d rows", n-1, strings.Count(rows, "\n"))
	}
	if got := cell("a\tb\nc\r\u2028d"); got != "a b c  d" {
		t.Errorf("cell gives %q", got)
	}
}
