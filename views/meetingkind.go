package views

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/app/doc"
	"sinergi/views/kit"
)

// meetingKind is the room of meetings.
func meetingKind(o *office) recordKind[app.Meeting] {
	form := newMeetingForm(o)
	o.meetings = form
	return recordKind[app.Meeting]{
		kind: app.KindMeeting,
		words: listWords{
			title: lang.L("Rapat"), search: lang.L("Cari rapat"), emptyIcon: "meeting",
			empty: lang.L("Belum ada rapat"), why: lang.L("Satu rapat menghasilkan daftar hadir, notulen, dan tindak lanjut tanpa mengetik dua kali."),
			fresh: lang.L("Buat rapat"),
			foot:  func(n int) string { return lang.L("{{.N}} rapat", map[string]any{"N": bahasa.Number(int64(n))}) },
		},
		rowHigh: 56, years: true, grouped: true, row: meetingRow,
		form:   form,
		papers: meetingPapers(),
		blank: func() app.Meeting {
			usual := o.record.Signers[:min(1, len(o.record.Signers))] // who else signs depends on the meeting
			return app.Meeting{
				Status: app.StatusDraft, From: o.today(), Host: o.record.Name,
				Minutes: app.Minutes{Signers: slices.Clone(usual)},
			}
		},
		load: o.store.Meeting, save: o.store.SaveMeeting,
		ready:    func(m *app.Meeting) { m.KeepSigners(o.record) },
		meta:     func(m *app.Meeting) *app.Meta { return &m.Meta },
		title:    func(m app.Meeting) string { return m.Title },
		untitled: lang.L("Rapat baru"),
		facts:    meetingFacts,
		final:    func(m app.Meeting) bool { return m.Status == app.StatusFinal },
		reopen:   func(m *app.Meeting) { m.Status = app.StatusDraft },
		deleted: func(title string) string {
			return lang.L("Rapat “{{.Title}}” dihapus.", map[string]any{"Title": title})
		},
		conflict: lang.L("Rapat ini baru saja diubah di jendela lain"),
		acts: func(m app.Meeting) []*fyne.MenuItem {
			take := fyne.NewMenuItem(lang.L("Ambil nomor notulen…"), func() { o.takeMinutesNumber(m) })
			take.Disabled = m.Status == app.StatusFinal
			return []*fyne.MenuItem{fyne.NewMenuItem(lang.L("Buat berkas lengkap (PDF)…"), func() { o.makeBundle(o.meetings.get()) }), take}
		},
	}
}

// takeMinutesNumber takes the minutes' number from the register into the form,
// unless another meeting is open by the time it is given.
func (o *office) takeMinutesNumber(m app.Meeting) {
	o.takeFor(m, "minutes.number", func(number string) {
		if open := o.meetings.get(); open.ID != m.ID {
			return
		}
		o.meetings.minutes.number.SetValue(number)
		o.meetings.edited()
	})
}

// meetingPapers are the papers of a meeting; the first of a tab is its own.
func meetingPapers() []paperOf[app.Meeting] {
	minutes := func(o app.Office, m app.Meeting) doc.Document { return doc.Minutes(o, m) }
	return []paperOf[app.Meeting]{
		{lang.L("Notulen"), "Notulen", tabMinutes, minutes},
		{lang.L("Daftar hadir"), "Daftar Hadir", tabAttendance, func(o app.Office, m app.Meeting) doc.Document { return doc.Attendance(o, m, false) }},
		{lang.L("Daftar kosong"), "Daftar Hadir Kosong", -1, func(o app.Office, m app.Meeting) doc.Document { return doc.Attendance(o, m, true) }},
		{lang.L("Undangan"), "Undangan", tabInvitation, doc.Invitation},
		{lang.L("Dokumentasi"), "Dokumentasi", tabPhotos, doc.Photos},
		{lang.L("Tindak lanjut"), "Tindak Lanjut", tabFollowUps, doc.FollowUps},
	}
}

// statusBadge shows how far a meeting is.
func statusBadge(status string, chosen bool) kit.BadgeSpec {
	switch status {
	case app.StatusFinal:
		return kit.BadgeSpec{Text: lang.L("Final"), Icon: "lock", Tone: kit.ToneNeutral}
	case app.StatusScheduled:
		return kit.BadgeSpec{Text: lang.L("Terjadwal"), Icon: "ring", Tone: kit.ToneNeutral}
	}
	return kit.BadgeSpec{Text: lang.L("Draf"), Icon: "pencil", Tone: kit.ToneSoft}
}

func meetingRow(r app.Row) kit.ListRow {
	return kit.ListRow{
		Title:  r.Title,
		Meta:   joinFacts(dayMonth(r.Date), shortPlace(r.Detail)),
		Badges: []kit.BadgeSpec{statusBadge(r.Status, false)},
	}
}

// dayMonth is a date without its year, for lists that are grouped by month.
func dayMonth(d app.Date) string {
	long := d.Long()
	if i := strings.LastIndexByte(long, ' '); d.Valid() && i > 0 {
		return long[:i]
	}
	return long
}

// joinFacts puts short facts in a line.
func joinFacts(facts ...string) string {
	var out []string
	for _, f := range facts {
		if f != "" {
			out = append(out, f)
		}
	}
	return strings.Join(out, " · ")
}

func meetingFacts(m app.Meeting) []fyne.CanvasObject {
	b := statusBadge(m.Status, false)
	return []fyne.CanvasObject{
		kit.NewBadge(b.Text, b.Icon, b.Tone),
		kit.NewText(joinFacts(bahasa.DayRange(m.From, m.To), m.Place), kit.TextMeta),
	}
}
