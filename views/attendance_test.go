package views

import (
	"slices"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
)

// heads are the columns that the attendance grid shows.
func (d *clerk) attendanceCols() []int { return d.o.meetings.attendance.cols }

// attends stores a meeting with people, in a layout.
func attends(preset, audience string, people ...app.Attendee) func(*clerk) {
	return func(d *clerk) {
		m := soundMeeting("Rapat Peserta", today)
		m.AttendancePreset, m.Audience, m.Attendees = preset, audience, people
		must(d.t, d.db.SaveMeeting(background, &m))
	}
}

// withColumns gives the office a layout of its own.
func withColumns(code string, parts ...string) func(*clerk) {
	return func(d *clerk) {
		o, err := d.db.Office(background)
		must(d.t, err)
		p := doc.AttendancePresets(o)[0]
		p.Code, p.Name, p.Columns = code, "Daftar kantor", nil
		for _, part := range parts {
			p.Columns = append(p.Columns, app.AttendanceColumn{Part: part, Head: part, Share: 100 / float64(len(parts))})
		}
		o.AttendancePresets = append(o.AttendancePresets, p)
		must(d.t, d.db.SaveOffice(background, &o))
	}
}

func TestAttendanceColumnsFollowTheLayout(t *testing.T) {
	plain := []int{colName, colSex, colID, colPosition, colInstitution, colPhone, colPresent, colNote}
	d := open(t, withColumns("K-1", "no", "name", "id", "rank", "email", "arrived", "signature"), attends("K-1", "", app.Attendee{Name: "Dewi Anggraini"}))
	full := []int{colName, colSex, colID, colRank, colPosition, colInstitution, colEmail, colArrived, colPresent, colNote}
	if got := d.attendanceCols(); !slices.Equal(got, full) {
		t.Fatalf("columns %v, want %v", got, full)
	}
	d.room().selectTab(tabAttendance)
	d.o.meetings.focusFirst(tabAttendance)
	d.paste("Arif Budiman Wijaya\tL\t197509202001121003\tPembina (IV/a)\tKepala Seksi\tDisnaker\tarif at contoh\t8.05")
	d.sees("Baris 1: Pos-el arif at contoh tampaknya keliru")
	row := d.o.meetings.get().Attendees[0]
	same(t, "rank", row.Rank, "Pembina (IV/a)")
	same(t, "mail", row.Email, "arif at contoh")
	same(t, "note", row.Note, "")
	d.save()
	stored := d.stored().Attendees[0]
	same(t, "stored mail", stored.Email, "arif at contoh")
	same(t, "stored hour", stored.Arrived, app.Clock("08:05"))

	a := d.o.meetings.attendance
	a.preset.SetSelectedIndex(0)
	a.preset.OnEdited(0)
	if got := d.attendanceCols(); !slices.Equal(got, plain) {
		t.Errorf("columns of the shipped layout %v, want %v", got, plain)
	}
	same(t, "rank is kept", d.o.meetings.get().Attendees[0].Rank, "Pembina (IV/a)")
}

// TestHiddenColumnShowsItsFault: what no column shows must still be put right.
func TestHiddenColumnShowsItsFault(t *testing.T) {
	d := open(t, attends("D-1", "", app.Attendee{Name: "Dewi Anggraini"}))
	d.o.meetings.attendance.rows[0].Arrived = "pagi"
	d.o.meetings.edited()
	d.save()
	d.sees("Baris 1: Jam kedatangan bukan jam yang benar")
	_, col := d.o.meetings.attendance.grid.Cursor()
	same(t, "column", d.attendanceCols()[col], colArrived)
	d.write("9")
	d.save()
	same(t, "hour", d.stored().Attendees[0].Arrived, app.Clock("09:00"))
}

// TestOldExternalList: the code of old lists shows as the same list for guests
// and stays as it is until the clerk chooses.
func TestOldExternalList(t *testing.T) {
	d := open(t, attends("D-1E", "", app.Attendee{Name: "Dewi Anggraini"}))
	a := d.o.meetings.attendance
	same(t, "layout", a.presets[a.preset.SelectedIndex()].Code, "D-1")
	same(t, "audience", audiences[a.people.SelectedIndex()], app.AudienceExternal)
	same(t, "code", d.o.meetings.get().AttendancePreset, "D-1E")
	a.people.SetSelectedIndex(1)
	a.people.OnEdited(1)
	d.save()
	m := d.stored()
	same(t, "stored code", m.AttendancePreset, "D-1")
	same(t, "stored audience", m.Audience, app.AudienceInternal)
}

func TestDoubtfulMail(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "dewi@contoh.go.id": false, "a.b-c@sub.contoh.id": false,
		"dewi": true, "dewi@contoh": true, "dewi@": true, "@contoh.id": true, "dewi at contoh.id": true, "a@b.c, d@e.f": true, "Dewi <dewi@contoh.id>": true,
	} {
		if got := doubtfulMail(text); got != want {
			t.Errorf("%q: doubtful %v, want %v", text, got, want)
		}
	}
}
