package paper_test

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"unicode/utf16"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
)

// fontTables takes a font file apart.
func fontTables(ttf []byte) map[string][]byte {
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(ttf[4:])) {
		d := ttf[12+16*i:]
		at, n := binary.BigEndian.Uint32(d[8:]), binary.BigEndian.Uint32(d[12:])
		tables[string(d[:4])] = slices.Clone(ttf[at : at+n])
	}
	return tables
}

// fontFile puts one together.
func fontFile(tag uint32, tables map[string][]byte) []byte {
	var names []string
	for name := range tables {
		names = append(names, name)
	}
	slices.Sort(names)
	out := binary.BigEndian.AppendUint32(nil, tag)
	for _, v := range []int{len(names), 0, 0, 0} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at := 12 + 16*len(names)
	for _, name := range names {
		out = append(out, name...)
		for _, v := range []int{0, at, len(tables[name])} {
			out = binary.BigEndian.AppendUint32(out, uint32(v))
		}
		at += (len(tables[name]) + 3) &^ 3
	}
	for _, name := range names {
		out = append(out, tables[name]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	return out
}

// nameTable holds a family's name in English and in another tongue.
func nameTable(family string) []byte {
	var text []byte
	for _, u := range utf16.Encode([]rune(family)) {
		text = binary.BigEndian.AppendUint16(text, u)
	}
	var out []byte
	for _, v := range []int{0, 2, 6 + 24, 3, 1, 0x407, 1, 2, 0, 3, 1, 0x409, 1, len(text), 0} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	return append(out, text...)
}

const (
	trueType = 0x00010000
	regular  = 1 << 6
	isBold   = 1 << 5
	isItalic = 1 << 0
)

// renamed is a font under another family's name, with the permission and style
// bits of its OS/2 table.
func renamed(ttf []byte, family string, permission, style uint16, edits ...func(map[string][]byte)) []byte {
	tables := fontTables(ttf)
	tables["name"] = nameTable(family)
	binary.BigEndian.PutUint16(tables["OS/2"][8:], permission)
	binary.BigEndian.PutUint16(tables["OS/2"][62:], style)
	for _, edit := range edits {
		edit(tables)
	}
	return fontFile(trueType, tables)
}

// fontFolder writes font files into a folder of their own.
func fontFolder(t testing.TB, files map[string][]byte) string {
	t.Helper()
	dir := t.TempDir()
	for name, b := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// fourStyles are the files of a family with serifs that the program does not know.
func fourStyles(family string) map[string][]byte {
	return map[string][]byte{
		"a/surat.ttf":   renamed(liberationserifregular.TTF, family, 0, regular),
		"a/suratbd.TTF": renamed(liberationserifbold.TTF, family, 8, isBold),
		"b/surati.ttf":  renamed(liberationserifitalic.TTF, family, 4, isItalic),
		"b/suratbi.ttf": renamed(liberationserifbolditalic.TTF, family, 0, isBold|isItalic),
	}
}
