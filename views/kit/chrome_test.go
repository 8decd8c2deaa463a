package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// onScreen shows an object at its place in a window that wears the theme.
func onScreen(t *testing.T, width, height float32, o fyne.CanvasObject) fyne.Window {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(Theme())
	w := test.NewTempWindow(t, container.NewStack(o))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// stroke types one key into what has the focus, else into the window.
func stroke(t *testing.T, c fyne.Canvas, name fyne.KeyName) {
	t.Helper()
	event := &fyne.KeyEvent{Name: name}
	if f := c.Focused(); f != nil {
		f.TypedKey(event)
		return
	}
	if typed := c.OnTypedKey(); typed != nil {
		typed(event)
	}
}

// laterHeld collects delayed work, so that a test decides when its time comes.
func laterHeld(t *testing.T) *[]func() {
	t.Helper()
	var held []func()
	before := After
	After = func(_ time.Duration, f func()) { held = append(held, f) }
	t.Cleanup(func() { After = before })
	return &held
}

func hover(o desktop.Hoverable, x, y float32) {
	o.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}})
}

func testRooms() []Room {
	return []Room{
		{ID: "home", Label: "Beranda", Icon: "home", Count: 5},
		{ID: "meeting", Label: "Rapat", Icon: "meeting"},
		{ID: "settings", Label: "Pengaturan", Icon: "settings", Bottom: true},
	}
}

func testListRows() []ListRow {
	draft := []BadgeSpec{{Text: "Draf", Icon: "pencil", Tone: ToneSoft}}
	return []ListRow{
		{ID: "1", Title: "Pembahasan rencana Nota Kesepahaman dengan Pemkab Muara Enim", Meta: "15 Mei · Disnaker Muara Enim", Badges: draft, Group: "Mei 2023", GroupNote: "2 rapat"},
		{ID: "2", Title: "Evaluasi rencana kerja Lahat", Meta: "11 Mei · Disnaker Lahat", Badges: draft, Group: "Mei 2023"},
		{ID: "3", Title: "Persiapan sosialisasi", Meta: "12 April · BP3MI Sumsel", Group: "April 2023", GroupNote: "1 rapat"},
	}
}
