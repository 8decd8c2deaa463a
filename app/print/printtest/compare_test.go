package printtest

import (
	"image"
	"image/color"
	"strings"
	"testing"
)

// written is a sheet with lines like those of a text, three dots thick.
func written(lines int) *image.RGBA {
	img := Sheet(A4, 100, nil, image.Point{})
	for line := range lines {
		for x := 100; x < 700; x++ {
			if x/8%3 == line%3 {
				continue
			}
			for y := range 3 {
				img.Set(x, 100+20*line+y, color.Black)
			}
		}
	}
	return img
}

func moved(img *image.RGBA, by image.Point) *image.RGBA {
	out := Sheet(A4, 100, nil, image.Point{})
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			if from := image.Pt(x, y).Sub(by); from.In(img.Rect) {
				out.Set(x, y, img.At(from.X, from.Y))
			}
		}
	}
	return out
}

// TestCheckSees: what must be told is told, and nothing else.
func TestCheckSees(t *testing.T) {
	area := Model{Margin: 12}.Printable(A4, 100)
	exact := func(got, want *image.RGBA) int { return Differing(got, want, area) }
	one, two := written(30), written(31)
	speck := written(30)
	speck.Set(400, 900, color.Gray{254})
	taller := image.NewRGBA(image.Rect(0, 0, one.Rect.Dx(), one.Rect.Dy()+1)) // as gs rounds
	for i := range taller.Pix {
		taller.Pix[i] = 0xFF
	}
	copy(taller.Pix[taller.Stride:], one.Pix)
	pages := func(p ...*image.RGBA) []*image.RGBA { return p }
	for name, c := range map[string]struct {
		got, want []*image.RGBA
		told      string
	}{
		"the same":               {pages(one, two), pages(one, two), ""},
		"rounded up at the top":  {pages(taller), pages(one), ""},
		"a dot to the right":     {pages(moved(one, image.Pt(1, 0))), pages(one), "side 1 of 1 differs"},
		"a dot to the left":      {pages(moved(one, image.Pt(-1, 0))), pages(one), "side 1 of 1 differs"},
		"a dot down":             {pages(moved(one, image.Pt(0, 1))), pages(one), "side 1 of 1 differs"},
		"a dot up":               {pages(moved(one, image.Pt(0, -1))), pages(one), "side 1 of 1 differs"},
		"one dot slightly grey":  {pages(speck), pages(one), "differs in 1 pixels"},
		"a page lost":            {pages(one), pages(one, two), "1 sides were printed, want 2"},
		"a page too many":        {pages(one, two, two), pages(one, two), "3 sides were printed, want 2"},
		"pages in another order": {pages(two, one), pages(one, two), "side 1 of 2 differs"},
		"an empty page":          {pages(Sheet(A4, 100, nil, image.Point{})), pages(one), "side 1 of 1 differs"},
		"nothing":                {nil, pages(one), "0 sides were printed"},
		"a smaller sheet":        {pages(written(30).SubImage(image.Rect(0, 0, 600, 1169)).(*image.RGBA)), pages(one), "differs"},
	} {
		t.Run(name, func(t *testing.T) { told(t, Check(c.got, c.want, exact), c.told) })
	}
}

// TestUnlikeSees: another program's edges pass; a line that is missing or
// elsewhere does not.
func TestUnlikeSees(t *testing.T) {
	area := Model{Margin: 12}.Printable(A4, 100)
	like := func(got, want *image.RGBA) int { return Unlike(got, want, area, 100) }
	one, two := written(30), written(31)
	softer := blur(one, 1)
	pages := func(p ...*image.RGBA) []*image.RGBA { return p }
	for name, c := range map[string]struct {
		got  []*image.RGBA
		told string
	}{
		"the same":          {pages(one), ""},
		"softer edges":      {pages(softer), ""},
		"a line more":       {pages(two), "differs"},
		"a line lost":       {pages(written(29)), "differs"},
		"a millimetre away": {pages(moved(one, image.Pt(0, 4))), "differs"},
		"nothing but white": {pages(Sheet(A4, 100, nil, image.Point{})), "differs"},
		"a page lost":       {nil, "0 sides"},
	} {
		t.Run(name, func(t *testing.T) { told(t, Check(c.got, pages(one), like), c.told) })
	}
}

func told(t *testing.T, err error, want string) {
	t.Helper()
	switch {
	case err == nil && want != "":
		t.Errorf("passes, want %q", want)
	case err != nil && (want == "" || !strings.Contains(err.Error(), want)):
		t.Errorf("tells %q, want %q", err, want)
	}
}

func TestTurned(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 3, 2))
	img.Set(2, 0, color.White) // the top right corner
	turned := Turned(img)
	if turned.Rect != image.Rect(0, 0, 2, 3) || turned.RGBAAt(0, 0).A != 0xFF || turned.RGBAAt(1, 0).A != 0 {
		t.Errorf("%v with %v", turned.Rect, turned.Pix)
	}
}
