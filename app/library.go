package app

import (
	"slices"
	"strings"
)

// LibraryItem is one piece of text that drafts are built from. Built-in items
// have a Code; the office's own are records, and one with the Code of a
// built-in item stands in its place until it is deleted.
type LibraryItem struct {
	Meta
	Code    string   `json:"code,omitempty"`
	Sort    string   `json:"sort"`           // one of the Library constants
	Topic   string   `json:"topic"`          // for articles
	Sets    []string `json:"sets,omitempty"` // the sets that it belongs to, one of the Set constants
	Chapter string   `json:"chapter,omitempty"`
	Title   string   `json:"title"` // of an article; for others a short name to tick
	Text    string   `json:"text"`  // as ParseProvisions reads it, with placeholders and the tokens of Start.Draft
}

// Sorts of library items.
const (
	LibraryArticle = "article" // a whole article
	LibraryScope   = "scope"   // one item of the scope (ruang lingkup)
	LibraryRecital = "recital"
	LibraryBasis   = "basis"
)

var librarySorts = []string{LibraryArticle, LibraryScope, LibraryRecital, LibraryBasis}

// Sets of articles: what a guided start begins with. A recital or citation of
// the office's own that names a set is put into every draft of that set.
const (
	SetMinimal  = "minimal"  // Nota Kesepahaman: 5 articles
	SetPKS      = "pks"      // 7 articles
	SetFull     = "full"     // 14 articles in chapters
	SetExtra    = "extra"    // worth having beside them
	SetAddendum = "addendum" // what is amended, what stays, closing
)

var librarySets = []string{SetMinimal, SetPKS, SetFull, SetExtra, SetAddendum}

// Topics of articles. The check of a draft asks for those that a kind needs.
const (
	TopicDefinitions    = "definitions"
	TopicPurpose        = "purpose"
	TopicScope          = "scope"
	TopicImplementation = "implementation"
	TopicRights         = "rights"
	TopicFunding        = "funding"
	TopicTeam           = "team"
	TopicSecrecy        = "secrecy"
	TopicTerm           = "term"
	TopicForce          = "force-majeure"
	TopicDisputes       = "disputes"
	TopicOther          = "other"
	TopicAmendment      = "amendment"
	TopicClosing        = "closing"
	TopicData           = "data"
	TopicMonitoring     = "monitoring"
	TopicCorrespondence = "correspondence"
	TopicTermination    = "termination"
	TopicSuccession     = "succession"
)

// SetFor is the usual set for a kind of paper.
func SetFor(kind string) string {
	switch kind = strings.ToLower(kind); {
	case isAddendum(kind):
		return SetAddendum
	case strings.Contains(kind, "perjanjian"):
		return SetPKS
	}
	return SetMinimal
}

// isAddendum tells whether a kind of paper amends another.
func isAddendum(kind string) bool {
	kind = strings.ToLower(kind)
	return strings.Contains(kind, "adendum") || strings.Contains(kind, "addendum")
}

// Validate cleans the item and names its faults as FieldErrors. Scope items,
// recitals and citations lose the mark at their end, since a draft gives each
// the one of its place.
func (l *LibraryItem) Validate() error {
	c := &check{}
	c.line("code", &l.Code)
	c.oneOf("sort", &l.Sort, librarySorts, "Jenis butir pustaka tidak dikenal. Pilih pasal, ruang lingkup, pertimbangan, atau dasar hukum.")
	c.line("topic", &l.Topic)
	l.Sets = c.strings("sets", l.Sets)
	for i, set := range l.Sets {
		if !slices.Contains(librarySets, set) {
			c.in("sets", i)
			c.fault("", "Susunan pasal tidak dikenal"+quoted(set)+". Pilih salah satu susunan yang tersedia.")
			c.out()
		}
	}
	c.name("chapter", &l.Chapter)
	if l.Sort == LibraryArticle {
		c.needName("title", &l.Title, "Judul pasal belum diisi. Contoh: Jangka Waktu.")
		l.Text = cleanDraft(l.Text)
		c.text("text", &l.Text)
		l.Text = strings.TrimSpace(l.Text)
		if l.Text == "" {
			c.fault("text", "Isi pasal belum diisi. Tulis sedikitnya satu ayat.")
		}
		return c.result()
	}
	l.Text = unmarked(cleanDraftLine(l.Text))
	if l.Title = CleanLine(l.Title); l.Title == "" {
		l.Title = firstWords(l.Text)
	}
	c.name("title", &l.Title)
	c.need("text", &l.Text, "Teks butir pustaka belum diisi. Tulis satu kalimat atau satu butir.")
	if l.Sort == LibraryRecital && l.Text != "" && !strings.HasPrefix(strings.ToLower(l.Text), "bahwa ") {
		c.fault("text", "Pertimbangan harus diawali kata “bahwa”. Tambahkan kata itu di depan.")
	}
	return c.result()
}

// firstWords is the beginning of a text that has no name of its own.
func firstWords(text string) string {
	words := strings.Fields(text)
	return strings.Join(words[:min(len(words), 6)], " ")
}

// unmarked is an item of a list without the mark at its end: ";", "; dan" or
// a full stop. Dots that wait to be filled in stay.
func unmarked(text string) string {
	text = strings.TrimRight(text, " ")
	for _, word := range []string{" dan", " dan/atau", " atau"} {
		if cut, ok := strings.CutSuffix(text, word); ok && strings.HasSuffix(cut, ";") {
			text = cut
		}
	}
	text = strings.TrimRight(text, "; ")
	if strings.HasSuffix(text, "..") {
		return text
	}
	return strings.TrimSuffix(text, ".")
}

// Library is the built-in items with the office's own in their places, the own
// ones without a built-in at the end. What an own item in a built-in one's
// place leaves empty beside its text is taken from there.
func Library(own []LibraryItem) []LibraryItem {
	list := builtIn()
	at := make(map[string]int, len(list))
	for i, l := range list {
		at[l.Code] = i
	}
	for _, l := range own {
		i, ok := at[l.Code]
		if l.Code == "" || !ok {
			list = append(list, l)
			continue
		}
		old := list[i]
		l.Sort, l.Topic = orElse(l.Sort, old.Sort), orElse(l.Topic, old.Topic)
		if len(l.Sets) == 0 {
			l.Sets = old.Sets
		}
		list[i] = l
	}
	return list
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// builtIn are copies of the built-in items, which callers may change.
func builtIn() []LibraryItem {
	var list []LibraryItem
	for _, part := range []struct {
		sort  string
		items []LibraryItem
	}{
		{LibraryArticle, builtInArticles},
		{LibraryArticle, builtInClosings},
		{LibraryScope, builtInScope},
		{LibraryRecital, builtInRecitals},
		{LibraryBasis, builtInBasis},
	} {
		for _, l := range part.items {
			l.Sort, l.Sets = part.sort, slices.Clone(l.Sets)
			list = append(list, l)
		}
	}
	return list
}
