package app

import "slices"

// Validate cleans the record in place and names its faults as FieldErrors. Two
// parties with an institution are the least; empty rows beyond the second are
// dropped.
func (a *Agreement) Validate() error {
	c := &check{}
	c.need("kind_of_paper", &a.Kind, "Jenis naskah belum dipilih. Contoh: Nota Kesepahaman.")
	c.need("title", &a.Title, "Judul kerja sama belum diisi. Tulis yang berdiri sesudah kata TENTANG.")
	a.parties(c)
	c.name("implementer", &a.Implementer)
	c.line("stage", &a.Stage)
	c.line("signing_place", &a.SigningPlace)
	c.date("signed_on", &a.SignedOn, "Tanggal penandatanganan")
	c.date("valid_from", &a.ValidFrom, "Tanggal mulai berlaku")
	c.date("valid_to", &a.ValidTo, "Tanggal akhir berlaku")
	if a.ValidFrom == "" {
		c.order("valid_to", a.SignedOn, a.ValidTo, "Tanggal akhir berlaku lebih awal dari tanggal penandatanganan")
	} else {
		c.order("valid_to", a.ValidFrom, a.ValidTo, "Tanggal akhir berlaku lebih awal dari tanggal mulai berlaku")
	}
	for i := range a.Articles {
		cleanLines(&a.Articles[i].Title)
		cleanTexts(&a.Articles[i].Text)
	}
	a.Articles = slices.DeleteFunc(a.Articles, func(t Article) bool { return t.Title == "" && t.Text == "" && len(t.Clauses) == 0 })
	for i := range a.Articles {
		c.in("articles", i)
		c.line("title", &a.Articles[i].Title)
		c.text("text", &a.Articles[i].Text)
	}
	c.out()
	c.text("note", &a.Note)
	return c.result()
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
		c.line("number", &p.Number)
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
	if named < 2 {
		c.fault("parties", "Kerja sama perlu sedikitnya dua pihak. Isi instansi pihak kesatu dan pihak kedua.")
	}
}

func (p Party) empty() bool {
	return p.InstitutionID == "" && p.Institution == "" && p.Address == "" && p.Number == "" &&
		p.Signatory == Signer{} && len(p.Logo.Data) == 0
}
