package paper

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/bits"
)

// loadFace makes a face of a font file's bytes and tries it out once: names and
// permissions, letters and their outlines, and a trial with the PDF pen. What
// passes can be laid out, drawn and written without harm.
func loadFace(ttf []byte) (fc *face, err error) {
	defer func() {
		if r := recover(); r != nil { // the readers behind this were not made for broken files
			fc, err = nil, fmt.Errorf("%w: %v", errFontDamaged, r)
		}
	}()
	h, err := readFontHeader(bytes.NewReader(ttf), 0, int64(len(ttf)))
	if err != nil {
		return nil, err
	}
	if h.refused != nil {
		return nil, h.refused
	}
	p, err := openFontParts(ttf, h)
	if err != nil {
		return nil, err
	}
	fc = &face{ttf: p.file(), chars: &p.chars, data: &p.glyphs}
	if err := fc.parse(); err != nil {
		return nil, fmt.Errorf("%w: %w", errFontDamaged, err)
	}
	if !p.glyphs.sound(0) {
		return nil, errFontDamaged
	}
	for _, r := range latinLetters {
		if fc.chars.index(r) == 0 {
			return nil, errFontNoLetters
		}
		if g := fc.glyph(r); !g.ok || g.advance == 0 || len(fc.outline(g.index)) == 0 {
			return nil, errFontDamaged
		}
	}
	if err := tryPDF(fc); err != nil {
		return nil, fmt.Errorf("%w: %w", errFontDamaged, err)
	}
	return fc, nil
}

// latinLetters are what a font must have to be of use for Indonesian papers.
const latinLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,-/():"

// fontParts are the tables that pages and PDFs need, checked against each
// other.
type fontParts struct {
	tables map[string][]byte
	chars  charMap
	glyphs glyphData
}

func openFontParts(ttf []byte, h fontHeader) (*fontParts, error) {
	p := &fontParts{tables: map[string][]byte{}}
	for name, least := range map[string]uint32{"head": 54, "hhea": 36, "maxp": 6, "hmtx": 4, "loca": 4, "glyf": 0, "cmap": 4} {
		s, ok := h.tables[name]
		if !ok || s.length < least {
			return nil, errFontDamaged
		}
		p.tables[name] = ttf[s.offset : s.offset+s.length]
	}
	for _, name := range []string{"OS/2", "cvt ", "fpgm", "gasp", "prep"} {
		if s, ok := h.tables[name]; ok && s.length > 0 {
			p.tables[name] = ttf[s.offset : s.offset+s.length]
		}
	}
	if err := p.measures(); err != nil {
		return nil, err
	}
	chars, err := readCharMap(p.tables["cmap"])
	if err != nil {
		return nil, err
	}
	p.chars = chars
	sub := unicodeSubtable(p.tables["cmap"])
	sub = sub[:min(int(binary.BigEndian.Uint16(sub[2:])), len(sub))]
	cmap := append([]byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12}, sub...)
	binary.BigEndian.PutUint16(cmap[12+2:], uint16(len(sub)))
	p.tables["cmap"] = cmap
	p.tables["name"] = []byte{0, 0, 0, 0, 0, 6} // names of no use inside a PDF, and not all of them well made
	post := make([]byte, 32)
	if s, ok := h.tables["post"]; ok && s.length >= 16 {
		copy(post, ttf[s.offset:s.offset+16])
	}
	copy(post, []byte{0, 3, 0, 0}) // without glyph names
	p.tables["post"] = post
	return p, nil
}

// measures checks the numbers that other tables are read by.
func (p *fontParts) measures() error {
	number := func(table string, at int) int { return int(binary.BigEndian.Uint16(p.tables[table][at:])) }
	units, long, format := number("head", 18), number("head", 50), number("head", 52)
	glyphs, metrics := number("maxp", 4), number("hhea", 34)
	if units < 16 || units > 16384 || long > 1 || format != 0 || number("hhea", 32) != 0 {
		return errFontDamaged
	}
	width := 2 + 2*long
	if glyphs == 0 || metrics == 0 || metrics > glyphs || len(p.tables["loca"]) < width*(glyphs+1) || len(p.tables["hmtx"]) < 2*metrics+2*glyphs {
		return errFontDamaged
	}
	p.glyphs = glyphData{glyf: p.tables["glyf"], loca: p.tables["loca"], long: long == 1, count: glyphs, visits: map[uint16]int{}}
	return nil
}

// file puts the tables into one font file, each on a multiple of four: where
// they are not, gofpdf would write into the next one.
func (p *fontParts) file() []byte {
	names := make([]string, 0, len(p.tables))
	size := 12
	for _, name := range []string{"OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep"} {
		if b, ok := p.tables[name]; ok {
			names = append(names, name)
			size += 16 + (len(b)+3)&^3
		}
	}
	steps := bits.Len(uint(len(names))) - 1
	search := 16 << steps
	out := make([]byte, 0, size)
	out = binary.BigEndian.AppendUint32(out, 0x00010000)
	for _, v := range []int{len(names), search, steps, 16*len(names) - search} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at := 12 + 16*len(names)
	for _, name := range names {
		b := p.tables[name]
		out = append(out, name...)
		out = binary.BigEndian.AppendUint32(out, checksum(b))
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		out = binary.BigEndian.AppendUint32(out, uint32(len(b)))
		at += (len(b) + 3) &^ 3
	}
	for _, name := range names {
		out = append(out, p.tables[name]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out
}

// checksum adds a table's words up, as its directory wants it.
func checksum(b []byte) uint32 {
	sum := uint32(0)
	for i := 0; i < len(b); i += 4 {
		var word [4]byte
		copy(word[:], b[i:])
		sum += binary.BigEndian.Uint32(word[:])
	}
	return sum
}
