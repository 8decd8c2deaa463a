package views

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sinergi/app"
	"sinergi/views/kit"
)

// fault types something wrong and names where it must be told.
type fault struct {
	name  string
	put   func(d *clerk)
	field func(d *clerk) *kit.Field // nil: the sentence is looked for on the screen
	focus func(d *clerk) fyne.Focusable
	tab   int
	says  string
}

var tooLong = strings.Repeat("a", 10_000)

// fieldOf is the frame of a control of the meeting's form.
func fieldOf(f *fields, path string) *kit.Field {
	for _, b := range f.bounds {
		if b.path == path {
			return b.field
		}
	}
	return nil
}

// check saves with faults and looks for the sentence, the tab and the cursor.
func (f fault) check(t *testing.T, d *clerk, tab func() int, save func()) {
	t.Helper()
	f.put(d)
	d.c.Unfocus()
	save()
	d.sees("Belum tersimpan. Perbaiki 1 isian.")
	if f.tab >= 0 {
		same(t, "tab", tab(), f.tab)
	}
	same(t, "focus", d.c.Focused(), f.focus(d))
	if f.field == nil {
		d.sees(f.says)
		return
	}
	field := f.field(d)
	if field == nil {
		t.Fatal("no such field")
	}
	if !strings.Contains(field.Error(), f.says) {
		t.Errorf("beside the field stands %q, want %q", field.Error(), f.says)
	}
	if found := false; true {
		each(d.o.window.Content(), func(o fyne.CanvasObject) { found = found || o == fyne.CanvasObject(field) })
		if !found {
			t.Error("the field with the fault is not on the screen")
		}
	}
}

