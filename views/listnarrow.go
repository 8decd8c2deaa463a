package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sinergi/app"
	"sinergi/views/kit"
)

// wholeRows are read at once where a list is narrowed to some of its rows.
const wholeRows = 500

// listChoice is one thing that a list can be narrowed to. A nil keep keeps all.
type listChoice struct {
	label string
	keep  func(app.Row) bool
}

// narrow puts the choices beside the search; the first holds.
func (p *listPane) narrow(choices []listChoice) {
	if len(choices) == 0 {
		return
	}
	p.choices = choices
	labels := make([]string, len(choices))
	for i, c := range choices {
		labels[i] = c.label
	}
	p.choice = kit.NewSelect(labels)
	p.choice.SetSelectedIndex(0)
	p.choice.OnEdited = func(int) { p.reload(nil) }
	p.tools.Objects = []fyne.CanvasObject{container.New(&sideBySide{right: 96, gap: 8}, p.search, p.choice)}
}

// kept is what the list is narrowed to now, nil: everything.
func (p *listPane) kept() func(app.Row) bool {
	if p.choice == nil {
		return nil
	}
	return p.choices[max(p.choice.SelectedIndex(), 0)].keep
}

// narrowed tells that something but everything is chosen.
func (p *listPane) narrowed() bool {
	return p.year != nil && p.year.SelectedIndex() > 0 || p.kept() != nil
}

// widen takes every narrowing away.
func (p *listPane) widen() {
	for _, s := range []*kit.Select{p.year, p.choice} {
		if s != nil {
			s.SetSelectedIndex(0)
		}
	}
}

// everyRow reads all rows of f that are kept, page after page: what the dates
// say today is no column that a store could search.
func everyRow(ctx context.Context, store app.Store, kind string, f app.Filter, keep func(app.Row) bool) ([]app.Row, error) {
	var kept []app.Row
	f.Limit, f.After = wholeRows, app.Cursor{}
	for {
		rows, err := store.List(ctx, kind, f)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			if keep(r) {
				kept = append(kept, r)
			}
		}
		if len(rows) < f.Limit {
			return kept, nil
		}
		last := rows[len(rows)-1]
		f.After = app.Cursor{Sort: last.Sort, ID: last.ID}
	}
}
