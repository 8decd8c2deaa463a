package app

import (
	"slices"
	"strings"
	"unicode"
)

// TextRun is a stretch of a text in one style.
type TextRun struct {
	Text      string
	Bold      bool
	Italic    bool
	Underline bool
}

// ParseText reads the marks that staff know from chats: *tebal*, _miring_ and
// __garis bawah__, which may stand in each other. A mark holds on one line and
// only where a word begins and ends, so that 5*4, a_b@c.id and ____ stay as they
// are, as does a mark without its partner; \* and \_ are a plain star and line.
func ParseText(text string) []TextRun {
	var runs []TextRun
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			runs = addRun(runs, TextRun{Text: "\n"})
		}
		if !strings.ContainsAny(line, `*_\`) {
			runs = addRun(runs, TextRun{Text: line})
			continue
		}
		r := markReader{runes: []rune(line)}
		r.read()
		for _, run := range r.runs() {
			runs = addRun(runs, run)
		}
	}
	return runs
}

// PlainText is a text without its marks, for cells and lists that show one
// style. Rows of a table lose their outer bars, and the rule under its head is
// left out.
func PlainText(text string) string {
	if !strings.ContainsAny(text, `*_\|`) {
		return text
	}
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		cells, row := TableCells(line)
		switch {
		case !row:
			lines = append(lines, plainLine(line))
			continue
		case cells == nil:
			continue
		}
		for i := range cells {
			cells[i] = plainLine(cells[i])
		}
		lines = append(lines, strings.Join(cells, " | "))
	}
	return strings.Join(lines, "\n")
}

func plainLine(line string) string {
	var b strings.Builder
	for _, r := range ParseText(line) {
		b.WriteString(r.Text)
	}
	return b.String()
}

// EscapeText writes a text so that ParseText gives it back without a mark.
func EscapeText(text string) string { return escapes.Replace(text) }

var escapes = strings.NewReplacer("*", `\*`, "_", `\_`, "|", `\|`)

// TableCells parts a line that begins with a bar into the cells of a table row,
// marks included; row tells whether it is one. The rule under a head, |---|---|,
// is a row without cells. \| is a bar within a cell.
func TableCells(line string) (cells []string, row bool) {
	line = strings.TrimSpace(line)
	if !strings.HasPrefix(line, "|") {
		return nil, false
	}
	line = line[1:]
	start, ruled := 0, true
	for i := 0; i <= len(line); i++ {
		if i < len(line) && line[i] == '\\' && i+1 < len(line) && line[i+1] == '|' {
			i++
			continue
		}
		if i < len(line) && line[i] != '|' {
			continue
		}
		cell := strings.TrimSpace(line[start:i])
		start = i + 1
		if i == len(line) && cell == "" && len(cells) > 0 {
			break // behind the closing bar
		}
		cells = append(cells, cell)
		ruled = ruled && headRule(cell)
	}
	if ruled {
		return nil, true
	}
	return cells, true
}

// headRule tells whether a cell is part of the rule under a head: "---", ":--:".
func headRule(cell string) bool {
	dashes := strings.TrimSuffix(strings.TrimPrefix(cell, ":"), ":")
	return len(dashes) >= 2 && strings.Trim(dashes, "-") == ""
}

// addRun appends text, to the last run where both have the same style.
func addRun(runs []TextRun, r TextRun) []TextRun {
	if r.Text == "" {
		return runs
	}
	if n := len(runs); n > 0 {
		last := &runs[n-1]
		if last.Bold == r.Bold && last.Italic == r.Italic && last.Underline == r.Underline {
			last.Text += r.Text
			return runs
		}
	}
	return append(runs, r)
}

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
