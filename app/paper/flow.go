package paper

import (
	"math"
	"slices"

	"sinergi/app/doc"
)

// slab is a strip of a page that is not broken: a line of text, a table row, a
// signature block. Its marks' heights count from its own top.
type slab struct {
	height float64
	before float64 // space above, dropped at the top of a page
	keep   bool    // on one page with the next slab
	loose  bool    // keep gives way where a page does not hold all that is kept
	fresh  bool    // opens a new page
	head   *slab   // table head, repeated above when the slab opens a page
	marks
}

type marks struct {
	texts    []Text
	lines    []Line
	rects    []Rect
	pictures []Picture
}

// flow turns blocks into slabs.
type flow struct {
	setup    doc.PageSetup
	family   Face    // regular face of the type the document is set in
	pitch    float64 // distance of two lines, mm
	height   float64 // room on a page, mm
	slabs    []slab
	missed   missing
	warnings []string
}

// Limits that keep any settings printable.
const (
	minMargin  = 10.0
	maxMargin  = 60.0
	minSize    = 6.0
	maxSize    = 24.0
	minLeading = 1.0
	maxLeading = 3.0
)

func clamp(v, low, high float64) float64 {
	if math.IsNaN(v) {
		return low
	}
	return math.Min(math.Max(v, low), high)
}

// tidy brings a page setup into the limits.
func tidy(s doc.PageSetup) doc.PageSetup {
	if s.Paper.Width < 100 || s.Paper.Height < 100 || s.Paper.Width > 1000 || s.Paper.Height > 1000 {
		s.Paper.Width, s.Paper.Height = 210, 297
	}
	if s.Landscape {
		s.Paper.Width, s.Paper.Height = s.Paper.Height, s.Paper.Width
		s.Landscape = false
	}
	side := math.Min(maxMargin, s.Paper.Width/4)
	s.Left, s.Right = clamp(s.Left, minMargin, side), clamp(s.Right, minMargin, side)
	edge := math.Min(maxMargin, s.Paper.Height/4)
	s.Top, s.Bottom = clamp(s.Top, minMargin, edge), clamp(s.Bottom, minMargin, edge)
	if s.Size == 0 {
		s.Size = 11
	}
	s.Size = clamp(s.Size, minSize, maxSize)
	if s.Leading == 0 {
		s.Leading = 1.2
	}
	s.Leading = clamp(s.Leading, minLeading, maxLeading)
	return s
}

// width is the room between the margins.
func (f *flow) width() float64 { return f.setup.Paper.Width - f.setup.Left - f.setup.Right }

func layout(d doc.Document) Result {
	setup := tidy(d.Setup)
	family, notice := familyOf(setup.Font)
	f := &flow{setup: setup, family: family, pitch: setup.Size * mmPerPoint * setup.Leading, missed: missing{}}
	if notice != "" {
		f.warnings = append(f.warnings, notice)
	}
	foot := f.initials(d.Initials)
	f.height = setup.Paper.Height - setup.Top - setup.Bottom - foot.height
	f.blocks(d.Blocks, setup.Left, f.width())
	pages := paginate(f.slabs, setup, f.height)
	foot.onEvery(pages, setup.Paper.Height-setup.Bottom)
	f.number(pages, d.Setup.Numbers)
	f.watermark(pages, d.Mark)
	return Result{
		Pages:    pages,
		Warnings: append(f.warnings, f.missed.warnings()...),
		Info:     Info{Title: d.Title, Author: d.Author, Subject: d.Subject, Date: metaDate(d)},
	}
}

func (f *flow) blocks(bs []doc.Block, x, w float64) {
	for _, b := range bs {
		f.block(b, x, w)
	}
}

