package views

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/views/kit"
)

var idKinds = []string{app.IDNone, app.IDNIP, app.IDNIPPPK, app.IDNRP}

// signerFields edit one signer: a snapshot that later changes in the directory
// leave alone.
type signerFields struct {
	o      *office
	edited func()
	record app.Signer

	name     suggestField
	title    *kit.Suggest
	position *kit.Field
	digits   *kit.Entry
	number   *kit.Field
	grade    *kit.Entry
	rank     *kit.Field

	more    *fyne.Container // what few signers have, behind a link until it is asked for
	rare    *fields         // of more
	link    *kit.Button
	behalf  *kit.Suggest
	through *kit.Suggest
	picture *signaturePick
}

func newSignerFields(f *fields, tab int, path, label string) *signerFields {
	s := &signerFields{o: f.o, edited: func() { f.edited() }}
	s.name.Suggest, s.name.field = f.suggest(tab, path+".name", label, app.SuggestOfficial)
	s.title, s.position = f.suggest(tab, path+".position", lang.L("Jabatan pada naskah"), app.SuggestPosition)
	s.digits, s.number = f.line(tab, path+".id_number", lang.L("NIP/NRP"))
	s.grade, s.rank = f.line(tab, path+".rank", lang.L("Pangkat/Golongan"))
	s.name.OnChoose = func(c kit.Suggestion) {
		found, ok := c.Data.(app.Suggestion)
		switch {
		case ok && found.ID != "":
			s.take(found.ID)
		case ok && s.title.Value() == "" && s.digits.Value() == "": // known from earlier papers only
			s.title.SetValue(found.Position)
			s.digits.SetValue(found.IDNumber)
			s.tellNumber()
		}
		s.edited()
	}
	s.digits.OnEdited = func(string) { s.tellNumber(); s.edited() }
	s.buildMore(f, tab, path)
	return s
}

// buildMore makes the fields for signing in another's name and for the picture
// of the signature.
func (s *signerFields) buildMore(f *fields, tab int, path string) {
	s.rare = &fields{o: f.o, edited: s.edited, goTo: func(int) {}}
	var behalf, through *kit.Field
	s.behalf, behalf = s.rare.suggest(tab, path+".behalf", lang.L("Atas nama (a.n.)"), app.SuggestPosition)
	s.behalf.SetPlaceHolder(lang.L("Kepala Dinas Tenaga Kerja"))
	s.through, through = s.rare.suggest(tab, path+".through", lang.L("Untuk beliau (u.b.)"), app.SuggestPosition)
	s.through.SetPlaceHolder(lang.L("Sekretaris"))
	through.SetHelp(lang.L("Jabatan di antaranya, bila ada."))
	s.picture = newSignaturePick(f.o, s.edited)
	s.rare.bind(tab, path+".picture", s.picture.field, s.picture.change, s.picture.lock)
	s.link = kit.NewButton(lang.L("Lainnya: a.n., u.b., gambar tanda tangan"), "down", kit.Link, func() {
		s.unfold()
		f.o.window.Canvas().Focus(s.behalf)
	})
	fields := kit.Stack(12, kit.Row(behalf, through), s.picture.content)
	fields.Hide()
	s.more = kit.Stack(0, container.NewHBox(s.link), fields).(*fyne.Container)
	f.locks = append(f.locks, s.rare.lock)
	for _, name := range []string{".behalf", ".through", ".picture"} {
		f.others = append(f.others, elsewhere{path + name, tab, s.showMoreErrors(path + name)})
	}
}

// showMoreErrors opens what a fault is in.
func (s *signerFields) showMoreErrors(path string) func(errs app.FieldErrors) func() {
	return func(errs app.FieldErrors) func() {
		for _, b := range s.rare.bounds {
			if b.path != path {
				continue
			}
			b.field.SetError("")
			if len(errs) > 0 {
				s.unfold()
				b.field.SetError(errs[0].Message)
				return func() { s.o.window.Canvas().Focus(b.focus) }
			}
		}
		return nil
	}
}

