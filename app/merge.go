package app

import (
	"slices"
	"strconv"
	"strings"
)

// Clash is a part that both sides changed.
type Clash struct {
	Part         string
	Mine, Theirs string
}

// MergeAgreements joins two changes of base: what only one side changed is
// taken from it; where both changed the same part differently, theirs is kept
// and the part is named in clashes ("Pasal 5 Jangka Waktu", "Judul") with both
// texts. What one side deleted and the other changed is kept and named too.
// Articles and provisions are told apart by their marks; what both sides put at
// the same place is kept from both. The result is settled and carries the Meta
// of theirs.
func MergeAgreements(base, mine, theirs Agreement) (merged Agreement, clashes []Clash) {
	for _, a := range []*Agreement{&base, &mine, &theirs} {
		a.Settle()
	}
	mine.adoptMarks(&base)
	theirs.adoptMarks(&base)
	m := &merger{lastLabels: map[string]string{}, mine: mine.Labels(), theirs: theirs.Labels()}
	for _, a := range []*Agreement{&base, &mine, &theirs} {
		m.stripLabels(a)
	}
	merged = theirs
	for _, f := range mergedFields {
		b, mi, t := f.at(&base), f.at(&mine), f.at(&merged)
		*t = m.text(clashAt{part: f.part}, *b, *mi, *t)
	}
	merged.Term = merged.term(m, "Jangka waktu", base.Term, mine.Term, theirs.Term)
	merged.Notice = merged.term(m, "Tenggang pemberitahuan", base.Notice, mine.Notice, theirs.Notice)
	merged.Parties = m.parties(base.Parties, mine.Parties, theirs.Parties)
	merged.Recitals = m.sentences("Pertimbangan", base.Recitals, mine.Recitals, theirs.Recitals)
	merged.LegalBasis = m.sentences("Dasar hukum", base.LegalBasis, mine.LegalBasis, theirs.LegalBasis)
	merged.Attachments = m.attachments(base.Attachments, mine.Attachments, theirs.Attachments)
	merged.History = m.history(base.History, mine.History, theirs.History)
	merged.Stage = m.stage(&base, &mine, &theirs, merged.History)
	merged.Articles = m.articles(base.Articles, mine.Articles, theirs.Articles)
	merged.eachText(func(text *string) { *text = m.restored(*text) })
	merged.Settle()
	return merged, m.named(&merged)
}

// mergedFields are the single fields with their names on screen.
var mergedFields = []struct {
	part string
	at   func(*Agreement) *string
}{
	{"Jenis naskah", func(a *Agreement) *string { return &a.Kind }},
	{"Judul", func(a *Agreement) *string { return &a.Title }},
	{"Sebutan pihak pertama", func(a *Agreement) *string { return &a.PartyWord }},
	{"Pelaksana", func(a *Agreement) *string { return &a.Implementer }},
	{"Tempat penandatanganan", func(a *Agreement) *string { return &a.SigningPlace }},
	{"Tanggal penandatanganan", func(a *Agreement) *string { return (*string)(&a.SignedOn) }},
	{"Tanggal mulai berlaku", func(a *Agreement) *string { return (*string)(&a.ValidFrom) }},
	{"Tanggal akhir berlaku", func(a *Agreement) *string { return (*string)(&a.ValidTo) }},
	{"Hubungan dengan naskah sebelumnya", func(a *Agreement) *string { return &a.Relation }},
	{"Naskah sebelumnya", func(a *Agreement) *string { return &a.ParentID }},
	{"Tanggal pengakhiran", func(a *Agreement) *string { return (*string)(&a.EndedOn) }},
	{"Alasan pengakhiran", func(a *Agreement) *string { return &a.EndedWhy }},
	{"Catatan", func(a *Agreement) *string { return &a.Note }},
}

// merger gathers the clashes of one merge.
type merger struct {
	found        []foundClash
	lastLabels   map[string]string // of every mark that a text mentions
	mine, theirs map[string]string // labels of either side
}

// clashAt is where a clash is: a named part, or a marked article or provision
// and what of it.
type clashAt struct{ part, mark string }

