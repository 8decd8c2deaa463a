package views

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/views/kit"
)

// letterheadPage edits the kop surat; its effect shows on the page beside it.
type letterheadPage struct {
	o       *office
	f       *fields
	record  app.Letterhead
	rows    *fyne.Container
	entries []*kit.Entry
	errors  *fyne.Container
	counted *kit.Text
	logo    *picturePick
	rule    *kit.Select
	centre  *kit.Select
	gap     *kit.Entry
	shrink  *kit.Check
	content *kit.Form
}

var (
	rules      = []string{app.RuleDouble, app.RuleSingle, app.RuleNone}
	centres    = []string{app.CentreBesideLogo, app.CentreOnPage}
	lineSizes  = []string{"8", "9", "10", "11", "12", "13", "14", "16", "18"}
	columnSize = float32(64)
	columnBold = float32(36)
)

func newLetterheadPage(o *office, f *fields) *letterheadPage {
	p := &letterheadPage{o: o, f: f}
	p.logo = newPicturePick(o, lang.L("Logo kiri"), func() app.Picture { return p.record.Logo }, func(picture app.Picture) {
		p.record.Logo = picture
		f.edited()
	})
	var rule, centre, distance *kit.Field
	p.rule, rule = f.choice(pageLetterhead, "letterhead.rule", lang.L("Garis bawah kop"), []string{lang.L("Ganda: tebal dan tipis"), lang.L("Tunggal"), lang.L("Tanpa garis")})
	p.centre, centre = f.choice(pageLetterhead, "letterhead.centre", lang.L("Letak teks"), []string{lang.L("Tengah, di kanan logo"), lang.L("Tengah halaman")})
	p.gap, distance = f.line(pageLetterhead, "letterhead.gap_mm", lang.L("Jarak kop ke isi (mm)"))
	distance.SetHelp(lang.L("Boleh 0 sampai 40 mm."))
	p.shrink = kit.NewCheck(lang.L("Perkecil huruf bila satu baris tidak muat"), func(bool) { f.edited() })
	add := kit.NewButton(lang.L("Tambah baris"), "plus", kit.Link, p.addLine)
	p.counted = kit.NewText("", kit.TextMeta)
	p.rows = container.New(layout.NewCustomPaddedVBoxLayout(8))
	p.errors = container.NewStack()
	f.others = append(f.others, elsewhere{"letterhead.l", pageLetterhead, p.showErrors})
	head := container.NewHBox(kit.NewText(lang.L("Baris kop"), textLabelBig), container.NewCenter(p.counted), layout.NewSpacer(), add)
	heads := container.New(layout.NewCustomPaddedHBoxLayout(4), kit.NewText(lang.L("Teks"), kit.TextLabel), layout.NewSpacer(),
		columnHead(lang.L("Besar"), columnSize), columnHead(lang.L("Tebal"), columnBold+4+28))
	p.content = kit.NewForm(p.logo.content, kit.Stack(4, head, inset(heads, 28, 0, 0, 0), p.rows), p.errors, kit.Row(rule, centre), kit.Row(distance, gap(1)), p.shrink)
	return p
}

// columnHead is the word over a column of fields.
func columnHead(word string, width float32) fyne.CanvasObject {
	return container.NewGridWrap(fyne.NewSize(width, 16), kit.NewText(word, kit.TextLabel))
}

func (p *letterheadPage) addLine() {
	if len(p.record.Lines) >= app.MaxLetterheadLines {
		p.o.toast(lang.L("Kop memuat paling banyak {{.N}} baris. Gabungkan dua baris, misalnya telepon dan laman.", map[string]any{"N": app.MaxLetterheadLines}), "", nil)
		return
	}
	p.record.Lines = append(slices.Clone(p.record.Lines), app.LetterheadLine{Size: 9})
	p.show()
	p.f.edited()
	p.o.window.Canvas().Focus(p.entries[len(p.entries)-1])
}

// show draws one row of fields for each line.
func (p *letterheadPage) show() {
	p.rows.Objects, p.entries = nil, nil
	for i := range p.record.Lines {
		p.rows.Add(p.row(i))
	}
	p.rows.Refresh()
	p.counted.SetText(lang.L("{{.N}} dari paling banyak {{.Most}}", map[string]any{"N": len(p.record.Lines), "Most": app.MaxLetterheadLines}))
}

