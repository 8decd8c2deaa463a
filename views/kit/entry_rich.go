package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// SetRich makes a text area one for running text: Ctrl+B, Ctrl+I and Ctrl+U set
// marks, Enter goes on with a list, Ctrl+] and Ctrl+[ (or Alt+Right and
// Alt+Left) move an item in and out, and cells copied from a table stay one.
func (e *Entry) SetRich() { e.rich = true }

// Rich tells whether the field is one for running text.
func (e *Entry) Rich() bool { return e.rich }

// Mark puts a mark around what is selected or the word at the caret, or takes
// it away.
func (e *Entry) Mark(mark string) {
	if e.readOnly || !e.rich {
		return
	}
	from, to := e.selected()
	e.apply(toggleMark([]rune(e.Text), from, to, mark))
}

// Items makes the lines of the caret items of a list, or plain again: mark is
// "1.", "a." or "-".
func (e *Entry) Items(mark string) {
	if e.readOnly || !e.rich {
		return
	}
	from, to := e.selected()
	if edit, ok := setItems([]rune(e.Text), from, to, mark); ok {
		e.apply(edit)
	}
}

// Table puts a table with these heads at the caret, on lines of its own, and
// selects the first head.
func (e *Entry) Table(heads ...string) {
	if e.readOnly || !e.rich || len(heads) == 0 {
		return
	}
	_, to := e.selected()
	row := tableRow(heads) + "\n" + tableRow(make([]string, len(heads)))
	edit := ownLines([]rune(e.Text), to, to, row)
	edit.selFrom = edit.from + strings.Index(string(edit.text), "| ") + 2
	edit.selTo = edit.selFrom + len([]rune(heads[0]))
	e.apply(edit)
}

func tableRow(cells []string) string {
	var b strings.Builder
	for _, cell := range cells {
		b.WriteString("| " + strings.ReplaceAll(strings.Join(strings.Fields(cell), " "), "|", `\|`) + " ")
	}
	return b.String() + "|"
}

// ownLines puts lines in the place of from..to, with line breaks where the text
// goes on beside them.
func ownLines(text []rune, from, to int, lines string) textEdit {
	if strings.TrimSpace(string(text[lineStart(text, from):from])) != "" {
		lines = "\n" + lines
	}
	if strings.TrimSpace(string(text[to:lineEnd(text, to)])) != "" {
		lines += "\n"
	}
	written := []rune(lines)
	return textEdit{from: from, to: to, text: written, selFrom: from + len(written), selTo: from + len(written)}
}

// richKey hears Enter within a list.
func (e *Entry) richKey(key *fyne.KeyEvent) bool {
	if !e.rich || e.readOnly || e.shift || key.Name != fyne.KeyReturn && key.Name != fyne.KeyEnter || e.SelectedText() != "" {
		return false
	}
	edit, ok := enterInList([]rune(e.Text), e.CursorTextOffset())
	if ok {
		e.apply(edit)
	}
	return ok
}

// richShortcut hears the keys of running text.
func (e *Entry) richShortcut(shortcut fyne.Shortcut) bool {
	switch s := shortcut.(type) {
	case *fyne.ShortcutUndo:
		e.Undo()
		return true
	case *fyne.ShortcutRedo:
		e.Redo()
		return true
	case *fyne.ShortcutPaste:
		return e.pasteTable(s)
	case *desktop.CustomShortcut:
		return e.richKeys(s)
	}
	return false
}

func (e *Entry) richKeys(s *desktop.CustomShortcut) bool {
	if !e.rich {
		return false
	}
	switch {
	case s.Modifier == fyne.KeyModifierControl && s.KeyName == fyne.KeyB:
		e.Mark(MarkBold)
	case s.Modifier == fyne.KeyModifierControl && s.KeyName == fyne.KeyI:
		e.Mark(MarkItalic)
	case s.Modifier == fyne.KeyModifierControl && s.KeyName == fyne.KeyU:
		e.Mark(MarkUnderline)
	case s.Modifier == fyne.KeyModifierControl && s.KeyName == fyne.KeyRightBracket,
		s.Modifier == fyne.KeyModifierAlt && s.KeyName == fyne.KeyRight:
		e.shiftItems(1)
	case s.Modifier == fyne.KeyModifierControl && s.KeyName == fyne.KeyLeftBracket,
		s.Modifier == fyne.KeyModifierAlt && s.KeyName == fyne.KeyLeft:
		e.shiftItems(-1)
	default:
		return false
	}
	return true
}

func (e *Entry) shiftItems(by int) {
	if e.readOnly {
		return
	}
	from, to := e.selected()
	if edit, ok := shiftItems([]rune(e.Text), from, to, by); ok {
		e.apply(edit)
	}
}

