package views

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"

	"sinergi/app"
)

func TestNewMeetingIsTypedSavedAndReadBack(t *testing.T) {
	d := open(t)
	d.sees("Belum ada rapat")
	d.menu("Baru")
	m := d.o.meetings
	same(t, "focus", d.c.Focused(), fyne.Focusable(m.title))
	d.write("Rapat Koordinasi Pelindungan")
	d.fill(m.kind, "Rapat khusus")
	d.fill(m.from, "15/5/2023")
	d.fill(m.to, "16052023")
	d.fill(m.start, "9")
	d.fill(m.end, "11.30")
	d.fill(m.place, "Ruang Rapat Disnaker")
	d.fill(m.host, "BP3MI Sumatera Selatan")
	d.fill(m.agenda, "Pembukaan\nPaparan")
	d.fill(m.chair.name.Suggest, "Drs. H. Amir, M.Si.")
	d.fill(m.chair.position.Suggest, "Kepala Dinas")
	d.fill(m.secretary.name.Suggest, "Siti")
	d.fill(m.secretary.position.Suggest, "Sekretaris")
	d.sees("Belum disimpan")
	d.menu("Tab berikutnya")
	same(t, "focus on invitation", d.c.Focused(), fyne.Focusable(m.invitation.number))
	d.write("B.1/2023")
	d.fill(m.invitation.day, "8 Mei 2023")
	d.menu("Tab berikutnya")
	same(t, "focus on attendance", d.c.Focused(), fyne.Focusable(m.attendance.grid))
	for _, cell := range []string{"Budi, S.E.", "L", "197509202001122003", "Kepala Seksi", "Disnaker", "0812", "x", "izin"} {
		if cell != "x" {
			d.write(cell)
		} else {
			d.press(fyne.KeySpace)
		}
		d.press(fyne.KeyTab)
	}
	d.menu("Tab berikutnya")
	same(t, "focus on minutes", d.c.Focused(), fyne.Focusable(m.minutes.opening))
	d.write("Dibuka pukul 9.\nSalam.")
	d.fill(m.minutes.number, "12/NOT/2023")
	d.fill(m.minutes.taker.name.Suggest, "Rina")
	d.fill(m.minutes.taker.position.Suggest, "Staf")
	d.fill(m.minutes.response, "Setuju")
	d.fill(m.minutes.conclusion, "Lanjut")
	d.fill(m.minutes.closed, "1130")
	d.tap("Tambah")
	d.write("Pendataan")
	d.fill(m.minutes.areas["discussion"], "Dibahas")
	d.fill(m.minutes.areas["result"], "Disepakati")
	d.fill(m.minutes.signers[0].name.Suggest, "Dr. Amir, M.Si.")
	d.fill(m.minutes.signers[0].title, "Plt. Kepala")
	d.fill(m.minutes.signers[0].digits, "197509202001122003")
	d.fill(m.minutes.signers[0].grade, "Pembina")
	d.menu("Tab berikutnya")
	same(t, "focus on follow-ups", d.c.Focused(), fyne.Focusable(m.followUps.grid))
	for _, cell := range []string{"Menyusun rencana", "Disnaker", "1/6/23", "Proses", "segera"} {
		d.write(cell)
		d.press(fyne.KeyTab)
	}
	d.save()
	d.sees("Tersimpan 09.30")
	d.seesNot("Belum disimpan")

	got := d.stored()
	got.Meta = app.Meta{}
	want := app.Meeting{
		Title: "Rapat Koordinasi Pelindungan", Type: "Rapat khusus", Status: app.StatusDraft, Host: "BP3MI Sumatera Selatan",
		InvitationNumber: "B.1/2023", InvitationDate: "2023-05-08", From: "2023-05-15", To: "2023-05-16", Start: "09:00", End: "11:30",
		Place: "Ruang Rapat Disnaker", Agenda: []string{"Pembukaan", "Paparan"},
		Chair:     app.Person{Name: "Drs. H. Amir, M.Si.", Position: "Kepala Dinas"},
		Secretary: app.Person{Name: "Siti", Position: "Sekretaris"}, MinutesTaker: app.Person{Name: "Rina", Position: "Staf"},
		Minutes: app.Minutes{
			Preset: "N-1", Number: "12/NOT/2023", Opening: "Dibuka pukul 9.\nSalam.", Response: "Setuju", Conclusion: "Lanjut", ClosedAt: "11:30",
			Topics: []app.Topic{{Title: "Pendataan", Discussion: "Dibahas", Result: "Disepakati"}},
			Signers: []app.Signer{{
				Name: app.FullName{Front: "Dr.", Name: "Amir", Back: "M.Si."}, IDKind: app.IDNIP, IDNumber: "197509202001122003",
				Rank: "Pembina", Position: "Kepala", Acting: "Plt.",
			}},
		},
		AttendancePreset: "D-1",
		Attendees:        []app.Attendee{{Name: "Budi, S.E.", Sex: "L", IDNumber: "197509202001122003", Position: "Kepala Seksi", Institution: "Disnaker", Phone: "0812", Note: "izin"}},
		FollowUps:        []app.FollowUp{{Task: "Menyusun rencana", Responsible: "Disnaker", Due: "2023-06-01", Status: app.FollowUpProgress, Note: "segera"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("stored\n%+v, want\n%+v", got, want)
	}
	if form := m.get(); !reflect.DeepEqual(form, d.stored()) {
		t.Errorf("the form shows\n%+v, stored\n%+v", form, d.stored())
	}
}
