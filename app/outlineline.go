package app

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// markKind is how a line of a typed list begins. A bullet's kind is its own
// character, so that bullets in bullets are told apart.
type markKind rune

const (
	noMark        markKind = -iota
	clauseMark             // (1)
	digitDot               // 1.
	digitBracket           // 1)
	letterDot              // a.
	letterBracket          // a) and (a)
	romanDot               // i.
	romanBracket           // i)
)

// lineMark is the mark of a line and what follows it.
type lineMark struct {
	kind    markKind
	number  int // 1 for a first one, 0 for bullets
	letters string
	rest    string
}

const bullets = "-–—*•·◦●○▪■□❖➢➤✓✔\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF06F"

// readMark parts a line from its list mark; words is the line with single
// spaces. Capital letters are initials of names, not marks.
func readMark(line, words string) lineMark {
	none := lineMark{rest: words}
	first, rest, _ := strings.Cut(words, " ")
	if len(first) > 6 {
		return none
	}
	if r, size := utf8.DecodeRuneInString(first); size == len(first) && rest != "" {
		wordBullet := first == "o" && strings.HasPrefix(strings.TrimLeft(line, " \t"), "o\t")
		if wordBullet || strings.ContainsRune(bullets, r) {
			return lineMark{kind: markKind(r), rest: rest}
		}
	}
	body, bracketed := strings.CutPrefix(first, "(")
	body, ended := strings.CutSuffix(body, ")")
	dotted := false
	if !ended {
		body, dotted = strings.CutSuffix(body, ".")
	}
	if ended == dotted || bracketed && !ended || body == "" {
		return none
	}
	if isLetters(body) || len(body) == 4 && romans[body] > 0 {
		return lineMark{kind: one(dotted, letterDot, letterBracket), letters: body, rest: rest}
	}
	number, ok := listNumber(body)
	switch {
	case !ok:
		return none
	case bracketed:
		return lineMark{kind: clauseMark, number: number, rest: rest}
	}
	return lineMark{kind: one(dotted, digitDot, digitBracket), number: number, rest: rest}
}

func one(dotted bool, dot, bracket markKind) markKind {
	if dotted {
		return dot
	}
	return bracket
}

// listNumber reads 1 to 999: longer ones are years and amounts.
func listNumber(s string) (int, bool) {
	if len(s) > 3 || s[0] < '1' || s[0] > '9' {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

var romans = map[string]int{
	"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
	"xi": 11, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xix": 19, "xx": 20,
}

// inSequence decides what letters are: i. is the ninth letter after h. and a
// Roman one elsewhere; two letters are a mark only where they come next, since
// "dr." and "an." begin lines too.
func (r *provisionReader) inSequence(m lineMark, words string) lineMark {
	if m.letters == "" {
		return m
	}
	roman := one(m.kind == letterDot, romanDot, romanBracket)
	if n := romans[m.letters]; n > 1 && r.expects(roman, n) {
		return lineMark{kind: roman, number: n, rest: m.rest}
	}
	n := 0
	for _, c := range m.letters {
		n = 26*n + int(c-'a') + 1
	}
	switch {
	case m.letters == "i" && !r.expects(m.kind, n):
		return lineMark{kind: roman, number: 1, rest: m.rest}
	case len(m.letters) == 1 || r.expects(m.kind, n):
		m.number = n
		return m
	}
	return lineMark{rest: words}
}

// expects tells whether an open list of this kind waits for this number.
func (r *provisionReader) expects(kind markKind, number int) bool {
	for _, l := range r.lists {
		if l.kind == kind && l.last+1 == number {
			return true
		}
	}
	return false
}

// indentOf counts the columns before a line's text; a tab goes to the next
// fourth column.
func indentOf(line string) int {
	n := 0
	for i := range len(line) {
		switch line[i] {
		case ' ':
			n++
		case '\t':
			n += 4 - n%4
		default:
			return n
		}
	}
	return n
}
