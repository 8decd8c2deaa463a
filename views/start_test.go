package views

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sinergi/app"
	"sinergi/app/sample"
)

// starting opens the guided start with two institutions and an official known.
func starting(t *testing.T) (*clerk, *startPane) {
	t.Helper()
	d := open(t, func(d *clerk) {
		own := app.Institution{Name: sample.Office().Parent, Address: "Jalan M.T. Haryono, Jakarta"}
		must(d.t, d.db.SaveInstitution(background, &own))
		partner := app.Institution{Name: "Pemerintah Kabupaten Muara Enim", Address: "Jalan Ahmad Yani, Muara Enim", Phone: "0734421001"}
		must(d.t, d.db.SaveInstitution(background, &partner))
		head := app.Official{Name: app.FullName{Front: "H.", Name: "Bambang Wiratmo", Back: "M.Si."}, Positions: []app.Position{{Title: "Bupati Muara Enim", Institution: partner.Name}}}
		must(d.t, d.db.SaveOfficial(background, &head))
	})
	d.menu("Kerja Sama")
	d.menu("Baru")
	d.sees("Langkah 1 dari 4")
	return d, d.pacts().k.start.(*startPane)
}

func TestGuidedStartDraftsAnAgreement(t *testing.T) {
	d, p := starting(t)
	same(t, "focus", d.c.Focused(), fyne.Focusable(p.kind.kind))
	d.sees("5 pasal: Tujuan")
	d.sees("Ctrl+PgDn ke langkah berikutnya. Esc membatalkan.")
	same(t, "chapters with a small set", p.kind.chapters.Visible(), false)
	d.seesNot("Susun dalam BAB")
	d.press(fyne.KeyDown)
	same(t, "kind", p.kind.kind.Selected(), "Nota Kesepakatan")
	d.menu("Tab berikutnya")
	d.sees("Langkah 2 dari 4")
	same(t, "focus", d.c.Focused(), fyne.Focusable(p.parties.rows[1].name))
	d.write("Pemerintah Kab")
	d.press(fyne.KeyTab, fyne.KeyTab)
	d.write("Bambang")
	d.press(fyne.KeyTab)
	d.tap("Lanjut")
	d.sees("Langkah 3 dari 4")
	d.tap("Kosongkan")
	p.scope.scope[0].box.SetChecked(true)
	d.focus(p.scope.own)
	d.write("Pertukaran pengalaman antardaerah.\n")
	same(t, "focus after an own item", d.c.Focused(), fyne.Focusable(p.scope.own))
	d.tap("Lanjut")
	d.sees("Langkah 4 dari 4")
	d.sees("Ctrl+PgUp ke langkah sebelumnya. Esc membatalkan.")
	d.seesNot("Ctrl+PgDn")
	d.sees("s.d. 22 November 2029 (sehari sebelum)")
	d.sees("s.d. 23 November 2029 (tanggal sama)")
	d.put(p.term.term.number, "5")
	d.sees("5 (lima) tahun")
	d.tap("Buat draf")

	a := d.o.agreements.get()
	same(t, "kind", a.Kind, "Nota Kesepakatan")
	same(t, "stage", a.Stage, "Penyusunan draf")
	same(t, "tab", d.pacts().selectedTab(), tabDraft)
	same(t, "unsaved", d.pacts().dirty, true)
	same(t, "parties", len(a.Parties), 2)
	same(t, "our own side's address", a.Parties[0].Address, "Jalan M.T. Haryono, Jakarta")
	second := a.Parties[1]
	same(t, "partner", second.Institution, "Pemerintah Kabupaten Muara Enim")
	same(t, "address", second.Address, "Jalan Ahmad Yani, Muara Enim")
	same(t, "signatory", fullName(second.Signatory.Name), "H. Bambang Wiratmo, M.Si.")
	same(t, "position", second.Signatory.Position, "Bupati Muara Enim")
	same(t, "term", a.Term.Years, 5)
	text := ""
	for _, article := range a.Articles {
		text += article.PlainText()
	}
	if want := "Pertukaran pengalaman antardaerah"; !strings.Contains(text, want) {
		t.Errorf("the draft lacks %q: %.300s", want, text)
	}
	same(t, "articles", len(a.Articles), 5)
	d.save()
	d.seesNot("Belum tersimpan")
	stored, err := d.db.Agreement(background, d.rows(app.KindAgreement)[0].ID)
	must(t, err)
	same(t, "stored articles", len(stored.Articles), 5)
	d.sees("Nota Kesepakatan dengan Pemerintah Kabupaten Muara Enim")
}

func TestGuidedStartCanBeLeft(t *testing.T) {
	d, p := starting(t)
	d.menu("Tab berikutnya")
	d.fill(p.parties.rows[1].name, "Pemkab Lahat")
	d.press(fyne.KeyEscape) // the first closes what is offered, if anything
	d.press(fyne.KeyEscape)
	d.seesNot("Langkah")
	d.sees("Belum ada yang dibuka")
	same(t, "stored", len(d.rows(app.KindAgreement)), 0)
	d.menu("Baru")
	d.sees("Langkah 1 dari 4")
	same(t, "nothing of the first start", p.parties.rows[1].name.Value(), "")
	d.menu("Tab berikutnya")
	d.fill(p.parties.rows[1].name, "Pemkab Lahat")
	d.c.Unfocus()
	d.press(fyne.KeyEscape)
	d.seesNot("Langkah")
	d.menu("Baru")
	d.tap("Mulai dari kosong")
	same(t, "focus", d.c.Focused(), fyne.Focusable(d.o.agreements.data.kind))
	same(t, "articles", len(d.o.agreements.get().Articles), 0)
}

func TestGuidedStartStaysWhileAnotherRoomIsSeen(t *testing.T) {
	d, p := starting(t)
	d.menu("Tab berikutnya")
	d.fill(p.parties.rows[1].name, "Pemkab Lahat")
	d.menu("Rapat")
	d.menu("Kerja Sama")
	d.sees("Langkah 2 dari 4")
	same(t, "partner", p.parties.rows[1].name.Value(), "Pemkab Lahat")
	d.tap("Tambah pihak")
	same(t, "parties", len(p.parties.rows), 3)
	d.sees("PIHAK KETIGA")
	for range 30 {
		if p.parties.add.Disabled() {
			break
		}
		d.tap("Tambah pihak")
	}
	same(t, "most parties", len(p.parties.rows), mostParties)
	d.menu("Tab sebelumnya")
	d.sees("Langkah 1 dari 4")
	d.menu("Tab sebelumnya")
	d.sees("Langkah 1 dari 4")
}

func TestOnlyTheFullSetHasChapters(t *testing.T) {
	d, p := starting(t)
	passes := func() bool {
		d.focus(p.kind.kind)
		for range 12 {
			d.press(fyne.KeyTab)
			if d.c.Focused() == fyne.Focusable(p.kind.chapters) {
				return true
			}
		}
		return false
	}
	same(t, "Tab stops at the chapters of a small set", passes(), false)
	d.focus(p.kind.set)
	d.press(fyne.KeyDown, fyne.KeyDown)
	d.sees("Susun dalam BAB")
	same(t, "Tab stops at the chapters of the full set", passes(), true)
	p.kind.chapters.Tapped(nil)
	var s app.Start
	p.kind.answer(&s)
	same(t, "chapters", s.Chapters, true)
	d.focus(p.kind.set)
	d.press(fyne.KeyUp)
	d.seesNot("Susun dalam BAB")
	p.kind.answer(&s)
	same(t, "chapters of another set", s.Chapters, false)
}
