package views

import (
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// tellConflict leaves the clerk's text alone and offers what can be done.
func (r *recordRoom[T]) tellConflict() {
	if r.k.merge != nil {
		r.tellMerge()
		return
	}
	kit.ShowDialog(r.o.window, kit.Dialog{
		Title: r.k.conflict,
		Text:  lang.L("Ketikan Anda masih utuh dan belum disimpan. Simpan sebagai salinan agar kedua versi ada, atau buka versi yang tersimpan."),
		Width: 520,
		Buttons: []kit.DialogButton{
			{Label: lang.L("Kembali menyunting"), Kind: kit.Plain, Cancel: true},
			{Label: lang.L("Buka versi tersimpan"), Kind: kit.Danger, Tapped: func() { r.load(r.k.meta(&r.current).ID) }},
			{Label: lang.L("Simpan sebagai salinan"), Kind: kit.Main, Tapped: r.saveCopy},
		},
	})
}

// tellMerge is tellConflict for records that can be joined.
func (r *recordRoom[T]) tellMerge() {
	kit.ShowDialog(r.o.window, kit.Dialog{
		Title: r.k.conflict,
		Text:  lang.L("Ketikan Anda masih utuh dan belum disimpan. Gabungkan keduanya: yang hanya diubah di satu jendela diambil dari sana, dan ketikan Anda tetap ada sebagai versi."),
		Width: 520,
		Buttons: []kit.DialogButton{
			{Label: lang.L("Kembali menyunting"), Kind: kit.Plain, Cancel: true},
			{Label: lang.L("Simpan sebagai salinan"), Kind: kit.Plain, Tapped: r.saveCopy},
			{Label: lang.L("Gabungkan"), Kind: kit.Main, Tapped: func() {
				r.k.merge(r.base, r.k.form.get(), func(joined, stored T) {
					r.set(joined, true)
					r.base = stored // what is joined but not saved is still a change
				})
			}},
		},
	})
}

// whenSaved goes on once what is typed is stored; a save that fails has told
// why and nothing follows.
func (r *recordRoom[T]) whenSaved(then func()) {
	if !r.dirty && r.k.meta(&r.current).ID != "" {
		then()
		return
	}
	r.saveNow(then)
}

// tellDeleted is tellConflict for a record that is there no longer.
func (r *recordRoom[T]) tellDeleted() {
	kit.ShowDialog(r.o.window, kit.Dialog{
		Title: lang.L("Yang dibuka ini sudah dihapus di jendela lain"),
		Text:  lang.L("Ketikan Anda masih utuh dan belum disimpan. Simpan sebagai salinan agar tidak hilang."),
		Buttons: []kit.DialogButton{
			{Label: lang.L("Kembali menyunting"), Kind: kit.Plain, Cancel: true},
			{Label: lang.L("Simpan sebagai salinan"), Kind: kit.Main, Tapped: r.saveCopy},
		},
	})
}

// saveCopy stores what is typed as a record of its own.
func (r *recordRoom[T]) saveCopy() {
	record := r.k.form.get()
	*r.k.meta(&record) = app.Meta{}
	r.set(record, true)
	r.saveNow(nil)
}
