package paper

import (
	"bytes"
	"slices"
	"testing"
)

// UseFontFolders lets a test say where fonts lie, until it ends.
func UseFontFolders(t testing.TB, folders ...string) {
	before := machine.Load()
	machine.Store(&cabinet{folders: folders})
	t.Cleanup(func() { machine.Store(before) })
}

// TryFont loads a font's bytes as a chosen font's are.
func TryFont(b []byte) error {
	_, err := loadFace(b)
	return err
}

// FontFamily reads the family's name out of a font file.
func FontFamily(b []byte) (string, error) {
	h, err := readFontHeader(bytes.NewReader(b), 0, int64(len(b)))
	return h.family, err
}

// FontOf names the family and style that a face of a page stands for.
func FontOf(f Face) string { return f.get().family + f.get().style }

// PageIn is a page with a text set in a font's bytes. The font takes the place
// of the last one in the table of faces, so that many do not fill the memory.
func PageIn(b []byte, text string) (Page, error) {
	fc, err := loadFace(b)
	if err != nil {
		return Page{}, err
	}
	growing.Lock()
	defer growing.Unlock()
	list := slices.Clone(*faces.Load())
	if list[len(list)-1].family != "Percobaan" {
		list = append(list, nil)
	}
	fc.id, fc.family = Face(len(list)-1), "Percobaan"
	list[fc.id] = fc
	faces.Store(&list)
	return Page{Width: 210, Height: 297, Texts: []Text{{X: 10, Y: 50, S: text, Face: fc.id, Size: 11}}}, nil
}
