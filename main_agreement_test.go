package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// shots is a folder for pictures of the window on the way, empty for none.
var shots = os.Getenv("SINERGI_SHOTS")

// shot keeps a picture of the screen for people to look at, if they want any.
func (w *window) shot(name string) {
	w.t.Helper()
	if shots == "" {
		return
	}
	w.settled()
	build := goal
	if build == "" {
		build = "linux"
	}
	if err := w.screenshot(filepath.Join(shots, build+"-"+w.t.Name()+"-"+name+".png")); err != nil {
		w.t.Error(err)
	}
}

// keys presses keys and waits for what they do.
func (w *window) keys(keys ...string) {
	w.t.Helper()
	w.key(keys...)
	w.settled()
}

// times is a key pressed n times.
func times(n int, key string) []string {
	return strings.Fields(strings.Repeat(key+" ", n))
}

// press clicks and waits for what it does.
func (w *window) press(x, y int) {
	w.t.Helper()
	w.click(x, y)
	w.settled()
}

// take types into a field that offers the directory's names, until Tab takes
// the one that is meant.
func (w *window) take(text string) {
	w.t.Helper()
	w.typeText(text)
	w.settled()
	w.key("Tab", "Tab")
}

// record is a record with its kind, as the put command reads it.
func record(t testing.TB, kind string, fields any) map[string]any {
	t.Helper()
	text, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]any{}
	if err := json.Unmarshal(text, &out); err != nil {
		t.Fatal(err)
	}
	out["kind"] = kind
	return out
}

// draftingOffice makes a database as an office has it on the day it begins to
// draft: itself, and partners with those who sign for them.
func draftingOffice(t testing.TB, folder string, partners ...string) string {
	t.Helper()
	const parent = "Badan Pelindungan Pekerja Migran Indonesia"
	office := app.DefaultOffice()
	office.Name, office.ShortName, office.Parent, office.City = "BP3MI Sumatera Selatan", "BP3MI Sumsel", parent, "Palembang"
	records := []map[string]any{
		record(t, app.KindOffice, office),
		record(t, app.KindInstitution, app.Institution{Name: parent, ShortName: "BP2MI", Address: "Jalan M.T. Haryono Kavling 52, Jakarta Selatan"}),
		record(t, app.KindOfficial, app.Official{
			Name: app.FullName{Name: "Benny Rhamdani"}, Positions: []app.Position{{Title: "Kepala", Institution: parent}},
		}),
	}
	signers := []app.FullName{{Front: "Dr. H.", Name: "Nasrun Umar", Back: "S.H., M.M."}, {Name: "Andi Prasetyo", Back: "S.I.K."}}
	titles := []string{"Bupati", "Kepala"}
	for i, partner := range partners {
		records = append(records,
			record(t, app.KindInstitution, app.Institution{Name: partner, Address: fmt.Sprintf("Jalan Ahmad Yani Nomor %d, Muara Enim", 16+i)}),
			record(t, app.KindOfficial, app.Official{Name: signers[i], Positions: []app.Position{{Title: titles[i], Institution: partner}}}))
	}
	text, err := json.Marshal(records)
	if err != nil {
		t.Fatal(err)
	}
	file, db := filepath.Join(folder, "kantor.json"), filepath.Join(folder, "kantor.db")
	if err := os.WriteFile(file, text, 0o600); err != nil {
		t.Fatal(err)
	}
	if ids := strings.Fields(done(t, "put", inside(file), "--db", inside(db))); len(ids) != len(records) {
		t.Fatalf("put stored %d records, want %d", len(ids), len(records))
	}
	return db
}

// documents are where the program puts a paper that nobody named a place for.
func documents(t testing.TB) string {
	t.Helper()
	if goal != "windows" {
		return filepath.Join(buildFolder, "Sinergi")
	}
	found, err := filepath.Glob(".cache/wine/drive_c/users/*/Documents")
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range found {
		if !strings.Contains(folder, "Public") {
			return filepath.Join(folder, "Sinergi")
		}
	}
	t.Fatal("wine has no user with documents")
	return ""
}

