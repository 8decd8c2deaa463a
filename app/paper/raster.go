package paper

import (
	"image"
	"math"

	"golang.org/x/image/draw"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/vector"
)

// Raster draws a page on white at a resolution. Area is the part that is
// wanted, in pixels of the whole page, and becomes the image's bounds; the
// zero area is the whole page. Printers ask for one band after the other.
func Raster(p Page, dpi float64, area image.Rectangle) *image.RGBA {
	dpi = clamp(dpi, 10, 2400)
	scale := dpi / 25.4
	whole := image.Rect(0, 0, max(1, int(math.Round(p.Width*scale))), max(1, int(math.Round(p.Height*scale))))
	if area == (image.Rectangle{}) {
		area = whole
	}
	area = area.Intersect(whole)
	img := image.NewRGBA(area)
	whiten(img.Pix)
	c := &canvas{img: img, scale: scale}
	for i := range p.Texts {
		if p.Texts[i].Angle != 0 {
			c.turned(&p.Texts[i])
		}
	}
	for _, pic := range p.Pictures {
		c.picture(pic)
	}
	for _, r := range p.Rects {
		c.line(Line{X1: r.X - r.Width/2, Y1: r.Y, X2: r.X + r.W + r.Width/2, Y2: r.Y, Width: r.Width, Gray: r.Gray})
		c.line(Line{X1: r.X - r.Width/2, Y1: r.Y + r.H, X2: r.X + r.W + r.Width/2, Y2: r.Y + r.H, Width: r.Width, Gray: r.Gray})
		c.line(Line{X1: r.X, Y1: r.Y, X2: r.X, Y2: r.Y + r.H, Width: r.Width, Gray: r.Gray})
		c.line(Line{X1: r.X + r.W, Y1: r.Y, X2: r.X + r.W, Y2: r.Y + r.H, Width: r.Width, Gray: r.Gray})
	}
	for _, l := range p.Lines {
		c.line(l)
	}
	for i := range p.Texts {
		if p.Texts[i].Angle == 0 {
			c.text(&p.Texts[i])
		}
	}
	return img
}

// whiten doubles what is white already, which is several times as quick as byte
// after byte.
func whiten(pixels []uint8) {
	if len(pixels) == 0 {
		return
	}
	pixels[0] = 0xFF
	for done := 1; done < len(pixels); done *= 2 {
		copy(pixels[done:], pixels[:done])
	}
}

// canvas draws in pixels of the whole page.
type canvas struct {
	img   *image.RGBA
	scale float64 // pixels in a millimetre
	pen   vector.Rasterizer
}

// text draws glyph by glyph from the cache of coverage masks.
func (c *canvas) text(t *Text) {
	em := t.Size * mmPerPoint * c.scale
	b := c.img.Rect
	x, y := t.X*c.scale, t.Y*c.scale
	if y+em < float64(b.Min.Y) || y-1.2*em > float64(b.Max.Y) || x > float64(b.Max.X) {
		return
	}
	fc := t.Face.get()
	iy, sy := quarter(y)
	spacing := t.Spacing * c.scale
	for _, r := range t.S {
		g := fc.glyph(r)
		if !g.ok {
			continue
		}
		ix, sx := quarter(x)
		m := glyphMask(&c.pen, fc, maskKey{face: fc.id, index: g.index, em: int32(em*64 + 0.5), sx: sx, sy: sy})
		c.blend(m, ix, iy, t.Ink.rgb(t.Gray))
		x += float64(g.advance)*em/1000 + spacing
	}
}

// quarter parts a position into whole pixels and quarters.
func quarter(v float64) (whole int, part uint8) {
	q := int(math.Floor(v*4 + 0.5))
	return q >> 2, uint8(q & 3)
}

// blend puts a mask on the image at its origin x, y.
func (c *canvas) blend(m *mask, x, y int, colour [3]uint8) {
	r := m.rect.Add(image.Pt(x, y))
	in := r.Intersect(c.img.Rect)
	if in.Empty() {
		return
	}
	w := m.rect.Dx()
	for py := in.Min.Y; py < in.Max.Y; py++ {
		src := m.alpha[(py-r.Min.Y)*w+in.Min.X-r.Min.X : (py-r.Min.Y)*w+in.Max.X-r.Min.X]
		o := c.img.PixOffset(in.Min.X, py)
		row := c.img.Pix[o : o+4*len(src)]
		for i, a := range src {
			if a == 0 {
				continue
			}
			k := 4 * i
			if a == 0xFF {
				row[k], row[k+1], row[k+2] = colour[0], colour[1], colour[2]
				continue
			}
			n, s := uint32(0xFF-a), uint32(a)
			row[k] = uint8((uint32(row[k])*n + s*uint32(colour[0]) + 127) / 255)
			row[k+1] = uint8((uint32(row[k+1])*n + s*uint32(colour[1]) + 127) / 255)
			row[k+2] = uint8((uint32(row[k+2])*n + s*uint32(colour[2]) + 127) / 255)
		}
	}
}

