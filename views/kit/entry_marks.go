package kit

import (
	"slices"
	"strings"
	"unicode"
)

// The marks that running text knows, as chats do.
const (
	MarkBold      = "*"
	MarkItalic    = "_"
	MarkUnderline = "__"
)

// textEdit puts text in the place of the runes from..to and then selects
// selFrom..selTo, counted in the new text; equal ones are the caret's place.
type textEdit struct {
	from, to       int
	text           []rune
	selFrom, selTo int
}

// stretch is the part of a line that a mark goes around.
type stretch struct {
	outer, inner, end, outerEnd int // marks begin, words begin, words end, marks end
}

// toggleMark marks what is selected, or the word at the caret; what is marked
// throughout loses the mark. A mark holds on one line only, so each line gets
// its own.
func toggleMark(text []rune, from, to int, mark string) textEdit {
	caret := from == to
	at := from
	if caret {
		from, to = wordAt(text, at)
		if from == to {
			return emptyMark(text, at, mark)
		}
	}
	var parts []stretch
	for _, s := range stretches(text, from, to) {
		parts = append(parts, aroundMarks(text, s[0], s[1]))
	}
	parts = slices.DeleteFunc(parts, func(p stretch) bool { return p.inner >= p.end })
	if len(parts) == 0 {
		return textEdit{from: at, to: at, selFrom: from, selTo: to}
	}
	all := true
	for _, p := range parts {
		all = all && hasMark(text[p.outer:p.inner], mark) && hasMark(text[p.end:p.outerEnd], mark) && slices.Equal(innerFree(text[p.inner:p.end], mark), text[p.inner:p.end])
	}
	e := textEdit{from: parts[0].outer, to: parts[len(parts)-1].outerEnd, selFrom: -1}
	last := e.from
	for _, p := range parts {
		e.text = append(e.text, text[last:p.outer]...)
		before, after := text[p.outer:p.inner], text[p.end:p.outerEnd]
		core := text[p.inner:p.end]
		if all {
			before, after = withoutMark(before, mark, true), withoutMark(after, mark, false)
		} else {
			core = innerFree(core, mark)
			if !hasMark(before, mark) || !hasMark(after, mark) {
				before = append([]rune(mark), withoutMark(before, mark, true)...)
				after = append(slices.Clone(withoutMark(after, mark, false)), []rune(mark)...)
			}
		}
		e.text = append(e.text, before...)
		if e.selFrom < 0 {
			e.selFrom = e.from + len(e.text)
		}
		e.text = append(e.text, core...)
		e.selTo = e.from + len(e.text)
		e.text = append(e.text, after...)
		last = p.outerEnd
	}
	if caret {
		e.selFrom += min(max(at-parts[0].inner, 0), e.selTo-e.selFrom)
		e.selTo = e.selFrom
	}
	return e
}

// emptyMark puts a pair of marks at the caret to write between, or takes away
// the pair that it stands in.
func emptyMark(text []rune, at int, mark string) textEdit {
	n := len([]rune(mark))
	if at >= n && at+n <= len(text) && string(text[at-n:at]) == mark && string(text[at:at+n]) == mark {
		return textEdit{from: at - n, to: at + n, selFrom: at - n, selTo: at - n}
	}
	return textEdit{from: at, to: at, text: []rune(mark + mark), selFrom: at + n, selTo: at + n}
}

func isMark(r rune) bool { return r == '*' || r == '_' }

