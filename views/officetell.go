package views

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"sinergi/app"
	"sinergi/views/kit"
)

// askUnsaved asks what becomes of typing that is not stored yet.
func (o *office) askUnsaved(title string, drop, save func()) {
	if o.asking { // the window's close button works under a dialog too
		return
	}
	o.asking = true
	then := func(do func()) func() {
		return func() {
			o.asking = false
			if do != nil {
				do()
			}
		}
	}
	kit.ShowDialog(o.window, kit.Dialog{
		Title: lang.L("Simpan perubahan dahulu?"),
		Text:  lang.L("“{{.Title}}” belum disimpan. Bila dibuang, yang baru diketik hilang.", map[string]any{"Title": title}),
		Width: 500,
		Buttons: []kit.DialogButton{
			{Label: lang.L("Kembali menyunting"), Kind: kit.Plain, Cancel: true, Tapped: then(nil)},
			{Label: lang.L("Buang perubahan"), Kind: kit.Danger, Tapped: then(drop)},
			{Label: lang.L("Simpan"), Icon: "save", Kind: kit.Main, Tapped: then(save)},
		},
	})
}

// popUp shows a small menu under an object, ready for the keyboard.
func (o *office) popUp(under fyne.CanvasObject, items []*fyne.MenuItem) {
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), o.window.Canvas())
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(under)
	x := min(at.X, o.window.Canvas().Size().Width-menu.MinSize().Width-8)
	menu.ShowAtPosition(fyne.NewPos(x, at.Y+under.Size().Height+2))
	o.window.Canvas().Focus(menu)
}

// fail logs an error once and tells it once.
func (o *office) fail(err error) {
	if err == nil || errors.Is(err, context.Canceled) {
		return
	}
	o.log(err)
	text := app.Tell(err)
	if o.told == text { // one cause often stops several things at once
		return
	}
	o.told = text
	kit.ShowDialog(o.window, kit.Dialog{
		Title: lang.L("Belum berhasil"), Text: text,
		Buttons: []kit.DialogButton{{Label: lang.L("Tutup"), Kind: kit.Main, Cancel: true, Tapped: func() { o.told = "" }}},
	})
}

// toast tells what happened; action, if any, also answers Ctrl+Z.
func (o *office) toast(text, action string, tapped func()) {
	once := tapped
	if tapped != nil {
		once = func() { o.undo = nil; tapped() }
		o.undo, o.part = once, false
	}
	keys, sign := "", "tick"
	if action != "" {
		keys, sign = "Ctrl+Z", "trash"
	}
	o.toasts.Tell(sign, text, action, keys, once)
}

// toastPart tells that a part of the open record was taken out, and offers to
// take that back while this record is open.
func (o *office) toastPart(text string, back func()) {
	o.toast(text, lang.L("Urungkan"), back)
	o.part = true
}

// forgetPart takes the offer of toastPart back: another record is open.
func (o *office) forgetPart() {
	if o.undo != nil && o.part {
		o.undo = nil
		o.toasts.Dismiss()
	}
}
