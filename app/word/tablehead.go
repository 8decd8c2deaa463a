package word

import (
	"math"
	"reflect"

	"sinergi/app/doc"
)

// mostAgain is how many blocks at most stand over a table on each of its pages.
const mostAgain = 8

// again tells whether blocks begin with those that a table behind them has over
// its head on every page. Word repeats nothing but rows, so they become rows of
// the head; where they would take half of a page they stand once, as on our
// pages.
func (w *writer) again(bs []doc.Block) (doc.Table, bool) {
	for i, b := range bs[:min(len(bs), mostAgain+1)] {
		t, ok := b.(doc.Table)
		if !ok || len(t.Again) == 0 {
			continue
		}
		if len(t.Again) != i || len(t.Columns) == 0 || !reflect.DeepEqual(bs[:i], t.Again) {
			return doc.Table{}, false
		}
		page := (w.setup.Paper.Height - w.setup.Top - w.setup.Bottom) * pointsPerMM
		return t, (w.rough(t.Again, w.width)+headLines+t.Before)*w.pitch < page/2
	}
	return doc.Table{}, false
}

// headLines is about how many lines the head of a table takes.
const headLines = 4

// rough is about how many lines blocks take in a width in twips.
func (w *writer) rough(bs []doc.Block, width int) float64 {
	sum := 0.0
	lines := func(runs doc.Runs) float64 {
		return math.Max(math.Ceil(long(runs, w.setup.Size)*20/math.Max(float64(width), 1)), 1)
	}
	for _, b := range bs {
		switch b := b.(type) {
		case doc.Title:
			for _, l := range b.Lines {
				sum += lines(l)
			}
			sum += b.After
		case doc.Paragraph:
			sum += b.Before + lines(b.Runs)
		case doc.Fields:
			for _, r := range b.Rows {
				value := int(float64(width) * (1 - clamp(b.LabelShare, 0.05, 0.7)))
				sum += r.Before + math.Max(w.rough(r.Value, value), 1)
			}
		case doc.List:
			for _, it := range b.Items {
				sum += b.Gap + math.Max(w.rough(it.Blocks, width*9/10), 1)
			}
		default:
			sum += headLines
		}
	}
	return sum
}

// overHead writes blocks as the first row of a table's head, without rules; the
// space below them is in lines.
func (w *writer) overHead(g grid, blocks []doc.Block, below float64) {
	width := 0
	for _, one := range g.widths {
		width += one
	}
	open := [][2]any{{"top", `w:val="nil"`}, {"left", `w:val="nil"`}, {"right", `w:val="nil"`}}
	w.add(`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	w.cellStart(cell{width: width, span: len(g.widths), borders: open, flush: true, bottomMargin: int(math.Round(below * w.pitch * 20))})
	w.in(width, styleNormal, func() { w.blocks(blocks) })
	w.before = 0
	w.add(`</w:tc></w:tr>`)
}

// openBelow tells whether a row is the upper one of two half rows.
func openBelow(r doc.Row) bool {
	for _, c := range r.Cells {
		if c.OpenBottom {
			return true
		}
	}
	return false
}

// halves writes two half rows. A text over an empty cell has the height of
// both.
func (w *writer) halves(g grid, upper, lower doc.Row) {
	begin, goOn := map[int]string{}, map[int]string{}
	below := map[int]doc.Cell{}
	each(lower, len(g.columns), func(col int, c doc.Cell) { below[col] = c })
	each(upper, len(g.columns), func(col int, c doc.Cell) {
		low, ok := below[col]
		if ok && c.OpenBottom && low.OpenTop && len(low.Runs) == 0 && !low.Tick && max(c.Span, 1) == max(low.Span, 1) {
			begin[col], goOn[col] = mergeBegins, mergeGoesOn
		}
	})
	upper.KeepNext = true
	g.merge = begin
	w.row(g, upper, false)
	g.merge = goOn
	w.row(g, lower, false)
}

// each gives the cells of a row with the column that they begin in.
func each(r doc.Row, columns int, do func(col int, c doc.Cell)) {
	col := 0
	for _, c := range r.Cells {
		if col >= columns {
			return
		}
		do(col, c)
		col += min(max(c.Span, 1), columns-col)
	}
}
