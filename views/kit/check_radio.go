package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// RadioRows are choices under each other of which one is taken, each with a
// detail below its words. It is one Tab stop; Up and Down change the choice.
type RadioRows struct {
	widget.BaseWidget
	// OnEdited is called with the index that the user chose.
	OnEdited func(i int)

	options, details  []string
	index             int
	focused, readOnly bool
}

var (
	_ fyne.Focusable     = (*RadioRows)(nil)
	_ fyne.Tappable      = (*RadioRows)(nil)
	_ desktop.Cursorable = (*RadioRows)(nil)
)

// NewRadioRows makes the choices; the first is taken. details may be shorter
// than options.
func NewRadioRows(options, details []string) *RadioRows {
	r := &RadioRows{options: options, details: details}
	r.ExtendBaseWidget(r)
	return r
}

// SetSelectedIndex chooses without telling OnEdited.
func (r *RadioRows) SetSelectedIndex(i int) {
	if i >= 0 && i < len(r.options) {
		r.index = i
		r.Refresh()
	}
}

// SetOptions changes the words of the choices; their number stays.
func (r *RadioRows) SetOptions(options []string) {
	if len(options) == len(r.options) && !slices.Equal(options, r.options) {
		r.options = options
		r.Refresh()
	}
}

// SelectedIndex is the index of the choice.
func (r *RadioRows) SelectedIndex() int { return r.index }

// SetReadOnly keeps the choice from being changed.
func (r *RadioRows) SetReadOnly(on bool) { r.readOnly = on; r.Refresh() }

func (r *RadioRows) detail(i int) string {
	if i < len(r.details) {
		return r.details[i]
	}
	return ""
}

func (r *RadioRows) choose(i int) {
	if r.readOnly || i < 0 || i >= len(r.options) || i == r.index {
		return
	}
	r.index = i
	r.Refresh()
	if r.OnEdited != nil {
		r.OnEdited(i)
	}
}

// Tapped chooses the row under the pointer.
func (r *RadioRows) Tapped(event *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		c.Focus(r)
	}
	y := float32(0)
	for i := range r.options {
		y += r.height(i) + radioGap
		if event.Position.Y < y {
			r.choose(i)
			return
		}
	}
}

// FocusGained draws the ring and brings the choices into view.
func (r *RadioRows) FocusGained() { r.focused = true; r.Refresh(); reveal(r) }

// FocusLost takes the ring away.
func (r *RadioRows) FocusLost() { r.focused = false; r.Refresh() }

// TypedRune does nothing.
func (r *RadioRows) TypedRune(rune) {}

// TypedKey changes the choice.
func (r *RadioRows) TypedKey(key *fyne.KeyEvent) {
	if dialogHears(r, key) {
		return
	}
	switch key.Name {
	case fyne.KeyUp, fyne.KeyLeft:
		r.choose(r.index - 1)
	case fyne.KeyDown, fyne.KeyRight:
		r.choose(r.index + 1)
	case fyne.KeyHome:
		r.choose(0)
	case fyne.KeyEnd:
		r.choose(len(r.options) - 1)
	}
}

// Cursor is a hand.
func (r *RadioRows) Cursor() desktop.Cursor { return desktop.PointerCursor }

const (
	radioRow    float32 = 20
	radioDetail float32 = 16
	radioGap    float32 = 8
)

func (r *RadioRows) height(i int) float32 {
	if r.detail(i) == "" {
		return radioRow
	}
	return radioRow + radioDetail
}

// CreateRenderer is Fyne's way to draw the widget.
func (r *RadioRows) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	draw := &radioRenderer{rows: r, ring: &canvas.Rectangle{StrokeColor: Pri, StrokeWidth: 2, CornerRadius: Radius}}
	for i, option := range r.options {
		draw.signs = append(draw.signs, newIcon("radio", Edge))
		draw.texts = append(draw.texts, TextBody.drawn(option))
		draw.details = append(draw.details, TextHelp.drawn(r.detail(i)))
	}
	draw.Refresh()
	return draw
}

type radioRenderer struct {
	rows           *RadioRows
	ring           *canvas.Rectangle
	signs          []*canvas.Image
	texts, details []*canvas.Text
}

func (d *radioRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(0, -radioGap)
	for i, option := range d.rows.options {
		wide := max(TextBody.measure(option).Width, TextHelp.measure(d.rows.detail(i)).Width)
		size.Width = max(size.Width, 26+wide)
		size.Height += d.rows.height(i) + radioGap
	}
	return fyne.NewSize(size.Width, max(size.Height, 0))
}

func (d *radioRenderer) Layout(size fyne.Size) {
	y := float32(0)
	for i := range d.signs {
		text, detail := d.texts[i].MinSize(), d.details[i].MinSize()
		place(d.signs[i], 0, y+1, boxSize, boxSize)
		place(d.texts[i], 26, y+(radioRow-text.Height)/2, text.Width, text.Height)
		place(d.details[i], 26, y+radioRow+(radioDetail-detail.Height)/2-1, detail.Width, detail.Height)
		if i == d.rows.index {
			place(d.ring, -4, y-3, min(size.Width+8, 26+max(text.Width, detail.Width)+10), d.rows.height(i)+5)
		}
		y += d.rows.height(i) + radioGap
	}
}

func (d *radioRenderer) Refresh() {
	for i, sign := range d.signs {
		d.texts[i].Text = d.rows.options[i]
		name, tone := "radio", Edge
		if i == d.rows.index {
			name, tone = "radio-on", Pri
		}
		if d.rows.readOnly {
			tone = Ink3
		}
		setIcon(sign, name, tone)
	}
	d.ring.Hidden = !d.rows.focused
	d.Layout(d.rows.Size())
	canvas.Refresh(d.rows)
}

func (d *radioRenderer) Objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{d.ring}
	for i := range d.signs {
		all = append(all, d.signs[i], d.texts[i], d.details[i])
	}
	return all
}
func (d *radioRenderer) Destroy() {}
