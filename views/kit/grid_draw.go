package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

const (
	headHeight  float32 = 28
	lineStep    float32 = 28
	numberWidth float32 = 36
	cellPad     float32 = 9
	fewestLines         = 4
)

// gridSize is where the columns lie: x[c] is the left edge of column c from the
// left edge of the body, x[len] its right end.
type gridSize struct {
	x      []float32
	inside fyne.Size // what the scroll shows
	lines  int
}

// measure works out the columns for the present width. Width that is left goes
// to the columns that stretch.
func (g *Grid) measure() {
	size := g.Size()
	lines := g.lines()
	inside := fyne.NewSize(size.Width-2, min(max(size.Height-headHeight-2, 0), lineStep*float32(lines)))
	free, stretch := inside.Width-numberWidth, float32(0)
	for _, col := range g.cols {
		free -= col.Width
		stretch += col.Stretch
	}
	x := make([]float32, 1, len(g.cols)+1)
	x[0] = numberWidth
	for i, col := range g.cols {
		wide := col.Width
		if free > 0 && stretch > 0 {
			wide += free * col.Stretch / stretch
		}
		x = append(x, x[i]+wide)
	}
	before := g.size
	g.size = gridSize{x: x, inside: inside, lines: lines}
	if !g.drawn || size.Width <= 0 {
		return
	}
	if before.lines != lines || before.inside != inside {
		if room := g.MinSize().Height; before.lines != lines && g.MaxRows > 0 && room != size.Height {
			refit(g)
		}
		g.lay()
	}
	g.placeEditor()
}

// lay places the parts of the grid.
func (g *Grid) lay() {
	in := g.size.inside
	place(g.head, 1, 1, in.Width, headHeight)
	g.body.Resize(g.body.MinSize())
	place(g.scroll, 1, headHeight+1, in.Width, in.Height)
	nudge(g.scroll)
	place(g.pad, 1, headHeight+1, in.Width, in.Height)
	g.layer.Resize(g.Size())
}

func (g *Grid) tableWidth() float32 { return g.size.x[len(g.size.x)-1] }

// cellBox is a cell's place in the body, without the lines at its right and
// bottom.
func (g *Grid) cellBox(row, col int) (at fyne.Position, size fyne.Size) {
	at = fyne.NewPos(g.size.x[col], lineStep*float32(row))
	return at, fyne.NewSize(g.size.x[col+1]-at.X-1, lineStep-1)
}

func (g *Grid) placeEditor() {
	if !g.editing || g.col >= len(g.cols) {
		return
	}
	at, size := g.cellBox(g.row, g.col)
	place(g.editor, at.X-1, at.Y-1, size.Width+2, size.Height+2)
}

// ensureVisible scrolls until the cell of the cursor can be seen beside the
// numbers, which stay at the left.
func (g *Grid) ensureVisible() {
	if g.col >= len(g.cols) || g.size.inside.Width <= 0 {
		return
	}
	at, size := g.cellBox(g.row, g.col)
	to, view := g.scroll.Offset, g.scroll.Size()
	to.Y = fit(to.Y, at.Y, at.Y+lineStep, view.Height)
	to.X = fit(to.X, at.X-numberWidth, at.X+size.Width+1, view.Width)
	if to != g.scroll.Offset {
		closeOffer()
		g.scroll.ScrollToOffset(to)
		g.moved()
	}
	if g.focused || g.editing {
		g.reveal()
	}
}

// fit is the offset nearest to now that shows from..to in a view.
func fit(now, from, to, view float32) float32 {
	if from < now || to-from > view {
		return max(from, 0)
	}
	return max(now, to-view)
}

// CreateRenderer is Fyne's way to draw the widget.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer {
	g.ExtendBaseWidget(g)
	g.drawn = true
	g.measure()
	return &gridRenderer{grid: g, border: canvas.NewRectangle(BtnEdge), ground: canvas.NewRectangle(Surf)}
}

type gridRenderer struct {
	grid           *Grid
	border, ground *canvas.Rectangle
}

func (r *gridRenderer) MinSize() fyne.Size {
	lines := fewestLines
	if most := r.grid.MaxRows; most > 0 {
		lines = min(max(r.grid.lines(), 1), most)
	}
	return fyne.NewSize(200, headHeight+2+lineStep*float32(lines))
}

