package kit

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// ListRow is one record in a list. A Group other than that of the row before
// gets a head of its own, with GroupNote at its right.
type ListRow struct {
	ID, Title, Meta  string
	Badges           []BadgeSpec
	Group, GroupNote string
}

// List shows rows of records; however many there are, only those in view hold
// widgets. It is one Tab stop: the arrows, Home, End, PgUp and PgDn walk and
// open.
type List struct {
	widget.BaseWidget
	rowHeight float32
	onOpen    func(i int)
	onNear    func()
	rows      []ListRow
	tops      []float32 // top of each row; a group head stands above it
	total     float32
	chosen    int // -1 for none
	focused   bool
	nearTold  int // number of rows at the last call of onNear
	scroll    *container.Scroll
	body      *listBody
}

var _ fyne.Focusable = (*List)(nil)

// NewList makes an empty list. Rows of 72 carry their badges under the meta
// line, lower ones beside it.
func NewList(rowHeight float32, onOpen func(i int)) *List {
	l := &List{rowHeight: rowHeight, onOpen: onOpen, chosen: -1}
	l.body = &listBody{list: l, live: map[int]*listRow{}}
	l.body.ExtendBaseWidget(l.body)
	l.scroll = container.NewVScroll(l.body)
	l.scroll.OnScrolled = func(fyne.Position) { l.moved() }
	l.ExtendBaseWidget(l)
	return l
}

// SetRows changes all rows; the chosen record stays chosen when it is still
// there.
func (l *List) SetRows(rows []ListRow) {
	id := l.Chosen()
	l.rows = rows
	l.tops = make([]float32, len(rows))
	y, group := float32(0), ""
	for i, row := range rows {
		if row.Group != group {
			y += HeightGroup
			group = row.Group
		}
		l.tops[i] = y
		y += l.rowHeight
	}
	l.total, l.chosen, l.nearTold = y, -1, -1
	for i, row := range rows {
		if id != "" && row.ID == id {
			l.chosen = i
		}
	}
	l.body.forget()
	l.scroll.Refresh()
	l.moved()
}

// Rows is what the list holds.
func (l *List) Rows() []ListRow { return l.rows }

// Select chooses the record and brings it into view, without opening it; an
// unknown id chooses none.
func (l *List) Select(id string) {
	chosen := -1
	for i, row := range l.rows {
		if row.ID == id {
			chosen = i
			break
		}
	}
	l.mark(chosen)
}

// Chosen is the id of the chosen record, or "".
func (l *List) Chosen() string {
	if l.chosen < 0 || l.chosen >= len(l.rows) {
		return ""
	}
	return l.rows[l.chosen].ID
}

// OnNear sets what is called, once for each number of rows, when the end of the
// list comes into view.
func (l *List) OnNear(near func()) {
	l.onNear = near
	l.moved()
}

// ScrollToTop shows the first row.
func (l *List) ScrollToTop() {
	l.scroll.ScrollToTop()
	l.moved()
}

func (l *List) mark(i int) {
	if i == l.chosen {
		l.reveal(i)
		return
	}
	l.chosen = i
	l.reveal(i)
	l.body.update(true)
	l.hint()
}

// hint tells the whole title of the row with the focus, if it is cut.
func (l *List) hint() {
	if !l.focused {
		return
	}
	if row := l.body.live[l.chosen]; row != nil && row.cut {
		Hint(row.row().Title)
		return
	}
	Hint("")
}

func (l *List) open(i int) {
	if i < 0 || i >= len(l.rows) {
		return
	}
	l.mark(i)
	if l.onOpen != nil {
		l.onOpen(i)
	}
}

// headed tells whether a group head stands above row i.
func (l *List) headed(i int) bool {
	return l.rows[i].Group != "" && (i == 0 || l.rows[i-1].Group != l.rows[i].Group)
}

