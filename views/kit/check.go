package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Check is a box to tick with its words beside it; a CheckRow also has a detail
// at its right.
type Check struct {
	widget.BaseWidget
	label, detail             string
	on, readOnly              bool
	row                       bool // 28 high over the whole width, with a detail
	focused, hovered, invalid bool
	onEdited                  func(bool)
}

var (
	_ fyne.Focusable     = (*Check)(nil)
	_ fyne.Tappable      = (*Check)(nil)
	_ desktop.Hoverable  = (*Check)(nil)
	_ desktop.Cursorable = (*Check)(nil)
)

// NewCheck makes a box without a tick; onEdited hears of the user's changes only.
func NewCheck(label string, onEdited func(bool)) *Check {
	c := &Check{label: label, onEdited: onEdited}
	c.ExtendBaseWidget(c)
	return c
}

// NewCheckRow makes a row of a list: box, label, and a detail at the right.
func NewCheckRow(label, detail string, on bool, onEdited func(bool)) *Check {
	c := &Check{label: label, detail: detail, on: on, row: true, onEdited: onEdited}
	c.ExtendBaseWidget(c)
	return c
}

// SetChecked ticks the box without telling onEdited.
func (c *Check) SetChecked(on bool) {
	if c.on != on {
		c.on = on
		c.Refresh()
	}
}

// Checked tells whether the box is ticked.
func (c *Check) Checked() bool { return c.on }

// SetText changes the label.
func (c *Check) SetText(label string) { c.label = label; c.Refresh() }

// SetDetail changes the words at the right of a CheckRow.
func (c *Check) SetDetail(detail string) { c.detail = detail; c.Refresh() }

// SetReadOnly keeps the box as it is.
func (c *Check) SetReadOnly(on bool) { c.readOnly = on; c.Refresh() }

// SetInvalid draws the box in red, or takes that away.
func (c *Check) SetInvalid(on bool) { c.invalid = on; c.Refresh() }

// Tapped ticks the box or takes the tick away.
func (c *Check) Tapped(*fyne.PointEvent) {
	if c.readOnly {
		return
	}
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil {
		canvas.Focus(c)
	}
	c.on = !c.on
	c.Refresh()
	if c.onEdited != nil {
		c.onEdited(c.on)
	}
}

// FocusGained draws the ring and brings the box into view.
func (c *Check) FocusGained() { c.focused = true; c.Refresh(); reveal(c) }

// FocusLost takes the ring away.
func (c *Check) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune does nothing.
func (c *Check) TypedRune(rune) {}

// TypedKey ticks on Space or Enter.
func (c *Check) TypedKey(key *fyne.KeyEvent) {
	if !dialogHears(c, key) && presses(key) {
		c.Tapped(nil)
	}
}

// MouseIn, MouseMoved and MouseOut follow the pointer.
func (c *Check) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.Refresh() }

// MouseMoved does nothing: the whole row reacts alike.
func (c *Check) MouseMoved(*desktop.MouseEvent) {}

// MouseOut goes back to rest.
func (c *Check) MouseOut() { c.hovered = false; c.Refresh() }

// Cursor is a hand while the box can be ticked.
func (c *Check) Cursor() desktop.Cursor {
	if c.readOnly {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// CreateRenderer is Fyne's way to draw the widget.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &checkRenderer{
		check: c, box: newIcon("check-box", Edge), text: TextBody.drawn(""), detail: TextMeta.drawn(""),
		ground: canvas.NewRectangle(Clear),
		ring:   &canvas.Rectangle{StrokeColor: Pri, StrokeWidth: 2, CornerRadius: Radius},
	}
	r.Refresh()
	return r
}

type checkRenderer struct {
	check        *Check
	box          *canvas.Image
	text, detail *canvas.Text
	ground, ring *canvas.Rectangle
}

const boxSize float32 = 18

func (r *checkRenderer) side() float32 {
	if r.check.row {
		return 12
	}
	return 0
}

func (r *checkRenderer) MinSize() fyne.Size {
	wide := r.side()*2 + boxSize + 8 + TextBody.measure(r.check.label).Width
	if r.check.detail != "" {
		wide += 12 + TextMeta.measure(r.check.detail).Width
	}
	return fyne.NewSize(wide, HeightControl)
}

func (r *checkRenderer) Layout(size fyne.Size) {
	c, side := r.check, r.side()
	r.ground.Resize(size)
	place(r.box, side, (size.Height-boxSize)/2, boxSize, boxSize)
	right := size.Width - side
	if c.detail != "" {
		box := r.detail.MinSize()
		place(r.detail, right-box.Width, (size.Height-box.Height)/2, box.Width, box.Height)
		right -= box.Width + 12
	}
	high := TextBody.measure("M").Height
	x := side + boxSize + 8
	r.text.Text = TextBody.fit(c.label, right-x+0.5)
	place(r.text, x, (size.Height-high)/2, max(right-x, 0), high)
	if c.row {
		place(r.ring, 1, 1, size.Width-2, size.Height-2)
	} else {
		place(r.ring, -4, 2, min(r.text.MinSize().Width+x+8, size.Width+8), size.Height-4)
	}
}

func (r *checkRenderer) Refresh() {
	c := r.check
	name, tone := "check-box", Edge
	if c.on {
		name, tone = "check-box-on", Pri
	}
	if c.readOnly {
		tone = Ink3
	}
	if c.invalid {
		tone = Err
	}
	setIcon(r.box, name, tone)
	r.text.Color = color2(c.readOnly, Label, Ink)
	r.detail.Text = c.detail
	r.ring.Hidden = !c.focused
	r.ground.FillColor = Clear
	if c.row && c.hovered && !c.readOnly {
		r.ground.FillColor = HeadBg
	}
	r.Layout(c.Size())
	canvas.Refresh(c)
}

func (r *checkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.box, r.text, r.detail, r.ring}
}
func (r *checkRenderer) Destroy() {}
