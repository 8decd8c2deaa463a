package kit

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

type deskRenderer struct {
	desk       *Desk
	back, ring *canvas.Rectangle
	pad        *deskWheel
}

func (r *deskRenderer) MinSize() fyne.Size { return fyne.NewSize(160, 160) }

func (r *deskRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.ring.Resize(size)
	r.desk.scroll.Resize(size)
	r.pad.Resize(size)
	r.desk.arrange()
}

func (r *deskRenderer) Refresh() {
	r.ring.Hidden = !r.desk.focused
	canvas.Refresh(r.desk)
}

func (r *deskRenderer) Objects() []fyne.CanvasObject {
	r.ring.Hidden = !r.desk.focused
	return []fyne.CanvasObject{r.back, r.desk.scroll, r.pad, r.ring}
}
func (r *deskRenderer) Destroy() {}

// deskBody is as high as all pages and draws those in view.
type deskBody struct {
	widget.BaseWidget
	pile       *pile
	adorn      func(n, page int) []fyne.CanvasObject // nil, or what stands with the n-th page that is shown
	wide, high float32
	papers     []*canvas.Rectangle
	show       []fyne.CanvasObject
}

// update lets go of far pages, asks for near ones and places them.
func (b *deskBody) update() {
	d := b.pile
	if d.scroll.Size().Height <= 0 {
		return
	}
	first, last := d.near()
	for i, s := range d.sheets {
		if i < first || i > last {
			s.image, s.picture, s.asked = nil, nil, image.Point{}
		}
	}
	for i := first; i <= last; i++ {
		d.ask(i)
	}
	b.show = b.show[:0]
	for n, i := 0, first; i <= last; n, i = n+1, i+1 {
		b.draw(n, d.sheets[i])
		if b.adorn != nil {
			b.show = append(b.show, b.adorn(n, i)...)
		}
	}
	if len(b.papers) > 0 {
		// Enough to have the window drawn again. Refreshing the whole would send
		// every picture to the graphics card once more at each turn of the wheel.
		canvas.Refresh(b.papers[0])
	}
}

func (b *deskBody) draw(n int, s *sheet) {
	for len(b.papers) <= n {
		b.papers = append(b.papers, &canvas.Rectangle{FillColor: Surf, StrokeColor: BtnEdge, StrokeWidth: 1})
	}
	place(b.papers[n], s.x-1, s.y-1, s.width+2, s.height+2)
	b.show = append(b.show, b.papers[n])
	if s.image == nil {
		return
	}
	if s.picture == nil {
		s.picture = &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleFastest}
	}
	place(s.picture, s.x, s.y, s.width, s.height)
	if s.picture.Image != s.image {
		s.picture.Image = s.image
		s.picture.Refresh()
	}
	b.show = append(b.show, s.picture)
}

func (b *deskBody) CreateRenderer() fyne.WidgetRenderer { return &deskBodyRenderer{b} }

type deskBodyRenderer struct{ body *deskBody }

func (r *deskBodyRenderer) MinSize() fyne.Size           { return fyne.NewSize(r.body.wide, r.body.high) }
func (r *deskBodyRenderer) Layout(fyne.Size)             {}
func (r *deskBodyRenderer) Refresh()                     { r.body.update() }
func (r *deskBodyRenderer) Objects() []fyne.CanvasObject { return r.body.show }
func (r *deskBodyRenderer) Destroy()                     {}
