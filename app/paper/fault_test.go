package paper_test

import (
	"slices"
	"testing"

	"sinergi/app/paper"
)

// fault is a page list changed by hand; plant tells whether the document has
// a place for it.
type fault struct {
	rule, name string
	plant      func(l *laid) bool
}

// drop takes texts off a page and gives them back.
func drop(p *paper.Page, texts []paper.Text) []paper.Text {
	p.Texts = slices.DeleteFunc(p.Texts, func(t paper.Text) bool { return slices.Contains(texts, t) })
	return texts
}

// wordsOf are the words of facts of one part, in order.
func (l *laid) wordsOf(parts ...part) []foundWord {
	var out []foundWord
	for _, w := range l.words {
		if slices.Contains(parts, l.facts[w.fact].part) && !l.facts[w.fact].tall {
			out = append(out, w)
		}
	}
	return out
}

// lineOf are the texts of a fact on one baseline of a page.
func (l *laid) lineOf(fact, page int, y float64) []paper.Text {
	var out []paper.Text
	for _, w := range l.words {
		if w.fact == fact && w.page == page {
			for _, t := range w.texts {
				if t.Y == y {
					out = append(out, t)
				}
			}
		}
	}
	return out
}

// longText finds a paragraph of three lines and more on one page.
func (l *laid) longText(from int) (fact, page int, first, last float64, ok bool) {
	for _, w := range l.wordsOf(partText) {
		lines := map[float64]bool{}
		for _, n := range l.words {
			if n.fact == w.fact {
				for _, t := range n.texts {
					lines[t.Y] = true
					last = t.Y
				}
			}
		}
		if len(lines) >= 3 && w.page >= from && len(l.pagesOf(w.fact)) == 1 && w.page < len(l.r.Pages)-1 {
			return w.fact, w.page, w.texts[0].Y, last, true
		}
	}
	return 0, 0, 0, 0, false
}

