package app

import (
	"context"
	"errors"
)

// knownInstitutions is how many names of the directory the check looks for.
const knownInstitutions = 500

// LoadLintContext gathers what the check of a draft knows beside it: the
// office, the bodies that it knows, the last meeting on the agreement and the
// agreement that it renews or amends. It gives the errors of the store.
func LoadLintContext(ctx context.Context, store Store, a Agreement) (LintContext, error) {
	var c LintContext
	office, err := store.Office(ctx)
	switch {
	case errors.Is(err, ErrNotFound):
		office = DefaultOffice()
	case err != nil:
		return c, err
	}
	c.Office = office
	names, err := store.Suggest(ctx, SuggestInstitution, "", knownInstitutions)
	if err != nil {
		return c, err
	}
	for _, n := range names {
		c.Institutions = append(c.Institutions, n.Text)
	}
	if a.ID != "" {
		rows, err := store.List(ctx, KindMeeting, Filter{Agreement: a.ID, Limit: 1})
		if err != nil {
			return c, err
		}
		if len(rows) > 0 {
			c.Meeting = rows[0].Date
		}
	}
	if a.ParentID != "" {
		c.Parent, err = store.Agreement(ctx, a.ParentID)
		if err != nil && !errors.Is(err, ErrNotFound) { // a parent in the bin cannot be asked
			return c, err
		}
	}
	return c, nil
}
