package app

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Path leads to a provision: article, clause, letter, item, each counted from
// 0. One number names an article.
type Path []int

// Settle makes the draft ready to be kept and printed: texts become clauses,
// what lies deeper than MaxDepth is brought up, every article and provision has
// a mark of its own, typed references ("[Pasal 3 ayat (2)]") become live ones,
// and live ones carry the label that their target has now. It works on copies
// of the lists, so that an earlier copy of the record stays as it was.
func (a *Agreement) Settle() {
	a.cloneTexts()
	for i := range a.Articles {
		a.Articles[i].settle()
	}
	cleanEach(a.Recitals)
	cleanEach(a.LegalBasis)
	for i := range a.Attachments {
		a.Attachments[i].Title = cleanDraftLine(a.Attachments[i].Title)
		a.Attachments[i].Text = cleanDraft(a.Attachments[i].Text)
	}
	a.giveMarks()
	labels, targets := a.targets()
	settle := func(text *string) { *text = settleText(*text, labels, targets) }
	a.eachText(settle)
}

func cleanEach(lines []string) {
	for i := range lines {
		lines[i] = cleanDraftLine(lines[i])
	}
}

// eachText calls f for every text that may hold references, in the order of
// the paper.
func (a *Agreement) eachText(f func(text *string)) {
	for i := range a.Recitals {
		f(&a.Recitals[i])
	}
	for i := range a.LegalBasis {
		f(&a.LegalBasis[i])
	}
	for i := range a.Articles {
		eachProvision(a.Articles[i].Clauses, func(p *Provision) { f(&p.Text) })
	}
	for i := range a.Attachments {
		f(&a.Attachments[i].Text)
	}
}

// eachProvision calls f for a list of provisions and all below, in order.
func eachProvision(list []Provision, f func(*Provision)) {
	for i := range list {
		f(&list[i])
		eachProvision(list[i].Items, f)
	}
}

// giveMarks gives a mark to what has none, or one that stands before it too.
func (a *Agreement) giveMarks() {
	seen := map[string]bool{}
	give := func(mark *string, article bool) {
		for !isMark(*mark) || seen[*mark] {
			*mark = newMark(article)
		}
		seen[*mark] = true
	}
	for i := range a.Articles {
		give(&a.Articles[i].Mark, true)
		eachProvision(a.Articles[i].Clauses, func(p *Provision) { give(&p.Mark, false) })
	}
}

// Labels gives the label of every article and provision by its mark: "Pasal 3",
// "Pasal 3 ayat (2)", "Pasal 3 ayat (2) huruf a angka 1 huruf a)". The only
// clause of an article has no number: its letters are "Pasal 3 huruf a".
func (a *Agreement) Labels() map[string]string {
	labels := make(map[string]string, 16*len(a.Articles))
	a.eachLabel(func(mark, label string, _ bool) {
		if _, taken := labels[mark]; mark != "" && !taken {
			labels[mark] = label
		}
	})
	return labels
}

// LabelsWithin are the labels as the i-th article's own text writes them: its
// provisions without the article ("ayat (1)", and not "Pasal 4 ayat (1)" inside
// Pasal 4), as legal drafting does. Labels are those of the whole draft.
func (a *Agreement) LabelsWithin(i int, labels map[string]string) map[string]string {
	refers := false
	eachProvision(a.Articles[i].Clauses, func(p *Provision) { refers = refers || strings.Contains(p.Text, "[#") })
	if !refers {
		return labels
	}
	within := maps.Clone(labels)
	article := "Pasal " + strconv.Itoa(i+1) + " "
	eachProvision(a.Articles[i].Clauses, func(p *Provision) {
		if label, ok := within[p.Mark]; ok {
			within[p.Mark] = strings.TrimPrefix(label, article)
		}
	})
	return within
}

