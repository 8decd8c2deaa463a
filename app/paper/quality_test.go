package paper_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"

	"sinergi/app/doc"
	"sinergi/app/paper"
)

// foundWord is a word of the document on its page; the texts are its pieces.
type foundWord struct {
	fact, word int
	page       int
	texts      []paper.Text
}

// laid is a random document on its pages, with its words found.
type laid struct {
	d     doc.Document
	facts []fact
	r     paper.Result
	words []foundWord
	odd   []string // text that belongs to no word
}

var notWords = regexp.MustCompile(`^(:|[a-z]\.|-+|\d+|Paraf|Halaman|dari|METERAI|Rp10\.000)$`)

// find reads the pages' texts as the words of the facts; a word that was broken
// over lines is put together again.
func find(d doc.Document, facts []fact, r paper.Result) laid {
	l := laid{d: d, facts: facts, r: r}
	type place struct{ fact, word int }
	known := map[string]place{}
	var sorted []string
	for i, f := range facts {
		for w, text := range f.words {
			known[text] = place{i, w}
			sorted = append(sorted, text)
		}
	}
	slices.Sort(sorted)
	begins := func(s string) bool {
		i := sort.SearchStrings(sorted, s)
		return i < len(sorted) && strings.HasPrefix(sorted[i], s)
	}
	var waiting []foundWord // words whose rest stands on the next page, in a row that is split
	for page, p := range r.Pages {
		var open []paper.Text
		part := ""
		for _, t := range p.Texts {
			if part != "" && !begins(part+t.S) {
				waiting = append(waiting, foundWord{page: page, texts: open})
				open, part = nil, ""
			}
			if t.Angle != 0 || part == "" && notWords.MatchString(t.S) {
				continue
			}
			if part == "" && !begins(t.S) {
				i := slices.IndexFunc(waiting, func(w foundWord) bool { _, ok := known[joined(w.texts)+t.S]; return ok })
				if i < 0 {
					l.odd = append(l.odd, t.S)
					continue
				}
				at := known[joined(waiting[i].texts)+t.S]
				l.words = append(l.words, foundWord{at.fact, at.word, page, append(waiting[i].texts, t)})
				waiting = slices.Delete(waiting, i, i+1)
				continue
			}
			open, part = append(open, t), part+t.S
			if at, ok := known[part]; ok {
				l.words = append(l.words, foundWord{at.fact, at.word, page, open})
				open, part = nil, ""
			}
		}
		if part != "" {
			waiting = append(waiting, foundWord{page: page, texts: open})
		}
	}
	for _, w := range waiting {
		l.odd = append(l.odd, joined(w.texts))
	}
	return l
}

// joined is the text of a word's pieces.
func joined(texts []paper.Text) string {
	s := ""
	for _, t := range texts {
		s += t.S
	}
	return s
}

// pagesOf lists the pages of a fact's words, each once, in order.
func (l laid) pagesOf(fact int) []int {
	var out []int
	for _, w := range l.words {
		if w.fact == fact && !slices.Contains(out, w.page) {
			out = append(out, w.page)
		}
	}
	return out
}

// rule looks for one kind of fault and tells the first.
type rule struct {
	name  string
	check func(laid) error
}

// rules are what "Layout quality" asks for.
var rules = []rule{
	{"margins", insideMargins},
	{"words", everyWordOnce},
	{"lone lines", noLoneLines},
	{"headings", headingsLead},
	{"signatures", signaturesFollowText},
	{"rows", rowsWhole},
	{"heads", headsAgain},
	{"last lines", lastLinesNatural},
	{"numbers", pagesNumbered},
	{"mark", pagesMarked},
}

const qualitySlack = 0.5 // mm: half of a thick rule, ascenders of tight lines

// isNumber tells whether a text stands in the margins over and under the text,
// where page numbers are.
func (l laid) isNumber(t paper.Text) bool {
	h := l.r.Pages[0].Height
	return t.Y < l.d.Setup.Top || t.Y > h-l.d.Setup.Bottom+qualitySlack
}

func insideMargins(l laid) error {
	s := l.d.Setup
	for i, p := range l.r.Pages {
		check := func(what string, x1, y1, x2, y2 float64) error {
			if x1 < s.Left-qualitySlack || x2 > p.Width-s.Right+qualitySlack || y1 < s.Top-qualitySlack || y2 > p.Height-s.Bottom+qualitySlack {
				return fmt.Errorf("page %d: %s at %.1f %.1f - %.1f %.1f is outside the margins", i+1, what, x1, y1, x2, y2)
			}
			return nil
		}
		for _, t := range p.Texts {
			if t.Angle != 0 || l.isNumber(t) && notWords.MatchString(t.S) {
				continue // the mark across the page and the page number may
			}
			em := t.Size * 25.4 / 72
			if err := check(t.S, t.X, t.Y-0.905*em, t.X+t.Width, t.Y+0.212*em); err != nil {
				return err
			}
		}
		for _, m := range p.Lines {
			if err := check("a line", min(m.X1, m.X2), min(m.Y1, m.Y2), max(m.X1, m.X2), max(m.Y1, m.Y2)); err != nil {
				return err
			}
		}
		for _, m := range p.Rects {
			if err := check("a box", m.X, m.Y, m.X+m.W, m.Y+m.H); err != nil {
				return err
			}
		}
		for _, m := range p.Pictures {
			if err := check("a picture", m.X, m.Y, m.X+m.W, m.Y+m.H); err != nil {
				return err
			}
		}
	}
	return nil
}

