package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Tabs choose one part of a record, 40 high. They are one Tab stop: Left and
// Right choose the neighbour.
type Tabs struct {
	widget.BaseWidget
	labels   []string
	counts   []int
	selected int
	hovered  int
	focused  bool
	trailing fyne.CanvasObject
	below    bool // they stand under what they choose, see Below
	onChange func(i int)
	before   int       // the tab that waits outside at the left, or -1
	after    int       // and at the right
	edge     float32   // where the sign for those at the right stands
	starts   []float32 // left edge of each word's field, for the pointer
	ends     []float32
}

var (
	_ fyne.Focusable     = (*Tabs)(nil)
	_ fyne.Tappable      = (*Tabs)(nil)
	_ desktop.Hoverable  = (*Tabs)(nil)
	_ desktop.Cursorable = (*Tabs)(nil)
)

// NewTabs makes tabs with the first one chosen.
func NewTabs(onChange func(i int), labels ...string) *Tabs {
	t := &Tabs{labels: labels, onChange: onChange, hovered: -1, before: -1, after: -1, counts: make([]int, len(labels))}
	t.starts, t.ends = make([]float32, len(labels)), make([]float32, len(labels))
	t.ExtendBaseWidget(t)
	return t
}

// Below makes them tabs that stand under what they choose, as in a workbook:
// the chosen one is a white sheet with its line at the top.
func (t *Tabs) Below() *Tabs {
	t.below = true
	t.Refresh()
	return t
}

// Select chooses a tab as the user would; the chosen one stays silent.
func (t *Tabs) Select(i int) {
	if i < 0 || i >= len(t.labels) || i == t.selected {
		return
	}
	t.selected = i
	t.Refresh()
	if t.onChange != nil {
		t.onChange(i)
	}
}

// Selected is the chosen tab.
func (t *Tabs) Selected() int { return t.selected }

// SetCount shows a number at a tab; 0, which nobody must see to, takes it away.
func (t *Tabs) SetCount(i, n int) {
	if i >= 0 && i < len(t.counts) && t.counts[i] != n {
		t.counts[i] = n
		t.Refresh()
	}
}

// SetTrailing puts one object at the right end.
func (t *Tabs) SetTrailing(obj fyne.CanvasObject) {
	t.trailing = obj
	t.Refresh()
}

// Children is the trailing object.
func (t *Tabs) Children() []fyne.CanvasObject {
	if t.trailing == nil {
		return nil
	}
	return []fyne.CanvasObject{t.trailing}
}

func (t *Tabs) at(x float32) int {
	for i := range t.labels {
		if x >= t.starts[i]-4 && x <= t.ends[i]+4 {
			return i
		}
	}
	return -1
}

// Tapped chooses the tab under the pointer.
func (t *Tabs) Tapped(event *fyne.PointEvent) {
	switch i := t.at(event.Position.X); {
	case i >= 0:
		t.Select(i)
	case t.before >= 0 && event.Position.X < 18:
		t.Select(t.before)
	case t.after >= 0 && event.Position.X >= t.edge && event.Position.X < t.edge+20:
		t.Select(t.after)
	}
}

// FocusGained draws the ring around the chosen word.
func (t *Tabs) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost takes the ring away.
func (t *Tabs) FocusLost() { t.focused = false; t.Refresh() }

// TypedRune does nothing: tabs have no letters.
func (t *Tabs) TypedRune(rune) {}

// TypedKey walks along the tabs; Enter and Space tell the chosen one again.
func (t *Tabs) TypedKey(key *fyne.KeyEvent) {
	switch {
	case dialogHears(t, key):
	case key.Name == fyne.KeyRight:
		t.Select(t.selected + 1)
	case key.Name == fyne.KeyLeft:
		t.Select(t.selected - 1)
	case key.Name == fyne.KeyHome:
		t.Select(0)
	case key.Name == fyne.KeyEnd:
		t.Select(len(t.labels) - 1)
	case presses(key) && t.onChange != nil:
		t.onChange(t.selected)
	}
}

// MouseIn follows the pointer.
func (t *Tabs) MouseIn(event *desktop.MouseEvent) { t.MouseMoved(event) }

// MouseMoved marks the word under the pointer.
func (t *Tabs) MouseMoved(event *desktop.MouseEvent) {
	if i := t.at(event.Position.X); i != t.hovered {
		t.hovered = i
		t.Refresh()
	}
}

// MouseOut unmarks.
func (t *Tabs) MouseOut() { t.hovered = -1; t.Refresh() }

// Cursor is a hand over a word.
func (t *Tabs) Cursor() desktop.Cursor {
	if t.hovered >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
