package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// ButtonKind is how strongly a button asks to be pressed.
type ButtonKind int

// The kinds of buttons.
const (
	Plain  ButtonKind = iota // bordered
	Main                     // filled: the next thing to do
	Link                     // bold words without border
	Danger                   // bordered, red: destroys something
	Quiet                    // sign only, no border
	Chosen                   // bordered, of a choice that is on
)

// Button is pressed by pointer, Space or Enter.
type Button struct {
	widget.DisableableWidget
	label, icon string
	kind        ButtonKind
	small       string
	flat        *color.NRGBA // the one colour of a button on a coloured ground
	tapped      func()
	hovered     bool
	focused     bool
	onFocus     func() // brings it into view where it stands in no form
}

var (
	_ fyne.Focusable     = (*Button)(nil)
	_ fyne.Tappable      = (*Button)(nil)
	_ fyne.Disableable   = (*Button)(nil)
	_ desktop.Hoverable  = (*Button)(nil)
	_ desktop.Cursorable = (*Button)(nil)
)

// NewButton makes a button of 28 high; label or icon may be empty.
func NewButton(label, icon string, kind ButtonKind, tapped func()) *Button {
	b := &Button{label: label, icon: icon, kind: kind, tapped: tapped}
	b.ExtendBaseWidget(b)
	return b
}

// SetText changes the label.
func (b *Button) SetText(label string) {
	if b.label != label {
		b.label = label
		b.Refresh()
	}
}

// Text is the label.
func (b *Button) Text() string { return b.label }

// SetIcon changes the sign; "" takes it away.
func (b *Button) SetIcon(name string) {
	if b.icon != name {
		b.icon = name
		b.Refresh()
	}
}

// SetKind changes how strongly the button asks.
func (b *Button) SetKind(kind ButtonKind) {
	if b.kind != kind {
		b.kind = kind
		b.Refresh()
	}
}

// SetShortcut shows the keys that do the same, in small letters after the label.
func (b *Button) SetShortcut(keys string) {
	b.small = keys
	b.Refresh()
}

// SetTapped changes what a press does.
func (b *Button) SetTapped(tapped func()) { b.tapped = tapped }

// Tapped presses the button.
func (b *Button) Tapped(*fyne.PointEvent) {
	if !b.Disabled() && b.tapped != nil {
		b.tapped()
	}
}

// FocusGained draws the ring and brings the button into view.
func (b *Button) FocusGained() {
	b.focused = true
	b.Refresh()
	if b.onFocus != nil {
		b.onFocus()
		return
	}
	reveal(b)
}

// FocusLost takes the ring away.
func (b *Button) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune does nothing: a button has no letters.
func (b *Button) TypedRune(rune) {}

// TypedKey presses the button on Enter or Space.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	if !dialogHears(b, key) && presses(key) {
		b.Tapped(nil)
	}
}

// MouseIn, MouseMoved and MouseOut follow the pointer.
func (b *Button) MouseIn(*desktop.MouseEvent)    { b.hovered = true; b.Refresh() }
func (b *Button) MouseMoved(*desktop.MouseEvent) {}                                 // the whole button reacts alike
func (b *Button) MouseOut()                      { b.hovered = false; b.Refresh() } // back to rest

