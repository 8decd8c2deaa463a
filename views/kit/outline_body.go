package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// WidthOutline is the width of an outline beside its editor.
const WidthOutline float32 = 156

const (
	outlineHigh float32 = 28
	outlineTop  float32 = 6
	outlineSide float32 = 12
	outlineSign float32 = 14
)

// top is where row i begins.
func (o *Outline) top(i int) float32 { return outlineTop + outlineHigh*float32(i) }

// outlineBody draws the rows and hears the pointer.
type outlineBody struct {
	widget.BaseWidget
	outline *Outline
	cut     []bool // the row's text does not fit
}

var (
	_ fyne.Tappable     = (*outlineBody)(nil)
	_ fyne.Draggable    = (*outlineBody)(nil)
	_ desktop.Hoverable = (*outlineBody)(nil)
)

func (b *outlineBody) at(y float32) int {
	if i := int((y - outlineTop) / outlineHigh); y >= outlineTop && i < len(b.outline.rows) {
		return i
	}
	return -1
}

// Tapped chooses the row under the pointer.
func (b *outlineBody) Tapped(event *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b.outline); c != nil {
		c.Focus(b.outline)
	}
	b.outline.choose(b.at(event.Position.Y))
}

// MouseIn marks the row under the pointer.
func (b *outlineBody) MouseIn(event *desktop.MouseEvent) { b.MouseMoved(event) }

// MouseMoved marks the row under the pointer and tells its whole text if it is cut.
func (b *outlineBody) MouseMoved(event *desktop.MouseEvent) {
	i := b.at(event.Position.Y)
	if i == b.outline.hovered {
		return
	}
	b.outline.hovered = i
	Hint("")
	if i >= 0 && i < len(b.cut) && b.cut[i] {
		Hint(b.outline.rows[i].Text)
	}
	b.Refresh()
}

// MouseOut takes the mark away.
func (b *outlineBody) MouseOut() {
	b.outline.hovered = -1
	Hint("")
	b.Refresh()
}

// Dragged takes the row under the pointer in hand and shows where it would land.
func (b *outlineBody) Dragged(event *fyne.DragEvent) {
	o := b.outline
	if o.readOnly {
		return
	}
	if o.drag < 0 {
		i := b.at(event.Position.Y - event.Dragged.DY)
		if i < 0 || !o.rows[i].Moves {
			return
		}
		o.drag = i
	}
	o.dropAt = 0
	for i, row := range o.rows {
		if row.Moves && o.top(i)+outlineHigh/2 < event.Position.Y {
			o.dropAt++
		}
	}
	if i := b.at(event.Position.Y); i >= 0 {
		o.reveal(i)
	}
	b.Refresh()
}

// DragEnd puts the row down.
func (b *outlineBody) DragEnd() {
	o := b.outline
	if o.drag < 0 || o.drag >= len(o.rows) {
		o.drag = -1
		return
	}
	id, to := o.rows[o.drag].ID, o.dropAt
	o.drag = -1
	b.Refresh()
	if o.OnDrop != nil {
		o.OnDrop(id, to)
	}
}

// CreateRenderer is Fyne's way to draw the widget.
func (b *outlineBody) CreateRenderer() fyne.WidgetRenderer {
	r := &outlineBodyRenderer{
		body:   b,
		hover:  canvas.NewRectangle(HeadBg),
		chosen: canvas.NewRectangle(Soft),
		bar:    canvas.NewRectangle(Pri),
		ring:   &canvas.Rectangle{StrokeColor: Pri, StrokeWidth: 2},
		line:   canvas.NewRectangle(Pri),
	}
	r.Refresh()
	return r
}

// outlineLine is what one row is drawn with.
type outlineLine struct {
	number, text *canvas.Text
	sign         *canvas.Image
}

type outlineBodyRenderer struct {
	body                           *outlineBody
	hover, chosen, bar, ring, line *canvas.Rectangle
	lines                          []outlineLine
	objects                        []fyne.CanvasObject
}

func (r *outlineBodyRenderer) MinSize() fyne.Size {
	return fyne.NewSize(WidthOutline, outlineTop+outlineHigh*float32(len(r.body.outline.rows)))
}

func (r *outlineBodyRenderer) Layout(size fyne.Size) {
	o := r.body.outline
	band := func(shape *canvas.Rectangle, i int, width float32) {
		if shape.Hidden = i < 0 || i >= len(o.rows); !shape.Hidden {
			place(shape, 0, o.top(i), width, outlineHigh)
		}
	}
	band(r.hover, o.hovered, size.Width)
	if !r.hover.Hidden && o.rows[o.hovered].Head {
		r.hover.Hide()
	}
	band(r.chosen, o.chosen, size.Width)
	band(r.bar, o.chosen, 3)
	band(r.ring, o.chosen, size.Width)
	r.ring.Hidden = r.ring.Hidden || !o.focused
	r.layoutDrop(size)
	r.body.cut = r.body.cut[:0]
	for i, row := range o.rows {
		r.body.cut = append(r.body.cut, r.layoutRow(i, row, size.Width))
	}
}

// layoutDrop draws the line where the row in hand would land.
func (r *outlineBodyRenderer) layoutDrop(size fyne.Size) {
	o := r.body.outline
	r.line.Hidden = o.drag < 0
	if o.drag < 0 {
		return
	}
	y, n := float32(0), 0
	for i, row := range o.rows {
		if !row.Moves {
			continue
		}
		if y = o.top(i); n == o.dropAt {
			break
		}
		y += outlineHigh
		n++
	}
	place(r.line, 4, y-1, size.Width-8, 2)
}

func (r *outlineBodyRenderer) layoutRow(i int, row OutlineRow, width float32) (cut bool) {
	line, y := r.lines[i], r.body.outline.top(i)
	style := TextBody
	style.Bold = i == r.body.outline.chosen
	left := outlineSide
	if row.Head {
		style = TextLabel.Colored(Ink2)
		y += 2
	}
	if row.Number != "" {
		wide := TextBody.measure(row.Number)
		edge := max(outlineSide+16, outlineSide+wide.Width)
		line.number.Text = row.Number
		place(line.number, edge-wide.Width, y+(outlineHigh-wide.Height)/2, wide.Width, wide.Height)
		left = edge + 6
	}
	room := width - left - 8
	if row.Warn {
		room -= outlineSign + 4
		place(line.sign, width-10-outlineSign, y+(outlineHigh-outlineSign)/2, outlineSign, outlineSign)
	}
	text := style.fit(row.Text, room)
	line.text.Text, line.text.TextSize, line.text.TextStyle, line.text.Color = text, style.Size, style.font(), style.Color
	high := style.measure("M").Height
	place(line.text, left, y+(outlineHigh-high)/2, room, high)
	return text != row.Text
}

func (r *outlineBodyRenderer) Refresh() {
	o := r.body.outline
	for len(r.lines) < len(o.rows) {
		r.lines = append(r.lines, outlineLine{TextBody.Colored(Ink2).drawn(""), TextBody.drawn(""), newIcon("warn", WarnSign)})
	}
	r.objects = append(r.objects[:0:0], r.hover, r.chosen, r.bar)
	for i, row := range o.rows {
		line := r.lines[i]
		r.objects = append(r.objects, line.text)
		if row.Number != "" {
			r.objects = append(r.objects, line.number)
		}
		if row.Warn {
			r.objects = append(r.objects, line.sign)
		}
	}
	r.objects = append(r.objects, r.ring, r.line)
	r.Layout(r.body.Size())
	canvas.Refresh(r.body)
}

func (r *outlineBodyRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *outlineBodyRenderer) Destroy()                     {}
