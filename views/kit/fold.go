package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

const foldHeight float32 = 36

// Fold is one closed part of a longer text: its number, its title, a note and
// a sign that it can be opened.
type Fold struct {
	widget.BaseWidget
	number      string
	title, note *Text
	open        func()
	hovered     bool
	focused     bool
}

var (
	_ fyne.Focusable     = (*Fold)(nil)
	_ fyne.Tappable      = (*Fold)(nil)
	_ desktop.Hoverable  = (*Fold)(nil)
	_ desktop.Cursorable = (*Fold)(nil)
)

// NewFold makes a closed part; open is called by pointer, Enter and Space.
func NewFold(number, title, note string, open func()) *Fold {
	f := &Fold{number: number, title: NewText(title, TextBody).Shrink(), note: NewText(note, TextMeta), open: open}
	f.ExtendBaseWidget(f)
	return f
}

// Tapped opens the part.
func (f *Fold) Tapped(*fyne.PointEvent) { f.open() }

// FocusGained shows the ring.
func (f *Fold) FocusGained() { f.focused = true; f.Refresh(); reveal(f) }

// FocusLost takes the ring away.
func (f *Fold) FocusLost() { f.focused = false; f.Refresh() }

// TypedRune has nothing to type into.
func (f *Fold) TypedRune(rune) {}

// TypedKey opens the part with Enter and Space.
func (f *Fold) TypedKey(key *fyne.KeyEvent) {
	if presses(key) {
		f.open()
	}
}

// MouseIn shades the part under the pointer.
func (f *Fold) MouseIn(*desktop.MouseEvent) { f.hovered = true; f.Refresh() }

// MouseMoved has nothing to change.
func (f *Fold) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the shade away.
func (f *Fold) MouseOut() { f.hovered = false; f.Refresh() }

// Cursor is a hand.
func (f *Fold) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is Fyne's way to draw the widget.
func (f *Fold) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	r := &foldRenderer{
		fold: f, box: &canvas.Rectangle{StrokeWidth: 1, CornerRadius: RadiusCard},
		ring: &canvas.Rectangle{StrokeWidth: 2, StrokeColor: Pri, CornerRadius: RadiusCard},
		tile: &canvas.Rectangle{FillColor: Label, CornerRadius: Radius},
		mark: TextLabel.Colored(Surf).Aligned(fyne.TextAlignCenter).drawn(f.number),
		sign: newIcon("down", Ink2),
	}
	r.Refresh()
	return r
}

type foldRenderer struct {
	fold            *Fold
	box, ring, tile *canvas.Rectangle
	mark            *canvas.Text
	sign            *canvas.Image
}

func (r *foldRenderer) MinSize() fyne.Size {
	return fyne.NewSize(160+r.fold.note.MinSize().Width, foldHeight)
}

func (r *foldRenderer) Layout(size fyne.Size) {
	place(r.box, 0, 0, size.Width, size.Height)
	place(r.ring, 0, 0, size.Width, size.Height)
	middle := func(high float32) float32 { return (size.Height - high) / 2 }
	place(r.tile, 12, middle(20), 20, 20)
	place(r.mark, 12, middle(r.mark.MinSize().Height), 20, r.mark.MinSize().Height)
	place(r.sign, size.Width-12-iconSize, middle(iconSize), iconSize, iconSize)
	note := r.fold.note.MinSize()
	right := size.Width - 12 - iconSize - 10 - note.Width
	place(r.fold.note, right, middle(note.Height), note.Width, note.Height)
	high := r.fold.title.MinSize().Height
	place(r.fold.title, 40, middle(high), fyne.Max(0, right-48), high)
}

func (r *foldRenderer) Refresh() {
	r.box.FillColor, r.box.StrokeColor = Surf, Line
	if r.fold.hovered {
		r.box.FillColor = HeadBg
	}
	r.ring.Hidden = !r.fold.focused
	canvas.Refresh(r.fold)
}

func (r *foldRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.tile, r.mark, r.fold.title, r.fold.note, r.sign, r.ring}
}
func (r *foldRenderer) Destroy() {}
