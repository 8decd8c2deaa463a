package app

import "slices"

// Move moves an article or provision by so many places among its siblings and
// gives its new path; ok is false when there is no such place. A chapter's
// title stays at its place when an article passes it. Slices are copied first,
// so that an earlier copy of the record keeps its order.
func (a *Agreement) Move(p Path, by int) (to Path, ok bool) {
	if len(p) == 0 {
		return p, false
	}
	from := p[len(p)-1]
	target := from + by
	to = slices.Clone(p)
	to[len(to)-1] = target
	if len(p) == 1 {
		if !inside(from, len(a.Articles)) || !inside(target, len(a.Articles)) {
			return p, false
		}
		a.moveArticle(from, target)
		return to, true
	}
	if at := a.At(p); at == nil || a.At(to) == nil {
		return p, false
	}
	list := a.siblings(p)
	*list = moved(*list, from, target)
	return to, true
}

func inside(i, n int) bool { return i >= 0 && i < n }

// moveArticle leaves the titles of chapters where they are.
func (a *Agreement) moveArticle(from, target int) {
	chapters := make([]string, len(a.Articles))
	for i := range a.Articles {
		chapters[i] = a.Articles[i].Chapter
	}
	a.Articles = moved(slices.Clone(a.Articles), from, target)
	for i := range a.Articles {
		a.Articles[i].Chapter = chapters[i]
	}
}

// moved puts the one at from into place to; list is changed.
func moved[T any](list []T, from, to int) []T {
	one := list[from]
	return slices.Insert(slices.Delete(list, from, from+1), to, one)
}

// siblings is the list that holds the provision at p, with all lists on the
// way copied; nil if there is no such list.
func (a *Agreement) siblings(p Path) *[]Provision {
	if len(p) < 2 || len(p) > 1+MaxDepth || !inside(p[0], len(a.Articles)) {
		return nil
	}
	if len(p) > 2 && a.At(p[:len(p)-1]) == nil {
		return nil
	}
	a.Articles = slices.Clone(a.Articles)
	list := &a.Articles[p[0]].Clauses
	*list = slices.Clone(*list)
	for _, i := range p[1 : len(p)-1] {
		list = &(*list)[i].Items
		*list = slices.Clone(*list)
	}
	return list
}

// Insert puts a new, empty article or provision at p, which may be one past the
// last, and gives it a mark. Other paths change nothing.
func (a *Agreement) Insert(p Path) {
	if len(p) == 1 {
		a.InsertArticle(p[0], Article{})
		return
	}
	list := a.siblings(p)
	if list == nil {
		return
	}
	if at := p[len(p)-1]; inside(at, len(*list)+1) {
		*list = slices.Insert(*list, at, Provision{Mark: newMark(false)})
	}
}

// InsertArticle puts a given article at place i, with marks of its own: those
// that the draft has already are replaced, also in the article's references to
// itself. An article put before the first begins the first chapter.
func (a *Agreement) InsertArticle(i int, article Article) {
	if !inside(i, len(a.Articles)+1) {
		return
	}
	article.Clauses = cloneProvisions(article.Clauses)
	article.ownMarks(a.marks())
	a.Articles = slices.Clone(a.Articles)
	if i == 0 && len(a.Articles) > 0 && article.Chapter == "" {
		article.Chapter, a.Articles[0].Chapter = a.Articles[0].Chapter, ""
	}
	a.Articles = slices.Insert(a.Articles, i, article)
}

// marks are all that the draft uses or refers to: a new one must not bring a
// dead reference to life.
func (a *Agreement) marks() map[string]bool {
	marks := map[string]bool{}
	for i := range a.Articles {
		marks[a.Articles[i].Mark] = true
		eachProvision(a.Articles[i].Clauses, func(p *Provision) { marks[p.Mark] = true })
	}
	return marks
}

// ownMarks replaces the marks that are taken and gives those that are missing.
func (t *Article) ownMarks(taken map[string]bool) {
	renamed := map[string]string{}
	give := func(mark *string, article bool) {
		if isMark(*mark) && !taken[*mark] {
			taken[*mark] = true
			return
		}
		before := *mark
		*mark = newMark(article)
		taken[*mark] = true
		if _, again := renamed[before]; isMark(before) && !again {
			renamed[before] = *mark
		}
	}
	give(&t.Mark, true)
	eachProvision(t.Clauses, func(p *Provision) { give(&p.Mark, false) })
	if len(renamed) == 0 {
		return
	}
	rename := func(text string) string {
		return eachBracket(text, func(_, _ int, token string) string {
			mark, label, ok := readReference(token)
			if to := renamed[mark]; ok && to != "" {
				return Reference(to, label)
			}
			return token
		})
	}
	t.Text = rename(t.Text)
	eachProvision(t.Clauses, func(p *Provision) { p.Text = rename(p.Text) })
}

// Remove takes out an article or provision with all below it. A chapter that
// began there begins at the next article.
func (a *Agreement) Remove(p Path) {
	switch {
	case len(p) == 1 && inside(p[0], len(a.Articles)):
		i := p[0]
		chapter := a.Articles[i].Chapter
		a.Articles = slices.Delete(slices.Clone(a.Articles), i, i+1)
		if i < len(a.Articles) && a.Articles[i].Chapter == "" {
			a.Articles[i].Chapter = chapter
		}
	case a.At(p) != nil:
		list := a.siblings(p)
		if list == nil {
			return
		}
		at := p[len(p)-1]
		*list = slices.Delete(*list, at, at+1)
		if len(*list) == 0 {
			*list = nil
		}
	}
}
