package views

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/views/kit"
)

func (d *clerk) minutesPage() *minutesPage {
	return d.settings().pages[pageMinutes].(*minutesPage)
}

func (d *clerk) attendancePage() *attendancePage {
	return d.settings().pages[pageAttendance].(*attendancePage)
}

// officeNow is our office's record as it is stored.
func (d *clerk) officeNow() app.Office {
	d.t.Helper()
	o, err := d.db.Office(background)
	must(d.t, err)
	return o
}

// controlOf is a control of live fields or of their open cards, by its path.
func controlOf(t *testing.T, l *liveFields, path string) fyne.Focusable {
	t.Helper()
	for _, list := range l.bounds() {
		for _, b := range list {
			if b.path == path {
				return b.focus
			}
		}
	}
	t.Fatalf("no field %q", path)
	return nil
}

// part shows one view of a format by its word.
func part[P any](t *testing.T, p *formatPage[P], label string) {
	t.Helper()
	for i, q := range p.kind.parts {
		if q.label == label {
			p.segment.SetSelected(i)
			p.draw()
			return
		}
	}
	t.Fatalf("no part %q", label)
}

// choosing takes a choice of a field by its words, as the list does.
func choosing(t *testing.T, f fyne.Focusable, word string) {
	t.Helper()
	s := f.(*kit.Select)
	for i, option := range s.Options() {
		if option == word {
			s.SetSelectedIndex(i)
			s.OnEdited(i)
			return
		}
	}
	t.Fatalf("no choice %q among %q", word, s.Options())
}

func TestShippedFormatsAreNotCopied(t *testing.T) {
	d := open(t)
	d.menu("Pengaturan")
	s := d.settings()
	for _, page := range []int{pageMinutes, pageAttendance} {
		s.show(page)
		for i := range 4 {
			switch p := s.pages[page].(type) {
			case *minutesPage:
				part(t, &p.formatPage, p.kind.parts[i].label)
			case *attendancePage:
				part(t, &p.formatPage, p.kind.parts[i].label)
			}
			d.o.work.flush()
		}
	}
	same(t, "unsaved", s.dirty, false)
	if o := s.get(); o.MinutesPresets != nil || o.AttendancePresets != nil {
		t.Errorf("looking made formats of %+v %+v", o.MinutesPresets, o.AttendancePresets)
	}
}

func TestMinutesFormatIsEditedAndComesBack(t *testing.T) {
	d := open(t)
	d.menu("Pengaturan")
	s, p := d.settings(), d.minutesPage()
	s.show(pageMinutes)
	shipped := doc.MinutesPresets(app.Office{})
	p.choose("N-3")
	same(t, "choosing changes nothing", s.dirty, false)
	d.put(controlOf(t, p.live, "title"), "LAPORAN RAPAT")
	d.put(controlOf(t, p.live, "label_mm"), "4,5")
	choosing(t, controlOf(t, p.live, "title_size"), "16")
	choosing(t, controlOf(t, p.live, "no_letterhead"), "Logo di kiri judul")
	part(t, &p.formatPage, "Halaman")
	choosing(t, controlOf(t, p.live, "page.sheet"), "F4 (215 x 330 mm)")
	choosing(t, controlOf(t, p.live, "page.leading"), "1,5")
	choosing(t, controlOf(t, p.live, "page.numbers"), "Halaman 1 dari 3")
	d.put(controlOf(t, p.live, "page.left"), "30 mm")
	d.o.work.flush()
	d.save()
	d.seesNot("Belum tersimpan")
	stored := d.officeNow().MinutesPresets
	same(t, "own formats", len(stored), 1)
	got := stored[0]
	same(t, "code", got.Code, "N-3")
	same(t, "title", got.Title, "LAPORAN RAPAT")
	same(t, "label", got.LabelMM, 45)
	same(t, "size", got.TitleSize, 16)
	same(t, "logo", got.LogoBeside, true)
	same(t, "page", got.Page, app.PageStyle{Sheet: "F4-215", Leading: 1.5, Left: 30, Numbers: app.NumbersOf})
	if !reflect.DeepEqual(got.Sections, shipped[2].Sections) {
		t.Error("the sections changed too")
	}

	again := d.reopened()
	page := again.minutesPage()
	page.choose("N-3")
	again.settings().show(pageMinutes)
	again.sees("diubah")
	same(t, "title", entryText(controlOf(t, page.live, "title")), "LAPORAN RAPAT")
	same(t, "label", entryText(controlOf(t, page.live, "label_mm")), "4,5")
	again.tap("Kembalikan bawaan")
	again.sees("kembali seperti bawaan")
	if got := page.now; !reflect.DeepEqual(got, shipped[2]) {
		t.Errorf("not as shipped: %+v", got)
	}
	again.c.Unfocus()
	again.menu("Urungkan")
	same(t, "title", page.now.Title, "LAPORAN RAPAT")
	again.tap("Kembalikan bawaan")
	again.save()
	same(t, "own formats", len(again.officeNow().MinutesPresets), 0)
}

