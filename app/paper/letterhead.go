package paper

import (
	"math"

	"sinergi/app/doc"
)

// Measures of a letterhead, in millimetres where nothing else is said.
const (
	ruleGap      = 2.5 // from the letterhead's text to its rule
	ruleThick    = 0.9
	ruleThin     = 0.25
	ruleApart    = 0.6
	letterLeader = 1.17 // line pitch
	maxSpacing   = 10.0 // points between letters
)

// emblem is a logo at an edge of a letterhead or title; side is the room that
// it takes from the text.
type emblem struct {
	img        *Image
	w, h, side float64
}

func (f *flow) emblem(p doc.Picture, box float64) emblem {
	img := f.picture(p, box, box)
	if img == nil {
		return emblem{}
	}
	w, h := fit(img, box, box)
	return emblem{img: img, w: w, h: h, side: w + logoGap}
}

// put draws the emblem with its left edge at x, in the middle of the slab.
func (e emblem) put(s *slab, x float64) {
	if e.img != nil {
		s.pictures = append(s.pictures, Picture{X: x, Y: (s.height - e.h) / 2, W: e.w, H: e.h, Image: e.img})
	}
}

// letterhead sets the lines between one or two logos, with a rule below. Centred
// on the page, the wider logo's room is left free on both sides.
func (f *flow) letterhead(b doc.Letterhead, x, w float64) {
	box := math.Min(logoBox, w/5)
	first, second := f.emblem(b.Logo, box), f.emblem(b.Right, box)
	left, right := first.side, second.side
	if b.Centre == doc.CentreOnPage {
		left = math.Max(left, right)
		right = left
	}
	room := w - left - right
	type set struct {
		textLine
		size, x float64
	}
	var lines []set
	textH := 0.0
	for _, l := range b.Lines {
		if l.Text == "" {
			continue
		}
		size := clamp(l.Size, minSize, maxSize)
		runs := doc.Runs{{Text: l.Text, Bold: l.Bold, Spacing: clamp(l.Spacing, 0, maxSpacing)}}
		if b.Shrink {
			size = f.shrink(runs, room, size)
		}
		even := f.balance(runs, room, size)
		for _, one := range f.lines(runs, even, size, doc.Centre) {
			lines = append(lines, set{one, size, x + left + (room-even)/2})
			textH += size * mmPerPoint * letterLeader
		}
	}
	if len(lines) == 0 && first.img == nil && second.img == nil {
		return
	}
	s := slab{height: math.Max(textH, math.Max(first.h, second.h)), keep: true}
	first.put(&s, x)
	second.put(&s, x+w-second.w)
	y := (s.height - textH) / 2
	for _, l := range lines {
		pitch := l.size * mmPerPoint * letterLeader
		s.put(l.textLine, l.x, y+baseline(l.size, pitch), l.size)
		y += pitch
	}
	s.rule(b.Rule, x, w)
	s.height += clamp(b.GapMM, 0, 40)
	f.slabs = append(f.slabs, s)
}

// shrink finds the largest size, in half points and not under two thirds, at
// which runs stand on as few lines as they can.
func (f *flow) shrink(runs doc.Runs, room, size float64) float64 {
	best, fewest := size, math.MaxInt
	for try := size; try >= math.Max(size*2/3, minSize) && fewest > 1; try -= 0.5 {
		if n := len(breakLines(f.words(runs, try), room, doc.Centre, try)); n < fewest {
			best, fewest = try, n
		}
	}
	return best
}

// rule closes a letterhead with one or two strokes; a kind that is not known is
// the usual one, thick over thin.
func (s *slab) rule(kind string, x, w float64) {
	strokes := []float64{ruleThick, ruleThin}
	switch kind {
	case doc.RuleNone:
		return
	case doc.RuleThinThick:
		strokes = []float64{ruleThin, ruleThick}
	case doc.RuleSingle:
		strokes = []float64{ruleThick}
	case doc.RuleThin:
		strokes = []float64{ruleThin}
	}
	gap := ruleGap
	for _, width := range strokes {
		y := s.height + gap + width/2
		s.lines = append(s.lines, Line{X1: x, Y1: y, X2: x + w, Y2: y, Width: width})
		s.height = y + width/2
		gap = ruleApart
	}
}

// title sets centred lines; with a logo, they stand beside it over a thin rule.
func (f *flow) title(t doc.Title, x, w float64) {
	logo := f.emblem(t.Logo, math.Min(logoBox, w/5))
	if logo.img == nil {
		for _, l := range t.Lines {
			runs, size := f.sized(l)
			width := f.balance(runs, w, size)
			f.paragraph(doc.Paragraph{Runs: runs, Align: doc.Centre, KeepNext: true}, x+(w-width)/2, width)
		}
		f.slabs = append(f.slabs, slab{height: t.After * f.pitch, keep: true})
		return
	}
	var text slab
	for _, l := range t.Lines {
		runs, size := f.sized(l)
		pitch := size * mmPerPoint * f.setup.Leading
		width := f.balance(runs, w-logo.side, size)
		for _, line := range f.lines(runs, width, size, doc.Centre) {
			text.put(line, x+logo.side+(w-logo.side-width)/2, text.height+baseline(size, pitch), size)
			text.height += pitch
		}
	}
	s := slab{height: math.Max(text.height, logo.h), keep: true}
	text.shift((s.height - text.height) / 2)
	logo.put(&s, x)
	height := s.height
	s.append(text)
	s.height = height
	s.rule(doc.RuleThin, x, w)
	f.slabs = append(f.slabs, s, slab{height: t.After * f.pitch, keep: true})
}