func TestMeetingFaultsStandBesideTheirFields(t *testing.T) {
	entry := func(get func(m *meetingForm) fyne.Focusable) func(*clerk) fyne.Focusable {
		return func(d *clerk) fyne.Focusable { return get(d.o.meetings) }
	}
	field := func(path string) func(*clerk) *kit.Field {
		return func(d *clerk) *kit.Field { return fieldOf(d.o.meetings.f, path) }
	}
	card := func(name string) func(*clerk) *kit.Field {
		return func(d *clerk) *kit.Field {
			c := d.o.meetings.minutes.cards
			return fieldOf(c.fields, c.pathOf(name))
		}
	}
	grid := entry(func(m *meetingForm) fyne.Focusable { return m.attendance.grid })
	for _, f := range []fault{
		{"title", func(d *clerk) { d.o.meetings.title.SetValue("") }, field("title"), entry(func(m *meetingForm) fyne.Focusable { return m.title }), tabMeeting, "Judul rapat belum diisi"},
		{"kind", func(d *clerk) { d.o.meetings.kind.SetValue(tooLong) }, field("type"), entry(func(m *meetingForm) fyne.Focusable { return m.kind }), tabMeeting, "terlalu panjang"},
		{"no such day", func(d *clerk) { d.fill(d.o.meetings.from, "31-02-2026") }, field("from"), entry(func(m *meetingForm) fyne.Focusable { return m.from }), tabMeeting, "tidak ada di kalender"},
		{"year 0", func(d *clerk) { d.fill(d.o.meetings.from, "01/01/0000") }, field("from"), entry(func(m *meetingForm) fyne.Focusable { return m.from }), tabMeeting, "tidak ada di kalender"},
		{"year 9999", func(d *clerk) { d.fill(d.o.meetings.from, "01/01/9999") }, field("from"), entry(func(m *meetingForm) fyne.Focusable { return m.from }), tabMeeting, "tidak ada di kalender"},
		{"end before start", func(d *clerk) { d.fill(d.o.meetings.to, "1/1/2020") }, field("to"), entry(func(m *meetingForm) fyne.Focusable { return m.to }), tabMeeting, "lebih awal dari tanggal mulai"},
		{"clock", func(d *clerk) { d.fill(d.o.meetings.start, "25.00") }, field("start"), entry(func(m *meetingForm) fyne.Focusable { return m.start }), tabMeeting, "bukan jam yang benar"},
		{"agenda", func(d *clerk) { d.o.meetings.agenda.SetValue("Pembukaan\n" + tooLong) }, field("agenda"), entry(func(m *meetingForm) fyne.Focusable { return m.agenda }), tabMeeting, "terlalu panjang"},
		{"chair", func(d *clerk) { d.o.meetings.chair.name.SetValue(tooLong) }, field("chair.name"), entry(func(m *meetingForm) fyne.Focusable { return m.chair.name.Suggest }), tabMeeting, "terlalu panjang"},
		{"attendee", func(d *clerk) {
			d.o.meetings.attendance.rows = []app.Attendee{{Name: "Budi"}, {Institution: "Disnaker"}}
		}, nil, grid, tabAttendance, "Baris 2: Nama peserta belum diisi"},
		{"attendee's sex", func(d *clerk) { d.o.meetings.attendance.rows = []app.Attendee{{Name: "Budi", Sex: "X"}} }, nil, grid, tabAttendance, "Baris 1: Isi L atau P"},
		{"blank rows", func(d *clerk) { d.o.meetings.attendance.blank.SetValue("banyak") }, field("blank_rows"), entry(func(m *meetingForm) fyne.Focusable { return m.attendance.blank }), tabAttendance, "harus 0 sampai 1.000"},
		{"too many blank rows", func(d *clerk) { d.o.meetings.attendance.blank.SetValue("5000") }, field("blank_rows"), entry(func(m *meetingForm) fyne.Focusable { return m.attendance.blank }), tabAttendance, "harus 0 sampai 1.000"},
		{"topic", func(d *clerk) {
			d.o.meetings.minutes.topics = []app.Topic{{Title: "A"}, {Title: tooLong}}
			d.o.meetings.minutes.cards.show(0)
		}, card("title"), entry(func(m *meetingForm) fyne.Focusable { return m.minutes.openTitle }), tabMinutes, "terlalu panjang"},
		{"closed", func(d *clerk) { d.o.meetings.minutes.closed.SetValue("9.99") }, field("minutes.closed_at"), entry(func(m *meetingForm) fyne.Focusable { return m.minutes.closed }), tabMinutes, "bukan jam yang benar"},
		{"signer", func(d *clerk) { d.o.meetings.minutes.signers[0].name.SetValue(tooLong) }, field("minutes.signers[0].name"), entry(func(m *meetingForm) fyne.Focusable { return m.minutes.signers[0].name.Suggest }), tabMinutes, "terlalu panjang"},
		{"follow-up", func(d *clerk) { d.o.meetings.followUps.rows = []app.FollowUp{{Task: "A", Due: "31-02-2026"}} }, nil, entry(func(m *meetingForm) fyne.Focusable { return m.followUps.grid }), tabFollowUps, "Baris 1: Batas waktu tidak ada di kalender"},
	} {
		t.Run(f.name, func(t *testing.T) {
			d := open(t, meetings("Rapat Satu"))
			r := d.room()
			f.check(t, d, r.selectedTab, func() { r.edited(); d.save() })
			same(t, "version", d.stored().Version, int64(1))
			same(t, "unsaved", r.dirty, true)
			if row, _ := d.o.meetings.attendance.grid.Cursor(); f.name == "attendee" {
				same(t, "row of the cursor", row, 1)
			}
			if _, col := d.o.meetings.followUps.grid.Cursor(); f.name == "follow-up" {
				same(t, "column of the cursor", col, colDue)
			}
		})
	}
}

