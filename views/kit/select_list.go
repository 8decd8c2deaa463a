package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"sinergi/app/bahasa"
)

const (
	optionHeight float32 = 28
	mostOptions          = 10 // seen at once; more scroll
	panelPad     float32 = 4
)

// nextWith is the first option at or after from, around the end, that begins
// with the typed letters; -1 when none does.
func nextWith(typed string, options []string, from int) int {
	typed = bahasa.Fold(typed)
	if typed == "" {
		return -1
	}
	for step := range options {
		i := (max(from, 0) + step) % len(options)
		if strings.HasPrefix(bahasa.Fold(options[i]), typed) {
			return i
		}
	}
	return -1
}

// optionList is the open list of a select.
type optionList struct {
	widget.BaseWidget
	options     []string
	chosen, now int
	search      typeSearch
	take        func(i int)
	cancel      func()
	rows        *optionRows
	scroll      *container.Scroll
}

var (
	_ fyne.Focusable    = (*optionList)(nil)
	_ fyne.Tabbable     = (*optionList)(nil)
	_ fyne.Shortcutable = (*optionList)(nil)
)

func newOptionList(options []string, chosen int, take func(int), cancel func()) *optionList {
	l := &optionList{options: options, chosen: chosen, now: max(chosen, 0), take: take, cancel: cancel}
	l.rows = &optionRows{list: l}
	l.rows.ExtendBaseWidget(l.rows)
	l.scroll = container.NewVScroll(l.rows)
	l.ExtendBaseWidget(l)
	return l
}

// AcceptsTab is true: Tab takes the choice.
func (l *optionList) AcceptsTab() bool { return true }

// FocusGained and FocusLost change nothing: the list is open while it is focused.
func (l *optionList) FocusGained() {}

// FocusLost changes nothing either.
func (l *optionList) FocusLost() {}

// TypedRune jumps to a choice.
func (l *optionList) TypedRune(r rune) {
	if r != ' ' || !l.search.idle() {
		l.move(l.search.find(r, l.options, l.now))
	}
}

// TypedKey moves, takes or cancels.
func (l *optionList) TypedKey(key *fyne.KeyEvent) {
	last := len(l.options) - 1
	switch key.Name {
	case fyne.KeyUp:
		l.move(l.now - 1)
	case fyne.KeyDown:
		l.move(l.now + 1)
	case fyne.KeyPageUp:
		l.move(max(l.now-mostOptions, 0))
	case fyne.KeyPageDown:
		l.move(min(l.now+mostOptions, last))
	case fyne.KeyHome:
		l.move(0)
	case fyne.KeyEnd:
		l.move(last)
	case fyne.KeySpace:
		if l.search.idle() {
			l.take(l.now)
		}
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyTab:
		l.take(l.now)
	case fyne.KeyEscape, fyne.KeyF4:
		l.cancel()
	}
}

// TypedShortcut closes the list on Alt+Up or Alt+Down, which opened it.
func (l *optionList) TypedShortcut(shortcut fyne.Shortcut) {
	custom, is := shortcut.(*desktop.CustomShortcut)
	if is && custom.Modifier == fyne.KeyModifierAlt && (custom.KeyName == fyne.KeyUp || custom.KeyName == fyne.KeyDown) {
		l.take(l.now)
	}
}

func (l *optionList) move(i int) {
	if i < 0 || i >= len(l.options) {
		return
	}
	l.now = i
	l.rows.Refresh()
	l.showCursor()
}

func (l *optionList) showCursor() {
	top, high, y := optionHeight*float32(l.now), l.scroll.Size().Height, l.scroll.Offset.Y
	if top < y {
		y = top
	} else if top+optionHeight > y+high {
		y = top + optionHeight - high
	}
	l.scroll.ScrollToOffset(fyne.NewPos(0, max(y, 0)))
}

// CreateRenderer is Fyne's way to draw the widget.
func (l *optionList) CreateRenderer() fyne.WidgetRenderer { return &optionListRenderer{l} }

type optionListRenderer struct{ list *optionList }

func (r *optionListRenderer) MinSize() fyne.Size {
	wide := float32(0)
	for _, o := range r.list.options {
		wide = max(wide, TextBody.measure(firstRunes(o, 100)).Width)
	}
	rows := min(len(r.list.options), mostOptions)
	return fyne.NewSize(min(wide+24, 420), optionHeight*float32(rows)+2*panelPad)
}

func (r *optionListRenderer) Layout(size fyne.Size) {
	r.list.scroll.Move(fyne.NewPos(1, panelPad))
	r.list.scroll.Resize(size.SubtractWidthHeight(2, 2*panelPad))
}

func (r *optionListRenderer) Refresh()                     { r.list.rows.Refresh() }
func (r *optionListRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.list.scroll} }
func (r *optionListRenderer) Destroy()                     {}

// optionRows draws the choices.
type optionRows struct {
	widget.BaseWidget
	list *optionList
}

var (
	_ fyne.Tappable     = (*optionRows)(nil)
	_ desktop.Hoverable = (*optionRows)(nil)
)

func (o *optionRows) at(p fyne.Position) int { return int(p.Y / optionHeight) }

// Tapped takes the choice under the pointer.
func (o *optionRows) Tapped(event *fyne.PointEvent) {
	if i := o.at(event.Position); i >= 0 && i < len(o.list.options) {
		o.list.take(i)
	}
}

// MouseIn and MouseMoved mark the choice under the pointer.
func (o *optionRows) MouseIn(event *desktop.MouseEvent) { o.MouseMoved(event) }

// MouseMoved marks the choice under the pointer.
func (o *optionRows) MouseMoved(event *desktop.MouseEvent) {
	if i := o.at(event.Position); i != o.list.now && i >= 0 && i < len(o.list.options) {
		o.list.now = i
		o.Refresh()
	}
}

// MouseOut leaves the mark where it is.
func (o *optionRows) MouseOut() {}

// CreateRenderer is Fyne's way to draw the widget.
func (o *optionRows) CreateRenderer() fyne.WidgetRenderer {
	r := &optionRowsRenderer{rows: o, mark: canvas.NewRectangle(Soft)}
	for i, option := range o.list.options {
		style := TextBody
		style.Bold = i == o.list.chosen
		r.texts = append(r.texts, style.drawn(oneLine(firstRunes(option, 200))))
	}
	return r
}

type optionRowsRenderer struct {
	rows  *optionRows
	mark  *canvas.Rectangle
	texts []*canvas.Text
}

func (r *optionRowsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, optionHeight*float32(len(r.texts)))
}

func (r *optionRowsRenderer) Layout(size fyne.Size) {
	high := TextBody.measure("M").Height
	for i, text := range r.texts {
		text.Text = TextBody.fit(oneLine(firstRunes(r.rows.list.options[i], 200)), size.Width-20)
		text.Move(fyne.NewPos(11, optionHeight*float32(i)+(optionHeight-high)/2))
		text.Resize(fyne.NewSize(size.Width-20, high))
	}
	r.mark.Move(fyne.NewPos(0, optionHeight*float32(r.rows.list.now)))
	r.mark.Resize(fyne.NewSize(size.Width, optionHeight))
}

func (r *optionRowsRenderer) Refresh() {
	r.Layout(r.rows.Size())
	canvas.Refresh(r.rows)
}

func (r *optionRowsRenderer) Objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{r.mark}
	for _, text := range r.texts {
		all = append(all, text)
	}
	return all
}
func (r *optionRowsRenderer) Destroy() {}

func color2(first bool, a, b color.NRGBA) color.Color {
	if first {
		return a
	}
	return b
}
