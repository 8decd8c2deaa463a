package paper

// baseline is how far a line's baseline lies under its top: the letters stand
// in the middle of the pitch, as Liberation's ascent and descent want it.
func baseline(size, pitch float64) float64 {
	const ascent, descent = 0.905, 0.212
	em := size * mmPerPoint
	return (pitch-(ascent+descent)*em)/2 + ascent*em
}

// put draws one line's pieces with its baseline at y, from x on.
func (m *marks) put(line textLine, x, y, size float64) {
	em := size * mmPerPoint
	under, strike := ruler{y: y + 0.12*em, width: 0.06 * em}, ruler{y: y - 0.26*em, width: 0.06 * em}
	for _, p := range line.pieces {
		left := x + p.x
		end := left + p.width - p.spacing
		em := p.size * mmPerPoint
		switch p.kind {
		case kindBox:
			m.rects = append(m.rects, Rect{X: left + 0.06*em, Y: y - 0.7*em, W: 0.48 * em, H: 0.7 * em, Width: 0.05 * em})
		case kindTick:
			m.tick(left, y, p.size)
		default:
			m.texts = append(m.texts, Text{X: left, Y: y, S: p.text, Face: p.face, Size: p.size, Spacing: p.spacing, Width: p.width - p.spacing, Ink: p.ink})
		}
		under.draw(m, p.underline, p.ink, left, end)
		strike.draw(m, p.strike, p.ink, left, end)
	}
}

// ruler draws lines under or through pieces; a line runs on through the space
// between two pieces that both have it.
type ruler struct {
	y, width float64
	ink      Ink
	at       int // place of the open line plus 1, 0: none
}

func (r *ruler) draw(m *marks, on bool, ink Ink, x1, x2 float64) {
	switch {
	case !on:
		r.at = 0
	case r.at > 0 && r.ink == ink:
		m.lines[r.at-1].X2 = x2
	default:
		m.lines = append(m.lines, Line{X1: x1, Y1: r.y, X2: x2, Y2: r.y, Width: r.width, Ink: ink})
		r.at, r.ink = len(m.lines), ink
	}
}

// tick draws a check mark, which the fonts lack.
func (m *marks) tick(x, y, size float64) {
	em := size * mmPerPoint
	m.lines = append(
		m.lines,
		Line{X1: x + 0.08*em, Y1: y - 0.32*em, X2: x + 0.28*em, Y2: y - 0.06*em, Width: 0.09 * em},
		Line{X1: x + 0.26*em, Y1: y - 0.05*em, X2: x + 0.70*em, Y2: y - 0.68*em, Width: 0.09 * em},
	)
}

// lead puts texts before those that are there, in the order in which they are
// read and copied out of a PDF.
func (m *marks) lead(o marks) {
	m.texts = append(o.texts, m.texts...)
	m.lines = append(m.lines, o.lines...)
	m.rects = append(m.rects, o.rects...)
}
