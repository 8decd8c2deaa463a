package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// heightAt gives obj the width and answers the height that it then needs. Text
// that wraps knows its height only once it has its width.
func heightAt(obj fyne.CanvasObject, width float32) float32 {
	if tall, knows := obj.(interface{ HeightFor(width float32) float32 }); knows {
		return tall.HeightFor(width)
	}
	high := obj.MinSize().Height
	if obj.Size().Width != width {
		obj.Resize(fyne.NewSize(width, high))
		high = obj.MinSize().Height
	}
	return high
}

// columnLayout stacks objects over the whole width, or as much of it as most
// says.
type columnLayout struct {
	margin, gap float32
	most        float32 // widest that it gets, with its margins; 0 for no bound
}

func (l columnLayout) width(given float32) float32 {
	if l.most > 0 {
		given = min(given, l.most)
	}
	return given - 2*l.margin
}

// Layout is Fyne's way to place the objects.
func (l columnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y, width := l.margin, l.width(size.Width)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		high := heightAt(o, width)
		o.Resize(fyne.NewSize(width, high))
		o.Move(fyne.NewPos(l.margin, y))
		if high > 0 { // a row that holds nothing now leaves no gap
			y += high + l.gap
		}
	}
}

// MinSize is as high as the rows at their present width. It asks for no width:
// the pane decides, and the rows follow.
func (l columnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := 2*l.margin - l.gap
	for _, o := range objects {
		if o.Visible() {
			if row := o.MinSize().Height; row > 0 {
				high += row + l.gap
			}
		}
	}
	return fyne.NewSize(0, max(high, 0))
}

// Row stands objects beside each other, equally wide, their tops in line.
func Row(cols ...fyne.CanvasObject) fyne.CanvasObject { return Cols(nil, cols...) }

// Cols is Row with shares of the width. A weight of 0 leaves an object its own
// minimum width; missing weights are 1.
func Cols(weights []float32, cols ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(rowLayout{weights: weights}, cols...)
}

// Stack puts rows under each other without a margin, gap apart.
func Stack(gap float32, rows ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(columnLayout{gap: gap}, rows...)
}

type rowLayout struct{ weights []float32 }

func (l rowLayout) weight(i int) float32 {
	if i < len(l.weights) {
		return l.weights[i]
	}
	return 1
}

func (l rowLayout) widths(objects []fyne.CanvasObject, width float32) []float32 {
	widths := make([]float32, len(objects))
	var sum float32
	gaps := -1
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		gaps++
		if w := l.weight(i); w > 0 {
			sum += w
		} else {
			widths[i] = o.MinSize().Width
			width -= widths[i]
		}
	}
	width -= formGap * float32(max(gaps, 0))
	for i, o := range objects {
		if w := l.weight(i); w > 0 && o.Visible() && sum > 0 {
			widths[i] = max(width, 0) * w / sum
		}
	}
	return widths
}

// Layout is Fyne's way to place the objects.
func (l rowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	widths, x := l.widths(objects, size.Width), float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		o.Resize(fyne.NewSize(widths[i], heightAt(o, widths[i])))
		o.Move(fyne.NewPos(x, 0))
		x += widths[i] + formGap
	}
}

// MinSize is the sum of the minimum widths and the greatest height.
func (l rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(-formGap, 0)
	for _, o := range objects {
		if o.Visible() {
			small := o.MinSize()
			size.Width += small.Width + formGap
			size.Height = max(size.Height, small.Height)
		}
	}
	return fyne.NewSize(max(size.Width, 0), size.Height)
}

// scrollBy moves a scroll and tells whether it could move.
func scrollBy(s *container.Scroll, by fyne.Delta) bool {
	before := s.Offset
	size, content := s.Size(), s.Content.Size()
	y := max(min(before.Y-by.DY, content.Height-size.Height), 0)
	x := max(min(before.X-by.DX, content.Width-size.Width), 0)
	if s.Direction == container.ScrollVerticalOnly {
		x = before.X
	}
	to := fyne.NewPos(x, y)
	if to == before {
		return false
	}
	s.ScrollToOffset(to)
	if s.OnScrolled != nil {
		s.OnScrolled(s.Offset)
	}
	return true
}

// nudge lets a scroll notice that its content changed its size. Its own Refresh
// would draw everything in it anew.
func nudge(s *container.Scroll) {
	at := s.Offset
	s.Offset.Y += 0.01
	s.ScrollToOffset(at)
}