type foundClash struct {
	clashAt
	mine, theirs string
}

// deleted stands for the text of a side that has none.
const deleted = "(dihapus)"

func (m *merger) clash(at clashAt, mine, theirs string) {
	m.found = append(m.found, foundClash{at, ShowText(m.restored(mine), m.mine), ShowText(m.restored(theirs), m.theirs)})
}

// text joins one text; an empty one is a value like any other.
func (m *merger) text(at clashAt, base, mine, theirs string) string {
	switch {
	case mine == base || mine == theirs:
		return theirs
	case theirs == base:
		return mine
	}
	m.clash(at, mine, theirs)
	return theirs
}

func (a *Agreement) term(m *merger, part string, base, mine, theirs Term) Term {
	if mine == base || mine == theirs {
		return theirs
	}
	if theirs == base {
		return mine
	}
	m.clash(clashAt{part: part}, mine.shown(), theirs.shown())
	return theirs
}

// shown tells a term with its last day, so that two terms never look alike.
func (t Term) shown() string {
	words := t.Words()
	if t.LastDay == SameDay {
		words += " (berakhir pada tanggal yang sama)"
	}
	return strings.TrimSpace(words)
}

// partyFields are the texts of a party with their names on screen.
var partyFields = []struct {
	part string
	at   func(*Party) *string
}{
	{"Instansi", func(p *Party) *string { return &p.Institution }},
	{"Alamat", func(p *Party) *string { return &p.Address }},
	{"Dasar kewenangan", func(p *Party) *string { return &p.LegalGround }},
	{"Surat kuasa", func(p *Party) *string { return &p.PowerOfAttorney }},
	{"Sebutan", func(p *Party) *string { return &p.Name }},
	{"Nomor", func(p *Party) *string { return &p.Number }},
	{"Pejabat penghubung", func(p *Party) *string { return &p.Contact.Name }},
	{"Alamat pejabat penghubung", func(p *Party) *string { return &p.Contact.Address }},
	{"Telepon pejabat penghubung", func(p *Party) *string { return &p.Contact.Phone }},
	{"Surel pejabat penghubung", func(p *Party) *string { return &p.Contact.Email }},
	{"Penanda tangan, gelar depan", func(p *Party) *string { return &p.Signatory.Name.Front }},
	{"Penanda tangan, nama", func(p *Party) *string { return &p.Signatory.Name.Name }},
	{"Penanda tangan, gelar belakang", func(p *Party) *string { return &p.Signatory.Name.Back }},
	{"Penanda tangan, jenis nomor", func(p *Party) *string { return &p.Signatory.IDKind }},
	{"Penanda tangan, nomor", func(p *Party) *string { return &p.Signatory.IDNumber }},
	{"Penanda tangan, pangkat", func(p *Party) *string { return &p.Signatory.Rank }},
	{"Penanda tangan, jabatan", func(p *Party) *string { return &p.Signatory.Position }},
	{"Penanda tangan, status jabatan", func(p *Party) *string { return &p.Signatory.Acting }},
	{"Penanda tangan, atas nama", func(p *Party) *string { return &p.Signatory.Behalf }},
	{"Penanda tangan, untuk beliau", func(p *Party) *string { return &p.Signatory.Through }},
}

// parties joins them by their places.
func (m *merger) parties(base, mine, theirs []Party) []Party {
	var out []Party
	for i := range max(len(base), len(mine), len(theirs)) {
		b, inBase := place(base, i)
		mi, inMine := place(mine, i)
		t, inTheirs := place(theirs, i)
		switch part := "Pihak " + strconv.Itoa(i+1); {
		case inMine && inTheirs:
			out = append(out, m.party(part, b, mi, t))
		case inMine && (!inBase || !sameParty(b, mi)):
			if inBase {
				m.clash(clashAt{part: part}, mi.Institution, deleted)
			}
			out = append(out, mi)
		case inTheirs && (!inBase || !sameParty(b, t)):
			if inBase {
				m.clash(clashAt{part: part}, deleted, t.Institution)
			}
			out = append(out, t)
		}
	}
	return out
}