// eachLabel calls f for every article and provision in order; only tells that
// it is the only clause of its article.
func (a *Agreement) eachLabel(f func(mark, label string, only bool)) {
	for i := range a.Articles {
		t := &a.Articles[i]
		label := "Pasal " + strconv.Itoa(i+1)
		f(t.Mark, label, false)
		labelProvisions(t.Clauses, 1, false, label, f)
	}
}

func labelProvisions(list []Provision, level int, digits bool, above string, f func(mark, label string, only bool)) {
	only := level == 1 && len(list) == 1
	for i := range list {
		label := above + labelWord(level, i, digits, only)
		f(list[i].Mark, label, only)
		labelProvisions(list[i].Items, level+1, list[i].Digits, label, f)
	}
}

// targets gives the labels and the way back from them.
func (a *Agreement) targets() (map[string]string, *targets) {
	labels := make(map[string]string, 16*len(a.Articles))
	t := &targets{marks: make(map[string]string, 16*len(a.Articles)), only: map[string]string{}, topics: map[string]string{}}
	a.eachLabel(func(mark, label string, only bool) {
		labels[mark] = label
		if only {
			t.only[label] = mark
		} else {
			t.marks[label] = mark
		}
	})
	for i := range a.Articles {
		if topic := a.Articles[i].Topic; topic != "" && t.topics[topic] == "" {
			t.topics[topic] = a.Articles[i].Mark
		}
	}
	return labels, t
}

// settleText makes typed references live and gives live ones their labels.
func settleText(text string, labels map[string]string, t *targets) string {
	return eachBracket(text, func(_, _ int, token string) string {
		if mark, label, ok := readReference(token); ok {
			return storedReference(mark, label, labels)
		}
		if mark := t.find(token); mark != "" {
			return Reference(mark, labels[mark])
		}
		return token
	})
}

// Find leads to the provision with this mark, nil if it is gone.
func (a *Agreement) Find(mark string) Path {
	if mark == "" {
		return nil
	}
	for i := range a.Articles {
		if a.Articles[i].Mark == mark {
			return Path{i}
		}
		if p := findIn(a.Articles[i].Clauses, mark, Path{i}); p != nil {
			return p
		}
	}
	return nil
}

func findIn(list []Provision, mark string, above Path) Path {
	for i := range list {
		p := append(above[:len(above):len(above)], i)
		if list[i].Mark == mark {
			return p
		}
		if below := findIn(list[i].Items, mark, p); below != nil {
			return below
		}
	}
	return nil
}

// At is the provision at a path of two or more numbers, nil if there is none.
// Its text and items may be changed in place.
func (a *Agreement) At(p Path) *Provision {
	if len(p) < 2 || p[0] < 0 || p[0] >= len(a.Articles) {
		return nil
	}
	list := a.Articles[p[0]].Clauses
	for depth, i := range p[1:] {
		if i < 0 || i >= len(list) {
			return nil
		}
		if depth == len(p)-2 {
			return &list[i]
		}
		list = list[i].Items
	}
	return nil
}

// Clone is a copy that shares nothing with a.
func (a *Agreement) Clone() Agreement {
	c := *a
	c.Parties = slices.Clone(a.Parties)
	for i := range c.Parties {
		c.Parties[i].Logo.Data = slices.Clone(c.Parties[i].Logo.Data)
	}
	c.cloneTexts()
	c.History = slices.Clone(a.History)
	return c
}

// cloneTexts puts copies in the place of the lists that hold the text.
func (a *Agreement) cloneTexts() {
	a.Recitals = slices.Clone(a.Recitals)
	a.LegalBasis = slices.Clone(a.LegalBasis)
	a.Articles = slices.Clone(a.Articles)
	for i := range a.Articles {
		a.Articles[i].Clauses = cloneProvisions(a.Articles[i].Clauses)
	}
	a.Attachments = slices.Clone(a.Attachments)
}

func cloneProvisions(list []Provision) []Provision {
	list = slices.Clone(list)
	for i := range list {
		list[i].Items = cloneProvisions(list[i].Items)
	}
	return list
}
