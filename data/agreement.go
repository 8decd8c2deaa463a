package data

import (
	"context"
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
			{"implementer", &a.Implementer},
			{"stage", &a.Stage},
			{"signing_place", &a.SigningPlace},
			{"signed_on", &a.SignedOn},
			{"valid_from", &a.ValidFrom},
			{"valid_to", &a.ValidTo},
			{"note", &a.Note},
		}
	},
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
					{"logo_name", &p.Logo.Name},
					{"logo", &p.Logo.Data},
				}
			},
		},
		child[app.Agreement, app.Article]{
			table: "articles",
			rows:  func(a *app.Agreement) *[]app.Article { return &a.Articles },
			columns: func(a *app.Article) []column {
				return []column{{"title", &a.Title}, {"text", &a.Text}}
			},
		},
	},
	row: `signed_on, valid_to,
		coalesce((SELECT p.number FROM parties p WHERE p.parent_id = agreements.id AND p.number <> '' ORDER BY p.pos LIMIT 1), ''),
		title,
		coalesce((SELECT p.institution FROM parties p WHERE p.parent_id = agreements.id
			AND p.institution NOT IN (SELECT o.name FROM office o UNION SELECT o.parent FROM office o) ORDER BY p.pos LIMIT 1), ''),
		stage, kind, valid_from`,
	hasDay: "signed_on <> ''",
	day:    agreementDay,
	texts: func(a *app.Agreement) []string {
		texts := []string{a.Kind, a.Title, a.Implementer, a.Stage, a.SigningPlace, a.Note}
		for _, p := range a.Parties {
			texts = append(texts, p.Institution, p.Number, p.Signatory.Name.Name, p.Signatory.Position)
		}
		for _, article := range a.Articles {
			texts = append(texts, article.Title, article.Text)
		}
		return texts
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
