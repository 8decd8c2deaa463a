package print

import (
	"image"
	"image/color"
	"image/draw"
	"testing"

	"sinergi/app/paper"
)

// assembled is what a driver would have on its sheet after all bands.
func assembled(p placement, size image.Point) *image.RGBA {
	sheet := image.NewRGBA(image.Rectangle{Max: size})
	draw.Draw(sheet, sheet.Rect, image.White, image.Point{}, draw.Src)
	for b := range p.bands() {
		for y := b.to.Min.Y; y < b.to.Max.Y; y++ {
			for x := b.to.Min.X; x < b.to.Max.X; x++ {
				sheet.Set(x, y, b.at((x-b.to.Min.X)*b.width/b.to.Dx(), (y-b.to.Min.Y)*b.height/b.to.Dy()))
			}
		}
	}
	return sheet
}

// at reads a band as Windows does.
func (b band) at(x, y int) color.RGBA {
	if b.grey {
		v := b.pixels[y*((b.width+3)&^3)+x]
		return color.RGBA{v, v, v, 0xFF}
	}
	i := y*((3*b.width+3)&^3) + 3*x
	return color.RGBA{b.pixels[i+2], b.pixels[i+1], b.pixels[i], 0xFF}
}

func differing(a, b *image.RGBA) (n int) {
	for y := a.Rect.Min.Y; y < a.Rect.Max.Y; y++ {
		for x := a.Rect.Min.X; x < a.Rect.Max.X; x++ {
			if a.RGBAAt(x, y) != b.RGBAAt(x, y) {
				n++
			}
		}
	}
	return n
}

// TestBands: the bands put together are the page's raster, in colour and in
// grey, upright and turned, and every dot as many times as the printer's are
// finer.
func TestBands(t *testing.T) {
	pages := fiftyPages().Pages
	wide := pages[1]
	wide.Width, wide.Height = 330, 215
	for name, c := range map[string]struct {
		page *paper.Page
		on   device
		grey bool
	}{
		"colour": {&pages[0], device{dpiX: 100, dpiY: 100, width: 826, height: 1169, printX: 826, printY: 1169}, false},
		"grey":   {&pages[1], device{dpiX: 100, dpiY: 100, width: 826, height: 1169, printX: 826, printY: 1169}, true},
		"finer":  {&pages[1], device{dpiX: 600, dpiY: 600, width: 4960, height: 7015, printX: 4960, printY: 7015}, true},
		"turned": {&wide, device{dpiX: 100, dpiY: 100, width: 846, height: 1299, printX: 846, printY: 1299}, true},
	} {
		t.Run(name, func(t *testing.T) {
			if isGrey(c.page) != c.grey {
				t.Error("the colours of the page are not seen")
			}
			p := place(c.page, c.on, c.grey, false)
			want := paper.Raster(*c.page, p.raster, image.Rectangle{})
			if p.turned {
				want = quarterTurn(want)
			}
			if p.scaleX != p.scaleY || p.scaleX != float64(int(p.scaleX)) {
				t.Fatalf("scales %g and %g", p.scaleX, p.scaleY)
			}
			scale := int(p.scaleX)
			got := assembled(p, want.Rect.Size().Mul(scale))
			large := image.NewRGBA(got.Rect)
			for y := range large.Rect.Dy() {
				for x := range large.Rect.Dx() {
					large.SetRGBA(x, y, want.RGBAAt(x/scale, y/scale))
				}
			}
			if n := differing(got, large); n != 0 {
				t.Errorf("%d dots differ", n)
			}
		})
	}
}

// quarterTurn turns counter-clockwise.
func quarterTurn(img *image.RGBA) *image.RGBA {
	out := image.NewRGBA(image.Rect(0, 0, img.Rect.Dy(), img.Rect.Dx()))
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			out.SetRGBA(y, img.Rect.Dx()-1-x, img.RGBAAt(x, y))
		}
	}
	return out
}

// TestBandsLeaveWhiteOut: an empty page sends nothing, a page with one mark
// little more than the mark.
func TestBandsLeaveWhiteOut(t *testing.T) {
	on := device{dpiX: 300, dpiY: 300, width: 2480, height: 3508, printX: 2480, printY: 3508}
	empty := paper.Page{Width: 210, Height: 297}
	p := place(&empty, on, true, false)
	for b := range p.bands() {
		t.Errorf("an empty page sends %v", b.to)
	}
	marked := empty
	marked.Lines = []paper.Line{{X1: 100, Y1: 100, X2: 110, Y2: 100, Width: 1}}
	p = place(&marked, on, true, false)
	var all image.Rectangle
	for b := range p.bands() {
		all = all.Union(b.to)
	}
	if want := image.Rect(1181, 1175, 1299, 1187); all != want {
		t.Errorf("a line sends %v, want %v", all, want)
	}
}

// BenchmarkBands draws ten pages for a printer of 300 dpi.
func BenchmarkBands(b *testing.B) {
	r := fiftyPages()
	on := device{dpiX: 300, dpiY: 300, width: 2480, height: 3508, printX: 2480, printY: 3508}
	for b.Loop() {
		for i := range r.Pages[:10] {
			p := place(&r.Pages[i], on, isGrey(&r.Pages[i]), false)
			for range p.bands() {
			}
		}
	}
}
