package paper

import (
	"slices"

	"sinergi/app/doc"
)

// Layout puts a document on pages. It takes any text: what cannot be printed
// is drawn as a box and told in a warning.
func Layout(d doc.Document) Result {
	for i, b := range d.Blocks {
		if t, ok := b.(doc.Table); ok && t.Spare > 0 {
			return fillPage(d, i, t)
		}
	}
	return layout(d)
}

// fillPage keeps as many of a table's spare rows as need no further page.
func fillPage(d doc.Document, at int, t doc.Table) Result {
	least := len(t.Rows) - min(t.Spare, len(t.Rows))
	with := func(spare int) Result {
		some := t
		some.Rows, some.Spare = t.Rows[:least+spare], 0
		d.Blocks = slices.Clone(d.Blocks)
		d.Blocks[at] = some
		return Layout(d)
	}
	best := with(0)
	pages := len(best.Pages)
	low, high := 0, len(t.Rows)-least
	for low < high {
		middle := (low + high + 1) / 2
		if r := with(middle); len(r.Pages) == pages {
			best, low = r, middle
		} else {
			high = middle - 1
		}
	}
	return best
}
