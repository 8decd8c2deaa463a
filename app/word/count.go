package word

import (
	"encoding/xml"
	"strconv"
	"strings"
	"unicode"
)

// readLevel is one level of a list in a file that is read.
type readLevel struct {
	format, text string
	start        int
}

// outline is a list's levels and the counts of all lists that share them.
type outline struct {
	levels [deepest]readLevel
	counts [deepest]int
	begun  [deepest]bool
}

// readList is a list of the file: an outline, with numbers that it begins with
// and levels of its own.
type readList struct {
	outline int
	start   [deepest]int // 0: as the outline says
	own     [deepest]*readLevel
	used    [deepest]bool
}

// readNumbering counts the marks that Word shows but does not store.
type readNumbering struct {
	outlines map[int]*outline
	lists    map[int]*readList

	outline *outline // being read
	list    *readList
	at      int
	level   *readLevel
}

func (n *readNumbering) init() {
	n.outlines, n.lists = map[int]*outline{}, map[int]*readList{}
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < -1<<30 || n > 1<<30 {
		return 0
	}
	return n
}

func (n *readNumbering) read(_ int, token xml.Token) error {
	switch e := token.(type) {
	case xml.EndElement:
		switch e.Name.Local {
		case "abstractNum":
			n.outline = nil
		case "num":
			n.list = nil
		case "lvl":
			n.level = nil
		}
	case xml.StartElement:
		val := attr(e, "val")
		switch e.Name.Local {
		case "abstractNum":
			n.outline = &outline{}
			n.outlines[number(attr(e, "abstractNumId"))] = n.outline
		case "num":
			n.list = &readList{outline: -1}
			n.lists[number(attr(e, "numId"))] = n.list
		case "abstractNumId":
			if n.list != nil {
				n.list.outline = number(val)
			}
		case "lvlOverride":
			n.at = levelNumber(attr(e, "ilvl"))
		case "startOverride":
			if n.list != nil {
				n.list.start[n.at] = max(number(val), 0)
			}
		case "lvl":
			at := levelNumber(attr(e, "ilvl"))
			n.level = &readLevel{start: 1}
			switch {
			case n.list != nil:
				n.list.own[at] = n.level
			case n.outline != nil:
				n.level = &n.outline.levels[at]
				n.level.start = 1
			}
		case "start", "numFmt", "lvlText":
			n.level.set(e.Name.Local, val)
		}
	}
	return nil
}

func levelNumber(s string) int { return min(max(number(s), 0), deepest-1) }

func (l *readLevel) set(name, val string) {
	if l == nil {
		return
	}
	switch name {
	case "start":
		l.start = number(val)
	case "numFmt":
		l.format = val
	case "lvlText":
		l.text = val
	}
}

// mark counts one paragraph of a list and gives the mark that Word shows.
func (n *readNumbering) mark(id, at int) string {
	list := n.lists[id]
	if list == nil {
		return ""
	}
	o := n.outlines[list.outline]
	if o == nil {
		return ""
	}
	level := func(i int) readLevel {
		if list.own[i] != nil {
			return *list.own[i]
		}
		return o.levels[i]
	}
	start := level(at).start
	if list.start[at] > 0 {
		start = list.start[at]
	}
	if !o.begun[at] || list.start[at] > 0 && !list.used[at] {
		o.counts[at] = start - 1
	}
	o.begun[at], list.used[at] = true, true
	o.counts[at]++
	for i := at + 1; i < deepest; i++ {
		o.begun[i] = false
	}
	l := level(at)
	if l.format == bullet {
		return bulletMark(l.text)
	}
	text := l.text
	for i := range at + 1 {
		if key := "%" + strconv.Itoa(i+1); strings.Contains(text, key) {
			count := o.counts[i]
			if !o.begun[i] {
				count = level(i).start
			}
			text = strings.ReplaceAll(text, key, counted(count, level(i).format))
		}
	}
	return strings.TrimSpace(text)
}

// bulletMark is a bullet as a letter of ordinary typefaces.
func bulletMark(text string) string {
	text = strings.TrimSpace(text)
	for _, r := range text {
		if unicode.In(r, unicode.Co) || r == 'o' || r == '§' {
			return "•"
		}
	}
	return text
}

// counted writes a number in one of Word's formats; those that Indonesian
// papers do not use come as digits.
func counted(n int, format string) string {
	switch {
	case format == "none":
		return ""
	case n <= 0 || n > 1<<15:
		return strconv.Itoa(n)
	}
	switch format {
	case "lowerLetter", "upperLetter":
		word := strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26+1)
		if format == "upperLetter" {
			return strings.ToUpper(word)
		}
		return word
	case "lowerRoman":
		return romanWord(n)
	case "upperRoman":
		return strings.ToUpper(romanWord(n))
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
	}
	return strconv.Itoa(n)
}
