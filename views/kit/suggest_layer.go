package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// popLayer holds what hangs under a field without taking the focus from it. An
// overlay of Fyne's would bring its own focus and swallow keys and clicks.
type popLayer struct {
	widget.BaseWidget
	content *fyne.Container
}

func newPopLayer() *popLayer {
	l := &popLayer{content: container.NewWithoutLayout()}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is Fyne's way to draw the widget.
func (l *popLayer) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(l.content)
}

func (l *popLayer) add(o fyne.CanvasObject) {
	if !slices.Contains(l.content.Objects, o) {
		l.content.Objects = append(l.content.Objects, o)
	}
	l.content.Refresh()
}

func (l *popLayer) remove(o fyne.CanvasObject) {
	l.content.Objects = slices.DeleteFunc(l.content.Objects, func(x fyne.CanvasObject) bool { return x == o })
	l.content.Refresh()
}

// Layer goes around the whole content of a window, once. Suggestions then may
// hang over everything in it; without a Layer they stay inside their form.
type Layer struct {
	widget.BaseWidget
	content fyne.CanvasObject
	pops    *popLayer
}

var _ Parent = (*Layer)(nil)

// NewLayer wraps a window's content.
func NewLayer(content fyne.CanvasObject) *Layer {
	l := &Layer{content: content, pops: newPopLayer()}
	l.ExtendBaseWidget(l)
	return l
}

// Children is the content.
func (l *Layer) Children() []fyne.CanvasObject { return []fyne.CanvasObject{l.content} }

// CreateRenderer is Fyne's way to draw the widget.
func (l *Layer) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	shown.layers = append(shown.layers, l)
	return &layerRenderer{l}
}

type layerRenderer struct{ layer *Layer }

func (r *layerRenderer) MinSize() fyne.Size { return r.layer.content.MinSize() }

func (r *layerRenderer) Layout(size fyne.Size) {
	r.layer.content.Resize(size)
	r.layer.pops.Resize(size)
}

func (r *layerRenderer) Refresh() { r.Layout(r.layer.Size()) }

func (r *layerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.layer.content, r.layer.pops}
}

func (r *layerRenderer) Destroy() {
	shown.layers = slices.DeleteFunc(shown.layers, func(l *Layer) bool { return l == r.layer })
}

// layerFor is where something hanging under obj can be drawn: the window's
// layer, else its form's. It is nil when obj stands in neither.
func layerFor(obj fyne.CanvasObject) *popLayer {
	driver := fyne.CurrentApp().Driver()
	canvas := driver.CanvasForObject(obj)
	if canvas == nil {
		return nil
	}
	if canvas.Overlays().Top() == nil {
		for _, layer := range slices.Backward(shown.layers) {
			if canvas.Content() == layer || pathTo(canvas.Content(), layer, false) != nil {
				return layer.pops
			}
		}
	}
	if form := formOf(obj); form != nil {
		return form.layer
	}
	return nil
}
