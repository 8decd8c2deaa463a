package views

import (
	"context"
	"errors"
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
	form    *agreementForm
	f       *fields
	rows    []app.Party
	cards   *cards
	content *kit.Form
	add     *kit.Button
	first   *kit.Suggest
	called  *kit.Entry // what the text calls the open party
	banner  *fyne.Container
}

// mostParties is how many parties an agreement may have.
const mostParties = 20

func newPartiesTab(form *agreementForm) *partiesTab {
	o, f := form.o, form.f
	t := &partiesTab{o: o, form: form, f: f}
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
		t.tellAdd()
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
			t.take(found.ID)
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
	signer := newSignerFields(t.cards.fields, 0, t.cards.pathOf("signatory"), lang.L("Penanda tangan"))
	signer.set(p.Signatory)
	t.cards.fields.edited = func() { p.Signatory = signer.get(); t.f.edited() }
	ground := t.area("legal_ground", lang.L("Dasar kewenangan"), &p.LegalGround)
	ground.SetHelp(lang.L("Contoh: Keputusan Presiden Nomor 27/TPA Tahun 2020."))
	power := t.line("power_of_attorney", lang.L("Surat kuasa"), &p.PowerOfAttorney)
	power.SetHelp(lang.L("Bila mewakili orang lain. Contoh: Surat Kuasa Nomor 100/SK/2023 tanggal 2 Mei 2023."))
	called := t.line("name", lang.L("Sebutan dalam naskah"), &p.Name)
	called.SetHelp(lang.L("Kosongkan untuk sebutan yang lazim."))
	t.called = called.Control().(*kit.Entry)
	t.tellNames()
	logo := newPicturePick(t.o, lang.L("Logo pihak"), func() app.Picture { return p.Logo }, func(picture app.Picture) { p.Logo = picture; t.f.edited() })
	t.cards.bind("logo", logo.field, logo.change)
	return container.New(layout.NewCustomPaddedVBoxLayout(10),
		address, kit.Row(signer.name.field, signer.position), kit.Row(signer.number, signer.rank), signer.more,
		ground, power, kit.Row(called, t.number(i)),
		kit.NewText(lang.L("Pejabat penghubung"), textLabelBig),
		kit.Row(t.line("contact.name", lang.L("Nama atau unit"), &p.Contact.Name), t.line("contact.phone", lang.L("Telepon"), &p.Contact.Phone)),
		kit.Row(t.line("contact.address", lang.L("Alamat surat"), &p.Contact.Address), t.line("contact.email", lang.L("Surel"), &p.Contact.Email)),
		logo.content)
}

// number is the field of this party's number, with the register's button where
// there is a register.
func (t *partiesTab) number(i int) fyne.CanvasObject {
	p := &t.rows[i]
	field := t.line("number", lang.L("Nomor naskah dari pihak ini"), &p.Number)
	if t.o.numberTaker == nil {
		return field
	}
	slot := t.cards.pathOf("number")
	take := kit.NewButton(lang.L("Ambil nomor"), "", kit.Link, func() {
		t.o.numberTaker(t.form.get(), slot, func(number string) {
			if i >= len(t.rows) || app.CleanLine(p.Institution) != t.rows[i].Institution {
				return // another record, or another order, by now
			}
			t.rows[i].Number = number
			t.cards.renew(t.cards.open)
			t.f.edited()
		})
	})
	return kit.Stack(2, field, container.NewHBox(take))
}

// take fills in what the directory knows of an institution and the card does
// not have yet.
func (t *partiesTab) take(id string) {
	if id == "" {
		return
	}
	var found app.Institution
	t.o.work.latest("party", func(ctx context.Context) error {
		var err error
		found, err = t.o.store.Institution(ctx, id)
		return err
	}, func(err error) {
		at := slices.IndexFunc(t.rows, func(p app.Party) bool { return p.InstitutionID == id })
		switch {
		case errors.Is(err, app.ErrNotFound) || at < 0:
		case err != nil:
			t.o.fail(err)
		case fillParty(&t.rows[at], found):
			t.cards.renew(t.cards.open)
			t.f.edited()
		}
	})
}

// fillParty takes address and phone over where the party has none, and tells
// whether anything changed.
func fillParty(p *app.Party, from app.Institution) bool {
	before := *p
	if p.Address == "" {
		p.Address = from.Address
	}
	if p.Contact.Phone == "" {
		p.Contact.Phone = from.Phone
	}
	return p.Address != before.Address || p.Contact != before.Contact
}

// tellNames shows in the open card what its party is called without a name of
// its own.
func (t *partiesTab) tellNames() {
	if t.called == nil || t.cards.open < 0 || t.cards.open >= len(t.rows) {
		return
	}
	r := app.Agreement{Parties: slices.Clone(t.rows)}
	r.Parties[t.cards.open].Name = ""
	if d := t.form.data; d != nil {
		r.PartyWord = partyWords[max(d.partyWord.SelectedIndex(), 0)]
	}
	t.called.SetPlaceHolder(r.PartyName(t.cards.open))
}

// tellAdd allows another party while there is room for one.
func (t *partiesTab) tellAdd() {
	if len(t.rows) >= mostParties || t.cards.locked {
		t.add.Disable()
		return
	}
	t.add.Enable()
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
	t.tellAdd()
	t.f.edited()
	t.o.toastPart(lang.L("Pihak “{{.Name}}” dihapus.", map[string]any{"Name": before[i].Institution}), func() {
		t.rows = before
		t.cards.show(i)
		t.tellAdd()
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
	t.tellAdd()
}

func (t *partiesTab) get() []app.Party { return slices.Clone(t.rows) }
