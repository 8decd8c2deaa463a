package paper

import (
	"image"
	"math"
	"sync"

	"golang.org/x/image/draw"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/vector"
)

// mask is how far pixels are covered; rect is relative to the origin that it
// was drawn for.
type mask struct {
	rect  image.Rectangle
	alpha []uint8
}

// maskKey names a glyph drawn at a size (64ths of a pixel) and at a quarter of
// a pixel.
type maskKey struct {
	face   Face
	index  sfnt.GlyphIndex
	em     int32
	sx, sy uint8
}

// masks remembers drawn glyphs: one page uses few, and the preview draws them
// again at every key. It starts anew when it has grown large.
var masks = struct {
	mu    sync.RWMutex
	byKey map[maskKey]*mask
	bytes int
}{byKey: map[maskKey]*mask{}}

const (
	maxMaskBytes = 8 << 20
	maxCachedEm  = 200 * 64 // larger glyphs are not worth keeping
)

func glyphMask(pen *vector.Rasterizer, fc *face, key maskKey) *mask {
	masks.mu.RLock()
	m, ok := masks.byKey[key]
	masks.mu.RUnlock()
	if ok {
		return m
	}
	unit := float32(float64(key.em) / 64 / float64(fc.units))
	dx, dy := float32(key.sx)/4, float32(key.sy)/4
	place := func(x, y float32) (float32, float32) { return x*unit + dx, y*unit + dy }
	m = fillPath(pen, fc.outline(key.index), place, image.Rectangle{})
	if m == nil {
		m = &mask{}
	}
	if key.em > maxCachedEm {
		return m
	}
	masks.mu.Lock()
	defer masks.mu.Unlock()
	if masks.bytes > maxMaskBytes {
		clear(masks.byKey)
		masks.bytes = 0
	}
	masks.byKey[key] = m
	masks.bytes += len(m.alpha) + 64
	return m
}

// fillPath fills an outline after moving its points by place. Within, when not
// empty, is all that is needed of it. It gives nil when nothing is covered.
func fillPath(pen *vector.Rasterizer, path []segment, place func(x, y float32) (float32, float32), within image.Rectangle) *mask {
	if len(path) == 0 {
		return nil
	}
	minX, minY := float32(math.Inf(1)), float32(math.Inf(1))
	maxX, maxY := -minX, -minY
	moved := make([]segment, len(path))
	for i, s := range path {
		moved[i].op = s.op
		for j := range points(s.op) {
			x, y := place(s.x[j], s.y[j])
			moved[i].x[j], moved[i].y[j] = x, y
			minX, maxX = min(minX, x), max(maxX, x)
			minY, maxY = min(minY, y), max(maxY, y)
		}
	}
	r := image.Rect(floor(minX), floor(minY), floor(maxX)+1, floor(maxY)+1)
	if !within.Empty() {
		r = r.Intersect(within)
	}
	if r.Empty() {
		return nil
	}
	ox, oy := float32(r.Min.X), float32(r.Min.Y)
	pen.Reset(r.Dx(), r.Dy())
	pen.DrawOp = draw.Src
	for i, s := range moved {
		switch s.op {
		case sfnt.SegmentOpMoveTo:
			if i > 0 {
				pen.ClosePath()
			}
			pen.MoveTo(s.x[0]-ox, s.y[0]-oy)
		case sfnt.SegmentOpLineTo:
			pen.LineTo(s.x[0]-ox, s.y[0]-oy)
		case sfnt.SegmentOpQuadTo:
			pen.QuadTo(s.x[0]-ox, s.y[0]-oy, s.x[1]-ox, s.y[1]-oy)
		case sfnt.SegmentOpCubeTo:
			pen.CubeTo(s.x[0]-ox, s.y[0]-oy, s.x[1]-ox, s.y[1]-oy, s.x[2]-ox, s.y[2]-oy)
		}
	}
	pen.ClosePath()
	alpha := &image.Alpha{Pix: make([]uint8, r.Dx()*r.Dy()), Stride: r.Dx(), Rect: image.Rect(0, 0, r.Dx(), r.Dy())}
	pen.Draw(alpha, alpha.Rect, image.Opaque, image.Point{})
	return &mask{rect: r, alpha: alpha.Pix}
}

// points counts the points of one step of an outline.
func points(op sfnt.SegmentOp) int {
	switch op {
	case sfnt.SegmentOpQuadTo:
		return 2
	case sfnt.SegmentOpCubeTo:
		return 3
	}
	return 1
}

func floor(v float32) int { return int(math.Floor(float64(v))) }
