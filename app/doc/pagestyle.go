package doc

import (
	"math"

	"sinergi/app"
)

// wordLeading is the line pitch of a word processor's single spacing, as a
// multiple of the size.
const wordLeading = 1.2

// draftWord is the mark of every paper that is not final.
const draftWord = "DRAF"

// pageSetup is the sheet of one kind of paper: the office's settings with code
// as the sheet (empty: that of its minutes), then what style changes of them.
// numbers is how the paper's pages are usually numbered.
func pageSetup(o app.Office, code string, style app.PageStyle, numbers PageNumbers) PageSetup {
	p := o.Paper
	leading := firstNumber(style.Leading, p.Leading, 1)
	return PageSetup{
		Paper:     app.PaperByCode(firstOf(style.Sheet, code, p.Minutes)),
		Landscape: style.Landscape,
		Top:       firstNumber(style.Top, p.Top),
		Bottom:    firstNumber(style.Bottom, p.Bottom),
		Left:      firstNumber(style.Left, p.Left),
		Right:     firstNumber(style.Right, p.Right),
		Font:      firstOf(style.Font, p.Font),
		Size:      firstNumber(style.FontSize, p.FontSize),
		Leading:   math.Round(leading*wordLeading*1000) / 1000,
		Numbers:   pageNumbers(style.Numbers, numbers),
	}
}

// firstNumber is the first number that is not zero.
func firstNumber(values ...float64) float64 {
	for _, v := range values {
		if v != 0 {
			return v
		}
	}
	return 0
}

// pageNumbers reads one of app's Numbers constants; any other word is as usual
// for the paper.
func pageNumbers(code string, usual PageNumbers) PageNumbers {
	switch code {
	case app.NumbersNone:
		return NumbersNone
	case app.NumbersDashed:
		return NumbersDashed
	case app.NumbersOf:
		return NumbersOf
	case app.NumbersBottom:
		return NumbersBottom
	}
	return usual
}

// draftMark is the pale word over a paper that tells about a meeting while the
// meeting is not final.
func draftMark(o app.Office, m app.Meeting) string {
	if m.Status == app.StatusFinal || o.Paper.NoDraftMark {
		return ""
	}
	return draftWord
}

// fullWidth is how much room is left for text between the margins, in
// millimetres: what turns a preset's label width into a share.
func (s PageSetup) fullWidth() float64 {
	width := s.Paper.Width
	if s.Landscape {
		width = s.Paper.Height
	}
	return math.Max(width-s.Left-s.Right, 1)
}

// labelSize is the size, in points, that the widths of label columns are meant
// for; larger letters need more room.
const labelSize = 11

// share is what a column takes of the text's width to be so many millimetres
// wide, more where the letters are larger, at most half.
func (s PageSetup) share(width float64) float64 {
	return math.Min(width*math.Max(s.Size/labelSize, 1)/s.fullWidth(), 0.5)
}
