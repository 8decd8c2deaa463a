package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Segment is a row of choices of which one holds, 28 high. It is one Tab stop:
// Left and Right choose the neighbour.
type Segment struct {
	widget.BaseWidget
	labels   []string
	selected int
	hovered  int
	focused  bool
	onChange func(i int)
}

var (
	_ fyne.Focusable    = (*Segment)(nil)
	_ fyne.Tappable     = (*Segment)(nil)
	_ desktop.Hoverable = (*Segment)(nil)
)

// NewSegment makes choices with the first one holding.
func NewSegment(labels []string, onChange func(i int)) *Segment {
	s := &Segment{labels: labels, onChange: onChange, hovered: -1}
	s.ExtendBaseWidget(s)
	return s
}

// SetSelected chooses without telling onChange.
func (s *Segment) SetSelected(i int) {
	if i >= 0 && i < len(s.labels) && i != s.selected {
		s.selected = i
		s.Refresh()
	}
}

// Selected is the choice that holds.
func (s *Segment) Selected() int { return s.selected }

func (s *Segment) choose(i int) {
	if i < 0 || i >= len(s.labels) || i == s.selected {
		return
	}
	s.SetSelected(i)
	if s.onChange != nil {
		s.onChange(i)
	}
}

func (s *Segment) at(x float32) int {
	if len(s.labels) == 0 || s.Size().Width <= 0 {
		return -1
	}
	return min(len(s.labels)-1, max(0, int(x/s.Size().Width*float32(len(s.labels)))))
}

// Tapped chooses what lies under the pointer.
func (s *Segment) Tapped(event *fyne.PointEvent) { s.choose(s.at(event.Position.X)) }

// FocusGained draws the ring.
func (s *Segment) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost takes the ring away.
func (s *Segment) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune does nothing: the choices have no letters.
func (s *Segment) TypedRune(rune) {}

// TypedKey walks along the choices; Enter and Space take the next one around.
func (s *Segment) TypedKey(key *fyne.KeyEvent) {
	switch {
	case dialogHears(s, key):
	case key.Name == fyne.KeyRight || key.Name == fyne.KeyDown:
		s.choose(s.selected + 1)
	case key.Name == fyne.KeyLeft || key.Name == fyne.KeyUp:
		s.choose(s.selected - 1)
	case presses(key) && len(s.labels) > 0:
		s.choose((s.selected + 1) % len(s.labels))
	}
}

// MouseIn follows the pointer.
func (s *Segment) MouseIn(event *desktop.MouseEvent) { s.MouseMoved(event) }

// MouseMoved marks the choice under the pointer.
func (s *Segment) MouseMoved(event *desktop.MouseEvent) {
	if i := s.at(event.Position.X); i != s.hovered {
		s.hovered = i
		s.Refresh()
	}
}

// MouseOut unmarks.
func (s *Segment) MouseOut() { s.hovered = -1; s.Refresh() }

// CreateRenderer is Fyne's way to draw the widget.
func (s *Segment) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &segmentRenderer{
		segment: s,
		box:     &canvas.Rectangle{FillColor: Surf, CornerRadius: Radius},
		rim:     &canvas.Rectangle{StrokeColor: Edge, StrokeWidth: 1, CornerRadius: Radius},
		ring:    &canvas.Rectangle{StrokeColor: Pri, StrokeWidth: 2, CornerRadius: Radius + 3},
	}
	for i := range s.labels {
		r.fills = append(r.fills, &canvas.Rectangle{})
		r.words = append(r.words, TextBody.Aligned(fyne.TextAlignCenter).drawn(s.labels[i]))
		r.parts = append(r.parts, canvas.NewRectangle(Edge))
	}
	r.Refresh()
	return r
}

type segmentRenderer struct {
	segment        *Segment
	box, rim, ring *canvas.Rectangle
	fills, parts   []*canvas.Rectangle
	words          []*canvas.Text
}

func (r *segmentRenderer) MinSize() fyne.Size {
	wide := float32(0)
	for _, label := range r.segment.labels {
		wide = fyne.Max(wide, TextBold.measure(label).Width+24)
	}
	return fyne.NewSize(wide*float32(len(r.segment.labels)), HeightControl)
}

func (r *segmentRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.rim.Resize(size)
	place(r.ring, -4, -4, size.Width+8, size.Height+8)
	each := size.Width / float32(max(1, len(r.words)))
	for i, word := range r.words {
		x := each * float32(i)
		place(r.fills[i], x, 0, each, size.Height)
		place(r.parts[i], x, 0, 1, size.Height)
		high := word.MinSize().Height
		place(word, x, (size.Height-high)/2, each, high)
	}
}

func (r *segmentRenderer) Refresh() {
	s := r.segment
	last := len(r.words) - 1
	for i, word := range r.words {
		chosen, fill := i == s.selected, r.fills[i]
		word.TextStyle.Bold, word.Color = chosen, Ink
		fill.FillColor = Clear
		switch {
		case chosen:
			word.Color, fill.FillColor = Surf, Pri
		case i == s.hovered:
			fill.FillColor = HeadBg
		}
		if i == 0 {
			fill.TopLeftCornerRadius, fill.BottomLeftCornerRadius = Radius, Radius
		}
		if i == last {
			fill.TopRightCornerRadius, fill.BottomRightCornerRadius = Radius, Radius
		}
		r.parts[i].Hidden = i == 0 || chosen || i-1 == s.selected
	}
	r.ring.Hidden = !s.focused
	r.Layout(s.Size())
	canvas.Refresh(s)
}

func (r *segmentRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.box}
	for i := range r.words {
		objects = append(objects, r.fills[i], r.parts[i], r.words[i])
	}
	return append(objects, r.rim, r.ring)
}
func (r *segmentRenderer) Destroy() {}