// reopened is a new window on the same file, in the settings.
func (d *clerk) reopened() *clerk {
	d.t.Helper()
	again := &clerk{t: d.t, path: d.path, db: d.db}
	again.o = newOffice(d.o.app, d.db, "1.2.3", again.log, true)
	again.o.now = d.o.now
	again.c = again.o.window.Canvas()
	again.o.window.Show()
	d.t.Cleanup(again.o.work.close)
	again.o.start()
	again.o.work.flush()
	again.menu("Pengaturan")
	return again
}

func TestTypingBackToTheShippedFormatKeepsNone(t *testing.T) {
	d := open(t)
	d.menu("Pengaturan")
	d.settings().show(pageMinutes)
	p := d.minutesPage()
	title := controlOf(t, p.live, "title")
	d.put(title, "NOTULA RAPAT")
	same(t, "own", len(d.settings().get().MinutesPresets), 1)
	same(t, "can go back", p.back.Disabled(), false)
	d.put(title, "NOTULA")
	same(t, "own", len(d.settings().get().MinutesPresets), 0)
	same(t, "can go back", p.back.Disabled(), true)
}

func TestSectionsMoveHideAndComeBack(t *testing.T) {
	d := open(t)
	d.menu("Pengaturan")
	d.settings().show(pageMinutes)
	p := d.minutesPage()
	part(t, &p.formatPage, "Isi")
	labels := func() string {
		var out []string
		for _, s := range p.now.Sections {
			out = append(out, s.Label)
		}
		return strings.Join(out, "|")
	}
	before := labels()
	c := p.live.cards[0]
	c.show(2)
	label := controlOf(t, p.live, "sections[2].label").(*kit.Entry)
	name := label.Value()
	d.focus(label)
	d.menu("Pindahkan ke atas")
	same(t, "open", c.open, 1)
	same(t, "moved", p.now.Sections[1].Label, name)
	same(t, "the cursor goes along", d.c.Focused(), controlOf(t, p.live, "sections[1].label"))
	d.menu("Pindahkan ke bawah")
	same(t, "back", labels(), before)
	same(t, "nothing is kept of it", len(d.settings().get().MinutesPresets), 0)

	d.focus(controlOf(t, p.live, "sections[2].part"))
	d.menu("Pindahkan ke bawah")
	same(t, "keys work in a choice too", p.now.Sections[3].Label, name)
	controlOf(t, p.live, "sections[3].hide").(*kit.Check).Tapped(nil)
	same(t, "hidden", p.now.Sections[3].Hide, true)
	choosing(t, controlOf(t, p.live, "sections[3].style"), "Judul tebal, isi di bawah")
	changed := labels()
	c.remove(3)
	same(t, "sections", len(p.now.Sections), strings.Count(before, "|"))
	d.c.Unfocus()
	d.menu("Urungkan")
	same(t, "all are back", labels(), changed)
	same(t, "as it was", p.now.Sections[3], app.MinutesSection{Part: p.now.Sections[3].Part, Label: name, Style: app.StyleHeading, Hide: true, Lead: p.now.Sections[3].Lead})

	d.tap("Tambah")
	last := len(p.now.Sections) - 1
	same(t, "focus", d.c.Focused(), controlOf(t, p.live, fmt.Sprintf("sections[%d].label", last)))
	d.write("Demikian notula ini dibuat.")
	d.save()
	d.seesNot("Belum tersimpan")
	stored := d.officeNow().MinutesPresets[0].Sections
	same(t, "stored", stored[len(stored)-1], app.MinutesSection{Part: app.PartText, Label: "Demikian notula ini dibuat.", Style: app.StylePlain})
}

