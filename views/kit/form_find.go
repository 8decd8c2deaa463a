package kit

import (
	"slices"

	"fyne.io/fyne/v2"
)

// shown are the forms and layers that have been drawn and not yet thrown away.
// A widget cannot ask Fyne for its parents, so those that care stand here. Only
// the window's goroutine uses it.
var shown struct {
	forms  []*Form
	layers []*Layer
}

// wheeler is a widget inside a form that may want the wheel for itself.
type wheeler interface {
	wheel(event *fyne.ScrollEvent) bool
}

func childrenOf(obj fyne.CanvasObject) (children []fyne.CanvasObject, known bool) {
	switch o := obj.(type) {
	case *fyne.Container:
		return o.Objects, true
	case Parent:
		return o.Children(), true
	case *Entry, *DateField, *ClockField, *Select, *Suggest, *Check, *Button, *Text, *Paragraph, *Badge:
		return nil, true
	}
	return nil, false
}

// pathTo is the way from root down to obj, both included, or nil when obj does
// not stand under root. With guess, a widget that does not tell its children is
// taken to hold obj when obj lies inside its bounds.
func pathTo(root, obj fyne.CanvasObject, guess bool) []fyne.CanvasObject {
	if root == obj {
		return []fyne.CanvasObject{root}
	}
	children, known := childrenOf(root)
	if !known {
		if w, is := root.(fyne.Widget); is && guess && w.Visible() && covers(w, obj) {
			return []fyne.CanvasObject{root, obj}
		}
		return nil
	}
	for _, child := range children {
		if path := pathTo(child, obj, guess); path != nil {
			return append([]fyne.CanvasObject{root}, path...)
		}
	}
	return nil
}

func covers(w fyne.Widget, obj fyne.CanvasObject) bool {
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(obj)
	if at.IsZero() {
		return false // not on this canvas
	}
	from, size := driver.AbsolutePositionForObject(w), w.Size()
	return at.X >= from.X && at.Y >= from.Y && at.X < from.X+size.Width && at.Y < from.Y+size.Height
}

// formOf is the innermost form around obj, or nil. Forms that are not on screen
// stand at zero; guessing in them would cost a walk through the window for each
// of their widgets.
func formOf(obj fyne.CanvasObject) *Form {
	var best *Form
	depth := 0
	driver := fyne.CurrentApp().Driver()
	for _, form := range slices.Backward(shown.forms) {
		seen := !driver.AbsolutePositionForObject(form).IsZero()
		if path := pathTo(form, obj, seen); path != nil && (best == nil || len(path) < depth) {
			best, depth = form, len(path)
		}
	}
	return best
}

// reveal brings a widget that got the focus into view.
func reveal(obj fyne.CanvasObject) {
	if form := formOf(obj); form != nil {
		form.ScrollTo(obj)
	}
}

// refit lets the form around obj follow its new height.
func refit(obj fyne.CanvasObject) {
	if form := formOf(obj); form != nil {
		form.refit()
	}
}

// wheelInto offers the wheel to the widget under the pointer.
func wheelInto(root fyne.CanvasObject, event *fyne.ScrollEvent) bool {
	children, _ := childrenOf(root)
	driver := fyne.CurrentApp().Driver()
	for _, child := range slices.Backward(children) {
		if child == nil || !child.Visible() {
			continue
		}
		from, size := driver.AbsolutePositionForObject(child), child.Size()
		at := event.AbsolutePosition.Subtract(from)
		if at.X < 0 || at.Y < 0 || at.X >= size.Width || at.Y >= size.Height {
			continue
		}
		if w, is := child.(wheeler); is {
			return w.wheel(event)
		}
		return wheelInto(child, event)
	}
	return false
}
