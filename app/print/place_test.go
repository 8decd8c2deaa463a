package print

import (
	"image"
	"testing"

	"sinergi/app/paper"
)

// sheetOf is a device of so many millimetres and dots in an inch, with 12
// points at each edge that cannot be printed on.
func sheetOf(width, height float64, dpiX, dpiY int) device {
	dots := func(mm float64, dpi int) int { return int(mm / 25.4 * float64(dpi)) }
	d := device{dpiX: dpiX, dpiY: dpiY, width: dots(width, dpiX), height: dots(height, dpiY), offsetX: dpiX / 6, offsetY: dpiY / 6}
	d.printX, d.printY = d.width-2*d.offsetX, d.height-2*d.offsetY
	return d
}

func TestPlace(t *testing.T) {
	a4, f4, across := paper.Page{Width: 210, Height: 297}, paper.Page{Width: 215, Height: 330}, paper.Page{Width: 297, Height: 210}
	for name, c := range map[string]struct {
		page        paper.Page
		on          device
		grey, short bool
		want        placement
	}{
		"true size from the corner":   {a4, sheetOf(210, 297, 300, 300), false, false, placement{raster: 300, size: image.Pt(2480, 3508), scaleX: 1, scaleY: 1, x: -50, y: -50}},
		"Folio is F4":                 {f4, sheetOf(215.9, 330.2, 300, 300), false, false, placement{raster: 300, size: image.Pt(2539, 3898), scaleX: 1, scaleY: 1, x: -50, y: -50}},
		"grey and short at 600":       {a4, sheetOf(210, 297, 600, 600), true, true, placement{raster: 600, size: image.Pt(4961, 7016), scaleX: 1, scaleY: 1, x: -100, y: -100, grey: true}},
		"grey and long at 600":        {a4, sheetOf(210, 297, 600, 600), true, false, placement{raster: 300, size: image.Pt(2480, 3508), scaleX: 2, scaleY: 2, x: -100, y: -100, grey: true}},
		"colour at 1200":              {a4, sheetOf(210, 297, 1200, 1200), false, true, placement{raster: 300, size: image.Pt(2480, 3508), scaleX: 4, scaleY: 4, x: -200, y: -200}},
		"360 dots stay":               {a4, sheetOf(210, 297, 360, 360), false, true, placement{raster: 360, size: image.Pt(2976, 4209), scaleX: 1, scaleY: 1, x: -60, y: -60}},
		"unlike across and down":      {a4, sheetOf(210, 297, 1440, 720), false, true, placement{raster: 360, size: image.Pt(2976, 4209), scaleX: 4, scaleY: 2, x: -240, y: -120}},
		"lies on a sheet that stands": {across, sheetOf(210, 297, 300, 300), false, false, placement{raster: 300, size: image.Pt(2480, 3508), scaleX: 1, scaleY: 1, x: -50, y: -50, turned: true}},
		"stands on a sheet that lies": {a4, sheetOf(297, 210, 300, 300), false, false, placement{raster: 300, size: image.Pt(3508, 2480), scaleX: 1, scaleY: 1, x: -50, y: -50, turned: true}},
		"A4 in the middle of F4":      {a4, sheetOf(215, 330, 300, 300), false, false, placement{raster: 300, size: image.Pt(2480, 3508), scaleX: 1, scaleY: 1, x: -21, y: 145}},
	} {
		t.Run(name, func(t *testing.T) {
			got := place(&c.page, c.on, c.grey, c.short)
			got.page = nil
			if got != c.want {
				t.Errorf("\n got %+v\nwant %+v", got, c.want)
			}
		})
	}
}

// TestPlaceShrinks: what is larger than the sheet fits into what can be printed
// on, keeps its shape, and stands in its middle.
func TestPlaceShrinks(t *testing.T) {
	for _, page := range []paper.Page{{Width: 215, Height: 330}, {Width: 330, Height: 215}, {Width: 297, Height: 420}} {
		for _, on := range []device{sheetOf(210, 297, 300, 300), sheetOf(297, 210, 600, 600), sheetOf(148, 210, 720, 360)} {
			p := place(&page, on, true, true)
			box := p.dots(image.Rectangle{Max: p.size})
			if !p.shrunk || box.Min.X < -1 || box.Min.Y < -1 || box.Max.X > on.printX+1 || box.Max.Y > on.printY+1 {
				t.Errorf("%gx%g on %+v goes to %v", page.Width, page.Height, on, box)
			}
			left, right := box.Min.X, on.printX-box.Max.X
			top, bottom := box.Min.Y, on.printY-box.Max.Y
			if max(left-right, right-left, top-bottom, bottom-top) > 3 || min(left+right, top+bottom) > 3 {
				t.Errorf("%gx%g on %+v leaves %d, %d beside and %d, %d above and below", page.Width, page.Height, on, left, right, top, bottom)
			}
			width, height := float64(box.Dx())/float64(on.dpiX), float64(box.Dy())/float64(on.dpiY)
			if p.turned {
				width, height = height, width
			}
			if wrong := width/height/(page.Width/page.Height) - 1; wrong > 0.002 || wrong < -0.002 {
				t.Errorf("%gx%g on %+v is out of shape by %g", page.Width, page.Height, on, wrong)
			}
		}
	}
}
