package app

import (
	"slices"
	"strings"
	"unicode"
)

// Styles that a mark switches on.
const (
	styleBold = 1 << iota
	styleItalic
	styleUnderline
)

// markReader reads the marks of one line.
type markReader struct {
	runes    []rune
	mark     []bool // an unescaped * or _
	skip     []bool // not printed: a mark or a backslash
	flip     []int8 // styles that begin or end before this rune
	previous []rune // what is seen before each rune, past marks; 0: nothing
	next     []rune // and behind it
	open     []openMark
	count    [styleUnderline + 1]int // open marks of each style
}

// openMark is a mark that waits for its partner: n runes from at on.
type openMark struct {
	style, at, n int
}

func (r *markReader) read() {
	n := len(r.runes)
	r.mark, r.skip, r.flip = make([]bool, n), make([]bool, n), make([]int8, n+1)
	for i := 0; i < n; i++ {
		switch c := r.runes[i]; {
		case c == '\\' && i+1 < n && strings.ContainsRune(`*_|`, r.runes[i+1]):
			r.skip[i] = true
			i++
		case c == '*' || c == '_':
			r.mark[i] = true
		}
	}
	r.look()
	for i := 0; i < n; i++ {
		if !r.mark[i] {
			continue
		}
		end := i + 1
		for end < n && r.mark[end] && r.runes[end] == r.runes[i] {
			end++
		}
		r.partner(i, end)
		i = end - 1
	}
}

// look finds for each rune what is seen before and behind it, past marks and
// characters without a shape, and frees the marks within addresses.
func (r *markReader) look() {
	n := len(r.runes)
	r.previous, r.next = make([]rune, n), make([]rune, n)
	seen := rune(0)
	for i, c := range r.runes {
		r.previous[i] = seen
		if !r.mark[i] && !r.skip[i] && !unicode.Is(unicode.Cf, c) {
			seen = c
		}
	}
	seen = 0
	for i := n - 1; i >= 0; i-- {
		r.next[i] = seen
		if c := r.runes[i]; !r.mark[i] && !r.skip[i] && !unicode.Is(unicode.Cf, c) {
			seen = c
		}
	}
	for from := 0; from < n; {
		to := from
		for to < n && !unicode.IsSpace(r.runes[to]) {
			to++
		}
		if isAddress(r.runes[from:to]) {
			r.keepWithin(from, to)
		}
		from = to + 1
	}
}

// keepWithin makes marks between the first and the last letter from..to plain
// characters.
func (r *markReader) keepWithin(from, to int) {
	for from < to && !isWord(r.runes[from]) {
		from++
	}
	for to > from && !isWord(r.runes[to-1]) {
		to--
	}
	for i := from; i < to; i++ {
		r.mark[i] = false
	}
}

// isAddress tells whether a word is a web or e-mail address.
func isAddress(word []rune) bool {
	if slices.IndexFunc(word, func(c rune) bool { return c == '@' || c == '/' || c == '.' }) < 0 {
		return false
	}
	text := string(word)
	at := strings.Index(text, "@")
	return strings.Contains(text, "://") || strings.Contains(text, "www.") || at > 0 && strings.Contains(text[at:], ".")
}

// partner reads one mark, the same character from i to end: it closes what it
// can, else it may open.
func (r *markReader) partner(i, end int) {
	styles := stylesOf(r.runes[i], end-i)
	if len(styles) == 0 {
		return
	}
	before, after := r.previous[i], r.next[end-1]
	if canEnd(before, after) && r.waiting(styles) {
		r.close(styles, i)
		return
	}
	if canBegin(before, after) {
		for _, s := range styles {
			r.open = append(r.open, openMark{style: s, at: i, n: markLength(s)})
			r.count[s]++
			i += markLength(s)
		}
	}
}

// stylesOf are the styles of n equal marks; a line to be filled in by pen and
// two stars are none.
func stylesOf(c rune, n int) []int {
	switch {
	case c == '*' && n == 1:
		return []int{styleBold}
	case c == '_' && n == 1:
		return []int{styleItalic}
	case c == '_' && n == 2:
		return []int{styleUnderline}
	case c == '_' && n == 3:
		return []int{styleUnderline, styleItalic}
	}
	return nil
}

func markLength(style int) int {
	if style == styleUnderline {
		return 2
	}
	return 1
}

func (r *markReader) waiting(styles []int) bool {
	for _, s := range styles {
		if r.count[s] == 0 {
			return false
		}
	}
	return true
}

// close ends styles at rune i, the one that was opened last first; marks that
// were opened in between stay as they are.
func (r *markReader) close(styles []int, i int) {
	want := 0
	for _, s := range styles {
		want |= s
	}
	for want != 0 && len(r.open) > 0 {
		last := r.open[len(r.open)-1]
		r.open = r.open[:len(r.open)-1]
		r.count[last.style]--
		if want&last.style == 0 {
			continue
		}
		want &^= last.style
		for k := range last.n {
			r.skip[last.at+k], r.skip[i+k] = true, true
		}
		r.flip[last.at] ^= int8(last.style)
		r.flip[i] ^= int8(last.style)
		i += last.n
	}
}

// runs gives the line in its styles.
func (r *markReader) runs() []TextRun {
	var runs []TextRun
	style := int8(0)
	start := 0
	for i := 0; i <= len(r.runes); i++ {
		if i < len(r.runes) && !r.skip[i] && r.flip[i] == 0 {
			continue
		}
		runs = addRun(runs, styled(string(r.runes[start:i]), style))
		style ^= r.flip[i]
		start = i
		if i < len(r.runes) && r.skip[i] {
			start++
		}
	}
	return runs
}

func styled(text string, style int8) TextRun {
	return TextRun{Text: text, Bold: style&styleBold != 0, Italic: style&styleItalic != 0, Underline: style&styleUnderline != 0}
}

func isWord(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.M, c)
}

// Punctuation that leans on the word before it or after it.
const (
	leansBack    = `.,;:!?)]}%…”’»`
	leansForward = "([{“‘«"
)

// canBegin tells whether a mark between these two can begin something, canEnd
// whether it can end it.
func canBegin(before, after rune) bool {
	return (before == 0 || unicode.IsSpace(before) || strings.ContainsRune(leansForward+`"'/-–—`, before) || unicode.Is(unicode.So, before)) &&
		after != 0 && !unicode.IsSpace(after) && !strings.ContainsRune(leansBack, after)
}

func canEnd(before, after rune) bool {
	return before != 0 && !unicode.IsSpace(before) && !strings.ContainsRune(leansForward, before) && !isWord(after)
}
