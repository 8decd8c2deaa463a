package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Empty stands where a list or pane has nothing: what is missing, why it helps,
// and how to begin.
type Empty struct {
	widget.BaseWidget
	icon         string
	title, why   *Paragraph
	button, link *Button
}

// NewEmpty makes the note; empty words leave their part out. The result is an
// *Empty.
func NewEmpty(icon, title, why, button string, tapped func(), link string, linkTapped func()) fyne.CanvasObject {
	e := &Empty{
		icon:   icon,
		title:  NewParagraph(title, TextBold.Aligned(fyne.TextAlignCenter)),
		why:    NewParagraph(why, TextBody.Colored(Ink2).Aligned(fyne.TextAlignCenter)),
		button: NewButton(button, "plus", Main, tapped),
		link:   NewButton(link, "", Link, linkTapped),
	}
	e.why.Hidden, e.button.Hidden, e.link.Hidden = why == "", button == "", link == ""
	e.ExtendBaseWidget(e)
	return e
}

// SetIcons changes the signs of button and link; "" takes one away.
func (e *Empty) SetIcons(button, link string) *Empty {
	e.button.SetIcon(button)
	e.link.SetIcon(link)
	e.Refresh()
	return e
}

// Children are the button and the link.
func (e *Empty) Children() []fyne.CanvasObject { return []fyne.CanvasObject{e.button, e.link} }

// CreateRenderer is Fyne's way to draw the widget.
func (e *Empty) CreateRenderer() fyne.WidgetRenderer {
	e.ExtendBaseWidget(e)
	return &emptyRenderer{empty: e, icon: newIcon(e.icon, Edge)}
}

type emptyRenderer struct {
	empty *Empty
	icon  *canvas.Image
}

const (
	emptyWidth float32 = 260
	emptyIcon  float32 = 40
)

func (r *emptyRenderer) height(width float32) float32 {
	e := r.empty
	high := emptyIcon + 12 + e.title.HeightFor(width)
	if e.why.Visible() {
		high += 4 + e.why.HeightFor(width)
	}
	if e.button.Visible() {
		high += 16 + HeightControl
	}
	if e.link.Visible() {
		high += 8 + HeightControl
	}
	return high
}

func (r *emptyRenderer) MinSize() fyne.Size {
	wide := fyne.Max(r.empty.button.MinSize().Width, r.empty.link.MinSize().Width)
	return fyne.NewSize(fyne.Max(wide, 120)+16, r.height(r.inner(r.empty.Size().Width))+16)
}

func (r *emptyRenderer) inner(width float32) float32 {
	if width < 8 {
		return emptyWidth
	}
	return fyne.Max(60, fyne.Min(emptyWidth, width-16))
}

func (r *emptyRenderer) Layout(size fyne.Size) {
	e := r.empty
	width := r.inner(size.Width)
	y := fyne.Max(8, (size.Height-r.height(width))/2)
	x := (size.Width - width) / 2
	place(r.icon, (size.Width-emptyIcon)/2, y, emptyIcon, emptyIcon)
	y += emptyIcon + 12
	place(e.title, x, y, width, e.title.HeightFor(width))
	y += e.title.HeightFor(width) + 4
	if e.why.Visible() {
		place(e.why, x, y, width, e.why.HeightFor(width))
		y += e.why.HeightFor(width)
	}
	for i, b := range []*Button{e.button, e.link} {
		if b.Visible() {
			y += 16 - 8*float32(i)
			wide := b.MinSize().Width
			place(b, (size.Width-wide)/2, y, wide, HeightControl)
			y += HeightControl
		}
	}
}

func (r *emptyRenderer) Refresh() {
	r.Layout(r.empty.Size())
	canvas.Refresh(r.empty)
}

func (r *emptyRenderer) Objects() []fyne.CanvasObject {
	e := r.empty
	return []fyne.CanvasObject{r.icon, e.title, e.why, e.button, e.link}
}
func (r *emptyRenderer) Destroy() {}
