package kit

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestEntryTellsOnlyWhatTheUserTyped(t *testing.T) {
	var told []string
	var e *Entry
	h := show(t, 400, 100, func() fyne.CanvasObject {
		e = NewEntry()
		e.OnEdited = func(text string) { told = append(told, text) }
		return NewForm(NewField("Judul", e))
	})
	e.SetValue("Rapat")
	e.SetText("Rapat koordinasi")
	want(t, "told after setting", len(told), 0)
	h.c.Focus(e)
	h.press(fyne.KeyEnd)
	h.write("!")
	want(t, "told", strings.Join(told, "|"), "Rapat koordinasi!")
	h.press(fyne.KeyBackspace)
	want(t, "value", e.Value(), "Rapat koordinasi")
	want(t, "told", len(told), 2)
}

func TestEntryUndoesTyping(t *testing.T) {
	var e *Entry
	told := ""
	h := show(t, 400, 100, func() fyne.CanvasObject {
		e = NewEntry()
		e.OnEdited = func(text string) { told = text }
		return e
	})
	e.SetValue("Rapat")
	h.c.Focus(e)
	h.press(fyne.KeyEnd)
	h.write(" baru")
	h.shortcut(&fyne.ShortcutUndo{})
	want(t, "after undo", e.Value(), "Rapat")
	want(t, "told", told, "Rapat")
	e.Undo()
	e.Undo()
	want(t, "a set value cannot be undone", e.Value(), "Rapat")
	h.shortcut(&fyne.ShortcutRedo{})
	want(t, "after redo", e.Value(), "Rapat baru")
}

func TestEntryCleansWhatIsPasted(t *testing.T) {
	var one, many *Entry
	h := show(t, 400, 300, func() fyne.CanvasObject {
		one, many = NewEntry(), NewTextArea(2)
		return NewForm(one, many)
	})
	dirty := "Satu\r\nDua\x00\tTiga\r\n\xff\x1b[0m 😀 العربية"
	h.c.Focus(one)
	h.paste(dirty)
	want(t, "one line", one.Value(), "Satu Dua Tiga \uFFFD[0m 😀 العربية")
	h.c.Focus(many)
	h.paste(dirty)
	want(t, "several lines", many.Value(), "Satu\nDua Tiga\n\uFFFD[0m 😀 العربية")
	many.SetValue("a\r\nb\rc")
	want(t, "set value", many.Value(), "a\nb\nc")
}

func TestEntryTakesALongPaste(t *testing.T) {
	var e *Entry
	h := show(t, 500, 400, func() fyne.CanvasObject { e = NewTextArea(2); return NewForm(NewField("Isi", e)) })
	h.c.Focus(e)
	text := strings.Repeat("Kepala Balai membuka rapat. ", 360)
	start := time.Now()
	h.paste(text)
	h.write("!")
	if spent := time.Since(start); spent > 2*time.Second {
		t.Errorf("10,000 letters took %v", spent)
	}
	want(t, "letters", len(e.Value()), len(text)+1)
	want(t, "height", e.Size().Height, entryPad+mostLines*lineHeight)
}

func TestTextAreaGrowsAndShrinks(t *testing.T) {
	var e, below *Entry
	h := show(t, 400, 400, func() fyne.CanvasObject {
		e, below = NewTextArea(2), NewEntry()
		return NewForm(NewField("Isi", e), NewField("Bawah", below))
	})
	driver := fyne.CurrentApp().Driver()
	want(t, "empty", e.Size().Height, float32(46))
	before := driver.AbsolutePositionForObject(below).Y
	h.c.Focus(e)
	h.write("1")
	h.press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	want(t, "four lines", e.Size().Height, float32(82))
	want(t, "the next field moved", driver.AbsolutePositionForObject(below).Y, before+36)
	h.press(fyne.KeyBackspace, fyne.KeyBackspace)
	want(t, "two lines again", e.Size().Height, float32(46))
	e.SetValue(strings.Repeat("x\n", 30))
	want(t, "at most eight", e.Size().Height, float32(154))
}

func TestReadOnlyEntryCanBeCopiedOnly(t *testing.T) {
	var e *Entry
	h := show(t, 400, 100, func() fyne.CanvasObject { e = NewEntry(); return NewForm(e) })
	e.SetValue("B-118/V/2023")
	e.SetReadOnly(true)
	h.c.Focus(e)
	h.write("x")
	h.press(fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn)
	h.paste("y")
	h.shortcut(&fyne.ShortcutUndo{})
	h.with(fyne.KeyModifierControl, fyne.KeyBackspace)
	h.shortcut(&fyne.ShortcutSelectAll{})
	board := test.NewClipboard()
	h.shortcut(&fyne.ShortcutCut{Clipboard: board})
	want(t, "value", e.Value(), "B-118/V/2023")
	want(t, "copied", board.Content(), "B-118/V/2023")
	e.SetReadOnly(false)
	h.write("x")
	want(t, "writable again", e.Value(), "x")
}

