package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// fieldSign is a sign inside a field that can be pressed but is no Tab stop.
type fieldSign struct {
	widget.BaseWidget
	icon   string
	tapped func()
}

var (
	_ fyne.Tappable      = (*fieldSign)(nil)
	_ desktop.Cursorable = (*fieldSign)(nil)
)

func newFieldSign(icon string, tapped func()) *fieldSign {
	s := &fieldSign{icon: icon, tapped: tapped}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped does what the sign stands for.
func (s *fieldSign) Tapped(*fyne.PointEvent) {
	if s.tapped != nil {
		s.tapped()
	}
}

// Cursor is a hand where the sign can be pressed.
func (s *fieldSign) Cursor() desktop.Cursor {
	if s.tapped == nil {
		return desktop.TextCursor
	}
	return desktop.PointerCursor
}

// CreateRenderer is Fyne's way to draw the widget.
func (s *fieldSign) CreateRenderer() fyne.WidgetRenderer {
	return &fieldSignRenderer{newIcon(s.icon, Ink2)}
}

type fieldSignRenderer struct{ icon *canvas.Image }

func (r *fieldSignRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(HeightControl) }

func (r *fieldSignRenderer) Layout(size fyne.Size) {
	place(r.icon, (size.Width-iconSize)/2, (size.Height-iconSize)/2, iconSize, iconSize)
}

func (r *fieldSignRenderer) Refresh()                     {}
func (r *fieldSignRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.icon} }
func (r *fieldSignRenderer) Destroy()                     {}

// fieldKeys are small words at the right of a field.
type fieldKeys struct {
	widget.BaseWidget
	text *canvas.Text
}

func newFieldKeys(keys string) *fieldKeys {
	k := &fieldKeys{text: TextSmall.drawn(keys)}
	k.ExtendBaseWidget(k)
	return k
}

// CreateRenderer is Fyne's way to draw the widget.
func (k *fieldKeys) CreateRenderer() fyne.WidgetRenderer { return &fieldKeysRenderer{k.text} }

type fieldKeysRenderer struct{ text *canvas.Text }

func (r *fieldKeysRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.text.MinSize().Width+16, HeightControl)
}

func (r *fieldKeysRenderer) Layout(size fyne.Size) {
	text := r.text.MinSize()
	place(r.text, 8, (size.Height-text.Height)/2, text.Width, text.Height)
}

func (r *fieldKeysRenderer) Refresh()                     {}
func (r *fieldKeysRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.text} }
func (r *fieldKeysRenderer) Destroy()                     {}
