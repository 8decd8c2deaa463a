package views

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/views/kit"
)

// numbersPage is the patterns of the office's numbers.
type numbersPage struct {
	o       *office
	f       *fields
	rows    []app.NumberPattern
	own     bool // the office has patterns of its own, or changed the usual ones
	cards   *cards
	content *kit.Form
	first   *kit.Entry
	sample  func() // shows the open pattern's example
}

var (
	numberUses   = []string{app.NumberAgreement, app.NumberMinutes, app.NumberLetter}
	numberScopes = []string{app.ScopePattern, app.ScopeClassification, app.ScopeOffice}
)

func newNumbersPage(o *office, f *fields) *numbersPage {
	p := &numbersPage{o: o, f: f}
	c := newCards(o, "numbers")
	c.n = func() int { return len(p.rows) }
	c.title = func(i int) string { return p.rows[i].Name }
	c.note = func(i int) string { return p.example(p.rows[i]) }
	c.head = func(i int) fyne.CanvasObject { return p.line("name", "", &p.rows[i].Name) }
	c.body = p.card
	c.move = func(i, j int) { p.rows[i], p.rows[j] = p.rows[j], p.rows[i]; p.edited() }
	c.remove = p.remove
	p.cards = c
	f.others = append(f.others, elsewhere{"numbers", pageNumbers, c.showErrors})
	add := kit.NewButton(lang.L("Tambah pola"), "plus", kit.Link, func() {
		p.rows = append(slices.Clone(p.rows), app.NumberPattern{Code: p.freeCode(), For: app.NumberLetter, Pattern: "{urut}/{unit}/{bulan romawi}/{tahun}", Scope: app.ScopePattern, Yearly: true, Width: 3})
		c.show(len(p.rows) - 1)
		p.edited()
		p.focusFirst()
	})
	head := container.NewHBox(kit.NewText(lang.L("Pola nomor"), textLabelBig), layout.NewSpacer(), add)
	note := kit.NewParagraph(lang.L("Bagian dalam kurung kurawal diisi sendiri: {urut}, {klasifikasi}, {unit}, {bulan}, {bulan romawi}, {tahun}, {tahun pendek}."), kit.TextHelp)
	p.content = kit.NewForm(kit.Stack(0, head, note), c.content)
	return p
}

func (p *numbersPage) edited() {
	p.own = true
	if p.sample != nil {
		p.sample()
	}
	p.f.edited()
}

// example is a number that the pattern would give today; our own ones without
// a unit get the office's short name.
func (p *numbersPage) example(r app.NumberPattern) string {
	if r.Unit == "" && r.Party == "" {
		r.Unit = p.o.record.ShortName
	}
	return r.Format(7, p.o.today())
}

// freeCode names a new pattern; codes are never seen and never change, since
// the register counts by them.
func (p *numbersPage) freeCode() string {
	for n := len(p.rows) + 1; ; n++ {
		code := "pola-" + strconv.Itoa(n)
		if !slices.ContainsFunc(p.rows, func(r app.NumberPattern) bool { return r.Code == code }) {
			return code
		}
	}
}

func (p *numbersPage) line(name, label string, text *string) *kit.Field {
	e := kit.NewEntry()
	e.SetValue(*text)
	e.OnEdited = func(typed string) { *text = typed; p.edited() }
	if name == "name" {
		p.first = e
		e.SetPlaceHolder(lang.L("Nama pola"))
	}
	field := kit.NewField(label, e)
	p.cards.bind(name, field, e)
	return field
}

func (p *numbersPage) whole(name, label string, value *int) *kit.Field {
	e := kit.NewEntry()
	if *value != 0 || name != "first" { // none given: 1
		e.SetValue(strconv.Itoa(*value))
	} else {
		e.SetPlaceHolder("1")
	}
	e.OnEdited = func(typed string) {
		n, err := strconv.Atoi(strings.TrimSpace(typed))
		if err != nil && (name != "first" || strings.TrimSpace(typed) != "") {
			n = -1 // no pattern accepts it, so the field is named when the page is saved
		}
		*value = n
		p.edited()
	}
	field := kit.NewField(label, e)
	p.cards.bind(name, field, e)
	return field
}

