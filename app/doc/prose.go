package doc

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"sinergi/app"
)

// dots is a dotted line to write on.
func dots(n int) string { return strings.Repeat(".", n) }

func orDots(s string, n int) string {
	if strings.TrimSpace(s) == "" {
		return dots(n)
	}
	return s
}

// oneLine joins the lines of a text.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// titleWord turns a title in capitals into a plain word for the file's
// metadata.
func titleWord(s string) string {
	if s == "" {
		return "Dokumen"
	}
	lower := strings.ToLower(s)
	_, n := utf8.DecodeRuneInString(lower)
	return strings.ToUpper(lower[:n]) + lower[n:]
}

// line is a short value, nothing when it is empty.
func line(s string) []Block {
	if s = oneLine(s); s == "" {
		return nil
	}
	return []Block{Paragraph{Runs: Plain(s), Align: Left}}
}

// numbered is a list of short values, numbered only when there are several.
func numbered(values []string) []Block {
	var items []Item
	for _, v := range values {
		if v = oneLine(v); v != "" {
			items = append(items, Item{Mark: strconv.Itoa(len(items)+1) + ".", Blocks: []Block{Paragraph{Runs: Plain(v), Align: Left}}})
		}
	}
	switch len(items) {
	case 0:
		return nil
	case 1:
		return items[0].Blocks
	}
	return []Block{List{Items: items}}
}

// letter counts a, b, ... z, aa, ab.
func letter(i int) string {
	s := ""
	for i++; i > 0; i = (i - 1) / 26 {
		s = string(rune('a'+(i-1)%26)) + s
	}
	return s
}

// prose sets a long text: blank lines part paragraphs, lines that begin with a
// list mark are items, deeper where they are indented.
func prose(text string, before float64) []Block {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	var out []Block
	for part := range strings.SplitSeq(text, "\n\n") {
		blocks := proseLines(strings.Split(strings.Trim(part, "\n"), "\n"), before)
		if len(blocks) > 0 {
			out = append(out, blocks...)
			before = 0.35
		}
	}
	return out
}

// proseLines sets lines without blank ones between them.
func proseLines(lines []string, before float64) []Block {
	var out []Block
	var plain []string
	flush := func(list bool) {
		if s := strings.TrimSpace(strings.Join(plain, "\n")); s != "" {
			out = append(out, Paragraph{Runs: Plain(s), Before: before, KeepNext: list})
			before = 0
		}
		plain = nil
	}
	for i := 0; i < len(lines); {
		mark, _ := listMark(lines[i])
		if mark == "" {
			plain = append(plain, strings.TrimSpace(lines[i]))
			i++
			continue
		}
		flush(true)
		var items []Item
		items, i = listItems(lines, i)
		out = append(out, List{Items: items, Before: before})
		before = 0
	}
	flush(false)
	return out
}

// listItems reads the items from line i on: those as deep as the first are
// siblings, deeper lines belong to the item above them.
func listItems(lines []string, i int) (items []Item, next int) {
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
			if m != "" && indent(lines[i]) <= depth || m == "" && indent(lines[i]) <= depth {
				break
			}
			i++
		}
		item := Item{Mark: mark, Blocks: []Block{Paragraph{Runs: Plain(text)}}}
		if i > start {
			item.Blocks = append(item.Blocks, proseLines(lines[start:i], 0)...)
		}
		items = append(items, item)
	}
	return items, i
}

func indent(s string) int {
	n := 0
	for _, r := range s {
		switch r {
		case ' ':
			n++
		case '\t':
			n += 4
		default:
			return n
		}
	}
	return n
}

// listMark parts a line into its list mark and text: "- ", "• ", "1. ", "1) ",
// "a. ", "a) ". Capital letters are initials of names, not marks.
func listMark(s string) (mark, text string) {
	s = strings.TrimSpace(s)
	mark, text, ok := strings.Cut(s, " ")
	if !ok {
		return "", s
	}
	text = strings.TrimSpace(text)
	switch mark {
	case "-", "•", "*", "–":
		if mark == "*" {
			mark = "•"
		}
		return mark, text
	}
	body := strings.TrimRight(mark, ".)")
	if len(mark) != len(body)+1 || body == "" {
		return "", s
	}
	if len(body) == 1 && body[0] >= 'a' && body[0] <= 'z' {
		return mark, text
	}
	if _, err := strconv.ParseUint(body, 10, 8); err == nil {
		return mark, text
	}
	return "", s
}

// topics sets the subjects of a meeting: a letter when there are several, the
// title in bold, the discussion after it, the result below.
func topics(list []app.Topic, after bool) []Block {
	var out []Block
	count := 0
	for _, t := range list {
		if t != (app.Topic{}) {
			count++
		}
	}
	done := 0
	for _, t := range list {
		if t == (app.Topic{}) {
			continue
		}
		before := 0.35
		if done == 0 && !after {
			before = 0
		}
		var runs Runs
		if count > 1 {
			runs = append(runs, Run{Text: letter(done) + ". ", Bold: true})
		}
		if title := oneLine(t.Title); title != "" {
			if !strings.ContainsAny(title[len(title)-1:], ".?!:") {
				title += "."
			}
			runs = append(runs, Run{Text: title + " ", Bold: true})
		}
		out = append(out, led(runs, prose(t.Discussion, 0), before)...)
		if oneLine(t.Result) != "" {
			out = append(out, led(Plain("Hasil: "), prose(t.Result, 0), 0.2)...)
		}
		done++
	}
	return out
}

// led puts a lead before the first paragraph of blocks, or on a line of its
// own over a list.
func led(lead Runs, blocks []Block, before float64) []Block {
	if len(blocks) == 0 && len(lead) == 0 {
		return nil
	}
	if len(blocks) > 0 {
		if p, ok := blocks[0].(Paragraph); ok {
			p.Runs = append(append(Runs{}, lead...), p.Runs...)
			p.Before = before
			return append([]Block{p}, blocks[1:]...)
		}
	}
	if len(lead) == 0 {
		if l, ok := blocks[0].(List); ok {
			l.Before = before
			return append([]Block{l}, blocks[1:]...)
		}
		return blocks
	}
	return append([]Block{Paragraph{Runs: lead, Before: before, KeepNext: len(blocks) > 0}}, blocks...)
}

// followUps is the table of agreed work.
func followUps(list []app.FollowUp) []Block {
	t := Table{
		Columns: []Column{{Share: 7, Align: Centre}, {Share: 46, Align: Left}, {Share: 25, Align: Left}, {Share: 22, Align: Left}},
		Head:    []Row{{Cells: []Cell{{Runs: Bold("No.")}, {Runs: Bold("Uraian tindak lanjut")}, {Runs: Bold("Penanggung jawab")}, {Runs: Bold("Batas waktu")}}}},
		Before:  0.3,
		Scale:   0.92,
	}
	for _, f := range list {
		if oneLine(f.Task) == "" {
			continue
		}
		t.Rows = append(t.Rows, Row{Cells: []Cell{
			{Runs: Plain(strconv.Itoa(len(t.Rows) + 1))},
			{Runs: Plain(f.Task)},
			{Runs: Plain(f.Responsible)},
			{Runs: Plain(f.Due.Long())},
		}})
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []Block{t}
}
