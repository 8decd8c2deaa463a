package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// frame is the border that every field shares: halo outside, edge, fill. They
// are filled shapes one above the other, because a stroke lies half outside its
// shape and differs between painters.
type frame struct {
	halo, edge, fill *canvas.Rectangle
	thick            float32
}

// frameState is what decides how a frame looks.
type frameState struct {
	focused, invalid, readOnly bool
}

const haloWidth float32 = 2

func newFrame() *frame {
	f := &frame{
		halo: &canvas.Rectangle{FillColor: Halo, CornerRadius: Radius + haloWidth},
		edge: &canvas.Rectangle{FillColor: Edge, CornerRadius: Radius},
		fill: &canvas.Rectangle{FillColor: Surf, CornerRadius: Radius - 1},
	}
	f.halo.Hide()
	f.thick = 1
	return f
}

func (f *frame) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.halo, f.edge, f.fill}
}

// set paints the state; the shapes are laid out by place.
func (f *frame) set(s frameState) {
	edge, fill, thick := Edge, Surf, float32(1)
	if s.readOnly {
		edge, fill = Line, ReadOnly
	}
	if s.focused {
		edge, thick = Pri, 2
	}
	if s.invalid {
		edge, thick = Err, 2
	}
	f.halo.Hidden = !s.focused
	f.thick = thick
	f.fill.CornerRadius = Radius - thick/2
	paint(f.edge, edge)
	paint(f.fill, fill)
}

// place lays the frame around a field that begins at 0,0.
func (f *frame) place(size fyne.Size) {
	f.halo.Move(fyne.NewPos(-haloWidth, -haloWidth))
	f.halo.Resize(size.AddWidthHeight(2*haloWidth, 2*haloWidth))
	f.edge.Resize(size)
	f.fill.Move(fyne.NewPos(f.thick, f.thick))
	f.fill.Resize(size.SubtractWidthHeight(2*f.thick, 2*f.thick))
}

func paint(r *canvas.Rectangle, c color.Color) {
	if r.FillColor != c {
		r.FillColor = c
		r.Refresh()
	}
}
