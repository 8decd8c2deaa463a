package views

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sinergi/app"
)

func TestUnsavedIsMarkedAndSaved(t *testing.T) {
	d := open(t, meetings("Rapat Satu"))
	r := d.room()
	same(t, "save button is off", r.save.Disabled(), true)
	d.seesNot("Belum disimpan")
	d.fill(d.o.meetings.title, "Rapat Baru")
	same(t, "save button is on", r.save.Disabled(), false)
	d.sees("Belum disimpan")
	d.save()
	d.seesNot("Belum disimpan")
	same(t, "title", d.stored().Title, "Rapat Baru")
	same(t, "focus stays", d.c.Focused(), fyne.Focusable(d.o.meetings.title))
	d.write(" II")
	d.save()
	same(t, "title", d.stored().Title, "Rapat Baru II")
	same(t, "version", d.stored().Version, int64(3))
}

// What is put right while saving moves neither the cursor nor the open card.
func TestSavingKeepsTheCursor(t *testing.T) {
	d := open(t)
	d.menu("Baru")
	m := d.o.meetings
	d.write("Rapat")
	d.fill(m.place, "Aula")
	d.menu("Tab sebelumnya")
	d.menu("Tab sebelumnya")
	d.menu("Tab sebelumnya")
	d.tap("Tambah")
	d.write("Satu")
	d.tap("Tambah")
	d.write("Dua ")
	d.save()
	d.write("lagi")
	same(t, "second topic", m.get().Minutes.Topics[1].Title, "Dualagi")
	d.save()
	same(t, "stored topic", d.stored().Minutes.Topics[1].Title, "Dualagi")
	d.tap("Tambah")
	d.write(" ")
	d.save() // the empty topic is dropped while the cursor is in it
	same(t, "topics", len(d.stored().Minutes.Topics), 2)
	if d.c.Focused() != nil {
		d.write("X")
	}
	same(t, "topics in the form", len(m.get().Minutes.Topics), 2)
}

// leaving are the ways out of a record; each ends at a sign that it happened.
var leaving = []struct {
	name string
	out  func(d *clerk)
	gone func(d *clerk) bool
}{
	{"another record", func(d *clerk) { d.menu("Rekaman berikutnya") }, func(d *clerk) bool { return d.room().current.Title == "Rapat Dua" }},
	{"a new record", func(d *clerk) { d.menu("Baru") }, func(d *clerk) bool { return d.room().current.ID == "" }},
	{"another room", func(d *clerk) { d.menu("Direktori") }, func(d *clerk) bool { return d.o.open == "directory" }},
	{"the window", func(d *clerk) { d.menu("Keluar") }, func(d *clerk) bool { return d.closed }},
}

func TestLeavingAsksAboutTyping(t *testing.T) {
	for _, way := range leaving {
		t.Run(way.name, func(t *testing.T) {
			d := open(t, meetings("Rapat Satu", "Rapat Dua"))
			id := d.room().current.ID
			d.fill(d.o.meetings.title, "Rapat Ketikan")
			way.out(d)
			d.sees("Simpan perubahan dahulu?")
			d.sees("“Rapat Ketikan” belum disimpan")
			d.tap("Kembali menyunting")
			same(t, "dialog", d.dialog(), "")
			same(t, "left", way.gone(d), false)
			same(t, "title", d.o.meetings.title.Value(), "Rapat Ketikan")

			d.o.meetings.title.SetValue("Rapat Satu Tersimpan")
			way.out(d)
			d.tap("Simpan")
			same(t, "left after saving", way.gone(d), true)
			m, err := d.db.Meeting(background, id)
			must(t, err)
			same(t, "stored", m.Title, "Rapat Satu Tersimpan")
		})
		t.Run(way.name+", thrown away", func(t *testing.T) {
			d := open(t, meetings("Rapat Satu", "Rapat Dua"))
			id := d.room().current.ID
			d.fill(d.o.meetings.title, "Rapat Ketikan")
			way.out(d)
			d.tap("Buang perubahan")
			same(t, "left", way.gone(d), true)
			m, err := d.db.Meeting(background, id)
			must(t, err)
			same(t, "stored", m.Title, "Rapat Satu")
			if way.name == "another room" {
				d.menu("Rapat")
				same(t, "title on return", d.o.meetings.title.Value(), "Rapat Satu")
				d.seesNot("Belum disimpan")
			}
		})
	}
}

// A save that fails keeps the clerk where the typing is.
func TestLeavingStaysWhenSavingFails(t *testing.T) {
	d := open(t, meetings("Rapat Satu", "Rapat Dua"))
	d.fill(d.o.meetings.title, " ")
	d.menu("Direktori")
	d.tap("Simpan")
	same(t, "room", d.o.open, "meeting")
	d.sees("Perbaiki 1 isian")
	d.menu("Keluar")
	same(t, "closed", d.closed, false)
}

