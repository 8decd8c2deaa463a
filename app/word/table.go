package word

import (
	"math"

	"sinergi/app/doc"
)

// Measures of tables, in millimetres where nothing else is said; they are
// those of our own pages.
const (
	cellSide     = 1.3
	cellEdge     = 0.8
	tightLeading = 1.25
	leastTable   = 4.5 // points
)

// cell is how a cell of a table stands; lengths are twips.
type cell struct {
	width        int
	span         int
	merge        string // one of the merge constants
	rightMargin  int
	bottomMargin int
	flush        bool // no margins but the one below
	middle       bool
	bottom       bool
	borders      [][2]any // side and markup of a border that differs
}

// Cells that are one with the cell below or above them.
const (
	mergeBegins = `<w:vMerge w:val="restart"/>`
	mergeGoesOn = `<w:vMerge/>`
)

// tableStart begins a table where the writer stands.
func (w *writer) tableStart(style string, columns []int, centred bool) {
	w.settle()
	sum := 0
	for _, c := range columns {
		sum += c
	}
	w.add(`<w:tbl><w:tblPr><w:tblStyle w:val="`, style, `"/><w:tblW w:w="`, sum, `" w:type="dxa"/>`)
	if centred {
		w.add(`<w:jc w:val="center"/>`)
	} else {
		w.add(`<w:tblInd w:w="`, w.left, `" w:type="dxa"/>`)
	}
	w.add(`<w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/></w:tblPr><w:tblGrid>`)
	for _, c := range columns {
		w.add(`<w:gridCol w:w="`, c, `"/>`)
	}
	w.add(`</w:tblGrid>`)
}

// settle writes what must stand before a table: Word joins two tables that
// nothing parts, and a page break or a wider space needs a paragraph.
func (w *writer) settle() {
	space := int(math.Round(w.before * w.pitch * 20))
	if w.afterTable || w.fresh || space > 20 && !w.rowSpace {
		w.before = 0
		w.place(min(max(space, 20), 31680))
	}
}

func (w *writer) tableEnd() {
	w.add(`</w:tbl>`)
	w.afterTable = true
}

func (w *writer) cellStart(c cell) {
	w.add(`<w:tc><w:tcPr><w:tcW w:w="`, c.width, `" w:type="dxa"/>`)
	if c.span > 1 {
		w.add(`<w:gridSpan w:val="`, c.span, `"/>`)
	}
	w.add(c.merge)
	if len(c.borders) > 0 {
		w.add(`<w:tcBorders>`)
		for _, b := range c.borders {
			w.add(`<w:`, b[0], ` `, b[1], `/>`)
		}
		w.add(`</w:tcBorders>`)
	}
	switch {
	case c.flush:
		w.add(`<w:tcMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="`, c.bottomMargin, `" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>`)
	case c.bottomMargin > 0:
		w.add(`<w:tcMar><w:bottom w:w="`, c.bottomMargin, `" w:type="dxa"/></w:tcMar>`)
	case c.rightMargin > 0:
		w.add(`<w:tcMar><w:right w:w="`, c.rightMargin, `" w:type="dxa"/></w:tcMar>`)
	}
	switch {
	case c.middle:
		w.add(`<w:vAlign w:val="center"/>`)
	case c.bottom:
		w.add(`<w:vAlign w:val="bottom"/>`)
	}
	w.add(`</w:tcPr>`)
}

// grid is a table of the document being written.
type grid struct {
	columns []doc.Column
	widths  []int
	size    float64 // of the text, points
	merge   map[int]string
}

