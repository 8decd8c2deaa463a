package app

import (
	"strconv"
	"strings"
)

// lintDraft is a draft on its way through the rules, which only read it.
type lintDraft struct {
	c        LintContext
	a        *Agreement
	rule     string // that looks just now
	labels   map[string]string
	targets  *targets
	texts    []lintText
	parties  []string // what the text calls them
	partyAt  []int    // order of each party
	articles []int    // order of each article
	end      int      // order after the last article
	late     bool     // it is about to be signed: dates and places must stand
	signing  bool     // numbers too
	signed   bool     // signing lies behind
	found    []orderedFinding
	seen     map[string]bool
	facts    *lintFacts
}

type orderedFinding struct {
	Finding
	order int
}

func newLintDraft(c LintContext, a *Agreement) *lintDraft {
	d := &lintDraft{c: c, a: a, seen: map[string]bool{}}
	d.labels, d.targets = a.targets()
	delete(d.labels, "") // what has no mark yet cannot be referred to
	for i := range a.Parties {
		d.parties = append(d.parties, a.PartyName(i))
	}
	d.late, d.signing, d.signed = stageReached(c.Office, a.Stage)
	d.collect()
	return d
}

// collect lists the texts in the order of the paper.
func (d *lintDraft) collect() {
	a := d.a
	d.text(lintText{role: roleTitle, part: DraftTitle, field: "title", at: "Judul", text: a.Title})
	d.text(lintText{role: roleField, part: DraftTitle, field: "implementer", at: "Pelaksana", text: a.Implementer})
	d.text(lintText{role: roleField, part: DraftTitle, field: "signing_place", at: "Tempat penandatanganan", text: a.SigningPlace})
	d.end++
	for i := range a.Parties {
		d.partyAt = append(d.partyAt, d.end)
		for _, name := range lintedFields {
			t := lintText{role: roleParty, part: DraftParties, index: i, field: indexed("parties", i) + "." + name, at: d.atParty(i)}
			t.text = *partyField(&a.Parties[i], name)
			d.text(t)
		}
	}
	for i, s := range a.Recitals {
		d.text(lintText{role: roleRecital, part: DraftRecitals, index: i, field: indexed("recitals", i), at: "Pertimbangan huruf " + letterOf(i), text: s})
	}
	for i, s := range a.LegalBasis {
		d.text(lintText{role: roleBasis, part: DraftBasis, index: i, field: indexed("legal_basis", i), at: "Dasar hukum nomor " + strconv.Itoa(i+1), text: s})
	}
	for i := range a.Articles {
		d.article(i)
	}
	d.end++
	for i, s := range a.Attachments {
		at := "Lampiran"
		if len(a.Attachments) > 1 {
			at += " " + strconv.Itoa(i+1)
		}
		t := lintText{role: roleAttachmentTitle, part: DraftAttachments, index: i, field: indexed("attachments", i) + ".title", at: at, text: s.Title}
		d.text(t)
		t.role, t.field, t.text = roleAttachmentText, indexed("attachments", i)+".text", s.Text
		d.text(t)
	}
}

func (d *lintDraft) article(i int) {
	s := &d.a.Articles[i]
	field := indexed("articles", i)
	t := lintText{part: DraftArticle, index: i, mark: s.Mark, path: Path{i}, at: "Pasal " + strconv.Itoa(i+1), article: i + 1}
	d.articles = append(d.articles, d.end)
	t.role, t.field, t.text = roleChapter, field+".chapter", s.Chapter
	d.text(t)
	t.role, t.field, t.text = roleArticleTitle, field+".title", s.Title
	d.text(t)
	t.role, t.field, t.text = roleArticleText, field+".text", s.Text
	d.text(t)
	d.provisions(s.Clauses, Path{i}, field+".clauses", t.at)
}

func (d *lintDraft) provisions(list []Provision, above Path, field, at string) {
	if len(above) > MaxDepth { // Settle brings deeper ones up
		return
	}
	for k := range list {
		p := &list[k]
		t := lintText{
			role: roleClause, part: DraftArticle, index: above[0], mark: p.Mark, field: indexed(field, k), at: at,
			article: above[0] + 1, text: p.Text,
		}
		t.path = append(above[:len(above):len(above)], k)
		if label := d.labels[p.Mark]; label != "" {
			t.at = label
		}
		path, here := t.path, t.at
		below := t.field + ".items"
		t.field += ".text"
		d.text(t)
		d.provisions(p.Items, path, below, here)
	}
}

// text keeps a text with its words; article counts from 1 on the way in, so
// that the zero value means none.
func (d *lintDraft) text(t lintText) {
	d.end++
	t.order = d.end
	t.article--
	t.words = wordsOf(t.text)
	d.texts = append(d.texts, t)
}

func (d *lintDraft) atParty(i int) string {
	return "Komparisi, " + d.parties[i]
}

// add keeps a finding on a text, once for the same words at the same place.
func (d *lintDraft) add(t *lintText, message, word string, repair func(*Agreement)) {
	d.addAt(t.order, Finding{
		Part: t.part, Index: t.index, Mark: t.mark, Field: t.field, At: t.at, Message: message, Word: word, Repair: repair,
	})
}

// mend keeps a finding that one change of the text repairs.
func (d *lintDraft) mend(t *lintText, message string, change func(string) string) {
	place := *t
	place.words = nil
	d.add(t, message, wordMend, func(a *Agreement) {
		*a = a.Clone() // an earlier copy of the record keeps its text
		if s := place.in(a); s != nil {
			*s = change(*s)
		}
	})
}

func (d *lintDraft) addAt(order int, f Finding) {
	key := d.rule + "\x00" + strconv.Itoa(order) + "\x00" + f.Field + "\x00" + f.Message
	if d.seen[key] {
		return
	}
	d.seen[key] = true
	f.Rule = d.rule
	d.found = append(d.found, orderedFinding{f, order})
}

// addDates keeps a finding on the dates, which stand with the title.
func (d *lintDraft) addDates(field, at, message, word string, repair func(*Agreement)) {
	d.addAt(d.texts[2].order, Finding{Part: DraftTitle, Field: field, At: at, Message: message, Word: word, Repair: repair})
}

func indexed(name string, i int) string { return name + "[" + strconv.Itoa(i) + "]" }

// letterOf counts a, b, ..., z, aa, ab.
func letterOf(i int) string {
	if i < 26 {
		return string(rune('a' + i))
	}
	return letterOf(i/26-1) + string(rune('a'+i%26))
}

// stageReached tells whether the stage is one at which the day and place of
// signing, and then the numbers, must stand, and whether signing lies behind.
func stageReached(o Office, stage string) (late, signing, signed bool) {
	stages := o.Agreements.Stages
	if len(stages) == 0 {
		stages = Stages
	}
	for _, s := range stages {
		low := strings.ToLower(s)
		signed = signing
		ends := strings.Contains(low, "penandatanganan") || strings.Contains(low, "tanda tangan")
		late = late || ends || strings.Contains(low, "paraf")
		signing = signing || ends
		if strings.EqualFold(s, stage) {
			return late, signing, signed
		}
	}
	return false, false, false // a stage of own words says nothing
}
