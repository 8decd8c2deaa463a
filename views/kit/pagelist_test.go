package kit

import (
	"image"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

func fullPageList(t *testing.T, pages int) (*PageList, fyne.Window, *[]int) {
	t.Helper()
	l := NewPageList()
	w := onScreen(t, WidthPageList, 580, l)
	l.OnDraw = func(page, width, height int) {
		l.SetImage(page, image.NewRGBA(image.Rect(0, 0, width, height)))
	}
	chosen := &[]int{}
	l.OnChoose = func(page int) { *chosen = append(*chosen, page) }
	l.SetPages(pages, []fyne.Size{fyne.NewSize(210, 297)})
	w.Canvas().Focus(l)
	return l, w, chosen
}

func TestPageListWalksByKeysAndPointer(t *testing.T) {
	l, w, chosen := fullPageList(t, 50)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyRight, fyne.KeyUp, fyne.KeyEnd, fyne.KeyDown, fyne.KeyHome, fyne.KeyLeft} {
		stroke(t, w.Canvas(), key)
	}
	if want := []int{1, 2, 1, 49, 0}; !slices.Equal(*chosen, want) {
		t.Errorf("keys went to %v, want %v", *chosen, want)
	}
	stroke(t, w.Canvas(), fyne.KeyPageDown)
	if l.Page() < 2 || l.Page() > 4 {
		t.Errorf("PgDn went to page %d of a list that shows about four", l.Page())
	}
	stroke(t, w.Canvas(), fyne.KeyPageUp)
	*chosen = nil
	second := l.sheets[1]
	l.Tapped(&fyne.PointEvent{Position: fyne.NewPos(80, second.y+second.height/2)})
	if !slices.Equal(*chosen, []int{1}) || l.Page() != 1 {
		t.Errorf("a press on the second page chose %v", *chosen)
	}
	entered := 0
	l.OnEnter = func() { entered++ }
	stroke(t, w.Canvas(), fyne.KeyReturn)
	if entered != 1 {
		t.Error("Enter was not heard")
	}
	l.SetPage(99)
	if l.Page() != 49 || len(*chosen) != 1 {
		t.Errorf("the program's own choice went to %d and told %v", l.Page(), *chosen)
	}
}

func TestPageListKeepsTheChosenPageInView(t *testing.T) {
	l, w, _ := fullPageList(t, 50)
	for range 49 {
		stroke(t, w.Canvas(), fyne.KeyDown)
		s := l.sheets[l.Page()]
		if from := l.scroll.Offset.Y; s.y < from || s.y+s.height > from+l.scroll.Size().Height {
			t.Fatalf("page %d lies at %v of a view at %v", l.Page(), s.y, from)
		}
	}
}

// TestPixelsOfNearPagesOnly walks 50 pages: desk and list never hold more than
// the pages in view and one at each side.
func TestPixelsOfNearPagesOnly(t *testing.T) {
	l, w, _ := fullPageList(t, 50)
	for range 50 {
		first, last := l.inView()
		for _, page := range l.Held() {
			if page < first-1 || page > last+1 {
				t.Fatalf("page %d of the list holds pixels while %d to %d are in view", page, first, last)
			}
		}
		if got, most := len(l.Held()), last-first+3; got > most || got == 0 {
			t.Fatalf("%d pages of the list hold pixels, want at most %d", got, most)
		}
		stroke(t, w.Canvas(), fyne.KeyDown)
	}
	d, _, _ := fullDesk(t, 50)
	for page := range 50 {
		d.Go(page)
		first, last := d.inView()
		if got := len(d.Held()); got == 0 || got > last-first+3 {
			t.Fatalf("%d pages of the desk hold pixels while %d to %d are in view", got, first, last)
		}
	}
}

func TestDeskZoomsByWheelWithControl(t *testing.T) {
	d, _, _ := fullDesk(t, 5)
	before := modifiersNow
	t.Cleanup(func() { modifiersNow = before })
	held := fyne.KeyModifier(0)
	modifiersNow = func() fyne.KeyModifier { return held }
	var zooms []float32
	d.OnZoom = func(by float32) { zooms = append(zooms, by) }
	wheel := newDeskWheel(d)
	turn := func(dy float32) { wheel.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy)}) }
	turn(-50)
	if d.scroll.Offset.Y != 50 || len(zooms) != 0 {
		t.Errorf("the wheel alone scrolled to %v and zoomed %v", d.scroll.Offset.Y, zooms)
	}
	held = fyne.KeyModifierControl
	turn(10)
	turn(-10)
	if !slices.Equal(zooms, []float32{zoomStep, 1 / zoomStep}) || d.scroll.Offset.Y != 50 {
		t.Errorf("with Ctrl the wheel zoomed %v and scrolled to %v", zooms, d.scroll.Offset.Y)
	}
}
