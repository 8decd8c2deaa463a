package app

import (
	"slices"
	"strconv"
	"strings"
)

// Start is what a guided start asks for.
type Start struct {
	Kind        string
	Title       string
	Set         string // empty: SetFor the kind; an addendum always has its own
	Chapters    bool   // keep the chapters (BAB) of the set
	Parties     []Party
	Implementer string
	Scope       []LibraryItem // ticked, in order; none: those of the library's article
	Extra       []LibraryItem // further articles
	Term        Term
	Notice      Term
	Stage       string // empty: the office's step of drafting
	Settings    AgreementSettings
	On          Date      // day of the draft, for the law of that day; empty: the newest
	Parent      Agreement // that it renews or amends, if its ID is not empty
}

// Draft makes a complete, settled draft from a guided start and the library,
// the built-in one if it is empty. Beside placeholders, library texts may hold
// tokens that a draft resolves:
//
//   - a provision with "{... n}" is repeated for each party, one with
//     "{... 3..}" for the third and later ones; neighbours are repeated together;
//   - a clause with {pelaksana} is left out when there is no implementer;
//   - "[@topic]" is a reference to the article of that topic, "[@topic:2]" to its
//     second clause, "[@topic|words]" gives the words where no such article is;
//   - "{naskah induk}" names the paper that this one renews or amends.
func (s Start) Draft(library []LibraryItem) Agreement {
	if len(library) == 0 {
		library = Library(nil)
	}
	a := s.record()
	for _, item := range s.items(library) {
		a.Articles = append(a.Articles, s.article(item))
	}
	if s.Chapters && len(a.Articles) > 0 && a.Articles[0].Chapter != "" {
		joinChapters(a.Articles)
	} else {
		for i := range a.Articles {
			a.Articles[i].Chapter = ""
		}
	}
	a.Recitals = marked(s.recitals(library), ".")
	a.LegalBasis = marked(s.basis(library), ".")
	a.resolveTopics()
	a.Settle()
	return a
}

// record is the draft without its text.
func (s Start) record() Agreement {
	a := Agreement{
		Kind: s.Kind, Title: s.Title, Parties: slices.Clone(s.Parties), PartyWord: s.Settings.PartyWord,
		Implementer: s.Implementer, Stage: s.Stage, Term: s.Term, Notice: s.Notice,
	}
	if a.Term.LastDay == "" {
		a.Term.LastDay = s.Settings.LastDay
	}
	if a.Stage == "" {
		a.Stage = Stages[2]
		if own := s.Settings.Stages; len(own) > 0 && !slices.Contains(own, a.Stage) {
			a.Stage = own[0]
		}
	}
	if s.Parent.ID != "" {
		a.ParentID, a.Relation = s.Parent.ID, RelationRenewal
		if isAddendum(s.Kind) {
			a.Relation = RelationAddendum
		}
	}
	return a
}

func (s Start) set() string {
	if s.Set == "" || isAddendum(s.Kind) {
		return SetFor(s.Kind)
	}
	return s.Set
}

// items are the articles of the draft in order: those of the set, the extra
// ones of the library at their places among them, others before the closing.
func (s Start) items(library []LibraryItem) []LibraryItem {
	set := s.set()
	var list []LibraryItem
	place := map[string]int{}
	for i, item := range library {
		if item.Sort != LibraryArticle {
			continue
		}
		if item.Code != "" {
			place[item.Code] = i
		}
		if slices.Contains(item.Sets, set) && s.wanted(set, item) {
			list = appendArticle(list, item, place)
		}
	}
	for _, item := range s.Extra {
		same := func(l LibraryItem) bool { return l.Code != "" && l.Code == item.Code || l.ID != "" && l.ID == item.ID }
		if !slices.ContainsFunc(list, same) {
			list = appendArticle(list, item, place)
		}
	}
	return list
}

