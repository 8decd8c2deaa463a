package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"sinergi/app/bahasa"
)

const (
	dayCell      float32 = 28
	calendarPad  float32 = 8
	calendarHead float32 = 32 // month and arrows
	calendarDays float32 = 24 // names of the days
	weeksShown           = 6
)

// calendar is one month to pick a day from. The week begins on Senin.
type calendar struct {
	widget.BaseWidget
	now    bahasa.Date // the day that the keys move
	chosen bahasa.Date // the field's value
	today  bahasa.Date
	hover  int
	pick   func(bahasa.Date)
	cancel func()
}

var (
	_ fyne.Focusable    = (*calendar)(nil)
	_ fyne.Tabbable     = (*calendar)(nil)
	_ fyne.Tappable     = (*calendar)(nil)
	_ fyne.Shortcutable = (*calendar)(nil)
	_ desktop.Hoverable = (*calendar)(nil)
)

func newCalendar(chosen bahasa.Date, pick func(bahasa.Date), cancel func()) *calendar {
	c := &calendar{now: chosen, chosen: chosen, today: Today(), hover: -1, pick: pick, cancel: cancel}
	if !chosen.Valid() {
		c.now = c.today
	}
	c.ExtendBaseWidget(c)
	return c
}

// first is the Senin that the shown weeks begin with.
func (c *calendar) first() bahasa.Date {
	t := c.now.Time()
	one := bahasa.Day(t.Year(), int(t.Month()), 1)
	back := (int(one.Time().Weekday()) + 6) % 7
	return one.AddDays(-back)
}

func (c *calendar) move(to bahasa.Date) {
	if to.Valid() {
		c.now = to
		c.Refresh()
	}
}

// months moves by months and stays in the month when it is shorter: 31 January
// becomes 28 February.
func (c *calendar) months(n int) {
	t := c.now.Time()
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	c.move(bahasa.Day(first.Year(), int(first.Month()), min(t.Day(), last)))
}

// FocusGained and FocusLost change nothing: the calendar is open while focused.
func (c *calendar) FocusGained() {}

// FocusLost changes nothing either.
func (c *calendar) FocusLost() {}

// TypedRune picks on Space. Its key event comes first, and if that closed the
// calendar, the field would get the Space.
func (c *calendar) TypedRune(r rune) {
	if r == ' ' {
		c.pick(c.now)
	}
}

// AcceptsTab is true: Tab takes the day, so that the next Tab leaves the field.
func (c *calendar) AcceptsTab() bool { return true }

// TypedKey moves, picks or closes.
func (c *calendar) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		c.move(c.now.AddDays(-1))
	case fyne.KeyRight:
		c.move(c.now.AddDays(1))
	case fyne.KeyUp:
		c.move(c.now.AddDays(-7))
	case fyne.KeyDown:
		c.move(c.now.AddDays(7))
	case fyne.KeyPageUp:
		c.months(-1)
	case fyne.KeyPageDown:
		c.months(1)
	case fyne.KeyHome:
		c.move(c.today)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyTab:
		c.pick(c.now)
	case fyne.KeyEscape, fyne.KeyF4:
		c.cancel()
	}
}

// TypedShortcut moves by years on Ctrl+PgUp and Ctrl+PgDn, and closes on Alt+Up.
func (c *calendar) TypedShortcut(shortcut fyne.Shortcut) {
	custom, is := shortcut.(*desktop.CustomShortcut)
	if !is {
		return
	}
	switch custom.KeyName {
	case fyne.KeyPageUp:
		c.months(-12)
	case fyne.KeyPageDown:
		c.months(12)
	case fyne.KeyUp, fyne.KeyDown:
		c.cancel()
	}
}

// cell is the place of a day in the shown weeks, or -1.
func (c *calendar) cell(p fyne.Position) int {
	x, y := p.X-calendarPad, p.Y-calendarPad-calendarHead-calendarDays
	if x < 0 || y < 0 || x >= 7*dayCell || y >= weeksShown*dayCell {
		return -1
	}
	return int(y/dayCell)*7 + int(x/dayCell)
}

// Tapped picks the day under the pointer, or turns the month.
func (c *calendar) Tapped(event *fyne.PointEvent) {
	if i := c.cell(event.Position); i >= 0 {
		c.pick(c.first().AddDays(i))
		return
	}
	if event.Position.Y < calendarPad+calendarHead {
		switch {
		case event.Position.X < calendarPad+dayCell:
			c.months(-1)
		case event.Position.X > calendarPad+6*dayCell:
			c.months(1)
		}
	}
}

// MouseIn and MouseMoved follow the pointer.
func (c *calendar) MouseIn(event *desktop.MouseEvent) { c.MouseMoved(event) }