// makes gives the paper that press makes among the documents; * in its name
// stands for anything.
func (w *window) makes(name string, press func()) (path string) {
	w.t.Helper()
	pattern := filepath.Join(documents(w.t), name)
	there := func() []string {
		found, err := filepath.Glob(pattern)
		if err != nil {
			w.t.Fatal(err)
		}
		return found
	}
	for _, old := range there() { // of an earlier run
		if err := os.Remove(old); err != nil {
			w.t.Fatal(err)
		}
	}
	press()
	w.waitFor(pattern, 30*time.Second, func() bool { return len(there()) == 1 })
	w.settled()
	return there()[0]
}

// fromMenu chooses the nth of the acts behind the "…" button beside Simpan.
func (w *window) fromMenu(n int) {
	w.t.Helper()
	w.press(1232, 71)
	w.key(append(times(n, "Down"), "Return")...)
}

// pdfText is what a PDF says, in the order of reading, with single blanks. It
// fails on a file that is not sound.
func pdfText(t testing.TB, path string) string {
	t.Helper()
	if out, err := exec.Command("qpdf", "--check", path).CombinedOutput(); err != nil || bytes.Contains(out, []byte("WARNING")) {
		t.Errorf("qpdf: %v\n%s", err, out)
	}
	out, err := exec.Command("pdftotext", path, "-").Output()
	if err != nil {
		t.Fatalf("pdftotext %s: %v", path, err)
	}
	return strings.Join(strings.Fields(string(out)), " ")
}

// inOrder fails unless text has all parts, one after another.
func inOrder(t testing.TB, name, text string, parts ...string) {
	t.Helper()
	rest := text
	for _, part := range parts {
		_, after, found := strings.Cut(rest, part)
		if !found {
			t.Errorf("%s lacks %q here: %.300s\nin all: %s", name, part, rest, text)
			return
		}
		rest = after
	}
}

// agreements are the IDs of all stored agreements.
func (w *window) agreements() (ids []string) {
	w.t.Helper()
	for line := range strings.Lines(w.get("list", "agreement")) {
		id, _, _ := strings.Cut(line, "\t")
		ids = append(ids, id)
	}
	return ids
}

func (w *window) agreement(id string) app.Agreement {
	w.t.Helper()
	var a app.Agreement
	if err := json.Unmarshal([]byte(w.get("get", id)), &a); err != nil {
		w.t.Fatal(err)
	}
	return a
}

// saved presses Ctrl+S and gives the agreement once ok says it is stored.
func (w *window) saved(what string, ok func(app.Agreement) bool) (a app.Agreement) {
	w.t.Helper()
	w.key("ctrl+s")
	w.waitFor(what, 20*time.Second, func() bool {
		ids := w.agreements()
		if len(ids) == 1 {
			a = w.agreement(ids[0])
		}
		return len(ids) == 1 && ok(a)
	})
	w.settled()
	return a
}

const muaraEnim = "Pemerintah Kabupaten Muara Enim"

// TestWindowAgreement drafts a memorandum as staff do: the guided start, the
// text with a live reference, the findings, stages and versions, and the two
// copies that are signed; then it opens the program again, and everything is
// there.
func TestWindowAgreement(t *testing.T) {
	folder := t.TempDir()
	d := newDesktop(t)
	w := d.startWindow(draftingOffice(t, folder, muaraEnim))
	w.startAgreement()
	w.nameGrounds()
	w.writeArticle()
	a := w.saved("the saved draft", func(a app.Agreement) bool { return a.Version == 1 })
	w.checkDraft(a)
	w.repairSpelling(a.ID)
	w.dateAndStage()
	a = w.saved("the signed day and the stage", func(a app.Agreement) bool { return a.Stage == "Pembahasan" })
	if a.SignedOn != "2023-05-15" || a.ValidTo != "2026-05-14" || a.SigningPlace != "Palembang" {
		t.Errorf("signed %q on %s, until %s", a.SigningPlace, a.SignedOn, a.ValidTo)
	}
	w.compareVersions()
	w.copies(folder)
	w.close()

	w = d.startWindow(w.db)
	w.changeTitle(a.ID)
	w.close()
}

