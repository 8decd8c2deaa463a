package sheet

import (
	"strings"
	"unicode/utf8"
)

// maxCell is how many UTF-16 units an Excel cell holds.
const maxCell = 32767

// cutMark ends a text that did not fit.
const cutMark = " … [dipotong]"

// fit makes text that a cell can hold: no control characters, which XML
// forbids, and no more than maxCell units. cut tells that some was left out.
func fit(text string) (fitted string, cut bool) {
	if plain(text) {
		return text, false
	}
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\r', r < ' ' && r != '\t' && r != '\n', r >= 0x7F && r < 0xA0, r == 0xFFFE, r == 0xFFFF:
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
	units, room := 0, maxCell-utf16Len(cutMark)
	end := len(text)
	for i, r := range text {
		if units <= room {
			end = i // the cut is here if the rest does not fit
		}
		units++
		if r > 0xFFFF {
			units++
		}
	}
	if units <= maxCell {
		return text, false
	}
	return text[:end] + cutMark, true
}

// plain tells quickly that a text needs no fitting: short, and no control
// characters or doubtful bytes.
func plain(text string) bool {
	if len(text) > maxCell {
		return false
	}
	ascii := true
	for i := range len(text) {
		switch c := text[i]; {
		case c < ' ' && c != '\n' && c != '\t', c == 0x7F:
			return false
		case c >= utf8.RuneSelf:
			ascii = false
		}
	}
	return ascii
}

func utf16Len(text string) int {
	n := 0
	for _, r := range text {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}

// looksTyped tells that Excel would read the text as a formula if somebody
// opened the cell and pressed Enter. Such cells get the text format.
func looksTyped(text string) bool {
	return text != "" && strings.IndexByte("=+-@", text[0]) >= 0
}