// wordAt is the word that the caret touches; equal ends are none.
func wordAt(text []rune, at int) (from, to int) {
	part := func(i int) bool {
		r := text[i]
		return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) ||
			(strings.ContainsRune("-'’/.@", r) && i > 0 && i+1 < len(text) && !unicode.IsSpace(text[i-1]) && isLetter(text[i+1]))
	}
	from, to = at, at
	for from > 0 && part(from-1) {
		from--
	}
	for to < len(text) && part(to) {
		to++
	}
	return from, to
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// stretches are what is selected of each line without its list mark, and of
// each cell of a table, without the spaces at their ends.
func stretches(text []rune, from, to int) [][2]int {
	var out [][2]int
	add := func(lo, hi int) {
		for lo < hi && unicode.IsSpace(text[lo]) {
			lo++
		}
		for hi > lo && unicode.IsSpace(text[hi-1]) {
			hi--
		}
		if lo < hi {
			out = append(out, [2]int{lo, hi})
		}
	}
	for start := lineStart(text, from); start <= to && start <= len(text); {
		end := lineEnd(text, start)
		words := start
		if item, ok := readItem(text[start:end]); ok {
			words += item.head
		}
		lo, hi := max(words, from), min(end, to)
		if strings.HasPrefix(strings.TrimSpace(string(text[start:end])), "|") {
			for lo < hi {
				bar := lo
				for bar < hi && (text[bar] != '|' || bar > 0 && text[bar-1] == '\\') {
					bar++
				}
				add(lo, bar)
				lo = bar + 1
			}
		} else if lo < hi {
			add(lo, hi)
		}
		start = end + 1
	}
	return out
}

// aroundMarks takes the marks at both ends of lo..hi, on either side, apart
// from the words.
func aroundMarks(text []rune, lo, hi int) stretch {
	for lo < hi && isMark(text[lo]) {
		lo++
	}
	for hi > lo && isMark(text[hi-1]) && text[max(hi-2, 0)] != '\\' {
		hi--
	}
	s := stretch{lo, lo, hi, hi}
	for s.outer > 0 && isMark(text[s.outer-1]) {
		s.outer--
	}
	if s.outer > 0 && s.outer < lo && text[s.outer-1] == '\\' {
		s.outer++ // a plain star
	}
	for s.outerEnd < len(text) && isMark(text[s.outerEnd]) {
		s.outerEnd++
	}
	return s
}

// count tells how often the sign of a mark stands in a run of marks.
func count(run []rune, mark string) int {
	n := 0
	for _, r := range run {
		if r == rune(mark[0]) {
			n++
		}
	}
	return n
}

// hasMark tells whether a run of marks holds one: three lines are both kinds.
func hasMark(run []rune, mark string) bool {
	n := count(run, mark)
	switch mark {
	case MarkItalic:
		return n == 1 || n == 3
	case MarkUnderline:
		return n == 2 || n == 3
	}
	return n == 1
}

// withoutMark takes a mark out of a run, if it is there: the outermost signs,
// first tells at which end those are.
func withoutMark(run []rune, mark string, first bool) []rune {
	if !hasMark(run, mark) {
		return run
	}
	left := len(mark)
	out := slices.Clone(run)
	for left > 0 {
		i := slices.Index(out, rune(mark[0]))
		if !first {
			i = len(out) - 1
			for out[i] != rune(mark[0]) {
				i--
			}
		}
		out = slices.Delete(out, i, i+1)
		left--
	}
	return out
}

// innerFree takes the marks of one kind out of words that get it as a whole.
func innerFree(core []rune, mark string) []rune {
	var out []rune
	for i := 0; i < len(core); i++ {
		if !isMark(core[i]) || i > 0 && core[i-1] == '\\' {
			out = append(out, core[i])
			continue
		}
		end := i
		for end < len(core) && isMark(core[end]) {
			end++
		}
		run := core[i:end]
		inWord := i > 0 && end < len(core) && isLetter(core[i-1]) && isLetter(core[end])
		if !inWord {
			run = withoutMark(run, mark, true)
		}
		out = append(out, run...)
		i = end - 1
	}
	return out
}

// lineStart and lineEnd are the ends of the line that at is in.
func lineStart(text []rune, at int) int {
	for at > 0 && text[at-1] != '\n' {
		at--
	}
	return at
}

func lineEnd(text []rune, at int) int {
	for at < len(text) && text[at] != '\n' {
		at++
	}
	return at
}
