package views

import (
	"context"
	"strings"

	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// mergeAgreement joins what is typed with what another window has stored. What
// was typed is kept as a version first, so that both texts are there whatever
// becomes of the joined one. It gives the joined text and the stored one, which
// the next change counts from.
func (o *office) mergeAgreement(base, mine app.Agreement, give func(joined, stored app.Agreement)) {
	var theirs app.Agreement
	kept := app.Version{
		AgreementID: mine.ID, Source: app.VersionConflict, Stage: mine.Stage, Record: mine,
		Why: lang.L("Ketikan di jendela ini sebelum digabung"),
	}
	o.withUser(func(user string) {
		kept.By = user
		o.work.run(func(ctx context.Context) error {
			var err error
			if theirs, err = o.store.Agreement(ctx, mine.ID); err != nil {
				return err
			}
			return o.store.SaveVersion(ctx, &kept)
		}, func(err error) {
			if err != nil {
				o.fail(err)
				return
			}
			joined, clashes := app.MergeAgreements(base, mine, theirs)
			give(joined, theirs)
			o.agreements.versions.reload(nil)
			o.tellClashes(kept, clashes)
		})
	})
}

// tellClashes names the parts that both windows changed.
func (o *office) tellClashes(kept app.Version, clashes []app.Clash) {
	if len(clashes) == 0 {
		o.toast(lang.L("Kedua naskah digabung. Periksa, lalu simpan."), "", nil)
		return
	}
	var parts []string
	for _, c := range clashes {
		parts = append(parts, c.Part)
	}
	kit.ShowDialog(o.window, kit.Dialog{
		Title: lang.L("{{.N}} bagian diubah di kedua jendela", map[string]any{"N": len(clashes)}),
		Text: lang.L("Pada {{.Parts}} dipakai naskah yang tersimpan; ketikan Anda ada di versi {{.Version}}. Bandingkan, lalu simpan gabungannya.",
			map[string]any{"Parts": strings.Join(parts, ", "), "Version": kept.Number}),
		Width: 520,
		Buttons: []kit.DialogButton{
			{Label: lang.L("Lanjut menyunting"), Kind: kit.Plain, Cancel: true},
			{Label: lang.L("Bandingkan"), Kind: kit.Main, Tapped: func() {
				o.agreements.versions.open(side{version: kept}, side{now: true})
			}},
		},
	})
}
