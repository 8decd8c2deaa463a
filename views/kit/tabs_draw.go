package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// CreateRenderer is Fyne's way to draw the widget.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &tabsRenderer{
		tabs:  t,
		back:  canvas.NewRectangle(Surf),
		line:  canvas.NewRectangle(Line),
		sheet: &canvas.Rectangle{FillColor: Surf, StrokeColor: Line, StrokeWidth: 1},
		bar:   &canvas.Rectangle{FillColor: Pri, TopLeftCornerRadius: 1.5, TopRightCornerRadius: 1.5},
		ring:  &canvas.Rectangle{StrokeColor: Pri, StrokeWidth: 2, CornerRadius: Radius},
		left:  newIcon("left", Ink2), right: newIcon("right", Ink2),
	}
	for range t.labels {
		count := TextSmall.drawn("")
		count.TextStyle.Bold = true
		r.words = append(r.words, TextBody.drawn(""))
		r.pills = append(r.pills, &canvas.Rectangle{FillColor: HeadBg, CornerRadius: 8})
		r.counts = append(r.counts, count)
	}
	r.Refresh()
	return r
}

type tabsRenderer struct {
	tabs            *Tabs
	left, right     *canvas.Image // there are more that way
	back, line, bar *canvas.Rectangle
	sheet           *canvas.Rectangle // behind the chosen one of those below
	ring            *canvas.Rectangle
	words, counts   []*canvas.Text
	pills           []*canvas.Rectangle
}

// width is what a tab needs; words are measured bold, so that choosing one does
// not move the others.
func (r *tabsRenderer) width(i int) (word, pill float32) {
	word = whole(TextBold.measure(r.tabs.labels[i]).Width)
	if r.tabs.counts[i] > 0 {
		pill = fyne.Max(20, whole(r.counts[i].MinSize().Width)+12)
	}
	return word, pill
}

func (r *tabsRenderer) MinSize() fyne.Size {
	width := float32(16)
	for i := range r.tabs.labels {
		word, pill := r.width(i)
		if pill > 0 {
			pill += 8
		}
		width += word + pill + 16
	}
	if seen(r.tabs.trailing) {
		width += r.tabs.trailing.MinSize().Width + 16
	}
	return fyne.NewSize(width, HeightBar)
}

// room tells how the tabs stand in a width: where they are too many, first the
// gaps shrink, then the counts of all but the chosen one go, and at last those
// far from the chosen one wait outside.
func (r *tabsRenderer) room(size fyne.Size) (gap float32, counts bool, first int, end float32) {
	t := r.tabs
	end = size.Width - 8
	if seen(t.trailing) {
		end -= t.trailing.MinSize().Width + 16
	}
	wide := func(from, to int) float32 {
		sum := float32(20)
		for i := from; i <= to; i++ {
			word, pill := r.width(i)
			if pill > 0 && (counts || i == t.selected) {
				word += 8 + pill
			}
			sum += word + gap
		}
		return sum - gap
	}
	last := len(t.labels) - 1
	for _, try := range []struct {
		gap    float32
		counts bool
	}{{22, true}, {16, true}, {12, true}, {12, false}} {
		gap, counts = try.gap, try.counts
		if wide(0, last) <= end {
			return gap, counts, 0, end
		}
	}
	end -= 12
	for first < t.selected && wide(first, min(t.selected+1, last)) > end {
		first++
	}
	return gap, counts, first, end
}

func (r *tabsRenderer) Layout(size fyne.Size) {
	t := r.tabs
	r.back.Resize(size)
	place(r.line, 0, size.Height-1, size.Width, 1)
	if t.below {
		place(r.line, 0, 0, size.Width, 1)
	}
	gap, counts, first, end := r.room(size)
	x := float32(20)
	place(r.left, 2, (size.Height-12)/2, 12, 12)
	place(r.right, end-2, (size.Height-12)/2, 12, 12)
	t.before, t.after, t.edge = first-1, -1, end-6
	r.bar.Hidden, r.ring.Hidden = true, true
	for i := range t.labels {
		word, pill := r.width(i)
		if !counts && i != t.selected {
			pill = 0
		}
		seen := i >= first && x+word+pill <= end
		r.words[i].Hidden = !seen
		r.pills[i].Hidden, r.counts[i].Hidden = !seen || pill == 0, !seen || pill == 0
		if !seen {
			t.starts[i], t.ends[i] = -1000, -1000
			if i > first && t.after < 0 {
				t.after = i
			}
			continue
		}
		text := r.words[i].MinSize()
		place(r.words[i], x, (size.Height-text.Height)/2, text.Width, text.Height)
		t.starts[i] = x
		next, last := x+word, x+text.Width
		if pill > 0 {
			number := r.counts[i].MinSize()
			place(r.pills[i], last+8, (size.Height-16)/2, pill, 16)
			place(r.counts[i], last+8+(pill-number.Width)/2, (size.Height-number.Height)/2, number.Width, number.Height)
			next, last = next+8+pill, last+8+pill
		}
		t.ends[i] = last
		if i == t.selected {
			r.bar.Hidden, r.ring.Hidden = false, !t.focused
			place(r.bar, x-4, size.Height-3, last-x+8, 3)
			if t.below {
				place(r.bar, x-12, 0, last-x+24, 3)
				place(r.sheet, x-12, -1, last-x+24, size.Height-7)
			}
			place(r.ring, x-6, 7, last-x+12, size.Height-15)
		}
		x = next + gap
	}
	r.left.Hidden, r.right.Hidden = t.before < 0, t.after < 0
	if seen(t.trailing) {
		min := t.trailing.MinSize()
		place(t.trailing, size.Width-16-min.Width, (size.Height-min.Height)/2, min.Width, min.Height)
	}
}

func (r *tabsRenderer) Refresh() {
	t := r.tabs
	for i, word := range r.words {
		chosen := i == t.selected
		word.Text, word.TextStyle.Bold = t.labels[i], chosen
		switch {
		case chosen:
			word.Color = Pri
		case i == t.hovered:
			word.Color = Ink
		default:
			word.Color = Ink2
		}
		r.counts[i].Text = countText(max(0, t.counts[i]))
	}
	r.sheet.Hidden = !t.below
	r.back.FillColor = Surf
	if t.below {
		r.back.FillColor = Bg
	}
	r.Layout(t.Size())
	canvas.Refresh(t)
}

func (r *tabsRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.back, r.sheet, r.line, r.bar, r.ring, r.left, r.right}
	for i := range r.words {
		objects = append(objects, r.words[i], r.pills[i], r.counts[i])
	}
	return append(objects, r.tabs.Children()...)
}
func (r *tabsRenderer) Destroy() {}
