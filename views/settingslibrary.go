package views

import (
	"context"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/views/kit"
)

// librarySorts are the kinds of texts in the order of their choice.
var librarySorts = []string{app.LibraryArticle, app.LibraryScope, app.LibraryRecital, app.LibraryBasis}

// libraryPage edits the texts that drafts are built from. Each is kept at once;
// the office's record has no part in it.
type libraryPage struct {
	o       *office
	sort    int
	search  *kit.Entry
	list    *kit.List
	items   []app.LibraryItem // shown now
	own     []app.LibraryItem
	content fyne.CanvasObject
}

func newLibraryPage(o *office) *libraryPage {
	p := &libraryPage{o: o}
	p.list = kit.NewList(56, func(i int) { p.edit(i) })
	kinds := kit.NewSegment([]string{lang.L("Pasal"), lang.L("Ruang lingkup"), lang.L("Pertimbangan"), lang.L("Dasar hukum")}, func(i int) { p.sort = i; p.show() })
	p.search = kit.NewEntry()
	p.search.SetPlaceHolder(lang.L("Cari di pustaka"))
	p.search.OnEdited = func(string) { p.show() }
	add := kit.NewButton(lang.L("Tambah…"), "plus", kit.Link, func() {
		p.ask(app.LibraryItem{Sort: librarySorts[p.sort]})
	})
	note := kit.NewParagraph(lang.L("Pilih satu baris untuk menyuntingnya. Teks bawaan yang disunting menjadi milik kantor dan dapat dikembalikan."), kit.TextHelp)
	top := inset(kit.Stack(8, note, kinds, edges(nil, nil, nil, add, p.search)), 16, 12, 16, 8)
	p.content = edges(top, nil, nil, nil, p.list)
	return p
}

func (p *libraryPage) title() string   { return lang.L("Pustaka naskah") }
func (p *libraryPage) note() string    { return lang.L("Pasal, lingkup, pertimbangan") }
func (p *libraryPage) set(app.Office)  {}
func (p *libraryPage) focusFirst()     { p.o.window.Canvas().Focus(p.search) }
func (p *libraryPage) get(*app.Office) {}

// body reads the texts when the page is opened, not with all other pages.
func (p *libraryPage) body() fyne.CanvasObject {
	p.reload(nil)
	return p.content
}

func (p *libraryPage) reload(then func()) {
	var own []app.LibraryItem
	p.o.work.latest("library page", func(ctx context.Context) error {
		var err error
		own, err = p.o.store.LibraryItems(ctx)
		return err
	}, func(err error) {
		if err != nil {
			p.o.fail(err)
			return
		}
		p.own = own
		p.show()
		if then != nil {
			then()
		}
	})
}

// show lists the texts of the chosen sort that hold the words sought.
func (p *libraryPage) show() {
	p.items = nil
	sought := strings.Fields(bahasa.Fold(p.search.Value()))
	var rows []kit.ListRow
	for _, l := range app.Library(p.own) {
		text := oneLineOf(l.Text)
		fold := bahasa.Fold(l.Title + " " + text)
		if l.Sort != librarySorts[p.sort] || slices.ContainsFunc(sought, func(w string) bool { return !strings.Contains(fold, w) }) {
			continue
		}
		row := kit.ListRow{ID: l.Code + "/" + l.ID, Title: l.Title, Meta: text}
		if builtIn := l; l.Sort == app.LibraryArticle {
			builtIn.ID = ""
			row.Meta = joinFacts(setName(builtIn), text) // articles of several sets have the same title
		}
		if l.ID != "" {
			row.Badges = []kit.BadgeSpec{{Text: lang.L("Milik kantor"), Icon: "pencil", Tone: kit.ToneSoft}}
		}
		rows = append(rows, row)
		p.items = append(p.items, l)
	}
	p.list.SetRows(rows)
}

func (p *libraryPage) edit(i int) {
	if i >= 0 && i < len(p.items) {
		p.ask(p.items[i])
	}
}

// libraryEditor is the dialog of one text.
type libraryEditor struct {
	page                  *libraryPage
	item                  app.LibraryItem
	title, chapter, text  *kit.Entry
	titleField, textField *kit.Field
	sets                  []*kit.Check
	dialog                *kit.OpenDialog
}

// ownSets are the sets that a text can be put into by the office.
var ownSets = []string{app.SetMinimal, app.SetPKS, app.SetFull}

