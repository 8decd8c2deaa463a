package paper

import "encoding/binary"

// glyphData is a font's outlines as they lie in its file, for the one question
// whether they can be read without harm.
type glyphData struct {
	glyf, loca []byte
	long       bool // offsets of four bytes
	count      int
	visits     map[uint16]int // what a glyph costs to walk; -1: being walked or unsound
}

// maxVisits bounds a glyph that is made of others, which are made of others.
const maxVisits = 256

// sound tells whether a glyph and all it is made of lie inside the table and
// come to an end: gofpdf follows parts without asking.
func (d *glyphData) sound(g uint16) bool { return d.walk(g) > 0 }

func (d *glyphData) walk(g uint16) int {
	if n, ok := d.visits[g]; ok {
		return n
	}
	d.visits[g] = -1
	n := d.cost(g)
	if n > maxVisits {
		n = -1
	}
	d.visits[g] = n
	return n
}

func (d *glyphData) cost(g uint16) int {
	b, ok := d.bytes(g)
	if !ok {
		return -1
	}
	if len(b) == 0 || b[0]&0x80 == 0 {
		return 1
	}
	// a composite: flags and number of each part, then its place and turn
	const words, scale, more, twoScales, matrix = 1 << 0, 1 << 3, 1 << 5, 1 << 6, 1 << 7
	sum := 1
	for at := 10; ; {
		if at+4 > len(b) {
			return -1
		}
		flags := binary.BigEndian.Uint16(b[at:])
		n := d.walk(binary.BigEndian.Uint16(b[at+2:]))
		if n < 0 {
			return -1
		}
		if sum += n; sum > maxVisits {
			return -1
		}
		at += 6
		if flags&words != 0 {
			at += 2
		}
		switch {
		case flags&scale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
		if at > len(b) {
			return -1
		}
		if flags&more == 0 {
			return sum
		}
	}
}

// bytes are one glyph's; none for a space.
func (d *glyphData) bytes(g uint16) ([]byte, bool) {
	if int(g) >= d.count {
		return nil, false
	}
	var from, to int64
	if d.long {
		from, to = int64(binary.BigEndian.Uint32(d.loca[4*int(g):])), int64(binary.BigEndian.Uint32(d.loca[4*int(g)+4:]))
	} else {
		from, to = 2*int64(binary.BigEndian.Uint16(d.loca[2*int(g):])), 2*int64(binary.BigEndian.Uint16(d.loca[2*int(g)+2:]))
	}
	if to < from || to > int64(len(d.glyf)) || to > from && to-from < 10 {
		return nil, false
	}
	return d.glyf[from:to], true
}
