package paper

import (
	"math"
	"slices"

	"sinergi/app/doc"
)

// Measures of tables, in millimetres where nothing else is said.
const (
	cellSide  = 1.3 // room left and right of a cell's text
	cellEdge  = 0.8 // room above and below
	thinRule  = 0.2
	thickRule = 0.7
	minTable  = 4.5 // points: wide tables are set small
)

// grid is a table being set: the columns' edges and its text size.
type grid struct {
	*flow
	columns []doc.Column
	edges   []float64
	size    float64
	pitch   float64
}

func (f *flow) table(t doc.Table, x, w float64) {
	if len(t.Columns) == 0 {
		return
	}
	scale := t.Scale
	if scale == 0 {
		scale = 1
	}
	g := grid{flow: f, columns: t.Columns, edges: edges(t.Columns, x, w)}
	g.size = clamp(f.setup.Size*scale, minTable, maxSize)
	g.pitch = g.size * mmPerPoint * math.Min(f.setup.Leading, 1.25)
	var first slab
	for _, r := range t.Head {
		s := g.row(r, doc.Centre, true)
		s.shift(first.height)
		first.append(s)
	}
	head := f.again(t, first, x, w)
	if len(t.Head) > 0 {
		first.before, first.keep = t.Before*f.pitch, true
		f.slabs = append(f.slabs, first)
	}
	for i := 0; i < len(t.Rows); i++ {
		r := t.Rows[i]
		var s slab
		first := i == 0
		if i+1 < len(t.Rows) && openBelow(r) {
			s = g.pair(r, t.Rows[i+1])
			i++
			r = t.Rows[i]
		} else {
			s = g.row(r, doc.Justify, false)
		}
		s.head, s.keep = head, r.KeepNext || openBelow(r)
		if first && len(t.Head) == 0 {
			s.head = nil
			s.before = t.Before * f.pitch
		}
		f.slabs = append(f.slabs, s)
	}
}

// again is what stands over the rows on every page but the table's first: its
// head, under the blocks that it names. Where those would leave less than half of
// a page, the head stands alone.
func (f *flow) again(t doc.Table, head slab, x, w float64) *slab {
	var out slab
	if len(t.Again) > 0 {
		over := flow{setup: f.setup, pitch: f.pitch, height: f.height, missed: missing{}}
		over.blocks(t.Again, x, w)
		for _, s := range over.slabs {
			if out.height > 0 {
				out.height += s.before
			}
			s.marks = s.copied()
			s.shift(out.height)
			out.append(s)
		}
		out.height += t.Before * f.pitch
		for r, n := range over.missed {
			if f.missed[r] == 0 {
				f.missed[r] = n
			}
		}
		if out.height+head.height >= f.height/2 {
			out = slab{}
		}
	}
	if len(t.Head) == 0 && out.height == 0 {
		return nil
	}
	head.marks = head.copied()
	head.shift(out.height)
	out.append(head)
	return &out
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

// copied are the same marks in their own memory.
func (m marks) copied() marks {
	return marks{slices.Clone(m.texts), slices.Clone(m.lines), slices.Clone(m.rects), slices.Clone(m.pictures)}
}

// edges divides w by the columns' shares, which are percent: a table whose
// shares come to less than 100 leaves room at its right, one with more is
// squeezed. No column gets less than 4 mm as long as the table has that much.
func edges(cols []doc.Column, x, w float64) []float64 {
	least := math.Min(4, w/float64(len(cols)))
	sum := 0.0
	for _, c := range cols {
		sum += math.Max(c.Share, 0)
	}
	if sum > 0 && sum < 99.5 {
		w *= math.Max(sum/100, 0.1)
	}
	least = math.Min(least, w/float64(len(cols)))
	widths := make([]float64, len(cols))
	over, need := 0.0, 0.0
	for i, c := range cols {
		if sum > 0 {
			widths[i] = math.Max(c.Share, 0) / sum * w
		} else {
			widths[i] = w / float64(len(cols))
		}
		if widths[i] < least {
			need += least - widths[i]
			widths[i] = least
		} else {
			over += widths[i] - least
		}
	}
	out := make([]float64, len(cols)+1)
	out[0] = x
	for i, width := range widths {
		if over > 0 {
			width -= (width - least) / over * need
		}
		out[i+1] = out[i] + width
	}
	return out
}

// shift moves all marks down.
func (s *slab) shift(dy float64) {
	for i := range s.texts {
		s.texts[i].Y += dy
	}
	for i := range s.lines {
		s.lines[i].Y1 += dy
		s.lines[i].Y2 += dy
	}
	for i := range s.rects {
		s.rects[i].Y += dy
	}
	for i := range s.pictures {
		s.pictures[i].Y += dy
	}
}

// append puts another slab's marks under s.
func (s *slab) append(o slab) {
	s.texts = append(s.texts, o.texts...)
	s.lines = append(s.lines, o.lines...)
	s.rects = append(s.rects, o.rects...)
	s.pictures = append(s.pictures, o.pictures...)
	s.height += o.height
}
