package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

type deskRenderer struct {
	desk       *Desk
	back, ring *canvas.Rectangle
}

func (r *deskRenderer) MinSize() fyne.Size { return fyne.NewSize(160, 160) }

func (r *deskRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.ring.Resize(size)
	r.desk.scroll.Resize(size)
	r.desk.arrange()
}

func (r *deskRenderer) Refresh() {
	r.ring.Hidden = !r.desk.focused
	canvas.Refresh(r.desk)
}

func (r *deskRenderer) Objects() []fyne.CanvasObject {
	r.ring.Hidden = !r.desk.focused
	return []fyne.CanvasObject{r.back, r.desk.scroll, r.ring}
}
func (r *deskRenderer) Destroy() {}

// deskBody is as high as all pages and draws those in view.
type deskBody struct {
	widget.BaseWidget
	desk       *Desk
	wide, high float32
	papers     []*canvas.Rectangle
	pictures   []*canvas.Image
	show       []fyne.CanvasObject
}

// update lets go of far pages, asks for near ones and places them.
func (b *deskBody) update() {
	d := b.desk
	if d.scroll.Size().Height <= 0 {
		return
	}
	first, last := d.near()
	for i, s := range d.sheets {
		if i < first || i > last {
			s.image, s.asked.X, s.asked.Y = nil, 0, 0
		}
	}
	for i := first; i <= last; i++ {
		d.ask(i)
	}
	b.show = b.show[:0]
	for n, i := 0, first; i <= last; n, i = n+1, i+1 {
		b.draw(n, d.sheets[i])
	}
	for n := max(0, last-first+1); n < len(b.pictures); n++ {
		b.pictures[n].Image = nil
	}
	canvas.Refresh(b)
}

func (b *deskBody) draw(n int, s *sheet) {
	for len(b.papers) <= n {
		b.papers = append(b.papers, &canvas.Rectangle{FillColor: Surf, StrokeColor: BtnEdge, StrokeWidth: 1})
		b.pictures = append(b.pictures, &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleFastest})
	}
	place(b.papers[n], s.x-1, s.y-1, s.width+2, s.height+2)
	b.show = append(b.show, b.papers[n])
	picture := b.pictures[n]
	place(picture, s.x, s.y, s.width, s.height)
	if picture.Image != s.image {
		picture.Image = s.image
		picture.Refresh()
	}
	if s.image != nil {
		b.show = append(b.show, picture)
	}
}

func (b *deskBody) CreateRenderer() fyne.WidgetRenderer { return &deskBodyRenderer{b} }

type deskBodyRenderer struct{ body *deskBody }

func (r *deskBodyRenderer) MinSize() fyne.Size           { return fyne.NewSize(r.body.wide, r.body.high) }
func (r *deskBodyRenderer) Layout(fyne.Size)             {}
func (r *deskBodyRenderer) Refresh()                     { r.body.update() }
func (r *deskBodyRenderer) Objects() []fyne.CanvasObject { return r.body.show }
func (r *deskBodyRenderer) Destroy()                     {}
