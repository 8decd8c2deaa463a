package app

import "strings"

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

// headRule tells whether a cell is part of the rule under a head: "---", ":-:".
func headRule(cell string) bool {
	dashes := strings.TrimSuffix(strings.TrimPrefix(cell, ":"), ":")
	least := 2
	if dashes != cell { // a colon tells that it is no value
		least = 1
	}
	return len(dashes) >= least && strings.Trim(dashes, "-") == ""
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
