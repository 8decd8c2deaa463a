package views

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/views/kit"
)

// draftTab edits the text of an agreement.
type draftTab struct {
	o        *office
	form     *agreementForm
	content  fyne.CanvasObject
	articles []app.Article

	cards               *cards
	counted             *kit.Text
	add                 *kit.Button
	openTitle, openText *kit.Entry
}

func newDraftTab(form *agreementForm) *draftTab {
	a := &draftTab{o: form.o, form: form}
	c := newCards(a.o, "articles")
	c.n = func() int { return len(a.articles) }
	c.title = func(i int) string { return a.articles[i].Title }
	c.note = func(i int) string {
		if strings.TrimSpace(a.articles[i].Text) == "" {
			return lang.L("belum diisi")
		}
		return lang.L("{{.N}} ayat", map[string]any{"N": len(strings.Split(strings.TrimSpace(a.articles[i].Text), "\n\n"))})
	}
	c.head = func(i int) fyne.CanvasObject {
		a.openTitle = kit.NewEntry()
		a.openTitle.TextStyle.Bold = true
		a.openTitle.SetPlaceHolder(lang.L("Judul pasal"))
		a.openTitle.SetValue(a.articles[i].Title)
		a.openTitle.OnEdited = func(text string) { a.articles[i].Title = text; form.edited() }
		field := kit.NewField("", a.openTitle)
		c.bind("title", field, a.openTitle)
		return field
	}
	c.body = func(i int) fyne.CanvasObject {
		a.openText = kit.NewTextArea(5)
		a.openText.SetValue(a.articles[i].Text)
		a.openText.OnEdited = func(text string) { a.articles[i].Text = text; form.edited() }
		field := kit.NewField(lang.L("Isi pasal"), a.openText)
		field.SetHelp(lang.L("Baris kosong memisahkan ayat."))
		c.bind("text", field, a.openText)
		return field
	}
	c.move = func(i, j int) { a.articles[i], a.articles[j] = a.articles[j], a.articles[i]; form.edited() }
	c.remove = a.removeArticle
	a.cards = c
	form.f.others = append(form.f.others, elsewhere{"articles", tabDraft, c.showErrors})
	a.counted = kit.NewText("", kit.TextMeta)
	a.add = kit.NewButton(lang.L("Tambah pasal"), "plus", kit.Link, func() {
		a.articles = append(slices.Clone(a.articles), app.Article{})
		c.show(len(a.articles) - 1)
		a.tellCount()
		form.edited()
		a.o.window.Canvas().Focus(a.openTitle)
	})
	head := container.NewHBox(kit.NewText(lang.L("Pasal"), textLabelBig), container.NewCenter(a.counted), layout.NewSpacer(), a.add)
	a.content = kit.NewForm(head, c.content)
	return a
}

func (a *draftTab) removeArticle(i int) {
	before := slices.Clone(a.articles)
	a.articles = slices.Delete(slices.Clone(a.articles), i, i+1)
	a.tellCount()
	a.form.edited()
	a.o.toastPart(lang.L("Pasal {{.N}} dihapus.", map[string]any{"N": i + 1}), func() {
		a.articles = before
		a.cards.show(i)
		a.tellCount()
		a.form.edited()
	})
}

func (a *draftTab) tellCount() { a.counted.SetText(fmt.Sprint(len(a.articles))) }

// count is the number of findings, shown beside the tab's word.
func (a *draftTab) count() int { return len(a.articles) }

// recordEdited is told of every edit anywhere in the form.
func (a *draftTab) recordEdited() {}

func (a *draftTab) set(r app.Agreement) {
	same := len(a.articles) > 0 && reflect.DeepEqual(a.articles, r.Articles)
	a.articles = slices.Clone(r.Articles)
	if !same {
		a.cards.renew(min(max(a.cards.open, 0), len(a.articles)-1))
	}
	a.tellCount()
}

// get puts recitals, legal basis, articles and attachments into the record.
func (a *draftTab) get(r *app.Agreement) { r.Articles = slices.Clone(a.articles) }

func (a *draftTab) focus() {
	if a.openTitle != nil && len(a.articles) > 0 {
		a.o.window.Canvas().Focus(a.openTitle)
	}
}

func (a *draftTab) forget() { a.cards.show(min(0, len(a.articles)-1)) }