func (r *gridRenderer) Layout(size fyne.Size) {
	g := r.grid
	closeOffer()
	g.size.lines = -1 // lays everything out
	g.measure()
	in := g.size.inside
	place(r.border, 0, 0, size.Width, headHeight+2+in.Height)
	place(r.ground, 1, headHeight+1, in.Width, in.Height)
	g.head.Refresh()
	g.body.update()
}

func (r *gridRenderer) Refresh() {
	g := r.grid
	in := g.size.inside
	place(r.border, 0, 0, g.Size().Width, headHeight+2+in.Height)
	place(r.ground, 1, headHeight+1, in.Width, in.Height)
	g.body.update()
}

func (r *gridRenderer) Objects() []fyne.CanvasObject {
	g := r.grid
	return []fyne.CanvasObject{r.border, r.ground, g.scroll, g.head, g.pad, g.layer}
}
func (r *gridRenderer) Destroy() { r.grid.drawn = false }

// gridHead is the line with the names of the columns.
type gridHead struct {
	widget.BaseWidget
	grid *Grid
	draw *gridHeadRenderer
}

func newGridHead(g *Grid) *gridHead {
	h := &gridHead{grid: g}
	h.ExtendBaseWidget(h)
	return h
}

// follow moves the names with the columns.
func (h *gridHead) follow(float32) {
	if h.draw != nil {
		h.draw.Layout(h.Size())
	}
}

func (h *gridHead) rebuild() {
	if h.draw != nil {
		h.draw.build()
		h.Refresh()
	}
}

// CreateRenderer is Fyne's way to draw the widget.
func (h *gridHead) CreateRenderer() fyne.WidgetRenderer {
	r := &gridHeadRenderer{
		head: h, ground: canvas.NewRectangle(HeadBg), corner: canvas.NewRectangle(HeadBg),
		bottom: canvas.NewRectangle(Line), side: canvas.NewRectangle(Line),
	}
	r.names = container.NewWithoutLayout()
	r.clip = container.NewClip(r.names)
	r.clip.ExtendBaseWidget(r.clip) // or its first sizes are lost
	r.build()
	h.draw = r
	return r
}

type gridHeadRenderer struct {
	head                         *gridHead
	ground, corner, bottom, side *canvas.Rectangle
	names                        *fyne.Container
	clip                         *container.Clip
	texts                        []*canvas.Text
	lines                        []*canvas.Rectangle
}

func (r *gridHeadRenderer) build() {
	r.texts, r.lines, r.names.Objects = nil, nil, nil
	for _, col := range r.head.grid.cols {
		text := TextLabel.Aligned(col.align()).drawn(col.Head)
		line := canvas.NewRectangle(Line)
		r.texts, r.lines = append(r.texts, text), append(r.lines, line)
		r.names.Objects = append(r.names.Objects, text, line)
	}
}

func (c GridColumn) align() fyne.TextAlign {
	if c.Kind == GridSex {
		return fyne.TextAlignCenter
	}
	return c.Align
}

func (r *gridHeadRenderer) MinSize() fyne.Size { return fyne.NewSize(0, headHeight) }

func (r *gridHeadRenderer) Layout(size fyne.Size) {
	g := r.head.grid
	place(r.ground, 0, 0, size.Width, size.Height-1)
	place(r.corner, 0, 0, numberWidth-1, size.Height-1)
	place(r.side, numberWidth-1, 0, 1, size.Height)
	place(r.bottom, 0, size.Height-1, size.Width, 1)
	place(r.clip, numberWidth, 0, max(size.Width-numberWidth, 0), size.Height)
	high := TextLabel.measure("M").Height
	shift := numberWidth + g.scroll.Offset.X
	for i, text := range r.texts {
		left, wide := g.size.x[i]-shift, g.size.x[i+1]-g.size.x[i]
		shown := TextLabel.fit(g.cols[i].Head, wide-cellPad-4)
		if shown != text.Text {
			text.Text = shown
			text.Refresh()
		}
		pad := cellPad
		if text.Alignment == fyne.TextAlignCenter {
			pad = 0
		}
		place(text, left+pad, (size.Height-high)/2, wide-2*pad-1, high)
		place(r.lines[i], left+wide-1, 0, 1, size.Height)
	}
}

func (r *gridHeadRenderer) Refresh() {
	r.Layout(r.head.Size())
	canvas.Refresh(r.head)
}

func (r *gridHeadRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.clip, r.corner, r.side, r.bottom}
}
func (r *gridHeadRenderer) Destroy() {}