func TestAgreementFaultsStandBesideTheirFields(t *testing.T) {
	part := func(name string) func(*clerk) *kit.Field {
		return func(d *clerk) *kit.Field {
			c := d.o.agreements.parties.cards
			return fieldOf(c.fields, c.pathOf(name))
		}
	}
	focusOf := func(name string) func(*clerk) fyne.Focusable {
		return func(d *clerk) fyne.Focusable {
			c := d.o.agreements.parties.cards
			for _, b := range c.fields.bounds {
				if b.path == c.pathOf(name) {
					return b.focus
				}
			}
			return nil
		}
	}
	change := func(f func(p *app.Party)) func(*clerk) {
		return func(d *clerk) {
			f(&d.o.agreements.parties.rows[1])
			d.o.agreements.parties.cards.show(0)
		}
	}
	for _, f := range []fault{
		{"title", func(d *clerk) { d.o.agreements.data.title.SetValue("") }, func(d *clerk) *kit.Field { return fieldOf(d.o.agreements.f, "title") }, func(d *clerk) fyne.Focusable { return d.o.agreements.data.title }, tabAgreement, "belum diisi"},
		{"end before signing", func(d *clerk) {
			d.o.agreements.data.signed.SetValue("2023-05-15")
			d.o.agreements.data.to.SetValue("2023-05-14")
		}, func(d *clerk) *kit.Field { return fieldOf(d.o.agreements.f, "valid_to") }, func(d *clerk) fyne.Focusable { return d.o.agreements.data.to }, tabAgreement, "lebih awal"},
		{"one party", func(d *clerk) {
			d.o.agreements.parties.rows = []app.Party{{Institution: "BP3MI"}}
			d.o.agreements.parties.cards.show(0)
		}, nil, focusOf("institution"), tabParties, "Kerja sama perlu sedikitnya dua pihak"},
		{"party without a name", func(d *clerk) {
			p := d.o.agreements.parties
			p.rows = append(p.rows, app.Party{Address: "Jalan"})
			p.cards.show(0)
		}, part("institution"), focusOf("institution"), tabParties, "Instansi pihak ini belum diisi"},
		{"party's institution", change(func(p *app.Party) { p.Institution = tooLong }), part("institution"), focusOf("institution"), tabParties, "terlalu panjang"},
		{"party's address", change(func(p *app.Party) { p.Address = tooLong }), part("address"), focusOf("address"), tabParties, "terlalu panjang"},
		{"party's number", change(func(p *app.Party) { p.Number = tooLong }), part("number"), focusOf("number"), tabParties, "terlalu panjang"},
		{"signatory's name", change(func(p *app.Party) { p.Signatory.Name.Name = tooLong }), part("signatory.name"), focusOf("signatory.name"), tabParties, "terlalu panjang"},
		{"signatory's NIP", change(func(p *app.Party) { p.Signatory.IDNumber = tooLong }), part("signatory.id_number"), focusOf("signatory.id_number"), tabParties, "terlalu panjang"},
		{"logo", change(func(p *app.Party) { p.Logo = app.Picture{Name: "a.png", Data: []byte("bukan gambar")} }), part("logo"), focusOf("logo"), tabParties, "Gambar logo tidak dapat dibaca"},
		{"article", func(d *clerk) {
			d.o.agreements.draft.a.Articles = []app.Article{{Title: "A"}, {Title: tooLong}}
			d.o.agreements.draft.changed()
		}, func(d *clerk) *kit.Field {
			return fieldOf(d.o.agreements.draft.fields, "articles[1].title")
		}, func(d *clerk) fyne.Focusable { return d.o.agreements.draft.title }, tabDraft, "terlalu panjang"},
	} {
		t.Run(f.name, func(t *testing.T) {
			d := open(t, func(d *clerk) {
				a := app.Agreement{Kind: "Nota Kesepahaman", Title: "Pelindungan", Stage: app.Stages[0], Parties: []app.Party{{Institution: "BP3MI"}, {Institution: "Pemkab"}}}
				must(d.t, d.db.SaveAgreement(background, &a))
			})
			d.expect = f.name == "logo"
			d.menu("Kerja Sama")
			r := d.pacts()
			f.check(t, d, r.selectedTab, func() { r.edited(); d.save() })
			if f.name == "signatory's NIP" {
				same(t, "another field's error", part("number")(d).Error(), "")
			}
		})
	}
}

