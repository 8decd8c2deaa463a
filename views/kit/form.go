package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

const (
	formMargin float32 = 16
	formGap    float32 = 12
)

// Parent is a widget that holds others. A form looks through it to find the
// field that has the focus or lies under the wheel.
type Parent interface {
	fyne.CanvasObject
	// Children are the objects that it shows now.
	Children() []fyne.CanvasObject
}

// Form is a column of rows, 12 apart with a margin of 16, that scrolls. The
// wheel scrolls it over entries too, and a field that gets the focus comes into
// view.
type Form struct {
	widget.BaseWidget
	content *fyne.Container
	scroll  *container.Scroll
	pad     *wheelPad
	layer   *popLayer
}

var _ Parent = (*Form)(nil)

// NewForm makes a form of rows: a Field, or several through Row and Cols, or
// anything else.
func NewForm(rows ...fyne.CanvasObject) *Form {
	f := &Form{layer: newPopLayer()}
	f.content = container.New(columnLayout{margin: formMargin, gap: formGap}, rows...)
	f.scroll = container.NewVScroll(f.content)
	f.scroll.OnScrolled = func(fyne.Position) { closeOffer() }
	f.pad = newWheelPad(f.wheel)
	f.ExtendBaseWidget(f)
	return f
}

// SetRows replaces all rows.
func (f *Form) SetRows(rows ...fyne.CanvasObject) {
	f.content.Objects = rows
	f.content.Refresh()
	f.refit()
}

// SetMost keeps the rows from growing wider, in logical pixels with the margins;
// the form itself still fills its pane, so that its scroll bar is at the edge.
func (f *Form) SetMost(width float32) {
	f.content.Layout = columnLayout{margin: formMargin, gap: formGap, most: width}
	f.refit()
}

// Children are the form's rows.
func (f *Form) Children() []fyne.CanvasObject { return f.content.Objects }

// ScrollTo brings obj into view, with the label and the error of its field.
func (f *Form) ScrollTo(obj fyne.CanvasObject) {
	for _, step := range pathTo(f, obj, false) {
		if field, is := step.(*Field); is && field.control == obj {
			obj = field
			break
		}
	}
	f.show(obj, 0, obj.Size().Height)
}

// show scrolls until the part of obj from top on can be seen.
func (f *Form) show(obj fyne.CanvasObject, top, height float32) {
	where := fyne.CurrentApp().Driver()
	top += where.AbsolutePositionForObject(obj).Y - where.AbsolutePositionForObject(f.content).Y - formGap
	bottom := top + height + 2*formGap
	y, view := f.scroll.Offset.Y, f.scroll.Size().Height
	switch {
	case view <= 0:
		return
	case top < y || bottom-top > view:
		y = top
	case bottom > y+view:
		y = bottom - view
	default:
		return
	}
	closeOffer()
	f.scroll.ScrollToOffset(fyne.NewPos(0, max(0, y)))
}

// ScrollToTop shows the first row.
func (f *Form) ScrollToTop() { f.scroll.ScrollToOffset(fyne.NewPos(0, 0)) }

// Offset is how far the form is scrolled, in logical pixels.
func (f *Form) Offset() float32 { return f.scroll.Offset.Y }

// SetOffset scrolls as far as Offset said once.
func (f *Form) SetOffset(y float32) { f.scroll.ScrollToOffset(fyne.NewPos(0, y)) }

func (f *Form) wheel(event *fyne.ScrollEvent) {
	if !wheelInto(f, event) {
		scrollBy(f.scroll, event.Scrolled)
	}
}

// refit lays the rows out again after one of them changed its height.
func (f *Form) refit() {
	size := f.Size()
	if size.IsZero() {
		return
	}
	f.content.Resize(fyne.NewSize(size.Width, max(f.content.MinSize().Height, size.Height)))
	f.content.Layout.Layout(f.content.Objects, f.content.Size())
	// Only now are the heights known that follow from the width.
	f.content.Resize(fyne.NewSize(size.Width, max(f.content.MinSize().Height, size.Height)))
	f.scroll.Resize(size)
	nudge(f.scroll)
}

// CreateRenderer is Fyne's way to draw the widget.
func (f *Form) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	shown.forms = append(shown.forms, f)
	return &formRenderer{form: f}
}

type formRenderer struct{ form *Form }

func (r *formRenderer) MinSize() fyne.Size { return fyne.NewSize(240, 96) }

func (r *formRenderer) Layout(size fyne.Size) {
	r.form.refit()
	r.form.pad.Resize(size)
	r.form.layer.Resize(size)
}

func (r *formRenderer) Refresh() { r.form.refit() }

func (r *formRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.form.scroll, r.form.pad, r.form.layer}
}

func (r *formRenderer) Destroy() {
	shown.forms = slices.DeleteFunc(shown.forms, func(f *Form) bool { return f == r.form })
}

// wheelPad lies over a scroll and takes the wheel before an Entry can; clicks
// and drags pass through it. (fyne #1939)
type wheelPad struct {
	widget.BaseWidget
	scrolled func(*fyne.ScrollEvent)
}

var _ fyne.Scrollable = (*wheelPad)(nil)

func newWheelPad(scrolled func(*fyne.ScrollEvent)) *wheelPad {
	p := &wheelPad{scrolled: scrolled}
	p.ExtendBaseWidget(p)
	return p
}

// Scrolled hands the wheel on.
func (p *wheelPad) Scrolled(event *fyne.ScrollEvent) { p.scrolled(event) }

// CreateRenderer is Fyne's way to draw the widget; the pad cannot be seen.
func (p *wheelPad) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
