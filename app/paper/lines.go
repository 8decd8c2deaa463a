package paper

import (
	"unicode/utf8"

	"sinergi/app/doc"
)

// placed is a piece at its distance from the left edge of its column.
type placed struct {
	piece
	x float64
}

// textLine is one line of a paragraph.
type textLine struct {
	pieces []placed
	width  float64
	last   bool // ends its paragraph or stands before a wished break
}

// breakLines sets words in lines of the given width; the last line and lines
// before a wished break are never stretched. A word wider than the line is
// broken between characters.
func breakLines(words []word, width float64, align doc.Align, size float64) []textLine {
	var out []textLine
	var cur []word
	curWidth := 0.0
	end := func(last bool) {
		out = append(out, setLine(cur, width, align, size, last))
		cur, curWidth = cur[:0], 0
	}
	for _, w := range words {
		if w.newLine && (len(cur) > 0 || len(out) > 0) {
			end(true)
		}
		if len(w.pieces) == 0 {
			continue
		}
		if len(cur) > 0 && curWidth+w.space+w.visible() > width+1e-6 {
			end(false)
		}
		for len(cur) == 0 && w.visible() > width+1e-6 {
			var head word
			head, w = cutWord(w, width)
			cur = append(cur, head)
			if len(w.pieces) == 0 {
				break
			}
			end(false)
		}
		if len(w.pieces) == 0 {
			curWidth = cur[0].width
			continue
		}
		if len(cur) > 0 {
			curWidth += w.space
		}
		cur = append(cur, w)
		curWidth += w.width
	}
	if len(cur) > 0 || len(out) == 0 {
		end(true)
	}
	return out
}

// cutWord parts a word so that its head fits; the head has at least one
// character, so that narrow columns still end.
func cutWord(w word, width float64) (head, rest word) {
	head = word{space: w.space}
	for i, p := range w.pieces {
		if head.width+p.width <= width {
			head.pieces = append(head.pieces, p)
			head.width += p.width
			continue
		}
		if p.kind == kindText {
			at := fitting(p, width-head.width, len(head.pieces) == 0)
			if at > 0 {
				a, b := p, p
				a.text, b.text = p.text[:at], p.text[at:]
				a.width = p.face.get().width(a.text, p.size) + float64(utf8.RuneCountInString(a.text))*p.spacing
				b.width = p.width - a.width
				head.pieces = append(head.pieces, a)
				head.width += a.width
				if b.text != "" {
					rest.pieces = append(rest.pieces, b)
					rest.width += b.width
				}
				i++
			}
		} else if len(head.pieces) == 0 {
			head.pieces = append(head.pieces, p)
			head.width += p.width
			i++
		}
		for _, q := range w.pieces[i:] {
			rest.pieces = append(rest.pieces, q)
			rest.width += q.width
		}
		return head, rest
	}
	return head, rest
}

// fitting counts the bytes of p's text that fit; at least one character when
// force is set.
func fitting(p piece, width float64, force bool) int {
	fc := p.face.get()
	scale := p.size * mmPerPoint / 1000
	sum := 0.0
	for i, r := range p.text {
		sum += float64(fc.glyph(r).advance) * scale
		if sum > width {
			if i == 0 && force {
				return utf8.RuneLen(r)
			}
			return i
		}
		sum += p.spacing
	}
	return len(p.text)
}

// setLine gives every piece its place. Gaps of a justified line grow; a line
// of few long words would tear apart, so it stays ragged beyond 1.2 of
// the size.
func setLine(words []word, width float64, align doc.Align, size float64, last bool) textLine {
	natural, gaps, count := 0.0, 0, 0
	for i, w := range words {
		natural += w.width
		count += len(w.pieces)
		if i > 0 {
			natural += w.space
			if w.space > 0 {
				gaps++
			}
		}
	}
	if n := len(words); n > 0 {
		natural += words[n-1].visible() - words[n-1].width
	}
	x, stretch := 0.0, 0.0
	switch align {
	case doc.Centre:
		x = (width - natural) / 2
	case doc.Right:
		x = width - natural
	case doc.Justify:
		if !last && gaps > 0 && natural < width {
			stretch = (width - natural) / float64(gaps)
			if stretch > 1.2*size*mmPerPoint {
				stretch = 0
			}
		}
	}
	if x < 0 {
		x = 0
	}
	line := textLine{last: last, width: natural + stretch*float64(gaps), pieces: make([]placed, 0, count)}
	for i, w := range words {
		joined := i > 0 && w.space == 0
		if i > 0 && w.space > 0 {
			x += w.space + stretch
		}
		for j, p := range w.pieces {
			if n := len(line.pieces); n > 0 && (joined || j > 0) && sameStyle(line.pieces[n-1].piece, p) {
				line.pieces[n-1].text += p.text
				line.pieces[n-1].width += p.width
			} else {
				line.pieces = append(line.pieces, placed{piece: p, x: x})
			}
			x += p.width
		}
	}
	return line
}

func sameStyle(a, b piece) bool {
	return a.kind == kindText && b.kind == kindText && a.face == b.face && a.size == b.size && a.spacing == b.spacing && a.underline == b.underline && a.strike == b.strike && a.ink == b.ink
}
