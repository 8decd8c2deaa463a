package app

import (
	"strconv"
	"strings"
)

// ParseProvisions reads a pasted or typed text: blank lines part clauses, lines
// that begin with (1), a., 1), 1. or a) are provisions, deeper as their mark or
// indent says. Tabs, soft hyphens, zero-width characters and smart quotes of
// word processors are cleaned; levels deeper than MaxDepth are brought up.
// Other lines belong to the provision above them.
func ParseProvisions(text string) []Provision {
	return parseProvisions(text, false)
}

// parseProvisions keeps the first line without looking for a mark when lead is
// set, as the text of a provision needs it.
func parseProvisions(text string, lead bool) []Provision {
	r := &provisionReader{root: &rawProvision{}}
	r.lists = []rawList{{of: r.root, indent: -1}}
	for line := range strings.SplitSeq(cleanDraft(text), "\n") {
		words := squeeze(line)
		switch {
		case words == "":
			r.blank = true
			continue
		case lead:
			r.clause(words)
		default:
			r.line(line, words)
		}
		r.blank, lead = false, false
	}
	var out []Provision
	r.root.collect(1, &out)
	return out
}

// rawProvision is one that is being read, at any depth.
type rawProvision struct {
	lines []string
	kind  markKind // of its items
	items []*rawProvision
}

func newRaw(text string) *rawProvision {
	if text == "" {
		return &rawProvision{}
	}
	return &rawProvision{lines: []string{text}}
}

// rawList is an open list: the items of a provision.
type rawList struct {
	of     *rawProvision
	kind   markKind
	indent int
	last   int // the number of its last item
}

type provisionReader struct {
	root  *rawProvision
	lists []rawList // from the clauses to the innermost
	blank bool      // a blank line stands before
}

// clause begins a clause without a number.
func (r *provisionReader) clause(text string) {
	r.lists = r.lists[:1]
	r.lists[0].last++
	r.root.items = append(r.root.items, newRaw(text))
}

// line reads one line, words being its text with single spaces.
func (r *provisionReader) line(line, words string) {
	m := r.inSequence(readMark(line, words), words)
	switch {
	case m.kind == noMark && (r.blank || len(r.root.items) == 0):
		r.clause(words)
	case m.kind == noMark:
		at := r.lists[len(r.lists)-1].of
		at = at.items[len(at.items)-1]
		at.lines = append(at.lines, words)
	case m.kind == clauseMark:
		r.clause(m.rest)
	default:
		r.item(m, indentOf(line))
	}
}

// item puts a marked provision into the list that it continues, or begins one.
func (r *provisionReader) item(m lineMark, indent int) {
	if len(r.root.items) == 0 {
		if m.kind == digitDot || m.kind == digitBracket {
			r.lists[0].kind, r.lists[0].indent = m.kind, indent
		} else {
			r.clause("")
		}
	}
	i := r.listFor(m, indent)
	if i < 0 {
		for len(r.lists) > 1 && r.lists[len(r.lists)-1].indent > indent {
			r.lists = r.lists[:len(r.lists)-1]
		}
		above := r.lists[len(r.lists)-1].of
		of := above.items[len(above.items)-1]
		of.kind = m.kind
		r.lists = append(r.lists, rawList{of: of, kind: m.kind, indent: indent})
		i = len(r.lists) - 1
	}
	r.lists = r.lists[:i+1]
	list := &r.lists[i]
	list.last = m.number
	list.of.items = append(list.of.items, newRaw(m.rest))
}

// listFor finds the open list that a mark continues, -1 for a new one.
func (r *provisionReader) listFor(m lineMark, indent int) int {
	last := len(r.lists) - 1
	if len(r.root.items) == 0 {
		return 0
	}
	if m.number == 1 { // a new list, unless every item is a first one
		if inner := r.lists[last]; inner.kind == m.kind && indent <= inner.indent {
			return last
		}
		return -1
	}
	near, nearest := -1, -1
	for i := last; i >= 0; i-- {
		l := r.lists[i]
		if l.kind != m.kind {
			continue
		}
		if l.indent == indent {
			return i
		}
		if m.number > 1 && l.last+1 == m.number && near < 0 {
			near = i
		}
		if nearest < 0 && l.indent <= indent {
			nearest = i
		}
	}
	switch {
	case near >= 0:
		return near
	case m.number == 0 && nearest == last: // a bullet further in
		return -1
	}
	return nearest
}

// collect gives the finished provisions of a level; what is deeper than
// MaxDepth follows on the last level in reading order.
func (r *rawProvision) collect(level int, out *[]Provision) {
	for _, item := range r.items {
		p := Provision{Text: strings.Join(item.lines, "\n")}
		if level >= MaxDepth {
			*out = append(*out, p)
			item.collect(level, out)
			continue
		}
		item.collect(level+1, &p.Items)
		if len(p.Items) > 0 {
			p.Digits = item.kind == digitDot || item.kind == digitBracket && level != 2
		}
		*out = append(*out, p)
	}
}

// PlainText is an article's text as ParseProvisions reads it back.
func (t Article) PlainText() string {
	var b strings.Builder
	if len(t.Clauses) == 1 && readsAsLead(t.Clauses[0]) {
		b.WriteString(t.Clauses[0].Text)
		writeProvisions(&b, t.Clauses[0].Items, 2, t.Clauses[0].Digits)
	} else if len(t.Clauses) > 0 {
		for i := range t.Clauses {
			if i > 0 {
				b.WriteString("\n\n")
			}
			writeProvision(&b, t.Clauses[i], 1, "("+strconv.Itoa(i+1)+")")
		}
	}
	if t.Text != "" && b.Len() > 0 {
		b.WriteString("\n\n")
	}
	b.WriteString(t.Text)
	return b.String()
}

// readsAsLead tells whether the only clause can stand without its number: it
// begins with no mark of its own.
func readsAsLead(p Provision) bool {
	if p.Text == "" {
		return len(p.Items) == 0
	}
	first, _, _ := strings.Cut(p.Text, "\n")
	return readMark(first, first).kind == noMark
}

func writeProvisions(b *strings.Builder, list []Provision, level int, digits bool) {
	for i := range list {
		b.WriteString("\n")
		writeProvision(b, list[i], level, ProvisionMark(level, i, digits, false))
	}
}

func writeProvision(b *strings.Builder, p Provision, level int, mark string) {
	indent := strings.Repeat("    ", level-1)
	b.WriteString(indent + mark)
	if p.Text != "" {
		b.WriteString(" " + strings.ReplaceAll(p.Text, "\n", "\n"+indent+"    "))
	}
	writeProvisions(b, p.Items, level+1, p.Digits)
}
