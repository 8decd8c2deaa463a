package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sinergi/views/kit"
)

// inset keeps room around an object.
func inset(o fyne.CanvasObject, left, top, right, bottom float32) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(top, bottom, left, right), o)
}

// sideBySide gives the second object a fixed width and the first the rest.
type sideBySide struct{ right, gap float32 }

func (l *sideBySide) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(a.Width+l.gap+l.right, max(a.Height, b.Height))
}

func (l *sideBySide) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width-l.gap-l.right, size.Height))
	o[1].Move(fyne.NewPos(size.Width-l.right, 0))
	o[1].Resize(fyne.NewSize(l.right, size.Height))
}

// toolRow keeps the second object at the right of the first, or under it where
// both do not fit.
type toolRow struct{ width float32 }

func (l *toolRow) split(o []fyne.CanvasObject) bool {
	return l.width > 0 && o[0].MinSize().Width+16+o[1].MinSize().Width > l.width
}

func (l *toolRow) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	if l.split(o) {
		return fyne.NewSize(max(a.Width, b.Width), a.Height+8+b.Height)
	}
	return fyne.NewSize(a.Width, max(a.Height, b.Height))
}

func (l *toolRow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	a, b := o[0].MinSize(), o[1].MinSize()
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(a)
	o[1].Resize(b)
	if l.split(o) {
		o[1].Move(fyne.NewPos(0, a.Height+8))
		return
	}
	o[1].Move(fyne.NewPos(size.Width-b.Width, (a.Height-b.Height)/2))
}

// Widths of the panes in logical pixels.
const (
	listWide, listNarrow       = 272, 256
	previewWide, previewNarrow = 420, 376
	previewSlim                = 356 // beside an outline, in a wide window
)

// panes places the list, the head, and under the head form and preview: all in
// a wide window; in a narrow one the preview folds the list.
type panes struct {
	o         *office
	listWidth float32 // in a wide window
	noPreview bool    // this room has no paper to show
}

func (l *panes) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(400, 300) }

func (l *panes) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	list, head, form, preview := objects[0], objects[1], objects[2], objects[3]
	listW, previewW := l.listWidth, float32(previewWide)
	if !l.o.wide {
		listW, previewW = min(l.listWidth, listNarrow), previewNarrow
	} else if l.o.outlined() {
		previewW = previewSlim
	}
	showPreview := l.o.preview && !l.noPreview && head.Visible() // without a record there is no page
	showList := l.o.wide || !showPreview
	if !showList {
		listW = 0
	}
	if !showPreview {
		previewW = 0
	}
	top := float32(0)
	if head.Visible() {
		top = kit.HeightHead
		place(head, listW, 0, size.Width-listW, top, true)
	}
	place(list, 0, 0, listW, size.Height, showList)
	place(form, listW, top, size.Width-listW-previewW, size.Height-top, true)
	place(preview, size.Width-previewW, top, previewW, size.Height-top, showPreview)
}

func place(o fyne.CanvasObject, x, y, width, height float32, show bool) {
	if !show {
		o.Hide()
		return
	}
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
	o.Show()
}

// edges is Fyne's border container without the room that it keeps between its
// parts: panes must touch. Objects may be nil.
func edges(top, bottom, left, right, middle fyne.CanvasObject) *fyne.Container {
	l := &edgeLayout{top, bottom, left, right, middle}
	c := container.New(l)
	for _, o := range []fyne.CanvasObject{top, bottom, left, right, middle} {
		if o != nil {
			c.Add(o)
		}
	}
	return c
}

type edgeLayout struct{ top, bottom, left, right, middle fyne.CanvasObject }

// least is the smallest size of an object that is there and shown.
func least(o fyne.CanvasObject) fyne.Size {
	if o == nil || !o.Visible() {
		return fyne.Size{}
	}
	return o.MinSize()
}

func (l *edgeLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	top, bottom, left, right, middle := least(l.top), least(l.bottom), least(l.left), least(l.right), least(l.middle)
	return fyne.NewSize(
		max(top.Width, bottom.Width, left.Width+middle.Width+right.Width),
		top.Height+bottom.Height+max(left.Height, middle.Height, right.Height))
}

func (l *edgeLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		if o != nil {
			o.Move(fyne.NewPos(x, y))
			o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
		}
	}
	put(l.top, 0, 0, size.Width, least(l.top).Height) // what wraps knows its height only by its width
	put(l.bottom, 0, 0, size.Width, least(l.bottom).Height)
	top, bottom, left, right := least(l.top).Height, least(l.bottom).Height, least(l.left).Width, least(l.right).Width
	put(l.top, 0, 0, size.Width, top)
	put(l.bottom, 0, size.Height-bottom, size.Width, bottom)
	high := size.Height - top - bottom
	put(l.left, 0, top, left, high)
	put(l.right, size.Width-right, top, right, high)
	put(l.middle, left, top, size.Width-left-right, high)
}

// lineAcross is a thin line over the whole width.
func lineAcross() fyne.CanvasObject {
	r := canvas.NewRectangle(kit.Line)
	r.SetMinSize(fyne.NewSize(1, 1))
	return r
}

// stacked puts objects under each other without room between them.
func stacked(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(0), objects...)
}

// showFigures fills row with words and bold numbers by turns, a line between
// the groups: "Hadir 10 dari 12 | L 5 P 5".
func showFigures(row *fyne.Container, groups ...[]string) {
	row.Objects = nil
	for i, group := range groups {
		if i > 0 {
			row.Add(gap(0))
			row.Add(upright())
			row.Add(gap(0))
		}
		for n, text := range group {
			style := kit.TextBody.Colored(kit.Ink2)
			if n%2 == 1 {
				style = kit.TextBold
			} else if n > 0 {
				row.Add(gap(4))
			}
			row.Add(kit.NewText(text, style))
		}
	}
	row.Refresh()
}