func (p *numbersPage) card(i int) fyne.CanvasObject {
	r := &p.rows[i]
	pattern := p.line("pattern", lang.L("Pola"), &r.Pattern)
	p.sample = func() { pattern.SetHelp(lang.L("Contoh: {{.Number}}", map[string]any{"Number": p.example(*r)})) }
	p.sample()
	kind, party := p.line("kind", lang.L("Hanya jenis naskah"), &r.Kind), p.line("party", lang.L("Hanya pihak"), &r.Party)
	kind.SetHelp(lang.L("Kosongkan untuk semua jenis."))
	party.SetHelp(lang.L("Kosongkan untuk nomor kantor sendiri."))
	unit := p.line("unit", lang.L("Unit"), &r.Unit)
	unit.SetHelp(lang.L("Kosongkan untuk nama singkat kantor."))
	width := p.whole("width", lang.L("Angka paling sedikit"), &r.Width)
	width.SetHelp(lang.L("3 menulis 007."))
	use := kit.NewSelect([]string{lang.L("Kerja sama"), lang.L("Notulen"), lang.L("Surat")})
	use.SetSelectedIndex(max(slices.Index(numberUses, r.For), 0))
	use.OnEdited = func(at int) { r.For = numberUses[at]; p.edited() }
	scope := kit.NewSelect([]string{lang.L("Pola ini sendiri"), lang.L("Semua dengan klasifikasi sama"), lang.L("Seluruh kantor")})
	scope.SetSelectedIndex(max(slices.Index(numberScopes, r.Scope), 0))
	scope.OnEdited = func(at int) { r.Scope = numberScopes[at]; p.edited() }
	useField, scopeField := kit.NewField(lang.L("Dipakai untuk"), use), kit.NewField(lang.L("Urutan dihitung"), scope)
	p.cards.bind("for", useField, use)
	p.cards.bind("scope", scopeField, scope)
	yearly := kit.NewCheck(lang.L("Mulai lagi setiap tahun"), func(on bool) { r.Yearly = on; p.edited() })
	yearly.SetChecked(r.Yearly)
	return container.New(layout.NewCustomPaddedVBoxLayout(10), pattern, kit.Row(useField, scopeField),
		kit.Row(kind, party),
		kit.Row(p.line("classification", lang.L("Klasifikasi"), &r.Classification), unit),
		kit.Row(width, p.whole("first", lang.L("Mulai dari"), &r.First)), yearly)
}

func (p *numbersPage) remove(i int) {
	before, own := slices.Clone(p.rows), p.own
	p.rows = slices.Delete(slices.Clone(p.rows), i, i+1)
	p.edited()
	p.o.toastPart(lang.L("Pola “{{.Name}}” dihapus.", map[string]any{"Name": before[i].Name}), func() {
		p.rows, p.own = before, own
		p.cards.show(i)
		p.f.edited()
	})
}

func (p *numbersPage) title() string { return lang.L("Pola nomor") }
func (p *numbersPage) note() string {
	return lang.L("{{.N}} pola", map[string]any{"N": len(p.rows)})
}
func (p *numbersPage) body() fyne.CanvasObject { return p.content }

func (p *numbersPage) focusFirst() {
	if p.first != nil && len(p.rows) > 0 {
		p.o.window.Canvas().Focus(p.first)
	}
}

func (p *numbersPage) set(r app.Office) {
	p.own = len(r.Numbers) > 0
	p.rows = slices.Clone(r.Numbers)
	if !p.own {
		p.rows = app.DefaultPatterns()
	}
	p.cards.renew(min(max(p.cards.open, 0), len(p.rows)-1))
}

func (p *numbersPage) get(r *app.Office) {
	r.Numbers = nil
	if p.own {
		r.Numbers = slices.Clone(p.rows)
	}
}
