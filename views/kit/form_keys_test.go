package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// hands types into whatever has the focus, the way the desktop driver does:
// Tab moves on unless the widget wants it, and modifiers make shortcuts.
type hands struct {
	t *testing.T
	c fyne.Canvas
}

func (h hands) write(text string) {
	h.t.Helper()
	for _, r := range text {
		if h.c.Focused() == nil {
			h.t.Fatalf("nothing has the focus at %q", r)
		}
		h.c.Focused().TypedRune(r)
	}
}

func (h hands) press(keys ...fyne.KeyName) {
	h.t.Helper()
	for _, key := range keys {
		tabs, wants := h.c.Focused().(fyne.Tabbable)
		switch {
		case key == fyne.KeyTab && (!wants || !tabs.AcceptsTab()):
			h.c.FocusNext()
		case h.c.Focused() == nil:
			h.t.Fatalf("nothing has the focus at %s", key)
		default:
			h.c.Focused().TypedKey(&fyne.KeyEvent{Name: key})
			if key == fyne.KeySpace && h.c.Focused() != nil {
				h.c.Focused().TypedRune(' ')
			}
		}
	}
}

// shiftTab goes back, with Shift held down while it does.
func (h hands) shiftTab() {
	if tabs, wants := h.c.Focused().(fyne.Tabbable); !wants || !tabs.AcceptsTab() {
		h.c.FocusPrevious()
		return
	}
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	h.c.Focused().(desktop.Keyable).KeyDown(shift)
	h.c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
	if k, is := h.c.Focused().(desktop.Keyable); is {
		k.KeyUp(shift)
	}
}

func (h hands) with(modifier fyne.KeyModifier, key fyne.KeyName) {
	h.t.Helper()
	h.shortcut(&desktop.CustomShortcut{KeyName: key, Modifier: modifier})
}

func (h hands) shortcut(s fyne.Shortcut) {
	h.t.Helper()
	target, can := h.c.Focused().(fyne.Shortcutable)
	if !can {
		h.t.Fatalf("%T takes no shortcuts", h.c.Focused())
	}
	target.TypedShortcut(s)
}

func (h hands) paste(text string) {
	h.t.Helper()
	board := test.NewClipboard()
	board.SetContent(text)
	h.shortcut(&fyne.ShortcutPaste{Clipboard: board})
}

// show puts what make builds into a window under the kit's theme.
func show(t *testing.T, width, height float32, make func() fyne.CanvasObject) hands {
	t.Helper()
	w := newWindow(t, nil, width, height)
	w.SetContent(make())
	w.Resize(fyne.NewSize(width, height))
	return hands{t, w.Canvas()}
}

func want[T comparable](t *testing.T, what string, got, wanted T) {
	t.Helper()
	if got != wanted {
		t.Errorf("%s: got %v, want %v", what, got, wanted)
	}
}
