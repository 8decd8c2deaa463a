package data

import (
	"context"

	"sinergi/app"
)

var meetings = &kind[app.Meeting]{
	name:  app.KindMeeting,
	table: "meetings",
	words: "meeting_words",
	columns: func(m *app.Meeting) []column {
		return []column{
			{"title", &m.Title},
			{"type", &m.Type},
			{"status", &m.Status},
			{"from_date", &m.From},
			{"to_date", &m.To},
			{"start_time", &m.Start},
			{"end_time", &m.End},
			{"place", &m.Place},
			{"minutes_number", &m.Minutes.Number},
			{"host_id", &m.HostID},
			{"host", &m.Host},
			{"invitation_number", &m.InvitationNumber},
			{"invitation_date", &m.InvitationDate},
			{"agreement_id", &m.AgreementID},
			{"attendance_preset", &m.AttendancePreset},
			{"blank_rows", &m.BlankRows},
			{"chair_id", &m.Chair.OfficialID},
			{"chair", &m.Chair.Name},
			{"chair_position", &m.Chair.Position},
			{"secretary_id", &m.Secretary.OfficialID},
			{"secretary", &m.Secretary.Name},
			{"secretary_position", &m.Secretary.Position},
			{"taker_id", &m.MinutesTaker.OfficialID},
			{"taker", &m.MinutesTaker.Name},
			{"taker_position", &m.MinutesTaker.Position},
			{"minutes_preset", &m.Minutes.Preset},
			{"closed_at", &m.Minutes.ClosedAt},
			{"agenda", asJSON(&m.Agenda)},
			{"signers", asJSON(&m.Minutes.Signers)},
			{"opening", &m.Minutes.Opening},
			{"response", &m.Minutes.Response},
			{"conclusion", &m.Minutes.Conclusion},
			{"audience", &m.Audience},
			{"invitation", asJSON(&m.Invitation)},
		}
	},
	children: []children[app.Meeting]{
		child[app.Meeting, app.Topic]{
			table: "topics",
			rows:  func(m *app.Meeting) *[]app.Topic { return &m.Minutes.Topics },
			columns: func(p *app.Topic) []column {
				return []column{{"title", &p.Title}, {"discussion", &p.Discussion}, {"result", &p.Result}}
			},
		},
		child[app.Meeting, app.Attendee]{
			table: "attendees",
			rows:  func(m *app.Meeting) *[]app.Attendee { return &m.Attendees },
			columns: func(a *app.Attendee) []column {
				return []column{
					{"name", &a.Name},
					{"sex", &a.Sex},
					{"id_number", &a.IDNumber},
					{"position", &a.Position},
					{"institution", &a.Institution},
					{"rank", &a.Rank},
					{"phone", &a.Phone},
					{"email", &a.Email},
					{"arrived", &a.Arrived},
					{"present", &a.Present},
					{"note", &a.Note},
				}
			},
		},
		child[app.Meeting, app.FollowUp]{
			table: "follow_ups",
			rows:  func(m *app.Meeting) *[]app.FollowUp { return &m.FollowUps },
			columns: func(f *app.FollowUp) []column {
				return []column{
					{"task", &f.Task},
					{"responsible", &f.Responsible},
					{"due", &f.Due},
					{"status", &f.Status},
					{"done_on", &f.DoneOn},
					{"note", &f.Note},
				}
			},
		},
		child[app.Meeting, app.Photo]{
			table: "photos",
			rows:  func(m *app.Meeting) *[]app.Photo { return &m.Photos },
			columns: func(p *app.Photo) []column {
				return []column{{"hash", &p.Hash}, {"name", &p.Name}, {"caption", &p.Caption}, {"width", &p.Width}, {"height", &p.Height}}
			},
		},
		child[app.Meeting, app.Scan]{
			table: "scans",
			rows:  func(m *app.Meeting) *[]app.Scan { return &m.Scans },
			columns: func(s *app.Scan) []column {
				return []column{{"hash", &s.Hash}, {"name", &s.Name}, {"role", &s.Role}, {"title", &s.Title}, {"pages", &s.Pages}, {"size", &s.Size}}
			},
		},
	},
	row:       "from_date, to_date, minutes_number, title, place, status, '', '', '', '', '', ''",
	agreement: "agreement_id",
	day:       func(m *app.Meeting) int64 { return minute(m.From, m.Start) },
	texts:     meetingTexts,
	mentions:  meetingMentions,
	files:     meetingFiles,
	complete:  checkMeetingFiles,
	numbers: func(m *app.Meeting) []app.NumberEntry {
		return []app.NumberEntry{{Number: m.Minutes.Number, On: m.From, Subject: m.Title, Slot: "minutes.number"}}
	},
}

// meetingTexts are what a search for meetings looks at.
func meetingTexts(m *app.Meeting) []string {
	texts := []string{
		m.Title, m.Type, m.Place, m.Host, m.InvitationNumber, m.Minutes.Number,
		m.Chair.Name, m.Secretary.Name, m.MinutesTaker.Name,
		m.Minutes.Opening, m.Minutes.Response, m.Minutes.Conclusion,
	}
	texts = append(texts, m.Agenda...)
	for _, p := range m.Minutes.Topics {
		texts = append(texts, p.Title, p.Discussion, p.Result)
	}
	for _, s := range m.Minutes.Signers {
		texts = append(texts, s.Name.Name)
	}
	for _, a := range m.Attendees {
		texts = append(texts, a.Name, a.Institution)
	}
	for _, f := range m.FollowUps {
		texts = append(texts, f.Task, f.Responsible)
	}
	if i := m.Invitation; len(i.Recipients) > 0 || i.Subject != "" {
		texts = append(texts, i.Subject)
		for _, r := range i.Recipients {
			texts = append(texts, r.Name)
		}
	}
	for _, p := range m.Photos {
		texts = append(texts, p.Caption)
	}
	for _, s := range m.Scans {
		texts = append(texts, s.Title)
	}
	return texts
}

func meetingMentions(m *app.Meeting) mentions {
	known := make(mentions, 2*len(m.Attendees)+8)
	known.institution(m.Host)
	known.add(app.SuggestPlace, m.Place, details{})
	known.person(m.Chair)
	known.person(m.Secretary)
	known.person(m.MinutesTaker)
	for _, a := range m.Attendees {
		known.add(app.SuggestOfficial, a.Name, details{a.Sex, a.IDNumber, a.Position, a.Institution})
		known.add(app.SuggestPosition, a.Position, details{})
		known.institution(a.Institution)
	}
	return known
}

// Meeting reads one meeting.
func (d *DB) Meeting(ctx context.Context, id string) (app.Meeting, error) {
	return get(ctx, d, meetings, id)
}

// SaveMeeting writes a meeting with everything in it.
func (d *DB) SaveMeeting(ctx context.Context, m *app.Meeting) error {
	return saveOne(ctx, d, meetings, m)
}

// EachMeeting calls f for the meetings that begin from..to, oldest first.
func (d *DB) EachMeeting(ctx context.Context, from, to app.Date, f func(*app.Meeting) error) error {
	return each(ctx, d, meetings, from, to, f)
}
