package sample

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"sync"
)

// emblemSide is the width and height of the emblem in pixels, enough for 25 mm
// on paper at 600 dpi.
const emblemSide = 600

var (
	emblemNavy  = color.RGBA{0x1B, 0x4F, 0x72, 0xFF}
	emblemPale  = color.RGBA{0xDC, 0xEC, 0xF4, 0xFF}
	emblemStar  = color.RGBA{0xC8, 0x74, 0x1A, 0xFF}
	emblemWhite = color.RGBA{0xFF, 0xFF, 0xFF, 0xFF}
)

// Emblem is the invented emblem of the sample office as a PNG: a star over a
// wave in a round frame, so that no real body's emblem is shown. Each call
// gives the same bytes; callers must not change them.
var Emblem = sync.OnceValue(func() []byte {
	var out bytes.Buffer
	if err := png.Encode(&out, drawEmblem(emblemSide)); err != nil {
		panic(err) // a bytes.Buffer takes every write and the picture has a size
	}
	return out.Bytes()
})

// drawEmblem paints the emblem; each pixel is the mean of 3 x 3 samples, which
// smooths the edges.
func drawEmblem(side int) *image.RGBA {
	picture := image.NewRGBA(image.Rect(0, 0, side, side))
	draw.Draw(picture, picture.Bounds(), image.NewUniform(emblemWhite), image.Point{}, draw.Src)
	const n = 3
	for y := range side {
		for x := range side {
			var r, g, b int
			for i := range n * n {
				u := (float64(x)+(float64(i%n)+0.5)/n)/float64(side)*2 - 1
				v := (float64(y)+(float64(i/n)+0.5)/n)/float64(side)*2 - 1
				c := emblemAt(u, v)
				r, g, b = r+int(c.R), g+int(c.G), b+int(c.B)
			}
			picture.SetRGBA(x, y, color.RGBA{uint8(r / n / n), uint8(g / n / n), uint8(b / n / n), 0xFF})
		}
	}
	return picture
}

// emblemAt is the colour at a point of the square -1..1, v pointing down.
func emblemAt(u, v float64) color.RGBA {
	radius := math.Hypot(u, v)
	switch {
	case radius > 0.98:
		return emblemWhite
	case radius > 0.86:
		return emblemNavy
	case radius > 0.79:
		return emblemWhite
	case inStar(u, v+0.17, 0.46):
		return emblemStar
	}
	for _, wave := range []struct{ at, thick float64 }{{0.40, 0.062}, {0.58, 0.062}} {
		if math.Abs(v-wave.at-0.055*math.Sin(u*6.5)) < wave.thick && math.Abs(u) < 0.62 {
			return emblemNavy
		}
	}
	return emblemPale
}

// inStar tells whether a point lies in a five-pointed star of this outer
// radius around the origin, one point up.
func inStar(u, v, outer float64) bool {
	const inner = 0.42 // share of the outer radius where two rays meet
	angle := math.Mod(math.Atan2(u, -v)+2*math.Pi, 2*math.Pi/5)
	if angle > math.Pi/5 {
		angle = 2*math.Pi/5 - angle
	}
	// The edge runs from the tip (outer, 0) to the notch (inner, pi/5).
	x, y := math.Hypot(u, v)*math.Cos(angle), math.Hypot(u, v)*math.Sin(angle)
	nx, ny := outer*inner*math.Cos(math.Pi/5), outer*inner*math.Sin(math.Pi/5)
	return (x-outer)*ny-(nx-outer)*y <= 0
}
