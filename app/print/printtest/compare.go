package printtest

import (
	"fmt"
	"image"
	"image/draw"
	"math"
)

// Sheet is what a page should look like in the printer: its raster with its
// corner on the sheet's at a resolution, white around it.
func Sheet(p Paper, dpi int, page *image.RGBA, at image.Point) *image.RGBA {
	// Drivers drop the part of a dot that a sheet's edge cuts.
	sheet := image.NewRGBA(image.Rect(0, 0, points(p.Width)*dpi/72, points(p.Height)*dpi/72))
	draw.Draw(sheet, sheet.Rect, image.White, image.Point{}, draw.Src)
	if page != nil {
		draw.Draw(sheet, page.Rect.Sub(page.Rect.Min).Add(at), page, page.Rect.Min, draw.Src)
	}
	return sheet
}

// Printable is the part of such a sheet that the model can print on, at a
// resolution.
func (m Model) Printable(p Paper, dpi int) image.Rectangle {
	width, height := points(p.Width), points(p.Height)
	// A dot less at each edge: drivers and gs round the same edge to either side.
	return image.Rect(dots(m.Margin, dpi), dots(m.Margin, dpi), dots(width-m.Margin, dpi), dots(height-m.Margin, dpi)).Inset(1)
}

func dots(points, dpi int) int { return int(math.Round(float64(points) * float64(dpi) / 72)) }

// Turned is a picture a quarter turn counter-clockwise: how a page that lies
// goes on a sheet that stands.
func Turned(img *image.RGBA) *image.RGBA {
	b := img.Rect
	turned := image.NewRGBA(image.Rect(0, 0, b.Dy(), b.Dx()))
	for y := range b.Dy() {
		for x := range b.Dx() {
			copy(turned.Pix[turned.PixOffset(y, b.Dx()-1-x):][:4], img.Pix[img.PixOffset(b.Min.X+x, b.Min.Y+y):][:4])
		}
	}
	return turned
}

// level is from where on a difference counts, of 255.
const level = 64

// Differing counts the pixels of area that are not the same in a printed sheet
// and the wanted one. Both stand on the same bottom edge: gs rounds a sheet up,
// and drivers count from below.
func Differing(got, want *image.RGBA, area image.Rectangle) (n int) {
	compare(got, want, area, got.Rect.Dy()-want.Rect.Dy(), func(a, b []uint8) {
		if a[0] != b[0] || a[1] != b[1] || a[2] != b[2] {
			n++
		}
	})
	return n
}

// Unlike counts the pixels of area that differ by more than a quarter once both
// sheets are blurred over a millimetre: two programs that draw the same
// outlines differ in their edges, and in nothing else. CUPS puts a page in the
// middle of the sheet, so both are counted from the top.
func Unlike(got, want *image.RGBA, area image.Rectangle, dpi int) (n int) {
	radius := max(1, dpi/50)
	compare(blur(got, radius), blur(want, radius), area, 0, func(a, b []uint8) {
		for i := range 3 {
			if d := int(a[i]) - int(b[i]); d > level || d < -level {
				n++
				return
			}
		}
	})
	return n
}

// compare calls each with every pair of pixels of area, the printed ones so many
// rows further down, and once more for each pixel that one of the two lacks.
func compare(got, want *image.RGBA, area image.Rectangle, down int, each func(a, b []uint8)) {
	none, some := []uint8{0, 0, 0, 0}, []uint8{255, 255, 255, 255}
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			a, b := image.Pt(x, y+down), image.Pt(x, y)
			if !a.In(got.Rect) || !b.In(want.Rect) {
				each(none, some)
				continue
			}
			each(got.Pix[got.PixOffset(a.X, a.Y):], want.Pix[want.PixOffset(b.X, b.Y):])
		}
	}
}

// blur averages over squares, which two sums for each pixel do.
func blur(img *image.RGBA, radius int) *image.RGBA {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	across, down := image.NewRGBA(img.Rect), image.NewRGBA(img.Rect)
	for y := range h {
		average(img.Pix[y*img.Stride:], across.Pix[y*img.Stride:], w, 4, radius)
	}
	for x := range w {
		average(across.Pix[4*x:], down.Pix[4*x:], h, img.Stride, radius)
	}
	return down
}

// average writes the mean of each pixel's neighbours along one line.
func average(from, to []uint8, n, step, radius int) {
	for channel := range 4 {
		sum, count := 0, 0
		for i := -radius; i < n; i++ {
			if add := i + radius; add < n {
				sum += int(from[add*step+channel])
				count++
			}
			if drop := i - radius - 1; drop >= 0 {
				sum -= int(from[drop*step+channel])
				count--
			}
			if i >= 0 {
				to[i*step+channel] = uint8(sum / count)
			}
		}
	}
}

// Check holds printed sheets against the wanted ones, in order; a wanted nil is
// an empty side. Differs says how many pixels of two sheets differ.
func Check(got, want []*image.RGBA, differs func(got, want *image.RGBA) int) error {
	if len(got) != len(want) {
		return fmt.Errorf("%d sides were printed, want %d", len(got), len(want))
	}
	for i := range got {
		if n := differs(got[i], want[i]); n > 0 {
			return fmt.Errorf("side %d of %d differs in %d pixels", i+1, len(got), n)
		}
	}
	return nil
}
