package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
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
