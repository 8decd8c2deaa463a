package views

import (
	"strings"

	"fyne.io/fyne/v2"

	"sinergi/views/kit"
)

// Fyne draws the keys of a menu item at a fifth of the text's strength, which
// nobody can read. Here they are part of the label, in a column of their own.

// menuTab is the distance of the stops that Fyne draws a tab to.
const menuTab float32 = 40

// quietKey is a shortcut that Fyne obeys but does not write beside the item.
type quietKey struct{ fyne.Shortcut }

// ShortcutName is the name that Fyne compares with the keys pressed.
func (k quietKey) ShortcutName() string { return k.Shortcut.ShortcutName() }

var keyWords = map[fyne.KeyName]string{
	fyne.KeyPageDown: "PgDn", fyne.KeyPageUp: "PgUp", fyne.KeyDelete: "Del", fyne.KeyDown: "Bawah", fyne.KeyUp: "Atas",
	fyne.KeyEqual: "+",
}

// keyText is a shortcut as people write it: "Ctrl+Shift+P".
func keyText(s fyne.KeyboardShortcut) string {
	var b strings.Builder
	for _, part := range []struct {
		modifier fyne.KeyModifier
		word     string
	}{{fyne.KeyModifierControl, "Ctrl+"}, {fyne.KeyModifierShift, "Shift+"}, {fyne.KeyModifierAlt, "Alt+"}} {
		if s.Mod()&part.modifier != 0 {
			b.WriteString(part.word)
		}
	}
	if word, known := keyWords[s.Key()]; known {
		return b.String() + word
	}
	return b.String() + string(s.Key())
}

// showKeys writes each item's keys behind its label, all in one column.
func showKeys(m *fyne.Menu) {
	stops := func(label string) int {
		return int(fyne.MeasureText(label, kit.SizeBody, fyne.TextStyle{}).Width / menuTab)
	}
	column := 0
	for _, i := range m.Items {
		if i.Shortcut != nil {
			column = max(column, stops(i.Label)+1)
		}
	}
	for _, i := range m.Items {
		if s, ok := i.Shortcut.(fyne.KeyboardShortcut); ok {
			i.Label += strings.Repeat("\t", column-stops(i.Label)) + keyText(s)
			i.Shortcut = quietKey{i.Shortcut}
		}
	}
}