func TestClosingTwiceAsksOnce(t *testing.T) {
	d := open(t, meetings("Rapat Satu"))
	d.fill(d.o.meetings.title, "Rapat Ketikan")
	d.menu("Keluar")
	d.menu("Keluar")
	same(t, "dialogs", len(d.c.Overlays().List()), 1)
}

func TestConflictKeepsBothVersions(t *testing.T) {
	d := open(t, meetings("Rapat Satu"))
	m := d.stored()
	m.Title = "Rapat Milik Jendela Lain"
	must(t, d.second().SaveMeeting(background, &m))

	d.fill(d.o.meetings.title, "Rapat Ketikan Saya")
	d.save()
	d.sees("Rapat ini baru saja diubah di jendela lain")
	d.tap("Kembali menyunting")
	same(t, "title", d.o.meetings.title.Value(), "Rapat Ketikan Saya")
	d.sees("Belum disimpan")
	d.save()
	d.tap("Simpan sebagai salinan")
	titles := map[string]bool{}
	for _, row := range d.rows(app.KindMeeting) {
		titles[row.Title] = true
	}
	if len(titles) != 2 || !titles["Rapat Ketikan Saya"] || !titles["Rapat Milik Jendela Lain"] {
		t.Errorf("stored: %v", titles)
	}
	d.seesNot("Belum disimpan")
}

func TestConflictOpensTheStoredVersion(t *testing.T) {
	d := open(t, meetings("Rapat Satu"))
	m := d.stored()
	m.Title = "Rapat Milik Jendela Lain"
	must(t, d.second().SaveMeeting(background, &m))
	d.fill(d.o.meetings.title, "Rapat Ketikan Saya")
	d.save()
	d.tap("Buka versi tersimpan")
	same(t, "title", d.o.meetings.title.Value(), "Rapat Milik Jendela Lain")
	d.seesNot("Belum disimpan")
}

// Somebody else deleted the record: the typing can still become a record.
func TestSavingWhatWasDeletedElsewhere(t *testing.T) {
	d := open(t, meetings("Rapat Satu"))
	must(t, d.second().Delete(background, app.KindMeeting, d.stored().ID))
	d.fill(d.o.meetings.title, "Rapat Ketikan Saya")
	d.save()
	if d.dialog() == "" {
		t.Fatal("nothing was told")
	}
	d.tap("Simpan sebagai salinan")
	same(t, "stored", d.stored().Title, "Rapat Ketikan Saya")
}

func TestDeleteAndUndo(t *testing.T) {
	d := open(t, meetings("Rapat Satu", "Rapat Dua"))
	d.fill(d.o.meetings.title, "Rapat Ketikan")
	d.menu("Hapus")
	d.sees("Rapat “Rapat Ketikan” dihapus.")
	same(t, "stored", len(d.rows(app.KindMeeting)), 1)
	same(t, "next record", d.o.meetings.title.Value(), "Rapat Dua")
	d.menu("Urungkan")
	same(t, "stored", len(d.rows(app.KindMeeting)), 2)
	same(t, "typing is back", d.o.meetings.title.Value(), "Rapat Ketikan")
	d.sees("Belum disimpan")
	d.save()
	same(t, "dialog", d.dialog(), "")
	m, err := d.db.Meeting(background, d.room().current.ID)
	must(t, err)
	same(t, "stored title", m.Title, "Rapat Ketikan")
}

func TestDeletingTheOnlyAndANewRecord(t *testing.T) {
	d := open(t, meetings("Rapat Satu"))
	d.menu("Hapus")
	d.sees("Belum ada rapat")
	d.sees("Belum ada yang dibuka")
	d.menu("Hapus") // nothing is open
	d.menu("Simpan")
	d.menu("Buat PDF")
	same(t, "dialog", d.dialog(), "")
	d.menu("Urungkan")
	same(t, "title", d.o.meetings.title.Value(), "Rapat Satu")
	d.menu("Baru")
	d.write("Rapat Yang Tidak Jadi")
	d.menu("Hapus")
	d.tap("Buang perubahan")
	same(t, "stored", len(d.rows(app.KindMeeting)), 1)
	same(t, "title", d.o.meetings.title.Value(), "Rapat Satu")
}

// What is taken back belongs to the record it was taken from.
func TestUndoOfAPartStaysWithItsRecord(t *testing.T) {
	d := open(t, func(d *clerk) {
		for i, title := range []string{"Rapat Satu", "Rapat Dua"} {
			m := soundMeeting(title, today.AddDays(-i))
			m.Minutes.Topics = []app.Topic{{Title: "Pokok " + title}}
			must(d.t, d.db.SaveMeeting(background, &m))
		}
	})
	minutes := d.o.meetings.minutes
	minutes.cards.remove(0)
	minutes.cards.show(-1)
	d.save()
	d.menu("Rekaman berikutnya")
	same(t, "open", d.room().current.Title, "Rapat Dua")
	d.c.Unfocus()
	d.menu("Urungkan")
	same(t, "topic", d.o.meetings.get().Minutes.Topics[0].Title, "Pokok Rapat Dua")
	d.seesNot("Belum disimpan")
}