func (p *libraryPage) ask(l app.LibraryItem) {
	e := &libraryEditor{page: p, item: l, title: kit.NewEntry(), chapter: kit.NewEntry(), text: kit.NewTextArea(7)}
	e.title.SetValue(l.Title)
	e.text.SetValue(l.Text)
	e.chapter.SetValue(l.Chapter)
	e.titleField, e.textField = kit.NewField(lang.L("Judul"), e.title), kit.NewField(lang.L("Teks"), e.text)
	e.textField.SetHelp(lang.L("{jenis}, {pihak 1}, dan isian lain diganti saat dipakai."))
	body := container.New(layout.NewCustomPaddedVBoxLayout(12), e.titleField, e.textField)
	if l.Sort == app.LibraryArticle {
		body.Add(kit.NewField(lang.L("BAB yang dimulai pasal ini"), e.chapter))
		row := container.New(layout.NewCustomPaddedHBoxLayout(16))
		for i, name := range []string{lang.L("Nota"), lang.L("PKS"), lang.L("Lengkap")} {
			check := kit.NewCheck(name, nil)
			check.SetChecked(slices.Contains(l.Sets, ownSets[i]))
			e.sets = append(e.sets, check)
			row.Add(check)
		}
		body.Add(kit.NewField(lang.L("Termasuk susunan"), row))
	}
	drop := lang.L("Hapus dari pustaka")
	if l.Code != "" {
		drop = lang.L("Kembalikan bawaan")
	}
	buttons := []kit.DialogButton{
		{Label: lang.L("Batal"), Kind: kit.Plain, Cancel: true},
		{Label: lang.L("Simpan"), Icon: "save", Kind: kit.Main, Keep: true, Tapped: e.save},
	}
	if l.ID != "" {
		buttons = append([]kit.DialogButton{{Label: drop, Kind: kit.Danger, Tapped: e.drop}}, buttons...)
	}
	e.dialog = kit.ShowDialog(p.o.window, kit.Dialog{Title: lang.L("Teks pustaka"), Body: body, Focus: e.title, Width: 520, Buttons: buttons})
}

// save keeps the text as the office's own; a built-in one keeps its code and
// so its place.
func (e *libraryEditor) save() {
	l := e.item
	l.Title, l.Text, l.Chapter = e.title.Value(), e.text.Value(), e.chapter.Value()
	for i, check := range e.sets {
		at := slices.Index(l.Sets, ownSets[i])
		switch {
		case check.Checked() && at < 0:
			l.Sets = append(slices.Clone(l.Sets), ownSets[i])
		case !check.Checked() && at >= 0:
			l.Sets = slices.Delete(slices.Clone(l.Sets), at, at+1)
		}
	}
	o := e.page.o
	o.work.run(func(ctx context.Context) error { return o.store.SaveLibraryItem(ctx, &l) }, func(err error) {
		var faults app.FieldErrors
		switch {
		case err == nil:
			e.dialog.Close()
			e.page.reload(nil)
			o.toast(lang.L("“{{.Title}}” tersimpan di pustaka.", map[string]any{"Title": l.Title}), "", nil)
		case asFields(err, &faults):
			e.titleField.SetError("")
			e.textField.SetError("")
			for _, fault := range faults {
				if fault.Field == "title" {
					e.titleField.SetError(fault.Message)
				} else {
					e.textField.SetError(fault.Message)
				}
			}
		default: // the dialog stays, and with it what was typed
			o.log(err)
			e.textField.SetError(app.Tell(err))
			if errors.Is(err, app.ErrConflict) || errors.Is(err, app.ErrNotFound) {
				e.page.reload(e.follow)
			}
		}
	})
}

// follow shows what another window made of the text, so that the next save
// stands in its place; one that was deleted there becomes a new one.
func (e *libraryEditor) follow() {
	id := e.item.ID
	e.item.Meta = app.Meta{}
	for _, l := range e.page.own {
		if l.ID == id {
			e.item.Meta = l.Meta
			e.textField.SetError(app.Tell(app.ErrConflict) + " " + lang.L("Isi terbaru: {{.Text}}", map[string]any{"Text": oneLineOf(l.Text)}))
		}
	}
}

// drop deletes the office's own text; the built-in one of its place is back.
func (e *libraryEditor) drop() {
	o, id := e.page.o, e.item.ID
	o.work.run(func(ctx context.Context) error { return o.store.Delete(ctx, app.KindLibrary, id) }, func(err error) {
		if err != nil {
			o.fail(err)
			return
		}
		e.page.reload(nil)
		o.toast(lang.L("“{{.Title}}” dihapus dari pustaka.", map[string]any{"Title": e.item.Title}), lang.L("Urungkan"), func() { e.page.restore(id) })
	})
}

func (p *libraryPage) restore(id string) {
	p.o.work.run(func(ctx context.Context) error { return p.o.store.Restore(ctx, app.KindLibrary, id) }, func(err error) {
		if err != nil {
			p.o.fail(err)
			return
		}
		p.reload(nil)
	})
}
