package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// CreateRenderer is Fyne's way to draw the widget. Fyne's own border is left
// out, and its text lies in a clip that hides the scroll bar of a long line.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	inner := e.Entry.CreateRenderer()
	r := &entryRenderer{entry: e, inner: inner, frame: newFrame()}
	for _, object := range inner.Objects() {
		if scroll, is := object.(*container.Scroll); is {
			r.scroll = scroll
		}
	}
	r.clip = container.NewClip(r.scroll)
	r.clip.ExtendBaseWidget(r.clip) // or its first sizes are lost
	r.rest = TextBody.drawn("")
	r.sign = newIcon(e.sign, Ink2)
	e.draw = r
	r.Refresh()
	return r
}

// textShift is how much further in the text stands than Fyne puts it.
const (
	textShift         = 3
	signSize  float32 = 14
)

// inset is the distance between Fyne's text and the frame's left edge.
func (e *Entry) inset() float32 {
	if e.sign != "" {
		return textShift + 22
	}
	return textShift
}

type entryRenderer struct {
	entry  *Entry
	inner  fyne.WidgetRenderer
	frame  *frame
	scroll *container.Scroll
	clip   *container.Clip
	sign   *canvas.Image
	rest   *canvas.Text // a long line while the focus is elsewhere, ending in "…"
}

func (r *entryRenderer) MinSize() fyne.Size { return r.entry.MinSize() }

func (r *entryRenderer) Layout(size fyne.Size) {
	e := r.entry
	r.frame.place(size)
	place(r.sign, 9, (size.Height-signSize)/2, signSize, signSize)
	right := float32(textShift)
	if e.trail != nil {
		if !r.crowded(size) {
			right = e.trail.MinSize().Width
		}
		place(e.trail, size.Width-right, 0, right, HeightControl)
	}
	inside := fyne.NewSize(size.Width-1-e.inset()-right, size.Height-2)
	// Laying the clip out stretches the scroll to it, so the scroll comes after.
	place(r.clip, 1+e.inset(), 1, inside.Width, inside.Height)
	if !e.MultiLine {
		inside.Height += 12 // the bar of a long line falls outside the clip
	}
	// Fyne gives its scroll the height without the border. Any other width than
	// the last one would break the whole text into lines again.
	r.inner.Layout(inside.AddWidthHeight(0, 2))
	r.scroll.Move(fyne.NewPos(0, 0))
	r.layoutRest(size, right)
	e.grow()
}

// crowded hides the keys at the right of a field that has no room for them
// beside its placeholder; a sign that can be pressed stays.
func (r *entryRenderer) crowded(size fyne.Size) bool {
	keys, are := r.entry.trail.(*fieldKeys)
	if !are {
		return false
	}
	words := TextBody.measure(r.entry.PlaceHolder).Width
	keys.Hidden = size.Width < 1+r.entry.inset()+textShift+words+keys.MinSize().Width
	return keys.Hidden
}

// layoutRest shows a line that is too long for the field with "…" while it is
// not being edited.
func (r *entryRenderer) layoutRest(size fyne.Size, right float32) {
	e := r.entry
	high := TextBody.measure("M").Height
	style := TextBody
	style.Bold = e.TextStyle.Bold
	wide := size.Width - 6 - e.inset() - right - 6
	cut := !e.MultiLine && !e.focused && wide > 0 && style.measure(e.Text).Width > wide+2
	r.rest.Hidden = !cut
	r.clip.Hidden = cut
	if !cut {
		return
	}
	shown := style.fit(firstRunes(e.Text, 600), wide)
	r.rest.TextStyle = style.font()
	if shown != r.rest.Text {
		r.rest.Text = shown
		r.rest.Refresh()
	}
	place(r.rest, 6+e.inset(), (size.Height-high)/2, wide, high)
}

func (r *entryRenderer) Refresh() {
	e := r.entry
	r.frame.set(frameState{focused: e.focused, invalid: e.invalid, readOnly: e.readOnly})
	setIcon(r.sign, e.sign, Ink2)
	r.inner.Refresh()
	r.Layout(e.Size())
	canvas.Refresh(e.outer)
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	all := append(r.frame.objects(), r.clip, r.rest, r.sign)
	if r.entry.trail != nil {
		all = append(all, r.entry.trail)
	}
	return all
}

func (r *entryRenderer) Destroy() { r.inner.Destroy() }

// textLines counts the lines that the text takes at the width at hand.
func (r *entryRenderer) textLines() int {
	if r.scroll == nil || r.scroll.Content == nil || r.entry.Text == "" {
		return 1
	}
	one := TextBody.measure("M").Height
	return int((r.scroll.Content.MinSize().Height-entryPad)/one + 0.5)
}

// wheel scrolls a text area that shows less than it holds; false when the form
// should scroll instead, which it also does at either end of the text.
func (e *Entry) wheel(event *fyne.ScrollEvent) bool {
	if !e.MultiLine || e.draw == nil {
		return false
	}
	s := e.draw.scroll
	if s.Content.MinSize().Height-s.Size().Height <= 1 {
		return false
	}
	nudge(s)
	return scrollBy(s, fyne.NewDelta(0, event.Scrolled.DY))
}

// MouseDown puts the caret where the pointer is in the text as it is seen now.
func (e *Entry) MouseDown(event *desktop.MouseEvent) {
	if !e.focused {
		e.row, e.column = 0, 0
		if e.MultiLine && e.draw != nil {
			e.row = int((e.draw.scroll.Offset.Y + lineHeight) / lineHeight)
		}
	}
	moved := *event
	moved.Position.X -= e.inset()
	e.pointed = true
	e.Entry.MouseDown(&moved)
	e.pointed = false
}

func firstRunes(text string, most int) string {
	if len(text) <= most {
		return text
	}
	for i := range text {
		if most == 0 {
			return text[:i]
		}
		most--
	}
	return text
}
