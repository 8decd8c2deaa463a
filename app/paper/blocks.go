package paper

import (
	"errors"
	"math"

	"sinergi/app/doc"
)

// Measures of letterhead, logos and signatures, in millimetres.
const (
	logoBox      = 24.0
	logoGap      = 4.0
	maxLogos     = 5   // side by side
	ruleGap      = 2.5 // from the letterhead's text to its rule
	ruleThick    = 0.9
	ruleThin     = 0.25
	ruleApart    = 0.6
	signRoom     = 20.0 // room to sign: at least 18 mm
	stampRoom    = 28.0 // room for signature, duty stamp and seal
	signWidth    = 65.0
	markAngle    = 35.0
	markGray     = 0xE4
	letterLeader = 1.17 // line pitch of a letterhead
)

// picture opens a logo; one that cannot be opened is left out with a warning.
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

func (f *flow) letterhead(b doc.Letterhead, x, w float64) {
	img := f.picture(b.Logo, logoBox, logoBox)
	side, logoW, logoH := 0.0, 0.0, 0.0
	if img != nil {
		logoW, logoH = fit(img, logoBox, logoBox)
		side = logoW + logoGap
	}
	left, room := x+side, w-side
	if b.Centre == doc.CentreOnPage {
		room = w - 2*side
	}
	type set struct {
		textLine
		size float64
	}
	var lines []set
	textH := 0.0
	for _, l := range b.Lines {
		if l.Text == "" {
			continue
		}
		size := clamp(l.Size, minSize, maxSize)
		runs := doc.Runs{{Text: l.Text, Bold: l.Bold}}
		if b.Shrink {
			size = f.shrink(runs, room, size)
		}
		for _, one := range f.lines(runs, room, size, doc.Centre) {
			lines = append(lines, set{one, size})
			textH += size * mmPerPoint * letterLeader
		}
	}
	if len(lines) == 0 && img == nil {
		return
	}
	s := slab{height: math.Max(textH, logoH)}
	if img != nil {
		s.pictures = append(s.pictures, Picture{X: x, Y: (s.height - logoH) / 2, W: logoW, H: logoH, Image: img})
	}
	y := (s.height - textH) / 2
	for _, l := range lines {
		pitch := l.size * mmPerPoint * letterLeader
		s.put(l.textLine, left, y+baseline(l.size, pitch), l.size)
		y += pitch
	}
	s.rule(b.Rule, x, w)
	s.height += clamp(b.GapMM, 0, 40)
	f.slabs = append(f.slabs, s)
}

// shrink finds the size, in half points and not under two thirds, at which
// runs stand on one line; text that is still wider wraps.
func (f *flow) shrink(runs doc.Runs, room, size float64) float64 {
	for try := size; try >= math.Max(size*2/3, minSize); try -= 0.5 {
		if natural(splitWords(runs, try, f.setup.Serif(), missing{})) <= room {
			return try
		}
	}
	return size
}

// natural is the width of words on one line.
func natural(words []word) float64 {
	sum := 0.0
	for i, w := range words {
		if i > 0 {
			sum += w.space
		}
		sum += w.width
	}
	return sum
}

// rule closes a letterhead: thick over thin, or one line.
func (s *slab) rule(kind string, x, w float64) {
	if kind == doc.RuleNone {
		return
	}
	y := s.height + ruleGap + ruleThick/2
	s.lines = append(s.lines, Line{X1: x, Y1: y, X2: x + w, Y2: y, Width: ruleThick})
	s.height = y + ruleThick/2
	if kind == doc.RuleSingle {
		return
	}
	y = s.height + ruleApart + ruleThin/2
	s.lines = append(s.lines, Line{X1: x, Y1: y, X2: x + w, Y2: y, Width: ruleThin})
	s.height = y + ruleThin/2
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
	words := splitWords(doc.Bold(word), 100, false, missing{})
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