// everyWordOnce: all words, each once and in the order of the document; heads,
// what stands over them and initials come again.
func everyWordOnce(l laid) error {
	if len(l.odd) > 0 {
		return fmt.Errorf("text %q is no word of the document", l.odd[0])
	}
	next := make([]int, len(l.facts)) // word that comes next
	last := -1
	for _, w := range l.words {
		f := l.facts[w.fact]
		if f.part == partHead || f.part == partAgain || f.part == partInitials {
			continue
		}
		text := f.words[w.word]
		if w.word != next[w.fact] {
			return fmt.Errorf("page %d: %s comes where word %d of its text should", w.page+1, text, next[w.fact])
		}
		if w.word == 0 && w.fact < last && !f.tall {
			return fmt.Errorf("page %d: %s comes too late", w.page+1, text)
		}
		next[w.fact]++
		last = max(last, w.fact)
	}
	for i, f := range l.facts {
		if f.part == partHead || f.part == partAgain || f.part == partInitials {
			continue
		}
		if next[i] != len(f.words) {
			return fmt.Errorf("%s is missing", f.words[next[i]])
		}
	}
	return nil
}

// noLoneLines: where a paragraph goes on on another page, two lines of it stand
// on both.
func noLoneLines(l laid) error {
	lines := make([]map[int]map[float64]bool, len(l.facts)) // by page, by baseline
	for _, w := range l.words {
		if l.facts[w.fact].part != partText {
			continue
		}
		if lines[w.fact] == nil {
			lines[w.fact] = map[int]map[float64]bool{}
		}
		if lines[w.fact][w.page] == nil {
			lines[w.fact][w.page] = map[float64]bool{}
		}
		for _, t := range w.texts {
			lines[w.fact][w.page][t.Y] = true
		}
	}
	for i, pages := range lines {
		if len(pages) < 2 {
			continue
		}
		list := l.pagesOf(i)
		for _, page := range []int{list[0], list[len(list)-1]} {
			if len(pages[page]) < 2 {
				return fmt.Errorf("page %d: one line of a paragraph stands alone: %s", page+1, l.facts[i].words[0])
			}
		}
	}
	return nil
}

// headingsLead: what follows a heading begins on its page.
func headingsLead(l laid) error {
	for i, w := range l.words[:max(len(l.words)-1, 0)] {
		f := l.facts[w.fact]
		if f.part != partHeading || w.word != len(f.words)-1 {
			continue
		}
		for _, n := range l.words[i+1:] {
			if p := l.facts[n.fact].part; p == partInitials || p == partHead || p == partAgain {
				continue
			}
			if n.page != w.page {
				return fmt.Errorf("page %d ends with the heading %s", w.page+1, f.words[0])
			}
			break
		}
	}
	return nil
}

// signaturesFollowText: over each block of signatures stands text on its page.
func signaturesFollowText(l laid) error {
	seen := map[int]bool{}
	text := map[int]bool{} // pages with text so far
	for _, w := range l.words {
		f := l.facts[w.fact]
		switch {
		case f.part == partText || f.part == partCell || f.part == partCaption || f.part == partLine:
			text[w.page] = true
		case f.part == partSign && !seen[f.sign]:
			seen[f.sign] = true
			if !text[w.page] {
				return fmt.Errorf("page %d: the signatures of %s stand alone", w.page+1, f.words[0])
			}
		}
	}
	return nil
}

// rowsWhole: a row of a table, a pair of half rows and a row of photos are on
// one page, and a caption has its photo or box right above.
func rowsWhole(l laid) error {
	page := map[int]int{}
	for _, w := range l.words {
		f := l.facts[w.fact]
		if f.row > 0 && !f.tall {
			if at, ok := page[f.row]; ok && at != w.page {
				return fmt.Errorf("page %d: the row of %s is split", at+1, f.words[w.word])
			}
			page[f.row] = w.page
		}
		if f.part != partCaption || w.word > 0 {
			continue
		}
		t, right := w.texts[0], w.texts[0].X
		for _, n := range l.words {
			if n.fact == w.fact && n.texts[0].Y == t.Y {
				right = n.texts[0].X + n.texts[0].Width
			}
		}
		near := func(x, y, w, h float64) bool {
			return y+h < t.Y && y+h > t.Y-9 && x < right && x+w > t.X
		}
		over := slices.ContainsFunc(l.r.Pages[w.page].Pictures, func(p paper.Picture) bool { return near(p.X, p.Y, p.W, p.H) }) ||
			slices.ContainsFunc(l.r.Pages[w.page].Rects, func(q paper.Rect) bool { return near(q.X, q.Y, q.W, q.H) })
		if !over {
			return fmt.Errorf("page %d: no photo stands over %s", w.page+1, f.words[0])
		}
	}
	return nil
}

