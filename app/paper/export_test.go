package paper

import (
	"bytes"
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
