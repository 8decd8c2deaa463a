package views

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/bundle"
	"sinergi/views/kit"
)

// makeBundle joins all papers of a meeting and what was scanned into one PDF
// among the clerk's documents, and opens it.
func (o *office) makeBundle(m app.Meeting) {
	record, name := o.record, fileName("Berkas Lengkap "+m.Title, ".pdf")
	var path string
	var warnings []string
	o.work.long(lang.L("Menyusun berkas lengkap"), lang.L("Batal"), lang.L("Bila dibatalkan, berkas lama tidak berubah."),
		func(ctx context.Context, _ report) error {
			var content bytes.Buffer
			var err error
			warnings, err = bundle.Meeting(ctx, &content, record, m, func(hash string) ([]byte, error) { return o.store.File(ctx, hash) })
			if err != nil {
				return err
			}
			if err = ctx.Err(); err != nil {
				return err
			}
			path, err = writePaper("", name, content.Bytes())
			return err
		}, func(err error) {
			if err != nil {
				o.fail(err)
				return
			}
			o.toast(lang.L("{{.Name}} tersimpan di {{.Folder}}.", map[string]any{"Name": filepath.Base(path), "Folder": filepath.Dir(path)}), "", nil)
			o.openFile(path)
			if len(warnings) > 0 {
				o.tellWarnings(warnings)
			}
		})
}

// tellWarnings lists what of a paper is not printed as it was written.
func (o *office) tellWarnings(warnings []string) {
	kit.ShowDialog(o.window, kit.Dialog{
		Title: lang.L("Yang tidak tercetak seperti tertulis"), Text: "• " + strings.Join(warnings, "\n• "), Width: 520,
		Buttons: []kit.DialogButton{{Label: lang.L("Tutup"), Kind: kit.Main, Cancel: true}},
	})
}
