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
			gap := 0.2
			if len(out) > 0 {
				if _, table := out[len(out)-1].(Table); table {
					gap = 0.35
				}
			}
			out = append(out, led(Plain("Hasil: "), prose(t.Result, 0), gap)...)
		}
		done++
	}
	return out
}

// results sets what was decided on each subject, numbered when there are
// several.
func results(list []app.Topic) []Block {
	var items []Item
	for _, t := range list {
		blocks := prose(t.Result, 0)
		if len(blocks) == 0 {
			continue
		}
		if !strings.Contains(strings.TrimSpace(t.Result), "\n") {
			blocks = []Block{Paragraph{Runs: marked(oneLine(t.Result)), Align: Left}}
		}
		items = append(items, Item{Mark: strconv.Itoa(len(items)+1) + ".", Blocks: blocks})
	}
	switch len(items) {
	case 0:
		return nil
	case 1:
		return items[0].Blocks
	}
	return []Block{List{Items: items}}
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
