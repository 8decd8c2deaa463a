package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// dropdown is a panel that hangs under a field and takes the keyboard until it
// closes: the calendar, the choices of a select. A click outside closes it.
type dropdown struct {
	widget.BaseWidget
	canvas  fyne.Canvas
	field   fyne.CanvasObject
	content fyne.CanvasObject
	width   float32
	size    fyne.Size
	closed  func()
}

var _ fyne.Tappable = (*dropdown)(nil)

// drop opens a panel under field, at least width wide, and focuses its content.
func drop(field, content fyne.CanvasObject, width float32, closed func()) *dropdown {
	c := fyne.CurrentApp().Driver().CanvasForObject(field)
	if c == nil {
		return nil
	}
	d := &dropdown{canvas: c, field: field, content: content, width: width, closed: closed}
	d.ExtendBaseWidget(d)
	d.size = c.Size()
	c.Overlays().Add(d)
	if f, can := content.(fyne.Focusable); can {
		c.Focus(f)
	}
	return d
}

// close takes the panel away; the focus is then where it was.
func (d *dropdown) close() {
	if d.closed == nil {
		return
	}
	closed := d.closed
	d.closed = nil
	d.canvas.Overlays().Remove(d)
	closed()
}

// Tapped closes the panel: the click was outside it.
func (d *dropdown) Tapped(*fyne.PointEvent) { d.close() }

// Resize closes the panel when the window changes under it.
func (d *dropdown) Resize(size fyne.Size) {
	d.BaseWidget.Resize(size)
	if d.closed != nil && d.canvas.Size() != d.size {
		d.close()
	}
}

// CreateRenderer is Fyne's way to draw the widget.
func (d *dropdown) CreateRenderer() fyne.WidgetRenderer {
	return &dropRenderer{drop: d, panel: newPanel()}
}

// newPanel is the ground of everything that hangs above the form.
func newPanel() *canvas.Rectangle {
	return &canvas.Rectangle{
		FillColor: Surf, StrokeColor: Edge, StrokeWidth: 1, CornerRadius: Radius,
		Shadow: canvas.Shadow{Color: faded(Side, 0.28), BlurRadius: 10, Offset: fyne.NewPos(0, 3)},
	}
}

type dropRenderer struct {
	drop  *dropdown
	panel *canvas.Rectangle
}

func (r *dropRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

func (r *dropRenderer) Layout(size fyne.Size) {
	d := r.drop
	driver := fyne.CurrentApp().Driver()
	field := driver.AbsolutePositionForObject(d.field).Subtract(d.Position())
	want := d.content.MinSize()
	want.Width = max(want.Width, d.width)
	at := hang(field, d.field.Size(), want, size)
	r.panel.Move(at)
	r.panel.Resize(want)
	d.content.Move(at)
	d.content.Resize(want)
}

func (r *dropRenderer) Refresh() { r.Layout(r.drop.Size()); canvas.Refresh(r.drop) }
func (r *dropRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.panel, r.drop.content}
}
func (r *dropRenderer) Destroy() {}

// hang is where a panel of that size goes: 3 under the field, or above it when
// there is more room, and never past the right edge.
func hang(field fyne.Position, fieldSize, panel, room fyne.Size) fyne.Position {
	const gap float32 = 3
	at := fyne.NewPos(field.X, field.Y+fieldSize.Height+gap)
	above := field.Y - gap
	if at.Y+panel.Height > room.Height-4 && above > room.Height-at.Y {
		at.Y = max(above-panel.Height, 4)
	}
	at.X = max(min(at.X, room.Width-panel.Width-4), 0)
	return at
}
