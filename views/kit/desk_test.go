package kit

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
)

func fullDesk(t *testing.T, pages int) (*Desk, fyne.Window, map[int][]image.Point) {
	t.Helper()
	d := NewDesk()
	w := onScreen(t, 420, 580, d)
	asked := map[int][]image.Point{}
	d.OnDraw = func(page, width, height int) {
		asked[page] = append(asked[page], image.Pt(width, height))
		d.SetImage(page, image.NewRGBA(image.Rect(0, 0, width, height)))
	}
	d.SetPages(pages, []fyne.Size{fyne.NewSize(210, 297)})
	return d, w, asked
}

func pixelsHeld(d *Desk) (pages []int) {
	for i, s := range d.sheets {
		if s.image != nil {
			pages = append(pages, i)
		}
	}
	return pages
}

func TestDeskAsksForThePixelsItShows(t *testing.T) {
	d, _, asked := fullDesk(t, 100)
	// 420 wide less 12 at each side; A4 keeps 297 : 210.
	if want := image.Pt(396, 560); len(asked[0]) != 1 || asked[0][0] != want {
		t.Errorf("asked for %v, want once %v", asked[0], want)
	}
	if held := pixelsHeld(d); len(held) > 4 {
		t.Errorf("pages %v hold pixels at the beginning", held)
	}
	d.Go(50)
	for _, page := range pixelsHeld(d) {
		if page < 48 || page > 53 {
			t.Errorf("page %d holds pixels while page 50 is shown", page)
		}
	}
	d.SetImage(3, image.NewRGBA(image.Rect(0, 0, 1, 1)))
	if d.sheets[3].image != nil {
		t.Error("a late picture of a far page was kept")
	}
	d.SetImage(100, image.NewRGBA(image.Rect(0, 0, 1, 1))) // a page that has gone
}

func TestDeskFollowsTheScaleOfTheScreen(t *testing.T) {
	d, w, asked := fullDesk(t, 1)
	w.Canvas().(software.WindowlessCanvas).SetScale(1.25)
	d.arrange()
	if got := asked[0][len(asked[0])-1]; got != image.Pt(495, 700) {
		t.Errorf("at a scale of 1.25 asked for %v, want 495 x 700", got)
	}
}

func TestDeskZoomsAndCapsItsPictures(t *testing.T) {
	d, _, asked := fullDesk(t, 3)
	d.SetZoom(ZoomPage)
	if s := d.sheets[0]; s.height > 580-2*deskMargin+0.5 || s.width > 396.5 {
		t.Errorf("one page is %v x %v on a desk of 420 x 580", s.width, s.height)
	}
	d.SetZoom(1)
	if s := d.sheets[0]; s.width < 793 || s.width > 794 { // 210 mm at 96 dots an inch
		t.Errorf("at its real size a page is %v wide", s.width)
	}
	d.SetZoom(9)
	if d.Zoom() != 2 {
		t.Errorf("zoom is %v, want the most, 2", d.Zoom())
	}
	d.SetPages(1, []fyne.Size{fyne.NewSize(210, 3000)})
	if got := asked[0][len(asked[0])-1]; got.Y != deskMost || got.X > 300 {
		t.Errorf("asked for %v of an endless page, want at most %d a side", got, deskMost)
	}
}

func TestDeskTellsItsPageAndWalksByKeys(t *testing.T) {
	d, w, _ := fullDesk(t, 5)
	var told []int
	d.OnPage = func(page int) { told = append(told, page) }
	d.Go(2)
	d.Go(99)
	if len(told) != 2 || told[0] != 2 || told[1] != 4 || d.Page() != 4 {
		t.Errorf("told %v, now at %d", told, d.Page())
	}
	w.Canvas().Focus(d)
	stroke(t, w.Canvas(), fyne.KeyHome)
	if d.Page() != 0 || d.scroll.Offset.Y != 0 {
		t.Errorf("Home went to page %d at %v", d.Page(), d.scroll.Offset.Y)
	}
	stroke(t, w.Canvas(), fyne.KeySpace)
	if d.Page() != 1 {
		t.Errorf("Space went to page %d", d.Page())
	}
	stroke(t, w.Canvas(), fyne.KeyEnd)
	if d.Page() != 4 {
		t.Errorf("End went to page %d", d.Page())
	}
}

func TestDeskKeepsOldPicturesUntilNewOnesCome(t *testing.T) {
	d, _, _ := fullDesk(t, 2)
	old := d.sheets[0].image
	asked := 0
	d.OnDraw = func(int, int, int) { asked++ }
	d.SetPages(2, []fyne.Size{fyne.NewSize(210, 297)})
	if asked != 2 || d.sheets[0].image != old {
		t.Errorf("asked for %d pages, old picture kept %v", asked, d.sheets[0].image == old)
	}
	d.SetPages(0, nil)
	if len(pixelsHeld(d)) != 0 || d.Pages() != 0 {
		t.Error("an empty desk still holds pages")
	}
}
