package paper

import (
	"math"
	"strings"

	"sinergi/app/doc"
)

// The box for a duty stamp, in millimetres where nothing else is said: a stamp
// of Rp10.000 with its perforation is about as large.
const (
	meteraiWidth  = 30.0
	meteraiHeight = 24.0
	meteraiDash   = 1.6
	meteraiGray   = 0x60
	meteraiSize   = 8.0 // points
)

// signatures sets rows of signature columns. Each row is one slab; the first
// takes two lines of text or one table row with it to a new page, and all rows
// stay together where a page holds them. A last row with fewer columns stands in
// the middle.
func (f *flow) signatures(b doc.Signatures, x, w float64) {
	per := b.PerRow
	if per <= 0 {
		per = min(len(b.Columns), 3)
	}
	room := signRoom
	if b.Stamp {
		room = stampRoom
	}
	rows := make([]slab, 0, (len(b.Columns)+per-1)/per)
	height := 4 * f.pitch // of what stands over them
	for i := 0; i < len(b.Columns); i += per {
		row := b.Columns[i:min(i+per, len(b.Columns))]
		left, before := x, b.Before
		if i > 0 {
			left += w / float64(per) * float64(per-len(row)) / 2
			before = 2
		}
		s := f.signatureRow(row, per, left, w, room)
		s.before = before * f.pitch
		height += s.before + s.height
		rows = append(rows, s)
	}
	f.holdBack()
	for i := range rows {
		rows[i].keep = height <= f.height && i < len(rows)-1
	}
	f.slabs = append(f.slabs, rows...)
}

// holdBack keeps the end of what was set so far with what comes next.
func (f *flow) holdBack() {
	lines := 0
	for i := len(f.slabs) - 1; i >= 0 && lines < 2; i-- {
		s := &f.slabs[i]
		if s.fresh {
			return
		}
		s.loose = !s.keep && lines > 0
		s.keep = true
		lines += int(math.Round(s.height / f.pitch))
		if s.head != nil {
			return
		}
	}
}

// signatureRow aligns the parts of all columns with each other: dates, leads,
// positions, names. What stands below a name follows it at once, also where
// another column's name takes more lines.
func (f *flow) signatureRow(cols []doc.Signature, per int, x, w, room float64) slab {
	size := f.setup.Size
	width := w / float64(per)
	if per == 1 {
		width = math.Min(math.Max(signWidth, w*0.4), w)
		x += w - width
	}
	inner := width - math.Min(4, width/10)
	// parts of a column, top to bottom; the name brings what stands below it
	const date, lead, position, name, parts = 0, 1, 2, 3, 4
	set := make([][parts][]textLine, len(cols))
	var rows [parts]int
	for i, c := range cols {
		one := func(part int, runs doc.Runs) {
			if len(runs) > 0 && (len(runs) > 1 || runs[0].Text != "") {
				even := f.balance(runs, inner, size)
				for _, line := range f.lines(runs, even, size, doc.Centre) {
					for k := range line.pieces {
						line.pieces[k].x += (inner - even) / 2
					}
					set[i][part] = append(set[i][part], line)
				}
			}
		}
		one(date, doc.Plain(c.Date))
		one(lead, doc.Plain(c.Lead))
		for _, l := range c.Position {
			one(position, doc.Plain(l))
		}
		one(name, f.breakTitles(c.Name, inner))
		for _, l := range c.Below {
			one(name, doc.Plain(l))
		}
		for p := range rows {
			rows[p] = max(rows[p], len(set[i][p]))
		}
	}
	var s slab
	base := baseline(size, f.pitch)
	for p := range rows {
		if p == name {
			for i, c := range cols {
				if c.Meterai {
					f.meterai(&s, x+float64(i)*width, width, room)
				}
				f.signed(&s, c.Picture, x+float64(i)*width, width, room)
			}
			s.height += room
		}
		for i := range set {
			for k, l := range set[i][p] {
				s.put(l, x+float64(i)*width+(width-inner)/2, s.height+float64(k)*f.pitch+base, size)
			}
		}
		s.height += float64(rows[p]) * f.pitch
	}
	return s
}

// signed puts the picture of a signature into the room to sign. It ends over the
// name, so that the name stays readable.
func (f *flow) signed(s *slab, p doc.Picture, x, width, room float64) {
	img := f.picture(p, width*0.8, room-signEdge)
	if img == nil {
		return
	}
	w, h := fit(img, width*0.8, room-signEdge)
	s.pictures = append(s.pictures, Picture{X: x + (width-w)/2, Y: s.height + room - h, W: w, H: h, Image: img})
}

// meterai draws the box for a duty stamp in the room to sign, left of the
// middle, so that the signature runs from the stamp over to the paper.
func (f *flow) meterai(s *slab, x, width, room float64) {
	w, h := math.Min(meteraiWidth, width-2), math.Min(meteraiHeight, room-2)
	if w <= 0 || h <= 0 {
		return
	}
	left := x + math.Max(1, width/2-w-2)
	top := s.height + (room-h)/2
	s.dashed(left, top, left+w, top)
	s.dashed(left, top+h, left+w, top+h)
	s.dashed(left, top, left, top+h)
	s.dashed(left+w, top, left+w, top+h)
	size := math.Min(meteraiSize, f.setup.Size)
	pitch := size * mmPerPoint * 1.25
	lines := f.lines(doc.Plain("METERAI\nRp10.000"), w, size, doc.Centre)
	y := top + (h-pitch*float64(len(lines)))/2 + baseline(size, pitch)
	for i, l := range lines {
		first := len(s.texts)
		s.put(l, left, y+float64(i)*pitch, size)
		for k := first; k < len(s.texts); k++ {
			s.texts[k].Gray = meteraiGray
		}
	}
}

// dashed draws a level or upright line in dashes that end at its ends.
func (s *slab) dashed(x1, y1, x2, y2 float64) {
	length := math.Max(x2-x1, y2-y1)
	n := math.Max(1, math.Round((length/meteraiDash+1)/2)) // dashes, with a gap between each two
	step := length / (2*n - 1)
	dx, dy := (x2-x1)/length, (y2-y1)/length
	for i := range int(n) {
		a := float64(2*i) * step
		s.lines = append(s.lines, Line{X1: x1 + dx*a, Y1: y1 + dy*a, X2: x1 + dx*(a+step), Y2: y1 + dy*(a+step), Width: thinRule, Gray: meteraiGray})
	}
}

// breakTitles lets a name that needs several lines break before the titles
// behind it, where that takes no more lines: SUDRAJAT, S.E., M.Si. reads badly
// under H. HERMAN.
func (f *flow) breakTitles(name doc.Runs, w float64) doc.Runs {
	if len(name) != 1 {
		return name
	}
	person, titles, ok := strings.Cut(name[0].Text, ", ")
	if !ok {
		return name
	}
	count := func(runs doc.Runs) int {
		return len(breakLines(splitWords(runs, f.setup.Size, f.family, missing{}), w, doc.Left, f.setup.Size))
	}
	broken := doc.Runs{name[0]}
	broken[0].Text = person + ",\n" + titles
	if n := count(name); n == 1 || count(broken) > n {
		return name
	}
	return broken
}
