package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Chip is a small warning under a field: a sign and a sentence, as wide as its
// words and over several lines when it must.
type Chip struct {
	widget.BaseWidget
	text *Paragraph
}

// NewChip makes the warning.
func NewChip(text string) *Chip {
	c := &Chip{text: NewParagraph(text, TextMeta.Colored(Warn))}
	c.ExtendBaseWidget(c)
	return c
}

// Text is the whole sentence.
func (c *Chip) Text() string { return c.text.Text() }

// Children is nothing that takes the focus or the wheel.
func (c *Chip) Children() []fyne.CanvasObject { return nil }

const (
	chipLead float32 = 7 + outlineSign + 6
	chipEnd  float32 = 8
)

// HeightFor is the height the chip needs in the given width.
func (c *Chip) HeightFor(width float32) float32 {
	return c.text.HeightFor(width-chipLead-chipEnd) + 4
}

// CreateRenderer is Fyne's way to draw the widget.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(WarnBg)
	box.CornerRadius = Radius
	return &chipRenderer{chip: c, box: box, icon: newIcon("warn", WarnSign)}
}

type chipRenderer struct {
	chip *Chip
	box  *canvas.Rectangle
	icon *canvas.Image
}

func (r *chipRenderer) MinSize() fyne.Size {
	width := r.chip.Size().Width
	if width < 8 {
		width = paragraphGuess
	}
	return fyne.NewSize(80, r.chip.HeightFor(width))
}

func (r *chipRenderer) Layout(size fyne.Size) {
	text := r.chip.text
	width := size.Width - chipLead - chipEnd
	wide := width
	if text.HeightFor(width) < 1.5*text.lineHeight() {
		wide = min(width, text.firstLine(width)+1)
	}
	place(r.box, 0, 0, chipLead+wide+chipEnd, size.Height)
	place(r.icon, 7, 2+(text.lineHeight()-outlineSign)/2, outlineSign, outlineSign)
	place(text, chipLead, 2, wide, text.HeightFor(wide))
}

func (r *chipRenderer) Refresh() { r.Layout(r.chip.Size()); canvas.Refresh(r.chip) }
func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.icon, r.chip.text}
}
func (r *chipRenderer) Destroy() {}