func TestLongLineEndsInDotsUntilFocused(t *testing.T) {
	var e *Entry
	h := show(t, 200, 200, func() fyne.CanvasObject { e = NewEntry(); return NewForm(e, NewEntry()) })
	e.SetValue("Pembahasan rencana Nota Kesepahaman dengan Pemkab Muara Enim")
	if !strings.HasSuffix(e.draw.rest.Text, "…") || e.draw.rest.Hidden || !e.draw.clip.Hidden {
		t.Errorf("at rest shows %q, hidden %v", e.draw.rest.Text, e.draw.rest.Hidden)
	}
	h.c.Focus(e)
	if !e.draw.rest.Hidden || e.draw.clip.Hidden {
		t.Error("the text itself is not shown while focused")
	}
	h.press(fyne.KeyEnd)
	h.write("!")
	want(t, "typed at the end", e.Value(), "Pembahasan rencana Nota Kesepahaman dengan Pemkab Muara Enim!")
}

func TestFocusSelectsUnlessItOnlyComesBack(t *testing.T) {
	var e *Entry
	h := show(t, 200, 200, func() fyne.CanvasObject { e = NewEntry(); return NewForm(NewEntry(), e) })
	e.SetValue("Rapat koordinasi")
	h.press(fyne.KeyTab, fyne.KeyTab)
	want(t, "selected by Tab", e.SelectedText(), "Rapat koordinasi")
	h.press(fyne.KeyHome, fyne.KeyRight)
	e.FocusLost() // another window comes to the front, and goes
	e.FocusGained()
	h.write("#")
	want(t, "the caret is where it was", e.Value(), "R#apat koordinasi")
}

func TestClickSetsTheCaretUnderThePointer(t *testing.T) {
	var e *Entry
	h := show(t, 200, 200, func() fyne.CanvasObject { e = NewEntry(); return NewForm(e) })
	e.SetValue(strings.Repeat("abcdefghij", 10))
	x := 6 + e.inset() + TextBody.measure("abc").Width
	e.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 14)}})
	h.write("X")
	want(t, "typed after the third letter", e.Value()[:5], "abcXd")
}

func TestTabOrderIsReadingOrder(t *testing.T) {
	var order []fyne.CanvasObject
	h := show(t, 600, 500, func() fyne.CanvasObject {
		title, talk, date, clock := NewEntry(), NewTextArea(3), NewDateField(), NewClockField()
		format, check, radio := NewSelect([]string{"A", "B"}), NewCheck("Ya", nil), NewRadioRows([]string{"A", "B"}, nil)
		offer := NewSuggest(nil)
		order = []fyne.CanvasObject{title, talk, date, clock, format, offer, check, radio}
		return NewForm(NewField("1", title), NewField("2", talk), Row(NewField("3", date), NewField("4", clock)),
			NewField("5", format), NewField("6", offer), check, radio)
	})
	for i, o := range append(order, order[0]) {
		h.press(fyne.KeyTab)
		if fyne.CanvasObject(h.c.Focused().(fyne.Widget)) != o {
			t.Fatalf("stop %d is %T, want %T", i, h.c.Focused(), o)
		}
	}
	h.shiftTab()
	if fyne.CanvasObject(h.c.Focused().(fyne.Widget)) != order[len(order)-1] {
		t.Errorf("Shift+Tab from the first went to %T", h.c.Focused())
	}
}

func TestEntryAndFieldLooks(t *testing.T) {
	for _, state := range []string{"rest", "focus", "invalid", "readonly", "area"} {
		t.Run(state, func(t *testing.T) {
			var e *Entry
			h := show(t, 240, 110, func() fyne.CanvasObject {
				e = NewEntry()
				if state == "area" {
					e = NewTextArea(2)
				}
				f := NewField("Tempat", e).SetRequired(true).SetHelp("Ruang atau gedung.")
				e.SetValue("Ruang Rapat Disnaker")
				if state == "invalid" {
					f.SetError("Tempat rapat belum diisi. Contoh: Ruang Rapat Disnaker.")
				}
				e.SetReadOnly(state == "readonly")
				return NewForm(f)
			})
			if state == "focus" {
				h.c.Focus(e)
			}
			test.AssertRendersToMarkup(t, "entry_"+state+".xml", h.c)
		})
	}
}

func TestFieldErrorReplacesHelpAndMovesWhatFollows(t *testing.T) {
	var f *Field
	var below *Entry
	show(t, 240, 400, func() fyne.CanvasObject {
		e := NewEntry()
		below = NewEntry()
		f = NewField("Tempat", e).SetHelp("Ruang.")
		return NewForm(f, below)
	})
	one := below.Position().Y
	f.SetError("Tempat rapat belum diisi. Contoh: Ruang Rapat Disnaker Kabupaten Muara Enim.")
	lines := f.draw.note.lines
	if len(lines) < 2 || !strings.HasPrefix(lines[0], "Tempat rapat") {
		t.Errorf("shown lines %q", lines)
	}
	want(t, "moved by the further lines", below.Position().Y-one, noteLine*float32(len(lines)-1))
	if e := f.Control().(*Entry); !e.invalid {
		t.Error("the control is not red")
	}
	f.SetError("")
	want(t, "help is back", f.draw.note.lines[0], "Ruang.")
	want(t, "moved back", below.Position().Y, one)
}
