package doc

import (
	"slices"
	"strconv"
	"strings"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// A blank list has at least leastBlankRows rows and guestRows more than people
// expected; spareRows more fill its last page.
const (
	leastBlankRows = 10
	guestRows      = 3
	spareRows      = 40
)

// Attendance makes the attendance list of a meeting in the layout that the
// meeting names. A blank one has empty numbered rows to be filled and signed
// by hand; otherwise the attendees' names are printed. A list without
// attendees is always blank.
func Attendance(o app.Office, m app.Meeting, blank bool) Document {
	preset, external := AttendanceChoice(o, m)
	blank = blank || len(m.Attendees) == 0
	d := Document{
		Title:   titleWord(preset.Title) + ": " + oneLine(m.Title),
		Author:  o.Name,
		Subject: titleWord(preset.Title),
		Date:    m.From,
		Setup:   pageSetup(o, o.Paper.Attendance, preset.Page, NumbersOf),
	}
	top := []Block{attendanceTitle(m, preset)}
	if head := attendanceHead(o, m, preset, d.Setup); len(head.Rows) > 0 {
		top = append(top, head)
	}
	d.Blocks = append([]Block{Letterhead{o.Letterhead}}, top...)
	if len(preset.Columns) > 0 {
		t := listWriter{meeting: m, preset: preset, external: external, blank: blank}.table()
		if preset.HeadAgain {
			t.Again = top
		}
		d.Blocks = append(d.Blocks, t)
	}
	if preset.CountLine && !blank {
		d.Blocks = append(d.Blocks, Paragraph{Runs: Plain(countLabel + ": " + countText(&m)), Align: Left, Before: 0.5})
	}
	d.Blocks = append(d.Blocks, Signatures{Before: 1, Columns: signatureColumns(o, m, listSigners(preset))})
	return d
}

// countLabel stands before how many came.
const countLabel = "Jumlah hadir"

// listSigners are the signature columns under a list: one, or those that take
// its place.
func listSigners(p app.AttendancePreset) []app.SignatureBlock {
	if len(p.Signers) > 0 {
		return p.Signers
	}
	one := p.Signer
	one.Lead = firstOf(p.SignerLead, one.Lead)
	return []app.SignatureBlock{one}
}

// attendanceTitle is the title word over the meeting's title, which is left
// out where the head tells it.
func attendanceTitle(m app.Meeting, p app.AttendancePreset) Title {
	t := Title{After: 1}
	if oneLine(p.Title) != "" {
		t.Lines = append(t.Lines, Bold(p.Title))
	}
	if !slices.ContainsFunc(visible(p.Head), func(s app.MinutesSection) bool { return s.Part == app.PartTitle }) {
		t.Lines = append(t.Lines, Bold(orDots(strings.ToUpper(oneLine(m.Title)), 60)))
	}
	return t
}

// The label column over a list takes a share of the text's width, but no less
// and no more than so many millimetres.
const (
	headShare = 0.17
	headLeast = 26.0
	headMost  = 32.0
)

// attendanceHead is the label : value rows over the table.
func attendanceHead(o app.Office, m app.Meeting, p app.AttendancePreset, s PageSetup) Fields {
	w := &minutesWriter{office: o, meeting: m}
	share := max(min(headShare, headMost/s.fullWidth()), s.share(headLeast))
	w.setup, w.label = s, share
	for _, part := range visible(p.Head) {
		part.Style = app.StyleField
		w.section(part)
	}
	return Fields{LabelShare: share, Rows: w.fields}
}

// listWriter makes the table of one list.
type listWriter struct {
	meeting  app.Meeting
	preset   app.AttendancePreset
	external bool // column "office" tells the institution
	blank    bool
}

func (w listWriter) table() Table {
	t := Table{Before: 0.6, Scale: 0.95}
	head, numbers := Row{Thick: true}, Row{Height: 5}
	for i, c := range w.preset.Columns {
		column := Column{Share: columnShare(w.preset.Columns, i), Align: columnAlign(c.Part)}
		title, number := Cell{Runs: Bold(w.heading(c))}, Cell{Runs: Runs{{Text: strconv.Itoa(i + 1), Italic: true}}}
		if w.halved(c) {
			column.Share /= 2
			title.Span, number.Span = 2, 2
			t.Columns = append(t.Columns, column)
		}
		t.Columns = append(t.Columns, column)
		head.Cells = append(head.Cells, title)
		numbers.Cells = append(numbers.Cells, number)
	}
	t.Head = []Row{head}
	if w.preset.NumberRow {
		t.Head = append(t.Head, numbers)
	}
	rows, spare := attendanceRows(w.meeting, w.blank)
	for i := range rows + spare {
		t.Rows = append(t.Rows, w.rows(i)...)
	}
	t.Spare = spare * len(t.Rows) / max(rows+spare, 1)
	return t
}

// columnShare is the width of a column in percent: an office's own shares need
// not come to 100.
func columnShare(columns []app.AttendanceColumn, i int) float64 {
	sum := 0.0
	for _, c := range columns {
		sum += max(c.Share, 0)
	}
	if sum == 0 {
		return 100 / float64(len(columns))
	}
	return max(columns[i].Share, 0) / sum * 100
}

// halved tells whether a column is the signature column of a list in half rows.
func (w listWriter) halved(c app.AttendanceColumn) bool {
	return w.preset.HalfRows && c.Part == "signature"
}

// heading is a column's own heading, else that of the audience.
func (w listWriter) heading(c app.AttendanceColumn) string {
	switch {
	case c.Head != "" || c.Part != "office":
		return c.Head
	case w.external:
		return "INSTANSI"
	}
	return "JABATAN"
}

// leastRow is the lowest row that leaves room to sign, in millimetres.
const leastRow = 9

// rows are those of one attendee: one, or two halves that stay together.
func (w listWriter) rows(i int) []Row {
	var a app.Attendee
	if !w.blank {
		a = w.meeting.Attendees[i]
	}
	height := max(w.preset.RowMM, leastRow)
	row := Row{Height: height}
	for _, c := range w.preset.Columns {
		if w.halved(c) {
			pair := []Cell{{Middle: true}, {Middle: true}}
			pair[i%2].Runs = w.sign(i, a)
			row.Cells = append(row.Cells, pair...)
			continue
		}
		cell := w.cell(c.Part, i, a)
		cell.Middle = true
		row.Cells = append(row.Cells, cell)
	}
	if !w.preset.HalfRows {
		return []Row{row}
	}
	row.Height, row.KeepNext = height/2, true
	lower := Row{Height: height / 2}
	for c := range row.Cells {
		row.Cells[c].OpenBottom = true
		lower.Cells = append(lower.Cells, Cell{OpenTop: true})
	}
	return []Row{row, lower}
}

// sign is the number beside the room to sign, and who did not come.
func (w listWriter) sign(i int, a app.Attendee) Runs {
	runs := Plain(strconv.Itoa(i+1) + ".")
	if !w.blank && !a.Present && anyPresent(w.meeting.Attendees) {
		runs = append(runs, Run{Text: "  tidak hadir", Italic: true})
	}
	return runs
}

// attendanceRows counts the rows: one for each attendee, on a blank list as
// many as the meeting wants, else enough for all and for guests, and spare ones
// up to the end of the page.
func attendanceRows(m app.Meeting, blank bool) (rows, spare int) {
	switch {
	case !blank:
		return len(m.Attendees), 0
	case m.BlankRows > 0:
		return m.BlankRows, 0
	}
	return max(leastBlankRows, len(m.Attendees)+guestRows), spareRows
}

func columnAlign(part string) Align {
	switch part {
	case "no", "male", "female", "sex", "arrived", "present":
		return Centre
	}
	return Left
}

// cell fills one cell. Signature numbers stand at the left edge and in the
// middle in turn, so that neighbours have room to sign.
func (w listWriter) cell(part string, i int, a app.Attendee) Cell {
	text := ""
	switch part {
	case "no":
		text = strconv.Itoa(i + 1)
	case "name":
		text = a.Name
	case "male":
		return Cell{Tick: a.Sex == "L"}
	case "female":
		return Cell{Tick: a.Sex == "P"}
	case "present":
		return Cell{Tick: a.Present}
	case "sex":
		text = a.Sex
	case "id":
		text = bahasa.FormatNIP(a.IDNumber, false)
	case "rank":
		text = a.Rank
	case "office":
		if w.external {
			return w.cell("institution", i, a)
		}
		return w.cell("position", i, a)
	case "position":
		text = firstOf(a.Position, a.Institution)
	case "institution":
		text = firstOf(a.Institution, a.Position)
	case "phone":
		text = a.Phone
	case "email":
		text = a.Email
	case "arrived":
		text = a.Arrived.Dotted()
	case "note":
		text = a.Note
	case "signature":
		c := Cell{Runs: w.sign(i, a)}
		if w.preset.Staggered && i%2 == 1 {
			c.At = 0.5
		}
		return c
	}
	return Cell{Runs: Plain(text)}
}

func firstOf(values ...string) string {
	for _, v := range values {
		if oneLine(v) != "" {
			return v
		}
	}
	return ""
}
