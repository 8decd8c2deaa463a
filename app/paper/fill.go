package paper

import (
	"slices"
	"sort"

	"sinergi/app/doc"
)

// Layout puts a document on pages. It takes any text: what cannot be printed
// is drawn as a box and told in a warning.
func Layout(d doc.Document) Result { return layout(Filled(d)) }

// Filled is the document with as many of its tables' spare rows as need no
// further page, for writers that know no pages.
func Filled(d doc.Document) doc.Document {
	for i, b := range d.Blocks {
		t, ok := b.(doc.Table)
		if !ok || t.Spare <= 0 {
			continue
		}
		least := len(t.Rows) - min(t.Spare, len(t.Rows))
		with := func(spare int) doc.Document {
			out, some := d, t
			some.Rows, some.Spare = t.Rows[:least+spare], 0
			out.Blocks = slices.Clone(d.Blocks)
			out.Blocks[i] = some
			return out
		}
		pages := len(Layout(with(0)).Pages)
		more := sort.Search(len(t.Rows)-least, func(n int) bool { return len(Layout(with(n+1)).Pages) > pages })
		for more > 0 && t.Rows[least+more-1].KeepNext { // half of a pair
			more--
		}
		return Filled(with(more))
	}
	return d
}
