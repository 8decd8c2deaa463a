package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Dialog is a question that must be answered before the work goes on. It is
// never used for a fault that belongs to a field.
type Dialog struct {
	Title, Text string
	Body        fyne.CanvasObject // below the text; scrolls when the window is too low
	Width       float32           // 400 to 520; 0 chooses 440
	Buttons     []DialogButton    // from left to right, the main one last
	Focus       fyne.Focusable    // has the focus first; nil is the main button
}

// DialogButton is one answer. The first one is also what Esc means, unless
// another says Cancel. With Keep the dialog stays open after the press.
type DialogButton struct {
	Label, Icon  string
	Kind         ButtonKind
	Cancel, Keep bool
	Tapped       func()
}

// OpenDialog is a dialog on the screen.
type OpenDialog struct {
	canvas  fyne.Canvas
	layer   *dialogLayer
	buttons []*Button
	cancel  *Button
	main    *Button
	typed   func(*fyne.KeyEvent) // what the canvas did with keys before
	open    bool
}

// ShowDialog opens a dialog over the window. Enter presses the button with the
// focus, else the main one; Esc the one that cancels. The focus cannot leave
// the dialog and goes back where it was when the dialog closes.
func ShowDialog(w fyne.Window, d Dialog) *OpenDialog {
	o := &OpenDialog{canvas: w.Canvas(), open: true}
	for i, spec := range d.Buttons {
		b := NewButton(spec.Label, spec.Icon, spec.Kind, nil)
		b.SetTapped(func() {
			if !spec.Keep {
				o.Close()
			}
			if spec.Tapped != nil {
				spec.Tapped()
			}
		})
		o.buttons = append(o.buttons, b)
		if i == 0 || spec.Cancel {
			o.cancel = b
		}
		o.main = b
	}
	width := d.Width
	if width == 0 {
		width = 440
	}
	width = fyne.Max(fyne.Min(520, fyne.Max(400, width)), buttonRow(o.buttons)) // no button is ever cut
	o.layer = newDialogLayer(o.key, width, d, o.buttons)
	listenIn(d.Body, o.key)
	o.show(d.Focus)
	return o
}

// buttonRow is the width of a dialog that its buttons fill.
func buttonRow(buttons []*Button) float32 {
	wide := 2*dialogPad - dialogGap
	for _, b := range buttons {
		wide += b.MinSize().Width + dialogGap
	}
	return wide
}

func (o *OpenDialog) show(first fyne.Focusable) {
	o.typed = o.canvas.OnTypedKey()
	o.canvas.SetOnTypedKey(func(key *fyne.KeyEvent) { o.key(key) })
	o.canvas.Overlays().Add(o.layer)
	switch {
	case first != nil:
		o.canvas.Focus(first)
	case o.main != nil:
		o.canvas.Focus(o.main)
	}
}

// Close takes the dialog away without an answer.
func (o *OpenDialog) Close() {
	if !o.open {
		return
	}
	o.open = false
	if !slices.Contains(o.canvas.Overlays().List(), fyne.CanvasObject(o.layer)) {
		return // one that lay below has gone and has taken this one along
	}
	o.canvas.Overlays().Remove(o.layer)
	o.canvas.SetOnTypedKey(o.typed)
}

// Button is the answer at the given place, to enable or rename it.
func (o *OpenDialog) Button(i int) *Button { return o.buttons[i] }

// SetText changes the sentence under the title.
func (o *OpenDialog) SetText(text string) {
	o.layer.text.SetText(text)
	o.layer.text.Hidden = text == ""
	o.layer.Refresh()
}

// key answers the dialog by the keyboard; false leaves the key to the widget
// that has the focus.
func (o *OpenDialog) key(key *fyne.KeyEvent) bool {
	if !o.open {
		return false
	}
	switch key.Name {
	case fyne.KeyEscape:
		if o.cancel != nil {
			o.cancel.Tapped(nil)
		}
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		if b, on := o.canvas.Focused().(*Button); on && b != nil {
			return false
		}
		if o.main != nil {
			o.main.Tapped(nil)
		}
		return true
	}
	return false
}

// keyListener is a field that lets a dialog hear its keys first.
type keyListener interface {
	listen(key func(*fyne.KeyEvent) bool)
}

// listen lets a dialog hear Esc, and Enter in a field of one line.
func (e *Entry) listen(key func(*fyne.KeyEvent) bool) {
	before := e.onKey
	e.onKey = func(event *fyne.KeyEvent) bool {
		if before != nil && before(event) {
			return true
		}
		if e.MultiLine && event.Name != fyne.KeyEscape {
			return false
		}
		return key(event)
	}
}

// Escape hears Esc that nothing in front of the window wants, and tells whether
// it had a use for it.
var Escape = func() bool { return false }

// dialogHears gives Esc to the dialog that o stands in, or without one to
// Escape. Widgets that take keys ask it first, because Fyne gives keys to them
// alone.
func dialogHears(o fyne.CanvasObject, key *fyne.KeyEvent) bool {
	if key.Name != fyne.KeyEscape {
		return false
	}
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return false
	}
	top := c.Overlays().Top()
	if top == nil {
		return Escape()
	}
	layer, dialog := top.(*dialogLayer)
	return dialog && layer.key(key)
}

func listenIn(o fyne.CanvasObject, key func(*fyne.KeyEvent) bool) {
	switch field := o.(type) {
	case nil:
		return
	case keyListener:
		field.listen(key)
	case *container.Scroll:
		listenIn(field.Content, key)
	}
	children, _ := childrenOf(o)
	for _, child := range children {
		listenIn(child, key)
	}
}

// newShade is the veil over what lies under a dialog.
func newShade() *canvas.Rectangle { return canvas.NewRectangle(faded(Side, 0.35)) }
