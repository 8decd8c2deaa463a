package views

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// paperPage is sheets, type and margins of all papers.
type paperPage struct {
	o       *office
	f       *fields
	record  app.PaperSettings
	sheets  [6]*kit.Select // as sheetsOf
	size    *kit.Select
	leading *kit.Select
	font    *fontPick
	margins [4]*kit.Entry // as marginsOf
	draft   *kit.Check
	content *kit.Form
}

// fontSizes are those that are offered, in points.
var fontSizes = []string{"9", "10", "10,5", "11", "11,5", "12", "13", "14"}

// ownSheets are the papers that always name their sheet; the others may follow
// the minutes.
const ownSheets = 3

func sheetsOf(p *app.PaperSettings) [6]*string {
	return [6]*string{&p.Minutes, &p.Attendance, &p.Agreement, &p.Invitation, &p.Photos, &p.FollowUps}
}

func marginsOf(p *app.PaperSettings) [4]*float64 {
	return [4]*float64{&p.Top, &p.Bottom, &p.Left, &p.Right}
}

func newPaperPage(o *office, f *fields, fonts *fontList) *paperPage {
	p := &paperPage{o: o, f: f}
	names := []string{lang.L("Notulen"), lang.L("Daftar hadir"), lang.L("Naskah kerja sama"), lang.L("Undangan"), lang.L("Dokumentasi"), lang.L("Tindak lanjut")}
	paths := []string{"minutes", "attendance", "agreement", "invitation", "photos", "follow_ups"}
	var sheets [6]fyne.CanvasObject
	for i, name := range names {
		var options []string
		if i >= ownSheets {
			options = []string{lang.L("Seperti notulen")}
		}
		for _, s := range app.PaperSizes {
			options = append(options, s.Name)
		}
		p.sheets[i], sheets[i] = f.choice(pagePaper, "paper."+paths[i], name, options)
	}
	choice, font := f.choice(pagePaper, "paper.font", lang.L("Huruf"), nil)
	p.font = &fontPick{o: o, list: fonts, choice: choice, field: font}
	choice.OnEdited = func(int) {
		p.record.Font = p.font.code()
		p.font.show(p.record.Font)
		f.edited()
	}
	var size, leading *kit.Field
	p.size, size = f.choice(pagePaper, "paper.font_size", lang.L("Besar huruf (poin)"), fontSizes)
	p.leading, leading = f.choice(pagePaper, "paper.leading", lang.L("Jarak baris"), leadings)
	labels := []string{lang.L("Atas (cm)"), lang.L("Bawah (cm)"), lang.L("Kiri (cm)"), lang.L("Kanan (cm)")}
	var margins [4]fyne.CanvasObject
	for i, name := range []string{"top", "bottom", "left", "right"} {
		p.margins[i], margins[i] = f.line(pagePaper, "paper."+name, labels[i])
	}
	p.draft = kit.NewCheck(lang.L("Tandai DRAF pada naskah yang belum final"), func(bool) { f.edited() })
	p.content = kit.NewForm(kit.NewText(lang.L("Kertas"), textLabelBig),
		kit.Row(sheets[0], sheets[1]), kit.Row(sheets[2], sheets[3]), kit.Row(sheets[4], sheets[5]),
		kit.NewText(lang.L("Huruf naskah"), textLabelBig), font, kit.Row(size, leading),
		kit.NewText(lang.L("Margin kertas"), textLabelBig), kit.Row(margins[:]...),
		p.draft)
	return p
}

func (p *paperPage) title() string           { return lang.L("Kertas dan huruf") }
func (p *paperPage) note() string            { return lang.L("Ukuran, huruf, margin") }
func (p *paperPage) body() fyne.CanvasObject { return p.content }
func (p *paperPage) focusFirst()             { p.o.window.Canvas().Focus(p.sheets[0]) }

// opened looks for the machine's fonts; until they are known the chosen one is
// shown by its name alone.
func (p *paperPage) opened() {
	p.font.list.load(p.o, func() { p.font.show(p.record.Font) })
}

// sheetAt is the place of a sheet among the choices of a field.
func sheetAt(i int, code string) int {
	at := slices.IndexFunc(app.PaperSizes, func(s app.PaperSize) bool { return s.Code == code })
	if i >= ownSheets {
		return at + 1
	}
	return max(at, 0)
}

func (p *paperPage) set(r app.Office) {
	p.record = r.Paper
	for i, code := range sheetsOf(&p.record) {
		p.sheets[i].SetSelectedIndex(sheetAt(i, *code))
	}
	p.font.show(p.record.Font)
	sizes, at := sizesWith(nil, fontSizes, p.record.FontSize)
	p.size.SetOptions(sizes)
	p.size.SetSelectedIndex(at)
	spacings, at := sizesWith(nil, leadings, orOne(p.record.Leading))
	p.leading.SetOptions(spacings)
	p.leading.SetSelectedIndex(at)
	for i, mm := range marginsOf(&p.record) {
		p.margins[i].SetValue(inCentimetres(*mm))
	}
	p.draft.SetChecked(!p.record.NoDraftMark)
}

// orOne is the line spacing that 0 stands for.
func orOne(leading float64) float64 {
	if leading == 0 {
		return 1
	}
	return leading
}

// get leaves what shows nothing new exactly as it is stored.
func (p *paperPage) get(r *app.Office) {
	s := p.record
	for i, code := range sheetsOf(&s) {
		at := p.sheets[i].SelectedIndex()
		if at < 0 || at == sheetAt(i, *code) {
			continue
		}
		if i >= ownSheets {
			at--
		}
		if *code = ""; at >= 0 {
			*code = app.PaperSizes[at].Code
		}
	}
	s.FontSize = number(p.size.Selected())
	if v := number(p.leading.Selected()); v != orOne(s.Leading) {
		s.Leading = v
	}
	for i, mm := range marginsOf(&s) {
		if text := p.margins[i].Value(); text != inCentimetres(*mm) {
			*mm = millimetres(text)
		}
	}
	s.NoDraftMark = !p.draft.Checked()
	r.Paper = s
}
