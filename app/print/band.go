package print

import (
	"bytes"
	"encoding/binary"
	"image"
	"iter"

	"sinergi/app/paper"
)

// BandRows is how many rows of a page are drawn and sent at a time: few enough for the
// memory of an old laptop, enough for the printer's driver to work well.
const BandRows = 256

// band is a piece of a page, ready for the driver: rows from the top, each a
// multiple of four bytes, one byte for a pixel when grey and blue, green, red
// otherwise.
type band struct {
	to            image.Rectangle // in the driver's coordinates
	width, height int
	grey          bool
	pixels        []byte
}

// glanceDPI is enough to see whether a picture has any colour.
const glanceDPI = 96

// isGrey looks at the whole page: bands of one page that differ in kind come out
// of some printers in different weights.
func isGrey(page *paper.Page) bool {
	for i := range page.Texts {
		if page.Texts[i].Ink != paper.InkGray {
			return false
		}
	}
	for i := range page.Lines {
		if page.Lines[i].Ink != paper.InkGray {
			return false
		}
	}
	if len(page.Pictures) == 0 {
		return true
	}
	img := paper.Raster(paper.Page{Width: page.Width, Height: page.Height, Pictures: page.Pictures}, glanceDPI, image.Rectangle{})
	for i := 0; i < len(img.Pix); i += 4 {
		if img.Pix[i] != img.Pix[i+1] || img.Pix[i+1] != img.Pix[i+2] {
			return false
		}
	}
	return true
}

// bands draws a page from top to bottom, leaving out what is white.
func (p *placement) bands() iter.Seq[band] {
	return func(yield func(band) bool) {
		for top := 0; top < p.size.Y; top += BandRows {
			area := image.Rect(0, top, p.size.X, min(top+BandRows, p.size.Y))
			img := p.draw(area)
			ink := inkBox(img)
			if ink.Empty() {
				continue
			}
			if !yield(p.band(img, ink)) {
				return
			}
		}
	}
}

// draw gives a part of the page as it lies on the sheet.
func (p *placement) draw(area image.Rectangle) *image.RGBA {
	if !p.turned {
		return paper.Raster(*p.page, p.raster, area)
	}
	// The page's top is at the sheet's left: rows are columns from the right.
	from := image.Rect(p.size.Y-area.Max.Y, area.Min.X, p.size.Y-area.Min.Y, area.Max.X)
	img := paper.Raster(*p.page, p.raster, from)
	turned := image.NewRGBA(area)
	for y := area.Min.Y; y < area.Max.Y; y++ {
		to := turned.Pix[turned.PixOffset(area.Min.X, y):]
		for x := area.Min.X; x < area.Max.X; x++ {
			copy(to[4*(x-area.Min.X):][:4], img.Pix[img.PixOffset(p.size.Y-1-y, x):])
		}
	}
	return turned
}

// inkBox is the smallest rectangle that holds all that is not white.
func inkBox(img *image.RGBA) image.Rectangle {
	b := img.Rect
	white := bytes.Repeat([]byte{0xFF}, 4*b.Dx())
	var box image.Rectangle
	for y := b.Min.Y; y < b.Max.Y; y++ {
		row := img.Pix[img.PixOffset(b.Min.X, y):][:4*b.Dx()]
		if bytes.Equal(row, white) {
			continue
		}
		left, right := 0, b.Dx()
		if !box.Empty() {
			left, right = box.Min.X-b.Min.X, box.Max.X-b.Min.X
		}
		left, right = inkLeft(row, left, box.Empty()), inkRight(row, right, box.Empty())
		line := image.Rect(b.Min.X+left, y, b.Min.X+right, y+1)
		box = box.Union(line)
	}
	return box
}

const whitePixel = 0xFFFFFFFF

// inkLeft is the first pixel with ink: of the whole row at first, later only of
// what lies left of the box found so far.
func inkLeft(row []byte, known int, first bool) int {
	end := known
	if first {
		end = len(row) / 4
	}
	for x := range end {
		if binary.LittleEndian.Uint32(row[4*x:]) != whitePixel {
			return x
		}
	}
	return end
}

// inkRight is the pixel after the last one with ink.
func inkRight(row []byte, known int, first bool) int {
	begin := known
	if first {
		begin = 0
	}
	for x := len(row)/4 - 1; x >= begin; x-- {
		if binary.LittleEndian.Uint32(row[4*x:]) != whitePixel {
			return x + 1
		}
	}
	return begin
}

// band packs the inked part of an image the way the driver takes it.
func (p *placement) band(img *image.RGBA, ink image.Rectangle) band {
	b := band{to: p.dots(ink), width: ink.Dx(), height: ink.Dy(), grey: p.grey}
	size := 3
	if b.grey {
		size = 1
	}
	stride := (b.width*size + 3) &^ 3
	b.pixels = make([]byte, stride*b.height)
	for y := range b.height {
		from := img.Pix[img.PixOffset(ink.Min.X, ink.Min.Y+y):][:4*b.width]
		to := b.pixels[y*stride:][:stride]
		if b.grey {
			packGrey(to, from)
		} else {
			packColour(to, from)
		}
	}
	return b
}

// packGrey weighs the colours only where a mark too fine for the glance has one.
func packGrey(to, from []byte) {
	for x := range len(from) / 4 {
		px := from[4*x : 4*x+3 : 4*x+3]
		if px[0] == px[1] && px[1] == px[2] {
			to[x] = px[0]
			continue
		}
		to[x] = byte((299*int(px[0]) + 587*int(px[1]) + 114*int(px[2]) + 500) / 1000)
	}
}

func packColour(to, from []byte) {
	for x := range len(from) / 4 {
		px := from[4*x : 4*x+3 : 4*x+3]
		to[3*x], to[3*x+1], to[3*x+2] = px[2], px[1], px[0]
	}
}