// appendArticle puts an item at its place; one without a place goes before the
// closing.
func appendArticle(list []LibraryItem, item LibraryItem, place map[string]int) []LibraryItem {
	at, known := place[item.Code]
	i := slices.IndexFunc(list, func(l LibraryItem) bool {
		other, ok := place[l.Code]
		if known {
			return ok && other > at
		}
		return l.Topic == TopicClosing
	})
	if i < 0 {
		i = len(list)
	}
	return slices.Insert(list, i, item)
}

// wanted tells whether an article of the addendum's set has something to say:
// what is added to the scope, the new term, or else what is amended.
func (s Start) wanted(set string, item LibraryItem) bool {
	if set != SetAddendum {
		return true
	}
	switch item.Topic {
	case TopicScope:
		return len(s.Scope) > 0
	case TopicTerm:
		return !s.Term.IsZero()
	case TopicAmendment:
		return len(s.Scope) == 0 && s.Term.IsZero()
	}
	return true
}

// article makes an item's article for these parties; its references are not
// yet resolved.
func (s Start) article(item LibraryItem) Article {
	text := strings.ReplaceAll(item.Text, "{naskah induk}", s.Parent.nameAsParent())
	if s.Settings.NoStamp {
		text = strings.ReplaceAll(text, ", bermeterai cukup", "")
	}
	t := Article{Topic: item.Topic, Chapter: item.Chapter, Title: item.Title, Clauses: ParseProvisions(text)}
	if strings.TrimSpace(s.Implementer) == "" {
		t.Clauses = slices.DeleteFunc(t.Clauses, func(p Provision) bool { return strings.Contains(p.Text, "{pelaksana}") })
	}
	t.Clauses = forParties(t.Clauses, len(s.Parties), false)
	if item.Topic == TopicScope && len(s.Scope) > 0 {
		if len(t.Clauses) == 0 {
			t.Clauses = []Provision{{}}
		}
		texts := make([]string, len(s.Scope))
		for i, l := range s.Scope {
			texts[i] = l.Text
		}
		t.Clauses[0].Items = nil
		for _, text := range marked(texts, ".") {
			t.Clauses[0].Items = append(t.Clauses[0].Items, Provision{Text: text})
		}
	}
	return t
}

// nameAsParent is how a renewal or addendum names this agreement in its text:
// "Nota Kesepahaman tentang ... Nomor ... dan Nomor ... tanggal 5 Mei 2020".
func (a Agreement) nameAsParent() string {
	if a.Kind == "" || a.Title == "" {
		return "naskah kerja sama tentang ........"
	}
	name := a.Kind + " tentang " + a.Title
	var numbers []string
	for _, p := range a.Parties {
		if p.Number != "" {
			numbers = append(numbers, "Nomor "+p.Number)
		}
	}
	if len(numbers) > 0 {
		name += " " + joinWords(numbers)
	}
	if a.SignedOn.Valid() {
		name += " tanggal " + a.SignedOn.Long()
	}
	return name
}

// joinWords lists words: A dan B; A, B, dan C.
func joinWords(words []string) string {
	if n := len(words); n > 2 {
		return strings.Join(words[:n-1], ", ") + ", dan " + words[n-1]
	}
	return strings.Join(words, " dan ")
}

// joinChapters drops the title of a chapter that is the same as the one that
// the article before belongs to.
func joinChapters(articles []Article) {
	last := ""
	for i := range articles {
		switch chapter := articles[i].Chapter; {
		case chapter != "" && chapter == last:
			articles[i].Chapter = ""
		case chapter != "":
			last = chapter
		}
	}
}

// NewRights makes the article of rights and duties: for each of n parties a
// list of rights and a list of duties, each with one empty item.
func NewRights(n int) Article {
	t := Article{Topic: TopicRights, Title: "Hak dan Kewajiban"}
	for i := range n {
		party := "{pihak " + strconv.Itoa(i+1) + "}"
		for _, has := range []string{" berhak:", " berkewajiban:"} {
			t.Clauses = append(t.Clauses, Provision{Text: party + has, Items: []Provision{{}}})
		}
	}
	return t
}
