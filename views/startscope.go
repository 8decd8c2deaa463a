package views

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/views/kit"
)

// usualTitle is what most agreements of these offices are about.
const usualTitle = "Sinergi Pelayanan Penempatan dan Pelindungan Pekerja Migran Indonesia"

// titleIdeas are titles on offer beside it.
var titleIdeas = []string{
	usualTitle,
	"Pelindungan Pekerja Migran Indonesia",
	"Peningkatan Kompetensi Calon Pekerja Migran Indonesia",
	"Pencegahan Penempatan Ilegal Pekerja Migran Indonesia",
}

// tick is one library item that can be taken.
type tick struct {
	item app.LibraryItem
	box  *kit.Check
}

// startScope asks for the title, the items of the scope and further articles.
type startScope struct {
	o     *office
	name  *kit.Suggest
	scope []tick
	extra []tick
	own   *kit.Entry
	form  *kit.Form
}

func newStartScope(o *office) *startScope {
	p := &startScope{o: o, form: kit.NewForm()}
	p.name = kit.NewSuggest(wordsLike(titleIdeas))
	p.name.SetValue(usualTitle)
	p.own = kit.NewEntry()
	p.own.SetPlaceHolder(lang.L("Butir lain dengan kata sendiri"))
	p.own.OnSubmitted = func(string) { p.addOwn() }
	return p
}

// tell shows what the library offers. Ticks that stood already stay.
func (p *startScope) tell(library []app.LibraryItem) {
	p.scope = p.ticks(library, p.scope, usualItems, func(i app.LibraryItem) bool { return i.Sort == app.LibraryScope })
	p.extra = p.ticks(library, p.extra, 0, func(i app.LibraryItem) bool {
		return i.Sort == app.LibraryArticle && slices.Contains(i.Sets, app.SetExtra)
	})
	p.draw()
}

// usualItems are how many items of the scope are ticked at first: those that
// most agreements of these offices have stand first in the library.
const usualItems = 5

// ticks offers the items that are kept, the first on of them ticked.
func (p *startScope) ticks(library []app.LibraryItem, before []tick, on int, keep func(app.LibraryItem) bool) []tick {
	var out []tick
	for _, item := range library {
		if !keep(item) {
			continue
		}
		ticked := len(out) < on
		for _, b := range before {
			if b.item.Title == item.Title {
				ticked = b.box.Checked()
			}
		}
		out = append(out, newTick(item, ticked))
	}
	for _, b := range before { // own items are in no library
		if b.item.Code == "" && b.item.ID == "" {
			out = append(out, b)
		}
	}
	return out
}

func newTick(item app.LibraryItem, on bool) tick {
	t := tick{item, kit.NewCheck(item.Title, nil)}
	t.box.SetChecked(on)
	return t
}

// draw shows title, scope and further articles.
func (p *startScope) draw() {
	name := kit.NewField(lang.L("Tentang"), p.name)
	name.SetHelp(lang.L("Judul setelah kata TENTANG, singkat."))
	all := func(on bool) func() {
		return func() {
			for _, t := range p.scope {
				t.box.SetChecked(on)
			}
		}
	}
	head := container.NewHBox(kit.NewText(lang.L("Ruang lingkup"), textLabelBig), layout.NewSpacer(),
		kit.NewButton(lang.L("Pilih semua"), "", kit.Link, all(true)), kit.NewButton(lang.L("Kosongkan"), "", kit.Link, all(false)))
	own := kit.Cols([]float32{1, 0}, p.own, kit.NewButton(lang.L("Tambah butir"), "plus", kit.Plain, p.addOwn))
	rows := []fyne.CanvasObject{name, head, boxes(p.scope), own}
	if len(p.extra) > 0 {
		rows = append(rows, kit.NewText(lang.L("Pasal tambahan"), textLabelBig), boxes(p.extra))
	}
	p.form.SetRows(rows...)
}

func boxes(ticks []tick) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, t := range ticks {
		rows = append(rows, t.box)
	}
	return kit.Stack(8, rows...)
}

// addOwn takes a typed item of the scope over, ticked.
func (p *startScope) addOwn() {
	text := strings.TrimRight(app.CleanLine(p.own.Value()), ".;")
	if text == "" {
		return
	}
	p.scope = append(p.scope, newTick(app.LibraryItem{Sort: app.LibraryScope, Title: text, Text: text}, true))
	p.own.SetValue("")
	p.draw()
	p.o.window.Canvas().Focus(p.own)
}

func (p *startScope) title() string              { return lang.L("Judul dan ruang lingkup") }
func (p *startScope) content() fyne.CanvasObject { return p.form }
func (p *startScope) focus()                     { p.o.window.Canvas().Focus(p.name) }

func (p *startScope) answer(s *app.Start) {
	p.addOwn() // what stands in the field is meant too
	s.Title = app.CleanLine(p.name.Value())
	s.Scope, s.Extra = ticked(p.scope), ticked(p.extra)
}

func ticked(ticks []tick) []app.LibraryItem {
	var out []app.LibraryItem
	for _, t := range ticks {
		if t.box.Checked() {
			out = append(out, t.item)
		}
	}
	return out
}
