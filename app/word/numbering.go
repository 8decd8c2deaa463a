package word

import (
	"math"
	"slices"
	"strconv"

	"sinergi/app/doc"
)

// level is one level of a list with its indents in twips.
type level struct {
	counting
	left, hanging int
}

// numbered is a list of the file: its own count over an outline of levels that
// it may share with others.
type numbered struct {
	id, outline int
	levels      []level
	start       []int
	counters    [deepest]int
}

// numbering collects the lists of the file.
type numbering struct {
	outlines [][]level
	lists    []*numbered
	shared   map[string]int
}

// list begins a list that counts anew at every level; alone keeps its outline
// from being shared, for a list inside another one.
func (n *numbering) list(levels []level, alone bool) *numbered {
	key := ""
	for _, l := range levels {
		key += l.before + "\x00" + l.after + "\x00" + l.format + "\x00" + strconv.Itoa(l.left) + "/" + strconv.Itoa(l.hanging) + "\n"
	}
	outline, known := n.shared[key]
	if !known || alone {
		n.outlines = append(n.outlines, levels)
		outline = len(n.outlines)
		if !alone {
			n.shared[key] = outline
		}
	}
	list := &numbered{id: len(n.lists) + 1, outline: outline, levels: levels, start: make([]int, len(levels))}
	for i := range list.start {
		list.start[i] = 1
	}
	n.lists = append(n.lists, list)
	return list
}

// take counts one item, as Word will.
func (n *numbered) take(at int) {
	n.counters[at]++
	for i := at + 1; i < deepest; i++ {
		n.counters[i] = 0
	}
}

// part is word/numbering.xml.
func (n *numbering) part() []byte {
	m := &markup{}
	m.add(xmlHead, `<w:numbering`, namespaces, `>`)
	for i, levels := range n.outlines {
		m.add(`<w:abstractNum w:abstractNumId="`, i+1, `"><w:multiLevelType w:val="multilevel"/>`)
		for at, l := range levels {
			format, text := l.format, l.before+"%"+strconv.Itoa(at+1)+l.after
			switch l.format {
			case bullet:
				text = l.before
			case "", literal:
				format, text = "none", ""
			}
			m.add(`<w:lvl w:ilvl="`, at, `"><w:start w:val="1"/><w:numFmt w:val="`, format, `"/><w:lvlText w:val="`, escape(text),
				`"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="`, l.left, `" w:hanging="`, l.hanging, `"/></w:pPr></w:lvl>`)
		}
		m.add(`</w:abstractNum>`)
	}
	for _, l := range n.lists {
		m.add(`<w:num w:numId="`, l.id, `"><w:abstractNumId w:val="`, l.outline, `"/>`)
		for at, start := range l.start {
			m.add(`<w:lvlOverride w:ilvl="`, at, `"><w:startOverride w:val="`, start, `"/></w:lvlOverride>`)
		}
		m.add(`</w:num>`)
	}
	m.add(`</w:numbering>`)
	return m.Bytes()
}

// plan gathers what a list and those inside it need: one counting a level, the
// first that comes, and room for the widest mark. Levels deeper than Word's
// are left out.
func (w *writer) plan(b doc.List) []level {
	var levels []level
	var room []float64
	var look func(b doc.List, at int)
	look = func(b doc.List, at int) {
		if at >= deepest {
			return
		}
		if at == len(levels) {
			levels, room = append(levels, level{}), append(room, 0)
		}
		roman := isRoman(b.Items)
		for _, it := range b.Items {
			if c, _ := countingOf(it.Mark, roman); levels[at].format == "" {
				levels[at].counting = c
			}
			room[at] = math.Max(room[at], math.Max(1.1, em(it.Mark, false)+0.45))
			for _, inner := range it.Blocks {
				if l, ok := inner.(doc.List); ok {
					look(l, at+1)
				}
			}
		}
	}
	look(b, 0)
	left := w.left
	for i := range levels {
		levels[i].hanging = int(math.Round(math.Min(room[i]*w.setup.Size*20, float64(w.width)/3)))
		left += levels[i].hanging
		levels[i].left = left
	}
	return levels
}

// list writes items with real numbers, so that one more between them counts.
func (w *writer) list(b doc.List) {
	if len(b.Items) == 0 {
		return
	}
	outer := w.inside
	defer func() { w.inside = outer }()
	at, use := 0, outer
	if use == nil {
		use = w.numbers.list(w.plan(b), false)
	} else {
		at = w.depth + 1
	}
	at = min(at, len(use.levels)-1)
	oldDepth, oldLeft, oldWidth := w.depth, w.left, w.width
	defer func() { w.depth, w.left, w.width = oldDepth, oldLeft, oldWidth }()
	roman := isRoman(b.Items)
	for i, it := range b.Items {
		mark, value := countingOf(it.Mark, roman)
		use = w.agree(use, at, mark, value)
		l := use.levels[at]
		w.inside, w.depth, w.left, w.width = use, at, l.left, max(oldWidth-(l.left-oldLeft), 200)
		w.before += b.Gap
		if i == 0 {
			w.before += b.Before - b.Gap
		}
		w.item(it, use, at, mark)
	}
}

// agree gives the list in which the next item has the mark that it wants:
// the one in use, or one that begins with it.
func (w *writer) agree(use *numbered, at int, mark counting, value int) *numbered {
	switch {
	case mark.format == "" || mark.format == literal:
		return use
	case use.levels[at].counting == mark && (mark.format == bullet || use.counters[at]+1 == value):
		use.take(at)
		return use
	}
	fresh := use.counters == [deepest]int{}
	levels := use.levels
	if levels[at].counting != mark {
		levels = slices.Clone(levels)
		levels[at].counting = mark
	}
	if !fresh || !slices.Equal(levels, use.levels) {
		use = w.numbers.list(levels, true)
	}
	if mark.format != bullet {
		use.start[at] = value
		use.counters[at] = value - 1
	}
	use.take(at)
	return use
}

var itemStyles = map[string]style{"decimal": styleNumber, "lowerLetter": styleLetter, bullet: styleBullet}

// item writes one item; its mark stands before its first paragraph.
func (w *writer) item(it doc.Item, use *numbered, at int, mark counting) {
	l := use.levels[at]
	p := paragraph{style: styleNormal, left: l.left, list: use, level: at}
	if st, ok := itemStyles[mark.format]; ok {
		p.style = st
		if mark.before == "(" && mark.format == "decimal" {
			p.style = styleClause
		}
	}
	var lead doc.Runs
	switch mark.format {
	case "":
		p.list = nil
	case literal:
		p.list, p.hanging, p.tab = nil, l.hanging, l.left
		lead = doc.Plain(it.Mark)
	}
	blocks := it.Blocks
	first, ok := doc.Paragraph{}, false
	if len(blocks) > 0 {
		first, ok = blocks[0].(doc.Paragraph)
	}
	switch {
	case ok:
		blocks = blocks[1:]
	case it.Mark == "":
		w.blocks(blocks)
		return
	}
	p.align, p.before, p.keep, p.fill = first.Align, first.Before, first.KeepNext, first.Fill
	w.open(p)
	if lead != nil {
		w.runs(p, lead)
		w.add(`<w:r><w:tab/></w:r>`)
	}
	w.runs(p, first.Runs)
	w.close(p)
	w.blocks(blocks)
}
