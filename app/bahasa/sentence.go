package bahasa

import (
	"slices"
	"strings"
	"unicode"
)

// smallWords stay small in a title whose other words begin with capitals.
var smallWords = []string{
	"a.n", "akan", "antara", "atas", "atau", "bagi", "dalam", "dan", "dari", "dengan", "di", "guna", "hingga", "ke", "kepada", "melalui", "oleh",
	"pada", "para", "s.d", "sampai", "serta", "tentang", "terhadap", "terkait", "untuk", "yang",
}

// WithinSentence is a title as it is written in the middle of a sentence:
// "Pembahasan rencana kerja" begins with a small letter there, "Rapat
// Koordinasi Pelindungan" and "BP3MI mendengar" keep their capitals. Only a
// title of at least two words tells which of both it is.
func WithinSentence(title string) string {
	words := strings.Fields(title)
	if len(words) < 2 || !plainWord(words[0]) {
		return title
	}
	sentence := slices.ContainsFunc(words[1:], func(word string) bool {
		word = strings.TrimRight(word, ",;:.")
		capital := func(r rune) bool { return !unicode.IsLower(r) && r != '-' }
		return word != "" && !strings.ContainsFunc(word, capital) && !slices.Contains(smallWords, word)
	})
	if !sentence {
		return title
	}
	runes := []rune(title)
	for i, r := range runes {
		if !unicode.IsSpace(r) {
			runes[i] = unicode.ToLower(r)
			break
		}
	}
	return string(runes)
}

// plainWord tells whether only the first letter of a word is a capital, so that
// it is no abbreviation.
func plainWord(word string) bool {
	for i, r := range word {
		if i == 0 && !unicode.IsUpper(r) || i > 0 && !unicode.IsLower(r) {
			return false
		}
	}
	return len(word) > 1
}