// table writes a ruled table. Spare rows are left out, because only pages can
// tell how many of them fit; see paper.Filled.
func (w *writer) table(b doc.Table) {
	rows := b.Rows[:len(b.Rows)-min(max(b.Spare, 0), len(b.Rows))]
	if len(b.Columns) == 0 || len(rows)+len(b.Head) == 0 {
		return
	}
	scale := b.Scale
	if scale == 0 {
		scale = 1
	}
	g := grid{columns: b.Columns, widths: widths(b.Columns, w.width)}
	g.size = clamp(w.setup.Size*scale, leastTable, 24)
	over := w.over
	w.over = nil
	if over == nil {
		w.before += b.Before
	}
	w.tableStart(tableRuled, g.widths, false)
	if over != nil {
		w.overHead(g, over, b.Before)
	}
	for _, r := range b.Head {
		w.row(g, r, true)
	}
	for i := 0; i < len(rows); i++ {
		if i+1 < len(rows) && openBelow(rows[i]) {
			w.halves(g, rows[i], rows[i+1])
			i++
			continue
		}
		w.row(g, rows[i], false)
	}
	w.tableEnd()
}

// widths divides a width by the columns' shares, which are percent: shares
// that come to less than 100 leave room at the right.
func widths(cols []doc.Column, width int) []int {
	sum := 0.0
	for _, c := range cols {
		sum += math.Max(c.Share, 0)
	}
	full := float64(width)
	if sum > 0 && sum < 99.5 {
		full *= math.Max(sum/100, 0.1)
	}
	out := make([]int, len(cols))
	for i, c := range cols {
		share := 1 / float64(len(cols))
		if sum > 0 {
			share = math.Max(c.Share, 0) / sum
		}
		least := math.Min(twipsPerMM*4, full/float64(len(cols)))
		out[i] = int(math.Round(math.Max(full*share, least)))
	}
	return out
}

// row writes one row. Heads are centred both ways.
func (w *writer) row(g grid, r doc.Row, head bool) {
	w.add(`<w:tr><w:trPr><w:cantSplit/>`)
	if r.Height > 0 {
		w.add(`<w:trHeight w:val="`, twips(math.Min(r.Height, 500)), `" w:hRule="atLeast"/>`)
	}
	if head {
		w.add(`<w:tblHeader/>`)
	}
	w.add(`</w:trPr>`)
	col := 0
	for _, c := range r.Cells {
		if col >= len(g.columns) {
			break
		}
		span := min(max(c.Span, 1), len(g.columns)-col)
		width := 0
		for _, one := range g.widths[col : col+span] {
			width += one
		}
		w.cell(g, r, c, col, cell{width: width, span: span, merge: g.merge[col], middle: head || c.Middle}, head)
		col += span
	}
	for ; col < len(g.columns); col++ { // a row must have as many cells as the table
		w.cellStart(cell{width: g.widths[col]})
		w.add(`<w:p/></w:tc>`)
	}
	w.add(`</w:tr>`)
}

func (w *writer) cell(g grid, r doc.Row, c doc.Cell, col int, as cell, head bool) {
	align := c.Align
	switch {
	case align != doc.Justify:
	case head:
		align = doc.Centre
	default:
		align = g.columns[col].Align
	}
	if c.OpenTop && as.merge == "" {
		as.borders = append(as.borders, [2]any{"top", `w:val="nil"`})
	}
	switch {
	case c.OpenBottom && as.merge == "":
		as.borders = append(as.borders, [2]any{"bottom", `w:val="nil"`})
	case r.Thick:
		as.borders = append(as.borders, [2]any{"bottom", `w:val="single" w:sz="16" w:space="0" w:color="auto"`})
	}
	w.cellStart(as)
	p := paragraph{style: styleCell, align: align, keep: r.KeepNext}
	p.left = int(clamp(c.At, 0, 0.8) * float64(as.width))
	room := math.Max(float64(as.width-p.left)/20-2*cellSide*pointsPerMM, 1)
	p.size = g.size
	if wide := widest(c.Runs, g.size); wide > room { // better small than broken
		p.size = math.Max(math.Floor(g.size*room/wide*2)/2, math.Max(g.size*2/3, leastTable))
	}
	if p.size == w.setup.Size {
		p.size = 0
	}
	inside, left := w.inside, w.left
	w.inside, w.left = nil, 0
	w.open(p)
	w.runs(p, c.Runs)
	if c.Tick {
		w.add(`<w:r>`)
		w.look(p, doc.Run{})
		w.add(`<w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`)
	}
	w.add(`</w:p></w:tc>`)
	w.inside, w.left = inside, left
}
