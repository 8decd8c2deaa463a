package views

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/word"
)

// askReturned takes in a .docx that the partner sent back.
func (v *versionsTab) askReturned() {
	v.o.askOpen(lang.L("Impor kiriman mitra"), lang.L("Berkas Word"), []string{"*.docx"}, func(path string) { v.returned(path) })
}

// returned keeps the text of a file as a version and compares it with the one
// that was sent: the newest, or a new one of what is stored now.
func (v *versionsTab) returned(path string) {
	record := v.form.get()
	sent := app.Version{AgreementID: record.ID, Source: app.VersionSaved, Why: lang.L("Dikirim ke mitra"), Stage: record.Stage, Record: record}
	have := false
	for _, row := range v.rows {
		if row.Source != app.VersionReturned {
			sent, have = row, true
			break
		}
	}
	back := app.Version{AgreementID: record.ID, Source: app.VersionReturned, Stage: record.Stage, File: filepath.Base(path), Why: lang.L("Naskah yang dikirim kembali oleh mitra")}
	v.o.work.long(lang.L("Membaca berkas Word"), lang.L("Batal"), lang.L("Bila dibatalkan, tidak ada yang disimpan."),
		func(ctx context.Context, _ report) error {
			lines, err := word.ReadFile(path)
			if err != nil {
				return err
			}
			for _, line := range lines {
				back.Returned = append(back.Returned, line.Text)
			}
			if err := ctx.Err(); err != nil {
				return err
			}
			if !have {
				if err := v.o.store.SaveVersion(ctx, &sent); err != nil {
					return err
				}
			}
			if sent, err = v.o.store.Version(ctx, sent.ID); err != nil {
				return err
			}
			back.Record = sent.Record
			return v.o.store.SaveVersion(ctx, &back)
		}, func(err error) {
			if err != nil {
				v.o.fail(err)
				return
			}
			v.reload(func() { v.open(side{version: sent}, side{version: back}) })
		})
}
