package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Head stands over a record or room, 56 high: title, its state below, and the
// acts at the right. The title gives way first and ends in "…".
type Head struct {
	widget.BaseWidget
	title   string
	aside   fyne.CanvasObject
	lead    []fyne.CanvasObject
	meta    []fyne.CanvasObject
	actions []fyne.CanvasObject
	fill    *canvas.Rectangle
	side    float32
	ruled   bool
	whole   bool // the title has room for all of its words
}

var _ desktop.Hoverable = (*Head)(nil)

// NewHead makes an empty head.
func NewHead() *Head {
	h := &Head{fill: canvas.NewRectangle(Surf), side: 16, ruled: true}
	h.ExtendBaseWidget(h)
	return h
}

// SetTitle changes the title.
func (h *Head) SetTitle(title string) {
	title = oneLine(title)
	if h.title != title {
		h.title = title
		h.Refresh()
	}
}

// SetMeta changes what stands under the title: badges and texts. Texts that
// follow each other are parted by a dot; the last is cut when room is short.
func (h *Head) SetMeta(parts ...fyne.CanvasObject) {
	h.meta = parts
	h.Refresh()
}

// SetAside puts one object right of the title, for rooms without a meta line.
func (h *Head) SetAside(aside fyne.CanvasObject) {
	h.aside = aside
	h.Refresh()
}

// SetActions changes the buttons at the right.
func (h *Head) SetActions(actions ...fyne.CanvasObject) {
	h.actions = actions
	h.Refresh()
}

// SetLead changes what stands left of the title, such as the way back.
func (h *Head) SetLead(lead ...fyne.CanvasObject) {
	h.lead = lead
	h.Refresh()
}

// OnList makes it the head of a list pane: its ground, 12 at the sides, no line.
func (h *Head) OnList() *Head {
	h.fill.FillColor = Bg
	h.side, h.ruled = 12, false
	return h
}

// Children are the objects handed in.
func (h *Head) Children() []fyne.CanvasObject {
	all := append([]fyne.CanvasObject{}, h.lead...)
	if h.aside != nil {
		all = append(all, h.aside)
	}
	return append(append(all, h.meta...), h.actions...)
}

// MouseIn tells the whole title if it is cut.
func (h *Head) MouseIn(*desktop.MouseEvent) {
	if !h.whole {
		Hint(h.title)
	}
}

// MouseMoved does nothing: the whole head reacts alike.
func (h *Head) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the telling.
func (h *Head) MouseOut() { Hint("") }

// CreateRenderer is Fyne's way to draw the widget.
func (h *Head) CreateRenderer() fyne.WidgetRenderer {
	h.ExtendBaseWidget(h)
	r := &headRenderer{head: h, line: canvas.NewRectangle(Line), title: TextTitle.drawn("")}
	r.Refresh()
	return r
}

type headRenderer struct {
	head  *Head
	line  *canvas.Rectangle
	title *canvas.Text
	dots  []*canvas.Text
	meta  []fyne.CanvasObject // the parts of the state line that have room
}

const headGap float32 = 8

func rowWidth(objects []fyne.CanvasObject) (width float32) {
	for _, o := range objects {
		if seen(o) {
			width += o.MinSize().Width + headGap
		}
	}
	return width
}

func (r *headRenderer) MinSize() fyne.Size {
	h := r.head
	return fyne.NewSize(2*h.side+rowWidth(h.lead)+rowWidth(h.actions)+96, HeightHead)
}