// changeTitle opens the stored draft and changes one word of it: all else is
// as it was.
func (w *window) changeTitle(id string) {
	w.t.Helper()
	want := w.agreement(id)
	w.keys("ctrl+1")
	w.key("ctrl+Next", "ctrl+Next", "End")
	w.typeText(" Kerja Sama")
	got := w.saved("the changed title", func(a app.Agreement) bool { return a.Version == want.Version+1 })
	w.shot("17 opened again")
	want.Articles[0].Title += " Kerja Sama"
	got.Meta, want.Meta = app.Meta{}, app.Meta{}
	if !reflect.DeepEqual(got, want) {
		w.t.Errorf("opened and stored again:\n got %+v\nwant %+v", got, want)
	}
	if told := w.get("lint", id); told != "" {
		w.t.Errorf("the check still finds:\n%s", told)
	}
}

// startAgreement answers the guided start by keyboard.
func (w *window) startAgreement() {
	w.t.Helper()
	w.keys("ctrl+1", "ctrl+n")
	w.shot("01 kind")
	w.key("ctrl+Next", "shift+Tab", "shift+Tab", "ctrl+a")
	w.take("Badan Pel")
	w.take("Benny")
	w.take("Pemerintah Kab")
	w.take("Nasrun")
	w.shot("02 parties")
	w.key("ctrl+Next")
	w.key("Tab", "Tab", "Tab") // over Pilih semua and Kosongkan to the first item
	w.key("space", "Tab", "space", "space")
	w.shot("03 scope")
	w.key("ctrl+Next")
	w.typeText("3")
	w.shot("04 term")
	w.keys(append(times(7, "Tab"), "Return")...) // over the term, Batal and Kembali to Buat draf
	w.shot("05 draft")
}

// nameGrounds follows the first two findings to the fields that they ask for.
func (w *window) nameGrounds() {
	w.t.Helper()
	for i, ground := range []string{"Keputusan Presiden Nomor 27/TPA Tahun 2020", "Keputusan Menteri Dalam Negeri Nomor 131.16-285 Tahun 2018"} {
		w.keys(append(times(9, "Tab"), "Return")...) // over the text and its acts to the first finding
		w.shot(fmt.Sprintf("06 ground %d", i+1))
		w.typeText(ground)
		w.key("Tab", "Tab", "Tab")
		w.typeText([]string{"B.102/KA/MoU/V/2023", "119/14/MoU/2023"}[i])
		w.keys("ctrl+Next")
	}
}

// writeArticle adds a sentence with a wrong word, a clause with a reference to
// the next article, and then moves the article behind that.
func (w *window) writeArticle() {
	w.t.Helper()
	w.key("Return", "ctrl+End")
	w.typeText(" PARA PIHAK saling memberi ijin praktik.")
	w.key("ctrl+Return")
	w.typeText("Tujuan itu dicapai melalui kegiatan pada ")
	w.keys("ctrl+shift+r")
	w.typeText("ruang")
	w.settled()
	w.shot("07 reference")
	w.keys("Return")
	w.typeText(".")
	w.key("shift+Tab", "shift+Tab", "shift+Tab")
	w.keys("ctrl+Down")
	w.shot("08 moved article")
}

