package sheet

import (
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"

	"sinergi/app/doc"
)

// sheetWriter streams one sheet from top to bottom.
type sheetWriter struct {
	file   *excelize.File
	stream *excelize.StreamWriter
	sheet  *doc.RecapSheet
	styles *styles
	place  placement
	pages  []*pages
	o      Options
	done   int
}

// padding is what a cell keeps free beside its text, in digits.
const padding = 0.71

// defaultHeight is the height in points of a row that has none of its own.
const defaultHeight = 15

func (s *sheetWriter) write() error {
	var err error
	if s.stream, err = s.file.NewStreamWriter(s.sheet.Name); err != nil {
		return err
	}
	// From the last to the first, because excelize puts each before the others.
	for i := s.place.columns; i > 0; i-- {
		if err := s.stream.SetColWidth(i, i, s.place.widths[i-1]+padding); err != nil {
			return err
		}
	}
	if len(s.place.tables) == 1 {
		if err := s.freeze(s.place.tables[0].numbers); err != nil {
			return err
		}
	}
	s.pages = newPages(s.sheet, s.place)
	for i, line := range s.sheet.Title {
		if err := s.merged(i+1, 1, line, s.styles.title); err != nil {
			return err
		}
	}
	s.add(defaultHeight)
	for i := range s.sheet.Tables {
		if err := s.table(&s.sheet.Tables[i], s.place.tables[i]); err != nil {
			return err
		}
	}
	if err := s.signature(); err != nil {
		return err
	}
	s.progress(s.done)
	return s.stream.Flush()
}

func (s *sheetWriter) freeze(row int) error {
	cell := "A" + strconv.Itoa(row+1)
	return s.stream.SetPanes(&excelize.Panes{
		Freeze: true, YSplit: row, TopLeftCell: cell, ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: cell, ActiveCell: cell, Pane: "bottomLeft"}},
	})
}

// merged writes text in one cell that reaches from column from to the last.
func (s *sheetWriter) merged(row, from int, text string, style int) error {
	s.add(defaultHeight)
	if text == "" {
		return nil
	}
	text, _ = fit(text)
	return s.span(row, from, s.place.columns, excelize.Cell{StyleID: style, Value: text}, nil)
}

// span writes a row whose first cell is merged over the columns from..to;
// others follow it.
func (s *sheetWriter) span(row, from, to int, first excelize.Cell, others []any, opts ...excelize.RowOpts) error {
	at, err := excelize.CoordinatesToCellName(from, row)
	if err != nil {
		return err
	}
	values := []any{first}
	for range to - from {
		values = append(values, excelize.Cell{StyleID: first.StyleID})
	}
	if to > from {
		end, err := excelize.CoordinatesToCellName(to, row)
		if err != nil {
			return err
		}
		if err := s.stream.MergeCell(at, end); err != nil {
			return err
		}
	}
	return s.stream.SetRow(at, append(values, others...), opts...)
}

// signature writes the whole block into one merged cell: rows can be parted by
// the end of a page, the lines of a cell cannot.
func (s *sheetWriter) signature() error {
	lines := signatureLines(s.sheet.Sign)
	var runs []excelize.RichTextRun
	for i, l := range lines {
		text, _ := fit(l.text)
		if i < len(lines)-1 {
			text += "\n"
		}
		runs = append(runs, excelize.RichTextRun{Text: text, Font: &excelize.Font{Family: fontName, Size: fontSize, Bold: l.bold}})
	}
	tall := height(len(lines))
	if err := s.addSignature(tall); err != nil {
		return err
	}
	cell := excelize.Cell{StyleID: s.styles.sign, Value: runs}
	return s.span(s.place.sign, s.place.signCol, s.place.columns, cell, nil, excelize.RowOpts{Height: tall})
}

func (s *sheetWriter) table(t *doc.SheetTable, at tablePlace) error {
	if at.heading > 0 {
		if err := s.stream.SetRow(cellName(1, at.heading), []any{excelize.Cell{StyleID: s.styles.heading, Value: t.Heading}}); err != nil {
			return err
		}
	}
	if err := s.head(t, at); err != nil {
		return err
	}
	sums := make([]int64, len(t.Columns))
	if t.Count == 0 {
		s.add(defaultHeight)
		return s.span(at.first, 1, len(t.Columns), excelize.Cell{StyleID: s.styles.empty, Value: t.Empty}, nil)
	}
	cells, err := s.newCells(t)
	if err != nil {
		return err
	}
	row := at.first
	for line := range t.Rows {
		if err := s.row(t, cells, row, line); err != nil {
			return err
		}
		t.AddTo(sums, line)
		row++
	}
	if at.total == 0 {
		return nil
	}
	s.add(defaultHeight)
	return s.total(t, at, sums)
}

