package kit

import (
	"math"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

const (
	lineHeight float32 = 18 // one line of a field with several
	entryPad   float32 = 10 // above and below the lines together
	mostLines          = 8  // a text area grows no further
)

// Entry is a field for text. Set it with SetValue and read it with Value; the
// user's own typing, pasting and undoing arrives at OnEdited.
type Entry struct {
	widget.Entry
	// OnEdited is called with the whole text after each change that the user made.
	OnEdited func(string)

	invalid, readOnly bool
	focused, shift    bool
	silent            bool // a value is being set
	keepCaret         bool // the focus does not select the text
	pointed           bool // the focus comes by the pointer
	rows, lines       int  // of a text area: at least, and now

	row, column int                       // where the caret was when the focus left
	onKey       func(*fyne.KeyEvent) bool // true: the key is used up
	onShortcut  func(fyne.Shortcut) bool
	onBlur      func()
	onFocus     func()
	endless     bool              // a text area without inner scroll
	rich        bool              // running text with marks, lists and tables
	doubles     []doubleStep      // of its undoing
	sign        string            // an icon before the text
	trail       fyne.CanvasObject // a sign at the right, inside the frame
	outer       fyne.Widget
	draw        *entryRenderer
}

var (
	_ fyne.Focusable    = (*Entry)(nil)
	_ fyne.Tabbable     = (*Entry)(nil)
	_ fyne.Shortcutable = (*Entry)(nil)
	_ desktop.Keyable   = (*Entry)(nil)
)

// NewEntry makes a field for one line, 28 high.
func NewEntry() *Entry {
	e := &Entry{}
	e.prepare(e)
	return e
}

// NewTextArea makes a field for several lines. It shows rows lines, grows with
// its text up to eight and scrolls from then on. Tab leaves it.
func NewTextArea(rows int) *Entry {
	e := &Entry{rows: max(rows, 1)}
	e.lines = e.rows
	e.prepare(e)
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	return e
}

// prepare sets what every kind of entry needs; outer is the widget that stands
// in the window, e or what is built on it.
func (e *Entry) prepare(outer fyne.Widget) {
	e.outer = outer
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.OnChanged = e.changed
	e.ExtendBaseWidget(outer)
}

// SetSign shows a sign before the text; "" takes it away.
func (e *Entry) SetSign(icon string) {
	if e.sign != icon {
		e.sign = icon
		e.Refresh()
	}
}

// SetKeys shows small words at the right of the field, such as the keys that
// lead to it.
func (e *Entry) SetKeys(keys string) {
	e.trail = newFieldKeys(keys)
	e.Refresh()
}

// Value is the text as typed, with "\n" between lines.
func (e *Entry) Value() string { return e.Text }

// SetValue shows a text without telling OnEdited; it may not be undone.
func (e *Entry) SetValue(text string) {
	text = tidy(text, e.MultiLine)
	if text == e.Text {
		return
	}
	e.silent = true
	e.Entry.SetText(text)
	e.silent = false
	if !e.focused {
		e.row, e.column = math.MaxInt32, math.MaxInt32
	}
	e.grow()
}

// Forget takes away what Ctrl+Z would bring back: the field shows another record.
func (e *Entry) Forget() { e.reset(e.Text) }

// reset shows a text as if the field were new: the caret at its end, nothing to
// undo.
func (e *Entry) reset(text string) {
	e.silent = true
	e.Entry.SetText(tidy(text, e.MultiLine))
	e.silent = false
	e.row, e.column = math.MaxInt32, math.MaxInt32
}

// SetText is SetValue, under the name that Fyne's own code uses.
func (e *Entry) SetText(text string) { e.SetValue(text) }

// edit changes the text in the user's name.
func (e *Entry) edit(text string) {
	if text == e.Text {
		return
	}
	e.SetValue(text)
	e.CursorColumn = len([]rune(e.Text))
	e.Refresh()
	e.tell()
}

func (e *Entry) changed(string) {
	if e.silent {
		return
	}
	e.grow()
	e.tell()
}

func (e *Entry) tell() {
	if e.OnEdited != nil {
		e.OnEdited(e.Text)
	}
}

// SetInvalid draws the border in red, or takes it away.
func (e *Entry) SetInvalid(on bool) {
	if e.invalid != on {
		e.invalid = on
		e.Refresh()
	}
}

// SetReadOnly keeps the text from being changed; it can still be selected and
// copied, and the field stays in the Tab order.
func (e *Entry) SetReadOnly(on bool) {
	if e.readOnly == on {
		return
	}
	e.readOnly = on
	e.silent = true
	e.Entry.SetText(e.Text) // forgets what the context menu could undo
	e.silent = false
	e.Refresh()
}

// ReadOnly tells whether the text is kept from being changed.
func (e *Entry) ReadOnly() bool { return e.readOnly }

// AcceptsTab is false: Tab goes to the next field, also from several lines.
func (e *Entry) AcceptsTab() bool { return false }

// FocusGained draws the ring and brings the field into view.
func (e *Entry) FocusGained() {
	e.focused = true
	e.CursorRow, e.CursorColumn = e.row, e.column
	e.Entry.FocusGained()
	e.CursorRow, e.CursorColumn = e.clampCaret()
	e.Refresh()
	reveal(e.outer)
	if e.onFocus != nil {
		e.onFocus()
	}
	if !e.MultiLine && !e.keepCaret && !e.pointed && lastLeft != e {
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	lastLeft = nil
}

// lastLeft is the field that lost the focus last. It keeps its caret when the
// focus comes straight back, after a dialog or another window.
var lastLeft *Entry

// FocusLost takes the ring away and shows the beginning of the text again.
func (e *Entry) FocusLost() {
	e.focused, e.shift = false, false
	lastLeft = e
	e.row, e.column = e.CursorRow, e.CursorColumn
	e.Entry.FocusLost()
	if e.onBlur != nil {
		e.onBlur()
	}
	if !e.MultiLine && !e.focused {
		e.CursorColumn = 0
	}
	e.Refresh()
}

// clampCaret is the caret's place, kept inside the text that is there now.
func (e *Entry) clampCaret() (row, column int) {
	if e.MultiLine && e.CursorRow == math.MaxInt32 {
		return 0, 0
	}
	if !e.MultiLine {
		return 0, min(e.CursorColumn, len([]rune(e.Text)))
	}
	return e.CursorRow, e.CursorColumn
}

// KeyDown remembers Shift.
func (e *Entry) KeyDown(key *fyne.KeyEvent) {
	if isShift(key) {
		e.shift = true
	}
	e.Entry.KeyDown(key)
}

// KeyUp forgets Shift.
func (e *Entry) KeyUp(key *fyne.KeyEvent) {
	if isShift(key) {
		e.shift = false
	}
	e.Entry.KeyUp(key)
}

func isShift(key *fyne.KeyEvent) bool {
	return key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight
}

// TypedRune types a letter, unless the text is only read.
func (e *Entry) TypedRune(r rune) {
	if e.readOnly || r == 0 || unicode.IsControl(r) {
		return
	}
	e.Entry.TypedRune(r)
}

// TypedKey moves, deletes and breaks lines; what changes the text is refused
// while it is only read.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	if e.onKey != nil && e.onKey(key) || dialogHears(e.outer, key) || e.richKey(key) {
		return
	}
	if e.readOnly {
		switch key.Name {
		case fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyTab:
			return
		}
	}
	e.Entry.TypedKey(key)
}

