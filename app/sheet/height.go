package sheet

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
// width, counted in digits. It breaks at spaces as Excel does.
func linesOf(text string, width float64) int {
	lines, used, word := 1, 0.0, 0.0
	const space = 0.5
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
		switch {
		case r == ' ':
			put()
		case r == '\n':
			put()
			lines++
			used = 0
		case r < 128:
			word += letterWidths[r]
		case r < 0x250:
			word++
		default:
			word += 1.9 // other scripts: at most about this wide
		}
	}
	put()
	return lines
}

// letterWidths are the widths of ASCII letters of Arial, counted in digits,
// and a little more, since screens round them up.
var letterWidths = func() (widths [128]float64) {
	const more = 1.01
	for i := range widths {
		widths[i] = 0.556
	}
	for width, letters := range map[float64]string{
		0.222: "ijl'", 0.26: "|", 0.278: " .,:;!/ftI[]\\", 0.333: "r()-`{}", 0.355: "\"", 0.389: "*", 0.469: "^",
		0.5: "ckvsxyzJ", 0.584: "+<>=~", 0.611: "FTZ", 0.667: "ABEKPSVXY&", 0.722: "wCDHNRU", 0.778: "GOQ",
		0.833: "mM", 0.889: "%", 0.944: "W", 1.015: "@",
	} {
		for _, r := range letters {
			widths[r] = width
		}
	}
	for i := range widths {
		widths[i] *= more / 0.556
	}
	return widths
}()