// headsAgain: every page with rows of a table has its head once, and every one
// but the first what stands over it.
func headsAgain(l laid) error {
	type key struct {
		table, page int
	}
	rows, first, count := map[key]bool{}, map[int]int{}, map[key]map[string]int{}
	for _, w := range l.words {
		f := l.facts[w.fact]
		k := key{f.table, w.page}
		switch f.part {
		case partCell:
			if _, ok := first[f.table]; !ok {
				first[f.table] = w.page
			}
			rows[k] = true
		case partHead, partAgain:
			if count[k] == nil {
				count[k] = map[string]int{}
			}
			count[k][f.words[w.word]]++
			if f.part == partHead && rows[k] {
				return fmt.Errorf("page %d: the head %s stands under rows", w.page+1, f.words[0])
			}
		}
	}
	for _, f := range l.facts {
		if f.part != partHead && f.part != partAgain {
			continue
		}
		for k := range rows {
			want := 1
			if k.table != f.table {
				continue
			}
			if f.part == partAgain && k.page == first[f.table] {
				want = 0
			}
			for _, word := range f.words {
				if count[k][word] != want {
					return fmt.Errorf("page %d: %s stands %d times over its table, want %d", k.page+1, word, count[k][word], want)
				}
			}
		}
	}
	return nil
}

// lastLinesNatural: the words of a justified paragraph's last line stand as far
// apart as the font wants, and no other gap grows over 1.2 of the size.
func lastLinesNatural(l laid) error {
	for i, w := range l.words[:max(len(l.words)-1, 0)] {
		n := l.words[i+1]
		f := l.facts[w.fact]
		if !f.justify || n.fact != w.fact || n.page != w.page {
			continue
		}
		a, b := w.texts[len(w.texts)-1], n.texts[0]
		if a.Y != b.Y {
			continue
		}
		em := a.Size * 25.4 / 72
		space := 0.278
		if f.serif {
			space = 0.25
		}
		gap, most := b.X-a.X-a.Width, (space+1.2)*em
		last := true
		for _, m := range l.words[i+1:] {
			if m.fact == w.fact && (m.page != w.page || m.texts[0].Y != a.Y || m.texts[len(m.texts)-1].Y != a.Y) {
				last = false
				break
			}
		}
		if last {
			most = space * em
		}
		if gap > most+0.02 {
			return fmt.Errorf("page %d: %.2f mm before %s, at most %.2f", w.page+1, gap, f.words[n.word], most)
		}
	}
	return nil
}

// pagesNumbered: the number that the document asks for is on each page.
func pagesNumbered(l laid) error {
	for i, p := range l.r.Pages {
		var got []string
		for _, t := range p.Texts {
			if t.Angle == 0 && l.isNumber(t) {
				got = append(got, t.S)
			}
		}
		want := ""
		switch l.d.Setup.Numbers {
		case doc.NumbersDashed:
			if i > 0 {
				want = fmt.Sprintf("- %d -", i+1)
			}
		case doc.NumbersOf:
			want = fmt.Sprintf("Halaman %d dari %d", i+1, len(l.r.Pages))
		case doc.NumbersBottom:
			want = fmt.Sprint(i + 1)
		}
		if text := strings.Join(got, " "); text != want {
			return fmt.Errorf("page %d is numbered %q, want %q", i+1, text, want)
		}
	}
	return nil
}

// pagesMarked: a marked document's word lies across every page.
func pagesMarked(l laid) error {
	for i, p := range l.r.Pages {
		n := 0
		for _, t := range p.Texts {
			if t.Angle != 0 && t.S == l.d.Mark && math.Abs(t.X-p.Width/2) < p.Width/2 {
				n++
			}
		}
		if want := min(len(l.d.Mark), 1); n != want {
			return fmt.Errorf("page %d carries %q %d times", i+1, l.d.Mark, n)
		}
	}
	return nil
}

// randomDocument is the one of a seed.
func randomDocument(t testing.TB, seed uint64) laid {
	r := &random{Rand: rand.New(rand.NewPCG(seed, 7)), t: t}
	d := r.document()
	return find(d, r.facts, paper.Layout(d))
}

// TestRulesHoldForRandomDocuments of all blocks, sizes, fonts and sheets.
func TestRulesHoldForRandomDocuments(t *testing.T) {
	pages := 0
	for seed := range uint64(300) {
		l := randomDocument(t, seed)
		pages += len(l.r.Pages)
		for _, rule := range rules {
			if err := rule.check(l); err != nil {
				t.Errorf("seed %d, %s: %v", seed, rule.name, err)
			}
		}
	}
	if pages < 2000 {
		t.Errorf("%d pages prove little", pages)
	}
}
