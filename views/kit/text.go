package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// TextStyle is how one line of text looks.
type TextStyle struct {
	Size  float32
	Color color.Color
	Bold  bool
	Align fyne.TextAlign
}

// The styles of the look.
var (
	TextBody   = TextStyle{Size: SizeBody, Color: Ink}
	TextBold   = TextStyle{Size: SizeBody, Color: Ink, Bold: true}
	TextMeta   = TextStyle{Size: SizeMeta, Color: Ink2}
	TextHelp   = TextStyle{Size: SizeMeta, Color: Ink3}
	TextLabel  = TextStyle{Size: SizeMeta, Color: Label, Bold: true}
	TextError  = TextStyle{Size: SizeMeta, Color: Err}
	TextTitle  = TextStyle{Size: SizeTitle, Color: Ink, Bold: true}
	TextFigure = TextStyle{Size: SizeFigure, Color: Pri, Bold: true}
	TextSmall  = TextStyle{Size: SizeSmall, Color: Ink2}
)

// Colored is the same style in another colour.
func (s TextStyle) Colored(c color.Color) TextStyle {
	s.Color = c
	return s
}

// Aligned is the same style, leading, centred or trailing.
func (s TextStyle) Aligned(a fyne.TextAlign) TextStyle {
	s.Align = a
	return s
}

func (s TextStyle) font() fyne.TextStyle { return fyne.TextStyle{Bold: s.Bold} }

func (s TextStyle) measure(text string) fyne.Size {
	return fyne.MeasureText(text, s.Size, s.font())
}

func (s TextStyle) drawn(text string) *canvas.Text {
	return &canvas.Text{Text: text, TextSize: s.Size, Color: s.Color, TextStyle: s.font(), Alignment: s.Align}
}

// fit is the text, or its longest beginning with "…" that keeps the width.
func (s TextStyle) fit(text string, width float32) string {
	if s.measure(text).Width <= width {
		return text
	}
	runes := []rune(text)
	low, high := 0, len(runes)
	for low < high {
		middle := (low + high + 1) / 2
		if s.measure(cut(runes[:middle])).Width <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return cut(runes[:low])
}

func cut(runes []rune) string { return strings.TrimRight(string(runes), " .,·") + "…" }

// Text is one line of text. It asks for its whole width, unless Shrink was
// called; with less it ends in "…".
type Text struct {
	widget.BaseWidget
	text   string
	style  TextStyle
	shrink bool
}

// NewText makes one line of text.
func NewText(text string, style TextStyle) *Text {
	t := &Text{text: oneLine(text), style: style}
	t.ExtendBaseWidget(t)
	return t
}

// Shrink lets the line become narrower than its text, for titles.
func (t *Text) Shrink() *Text {
	t.shrink = true
	return t
}

// SetText changes the words.
func (t *Text) SetText(text string) {
	text = oneLine(text)
	if t.text == text {
		return
	}
	t.text = text
	t.Refresh()
}

// SetStyle changes size, colour, weight and side.
func (t *Text) SetStyle(style TextStyle) {
	if t.style == style {
		return
	}
	t.style = style
	t.Refresh()
}

// Text is the whole text, also when it is drawn cut.
func (t *Text) Text() string { return t.text }

// Cut tells whether the width at hand is less than the text needs.
func (t *Text) Cut() bool { return t.style.measure(t.text).Width > t.Size().Width+0.5 }

// CreateRenderer is Fyne's way to draw the widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	return &textRenderer{text: t, line: t.style.drawn(t.text)}
}

type textRenderer struct {
	text *Text
	line *canvas.Text
}

func (r *textRenderer) MinSize() fyne.Size {
	size := r.text.style.measure(r.text.text)
	if r.text.text == "" {
		size = fyne.NewSize(0, r.text.style.measure("M").Height)
	}
	if r.text.shrink {
		size.Width = fyne.Min(size.Width, 24)
	}
	return size
}

func (r *textRenderer) Layout(size fyne.Size) {
	shown := r.text.style.fit(r.text.text, size.Width+0.5)
	if shown != r.line.Text {
		r.line.Text = shown
		r.line.Refresh()
	}
	high := r.text.style.measure("M").Height
	r.line.Move(fyne.NewPos(0, (size.Height-high)/2))
	r.line.Resize(fyne.NewSize(size.Width, high))
}

func (r *textRenderer) Refresh() {
	style := r.text.style
	r.line.TextSize, r.line.Color, r.line.TextStyle, r.line.Alignment = style.Size, style.Color, style.font(), style.Align
	r.line.Text = ""
	r.Layout(r.text.Size())
	r.line.Refresh()
}

func (r *textRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }
func (r *textRenderer) Destroy()                     {}

func oneLine(text string) string {
	if !strings.ContainsAny(text, "\r\n\t") {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}
