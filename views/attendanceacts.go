package views

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// paste takes rows copied from a spreadsheet. A row's own head line is left
// out, and a date or number column in front of the names does no harm because
// pasting begins at the chosen cell.
func (a *attendanceTab) paste(r, c int, table [][]string) {
	if a.locked {
		return
	}
	added, doubtful := 0, 0
	for _, cells := range table {
		if len(cells) == 1 && len(table) > 1 && strings.TrimSpace(cells[0]) == "" {
			continue
		}
		if r+added >= len(a.rows) {
			a.rows = append(a.rows, app.Attendee{Present: true})
		}
		row := &a.rows[r+added]
		for i, text := range cells {
			if c+i < len(a.cols) {
				setCell(row, a.cols[c+i], text)
			}
		}
		if doubt(row, colID) != "" {
			doubtful++
		}
		added++
	}
	a.changed()
	a.grid.Refresh()
	if len(table) > 1 || len(table) == 1 && len(table[0]) > 1 {
		text := lang.L("{{.N}} baris ditempel.", map[string]any{"N": added})
		if doubtful > 0 {
			text = lang.L("{{.N}} baris ditempel; {{.Doubtful}} NIP perlu diperiksa.", map[string]any{"N": added, "Doubtful": doubtful})
		}
		a.o.toast(text, "", nil)
	}
}

func (a *attendanceTab) markAll(present bool) {
	for i := range a.rows {
		a.rows[i].Present = present
	}
	a.grid.Refresh()
	a.changed()
}

func (a *attendanceTab) showMore(under fyne.CanvasObject) {
	row, _ := a.grid.Cursor()
	remove := fyne.NewMenuItem(lang.L("Hapus baris {{.N}}", map[string]any{"N": row + 1}), func() { a.removeRow(row) })
	remove.Disabled = row >= len(a.rows)
	items := []*fyne.MenuItem{
		remove,
		fyne.NewMenuItem(lang.L("Semua tidak hadir"), func() { a.markAll(false) }),
		fyne.NewMenuItem(lang.L("Urutkan menurut nama"), a.sortByName),
	}
	a.o.popUp(under, items)
}

// pasteNow does what Ctrl+V does in the grid.
func (a *attendanceTab) pasteNow() {
	a.grid.Focus()
	a.grid.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
}

// removeRow takes a row out; it can be taken back.
func (a *attendanceTab) removeRow(r int) {
	before := slices.Clone(a.rows)
	name := a.rows[r].Name
	a.rows = slices.Delete(a.rows, r, r+1)
	a.grid.Refresh()
	a.changed()
	a.o.toastPart(lang.L("Baris “{{.Name}}” dihapus.", map[string]any{"Name": name}), func() {
		a.rows = before
		a.grid.Refresh()
		a.changed()
	})
}

func (a *attendanceTab) sortByName() {
	slices.SortStableFunc(a.rows, func(x, y app.Attendee) int {
		return strings.Compare(bahasa.Fold(x.Name), bahasa.Fold(y.Name))
	})
	a.grid.Refresh()
	a.changed()
}
