package views

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/app/doc"
	"sinergi/app/sheet"
)

// allowSave lets the workbook be saved while at least one sheet is chosen.
func (r *recapRoom) allowSave() {
	if len(r.chosen()) == 0 {
		r.save.Disable()
		r.andOpen.Disable()
		return
	}
	r.save.Enable()
	r.andOpen.Enable()
}

func (r *recapRoom) chosen() []doc.RecapSheet {
	var out []doc.RecapSheet
	for _, s := range r.sheets {
		if !r.off[s.Name] {
			out = append(out, s)
		}
	}
	return out
}

// printable are the recap's sheets, whole, as papers.
func (r *recapRoom) printable() printable {
	period := lang.L("Rekap {{.Period}}", map[string]any{"Period": app.PeriodName(r.recap.From, r.recap.To)})
	record, papers := r.o.record, make([]printPaper, len(r.sheets))
	for i, s := range r.sheets {
		papers[i] = printPaper{name: s.Name, file: period + " " + s.Name, make: func() doc.Document { return doc.RecapPage(record, s, 0) }}
	}
	return printable{title: period, papers: papers, chosen: r.at}
}

func (r *recapRoom) fileName() string {
	return fileName(lang.L("Rekap {{.Period}}", map[string]any{"Period": app.PeriodName(r.recap.From, r.recap.To)}), ".xlsx")
}

func (r *recapRoom) saveAs() {
	if r.recap == nil {
		return
	}
	folder, err := documentsFolder()
	if err != nil {
		r.o.fail(err)
		return
	}
	r.o.askSave(lang.L("Simpan rekap"), filepath.Join(folder, r.fileName()), func(path string) { r.saveTo(path, false) })
}

// saveTo writes the workbook, with progress when it is long.
func (r *recapRoom) saveTo(path string, open bool) {
	if r.recap == nil {
		return
	}
	if path == "" {
		folder, err := documentsFolder()
		if err != nil {
			r.o.fail(err)
			return
		}
		path = filepath.Join(folder, r.fileName())
	}
	if !strings.EqualFold(filepath.Ext(path), ".xlsx") {
		path += ".xlsx"
	}
	sheets := r.chosen()
	r.o.work.long(lang.L("Menyusun {{.File}}", map[string]any{"File": filepath.Base(path)}), lang.L("Batal"), lang.L("Bila dibatalkan, berkas lama tidak berubah."),
		func(ctx context.Context, tell report) error {
			return app.SaveFile(path, func(w io.Writer) error {
				return sheet.Write(w, sheets, sheet.Options{Context: ctx, Progress: func(name string, done, total int) {
					tell(fmt.Sprintf("%s: %s / %s", name, bahasa.Number(int64(done)), bahasa.Number(int64(total))), done, total)
				}})
			})
		}, func(err error) {
			if err != nil {
				r.o.fail(err)
				return
			}
			r.last.SetText(lang.L("Terakhir disimpan: {{.File}}", map[string]any{"File": filepath.Base(path)}))
			r.o.toast(lang.L("{{.Name}} tersimpan di {{.Folder}}.", map[string]any{"Name": filepath.Base(path), "Folder": filepath.Dir(path)}), "", nil)
			if open {
				r.o.openFile(path)
			}
		})
}
