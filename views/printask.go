package views

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/print"
	"sinergi/views/kit"
)

// mostCopies is a bound for slips of the finger.
const mostCopies = 999

// printAsk is our own print dialog, where the system brings none.
type printAsk struct {
	p                     *printPage
	found                 []print.Printer
	printer, sides, sheet *kit.Select
	pages, copies         *kit.Entry
	pagesField, copyField *kit.Field
	collate               *kit.Check
	dialog                *kit.OpenDialog
}

// sidesOffered are in the order of their words.
var sidesOffered = []print.Sides{"", print.SidesOne, print.SidesLong, print.SidesShort}

// askPrint asks how the paper in view is printed.
func (p *printPage) askPrint(found []print.Printer, usual string, sides print.Sides) {
	a := &printAsk{p: p, found: found}
	names := make([]string, len(found))
	for i, f := range found {
		names[i] = f.Name
	}
	a.printer = kit.NewSelect(names)
	a.printer.SetSelectedIndex(0) // the default one stands first
	if usual != "" {
		a.printer.SetSelected(usual)
	}
	a.sides = kit.NewSelect([]string{lang.L("Menurut printer"), lang.L("Satu sisi"), lang.L("Dua sisi, jilid tepi panjang"), lang.L("Dua sisi, jilid tepi pendek")})
	a.sides.SetSelectedIndex(0)
	for i, s := range sidesOffered {
		if s == sides {
			a.sides.SetSelectedIndex(i)
		}
	}
	sheets := []string{lang.L("Menurut naskah ({{.Sheet}})", map[string]any{"Sheet": sheetName(p.document)})}
	for _, s := range app.PaperSizes {
		sheets = append(sheets, s.Name)
	}
	a.sheet = kit.NewSelect(sheets)
	a.sheet.SetSelectedIndex(0)
	a.pages, a.copies = kit.NewEntry(), kit.NewEntry()
	a.pages.SetPlaceHolder(lang.L("Semua"))
	a.copies.SetValue("1")
	a.pagesField = kit.NewField(lang.L("Halaman"), a.pages).SetHelp(lang.L("Contoh: 1-3,5"))
	a.copyField = kit.NewField(lang.L("Rangkap"), a.copies)
	a.collate = kit.NewCheck(lang.L("Susun per rangkap"), nil)
	a.collate.SetChecked(true)
	a.dialog = kit.ShowDialog(p.o.window, kit.Dialog{
		Title: lang.L("Cetak {{.Paper}}", map[string]any{"Paper": p.what.papers[p.at].name}), Width: 460,
		Body: kit.Stack(12, kit.NewField(lang.L("Printer"), a.printer), kit.Row(a.pagesField, a.copyField), a.collate,
			kit.NewField(lang.L("Bolak-balik"), a.sides), kit.NewField(lang.L("Kertas"), a.sheet)),
		Buttons: []kit.DialogButton{
			{Label: lang.L("Batal"), Kind: kit.Plain, Cancel: true},
			{Label: lang.L("Cetak"), Icon: "printer", Kind: kit.Main, Keep: true, Tapped: a.accept},
		},
	})
}

// accept reads the fields and sends the job, or says what is wrong.
func (a *printAsk) accept() {
	job := a.p.job()
	a.pagesField.SetError("")
	a.copyField.SetError("")
	pages, err := print.ParsePages(a.pages.Value(), len(a.p.result.Pages))
	if err != nil {
		a.pagesField.SetError(app.Tell(err))
		a.p.o.window.Canvas().Focus(a.pages)
		return
	}
	copies, err := strconv.Atoi(strings.TrimSpace(a.copies.Value()))
	if err != nil || copies < 1 || copies > mostCopies {
		a.copyField.SetError(lang.L("Tulis angka 1 sampai {{.Most}}.", map[string]any{"Most": mostCopies}))
		a.p.o.window.Canvas().Focus(a.copies)
		return
	}
	job.Printer = a.found[max(a.printer.SelectedIndex(), 0)].Name
	job.Pages, job.Copies, job.Collate = pages, copies, a.collate.Checked()
	job.Sides = sidesOffered[max(a.sides.SelectedIndex(), 0)]
	if i := a.sheet.SelectedIndex(); i > 0 {
		s := app.PaperSizes[i-1]
		job.Sheet = print.Sheet{Width: s.Width, Height: s.Height}
	}
	a.dialog.Close()
	a.p.o.remember(settingSides, string(job.Sides))
	a.p.sendJob(job)
}
