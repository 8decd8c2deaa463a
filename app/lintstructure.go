package app

import (
	"slices"
	"strings"

	"sinergi/app/bahasa"
)

// neededTopic is what a paper must say: its topic, the words of a title by
// which an article of one's own is known, and what it is called.
type neededTopic struct {
	topic string
	words []string
	name  string
}

var (
	needPurpose        = neededTopic{TopicPurpose, []string{"tujuan"}, "Tujuan"}
	needScope          = neededTopic{TopicScope, []string{"ruang lingkup"}, "Ruang Lingkup"}
	needImplementation = neededTopic{TopicImplementation, []string{"pelaksanaan"}, "Pelaksanaan"}
	needRights         = neededTopic{TopicRights, []string{"hak dan kewajiban", "kewajiban", "tanggung jawab"}, "Hak dan Kewajiban"}
	needFunding        = neededTopic{TopicFunding, []string{"biaya", "pendanaan", "anggaran"}, "Pembiayaan"}
	needTerm           = neededTopic{TopicTerm, []string{"jangka waktu", "masa berlaku"}, "Jangka Waktu"}
	needDisputes       = neededTopic{TopicDisputes, []string{"perselisihan", "sengketa"}, "Penyelesaian Perselisihan"}
	needClosing        = neededTopic{TopicClosing, []string{"penutup"}, "Penutup"}
)

// neededTopics are what a paper of this kind must say; a PKS in chapters names
// rights and duties too.
func (d *lintDraft) neededTopics() []neededTopic {
	kind := strings.ToLower(d.a.Kind)
	switch {
	case d.amends():
		return []neededTopic{needClosing}
	case strings.Contains(kind, "perjanjian kerja sama") || kind == "pks":
		list := []neededTopic{needPurpose, needScope, needImplementation, needFunding, needDisputes, needClosing}
		if slices.ContainsFunc(d.a.Articles, func(s Article) bool { return s.Chapter != "" }) {
			list = slices.Insert(list, 3, needRights)
		}
		return list
	case strings.Contains(kind, "nota") || strings.Contains(kind, "kesepakatan bersama") || strings.Contains(kind, "memorandum"):
		return []neededTopic{needPurpose, needScope, needImplementation, needTerm, needClosing}
	}
	return nil
}

func (n neededTopic) in(s *Article) bool {
	if s.Topic == n.topic {
		return true
	}
	title := strings.ToLower(s.Title)
	return slices.ContainsFunc(n.words, func(w string) bool { return strings.Contains(title, w) })
}

func checkMissingArticles(d *lintDraft) {
	missing := func(at, message string) {
		d.addAt(d.end, Finding{Part: DraftArticle, Field: "articles", At: at, Message: message, Word: wordFill})
	}
	if len(d.a.Articles) == 0 {
		missing("Batang tubuh", "Naskah belum berisi pasal.")
		return
	}
	for _, n := range d.neededTopics() {
		if !slices.ContainsFunc(d.a.Articles, func(s Article) bool { return n.in(&s) }) {
			missing("Batang tubuh", d.a.Kind+" ini belum memuat pasal “"+n.name+"”.")
		}
	}
}

// checkLegalGrounds seeks parties of whom nothing says why their signatory may
// sign; on paper dots stand there.
func checkLegalGrounds(d *lintDraft) {
	for k := range d.texts {
		t := &d.texts[k]
		if t.role == roleParty && shortField(t.field) == "legal_ground" && (strings.TrimSpace(t.text) == "" || hasDots(t.text)) {
			d.add(t, "Dasar kewenangan masih titik-titik.", wordFill, nil)
		}
	}
}

func checkPowers(d *lintDraft) {
	for k := range d.texts {
		t := &d.texts[k]
		if t.role != roleParty || shortField(t.field) != "power_of_attorney" || strings.TrimSpace(t.text) == "" || hasDots(t.text) {
			continue
		}
		numbered := slices.ContainsFunc(t.words, func(w lintWord) bool { return w.low == "nomor" || w.low == "no" })
		if !numbered || !strings.ContainsAny(t.text, "0123456789") {
			d.add(t, "Surat kuasa belum bernomor.", wordFill, nil)
		}
	}
}

