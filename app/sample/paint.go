package sample

import (
	"image"
	"image/color"
	"math"
	"slices"
)

// painter paints shapes on a picture that is grain times as large as the one
// that comes out, which smooths the edges. Measures are pixels of the picture
// that comes out; everything is turned by lean radians around the top left.
type painter struct {
	picture *image.RGBA
	grain   int
	lean    float64
}

func newPainter(width, height, grain int) *painter {
	return &painter{picture: image.NewRGBA(image.Rect(0, 0, width*grain, height*grain)), grain: grain}
}

func rgb(hex uint32) color.RGBA {
	return color.RGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 0xFF}
}

// polygon fills the shape with corners x, y, x, y, ...
func (p *painter) polygon(c color.RGBA, corners ...float64) {
	n := len(corners) / 2
	xs, ys := make([]float64, n), make([]float64, n)
	low, high := math.Inf(1), math.Inf(-1)
	sin, cos := math.Sincos(p.lean)
	for i := range n {
		x, y := corners[2*i]*float64(p.grain), corners[2*i+1]*float64(p.grain)
		xs[i], ys[i] = x*cos-y*sin, x*sin+y*cos
		low, high = min(low, ys[i]), max(high, ys[i])
	}
	b := p.picture.Bounds()
	var cuts []float64
	for y := max(int(low), 0); y < min(int(high)+1, b.Dy()); y++ {
		middle := float64(y) + 0.5
		cuts = cuts[:0]
		for i := range n {
			k := (i + 1) % n
			if (ys[i] <= middle) != (ys[k] <= middle) {
				cuts = append(cuts, xs[i]+(middle-ys[i])/(ys[k]-ys[i])*(xs[k]-xs[i]))
			}
		}
		slices.Sort(cuts)
		for i := 0; i+1 < len(cuts); i += 2 {
			p.row(y, cuts[i], cuts[i+1], c)
		}
	}
}

func (p *painter) row(y int, from, to float64, c color.RGBA) {
	first, last := max(int(math.Round(from)), 0), min(int(math.Round(to)), p.picture.Bounds().Dx())
	if first >= last {
		return
	}
	at := p.picture.PixOffset(0, y)
	pixels := p.picture.Pix[at+4*first : at+4*last]
	for i := 0; i < len(pixels); i += 4 {
		pixels[i], pixels[i+1], pixels[i+2], pixels[i+3] = c.R, c.G, c.B, 0xFF
	}
}

func (p *painter) rect(c color.RGBA, x, y, w, h float64) {
	p.polygon(c, x, y, x+w, y, x+w, y+h, x, y+h)
}

// shade fills a rectangle from one colour at its top to another at its foot.
func (p *painter) shade(top, foot color.RGBA, x, y, w, h float64) {
	const steps = 48
	mix := func(a, b uint8, i int) uint8 { return uint8((int(a)*(steps-1-i) + int(b)*i) / (steps - 1)) }
	for i := range steps {
		c := color.RGBA{mix(top.R, foot.R, i), mix(top.G, foot.G, i), mix(top.B, foot.B, i), 0xFF}
		p.rect(c, x, y+h*float64(i)/steps, w, h/steps+1)
	}
}

func (p *painter) ellipse(c color.RGBA, x, y, rx, ry float64) { p.arc(c, x, y, rx, ry, 0, 2*math.Pi) }

// arc fills the part of an ellipse between two angles, clockwise from the
// right.
func (p *painter) arc(c color.RGBA, x, y, rx, ry, from, to float64) {
	const corners = 40
	points := make([]float64, 0, 2*corners)
	for i := range corners {
		sin, cos := math.Sincos(from + (to-from)*float64(i)/(corners-1))
		points = append(points, x+rx*cos, y+ry*sin)
	}
	p.polygon(c, points...)
}