func (l *List) reveal(i int) {
	view := l.scroll.Size().Height
	if i < 0 || i >= len(l.rows) || view <= 0 {
		return
	}
	from, to := l.tops[i], l.tops[i]+l.rowHeight
	if l.headed(i) {
		from -= HeightGroup
	}
	offset := l.scroll.Offset.Y
	switch {
	case from < offset:
		offset = from
	case to > offset+view:
		offset = to - view
	default:
		return
	}
	l.scroll.ScrollToOffset(fyne.NewPos(0, offset))
	l.moved()
}

// moved follows the scroll.
func (l *List) moved() {
	l.body.update(false)
	view := l.scroll.Size().Height
	if l.onNear == nil || view <= 0 || len(l.rows) == 0 || l.nearTold == len(l.rows) {
		return
	}
	if l.scroll.Offset.Y+2*view >= l.total {
		l.nearTold = len(l.rows)
		l.onNear()
	}
}

// window is the first and last row in view, one more at each side.
func (l *List) window() (first, last int) {
	from, to := l.scroll.Offset.Y, l.scroll.Offset.Y+l.scroll.Size().Height
	first = sort.Search(len(l.rows), func(i int) bool { return l.tops[i]+l.rowHeight > from })
	last = sort.Search(len(l.rows), func(i int) bool { return l.tops[i]-HeightGroup >= to })
	return max(0, first-1), min(len(l.rows)-1, last)
}

// FocusGained draws the ring in the chosen row, or chooses to start at the top.
func (l *List) FocusGained() {
	l.focused = true
	l.body.update(true)
	l.hint()
	l.Refresh()
}

// FocusLost takes the ring away.
func (l *List) FocusLost() {
	l.focused = false
	l.body.update(true)
	Hint("")
	l.Refresh()
}

// TypedRune does nothing: the search field finds by letters.
func (l *List) TypedRune(rune) {}

// TypedKey walks and opens.
func (l *List) TypedKey(key *fyne.KeyEvent) {
	if dialogHears(l, key) || len(l.rows) == 0 {
		return
	}
	page := max(1, int(l.scroll.Size().Height/l.rowHeight)-1)
	to := l.chosen
	switch {
	case presses(key):
		l.open(max(0, to))
		return
	case key.Name == fyne.KeyDown:
		to++
	case key.Name == fyne.KeyUp:
		to--
	case key.Name == fyne.KeyHome:
		to = 0
	case key.Name == fyne.KeyEnd:
		to = len(l.rows) - 1
	case key.Name == fyne.KeyPageDown:
		to += page
	case key.Name == fyne.KeyPageUp:
		to -= page
	default:
		return
	}
	if to = min(len(l.rows)-1, max(0, to)); to != l.chosen {
		l.open(to)
	}
}

// Step opens the neighbour of the chosen record, as Alt+Down (1) and Alt+Up
// (-1) ask.
func (l *List) Step(by int) {
	if to := l.chosen + by; to >= 0 && to < len(l.rows) {
		l.open(to)
	}
}

// CreateRenderer is Fyne's way to draw the widget.
func (l *List) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	return &listRenderer{
		list: l,
		back: canvas.NewRectangle(Bg),
		ring: &canvas.Rectangle{StrokeColor: Pri, StrokeWidth: 2},
	}
}

type listRenderer struct {
	list       *List
	back, ring *canvas.Rectangle
}

func (r *listRenderer) MinSize() fyne.Size { return fyne.NewSize(160, r.list.rowHeight) }

func (r *listRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.ring.Resize(size)
	r.list.scroll.Resize(size)
	r.list.moved()
}

func (r *listRenderer) Refresh() {
	// With no row chosen the ring goes around the whole list.
	r.ring.Hidden = !r.list.focused || r.list.chosen >= 0
	canvas.Refresh(r.list)
}

func (r *listRenderer) Objects() []fyne.CanvasObject {
	r.ring.Hidden = !r.list.focused || r.list.chosen >= 0
	return []fyne.CanvasObject{r.back, r.list.scroll, r.ring}
}
func (r *listRenderer) Destroy() {}
