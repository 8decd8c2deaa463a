package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Room is one place of the program in the side bar.
type Room struct {
	ID, Label, Icon string
	Count           int  // what is late or due today; 0 shows nothing
	Bottom          bool // stands at the foot
}

// SideBar names the program, the office and its rooms. As a rail it is 48 wide
// and tells a room's name beside it on hover and focus; for that it must be the
// last object of its container.
type SideBar struct {
	widget.BaseWidget
	brand, office string
	logo          fyne.Resource
	items         []*sideItem
	rail          bool
	onChoose      func(id string)
}

// NewSideBar makes the side bar; onChoose hears what the user chooses.
func NewSideBar(brand, office string, logo fyne.Resource, rooms []Room, onChoose func(id string)) *SideBar {
	s := &SideBar{brand: brand, office: office, logo: logo, onChoose: onChoose}
	for _, room := range rooms {
		s.items = append(s.items, newSideItem(s, room))
	}
	s.ExtendBaseWidget(s)
	return s
}

// Choose marks a room without telling onChoose.
func (s *SideBar) Choose(id string) {
	for _, item := range s.items {
		item.setChosen(item.room.ID == id)
	}
}

// SetOffice changes the office's name.
func (s *SideBar) SetOffice(name string) {
	s.office = name
	s.Refresh()
}

// SetLogo changes the picture on the tile.
func (s *SideBar) SetLogo(logo fyne.Resource) {
	s.logo = logo
	s.Refresh()
}

// SetCount changes the number at a room; 0 takes it away.
func (s *SideBar) SetCount(id string, n int) {
	for _, item := range s.items {
		if item.room.ID == id && item.room.Count != n {
			item.room.Count = n
			item.Refresh()
		}
	}
}

// SetRail switches between 180 wide with words and 48 wide with signs only.
func (s *SideBar) SetRail(on bool) {
	if s.rail == on {
		return
	}
	s.rail = on
	for _, item := range s.items {
		item.Refresh()
	}
	s.Refresh()
}

// Rail tells whether only signs are shown.
func (s *SideBar) Rail() bool { return s.rail }

func (s *SideBar) chosen(id string) {
	s.Choose(id)
	if s.onChoose != nil {
		s.onChoose(id)
	}
}

// step moves the focus among the rooms.
func (s *SideBar) step(from *sideItem, by int) {
	for i, item := range s.items {
		if to := i + by; item == from && to >= 0 && to < len(s.items) {
			if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
				c.Focus(s.items[to])
			}
			return
		}
	}
}

// CreateRenderer is Fyne's way to draw the widget.
func (s *SideBar) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &sideRenderer{
		side:  s,
		back:  canvas.NewRectangle(Side),
		tile:  &canvas.Rectangle{FillColor: Surf, CornerRadius: RadiusCard},
		logo:  &canvas.Image{FillMode: canvas.ImageFillContain},
		brand: TextTitle.Colored(Surf).drawn(s.brand),
		name:  TextSmall.Colored(SideText).drawn(s.office),
	}
	r.objects = []fyne.CanvasObject{r.back, r.tile, r.logo, r.brand, r.name}
	for _, item := range s.items {
		r.objects = append(r.objects, item)
	}
	r.Refresh()
	return r
}

type sideRenderer struct {
	side        *SideBar
	back, tile  *canvas.Rectangle
	logo        *canvas.Image
	brand, name *canvas.Text
	objects     []fyne.CanvasObject
}

const (
	sideTop  float32 = 64 // under the brand block
	sideFoot float32 = 14
)

func (r *sideRenderer) MinSize() fyne.Size {
	height := sideTop + sideFoot
	for _, item := range r.side.items {
		height += item.MinSize().Height + 2
	}
	if r.side.rail {
		return fyne.NewSize(WidthRail, height)
	}
	return fyne.NewSize(WidthSide, height)
}

func (r *sideRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	tile := float32(12)
	if r.side.rail {
		tile = 8
	}
	place(r.tile, tile, 12, 32, 32)
	place(r.logo, tile+3, 15, 26, 26)
	width := size.Width - 52 - 8
	r.name.Text = TextSmall.fit(r.side.office, width)
	place(r.brand, 52, 9, width, r.brand.MinSize().Height)
	place(r.name, 52, 30, width, r.name.MinSize().Height)

	top, foot := sideTop, size.Height-sideFoot
	for i := len(r.side.items) - 1; i >= 0; i-- {
		if item := r.side.items[i]; item.room.Bottom {
			foot -= r.placeItem(item, foot-item.MinSize().Height, size.Width) + 2
		}
	}
	for _, item := range r.side.items {
		if !item.room.Bottom {
			top += r.placeItem(item, top, size.Width) + 2
		}
	}
}

func (r *sideRenderer) placeItem(item *sideItem, y, width float32) float32 {
	side := float32(8)
	if r.side.rail {
		side = 4
	}
	height := item.MinSize().Height
	place(item, side, y, width-2*side, height)
	return height
}

func (r *sideRenderer) Refresh() {
	r.brand.Text = r.side.brand
	r.brand.Hidden, r.name.Hidden = r.side.rail, r.side.rail
	r.tile.Hidden, r.logo.Hidden = r.side.logo == nil, r.side.logo == nil
	if r.side.logo != nil && r.logo.Resource != r.side.logo {
		r.logo.Resource = r.side.logo
		r.logo.Refresh()
	}
	r.Layout(r.side.Size())
	canvas.Refresh(r.side)
}

func (r *sideRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *sideRenderer) Destroy()                     {}

func countText(n int) string {
	if n > 999 {
		return "999+"
	}
	return strconv.Itoa(n)
}