func TestSignatureColumns(t *testing.T) {
	d := open(t)
	d.menu("Pengaturan")
	s, p := d.settings(), d.minutesPage()
	s.show(pageMinutes)
	part(t, &p.formatPage, "Tanda tangan")
	for len(p.now.Signatures) < mostSignatures {
		d.tap("Tambah")
	}
	d.tap("Tambah")
	d.sees("paling banyak 3 tanda tangan")
	same(t, "columns", len(p.now.Signatures), mostSignatures)
	p.live.cards[0].show(1)
	d.put(controlOf(t, p.live, "signatures[1].lead"), "Mengetahui,")
	choosing(t, controlOf(t, p.live, "signatures[1].signer"), "Notulis rapat")
	controlOf(t, p.live, "signatures[1].no_number").(*kit.Check).Tapped(nil)
	controlOf(t, p.live, "signatures[1].capitals").(*kit.Check).Tapped(nil)
	d.o.work.flush()
	d.save()
	d.seesNot("Belum tersimpan")
	got := d.officeNow().MinutesPresets[0].Signatures[1]
	same(t, "column", got, app.SignatureBlock{Lead: "Mengetahui,", Signer: 1, Taker: true, NoNumber: true, Capitals: true})

	list := d.attendancePage()
	s.show(pageAttendance)
	part(t, &list.formatPage, "Tanda tangan")
	d.put(controlOfFirst(t, list), "Pembuat daftar,")
	same(t, "one signer", list.now.SignerLead, "Pembuat daftar,")
	d.tap("Tambah")
	same(t, "two signers", len(list.now.Signers), 2)
	same(t, "the first of them", list.now.Signers[0].Lead, "Pembuat daftar,")
	list.live.cards[0].remove(1)
	same(t, "one again", len(list.now.Signers), 0)
	list.live.cards[0].remove(0)
	d.sees("Sedikitnya satu penanda tangan")
	d.save()
	d.seesNot("Belum tersimpan")
	same(t, "stored", d.officeNow().AttendancePresets[0].SignerLead, "Pembuat daftar,")
}

// controlOfFirst opens the first signature column of a list and gives its lead.
func controlOfFirst(t *testing.T, p *attendancePage) fyne.Focusable {
	t.Helper()
	p.live.cards[0].show(0)
	return controlOf(t, p.live, "signers[0].lead")
}

func TestAttendanceFormatIsEdited(t *testing.T) {
	d := open(t)
	d.menu("Pengaturan")
	s, p := d.settings(), d.attendancePage()
	s.show(pageAttendance)
	d.o.work.flush()
	same(t, "examples", len(s.preview.choice.Options()), 2)
	s.preview.choice.SetSelectedIndex(1)
	s.preview.choice.OnEdited(1)
	d.o.work.flush()
	d.tap("Salin menjadi format baru")
	same(t, "focus", d.c.Focused(), controlOf(t, p.live, "name"))
	d.put(controlOf(t, p.live, "name"), "Daftar hadir sosialisasi")
	choosing(t, controlOf(t, p.live, "external"), "Instansi (eksternal)")
	d.put(controlOf(t, p.live, "row_mm"), "1,2")
	part(t, &p.formatPage, "Kolom")
	n := len(p.now.Columns)
	d.tap("Tambah")
	path := fmt.Sprintf("columns[%d].", n)
	choosing(t, controlOf(t, p.live, path+"part"), "Telepon")
	d.put(controlOf(t, p.live, path+"head"), "NOMOR\nTELEPON")
	d.put(controlOf(t, p.live, path+"share"), "12,5")
	d.focus(controlOf(t, p.live, path+"share"))
	d.menu("Pindahkan ke atas")
	part(t, &p.formatPage, "Halaman")
	choosing(t, controlOf(t, p.live, "page.landscape"), "Mendatar")
	d.o.work.flush()
	d.save()
	d.seesNot("Belum tersimpan")
	own := d.officeNow().AttendancePresets
	same(t, "own", len(own), 1)
	same(t, "name", own[0].Name, "Daftar hadir sosialisasi")
	same(t, "external", own[0].External, true)
	same(t, "row", own[0].RowMM, 12)
	same(t, "landscape", own[0].Page.Landscape, true)
	same(t, "column", own[0].Columns[n-1], app.AttendanceColumn{Part: "phone", Head: "NOMOR\nTELEPON", Share: 12.5})
	for _, shipped := range doc.AttendancePresets(app.Office{}) {
		if shipped.Code == own[0].Code {
			t.Errorf("the copy took the shipped code %s", shipped.Code)
		}
	}
	d.tap("Hapus format")
	d.save()
	same(t, "own", len(d.officeNow().AttendancePresets), 0)
	d.c.Unfocus()
	d.menu("Urungkan")
	d.save()
	same(t, "own", len(d.officeNow().AttendancePresets), 1)
}

