package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

const (
	labelHeight float32 = 16
	fieldGap    float32 = 4 // label to control, control to help
)

// Field is a control with its label above and one sentence of help or error
// below.
type Field struct {
	widget.BaseWidget
	label, help, err string
	required         bool
	control          fyne.CanvasObject
	draw             *fieldRenderer
}

var _ Parent = (*Field)(nil)

// invalidable is a control that can draw itself as wrong.
type invalidable interface{ SetInvalid(bool) }

// NewField puts a label over a control; an empty label takes no room.
func NewField(label string, control fyne.CanvasObject) *Field {
	f := &Field{label: label, control: control}
	f.ExtendBaseWidget(f)
	return f
}

// SetLabel changes the label.
func (f *Field) SetLabel(label string) { f.label = label; f.changed() }

// SetRequired shows the red star.
func (f *Field) SetRequired(on bool) *Field { f.required = on; f.changed(); return f }

// SetHelp shows a sentence below the control; "" takes it away.
func (f *Field) SetHelp(text string) *Field { f.help = text; f.changed(); return f }

// SetError shows what is wrong and what to do instead of the help, and draws
// the control in red; "" takes both away.
func (f *Field) SetError(text string) {
	if f.err == text {
		return
	}
	f.err = text
	if c, can := f.control.(invalidable); can {
		c.SetInvalid(text != "")
	}
	f.changed()
}

// Error is the sentence shown as wrong, or "".
func (f *Field) Error() string { return f.err }

// Control is what the label belongs to.
func (f *Field) Control() fyne.CanvasObject { return f.control }

// Children is the control.
func (f *Field) Children() []fyne.CanvasObject { return []fyne.CanvasObject{f.control} }

func (f *Field) changed() {
	before := float32(0)
	if f.draw != nil {
		before = f.draw.MinSize().Height
	}
	f.Refresh()
	if f.draw != nil && f.draw.MinSize().Height != before {
		refit(f)
	}
}

// CreateRenderer is Fyne's way to draw the widget.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	r := &fieldRenderer{field: f, label: TextLabel.drawn(""), star: TextLabel.drawn("*"), note: &note{}, sign: newIcon("error", Err)}
	r.star.Color = Err
	f.draw = r
	r.Refresh()
	return r
}

type fieldRenderer struct {
	field       *Field
	label, star *canvas.Text
	note        *note
	sign        *canvas.Image
}

func (r *fieldRenderer) top() float32 {
	if r.field.label == "" {
		return 0
	}
	return labelHeight + fieldGap
}

func (r *fieldRenderer) indent() float32 {
	if r.field.err != "" {
		return 18
	}
	return 0
}

func (r *fieldRenderer) MinSize() fyne.Size {
	size := r.field.control.MinSize()
	size.Height += r.top()
	if n := len(r.note.lines); n > 0 {
		size.Height += fieldGap + noteLine*float32(n)
	}
	return size
}

func (r *fieldRenderer) Layout(size fyne.Size) {
	f := r.field
	text := TextLabel.fit(f.label, size.Width-12)
	if text != r.label.Text {
		r.label.Text = text
		r.label.Refresh()
	}
	wide := TextLabel.measure(text)
	r.label.Move(fyne.NewPos(0, (labelHeight-wide.Height)/2))
	r.label.Resize(wide)
	r.star.Move(fyne.NewPos(wide.Width+3, (labelHeight-wide.Height)/2))
	r.star.Resize(r.star.MinSize())

	high := heightAt(f.control, size.Width)
	f.control.Move(fyne.NewPos(0, r.top()))
	f.control.Resize(fyne.NewSize(size.Width, high))

	text, style := f.help, TextHelp
	if f.err != "" {
		text, style = f.err, TextError
	}
	y := r.top() + high + fieldGap
	r.note.set(text, style, size.Width-r.indent())
	r.note.place(fyne.NewPos(r.indent(), y))
	r.sign.Move(fyne.NewPos(0, y+1.5))
	r.sign.Resize(fyne.NewSquareSize(13))
}

func (r *fieldRenderer) Refresh() {
	f := r.field
	r.label.Hidden = f.label == ""
	r.star.Hidden = !f.required || f.label == ""
	r.sign.Hidden = f.err == ""
	size := f.Size()
	if size.Width > 0 {
		r.Layout(size)
	}
	canvas.Refresh(f)
}

func (r *fieldRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.label, r.star, r.field.control, r.sign}, r.note.texts...)
}

func (r *fieldRenderer) Destroy() {}

const noteLine float32 = 16

// note is small text broken into lines.
type note struct {
	text  string
	width float32
	style TextStyle
	lines []string
	texts []fyne.CanvasObject
}

// set breaks the text for a width; nothing happens when both are as before.
func (n *note) set(text string, style TextStyle, width float32) {
	if text == n.text && width == n.width && style == n.style {
		return
	}
	n.text, n.width, n.style = text, width, style
	n.lines = style.wrap(text, width)
	n.texts = n.texts[:0:0]
	for _, line := range n.lines {
		n.texts = append(n.texts, style.drawn(line))
	}
}

func (n *note) place(at fyne.Position) {
	for i, text := range n.texts {
		size := text.MinSize()
		text.Resize(size)
		text.Move(at.AddXY(0, noteLine*float32(i)+(noteLine-size.Height)/2))
	}
}

// wrap breaks text between words into lines that keep the width; a word that
// is longer than a line is cut.
func (s TextStyle) wrap(text string, width float32) []string {
	if width <= 0 || strings.TrimSpace(text) == "" {
		return nil
	}
	var lines []string
	for _, paragraph := range strings.Split(text, "\n") {
		line := ""
		for _, word := range strings.Fields(paragraph) {
			longer := strings.TrimSpace(line + " " + word)
			if line != "" && s.measure(longer).Width > width {
				lines = append(lines, s.fit(line, width))
				longer = word
			}
			line = longer
		}
		lines = append(lines, s.fit(line, width))
	}
	return lines
}
