package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// mention is one name that a record makes known to suggestions.
type mention struct{ what, text string }

// mentioned is how often a record mentions a name, and what it says of it.
type mentioned struct {
	uses  int64
	alias string // also found by this: the short name of an institution
	details
}

type details struct{ sex, idNumber, position, institution string }

type mentions map[mention]mentioned

func (m mentions) add(what, text string, d details) {
	if text == "" {
		return
	}
	key := mention{what, text}
	entry := m[key]
	entry.uses++
	entry.sex = firstOf(d.sex, entry.sex)
	entry.idNumber = firstOf(d.idNumber, entry.idNumber)
	entry.position = firstOf(d.position, entry.position)
	entry.institution = firstOf(d.institution, entry.institution)
	m[key] = entry
}

func (m mentions) person(p app.Person) {
	m.add(app.SuggestOfficial, p.Name, details{position: p.Position})
	m.add(app.SuggestPosition, p.Position, details{})
}

func (m mentions) institution(name string) { m.add(app.SuggestInstitution, name, details{}) }

func firstOf(texts ...string) string {
	for _, s := range texts {
		if s != "" {
			return s
		}
	}
	return ""
}

const learnNames = `INSERT INTO names (what, text, fold, uses, sex, id_number, position, institution)`

// What is known of a person stays until something else is said.
const knownNames = ` ON CONFLICT (what, text) DO UPDATE SET uses = names.uses + excluded.uses,
	sex = CASE WHEN excluded.sex <> '' THEN excluded.sex ELSE names.sex END,
	id_number = CASE WHEN excluded.id_number <> '' THEN excluded.id_number ELSE names.id_number END,
	position = CASE WHEN excluded.position <> '' THEN excluded.position ELSE names.position END,
	institution = CASE WHEN excluded.institution <> '' THEN excluded.institution ELSE names.institution END`

// learn brings the table of names from what a record said before to what it
// says now, so that a slip that was corrected is not suggested for ever.
func (t *transaction) learn(old, now mentions) error {
	const width = 8
	var args []any
	for key, n := range now {
		o := old[key]
		if n.uses > o.uses || n.details != o.details {
			// Uses that went are taken off below.
			args = append(args, key.what, key.text, bahasa.Fold(key.text), max(n.uses-o.uses, 0),
				n.sex, n.idNumber, n.position, n.institution)
		}
	}
	if err := t.insertMany(learnNames, knownNames, width, args); err != nil {
		return fmt.Errorf("learn names: %w", err)
	}
	for key, o := range old {
		if gone := o.uses - now[key].uses; gone > 0 {
			if err := t.forget(key, gone); err != nil {
				return err
			}
		}
		if o.alias != "" && o.alias != now[key].alias {
			if err := t.alsoFoundBy(key, now[key].alias); err != nil {
				return err
			}
		}
	}
	for key, n := range now {
		if n.alias != "" && n.alias != old[key].alias {
			if err := t.alsoFoundBy(key, n.alias); err != nil {
				return err
			}
		}
	}
	return nil
}

func (t *transaction) forget(key mention, uses int64) error {
	if _, err := t.exec("UPDATE names SET uses = uses - ? WHERE what = ? AND text = ?", uses, key.what, key.text); err != nil {
		return fmt.Errorf("forget names: %w", err)
	}
	if _, err := t.exec("DELETE FROM names WHERE what = ? AND text = ? AND uses <= 0", key.what, key.text); err != nil {
		return fmt.Errorf("forget names: %w", err)
	}
	return nil
}

func (t *transaction) alsoFoundBy(key mention, alias string) error {
	_, err := t.exec("UPDATE names SET fold = ? WHERE what = ? AND text = ?", bahasa.Fold(key.text+" "+alias), key.what, key.text)
	if err != nil {
		return fmt.Errorf("name by its short form: %w", err)
	}
	return nil
}

// Suggest gives names in which every word of text begins a word, most used
// first. What the directory knows of a name comes before what meetings said.
func (d *DB) Suggest(ctx context.Context, what, text string, limit int) ([]app.Suggestion, error) {
	switch what {
	case app.SuggestOfficial, app.SuggestInstitution, app.SuggestPosition, app.SuggestPlace:
	default:
		return nil, fmt.Errorf("suggest: unknown kind of name %q", what)
	}
	if limit <= 0 {
		return nil, nil
	}
	var found []app.Suggestion
	err := d.read(ctx, func(t *transaction) error {
		query := "SELECT text, fold, sex, id_number, position, institution FROM names WHERE what = ?"
		args := []any{what}
		for _, word := range queryWords(text) {
			query += " AND " + d.engine.contains("' ' || fold")
			args = append(args, " "+word)
		}
		// Spellings that fold alike are one suggestion, so some rows more are read.
		query += " ORDER BY uses DESC, text LIMIT ?"
		args = append(args, limit*2)
		seen := map[string]bool{}
		err := t.each(func(rows *sql.Rows) error {
			var s app.Suggestion
			var fold string
			if err := rows.Scan(&s.Text, &fold, &s.Sex, &s.IDNumber, &s.Position, &s.Institution); err != nil {
				return err
			}
			if key := bahasa.Fold(s.Text); len(found) < limit && !seen[key] {
				seen[key] = true
				found = append(found, s)
			}
			return nil
		}, query, args...)
		if err != nil {
			return err
		}
		return t.fromDirectory(what, found)
	})
	if err != nil {
		return nil, fmt.Errorf("suggest %s: %w", what, err)
	}
	return found, nil
}

// fromDirectory fills in the directory's entry for each name that has one.
func (t *transaction) fromDirectory(what string, found []app.Suggestion) error {
	for i := range found {
		s := &found[i]
		var err error
		switch what {
		case app.SuggestOfficial:
			var sex, number, position, institution string
			err = t.row(`SELECT o.id, o.sex, o.id_number, coalesce(p.title, ''), coalesce(p.institution, '')
				FROM officials o LEFT JOIN positions p ON p.parent_id = o.id AND p.pos = 0
				WHERE o.display = ? AND o.deleted_at = '' ORDER BY o.id LIMIT 1`, s.Text).
				Scan(&s.ID, &sex, &number, &position, &institution)
			s.Sex, s.IDNumber = firstOf(sex, s.Sex), firstOf(number, s.IDNumber)
			if position != "" {
				s.Position, s.Institution = position, institution
			}
		case app.SuggestInstitution:
			err = t.row("SELECT id FROM institutions WHERE name = ? AND deleted_at = '' ORDER BY id LIMIT 1", s.Text).Scan(&s.ID)
		default:
			return nil
		}
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("read directory: %w", err)
		}
	}
	return nil
}
