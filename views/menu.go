package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"sinergi/views/kit"
)

// key makes the shortcut of a menu item; menu items are the only keys that
// also work while somebody types.
func key(name fyne.KeyName, modifier fyne.KeyModifier) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: modifier}
}

func item(label string, shortcut fyne.Shortcut, do func()) *fyne.MenuItem {
	m := fyne.NewMenuItem(label, do)
	m.Shortcut = shortcut
	return m
}

// menu is the main menu; every key of the program stands in it.
func (o *office) menu() *fyne.MainMenu {
	const ctrl, shift, alt = fyne.KeyModifierControl, fyne.KeyModifierShift, fyne.KeyModifierAlt
	send := func(c command) func() { return func() { o.do(c) } }
	quit := item(lang.L("Keluar"), key(fyne.KeyQ, ctrl), func() { o.leave(o.window.Close) })
	quit.IsQuit = true
	file := fyne.NewMenu(lang.L("Berkas"),
		item(lang.L("Baru"), key(fyne.KeyN, ctrl), send(cmdNew)),
		item(lang.L("Simpan"), key(fyne.KeyS, ctrl), send(cmdSave)),
		fyne.NewMenuItemSeparator(),
		item(lang.L("Cetak…"), key(fyne.KeyP, ctrl), send(cmdPrint)),
		item(lang.L("Buat PDF"), key(fyne.KeyE, ctrl), send(cmdPDF)),
		item(lang.L("Buat Word"), nil, send(cmdWord)),
		item(lang.L("Simpan PDF sebagai…"), key(fyne.KeyS, ctrl|shift), send(cmdPDFAs)),
		fyne.NewMenuItemSeparator(), quit)
	edit := fyne.NewMenu(lang.L("Sunting"),
		item(lang.L("Urungkan"), &fyne.ShortcutUndo{}, o.undoNow),
		item(lang.L("Ulangi"), &fyne.ShortcutRedo{}, o.redoNow),
		fyne.NewMenuItemSeparator(),
		item(lang.L("Cari"), key(fyne.KeyF, ctrl), send(cmdFind)),
		item(lang.L("Hapus"), key(fyne.KeyDelete, ctrl|shift), send(cmdDelete)),
		fyne.NewMenuItemSeparator(),
		o.fieldItem(lang.L("Tebal"), key(fyne.KeyB, ctrl)),
		o.fieldItem(lang.L("Miring"), key(fyne.KeyI, ctrl)),
		o.fieldItem(lang.L("Garis bawah"), key(fyne.KeyU, ctrl)),
		fyne.NewMenuItemSeparator(),
		o.fieldItem(lang.L("Sisipkan rujukan pasal"), key(fyne.KeyR, ctrl|shift)),
		o.fieldItem(lang.L("Pindahkan ke atas"), key(fyne.KeyUp, ctrl)),
		o.fieldItem(lang.L("Pindahkan ke bawah"), key(fyne.KeyDown, ctrl)))
	view := fyne.NewMenu(lang.L("Lihat"),
		item(lang.L("Pratinjau"), key(fyne.KeyP, ctrl|shift), send(cmdPreview)),
		item(lang.L("Daftar"), key(fyne.KeyL, ctrl), send(cmdList)),
		item(lang.L("Perbesar halaman"), key(fyne.KeyEqual, ctrl), send(cmdZoomIn)),
		item(lang.L("Perkecil halaman"), key(fyne.KeyMinus, ctrl), send(cmdZoomOut)),
		fyne.NewMenuItemSeparator(),
		item(lang.L("Tab berikutnya"), key(fyne.KeyPageDown, ctrl), send(cmdNextTab)),
		item(lang.L("Tab sebelumnya"), key(fyne.KeyPageUp, ctrl), send(cmdPreviousTab)),
		item(lang.L("Rekaman berikutnya"), key(fyne.KeyDown, alt), o.altDown),
		item(lang.L("Rekaman sebelumnya"), key(fyne.KeyUp, alt), send(cmdPreviousRecord)),
		fyne.NewMenuItemSeparator())
	digits := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6}
	for i, r := range o.roomList() {
		view.Items = append(view.Items, item(r.Label, key(digits[i], ctrl), func() {
			if o.open != "" && o.window.Canvas().Overlays().Top() == nil {
				o.goTo(r.ID)
			}
		}))
	}
	help := fyne.NewMenu(lang.L("Bantuan"), fyne.NewMenuItem(lang.L("Tentang Sinergi"), o.about))
	main := fyne.NewMainMenu(file, edit, view, help)
	for _, m := range main.Items {
		showKeys(m)
	}
	return main
}

// moreZoomKeys are the other ways to type Ctrl and plus: with Shift, and beside
// the digits at the right of a keyboard. A menu item has but one key.
func (o *office) moreZoomKeys() {
	const ctrl = fyne.KeyModifierControl
	for _, s := range []fyne.Shortcut{key(fyne.KeyPlus, ctrl), key(fyne.KeyPlus, ctrl|fyne.KeyModifierShift), key(fyne.KeyEqual, ctrl|fyne.KeyModifierShift)} {
		o.window.Canvas().AddShortcut(s, func(fyne.Shortcut) { o.do(cmdZoomIn) })
	}
}

// fieldItem is an item whose keys belong to the field with the focus; the menu
// hears them first.
func (o *office) fieldItem(label string, s fyne.Shortcut) *fyne.MenuItem {
	return item(label, s, func() {
		if r, ok := o.rooms[o.open].(keyListener); ok && o.window.Canvas().Overlays().Top() == nil && r.hears(s) {
			return
		}
		if field, ok := o.window.Canvas().Focused().(fyne.Shortcutable); ok {
			field.TypedShortcut(s)
		}
	})
}

// altDown opens what the focused field drops down; elsewhere it opens the next
// record. The menu hears the keys before any field.
func (o *office) altDown() {
	switch field := o.window.Canvas().Focused().(type) {
	case *kit.DateField:
		field.TypedShortcut(key(fyne.KeyDown, fyne.KeyModifierAlt))
	case *kit.Select:
		field.TypedShortcut(key(fyne.KeyDown, fyne.KeyModifierAlt))
	default:
		o.do(cmdNextRecord)
	}
}

// undoNow undoes typing in the focused field, else what the toast offers.
func (o *office) undoNow() {
	if field, ok := o.window.Canvas().Focused().(interface{ Undo() }); ok {
		field.Undo()
		return
	}
	if o.undo != nil && o.window.Canvas().Overlays().Top() == nil {
		undo := o.undo
		o.undo = nil
		o.toasts.Dismiss()
		undo()
	}
}

func (o *office) redoNow() {
	if field, ok := o.window.Canvas().Focused().(interface{ Redo() }); ok {
		field.Redo()
	}
}

func (o *office) about() {
	kit.ShowDialog(o.window, kit.Dialog{
		Title: lang.L("Tentang Sinergi"),
		Text: lang.L("Sinergi {{.Version}}. Rapat, kerja sama, dan rekap kantor dalam satu berkas data: {{.Path}}",
			map[string]any{"Version": o.version, "Path": o.store.Path()}),
		Buttons: []kit.DialogButton{{Label: lang.L("Tutup"), Kind: kit.Main, Cancel: true}},
	})
}
