package views

import (
	"context"
	"slices"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/app/doc"
)

// slowStore is the real store with something that happens while it saves our
// office's record.
type slowStore struct {
	app.Store
	during func()
}

func (s *slowStore) SaveOffice(ctx context.Context, o *app.Office) error {
	if during := s.during; during != nil {
		s.during = nil
		during()
	}
	return s.Store.SaveOffice(ctx, o)
}

func TestTypingWhileSettingsAreSaved(t *testing.T) {
	d := open(t)
	d.menu("Pengaturan")
	short := d.settings().pages[pageIdentity].(*identityPage).short
	d.put(short, "Balai")
	d.o.store = &slowStore{d.db, func() {
		d.write(" Lain")
		d.save() // the first is not done yet
	}}
	d.save()
	same(t, "field", short.Value(), "Balai Lain")
	record, err := d.db.Office(background)
	must(t, err)
	same(t, "stored", record.ShortName, "Balai")
	d.sees("Belum disimpan")
	d.save()
	same(t, "dialog", d.dialog(), "")
	record, err = d.db.Office(background)
	must(t, err)
	same(t, "stored", record.ShortName, "Balai Lain")
}

func TestTypingWhileARecordIsSaved(t *testing.T) {
	d := open(t, meetings("Rapat Satu"))
	r := d.room()
	save := r.k.save
	during := func() {
		d.write(" X")
		d.save()
	}
	r.k.save = func(ctx context.Context, m *app.Meeting) error {
		if now := during; now != nil {
			during = nil
			now()
		}
		return save(ctx, m)
	}
	d.put(d.o.meetings.title, "Rapat")
	d.save()
	same(t, "title", d.o.meetings.title.Value(), "Rapat X")
	same(t, "stored", d.stored().Title, "Rapat")
	d.sees("Belum disimpan")

	during = func() { // leaving while the save runs waits for it, and then asks
		d.write("Y")
		d.menu("Direktori")
		same(t, "dialog while the save runs", d.dialog(), "")
		same(t, "room while the save runs", d.o.open, "meeting")
	}
	d.save()
	same(t, "room", d.o.open, "meeting")
	d.sees("Simpan perubahan dahulu?")
	d.tap("Simpan")
	same(t, "room", d.o.open, "directory")
	same(t, "stored", d.stored().Title, "Rapat XY")

	d.menu("Rapat")
	during = func() { d.menu("Direktori") } // nothing typed meanwhile: no question
	d.put(d.o.meetings.title, "Rapat Z")
	d.save()
	same(t, "dialog", d.dialog(), "")
	same(t, "room", d.o.open, "directory")
	same(t, "stored", d.stored().Title, "Rapat Z")
}

// TestFinalMeetingKeepsItsSigners: a paper that is final shows who signed it,
// whoever signs for the office later.
func TestFinalMeetingKeepsItsSigners(t *testing.T) {
	d := open(t, func(d *clerk) {
		m := soundMeeting("Rapat Final", bahasa.Day(2023, 5, 15))
		must(d.t, d.db.SaveMeeting(background, &m))
	})
	usual := d.o.record.Signers
	d.o.meetings.status.SetSelectedIndex(2) // Final
	d.room().edited()
	d.save()
	got := d.stored()
	same(t, "status", got.Status, app.StatusFinal)
	if len(usual) == 0 || !slices.Equal(got.Minutes.Signers, usual) {
		t.Fatalf("the final meeting keeps %+v, want %+v", got.Minutes.Signers, usual)
	}
	later := d.o.record
	later.Signers = []app.Signer{{Name: app.FullName{Name: "Orang Baru"}, Position: "Kepala"}}
	if text := doc.Minutes(later, got).Text(); strings.Contains(text, "Orang Baru") || !strings.Contains(text, usual[0].Name.Name) {
		t.Error("a new signer of the office changed an old paper")
	}
}