// unfold shows the fields behind the link.
func (s *signerFields) unfold() {
	if s.more.Objects[1].Visible() {
		return
	}
	s.more.Objects[0].Hide()
	s.more.Objects[1].Show()
	s.more.Refresh()
}

// fold hides them again for a signer who has none of it.
func (s *signerFields) fold() {
	s.more.Objects[0].Show()
	s.more.Objects[1].Hide()
	s.more.Refresh()
}

// take copies what the directory knows of an official.
func (s *signerFields) take(id string) {
	var found app.Official
	s.o.work.latest("signer", func(ctx context.Context) error {
		var err error
		found, err = s.o.store.Official(ctx, id)
		return err
	}, func(err error) {
		if err != nil {
			s.o.fail(err)
			return
		}
		s.set(signerOf(id, found))
		s.edited()
	})
}

// signerOf is what a paper keeps of an official of the directory.
func signerOf(id string, found app.Official) app.Signer {
	signer := app.Signer{OfficialID: id, Name: found.Name, IDKind: found.IDKind, IDNumber: found.IDNumber, Rank: found.Rank}
	if len(found.Positions) > 0 {
		signer.Position, signer.Acting = found.Positions[0].Title, found.Positions[0].Acting
	}
	return signer
}

// splitName keeps the titles of a typed name apart.
func splitName(name string) (v app.FullName) {
	v.Front, v.Name, v.Back = bahasa.SplitName(name)
	return v
}

func (s *signerFields) tellNumber() {
	s.number.SetHelp(bahasa.ReadNIP(s.digits.Value()).Warning)
}

func (s *signerFields) set(v app.Signer) {
	s.record = v
	s.name.SetValue(fullName(v.Name))
	position := v.Position
	if v.Acting != "" {
		position = v.Acting + " " + position
	}
	s.title.SetValue(position)
	s.digits.SetValue(v.IDNumber)
	s.grade.SetValue(v.Rank)
	s.tellNumber()
	s.behalf.SetValue(v.Behalf)
	s.through.SetValue(v.Through)
	s.picture.set(v.Picture)
	if v.Behalf != "" || v.Through != "" || v.Picture != "" {
		s.unfold()
	} else if !s.typing() {
		s.fold()
	}
}

// typing tells whether the cursor is in the fields behind the link.
func (s *signerFields) typing() bool {
	now := s.o.window.Canvas().Focused()
	return now != nil && slices.ContainsFunc(s.rare.bounds, func(b bound) bool { return b.focus == now })
}

func (s *signerFields) get() app.Signer {
	v := s.record
	name := s.name.Value()
	if name != fullName(v.Name) {
		v.Name = splitName(name)
		v.OfficialID = ""
	}
	v.Acting, v.Position = splitActing(s.title.Value())
	if digits := s.digits.Value(); digits != v.IDNumber || v.IDKind == "" {
		v.IDNumber = digits
		v.IDKind = bahasa.ReadNIP(digits).Kind
		if digits != "" && !slices.Contains(idKinds[1:], v.IDKind) {
			v.IDKind = app.IDNIP
		}
	}
	v.Rank = s.grade.Value()
	v.Behalf, v.Through, v.Picture = s.behalf.Value(), s.through.Value(), s.picture.hash
	return v
}

// filled tells whether anything is typed.
func (s *signerFields) filled() bool {
	return s.name.Value() != "" || s.title.Value() != "" || s.digits.Value() != "" || s.grade.Value() != "" ||
		s.behalf.Value() != "" || s.through.Value() != "" || s.picture.hash != ""
}

// splitActing takes "Plt." and its like off the front of a position.
func splitActing(text string) (acting, position string) {
	for _, mark := range app.ActingMarks[1:] {
		if len(text) > len(mark) && text[:len(mark)] == mark && text[len(mark)] == ' ' {
			return mark, text[len(mark)+1:]
		}
	}
	return "", text
}