func TestFormatFaultsStandBesideTheirFields(t *testing.T) {
	d := open(t)
	d.menu("Pengaturan")
	s := d.settings()
	p, list := d.minutesPage(), d.attendancePage()
	s.show(pageMinutes)
	p.choose("N-2")
	d.put(controlOf(t, p.live, "label_mm"), "9")
	p.choose("N-4")
	part(t, &p.formatPage, "Isi")
	p.live.cards[0].show(1)
	d.put(controlOf(t, p.live, "sections[1].label"), tooLong)
	p.choose("N-1")
	part(t, &p.formatPage, "Tanda tangan")
	s.show(pageIdentity)
	d.save()
	d.sees("Belum tersimpan. Perbaiki 2 isian.")
	same(t, "page", s.at, pageMinutes)
	same(t, "format", p.code(), "N-2")
	same(t, "focus", d.c.Focused(), controlOf(t, p.live, "label_mm"))
	d.sees("2 sampai 8 cm")
	d.put(d.c.Focused(), "4")
	d.save()
	d.sees("Belum tersimpan. Perbaiki 1 isian.")
	same(t, "format", p.code(), "N-4")
	same(t, "focus", d.c.Focused(), controlOf(t, p.live, "sections[1].label"))
	d.sees("terlalu panjang")
	d.put(d.c.Focused(), "Waktu")

	s.show(pageAttendance)
	part(t, &list.formatPage, "Kolom")
	list.live.cards[0].show(3)
	d.put(controlOf(t, list.live, "columns[3].share"), "lebar")
	d.o.work.flush() // the page beside is drawn with it
	part(t, &list.formatPage, "Judul")
	d.save()
	d.sees("Belum tersimpan. Perbaiki 1 isian.")
	same(t, "page", s.at, pageAttendance)
	same(t, "focus", d.c.Focused(), controlOf(t, list.live, "columns[3].share"))
	same(t, "what was typed stays", entryText(d.c.Focused()), "lebar")
	d.put(d.c.Focused(), "10")
	part(t, &list.formatPage, "Halaman")
	d.put(controlOf(t, list.live, "page.top"), "besar")
	d.o.work.flush()
	d.save()
	same(t, "focus", d.c.Focused(), controlOf(t, list.live, "page.top"))
	same(t, "what was typed stays", entryText(d.c.Focused()), "besar")
	d.put(d.c.Focused(), " ")
	d.save()
	d.seesNot("Belum tersimpan")
}

// A save that cleans what was typed leaves the cursor where it was.
func TestSavingAFormatKeepsTheCursor(t *testing.T) {
	d := open(t)
	d.menu("Pengaturan")
	d.settings().show(pageMinutes)
	p := d.minutesPage()
	d.fill(controlOf(t, p.live, "title"), "NOTULA RAPAT  ")
	d.save()
	d.write(" KERJA")
	same(t, "typed on", p.now.Title, "NOTULA RAPAT KERJA")
}

