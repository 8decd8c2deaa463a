package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// listBody is as high as all rows, but holds widgets for those in view only.
type listBody struct {
	widget.BaseWidget
	list *List
	live map[int]*listRow
	free []*listRow
	show []fyne.CanvasObject
}

func (b *listBody) CreateRenderer() fyne.WidgetRenderer { return &listBodyRenderer{b} }

// forget lets every row be filled anew.
func (b *listBody) forget() {
	for i, row := range b.live {
		b.free = append(b.free, row)
		delete(b.live, i)
	}
}

// update gives each row in view its widget; again also redraws those that have
// one.
func (b *listBody) update(again bool) {
	l := b.list
	width := l.scroll.Size().Width
	if width <= 0 || l.scroll.Size().Height <= 0 {
		return
	}
	first, last := l.window()
	for i, row := range b.live {
		if i < first || i > last {
			b.free = append(b.free, row)
			delete(b.live, i)
		}
	}
	b.show = b.show[:0]
	for i := first; i <= last; i++ {
		row, kept := b.live[i]
		if !kept {
			if n := len(b.free); n > 0 {
				row, b.free = b.free[n-1], b.free[:n-1]
			} else {
				row = newListRow(l)
			}
			b.live[i] = row
		}
		top, high := l.tops[i], l.rowHeight
		if l.headed(i) {
			top, high = top-HeightGroup, high+HeightGroup
		}
		if row.index != i {
			row.hovered = false
		}
		row.index = i
		place(row, 0, top, width, high)
		if !kept || again {
			row.Refresh()
		}
		b.show = append(b.show, row)
	}
	if again {
		canvas.Refresh(b)
	}
}

type listBodyRenderer struct{ body *listBody }

func (r *listBodyRenderer) MinSize() fyne.Size           { return fyne.NewSize(100, r.body.list.total) }
func (r *listBodyRenderer) Layout(fyne.Size)             { r.body.update(false) }
func (r *listBodyRenderer) Refresh()                     { r.body.update(true) }
func (r *listBodyRenderer) Objects() []fyne.CanvasObject { return r.body.show }
func (r *listBodyRenderer) Destroy()                     {}

// listRow draws one row, with the head of its group when it is the first.
type listRow struct {
	widget.BaseWidget
	list    *List
	index   int
	hovered bool
	cut     bool
}

var (
	_ fyne.Tappable      = (*listRow)(nil)
	_ desktop.Hoverable  = (*listRow)(nil)
	_ desktop.Cursorable = (*listRow)(nil)
)

func newListRow(l *List) *listRow {
	r := &listRow{list: l, index: -1}
	r.ExtendBaseWidget(r)
	return r
}

func (r *listRow) row() ListRow {
	if r.index < 0 || r.index >= len(r.list.rows) {
		return ListRow{}
	}
	return r.list.rows[r.index]
}

// head is the height of the group head above the row.
func (r *listRow) head() float32 {
	if r.index >= 0 && r.index < len(r.list.rows) && r.list.headed(r.index) {
		return HeightGroup
	}
	return 0
}