// MouseMoved marks the day under the pointer.
func (c *calendar) MouseMoved(event *desktop.MouseEvent) {
	if i := c.cell(event.Position); i != c.hover {
		c.hover = i
		c.Refresh()
	}
}

// MouseOut takes the mark away.
func (c *calendar) MouseOut() { c.hover = -1; c.Refresh() }

// CreateRenderer is Fyne's way to draw the widget.
func (c *calendar) CreateRenderer() fyne.WidgetRenderer {
	r := &calendarRenderer{
		cal:   c,
		title: TextBold.Aligned(fyne.TextAlignCenter).drawn(""),
		left:  newIcon("left", Ink2), right: newIcon("right", Ink2),
	}
	for i := range 7 {
		name := bahasa.WeekdayName(time.Weekday((i + 1) % 7))
		style := TextStyle{Size: SizeSmall, Color: Ink2, Bold: true, Align: fyne.TextAlignCenter}
		if i == 6 {
			style.Color = Err
		}
		r.names = append(r.names, style.drawn(string([]rune(name)[:3])))
	}
	for range 7 * weeksShown {
		r.cells = append(r.cells, &canvas.Rectangle{CornerRadius: Radius})
		r.days = append(r.days, TextBody.Aligned(fyne.TextAlignCenter).drawn(""))
	}
	r.Refresh()
	return r
}

type calendarRenderer struct {
	cal         *calendar
	title       *canvas.Text
	left, right *canvas.Image
	names, days []*canvas.Text
	cells       []*canvas.Rectangle
}

func (r *calendarRenderer) MinSize() fyne.Size {
	return fyne.NewSize(7*dayCell+2*calendarPad, 2*calendarPad+calendarHead+calendarDays+weeksShown*dayCell)
}

func (r *calendarRenderer) Layout(fyne.Size) {
	const wide = 7 * dayCell
	high := TextBody.measure("M").Height
	place(r.title, calendarPad, calendarPad+(dayCell-high)/2, wide, high)
	icon := (dayCell - iconSize) / 2
	place(r.left, calendarPad+icon, calendarPad+icon, iconSize, iconSize)
	place(r.right, calendarPad+wide-dayCell+icon, calendarPad+icon, iconSize, iconSize)
	top := calendarPad + calendarHead
	small := TextSmall.measure("M").Height
	for i, name := range r.names {
		place(name, calendarPad+dayCell*float32(i), top+(calendarDays-small)/2, dayCell, small)
	}
	top += calendarDays
	for i := range r.days {
		x, y := calendarPad+dayCell*float32(i%7), top+dayCell*float32(i/7)
		place(r.cells[i], x+1, y+1, dayCell-2, dayCell-2)
		place(r.days[i], x, y+(dayCell-high)/2, dayCell, high)
	}
}

func (r *calendarRenderer) Refresh() {
	c := r.cal
	t := c.now.Time()
	r.title.Text = bahasa.MonthName(int(t.Month())) + t.Format(" 2006")
	day := c.first()
	for i, text := range r.days {
		r.paintDay(i, text, day, day.Time().Month() == t.Month())
		day = day.AddDays(1)
	}
	r.Layout(c.Size())
	canvas.Refresh(c)
}

// paintDay gives a day its colours: filled when it is the value, ringed when it
// is today, soft where the keys or the pointer are.
func (r *calendarRenderer) paintDay(i int, text *canvas.Text, day bahasa.Date, inMonth bool) {
	c, cell := r.cal, r.cells[i]
	text.Text = day.Time().Format("2")
	text.TextStyle.Bold = day == c.chosen || day == c.now
	text.Color = Ink
	switch {
	case !inMonth:
		text.Color = Edge
	case i%7 == 6:
		text.Color = Err
	}
	cell.FillColor, cell.StrokeColor, cell.StrokeWidth = Clear, Clear, 0
	if i == c.hover {
		cell.FillColor = HeadBg
	}
	if day == c.today {
		cell.StrokeColor, cell.StrokeWidth = Pri, 1
	}
	if day == c.now {
		cell.FillColor = Soft
	}
	if day == c.chosen {
		cell.FillColor, text.Color = Pri, Surf
		if day != c.now {
			cell.FillColor = PriHover
		}
	}
}

func (r *calendarRenderer) Objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{r.title, r.left, r.right}
	for _, name := range r.names {
		all = append(all, name)
	}
	for _, cell := range r.cells {
		all = append(all, cell)
	}
	for _, day := range r.days {
		all = append(all, day)
	}
	return all
}
func (r *calendarRenderer) Destroy() {}