func (s *sheetWriter) head(t *doc.SheetTable, at tablePlace) error {
	heads, numbers := make([]any, len(t.Columns)), make([]any, len(t.Columns))
	lines := 1
	for i, c := range t.Columns {
		lines = max(lines, linesOf(c.Head, c.Width*boldRoom))
		heads[i] = excelize.Cell{StyleID: s.styles.head, Value: c.Head}
		numbers[i] = excelize.Cell{StyleID: s.styles.number, Value: i + 1}
	}
	tall := height(lines) + 6
	for _, p := range s.pages {
		p.repeat = tall + defaultHeight
	}
	s.add(tall)
	s.add(defaultHeight)
	if err := s.stream.SetRow(cellName(1, at.head), heads, excelize.RowOpts{Height: tall}); err != nil {
		return err
	}
	return s.stream.SetRow(cellName(1, at.numbers), numbers)
}

// rowCells are the cells of one row, used again for each: a stream takes
// pointers, so nothing is made anew for a row but its texts.
type rowCells struct {
	cells  []excelize.Cell
	values []any
	style  []int // of each column
	typed  []int // of the same column for text that looks like a formula
}

func (s *sheetWriter) newCells(t *doc.SheetTable) (*rowCells, error) {
	n := len(t.Columns)
	r := &rowCells{cells: make([]excelize.Cell, n), values: make([]any, n), style: make([]int, n), typed: make([]int, n)}
	for i, c := range t.Columns {
		r.values[i] = &r.cells[i]
		var err error
		if r.style[i], err = s.styles.of(styleKey{kind: c.Kind, align: c.Standing()}); err != nil {
			return nil, err
		}
		if r.typed[i], err = s.styles.of(styleKey{kind: c.Kind, align: c.Standing(), typed: true}); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func (s *sheetWriter) row(t *doc.SheetTable, r *rowCells, row int, line []doc.SheetCell) error {
	lines := 1
	for i, c := range t.Columns {
		cell := &r.cells[i]
		cell.StyleID, cell.Value = r.style[i], nil
		if line[i].Blank {
			continue
		}
		if c.Kind.Counted() {
			cell.Value = line[i].Number
			continue
		}
		if number, ok := serial(c.Kind, line[i].Text); ok {
			cell.Value = number
			continue
		}
		text, cut := fit(line[i].Text)
		if cut && s.o.Warn != nil {
			s.o.Warn(fmt.Sprintf("Lembar %s baris %d: isi kolom %s dipotong karena melebihi batas sel Excel.", s.sheet.Name, row, c.Head))
		}
		if looksTyped(text) {
			cell.StyleID = r.typed[i]
		}
		cell.Value = text
		lines = max(lines, linesOf(text, c.Width))
	}
	s.add(height(lines))
	if err := s.stream.SetRow(cellName(1, row), r.values, excelize.RowOpts{Height: height(lines)}); err != nil {
		return err
	}
	s.done++
	if s.done%progressRows == 0 {
		s.progress(s.done)
		return s.o.Context.Err()
	}
	return nil
}

func (s *sheetWriter) progress(done int) {
	if s.o.Progress != nil {
		s.o.Progress(s.sheet.Name, done, s.sheet.Count())
	}
}

// total writes the total row as formulas that follow the filter, with the
// results stored beside them: Excel's Protected View does not calculate.
func (s *sheetWriter) total(t *doc.SheetTable, at tablePlace, sums []int64) error {
	first := t.FirstTotal()
	var others []any
	for i, c := range t.Columns {
		if i < first {
			continue
		}
		style, err := s.styles.of(styleKey{kind: doc.SheetWhole, align: c.Standing(), total: true})
		if err != nil {
			return err
		}
		cell := excelize.Cell{StyleID: style}
		if c.Total != doc.TotalNone {
			function := 109 // SUM of what the filter leaves
			if c.Total == doc.TotalCount {
				function = 102 // COUNT of the same
				if !c.Kind.Counted() {
					function = 103 // COUNTA
				}
			}
			name, err := excelize.ColumnNumberToName(i + 1)
			if err != nil {
				return err
			}
			cell.Formula = fmt.Sprintf("SUBTOTAL(%d,%s%d:%s%d)", function, name, at.first, name, at.last)
			cell.Value = sums[i]
		}
		others = append(others, cell)
	}
	return s.span(at.total, 1, max(1, first), excelize.Cell{StyleID: s.styles.sum, Value: t.Total}, others)
}