func (r *headRenderer) Layout(size fyne.Size) {
	h := r.head
	h.fill.Resize(size)
	r.line.Hidden = !h.ruled
	place(r.line, 0, size.Height-1, size.Width, 1)

	right := size.Width - h.side
	for i := len(h.actions) - 1; i >= 0; i-- {
		if o := h.actions[i]; seen(o) {
			min := o.MinSize()
			right -= min.Width
			place(o, right, (size.Height-min.Height)/2, min.Width, min.Height)
			right -= headGap
		}
	}
	left := h.side
	for _, o := range h.lead {
		if seen(o) {
			min := o.MinSize()
			place(o, left, (size.Height-min.Height)/2, min.Width, min.Height)
			left += min.Width + headGap + 4
		}
	}
	room := fyne.Max(0, right-8-left)
	high := r.title.MinSize().Height
	y := (size.Height-high)/2 - 1
	if rowWidth(h.meta) > 0 {
		y = 18 - high/2
		r.layoutMeta(left, 38.5, room)
	} else {
		r.dots, r.meta = r.dots[:0], r.meta[:0]
	}
	side := float32(0)
	if seen(h.aside) {
		side = h.aside.MinSize().Width + headGap
	}
	r.title.Text = TextTitle.fit(h.title, room-side)
	h.whole = r.title.Text == h.title
	wide := TextTitle.measure(r.title.Text).Width
	place(r.title, left, y, wide, high)
	if side > 0 {
		min := h.aside.MinSize()
		place(h.aside, left+wide+headGap, y+(high-min.Height)/2+1, min.Width, min.Height)
	}
}

// metaWidths shares the room among the parts of the state line. Missing room is
// taken from the last plain text, which is left out when too little remains,
// then from the one before; badges and bold words are never cut.
func (r *headRenderer) metaWidths(room float32) []float32 {
	meta := r.head.meta
	widths := make([]float32, len(meta))
	for i, o := range meta {
		if seen(o) {
			widths[i] = o.MinSize().Width
		}
	}
	for {
		need, last := -headGap, -1
		var before fyne.CanvasObject
		for i, o := range meta {
			if widths[i] <= 0 {
				continue
			}
			if parted(before, o) {
				need += dotWidth
			}
			need += widths[i] + headGap
			if t, text := o.(*Text); text && !t.style.Bold {
				last = i
			}
			before = o
		}
		over := need - room
		if over <= 0 || last < 0 {
			return widths
		}
		if rest := widths[last] - over; rest >= metaLeast {
			widths[last] = rest
			return widths
		}
		widths[last] = 0
	}
}

// metaLeast is the least width that a cut text of the state line keeps.
const metaLeast float32 = 48

// layoutMeta places the state line around the given middle.
func (r *headRenderer) layoutMeta(left, middle, room float32) {
	used := 0
	var before fyne.CanvasObject
	r.meta = r.meta[:0]
	for i, width := range r.metaWidths(room) {
		o := r.head.meta[i]
		if width <= 0 {
			continue
		}
		if parted(before, o) {
			dot := r.dot(used)
			min := dot.MinSize()
			place(dot, left, middle-min.Height/2, min.Width, min.Height)
			left += dotWidth
			used++
		}
		high := o.MinSize().Height
		place(o, left, middle-high/2, width, high)
		r.meta = append(r.meta, o)
		left += width + headGap
		before = o
	}
	r.dots = r.dots[:used]
}

const dotWidth float32 = 12

func parted(before, o fyne.CanvasObject) bool {
	_, one := before.(*Text)
	_, two := o.(*Text)
	return one && two
}

func (r *headRenderer) dot(n int) *canvas.Text {
	for len(r.dots) <= n {
		r.dots = append(r.dots, TextMeta.drawn("·"))
	}
	return r.dots[n]
}

func (r *headRenderer) Refresh() {
	r.Layout(r.head.Size())
	canvas.Refresh(r.head)
}

func (r *headRenderer) Objects() []fyne.CanvasObject {
	h := r.head
	objects := []fyne.CanvasObject{h.fill, r.line, r.title}
	for _, dot := range r.dots {
		objects = append(objects, dot)
	}
	objects = append(append(objects, h.lead...), r.meta...)
	if h.aside != nil {
		objects = append(objects, h.aside)
	}
	return append(objects, h.actions...)
}
func (r *headRenderer) Destroy() {}