func place[T any](list []T, i int) (one T, ok bool) {
	if i < len(list) {
		return list[i], true
	}
	return one, false
}

func sameParty(a, b Party) bool {
	same := a.Logo.same(b.Logo) && a.InstitutionID == b.InstitutionID
	same = same && a.Signatory.OfficialID == b.Signatory.OfficialID && a.Signatory.Picture == b.Signatory.Picture
	for _, f := range partyFields {
		same = same && *f.at(&a) == *f.at(&b)
	}
	return same
}

func (m *merger) party(part string, base, mine, theirs Party) Party {
	out := theirs
	for _, f := range partyFields {
		*f.at(&out) = m.text(clashAt{part: part + ", " + f.part}, *f.at(&base), *f.at(&mine), *f.at(&theirs))
	}
	// A snapshot's link to the directory goes with the name that was kept.
	out.InstitutionID = link(out.Institution, mine.Institution, theirs.Institution, base.InstitutionID, mine.InstitutionID, theirs.InstitutionID)
	out.Signatory.OfficialID = link(out.Signatory.Name.Name, mine.Signatory.Name.Name, theirs.Signatory.Name.Name,
		base.Signatory.OfficialID, mine.Signatory.OfficialID, theirs.Signatory.OfficialID)
	if !mine.Logo.same(base.Logo) && !mine.Logo.same(theirs.Logo) {
		if theirs.Logo.same(base.Logo) {
			out.Logo = mine.Logo
		} else {
			m.clash(clashAt{part: part + ", Logo"}, mine.Logo.Name, theirs.Logo.Name)
		}
	}
	out.Signatory.Picture = m.signature(part, out.Signatory.Name.Name, base.Signatory, mine.Signatory, theirs.Signatory)
	return out
}

// signature joins the pictures of a signature. The one that is kept goes with
// the name that was kept: nobody's signature may come under another's name.
func (m *merger) signature(part string, kept string, base, mine, theirs Signer) string {
	ofMine, ofTheirs := mine.Name.Name == kept, theirs.Name.Name == kept
	switch changed := mine.Picture != base.Picture && mine.Picture != theirs.Picture; {
	case ofMine && !ofTheirs:
		return mine.Picture
	case !changed:
		return theirs.Picture
	case ofMine && theirs.Picture == base.Picture:
		return mine.Picture
	}
	m.clash(clashAt{part: part + ", Gambar tanda tangan"}, shownHash(mine.Picture), shownHash(theirs.Picture))
	if !ofTheirs {
		return ""
	}
	return theirs.Picture
}

// shownHash tells two pictures apart on screen.
func shownHash(hash string) string {
	if hash == "" {
		return "(tanpa gambar)"
	}
	return "gambar " + hash[:min(8, len(hash))]
}

// link is the ID that belongs to the kept name.
func link(kept, mineName, theirsName, base, mine, theirs string) string {
	switch {
	case kept != theirsName:
		return mine
	case kept == mineName && theirs == base:
		return mine
	}
	return theirs
}

// named gives the clashes with the numbers that the merged draft has.
func (m *merger) named(merged *Agreement) []Clash {
	labels := merged.Labels()
	var out []Clash
	for _, f := range m.found {
		c := Clash{Part: f.part, Mine: f.mine, Theirs: f.theirs}
		if f.mark != "" {
			c.Part = strings.TrimSpace(merged.partName(f.mark, labels) + " " + f.part)
		}
		if !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out
}

// partName is "Pasal 5 Jangka Waktu" or "Pasal 5 Jangka Waktu, ayat (2)".
func (a *Agreement) partName(mark string, labels map[string]string) string {
	p := a.Find(mark)
	if p == nil {
		return "Pasal"
	}
	article := "Pasal " + strconv.Itoa(p[0]+1)
	name := strings.TrimSpace(article + " " + a.Articles[p[0]].Title)
	if rest := strings.TrimPrefix(labels[mark], article); rest != "" {
		name += "," + rest
	}
	return name
}