// stroke draws a line of this width through the points.
func (p *painter) stroke(c color.RGBA, width float64, points ...float64) {
	for i := 0; i+3 < len(points); i += 2 {
		x, y, u, v := points[i], points[i+1], points[i+2], points[i+3]
		length := math.Hypot(u-x, v-y)
		if length == 0 {
			length, u = 0.1, u+0.1
		}
		dx, dy := (u-x)/length*width/2, (v-y)/length*width/2
		p.polygon(c, x-dy-dx, y+dx-dy, u-dy+dx, v+dx+dy, u+dy+dx, v-dx+dy, x+dy-dx, y-dx-dy)
	}
}

// done is the picture at its own size.
func (p *painter) done() *image.RGBA {
	if p.grain == 1 {
		return p.picture
	}
	b := p.picture.Bounds()
	out := image.NewRGBA(image.Rect(0, 0, b.Dx()/p.grain, b.Dy()/p.grain))
	n := p.grain * p.grain
	for i := range out.Pix {
		pixel, part := i/4, i%4
		x, y := pixel%out.Rect.Dx()*p.grain, pixel/out.Rect.Dx()*p.grain
		sum := 0
		for k := range n {
			sum += int(p.picture.Pix[p.picture.PixOffset(x+k%p.grain, y+k/p.grain)+part])
		}
		out.Pix[i] = uint8(sum / n)
	}
	return out
}

// letters are strokes through points of a grid 0..4 across and 0..6 down.
var letters = map[rune]string{
	'A': "06 20 46/14 34", 'B': "00 30 41 42 33 03/33 44 45 36 06 00", 'C': "41 30 10 01 05 16 36 45", 'D': "00 20 42 44 26 06 00",
	'E': "40 00 06 46/03 33", 'F': "40 00 06/03 33", 'G': "41 30 10 01 05 16 36 45 43 23", 'H': "00 06/40 46/03 43",
	'I': "20 26/10 30/16 36", 'J': "40 45 36 16 05", 'K': "00 06/40 03 46", 'L': "00 06 46", 'M': "06 00 23 40 46", 'N': "06 00 46 40",
	'O': "10 30 41 45 36 16 05 01 10", 'P': "06 00 30 41 42 33 03", 'Q': "10 30 41 45 36 16 05 01 10/34 46", 'R': "06 00 30 41 42 33 03/23 46",
	'S': "41 30 10 01 02 13 33 44 45 36 16 05", 'T': "00 40/20 26", 'U': "00 05 16 36 45 40", 'V': "00 26 40", 'W': "00 16 23 36 40",
	'X': "00 46/40 06", 'Y': "00 23 40/23 26", 'Z': "00 40 06 46",
	'0': "10 30 41 45 36 16 05 01 10", '1': "11 20 26/16 36", '2': "01 10 30 41 42 06 46", '3': "01 10 30 41 42 33 44 45 36 16 05/13 33",
	'4': "36 30 04 44", '5': "40 00 03 33 44 45 36 16 05", '6': "41 30 10 01 05 16 36 45 44 33 13 04", '7': "00 40 16",
	'8': "10 30 41 42 33 13 02 01 10/13 04 05 16 36 45 44 33", '9': "05 16 36 45 41 30 10 01 02 13 33 42",
	'.': "26 26", ',': "25 16", '/': "40 06", '-': "13 33", ':': "22 22/25 25",
}

// write puts capitals h high with their top left corner at x, y and gives where
// they end; a character without strokes is a space.
func (p *painter) write(c color.RGBA, text string, x, y, h, width float64) float64 {
	unit := h / 6
	for _, r := range text {
		var points []float64
		strokes := letters[r]
		for i := 0; i+1 < len(strokes); i += 3 {
			points = append(points, x+float64(strokes[i]-'0')*unit, y+float64(strokes[i+1]-'0')*unit)
			if i+2 == len(strokes) || strokes[i+2] == '/' {
				p.stroke(c, width, points...)
				points = points[:0]
			}
		}
		x += advance(r) * unit
	}
	return x
}

// advance is how far a letter moves the pen, in units of the grid.
func advance(r rune) float64 {
	if letters[r] == "" {
		return 3.5
	}
	return 5.6
}

// wide is how wide write sets a text.
func wide(text string, h float64) float64 {
	sum := 0.0
	for _, r := range text {
		sum += advance(r) * h / 6
	}
	return sum
}