// checkDraft holds the stored draft against what was answered and typed.
func (w *window) checkDraft(a app.Agreement) {
	w.t.Helper()
	t := w.t
	if a.Kind != "Nota Kesepahaman" || a.Term.Years != 3 || len(a.Parties) != 2 || a.Stage != "Penyusunan draf" {
		t.Errorf("%s of %d parties for %+v, stage %s", a.Kind, len(a.Parties), a.Term, a.Stage)
	}
	first, second := a.Parties[0], a.Parties[1]
	if first.InstitutionID == "" || first.Signatory.Name.Name != "Benny Rhamdani" || first.Number != "B.102/KA/MoU/V/2023" ||
		first.LegalGround != "Keputusan Presiden Nomor 27/TPA Tahun 2020" {
		t.Errorf("the first party is %+v", first)
	}
	if second.Institution != muaraEnim || second.Address != "Jalan Ahmad Yani Nomor 16, Muara Enim" || second.Signatory.Name.Back != "S.H., M.M." ||
		second.Signatory.Position != "Bupati" || second.Number != "119/14/MoU/2023" || !strings.HasPrefix(second.LegalGround, "Keputusan Menteri") {
		t.Errorf("the second party is %+v", second)
	}
	var titles []string
	for _, article := range a.Articles {
		titles = append(titles, article.Title)
	}
	if got, want := strings.Join(titles, ", "), "Ruang Lingkup, Tujuan, Pelaksanaan, Jangka Waktu, Penutup"; got != want {
		t.Fatalf("articles %s, want %s", got, want)
	}
	scope := a.Articles[0].PlainText()
	if strings.Contains(scope, "sindikat") || !strings.Contains(scope, "endampingan") {
		t.Errorf("the scope is %s", scope)
	}
	clauses := a.Articles[1].Clauses
	if len(clauses) != 2 || !strings.HasSuffix(clauses[0].Text, "memberi ijin praktik.") ||
		clauses[1].Text != "Tujuan itu dicapai melalui kegiatan pada "+app.Reference(a.Articles[0].Mark, "Pasal 1")+"." {
		t.Errorf("the moved article says %+v", clauses)
	}
}

// repairSpelling presses the only finding's button: the wrong word is mended.
func (w *window) repairSpelling(id string) {
	w.t.Helper()
	if got, want := w.get("lint", id), "Pasal 2 ayat (1): “ijin” seharusnya “izin”.\n"; got != want {
		w.t.Errorf("the check finds %q, want %q", got, want)
	}
	w.keys(append(times(10, "Tab"), "Return")...) // over both clauses and their acts
	w.shot("09 repaired")
	a := w.saved("the mended word", func(a app.Agreement) bool { return a.Version == 2 })
	if got := a.Articles[1].Clauses[0].Text; !strings.HasSuffix(got, "saling memberi izin praktik.") {
		w.t.Errorf("the mended clause says %q", got)
	}
	if got := w.get("lint", id); got != "" {
		w.t.Errorf("after the repair the check finds %q", got)
	}
}

// dateAndStage fills in place and day of the signing and moves the stage on.
func (w *window) dateAndStage() {
	w.t.Helper()
	w.key("ctrl+Prior", "ctrl+Prior")
	w.key(times(5, "Tab")...)
	w.fill("Palembang", "15 Mei 2023")
	w.keys("ctrl+Next", "ctrl+Next", "ctrl+Next", "Return") // Pindah tahapan…
	w.key("Tab", "Tab")
	w.typeText("Rina")
	w.shot("10 stage")
	w.keys("Return")
}

// compareVersions keeps a version, changes a text and looks at the difference.
func (w *window) compareVersions() {
	w.t.Helper()
	w.keys("ctrl+Next", "Return") // Simpan sebagai versi…
	w.typeText("Hasil pembahasan kedua")
	w.key("Tab")
	w.shot("11 version")
	w.keys("Return")
	w.key("ctrl+Prior", "ctrl+Prior", "Return", "ctrl+End")
	w.typeText(" Izin itu tertulis.")
	w.saved("the changed text", func(a app.Agreement) bool { return strings.Contains(a.Articles[1].PlainText(), "Izin itu tertulis.") })
	w.keys("ctrl+Next", "ctrl+Next", "Tab", "Return") // Bandingkan…
	w.shot("12 two texts")
	w.keys(append(times(3, "Tab"), "Return")...)
	w.shot("13 compared")
	path := w.makes("Perbandingan*.pdf", func() { w.key(append(times(3, "Tab"), "Return")...) })
	text := pdfText(w.t, path)
	inOrder(w.t, "the comparison", text, "Versi 2", "saling memberi izin praktik.", "Izin itu tertulis.", "Tujuan itu dicapai")
	w.keys(append(times(3, "shift+Tab"), "Return")...)
	w.shot("14 back")
}

