package app

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// eachParty finds what is repeated for parties: "{pihak n}", "{kontak 3..}".
var eachParty = regexp.MustCompile(`\{([a-z ]+) (n|[0-9]+\.\.)\}`)

// firstOfRun is the party, counted from 1, with which the repeating of a text
// begins; 0 when it stands once.
func firstOfRun(text string) int {
	m := eachParty.FindStringSubmatch(text)
	if m == nil {
		return 0
	}
	if m[2] == "n" {
		return 1
	}
	first, err := strconv.Atoi(strings.TrimSuffix(m[2], ".."))
	if err != nil { // longer than any number of parties
		return 0
	}
	return first
}

// forParty puts a party's number, counted from 1, into a text that is repeated.
func forParty(text string, n int) string {
	return eachParty.ReplaceAllString(text, "{$1 "+strconv.Itoa(n)+"}")
}

// forParties repeats what stands for each of n parties. Neighbours that begin
// with the same party are repeated together; items of a list get the marks of
// their new places.
func forParties(list []Provision, n int, items bool) []Provision {
	n = max(n, 2)
	var out []Provision
	repeated := false
	for i := 0; i < len(list); {
		first := firstOfRun(list[i].Text)
		if first == 0 {
			p := list[i]
			p.Items = forParties(p.Items, n, true)
			out = append(out, p)
			i++
			continue
		}
		end := i + 1
		for end < len(list) && firstOfRun(list[end].Text) == first {
			end++
		}
		for party := first; party <= n; party++ {
			for _, p := range list[i:end] {
				p.Items = cloneProvisions(p.Items)
				p.Text = forParty(p.Text, party)
				eachProvision(p.Items, func(q *Provision) { q.Text = forParty(q.Text, party) })
				out = append(out, p)
			}
		}
		repeated, i = true, end
	}
	if !items || !repeated || len(out) == 0 {
		return out
	}
	texts := make([]string, len(out))
	for i, p := range out {
		texts[i] = p.Text
	}
	for i, text := range marked(texts, ".") {
		out[i].Text = text
	}
	return out
}

// marked gives the items of a list the marks of their places: ";", "; dan",
// and end for the last.
func marked(texts []string, end string) []string {
	out := make([]string, len(texts))
	for i, text := range texts {
		mark := ";"
		switch i {
		case len(texts) - 1:
			mark = end
		case len(texts) - 2:
			mark = "; dan"
		}
		out[i] = unmarked(text) + mark
	}
	return out
}

// resolveTopics makes the topic tokens of every article references.
func (a *Agreement) resolveTopics() {
	a.giveMarks()
	for i := range a.Articles {
		a.resolveIn(&a.Articles[i])
	}
}

// resolveIn does it for one article, which comes first for its own topic.
func (a *Agreement) resolveIn(t *Article) {
	eachProvision(t.Clauses, func(p *Provision) {
		p.Text = eachBracket(p.Text, func(_, _ int, token string) string {
			name, ok := strings.CutPrefix(token[1:len(token)-1], "@")
			if !ok {
				return token
			}
			name, words, otherwise := strings.Cut(name, "|")
			topic, clause, _ := strings.Cut(name, ":")
			target := a.ofTopic(strings.TrimSpace(topic), t)
			switch n, err := strconv.Atoi(clause); {
			case target == nil && otherwise:
				return words
			case target == nil:
				return token
			case err == nil && n > 0 && n <= len(target.Clauses):
				return Reference(target.Clauses[n-1].Mark, "")
			}
			return Reference(target.Mark, "")
		})
	})
}

func (a *Agreement) ofTopic(topic string, first *Article) *Article {
	if topic == "" {
		return nil
	}
	if first.Topic == topic {
		return first
	}
	if i := slices.IndexFunc(a.Articles, func(t Article) bool { return t.Topic == topic }); i >= 0 {
		return &a.Articles[i]
	}
	return nil
}

// ArticleFrom makes an article of a library item for this draft, with its
// tokens resolved (see Start.Draft), ready for InsertArticle.
func (a *Agreement) ArticleFrom(item LibraryItem) Article {
	t := Start{Parties: a.Parties, Implementer: a.Implementer}.article(item)
	t.Chapter = ""
	t.ownMarks(a.marks())
	a.resolveIn(&t)
	labels := a.Labels()
	eachProvision(t.Clauses, func(p *Provision) {
		p.Text = eachBracket(p.Text, func(_, _ int, token string) string {
			if mark, label, ok := readReference(token); ok {
				return storedReference(mark, label, labels)
			}
			return token
		})
	})
	return t
}

// AppendFrom puts a recital or citation of the library at the end of its list,
// whose items get the marks of their places. A recital about one kind of body
// is about the first party of that kind.
func (a *Agreement) AppendFrom(item LibraryItem) {
	list := &a.LegalBasis
	text := item.Text
	if item.Sort == LibraryRecital {
		list = &a.Recitals
		n := max(0, slices.IndexFunc(a.Parties, func(p Party) bool { return bodyOf(p.Institution) == item.Topic }))
		region := ""
		if n < len(a.Parties) {
			region = regionOf(a.Parties[n].Institution)
		}
		text = strings.ReplaceAll(forParty(text, n+1), "{wilayah "+strconv.Itoa(n+1)+"}", orElse(region, "........"))
		text = strings.ReplaceAll(text, "{naskah induk}", Agreement{}.nameAsParent())
	}
	*list = marked(append(slices.Clone(*list), text), ".")
}

// ItemFrom makes a library item of an article: references become tokens for
// the topics of their targets, which other drafts resolve; those to articles
// without a topic become "{jenis} ini".
func (a *Agreement) ItemFrom(article Article) LibraryItem {
	article.Clauses = cloneProvisions(article.Clauses)
	own := Agreement{Articles: []Article{article}}
	eachProvision(article.Clauses, func(p *Provision) {
		p.Text = eachBracket(p.Text, func(_, _ int, token string) string {
			mark, _, ok := readReference(token)
			if !ok {
				return token
			}
			from, path := &own, own.Find(mark)
			if path == nil {
				from, path = a, a.Find(mark)
			}
			if path == nil || from.Articles[path[0]].Topic == "" {
				return "{jenis} ini"
			}
			target := from.Articles[path[0]]
			name := "@" + target.Topic
			if len(path) > 1 && len(target.Clauses) > 1 {
				name += ":" + strconv.Itoa(path[1]+1)
			}
			return "[" + name + "|{jenis} ini]"
		})
	})
	return LibraryItem{Sort: LibraryArticle, Topic: article.Topic, Title: article.Title, Text: article.PlainText()}
}
