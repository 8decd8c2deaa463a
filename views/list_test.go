package views

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"sinergi/app"
	"sinergi/app/bahasa"
)

func TestSearchAndYearNarrowTheList(t *testing.T) {
	d := open(t, func(d *clerk) {
		for i, title := range []string{"Pendataan Lahat", "Pelatihan Palembang", "Pendataan Muara Enim"} {
			m := soundMeeting(title, bahasa.Day(2024+i, 3, 5))
			must(d.t, d.db.SaveMeeting(background, &m))
		}
	})
	list := d.room().list
	same(t, "rows", len(list.rows), 3)
	same(t, "newest is open", d.room().current.Title, "Pendataan Muara Enim")
	d.sees("Maret 2025")
	d.menu("Cari")
	same(t, "focus", d.c.Focused(), fyne.Focusable(list.search))
	d.write("penda")
	same(t, "nothing is read before typing rests", len(list.rows), 3)
	d.o.work.flush()
	same(t, "found", len(list.rows), 2)
	d.sees("2 rapat")
	list.year.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	for list.years[list.year.SelectedIndex()] != 2024 {
		list.year.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		d.press()
	}
	d.o.work.flush()
	if len(list.rows) != 1 || list.rows[0].Title != "Pendataan Lahat" {
		t.Errorf("found %v", list.rows)
	}
	d.fill(list.search, "palembang")
	d.o.work.flush()
	d.sees("Tidak ada yang cocok")
	d.seesNot("Belum ada rapat")
	d.tap("Hapus saringan")
	same(t, "rows", len(list.rows), 3)
	same(t, "search", list.search.Value(), "")
	for _, text := range []string{`"`, `*`, `a" OR "b`, "'; DROP TABLE meetings; --", "\x00", "🙂", "محمد", tooLong} {
		d.put(list.search, text)
		d.o.work.flush()
		same(t, "dialog for "+text[:min(len(text), 20)], d.dialog(), "")
	}
	same(t, "stored", len(d.rows(app.KindMeeting)), 3)
}

func TestListReadsOnNearItsEnd(t *testing.T) {
	d := open(t, func(d *clerk) {
		var records []any
		for i := range 150 {
			m := soundMeeting(fmt.Sprintf("Rapat %03d", i), today.AddDays(-i))
			records = append(records, &m)
		}
		must(d.t, d.db.SaveAll(background, records))
	})
	list := d.room().list
	same(t, "first page", len(list.rows), pageRows)
	d.sees("150 rapat")
	d.menu("Daftar")
	same(t, "focus", d.c.Focused(), fyne.Focusable(list.list))
	for range 149 {
		d.press(fyne.KeyDown)
	}
	same(t, "all", len(list.rows), 150)
	same(t, "last is open", d.room().current.Title, "Rapat 149")
	seen := map[string]bool{}
	for _, r := range list.rows {
		if seen[r.ID] {
			t.Fatalf("%s is in the list twice", r.Title)
		}
		seen[r.ID] = true
	}
	d.press(fyne.KeyDown)
	same(t, "still the last", d.room().current.Title, "Rapat 149")
	d.press(fyne.KeyHome)
	same(t, "first is open", d.room().current.Title, "Rapat 000")
	for range 100 {
		d.menu("Rekaman berikutnya")
	}
	same(t, "hundred further", d.room().current.Title, "Rapat 100")
	d.menu("Rekaman sebelumnya")
	same(t, "one back", d.room().current.Title, "Rapat 099")
}

func TestTabsByKeyboard(t *testing.T) {
	d := open(t, meetings("Rapat Satu"))
	r := d.room()
	for _, want := range []int{1, 2, 3, 4, 5, 0} {
		d.menu("Tab berikutnya")
		same(t, "tab", r.selectedTab(), want)
	}
	d.menu("Tab sebelumnya")
	same(t, "tab", r.selectedTab(), tabPhotos)
	d.menu("Rekap")
	same(t, "room", d.o.open, "recap")
	recap := d.o.rooms["recap"].(*recapRoom)
	d.menu("Tab sebelumnya")
	same(t, "sheet", recap.at, len(recap.sheets)-1)
	d.menu("Pengaturan")
	d.menu("Tab berikutnya")
	same(t, "page", d.o.rooms["settings"].(*settingsRoom).at, pageLetterhead)
}

