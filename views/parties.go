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

// partiesTab edits the parties of an agreement; the order is the paper's.
type partiesTab struct {
	o       *office
	f       *fields
	rows    []app.Party
	cards   *cards
	content *kit.Form
	add     *kit.Button
	first   *kit.Suggest
	banner  *fyne.Container
}

func newPartiesTab(o *office, f *fields) *partiesTab {
	t := &partiesTab{o: o, f: f}
	c := newCards(o, "parties")
	c.n = func() int { return len(t.rows) }
	c.title = func(i int) string { return t.rows[i].Institution }
	c.note = func(i int) string { return t.rows[i].Signatory.Name.Name }
	c.head = t.head
	c.body = t.body
	c.move = func(i, j int) { t.rows[i], t.rows[j] = t.rows[j], t.rows[i]; t.f.edited() }
	c.remove = t.remove
	t.cards = c
	f.others = append(f.others, elsewhere{"parties", tabParties, t.showErrors})
	t.add = kit.NewButton(lang.L("Tambah pihak"), "plus", kit.Link, func() {
		t.rows = append(slices.Clone(t.rows), app.Party{})
		c.show(len(t.rows) - 1)
		t.f.edited()
		t.focus()
	})
	t.banner = container.NewStack()
	head := container.NewHBox(kit.NewText(lang.L("Para pihak"), textLabelBig), layout.NewSpacer(), t.add)
	t.content = kit.NewForm(t.banner, head, c.content)
	return t
}

// head is the institution's name, the title of a party's card.
func (t *partiesTab) head(i int) fyne.CanvasObject {
	p := &t.rows[i]
	t.first = kit.NewSuggest(t.o.suggestions(app.SuggestInstitution))
	t.first.TextStyle.Bold = true
	t.first.SetPlaceHolder(lang.L("Nama instansi"))
	t.first.SetValue(p.Institution)
	t.first.OnEdited = func(text string) { p.Institution, p.InstitutionID = text, ""; t.f.edited() }
	t.first.OnChoose = func(s kit.Suggestion) {
		p.Institution = s.Text
		if found, ok := s.Data.(app.Suggestion); ok {
			p.InstitutionID = found.ID
		}
		t.f.edited()
	}
	field := kit.NewField("", t.first)
	t.cards.bind("institution", field, t.first)
	return field
}

func (t *partiesTab) body(i int) fyne.CanvasObject {
	p := &t.rows[i]
	address := t.area("address", lang.L("Alamat"), &p.Address)
	number := t.line("number", lang.L("Nomor naskah dari pihak ini"), &p.Number)
	signer := newSignerFields(t.cards.fields, 0, t.cards.pathOf("signatory"), lang.L("Penanda tangan"))
	signer.set(p.Signatory)
	t.cards.fields.edited = func() { p.Signatory = signer.get(); t.f.edited() }
	logo := newPicturePick(t.o, lang.L("Logo pihak"), func() app.Picture { return p.Logo }, func(picture app.Picture) { p.Logo = picture; t.f.edited() })
	t.cards.bind("logo", logo.field, logo.change)
	return container.New(layout.NewCustomPaddedVBoxLayout(10),
		address, kit.Row(signer.name.field, signer.position), kit.Row(signer.number, signer.rank), kit.Row(number, gap(1)), logo.content)
}

func (t *partiesTab) line(name, label string, text *string) *kit.Field {
	e := kit.NewEntry()
	e.SetValue(*text)
	e.OnEdited = func(typed string) { *text = typed; t.f.edited() }
	field := kit.NewField(label, e)
	t.cards.bind(name, field, e)
	return field
}

func (t *partiesTab) area(name, label string, text *string) *kit.Field {
	e := kit.NewTextArea(2)
	e.SetValue(*text)
	e.OnEdited = func(typed string) { *text = typed; t.f.edited() }
	field := kit.NewField(label, e)
	t.cards.bind(name, field, e)
	return field
}

func (t *partiesTab) remove(i int) {
	before := slices.Clone(t.rows)
	t.rows = slices.Delete(slices.Clone(t.rows), i, i+1)
	t.f.edited()
	t.o.toastPart(lang.L("Pihak “{{.Name}}” dihapus.", map[string]any{"Name": before[i].Institution}), func() {
		t.rows = before
		t.cards.show(i)
		t.f.edited()
	})
}

// showErrors shows what is wrong with the parties as a whole above them, and
// the rest beside the fields.
func (t *partiesTab) showErrors(errs app.FieldErrors) func() {
	t.banner.Objects = nil
	if len(errs) > 0 && rowOf(errs[0].Field) < 0 {
		t.banner.Objects = []fyne.CanvasObject{kit.NewNote(kit.ToneErr, errs[0].Message, "", nil)}
	}
	t.banner.Refresh()
	return t.cards.showErrors(errs)
}

func (t *partiesTab) focus() {
	if t.first != nil && len(t.rows) > 0 {
		t.o.window.Canvas().Focus(t.first)
	}
}

func (t *partiesTab) set(rows []app.Party) {
	if len(rows) > 0 && reflect.DeepEqual(t.rows, rows) {
		return // equal parties keep their fields, and with them the cursor
	}
	t.rows = slices.Clone(rows)
	open := 0
	if t.cards.open < len(rows) {
		open = max(t.cards.open, 0)
	}
	t.cards.renew(min(open, len(rows)-1))
}

func (t *partiesTab) get() []app.Party { return slices.Clone(t.rows) }
