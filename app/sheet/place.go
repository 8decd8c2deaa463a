package sheet

import (
	"fmt"

	"sinergi/app/doc"
)

// maxTableRows is how many rows of a table one sheet takes: an Excel sheet
// ends at row 1,048,576, and titles, totals and the signature need some.
const maxTableRows = 1_000_000

// split gives a table that is too long for one sheet further sheets, "Daftar
// Hadir 2" and so on; each has its own total row.
func split(sheets []doc.RecapSheet, limit int) []doc.RecapSheet {
	var out []doc.RecapSheet
	for _, s := range sheets {
		if len(s.Tables) != 1 || s.Tables[0].Count <= limit {
			out = append(out, s)
			continue
		}
		whole := s.Tables[0]
		for part, from := 1, 0; from < whole.Count; part, from = part+1, from+limit {
			piece, table := s, whole
			if part > 1 {
				piece.Name = fmt.Sprintf("%s %d", s.Name, part)
			}
			table.Count = min(limit, whole.Count-from)
			table.Rows = stretch(whole, from, table.Count)
			piece.Tables = []doc.SheetTable{table}
			out = append(out, piece)
		}
	}
	return out
}

// stretch is the rows from..from+count of a table.
func stretch(t doc.SheetTable, from, count int) func(func([]doc.SheetCell) bool) {
	return func(yield func([]doc.SheetCell) bool) {
		i := 0
		for row := range t.Rows {
			if i >= from+count || i >= from && !yield(row) {
				return
			}
			i++
		}
	}
}

// placement is where the parts of a sheet stand; rows and columns count from 1.
type placement struct {
	columns int
	widths  []float64
	tables  []tablePlace
	sign    int // row of the signature block
	signCol int // its first column; it ends at the last one
	last    int // last row
}

// tablePlace is where one table stands. Total is 0 without a total row.
type tablePlace struct {
	heading, head, numbers, first, last, total int
}

// place counts the rows of a sheet before any is written, because filters,
// print titles and the dimension must be set before the stream begins.
func place(s *doc.RecapSheet) placement {
	var p placement
	for i := range s.Tables {
		for c, column := range s.Tables[i].Columns {
			if c == len(p.widths) {
				p.widths = append(p.widths, 0)
			}
			p.widths[c] = max(p.widths[c], column.Width)
		}
	}
	p.columns = len(p.widths)
	row := len(s.Title) + 2 // one empty row under the title
	for i := range s.Tables {
		t, at := &s.Tables[i], tablePlace{}
		if t.Heading != "" {
			at.heading = row
			row++
		}
		at.head, at.numbers, at.first = row, row+1, row+2
		at.last = at.first + max(1, t.Count) - 1 // an empty table has one row that says so
		row = at.last + 1
		if t.Total != "" && t.Count > 0 {
			at.total = row
			row++
		}
		p.tables = append(p.tables, at)
		row++
	}
	p.sign = row
	p.last = row
	p.signCol = p.signature(s.Sign)
	return p
}

// signature finds the columns at the right that hold the longest line of the
// block, at most the right half of the sheet.
func (p *placement) signature(sign doc.Signature) int {
	need := 30.0
	for _, l := range signatureLines(sign) {
		need = max(need, 1.1*float64(len([]rune(l.text))))
	}
	col, width := p.columns, 0.0
	for col > 1 {
		width += p.widths[col-1]
		if width >= need {
			break
		}
		col--
	}
	return col
}

// signatureLine is one line of the signature block.
type signatureLine struct {
	text string
	bold bool
}

// signatureRoom is the empty lines left for the signature itself.
const signatureRoom = 4

func signatureLines(s doc.Signature) []signatureLine {
	var lines []signatureLine
	for _, l := range append([]string{s.Date, s.Lead}, s.Position...) {
		if l != "" {
			lines = append(lines, signatureLine{text: l})
		}
	}
	lines = append(lines, make([]signatureLine, signatureRoom)...)
	name, bold := "", false
	for _, r := range s.Name {
		name, bold = name+r.Text, bold || r.Bold
	}
	lines = append(lines, signatureLine{name, bold})
	for _, l := range s.Below {
		lines = append(lines, signatureLine{text: l})
	}
	return lines
}
