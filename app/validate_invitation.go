package app

import "slices"

const maxRecipients = 500

var letterLayouts = []string{"", LetterEach, LetterList}

const badLayout = "Susunan surat undangan tidak dikenal. Pilih satu surat per penerima atau daftar terlampir."

func (i *Invitation) check(c *check) {
	c.line("invitation.nature", &i.Nature)
	c.line("invitation.enclosure", &i.Enclosure)
	c.line("invitation.subject", &i.Subject)
	c.text("invitation.opening", &i.Opening)
	c.text("invitation.closing", &i.Closing)
	c.oneOf("invitation.layout", &i.Layout, letterLayouts, badLayout)
	i.Recipients = checkRecipients(c, i.Recipients)
	i.Copies = c.strings("invitation.copies", i.Copies)
	c.line("invitation.contact", &i.Contact)
	c.signer("invitation.signer.", &i.Signer)
}

func checkRecipients(c *check, rows []Recipient) []Recipient {
	for i := range rows {
		cleanLines(&rows[i].Name, &rows[i].Place)
	}
	rows = slices.DeleteFunc(rows, func(r Recipient) bool { return r == Recipient{} })
	for i := range rows {
		c.in("invitation.recipients", i)
		if rows[i].Name == "" {
			c.fault("name", "Penerima undangan belum diisi. Tulis jabatan atau namanya, atau kosongkan seluruh baris.")
		}
		c.long("name", rows[i].Name, lineLimit)
		c.long("place", rows[i].Place, lineLimit)
	}
	c.out()
	c.most("invitation.recipients", len(rows), maxRecipients, "Penerima undangan")
	return rows
}

func (s *InvitationSettings) check(c *check, p PaperSettings) {
	c.text("invitations.opening", &s.Opening)
	c.text("invitations.closing", &s.Closing)
	c.oneOf("invitations.layout", &s.Layout, letterLayouts, badLayout)
	c.between("invitations.most", float64(s.Most), 0, 20, "Jumlah penerima di badan surat", "orang")
	sheet := p.Invitation
	if sheet == "" {
		sheet = p.Minutes
	}
	c.style("invitations.page.", &s.Page, p, sheet)
}
