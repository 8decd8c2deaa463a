package kit

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Zooms that follow the desk's size; any other zoom is a factor of the paper's
// real size, 0.5 to 2.
const (
	ZoomWidth float32 = 0  // the widest page fills the desk's width
	ZoomPage  float32 = -1 // one whole page is seen
)

const (
	deskMargin = 12   // desk around and between pages
	deskMost   = 4096 // pixels a side, so that no graphics card refuses the picture
	mmToDip    = 96 / 25.4
)

// Desk shows white pages on grey. It asks for the picture of a page, at the very
// pixels it will be shown with, when the page comes near, and lets go of the
// pictures of pages that are far.
type Desk struct {
	widget.BaseWidget

	// OnDraw asks for a page's picture; SetImage hands it in, now or later.
	OnDraw func(page, pxWidth, pxHeight int)
	// OnPage hears which page is in the middle of the desk.
	OnPage func(page int)

	sizes   []fyne.Size // mm
	zoom    float32
	sheets  []*sheet
	page    int
	focused bool
	late    bool // a look at the real scale is already planned
	scroll  *container.Scroll
	body    *deskBody
}

// sheet is one page on the desk.
type sheet struct {
	x, y, width, height float32
	asked               image.Point // pixels last asked for
	image               image.Image
	picture             *canvas.Image
}

var (
	_ fyne.Focusable = (*Desk)(nil)
	_ fyne.Tappable  = (*Desk)(nil)
)

// NewDesk makes an empty desk, one page as wide as the desk.
func NewDesk() *Desk {
	d := &Desk{}
	d.body = &deskBody{desk: d}
	d.body.ExtendBaseWidget(d.body)
	d.scroll = container.NewScroll(d.body)
	d.scroll.OnScrolled = func(fyne.Position) { d.moved() }
	d.ExtendBaseWidget(d)
	return d
}

// SetPages tells how many pages there are and how large each is in mm; missing
// sizes are those of the last one. Every page in view is asked for anew, and
// keeps its old picture until the new one comes.
func (d *Desk) SetPages(n int, sizes []fyne.Size) {
	d.sizes = make([]fyne.Size, n)
	for i := range d.sizes {
		switch {
		case i < len(sizes):
			d.sizes[i] = sizes[i]
		case len(sizes) > 0:
			d.sizes[i] = sizes[len(sizes)-1]
		default:
			d.sizes[i] = fyne.NewSize(210, 297)
		}
	}
	for len(d.sheets) < n {
		d.sheets = append(d.sheets, &sheet{})
	}
	clear(d.sheets[n:])
	d.sheets = d.sheets[:n]
	for _, s := range d.sheets {
		s.asked = image.Point{}
	}
	d.arrange()
}

// Pages is the number of pages.
func (d *Desk) Pages() int { return len(d.sheets) }

// SetImage hands in the picture of a page; one for a page that has gone or is no
// longer near is dropped.
func (d *Desk) SetImage(page int, img image.Image) {
	if page < 0 || page >= len(d.sheets) {
		return
	}
	if first, last := d.near(); page < first || page > last {
		return
	}
	d.sheets[page].image = img
	d.body.update()
}

// SetZoom sets ZoomWidth, ZoomPage or a factor from 0.5 to 2. The page in the
// middle stays there.
func (d *Desk) SetZoom(zoom float32) {
	if zoom > 0 {
		zoom = fyne.Min(2, fyne.Max(0.5, zoom))
	}
	if zoom == d.zoom {
		return
	}
	d.zoom = zoom
	d.arrange()
	d.Go(d.page)
}

// Zoom is the zoom that was set.
func (d *Desk) Zoom() float32 { return d.zoom }

// Factor is how large pages are drawn against the paper's real size.
func (d *Desk) Factor() float32 {
	if len(d.sheets) == 0 || d.sizes[0].Width == 0 {
		return 1
	}
	return d.sheets[0].width / (d.sizes[0].Width * mmToDip)
}

// Page is the page in the middle of the desk, from 0.
func (d *Desk) Page() int { return d.page }

// Go brings the top of a page into view.
func (d *Desk) Go(page int) {
	if len(d.sheets) == 0 {
		return
	}
	page = max(0, min(page, len(d.sheets)-1))
	d.scrollTo(d.sheets[page].y - deskMargin)
	d.tell(page)
}