// copies makes the papers that are signed: one by the menu, one by the
// preview's choice and a name of one's own, and one for Word.
func (w *window) copies(folder string) {
	w.t.Helper()
	first := w.makes("Rangkap 1 *.pdf", func() { w.fromMenu(3) })
	w.shot("15 first copy")
	second := filepath.Join(folder, "rangkap kedua.pdf")
	w.press(1023, 118) // the preview's choice
	w.keys("End", "Return")
	w.saveAs("ctrl+shift+s", second)
	w.shot("16 second copy")
	word := w.makes("Rangkap 2 *.docx", func() { w.fromMenu(6) })
	checkCopies(w.t, first, second)
	if text := parts(w.t, word)["word/document.xml"]; !strings.Contains(text, "saling memberi izin praktik. Izin itu tertulis.") {
		w.t.Errorf("the file for Word lacks the text: %.300s", text)
	}
}

// checkCopies holds the two signing copies against each other: the party that
// keeps a copy stands first in it, and the other signs over its stamp.
func checkCopies(t testing.TB, first, second string) {
	t.Helper()
	const bp2mi, enim = "BADAN PELINDUNGAN PEKERJA MIGRAN INDONESIA", "PEMERINTAH KABUPATEN MUARA ENIM"
	for _, c := range []struct {
		path, upper, lower, number1, number2, signer1, signer2, stamped string
	}{
		{first, enim, bp2mi, "119/14/MoU/2023", "B.102/KA/MoU/V/2023", "PIHAK KEDUA Bupati,", "PIHAK KESATU Kepala,", "BENNY"},
		{second, bp2mi, enim, "B.102/KA/MoU/V/2023", "119/14/MoU/2023", "PIHAK KESATU Kepala,", "PIHAK KEDUA Bupati,", "NASRUN"},
	} {
		text := pdfText(t, c.path)
		inOrder(t, c.path, text, "NOTA KESEPAHAMAN ANTARA", c.upper, "DENGAN", c.lower, "TENTANG", c.number1, c.number2,
			"hari ini, Senin, tanggal lima belas bulan Mei tahun dua ribu dua puluh tiga (15-05-2023), bertempat di Palembang",
			"1. BENNY RHAMDANI : Kepala, berdasarkan Keputusan Presiden Nomor 27/TPA Tahun 2020", "2. Dr. H. NASRUN UMAR, S.H., M.M.",
			"Pasal 1 RUANG LINGKUP", "pendampingan hukum", "Pasal 2 TUJUAN", "(1) Nota Kesepahaman ini bertujuan", "memberi izin praktik. Izin itu tertulis.",
			"(2) Tujuan itu dicapai melalui kegiatan pada Pasal 1.", "Pasal 3", "Pasal 4", "selama 3 (tiga) tahun", "Pasal 5 PENUTUP",
			c.signer1, c.signer2, "METERAI Rp10.000")
		for _, never := range []string{"DRAF", "{", "[", "....", "ijin"} {
			if strings.Contains(text, never) {
				t.Errorf("%s says %q", c.path, never)
			}
		}
		if n := strings.Count(text, "METERAI"); n != 1 {
			t.Errorf("%s has %d stamps", c.path, n)
		}
		if got := signerAt(t, c.path, "METERAI", "BENNY", "NASRUN"); got != c.stamped {
			t.Errorf("%s is stamped by %s, not by %s", c.path, got, c.stamped)
		}
	}
}

