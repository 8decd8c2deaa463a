package doc

import (
	"unicode"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// What happened to a part of a text.
const (
	Kept = iota
	Added
	Removed
)

// Part is a stretch of text that was kept, added or removed.
type Part struct {
	Op   int
	Text string
}

// Change is one line of a comparison: Old and New are the lines' places, -1
// where there is none. The kept and removed parts together are the old text,
// the kept and added ones the new.
type Change struct {
	Old, New int
	Parts    []Part
}

// Changed tells whether anything was added or removed.
func (c Change) Changed() bool {
	for _, p := range c.Parts {
		if p.Op != Kept {
			return true
		}
	}
	return false
}

// Compare aligns two texts line by line and the changed lines word by word.
func Compare(before, after []Line) []Change {
	old, now := texts(before), texts(after)
	var out []Change
	i, j := 0, 0
	for _, d := range diff(old, now) {
		switch {
		case d.op == Kept:
			for range d.n {
				out = append(out, Change{i, j, []Part{{Kept, old[i]}}})
				i, j = i+1, j+1
			}
		default:
			out = append(out, block(old, now, i, i+d.removed, j, j+d.n)...)
			i, j = i+d.removed, j+d.n
		}
	}
	return out
}

func texts(lines []Line) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = l.Text
	}
	return out
}

// stretch is n like tokens, or removed ones in whose place n others stand.
type stretch struct {
	op         int
	n, removed int
}

// diff compares two lists of tokens; what was removed and added in one place
// comes together.
func diff(before, after []string) []stretch {
	known := map[string]rune{}
	coded := func(list []string) []rune {
		out := make([]rune, len(list))
		for i, token := range list {
			code, ok := known[token]
			if !ok {
				if code = rune(len(known) + 1); code >= 0xD800 {
					code += 0x800 // the library turns codes into text, where surrogates are lost
				}
				known[token] = code
			}
			out[i] = code
		}
		return out
	}
	d := diffmatchpatch.New()
	d.DiffTimeout = 0 // a limit would make the result depend on the machine
	var out []stretch
	for _, part := range d.DiffMainRunes(coded(before), coded(after), false) {
		n := len([]rune(part.Text))
		if part.Type == diffmatchpatch.DiffEqual {
			out = append(out, stretch{op: Kept, n: n})
			continue
		}
		if len(out) == 0 || out[len(out)-1].op == Kept {
			out = append(out, stretch{op: Added})
		}
		last := &out[len(out)-1]
		if part.Type == diffmatchpatch.DiffDelete {
			last.removed += n
		} else {
			last.n += n
		}
	}
	return out
}

// block compares lines i..iEnd with the ones j..jEnd that stand in their
// place: those that resemble each other are told word by word.
func block(old, now []string, i, iEnd, j, jEnd int) []Change {
	var out []Change
	for _, pair := range pairs(old[i:iEnd], now[j:jEnd]) {
		switch {
		case pair.new < 0:
			out = append(out, Change{i + pair.old, -1, []Part{{Removed, old[i+pair.old]}}})
		case pair.old < 0:
			out = append(out, Change{-1, j + pair.new, []Part{{Added, now[j+pair.new]}}})
		default:
			out = append(out, Change{i + pair.old, j + pair.new, compareWords(old[i+pair.old], now[j+pair.new])})
		}
	}
	return out
}

type pair struct{ old, new int }

// alike is how much two lines must share to count as one that was changed.
const alike = 0.4

// mostPairs bounds the table below; longer blocks are paired as they stand.
const mostPairs = 250_000

// pairs joins removed lines with the added ones that resemble them, in order,
// so that together they share the most; the others stand alone, removed first.
func pairs(old, now []string) []pair {
	n, m := len(old), len(now)
	var out []pair
	if n*m == 0 || n*m > mostPairs {
		for i := range n {
			out = append(out, pair{i, -1})
		}
		for j := range m {
			out = append(out, pair{-1, j})
		}
		return out
	}
	oldWords, newWords := bags(old), bags(now)
	same := make([]float64, n*m)
	best := make([]float64, (n+1)*(m+1)) // best[i][j]: of the lines from i and j on
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			s := oldWords[i].shared(newWords[j])
			same[i*m+j] = s
			value := max(best[(i+1)*(m+1)+j], best[i*(m+1)+j+1])
			if s >= alike {
				value = max(value, s+best[(i+1)*(m+1)+j+1])
			}
			best[i*(m+1)+j] = value
		}
	}
	i, j := 0, 0
	for i < n || j < m {
		switch {
		case i == n:
			out = append(out, pair{-1, j})
			j++
		case j == m:
			out = append(out, pair{i, -1})
			i++
		case same[i*m+j] >= alike && best[i*(m+1)+j] == same[i*m+j]+best[(i+1)*(m+1)+j+1]:
			out = append(out, pair{i, j})
			i, j = i+1, j+1
		case best[i*(m+1)+j] == best[(i+1)*(m+1)+j]:
			out = append(out, pair{i, -1})
			i++
		default:
			out = append(out, pair{-1, j})
			j++
		}
	}
	return out
}

// bag is how often each word stands in a line.
type bag struct {
	words map[string]int
	n     int
}

func bags(lines []string) []bag {
	out := make([]bag, len(lines))
	for i, line := range lines {
		out[i].words = map[string]int{}
		for _, w := range words(line) {
			if !unicode.IsSpace([]rune(w)[0]) {
				out[i].words[w]++
				out[i].n++
			}
		}
	}
	return out
}

// shared is the share of words that two lines have in common, 0 to 1.
func (b bag) shared(other bag) float64 {
	if b.n+other.n == 0 {
		return 0
	}
	common := 0
	for w, n := range b.words {
		common += min(n, other.words[w])
	}
	return 2 * float64(common) / float64(b.n+other.n)
}

// words parts a line into words, spaces and signs; together they are the line.
func words(line string) []string {
	var out []string
	kind := func(r rune) int {
		switch {
		case unicode.IsSpace(r):
			return 0
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			return 1
		}
		return 2
	}
	start, last := 0, -1
	for i, r := range line {
		k := kind(r)
		if i > 0 && (k != last || k == 2) {
			out = append(out, line[start:i])
			start = i
		}
		last = k
	}
	if start < len(line) {
		out = append(out, line[start:])
	}
	return out
}

// compareWords tells two lines apart word by word. A lone space between two
// changes changes with them, so that nobody reads a patchwork.
func compareWords(old, now string) []Part {
	oldWords, newWords := words(old), words(now)
	var out []Part
	removed, added := "", ""
	flush := func() {
		if removed != "" {
			out = append(out, Part{Removed, removed})
		}
		if added != "" {
			out = append(out, Part{Added, added})
		}
		removed, added = "", ""
	}
	stretches := diff(oldWords, newWords)
	i, j := 0, 0
	for k, s := range stretches {
		if s.op != Kept {
			for _, w := range oldWords[i : i+s.removed] {
				removed += w
			}
			for _, w := range newWords[j : j+s.n] {
				added += w
			}
			i, j = i+s.removed, j+s.n
			continue
		}
		text := ""
		for _, w := range oldWords[i : i+s.n] {
			text += w
		}
		i, j = i+s.n, j+s.n
		if k > 0 && k < len(stretches)-1 && oneLine(text) == "" {
			removed, added = removed+text, added+text
			continue
		}
		flush()
		out = append(out, Part{Kept, text})
	}
	flush()
	return out
}
