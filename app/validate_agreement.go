package app

import (
	"fmt"
	"slices"
	"strings"

	"sinergi/app/bahasa"
)

// Limits of an agreement.
const (
	maxParties    = 20
	sentenceLimit = 5000 // characters of a recital or a legal basis
)

// Validate cleans and settles the record in place and names its faults as
// FieldErrors. Two parties with an institution are the least; rows in which
// nothing is filled are dropped, among the parties those beyond the second.
// An open end of validity is filled in from the term. A stage may be any word;
// an empty one is the first of Stages.
func (a *Agreement) Validate() error {
	c := &check{}
	a.Title = cleanDraftLine(a.Title)
	c.need("kind_of_paper", &a.Kind, "Jenis naskah belum dipilih. Contoh: Nota Kesepahaman.")
	c.need("title", &a.Title, "Judul kerja sama belum diisi. Tulis yang berdiri sesudah kata TENTANG.")
	a.parties(c)
	c.oneOf("party_word", &a.PartyWord, []string{"", PartyKesatu, PartyPertama}, "Sebutan pihak pertama tidak dikenal. Pilih KESATU atau PERTAMA.")
	c.name("implementer", &a.Implementer)
	c.line("stage", &a.Stage)
	if a.Stage == "" {
		a.Stage = Stages[0]
	}
	c.line("signing_place", &a.SigningPlace)
	a.dates(c)
	a.texts(c)
	a.history(c)
	a.relation(c)
	c.text("note", &a.Note)
	return c.result()
}

// dates checks dates and lengths of time and fills in the last day.
func (a *Agreement) dates(c *check) {
	c.date("signed_on", &a.SignedOn, "Tanggal penandatanganan")
	c.date("valid_from", &a.ValidFrom, "Tanggal mulai berlaku")
	c.date("valid_to", &a.ValidTo, "Tanggal akhir berlaku")
	c.date("ended_on", &a.EndedOn, "Tanggal pengakhiran")
	a.Term.check(c, "term.", "Jangka waktu")
	a.Notice.check(c, "notice.", "Tenggang pemberitahuan")
	if a.ValidTo == "" && a.Start().Valid() {
		if end := a.Term.End(a.Start()); end.Valid() {
			a.ValidTo = end
		}
	}
	what := "tanggal mulai berlaku"
	if a.ValidFrom == "" {
		what = "tanggal penandatanganan"
	}
	c.order("valid_to", a.Start(), a.ValidTo, "Tanggal akhir berlaku lebih awal dari "+what)
	c.order("ended_on", a.Start(), a.EndedOn, "Tanggal pengakhiran lebih awal dari "+what)
	if a.RenewedOn = Date(CleanLine(string(a.RenewedOn))); !a.RenewedOn.Valid() {
		a.RenewedOn = "" // a store fills it in
	}
}

// check names a length of time outside what a Term holds.
func (t *Term) check(c *check, prefix, what string) {
	for _, part := range []struct {
		field, unit string
		n, limit    int
	}{{"years", "tahun", t.Years, MaxTermYears}, {"months", "bulan", t.Months, 12 * MaxTermYears}, {"days", "hari", t.Days, MaxTermDays}} {
		if part.n < 0 || part.n > part.limit {
			c.fault(prefix+part.field, fmt.Sprintf("%s harus 0 sampai %s %s. Ubah angkanya.", what, bahasa.Number(int64(part.limit)), part.unit))
		}
	}
	c.oneOf(prefix+"last_day", &t.LastDay, []string{"", DayBefore, SameDay}, "Cara menghitung hari terakhir tidak dikenal. Pilih sehari sebelumnya atau tanggal yang sama.")
}

// texts drops what is empty before Settle counts the articles.
func (a *Agreement) texts(c *check) {
	a.Recitals = filledLines(a.Recitals)
	a.LegalBasis = filledLines(a.LegalBasis)
	a.Articles = slices.DeleteFunc(slices.Clone(a.Articles), Article.empty)
	a.Attachments = slices.DeleteFunc(slices.Clone(a.Attachments), func(t Attachment) bool {
		return cleanDraftLine(t.Title) == "" && cleanDraftLine(t.Text) == ""
	})
	a.Settle()
	c.sentences("recitals", a.Recitals)
	c.sentences("legal_basis", a.LegalBasis)
	for i := range a.Articles {
		t := &a.Articles[i]
		c.in("articles", i)
		c.line("topic", &t.Topic)
		c.line("chapter", &t.Chapter)
		c.line("title", &t.Title)
		c.provisions("clauses", t.Clauses)
	}
	for i := range a.Attachments {
		c.in("attachments", i)
		c.line("title", &a.Attachments[i].Title)
		c.text("text", &a.Attachments[i].Text)
	}
	c.out()
}

