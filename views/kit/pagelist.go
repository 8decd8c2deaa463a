package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// WidthPageList is the width of a list of pages beside a desk.
const WidthPageList float32 = 148

const (
	pageSide    float32 = 22 // list beside a small page
	pageCaption float32 = 22 // its number below
	pageApart   float32 = 10 // between pages
)

// PageList shows small pages with their numbers, one of them chosen. It is one
// Tab stop: Up, Down, PgUp, PgDn, Home and End walk the pages. Only the pages in
// view and their neighbours hold pixels.
type PageList struct {
	widget.BaseWidget
	pile

	// OnChoose hears which page the user went to.
	OnChoose func(page int)
	// OnEnter hears Enter.
	OnEnter func()

	focused  bool
	rings    []*canvas.Rectangle
	captions []*canvas.Text
}

var (
	_ fyne.Focusable     = (*PageList)(nil)
	_ fyne.Tappable      = (*PageList)(nil)
	_ desktop.Cursorable = (*PageList)(nil)
)

// NewPageList makes an empty list.
func NewPageList() *PageList {
	l := &PageList{}
	l.pile.begin(l, l.arrange)
	l.body.adorn = l.adorn
	l.scroll.OnScrolled = func(fyne.Position) { l.body.update() }
	l.ExtendBaseWidget(l)
	return l
}

// SetPage marks a page without telling OnChoose and brings it into view.
func (l *PageList) SetPage(page int) {
	if len(l.sheets) == 0 {
		return
	}
	l.page = max(0, min(page, len(l.sheets)-1))
	s, view := l.sheets[l.page], l.scroll.Size().Height
	top, foot := s.y-pageApart, s.y+s.height+pageCaption+pageApart/2
	switch {
	case view <= 0:
	case top < l.scroll.Offset.Y:
		l.scrollTo(top)
	case foot > l.scroll.Offset.Y+view:
		l.scrollTo(foot - view)
	default:
		l.body.update()
	}
}

// choose goes to a page in the user's name.
func (l *PageList) choose(page int) {
	if len(l.sheets) == 0 {
		return
	}
	before := l.page
	l.SetPage(page)
	if l.page != before && l.OnChoose != nil {
		l.OnChoose(l.page)
	}
}

// arrange gives every small page its place.
func (l *PageList) arrange() {
	view := l.scroll.Size()
	if view.Width <= 0 {
		return
	}
	wide := float32(1)
	for _, size := range l.sizes {
		wide = fyne.Max(wide, size.Width)
	}
	factor := fyne.Max(24, view.Width-2*pageSide) / wide
	y := pageApart
	for i, s := range l.sheets {
		s.size(l.sizes[i], factor)
		s.x, s.y = onPixels((view.Width-s.width)/2), y
		y += s.height + pageCaption + pageApart
	}
	l.body.wide, l.body.high = view.Width, y
	l.page = max(0, min(l.page, len(l.sheets)-1))
	l.scroll.Refresh()
	l.body.update()
}

// adorn gives a page its number and, where it is the chosen one, its ring.
func (l *PageList) adorn(n, page int) []fyne.CanvasObject {
	for len(l.captions) <= n {
		l.captions = append(l.captions, TextMeta.Aligned(fyne.TextAlignCenter).drawn(""))
		l.rings = append(l.rings, &canvas.Rectangle{StrokeColor: Pri, StrokeWidth: 2, CornerRadius: 2})
	}
	s, caption, ring := l.sheets[page], l.captions[n], l.rings[n]
	style := TextMeta
	if page == l.page {
		style = TextLabel.Colored(Pri)
	}
	if text := strconv.Itoa(page + 1); caption.Text != text || caption.Color != style.Color {
		caption.Text, caption.Color, caption.TextStyle = text, style.Color, style.font()
		caption.Refresh()
	}
	place(caption, s.x, s.y+s.height+3, s.width, pageCaption-4)
	if page != l.page {
		return []fyne.CanvasObject{caption}
	}
	place(ring, s.x-4, s.y-4, s.width+8, s.height+8)
	return []fyne.CanvasObject{caption, ring}
}

// Tapped takes the focus and goes to the page under the pointer.
func (l *PageList) Tapped(event *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l)
	}
	y := event.Position.Y + l.scroll.Offset.Y
	for i, s := range l.sheets {
		if y >= s.y-pageApart/2 && y < s.y+s.height+pageCaption+pageApart/2 {
			l.choose(i)
			return
		}
	}
}

// FocusGained draws the ring around the list.
func (l *PageList) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost takes it away.
func (l *PageList) FocusLost() { l.focused = false; l.Refresh() }

// TypedRune does nothing: pages are only read.
func (l *PageList) TypedRune(rune) {}

// TypedKey walks the pages.
func (l *PageList) TypedKey(key *fyne.KeyEvent) {
	if dialogHears(l, key) {
		return
	}
	first, last := l.inView()
	screen := max(1, last-first)
	switch key.Name {
	case fyne.KeyUp, fyne.KeyLeft:
		l.choose(l.page - 1)
	case fyne.KeyDown, fyne.KeyRight, fyne.KeySpace:
		l.choose(l.page + 1)
	case fyne.KeyPageUp:
		l.choose(l.page - screen)
	case fyne.KeyPageDown:
		l.choose(l.page + screen)
	case fyne.KeyHome:
		l.choose(0)
	case fyne.KeyEnd:
		l.choose(len(l.sheets) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.OnEnter != nil {
			l.OnEnter()
		}
	}
}

// Cursor is a hand: pages are pressed.
func (l *PageList) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is Fyne's way to draw the widget.
func (l *PageList) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	return &pageListRenderer{
		list: l, back: canvas.NewRectangle(Bg),
		ring: &canvas.Rectangle{StrokeColor: Pri, StrokeWidth: 2},
	}
}

type pageListRenderer struct {
	list       *PageList
	back, ring *canvas.Rectangle
}

func (r *pageListRenderer) MinSize() fyne.Size { return fyne.NewSize(WidthPageList, 160) }

func (r *pageListRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.ring.Resize(size)
	r.list.scroll.Resize(size)
	r.list.arrange()
	r.list.SetPage(r.list.page)
}

func (r *pageListRenderer) Refresh() {
	r.ring.Hidden = !r.list.focused
	canvas.Refresh(r.list)
}

func (r *pageListRenderer) Objects() []fyne.CanvasObject {
	r.ring.Hidden = !r.list.focused
	return []fyne.CanvasObject{r.back, r.list.scroll, r.ring}
}
func (r *pageListRenderer) Destroy() {}
