package kit

import (
	"fyne.io/fyne/v2"
)

// Prose is what a field of running text asks of the form around it; any of it
// may be nil.
type Prose struct {
	// Key and Shortcut hear keys first; true uses them up.
	Key      func(*fyne.KeyEvent) bool
	Shortcut func(fyne.Shortcut) bool
	// Focus is called when the field gets the focus.
	Focus func()
	// Pasted is called with the raw clipboard after it went into the field, and
	// with what the field held before.
	Pasted func(text, before string)
}

// NewProse makes a field for a text of any length: it grows with its text and
// never scrolls inside.
func NewProse(p Prose) *Entry {
	e := NewTextArea(1)
	e.endless = true
	e.Hear(p)
	return e
}

// Hear lets the form around a field hear its keys first.
func (e *Entry) Hear(p Prose) {
	e.onKey, e.onFocus = p.Key, p.Focus
	e.onShortcut = func(s fyne.Shortcut) bool {
		if p.Shortcut != nil && p.Shortcut(s) {
			return true
		}
		paste, is := s.(*fyne.ShortcutPaste)
		if !is || e.readOnly || p.Pasted == nil {
			return false
		}
		text, before := paste.Clipboard.Content(), e.Text // asked once: an empty one is slow on Windows
		e.Insert(text)
		p.Pasted(text, before)
		return true
	}
}

// Insert types a text at the caret, in the place of what is selected.
func (e *Entry) Insert(text string) {
	if text = tidy(text, e.MultiLine); text != "" && !e.readOnly {
		e.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: held(text)})
	}
}

// Caret is the line and the letter that the caret stands before, from 0.
func (e *Entry) Caret() (row, column int) {
	if !e.focused {
		return e.row, e.column
	}
	return e.CursorRow, e.CursorColumn
}

// SetCaret moves the caret; a place beyond the text is its end.
func (e *Entry) SetCaret(row, column int) {
	e.row, e.column = row, column
	if !e.focused {
		return
	}
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) // nothing stays selected
	e.CursorRow, e.CursorColumn = row, column
	e.Refresh()
}
