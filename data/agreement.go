package data

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"sinergi/app"
	"sinergi/app/bahasa"
)

var agreements = &kind[app.Agreement]{
	name:  app.KindAgreement,
	table: "agreements",
	words: "agreement_words",
	columns: func(a *app.Agreement) []column {
		return []column{
			{"kind", &a.Kind},
			{"title", &a.Title},
			{"party_word", &a.PartyWord},
			{"implementer", &a.Implementer},
			{"stage", &a.Stage},
			{"signing_place", &a.SigningPlace},
			{"signed_on", &a.SignedOn},
			{"valid_from", &a.ValidFrom},
			{"valid_to", &a.ValidTo},
			{"term", asJSON(&a.Term)},
			{"notice", asJSON(&a.Notice)},
			{"recitals", asJSON(&a.Recitals)},
			{"legal_basis", asJSON(&a.LegalBasis)},
			{"attachments", asJSON(&a.Attachments)},
			{"history", asJSON(&a.History)},
			{"relation", &a.Relation},
			{"parent_id", &a.ParentID},
			{"ended_on", &a.EndedOn},
			{"ended_why", &a.EndedWhy},
			{"note", &a.Note},
		}
	},
	derived: func(a *app.Agreement) []column {
		notice := a.NoticeDeadline()
		return []column{{"notice_on", &notice}}
	},
	computed: func(a *app.Agreement) []column { return []column{{renewedOn, &a.RenewedOn}} },
	settle:   settleTexts,
	changed:  agreementChanged,
	children: []children[app.Agreement]{
		child[app.Agreement, app.Party]{
			table: "parties",
			rows:  func(a *app.Agreement) *[]app.Party { return &a.Parties },
			columns: func(p *app.Party) []column {
				return []column{
					{"institution_id", &p.InstitutionID},
					{"institution", &p.Institution},
					{"address", &p.Address},
					{"number", &p.Number},
					{"signatory", asJSON(&p.Signatory)},
					{"legal_ground", &p.LegalGround},
					{"power_of_attorney", &p.PowerOfAttorney},
					{"name", &p.Name},
					{"contact", asJSON(&p.Contact)},
					{"logo_name", &p.Logo.Name},
					{"logo", &p.Logo.Data},
				}
			},
		},
		child[app.Agreement, app.Article]{
			table: "articles",
			rows:  func(a *app.Agreement) *[]app.Article { return &a.Articles },
			columns: func(a *app.Article) []column {
				return []column{
					{"mark", &a.Mark},
					{"topic", &a.Topic},
					{"chapter", &a.Chapter},
					{"title", &a.Title},
					{"clauses", asJSON(&a.Clauses)},
					{"text", &a.Text},
				}
			},
		},
	},
	row: `signed_on, valid_to,
		coalesce((SELECT p.number FROM parties p WHERE p.parent_id = agreements.id AND p.number <> '' ORDER BY p.pos LIMIT 1), ''),
		title,
		coalesce((SELECT p.institution FROM parties p WHERE p.parent_id = agreements.id
			AND p.institution NOT IN (SELECT o.name FROM office o UNION SELECT o.parent FROM office o) ORDER BY p.pos LIMIT 1), ''),
		stage, kind, valid_from, ended_on, ` + renewedOn + `, notice_on, relation`,
	hasDay: "signed_on <> ''",
	day:    agreementDay,
	texts:  agreementTexts,
	files:  agreementFiles,
	numbers: func(a *app.Agreement) []app.NumberEntry {
		var found []app.NumberEntry
		for i, p := range a.Parties {
			found = append(found, app.NumberEntry{Number: p.Number, On: a.SignedOn, Subject: a.Title, Slot: fmt.Sprintf("parties[%d].number", i)})
		}
		return found
	},
	mentions: func(a *app.Agreement) mentions {
		known := mentions{}
		known.institution(a.Implementer)
		known.add(app.SuggestPlace, a.SigningPlace, details{})
		for _, p := range a.Parties {
			known.institution(p.Institution)
			s := p.Signatory
			known.add(app.SuggestOfficial, bahasa.FullName(s.Name.Front, s.Name.Name, s.Name.Back),
				details{idNumber: s.IDNumber, position: s.Position, institution: p.Institution})
			known.add(app.SuggestPosition, s.Position, details{})
		}
		return known
	},
}

// renewedOn is the day on which an agreement was renewed: that of its first
// renewal, or of an addendum that makes it last longer.
const renewedOn = `coalesce((SELECT min(r.signed_on) FROM agreements r
	WHERE r.parent_id = agreements.id AND r.id <> agreements.id AND r.deleted_at = '' AND r.signed_on <> ''
		AND (r.relation = '` + app.RelationRenewal + `'
			OR r.relation = '` + app.RelationAddendum + `' AND agreements.valid_to <> '' AND r.valid_to > agreements.valid_to)), '')`

// settleTexts turns articles from before there were clauses, and those of a
// file or a paste, into clauses.
func settleTexts(a *app.Agreement) {
	if slices.ContainsFunc(a.Articles, func(t app.Article) bool { return t.Text != "" }) {
		a.Settle()
	}
}

// agreementTexts are what a search for agreements looks at.
func agreementTexts(a *app.Agreement) []string {
	texts := []string{a.Kind, a.Title, a.Implementer, a.Stage, a.SigningPlace, a.EndedWhy, a.Note}
	for _, p := range a.Parties {
		texts = append(texts, p.Institution, p.Number, p.Signatory.Name.Name, p.Signatory.Position,
			p.LegalGround, p.PowerOfAttorney, p.Contact.Name, p.Contact.Address, p.Contact.Phone, p.Contact.Email)
	}
	texts = append(append(texts, a.Recitals...), a.LegalBasis...)
	for _, article := range a.Articles {
		texts = append(texts, article.Chapter, article.Title, article.Text)
		texts = provisionTexts(texts, article.Clauses)
	}
	for _, attachment := range a.Attachments {
		texts = append(texts, attachment.Title, attachment.Text)
	}
	for _, step := range a.History {
		texts = append(texts, step.By, step.Note)
	}
	return texts
}

// provisionTexts adds the texts of provisions with all below them, with
// references as they are read, since nobody searches for a mark.
func provisionTexts(texts []string, provisions []app.Provision) []string {
	for _, p := range provisions {
		text := p.Text
		if strings.Contains(text, "[#") {
			text = app.ShowText(text, nil)
		}
		texts = provisionTexts(append(texts, text), p.Items)
	}
	return texts
}

// agreementDay places an agreement by the day it was signed or begins. A draft
// without dates stands where it was begun, which its ID tells.
func agreementDay(a *app.Agreement) int64 {
	switch {
	case a.SignedOn.Valid():
		return minute(a.SignedOn, "")
	case a.ValidFrom.Valid():
		return minute(a.ValidFrom, "")
	}
	begun := time.Now()
	if id, err := uuid.Parse(a.ID); err == nil {
		begun = time.Unix(id.Time().UnixTime())
	}
	return minute(bahasa.DateOf(begun.UTC()), "")
}

// Agreement reads one agreement.
func (d *DB) Agreement(ctx context.Context, id string) (app.Agreement, error) {
	return get(ctx, d, agreements, id)
}

// SaveAgreement writes an agreement with its parties and articles.
func (d *DB) SaveAgreement(ctx context.Context, a *app.Agreement) error {
	return saveOne(ctx, d, agreements, a)
}

// EachAgreement calls f for all agreements, oldest first.
func (d *DB) EachAgreement(ctx context.Context, f func(*app.Agreement) error) error {
	return each(ctx, d, agreements, "", "", f)
}