func TestFormatFieldsTakeAnything(t *testing.T) {
	for name, text := range nasty {
		t.Run(name, func(t *testing.T) {
			d := open(t)
			d.menu("Pengaturan")
			s := d.settings()
			try := func(l *liveFields) {
				for _, c := range l.cards {
					if c.n() > 0 {
						c.show(0)
					}
				}
				for _, list := range l.bounds() {
					for _, b := range list {
						if e, ok := b.focus.(*kit.Entry); ok {
							d.put(e, text)
						}
					}
				}
			}
			p, list, letter := d.minutesPage(), d.attendancePage(), s.pages[pageInvitations].(*invitationPage)
			s.show(pageMinutes)
			for _, q := range p.kind.parts {
				part(t, &p.formatPage, q.label)
				try(p.live)
			}
			d.o.work.flush() // the page beside is drawn with it
			s.show(pageAttendance)
			for _, q := range list.kind.parts {
				part(t, &list.formatPage, q.label)
				try(list.live)
			}
			d.o.work.flush()
			s.show(pageInvitations)
			try(letter.live)
			typed := s.get()
			d.save()
			d.o.work.flush()
			same(t, "dialog", d.dialog(), "")
			kept := s.get()
			if len(typed.MinutesPresets) == 0 { // nothing was typed
				return
			}
			same(t, "title", gist(kept.MinutesPresets[0].Title), gist(typed.MinutesPresets[0].Title))
			same(t, "column", gist(kept.AttendancePresets[0].Columns[0].Head), gist(typed.AttendancePresets[0].Columns[0].Head))
			same(t, "opening", gist(kept.Invitations.Opening), gist(typed.Invitations.Opening))
		})
	}
}

func TestInvitationSettings(t *testing.T) {
	d := open(t)
	d.menu("Pengaturan")
	s := d.settings()
	s.show(pageInvitations)
	p := s.pages[pageInvitations].(*invitationPage)
	d.put(controlOf(t, p.live, "invitations.opening"), "Kami mengundang Saudara pada {hal}:")
	choosing(t, controlOf(t, p.live, "invitations.layout"), "Satu surat, daftar terlampir")
	d.put(controlOf(t, p.live, "invitations.most"), "tiga")
	d.put(controlOf(t, p.live, "invitations.page.top"), "2.5")
	d.o.work.flush()
	s.show(pageIdentity)
	d.save()
	d.sees("Belum tersimpan. Perbaiki 1 isian.")
	same(t, "page", s.at, pageInvitations)
	same(t, "focus", d.c.Focused(), controlOf(t, p.live, "invitations.most"))
	d.put(d.c.Focused(), "3")
	d.save()
	d.seesNot("Belum tersimpan")
	same(t, "stored", d.officeNow().Invitations, app.InvitationSettings{
		Opening: "Kami mengundang Saudara pada {hal}:", Layout: app.LetterList, Most: 3, Page: app.PageStyle{Top: 25},
	})
}

func TestPaperIsSetInCentimetres(t *testing.T) {
	d := open(t)
	d.menu("Pengaturan")
	s := d.settings()
	s.show(pagePaper)
	p := s.pages[pagePaper].(*paperPage)
	d.put(p.margins[0], "2,5")
	d.put(p.margins[1], "2.75")
	d.put(p.margins[2], "30 mm")
	d.put(p.margins[3], "1 cm")
	choosing(t, p.leading, "1,5")
	choosing(t, p.sheets[4], "F4 (210 x 330 mm)")
	p.draft.Tapped(nil)
	d.save()
	d.seesNot("Belum tersimpan")
	got := d.officeNow().Paper
	same(t, "margins", fmt.Sprint(got.Top, got.Bottom, got.Left, got.Right), "25 27.5 30 10")
	same(t, "leading", got.Leading, 1.5)
	same(t, "photos", got.Photos, "F4-210")
	same(t, "draft mark", got.NoDraftMark, true)
	same(t, "shown", p.margins[2].Value(), "3")
	choosing(t, p.sheets[4], "Seperti notulen")
	d.save()
	same(t, "photos", d.officeNow().Paper.Photos, "")
}

func TestFontThatIsNotHereStays(t *testing.T) {
	d := open(t, func(d *clerk) {
		o, err := d.db.Office(background)
		must(d.t, err)
		o.Paper.Font = "Huruf Kantor Lama"
		must(d.t, d.db.SaveOffice(background, &o))
	})
	d.menu("Pengaturan")
	s := d.settings()
	s.show(pagePaper)
	d.o.work.flush()
	p := s.pages[pagePaper].(*paperPage)
	d.sees("Huruf Kantor Lama (tidak ada di laptop ini)")
	d.sees("sehingga dokumen ini memakai Liberation Sans")
	same(t, "unsaved", s.dirty, false)
	same(t, "kept", s.get().Paper.Font, "Huruf Kantor Lama")
	choosing(t, p.font.choice, "Liberation Serif (seperti Times New Roman)")
	d.o.work.flush()
	d.seesNot("memakai Liberation Sans")
	d.save()
	same(t, "font", d.officeNow().Paper.Font, app.FontSerif)
}

