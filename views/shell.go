package views

import "fyne.io/fyne/v2"

// showOver shows something in the place of all but the status bar; nil brings the
// room back.
func (o *office) showOver(content fyne.CanvasObject) {
	if content == nil {
		o.over.Objects = nil
		o.over.Hide()
		o.side.Show()
		o.body.Show()
		return
	}
	o.side.Hide() // so that Tab does not walk through what cannot be seen
	o.body.Hide()
	o.over.Objects = []fyne.CanvasObject{content}
	o.over.Show()
	o.over.Refresh()
}

// closePage leaves the print preview, if it is open.
func (o *office) closePage() {
	if o.page != nil {
		o.page.close()
	}
}

// shellLayout places side bar, room, status bar and toast.
type shellLayout struct{ o *office }

func (l *shellLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1024, 532) }

func (l *shellLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side, body, status, over, toast := objects[0], objects[1], objects[2], objects[3], objects[4]
	wide := size.Width >= wideFrom
	if wide != l.o.wide {
		l.o.wide = wide
		l.o.side.SetRail(!wide)
		for _, r := range l.o.rooms {
			r.resized()
		}
	}
	w := float32(sideWidth)
	if !wide {
		w = railWidth
	}
	high := size.Height - statusHigh
	side.Move(fyne.NewPos(0, 0))
	side.Resize(fyne.NewSize(w, high))
	body.Move(fyne.NewPos(w, 0))
	body.Resize(fyne.NewSize(size.Width-w, high))
	status.Move(fyne.NewPos(0, high))
	status.Resize(fyne.NewSize(size.Width, statusHigh))
	over.Move(fyne.NewPos(0, 0))
	over.Resize(fyne.NewSize(size.Width, high))
	toast.Move(fyne.NewPos(0, 0))
	toast.Resize(fyne.NewSize(size.Width, high))
}
