package views

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/views/kit"
)

// Tabs of an agreement.
const (
	tabAgreement = iota
	tabParties
	tabArticles
)

// agreementForm shows one agreement: data, parties, articles.
type agreementForm struct {
	o        *office
	f        *fields
	record   app.Agreement
	onEdited func()

	title                    *kit.Entry
	kind, implementer, place *kit.Suggest
	stage                    *kit.Select
	stages                   []string // offered now: the usual ones and the record's own
	signed, from, to         *kit.DateField
	note                     *kit.Entry
	contents                 []fyne.CanvasObject
	parties                  *partiesTab
	articles                 []app.Article
	cards                    *cards
	counted                  *kit.Text
	add                      *kit.Button
	openTitle, openText      *kit.Entry
}

func newAgreementForm(o *office) *agreementForm {
	a := &agreementForm{o: o}
	a.f = &fields{o: o, edited: func() { a.edited() }}
	a.parties = newPartiesTab(o, a.f)
	a.contents = []fyne.CanvasObject{a.buildData(), a.parties.content, a.buildArticles()}
	return a
}

func (a *agreementForm) edited() {
	if a.onEdited != nil {
		a.onEdited()
	}
}

func (a *agreementForm) buildData() fyne.CanvasObject {
	var title, kind, implementer, place, stage, signed, from, to, note *kit.Field
	a.kind, kind = a.f.suggestWords(tabAgreement, "kind_of_paper", lang.L("Jenis naskah"), app.AgreementKinds)
	kind.SetRequired(true)
	a.title, title = a.f.line(tabAgreement, "title", lang.L("Tentang"))
	title.SetRequired(true)
	title.SetHelp(lang.L("Judul setelah kata TENTANG, singkat."))
	a.stage, stage = a.f.choice(tabAgreement, "stage", lang.L("Tahapan"), app.Stages)
	a.implementer, implementer = a.f.suggest(tabAgreement, "implementer", lang.L("Pelaksana"), app.SuggestInstitution)
	implementer.SetHelp(lang.L("Unit yang melaksanakan, bila bukan pihak."))
	a.place, place = a.f.suggest(tabAgreement, "signing_place", lang.L("Tempat penandatanganan"), app.SuggestPlace)
	a.signed, signed = a.f.date(tabAgreement, "signed_on", lang.L("Tanggal penandatanganan"))
	a.from, from = a.f.date(tabAgreement, "valid_from", lang.L("Berlaku mulai"))
	from.SetHelp(lang.L("Kosongkan bila sejak ditandatangani."))
	a.to, to = a.f.date(tabAgreement, "valid_to", lang.L("Berlaku sampai"))
	a.note, note = a.f.area(tabAgreement, "note", lang.L("Catatan"), 2)
	return kit.NewForm(kit.Row(kind, stage), title, implementer, kit.Row(place, signed), kit.Row(from, to), note)
}

func (a *agreementForm) buildArticles() fyne.CanvasObject {
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
		a.openTitle.OnEdited = func(text string) { a.articles[i].Title = text; a.edited() }
		field := kit.NewField("", a.openTitle)
		c.bind("title", field, a.openTitle)
		return field
	}
	c.body = func(i int) fyne.CanvasObject {
		a.openText = kit.NewTextArea(5)
		a.openText.SetValue(a.articles[i].Text)
		a.openText.OnEdited = func(text string) { a.articles[i].Text = text; a.edited() }
		field := kit.NewField(lang.L("Isi pasal"), a.openText)
		field.SetHelp(lang.L("Baris kosong memisahkan ayat."))
		c.bind("text", field, a.openText)
		return field
	}
	c.move = func(i, j int) { a.articles[i], a.articles[j] = a.articles[j], a.articles[i]; a.edited() }
	c.remove = a.removeArticle
	a.cards = c
	a.f.others = append(a.f.others, elsewhere{"articles", tabArticles, c.showErrors})
	a.counted = kit.NewText("", kit.TextMeta)
	a.add = kit.NewButton(lang.L("Tambah pasal"), "plus", kit.Link, func() {
		a.articles = append(slices.Clone(a.articles), app.Article{})
		c.show(len(a.articles) - 1)
		a.tellCount()
		a.edited()
		a.o.window.Canvas().Focus(a.openTitle)
	})
	head := container.NewHBox(kit.NewText(lang.L("Pasal"), textLabelBig), container.NewCenter(a.counted), layout.NewSpacer(), a.add)
	return kit.NewForm(head, c.content)
}

