package kit

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// AcceptsTab is true: Tab goes from cell to cell.
func (g *Grid) AcceptsTab() bool { return true }

// KeyDown remembers Shift.
func (g *Grid) KeyDown(key *fyne.KeyEvent) {
	if isShift(key) {
		g.shift = true
	}
}

// KeyUp forgets Shift.
func (g *Grid) KeyUp(key *fyne.KeyEvent) {
	if isShift(key) {
		g.shift = false
	}
}

// TypedRune writes over the cell.
func (g *Grid) TypedRune(r rune) {
	if g.readOnly || r == ' ' || unicode.IsControl(r) || len(g.cols) == 0 {
		return // Space turns the box; TypedKey does that
	}
	switch g.cols[g.col].Kind {
	case GridSex:
		if sex := unicode.ToUpper(r); sex == 'L' || sex == 'P' {
			g.makeRow()
			g.set(g.row, g.col, string(sex))
			g.Refresh()
		}
	case GridCheck:
	default:
		if g.startEdit("") {
			g.editor.TypedRune(r)
		}
	}
}

// TypedKey moves the cursor or changes its cell.
func (g *Grid) TypedKey(key *fyne.KeyEvent) {
	page := max(int(g.scroll.Size().Height/lineStep)-1, 1)
	last := len(g.cols) - 1
	if key.Name != fyne.KeyTab && key.Name != fyne.KeyReturn && key.Name != fyne.KeyEnter {
		defer func(row, col int) {
			if row != g.row || col != g.col {
				g.origin = -1
			}
		}(g.row, g.col)
	}
	switch key.Name {
	case fyne.KeyUp:
		g.step(g.row-1, g.col)
	case fyne.KeyDown:
		g.step(g.row+1, g.col)
	case fyne.KeyLeft:
		g.step(g.row, g.col-1)
	case fyne.KeyRight:
		g.step(g.row, g.col+1)
	case fyne.KeyHome:
		g.step(g.row, 0)
	case fyne.KeyEnd:
		g.step(g.row, last)
	case fyne.KeyPageUp:
		g.step(g.row-page, g.col)
	case fyne.KeyPageDown:
		g.step(g.row+page, g.col)
	case fyne.KeyReturn, fyne.KeyEnter:
		g.enter()
	case fyne.KeyTab:
		g.tab(g.shift)
	case fyne.KeyF2:
		g.open()
	case fyne.KeySpace:
		g.toggle(g.row)
	case fyne.KeyDelete, fyne.KeyBackspace:
		g.clear()
	}
}

func (g *Grid) step(row, col int) { g.moveTo(max(row, 0), max(col, 0)) }

// enter goes down, back to the column that Tab set out from. On the line for a
// new row it opens the cell.
func (g *Grid) enter() {
	if g.row >= g.count() && g.lines() > g.count() {
		g.open()
		return
	}
	col := g.col
	if g.origin >= 0 {
		col = g.origin
	}
	g.origin = -1
	g.step(g.row+1, col)
}

// tab goes right and on to the next row; past either end it leaves the grid.
func (g *Grid) tab(back bool) {
	if g.origin < 0 {
		g.origin = g.col
	}
	row, col := g.row, g.col+1
	if back {
		col = g.col - 1
	}
	switch {
	case col < 0:
		row, col = row-1, len(g.cols)-1
	case col >= len(g.cols):
		row, col = row+1, 0
	}
	if row < 0 || row >= g.lines() {
		g.leave(back)
		return
	}
	g.step(row, col)
}

// leave gives the keyboard to the widget after the grid, or before it.
func (g *Grid) leave(back bool) {
	g.endEdit(true)
	g.Focus()
	c := fyne.CurrentApp().Driver().CanvasForObject(g)
	switch {
	case c == nil:
	case back:
		c.FocusPrevious()
	default:
		c.FocusNext()
	}
}

// open opens the cell with the text that is in it; a box is turned instead.
func (g *Grid) open() {
	if len(g.cols) > 0 && g.cols[g.col].Kind == GridCheck {
		g.flip(g.row, g.col)
		return
	}
	g.startEdit(g.text(g.row, g.col))
}

