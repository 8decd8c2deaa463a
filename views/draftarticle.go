package views

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// articlePart is the editor of one article: title, a field for each provision,
// and what can be added.
func (t *draftTab) articlePart(i int) []fyne.CanvasObject {
	article := &t.a.Articles[i]
	var rows []fyne.CanvasObject
	if article.Chapter != "" {
		rows = append(rows, t.chapterField(i))
	}
	t.title = kit.NewEntry()
	t.title.TextStyle.Bold = true
	t.title.SetPlaceHolder(lang.L("Judul pasal"))
	t.title.SetValue(article.Title)
	t.title.OnEdited = func(text string) {
		t.a.Articles[i].Title = text
		t.outline.SetRows(t.rows())
		t.edited()
	}
	t.title.Hear(kit.Prose{
		Focus:    func() { t.last = nil; t.o.status.tell(lang.L("Ctrl+Atas dan Ctrl+Bawah memindahkan pasal.")) },
		Shortcut: func(s fyne.Shortcut) bool { return t.articleKeys(i, s) },
		Key: func(key *fyne.KeyEvent) bool {
			enter := (key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter) && len(t.lines) > 0
			if enter {
				t.lines[0].goTo(false)
			}
			return enter
		},
	})
	field := kit.NewField("", t.title)
	t.fields.bind(tabDraft, fmt.Sprintf("articles[%d].title", i), field, t.title, t.title.SetReadOnly)
	more := kit.NewButton("", "more", kit.Plain, nil)
	more.SetTapped(func() { t.o.popUp(more, t.articleMenu(i)) })
	name := inset(kit.NewText(lang.L("Pasal {{.N}}", map[string]any{"N": i + 1}), kit.TextBold), 0, 5, 10, 0)
	head := edges(nil, nil, container.NewVBox(name), container.NewHBox(gap(4), container.NewVBox(more)), field)
	head.Objects = append([]fyne.CanvasObject{field}, head.Objects[:2]...) // Tab reaches the title first
	t.notes = kit.Stack(4).(*fyne.Container)
	rows = append(rows, head, t.notes)
	if len(article.Clauses) == 0 && !t.locked { // an article begins with a place to write
		t.a.Insert(app.Path{i, 0})
	}
	rows = append(rows, kit.Stack(8, t.provisions(i)...))
	if note := t.missingRights(i); note != nil {
		rows = append(rows, note)
	}
	t.acts = newDraftActs(t, i)
	return append(rows, t.acts.row)
}

func (t *draftTab) chapterField(i int) fyne.CanvasObject {
	chapter := kit.NewEntry()
	chapter.SetValue(t.a.Articles[i].Chapter)
	chapter.OnEdited = func(text string) {
		if text == "" {
			text = " " // the chapter stays until it is taken out
		}
		t.a.Articles[i].Chapter = text
		t.outline.SetRows(t.rows())
		t.edited()
	}
	chapter.Hear(kit.Prose{Focus: func() { t.last = nil }})
	field := kit.NewField(lang.L("Judul bab"), chapter)
	t.fields.bind(tabDraft, fmt.Sprintf("articles[%d].chapter", i), field, chapter, chapter.SetReadOnly)
	return field
}

