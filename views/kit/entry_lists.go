package kit

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Lists in running text have three levels, each so many spaces further in.
const (
	listLevels = 3
	listIndent = 3
)

// listItem is the beginning of a line that is an item of a list.
type listItem struct {
	level              int
	bullet             string // of an item without a number
	open, count, close string
	head               int // runes up to the words
	words              string
}

var itemPattern = regexp.MustCompile(`^([ \t\x{a0}]*)(?:([-–•·▪*])|(\(?)(\d{1,3}|[a-z])([.)]))[ \t\x{a0}]+`)

// readItem reads the beginning of a line; ok tells whether it is an item.
func readItem(line []rune) (item listItem, ok bool) {
	text := string(line)
	m := itemPattern.FindStringSubmatch(text)
	if m == nil || m[3] == "(" && m[5] != ")" {
		return listItem{}, false
	}
	indent := 0
	for _, r := range m[1] {
		indent++
		if r == '\t' {
			indent += 3
		}
	}
	return listItem{
		level: min((indent+listIndent-1)/listIndent, listLevels-1), bullet: m[2], open: m[3], count: m[4], close: m[5],
		head: utf8.RuneCountInString(m[0]), words: text[len(m[0]):],
	}, true
}

// mark is the item's sign: "2.", "b)", "-".
func (i listItem) mark() string {
	if i.bullet != "" {
		return i.bullet
	}
	return i.open + i.count + i.close
}

// lead is what the item's line begins with.
func (i listItem) lead() string {
	return strings.Repeat(" ", i.level*listIndent) + i.mark() + " "
}

// after is the item that follows; ok is false behind the last letter.
func (i listItem) after() (next listItem, ok bool) {
	next = i
	switch n, err := strconv.Atoi(i.count); {
	case i.bullet != "":
	case err == nil && n < 255:
		next.count = strconv.Itoa(n + 1)
	case err != nil && i.count < "z":
		next.count = string(rune(i.count[0] + 1))
	default:
		return i, false
	}
	return next, true
}

// alike tells whether two items can be of one list.
func (i listItem) alike(other listItem) bool {
	_, err := strconv.Atoi(i.count)
	_, otherErr := strconv.Atoi(other.count)
	return i.level == other.level && i.bullet == other.bullet && i.open == other.open && i.close == other.close && (err == nil) == (otherErr == nil)
}

// enterInList is Enter in an item: the next item begins, and those behind it
// are counted on; an empty item goes a level out and from the first one ends
// the list. ok is false elsewhere.
func enterInList(text []rune, at int) (e textEdit, ok bool) {
	start := lineStart(text, at)
	end := lineEnd(text, at)
	item, is := readItem(text[start:end])
	if !is || at < start+item.head {
		return e, false
	}
	if strings.TrimSpace(item.words) == "" {
		if item.level > 0 {
			return shiftItems(text, at, at, -1)
		}
		return textEdit{from: start, to: end, selFrom: start, selTo: start}, true
	}
	next, more := item.after()
	if !more {
		return e, false
	}
	from, to := at, at
	for from > start+item.head && text[from-1] == ' ' {
		from--
	}
	for to < end && text[to] == ' ' {
		to++
	}
	e = textEdit{from: from, text: []rune("\n" + next.lead())}
	e.selFrom = from + len(e.text)
	e.selTo = e.selFrom
	e.text = append(e.text, text[to:end]...)
	e.to = end
	countOn(text, &e, next)
	return e, true
}

// countOn gives the items that follow the edit their next numbers, as far as
// they were counted without a gap.
func countOn(text []rune, e *textEdit, last listItem) {
	was := last // the item that had this number before
	for start := e.to + 1; start <= len(text); {
		end := lineEnd(text, start)
		item, is := readItem(text[start:end])
		if !is || item.level < last.level {
			return
		}
		if item.level > last.level {
			start = end + 1
			continue
		}
		next, more := last.after()
		if !item.alike(last) || item.count != was.count || item.bullet != "" || !more {
			return
		}
		was, _ = was.after()
		last = next
		e.text = append(e.text, text[e.to:start]...)
		e.text = append(e.text, []rune(next.lead()+item.words)...)
		e.to = end
		start = end + 1
	}
}

// firstOf is the sign that a new list of a level begins with.
func firstOf(level int, like listItem) listItem {
	if like.bullet != "" {
		return listItem{level: level, bullet: like.bullet}
	}
	return []listItem{{count: "1", close: "."}, {level: 1, count: "a", close: "."}, {level: 2, count: "1", close: ")"}}[level]
}

// itemAt is the item that a line of this level begins with behind the lines
// above it: it goes on with their list or begins one.
func itemAt(above []string, level int, like listItem) listItem {
	for i := len(above) - 1; i >= 0; i-- {
		item, is := readItem([]rune(above[i]))
		if !is || item.level < level {
			break
		}
		if item.level == level {
			if next, more := item.after(); more {
				return next
			}
			break
		}
	}
	return firstOf(level, like)
}

// shiftItems moves the items of the lines from..to a level in or out.
func shiftItems(text []rune, from, to, by int) (e textEdit, ok bool) {
	return rewriteLines(text, from, to, func(above []string, line string) string {
		item, is := readItem([]rune(line))
		if !is {
			return line
		}
		level := min(max(item.level+by, 0), listLevels-1)
		if level == item.level {
			return line
		}
		return itemAt(above, level, item).lead() + item.words
	})
}

// setItems makes the lines from..to items of one kind, "1.", "a." or "-"; lines
// that all are of it already become plain.
func setItems(text []rune, from, to int, mark string) (e textEdit, ok bool) {
	kind, _ := readItem([]rune(mark + " "))
	all := true
	lines := strings.Split(string(text[lineStart(text, from):lineEnd(text, to)]), "\n")
	for _, line := range lines {
		item, is := readItem([]rune(line))
		item.level = 0
		all = all && (is && item.alike(kind) || strings.TrimSpace(line) == "" && len(lines) > 1)
	}
	return rewriteLines(text, from, to, func(above []string, line string) string {
		if strings.TrimSpace(line) == "" && len(lines) > 1 {
			return line
		}
		words, level := strings.TrimLeft(line, " \t\u00a0"), 0
		if item, is := readItem([]rune(line)); is {
			words, level = item.words, item.level
		}
		if all {
			return words
		}
		next := kind
		next.level = level
		if n := len(above); n > 0 {
			if before, is := readItem([]rune(above[n-1])); is && before.alike(next) {
				next, _ = before.after()
			}
		}
		return next.lead() + words
	})
}

// rewriteLines changes whole lines, one after the other; above are the lines
// before, as they are by then. A caret keeps its distance from the end of its
// line; what was selected is selected with its lines.
func rewriteLines(text []rune, from, to int, change func(above []string, line string) string) (e textEdit, ok bool) {
	start, end := lineStart(text, from), lineEnd(text, to)
	var above []string
	if start > 0 {
		above = strings.Split(string(text[:start-1]), "\n")
	}
	before := len(above)
	for _, line := range strings.Split(string(text[start:end]), "\n") {
		above = append(above, change(above, line))
	}
	written := []rune(strings.Join(above[before:], "\n"))
	if string(written) == string(text[start:end]) {
		return e, false
	}
	e = textEdit{from: start, to: end, text: written, selFrom: start, selTo: start + len(written)}
	if from == to {
		e.selFrom = max(start+len(written)-(end-from), start)
		e.selTo = e.selFrom
	}
	return e, true
}
