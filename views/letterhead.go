package views

import (
	"reflect"
	"slices"

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
	stored  app.Letterhead // as in the record that was opened or saved last
	record  app.Letterhead
	rows    *fyne.Container
	entries []*kit.Entry
	stops   [][]fyne.Focusable // of each row, the entry first
	at      int                // the row that had the cursor last
	errors  *fyne.Container
	counted *kit.Text
	up      *kit.Button
	down    *kit.Button
	back    *kit.Button
	logo    *picturePick
	right   *picturePick
	rule    *kit.Select
	centre  *kit.Select
	gap     *kit.Entry
	shrink  *kit.Check
	content *kit.Form
}

var (
	rules        = []string{app.RuleDouble, app.RuleThinThick, app.RuleSingle, app.RuleThin, app.RuleNone}
	centres      = []string{app.CentreBesideLogo, app.CentreOnPage}
	lineSizes    = []string{"8", "9", "10", "11", "12", "13", "14", "16", "18"}
	lineSpacings = []string{"0", "0,5", "1", "1,5", "2", "3"}
	columnSize   = float32(58)
	columnSpaced = float32(68)
	columnBold   = float32(32)
)

func newLetterheadPage(o *office, f *fields) *letterheadPage {
	p := &letterheadPage{o: o, f: f, at: -1}
	p.logo = newLogoPick(o, lang.L("Logo kiri"), func() app.Picture { return p.record.Logo }, func(picture app.Picture) {
		p.record.Logo = picture
		p.edited()
	})
	p.right = newLogoPick(o, lang.L("Logo kanan"), func() app.Picture { return p.record.Right }, func(picture app.Picture) {
		p.record.Right = picture
		p.edited()
	})
	logos := kit.Stack(4, kit.Row(p.logo.content, p.right.content),
		kit.NewParagraph(lang.L("PNG atau JPG, paling sedikit 300 x 300 piksel. Logo disimpan di dalam berkas data."), kit.TextHelp))
	var rule, centre, distance *kit.Field
	p.rule, rule = f.choice(pageLetterhead, "letterhead.rule", lang.L("Garis bawah kop"), []string{
		lang.L("Ganda: tebal lalu tipis"), lang.L("Ganda: tipis lalu tebal"), lang.L("Satu garis tebal"), lang.L("Satu garis tipis"), lang.L("Tanpa garis"),
	})
	p.centre, centre = f.choice(pageLetterhead, "letterhead.centre", lang.L("Letak teks"), []string{lang.L("Tengah, di samping logo"), lang.L("Tengah halaman")})
	p.gap, distance = f.line(pageLetterhead, "letterhead.gap_mm", lang.L("Jarak kop ke isi (mm)"))
	distance.SetHelp(lang.L("Boleh 0 sampai 40 mm."))
	p.rule.OnEdited, p.centre.OnEdited, p.gap.OnEdited = func(int) { p.edited() }, func(int) { p.edited() }, func(string) { p.edited() }
	p.shrink = kit.NewCheck(lang.L("Perkecil huruf bila satu baris tidak muat"), func(bool) { p.edited() })
	p.back = kit.NewButton(lang.L("Pulihkan kop awal"), "undo", kit.Plain, p.restore)
	p.content = kit.NewForm(logos, p.lines(), p.errors, kit.Row(rule, centre), kit.Row(distance, gap(1)), p.shrink)
	f.others = append(f.others, elsewhere{"letterhead.lines", pageLetterhead, p.showErrors},
		elsewhere{"letterhead.logo", pageLetterhead, p.logo.showErrors}, elsewhere{"letterhead.right", pageLetterhead, p.right.showErrors})
	return p
}

// lines is the table of the letterhead's lines with its heading.
func (p *letterheadPage) lines() fyne.CanvasObject {
	add := kit.NewButton(lang.L("Tambah baris"), "plus", kit.Link, p.addLine)
	p.up = kit.NewButton("", "up", kit.Quiet, func() { p.move(-1) })
	p.down = kit.NewButton("", "down", kit.Quiet, func() { p.move(1) })
	p.counted = kit.NewText("", kit.TextMeta)
	p.rows = container.New(layout.NewCustomPaddedVBoxLayout(8))
	p.errors = container.NewStack()
	head := container.NewHBox(kit.NewText(lang.L("Baris kop"), textLabelBig), container.NewCenter(p.counted), layout.NewSpacer(), p.up, p.down, add)
	heads := container.New(layout.NewCustomPaddedHBoxLayout(4), kit.NewText(lang.L("Teks"), kit.TextLabel), layout.NewSpacer(),
		columnHead(lang.L("Besar"), columnSize), columnHead(lang.L("Renggang"), columnSpaced), columnHead(lang.L("Tebal"), columnBold+4+28))
	return kit.Stack(4, head, inset(heads, 28, 0, 0, 0), p.rows)
}

// edited tells the room and whether there is anything to put back.
func (p *letterheadPage) edited() {
	p.f.edited()
	p.tellBack()
}

func (p *letterheadPage) tellBack() {
	if reflect.DeepEqual(p.now(), p.stored) {
		p.back.Disable()
		return
	}
	p.back.Enable()
}

// actions puts back what is stored.
func (p *letterheadPage) actions() []fyne.CanvasObject { return []fyne.CanvasObject{p.back} }

func (p *letterheadPage) restore() {
	before := p.now()
	p.put(p.stored)
	p.edited()
	p.o.toastPart(lang.L("Kop kembali seperti yang tersimpan."), func() {
		p.put(before)
		p.edited()
	})
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
	p.stored = r.Letterhead
	p.stored.Lines = slices.Clone(r.Letterhead.Lines)
	p.put(r.Letterhead)
	p.tellBack()
}

// put shows a letterhead. Equal lines keep their fields, and with them the
// cursor.
func (p *letterheadPage) put(l app.Letterhead) {
	lines := p.record.Lines
	same := len(lines) == len(p.entries) && slices.Equal(lines, l.Lines)
	p.record = l
	if p.record.Lines = lines; !same {
		p.record.Lines = slices.Clone(l.Lines)
		p.show()
	}
	p.rule.SetSelectedIndex(max(slices.Index(rules, p.record.Rule), 0))
	p.centre.SetSelectedIndex(max(slices.Index(centres, p.record.Centre), 0))
	p.gap.SetValue(decimal(p.record.GapMM))
	p.shrink.SetChecked(p.record.Shrink)
	p.logo.show()
	p.right.show()
}

// now is the letterhead as it is typed.
func (p *letterheadPage) now() app.Letterhead {
	l := p.record
	l.Lines = slices.Clone(p.record.Lines)
	l.Rule = rules[max(p.rule.SelectedIndex(), 0)]
	l.Centre = centres[max(p.centre.SelectedIndex(), 0)]
	if text := p.gap.Value(); text != decimal(l.GapMM) {
		l.GapMM = number(text)
	}
	l.Shrink = p.shrink.Checked()
	return l
}

func (p *letterheadPage) get(r *app.Office) { r.Letterhead = p.now() }
