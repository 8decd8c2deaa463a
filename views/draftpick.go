package views

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sinergi/app/bahasa"
	"sinergi/views/kit"
)

// pickRow is one thing to pick: what it is called, what it says, and the words
// that find it.
type pickRow struct {
	kit.ListRow
	find  string
	index int
}

// picker is a dialog's list with a search field over it: typing filters, Up and
// Down walk, Enter takes.
type picker struct {
	search  *kit.Entry
	list    *kit.List
	rows    []pickRow
	seen    []pickRow
	at      int
	onWalk  func(index int) // another row is chosen; -1: none
	none    *kit.Text
	content fyne.CanvasObject
}

const pickRowHigh = 56

func newPicker(placeholder string, high float32) *picker {
	p := &picker{at: -1}
	p.search = kit.NewEntry()
	p.search.SetSign("search")
	p.search.SetPlaceHolder(placeholder)
	p.search.OnEdited = func(string) { p.filter() }
	p.list = kit.NewList(pickRowHigh, func(i int) { p.walk(i) })
	p.search.Hear(kit.Prose{Key: p.key})
	p.none = kit.NewText(lang.L("Tidak ada yang cocok"), kit.TextBody.Colored(kit.Ink2))
	p.none.Hide()
	p.content = kit.Stack(8, p.search, container.New(&fixedHeight{high}, container.NewStack(p.list, container.NewCenter(p.none))))
	return p
}

// set shows these rows.
func (p *picker) set(rows []pickRow) {
	p.rows = rows
	p.filter()
}

func (p *picker) filter() {
	words := strings.Fields(bahasa.Fold(p.search.Value()))
	p.seen = p.seen[:0]
	var shown []kit.ListRow
	for _, row := range p.rows {
		found := true
		for _, w := range words {
			found = found && strings.Contains(row.find, w)
		}
		if found {
			p.seen = append(p.seen, row)
			shown = append(shown, row.ListRow)
		}
	}
	p.list.SetRows(shown)
	p.list.ScrollToTop()
	p.at = -1
	p.none.Hidden = len(p.seen) > 0
	p.none.Refresh()
	if len(p.seen) > 0 {
		p.list.Select(p.seen[0].ID)
		p.walk(0)
	} else if p.onWalk != nil {
		p.onWalk(-1)
	}
}

func (p *picker) walk(i int) {
	p.at = i
	if p.onWalk != nil {
		p.onWalk(p.seen[i].index)
	}
}

// chosen is the index of the row that would be taken, -1 for none.
func (p *picker) chosen() int {
	if p.at < 0 || p.at >= len(p.seen) {
		return -1
	}
	return p.seen[p.at].index
}

// key walks the list from the search field.
func (p *picker) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyDown:
		p.list.Step(1)
	case fyne.KeyUp:
		p.list.Step(-1)
	case fyne.KeyPageDown:
		p.list.Step(min(4, len(p.seen)-1-p.at))
	case fyne.KeyPageUp:
		p.list.Step(-min(4, max(p.at, 0)))
	default:
		return false
	}
	return true
}

// fixedHeight gives one object a height of its own.
type fixedHeight struct{ high float32 }

// MinSize is that height.
func (l *fixedHeight) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width, l.high)
}

// Layout fills the room with the object.
func (l *fixedHeight) Layout(o []fyne.CanvasObject, size fyne.Size) {
	place(o[0], 0, 0, size.Width, size.Height, true)
}
