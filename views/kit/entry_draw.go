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
	r.rest = TextBody.drawn("")
	e.draw = r
	r.Refresh()
	return r
}

type entryRenderer struct {
	entry  *Entry
	inner  fyne.WidgetRenderer
	frame  *frame
	scroll *container.Scroll
	clip   *container.Clip
	rest   *canvas.Text // a long line while the focus is elsewhere, ending in "…"
}

func (r *entryRenderer) MinSize() fyne.Size { return r.entry.MinSize() }

func (r *entryRenderer) Layout(size fyne.Size) {
	r.frame.place(size)
	text := size
	if t := r.entry.trail; t != nil {
		text.Width -= HeightControl
		t.Resize(fyne.NewSquareSize(HeightControl))
		t.Move(fyne.NewPos(text.Width, 0))
	}
	r.inner.Layout(text)
	r.clip.Move(fyne.NewPos(1, 1))
	inside := text.SubtractWidthHeight(2, 2)
	// Laying the clip out stretches the scroll to it, so the scroll comes after.
	r.clip.Resize(inside)
	r.scroll.Move(fyne.NewPos(0, 0))
	if r.entry.MultiLine {
		r.scroll.Resize(inside)
	} else {
		r.scroll.Resize(inside.AddWidthHeight(0, 12)) // its bar falls outside the clip
	}
	r.layoutRest(text)
	r.entry.grow()
}

// layoutRest shows a line that is too long for the field with "…" while it is
// not being edited.
func (r *entryRenderer) layoutRest(size fyne.Size) {
	e := r.entry
	high := TextBody.measure("M").Height
	style := TextBody
	style.Bold = e.TextStyle.Bold
	wide := size.Width - entryPad - 8
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
	r.rest.Move(fyne.NewPos(entryPad-1, (size.Height-high)/2))
	r.rest.Resize(fyne.NewSize(wide, high))
}

func (r *entryRenderer) Refresh() {
	e := r.entry
	r.frame.set(frameState{focused: e.focused, invalid: e.invalid, readOnly: e.readOnly})
	r.inner.Refresh()
	r.Layout(e.Size())
	canvas.Refresh(e.outer)
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	all := append(r.frame.objects(), r.clip, r.rest)
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
	e.Entry.MouseDown(event)
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
