package app

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// CleanText makes typed or pasted text fit to keep: line ends (also those that
// word processors keep within a paragraph, and page ends) become LF, NUL
// and other control characters but tab are dropped, and bytes that are no
// UTF-8 become U+FFFD. Emoji and right-to-left text stay.
func CleanText(text string) string {
	if isPlain(text) {
		return text
	}
	text = strings.ToValidUTF8(text, "\uFFFD")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n", "\v", "\n", "\f", "\n").Replace(text)
	return strings.Map(func(r rune) rune {
		if r == '\uFEFF' || unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, text)
}

// isPlain is the quick answer for almost every text.
func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' && c != '\n' && c != '\t' || c >= 0x7F {
			return false
		}
	}
	return true
}

// CleanLine is CleanText for a field of one line: line breaks and tabs become
// one space, and the edges are trimmed.
func CleanLine(text string) string {
	text = CleanText(text)
	if strings.ContainsAny(text, "\n\t") {
		text = strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\t' }), " ")
	}
	return strings.TrimSpace(text)
}

func cleanLines(fields ...*string) {
	for _, s := range fields {
		*s = CleanLine(*s)
	}
}

func cleanTexts(fields ...*string) {
	for _, s := range fields {
		*s = CleanText(*s)
	}
}

// runesOver tells whether text has more than limit characters.
func runesOver(text string, limit int) bool {
	return len(text) > limit && utf8.RuneCountInString(text) > limit
}
