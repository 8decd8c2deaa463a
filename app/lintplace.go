package app

import "strings"

// textRole says what a text of the draft is, as rules differ.
type textRole int

const (
	roleTitle textRole = iota
	roleField          // of the record itself: implementer, place
	roleParty
	roleRecital
	roleBasis
	roleChapter
	roleArticleTitle
	roleArticleText // not yet settled into clauses
	roleClause
	roleAttachmentTitle
	roleAttachmentText
)

// prose tells whether the role is text of the paper's own wording.
func (r textRole) prose() bool {
	return r != roleField && r != roleParty && r != roleBasis
}

// lintText is one text of the draft, with its words and where it stands.
type lintText struct {
	role    textRole
	part    string
	index   int    // party, recital, basis, attachment or article
	mark    string // article or provision
	path    Path   // article or provision
	field   string
	at      string
	order   int
	article int // -1 outside the articles
	text    string
	words   []lintWord
}

// in leads to the same text in another copy of the record, nil if it is gone.
func (t *lintText) in(a *Agreement) *string {
	switch t.role {
	case roleTitle:
		return &a.Title
	case roleField:
		if t.field == "implementer" {
			return &a.Implementer
		}
		return &a.SigningPlace
	case roleParty:
		if t.index < len(a.Parties) {
			return partyField(&a.Parties[t.index], t.field[strings.IndexByte(t.field, '.')+1:])
		}
	case roleRecital:
		if t.index < len(a.Recitals) {
			return &a.Recitals[t.index]
		}
	case roleBasis:
		if t.index < len(a.LegalBasis) {
			return &a.LegalBasis[t.index]
		}
	case roleAttachmentTitle, roleAttachmentText:
		if t.index >= len(a.Attachments) {
			return nil
		}
		if t.role == roleAttachmentTitle {
			return &a.Attachments[t.index].Title
		}
		return &a.Attachments[t.index].Text
	default:
		return t.inArticle(a)
	}
	return nil
}

func (t *lintText) inArticle(a *Agreement) *string {
	path := t.path
	if t.mark != "" {
		path = a.Find(t.mark)
	}
	switch {
	case len(path) == 0 || path[0] >= len(a.Articles):
		return nil
	case t.role == roleClause:
		if p := a.At(path); p != nil {
			return &p.Text
		}
		return nil
	case t.role == roleChapter:
		return &a.Articles[path[0]].Chapter
	case t.role == roleArticleTitle:
		return &a.Articles[path[0]].Title
	}
	return &a.Articles[path[0]].Text
}

// lintedFields are the texts of a party that rules read, by their names in
// Field.
var lintedFields = []string{
	"institution", "address", "signatory.position", "legal_ground", "power_of_attorney", "name", "number", "signatory.name.name",
	"contact.name", "contact.address",
}

func partyField(p *Party, name string) *string {
	switch name {
	case "institution":
		return &p.Institution
	case "address":
		return &p.Address
	case "signatory.position":
		return &p.Signatory.Position
	case "signatory.name.name":
		return &p.Signatory.Name.Name
	case "legal_ground":
		return &p.LegalGround
	case "power_of_attorney":
		return &p.PowerOfAttorney
	case "name":
		return &p.Name
	case "number":
		return &p.Number
	case "contact.name":
		return &p.Contact.Name
	}
	return &p.Contact.Address
}
