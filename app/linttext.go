package app

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lintWord is one word of a text with its bytes start..end. A reference,
// placeholder or typed reference is one word whose low is empty.
type lintWord struct {
	start, end int
	low        string // in small letters
}

// wordsOf cuts a text into words. Hyphens and apostrophes stay inside a word,
// dots and commas inside a number.
func wordsOf(text string) []lintWord {
	out := make([]lintWord, 0, len(text)/6)
	for i := 0; i < len(text); {
		if end := tokenEnd(text, i); end > 0 {
			out = append(out, lintWord{start: i, end: end})
			i = end
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if !wordRune(r) {
			i += size
			continue
		}
		end := wordEnd(text, i)
		out = append(out, lintWord{i, end, strings.ToLower(text[i:end])})
		i = end
	}
	return out
}

// tokenEnd is where the reference or placeholder that begins at i ends, 0 when
// none begins there.
func tokenEnd(text string, i int) int {
	stop := byte('}')
	switch rest := text[i:]; {
	case rest[0] == '{':
	case rest[0] != '[':
		return 0
	case strings.HasPrefix(rest, "[#"), strings.HasPrefix(rest, "[@"), len(rest) > 6 && strings.EqualFold(rest[:6], "[pasal"):
		stop = ']'
	default:
		return 0
	}
	for k := i + 1; k < len(text) && text[k] != '\n'; k++ {
		if text[k] == stop {
			return k + 1
		}
	}
	return 0
}

func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func digitByte(c byte) bool { return c >= '0' && c <= '9' }

// wordEnd is where the word that begins at i ends.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if wordRune(r) {
			i += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		switch r {
		case '-', '\'', '’', '‘', '`':
			if !wordRune(next) {
				return i
			}
		case '.', ',':
			if next < '0' || next > '9' || !digitByte(text[i-1]) {
				return i
			}
		default:
			return i
		}
		i += size
	}
	return i
}

// spaced tells whether nothing but blanks stands between words i and i+1.
func spaced(text string, words []lintWord, i int) bool {
	if i < 0 || i+1 >= len(words) || words[i].end == words[i+1].start {
		return false
	}
	for _, r := range text[words[i].end:words[i+1].start] {
		if !unicode.IsSpace(r) {
			return false
		}
	}
	return true
}

// phraseAt tells whether the words from i on are these, with blanks between.
func phraseAt(text string, words []lintWord, i int, phrase []string) bool {
	if i < 0 || i+len(phrase) > len(words) {
		return false
	}
	for k, w := range phrase {
		if words[i+k].low != w || k > 0 && !spaced(text, words, i+k-1) {
			return false
		}
	}
	return true
}

// replacePhrase puts other words in the place of every such phrase, where fits
// is nil or says so.
func replacePhrase(text string, phrase []string, to func(old string, words []lintWord, i int) string, fits func(string, []lintWord, int) bool) string {
	words := wordsOf(text)
	var b strings.Builder
	last := 0
	for i := 0; i < len(words); i++ {
		if !phraseAt(text, words, i, phrase) || fits != nil && !fits(text, words, i) {
			continue
		}
		from, end := words[i].start, words[i+len(phrase)-1].end
		b.WriteString(text[last:from])
		b.WriteString(to(text[from:end], words, i))
		last = end
		i += len(phrase) - 1
	}
	b.WriteString(text[last:])
	return b.String()
}

// likeCase writes new in the letters of old: KERJASAMA gives KERJA SAMA,
// Kerjasama gives Kerja sama, or Kerja Sama where every word is capital.
func likeCase(old, fresh string, everyWord bool) string {
	first, _ := utf8.DecodeRuneInString(old)
	switch {
	case allCapitals(old):
		return strings.ToUpper(fresh)
	case !unicode.IsUpper(first):
		return fresh
	case !everyWord:
		return capital(fresh)
	}
	parts := strings.Split(fresh, " ")
	for i, p := range parts {
		if i == 0 || p != "di" && p != "ke" {
			parts[i] = capital(p)
		}
	}
	return strings.Join(parts, " ")
}

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// allCapitals tells whether s has two letters or more and no small one.
func allCapitals(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}

// midSentence tells whether word i follows another word with only blanks
// between, so that a capital there is not that of a new sentence.
func midSentence(text string, words []lintWord, i int) bool { return spaced(text, words, i-1) }

// capitalWord tells whether word i begins with a capital letter.
func capitalWord(text string, w lintWord) bool {
	r, _ := utf8.DecodeRuneInString(text[w.start:])
	return w.low != "" && unicode.IsUpper(r)
}