func TestSettingsFaultsStandBesideTheirFields(t *testing.T) {
	page := func(d *clerk) *settingsRoom { return d.o.rooms["settings"].(*settingsRoom) }
	field := func(path string) func(*clerk) *kit.Field {
		return func(d *clerk) *kit.Field { return fieldOf(page(d).f, path) }
	}
	head := func(d *clerk) *letterheadPage { return page(d).pages[pageLetterhead].(*letterheadPage) }
	sheet := func(d *clerk) *paperPage { return page(d).pages[pagePaper].(*paperPage) }
	signers := func(d *clerk) *signersPage { return page(d).pages[pageSigners].(*signersPage) }
	identity := func(d *clerk) *identityPage { return page(d).pages[pageIdentity].(*identityPage) }
	faults := []fault{
		{"name", func(d *clerk) { identity(d).name.SetValue("") }, field("name"), func(d *clerk) fyne.Focusable { return identity(d).name }, pageIdentity, "Nama kantor belum diisi"},
		{"city", func(d *clerk) { identity(d).city.SetValue(" ") }, field("city"), func(d *clerk) fyne.Focusable { return identity(d).city }, pageIdentity, "Kota belum diisi"},
		{"line of the letterhead", func(d *clerk) { head(d).entries[1].SetValue(tooLong); head(d).record.Lines[1].Text = tooLong }, nil, func(d *clerk) fyne.Focusable { return head(d).entries[1] }, pageLetterhead, "Baris 2: Isian ini 10.000 huruf"},
		{"gap", func(d *clerk) { head(d).gap.SetValue("41") }, field("letterhead.gap_mm"), func(d *clerk) fyne.Focusable { return head(d).gap }, pageLetterhead, "harus 0 sampai 40 mm"},
		{"signer", func(d *clerk) {
			p := signers(d)
			p.rows = []app.Signer{{Name: app.FullName{Name: "A"}}, {Name: app.FullName{Name: "B"}, IDNumber: tooLong}}
			p.cards.show(0)
		}, func(d *clerk) *kit.Field { return signers(d).open.number }, func(d *clerk) fyne.Focusable { return signers(d).open.digits }, pageSigners, "terlalu panjang"},
	}
	for i, name := range []string{"top", "bottom", "left", "right"} {
		for _, text := range []string{"", "0,4", "seribu", "NaN", "1e300", "Inf", "6,1", "4 mm"} {
			faults = append(faults, fault{
				"margin " + name + " " + text, func(d *clerk) { sheet(d).margins[i].SetValue(text) }, field("paper." + name),
				func(d *clerk) fyne.Focusable { return sheet(d).margins[i] }, pagePaper, "harus 0,5 sampai 6 cm",
			})
		}
	}
	d := open(t)
	d.menu("Pengaturan")
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			s := page(d)
			s.dirty = false
			s.set(d.o.record)
			s.show(0)
			f.put(d)
			s.edited()
			d.o.work.flush() // the page beside is drawn with it
			same(t, "dialog", d.dialog(), "")
			f.put = func(*clerk) {}
			f.check(t, d, func() int { return s.at }, d.save)
			same(t, "unsaved", s.dirty, true)
		})
	}
}

func TestDirectoryFaultsStandBesideTheirFields(t *testing.T) {
	d := open(t)
	d.menu("Direktori")
	d.menu("Baru")
	p := d.o.officials
	d.fill(p.front, "Dr.")
	d.save()
	d.sees("Perbaiki 1 isian")
	same(t, "focus", d.c.Focused(), fyne.Focusable(p.name))
	if e := fieldOf(p.f, "name.name").Error(); !strings.Contains(e, "Nama pejabat belum diisi") {
		t.Errorf("beside the name stands %q", e)
	}
	d.write("Amir")
	p.rows = []app.Position{{Title: "Kepala"}, {Title: "Staf", From: "2023-05-15", To: "2022-01-01"}}
	d.save()
	d.sees("Baris 2: Tanggal selesai jabatan lebih awal")
	same(t, "focus", d.c.Focused(), fyne.Focusable(p.grid))
	row, col := p.grid.Cursor()
	same(t, "row", row, 1)
	same(t, "column", col, 4)
	p.rows[1].To = ""
	d.save()
	d.seesNot("Perbaiki")
	d.seesNot("Tanggal selesai jabatan")

	d.tapSegment(1)
	d.menu("Baru")
	i := d.o.institutions
	d.fill(i.kind, tooLong[:1001])
	d.save()
	d.sees("Perbaiki 2 isian")
	same(t, "focus", d.c.Focused(), fyne.Focusable(i.name))
	if e := fieldOf(i.f, "kind").Error(); !strings.Contains(e, "terlalu panjang") {
		t.Errorf("beside the kind stands %q", e)
	}
}

// tapSegment opens one of the directory's two lists.
func (d *clerk) tapSegment(i int) { d.o.rooms["directory"].(*directoryRoom).turn(i) }