func TestFinalMeetingIsLocked(t *testing.T) {
	d := open(t, func(d *clerk) {
		m := soundMeeting("Rapat Final", today)
		m.Minutes.Topics = []app.Topic{{Title: "A"}}
		m.Attendees = []app.Attendee{{Name: "Budi"}}
		must(d.t, d.db.SaveMeeting(background, &m))
	})
	m := d.o.meetings
	m.status.SetSelectedIndex(2)
	m.status.OnEdited(2)
	d.save()
	d.sees("Final. Isi tidak dapat diubah.")
	before := d.stored()
	same(t, "status", before.Status, app.StatusFinal)
	for _, f := range []fyne.Focusable{m.title, m.from, m.start, m.place, m.agenda, m.chair.name.Suggest} {
		d.c.Focus(f)
		if d.c.Focused() != nil {
			d.write("X")
		}
	}
	d.menu("Tab berikutnya")
	d.write("X")
	d.menu("Tab berikutnya")
	d.write("X")
	d.paste("A\tL\nB\tP")
	d.press(fyne.KeyDelete, fyne.KeySpace)
	d.menu("Tab berikutnya")
	for _, f := range []fyne.Focusable{m.minutes.opening, m.minutes.openTitle, m.minutes.areas["result"], m.minutes.signers[0].digits} {
		d.c.Focus(f)
		if d.c.Focused() != nil {
			d.write("X")
		}
	}
	d.menu("Tab berikutnya")
	d.write("X")
	d.menu("Tab berikutnya")
	same(t, "unsaved", d.room().dirty, false)
	d.save()
	same(t, "version", d.stored().Version, before.Version)

	d.tap("Buat perbaikan")
	d.seesNot("Final. Isi tidak dapat diubah.")
	d.sees("Belum disimpan")
	d.menu("Tab berikutnya")
	d.fill(m.title, "Rapat Diperbaiki")
	d.save()
	same(t, "title", d.stored().Title, "Rapat Diperbaiki")
	same(t, "status", d.stored().Status, app.StatusDraft)
}

// TestAltDownBelongsToTheField: on a date or a choice the keys open what hangs
// under it, and the record stays; elsewhere they open the next record.
func TestAltDownBelongsToTheField(t *testing.T) {
	d := open(t, meetings("Rapat Satu", "Rapat Dua"))
	form := d.o.meetings
	first := d.room().current.ID
	for _, field := range []fyne.Focusable{form.from, form.status} {
		d.focus(field)
		before := d.screen()
		d.menu("Rekaman berikutnya")
		same(t, "the record", d.room().current.ID, first)
		if d.screen() == before && d.o.window.Canvas().Overlays().Top() == nil {
			t.Errorf("nothing opened under %T", field)
		}
		d.press(fyne.KeyEscape)
	}
	d.focus(form.title)
	d.menu("Rekaman berikutnya")
	if d.room().current.ID == first {
		t.Error("the next record did not open")
	}
}

// TestListMarksWhatIsOpen: who goes back to editing finds the open record
// marked, and not the row that was pressed.
func TestListMarksWhatIsOpen(t *testing.T) {
	d := open(t, meetings("Rapat Satu", "Rapat Dua"))
	list := d.room().list
	first := d.room().current.ID
	d.put(d.o.meetings.title, "Rapat Satu diubah")
	d.focus(list.list)
	d.press(fyne.KeyDown)
	same(t, "marked while asked", list.list.Chosen(), first)
	d.tap("Kembali menyunting")
	same(t, "marked", list.list.Chosen(), first)
	same(t, "open", d.room().current.ID, first)
	d.focus(list.list)
	d.press(fyne.KeyDown)
	d.tap("Buang perubahan")
	if list.list.Chosen() == first || list.list.Chosen() != d.room().current.ID {
		t.Errorf("marked %q, open %q, first %q", list.list.Chosen(), d.room().current.ID, first)
	}
}
