package doc

import (
	"slices"
	"strconv"
	"strings"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// Width of the label column of minutes where the preset says none, and of the
// room before its colon, in millimetres.
const (
	labelWidth = 37.0
	colonRoom  = 1.775
)

// Minutes makes the minutes of a meeting in the layout that the meeting names.
func Minutes(o app.Office, m app.Meeting) Document {
	preset := minutesPreset(o, m.Minutes.Preset)
	d := Document{
		Title:   titleWord(preset.Title) + ": " + oneLine(m.Title),
		Author:  o.Name,
		Subject: titleWord(preset.Title),
		Date:    m.From,
		Setup:   pageSetup(o, o.Paper.Minutes, preset.Page, NumbersDashed),
		Mark:    draftMark(o, m),
	}
	w := &minutesWriter{office: o, meeting: m, setup: d.Setup}
	w.label = (firstNumber(preset.LabelMM, labelWidth) + colonRoom) / d.Setup.fullWidth()
	if !preset.NoLetterhead && !preset.LogoBeside {
		d.Blocks = append(d.Blocks, Letterhead{o.Letterhead})
	}
	sections := visible(preset.Sections)
	title := w.title(preset)
	if len(sections) > 0 && sections[0].Part == app.PartNumber && sections[0].Style == app.StylePlain {
		if m.Minutes.Number != "" {
			title.Lines = append(title.Lines, Plain(sections[0].Label+": "+oneLine(m.Minutes.Number)))
		}
		sections = sections[1:]
	}
	if len(title.Lines) > 0 {
		d.Blocks = append(d.Blocks, title)
	}
	for _, s := range sections {
		w.section(s)
	}
	w.flush()
	d.Blocks = append(d.Blocks, w.blocks...)
	if len(preset.Signatures) > 0 {
		d.Blocks = append(d.Blocks, Signatures{Before: 1.5, Columns: signatureColumns(o, m, preset.Signatures)})
	}
	if preset.Photos && len(m.Photos) > 0 {
		d.Blocks = append(d.Blocks, photoPage(m)...)
	}
	return d
}

// visible are the sections that a preset does not hide.
func visible(list []app.MinutesSection) []app.MinutesSection {
	return slices.DeleteFunc(slices.Clone(list), func(s app.MinutesSection) bool { return s.Hide })
}

// minutesWriter collects the blocks of one paper; fields that follow each
// other share one label column.
type minutesWriter struct {
	office  app.Office
	meeting app.Meeting
	setup   PageSetup
	blocks  []Block
	fields  []Field
	label   float64 // share of the label column
	number  int     // of the last numbered section
	chapter int
}

// title is the title word, with the logo beside it or the meeting's title below
// it where the preset has them.
func (w *minutesWriter) title(p app.MinutesPreset) Title {
	t := Title{After: 1.5}
	if oneLine(p.Title) != "" {
		t.Lines = []Runs{{{Text: p.Title, Bold: true, Size: p.TitleSize}}}
	}
	if p.LogoBeside {
		t.Logo = w.office.Letterhead.Logo
	}
	if p.WithTopicTitle {
		t.Lines = append(t.Lines, Bold(orDots(strings.ToUpper(oneLine(w.meeting.Title)), 60)))
	}
	return t
}

func (w *minutesWriter) add(b ...Block) {
	w.flush()
	w.blocks = append(w.blocks, b...)
}

func (w *minutesWriter) flush() {
	if len(w.fields) > 0 {
		w.blocks = append(w.blocks, Fields{LabelShare: w.label, Rows: w.fields})
		w.fields = nil
	}
}

// section sets one part of the preset in its style; optional parts that are
// empty are left out, the others get dots to write on.
func (w *minutesWriter) section(s app.MinutesSection) {
	if s.Part == app.PartText {
		w.heading(s, false)
		return
	}
	value := w.value(s)
	if len(value) == 0 {
		if optionalPart(s.Part) {
			return
		}
		value = w.dotted(s)
	}
	if s.Lead != "" {
		value = led(Plain(s.Lead+" "), value, 0)
	}
	_, table := value[0].(Table)
	switch {
	case s.Style == app.StyleField && !table:
		w.fields = append(w.fields, Field{Label: s.Label, Value: value, Before: w.fieldBefore()})
	case s.Style == app.StyleNumbered && !table:
		w.number++
		w.fields = append(w.fields, Field{Number: strconv.Itoa(w.number) + ".", Label: s.Label, Value: value, Before: 0.5})
	default:
		if s.Style == app.StylePlain && len(w.fields) > 0 {
			value = led(nil, value, 0.7) // apart from the labels
		}
		w.heading(s, true)
		w.add(value...)
	}
}

// fieldBefore is the space over the next row of labels, in lines: none right
// under the title, more behind a text or a table than behind a label.
func (w *minutesWriter) fieldBefore() float64 {
	if len(w.fields) > 0 {
		return 0.12
	}
	if len(w.blocks) == 0 {
		return 0
	}
	if p, ok := w.blocks[len(w.blocks)-1].(Paragraph); ok && p.KeepNext {
		return 0.12 // its heading
	}
	return 0.7
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

func (w *minutesWriter) value(s app.MinutesSection) []Block {
	m := &w.meeting
	switch s.Part {
	case app.PartNumber:
		return line(m.Minutes.Number)
	case app.PartTitle:
		return line(m.Title)
	case app.PartDate:
		return line(bahasa.DayRange(m.From, m.To))
	case app.PartTime:
		return line(bahasa.TimeRange(m.Start, ended(m), w.office.TimeZone))
	case app.PartClosing:
		return line(closing(m, w.office.TimeZone, s.Style == app.StylePlain))
	case app.PartCount:
		return line(countText(m))
	case app.PartHost:
		return line(m.Host)
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
		return results(m.Minutes.Topics)
	case app.PartResponse:
		return prose(m.Minutes.Response, 0)
	case app.PartConclusion:
		return prose(m.Minutes.Conclusion, 0)
	case app.PartFollowUps:
		return followUps(m.FollowUps)
	}
	return nil
}

// ended is when a meeting really ended, else when it was to end.
func ended(m *app.Meeting) app.Clock {
	if m.Minutes.ClosedAt != "" {
		return m.Minutes.ClosedAt
	}
	return m.End
}

// closing tells when the meeting ended, as a sentence where no label says what
// the time means.
func closing(m *app.Meeting, zone string, sentence bool) string {
	at := ended(m)
	if at == "" {
		return ""
	}
	text := strings.TrimSpace(at.Dotted() + " " + zone)
	if sentence {
		return "Rapat ditutup pukul " + text + "."
	}
	return "Pukul " + text
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