func TestUndoOfAPart(t *testing.T) {
	d := open(t, func(d *clerk) {
		m := soundMeeting("Rapat Satu", today)
		m.Minutes.Topics = []app.Topic{{Title: "A"}, {Title: "B"}}
		m.Attendees = []app.Attendee{{Name: "Budi"}, {Name: "Siti"}}
		m.FollowUps = []app.FollowUp{{Task: "Menyusun"}}
		must(d.t, d.db.SaveMeeting(background, &m))
	})
	m := d.o.meetings
	before := m.get()
	m.minutes.cards.remove(0)
	same(t, "topics", len(m.get().Minutes.Topics), 1)
	d.menu("Urungkan")
	same(t, "topics", len(m.get().Minutes.Topics), 2)
	m.attendance.removeRow(0)
	same(t, "first attendee", m.get().Attendees[0].Name, "Siti")
	d.menu("Urungkan")
	same(t, "first attendee", m.get().Attendees[0].Name, "Budi")
	m.followUps.removeRow()
	same(t, "follow-ups", len(m.get().FollowUps), 0)
	d.menu("Urungkan")
	same(t, "follow-ups", len(m.get().FollowUps), 1)
	same(t, "title", m.get().Title, before.Title)
}

// A cell that is still open when another record comes belongs to the old one.
func TestOpenCellStaysWithItsRecord(t *testing.T) {
	d := open(t, meetings("Rapat Satu", "Rapat Dua"))
	d.room().selectTab(tabFollowUps)
	d.focus(d.o.meetings.followUps.grid)
	d.write("Menyusun ")
	d.save()
	d.menu("Rekaman berikutnya")
	same(t, "open", d.room().current.Title, "Rapat Dua")
	same(t, "form", d.o.meetings.title.Value(), "Rapat Dua")
	same(t, "rows of the other meeting", len(d.o.meetings.followUps.rows), 0)
	d.seesNot("Belum disimpan")
	d.menu("Hapus")
	rows := d.rows(app.KindMeeting)
	if len(rows) != 1 || rows[0].Title != "Rapat Satu" {
		t.Errorf("left after deleting the open one: %v", rows)
	}
}

func TestOpenDateStaysWithItsRecord(t *testing.T) {
	d := open(t, meetings("Rapat Satu", "Rapat Dua"))
	d.put(d.o.meetings.from, "23 nov 26")
	d.save()
	d.room().do(cmdNextRecord) // as by the list: in a date the keys open its calendar
	same(t, "open", d.room().current.Title, "Rapat Dua")
	d.seesNot("Belum disimpan")
}

// Ctrl+Z in a field undoes typing, not the deletion that a toast offers.
func TestUndoInAField(t *testing.T) {
	d := open(t, meetings("Rapat Satu", "Rapat Dua"))
	d.menu("Hapus")
	d.focus(d.o.meetings.title)
	d.press(fyne.KeyEnd)
	d.write(" X")
	d.menu("Urungkan")
	same(t, "title", strings.TrimSpace(d.o.meetings.title.Value()), "Rapat Dua")
	same(t, "stored", len(d.rows(app.KindMeeting)), 1)
	d.menu("Ulangi")
	if title := d.o.meetings.title.Value(); title == "Rapat Dua" {
		t.Errorf("title after redoing: %q", title)
	}
	d.save()
	d.menu("Baru")
	d.menu("Urungkan") // the new record's field has nothing of the old one
	same(t, "title of the new record", d.o.meetings.title.Value(), "")
}

func TestTypingGoesOnInAPartyAfterSaving(t *testing.T) {
	d := open(t)
	d.menu("Kerja Sama")
	d.menu("Baru")
	d.tap("Mulai dari kosong")
	a := d.o.agreements
	d.fill(a.data.title, "Pelindungan Pekerja Migran")
	d.menu("Tab berikutnya")
	same(t, "focus", d.c.Focused(), fyne.Focusable(a.parties.first))
	d.press(fyne.KeyEnd)
	a.parties.cards.show(1)
	a.parties.focus()
	d.write("Pemerintah Kabupaten Lahat ")
	d.save()
	d.seesNot("Belum tersimpan")
	d.write("X")
	same(t, "second party", a.get().Parties[1].Institution, "Pemerintah Kabupaten LahatX")
	d.menu("Tab berikutnya")
	d.tap("Tambah pasal")
	d.write("Ruang Lingkup")
	d.focus(a.draft.lines[0].entry)
	d.write("(1) Satu.\n\n(2) Dua.")
	d.save()
	row := d.rows(app.KindAgreement)[0]
	stored, err := d.db.Agreement(background, row.ID)
	must(t, err)
	same(t, "article", stored.Articles[0].Title, "Ruang Lingkup")
	same(t, "party", stored.Parties[1].Institution, "Pemerintah Kabupaten LahatX")
	d.sees("Nota Kesepahaman dengan")
}
