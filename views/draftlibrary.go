package views

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/views/kit"
)

// openLibrary shows what can be taken into the draft: articles, recitals or
// the legal basis.
func (t *draftTab) openLibrary(sort string) {
	t.readLibrary(func(own []app.LibraryItem) { t.showLibrary(sort, own) })
}

func (t *draftTab) readLibrary(then func(own []app.LibraryItem)) {
	var own []app.LibraryItem
	t.o.work.latest("library", func(ctx context.Context) error {
		var err error
		own, err = t.o.store.LibraryItems(ctx)
		return err
	}, func(err error) {
		if err != nil {
			t.o.fail(err)
			return
		}
		then(own)
	})
}

// setName is the group that a library item stands in.
func setName(l app.LibraryItem) string {
	switch {
	case l.ID != "":
		return lang.L("Milik kantor")
	case slices.Contains(l.Sets, app.SetMinimal):
		return lang.L("Nota Kesepahaman")
	case slices.Contains(l.Sets, app.SetPKS):
		return lang.L("Perjanjian Kerja Sama")
	case slices.Contains(l.Sets, app.SetFull):
		return lang.L("Naskah lengkap dengan bab")
	case slices.Contains(l.Sets, app.SetExtra):
		return lang.L("Tambahan")
	}
	return lang.L("Lainnya")
}

// libraryRows are the items of one sort, in groups, the office's own first.
func libraryRows(sort string, own []app.LibraryItem) (items []app.LibraryItem, rows []pickRow) {
	var groups []string
	byGroup := map[string][]app.LibraryItem{}
	all := app.Library(own)
	slices.SortStableFunc(all, func(a, b app.LibraryItem) int { // own ones first
		return choose(a.ID == "") - choose(b.ID == "")
	})
	for _, l := range all {
		if l.Sort != sort {
			continue
		}
		name := setName(l)
		if byGroup[name] == nil {
			groups = append(groups, name)
		}
		byGroup[name] = append(byGroup[name], l)
	}
	for _, name := range groups {
		for _, l := range byGroup[name] {
			text := oneLineOf(l.Text)
			group := name
			if sort != app.LibraryArticle {
				group = ""
			}
			rows = append(rows, pickRow{kit.ListRow{ID: l.Code + "/" + l.ID, Title: l.Title, Meta: text, Group: group}, bahasa.Fold(l.Title + " " + text + " " + name), len(items)})
			items = append(items, l)
		}
	}
	return items, rows
}

func oneLineOf(text string) string { return strings.Join(strings.Fields(text), " ") }

func (t *draftTab) showLibrary(sort string, own []app.LibraryItem) {
	items, rows := libraryRows(sort, own)
	p := newPicker(lang.L("Cari di pustaka"), 4*pickRowHigh)
	text := kit.NewParagraph("", kit.TextBody)
	preview := container.NewVScroll(inset(text, 8, 6, 12, 6))
	title := map[string]string{
		app.LibraryArticle: lang.L("Pasal dari pustaka"), app.LibraryRecital: lang.L("Pertimbangan dari pustaka"), app.LibraryBasis: lang.L("Dasar hukum dari pustaka"),
	}[sort]
	var dialog *kit.OpenDialog
	p.onWalk = func(i int) {
		shown := ""
		if i >= 0 {
			shown = items[i].Text
		}
		text.SetText(shown)
		preview.ScrollToTop()
		preview.Refresh()
		if dialog != nil {
			enable(dialog.Button(0), i >= 0 && items[i].ID != "")
			enable(dialog.Button(2), i >= 0)
		}
	}
	p.set(rows)
	dialog = kit.ShowDialog(t.o.window, kit.Dialog{
		Title: title, Width: 520, Focus: p.search,
		Body: kit.Stack(8, p.content, card(kit.Bg, container.New(&fixedHeight{104}, preview))),
		Buttons: []kit.DialogButton{
			{Label: lang.L("Hapus dari pustaka"), Kind: kit.Danger, Tapped: func() {
				if i := p.chosen(); i >= 0 {
					t.dropFromLibrary(sort, items[i])
				}
			}},
			{Label: lang.L("Batal"), Kind: kit.Plain, Cancel: true},
			{Label: lang.L("Sisipkan"), Kind: kit.Main, Tapped: func() {
				if i := p.chosen(); i >= 0 {
					t.insertItem(items[i])
				}
			}},
		},
	})
	if p.onWalk(p.chosen()); len(rows) == 0 {
		dialog.SetText(lang.L("Pustaka belum berisi teks seperti ini. Simpan dari naskah yang sudah baik."))
	}
}

// insertItem puts a library item into the draft: an article after the open one,
// others at the end of their list.
func (t *draftTab) insertItem(l app.LibraryItem) {
	switch l.Sort {
	case app.LibraryRecital:
		t.a.AppendFrom(l)
		t.appended(len(t.a.Recitals))
	case app.LibraryBasis:
		t.a.AppendFrom(l)
		t.appended(len(t.a.LegalBasis))
	default:
		at := len(t.a.Articles)
		if i := t.article(); i >= 0 {
			at = i + 1
		}
		t.a.InsertArticle(at, t.a.ArticleFrom(l))
		t.a.Settle()
		t.open = t.rowOf(at)
		t.reshaped()
		t.pane.ScrollToTop()
		t.o.window.Canvas().Focus(t.outline)
	}
}

// appended shows a list that a text was put at the end of; n is its length now.
func (t *draftTab) appended(n int) {
	t.reshaped()
	t.goToAt(n-1, 1<<20, 1<<20)
}

// keepInLibrary asks for a name and stores the article for other drafts.
func (t *draftTab) keepInLibrary(i int) {
	article := t.a.Clone().Articles[i]
	name := kit.NewEntry()
	name.SetValue(article.Title)
	field := kit.NewField(lang.L("Judul"), name)
	kit.ShowDialog(t.o.window, kit.Dialog{
		Title: lang.L("Simpan ke pustaka"), Text: lang.L("Pasal ini dapat dipakai lagi di naskah lain."), Body: field, Focus: name,
		Buttons: []kit.DialogButton{
			{Label: lang.L("Batal"), Kind: kit.Plain, Cancel: true},
			{Label: lang.L("Simpan"), Icon: "save", Kind: kit.Main, Tapped: func() {
				item := t.a.ItemFrom(article)
				item.Title = name.Value()
				t.saveItem(item)
			}},
		},
	})
}

func (t *draftTab) saveItem(l app.LibraryItem) {
	t.o.work.run(func(ctx context.Context) error { return t.o.store.SaveLibraryItem(ctx, &l) }, func(err error) {
		if err != nil {
			t.o.fail(err)
			return
		}
		t.o.toast(lang.L("“{{.Title}}” tersimpan di pustaka.", map[string]any{"Title": l.Title}), "", nil)
	})
}

// dropFromLibrary deletes one of the office's own items and offers it back.
func (t *draftTab) dropFromLibrary(sort string, l app.LibraryItem) {
	t.o.work.run(func(ctx context.Context) error { return t.o.store.Delete(ctx, app.KindLibrary, l.ID) }, func(err error) {
		if err != nil {
			t.o.fail(err)
			return
		}
		t.o.toast(lang.L("“{{.Title}}” dihapus dari pustaka.", map[string]any{"Title": l.Title}), lang.L("Urungkan"), func() {
			t.o.work.run(func(ctx context.Context) error { return t.o.store.Restore(ctx, app.KindLibrary, l.ID) }, t.o.fail)
		})
	})
}

var _ fyne.Layout = (*fixedHeight)(nil)
