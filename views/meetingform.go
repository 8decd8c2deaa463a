package views

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// Tabs of a meeting.
const (
	tabMeeting = iota
	tabInvitation
	tabAttendance
	tabMinutes
	tabFollowUps
	tabPhotos
)

// meetingForm shows one meeting: data, invitation, attendance, minutes,
// follow-ups, photos and scans.
type meetingForm struct {
	o      *office
	f      *fields
	record app.Meeting // what was set; get changes what the form shows

	title, agenda     *kit.Entry
	kind, host, place *kit.Suggest
	hostID, hostName  string // of the directory, while the name is this one
	status            *kit.Select
	from, to          *kit.DateField
	start, end        *kit.ClockField
	chair, secretary  *personFields
	agreement         agreementField
	data              *kit.Form
	invitation        *invitationTab
	attendance        *attendanceTab
	minutes           *minutesTab
	followUps         *followUpTab
	photos            *documentationTab
	onEdited          func()
	contents          []fyne.CanvasObject
}

var meetingStatuses = []string{app.StatusScheduled, app.StatusDraft, app.StatusFinal}

func newMeetingForm(o *office) *meetingForm {
	m := &meetingForm{o: o}
	m.f = &fields{o: o, edited: func() { m.edited() }}
	m.buildData()
	m.invitation = newInvitationTab(o, m.f, func() []app.Attendee { return m.attendance.rows })
	m.attendance = newAttendanceTab(o, m.f)
	m.minutes = newMinutesTab(o, m.f)
	m.followUps = newFollowUpTab(o, m.f)
	m.photos = newDocumentationTab(o, m.f)
	m.contents = []fyne.CanvasObject{
		m.data, m.invitation.content, m.attendance.content, m.minutes.content, m.followUps.content, m.photos.content,
	}
	return m
}

func (m *meetingForm) edited() {
	if m.onEdited != nil {
		m.onEdited()
	}
}

func (m *meetingForm) buildData() {
	var title, kind, status, host, from, to, start, end, place, agenda *kit.Field
	m.title, title = m.f.line(tabMeeting, "title", lang.L("Judul rapat"))
	title.SetRequired(true)
	m.kind, kind = m.f.suggestWords(tabMeeting, "type", lang.L("Jenis rapat"), app.MeetingTypes)
	m.status, status = m.f.choice(tabMeeting, "status", lang.L("Status"), []string{lang.L("Terjadwal"), lang.L("Draf"), lang.L("Final")})
	m.host, host = m.f.suggest(tabMeeting, "host", lang.L("Penyelenggara"), app.SuggestInstitution)
	host.SetHelp(lang.L("Instansi yang mengundang."))
	m.host.OnChoose = func(s kit.Suggestion) {
		if found, ok := s.Data.(app.Suggestion); ok {
			m.hostID, m.hostName = found.ID, s.Text
		}
		m.edited()
	}
	m.from, from = m.f.date(tabMeeting, "from", lang.L("Tanggal mulai"))
	from.SetRequired(true)
	m.to, to = m.f.date(tabMeeting, "to", lang.L("Tanggal selesai"))
	to.SetHelp(lang.L("Kosongkan bila sehari."))
	m.start, start = m.f.clock(tabMeeting, "start", lang.L("Pukul mulai"))
	m.end, end = m.f.clock(tabMeeting, "end", lang.L("Pukul selesai"))
	end.SetHelp(lang.L("Kosongkan untuk s.d. selesai."))
	m.place, place = m.f.suggest(tabMeeting, "place", lang.L("Tempat"), app.SuggestPlace)
	place.SetRequired(true)
	m.agenda, agenda = m.f.area(tabMeeting, "agenda", lang.L("Susunan acara"), 4)
	agenda.SetHelp(lang.L("Satu acara tiap baris."))
	m.chair = newPersonFields(m.f, tabMeeting, "chair", lang.L("Pimpinan rapat"))
	m.secretary = newPersonFields(m.f, tabMeeting, "secretary", lang.L("Sekretaris"))
	m.data = kit.NewForm(
		title,
		kit.Row(kind, status),
		kit.Row(from, start),
		kit.Row(to, end),
		place,
		host,
		agenda,
		kit.Row(m.chair.name.field, m.chair.position.field),
		kit.Row(m.secretary.name.field, m.secretary.position.field),
		m.agreement.build(m.f, tabMeeting),
	)
}

