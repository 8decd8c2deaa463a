package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sinergi/app/bahasa"
)

// gridEditor is the one entry of a grid, moved into the cell that is open.
type gridEditor struct {
	Entry
	grid  *Grid
	offer suggester
}

var _ fyne.Tabbable = (*gridEditor)(nil)

func newGridEditor(g *Grid) *gridEditor {
	e := &gridEditor{grid: g}
	e.prepare(e)
	e.keepCaret = true
	e.offer = suggester{entry: &e.Entry, taken: e.taken, fallback: g.layer}
	e.offer.ask = func(text string, give func([]Suggestion)) { g.ask(text, give) }
	e.OnEdited = func(text string) {
		g.live(text)
		e.offer.edited(text)
	}
	e.onKey = e.key
	e.onShortcut = e.shortcut
	e.Hide()
	return e
}

// AcceptsTab is true: Tab goes on to the next cell.
func (e *gridEditor) AcceptsTab() bool { return true }

// FocusGained shows the caret. The window gives the focus back to an editor
// that closed while another program was in front; the grid takes it then.
func (e *gridEditor) FocusGained() {
	if !e.grid.editing {
		e.grid.Focus()
		return
	}
	e.Entry.FocusGained()
}

// FocusLost keeps what was typed and closes the cell, unless a suggestion is
// being pressed.
func (e *gridEditor) FocusLost() {
	e.Entry.FocusLost()
	if !e.offer.inHand {
		e.grid.endEdit(true)
	}
}

func (e *gridEditor) taken(row Suggestion, by fyne.KeyName) {
	g := e.grid
	e.edit(row.Text)
	e.offer.close()
	r, c := g.row, g.col
	g.endEdit(true)
	if g.OnChoose != nil {
		g.OnChoose(r, c, row)
		g.edited()
	}
	g.Focus()
	g.Refresh()
	switch by {
	case fyne.KeyTab:
		g.tab(false)
	case fyne.KeyReturn, fyne.KeyEnter:
		g.enter()
	}
}

// key takes the keys that close the cell.
func (e *gridEditor) key(key *fyne.KeyEvent) bool {
	if e.offer.key(key) {
		return true
	}
	g := e.grid
	switch key.Name {
	case fyne.KeyEscape:
		g.endEdit(false)
		g.Focus()
	case fyne.KeyReturn, fyne.KeyEnter:
		g.endEdit(true)
		g.Focus()
		g.enter()
	case fyne.KeyTab:
		back := e.shift
		g.endEdit(true)
		g.Focus()
		g.shift = back
		g.tab(back)
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		g.endEdit(true)
		g.Focus()
		g.TypedKey(key)
	default:
		return false
	}
	return true
}

// shortcut leaves the grid on Ctrl+Tab, and pastes several cells as cells.
func (e *gridEditor) shortcut(shortcut fyne.Shortcut) bool {
	switch s := shortcut.(type) {
	case *desktop.CustomShortcut:
		if s.KeyName == fyne.KeyTab {
			e.grid.leave(s.Modifier&fyne.KeyModifierShift != 0)
			return true
		}
	case *fyne.ShortcutPaste:
		text := s.Clipboard.Content()
		if strings.ContainsAny(strings.TrimRight(text, "\r\n"), "\t\n\r") {
			e.grid.endEdit(false)
			e.grid.Focus()
			e.grid.paste(text)
			return true
		}
	}
	return false
}

// startEdit opens the cell of the cursor with a text.
func (g *Grid) startEdit(text string) bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(g)
	if g.readOnly || len(g.cols) == 0 || g.row >= g.lines() || g.SetCell == nil || c == nil {
		return false
	}
	g.ensureVisible()
	g.before = g.text(g.row, g.col)
	g.written = g.before
	g.fresh = false
	g.editing = true
	g.editor.reset(text)
	g.placeEditor()
	g.editor.Show()
	g.away = true
	c.Focus(g.editor)
	g.away = false
	g.body.update()
	g.editor.offer.always = g.cols[g.col].Kind == GridChoice
	if g.editor.offer.always {
		g.editor.offer.edited("")
	}
	return true
}

// live writes what has been typed so far.
func (g *Grid) live(text string) {
	if !g.editing || g.cols[g.col].Kind == GridChoice {
		return // a choice counts only when it is whole
	}
	g.write(text)
}

func (g *Grid) write(text string) {
	if text == g.written {
		return
	}
	if g.row >= g.count() {
		if !g.makeRow() {
			return
		}
		g.fresh = true
		g.measure()
		g.body.update()
	}
	g.written = text
	g.set(g.row, g.col, text)
}

// endEdit closes the open cell; keep says whether the new text stays.
func (g *Grid) endEdit(keep bool) {
	if !g.editing {
		return
	}
	text := g.before
	if keep {
		text = g.settled(g.col, g.editor.Value(), g.before)
	}
	g.write(text)
	g.editing = false
	g.editor.offer.close()
	if g.fresh && text == "" && g.Delete != nil && g.row < g.count() {
		g.Delete(g.row) // nothing was typed after all
		g.edited()
	}
	g.fresh = false
	g.editor.Hide()
	g.measure()
	g.body.update()
}

// settled is a typed text as its column keeps it; otherwise stands for a choice
// that does not exist.
func (g *Grid) settled(c int, text, otherwise string) string {
	text = strings.TrimSpace(text)
	switch g.cols[c].Kind {
	case GridDate:
		if date, ok := readDate(text); ok {
			return date.Short()
		}
	case GridSex:
		return sexLetter(text)
	case GridChoice:
		if text == "" {
			return ""
		}
		for _, choice := range g.cols[c].Choices {
			if bahasa.Fold(choice) == bahasa.Fold(text) {
				return choice
			}
		}
		if i := nextWith(text, g.cols[c].Choices, 0); i >= 0 {
			return g.cols[c].Choices[i]
		}
		return otherwise
	}
	return text
}

// ask offers the choices of the column, or what the owner suggests.
func (g *Grid) ask(text string, give func([]Suggestion)) {
	col := g.cols[g.col]
	if col.Kind != GridChoice {
		if g.Suggest != nil && col.Kind == GridText {
			g.Suggest(g.row, g.col, text, give)
		}
		return
	}
	var rows []Suggestion
	for _, choice := range col.Choices {
		if strings.Contains(bahasa.Fold(choice), bahasa.Fold(text)) {
			rows = append(rows, Suggestion{Text: choice})
		}
	}
	give(rows)
}

// sexLetter reads L, P and the words that offices write for them.
func sexLetter(text string) string {
	switch word := bahasa.Fold(text); {
	case word == "l", strings.HasPrefix(word, "laki"), strings.HasPrefix(word, "pria"):
		return "L"
	case word == "p", strings.HasPrefix(word, "perempuan"), strings.HasPrefix(word, "wanita"):
		return "P"
	}
	return ""
}
