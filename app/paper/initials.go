package paper

import (
	"math"

	"sinergi/app/doc"
)

// Measures of the boxes for initials, in millimetres where nothing else is
// said.
const (
	initialsWidth = 26.0
	initialsRoom  = 8.0 // to sign in
	initialsGap   = 3.0 // between the text and the boxes
	initialsSize  = 7.0 // points, of the names
	initialsRow   = 6   // most boxes side by side
)

// initials sets the boxes that stand at the foot of every page, at the right
// edge: a name over room to sign. The slab's height includes the gap above; at
// least half of every page is left for the text. Several rows are of even
// length.
func (f *flow) initials(names []string) slab {
	var s slab
	most := (f.setup.Paper.Height - f.setup.Top - f.setup.Bottom) / 2
	for rows := (len(names) + initialsRow - 1) / initialsRow; rows > 0; rows-- {
		n := (len(names) + rows - 1) / rows
		row := f.initialsRow(names[:n])
		if s.height+initialsGap+row.height > most {
			break
		}
		s.height += initialsGap
		row.shift(s.height)
		s.append(row)
		names = names[n:]
	}
	return s
}

func (f *flow) initialsRow(names []string) slab {
	width := math.Min(initialsWidth, f.width()/float64(len(names)))
	size := math.Min(initialsSize, f.setup.Size)
	pitch := size * mmPerPoint * 1.15
	room := width - 2*cellSide
	set := make([][]textLine, len(names))
	most := 1
	for i, name := range names {
		set[i] = f.lines(doc.Plain(name), room, size, doc.Centre)
		set[i] = set[i][:min(len(set[i]), 3)] // a longer name is known by its beginning
		most = max(most, len(set[i]))
	}
	top := float64(most)*pitch + 2*cellEdge
	s := slab{height: top + initialsRoom}
	left := f.setup.Left + f.width() - width*float64(len(names))
	for i, lines := range set {
		x := left + float64(i)*width
		y := (top-float64(len(lines))*pitch)/2 + baseline(size, pitch)
		for k, l := range lines {
			s.put(l, x+cellSide, y+float64(k)*pitch, size)
		}
		s.frame(x, width, true, true)
	}
	s.lines = append(s.lines, Line{X1: left, Y1: top, X2: left + width*float64(len(names)), Y2: top, Width: thinRule})
	label := f.lines(doc.Plain("Paraf"), 20, size, doc.Right)[0]
	s.put(label, left-20-cellSide, top+(initialsRoom-pitch)/2+baseline(size, pitch), size)
	return s
}

// onEvery draws a slab on every page with its lower edge at bottom.
func (s slab) onEvery(pages []Page, bottom float64) {
	if s.height == 0 {
		return
	}
	s.shift(bottom - s.height)
	for i := range pages {
		pages[i].Texts = append(pages[i].Texts, s.texts...)
		pages[i].Lines = append(pages[i].Lines, s.lines...)
		pages[i].Rects = append(pages[i].Rects, s.rects...)
	}
}