// line draws upright and level rules on whole pixels, at least one wide, as
// viewers do; others, such as ticks, as they are.
func (c *canvas) line(l Line) {
	x1, y1, x2, y2, w := l.X1*c.scale, l.Y1*c.scale, l.X2*c.scale, l.Y2*c.scale, l.Width*c.scale
	thick := math.Max(1, math.Round(w))
	switch {
	case l.Y1 == l.Y2:
		top := math.Round(y1 - thick/2)
		c.fill(image.Rect(int(math.Round(math.Min(x1, x2))), int(top), int(math.Round(math.Max(x1, x2))), int(top+thick)), l.Ink.rgb(l.Gray))
	case l.X1 == l.X2:
		left := math.Round(x1 - thick/2)
		c.fill(image.Rect(int(left), int(math.Round(math.Min(y1, y2))), int(left+thick), int(math.Round(math.Max(y1, y2)))), l.Ink.rgb(l.Gray))
	default:
		w = math.Max(w, 0.8)
		length := math.Hypot(x2-x1, y2-y1)
		nx, ny := (y1-y2)/length*w/2, (x2-x1)/length*w/2
		path := []segment{
			{op: sfnt.SegmentOpMoveTo, x: [3]float32{float32(x1 + nx)}, y: [3]float32{float32(y1 + ny)}},
			{op: sfnt.SegmentOpLineTo, x: [3]float32{float32(x2 + nx)}, y: [3]float32{float32(y2 + ny)}},
			{op: sfnt.SegmentOpLineTo, x: [3]float32{float32(x2 - nx)}, y: [3]float32{float32(y2 - ny)}},
			{op: sfnt.SegmentOpLineTo, x: [3]float32{float32(x1 - nx)}, y: [3]float32{float32(y1 - ny)}},
		}
		if m := fillPath(&c.pen, path, func(x, y float32) (float32, float32) { return x, y }, c.img.Rect); m != nil {
			c.blend(m, 0, 0, l.Ink.rgb(l.Gray))
		}
	}
}

func (c *canvas) fill(r image.Rectangle, colour [3]uint8) {
	r = r.Intersect(c.img.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		o := c.img.PixOffset(r.Min.X, y)
		row := c.img.Pix[o : o+4*r.Dx()]
		for k := 0; k < len(row); k += 4 {
			row[k], row[k+1], row[k+2] = colour[0], colour[1], colour[2]
		}
	}
}

func (c *canvas) picture(p Picture) {
	r := image.Rect(
		int(math.Round(p.X*c.scale)), int(math.Round(p.Y*c.scale)),
		int(math.Round((p.X+p.W)*c.scale)), int(math.Round((p.Y+p.H)*c.scale)),
	)
	if r.Empty() || !r.Overlaps(c.img.Rect) {
		return
	}
	draw.Draw(c.img, r, p.Image.at(r.Dx(), r.Dy()), image.Point{}, draw.Over)
}

// turned draws text at an angle straight from the outlines.
func (c *canvas) turned(t *Text) {
	fc := t.Face.get()
	sin, cos := math.Sincos(t.Angle * math.Pi / 180)
	em := t.Size * mmPerPoint * c.scale
	unit := em / float64(fc.units)
	along := 0.0
	for _, r := range t.S {
		g := fc.glyph(r)
		if !g.ok {
			continue
		}
		ox, oy := t.X*c.scale+along*cos, t.Y*c.scale-along*sin
		turn := func(x, y float32) (float32, float32) {
			ux, uy := float64(x)*unit, float64(y)*unit
			return float32(ox + ux*cos + uy*sin), float32(oy - ux*sin + uy*cos)
		}
		if m := fillPath(&c.pen, fc.outline(g.index), turn, c.img.Rect); m != nil {
			c.blend(m, 0, 0, t.Ink.rgb(t.Gray))
		}
		along += float64(g.advance)*em/1000 + t.Spacing*c.scale
	}
}