func (a *agreementForm) removeArticle(i int) {
	before := slices.Clone(a.articles)
	a.articles = slices.Delete(slices.Clone(a.articles), i, i+1)
	a.tellCount()
	a.edited()
	a.o.toastPart(lang.L("Pasal {{.N}} dihapus.", map[string]any{"N": i + 1}), func() {
		a.articles = before
		a.cards.show(i)
		a.tellCount()
		a.edited()
	})
}

func (a *agreementForm) tellCount() {
	a.counted.SetText(fmt.Sprint(len(a.articles)))
}

func (a *agreementForm) tabs() []string {
	return []string{lang.L("Data"), lang.L("Para pihak"), lang.L("Naskah")}
}

func (a *agreementForm) tab(i int) fyne.CanvasObject { return a.contents[i] }

func (a *agreementForm) count(i int) int {
	switch i {
	case tabParties:
		return len(a.parties.rows)
	case tabArticles:
		return len(a.articles)
	}
	return -1
}

func (a *agreementForm) set(r app.Agreement) {
	a.record = r
	a.kind.SetValue(r.Kind)
	a.title.SetValue(r.Title)
	a.stages = slices.Clone(app.Stages)
	at := slices.Index(a.stages, r.Stage)
	if at < 0 && r.Stage != "" { // an office's own word for a step
		a.stages = append(a.stages, r.Stage)
		at = len(a.stages) - 1
	}
	a.stage.SetOptions(a.stages)
	a.stage.SetSelectedIndex(max(at, 0))
	a.implementer.SetValue(r.Implementer)
	a.place.SetValue(r.SigningPlace)
	a.signed.SetValue(r.SignedOn)
	a.from.SetValue(r.ValidFrom)
	a.to.SetValue(r.ValidTo)
	a.note.SetValue(r.Note)
	a.parties.set(r.Parties)
	same := len(a.articles) > 0 && slices.Equal(a.articles, r.Articles)
	a.articles = slices.Clone(r.Articles)
	if !same {
		a.cards.renew(min(max(a.cards.open, 0), len(a.articles)-1))
	}
	a.tellCount()
}

func (a *agreementForm) get() app.Agreement {
	r := a.record
	r.Kind = a.kind.Value()
	r.Title = a.title.Value()
	r.Stage = a.stages[max(a.stage.SelectedIndex(), 0)]
	r.Implementer = a.implementer.Value()
	r.SigningPlace = a.place.Value()
	r.SignedOn, r.ValidFrom, r.ValidTo = a.signed.Value(), a.from.Value(), a.to.Value()
	r.Note = a.note.Value()
	r.Parties = a.parties.get()
	r.Articles = slices.Clone(a.articles)
	return r
}

func (a *agreementForm) showErrors(errs app.FieldErrors) { a.f.show(errs) }
func (a *agreementForm) focusError()                     { a.f.focusError() }

func (a *agreementForm) focusFirst(tab int) {
	switch {
	case tab == tabParties:
		a.parties.focus()
	case tab == tabArticles && a.openTitle != nil && len(a.articles) > 0:
		a.o.window.Canvas().Focus(a.openTitle)
	case tab == tabAgreement:
		a.o.window.Canvas().Focus(a.kind)
	}
}

func (a *agreementForm) lock(on bool) { a.f.lock(on) }

func (a *agreementForm) forget() {
	a.f.forget()
	a.parties.cards.show(min(0, len(a.parties.rows)-1))
	a.cards.show(min(0, len(a.articles)-1))
}
