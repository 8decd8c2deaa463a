package views

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// agreementData is the tab of kind, title, dates and term.
type agreementData struct {
	o       *office
	content fyne.CanvasObject

	title                    *kit.Entry
	kind, implementer, place *kit.Suggest
	stage                    *kit.Select
	stages                   []string // offered now: the usual ones and the record's own
	signed, from, to         *kit.DateField
	note                     *kit.Entry
}

func newAgreementData(form *agreementForm) *agreementData {
	a, f := &agreementData{o: form.o}, form.f
	var title, kind, implementer, place, stage, signed, from, to, note *kit.Field
	a.kind, kind = f.suggestWords(tabAgreement, "kind_of_paper", lang.L("Jenis naskah"), app.AgreementKinds)
	kind.SetRequired(true)
	a.title, title = f.line(tabAgreement, "title", lang.L("Tentang"))
	title.SetRequired(true)
	title.SetHelp(lang.L("Judul setelah kata TENTANG, singkat."))
	a.stage, stage = f.choice(tabAgreement, "stage", lang.L("Tahapan"), app.Stages)
	a.implementer, implementer = f.suggest(tabAgreement, "implementer", lang.L("Pelaksana"), app.SuggestInstitution)
	implementer.SetHelp(lang.L("Unit yang melaksanakan, bila bukan pihak."))
	a.place, place = f.suggest(tabAgreement, "signing_place", lang.L("Tempat penandatanganan"), app.SuggestPlace)
	a.signed, signed = f.date(tabAgreement, "signed_on", lang.L("Tanggal penandatanganan"))
	a.from, from = f.date(tabAgreement, "valid_from", lang.L("Berlaku mulai"))
	from.SetHelp(lang.L("Kosongkan bila sejak ditandatangani."))
	a.to, to = f.date(tabAgreement, "valid_to", lang.L("Berlaku sampai"))
	a.note, note = f.area(tabAgreement, "note", lang.L("Catatan"), 2)
	a.content = kit.NewForm(kit.Row(kind, stage), title, implementer, kit.Row(place, signed), kit.Row(from, to), note)
	return a
}

func (a *agreementData) set(r app.Agreement) {
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
}

func (a *agreementData) get(r *app.Agreement) {
	r.Kind = a.kind.Value()
	r.Title = a.title.Value()
	r.Stage = a.stages[max(a.stage.SelectedIndex(), 0)]
	r.Implementer = a.implementer.Value()
	r.SigningPlace = a.place.Value()
	r.SignedOn, r.ValidFrom, r.ValidTo = a.signed.Value(), a.from.Value(), a.to.Value()
	r.Note = a.note.Value()
}

func (a *agreementData) focus() { a.o.window.Canvas().Focus(a.kind) }
