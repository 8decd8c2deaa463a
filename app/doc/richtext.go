package doc

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"sinergi/app"
)

// listLevels is how deep lists are set; deeper items stand on the last level.
const listLevels = 3

// itemLines is how far back the item is looked for that a line behind a blank
// one belongs to.
const itemLines = 200

// marked is text with its marks for bold, italic and underlined words read.
func marked(text string) Runs {
	var runs Runs
	for _, r := range app.ParseText(text) {
		runs = append(runs, Run{Text: r.Text, Bold: r.Bold, Italic: r.Italic, Underline: r.Underline})
	}
	return runs
}

// prose sets a long text: blank lines part paragraphs, lines that begin with a
// list mark are items, deeper where they are indented, and lines that begin
// with a bar are rows of a table.
func prose(text string, before float64) []Block {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	var parts [][]string
	for part := range strings.SplitSeq(text, "\n\n") {
		if part = strings.Trim(part, "\n"); part == "" {
			continue
		}
		lines := strings.Split(part, "\n")
		if n := len(parts); n > 0 && belongs(parts[n-1], lines[0]) {
			parts[n-1] = append(parts[n-1], lines...)
			continue
		}
		parts = append(parts, lines)
	}
	var out []Block
	for _, lines := range parts {
		blocks := proseLines(lines, before, 1)
		if len(blocks) > 0 {
			out = append(out, blocks...)
			before = 0.35
		}
	}
	return out
}

// belongs tells whether a line behind a blank one still belongs to the list item
// over it: it stands deeper than the item.
func belongs(lines []string, line string) bool {
	depth := indent(line)
	for i := len(lines) - 1; i >= max(len(lines)-itemLines, 0) && depth > 0; i-- {
		at := indent(lines[i])
		if mark, _ := listMark(lines[i]); mark != "" && at < depth {
			return true
		}
		if at == 0 {
			return false
		}
	}
	return false
}

// proseLines sets lines without blank ones between them; their lists begin on
// this level.
func proseLines(lines []string, before float64, level int) []Block {
	var out []Block
	var plain []string
	flush := func(list bool) {
		if s := strings.TrimSpace(strings.Join(plain, "\n")); s != "" {
			out = append(out, Paragraph{Runs: marked(s), Before: before, KeepNext: list})
			before = 0
		}
		plain = nil
	}
	for i := 0; i < len(lines); {
		if isRow(lines[i]) {
			start := i
			for i < len(lines) && isRow(lines[i]) {
				i++
			}
			if t, any := proseTable(lines[start:i]); any {
				flush(true)
				t.Before = max(t.Before, before)
				out = append(out, t)
				before = t.Before
			}
			continue
		}
		if mark, _ := listMark(lines[i]); mark == "" {
			plain = append(plain, strings.TrimSpace(lines[i]))
			i++
			continue
		}
		flush(true)
		var items []Item
		items, i = listItems(lines, i, level)
		out = append(out, List{Items: items, Before: before})
		before = 0
	}
	flush(false)
	return out
}

// listItems reads the items from line i on: those as deep as the first are
// siblings, deeper lines belong to the item above them. On the last level
// deeper items are siblings too.
func listItems(lines []string, i, level int) (items []Item, next int) {
	depth := indent(lines[i])
	for i < len(lines) {
		mark, text := listMark(lines[i])
		if mark == "" || indent(lines[i]) < depth {
			break
		}
		i++
		start := i
		for i < len(lines) {
			m, _ := listMark(lines[i])
			if indent(lines[i]) <= depth || m != "" && level >= listLevels {
				break
			}
			i++
		}
		lead := i > start && strings.HasSuffix(text, ":") // not left behind by what it announces
		item := Item{Mark: mark, Blocks: []Block{Paragraph{Runs: marked(text), KeepNext: lead}}}
		if i > start {
			item.Blocks = append(item.Blocks, proseLines(lines[start:i], 0, level+1)...)
		}
		items = append(items, item)
	}
	return items, i
}

func indent(s string) int {
	n := 0
	for _, r := range s {
		switch r {
		case ' ', '\u00a0':
			n++
		case '\t':
			n += 4
		default:
			return n
		}
	}
	return n
}

// bullets are the marks of items without numbers; word processors leave some
// of their own behind.
var bullets = map[string]string{"-": "-", "–": "–", "•": "•", "*": "•", "·": "•", "▪": "•", "\uf0b7": "•", "\uf0a7": "•"}

// listMark parts a line into its list mark and text: "- ", "• ", "1. ", "1) ",
// "(1) ", "a. ", "a) ", "(a) ". Capital letters are initials of names, not
// marks.
func listMark(s string) (mark, text string) {
	s = strings.TrimSpace(s)
	at := strings.IndexFunc(s, unicode.IsSpace)
	if at < 0 {
		return "", s
	}
	mark, text = s[:at], strings.TrimSpace(s[at:])
	if bullet, ok := bullets[mark]; ok {
		return bullet, text
	}
	body := strings.TrimSuffix(mark, ".")
	if body == mark {
		body = strings.TrimPrefix(strings.TrimSuffix(mark, ")"), "(")
		if !strings.HasSuffix(mark, ")") {
			return "", s
		}
	}
	if len(body) == 1 && body[0] >= 'a' && body[0] <= 'z' {
		return mark, text
	}
	if _, err := strconv.ParseUint(body, 10, 8); err == nil && utf8.RuneCountInString(body) <= 3 {
		return mark, text
	}
	return "", s
}
