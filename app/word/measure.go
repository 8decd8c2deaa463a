package word

import (
	"math"
	"strings"
	"unicode/utf8"

	"sinergi/app/doc"
)

// Word counts lengths in twentieths of a point, letters in half points and
// pictures in English metric units.
const (
	twipsPerMM    = 1440 / 25.4
	emuPerMM      = 36000
	pointsPerMM   = 72 / 25.4
	naturalPitch  = 1.149 // line pitch of Arial and Times New Roman as a multiple of their size
	wholeLine     = 240   // a line of natural pitch
	letterLeader  = 1.17  // line pitch of a letterhead
	firstAdvanced = ' '
)

// advances are the widths of Arial's ASCII letters in thousandths of its size;
// they only serve to choose widths and sizes, never to break lines.
const advances = "" +
	"\x1c\x1c\x23\x38\x38\x59\x43\x13\x21\x21\x27\x3a\x1c\x21\x1c\x1c" + // space to /
	"\x38\x38\x38\x38\x38\x38\x38\x38\x38\x38\x1c\x1c\x3a\x3a\x3a\x38" + // 0 to ?
	"\x66\x43\x43\x48\x48\x43\x3d\x4e\x48\x1c\x32\x43\x38\x53\x48\x4e" + // @ to O
	"\x43\x4e\x48\x43\x3d\x48\x43\x5e\x43\x43\x3d\x1c\x1c\x1c\x2f\x38" + // P to _
	"\x21\x38\x38\x32\x38\x38\x1c\x38\x38\x16\x16\x32\x16\x53\x38\x38" + // ` to o
	"\x38\x38\x21\x32\x1c\x38\x32\x48\x32\x32\x32\x21\x1a\x21\x3a" // p to ~

// em is the width of a text as a multiple of its size.
func em(text string, bold bool) float64 {
	sum := 0
	for _, r := range text {
		if r >= firstAdvanced && int(r-firstAdvanced) < len(advances) {
			sum += int(advances[r-firstAdvanced])
		} else {
			sum += 0x38
		}
	}
	if bold {
		return float64(sum) / 100 * 1.07
	}
	return float64(sum) / 100
}

// long is the width of runs on one line, in points; size is that of runs
// without one of their own.
func long(runs doc.Runs, size float64) float64 {
	sum := 0.0
	for _, r := range runs {
		sum += em(r.Text, r.Bold)*ownSize(r, size) + r.Spacing*float64(utf8.RuneCountInString(r.Text))
	}
	return sum
}

// long is about the width of runs on one line in the document's typeface, in
// points.
func (w *writer) long(runs doc.Runs, size float64) float64 {
	const serif = 0.92 // width of Times New Roman as a share of Arial's
	if w.setup.Serif() {
		return long(runs, size) * serif
	}
	return long(runs, size)
}

// ownSize is a run's own size in points, else that of its paragraph.
func ownSize(r doc.Run, size float64) float64 {
	if r.Size == 0 {
		return size
	}
	return clamp(r.Size, 6, 24)
}

// widest is the width of the widest word of runs, in points.
func widest(runs doc.Runs, size float64) float64 {
	most := 0.0
	for _, r := range runs {
		for word := range strings.FieldsSeq(r.Text) {
			r.Text = word
			most = math.Max(most, long(doc.Runs{r}, size))
		}
	}
	return most
}

func twips(mm float64) int { return int(math.Round(mm * twipsPerMM)) }

func clamp(v, low, high float64) float64 {
	if math.IsNaN(v) {
		return low
	}
	return math.Min(math.Max(v, low), high)
}

// tidy brings a page setup into limits that Word can hold.
func tidy(s doc.PageSetup) doc.PageSetup {
	if !(s.Paper.Width >= 100 && s.Paper.Height >= 100 && s.Paper.Width <= 550 && s.Paper.Height <= 550) {
		s.Paper.Width, s.Paper.Height = 210, 297
	}
	if s.Landscape {
		s.Paper.Width, s.Paper.Height = s.Paper.Height, s.Paper.Width
	}
	const leastMargin, mostMargin = 10, 60
	side, edge := math.Min(mostMargin, s.Paper.Width/4), math.Min(mostMargin, s.Paper.Height/4)
	s.Left, s.Right = clamp(s.Left, leastMargin, side), clamp(s.Right, leastMargin, side)
	s.Top, s.Bottom = clamp(s.Top, leastMargin, edge), clamp(s.Bottom, leastMargin, edge)
	if s.Size == 0 {
		s.Size = 11
	}
	s.Size = clamp(s.Size, 6, 24)
	if s.Leading == 0 {
		s.Leading = 1.2
	}
	s.Leading = clamp(s.Leading, 1, 3)
	return s
}

// clean takes out what XML cannot hold and what leaves nothing on paper:
// controls, soft hyphens, joiners, direction and variation marks. Tabs are
// spaces.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == 0x2028 || r == 0x2029:
			return '\n'
		case r == '\t':
			return ' '
		case r < 0x20, r >= 0x7F && r < 0xA0, r == 0xAD, r == 0xFEFF:
			return -1
		case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F:
			return -1
		case r >= 0xFE00 && r <= 0xFE0F, r >= 0xE0000 && r <= 0xE01EF:
			return -1
		case r&0xFFFE == 0xFFFE, r >= 0xFDD0 && r <= 0xFDEF, r == utf8.RuneError:
			return -1
		}
		return r
	}, text)
}
