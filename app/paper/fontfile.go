package paper

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"unicode/utf16"
)

// Why a font file is not used. The first is what a damaged file gives; the
// others are what a sound one says about itself.
var (
	errFontDamaged    = errors.New("paper: font file is damaged")
	errFontNotOutline = errors.New("paper: font has no TrueType outlines of its own")
	errFontRestricted = errors.New("paper: font may not be embedded")
	errFontWhole      = errors.New("paper: font may only be embedded whole")
	errFontNoLetters  = errors.New("paper: font has no Latin letters")
)

const (
	maxFontBytes  = 32 << 20
	maxFontTables = 64
	maxNameBytes  = 64 << 10
)

// span is where a table lies in a font file.
type span struct{ offset, length uint32 }

// fontHeader is what a font file says about itself before any letter is read.
type fontHeader struct {
	family       string
	bold, italic bool
	refused      error // sound, but not for papers; nil: may be tried
	tables       map[string]span
}

// readFontHeader reads the directory, names and permissions of the font that
// begins at an offset of a file of the given size. Layout of the tables:
// OpenType specification 1.9, "Font File", "name", "OS/2", "head".
func readFontHeader(r io.ReaderAt, at, size int64) (fontHeader, error) {
	h := fontHeader{tables: map[string]span{}}
	if size > maxFontBytes {
		return h, errFontDamaged
	}
	var head [12]byte
	if _, err := r.ReadAt(head[:], at); err != nil {
		return h, errFontDamaged
	}
	count := int(binary.BigEndian.Uint16(head[4:]))
	if count == 0 || count > maxFontTables {
		return h, errFontDamaged
	}
	directory := make([]byte, 16*count)
	if _, err := r.ReadAt(directory, at+12); err != nil {
		return h, errFontDamaged
	}
	for d := directory; len(d) > 0; d = d[16:] {
		s := span{binary.BigEndian.Uint32(d[8:]), binary.BigEndian.Uint32(d[12:])}
		if int64(s.offset)+int64(s.length) > size {
			return h, errFontDamaged
		}
		h.tables[string(d[:4])] = s
	}
	names, err := h.table(r, "name", 6, maxNameBytes)
	if err != nil {
		return h, err
	}
	if h.family = familyName(names); h.family == "" {
		return h, errFontDamaged
	}
	tag := binary.BigEndian.Uint32(head[:])
	_, glyphs := h.tables["glyf"]
	_, variable := h.tables["fvar"]
	if tag != 0x00010000 && tag != 0x74727565 || !glyphs || variable {
		h.refused = errFontNotOutline
	}
	return h, h.style(r)
}

// table reads one table, at least least bytes and at most most of it.
func (h fontHeader) table(r io.ReaderAt, name string, least, most uint32) ([]byte, error) {
	s, ok := h.tables[name]
	if !ok || s.length < least {
		return nil, errFontDamaged
	}
	b := make([]byte, min(s.length, most))
	if _, err := r.ReadAt(b, int64(s.offset)); err != nil {
		return nil, errFontDamaged
	}
	return b, nil
}

// style reads weight, slant and whether the font may be embedded. Bits 1 to 3
// of fsType are levels of one permission, of which the mildest counts.
func (h *fontHeader) style(r io.ReaderAt) error {
	head, err := h.table(r, "head", 54, 54)
	if err != nil {
		return err
	}
	mac := binary.BigEndian.Uint16(head[44:])
	h.bold, h.italic = mac&1 != 0, mac&2 != 0
	if _, ok := h.tables["OS/2"]; !ok {
		return nil
	}
	os2, err := h.table(r, "OS/2", 64, 64)
	if err != nil {
		return err
	}
	selection := binary.BigEndian.Uint16(os2[62:])
	h.bold, h.italic = selection&(1<<5) != 0, selection&1 != 0
	const restricted, levels, whole, bitmaps = 0x0002, 0x000E, 0x0100, 0x0200
	permission := binary.BigEndian.Uint16(os2[8:])
	switch {
	case h.refused != nil:
	case permission&levels == restricted || permission&bitmaps != 0:
		h.refused = errFontRestricted
	case permission&whole != 0:
		h.refused = errFontWhole
	}
	return nil
}

// familyName finds the name under which a font stands in other programs' lists:
// English if there is one, else any.
func familyName(b []byte) string {
	count := int(binary.BigEndian.Uint16(b[2:]))
	text := int(binary.BigEndian.Uint16(b[4:]))
	best, rank := "", 0
	for i := 0; i < count && 6+12*(i+1) <= len(b); i++ {
		record := b[6+12*i:]
		field := func(n int) int { return int(binary.BigEndian.Uint16(record[2*n:])) }
		platform, encoding, language, id := field(0), field(1), field(2), field(3)
		from := text + field(5)
		if id != 1 || from+field(4) > len(b) {
			continue
		}
		raw := b[from : from+field(4)]
		name, worth := "", 0
		switch {
		case platform == 3 && (encoding == 1 || encoding == 0 || encoding == 10):
			name, worth = utf16Text(raw), 3
			if language == 0x409 {
				worth = 4
			}
		case platform == 0:
			name, worth = utf16Text(raw), 2
		case platform == 1 && encoding == 0:
			name, worth = asciiText(raw), 1
		}
		if name != "" && worth > rank {
			best, rank = name, worth
		}
	}
	return best
}

func utf16Text(b []byte) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16(b[2*i:])
	}
	return plainName(string(utf16.Decode(units)))
}

func asciiText(b []byte) string {
	if bytes.ContainsFunc(b, func(r rune) bool { return r > 0x7E }) {
		return ""
	}
	return plainName(string(b))
}

// plainName is a name that can stand in a list and in a sentence.
func plainName(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > 100 || strings.ContainsFunc(s, func(r rune) bool { return unseen(r) || r == 0xFFFD }) {
		return ""
	}
	return s
}