func (m *meetingForm) tabs() []string {
	return []string{
		lang.L("Data rapat"), lang.L("Undangan"), lang.L("Daftar hadir"), lang.L("Notulen"), lang.L("Tindak lanjut"), lang.L("Dokumentasi"),
	}
}

func (m *meetingForm) tab(i int) fyne.CanvasObject {
	m.photos.show(i == tabPhotos)
	return m.contents[i]
}

func (m *meetingForm) count(i int) int {
	switch i {
	case tabInvitation:
		return len(m.invitation.recipients.rows)
	case tabAttendance:
		return len(m.attendance.rows)
	case tabFollowUps:
		return len(m.followUps.rows)
	case tabPhotos:
		return len(m.photos.photos) + len(m.photos.scans)
	}
	return -1
}

func (m *meetingForm) set(r app.Meeting) {
	same := m.record.ID == r.ID || m.record.ID == "" && app.CleanLine(m.title.Value()) == r.Title // saved for the first time
	m.record = r
	m.title.SetValue(r.Title)
	m.kind.SetValue(r.Type)
	m.status.SetSelectedIndex(max(slices.Index(meetingStatuses, r.Status), 0))
	m.host.SetValue(r.Host)
	m.hostID, m.hostName = r.HostID, r.Host
	m.from.SetValue(r.From)
	m.to.SetValue(r.To)
	m.start.SetValue(r.Start)
	m.end.SetValue(r.End)
	m.place.SetValue(r.Place)
	m.agenda.SetValue(strings.Join(r.Agenda, "\n"))
	m.chair.set(r.Chair)
	m.secretary.set(r.Secretary)
	m.agreement.set(r.AgreementID, same)
	m.invitation.set(r)
	m.attendance.set(r)
	m.minutes.set(r)
	m.followUps.set(r.FollowUps)
	m.photos.set(r)
}

func (m *meetingForm) get() app.Meeting {
	r := m.record
	r.Title = m.title.Value()
	r.Type = m.kind.Value()
	r.Status = meetingStatuses[max(m.status.SelectedIndex(), 0)]
	r.Host, r.HostID = m.host.Value(), ""
	if r.Host == m.hostName {
		r.HostID = m.hostID
	}
	r.From, r.To = m.from.Value(), m.to.Value()
	r.Start, r.End = m.start.Value(), m.end.Value()
	r.Place = m.place.Value()
	r.Agenda = lines(m.agenda.Value())
	r.Chair = m.chair.get()
	r.Secretary = m.secretary.get()
	r.AgreementID = m.agreement.get()
	m.invitation.get(&r)
	m.attendance.get(&r)
	m.minutes.get(&r)
	r.FollowUps = m.followUps.get()
	m.photos.get(&r)
	return r
}

func (m *meetingForm) showErrors(errs app.FieldErrors) { m.f.show(errs) }
func (m *meetingForm) focusError()                     { m.f.focusError() }

// focusFirst puts the cursor where work on a tab begins.
func (m *meetingForm) focusFirst(tab int) {
	at := []fyne.Focusable{m.title, m.invitation.number, m.attendance.grid, m.minutes.opening, m.followUps.grid, m.photos.addPhotos}[tab]
	m.o.window.Canvas().Focus(at)
}

func (m *meetingForm) lock(on bool) {
	m.f.lock(on)
	m.invitation.lock(on)
	m.attendance.lock(on)
	m.minutes.lock(on)
	m.followUps.lock(on)
	m.photos.lock(on)
}

func (m *meetingForm) forget() {
	m.f.forget()
	m.photos.forget()
	m.minutes.cards.show(min(0, len(m.minutes.topics)-1))
}
