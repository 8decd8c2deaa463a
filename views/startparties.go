package views

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// startParty is one party of the guided start.
type startParty struct {
	name, signer *kit.Suggest
	party        app.Party // what the directory knows of the chosen ones
	chosen       string    // the institution's name when it was chosen
	signed       string    // the signatory's name when he was chosen
}

// startParties asks who makes the agreement and who carries it out.
type startParties struct {
	o           *office
	rows        []*startParty
	implementer *kit.Suggest
	form        *kit.Form
	add         *kit.Button
}

func newStartParties(o *office) *startParties {
	p := &startParties{o: o, form: kit.NewForm()}
	p.add = kit.NewButton(lang.L("Tambah pihak"), "plus", kit.Link, func() {
		p.rows = append(p.rows, p.row(""))
		p.draw()
		o.window.Canvas().Focus(p.rows[len(p.rows)-1].name)
	})
	p.implementer = kit.NewSuggest(o.suggestions(app.SuggestInstitution))
	p.implementer.SetValue(o.record.Name)
	p.rows = []*startParty{p.row(o.record.Parent), p.row("")}
	p.knowOwn()
	p.draw()
	return p
}

// row makes one party with both of its fields.
func (p *startParties) row(institution string) *startParty {
	r := &startParty{name: kit.NewSuggest(p.o.suggestions(app.SuggestInstitution)), signer: kit.NewSuggest(p.o.suggestions(app.SuggestOfficial))}
	r.name.SetValue(institution)
	r.name.OnChoose = func(s kit.Suggestion) {
		found, ok := s.Data.(app.Suggestion)
		if !ok || found.ID == "" {
			return
		}
		var known app.Institution
		p.read("start institution", func(ctx context.Context) error {
			var err error
			known, err = p.o.store.Institution(ctx, found.ID)
			return err
		}, func() { r.know(s.Text, known) })
	}
	r.signer.OnChoose = func(s kit.Suggestion) {
		found, ok := s.Data.(app.Suggestion)
		if !ok {
			return
		}
		if found.ID == "" { // known from earlier papers only
			r.signed = s.Text
			r.party.Signatory = app.Signer{Name: splitName(s.Text), Position: found.Position, IDNumber: found.IDNumber}
			return
		}
		var known app.Official
		p.read("start official", func(ctx context.Context) error {
			var err error
			known, err = p.o.store.Official(ctx, found.ID)
			return err
		}, func() { r.signed, r.party.Signatory = s.Text, signerOf(found.ID, known) })
	}
	return r
}

// know takes over what the directory has of the institution with this name.
func (r *startParty) know(name string, known app.Institution) {
	r.chosen = name
	r.party.InstitutionID, r.party.Address, r.party.Contact.Phone = known.ID, known.Address, known.Phone
}

// knowOwn looks our own side up in the directory, since nobody chooses it.
func (p *startParties) knowOwn() {
	r := p.rows[0]
	name := r.name.Value()
	if name == "" {
		return
	}
	var known app.Institution
	p.read("start own side", func(ctx context.Context) error {
		found, err := p.o.store.Suggest(ctx, app.SuggestInstitution, name, 1)
		if err != nil || len(found) == 0 || found[0].ID == "" || found[0].Text != name {
			return err
		}
		known, err = p.o.store.Institution(ctx, found[0].ID)
		return err
	}, func() {
		if known.ID != "" {
			r.know(name, known)
		}
	})
}

func (p *startParties) read(key string, f func(context.Context) error, done func()) {
	p.o.work.latest(key, f, func(err error) {
		if err != nil {
			p.o.fail(err)
			return
		}
		done()
	})
}

// draw shows a row for each party; beyond the second they can be taken out.
func (p *startParties) draw() {
	var rows []fyne.CanvasObject
	named := app.Agreement{PartyWord: p.o.record.Agreements.PartyWord, Parties: make([]app.Party, len(p.rows))}
	for i, r := range p.rows {
		fields := []fyne.CanvasObject{kit.NewField(named.PartyName(i), r.name), kit.NewField(lang.L("Penanda tangan"), r.signer)}
		weights := []float32{3, 2}
		if len(p.rows) > 2 {
			drop := kit.NewButton("", "trash", kit.Quiet, func() {
				p.rows = slices.Delete(p.rows, i, i+1)
				p.draw()
				p.o.window.Canvas().Focus(p.rows[min(i, len(p.rows)-1)].name)
			})
			fields, weights = append(fields, stacked(gapHigh(20), drop)), []float32{3, 2, 0}
		}
		rows = append(rows, kit.Cols(weights, fields...))
	}
	if len(p.rows) >= mostParties {
		p.add.Disable()
	} else {
		p.add.Enable()
	}
	implementer := kit.NewField(lang.L("Pelaksana"), p.implementer)
	implementer.SetHelp(lang.L("Unit yang melaksanakan, bila bukan pihak."))
	note := kit.NewParagraph(lang.L("Pilih dari direktori agar alamat dan jabatan terisi sendiri. Urutan di sini adalah urutan pada naskah."), kit.TextHelp)
	p.form.SetRows(append(rows, container.NewHBox(p.add), implementer, note)...)
}

func (p *startParties) title() string              { return lang.L("Para pihak") }
func (p *startParties) content() fyne.CanvasObject { return p.form }

func (p *startParties) focus() {
	at := slices.IndexFunc(p.rows, func(r *startParty) bool { return r.name.Value() == "" })
	p.o.window.Canvas().Focus(p.rows[max(at, 0)].name)
}

func (p *startParties) answer(s *app.Start) {
	for _, r := range p.rows {
		s.Parties = append(s.Parties, r.get())
	}
	s.Implementer = p.implementer.Value()
}

// get is the party; names typed over what was chosen stand alone.
func (r *startParty) get() app.Party {
	v := app.Party{Institution: r.name.Value()}
	if v.Institution == r.chosen && r.chosen != "" {
		v.InstitutionID, v.Address, v.Contact = r.party.InstitutionID, r.party.Address, r.party.Contact
	}
	if name := r.signer.Value(); name == r.signed && name != "" {
		v.Signatory = r.party.Signatory
	} else if name != "" {
		v.Signatory.Name = splitName(name)
	}
	return v
}
