package views

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// agreementOffers are how many agreements a field proposes at once.
const agreementOffers = 6

// agreementField links a meeting to the agreement that it is about.
type agreementField struct {
	o     *office
	name  *kit.Suggest
	field *kit.Field
	link  *kit.Button
	id    string // of the agreement that is chosen
	known string // the words under which it was chosen
}

func (a *agreementField) build(f *fields, tab int) fyne.CanvasObject {
	a.o = f.o
	a.name = kit.NewSuggest(a.offer)
	a.field = kit.NewField(lang.L("Kerja sama"), a.name)
	f.bind(tab, "agreement_id", a.field, a.name, a.name.SetReadOnly)
	a.link = kit.NewButton(lang.L("Buka kerja sama"), "", kit.Link, func() { a.o.openAgreement(a.get()) })
	a.name.OnEdited = func(string) { a.tell(); f.edited() }
	a.name.OnChoose = func(s kit.Suggestion) {
		if r, ok := s.Data.(app.Row); ok {
			a.id, a.known = r.ID, s.Text
		}
		a.tell()
		f.edited()
	}
	a.tell()
	return kit.Stack(2, a.field, tight(a.link))
}

// offer proposes agreements that have what is typed in partner or title.
func (a *agreementField) offer(text string, give func([]kit.Suggestion)) {
	var found []app.Row
	a.o.work.latest("agreement offer", func(ctx context.Context) error {
		var err error
		found, err = a.o.store.List(ctx, app.KindAgreement, app.Filter{Search: text, Limit: agreementOffers})
		return err
	}, func(err error) {
		if err != nil {
			a.o.log(err) // typing goes on without proposals
			return
		}
		rows := make([]kit.Suggestion, len(found))
		for i, r := range found {
			rows[i] = kit.Suggestion{Text: joinFacts(partnerOf(r), r.Kind), Note: periodWords(r), Data: r}
		}
		give(rows)
	})
}

// tell says so when the words name no agreement; the meeting is then about
// none.
func (a *agreementField) tell() {
	a.link.Hidden = a.get() == "" || a.known == ""
	switch {
	case a.get() == "" && a.name.Value() != "":
		a.field.SetHelp(lang.L("Pilih dari daftar yang muncul saat mengetik nama mitra."))
	case a.get() == "":
		a.field.SetHelp(lang.L("Kerja sama yang dibahas rapat ini, bila ada."))
	default:
		a.field.SetHelp("")
	}
	a.link.Refresh()
}

func (a *agreementField) get() string {
	if a.name.Value() != a.known {
		return ""
	}
	return a.id
}

// set shows the agreement with this ID. One that was deleted stays chosen until
// another is, for the deletion may be taken back; words that name none stay
// while the same meeting is open.
func (a *agreementField) set(id string, same bool) {
	if same && id == "" && a.get() == "" {
		return
	}
	if id == a.id && id != "" && a.name.Value() == a.known && a.known != "" {
		return
	}
	a.id, a.known = id, ""
	a.name.SetValue("")
	a.tell()
	if id == "" {
		return
	}
	var found app.Agreement
	a.o.work.latest("meeting's agreement", func(ctx context.Context) error {
		var err error
		found, err = a.o.store.Agreement(ctx, id)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, app.ErrNotFound):
			a.field.SetHelp(lang.L("Kerja sama ini tidak ada lagi. Pilih yang lain."))
		case err != nil:
			a.o.fail(err)
		case a.id == id:
			a.known = agreementTitle(found)
			a.name.SetValue(a.known)
			a.tell()
		}
	})
}