func (t *draftTab) articleKeys(i int, s fyne.Shortcut) bool {
	custom, is := s.(*desktop.CustomShortcut)
	if !is || custom.Modifier != fyne.KeyModifierControl || t.locked {
		return false
	}
	switch custom.KeyName {
	case fyne.KeyUp:
		t.moveArticle(i, -1)
	case fyne.KeyDown:
		t.moveArticle(i, 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		t.insert(app.Path{i, 0})
	default:
		return false
	}
	return true
}

// articleMenu is what can be done with the whole article.
func (t *draftTab) articleMenu(i int) []*fyne.MenuItem {
	chapter := fyne.NewMenuItem(lang.L("Bab baru di sini"), func() { t.setChapter(i, lang.L("Judul bab")) })
	if t.a.Articles[i].Chapter != "" {
		chapter = fyne.NewMenuItem(lang.L("Hapus judul bab"), func() { t.setChapter(i, "") })
	}
	up := fyne.NewMenuItem(lang.L("Pindah ke atas"), func() { t.moveArticle(i, -1) })
	down := fyne.NewMenuItem(lang.L("Pindah ke bawah"), func() { t.moveArticle(i, 1) })
	items := []*fyne.MenuItem{
		up, down,
		fyne.NewMenuItem(lang.L("Gandakan"), func() { t.copyArticle(i) }), chapter,
		fyne.NewMenuItem(lang.L("Simpan ke pustaka…"), func() { t.keepInLibrary(i) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.L("Hapus pasal"), func() { t.removeArticle(i) }),
	}
	up.Disabled, down.Disabled = i == 0, i == len(t.a.Articles)-1
	if t.locked {
		for _, m := range items {
			m.Disabled = true
		}
	}
	return items
}

func (t *draftTab) setChapter(i int, title string) {
	t.a.Articles[i].Chapter = title
	t.reshaped()
	if title != "" {
		t.focus()
		t.o.window.Canvas().Focused().(*kit.Entry).TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// provisions are the fields of article i in reading order.
func (t *draftTab) provisions(i int) []fyne.CanvasObject {
	article := &t.a.Articles[i]
	var rows []fyne.CanvasObject
	path := fmt.Sprintf("articles[%d].clauses", i)
	for k := range article.Clauses {
		if head := t.rightsHead(i, k); head != "" {
			rows = append(rows, kit.NewText(head, textLabelBig))
		}
		mark := ""
		if len(article.Clauses) > 1 {
			mark = "(" + strconv.Itoa(k+1) + ")"
		}
		rows = t.provision(rows, &article.Clauses[k], app.Path{i, k}, mark, fmt.Sprintf("%s[%d]", path, k))
	}
	return rows
}

func (t *draftTab) provision(rows []fyne.CanvasObject, p *app.Provision, at app.Path, mark, path string) []fyne.CanvasObject {
	l := t.newLine(mark, len(at)-2, &p.Text, path+".text")
	l.path = at
	rows = append(rows, l.row)
	for k := range p.Items {
		below := append(slices.Clone(at), k)
		rows = t.provision(rows, &p.Items[k], below, itemMark(len(below), k, p.Digits), fmt.Sprintf("%s.items[%d]", path, k))
	}
	return rows
}

// itemMark is the mark of the k-th text on a level: a path of 3 is a letter.
func itemMark(level, k int, digits bool) string {
	switch {
	case level == 3 && digits:
		return strconv.Itoa(k+1) + "."
	case level == 3:
		return letterMark(k) + "."
	case level == 4 && !digits:
		return strconv.Itoa(k+1) + ")"
	case level == 4:
		return letterMark(k) + "."
	}
	return letterMark(k) + ")"
}

// letterMark counts a, b, ... z, aa, ab.
func letterMark(k int) string {
	if k < 26 {
		return string(rune('a' + k))
	}
	return letterMark(k/26-1) + string(rune('a'+k%26))
}

// draftActs are the buttons under the fields; what they add follows the line
// that had the focus last.
type draftActs struct {
	t       *draftTab
	article int
	deeper  *kit.Button
	row     *fyne.Container
}

func newDraftActs(t *draftTab, i int) *draftActs {
	a := &draftActs{t: t, article: i}
	clause := kit.NewButton(lang.L("Ayat"), "plus", kit.Link, a.addClause)
	a.deeper = kit.NewButton(lang.L("Huruf"), "plus", kit.Link, func() {
		if l := a.line(); l != nil {
			t.addBelow(l)
		}
	})
	reference := kit.NewButton(lang.L("Rujukan"), "plus", kit.Link, func() { t.chooseReference(a.line()) })
	blank := kit.NewButton(lang.L("Isian"), "plus", kit.Link, func() { t.choosePlaceholder(a.line()) })
	more := kit.NewButton("", "more", kit.Quiet, nil)
	more.SetTapped(func() { t.o.popUp(more, a.menu()) })
	a.row = container.NewHBox(clause, a.deeper, reference, blank, more)
	if t.locked {
		for _, b := range []*kit.Button{clause, a.deeper, reference, blank, more} {
			b.Disable()
		}
	}
	return a
}

// line is where the cursor is or was last, else the last line.
func (a *draftActs) line() *draftLine {
	if a.t.last != nil {
		return a.t.last
	}
	if n := len(a.t.lines); n > 0 {
		return a.t.lines[n-1]
	}
	return nil
}

func (a *draftActs) addClause() {
	at := len(a.t.a.Articles[a.article].Clauses)
	if l := a.t.last; l != nil && l.path != nil {
		at = l.path[1] + 1
	}
	a.t.insert(app.Path{a.article, at})
}

// follow names what would be added below the line with the focus.
func (a *draftActs) follow() {
	l := a.line()
	if l == nil || l.path == nil || a.t.locked {
		return
	}
	words := []string{lang.L("Huruf"), lang.L("Angka"), lang.L("Subhuruf")}
	level := len(l.path) - 2
	if level >= len(words) {
		a.deeper.Disable()
		return
	}
	a.deeper.Enable()
	if a.deeper.Text() != words[level] {
		a.deeper.SetText(words[level])
		a.row.Refresh()
	}
}

// menu is what can be done with the line that had the focus last.
func (a *draftActs) menu() []*fyne.MenuItem {
	l := a.line()
	items := []*fyne.MenuItem{
		item(lang.L("Pindah ke atas"), nil, func() { a.t.moveLine(l, -1) }),
		item(lang.L("Pindah ke bawah"), nil, func() { a.t.moveLine(l, 1) }),
		fyne.NewMenuItemSeparator(),
		item(lang.L("Hapus butir ini"), nil, func() { a.t.removeLine(l) }),
	}
	for _, m := range items {
		m.Disabled = l == nil
	}
	return items
}

// removedWords tells what was taken out.
func removedWords(l *draftLine) string {
	switch {
	case len(l.path) == 2:
		return lang.L("Ayat dihapus.")
	case l.path != nil:
		return lang.L("Butir dihapus.")
	case l.t.open == rowBasis:
		return lang.L("Dasar hukum dihapus.")
	}
	return lang.L("Pertimbangan dihapus.")
}