func TestMillimetres(t *testing.T) {
	for text, want := range map[string]float64{
		"2,5": 25, "2.5": 25, " 2,5 cm ": 25, "25 mm": 25, "25MM": 25, "0,1": 1, "3": 30, "1,275": 12.75, "0": 0,
		"": -1, "cm": -1, "-1": -1, "NaN": -1, "Inf": -1, "1e300": -1, "dua": -1, "2,5,5": -1,
	} {
		if got := millimetres(text); got != want {
			t.Errorf("%q is %v, want %v", text, got, want)
		}
	}
	for mm := 0.0; mm <= 80; mm += 0.25 {
		if got := millimetres(inCentimetres(mm)); got != mm {
			t.Errorf("%v mm shows as %s and reads as %v", mm, inCentimetres(mm), got)
		}
	}
}

func TestFaultsSpeakInTheUnitOfTheField(t *testing.T) {
	got := faultsInCentimetres(app.FieldErrors{
		{Field: "paper.top", Message: "Margin atas harus 5 sampai 60 mm. Ubah angkanya."},
		{Field: "attendance_presets[0].row_mm", Message: "Tinggi baris harus 9 sampai 40 mm. Ubah angkanya."},
		{Field: "invitations.page.right", Message: "Margin kiri dan kanan menyisakan 95 mm untuk tulisan. Perkecil margin sampai tersisa 100 mm."},
		{Field: "letterhead.gap_mm", Message: "Jarak kop ke isi harus 0 sampai 40 mm. Ubah angkanya."},
	})
	for i, want := range []string{
		"Margin atas harus 0,5 sampai 6 cm. Ubah angkanya.",
		"Tinggi baris harus 0,9 sampai 4 cm. Ubah angkanya.",
		"Margin kiri dan kanan menyisakan 9,5 cm untuk tulisan. Perkecil margin sampai tersisa 10 cm.",
		"Jarak kop ke isi harus 0 sampai 40 mm. Ubah angkanya.",
	} {
		same(t, got[i].Field, got[i].Message, want)
	}
}

func TestLetterheadLinesMoveAndComeBack(t *testing.T) {
	d := open(t)
	d.menu("Pengaturan")
	s := d.settings()
	s.show(pageLetterhead)
	p := s.pages[pageLetterhead].(*letterheadPage)
	first, second := p.entries[0].Value(), p.entries[1].Value()
	same(t, "nothing to put back", p.back.Disabled(), true)
	d.focus(p.entries[1])
	d.menu("Pindahkan ke atas")
	same(t, "first", p.entries[0].Value(), second)
	same(t, "the cursor goes along", d.c.Focused(), fyne.Focusable(p.entries[0]))
	p.down.Tapped(nil)
	same(t, "first", p.entries[0].Value(), first)
	same(t, "nothing to put back", p.back.Disabled(), true)
	d.focus(p.stops[2][2])
	choosing(t, p.stops[2][2], "1,5")
	d.menu("Pindahkan ke bawah")
	same(t, "spacing moved", p.now().Lines[3].Spacing, 1.5)
	choosing(t, p.rule, "Ganda: tipis lalu tebal")
	d.o.work.flush()
	typed := p.now()
	d.tap("Pulihkan kop awal")
	same(t, "as stored", reflect.DeepEqual(p.now(), d.o.record.Letterhead), true)
	d.c.Unfocus()
	d.menu("Urungkan")
	same(t, "as typed", reflect.DeepEqual(p.now(), typed), true)
	d.save()
	d.seesNot("Belum tersimpan")
	stored := d.officeNow().Letterhead
	same(t, "rule", stored.Rule, app.RuleThinThick)
	same(t, "spacing", stored.Lines[3].Spacing, 1.5)
	same(t, "nothing to put back", p.back.Disabled(), true)
	d.put(p.entries[0], tooLong)
	p.record.Lines[0].Text = tooLong
	d.save()
	same(t, "focus", d.c.Focused(), fyne.Focusable(p.entries[0]))
}

