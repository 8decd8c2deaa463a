package cli

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sinergi/app"
)

const draftJSON = `{"kind":"agreement","kind_of_paper":"Nota Kesepahaman","title":"Pelindungan Pekerja Migran","stage":"Pembahasan",
	"parties":[{"institution":"Badan Pelindungan Pekerja Migran Indonesia"},{"institution":"Pemerintah Kabupaten Muara Enim"}],
	"articles":[{"title":"Tujuan","text":"{jenis} ini bertujuan Perlindungan Pekerja Migran Indonesia menurut [Pasal 2]."},{"title":"Ruang Lingkup","text":"Meliputi [Pasal 9 ayat (1)]."}]}`

// draftDB holds one agreement and gives its ID.
func draftDB(t *testing.T) (db, id string) {
	t.Helper()
	db = filepath.Join(t.TempDir(), "draf.db")
	file := filepath.Join(t.TempDir(), "a.json")
	if err := os.WriteFile(file, []byte(draftJSON), 0o600); err != nil {
		t.Fatal(err)
	}
	return db, strings.TrimSpace(must(t, "put", file, "--db", db))
}

func TestLintTellsAFindingALine(t *testing.T) {
	db, id := draftDB(t)
	printed := must(t, "lint", id, "--db", db)
	for _, want := range []string{"Pelindungan", "Pasal 9 ayat (1)", "PIHAK KESATU"} {
		if !strings.Contains(printed, want) {
			t.Errorf("%q is not among the findings:\n%s", want, printed)
		}
	}
	for line := range strings.Lines(printed) {
		if place, what, ok := strings.Cut(line, ": "); !ok || place == "" || what == "\n" {
			t.Errorf("finding %q has no place or no words", line)
		}
	}
	sample := sampleDB(t)
	refused(t, exitFailed, "bukan kerja sama", "", "lint", firstID(t, sample, app.KindMeeting), "--db", sample)
	refused(t, exitFailed, "tidak ditemukan", "", "lint", "x", "--db", db)
	refused(t, exitMisuse, "ID", "", "lint", "--db", db)
}

// isWord fails unless the file is a package with a document in it.
func isWord(t *testing.T, path string) {
	t.Helper()
	content := read(t, path)
	files, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	if _, err := files.Open("word/document.xml"); err != nil {
		t.Errorf("%s: %v", path, err)
	}
}

func TestWordOfEveryPaper(t *testing.T) {
	db := sampleDB(t)
	out := filepath.Join(t.TempDir(), "x.docx")
	for kind, names := range map[string][]string{
		app.KindMeeting:   {docMinutes, docAttendance, docAttendanceBlank},
		app.KindAgreement: {docAgreement, docDraft, docCopy + "1", docCopy + "2"},
	} {
		id := firstID(t, db, kind)
		for _, name := range names {
			must(t, "paper", id, name, "-o", out, "--db", db)
			isWord(t, out)
		}
	}
	id := firstID(t, db, app.KindAgreement)
	refused(t, exitFailed, "naskah tanda tangan terakhir agreement-copy-2", "", "paper", id, docCopy+"3", "-o", out, "--db", db)
	for _, name := range []string{docCopy + "0", docCopy + "01", docCopy + "x", docCopy + "N", docCopy} {
		refused(t, exitMisuse, "tidak dikenal", "", "paper", id, name, "-o", out, "--db", db)
	}
}

func TestCompareVersions(t *testing.T) {
	db, id := draftDB(t)
	folder := t.TempDir()
	changed := strings.Replace(must(t, "get", id, "--db", db), "Pembahasan", "Telaah hukum", 1)
	changed = strings.Replace(changed, "Meliputi", "Meliputi sosialisasi di desa dan", 1)
	file := filepath.Join(folder, "b.json")
	if err := os.WriteFile(file, []byte(changed), 0o600); err != nil {
		t.Fatal(err)
	}
	must(t, "put", file, "--db", db) // another stage keeps version 1
	again := strings.Replace(must(t, "get", id, "--db", db), "sosialisasi di desa", "pelatihan", 1)
	if err := os.WriteFile(file, []byte(again), 0o600); err != nil {
		t.Fatal(err)
	}
	must(t, "put", file, "--db", db)
	pdf, docx, sent := filepath.Join(folder, "x.pdf"), filepath.Join(folder, "x.docx"), filepath.Join(folder, "kirim.docx")
	must(t, "compare", id, "1", "kini", "-o", pdf, "--db", db)
	if !bytes.HasPrefix(read(t, pdf), []byte("%PDF-")) {
		t.Error("the comparison is no PDF")
	}
	must(t, "compare", id, "1", "kini", "-o", docx, "--db", db)
	isWord(t, docx)
	must(t, "compare", id, "1", "kini", "-o", pdf, "--side-by-side", "--db", db)
	must(t, "paper", id, docAgreement, "-o", sent, "--db", db)
	must(t, "compare", id, "1", sent, "-o", pdf, "--db", db)
	refused(t, exitFailed, "tidak mempunyai versi 7", "", "compare", id, "7", "kini", "-o", pdf, "--db", db)
	refused(t, exitFailed, "Versi \"lama\" tidak dikenal", "", "compare", id, "lama", "kini", "-o", pdf, "--db", db)
	refused(t, exitMisuse, "berakhir", "", "compare", id, "1", "kini", "-o", filepath.Join(folder, "x.txt"), "--db", db)
	if err := os.WriteFile(sent, []byte("bukan Word"), 0o600); err != nil {
		t.Fatal(err)
	}
	if answer := call(t, "", "compare", id, "1", sent, "-o", pdf, "--db", db); answer.exit != exitFailed || !strings.Contains(answer.errors, "Word") {
		t.Errorf("a file that is no Word: %d %q", answer.exit, answer.errors)
	}
}
