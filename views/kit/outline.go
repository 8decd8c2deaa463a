package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// OutlineRow is one line of an outline: a part of a paper, or the head of a
// group of parts, which cannot be chosen.
type OutlineRow struct {
	ID, Number, Text string
	Head             bool // head of a group
	Warn             bool // something in it wants attention
	Moves            bool // it may change places with others that move
}

// Outline lists the parts of a paper. It is one Tab stop: Up, Down, Home and
// End choose, Enter goes to the part, Ctrl+Up and Ctrl+Down move it, Delete
// takes it out, and the pointer drags it to another place.
type Outline struct {
	widget.BaseWidget
	OnChoose func(id string)         // by key or pointer
	OnEnter  func(id string)         // Enter
	OnMove   func(id string, by int) // by so many places
	OnDrop   func(id string, to int) // to place to among those that move, as they stand before
	OnDelete func(id string)

	rows     []OutlineRow
	chosen   int // -1 for none
	hovered  int
	drag     int // the row in hand, -1 for none
	dropAt   int // place among those that move
	focused  bool
	readOnly bool
	links    []fyne.CanvasObject
	body     *outlineBody
	column   *fyne.Container
	scroll   *container.Scroll
}

var (
	_ fyne.Focusable    = (*Outline)(nil)
	_ fyne.Shortcutable = (*Outline)(nil)
)

// NewOutline makes an empty outline with buttons below its rows.
func NewOutline(links ...fyne.CanvasObject) *Outline {
	o := &Outline{chosen: -1, hovered: -1, drag: -1, links: links}
	o.body = &outlineBody{outline: o}
	o.body.ExtendBaseWidget(o.body)
	o.column = container.New(outlineColumn{}, append([]fyne.CanvasObject{o.body}, links...)...)
	o.scroll = container.NewVScroll(o.column)
	for _, link := range links {
		if b, is := link.(*Button); is {
			b.onFocus = func() { o.show(b.Position().Y, b.Position().Y+b.Size().Height) }
		}
	}
	o.ExtendBaseWidget(o)
	return o
}

// SetRows changes all rows; the chosen part stays chosen when it is still there.
func (o *Outline) SetRows(rows []OutlineRow) {
	id := o.Chosen()
	o.rows, o.chosen, o.hovered, o.drag = rows, -1, -1, -1
	for i, row := range rows {
		if id != "" && row.ID == id {
			o.chosen = i
		}
	}
	o.body.Refresh()
	o.column.Refresh()
	nudge(o.scroll)
}

// Rows is what the outline shows.
func (o *Outline) Rows() []OutlineRow { return o.rows }

// Chosen is the ID of the chosen part, or "".
func (o *Outline) Chosen() string {
	if o.chosen < 0 || o.chosen >= len(o.rows) {
		return ""
	}
	return o.rows[o.chosen].ID
}

// Select chooses a part and brings it into view without telling OnChoose.
func (o *Outline) Select(id string) {
	o.chosen = -1
	for i, row := range o.rows {
		if !row.Head && row.ID == id {
			o.chosen = i
		}
	}
	o.body.Refresh()
	o.reveal(o.chosen)
}

// SetReadOnly keeps the parts where they are.
func (o *Outline) SetReadOnly(on bool) { o.readOnly = on }

func (o *Outline) choose(i int) {
	if i < 0 || i >= len(o.rows) || o.rows[i].Head {
		return
	}
	o.chosen = i
	o.body.Refresh()
	o.reveal(i)
	o.hint()
	if o.OnChoose != nil {
		o.OnChoose(o.rows[i].ID)
	}
}

func (o *Outline) reveal(i int) {
	if i < 0 {
		return
	}
	from, to := o.top(i), o.top(i)+outlineHigh
	if i > 0 && o.rows[i-1].Head {
		from -= outlineHigh
	}
	o.show(from, to)
}

// show scrolls until what stands between two heights of the column is seen.
func (o *Outline) show(from, to float32) {
	view, y := o.scroll.Size().Height, o.scroll.Offset.Y
	switch {
	case view <= 0:
		return
	case from < y:
		y = from
	case to > y+view:
		y = to - view
	default:
		return
	}
	o.scroll.ScrollToOffset(fyne.NewPos(0, y))
}

// FocusGained draws the ring in the chosen row.
func (o *Outline) FocusGained() { o.focused = true; o.hint(); o.body.Refresh() }

// FocusLost takes the ring away.
func (o *Outline) FocusLost() { o.focused = false; Hint(""); o.body.Refresh() }

// TypedRune does nothing.
func (o *Outline) TypedRune(rune) {}

// TypedKey walks, enters and deletes.
func (o *Outline) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown:
		o.step(o.chosen, 1)
	case fyne.KeyUp:
		o.step(o.chosen, -1)
	case fyne.KeyHome:
		o.step(-1, 1)
	case fyne.KeyEnd:
		o.step(len(o.rows), -1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if id := o.Chosen(); id != "" && o.OnEnter != nil {
			o.OnEnter(id)
		}
	case fyne.KeyDelete:
		if id := o.Chosen(); id != "" && o.OnDelete != nil && !o.readOnly && o.rows[o.chosen].Moves {
			o.OnDelete(id)
		}
	default:
		return
	}
	o.hint()
}

// step chooses the next row from i on that is no head.
func (o *Outline) step(i, by int) {
	for i += by; i >= 0 && i < len(o.rows); i += by {
		if !o.rows[i].Head {
			o.choose(i)
			return
		}
	}
}

// TypedShortcut moves the chosen part.
func (o *Outline) TypedShortcut(s fyne.Shortcut) {
	custom, is := s.(*desktop.CustomShortcut)
	if !is || custom.Modifier != fyne.KeyModifierControl || o.readOnly || o.OnMove == nil || o.Chosen() == "" {
		return
	}
	switch custom.KeyName {
	case fyne.KeyUp:
		o.OnMove(o.Chosen(), -1)
	case fyne.KeyDown:
		o.OnMove(o.Chosen(), 1)
	}
}

func (o *Outline) hint() {
	Hint("")
	if o.focused && o.chosen >= 0 && o.chosen < len(o.body.cut) && o.body.cut[o.chosen] {
		Hint(o.rows[o.chosen].Text)
	}
}

// CreateRenderer is Fyne's way to draw the widget.
func (o *Outline) CreateRenderer() fyne.WidgetRenderer {
	return &outlineRenderer{outline: o, back: canvas.NewRectangle(Bg)}
}

type outlineRenderer struct {
	outline *Outline
	back    *canvas.Rectangle
}

func (r *outlineRenderer) MinSize() fyne.Size { return fyne.NewSize(WidthOutline, 96) }

func (r *outlineRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.outline.scroll.Resize(size)
}

func (r *outlineRenderer) Refresh() { canvas.Refresh(r.outline) }

func (r *outlineRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.outline.scroll}
}
func (r *outlineRenderer) Destroy() {}

// outlineColumn puts the buttons under the rows.
type outlineColumn struct{}

func (outlineColumn) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		min := o.MinSize()
		if i == 0 {
			place(o, 0, 0, size.Width, min.Height)
			y = min.Height + 8
			continue
		}
		place(o, 4, y, min.Width, HeightControl)
		y += HeightControl + 4
	}
}

func (outlineColumn) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := objects[0].MinSize().Height + 8
	for _, o := range objects[1:] {
		if o.Visible() {
			high += HeightControl + 4
		}
	}
	return fyne.NewSize(0, high+4)
}
