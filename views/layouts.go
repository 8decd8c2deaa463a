package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
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

// Widths of the panes in logical pixels.
const (
	listWide, listNarrow       = 272, 256
	previewWide, previewNarrow = 420, 376
)

// panes places list, form and preview: all three in a wide window, two in a
// narrow one, where the preview folds the list.
type panes struct {
	o         *office
	listWidth float32 // in a wide window
	noPreview bool    // this room has no paper to show
}

func (l *panes) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(400, 300) }

func (l *panes) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	list, form, preview := objects[0], objects[1], objects[2]
	listW, previewW := l.listWidth, float32(previewWide)
	if !l.o.wide {
		listW, previewW = min(l.listWidth, listNarrow), previewNarrow
	}
	showPreview := l.o.preview && !l.noPreview
	showList := l.o.wide || !showPreview
	if !showList {
		listW = 0
	}
	if !showPreview {
		previewW = 0
	}
	place(list, 0, listW, size.Height, showList)
	place(form, listW, size.Width-listW-previewW, size.Height, true)
	place(preview, size.Width-previewW, previewW, size.Height, showPreview)
}

func place(o fyne.CanvasObject, x, width, height float32, show bool) {
	if !show {
		o.Hide()
		return
	}
	o.Move(fyne.NewPos(x, 0))
	o.Resize(fyne.NewSize(width, height))
	o.Show()
}