// signaturePicture is a file with a stroke of ink on paper.
func signaturePicture(t *testing.T) string {
	t.Helper()
	m := image.NewGray(image.Rect(0, 0, 400, 200))
	for y := range 200 {
		for x := range 400 {
			m.SetGray(x, y, color.Gray{Y: 250})
			if x > 60 && x < 340 && (y-100)*(y-100) < 40 {
				m.SetGray(x, y, color.Gray{Y: 10})
			}
		}
	}
	path := filepath.Join(t.TempDir(), "ttd.png")
	f, err := os.Create(path)
	must(t, err)
	must(t, png.Encode(f, m))
	must(t, f.Close())
	return path
}

func TestSignersActForOthersAndHavePictures(t *testing.T) {
	d := open(t)
	d.expect = true
	d.menu("Pengaturan")
	s := d.settings()
	s.show(pageSigners)
	p := s.pages[pageSigners].(*signersPage)
	d.seesNot("Atas nama (a.n.)")
	d.tap("Lainnya: a.n., u.b., gambar tanda tangan")
	same(t, "focus", d.c.Focused(), fyne.Focusable(p.open.behalf))
	d.put(p.open.behalf, "Kepala Dinas Tenaga Kerja")
	d.put(p.open.through, "Sekretaris")
	bad := filepath.Join(t.TempDir(), "bukan.png")
	must(t, os.WriteFile(bad, []byte("bukan gambar"), 0o600))
	for _, path := range []string{bad, filepath.Dir(bad), filepath.Join(t.TempDir(), "tidak ada.png")} {
		p.open.picture.read(path)
		if p.open.picture.field.Error() == "" {
			t.Errorf("nothing is told of %s", path)
		}
		same(t, "picture", p.open.picture.hash, "")
	}
	p.open.picture.read(signaturePicture(t))
	same(t, "error", p.open.picture.field.Error(), "")
	d.o.work.flush()
	d.save()
	d.seesNot("Belum tersimpan")
	signer := d.officeNow().Signers[0]
	same(t, "a.n.", signer.Behalf, "Kepala Dinas Tenaga Kerja")
	same(t, "u.b.", signer.Through, "Sekretaris")
	same(t, "hash", len(signer.Picture), 64)
	if _, err := d.db.File(background, signer.Picture); err != nil {
		t.Errorf("the picture is not in the store: %v", err)
	}
	d.tap("Hapus gambar")
	d.save()
	same(t, "picture", d.officeNow().Signers[0].Picture, "")
	d.put(p.open.behalf, tooLong)
	s.show(pageIdentity)
	d.save()
	same(t, "focus", d.c.Focused(), fyne.Focusable(p.open.behalf))
}

// Fields behind the link follow the record: shown when filled, locked when final.
func TestSignerOfAMeetingActsForAnother(t *testing.T) {
	d := open(t, meetings("Rapat Satu"))
	d.room().selectTab(tabMinutes)
	signer := d.o.meetings.minutes.signers[0]
	d.fill(signer.name.Suggest, "Arif Budiman Wijaya")
	d.seesNot("Atas nama (a.n.)")
	signer.link.Tapped(nil)
	d.put(signer.behalf, "Bupati Muara Enim")
	d.save()
	d.seesNot("Belum tersimpan")
	same(t, "stored", d.stored().Minutes.Signers[0].Behalf, "Bupati Muara Enim")
	d.o.meetings.f.lock(true)
	same(t, "locked", signer.behalf.ReadOnly(), true)
	same(t, "no other picture", signer.picture.change.Disabled(), true)
	d.o.meetings.f.lock(false)
	same(t, "free again", signer.behalf.ReadOnly(), false)
	signer.set(app.Signer{Name: app.FullName{Name: "Herman Sudrajat"}})
	d.c.Unfocus()
	signer.set(app.Signer{Name: app.FullName{Name: "Dewi Anggraini"}})
	d.seesNot("Bupati Muara Enim")
}

func TestCardsOpenByKeys(t *testing.T) {
	d := open(t)
	d.menu("Pengaturan")
	d.settings().show(pageMinutes)
	p := d.minutesPage()
	part(t, &p.formatPage, "Isi")
	fold := p.live.cards[0].content.Objects[3].(*kit.Fold)
	d.focus(fold)
	d.press(fyne.KeyReturn)
	same(t, "open", p.live.cards[0].open, 3)
	same(t, "focus", d.c.Focused(), controlOf(t, p.live, "sections[3].part"))
}
