package paper_test

import (
	"encoding/binary"
	"io"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/go-fonts/liberation/liberationserifregular"
	"github.com/jung-kurt/gofpdf"

	"sinergi/app/paper"
)

// smallFont is a whole font of few letters, so that a change hits something.
func smallFont() []byte {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,-/():éÄÖ½"
	tables := fontTables(gofpdf.UTF8CutFont(slices.Clone(liberationserifregular.TTF), letters))
	tables["name"] = nameTable("Kecil")
	for _, hints := range []string{"fpgm", "prep", "cvt ", "gasp"} {
		delete(tables, hints)
	}
	binary.BigEndian.PutUint16(tables["OS/2"][8:], 0)
	return fontFile(trueType, tables)
}

// FuzzFont: no bytes of a font file make the program panic or hang, and a
// paper set in a font that passed can be written.
func FuzzFont(f *testing.F) {
	small := smallFont()
	f.Add(small)
	f.Add(small[:len(small)/2])
	f.Add([]byte("ttcf\x00\x01\x00\x00\x00\x00\x00\x01\x00\x00\x00\x10"))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) { checkFont(t, b) })
}

func checkFont(t testing.TB, b []byte) (usable bool) {
	t.Helper()
	if _, err := paper.FontFamily(b); err != nil {
		if paper.TryFont(b) == nil {
			t.Error("a font without a header that can be read passes")
		}
		return false
	}
	before := slices.Clone(b)
	err := paper.TryFont(b)
	if !slices.Equal(b, before) {
		t.Error("the font's bytes were written to")
	}
	if err != nil {
		return false
	}
	var text []rune
	for r := rune(0x20); r < 0x250; r++ {
		text = append(text, r)
	}
	page, err := paper.PageIn(b, string(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := paper.WritePDF(io.Discard, paper.Result{Pages: []paper.Page{page}}); err != nil {
		t.Error(err)
	}
	return true
}

// TestDamagedFonts changes a sound font in many places, as a bad disk does.
func TestDamagedFonts(t *testing.T) {
	small := smallFont()
	if err := paper.TryFont(small); err != nil {
		t.Fatalf("the sound font is refused: %v", err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	usable := 0
	const times = 120
	for range times {
		b := slices.Clone(small)
		for range 1 + r.IntN(4) {
			at := r.IntN(len(b))
			if r.IntN(2) == 0 { // where the numbers are that others rest on
				at = r.IntN(1200)
			}
			b[at] = byte(r.IntN(256))
		}
		if r.IntN(8) == 0 {
			b = b[:r.IntN(len(b))]
		}
		if checkFont(t, b) {
			usable++
		}
	}
	if usable == 0 || usable == times {
		t.Errorf("%d of %d damaged fonts can be used", usable, times)
	}
	t.Logf("%d of %d can still be used", usable, times)
}
