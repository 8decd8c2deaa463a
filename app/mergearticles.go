package app

import (
	"maps"
	"slices"
	"strings"
)

// stripLabels takes the labels out of references, since a renumbered draft is
// not a changed one, and keeps the last of each.
func (m *merger) stripLabels(a *Agreement) {
	maps.Copy(m.lastLabels, a.Labels())
	a.eachText(func(text *string) {
		*text = eachBracket(*text, func(_, _ int, token string) string {
			mark, label, ok := readReference(token)
			if !ok {
				return token
			}
			if m.lastLabels[mark] == "" {
				m.lastLabels[mark] = label
			}
			return Reference(mark, "")
		})
	})
}

func (m *merger) restored(text string) string {
	return eachBracket(text, func(_, _ int, token string) string {
		if mark, label, ok := readReference(token); ok && label == "" {
			return Reference(mark, m.lastLabels[mark])
		}
		return token
	})
}

// adoptMarks gives articles that are plainly those of base the marks that they
// have there: drafts from before there were marks get new ones at every read.
func (a *Agreement) adoptMarks(base *Agreement) {
	renamed := map[string]string{}
	known, own := base.marks(), a.marks()
	for i := range base.Articles {
		b := &base.Articles[i]
		if own[b.Mark] {
			continue
		}
		for k := range a.Articles {
			t := &a.Articles[k]
			if known[t.Mark] || renamed[t.Mark] != "" || t.Title != b.Title || t.Title == "" && t.PlainText() != b.PlainText() {
				continue
			}
			renamed[t.Mark] = b.Mark
			adoptProvisions(t.Clauses, b.Clauses, known, renamed)
			break
		}
	}
	if len(renamed) == 0 {
		return
	}
	rename := func(mark *string) {
		if to := renamed[*mark]; to != "" {
			*mark = to
		}
	}
	for i := range a.Articles {
		rename(&a.Articles[i].Mark)
		eachProvision(a.Articles[i].Clauses, func(p *Provision) { rename(&p.Mark) })
	}
	a.eachText(func(text *string) {
		*text = eachBracket(*text, func(_, _ int, token string) string {
			mark, label, ok := readReference(token)
			if to := renamed[mark]; ok && to != "" {
				return Reference(to, label)
			}
			return token
		})
	})
}

// adoptProvisions pairs provisions of the same text, in order.
func adoptProvisions(list, base []Provision, known map[string]bool, renamed map[string]string) {
	texts := func(list []Provision) []string {
		var out []string
		for _, p := range list {
			out = append(out, p.Text)
		}
		return out
	}
	for i, k := range matches(texts(base), texts(list)) {
		if k >= 0 && !known[list[k].Mark] {
			renamed[list[k].Mark] = base[i].Mark
			adoptProvisions(list[k].Items, base[i].Items, known, renamed)
		}
	}
}

func (m *merger) articles(base, mine, theirs []Article) []Article {
	out := mergeMarked(m, base, mine, theirs, markedRows[Article]{
		order: clashAt{part: "Urutan pasal"},
		mark:  func(t *Article) string { return t.Mark },
		same: func(a, b *Article) bool {
			return a.Title == b.Title && a.Chapter == b.Chapter && a.Topic == b.Topic && sameProvisions(a.Clauses, b.Clauses)
		},
		join: m.article,
		show: func(t *Article) string { return strings.TrimSpace(t.Title + "\n" + t.PlainText()) },
	})
	return withoutDoubledChapters(out, mine, theirs)
}

func (m *merger) article(base, mine, theirs *Article) Article {
	out := *theirs
	out.Title = m.text(clashAt{part: "(judul)", mark: out.Mark}, base.Title, mine.Title, theirs.Title)
	out.Chapter = m.text(clashAt{part: "(judul bab)", mark: out.Mark}, base.Chapter, mine.Chapter, theirs.Chapter)
	out.Topic = m.text(clashAt{part: "(topik)", mark: out.Mark}, base.Topic, mine.Topic, theirs.Topic)
	out.Clauses = m.provisions(out.Mark, base.Clauses, mine.Clauses, theirs.Clauses)
	return out
}

// withoutDoubledChapters drops a chapter's title that stands twice because
// either side put another article at its place.
func withoutDoubledChapters(list, mine, theirs []Article) []Article {
	count := func(list []Article, chapter string) int {
		n := 0
		for i := range list {
			if list[i].Chapter == chapter {
				n++
			}
		}
		return n
	}
	seen := map[string]int{}
	for i := range list {
		chapter := list[i].Chapter
		if seen[chapter]++; chapter != "" && seen[chapter] > max(count(mine, chapter), count(theirs, chapter)) {
			list[i].Chapter = ""
		}
	}
	return list
}

