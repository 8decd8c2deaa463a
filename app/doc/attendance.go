package doc

import (
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
	preset := attendancePreset(o, m.AttendancePreset)
	blank = blank || len(m.Attendees) == 0
	d := Document{
		Title:   titleWord(preset.Title) + ": " + oneLine(m.Title),
		Author:  o.Name,
		Subject: titleWord(preset.Title),
		Date:    m.From,
		Setup:   pageSetup(o, o.Paper.Attendance, preset.Page, NumbersOf),
	}
	title := Title{After: 1, Lines: []Runs{Bold(preset.Title), Bold(orDots(strings.ToUpper(oneLine(m.Title)), 60))}}
	d.Blocks = append(d.Blocks, Letterhead{o.Letterhead}, title, attendanceHead(o, m, preset), attendanceTable(m, preset, blank))
	if preset.CountLine && !blank {
		d.Blocks = append(d.Blocks, Paragraph{Runs: Plain(countLine(m)), Align: Left, Before: 0.5})
	}
	w := &minutesWriter{office: o, meeting: m}
	sign := signature(o, preset.Signer, w.signers(), lastDay(m))
	sign.Lead = preset.SignerLead
	d.Blocks = append(d.Blocks, Signatures{Before: 1, Columns: []Signature{sign}})
	return d
}

// attendanceHead is the label : value rows over the table.
func attendanceHead(o app.Office, m app.Meeting, p app.AttendancePreset) Block {
	w := &minutesWriter{office: o, meeting: m}
	for _, s := range p.Head {
		s.Style = app.StyleField
		w.section(s)
	}
	return Fields{LabelShare: 0.17, Rows: w.fields}
}

func attendanceTable(m app.Meeting, p app.AttendancePreset, blank bool) Table {
	t := Table{Before: 0.6, Scale: 0.95}
	head, numbers := Row{}, Row{Height: 5}
	sum := 0.0 // an office's own shares need not come to 100
	for _, c := range p.Columns {
		sum += max(c.Share, 0)
	}
	for i, c := range p.Columns {
		share := 100 / float64(len(p.Columns))
		if sum > 0 {
			share = max(c.Share, 0) / sum * 100
		}
		t.Columns = append(t.Columns, Column{Share: share, Align: columnAlign(c.Part)})
		head.Cells = append(head.Cells, Cell{Runs: Bold(c.Head)})
		numbers.Cells = append(numbers.Cells, Cell{Runs: Runs{{Text: strconv.Itoa(i + 1), Italic: true}}})
	}
	head.Thick = true
	t.Head = []Row{head}
	if p.NumberRow {
		t.Head = append(t.Head, numbers)
	}
	height := max(p.RowMM, 9)
	present := anyPresent(m.Attendees)
	rows, spare := attendanceRows(m, blank)
	t.Spare = spare
	for i := range rows + spare {
		row := Row{Height: height}
		var a app.Attendee
		if !blank {
			a = m.Attendees[i]
		}
		for _, c := range p.Columns {
			cell := attendanceCell(c.Part, i, a, p.Staggered)
			if c.Part == "signature" && !blank && present && !a.Present {
				cell.Runs = append(cell.Runs, Run{Text: "  tidak hadir", Italic: true})
			}
			cell.Middle = true
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
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
	case "no", "male", "female", "sex", "present":
		return Centre
	}
	return Left
}

// attendanceCell fills one cell. Signature numbers stand at the left edge and
// in the middle in turn, so that neighbours have room to sign.
func attendanceCell(part string, i int, a app.Attendee, staggered bool) Cell {
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
	case "position":
		text = firstOf(a.Position, a.Institution)
	case "institution":
		text = firstOf(a.Institution, a.Position)
	case "phone":
		text = a.Phone
	case "note":
		text = a.Note
	case "signature":
		c := Cell{Runs: Plain(strconv.Itoa(i+1) + ".")}
		if staggered && i%2 == 1 {
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

// countLine sums up who came; before anybody is marked it has dots.
func countLine(m app.Meeting) string {
	if !anyPresent(m.Attendees) {
		return "Jumlah hadir: " + dots(10) + " orang (L: " + dots(8) + " / P: " + dots(8) + ")"
	}
	c := m.Count()
	return "Jumlah hadir: " + bahasa.Number(int64(c.Present)) + " orang (L: " + bahasa.Number(int64(c.Male)) +
		" / P: " + bahasa.Number(int64(c.Female)) + ")"
}
