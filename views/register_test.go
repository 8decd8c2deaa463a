package views

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sinergi/app"
	"sinergi/views/kit"
)

func (d *clerk) register() *registerRoom { return d.o.rooms["register"].(*registerRoom) }

func (d *clerk) numbers() []app.NumberEntry {
	d.t.Helper()
	list, err := d.db.Numbers(background, app.NumberFilter{})
	must(d.t, err)
	return list
}

func TestRegisterTakesNumbers(t *testing.T) {
	d := open(t)
	d.menu("Buku Nomor")
	d.sees("Belum ada nomor yang dipilih")
	d.menu("Baru")
	d.tap("Ambil")
	first := d.numbers()
	if len(first) != 1 || first[0].State != app.NumberReserved || first[0].Sequence != 1 {
		t.Fatalf("numbers %+v", first)
	}
	d.sees(first[0].Number)
	d.fill(d.register().form.subject, "Surat undangan rapat")
	d.register().form.state.SetSelectedIndex(2)
	d.save()
	kept := d.numbers()[0]
	same(t, "subject", kept.Subject, "Surat undangan rapat")
	same(t, "state", kept.State, app.NumberSkipped)
	d.menu("Baru")
	d.segment("Ditulis tangan")
	d.tap("Ambil")
	list := d.numbers()
	same(t, "a skipped number is not given again", list[0].Sequence, 2)
	same(t, "the pen's number is reserved", list[0].State, app.NumberReserved)
}

func TestTypedNumberIsTakenOnce(t *testing.T) {
	d := open(t)
	d.menu("Buku Nomor")
	for _, try := range []string{"B-9/BU/2026", "B-9/BU/2026"} {
		d.menu("Baru")
		d.segment("Ketik sendiri")
		d.put(dialogEntry(t, d, "Nomor"), try)
		d.tap("Ambil")
	}
	same(t, "lines", len(d.numbers()), 1)
	if !strings.Contains(d.dialog(), "sudah ada di buku nomor") {
		t.Errorf("dialog %q", d.dialog())
	}
	d.tap("Batal")
}

func TestNumberGoesIntoItsRecord(t *testing.T) {
	d := openPact(t)
	d.o.numberTaker(d.o.agreements.get(), "parties[0].number", func(number string) {
		d.o.agreements.change(func(a *app.Agreement) { a.Parties[0].Number = number })
	})
	d.tap("Ambil")
	number := d.o.agreements.get().Parties[0].Number
	list := d.numbers()
	if number == "" || len(list) != 1 || list[0].Number != number || list[0].State != app.NumberUsed || list[0].RecordID != d.pacts().current.ID {
		t.Fatalf("number %q, register %+v", number, list)
	}
	d.save()
	d.menu("Buku Nomor")
	d.register().show(0)
	d.tap("Buka naskahnya")
	d.sees("Nota Kesepahaman dengan Pemerintah Kabupaten Lahat")

	d.o.takeFor(d.o.agreements.get(), "parties[1].number", func(number string) {
		same(t, "the partner's number", number, "119/12/KS/2026")
	})
	d.put(dialogEntry(t, d, "Nomor"), "119/12/KS/2026")
	d.tap("Ambil")
	d.o.takeFor(d.o.agreements.get(), "parties[0].number", func(number string) {
		if !strings.Contains(number, app.Gap) {
			t.Errorf("the number for the pen is %q", number)
		}
	})
	d.segment("Ditulis tangan")
	d.tap("Ambil")
	same(t, "lines", len(d.numbers()), 3)
}

