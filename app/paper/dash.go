package paper

import (
	"math"
	"strings"
)

// dash fills the rest of every line that ends a paragraph, or stands before a
// wished break, with dashes up to the right edge, so that nothing can be added
// behind it. Where not two of them fit, none are set.
func (f *flow) dash(lines []textLine, w float64) {
	face := f.family
	em := f.setup.Size * mmPerPoint
	one := face.get().width("-", f.setup.Size)
	for i := range lines {
		l := &lines[i]
		if !l.last || len(l.pieces) == 0 {
			continue
		}
		end := l.pieces[len(l.pieces)-1]
		n := int(math.Floor((w - end.x - end.width - 0.3*em) / one))
		if n < 2 {
			continue
		}
		p := piece{face: face, size: f.setup.Size, text: strings.Repeat("-", n), width: float64(n) * one}
		l.pieces = append(l.pieces, placed{piece: p, x: w - p.width})
		l.width = w
	}
}
