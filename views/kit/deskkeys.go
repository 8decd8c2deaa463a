package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Tapped takes the focus, so that the keys scroll.
func (d *Desk) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(d); c != nil {
		c.Focus(d)
	}
}

// FocusGained draws the ring.
func (d *Desk) FocusGained() { d.focused = true; d.Refresh() }

// FocusLost takes the ring away.
func (d *Desk) FocusLost() { d.focused = false; d.Refresh() }

// TypedRune does nothing: pages are only read.
func (d *Desk) TypedRune(rune) {}

// TypedKey scrolls; Enter and Space go to the next page.
func (d *Desk) TypedKey(key *fyne.KeyEvent) {
	if dialogHears(d, key) {
		return
	}
	view := d.scroll.Size().Height
	to := d.scroll.Offset.Y
	switch key.Name {
	case fyne.KeyDown:
		to += 40
	case fyne.KeyUp:
		to -= 40
	case fyne.KeyPageDown:
		to += view - 40
	case fyne.KeyPageUp:
		to -= view - 40
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = d.body.high
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if d.OnEnter != nil && key.Name != fyne.KeySpace {
			d.OnEnter()
			return
		}
		d.Go(d.page + 1)
		return
	default:
		return
	}
	d.scrollTo(to)
	d.moved()
}

// Cursor is the ordinary one: pages are not pressed.
func (d *Desk) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// zoomStep is how much one turn of the wheel enlarges.
const zoomStep = 1.1

// modifiersNow are the modifier keys that are held; tests put their own.
var modifiersNow = func() fyne.KeyModifier {
	if d, is := fyne.CurrentApp().Driver().(desktop.Driver); is {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// deskWheel lies over the pages and hears the wheel: with Ctrl it zooms, else it
// scrolls as ever. Everything else passes through it.
type deskWheel struct {
	widget.BaseWidget
	desk *Desk
}

var _ fyne.Scrollable = (*deskWheel)(nil)

func newDeskWheel(d *Desk) *deskWheel {
	w := &deskWheel{desk: d}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled hears the wheel.
func (w *deskWheel) Scrolled(event *fyne.ScrollEvent) {
	if w.desk.OnZoom == nil || modifiersNow()&fyne.KeyModifierControl == 0 {
		w.desk.scroll.Scrolled(event)
		return
	}
	switch {
	case event.Scrolled.DY > 0:
		w.desk.OnZoom(zoomStep)
	case event.Scrolled.DY < 0:
		w.desk.OnZoom(1 / zoomStep)
	}
}

// CreateRenderer is Fyne's way to draw the widget: nothing is to be seen.
func (w *deskWheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(Clear))
}