func (m *merger) provisions(above string, base, mine, theirs []Provision) []Provision {
	return mergeMarked(m, base, mine, theirs, markedRows[Provision]{
		order: clashAt{part: "(urutan)", mark: above},
		mark:  func(p *Provision) string { return p.Mark },
		same: func(a, b *Provision) bool {
			return a.Text == b.Text && a.Digits == b.Digits && sameProvisions(a.Items, b.Items)
		},
		join: func(b, mi, t *Provision) Provision {
			out := *t
			out.Text = m.text(clashAt{mark: t.Mark}, b.Text, mi.Text, t.Text)
			if mi.Digits != b.Digits {
				out.Digits = mi.Digits
			}
			out.Items = m.provisions(t.Mark, b.Items, mi.Items, t.Items)
			return out
		},
		show: func(p *Provision) string { return Article{Clauses: []Provision{*p}}.PlainText() },
	})
}

// sameProvisions also wants the same marks.
func sameProvisions(a, b []Provision) bool {
	return slices.EqualFunc(a, b, func(a, b Provision) bool {
		return a.Mark == b.Mark && a.Text == b.Text && a.Digits == b.Digits && sameProvisions(a.Items, b.Items)
	})
}

// markedRows is how articles and provisions are joined.
type markedRows[T any] struct {
	order clashAt // where an order that both changed is told
	mark  func(*T) string
	same  func(a, b *T) bool
	join  func(base, mine, theirs *T) T
	show  func(*T) string
}

// mergeMarked joins lists whose rows are known by marks.
func mergeMarked[T any](m *merger, base, mine, theirs []T, rows markedRows[T]) []T {
	inBase, inMine, inTheirs := byMark(base, rows), byMark(mine, rows), byMark(theirs, rows)
	kept := map[string]T{}
	for i := range theirs {
		t := &theirs[i]
		mark := rows.mark(t)
		b, mi := inBase[mark], inMine[mark]
		switch {
		case mi == nil && b != nil && rows.same(b, t): // mine deleted it
		case mi == nil:
			kept[mark] = *t
		case b == nil && rows.same(mi, t):
			kept[mark] = *t
		case b == nil:
			b = new(T)
			kept[mark] = rows.join(b, mi, t)
		default:
			kept[mark] = rows.join(b, mi, t)
		}
	}
	for mark, mi := range inMine {
		if b := inBase[mark]; inTheirs[mark] == nil && (b == nil || !rows.same(b, mi)) {
			kept[mark] = *mi
		}
	}
	order := m.order(rows.order, marksOf(base, rows), marksOf(mine, rows), marksOf(theirs, rows), func(mark string) bool { _, ok := kept[mark]; return ok })
	var out []T
	for _, mark := range order {
		row := kept[mark]
		out = append(out, row)
		switch b := inBase[mark]; {
		case b == nil:
		case inMine[mark] == nil:
			m.clash(clashAt{mark: mark}, deleted, rows.show(&row))
		case inTheirs[mark] == nil:
			m.clash(clashAt{mark: mark}, rows.show(&row), deleted)
		}
	}
	return out
}

func byMark[T any](list []T, rows markedRows[T]) map[string]*T {
	out := make(map[string]*T, len(list))
	for i := range list {
		out[rows.mark(&list[i])] = &list[i]
	}
	return out
}

func marksOf[T any](list []T, rows markedRows[T]) []string {
	out := make([]string, len(list))
	for i := range list {
		out[i] = rows.mark(&list[i])
	}
	return out
}

// order puts the kept marks in the order of the side that moved them, of
// theirs if both did. What only the other side has follows what stands before
// it there.
func (m *merger) order(at clashAt, base, mine, theirs []string, kept func(string) bool) []string {
	frame, other := theirs, mine
	if slices.Equal(common(theirs, base), common(base, theirs)) {
		frame, other = mine, theirs
	} else if !slices.Equal(common(mine, base), common(base, mine)) && !slices.Equal(common(mine, theirs), common(theirs, mine)) {
		m.moved(at, mine, theirs)
	}
	var out []string
	for _, mark := range frame {
		if kept(mark) {
			out = append(out, mark)
		}
	}
	next := 0
	for _, mark := range other {
		if i := slices.Index(out, mark); i >= 0 {
			next = i + 1
		} else if kept(mark) {
			out = slices.Insert(out, next, mark)
			next++
		}
	}
	return out
}

// common are the rows of list that other has too, in the order of list.
func common(list, other []string) []string {
	var out []string
	for _, mark := range list {
		if slices.Contains(other, mark) {
			out = append(out, mark)
		}
	}
	return out
}

// moved names an order that both sides changed.
func (m *merger) moved(at clashAt, mine, theirs []string) {
	shown := func(marks []string, labels map[string]string) string {
		var out []string
		for _, mark := range marks {
			out = append(out, labels[mark])
		}
		return strings.Join(out, ", ")
	}
	both := common(theirs, mine)
	m.found = append(m.found, foundClash{at, shown(common(mine, both), m.lastLabels), shown(both, m.lastLabels)})
}
