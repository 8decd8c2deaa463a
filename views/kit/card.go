package kit

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// place moves and sizes an object in one step.
func place(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}

// whole is the next whole size, so that what follows stands on whole pixels.
func whole(size float32) float32 { return float32(math.Ceil(float64(size) - 0.01)) }

// seen tells whether an object takes part in a layout.
func seen(o fyne.CanvasObject) bool { return o != nil && o.Visible() }

// Card is a white box with a thin border around its content.
type Card struct {
	widget.BaseWidget
	content fyne.CanvasObject
	pad     float32
}

// NewCard boxes the content with 12 of space inside.
func NewCard(content fyne.CanvasObject) *Card {
	c := &Card{content: content, pad: 12}
	c.ExtendBaseWidget(c)
	return c
}

// NewPlainCard boxes the content without space inside, for lists and tables.
func NewPlainCard(content fyne.CanvasObject) *Card {
	c := NewCard(content)
	c.pad = 1
	return c
}

// SetContent changes what the card holds.
func (c *Card) SetContent(content fyne.CanvasObject) {
	c.content = content
	c.Refresh()
}

// Children is the content, so that a form finds the fields in it.
func (c *Card) Children() []fyne.CanvasObject {
	if c.content == nil {
		return nil
	}
	return []fyne.CanvasObject{c.content}
}

// CreateRenderer is Fyne's way to draw the widget.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	return &cardRenderer{card: c, box: &canvas.Rectangle{FillColor: Surf, StrokeColor: Line, StrokeWidth: 1, CornerRadius: RadiusCard}}
}

type cardRenderer struct {
	card *Card
	box  *canvas.Rectangle
}

func (r *cardRenderer) MinSize() fyne.Size {
	inner := fyne.Size{}
	if r.card.content != nil {
		inner = r.card.content.MinSize()
	}
	return inner.AddWidthHeight(2*r.card.pad, 2*r.card.pad)
}

func (r *cardRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	if r.card.content != nil {
		pad := r.card.pad
		place(r.card.content, pad, pad, size.Width-2*pad, size.Height-2*pad)
	}
}

func (r *cardRenderer) Refresh() {
	r.Layout(r.card.Size())
	canvas.Refresh(r.card)
}

func (r *cardRenderer) Objects() []fyne.CanvasObject {
	if r.card.content == nil {
		return []fyne.CanvasObject{r.box}
	}
	return []fyne.CanvasObject{r.box, r.card.content}
}
func (r *cardRenderer) Destroy() {}
