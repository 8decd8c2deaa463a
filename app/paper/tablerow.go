package paper

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"sinergi/app/doc"
)

// setCell is a cell with its text in lines; a joint one reaches over the lower
// of two half rows.
type setCell struct {
	doc.Cell
	x, w  float64
	size  float64
	lines []textLine
	joint bool
}

// need is the height that a cell's text takes.
func (g *grid) need(c setCell) float64 { return float64(len(c.lines))*g.pitch + 2*cellEdge }

// cells sets the texts of one row.
func (g *grid) cells(r doc.Row, fallback doc.Align) []setCell {
	cells := make([]setCell, 0, len(r.Cells))
	col := 0
	for _, c := range r.Cells {
		if col >= len(g.columns) {
			break
		}
		span := min(max(c.Span, 1), len(g.columns)-col)
		sc := setCell{Cell: c, x: g.edges[col], w: g.edges[col+span] - g.edges[col]}
		align := c.Align
		if align == doc.Justify {
			align = fallback
			if align == doc.Justify {
				align = g.columns[col].Align
			}
		}
		room := math.Max(sc.w*(1-clamp(c.At, 0, 0.8))-2*cellSide, 1)
		sc.lines, sc.size = g.cellLines(c.Runs, room, align)
		cells = append(cells, sc)
		col += span
	}
	return cells
}

// row sets one row. Heads are centred both ways.
func (g *grid) row(r doc.Row, fallback doc.Align, head bool) slab {
	cells := g.cells(r, fallback)
	height := r.Height
	for _, c := range cells {
		height = math.Max(height, g.need(c))
	}
	return g.draw(cells, height, height, head, r.Thick)
}

// pair sets two half rows as one strip. A text over an empty cell has the
// height of both.
func (g *grid) pair(upper, lower doc.Row) slab {
	up, low := g.cells(upper, doc.Justify), g.cells(lower, doc.Justify)
	first, second, both := upper.Height, lower.Height, 0.0
	for i := range up {
		up[i].joint = i < len(low) && up[i].OpenBottom && low[i].OpenTop && up[i].x == low[i].x && up[i].w == low[i].w && len(low[i].Runs) == 0
		if up[i].joint {
			both = math.Max(both, g.need(up[i]))
		} else {
			first = math.Max(first, g.need(up[i]))
		}
	}
	for _, c := range low {
		second = math.Max(second, g.need(c))
	}
	if more := both - first - second; more > 0 {
		first, second = first+more/2, second+more/2
	}
	s := g.draw(up, first, first+second, false, upper.Thick)
	below := g.draw(low, second, second, false, lower.Thick)
	below.shift(s.height)
	s.append(below)
	return s
}

// draw puts cells into a row of a height; joint cells reach down to full.
func (g *grid) draw(cells []setCell, height, full float64, head, thick bool) slab {
	s := slab{height: height}
	texts := 0
	for _, c := range cells {
		for _, l := range c.lines {
			texts += len(l.pieces)
		}
	}
	s.texts, s.lines = make([]Text, 0, texts), make([]Line, 0, 4*len(cells)+1)
	for _, c := range cells {
		room := height
		if c.joint {
			room = full
		}
		y := cellEdge + baseline(g.size, g.pitch)
		if head || c.Middle {
			y += (room - g.need(c)) / 2
		}
		for i, l := range c.lines {
			s.put(l, c.x+cellSide+clamp(c.At, 0, 0.8)*c.w, y+float64(i)*g.pitch, c.size)
		}
		if c.Tick {
			em := g.size * mmPerPoint
			s.tick(c.x+c.w/2-0.4*em, room/2+0.35*em, g.size)
		}
		s.frame(c.x, c.w, !c.OpenTop, !c.OpenBottom)
	}
	if thick {
		s.lines = append(s.lines, Line{X1: g.edges[0] - thinRule/2, Y1: height, X2: g.edges[len(g.edges)-1] + thinRule/2, Y2: height, Width: thickRule})
	}
	return s
}

// cellLines sets a cell's text smaller, but not under two thirds, when one of
// its words is wider than the column: numbers and headings are better small
// than broken.
func (g *grid) cellLines(runs doc.Runs, room float64, align doc.Align) (lines []textLine, size float64) {
	size = g.size
	words := partMail(splitWords(runs, size, g.family, g.missed), room)
	widest := 0.0
	for _, w := range words {
		widest = math.Max(widest, w.width)
	}
	if widest > room {
		size = math.Max(size*math.Max(room/widest*0.99, 2.0/3), math.Min(size, minTable))
		words = partMail(splitWords(runs, size, g.family, missing{}), room)
	}
	return breakLines(words, room, align, size), size
}

// partMail lets mail addresses that are wider than their column break before the
// @, where they are still read as one.
func partMail(words []word, room float64) []word {
	for i := 0; i < len(words); i++ {
		w := words[i]
		if w.width <= room || len(w.pieces) != 1 || w.pieces[0].kind != kindText {
			continue
		}
		p := w.pieces[0]
		at := strings.IndexByte(p.text, '@')
		if at <= 0 {
			continue
		}
		head, tail := p, p
		head.text, tail.text = p.text[:at], p.text[at:]
		head.width = p.face.get().width(head.text, p.size) + float64(utf8.RuneCountInString(head.text))*p.spacing
		tail.width = p.width - head.width
		first := word{pieces: []piece{head}, width: head.width, space: w.space, newLine: w.newLine}
		words = slices.Replace(words, i, i+1, first, word{pieces: []piece{tail}, width: tail.width})
		i++
	}
	return words
}

// frame rules a cell.
func (s *slab) frame(x, w float64, top, bottom bool) {
	h := s.height
	s.lines = append(
		s.lines,
		Line{X1: x, Y1: 0, X2: x, Y2: h, Width: thinRule},
		Line{X1: x + w, Y1: 0, X2: x + w, Y2: h, Width: thinRule},
	)
	if top {
		s.lines = append(s.lines, Line{X1: x - thinRule/2, Y1: 0, X2: x + w + thinRule/2, Y2: 0, Width: thinRule})
	}
	if bottom {
		s.lines = append(s.lines, Line{X1: x - thinRule/2, Y1: h, X2: x + w + thinRule/2, Y2: h, Width: thinRule})
	}
}