func checkSameParty(d *lintDraft) {
	first := map[string]int{}
	for i, p := range d.a.Parties {
		name := bahasa.Fold(p.Institution)
		if name == "" {
			continue
		}
		if k, twice := first[name]; twice {
			d.addAt(d.partyAt[i], Finding{
				Part: DraftParties, Index: i, Field: indexed("parties", i) + ".institution", At: d.atParty(i),
				Message: "Instansinya sama dengan " + d.parties[k] + ".", Word: wordOpen,
			})
			continue
		}
		first[name] = i
	}
}

func isRights(s *Article) bool {
	title := strings.ToLower(s.Title)
	return strings.Contains(title, "hak dan kewajiban") || s.Topic == TopicRights && strings.TrimSpace(title) == ""
}

// checkRights seeks parties whose rights or duties the articles about them
// leave out.
func checkRights(d *lintDraft) {
	rights, duties := make([]bool, len(d.parties)), make([]bool, len(d.parties))
	first := -1
	for i := range d.a.Articles {
		s := &d.a.Articles[i]
		if isRights(s) && len(s.Clauses) > 0 {
			if first < 0 {
				first = i
			}
			d.countRights(s.Clauses, make([]bool, len(d.parties)), rights, duties)
		}
	}
	if first < 0 {
		return
	}
	tell := func(what string, i int) {
		s := &d.a.Articles[first]
		d.addAt(d.articles[first], Finding{
			Part: DraftArticle, Index: first, Mark: s.Mark, Field: indexed("articles", first), At: "Pasal " + bahasa.Number(int64(first+1)),
			Message: what + " " + d.parties[i] + " belum diatur.", Word: wordFill,
		})
	}
	for i := range d.parties {
		if !rights[i] {
			tell("Hak", i)
		}
		if !duties[i] {
			tell("Kewajiban", i)
		}
	}
}

// countRights notes whose rights and duties a list tells; above are the parties
// that the texts over it name.
func (d *lintDraft) countRights(list []Provision, above, rights, duties []bool) {
	for k := range list {
		low := strings.ToLower(list[k].Text)
		named := slices.Clone(above)
		all := strings.Contains(low, "para pihak") || strings.Contains(low, "masing-masing pihak") || strings.Contains(low, "setiap pihak")
		right := strings.Contains(low, "hak ") || strings.Contains(low, "berhak")
		duty := strings.Contains(low, "wajib") || strings.Contains(low, "tanggung jawab") || strings.Contains(low, "bertugas")
		for i, name := range d.parties {
			named[i] = named[i] || all || strings.Contains(low, strings.ToLower(name)) || strings.Contains(low, "{pihak "+bahasa.Number(int64(i+1))+"}")
			rights[i] = rights[i] || named[i] && right
			duties[i] = duties[i] || named[i] && duty
		}
		d.countRights(list[k].Items, named, rights, duties)
	}
}

// checkUnfinished seeks articles and provisions that were begun and left.
func checkUnfinished(d *lintDraft) {
	for k := range d.texts {
		t := &d.texts[k]
		if text := strings.TrimSpace(t.text); text != "" {
			if t.role == roleClause && strings.HasSuffix(text, ":") && !strings.Contains(text, "\n") && len(d.provision(t).Items) == 0 && !d.amends() {
				d.add(t, "Rincian sesudah titik dua belum ada.", wordFill, nil)
			}
			continue
		}
		switch t.role {
		case roleArticleTitle:
			d.add(t, "Pasal ini belum berjudul.", wordFill, nil)
		case roleArticleText:
			if len(d.a.Articles[t.article].Clauses) == 0 {
				d.add(t, "Pasal ini belum berisi ketentuan.", wordFill, nil)
			}
		case roleClause:
			d.add(t, "Ketentuan ini masih kosong.", wordFill, nil)
		case roleRecital:
			d.add(t, "Pertimbangan ini masih kosong.", wordFill, nil)
		case roleBasis:
			d.add(t, "Dasar hukum ini masih kosong.", wordFill, nil)
		case roleAttachmentTitle:
			d.add(t, "Lampiran ini belum berjudul.", wordFill, nil)
		}
	}
}

// provision is the provision whose text t is.
func (d *lintDraft) provision(t *lintText) *Provision {
	p := &d.a.Articles[t.path[0]].Clauses[t.path[1]]
	for _, i := range t.path[2:] {
		p = &p.Items[i]
	}
	return p
}