// toggle turns the first box of a row.
func (g *Grid) toggle(row int) {
	for c := range g.cols {
		if g.cols[c].Kind == GridCheck {
			g.flip(row, c)
			return
		}
	}
}

func (g *Grid) flip(row, col int) {
	if g.readOnly || g.Toggle == nil || row >= g.count() {
		return
	}
	g.Toggle(row, col)
	g.edited()
	g.Refresh()
}

// clear empties the cell of the cursor.
func (g *Grid) clear() {
	if g.readOnly || g.row >= g.count() || g.cols[g.col].Kind == GridCheck || g.text(g.row, g.col) == "" {
		return
	}
	g.set(g.row, g.col, "")
	g.Refresh()
}

// TypedShortcut pastes, copies, jumps and leaves.
func (g *Grid) TypedShortcut(shortcut fyne.Shortcut) {
	switch s := shortcut.(type) {
	case *fyne.ShortcutPaste:
		g.paste(s.Clipboard.Content())
	case *fyne.ShortcutCopy:
		s.Clipboard.SetContent(g.text(g.row, g.col))
	case *fyne.ShortcutCut:
		s.Clipboard.SetContent(g.text(g.row, g.col))
		g.clear()
	case *desktop.CustomShortcut:
		g.custom(s)
	}
}

func (g *Grid) custom(s *desktop.CustomShortcut) {
	if isAltDown(s) {
		g.open()
		return
	}
	if s.Modifier&fyne.KeyModifierControl == 0 {
		return
	}
	switch s.KeyName {
	case fyne.KeyTab:
		g.leave(s.Modifier&fyne.KeyModifierShift != 0)
	case fyne.KeyHome:
		g.CursorTo(0, 0)
	case fyne.KeyEnd:
		g.CursorTo(g.lines()-1, len(g.cols)-1)
	case fyne.KeyUp:
		g.CursorTo(0, g.col)
	case fyne.KeyDown:
		g.CursorTo(g.lines()-1, g.col)
	case fyne.KeyLeft:
		g.CursorTo(g.row, 0)
	case fyne.KeyRight:
		g.CursorTo(g.row, len(g.cols)-1)
	case fyne.KeyMinus:
		g.DeleteRow()
	case fyne.KeyPlus, fyne.KeyEqual:
		g.InsertRow()
	}
}

// makeRow adds the row that the cursor's line stands for.
func (g *Grid) makeRow() bool {
	if g.row < g.count() {
		return true
	}
	if g.Append == nil || g.readOnly {
		return false
	}
	g.Append()
	return g.row < g.count()
}

// paste sets the cells of the clipboard from the cursor on.
func (g *Grid) paste(text string) {
	if g.readOnly {
		return
	}
	rows := ParseTSV(text)
	if len(rows) == 0 {
		return
	}
	single := len(rows) == 1 && len(rows[0]) == 1
	if g.OnPaste != nil && !single {
		g.OnPaste(g.row, g.col, rows)
		g.edited()
		g.Refresh()
		return
	}
	at, before := g.row, g.count()
	for i, cells := range rows {
		g.row = at + i
		if !g.makeRow() {
			break
		}
		for j, cell := range cells {
			if c := g.col + j; c < len(g.cols) {
				g.put(g.row, c, cell)
			}
		}
	}
	g.row = at
	if g.count() != before || g.SetCell != nil {
		g.Refresh()
	}
}

// put sets a pasted cell the way its column wants it.
func (g *Grid) put(r, c int, text string) {
	text = tidy(text, false)
	switch g.cols[c].Kind {
	case GridCheck:
		yes := strings.TrimSpace(strings.ToLower(text))
		on := yes != "" && yes != "0" && yes != "tidak" && yes != "false" && yes != strings.ToLower(g.NoText)
		if on != g.ticked(r, c) && g.Toggle != nil {
			g.Toggle(r, c)
			g.edited()
		}
	default:
		g.set(r, c, g.settled(c, text, ""))
	}
}
