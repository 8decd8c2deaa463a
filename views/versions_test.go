package views

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/paper"
	"sinergi/app/word"
)

// pact stores an agreement with two articles.
func pact(d *clerk) {
	a := app.Agreement{
		Kind: "Nota Kesepahaman", Title: "Pelindungan Pekerja Migran", Stage: "Penyusunan draf",
		Parties: []app.Party{{Institution: "Badan Pelindungan"}, {Institution: "Pemerintah Kabupaten Lahat"}},
		Articles: []app.Article{
			{Title: "Tujuan", Text: "Nota ini bertujuan membangun sinergi PARA PIHAK."},
			{Title: "Jangka Waktu", Text: "Berlaku selama 3 (tiga) tahun."},
		},
	}
	must(d.t, d.db.SaveAgreement(background, &a))
}

// openPact opens the only agreement.
func openPact(t *testing.T, fill ...func(*clerk)) *clerk {
	t.Helper()
	d := open(t, append([]func(*clerk){pact}, fill...)...)
	d.menu("Kerja Sama")
	return d
}

func (d *clerk) versions() []app.Version {
	d.t.Helper()
	list, err := d.db.Versions(background, d.pacts().current.ID)
	must(d.t, err)
	return list
}

// retitle changes the second article's text in the form, as typing does.
func (d *clerk) retext(text string) {
	d.o.agreements.change(func(a *app.Agreement) { a.Articles[1].Clauses[0].Text = text })
}

func TestVersionsAreKeptAndCompared(t *testing.T) {
	d := openPact(t)
	versions := d.o.agreements.versions
	d.pacts().selectTab(tabVersions)
	d.sees("Belum ada versi")
	d.retext("Berlaku selama 4 (empat) tahun.")
	d.tap("Simpan sebagai versi…")
	same(t, "the draft is stored first", d.pacts().dirty, false)
	d.write("hasil pembahasan kedua")
	d.press("Tab")
	d.write("Dewi")
	d.tap("Simpan versi")
	list := d.versions()
	if len(list) != 1 || list[0].Why != "hasil pembahasan kedua" || list[0].By != "Dewi" || list[0].Source != app.VersionSaved {
		t.Fatalf("versions %+v", list)
	}
	d.sees("Versi 1")
	d.sees("hasil pembahasan kedua")
	same(t, "count beside the tab's word", versions.count(), 1)
	d.retext("Berlaku selama 5 (lima) tahun.")
	d.tap("Bandingkan dengan sekarang")
	d.sees("Dari Versi 1 ke Naskah sekarang")
	same(t, "what was typed is stored before it is compared", d.pacts().dirty, false)
	d.segment("Bersebelahan")
	d.sees("Yang ditambahkan bergaris bawah")
	d.tap("Kembali ke naskah")
	d.seesNot("Yang ditambahkan bergaris bawah")
	same(t, "the room's own hint", d.o.status.told, d.pacts().hint())
	d.sees("Simpan sebagai versi…")

	whole, err := d.db.Version(background, list[0].ID)
	must(t, err)
	before, after := doc.Lines(doc.Agreement(d.o.record, whole.Record)), doc.Lines(doc.Agreement(d.o.record, d.o.agreements.get()))
	changed := 0
	for _, c := range doc.Compare(before, after) {
		if c.Changed() {
			changed++
		}
	}
	same(t, "changed paragraphs", changed, 1)

	versions.takeBack(list[0])
	same(t, "text of the old version", d.o.agreements.get().Articles[1].Clauses[0].Text, "Berlaku selama 4 (empat) tahun.")
	same(t, "is not stored yet", d.pacts().dirty, true)
	d.menu("Urungkan")
	same(t, "text taken back", d.o.agreements.get().Articles[1].Clauses[0].Text, "Berlaku selama 5 (lima) tahun.")
}

// TestComparisonOpensAtTheFirstChange: who compares seeks what has changed.
func TestComparisonOpensAtTheFirstChange(t *testing.T) {
	for _, at := range []int{0, 39} {
		d := openPact(t)
		d.o.agreements.change(func(a *app.Agreement) {
			for range 38 {
				a.Articles = append(a.Articles, app.Article{Title: "Ketentuan", Text: strings.Repeat("PARA PIHAK sepakat melaksanakan kegiatan ini. ", 6)})
			}
		})
		d.pacts().selectTab(tabVersions)
		d.tap("Simpan sebagai versi…")
		d.tap("Simpan versi")
		d.o.agreements.change(func(a *app.Agreement) { a.Articles[at].Clauses[0].Text += " Selesai." })
		d.tap("Bandingkan dengan sekarang")
		for _, label := range []string{"Satu naskah", "Bersebelahan"} {
			if label == "Bersebelahan" {
				d.segment(label)
				d.o.work.flush()
			}
			p := d.o.covered.preview
			page := p.desk.Page()
			first := slices.IndexFunc(p.result.Pages, func(sheet paper.Page) bool {
				return slices.ContainsFunc(sheet.Texts, func(text paper.Text) bool { return text.S == "Selesai." && text.Ink == paper.InkAdded })
			})
			if page != first || at > 0 && page == 0 {
				t.Errorf("%s, change in article %d: page %d of %d is open, the change is on %d", label, at+1, page+1, len(p.result.Pages), first+1)
			}
			same(t, "page told", p.page, page)
		}
	}
}

