package paper

import (
	"errors"
	"math"

	"sinergi/app/doc"
)

// Measures of logos, signatures and marks, in millimetres.
const (
	logoBox   = 24.0
	logoGap   = 4.0
	maxLogos  = 5    // side by side
	signRoom  = 20.0 // room to sign: at least 18 mm
	signEdge  = 1.5  // over the picture of a signature
	stampRoom = 28.0 // room for signature, duty stamp and seal
	signWidth = 65.0
	markAngle = 35.0
	markGray  = 0xE4
)

// picture opens a logo, a photo or a signature; one that cannot be opened is left
// out with a warning.
func (f *flow) picture(p doc.Picture, w, h float64) *Image {
	if len(p.Data) == 0 {
		return nil
	}
	img, err := openImage(p.Data, w, h)
	if err == nil {
		return img
	}
	name := p.Name
	if name == "" {
		name = "logo"
	}
	text := "Gambar “" + name + "” tidak dapat dibaca dan tidak dicetak. Pilih gambar PNG atau JPG lain."
	if errors.Is(err, errTooLarge) {
		text = "Gambar “" + name + "” terlalu besar dan tidak dicetak. Pilih gambar yang lebih kecil."
	}
	f.warnings = append(f.warnings, text)
	return nil
}

// fit is the size of an image in a box.
func fit(img *Image, w, h float64) (fw, fh float64) {
	a := img.aspect()
	if w/a <= h {
		return w, math.Max(w/a, 0.1)
	}
	return math.Max(h*a, 0.1), h
}

// logos sets emblems at equal distances, the first at the left edge and the
// last at the right; an empty box keeps the place of a missing one. More than
// maxLogos take several rows of even length.
func (f *flow) logos(b doc.Logos, x, w float64) {
	for rows := (len(b.Pictures) + maxLogos - 1) / maxLogos; rows > 0; rows-- {
		n := (len(b.Pictures) + rows - 1) / rows
		f.logoRow(b.Pictures[:n], x, w)
		b.Pictures = b.Pictures[n:]
	}
}

func (f *flow) logoRow(pictures []doc.Picture, x, w float64) {
	box := math.Min(logoBox, w/float64(len(pictures))*0.9)
	s := slab{height: box + 3, keep: true}
	for i, p := range pictures {
		left := x + (w-box)/2
		if len(pictures) > 1 {
			left = x + float64(i)*(w-box)/float64(len(pictures)-1)
		}
		if img := f.picture(p, box, box); img != nil {
			pw, ph := fit(img, box, box)
			s.pictures = append(s.pictures, Picture{X: left + (box-pw)/2, Y: (box - ph) / 2, W: pw, H: ph, Image: img})
			continue
		}
		s.rects = append(s.rects, Rect{X: left, Y: 0, W: box, H: box, Width: 0.2, Gray: 0xA0})
	}
	f.slabs = append(f.slabs, s)
}

// watermark writes a pale word across every page, under everything else.
func (f *flow) watermark(pages []Page, word string) {
	if word == "" {
		return
	}
	face := SansBold
	words := splitWords(doc.Bold(word), 100, Sans, missing{})
	if len(words) == 0 || len(words[0].pieces) == 0 || words[0].pieces[0].kind != kindText {
		return
	}
	text := words[0].pieces[0].text
	at100 := face.get().width(text, 100)
	for i := range pages {
		p := &pages[i]
		length := 0.8 * math.Min(p.Width, p.Height)
		size := math.Min(100*length/at100, 220)
		length = at100 * size / 100
		sin, cos := math.Sincos(markAngle * math.Pi / 180)
		cap := 0.73 * size * mmPerPoint
		mark := Text{
			X: p.Width/2 - cos*length/2 + sin*cap/2,
			Y: p.Height/2 + sin*length/2 + cos*cap/2,
			S: text, Face: face, Size: size, Width: length, Gray: markGray, Angle: markAngle,
		}
		p.Texts = append([]Text{mark}, p.Texts...)
	}
}
