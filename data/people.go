package data

import (
	"context"
	"strings"

	"sinergi/app"
	"sinergi/app/bahasa"
)

var officials = &kind[app.Official]{
	name:  app.KindOfficial,
	table: "officials",
	columns: func(o *app.Official) []column {
		return []column{
			{"front", &o.Name.Front},
			{"name", &o.Name.Name},
			{"back", &o.Name.Back},
			{"sex", &o.Sex},
			{"id_kind", &o.IDKind},
			{"id_number", &o.IDNumber},
			{"rank", &o.Rank},
			{"phone", &o.Phone},
			{"note", &o.Note},
		}
	},
	derived: func(o *app.Official) []column {
		display := display(o)
		order := bahasa.Fold(o.Name.Name)
		texts := []string{display, o.IDKind, o.IDNumber, o.Rank}
		for _, p := range o.Positions {
			texts = append(texts, p.Acting, p.Title, p.Institution)
		}
		return searched(order, texts, column{"display", &display})
	},
	children: []children[app.Official]{
		child[app.Official, app.Position]{
			table: "positions",
			rows:  func(o *app.Official) *[]app.Position { return &o.Positions },
			columns: func(p *app.Position) []column {
				return []column{
					{"title", &p.Title},
					{"institution_id", &p.InstitutionID},
					{"institution", &p.Institution},
					{"acting", &p.Acting},
					{"from_date", &p.From},
					{"to_date", &p.To},
				}
			},
		},
	},
	row: `'', '', id_number, display,
		coalesce((SELECT trim(p.acting || ' ' || p.title) || CASE WHEN p.institution = '' THEN '' ELSE ', ' || p.institution END
			FROM positions p WHERE p.parent_id = officials.id AND p.pos = 0), ''),
		'', '', '', '', '', '', ''`,
	mentions: func(o *app.Official) mentions {
		known := mentions{}
		d := details{sex: o.Sex, idNumber: o.IDNumber}
		for i, p := range o.Positions {
			if i == 0 {
				d.position, d.institution = p.Title, p.Institution
			}
			known.add(app.SuggestPosition, p.Title, details{})
			known.institution(p.Institution)
		}
		known.add(app.SuggestOfficial, display(o), d)
		return known
	},
}

func display(o *app.Official) string {
	return bahasa.FullName(o.Name.Front, o.Name.Name, o.Name.Back)
}

var institutions = &kind[app.Institution]{
	name:  app.KindInstitution,
	table: "institutions",
	columns: func(i *app.Institution) []column {
		return []column{
			{"name", &i.Name},
			{"short_name", &i.ShortName},
			{"kind", &i.Kind},
			{"parent", &i.Parent},
			{"address", &i.Address},
			{"city", &i.City},
			{"phone", &i.Phone},
			{"from_date", &i.From},
			{"to_date", &i.To},
			{"note", &i.Note},
		}
	},
	derived: func(i *app.Institution) []column {
		return searched(bahasa.Fold(i.Name), []string{i.Name, i.ShortName, i.Kind, i.Parent, i.City})
	},
	row: "'', '', '', name, city, '', kind, '', '', '', '', ''",
	mentions: func(i *app.Institution) mentions {
		known := mentions{}
		known.institution(i.Name)
		known.institution(i.Parent)
		if entry, ok := known[mention{app.SuggestInstitution, i.Name}]; ok {
			entry.alias = i.ShortName
			known[mention{app.SuggestInstitution, i.Name}] = entry
		}
		return known
	},
}

// searched are the columns that a list of people is ordered and searched by.
func searched(order string, texts []string, more ...column) []column {
	search := bahasa.Fold(strings.Join(texts, " "))
	return append(more, column{"sort", &order}, column{"search", &search})
}

// Official reads one person of the directory.
func (d *DB) Official(ctx context.Context, id string) (app.Official, error) {
	return get(ctx, d, officials, id)
}

// SaveOfficial writes a person with the positions.
func (d *DB) SaveOfficial(ctx context.Context, o *app.Official) error {
	return saveOne(ctx, d, officials, o)
}

// Institution reads one body of the directory.
func (d *DB) Institution(ctx context.Context, id string) (app.Institution, error) {
	return get(ctx, d, institutions, id)
}

// SaveInstitution writes one body of the directory.
func (d *DB) SaveInstitution(ctx context.Context, i *app.Institution) error {
	return saveOne(ctx, d, institutions, i)
}