func TestComparisonGivesWayToTheRoom(t *testing.T) {
	d := openPact(t)
	d.pacts().selectTab(tabVersions)
	d.tap("Bandingkan…")
	d.sees("Belum ada versi untuk dibandingkan")
	d.tap("Simpan sebagai versi…")
	d.tap("Simpan versi")
	d.tap("Bandingkan…")
	d.tap("Bandingkan")
	d.sees("Kembali ke naskah")
	d.menu("Kerja Sama")
	d.seesNot("Kembali ke naskah")
	d.tap("Bandingkan…")
	d.tap("Bandingkan")
	d.menu("Rapat")
	d.seesNot("Kembali ke naskah")
	d.menu("Kerja Sama")
	d.seesNot("Kembali ke naskah")
}

func TestReturnedWordIsComparedWithWhatWasSent(t *testing.T) {
	d := openPact(t)
	a := d.o.agreements.get()
	changed := a.Clone()
	changed.Articles[1].Clauses[0].Text = "Berlaku selama 5 (lima) tahun."
	path := filepath.Join(t.TempDir(), "balasan.docx")
	file, err := os.Create(path)
	must(t, err)
	must(t, word.Write(file, doc.Agreement(d.o.record, changed)))
	must(t, file.Close())
	d.o.agreements.versions.returned(path)
	list := d.versions()
	if len(list) != 2 || list[0].Source != app.VersionReturned || list[0].File != "balasan.docx" || list[1].Why != "Dikirim ke mitra" {
		t.Fatalf("versions %+v", list)
	}
	d.sees("Dari Versi 1 ke Versi 2")
	back, err := d.db.Version(background, list[0].ID)
	must(t, err)
	sent, err := d.db.Version(background, list[1].ID)
	must(t, err)
	var told []string
	for _, c := range doc.Compare(doc.VersionLines(d.o.record, sent), doc.VersionLines(d.o.record, back)) {
		for _, p := range c.Parts {
			if p.Op != doc.Kept {
				told = append(told, p.Text)
			}
		}
	}
	same(t, "what the partner changed", strings.Join(told, "|"), "3|5|tiga|lima")
	same(t, "the agreement is as it was", d.o.agreements.get().Articles[1].Clauses[0].Text, "Berlaku selama 3 (tiga) tahun.")

	d.tap("Kembali ke naskah")
	d.expect = true
	must(t, os.WriteFile(path, []byte("bukan Word"), 0o600))
	d.o.agreements.versions.returned(path)
	same(t, "a file that is no Word adds nothing", len(d.versions()), 2)
	d.sees("Word")
}

func TestTwoWindowsMergeOneAgreement(t *testing.T) {
	d := openPact(t)
	other := d.second()
	id := d.pacts().current.ID
	theirs, err := other.Agreement(background, id)
	must(t, err)
	theirs.Articles[0].Clauses[0].Text = "Tujuan dari jendela lain."
	must(t, other.SaveAgreement(background, &theirs))
	d.retext("Berlaku selama 5 (lima) tahun.")
	d.save()
	if !strings.Contains(d.dialog(), "jendela lain") {
		t.Fatalf("dialog %q", d.dialog())
	}
	d.tap("Gabungkan")
	joined := d.o.agreements.get()
	same(t, "their article", joined.Articles[0].Clauses[0].Text, "Tujuan dari jendela lain.")
	same(t, "mine", joined.Articles[1].Clauses[0].Text, "Berlaku selama 5 (lima) tahun.")
	same(t, "kept before it was merged", d.versions()[0].Source, app.VersionConflict)
	d.save()
	stored, err := d.db.Agreement(background, id)
	must(t, err)
	same(t, "stored", stored.Articles[1].Clauses[0].Text, "Berlaku selama 5 (lima) tahun.")
	same(t, "nothing unsaved", d.pacts().dirty, false)
}

func TestAClashKeepsBothTexts(t *testing.T) {
	d := openPact(t)
	other := d.second()
	id := d.pacts().current.ID
	theirs, err := other.Agreement(background, id)
	must(t, err)
	theirs.Articles[1].Clauses[0].Text = "Berlaku selama 1 (satu) tahun."
	must(t, other.SaveAgreement(background, &theirs))
	d.retext("Berlaku selama 5 (lima) tahun.")
	d.save()
	d.tap("Gabungkan")
	if !strings.Contains(d.dialog(), "1 bagian diubah di kedua jendela") {
		t.Fatalf("dialog %q", d.dialog())
	}
	d.tap("Bandingkan")
	d.sees("Dari Versi 1 ke Naskah sekarang")
	same(t, "theirs stands", d.o.agreements.get().Articles[1].Clauses[0].Text, "Berlaku selama 1 (satu) tahun.")
	mine, err := d.db.Version(background, d.versions()[0].ID)
	must(t, err)
	same(t, "mine is kept", mine.Record.Articles[1].Clauses[0].Text, "Berlaku selama 5 (lima) tahun.")
}
