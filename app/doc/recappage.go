package doc

import (
	"fmt"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// Margins of a printed recap sheet in millimetres: narrow, because the tables
// are wide. The workbook is set up with the same ones.
const (
	RecapSide   = 10
	RecapTop    = 12
	RecapBottom = 14
)

// RecapPage is one sheet as a document across, one page wide: what the window
// shows before the workbook is saved. At most maxRows rows of each table are
// set (0: all), and a line says how many more the workbook holds.
func RecapPage(o app.Office, s RecapSheet, maxRows int) Document {
	d := Document{
		Title: s.Name, Author: o.Name, Date: s.Day,
		Setup: PageSetup{
			Paper: s.Paper, Landscape: true, Top: RecapTop, Bottom: RecapBottom, Left: RecapSide, Right: RecapSide,
			Font: o.Paper.Font, Size: 10, Numbers: NumbersOf,
		},
	}
	if len(s.Tables) > 1 {
		d.Setup.Size = s.summarySize()
	}
	title := Title{After: 1}
	for _, line := range s.Title {
		title.Lines = append(title.Lines, Bold(line))
	}
	d.Blocks = append(d.Blocks, title)
	scale, width := s.scale(), s.width()
	for i := range s.Tables {
		t := &s.Tables[i]
		if t.Heading != "" {
			d.Blocks = append(d.Blocks, Paragraph{Runs: Bold(t.Heading), Align: Left, Before: 0.6, KeepNext: true})
		}
		d.Blocks = append(d.Blocks, t.table(width, scale, maxRows))
		if more := t.Count - maxRows; maxRows > 0 && more > 0 {
			d.Blocks = append(d.Blocks, Paragraph{
				Runs:  Runs{{Text: fmt.Sprintf("%s baris lagi ada di buku kerja Excel.", bahasa.Number(int64(more))), Italic: true}},
				Align: Left, Before: 0.5,
			})
		}
	}
	d.Blocks = append(d.Blocks, Signatures{Columns: []Signature{s.Sign}, Before: 1})
	return d
}

// scale is the size of the tables' text as a share of the document's 10 points,
// so that columns hold about as many characters as in the workbook; it is never
// larger than the rest of the page and never below 5 points.
func (s *RecapSheet) scale() float64 {
	const digit, padding = 1.96, 2.2 // millimetres of the digit 0 at 10 points, and beside a cell's text
	scale := 0.95
	for i := range s.Tables {
		room := s.Paper.Height - 2*RecapSide - padding*float64(len(s.Tables[i].Columns))
		scale = min(scale, room/(s.Tables[i].width()*digit))
	}
	return max(0.5, scale)
}

func (t *SheetTable) table(sheetWidth, scale float64, maxRows int) Table {
	out := Table{Scale: scale, Before: 0.3}
	var head, numbers Row
	for i, c := range t.Columns {
		out.Columns = append(out.Columns, Column{Share: 100 * c.Width / sheetWidth, Align: c.Standing()})
		head.Cells = append(head.Cells, Cell{Runs: Bold(c.Head), Align: Centre, Middle: true})
		numbers.Cells = append(numbers.Cells, Cell{Runs: Runs{{Text: fmt.Sprint(i + 1), Italic: true}}, Align: Centre})
	}
	out.Head = []Row{head, numbers}
	n := 0
	for cells := range t.Rows {
		if maxRows > 0 && n == maxRows {
			break
		}
		n++
		var row Row
		for i, c := range t.Columns {
			row.Cells = append(row.Cells, Cell{Runs: Plain(c.Words(cells[i]))})
		}
		out.Rows = append(out.Rows, row)
	}
	if t.Count == 0 {
		out.Rows = append(out.Rows, Row{Cells: []Cell{{Runs: Plain(t.Empty), Align: Centre, Span: len(t.Columns)}}})
	}
	if t.Total != "" && t.Count > 0 {
		out.Rows = append(out.Rows, t.totalRow())
	}
	return out
}

func (t *SheetTable) totalRow() Row {
	first := t.FirstTotal()
	row := Row{Cells: []Cell{{Runs: Bold(t.Total), Align: Centre, Span: first}}}
	sums := t.Totals()
	for i, c := range t.Columns {
		switch {
		case i < first:
		case c.Total == TotalNone:
			row.Cells = append(row.Cells, Cell{})
		default:
			row.Cells = append(row.Cells, Cell{Runs: Bold(bahasa.Number(sums[i])), Align: c.totalStanding()})
		}
	}
	return row
}

func (c SheetColumn) totalStanding() Align {
	if a := c.Standing(); a == Right || a == Centre {
		return a
	}
	return Right
}

// summarySize is the size at which a summary of several tables fits one page,
// as it does in the workbook; a long one keeps 6 points and takes more pages.
func (s *RecapSheet) summarySize() float64 {
	const line = 0.67 // millimetres of a ruled line for each point of the text
	lines := 11       // title and signature
	for i := range s.Tables {
		lines += s.Tables[i].Count + 4 // heading, head, numbers and total
	}
	return max(6, min(10, (s.Paper.Width-RecapTop-RecapBottom)/(line*float64(lines))))
}

// width is that of the widest table, in digits.
func (s *RecapSheet) width() float64 {
	widest := 0.0
	for i := range s.Tables {
		widest = max(widest, s.Tables[i].width())
	}
	return widest
}

func (t *SheetTable) width() float64 {
	sum := 0.0
	for _, c := range t.Columns {
		sum += c.Width
	}
	return sum
}
