package print

import (
	"fmt"
	"image"
	"math"

	"sinergi/app/paper"
)

// device is the sheet in a printer as its driver describes it, in dots.
type device struct {
	dpiX, dpiY       int
	width, height    int // the whole sheet
	offsetX, offsetY int // the printable area's corner, where the driver's own origin is
	printX, printY   int // the printable area's size
}

const millimetre = 1 / 25.4 // inches

func (d device) widthMM() float64  { return float64(d.width) / float64(d.dpiX) / millimetre }
func (d device) heightMM() float64 { return float64(d.height) / float64(d.dpiY) / millimetre }

// Tolerances in millimetres: a form is the wanted paper within formSlack; what
// the driver then reports, rounded to its dots, is the same paper within
// sheetSlack.
const (
	formSlack  = 2
	sheetSlack = 3
)

// upright is a sheet's size with the short side first.
func upright(width, height float64) Sheet {
	return Sheet{Width: min(width, height), Height: max(width, height)}
}

// within tells whether two sheets differ by no more than slack on either side.
func (s Sheet) within(o Sheet, slack float64) bool {
	return math.Abs(s.Width-o.Width) <= slack && math.Abs(s.Height-o.Height) <= slack
}

// String names a sheet by its size.
func (s Sheet) String() string { return fmt.Sprintf("%.0f x %.0f mm", s.Width, s.Height) }

// placement is where a page goes on a device.
type placement struct {
	page         *paper.Page
	raster       float64 // dpi of the raster
	size         image.Point
	scaleX       float64 // device dots for a raster pixel
	scaleY       float64
	x, y         int  // of the raster's corner in the driver's own coordinates
	turned       bool // the page lies, the sheet stands, or the other way round
	shrunk, grey bool
}

// Limits of the raster's resolution: a page in colour, and a grey page of a short
// document, whose spool file stays small enough to have the printer's full
// sharpness.
const (
	colourDPI  = 300
	greyDPI    = 600
	shortSides = 10
)

// place decides how a page is put on a device: true size from the sheet's
// corner where the paper is the page's own, in the middle where the page fits
// the sheet otherwise, and shrunk into the printable area where it does not.
func place(page *paper.Page, d device, grey, short bool) placement {
	p := placement{page: page, grey: grey}
	pageW, pageH := page.Width, page.Height
	p.turned = (pageW > pageH) != (d.widthMM() > d.heightMM()) && pageW != pageH
	if p.turned {
		pageW, pageH = pageH, pageW
	}
	sheetW, sheetH := d.widthMM(), d.heightMM()
	printW, printH := float64(d.printX)/float64(d.dpiX)/millimetre, float64(d.printY)/float64(d.dpiY)/millimetre
	offsetX, offsetY := float64(d.offsetX)/float64(d.dpiX)/millimetre, float64(d.offsetY)/float64(d.dpiY)/millimetre
	shrink, left, top := 1.0, 0.0, 0.0 // millimetres from the sheet's corner
	same := math.Abs(pageW-sheetW) <= sheetSlack && math.Abs(pageH-sheetH) <= sheetSlack
	switch {
	case same:
	case pageW <= sheetW && pageH <= sheetH:
		left, top = (sheetW-pageW)/2, (sheetH-pageH)/2
	default:
		shrink = min(1, printW/pageW, printH/pageH)
		left, top = offsetX+(printW-pageW*shrink)/2, offsetY+(printH-pageH*shrink)/2
		p.shrunk = true
	}
	p.resolve(d, shrink, short)
	p.x = int(math.Round(left*millimetre*float64(d.dpiX))) - d.offsetX
	p.y = int(math.Round(top*millimetre*float64(d.dpiY))) - d.offsetY
	return p
}

// resolve chooses the raster's resolution. Printer dots are a whole multiple of
// it, so that the driver repeats pixels and smears none.
func (p *placement) resolve(d device, shrink float64, short bool) {
	limit := colourDPI
	if p.grey && short {
		limit = greyDPI
	}
	base := min(d.dpiX, d.dpiY)
	base /= max(1, base/limit)
	p.scaleX, p.scaleY = float64(d.dpiX)/float64(base), float64(d.dpiY)/float64(base)
	p.raster = float64(base) * shrink
	p.size = image.Pt(max(1, int(math.Round(p.page.Width*p.raster*millimetre))), max(1, int(math.Round(p.page.Height*p.raster*millimetre))))
	if p.turned {
		p.size = image.Pt(p.size.Y, p.size.X)
	}
}

// dots is where a rectangle of the raster lies in the driver's coordinates.
func (p *placement) dots(r image.Rectangle) image.Rectangle {
	across := func(v int) int { return p.x + int(math.Round(float64(v)*p.scaleX)) }
	down := func(v int) int { return p.y + int(math.Round(float64(v)*p.scaleY)) }
	return image.Rect(across(r.Min.X), down(r.Min.Y), across(r.Max.X), down(r.Max.Y))
}
