package paper

import "encoding/binary"

// charMap is a font's table from characters to glyphs: the one of format 4,
// which is the one that gofpdf reads, so that page and PDF show the same.
type charMap struct {
	segments []charRange
	offsets  []byte // from the first segment's range offset to the table's end
}

type charRange struct {
	first, last uint16
	delta       uint16
	offset      uint16
}

// readCharMap finds and checks a font's map. Segments must rise: gofpdf walks
// through all characters of all of them, however often they overlap.
func readCharMap(cmap []byte) (charMap, error) {
	var m charMap
	b := unicodeSubtable(cmap)
	if b == nil {
		return m, errFontNoLetters
	}
	if len(b) < 16 {
		return m, errFontDamaged
	}
	length := min(int(binary.BigEndian.Uint16(b[2:])), len(b)) // large fonts tell a length that is not theirs
	count := int(binary.BigEndian.Uint16(b[6:])) / 2
	if 16+8*count > length {
		return m, errFontDamaged
	}
	b = b[:length]
	ends, starts := b[14:], b[16+2*count:]
	deltas, offsets := b[16+4*count:], b[16+6*count:]
	m.offsets = offsets
	next := 0
	for i := range count {
		r := charRange{
			first: binary.BigEndian.Uint16(starts[2*i:]), last: binary.BigEndian.Uint16(ends[2*i:]),
			delta: binary.BigEndian.Uint16(deltas[2*i:]), offset: binary.BigEndian.Uint16(offsets[2*i:]),
		}
		if int(r.first) < next || r.last < r.first {
			return charMap{}, errFontDamaged
		}
		if r.offset == 0xFFFF && r.first == 0xFFFF { // a slip of old font tools
			r.offset = 0
		}
		next = int(r.last) + 1
		m.segments = append(m.segments, r)
	}
	return m, nil
}

// unicodeSubtable finds the subtable that gofpdf takes: the first of format 4
// for Unicode; nil where a font has none, as symbol fonts.
func unicodeSubtable(cmap []byte) []byte {
	if len(cmap) < 4 {
		return nil
	}
	count := int(binary.BigEndian.Uint16(cmap[2:]))
	for i := 0; i < count && 4+8*(i+1) <= len(cmap); i++ {
		record := cmap[4+8*i:]
		platform, encoding := binary.BigEndian.Uint16(record), binary.BigEndian.Uint16(record[2:])
		at := binary.BigEndian.Uint32(record[4:])
		if platform != 0 && (platform != 3 || encoding != 1) {
			continue
		}
		if int64(at)+2 > int64(len(cmap)) {
			return nil
		}
		if binary.BigEndian.Uint16(cmap[at:]) == 4 {
			return cmap[at:]
		}
	}
	return nil
}

// index is the glyph of a character, 0 when there is none.
func (m charMap) index(r rune) uint16 {
	low, high := 0, len(m.segments)
	for low < high {
		mid := (low + high) / 2
		if rune(m.segments[mid].last) < r {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == len(m.segments) || rune(m.segments[low].first) > r {
		return 0
	}
	s := m.segments[low]
	if s.offset == 0 {
		return uint16(r) + s.delta
	}
	at := 2*low + int(s.offset) + 2*int(r-rune(s.first))
	if at+2 > len(m.offsets) {
		return 0
	}
	g := binary.BigEndian.Uint16(m.offsets[at:])
	if g == 0 {
		return 0
	}
	return g + s.delta
}
