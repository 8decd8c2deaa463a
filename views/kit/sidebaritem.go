package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// sideItem is one room in the side bar.
type sideItem struct {
	widget.BaseWidget
	bar     *SideBar
	room    Room
	chosen  bool
	hovered bool
	focused bool
}

var (
	_ fyne.Focusable     = (*sideItem)(nil)
	_ desktop.Hoverable  = (*sideItem)(nil)
	_ desktop.Cursorable = (*sideItem)(nil)
)

func newSideItem(bar *SideBar, room Room) *sideItem {
	i := &sideItem{bar: bar, room: room}
	i.ExtendBaseWidget(i)
	return i
}

func (i *sideItem) setChosen(on bool) {
	if i.chosen != on {
		i.chosen = on
		i.Refresh()
	}
}

func (i *sideItem) Tapped(*fyne.PointEvent)        { i.bar.chosen(i.room.ID) }
func (i *sideItem) FocusGained()                   { i.focused = true; i.Refresh() }
func (i *sideItem) FocusLost()                     { i.focused = false; i.Refresh() }
func (i *sideItem) TypedRune(rune)                 {}
func (i *sideItem) MouseIn(*desktop.MouseEvent)    { i.hovered = true; i.Refresh() }
func (i *sideItem) MouseMoved(*desktop.MouseEvent) {}
func (i *sideItem) MouseOut()                      { i.hovered = false; i.Refresh() }
func (i *sideItem) Cursor() desktop.Cursor         { return desktop.PointerCursor }

func (i *sideItem) TypedKey(key *fyne.KeyEvent) {
	switch {
	case presses(key):
		i.bar.chosen(i.room.ID)
	case key.Name == fyne.KeyDown:
		i.bar.step(i, 1)
	case key.Name == fyne.KeyUp:
		i.bar.step(i, -1)
	}
}

func (i *sideItem) CreateRenderer() fyne.WidgetRenderer {
	r := &sideItemRenderer{
		item:  i,
		box:   &canvas.Rectangle{CornerRadius: Radius},
		mark:  &canvas.Rectangle{FillColor: SideMark, CornerRadius: 1.5},
		ring:  &canvas.Rectangle{StrokeColor: Surf, StrokeWidth: 2, CornerRadius: Radius},
		icon:  newIcon(i.room.Icon, SideIcon),
		label: TextBody.drawn(i.room.Label),
		pill:  &canvas.Rectangle{FillColor: CountBg, CornerRadius: 8},
		count: TextSmall.Colored(Count).drawn(""),
		tip:   &canvas.Rectangle{FillColor: Side, StrokeColor: SideIcon, StrokeWidth: 1, CornerRadius: Radius},
		name:  TextBody.Colored(Surf).drawn(i.room.Label),
	}
	r.count.TextStyle.Bold = true
	r.Refresh()
	return r
}

type sideItemRenderer struct {
	item                       *sideItem
	box, mark, ring, pill, tip *canvas.Rectangle
	icon                       *canvas.Image
	label, count, name         *canvas.Text
}

func (r *sideItemRenderer) MinSize() fyne.Size {
	if r.item.bar.rail {
		return fyne.NewSize(40, 40)
	}
	return fyne.NewSize(120, 36)
}

func (r *sideItemRenderer) Layout(size fyne.Size) {
	rail := r.item.bar.rail
	r.box.Resize(size)
	r.ring.Resize(size)
	place(r.mark, 0, size.Height/2-8, 3, 16)
	x := float32(12)
	if rail {
		x = (size.Width - iconRoom) / 2
	}
	place(r.icon, x, (size.Height-iconRoom)/2, iconRoom, iconRoom)
	high := r.label.MinSize().Height
	place(r.label, 42, (size.Height-high)/2, size.Width-42, high)

	number := r.count.MinSize()
	wide := fyne.Max(20, number.Width+10)
	px, py := size.Width-wide-8, (size.Height-16)/2
	if rail {
		wide = fyne.Max(16, number.Width+8)
		px, py = size.Width-wide, 0
	}
	place(r.pill, px, py, wide, 16)
	place(r.count, px+(wide-number.Width)/2, py+(16-number.Height)/2, number.Width, number.Height)

	name := r.name.MinSize()
	place(r.tip, size.Width+8, (size.Height-HeightControl)/2, name.Width+20, HeightControl)
	place(r.name, size.Width+18, (size.Height-name.Height)/2, name.Width, name.Height)
}

func (r *sideItemRenderer) Refresh() {
	i := r.item
	rail := i.bar.rail
	r.box.FillColor = SideOn
	r.box.Hidden = !i.chosen && !i.hovered
	r.mark.Hidden = !i.chosen
	r.ring.Hidden = !i.focused
	r.label.Hidden = rail
	r.label.TextStyle.Bold = i.chosen
	if i.chosen || i.hovered {
		setIcon(r.icon, i.room.Icon, Surf)
		r.label.Color = Surf
	} else {
		setIcon(r.icon, i.room.Icon, SideIcon)
		r.label.Color = SideText
	}
	r.count.Text = countText(i.room.Count)
	r.pill.Hidden, r.count.Hidden = i.room.Count <= 0, i.room.Count <= 0
	tip := rail && (i.hovered || i.focused)
	r.tip.Hidden, r.name.Hidden = !tip, !tip
	r.Layout(i.Size())
	canvas.Refresh(i)
}

func (r *sideItemRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.mark, r.icon, r.label, r.pill, r.count, r.ring, r.tip, r.name}
}
func (r *sideItemRenderer) Destroy() {}
