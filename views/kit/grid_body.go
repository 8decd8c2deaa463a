package kit

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// gridBody draws the lines that can be seen, and no others. Its objects are
// reused; one that did not change is not drawn anew, because a text costs a new
// texture each time.
type gridBody struct {
	widget.BaseWidget
	grid *Grid
	draw *gridBodyRenderer
}

var _ fyne.Tappable = (*gridBody)(nil)

func newGridBody(g *Grid) *gridBody {
	b := &gridBody{grid: g}
	b.ExtendBaseWidget(b)
	return b
}

// Tapped moves the cursor; a second click on the cell opens it, a click on a
// box turns it.
func (b *gridBody) Tapped(event *fyne.PointEvent) {
	g := b.grid
	row := int(event.Position.Y / lineStep)
	if row < 0 || row >= g.lines() {
		return
	}
	col := -1
	for c := range g.cols {
		if event.Position.X >= g.size.x[c] && event.Position.X < g.size.x[c+1] {
			col = c
		}
	}
	if event.Position.X-g.scroll.Offset.X < numberWidth {
		col = -1 // the numbers stay at the left, above the cells
	}
	again := g.pointed && row == g.row && col == g.col
	g.endEdit(true)
	g.origin = -1
	g.Focus()
	if col < 0 {
		g.moveTo(row, g.col)
		return
	}
	g.moveTo(row, col)
	g.pointed = true
	switch {
	case g.cols[col].Kind == GridCheck:
		if event.Position.X < g.size.x[col]+cellPad+boxSize+30 {
			g.flip(row, col)
		}
	case again:
		g.open()
	}
}

// update shows the present data in the lines that can be seen.
func (b *gridBody) update() {
	if b.draw != nil {
		b.draw.update()
	}
}

func (b *gridBody) rebuild() {
	if b.draw != nil {
		b.draw.slots = nil
		b.draw.collect()
	}
}

// CreateRenderer is Fyne's way to draw the widget.
func (b *gridBody) CreateRenderer() fyne.WidgetRenderer {
	r := &gridBodyRenderer{
		body: b,
		ring: &canvas.Rectangle{FillColor: Clear, StrokeColor: Pri, StrokeWidth: 2, CornerRadius: 2},
		side: canvas.NewRectangle(Line),
	}
	r.collect()
	b.draw = r
	return r
}

type gridBodyRenderer struct {
	body    *gridBody
	slots   []*gridSlot
	ring    *canvas.Rectangle
	side    *canvas.Rectangle // right of the numbers
	objects []fyne.CanvasObject
}

// gridSlot draws one line.
type gridSlot struct {
	ground, bottom *canvas.Rectangle
	number         *canvas.Text
	numberGround   *canvas.Rectangle
	cells          []gridCell
}

func newGridSlot(cols []GridColumn) *gridSlot {
	s := &gridSlot{
		ground: canvas.NewRectangle(Surf), bottom: canvas.NewRectangle(Line),
		number: TextMeta.Aligned(fyne.TextAlignTrailing).drawn(""), numberGround: canvas.NewRectangle(Bg),
	}
	for _, col := range cols {
		s.cells = append(s.cells, gridCell{
			text: TextBody.Aligned(col.align()).drawn(""), sign: newIcon("", Ink), line: canvas.NewRectangle(Line),
		})
	}
	return s
}

func (r *gridBodyRenderer) MinSize() fyne.Size {
	g := r.body.grid
	return fyne.NewSize(g.tableWidth(), lineStep*float32(g.size.lines))
}

func (r *gridBodyRenderer) Layout(fyne.Size) { r.update() }
func (r *gridBodyRenderer) Refresh()         { r.update() }

func (r *gridBodyRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *gridBodyRenderer) Destroy()                     { r.body.draw = nil }

// collect puts the objects in the order in which they cover each other.
func (r *gridBodyRenderer) collect() {
	r.objects = r.objects[:0:0]
	for _, s := range r.slots {
		r.objects = append(r.objects, s.ground)
		for _, c := range s.cells {
			r.objects = append(r.objects, c.text, c.sign, c.line)
		}
		r.objects = append(r.objects, s.bottom)
	}
	r.objects = append(r.objects, r.ring, r.body.grid.editor)
	for _, s := range r.slots {
		r.objects = append(r.objects, s.numberGround, s.number)
	}
	r.objects = append(r.objects, r.side)
}

func (r *gridBodyRenderer) update() {
	g := r.body.grid
	if g.size.inside.Width <= 0 || len(g.size.x) != len(g.cols)+1 {
		return
	}
	need := int(g.scroll.Size().Height/lineStep) + 2
	if len(r.slots) < need {
		for len(r.slots) < need {
			r.slots = append(r.slots, newGridSlot(g.cols))
		}
		r.collect()
	}
	first := int(g.scroll.Offset.Y / lineStep)
	for i := range r.slots {
		line := first + i
		r.show(r.slots[line%len(r.slots)], line)
	}
	place(r.side, g.scroll.Offset.X+numberWidth-1, 0, 1, lineStep*float32(g.size.lines))
	r.placeRing()
}

func (r *gridBodyRenderer) placeRing() {
	g := r.body.grid
	hidden := !g.focused || g.editing || len(g.cols) == 0 || g.size.lines == 0
	if !hidden {
		at, size := g.cellBox(g.row, g.col)
		place(r.ring, at.X, at.Y, size.Width, size.Height)
	}
	if r.ring.Hidden != hidden {
		r.ring.Hidden = hidden
		r.ring.Refresh()
	}
}

// show gives a slot the line with that number, or hides it.
func (r *gridBodyRenderer) show(s *gridSlot, line int) {
	g := r.body.grid
	gone := line >= g.size.lines
	s.ground.Hidden, s.bottom.Hidden, s.number.Hidden, s.numberGround.Hidden = gone, gone, gone, gone
	if gone {
		for i := range s.cells {
			c := &s.cells[i]
			c.text.Hidden, c.sign.Hidden, c.line.Hidden = true, true, true
		}
		return
	}
	isNew := line >= g.count()
	faint := !isNew && g.Faint != nil && g.Faint(line)
	y := lineStep * float32(line)
	place(s.ground, 0, y, g.tableWidth(), lineStep)
	place(s.bottom, 0, y+lineStep-1, g.tableWidth(), 1)
	if faint {
		paint(s.ground, Bg)
	} else {
		paint(s.ground, Surf)
	}
	r.showNumber(s, line, isNew)
	for c := range s.cells {
		r.showCell(&s.cells[c], line, c, isNew, faint)
	}
}

func (r *gridBodyRenderer) showNumber(s *gridSlot, line int, isNew bool) {
	g := r.body.grid
	here := g.visited && line == g.row
	text, tone, ground := strconv.Itoa(line+1), color.NRGBA(Ink2), Bg
	if isNew {
		text = "+"
	}
	if here {
		tone, ground = Pri, Soft
	}
	paint(s.numberGround, ground)
	if s.number.Text != text || s.number.Color != color.Color(tone) || s.number.TextStyle.Bold != here {
		s.number.Text, s.number.Color, s.number.TextStyle.Bold = text, tone, here
		s.number.Refresh()
	}
	x, y := g.scroll.Offset.X, lineStep*float32(line)
	high := TextMeta.measure("M").Height
	place(s.numberGround, x, y, numberWidth-1, lineStep-1)
	place(s.number, x, y+(lineStep-1-high)/2, numberWidth-cellPad, high)
}