// TypedShortcut pastes cleaned text, and refuses what would change a text that
// is only read.
func (e *Entry) TypedShortcut(shortcut fyne.Shortcut) {
	if e.onShortcut != nil && e.onShortcut(shortcut) || e.richShortcut(shortcut) {
		return
	}
	if e.readOnly {
		switch s := shortcut.(type) {
		case *fyne.ShortcutCut:
			shortcut = &fyne.ShortcutCopy{Clipboard: s.Clipboard}
		case *fyne.ShortcutCopy, *fyne.ShortcutSelectAll:
		case *desktop.CustomShortcut:
			if s.KeyName == fyne.KeyBackspace || s.KeyName == fyne.KeyDelete {
				return
			}
		default:
			return
		}
	}
	if paste, is := shortcut.(*fyne.ShortcutPaste); is {
		text := tidy(paste.Clipboard.Content(), e.MultiLine)
		shortcut = &fyne.ShortcutPaste{Clipboard: held(text), Secondary: paste.Secondary}
	}
	e.Entry.TypedShortcut(shortcut)
}

// MinSize is 28 high for one line, else what the lines need.
func (e *Entry) MinSize() fyne.Size {
	wide := float32(48)
	if e.trail != nil {
		wide += e.trail.MinSize().Width
	}
	if !e.MultiLine {
		return fyne.NewSize(wide, HeightControl)
	}
	return fyne.NewSize(wide, entryPad+lineHeight*float32(e.lines))
}

// grow takes as many lines as the text has, and lets the form follow.
func (e *Entry) grow() {
	if !e.MultiLine || e.draw == nil {
		return
	}
	lines := max(e.draw.textLines(), e.rows)
	if !e.endless {
		lines = min(lines, max(mostLines, e.rows))
	}
	if lines != e.lines {
		e.lines = lines
		e.Refresh()
		refit(e.outer)
	}
}
