package app

import "strings"

// cleanDraft is CleanText for the text of a draft, which is often pasted from
// a word processor: soft hyphens and zero-width characters go, wide and
// unbreakable spaces become spaces, curly quotes straight ones. Tabs and line
// breaks stay.
func cleanDraft(text string) string {
	if isPlain(text) {
		return text
	}
	text = CleanText(text)
	var b strings.Builder
	b.Grow(len(text))
	var last rune
	for _, r := range text {
		if r = draftRune(r, last); r >= 0 {
			b.WriteRune(r)
			last = r
		}
	}
	return b.String()
}

// draftRune is what becomes of a character after last; negative: nothing.
func draftRune(r, last rune) rune {
	switch r {
	case '\u00AD', '\u200B', '\u2060', '\u180E', '\uFEFF':
		return -1
	case '\u200C', '\u200D':
		if last < 0x0600 { // joiners mean something in emoji and in Arabic and Indic script
			return -1
		}
	case '\u00A0', '\u2002', '\u2003', '\u2007', '\u2009', '\u202F', '\u3000':
		return ' '
	case '\u2018', '\u2019', '\u201A', '\u201B':
		return '\''
	case '\u201C', '\u201D', '\u201E', '\u201F':
		return '"'
	case '\u2010', '\u2011':
		return '-'
	}
	return r
}

// cleanDraftLine is cleanDraft for one line, with single spaces.
func cleanDraftLine(text string) string {
	return squeeze(cleanDraft(text))
}

// squeeze leaves single spaces between words.
func squeeze(text string) string {
	if !strings.ContainsAny(text, "\n\t") && !strings.Contains(text, "  ") {
		return strings.TrimSpace(text)
	}
	return strings.Join(strings.Fields(text), " ")
}