func TestAgreementSettings(t *testing.T) {
	d := open(t)
	d.menu("Pengaturan")
	s := d.settings()
	s.show(pageAgreements)
	page := s.pages[pageAgreements].(*agreementPage)
	d.put(page.kinds, "Nota Kesepahaman\nKomitmen Bersama")
	d.put(page.ladder, "120, 30")
	page.stamp.SetSelectedIndex(2)
	page.word.SetSelectedIndex(1)
	page.boxes.SetChecked(false)
	s.edited()
	d.save()
	o, err := d.db.Office(background)
	must(t, err)
	same(t, "kinds", strings.Join(o.Agreements.Kinds, "|"), "Nota Kesepahaman|Komitmen Bersama")
	same(t, "stages follow the usual ones", len(o.Agreements.Stages), 0)
	if len(o.Agreements.Ladder) != 2 || o.Agreements.Ladder[0] != 120 || !o.Agreements.NoStamp || !o.Agreements.NoInitials || o.Agreements.PartyWord != app.PartyPertama {
		t.Errorf("settings %+v", o.Agreements)
	}
	d.put(page.ladder, "120, besok")
	d.save()
	d.sees("Belum tersimpan")
	d.put(page.ladder, "90")
	d.save()
	d.seesNot("Belum tersimpan")

	s.show(pageNumbers)
	numbers := s.pages[pageNumbers].(*numbersPage)
	usual := len(numbers.rows)
	d.tap("Tambah pola")
	d.fill(numbers.first, "Surat tugas")
	d.save()
	o, err = d.db.Office(background)
	must(t, err)
	same(t, "patterns", len(o.Numbers), usual+1)
	same(t, "name", o.Numbers[usual].Name, "Surat tugas")
	numbers.rows[usual].Pattern = "{salah}"
	numbers.cards.show(usual)
	s.edited()
	d.save()
	d.sees("Belum tersimpan")
}

// front is what the clerk can reach: the dialog, or the window.
func (d *clerk) front() fyne.CanvasObject {
	if top := d.c.Overlays().Top(); top != nil {
		return top
	}
	return d.o.window.Content()
}

// segment chooses by arrows in the row of choices that has this word.
func (d *clerk) segment(label string) {
	d.t.Helper()
	var found *kit.Segment
	each(d.front(), func(o fyne.CanvasObject) {
		if s, ok := o.(*kit.Segment); ok && strings.Contains(words(s), label) {
			found = s
		}
	})
	if found == nil {
		d.t.Fatalf("no choice %q on: %s", label, words(d.front()))
	}
	parts := strings.Split(words(found), label)
	for found.Selected() > 0 {
		found.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	}
	before := words(found)[:len(parts[0])]
	for _, choice := range []string{"Nomor berikutnya", "Ditulis tangan", "Satu naskah"} {
		if strings.Contains(before, choice) {
			found.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		}
	}
}

// dialogEntry is the field of the dialog with this label.
func dialogEntry(t *testing.T, d *clerk, label string) *kit.Entry {
	t.Helper()
	var found *kit.Entry
	each(d.front(), func(o fyne.CanvasObject) {
		if f, ok := o.(*kit.Field); ok && strings.HasPrefix(words(f), label) {
			if e, ok := f.Control().(*kit.Entry); ok {
				found = e
			}
		}
	})
	if found == nil {
		t.Fatalf("no field %q on: %s", label, words(d.front()))
	}
	return found
}

func TestLibraryIsEdited(t *testing.T) {
	d := open(t)
	d.menu("Pengaturan")
	s := d.settings()
	page := s.pages[len(s.pages)-1].(*libraryPage)
	s.show(len(s.pages) - 1)
	built := len(page.items)
	first := page.items[0]
	page.edit(0)
	d.put(dialogEntry(t, d, "Teks"), "")
	entry := dialogEntry(t, d, "Teks")
	entry.SetValue("")
	d.tap("Simpan")
	if !strings.Contains(d.dialog(), "belum diisi") {
		t.Errorf("an empty text: %q", d.dialog())
	}
	entry.SetValue("{jenis} ini bertujuan lain.")
	d.tap("Simpan")
	same(t, "as many articles as before", len(page.items), built)
	same(t, "changed text", page.items[0].Text, "{jenis} ini bertujuan lain.")
	same(t, "in the built-in one's place", page.items[0].Code, first.Code)
	d.sees("Milik kantor")
	a := app.Start{Kind: "Nota Kesepahaman", Title: "Uji", Set: first.Sets[0], Parties: make([]app.Party, 2)}.Draft(app.Library(page.own))
	same(t, "a draft takes it", a.Articles[0].Clauses[0].Text, "{jenis} ini bertujuan lain.")

	page.edit(0)
	d.tap("Kembalikan bawaan")
	same(t, "built-in text", page.items[0].Text, first.Text)
	d.menu("Urungkan")
	same(t, "own text again", page.items[0].Text, "{jenis} ini bertujuan lain.")

	d.tap("Tambah…")
	dialogEntry(t, d, "Judul").SetValue("Pelaporan")
	dialogEntry(t, d, "Teks").SetValue("PARA PIHAK menyusun laporan.")
	d.tap("Simpan")
	same(t, "articles", len(page.items), built+1)
}