// filledLines are the lines that hold something, cleaned.
func filledLines(lines []string) []string {
	var out []string
	for _, line := range lines {
		if line = cleanDraftLine(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// empty tells that nothing would be printed but a number.
func (t Article) empty() bool {
	if cleanDraftLine(t.Title) != "" || cleanDraftLine(t.Chapter) != "" || cleanDraftLine(t.Text) != "" {
		return false
	}
	filled := false
	eachProvision(t.Clauses, func(p *Provision) { filled = filled || cleanDraftLine(p.Text) != "" })
	return !filled
}

func (c *check) sentences(list string, lines []string) {
	for i := range lines {
		c.in(list, i)
		c.long("", lines[i], sentenceLimit)
	}
	c.out()
}

// provisions names texts that are too long: "clauses[1].items[0].text".
func (c *check) provisions(path string, list []Provision) {
	for i := range list {
		at := path + fmt.Sprintf("[%d]", i)
		c.long(at+".text", list[i].Text, textLimit)
		if len(list[i].Items) > 0 {
			c.provisions(at+".items", list[i].Items)
		}
	}
}

// history keeps the steps that say something.
func (a *Agreement) history(c *check) {
	a.History = slices.Clone(a.History)
	for i := range a.History {
		h := &a.History[i]
		cleanLines(&h.Stage, (*string)(&h.On), &h.By, &h.MeetingID)
		cleanTexts(&h.Note)
	}
	a.History = slices.DeleteFunc(a.History, func(h StageChange) bool {
		h.Note = strings.TrimSpace(h.Note)
		return h == StageChange{}
	})
	for i := range a.History {
		h := &a.History[i]
		c.in("history", i)
		c.line("stage", &h.Stage)
		c.date("on", &h.On, "Tanggal tahapan")
		c.name("by", &h.By)
		c.text("note", &h.Note)
		c.line("meeting_id", &h.MeetingID)
	}
	c.out()
}

func (a *Agreement) relation(c *check) {
	c.oneOf("relation", &a.Relation, []string{"", RelationRenewal, RelationAddendum}, "Hubungan dengan naskah sebelumnya tidak dikenal. Pilih perpanjangan atau adendum.")
	c.line("parent_id", &a.ParentID)
	if a.ID != "" && a.ParentID == a.ID {
		c.fault("parent_id", "Naskah ini tidak dapat menjadi perpanjangan atau adendum dari dirinya sendiri. Pilih naskah lain.")
	}
	c.text("ended_why", &a.EndedWhy)
}

// parties keeps the places of the first two, since PIHAK KESATU and PIHAK
// KEDUA are told apart by their place.
func (a *Agreement) parties(c *check) {
	for i := range a.Parties {
		p := &a.Parties[i]
		c.in("parties", i)
		c.line("institution_id", &p.InstitutionID)
		c.name("institution", &p.Institution)
		c.line("address", &p.Address)
		c.signer("signatory.", &p.Signatory)
		c.line("legal_ground", &p.LegalGround)
		c.line("power_of_attorney", &p.PowerOfAttorney)
		c.name("name", &p.Name)
		c.line("number", &p.Number)
		c.name("contact.name", &p.Contact.Name)
		c.line("contact.address", &p.Contact.Address)
		c.line("contact.phone", &p.Contact.Phone)
		c.line("contact.email", &p.Contact.Email)
		c.picture("logo", &p.Logo)
	}
	c.out()
	for len(a.Parties) > 2 && a.Parties[len(a.Parties)-1].empty() {
		a.Parties = a.Parties[:len(a.Parties)-1]
	}
	named := 0
	for i, p := range a.Parties {
		switch {
		case p.Institution != "":
			named++
		case i > 1 || !p.empty():
			c.in("parties", i)
			c.fault("institution", "Instansi pihak ini belum diisi. Tulis nama instansinya.")
			c.out()
		}
	}
	switch {
	case named < 2:
		c.fault("parties", "Kerja sama perlu sedikitnya dua pihak. Isi instansi pihak kesatu dan pihak kedua.")
	case len(a.Parties) > maxParties:
		c.fault("parties", fmt.Sprintf("Kerja sama ini menyebut %d pihak, paling banyak %d. Hapus sebagian atau buat naskah tersendiri.", len(a.Parties), maxParties))
	}
}

func (p Party) empty() bool {
	return p.InstitutionID == "" && p.Institution == "" && p.Address == "" && p.Number == "" &&
		p.LegalGround == "" && p.PowerOfAttorney == "" && p.Name == "" && p.Contact == Contact{} &&
		p.Signatory == Signer{} && len(p.Logo.Data) == 0
}