// pasteTable takes cells copied from a spreadsheet or a word processor in as a
// table. Rows of a list that was copied with its numbers become its items.
func (e *Entry) pasteTable(s *fyne.ShortcutPaste) bool {
	if !e.rich || e.readOnly || !e.MultiLine {
		return false
	}
	content := s.Clipboard.Content()
	lines, ok := tableOf(content)
	if !ok {
		return false
	}
	from, to := e.selected()
	e.apply(ownLines([]rune(e.Text), from, to, lines))
	return true
}

// tableOf is a copied table, or list, as lines of running text; ok is false for
// anything but rows that all have the same number of cells.
func tableOf(content string) (lines string, ok bool) {
	if !strings.Contains(content, "\t") || strings.TrimSpace(content) == "" {
		return "", false
	}
	var out []string
	items := true
	rows := ParseTSV(content)
	for _, cells := range rows {
		if len(cells) < 2 || len(cells) != len(rows[0]) {
			return "", false
		}
		item, is := readItem([]rune(cells[0] + " "))
		items = items && len(cells) == 2 && is && strings.TrimSpace(item.words) == ""
	}
	for _, cells := range rows {
		if items {
			out = append(out, strings.TrimSpace(cells[0])+" "+strings.Join(strings.Fields(cells[1]), " "))
			continue
		}
		out = append(out, tidy(tableRow(cells), false))
	}
	return strings.Join(out, "\n"), len(out) > 0
}

// doubleStep is a change that Fyne counts as two: it took text out, then put
// another in.
type doubleStep struct{ before, between, after string }

// mostDoubles are remembered, enough for any patience with Ctrl+Z.
const mostDoubles = 200

// apply changes the text in the user's name; one Ctrl+Z takes all of it back.
func (e *Entry) apply(edit textEdit) {
	text := []rune(e.Text)
	before := e.Text
	switch {
	case edit.from < edit.to && len(edit.text) == 0:
		e.Select(edit.from, edit.to)
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	case edit.from < edit.to:
		between := string(text[:edit.from]) + string(text[edit.to:])
		e.Select(edit.from, edit.to)
		e.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: held(string(edit.text))})
		e.doubles = append(e.doubles[max(len(e.doubles)-mostDoubles, 0):], doubleStep{before, between, e.Text})
	case len(edit.text) > 0:
		e.Select(edit.from, edit.from)
		e.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: held(string(edit.text))})
	}
	e.Select(edit.selFrom, edit.selTo)
}

// Undo takes the last change back.
func (e *Entry) Undo() {
	if e.readOnly {
		return
	}
	now := e.Text
	e.Entry.Undo()
	for _, d := range e.doubles {
		if d.after == now && d.between == e.Text {
			e.Entry.Undo()
			return
		}
	}
}

// Redo makes the change again that Undo took back.
func (e *Entry) Redo() {
	if e.readOnly {
		return
	}
	now := e.Text
	e.Entry.Redo()
	for _, d := range e.doubles {
		if d.before == now && d.between == e.Text {
			e.Entry.Redo()
			return
		}
	}
}

// selected is what is selected, counted in runes from the beginning; without a
// selection both are the caret.
func (e *Entry) selected() (from, to int) {
	n := len([]rune(e.SelectedText()))
	if n == 0 {
		at := min(e.CursorTextOffset(), len([]rune(e.Text)))
		return at, at
	}
	e.releaseShift()
	row, column := e.CursorRow, e.CursorColumn
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft}) // goes to the selection's beginning
	from = e.CursorTextOffset()
	e.CursorRow, e.CursorColumn = row, column
	return from, from + n
}

// Select selects the runes from..to and puts the caret behind them; equal ends
// only move the caret.
func (e *Entry) Select(from, to int) {
	e.releaseShift()
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) // nothing stays selected
	e.CursorRow, e.CursorColumn = e.rowOf(from)
	if from >= to {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: ""}) // an unknown key changes nothing
		e.nudgeCaret(from)
		return
	}
	e.Entry.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	e.CursorRow, e.CursorColumn = e.rowOf(to - 1)
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	e.Entry.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	e.Refresh()
}

// nudgeCaret lets Fyne notice where the caret is by now.
func (e *Entry) nudgeCaret(at int) {
	if at > 0 {
		e.CursorRow, e.CursorColumn = e.rowOf(at - 1)
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	e.CursorRow, e.CursorColumn = e.rowOf(at)
	e.Refresh()
}

func (e *Entry) releaseShift() {
	e.Entry.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

// rowOf is the drawn line and the column of a place in the text.
func (e *Entry) rowOf(at int) (row, column int) {
	begins := func(row int) int {
		e.CursorRow, e.CursorColumn = row, 0
		return e.CursorTextOffset()
	}
	defer func(r, c int) { e.CursorRow, e.CursorColumn = r, c }(e.CursorRow, e.CursorColumn)
	for next := begins(row + 1); next > 0 && next <= at; next = begins(row + 1) {
		row++
	}
	return row, at - begins(row)
}
