package views

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/views/kit"
)

func (t *draftTab) buildOutline() {
	t.add = kit.NewButton(lang.L("Tambah pasal"), "plus", kit.Link, func() { t.addArticle() })
	t.library = kit.NewButton(lang.L("Dari pustaka"), "folder", kit.Link, func() { t.openLibrary(app.LibraryArticle) })
	t.attach = kit.NewButton(lang.L("Lampiran"), "plus", kit.Link, func() { t.addAttachment() })
	t.outline = kit.NewOutline(t.add, t.library, t.attach)
	t.outline.OnChoose = func(row string) { t.show(row) }
	t.outline.OnEnter = func(string) { t.focus() }
	t.outline.OnMove = func(row string, by int) {
		if i := t.articleOf(row); i >= 0 {
			t.moveArticle(i, by)
		}
	}
	t.outline.OnDrop = func(row string, to int) {
		if i := t.articleOf(row); i >= 0 {
			if to > i {
				to--
			}
			t.moveArticle(i, to-i)
		}
	}
	t.outline.OnDelete = func(row string) {
		if i := t.articleOf(row); i >= 0 {
			t.removeArticle(i)
		}
	}
}

// rows is the outline as the draft stands.
func (t *draftTab) rows() []kit.OutlineRow {
	warned := t.check.rows
	part := func(id, text string) kit.OutlineRow { return kit.OutlineRow{ID: id, Text: text, Warn: warned[id]} }
	rows := []kit.OutlineRow{
		{Head: true, Text: lang.L("Pembuka")},
		part(rowTitle, lang.L("Judul dan nomor")), part(rowParties, lang.L("Komparisi")),
		part(rowRecitals, lang.L("Pertimbangan")), part(rowBasis, lang.L("Dasar hukum")),
		{Head: true, Text: lang.L("Batang tubuh")},
	}
	chapter := 0
	for i, article := range t.a.Articles {
		if article.Chapter != "" {
			chapter++
			rows = append(rows, kit.OutlineRow{Head: true, Text: lang.L("BAB {{.N}} {{.Title}}", map[string]any{"N": bahasa.Roman(chapter), "Title": article.Chapter})})
		}
		row := part(t.rowOf(i), article.Title)
		if row.Text == "" {
			row.Text = lang.L("Belum berjudul")
		}
		row.Number, row.Moves = strconv.Itoa(i+1), true
		rows = append(rows, row)
	}
	if len(t.a.Attachments) > 0 {
		rows = append(rows, kit.OutlineRow{Head: true, Text: lang.L("Lampiran")})
	}
	for i, a := range t.a.Attachments {
		row := part(rowAttachment+strconv.Itoa(i), a.Title)
		if row.Text == "" {
			row.Text = lang.L("Belum berjudul")
		}
		row.Number = strconv.Itoa(i + 1)
		rows = append(rows, row)
	}
	return rows
}

// addArticle puts an empty article after the open one, or at the end.
func (t *draftTab) addArticle() {
	at := len(t.a.Articles)
	if i := t.article(); i >= 0 {
		at = i + 1
	}
	t.a.Insert(app.Path{at})
	t.a.Insert(app.Path{at, 0})
	t.open = t.rowOf(at)
	t.reshaped()
	t.pane.ScrollToTop()
	t.focus()
}

// moveArticle moves an article; the fields that are open stay open.
func (t *draftTab) moveArticle(i, by int) {
	if by == 0 {
		return
	}
	if _, ok := t.a.Move(app.Path{i}, by); ok && !t.locked {
		t.keepCaret(t.reshaped)
	}
}

// removeArticle takes an article out and offers to put it back.
func (t *draftTab) removeArticle(i int) {
	t.a.Settle() // references keep the label that their target has now
	removed, before := t.a.Clone().Articles[i], t.a.Clone().Articles
	t.leaveFields()
	t.a.Remove(app.Path{i})
	if n := len(t.a.Articles); n > 0 {
		t.open = t.rowOf(min(i, n-1))
	}
	shape := t.a.Clone()
	t.reshaped()
	t.o.toastPart(lang.L("Pasal {{.N}} dihapus.", map[string]any{"N": i + 1}), func() {
		if sameText(shape, t.a) {
			t.a.Articles = before
		} else { // what was written since stays
			i = min(i, len(t.a.Articles))
			if i < len(t.a.Articles) && t.a.Articles[i].Chapter == removed.Chapter {
				t.a.Articles[i].Chapter = ""
			}
			t.a.Articles = slices.Insert(slices.Clone(t.a.Articles), i, removed)
		}
		t.open = t.rowOf(i)
		t.reshaped()
	})
}

// copyArticle puts a copy of an article after it.
func (t *draftTab) copyArticle(i int) {
	article := t.a.Clone().Articles[i]
	article.Chapter = ""
	t.a.InsertArticle(i+1, article)
	t.open = t.rowOf(i + 1)
	t.reshaped()
	t.focus()
}

// leaveFields takes the focus out of fields that are about to go.
func (t *draftTab) leaveFields() {
	window := t.o.window.Canvas()
	for _, b := range t.fields.bounds {
		if b.focus == window.Focused() {
			window.Focus(t.outline)
		}
	}
}

// draftLayout stands outline, open part and check beside and under each other.
type draftLayout struct{ t *draftTab }

func (t *draftTab) layOut() *fyne.Container {
	help := kit.NewParagraph(lang.L("Ctrl+Panah memindahkan"), kit.TextHelp)
	foot := container.NewStack(canvas.NewRectangle(kit.Bg), inset(help, 12, 8, 12, 8))
	line := canvas.NewRectangle(kit.Line)
	return container.New(&draftLayout{t}, t.outline, foot, line, t.pane, t.check.content)
}

// MinSize is Fyne's way to ask for the least room.
func (l *draftLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.WidthOutline+240, 200)
}

// Layout gives the check at most two fifths of the height.
func (l *draftLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const side, foot = kit.WidthOutline, 48
	place(o[0], 0, 0, side-1, size.Height-foot, true)
	place(o[1], 0, size.Height-foot, side-1, foot, true)
	place(o[2], side-1, 0, 1, size.Height, true)
	low := min(l.t.check.want(size.Width-side), size.Height*2/5)
	place(o[3], side, 0, size.Width-side, size.Height-low, true)
	place(o[4], side, size.Height-low, size.Width-side, low, true)
}