func (f *flow) block(b doc.Block, x, w float64) {
	switch b := b.(type) {
	case doc.Letterhead:
		f.letterhead(b, x, w)
	case doc.Title:
		f.title(b, x, w)
	case doc.Paragraph:
		f.paragraph(b, x, w)
	case doc.Fields:
		f.fields(b, x, w)
	case doc.List:
		f.list(b, x, w)
	case doc.Table:
		f.table(b, x, w)
	case doc.Signatures:
		f.signatures(b, x, w)
	case doc.Pictures:
		f.pictures(b, x, w)
	case doc.Logos:
		f.logos(b, x, w)
	case doc.Spacer:
		n := len(f.slabs)
		f.slabs = append(f.slabs, slab{before: b.Lines * f.pitch, keep: n > 0 && f.slabs[n-1].keep})
	case doc.NewPage:
		f.slabs = append(f.slabs, slab{fresh: true})
	}
}

// lines sets runs in a column.
func (f *flow) lines(runs doc.Runs, w, size float64, align doc.Align) []textLine {
	return breakLines(splitWords(runs, size, f.family, f.missed), w, align, size)
}

// words measures runs without counting what cannot be printed.
func (f *flow) words(runs doc.Runs, size float64) []word {
	return splitWords(runs, size, f.family, missing{})
}

// sized gives runs without a size the document's, and the largest size among
// them, which rules the pitch of their lines.
func (f *flow) sized(runs doc.Runs) (doc.Runs, float64) {
	plain := true
	for _, r := range runs {
		plain = plain && r.Size == 0
	}
	if plain {
		return runs, f.setup.Size
	}
	out := slices.Clone(runs)
	most := 0.0
	for i, r := range out {
		if r.Size == 0 {
			out[i].Size = f.setup.Size
		}
		out[i].Size = clamp(out[i].Size, minSize, maxSize)
		most = math.Max(most, out[i].Size)
	}
	return out, most
}

// paragraph adds one slab a line. The first two and the last two lines of a
// paragraph stay together, so that no page begins or ends with a lone line.
func (f *flow) paragraph(p doc.Paragraph, x, w float64) {
	runs, size := f.sized(p.Runs)
	pitch := f.pitch
	if size != f.setup.Size {
		pitch = size * mmPerPoint * f.setup.Leading
	}
	lines := f.lines(runs, w, size, p.Align)
	if p.Fill {
		f.dash(lines, w)
	}
	y := baseline(size, pitch)
	for i, l := range lines {
		s := slab{height: pitch}
		if i == 0 {
			s.before = p.Before * f.pitch
		}
		s.put(l, x, y, size)
		last := i == len(lines)-1
		s.keep = last && p.KeepNext || !last && (i == 0 || i == len(lines)-2)
		f.slabs = append(f.slabs, s)
	}
}

// balance finds the narrowest column in which a centred text takes no more lines than
// in the full width, so that no lone word stands on its last line.
func (f *flow) balance(runs doc.Runs, w, size float64) float64 {
	words := f.words(runs, size)
	most := len(breakLines(words, w, doc.Centre, size))
	if most == 1 || most > 6 {
		return w
	}
	low, high := w/2, w
	for high-low > 1 {
		mid := (low + high) / 2
		if len(breakLines(words, mid, doc.Centre, size)) > most {
			low = mid
		} else {
			high = mid
		}
	}
	return high
}

// list hangs the items beside their marks.
func (f *flow) list(b doc.List, x, w float64) {
	em := f.setup.Size * mmPerPoint
	number := make([]textLine, len(b.Items))
	indent := 1.1 * em
	for i, it := range b.Items {
		number[i] = f.lines(doc.Plain(it.Mark), w/4, f.setup.Size, doc.Left)[0]
		indent = math.Max(indent, number[i].width+0.45*em)
	}
	indent = math.Min(indent, w/3)
	y := baseline(f.setup.Size, f.pitch)
	for i, it := range b.Items {
		first := len(f.slabs)
		if i > 0 && (i == 1 || i == len(b.Items)-1) { // no item alone at the end or the top of a page
			f.slabs[first-1].keep = true
		}
		f.blocks(it.Blocks, x+indent, w-indent)
		f.line(first)
		space := b.Gap
		if i == 0 {
			space = b.Before
		}
		f.slabs[first].before += space * f.pitch
		var before marks
		before.put(number[i], x, y, f.setup.Size)
		f.slabs[first].lead(before)
	}
}
