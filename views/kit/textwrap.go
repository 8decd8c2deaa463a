package kit

import (
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Paragraph is text over as many lines as its width asks for. Words between
// two pairs of asterisks, **so**, are bold.
type Paragraph struct {
	widget.BaseWidget
	text  string
	style TextStyle
}

// NewParagraph makes wrapped text.
func NewParagraph(text string, style TextStyle) *Paragraph {
	p := &Paragraph{text: text, style: style}
	p.ExtendBaseWidget(p)
	return p
}

// SetText changes the words.
func (p *Paragraph) SetText(text string) {
	if p.text != text {
		p.text = text
		p.Refresh()
	}
}

// SetStyle changes size, colour, weight and side.
func (p *Paragraph) SetStyle(style TextStyle) {
	if p.style != style {
		p.style = style
		p.Refresh()
	}
}

// Text is the whole text with its asterisks.
func (p *Paragraph) Text() string { return p.text }

// HeightFor is the height the text needs in the given width.
func (p *Paragraph) HeightFor(width float32) float32 {
	return float32(len(wrapWords(p.text, p.style, width))) * p.lineHeight()
}

// firstLine is the width of the first line.
func (p *Paragraph) firstLine(width float32) (wide float32) {
	for _, part := range wrapWords(p.text, p.style, width)[0] {
		wide += fyne.MeasureText(part.text, p.style.Size, fyne.TextStyle{Bold: part.bold}).Width
	}
	return wide
}

func (p *Paragraph) lineHeight() float32 { return p.style.measure("M").Height }

// piece is a run of words of one weight on one line.
type piece struct {
	text string
	bold bool
}

// wrapWords breaks the text into lines; a single word wider than the line
// keeps a line of its own, broken between letters.
func wrapWords(text string, style TextStyle, width float32) [][]piece {
	var lines [][]piece
	bold := style.Bold
	for _, part := range strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		var line []piece
		used := float32(0)
		for n, word := range strings.Split(part, " ") {
			for i, chunk := range strings.Split(word, "**") {
				if i > 0 {
					bold = !bold
				}
				glue := ""
				if n > 0 && i == 0 {
					glue = " "
				}
				if chunk == "" && glue == "" {
					continue
				}
				line, used, lines = addChunk(line, used, lines, glue, chunk, style, bold, width)
			}
		}
		lines = append(lines, line)
	}
	return lines
}

func addChunk(line []piece, used float32, lines [][]piece, glue, chunk string, style TextStyle, bold bool, width float32) ([]piece, float32, [][]piece) {
	measure := func(s string) float32 {
		return fyne.MeasureText(s, style.Size, fyne.TextStyle{Bold: bold}).Width
	}
	need := measure(glue + chunk)
	if used > 0 && used+need > width+0.5 {
		lines, line, used = append(lines, line), nil, 0
		glue, need = "", measure(chunk)
	}
	for used == 0 && need > width+0.5 && len([]rune(chunk)) > 1 && width > style.Size {
		runes := []rune(chunk)
		n := max(1, sort.Search(len(runes), func(n int) bool { return measure(string(runes[:n+1])) > width }))
		lines = append(lines, []piece{{string(runes[:n]), bold}})
		chunk = string(runes[n:])
		need = measure(chunk)
	}
	if last := len(line) - 1; last >= 0 && line[last].bold == bold {
		line[last].text += glue + chunk
	} else {
		line = append(line, piece{glue + chunk, bold})
	}
	return line, used + need, lines
}

// CreateRenderer is Fyne's way to draw the widget.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	r := &paragraphRenderer{paragraph: p}
	r.flow(p.Size().Width)
	return r
}

type paragraphRenderer struct {
	paragraph *Paragraph
	objects   []fyne.CanvasObject
	width     float32
	lines     int
}

// paragraphGuess is the width taken for the height before the first layout.
const paragraphGuess float32 = 320

func (r *paragraphRenderer) MinSize() fyne.Size {
	width := r.paragraph.Size().Width
	if width < 8 {
		width = paragraphGuess
	}
	return fyne.NewSize(24, r.paragraph.HeightFor(width))
}

func (r *paragraphRenderer) Layout(size fyne.Size) {
	if size.Width != r.width {
		r.flow(size.Width)
	}
}

func (r *paragraphRenderer) flow(width float32) {
	p := r.paragraph
	r.width = width
	r.objects = nil
	if width < 8 {
		width = paragraphGuess
	}
	high := p.lineHeight()
	lines := wrapWords(p.text, p.style, width)
	r.lines = len(lines)
	for n, line := range lines {
		var drawn []*canvas.Text
		all := float32(0)
		for _, part := range line {
			t := &canvas.Text{Text: part.text, TextSize: p.style.Size, Color: p.style.Color, TextStyle: fyne.TextStyle{Bold: part.bold}}
			t.Resize(fyne.NewSize(t.MinSize().Width, high))
			all += t.Size().Width
			drawn = append(drawn, t)
		}
		x := float32(0)
		switch p.style.Align {
		case fyne.TextAlignCenter:
			x = (width - all) / 2
		case fyne.TextAlignTrailing:
			x = width - all
		}
		for _, t := range drawn {
			t.Move(fyne.NewPos(x, float32(n)*high))
			x += t.Size().Width
			r.objects = append(r.objects, t)
		}
	}
}

func (r *paragraphRenderer) Refresh() {
	r.flow(r.paragraph.Size().Width)
	canvas.Refresh(r.paragraph)
}

func (r *paragraphRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *paragraphRenderer) Destroy()                     {}