func (d *Desk) scrollTo(y float32) {
	most := fyne.Max(0, d.body.high-d.scroll.Size().Height)
	d.scroll.ScrollToOffset(fyne.NewPos(d.scroll.Offset.X, fyne.Min(most, fyne.Max(0, y))))
	d.body.update()
}

func (d *Desk) tell(page int) {
	if page != d.page {
		d.page = page
		if d.OnPage != nil {
			d.OnPage(page)
		}
	}
}

// moved follows the scroll.
func (d *Desk) moved() {
	d.body.update()
	if len(d.sheets) == 0 {
		return
	}
	middle := d.scroll.Offset.Y + d.scroll.Size().Height/2
	page := 0
	for i, s := range d.sheets {
		if s.y-deskMargin <= middle {
			page = i
		}
	}
	d.tell(page)
}

// factor is the size of one mm of the widest page on the desk.
func (d *Desk) factor(view fyne.Size) float32 {
	wide, tall := float32(1), float32(1)
	for _, size := range d.sizes {
		wide, tall = fyne.Max(wide, size.Width), fyne.Max(tall, size.Height)
	}
	across := fyne.Max(40, view.Width-2*deskMargin) / wide
	switch {
	case d.zoom > 0:
		return d.zoom * mmToDip
	case d.zoom == ZoomPage:
		return fyne.Min(across, fyne.Max(40, view.Height-2*deskMargin)/tall)
	}
	return across
}

// arrange gives every page its place.
func (d *Desk) arrange() {
	view := d.scroll.Size()
	if view.Width <= 0 {
		return
	}
	factor := d.factor(view)
	wide := view.Width
	for _, size := range d.sizes {
		wide = fyne.Max(wide, size.Width*factor+2*deskMargin)
	}
	y := float32(deskMargin)
	for i, s := range d.sheets {
		s.width, s.height = d.sizes[i].Width*factor, d.sizes[i].Height*factor
		s.x, s.y = (wide-s.width)/2, y
		y += s.height + deskMargin
	}
	d.body.wide, d.body.high = wide, y
	if d.zoom <= 0 {
		d.body.wide = view.Width
	}
	d.scroll.Refresh()
	d.moved()
}

// near is the first and last page in view, one more at each side.
func (d *Desk) near() (first, last int) {
	from, to := d.scroll.Offset.Y, d.scroll.Offset.Y+d.scroll.Size().Height
	first, last = len(d.sheets), -1
	for i, s := range d.sheets {
		if s.y+s.height >= from && s.y <= to {
			first, last = min(first, i), max(last, i)
		}
	}
	return max(0, first-1), min(len(d.sheets)-1, last+1)
}

// ask asks for the picture of a page when it has none of the right pixels.
func (d *Desk) ask(page int) {
	s := d.sheets[page]
	scale, sure := float32(1), false
	if c := fyne.CurrentApp().Driver().CanvasForObject(d); c != nil {
		scale, sure = c.Scale(), true
	}
	if !sure {
		d.lookAgain()
	}
	width, height := s.width*scale, s.height*scale
	if most := fyne.Max(width, height); most > deskMost {
		width, height = width*deskMost/most, height*deskMost/most
	}
	pixels := image.Pt(max(1, int(width+0.5)), max(1, int(height+0.5)))
	if pixels == s.asked || d.OnDraw == nil {
		return
	}
	s.asked = pixels
	d.OnDraw(page, pixels.X, pixels.Y)
}

// lookAgain asks once more a little later: the scale of the screen is known only
// after the desk was drawn for the first time.
func (d *Desk) lookAgain() {
	if d.late {
		return
	}
	d.late = true
	After(200*time.Millisecond, func() {
		d.late = false
		d.body.update()
	})
}

// CreateRenderer is Fyne's way to draw the widget.
func (d *Desk) CreateRenderer() fyne.WidgetRenderer {
	d.ExtendBaseWidget(d)
	return &deskRenderer{
		desk: d,
		back: canvas.NewRectangle(DeskBg),
		ring: &canvas.Rectangle{StrokeColor: Pri, StrokeWidth: 2},
	}
}
