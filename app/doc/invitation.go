package doc

import (
	"strconv"
	"strings"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// Label columns of a letter as shares of the width, and the least room that
// their words need, in millimetres.
const (
	letterLabels = 0.15
	factLabels   = 0.22
	letterLeast  = 22.0
	factLeast    = 28.0
)

// Invitation makes the letter that invites to a meeting: one for each recipient
// on pages of its own, or one to all with a list of them behind it.
func Invitation(o app.Office, m app.Meeting) Document {
	w := &letterWriter{office: o, meeting: m, people: invited(m)}
	day := m.InvitationDate
	if day == "" {
		day = m.From
	}
	d := Document{
		Title:   "Undangan: " + oneLine(m.Title),
		Author:  o.Name,
		Subject: w.subject(),
		Date:    day,
		Setup:   pageSetup(o, o.Paper.Invitation, o.Invitations.Page, NumbersNone),
	}
	w.setup = d.Setup
	switch {
	case len(w.people) == 0:
		d.Blocks = w.letter(recipientLines(app.Recipient{}))
	case w.toAll():
		d.Blocks = w.letter(w.all())
		if w.annexed() {
			d.Blocks = append(d.Blocks, w.annex()...)
		}
	default:
		for i, r := range w.people {
			if i > 0 {
				d.Blocks = append(d.Blocks, NewPage{})
			}
			d.Blocks = append(d.Blocks, w.letter(recipientLines(r))...)
		}
	}
	return d
}

// letterWriter writes the letters of one meeting.
type letterWriter struct {
	office  app.Office
	meeting app.Meeting
	people  []app.Recipient
	setup   PageSetup
}

// invited are the recipients that have a name.
func invited(m app.Meeting) []app.Recipient {
	var out []app.Recipient
	for _, r := range m.Invitation.Recipients {
		if r = (app.Recipient{Name: oneLine(r.Name), Place: oneLine(r.Place)}); r.Name != "" {
			out = append(out, r)
		}
	}
	return out
}

func (w *letterWriter) toAll() bool {
	return firstOf(w.meeting.Invitation.Layout, w.office.Invitations.Layout) == app.LetterList
}

// annexed tells whether the recipients are too many for the letter itself.
func (w *letterWriter) annexed() bool {
	return w.toAll() && len(w.people) > w.office.Invitations.Most
}

func (w *letterWriter) subject() string {
	title := oneLine(w.meeting.Title)
	switch subject := oneLine(w.meeting.Invitation.Subject); {
	case subject != "":
		return subject
	case title == "" || strings.HasPrefix(bahasa.Fold(title), "undangan"):
		return firstOf(title, "Undangan")
	}
	return "Undangan " + bahasa.WithinSentence(title)
}

// letter is one letter from its letterhead to the list of copies; to says whom
// it is for.
func (w *letterWriter) letter(to []Block) []Block {
	o, in := w.office, w.meeting.Invitation
	out := []Block{
		Letterhead{o.Letterhead},
		Paragraph{Runs: Plain(orDots(o.City, 20) + ", " + w.date()), Align: Right},
		Fields{LabelShare: max(letterLabels, w.setup.share(letterLeast)), Rows: []Field{
			{Label: "Nomor", Value: line(orDots(w.meeting.InvitationNumber, 30))},
			{Label: "Sifat", Value: line(firstOf(in.Nature, app.LetterNatures[0]))},
			{Label: "Lampiran", Value: line(w.enclosure())},
			{Label: "Hal", Value: line(w.subject())},
		}},
	}
	out = append(out, to...)
	out = append(out, prose(w.text(in.Opening, o.Invitations.Opening, app.DefaultOpening), 1.2)...)
	out = append(out, w.facts())
	out = append(out, prose(w.text(in.Closing, o.Invitations.Closing, app.DefaultClosing), 0.7)...)
	if contact := oneLine(in.Contact); contact != "" {
		out = append(out, Paragraph{Runs: Plain("Narahubung: " + contact + "."), Before: 0.35})
	}
	out = append(out, w.sign())
	return append(out, w.copies()...)
}

// date is the day of the letter, never that of printing.
func (w *letterWriter) date() string { return orDots(w.meeting.InvitationDate.Long(), 24) }

func (w *letterWriter) enclosure() string {
	none := "-"
	if w.annexed() {
		none = "1 (satu) berkas"
	}
	return firstOf(w.meeting.Invitation.Enclosure, none)
}

// text is the letter's own text, else the office's, else the usual one, with
// the meeting's title in the place of {hal}, written as within a sentence.
func (w *letterWriter) text(own, office, usual string) string {
	const mark = "{hal}"
	text, title := firstOf(own, office, usual), orDots(oneLine(w.meeting.Title), 40)
	if strings.HasPrefix(strings.TrimSpace(text), mark) {
		text = strings.Replace(text, mark, app.EscapeText(title), 1) // begins the sentence
	}
	return strings.ReplaceAll(text, mark, app.EscapeText(bahasa.WithinSentence(title)))
}

// facts say when and where the meeting is and what it is about.
func (w *letterWriter) facts() Block {
	m := w.meeting
	agenda := numbered(m.Agenda)
	if agenda == nil {
		agenda = line(m.Title)
	}
	f := Fields{LabelShare: max(factLabels, w.setup.share(factLeast))}
	for _, row := range []Field{
		{Label: "hari/tanggal", Value: line(bahasa.DayRange(m.From, m.To))},
		{Label: "pukul", Value: line(bahasa.TimeRange(m.Start, m.End, w.office.TimeZone))},
		{Label: "tempat", Value: line(m.Place)},
		{Label: "acara", Value: agenda},
	} {
		if row.Value == nil {
			row.Value = line(dots(50))
		}
		row.Before = 0.12
		f.Rows = append(f.Rows, row)
	}
	f.Rows[0].Before = 0.6
	return List{Items: []Item{{Blocks: []Block{f}}}}
}

// sign is the signature at the right; city and date stand over the letter.
func (w *letterWriter) sign() Block {
	by := w.office.Signers
	if s := w.meeting.Invitation.Signer; s != (app.Signer{}) {
		by = []app.Signer{s}
	}
	return Signatures{Before: 1.5, Columns: []Signature{signature(w.office, app.SignatureBlock{Rank: true, Underline: true}, by, "")}}
}

func (w *letterWriter) copies() []Block {
	list := numbered(w.meeting.Invitation.Copies)
	if list == nil {
		return nil
	}
	return append([]Block{Paragraph{Runs: Plain("Tembusan:"), Align: Left, Before: 1.5, KeepNext: true}}, list...)
}

// recipientLines is whom a letter is for; without a name there is room for one.
func recipientLines(r app.Recipient) []Block {
	place := firstOf(r.Place, "Tempat")
	if r.Name == "" {
		place = firstOf(r.Place, dots(30))
	}
	return addressed([]Block{Paragraph{Runs: Plain(orDots(r.Name, 50)), Align: Left}}, place)
}

// addressed puts "Yth." before the names and the place below them.
func addressed(names []Block, place string) []Block {
	return []Block{
		List{Before: 1.2, Items: []Item{{Mark: "Yth.", Blocks: names}}},
		Paragraph{Runs: Plain("di " + place), Align: Left},
	}
}

// all addresses a letter to everybody: by their names where they are few, else
// by the list behind it.
func (w *letterWriter) all() []Block {
	if w.annexed() {
		return addressed(line("(daftar undangan terlampir)"), "Tempat")
	}
	names, place := w.names()
	if place == "" {
		return addressed(numbered(names), "")[:1]
	}
	return addressed(numbered(names), place)
}

// names are the recipients in order with the place that all share; where they
// differ each name has its own, if it has one, and place is empty.
func (w *letterWriter) names() (names []string, place string) {
	place = firstOf(w.people[0].Place, "Tempat")
	for _, r := range w.people {
		if firstOf(r.Place, "Tempat") != place {
			place = ""
			break
		}
	}
	for _, r := range w.people {
		name := r.Name
		if place == "" && r.Place != "" {
			name += " di " + r.Place
		}
		names = append(names, name)
	}
	return names, place
}

// annex is the list of those invited on a page of its own, signed as the letter
// is.
func (w *letterWriter) annex() []Block {
	list := List{Before: 0.5, Gap: 0.15}
	names, _ := w.names()
	for i, name := range names {
		list.Items = append(list.Items, Item{Mark: strconv.Itoa(i+1) + ".", Blocks: line(name)})
	}
	return []Block{
		NewPage{},
		Paragraph{Runs: Plain("Lampiran surat"), Align: Left},
		Fields{LabelShare: max(letterLabels, w.setup.share(letterLeast)), Rows: []Field{
			{Label: "Nomor", Value: line(orDots(w.meeting.InvitationNumber, 30))},
			{Label: "Tanggal", Value: line(w.date())},
		}},
		Spacer{Lines: 1},
		Title{Lines: []Runs{Bold("DAFTAR UNDANGAN")}, After: 1},
		list,
		w.sign(),
	}
}