var faults = []fault{
	{"margins", "a word left of the margin", func(l *laid) bool {
		l.words[0].texts[0].X = l.d.Setup.Left - 2
		p := &l.r.Pages[l.words[0].page]
		i := slices.IndexFunc(p.Texts, func(t paper.Text) bool { return t.S == l.words[0].texts[0].S })
		p.Texts[i].X = l.d.Setup.Left - 2
		return true
	}},
	{"margins", "a line over the right margin", func(l *laid) bool {
		for i := range l.r.Pages {
			if p := &l.r.Pages[i]; len(p.Lines) > 0 {
				p.Lines[0].X2 = p.Width - l.d.Setup.Right + 1
				return true
			}
		}
		return false
	}},
	{"margins", "a photo under the margin", func(l *laid) bool {
		for i := range l.r.Pages {
			if p := &l.r.Pages[i]; len(p.Pictures) > 0 {
				p.Pictures[0].Y = p.Height - l.d.Setup.Bottom
				return true
			}
		}
		return false
	}},
	{"words", "a word is lost", func(l *laid) bool {
		w := l.wordsOf(partText)
		drop(&l.r.Pages[w[0].page], w[0].texts)
		return true
	}},
	{"words", "a word comes twice", func(l *laid) bool {
		w := l.wordsOf(partText, partCell)[0]
		p := &l.r.Pages[w.page]
		p.Texts = append(p.Texts, w.texts...)
		return true
	}},
	{"words", "two words are swapped", func(l *laid) bool {
		for _, w := range l.wordsOf(partText) {
			p := &l.r.Pages[w.page]
			i := slices.Index(p.Texts, w.texts[0])
			if len(w.texts) == 1 && w.word == 0 && len(l.facts[w.fact].words) > 1 && p.Texts[i+1].S == l.facts[w.fact].words[1] {
				p.Texts[i], p.Texts[i+1] = p.Texts[i+1], p.Texts[i]
				return true
			}
		}
		return false
	}},
	{"words", "a stranger's word", func(l *laid) bool {
		w := l.wordsOf(partText)[0]
		p := &l.r.Pages[w.page]
		p.Texts[slices.Index(p.Texts, w.texts[0])].S = "asing"
		return true
	}},
	{"lone lines", "a last line alone on the next page", func(l *laid) bool {
		fact, page, _, last, ok := l.longText(0)
		if ok {
			next := &l.r.Pages[page+1]
			next.Texts = append(drop(&l.r.Pages[page], l.lineOf(fact, page, last)), next.Texts...)
		}
		return ok
	}},
	{"lone lines", "a first line alone on the page before", func(l *laid) bool {
		fact, page, first, _, ok := l.longText(1)
		if ok {
			before := &l.r.Pages[page-1]
			before.Texts = append(before.Texts, drop(&l.r.Pages[page], l.lineOf(fact, page, first))...)
		}
		return ok
	}},
	{"headings", "a heading on the page before", func(l *laid) bool {
		for _, w := range l.wordsOf(partHeading) {
			if pages := l.pagesOf(w.fact); len(pages) != 1 || w.page == 0 || w.word > 0 {
				continue
			}
			for _, n := range l.words {
				if n.fact == w.fact {
					before := &l.r.Pages[w.page-1]
					before.Texts = append(before.Texts, drop(&l.r.Pages[w.page], n.texts)...)
				}
			}
			return true
		}
		return false
	}},
	{"signatures", "a signature without text", func(l *laid) bool {
		for _, w := range l.wordsOf(partSign) {
			if w.page == 0 || l.facts[w.fact].sign == 0 {
				continue
			}
			for _, n := range l.words {
				if n.page == w.page && l.facts[n.fact].part != partSign {
					before := &l.r.Pages[w.page-1]
					before.Texts = append(before.Texts, drop(&l.r.Pages[w.page], n.texts)...)
				}
			}
			return true
		}
		return false
	}},
	{"rows", "a word of a row on the next page", func(l *laid) bool {
		for _, w := range l.wordsOf(partCell) {
			if w.page < len(l.r.Pages)-1 && w.word == 0 && len(l.facts[w.fact].words) > 1 {
				next := &l.r.Pages[w.page+1]
				next.Texts = append(next.Texts, drop(&l.r.Pages[w.page], w.texts)...)
				return true
			}
		}
		return false
	}},
	{"rows", "a caption without its photo", func(l *laid) bool {
		for _, w := range l.wordsOf(partCaption) {
			p := &l.r.Pages[w.page]
			p.Pictures, p.Rects = nil, nil
			return true
		}
		return false
	}},
	{"heads", "a page of a table without its head", func(l *laid) bool {
		for _, w := range l.wordsOf(partHead) {
			drop(&l.r.Pages[w.page], w.texts)
			return true
		}
		return false
	}},
	{"heads", "a head under its rows", func(l *laid) bool {
		for _, w := range l.wordsOf(partHead) {
			p := &l.r.Pages[w.page]
			p.Texts = append(p.Texts, drop(p, w.texts)...)
			return true
		}
		return false
	}},
	{"last lines", "a stretched last line", func(l *laid) bool {
		for i, w := range l.words[1:] {
			f := l.facts[w.fact]
			if before := l.words[i]; f.justify && w.word == len(f.words)-1 && before.fact == w.fact && before.texts[0].Y == w.texts[0].Y && len(w.texts) == 1 {
				p := &l.r.Pages[w.page]
				p.Texts[slices.Index(p.Texts, w.texts[0])].X += 0.5
				return true
			}
		}
		return false
	}},
	{"numbers", "a wrong number", func(l *laid) bool {
		p := &l.r.Pages[len(l.r.Pages)-1]
		for i, t := range p.Texts {
			if t.Angle == 0 && l.isNumber(t) {
				p.Texts[i].S = "7777"
				return true
			}
		}
		return false
	}},
	{"mark", "a page without its mark", func(l *laid) bool {
		p := &l.r.Pages[len(l.r.Pages)-1]
		if p.Texts[0].Angle == 0 {
			return false
		}
		p.Texts = p.Texts[1:]
		return true
	}},
}

// TestRulesSeeFaults plants each fault into documents that are well, and its
// rule must tell.
func TestRulesSeeFaults(t *testing.T) {
	for _, f := range faults {
		i := slices.IndexFunc(rules, func(r rule) bool { return r.name == f.rule })
		planted := 0
		for seed := uint64(0); seed < 60 && planted < 5; seed++ {
			l := randomDocument(t, seed)
			if err := rules[i].check(l); err != nil {
				t.Fatalf("seed %d is not well: %v", seed, err)
			}
			if !f.plant(&l) {
				continue
			}
			planted++
			if rules[i].check(find(l.d, l.facts, l.r)) == nil {
				t.Errorf("%s, seed %d: nobody tells", f.name, seed)
			}
		}
		if planted < 5 {
			t.Errorf("%s: planted %d times", f.name, planted)
		}
	}
}
