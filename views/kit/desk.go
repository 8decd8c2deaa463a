package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Zooms that follow the desk's size; any other zoom is a factor of the paper's
// real size, 0.5 to 2.
const (
	ZoomWidth float32 = 0  // the widest page fills the desk's width
	ZoomPage  float32 = -1 // one whole page is seen
)

// The least and the largest factor.
const (
	ZoomLeast float32 = 0.5
	ZoomMost  float32 = 2
)

const (
	deskMargin = 12   // desk around and between pages
	deskMost   = 4096 // pixels a side, so that no graphics card refuses the picture
	mmToDip    = 96 / 25.4
)

// Desk shows white pages on grey, one below the other.
type Desk struct {
	widget.BaseWidget
	pile

	// OnPage hears which page is in the middle of the desk.
	OnPage func(page int)
	// OnZoom hears the wheel while Ctrl is held: by how much to enlarge.
	OnZoom func(by float32)
	// OnEnter, if set, takes Enter; else Enter goes to the next page as Space does.
	OnEnter func()

	zoom    float32
	focused bool
}

var (
	_ fyne.Focusable = (*Desk)(nil)
	_ fyne.Tappable  = (*Desk)(nil)
)

// NewDesk makes an empty desk, one page as wide as the desk.
func NewDesk() *Desk {
	d := &Desk{}
	d.pile.begin(d, d.arrange)
	d.scroll.OnScrolled = func(fyne.Position) { d.moved() }
	d.ExtendBaseWidget(d)
	return d
}

// SetZoom sets ZoomWidth, ZoomPage or a factor from 0.5 to 2. The page in the
// middle stays there.
func (d *Desk) SetZoom(zoom float32) {
	if zoom > 0 {
		zoom = fyne.Min(ZoomMost, fyne.Max(ZoomLeast, zoom))
	}
	if zoom == d.zoom {
		return
	}
	page := d.page
	d.zoom = zoom
	d.arrange()
	d.Go(page)
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

// Go brings the top of a page into view.
func (d *Desk) Go(page int) {
	if len(d.sheets) == 0 {
		return
	}
	page = max(0, min(page, len(d.sheets)-1))
	d.scrollTo(d.sheets[page].y - deskMargin)
	d.tell(page)
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
		s.size(d.sizes[i], factor)
		s.x, s.y = onPixels((wide-s.width)/2), y
		y += s.height + deskMargin
	}
	d.body.wide, d.body.high = wide, y
	if d.zoom <= 0 {
		d.body.wide = view.Width
	}
	d.scroll.Refresh()
	d.moved()
}

// CreateRenderer is Fyne's way to draw the widget.
func (d *Desk) CreateRenderer() fyne.WidgetRenderer {
	d.ExtendBaseWidget(d)
	return &deskRenderer{
		desk: d,
		back: canvas.NewRectangle(DeskBg),
		pad:  newDeskWheel(d),
		ring: &canvas.Rectangle{StrokeColor: Pri, StrokeWidth: 2},
	}
}
