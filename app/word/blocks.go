package word

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"sinergi/app/doc"
)

func (w *writer) blocks(bs []doc.Block) {
	for i := 0; i < len(bs); i++ {
		b := bs[i]
		if t, ok := w.again(bs[i:]); ok {
			i += len(t.Again)
			w.over, b = t.Again, t
		}
		if beforeSignatures(bs[i+1:]) {
			b = held(b)
		}
		w.block(b)
	}
}

// beforeSignatures tells whether signatures come next: they are never alone on
// a page.
func beforeSignatures(next []doc.Block) bool {
	for _, b := range next {
		switch b.(type) {
		case doc.Spacer:
		case doc.Signatures:
			return true
		default:
			return false
		}
	}
	return false
}

// held keeps the end of a block on the page of what follows.
func held(b doc.Block) doc.Block {
	switch b := b.(type) {
	case doc.Paragraph:
		b.KeepNext = true
		return b
	case doc.Table:
		if last := len(b.Rows) - 1 - b.Spare; last >= 0 && b.Spare >= 0 {
			b.Rows = slices.Clone(b.Rows)
			b.Rows[last].KeepNext = true
		}
		return b
	case doc.List:
		if n := len(b.Items); n > 0 && len(b.Items[n-1].Blocks) > 0 {
			b.Items = slices.Clone(b.Items)
			blocks := slices.Clone(b.Items[n-1].Blocks)
			blocks[len(blocks)-1] = held(blocks[len(blocks)-1])
			b.Items[n-1].Blocks = blocks
		}
		return b
	}
	return b
}

func (w *writer) block(b doc.Block) {
	switch b := b.(type) {
	case doc.Letterhead:
		w.letterhead(b)
	case doc.Title:
		w.title(b)
	case doc.Paragraph:
		w.text(b, w.styleFor(b))
	case doc.Fields:
		w.fields(b)
	case doc.List:
		w.list(b)
	case doc.Table:
		w.table(b)
	case doc.Signatures:
		w.signatures(b)
	case doc.Pictures:
		w.photos(b)
	case doc.Logos:
		w.logos(b)
	case doc.Spacer:
		w.before += b.Lines
	case doc.NewPage:
		w.fresh = true
	}
}

// text writes a paragraph where the writer stands.
func (w *writer) text(b doc.Paragraph, st style) {
	w.para(paragraph{style: st, align: b.Align, before: b.Before, keep: b.KeepNext, left: w.left, fill: b.Fill}, b.Runs)
}

// narrow is how far a centred text of several lines is drawn in at each side,
// so that no lone word stands on its last line.
func (w *writer) narrow(runs doc.Runs, size float64, width int) int {
	for _, r := range runs {
		if strings.Contains(r.Text, "\n") {
			return 0
		}
	}
	long, word := w.long(runs, size)*20, widest(runs, size)*20
	lines := math.Ceil(long / float64(width) * 1.02)
	if lines < 2 || lines > 6 {
		return 0
	}
	return max(int((float64(width)-long/lines-word*0.6)/2), 0)
}

var (
	chapterHead = regexp.MustCompile(`^BAB [IVXLC]+$`)
	articleHead = regexp.MustCompile(`^Pasal \d+$`)
)

// styleFor knows the headings of an agreement by their words: a chapter or an
// article and, centred and bold below it, its title. Their numbers stay text,
// because the references in the text are text as well and would not follow.
func (w *writer) styleFor(b doc.Paragraph) style {
	last := w.heading
	w.heading = ""
	if w.plain != nil {
		return *w.plain
	}
	if b.Align != doc.Centre || len(b.Runs) == 0 {
		return styleNormal
	}
	bold, text := true, ""
	for _, r := range b.Runs {
		bold = bold && r.Bold
		text += r.Text
	}
	switch text = strings.TrimSpace(text); {
	case !bold:
		return styleNormal
	case chapterHead.MatchString(text):
		w.heading = styleChapter2.id
		return styleChapter
	case articleHead.MatchString(text):
		w.heading = styleArticle2.id
		return styleArticle
	case last == styleChapter2.id:
		return styleChapter2
	case last == styleArticle2.id:
		return styleArticle2
	}
	return styleNormal
}

// in writes blocks in a cell of the given width: lists begin anew there, and
// the cell ends with a paragraph, as Word wants it.
func (w *writer) in(width int, st style, write func()) {
	inside, depth, left, full, plain, heading := w.inside, w.depth, w.left, w.width, w.plain, w.heading
	w.inside, w.depth, w.left, w.width, w.plain, w.heading = nil, 0, 0, width, &st, ""
	start := w.Len()
	write()
	if w.Len() == start {
		w.para(paragraph{style: st, align: st.align}, nil)
	} else if w.afterTable {
		w.place(20)
	}
	w.inside, w.depth, w.left, w.width, w.plain, w.heading = inside, depth, left, full, plain, heading
}

// fields writes labels beside their values as a table without rules.
func (w *writer) fields(b doc.Fields) {
	if len(b.Rows) == 0 {
		return
	}
	size := w.setup.Size * 20 // twips
	label := int(math.Round(clamp(b.LabelShare, 0.05, 0.7) * float64(w.width)))
	colon := int(size)
	value := max(w.width-label-colon, 200)
	w.spaceInTable(func() { w.tableStart(tableField, []int{label, colon, value}, false) })
	for _, row := range b.Rows {
		before := row.Before + firstSpace(row.Value) + w.before
		w.before = 0
		w.add(`<w:tr>`)
		w.cellStart(cell{width: label, rightMargin: int(size / 2)})
		w.in(label, styleField, func() {
			p := paragraph{style: styleField, align: doc.Left, before: before}
			if row.Number != "" {
				p.hanging = int(math.Round((em(row.Number, false) + 0.35) * size))
				p.left, p.tab = p.hanging, p.hanging
			}
			w.open(p)
			if row.Number != "" {
				w.runs(p, doc.Plain(row.Number))
				w.add(`<w:r><w:tab/></w:r>`)
			}
			w.runs(p, doc.Plain(row.Label))
			w.add(`</w:p>`)
		})
		w.add(`</w:tc>`)
		w.cellStart(cell{width: colon})
		w.in(colon, styleField, func() {
			w.para(paragraph{style: styleField, align: doc.Left, before: before}, doc.Plain(":"))
		})
		w.add(`</w:tc>`)
		w.cellStart(cell{width: value})
		w.before = before - firstSpace(row.Value)
		w.in(value, styleNormal, func() { w.blocks(row.Value) })
		w.before = 0
		w.add(`</w:tc></w:tr>`)
	}
	w.tableEnd()
}

// firstSpace is the space above the first line of blocks.
func firstSpace(bs []doc.Block) float64 {
	for _, b := range bs {
		switch b := b.(type) {
		case doc.Paragraph:
			return b.Before
		case doc.List:
			if len(b.Items) > 0 {
				return b.Before + firstSpace(b.Items[0].Blocks)
			}
		case doc.Fields:
			if len(b.Rows) > 0 {
				return b.Rows[0].Before + firstSpace(b.Rows[0].Value)
			}
		case doc.Table:
			return b.Before
		default:
			return 0
		}
	}
	return 0
}
