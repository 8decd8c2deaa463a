package kit

import (
	"strings"
	"unicode"
)

// longestText is as many letters as a record's own check lets through.
const longestText = 200_000

// held is a clipboard that offers one prepared text.
type held string

func (h held) Content() string   { return string(h) }
func (h held) SetContent(string) {} // nothing is ever copied into it

// tidy makes pasted or stored text safe for a field: one kind of line break, no
// control characters, no broken bytes, no more than the longest text allowed.
func tidy(text string, lines bool) string {
	if len(text) > longestText {
		if runes := []rune(text); len(runes) > longestText {
			text = string(runes[:longestText])
		}
	}
	text = strings.ToValidUTF8(text, "\uFFFD")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(text)
	if !lines {
		text = strings.TrimRight(text, "\n")
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' && lines:
			return r
		case r == '\n' || r == '\t':
			return ' '
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, text)
}