// Cursor is a hand while the button can be pressed.
func (b *Button) Cursor() desktop.Cursor {
	if b.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

func presses(key *fyne.KeyEvent) bool {
	return key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter || key.Name == fyne.KeySpace
}

// buttonPaint is what one kind of button looks like in one state.
type buttonPaint struct {
	fill, edge, text, icon color.NRGBA
	bold                   bool
}

func (b *Button) paint() buttonPaint {
	hover := b.hovered && !b.Disabled()
	switch {
	case b.flat != nil && hover:
		return buttonPaint{faded(*b.flat, 0.14), Clear, *b.flat, *b.flat, true}
	case b.flat != nil:
		return buttonPaint{Clear, Clear, *b.flat, *b.flat, true}
	case b.Disabled() && (b.kind == Link || b.kind == Quiet):
		return buttonPaint{Clear, Clear, Ink3, Edge, b.kind == Link}
	case b.Disabled():
		return buttonPaint{ReadOnly, Line, Ink3, Ink3, b.kind == Main}
	case b.kind == Main && hover:
		return buttonPaint{PriHover, PriHover, Surf, Surf, true}
	case b.kind == Main:
		return buttonPaint{Pri, Pri, Surf, Surf, true}
	case b.kind == Chosen:
		return buttonPaint{Soft, Pri, Pri, Pri, true}
	case b.kind == Link && hover:
		return buttonPaint{faded(Ink, 0.06), Clear, PriHover, PriHover, true}
	case b.kind == Link:
		return buttonPaint{Clear, Clear, Pri, Pri, true}
	case b.kind == Danger && hover:
		return buttonPaint{ErrBg, Err, Err, Err, false}
	case b.kind == Danger:
		return buttonPaint{Surf, ErrEdge, Err, Err, false}
	case b.kind == Quiet && hover:
		return buttonPaint{faded(Ink, 0.10), Clear, Ink, Ink, false}
	case b.kind == Quiet:
		return buttonPaint{Clear, Clear, Ink, Ink2, false}
	case hover:
		return buttonPaint{HeadBg, Edge, Ink, Ink, false}
	}
	return buttonPaint{Surf, BtnEdge, Ink, Ink2, false}
}

// CreateRenderer is Fyne's way to draw the widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &buttonRenderer{
		button: b,
		box:    &canvas.Rectangle{CornerRadius: Radius, StrokeWidth: 1},
		ring:   &canvas.Rectangle{CornerRadius: Radius + 3, StrokeWidth: 2, StrokeColor: Pri},
		icon:   newIcon("", Ink),
		label:  TextBody.drawn(""),
		small:  TextSmall.drawn(""),
	}
	r.Refresh()
	return r
}

type buttonRenderer struct {
	button       *Button
	box, ring    *canvas.Rectangle
	icon         *canvas.Image
	label, small *canvas.Text
}

const (
	buttonSide float32 = 11
	buttonGap  float32 = 8
)

// parts are the width of the label, of the keys, and of everything with gaps.
func (r *buttonRenderer) parts() (label, small, all float32) {
	b := r.button
	if b.icon != "" {
		all = iconSize
	}
	if b.label != "" {
		label = whole(fyne.MeasureText(b.label, SizeBody, fyne.TextStyle{Bold: b.paint().bold}).Width)
		if all > 0 {
			all += buttonGap
		}
		all += label
	}
	if b.small != "" {
		small = whole(TextSmall.measure(b.small).Width)
		all += small + 6
	}
	return label, small, all
}

func (r *buttonRenderer) MinSize() fyne.Size {
	_, _, all := r.parts()
	if r.button.label == "" {
		return fyne.NewSize(HeightControl, HeightControl)
	}
	side := buttonSide
	if r.button.kind == Link {
		side = 8
	}
	return fyne.NewSize(all+2*side, HeightControl)
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	out := float32(4) // two of gap, two of ring
	if r.button.kind == Link || r.button.kind == Quiet {
		out = 0 // nothing to keep clear of
	}
	r.ring.CornerRadius = Radius + 0.75*out
	place(r.ring, -out, -out, size.Width+2*out, size.Height+2*out)
	label, small, all := r.parts()
	x := whole((size.Width - all) / 2)
	if r.button.icon != "" {
		r.icon.Move(fyne.NewPos(x, (size.Height-iconSize)/2))
		r.icon.Resize(fyne.NewSquareSize(iconSize))
		x += iconSize + buttonGap
	}
	high := TextBody.measure("M").Height
	r.label.Move(fyne.NewPos(x, (size.Height-high)/2))
	r.label.Resize(fyne.NewSize(label, high))
	low := TextSmall.measure("M").Height
	r.small.Move(fyne.NewPos(x+label+6, (size.Height-low)/2))
	r.small.Resize(fyne.NewSize(small, low))
}

func (r *buttonRenderer) Refresh() {
	b, p := r.button, r.button.paint()
	r.box.FillColor, r.box.StrokeColor = p.fill, p.edge
	r.box.Hidden = p.fill == Clear && p.edge == Clear
	r.ring.Hidden = !b.focused
	r.ring.StrokeColor, r.small.Color = Pri, Ink2
	if b.flat != nil {
		r.ring.StrokeColor, r.small.Color = *b.flat, SideIcon
	}
	setIcon(r.icon, b.icon, p.icon)
	r.label.Text, r.label.Color, r.label.TextStyle = b.label, p.text, fyne.TextStyle{Bold: p.bold}
	r.small.Text, r.small.Hidden = b.small, b.small == ""
	r.Layout(b.Size())
	canvas.Refresh(b)
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.icon, r.label, r.small, r.ring}
}
func (r *buttonRenderer) Destroy() {}
