package paper

import (
	"math"
	"slices"

	"sinergi/app/doc"
)

// fields sets labels beside their values. A label's lines go to the first
// slabs of its value, so that both move to a new page together.
func (f *flow) fields(b doc.Fields, x, w float64) {
	em := f.setup.Size * mmPerPoint
	colon := f.labelRoom(b, w)
	value := colon + 1.0*em
	y := baseline(f.setup.Size, f.pitch)
	for _, row := range b.Rows {
		first := len(f.slabs)
		f.blocks(row.Value, x+value, w-value)
		indent := 0.0
		var number []textLine
		if row.Number != "" {
			number = f.lines(doc.Plain(row.Number), colon, f.setup.Size, doc.Left)
			indent = number[0].width + 0.35*em
		}
		room := math.Max(colon-indent-0.5*em, em)
		label := f.lines(f.breakTitles(doc.Plain(row.Label), room), room, f.setup.Size, doc.Left)
		for i := range label {
			f.line(first + i)
		}
		f.slabs[first].before += row.Before * f.pitch
		for i, l := range label {
			s := &f.slabs[first+i]
			var before marks
			if i == 0 {
				for _, n := range number {
					before.put(n, x, y, f.setup.Size)
				}
			}
			before.put(l, x+indent, y, f.setup.Size)
			if i == 0 {
				before.put(f.lines(doc.Plain(":"), em, f.setup.Size, doc.Left)[0], x+colon, y, f.setup.Size)
			}
			s.lead(before)
			if i < len(label)-1 {
				s.keep = true
			}
		}
	}
}

// labelRoom is where the colons of fields stand: at their share of the width, or
// as far to the right as the longest word of a label needs, but not past half.
func (f *flow) labelRoom(b doc.Fields, w float64) float64 {
	em := f.setup.Size * mmPerPoint
	room := clamp(b.LabelShare, 0.05, 0.7) * w
	for _, row := range b.Rows {
		indent := 0.5 * em
		if row.Number != "" {
			for _, n := range f.words(doc.Plain(row.Number), f.setup.Size) {
				indent += n.width
			}
			indent += 0.35 * em
		}
		for _, word := range f.words(doc.Plain(row.Label), f.setup.Size) {
			room = math.Max(room, math.Min(word.width+indent+0.05, w/2))
		}
	}
	return room
}

// line makes the slab of that number one that a label can stand on: room alone
// and page breaks carry no text.
func (f *flow) line(n int) {
	if n == len(f.slabs) || f.slabs[n].height == 0 {
		f.slabs = slices.Insert(f.slabs, n, slab{height: f.pitch})
	}
}
