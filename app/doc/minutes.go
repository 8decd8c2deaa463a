package doc

import (
	"strconv"
	"strings"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// labelShare is the label column of minutes: 37 mm and the colon on A4.
const labelShare = 0.235

// Minutes makes the minutes of a meeting in the layout that the meeting names.
func Minutes(o app.Office, m app.Meeting) Document {
	preset := minutesPreset(o, m.Minutes.Preset)
	d := Document{
		Title:   titleWord(preset.Title) + ": " + oneLine(m.Title),
		Author:  o.Name,
		Subject: titleWord(preset.Title),
		Date:    m.From,
		Setup:   pageSetup(o, o.Paper.Minutes, preset.Page, NumbersDashed),
	}
	w := &minutesWriter{office: o, meeting: m}
	d.Blocks = append(d.Blocks, Letterhead{o.Letterhead}, w.title(preset))
	for _, s := range preset.Sections {
		w.section(s)
	}
	w.flush()
	d.Blocks = append(d.Blocks, w.blocks...)
	d.Blocks = append(d.Blocks, w.signatures(preset.Signatures))
	return d
}

// minutesWriter collects the blocks of one paper; fields that follow each
// other share one label column.
type minutesWriter struct {
	office  app.Office
	meeting app.Meeting
	blocks  []Block
	fields  []Field
	number  int // of the last numbered section
	chapter int
}

func (w *minutesWriter) title(p app.MinutesPreset) Block {
	t := Title{Lines: []Runs{Bold(p.Title)}, After: 1.5}
	if p.WithTopicTitle {
		t.Lines = append(t.Lines, Bold(orDots(strings.ToUpper(oneLine(w.meeting.Title)), 60)))
	}
	for i, s := range p.Sections {
		if s.Part != app.PartNumber || s.Style != app.StylePlain {
			continue
		}
		if i == 0 && w.meeting.Minutes.Number != "" {
			t.Lines = append(t.Lines, Plain(s.Label+": "+oneLine(w.meeting.Minutes.Number)))
		}
	}
	return t
}

func (w *minutesWriter) add(b ...Block) {
	w.flush()
	w.blocks = append(w.blocks, b...)
}

func (w *minutesWriter) flush() {
	if len(w.fields) > 0 {
		w.blocks = append(w.blocks, Fields{LabelShare: labelShare, Rows: w.fields})
		w.fields = nil
	}
}

// section sets one part of the preset in its style; optional parts that are
// empty are left out, the others get dots to write on.
func (w *minutesWriter) section(s app.MinutesSection) {
	if s.Part == app.PartNumber && s.Style == app.StylePlain && len(w.blocks)+len(w.fields) == 0 {
		return // stands under the title
	}
	if s.Part == app.PartText {
		w.heading(s, false)
		return
	}
	value := w.value(s.Part)
	if len(value) == 0 {
		if optionalPart(s.Part) {
			return
		}
		value = []Block{Paragraph{Runs: Plain(dots(60)), Align: Left}}
		if s.Style != app.StyleField {
			value = append(value, value[0])
		}
	}
	_, table := value[0].(Table)
	switch {
	case s.Style == app.StyleField && !table:
		before := 0.12
		if len(w.fields)+len(w.blocks) == 0 {
			before = 0 // right under the title
		}
		w.fields = append(w.fields, Field{Label: s.Label, Value: value, Before: before})
	case s.Style == app.StyleNumbered && !table:
		w.number++
		w.fields = append(w.fields, Field{Number: strconv.Itoa(w.number) + ".", Label: s.Label, Value: value, Before: 0.5})
	default:
		w.heading(s, true)
		w.add(value...)
	}
}

// heading writes the label of a section over its value.
func (w *minutesWriter) heading(s app.MinutesSection, more bool) {
	label := s.Label
	if label == "" {
		return
	}
	p := Paragraph{Runs: Bold(label), Align: Left, Before: 0.7, KeepNext: true}
	switch s.Style {
	case app.StyleChapter:
		w.chapter++
		p.Runs = Bold(bahasa.Roman(w.chapter) + ".  " + label)
	case app.StyleNumbered:
		w.number++
		p.Runs = Plain(strconv.Itoa(w.number) + ". " + label + ":")
		p.Before = 0.5
	case app.StylePlain:
		if more { // the value speaks for itself
			return
		}
		p.Runs, p.Before = Plain(label), 0.2
	case app.StyleField:
		p.Runs, p.Before = Plain(label+":"), 0.2
	}
	w.add(p)
}

// optionalPart tells which parts an office leaves out when there is nothing to
// say; the others are printed with dots for the pen.
func optionalPart(part string) bool {
	switch part {
	case app.PartInvitation, app.PartSecretary, app.PartResponse, app.PartFollowUps, app.PartAgenda:
		return true
	}
	return false
}

func (w *minutesWriter) value(part string) []Block {
	m := &w.meeting
	switch part {
	case app.PartNumber:
		return line(m.Minutes.Number)
	case app.PartTitle:
		return line(m.Title)
	case app.PartDate:
		return line(bahasa.DayRange(m.From, m.To))
	case app.PartTime:
		end := m.Minutes.ClosedAt // when it really ended
		if end == "" {
			end = m.End
		}
		return line(bahasa.TimeRange(m.Start, end, w.office.TimeZone))
	case app.PartPlace:
		return line(m.Place)
	case app.PartInvitation:
		return line(invitation(m))
	case app.PartAgenda:
		return numbered(m.Agenda)
	case app.PartChair:
		return line(person(m.Chair))
	case app.PartSecretary:
		return line(person(m.Secretary))
	case app.PartTaker:
		return line(person(m.MinutesTaker))
	case app.PartAttendees:
		return numbered(attendeeLines(m.Attendees))
	case app.PartOpening:
		return prose(m.Minutes.Opening, 0)
	case app.PartDiscussion:
		return append(prose(m.Minutes.Opening, 0), topics(m.Minutes.Topics, m.Minutes.Opening != "")...)
	case app.PartTopics:
		return topics(m.Minutes.Topics, false)
	case app.PartResults:
		var results []string
		for _, t := range m.Minutes.Topics {
			results = append(results, t.Result)
		}
		return numbered(results)
	case app.PartResponse:
		return prose(m.Minutes.Response, 0)
	case app.PartConclusion:
		return prose(m.Minutes.Conclusion, 0)
	case app.PartFollowUps:
		return followUps(m.FollowUps)
	}
	return nil
}

func invitation(m *app.Meeting) string {
	var parts []string
	if m.InvitationNumber != "" {
		parts = append(parts, "Nomor "+m.InvitationNumber)
	}
	if m.InvitationDate != "" {
		parts = append(parts, "tanggal "+m.InvitationDate.Long())
	}
	return strings.Join(parts, " ")
}

// person is a name with its position, or what is known of both.
func person(p app.Person) string {
	switch {
	case p.Name == "":
		return p.Position
	case p.Position == "":
		return p.Name
	}
	return p.Name + " (" + p.Position + ")"
}

// attendeeLines lists who was there by position and office, as minutes do;
// equal lines are joined and counted. Without any mark of presence all who are
// listed count.
func attendeeLines(list []app.Attendee) []string {
	present := anyPresent(list)
	var out []string
	count := map[string]int{}
	for _, a := range list {
		if present && !a.Present {
			continue
		}
		text := attendeeOffice(a)
		if text == "" {
			continue
		}
		if count[text] == 0 {
			out = append(out, text)
		}
		count[text]++
	}
	for i, text := range out {
		if n := count[text]; n > 1 {
			out[i] = text + " (" + strconv.Itoa(n) + " orang)"
		}
	}
	return out
}

func anyPresent(list []app.Attendee) bool {
	for _, a := range list {
		if a.Present {
			return true
		}
	}
	return false
}

// attendeeOffice joins position and institution unless the position already
// names it: "Kepala" + "Dinas Kesehatan", but "Kepala Dinas Kesehatan" alone.
func attendeeOffice(a app.Attendee) string {
	position, institution := oneLine(a.Position), oneLine(a.Institution)
	switch {
	case position == "" && institution == "":
		return oneLine(a.Name)
	case position == "":
		return institution
	case institution == "" || strings.Contains(bahasa.Fold(position), bahasa.Fold(institution)):
		return position
	}
	words := strings.Fields(position)
	first, _, _ := strings.Cut(institution, " ")
	switch {
	case strings.EqualFold(words[len(words)-1], first): // Kepala Dinas + Dinas Kesehatan
		return strings.Join(append(words[:len(words)-1], institution), " ")
	case len(words) == 1:
		return position + " " + institution
	}
	return position + ", " + institution
}
