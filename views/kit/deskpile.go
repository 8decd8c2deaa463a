package kit

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// pile is pages that lie in a scroll. It asks for the pictures of those in view
// and of one more at each side, at the very pixels they will be shown with, and
// lets go of all others.
type pile struct {
	// OnDraw asks for a page's picture; SetImage hands it in, now or later.
	OnDraw func(page, pxWidth, pxHeight int)

	owner  fyne.CanvasObject // the widget that the pages lie in
	lay    func()            // gives every page its place
	sizes  []fyne.Size       // mm
	sheets []*sheet
	page   int
	late   bool // a look at the real scale is already planned
	scroll *container.Scroll
	body   *deskBody
}

// sheet is one page of a pile.
type sheet struct {
	x, y, width, height float32
	asked               image.Point // pixels last asked for
	image               image.Image
	picture             *canvas.Image
}

// size gives the page the size that it takes on the screen: whole pixels, so that
// its picture is not blurred and its border not covered.
func (s *sheet) size(mm fyne.Size, factor float32) {
	s.width, s.height = onPixels(mm.Width*factor), onPixels(mm.Height*factor)
}

func onPixels(v float32) float32 { return float32(int(v + 0.5)) }

func (p *pile) begin(owner fyne.CanvasObject, lay func()) {
	p.owner, p.lay = owner, lay
	p.body = &deskBody{pile: p}
	p.body.ExtendBaseWidget(p.body)
	p.scroll = container.NewScroll(p.body)
}

// SetPages tells how many pages there are and how large each is in mm; missing
// sizes are those of the last one. Every page in view is asked for anew, and
// keeps its old picture until the new one comes.
func (p *pile) SetPages(n int, sizes []fyne.Size) {
	p.sizes = make([]fyne.Size, n)
	for i := range p.sizes {
		switch {
		case i < len(sizes):
			p.sizes[i] = sizes[i]
		case len(sizes) > 0:
			p.sizes[i] = sizes[len(sizes)-1]
		default:
			p.sizes[i] = fyne.NewSize(210, 297)
		}
	}
	for len(p.sheets) < n {
		p.sheets = append(p.sheets, &sheet{})
	}
	clear(p.sheets[n:])
	p.sheets = p.sheets[:n]
	for _, s := range p.sheets {
		s.asked = image.Point{}
	}
	p.lay()
}

// Pages is the number of pages.
func (p *pile) Pages() int { return len(p.sheets) }

// Page is the page that is shown now, from 0.
func (p *pile) Page() int { return p.page }

// Near tells whether a page is in view or next to one that is.
func (p *pile) Near(page int) bool {
	first, last := p.near()
	return page >= first && page <= last
}

// Held are the pages that hold pixels now.
func (p *pile) Held() []int {
	var pages []int
	for i, s := range p.sheets {
		if s.image != nil {
			pages = append(pages, i)
		}
	}
	return pages
}

// SetImage hands in the picture of a page; one for a page that has gone or is no
// longer near is dropped.
func (p *pile) SetImage(page int, img image.Image) {
	if page < 0 || page >= len(p.sheets) || !p.Near(page) {
		return
	}
	p.sheets[page].image = img
	p.body.update()
}

// near is the first and last page in view, one more at each side.
func (p *pile) near() (first, last int) {
	first, last = p.inView()
	return max(0, first-1), min(len(p.sheets)-1, last+1)
}

// inView is the first and last page of which more than a hair is seen.
func (p *pile) inView() (first, last int) {
	const hair = 1
	from, to := p.scroll.Offset.Y+hair, p.scroll.Offset.Y+p.scroll.Size().Height-hair
	first, last = len(p.sheets), -1
	for i, s := range p.sheets {
		if s.y+s.height >= from && s.y <= to {
			first, last = min(first, i), max(last, i)
		}
	}
	return first, last
}

func (p *pile) scrollTo(y float32) {
	most := fyne.Max(0, p.body.high-p.scroll.Size().Height)
	p.scroll.ScrollToOffset(fyne.NewPos(p.scroll.Offset.X, fyne.Min(most, fyne.Max(0, y))))
	p.body.update()
}

// ask asks for the picture of a page when it has none of the right pixels.
func (p *pile) ask(page int) {
	s := p.sheets[page]
	scale, sure := float32(1), false
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.owner); c != nil {
		scale, sure = c.Scale(), true
	}
	if !sure {
		p.lookAgain()
	}
	width, height := s.width*scale, s.height*scale
	if most := fyne.Max(width, height); most > deskMost {
		width, height = width*deskMost/most, height*deskMost/most
	}
	pixels := image.Pt(max(1, int(width+0.5)), max(1, int(height+0.5)))
	if pixels == s.asked || p.OnDraw == nil {
		return
	}
	s.asked = pixels
	p.OnDraw(page, pixels.X, pixels.Y)
}

// lookAgain asks once more a little later: the scale of the screen is known only
// after the pages were drawn for the first time.
func (p *pile) lookAgain() {
	if p.late {
		return
	}
	p.late = true
	After(200*time.Millisecond, func() {
		p.late = false
		p.body.update()
	})
}