// signerAt tells beside which of the names on the last pages a word stands.
func signerAt(t testing.TB, path, word string, names ...string) (nearest string) {
	t.Helper()
	out, err := exec.Command("pdftotext", "-bbox", path, "-").Output()
	if err != nil {
		t.Fatalf("pdftotext %s: %v", path, err)
	}
	at := func(word string) float64 {
		found := regexp.MustCompile(`xMin="([0-9.]+)" yMin="[0-9.]+" xMax="([0-9.]+)" yMax="[0-9.]+">`+word).FindAllStringSubmatch(string(out), -1)
		if len(found) == 0 {
			t.Fatalf("%s lacks %s", path, word)
		}
		left, errLeft := strconv.ParseFloat(found[len(found)-1][1], 64)
		right, errRight := strconv.ParseFloat(found[len(found)-1][2], 64)
		if err := errors.Join(errLeft, errRight); err != nil {
			t.Fatal(err)
		}
		return (left + right) / 2
	}
	for _, name := range names {
		if nearest == "" || math.Abs(at(name)-at(word)) < math.Abs(at(nearest)-at(word)) {
			nearest = name
		}
	}
	return nearest
}

// TestWindowPKS drafts a cooperation agreement with chapters between three
// parties and prints the third copy.
func TestWindowPKS(t *testing.T) {
	folder := t.TempDir()
	d := newDesktop(t)
	w := d.startWindow(draftingOffice(t, folder, muaraEnim, "Kepolisian Resor Muara Enim"))
	w.keys("ctrl+1")
	w.press(402, 71)     // + Baru
	w.key("p", "Tab")    // Perjanjian Kerja Sama, with its usual articles
	w.key("Down", "Tab") // Lengkap
	w.key("space")       // Susun dalam BAB
	w.shot("1 kind")
	w.key("ctrl+Next")
	w.take("Pemerintah Kab")
	w.take("Nasrun")
	w.keys("Return") // Tambah pihak
	w.take("Kepolisian")
	w.take("Andi")
	w.shot("2 parties")
	w.keys("ctrl+Next", "ctrl+Next")
	w.keys(append(times(7, "Tab"), "Return")...) // over the term, Batal and Kembali to Buat draf
	w.shot("3 draft")
	a := w.saved("the saved draft", func(a app.Agreement) bool { return a.Version == 1 })
	if a.Kind != "Perjanjian Kerja Sama" || len(a.Parties) != 3 || a.Parties[2].Institution != "Kepolisian Resor Muara Enim" ||
		a.Parties[2].Signatory.Name.Name != "Andi Prasetyo" {
		t.Errorf("%s between %+v", a.Kind, a.Parties)
	}
	if len(a.Articles) != 14 {
		t.Errorf("%d articles, want 14", len(a.Articles))
	}
	var want []string
	for i, article := range a.Articles {
		if article.Chapter != "" {
			want = append(want, "BAB "+bahasa.Roman(len(chapters(a.Articles[:i+1])))+" "+strings.ToUpper(article.Chapter))
		}
		want = append(want, fmt.Sprintf("Pasal %d %s", i+1, strings.ToUpper(article.Title)))
	}
	if len(want) < 14+4 {
		t.Errorf("the headings are %q", want)
	}
	text := pdfText(t, w.makes("Rangkap 3 *.pdf", func() { w.fromMenu(5) }))
	w.shot("4 third copy")
	inOrder(t, "the third copy", text, append([]string{"PERJANJIAN KERJA SAMA", "selanjutnya disebut PIHAK KETIGA"}, want...)...)
	inOrder(t, "the third copy", text, "rangkap 3 (tiga) asli", "METERAI", "PIHAK KETIGA")
	w.close()
}

// chapters are the titles of the chapters that begin with these articles.
func chapters(articles []app.Article) (titles []string) {
	for _, article := range articles {
		if article.Chapter != "" {
			titles = append(titles, article.Chapter)
		}
	}
	return titles
}