func (r *listRow) Tapped(event *fyne.PointEvent) {
	if event.Position.Y < r.head() {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(r.list); c != nil {
		c.Focus(r.list)
	}
	r.list.open(r.index)
}

func (r *listRow) MouseIn(event *desktop.MouseEvent) {
	r.MouseMoved(event)
	if r.cut {
		Hint(r.row().Title)
	}
}

func (r *listRow) MouseMoved(event *desktop.MouseEvent) {
	if over := event.Position.Y >= r.head(); over != r.hovered {
		r.hovered = over
		r.Refresh()
	}
}

func (r *listRow) MouseOut() {
	r.hovered = false
	r.Refresh()
	if r.cut {
		Hint("")
	}
}

func (r *listRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

func (r *listRow) CreateRenderer() fyne.WidgetRenderer {
	d := &listRowRenderer{
		row:   r,
		head:  canvas.NewRectangle(HeadBg),
		group: TextLabel.drawn(""),
		note:  TextMeta.drawn(""),
		back:  canvas.NewRectangle(Clear),
		bar:   canvas.NewRectangle(Pri),
		line:  canvas.NewRectangle(Line),
		ring:  &canvas.Rectangle{StrokeColor: Pri, StrokeWidth: 2},
		title: TextBody.drawn(""),
		meta:  TextMeta.drawn(""),
	}
	d.Refresh()
	return d
}

type listRowRenderer struct {
	row                         *listRow
	head, back, bar, line, ring *canvas.Rectangle
	group, note, title, meta    *canvas.Text
	badges                      []*Badge
}

func (d *listRowRenderer) MinSize() fyne.Size { return fyne.NewSize(100, d.row.list.rowHeight) }

func (d *listRowRenderer) Layout(size fyne.Size) {
	row, top := d.row.row(), d.row.head()
	place(d.head, 0, 0, size.Width, HeightGroup)
	note := d.note.MinSize()
	place(d.group, 12, (HeightGroup-d.group.MinSize().Height)/2, size.Width-24, d.group.MinSize().Height)
	place(d.note, size.Width-12-note.Width, (HeightGroup-note.Height)/2, note.Width, note.Height)

	high := size.Height - top
	place(d.back, 0, top, size.Width, high)
	place(d.bar, 0, top, 4, high)
	place(d.line, 0, size.Height-1, size.Width, 1)
	place(d.ring, 0, top, size.Width, high-1)

	style := TextStyle{Size: SizeBody, Bold: d.title.TextStyle.Bold}
	room := size.Width - 24
	d.title.Text = style.fit(row.Title, room)
	d.row.cut = d.title.Text != row.Title
	at := d.title.MinSize()
	place(d.title, 12, top+17-at.Height/2, room, at.Height)

	middle := top + 38
	if high >= HeightRowTall {
		middle = top + 34
		x := float32(12)
		d.shorten(size.Width - 24)
		for _, badge := range d.badges {
			min := badge.MinSize()
			place(badge, x, top+54-min.Height/2, min.Width, min.Height)
			x += min.Width + 4
		}
	} else {
		right := size.Width - 12
		for i := len(d.badges) - 1; i >= 0; i-- {
			min := d.badges[i].MinSize()
			right -= min.Width
			place(d.badges[i], right, middle-min.Height/2, min.Width, min.Height)
			right -= 4
		}
		if len(d.badges) > 0 {
			room = right - 4 - 12
		}
	}
	d.meta.Text = TextMeta.fit(row.Meta, fyne.Max(0, room))
	at = d.meta.MinSize()
	place(d.meta, 12, middle-at.Height/2, room, at.Height)
}

// shorten leaves a stage its step, "4/9", where the row has no room for all
// badges, and cuts the word of one that has no step: the record's head has the
// word too.
func (d *listRowRenderer) shorten(room float32) {
	specs, wide := d.row.row().Badges, float32(-4)
	for i, spec := range specs[:min(len(specs), len(d.badges))] {
		if spec.Tone == ToneOutline {
			d.badges[i].SetSpec(spec)
		}
		wide += d.badges[i].MinSize().Width + 4
	}
	for i, spec := range specs[:min(len(specs), len(d.badges))] {
		if spec.Tone != ToneOutline || wide <= room {
			continue
		}
		before := d.badges[i].MinSize().Width
		if spec.Step != "" {
			spec.Text = ""
		} else {
			spec.Text = TextStyle{Size: SizeSmall, Bold: true}.fit(spec.Text, fyne.Max(0, before-2*badgeSide-(wide-room)))
		}
		d.badges[i].SetSpec(spec)
		wide += d.badges[i].MinSize().Width - before
	}
}

func (d *listRowRenderer) Refresh() {
	r, row := d.row, d.row.row()
	chosen := r.index >= 0 && r.index == r.list.chosen
	headed := r.head() > 0
	d.head.Hidden, d.group.Hidden, d.note.Hidden = !headed, !headed, !headed
	d.group.Text, d.note.Text = row.Group, row.GroupNote
	d.bar.Hidden = !chosen
	d.ring.Hidden = !chosen || !r.list.focused
	d.title.TextStyle.Bold = chosen
	d.meta.Color = Ink2
	switch {
	case chosen:
		d.back.FillColor, d.meta.Color = Soft, Label
	case r.hovered:
		d.back.FillColor = HeadBg
	default:
		d.back.FillColor = Clear
	}
	for len(d.badges) < len(row.Badges) {
		d.badges = append(d.badges, newBadge(BadgeSpec{}))
	}
	d.badges = d.badges[:len(row.Badges)]
	for i, spec := range row.Badges {
		if chosen && spec.Tone == ToneSoft {
			spec.Tone = ToneWhite
		}
		d.badges[i].SetSpec(spec)
	}
	d.Layout(r.Size())
	canvas.Refresh(r)
}

func (d *listRowRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{d.head, d.group, d.note, d.back, d.bar, d.line, d.title, d.meta}
	for _, badge := range d.badges {
		objects = append(objects, badge)
	}
	return append(objects, d.ring)
}
func (d *listRowRenderer) Destroy() {}
