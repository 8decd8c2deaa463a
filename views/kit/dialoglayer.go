package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// dialogLayer covers the window and holds the dialog's card in its middle; Fyne
// resizes it with the window.
type dialogLayer struct {
	widget.BaseWidget
	key     func(*fyne.KeyEvent) bool // answers the dialog
	width   float32
	title   *Paragraph
	text    *Paragraph
	body    fyne.CanvasObject
	pane    fyne.CanvasObject // what scrolls the body
	buttons []*Button
	apart   bool // the first button stands at the left
}

var _ fyne.Tappable = (*dialogLayer)(nil)

func newDialogLayer(key func(*fyne.KeyEvent) bool, width float32, d Dialog, buttons []*Button) *dialogLayer {
	l := &dialogLayer{
		key:     key,
		width:   width,
		title:   NewParagraph(d.Title, TextTitle),
		text:    NewParagraph(d.Text, TextBody),
		body:    d.Body,
		buttons: buttons,
		apart:   len(buttons) > 2,
	}
	l.text.Hidden = d.Text == ""
	switch body := d.Body.(type) {
	case nil:
	case *Form: // scrolls by itself
		l.pane = body
	default:
		// Room for focus rings, which a scroll would cut.
		room := &growing{inner: layout.NewCustomPaddedLayout(4, 4, 4, 4), grew: l.Refresh}
		l.pane = container.NewVScroll(container.New(room, body))
	}
	l.ExtendBaseWidget(l)
	return l
}

// growing tells when what it lays out needs another height than before, as a
// field does that shows an error: the card then follows.
type growing struct {
	inner fyne.Layout
	high  float32
	grew  func()
}

// MinSize is what the objects need.
func (g *growing) MinSize(objects []fyne.CanvasObject) fyne.Size { return g.inner.MinSize(objects) }

// Layout is Fyne's way to place the objects.
func (g *growing) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	g.inner.Layout(objects, size)
	before := g.high
	g.high = g.MinSize(objects).Height
	if before > 0 && before != g.high {
		g.grew()
	}
}

// Tapped keeps presses beside the card from what lies under it.
func (l *dialogLayer) Tapped(*fyne.PointEvent) {}

// Children are the body and the buttons.
func (l *dialogLayer) Children() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	if l.body != nil {
		all = append(all, l.body)
	}
	for _, b := range l.buttons {
		all = append(all, b)
	}
	return all
}

func (l *dialogLayer) CreateRenderer() fyne.WidgetRenderer {
	return &dialogRenderer{
		layer: l,
		shade: newShade(),
		card: &canvas.Rectangle{
			FillColor: Surf, StrokeColor: BtnEdge, StrokeWidth: 1, CornerRadius: RadiusCard,
			Shadow: canvas.Shadow{Color: faded(Side, 0.40), BlurRadius: 16, Offset: fyne.NewPos(0, 4)},
		},
	}
}

type dialogRenderer struct {
	layer *dialogLayer
	shade *canvas.Rectangle
	card  *canvas.Rectangle
}

const (
	dialogPad  float32 = 20
	dialogGap  float32 = 10 // between buttons
	dialogEdge float32 = 16 // least distance to the window's edge
)

func (r *dialogRenderer) MinSize() fyne.Size { return fyne.NewSize(320, 200) }

// chrome is the height of all but the body.
func (r *dialogRenderer) chrome(inner float32) float32 {
	l := r.layer
	high := 2*dialogPad - 4 + l.title.HeightFor(inner)
	if l.text.Visible() {
		high += 8 + l.text.HeightFor(inner)
	}
	if len(l.buttons) > 0 {
		high += 16 + HeightControl
	}
	return high
}

func (r *dialogRenderer) Layout(size fyne.Size) {
	l := r.layer
	r.shade.Resize(size)
	width := fyne.Min(l.width, size.Width-2*dialogEdge)
	inner := width - 2*dialogPad
	body := float32(0)
	chrome := r.chrome(inner)
	if l.body != nil {
		most := fyne.Max(60, size.Height-2*dialogEdge-chrome-12)
		body = fyne.Min(l.bodyHeight(inner), most)
		chrome += 12
	}
	high := chrome + body
	x, y := (size.Width-width)/2, fyne.Max(dialogEdge, (size.Height-high)/2)
	place(r.card, x, y, width, high)

	left, down := x+dialogPad, y+dialogPad-4
	place(l.title, left, down, inner, l.title.HeightFor(inner))
	down += l.title.HeightFor(inner)
	if l.text.Visible() {
		down += 8
		place(l.text, left, down, inner, l.text.HeightFor(inner))
		down += l.text.HeightFor(inner)
	}
	if l.pane != nil {
		over := l.overhang()
		place(l.pane, left-over, down+12-over, inner+2*over, body+2*over)
		down += 12 + body
	}
	r.layoutButtons(left, left+inner, down+16)
}

// overhang is how far the scrolling part reaches over its place at each side: a
// form brings its own margin, other bodies get room for their focus rings.
func (l *dialogLayer) overhang() float32 {
	if _, form := l.body.(*Form); form {
		return formMargin
	}
	return 4
}

func (l *dialogLayer) bodyHeight(width float32) float32 {
	if form, is := l.body.(*Form); is {
		return heightAt(form.content, width+2*formMargin) - 2*formMargin
	}
	return heightAt(l.body, width)
}

func (r *dialogRenderer) layoutButtons(left, right, y float32) {
	for i := len(r.layer.buttons) - 1; i >= 0; i-- {
		b := r.layer.buttons[i]
		wide := b.MinSize().Width
		if i == 0 && r.layer.apart {
			place(b, left, y, wide, HeightControl)
			return
		}
		right -= wide
		place(b, right, y, wide, HeightControl)
		right -= dialogGap
	}
}

func (r *dialogRenderer) Refresh() {
	r.Layout(r.layer.Size())
	canvas.Refresh(r.layer)
}

func (r *dialogRenderer) Objects() []fyne.CanvasObject {
	l := r.layer
	objects := []fyne.CanvasObject{r.shade, r.card, l.title, l.text}
	if l.pane != nil {
		objects = append(objects, l.pane)
	}
	for _, b := range l.buttons {
		objects = append(objects, b)
	}
	return objects
}
func (r *dialogRenderer) Destroy() {}
