package sheet

import "strings"

// Rows are given their height, since LibreOffice does not fit rows of a
// workbook that says it comes from Excel, and since Excel itself shows a row
// too low until it is touched in Protected View.
const (
	lineHeight = 13.0 // points of one line of Arial 10
	rowPadding = 1.5
	maxHeight  = 409.0 // Excel's limit
	boldRoom   = 0.92  // bold letters need more room
)

func height(lines int) float64 { return min(maxHeight, float64(lines)*lineHeight+rowPadding) }

// linesOf estimates how many lines wrapped text takes in a column of this
// width, counted in digits. It breaks at spaces as Excel does and rather
// gives a line too many than one too few.
func linesOf(text string, width float64) int {
	if float64(len(text))*widest <= width && strings.IndexByte(text, '\n') < 0 {
		return 1
	}
	lines, used, word := 1, 0.0, 0.0
	space := letterWidth(' ')
	put := func() {
		switch {
		case word == 0:
		case used > 0 && used+space+word > width:
			lines++
			used = word
		case used > 0:
			used += space + word
		default:
			used = word
		}
		for used > width { // a word longer than the column is broken
			lines++
			used -= width
		}
		word = 0
	}
	for _, r := range text {
		switch r {
		case ' ':
			put()
		case '\n':
			put()
			lines++
			used = 0
		default:
			word += letterWidth(r)
		}
	}
	put()
	return lines
}

// widest is no less than the mean letter of any real text, in digits.
const widest = 1.1

// letterWidth is the width of a letter of Arial in digits, roughly: the widths
// are grouped, and letters of other scripts count as wide.
func letterWidth(r rune) float64 {
	switch {
	case strings.ContainsRune("ijl.,:;'|!", r):
		return 0.45
	case r == ' ', strings.ContainsRune("ft()[]/-rI", r):
		return 0.55
	case r == 'm', r == 'w', r == 'M', r == 'W', r == '%':
		return 1.5
	case r >= 'A' && r <= 'Z':
		return 1.25
	case r < 0x250:
		return 1
	}
	return 1.8
}