func (p *letterheadPage) row(i int) fyne.CanvasObject {
	line := &p.record.Lines[i]
	e := kit.NewEntry()
	e.SetValue(line.Text)
	e.OnEdited = func(text string) { line.Text = text; p.f.edited() }
	p.entries = append(p.entries, e)
	sizes := lineSizes
	if at := decimal(line.Size); !slices.Contains(sizes, at) {
		sizes = append(slices.Clone(sizes), at)
	}
	size := kit.NewSelect(sizes)
	size.SetSelected(decimal(line.Size))
	size.OnEdited = func(int) { line.Size = number(size.Selected()); p.f.edited() }
	bold := kit.NewButton("B", "", kit.Plain, nil)
	showBold := func() {
		bold.SetKind(kit.Plain)
		if line.Bold {
			bold.SetKind(kit.Chosen)
		}
	}
	bold.SetTapped(func() { line.Bold = !line.Bold; showBold(); p.f.edited() })
	showBold()
	trash := kit.NewButton("", "trash", kit.Quiet, func() { p.removeLine(i) })
	right := container.NewHBox(gap(0), container.NewGridWrap(fyne.NewSize(columnSize, 28), size), container.NewGridWrap(fyne.NewSize(columnBold, 28), bold), trash)
	return edges(nil, nil, container.NewHBox(numberTile(i+1), gap(0)), right, e)
}

func (p *letterheadPage) removeLine(i int) {
	before := slices.Clone(p.record.Lines)
	p.record.Lines = slices.Delete(slices.Clone(p.record.Lines), i, i+1)
	p.show()
	p.f.edited()
	p.o.toastPart(lang.L("Baris kop {{.N}} dihapus.", map[string]any{"N": strconv.Itoa(i + 1)}), func() {
		p.record.Lines = before
		p.show()
		p.f.edited()
	})
}

func (p *letterheadPage) showErrors(errs app.FieldErrors) func() {
	p.errors.Objects = nil
	defer p.errors.Refresh()
	for _, e := range p.entries {
		e.SetInvalid(false)
	}
	if len(errs) == 0 {
		return nil
	}
	p.errors.Objects = []fyne.CanvasObject{kit.NewNote(kit.ToneErr, rowMessage(errs[0]), "", nil)}
	i := rowOf(errs[0].Field)
	if i < 0 || i >= len(p.entries) {
		return func() {}
	}
	p.entries[i].SetInvalid(true)
	return func() { p.o.window.Canvas().Focus(p.entries[i]) }
}

func (p *letterheadPage) title() string           { return lang.L("Kop surat") }
func (p *letterheadPage) note() string            { return lang.L("Baris kop, logo, garis") }
func (p *letterheadPage) body() fyne.CanvasObject { return p.content }

func (p *letterheadPage) focusFirst() {
	if len(p.entries) > 0 {
		p.o.window.Canvas().Focus(p.entries[0])
	}
}

func (p *letterheadPage) set(r app.Office) {
	lines := p.record.Lines
	same := len(lines) == len(p.entries) && slices.Equal(lines, r.Letterhead.Lines)
	p.record = r.Letterhead
	if p.record.Lines = lines; !same { // equal lines keep their fields, and with them the cursor
		p.record.Lines = slices.Clone(r.Letterhead.Lines)
		p.show()
	}
	p.rule.SetSelectedIndex(max(slices.Index(rules, p.record.Rule), 0))
	p.centre.SetSelectedIndex(max(slices.Index(centres, p.record.Centre), 0))
	p.gap.SetValue(decimal(p.record.GapMM))
	p.shrink.SetChecked(p.record.Shrink)
	p.logo.show()
}

func (p *letterheadPage) get(r *app.Office) {
	r.Letterhead = p.record
	r.Letterhead.Lines = slices.Clone(p.record.Lines)
	r.Letterhead.Rule = rules[max(p.rule.SelectedIndex(), 0)]
	r.Letterhead.Centre = centres[max(p.centre.SelectedIndex(), 0)]
	r.Letterhead.GapMM = number(p.gap.Value())
	r.Letterhead.Shrink = p.shrink.Checked()
}
