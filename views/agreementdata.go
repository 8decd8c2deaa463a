package views

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// agreementData is the tab of kind, title, dates and term.
type agreementData struct {
	o       *office
	form    *agreementForm
	content fyne.CanvasObject

	title                    *kit.Entry
	kind, implementer, place *kit.Suggest
	partyWord                *kit.Select
	stage                    *kit.Badge
	stageRow                 *fyne.Container
	signed, from, to         *kit.DateField
	toField                  *kit.Field
	term, notice             *termField
	lastDay                  *kit.RadioRows
	note                     *kit.Entry

	given app.Date // the last day that the term gives now
	kept  struct { // as set: an empty word means the first choice
		partyWord, lastDay string
	}
}

var (
	partyWords = []string{app.PartyKesatu, app.PartyPertama}
	lastDays   = []string{app.DayBefore, app.SameDay}
)

func newAgreementData(form *agreementForm) *agreementData {
	a, f := &agreementData{o: form.o, form: form}, form.f
	kind := a.buildKind(f)
	a.stage = kit.NewStageBadge("", "").Shrink()
	change := kit.NewButton(lang.L("Ubah…"), "", kit.Link, func() { form.stages.askStep() })
	a.stageRow = container.New(badgeRow{}, a.stage, change)
	stage := kit.NewField(lang.L("Tahapan"), a.stageRow)
	var title, implementer, place, signed, note *kit.Field
	a.title, title = f.line(tabAgreement, "title", lang.L("Tentang"))
	title.SetRequired(true)
	title.SetHelp(lang.L("Judul setelah kata TENTANG, singkat."))
	a.implementer, implementer = f.suggest(tabAgreement, "implementer", lang.L("Pelaksana"), app.SuggestInstitution)
	implementer.SetHelp(lang.L("Unit yang melaksanakan, bila bukan pihak."))
	var word *kit.Field
	a.partyWord, word = f.choice(tabAgreement, "party_word", lang.L("Sebutan pihak"), []string{lang.L("PIHAK KESATU"), lang.L("PIHAK PERTAMA")})
	a.place, place = f.suggest(tabAgreement, "signing_place", lang.L("Tempat penandatanganan"), app.SuggestPlace)
	a.signed, signed = f.date(tabAgreement, "signed_on", lang.L("Tanggal penandatanganan"))
	rows := []fyne.CanvasObject{kit.Row(kind, stage), title, kit.Row(implementer, word), kit.Row(place, signed)}
	rows = append(rows, a.buildTerm(f)...)
	a.note, note = f.area(tabAgreement, "note", lang.L("Catatan"), 2)
	a.content = kit.NewForm(append(rows, note)...)
	return a
}

// buildKind makes the field of the kind; it offers what the office drafts now.
func (a *agreementData) buildKind(f *fields) *kit.Field {
	a.kind = kit.NewSuggest(func(text string, give func([]kit.Suggestion)) {
		wordsLike(a.o.record.Agreements.KindList())(text, give)
	})
	a.kind.OnEdited = func(string) { f.edited() }
	field := kit.NewField(lang.L("Jenis naskah"), a.kind)
	field.SetRequired(true)
	f.bind(tabAgreement, "kind_of_paper", field, a.kind, a.kind.SetReadOnly)
	return field
}

// buildTerm makes the rows of term, first and last day, and notice.
func (a *agreementData) buildTerm(f *fields) []fyne.CanvasObject {
	var from *kit.Field
	a.term = newTermField(f, tabAgreement, "term", lang.L("Jangka waktu"))
	a.lastDay = kit.NewRadioRows(lastDayWords("", app.Term{}), nil)
	last := kit.NewField(lang.L("Hari terakhir"), a.lastDay)
	f.bind(tabAgreement, "term.last_day", last, a.lastDay, a.lastDay.SetReadOnly)
	a.from, from = f.date(tabAgreement, "valid_from", lang.L("Berlaku mulai"))
	from.SetHelp(lang.L("Kosongkan bila sejak ditandatangani."))
	a.to, a.toField = f.date(tabAgreement, "valid_to", lang.L("Berlaku sampai"))
	a.notice = newTermField(f, tabAgreement, "notice", lang.L("Pemberitahuan perpanjangan"))
	moved := func() { a.follow(); f.edited() }
	a.term.follow(moved)
	a.notice.follow(moved)
	a.lastDay.OnEdited = func(int) { moved() }
	for _, d := range []*kit.DateField{a.signed, a.from} {
		d.OnEdited = func(string) { moved() }
	}
	a.to.OnEdited = func(string) { a.tellTerm(); f.edited() }
	return []fyne.CanvasObject{
		kit.Row(a.term.field, a.term.units), last, kit.Row(from, a.toField), kit.Row(a.notice.field, a.notice.units),
	}
}

// dates are the parts of the record that days are computed from.
func (a *agreementData) dates() app.Agreement {
	r := app.Agreement{SignedOn: a.signed.Value(), ValidFrom: a.from.Value(), ValidTo: a.to.Value(), Term: a.term.get(), Notice: a.notice.get()}
	r.Term.LastDay = lastDays[max(a.lastDay.SelectedIndex(), 0)]
	return r
}

// follow fills in the last day that the term gives, unless somebody typed
// another one.
func (a *agreementData) follow() {
	r := a.dates()
	before := a.given
	a.given = r.Term.End(r.Start())
	if r.ValidTo == "" || r.ValidTo == before {
		a.to.SetValue(a.given)
	}
	a.tellTerm()
}

// tellTerm says beside the fields what follows from them.
func (a *agreementData) tellTerm() {
	r := a.dates()
	a.term.field.SetHelp(termHelp(r.Term))
	a.lastDay.SetOptions(lastDayWords(r.Start(), r.Term))
	switch {
	case a.given == "":
		a.toField.SetHelp("")
	case r.ValidTo == a.given:
		a.toField.SetHelp(lang.L("Dihitung dari jangka waktu."))
	default:
		a.toField.SetHelp(lang.L("Menurut jangka waktu: {{.Date}}.", map[string]any{"Date": a.given.Long()}))
	}
	a.notice.field.SetHelp(noticeHelp(r))
}

// termHelp is a term in words as papers write it, or how to type one.
func termHelp(t app.Term) string {
	if t.Years < 0 {
		return lang.L("Contoh: 3, atau 1 tahun 6 bulan.")
	}
	return t.Words()
}

// noticeHelp is the day that a notice period gives.
func noticeHelp(r app.Agreement) string {
	if r.Notice.Years < 0 {
		return lang.L("Contoh: 3, atau 1 tahun 6 bulan.")
	}
	if day := r.NoticeDeadline(); day != "" {
		return lang.L("Paling lambat {{.Date}}.", map[string]any{"Date": day.Long()})
	}
	return lang.L("Sebelum berakhir. Kosongkan bila tidak diatur.")
}

// lastDayWords tell both ways to count the last day, with the day that each
// gives.
func lastDayWords(from app.Date, term app.Term) []string {
	before, same := term, term
	before.LastDay, same.LastDay = app.DayBefore, app.SameDay
	if term.Years < 0 || term.End(from) == "" {
		return []string{lang.L("Sehari sebelum tanggal yang sama"), lang.L("Tanggal yang sama")}
	}
	return []string{
		lang.L("s.d. {{.Date}} (sehari sebelum)", map[string]any{"Date": before.End(from).Long()}),
		lang.L("s.d. {{.Date}} (tanggal sama)", map[string]any{"Date": same.End(from).Long()}),
	}
}

func (a *agreementData) set(r app.Agreement) {
	a.kind.SetValue(r.Kind)
	a.title.SetValue(r.Title)
	a.implementer.SetValue(r.Implementer)
	a.kept.partyWord, a.kept.lastDay = r.PartyWord, r.Term.LastDay
	a.partyWord.SetSelectedIndex(max(slices.Index(partyWords, r.PartyWord), 0))
	a.place.SetValue(r.SigningPlace)
	a.signed.SetValue(r.SignedOn)
	a.term.set(r.Term)
	a.lastDay.SetSelectedIndex(max(slices.Index(lastDays, r.Term.LastDay), 0))
	a.from.SetValue(r.ValidFrom)
	a.to.SetValue(r.ValidTo)
	a.notice.set(r.Notice)
	a.note.SetValue(r.Note)
	a.given = r.Term.End(r.Start())
	a.tellTerm()
	a.tellStage(r.Stage)
}

func (a *agreementData) tellStage(stage string) {
	a.stage.SetStage(stageNumber(a.o, stage), stage)
	a.stageRow.Refresh()
}

func (a *agreementData) get(r *app.Agreement) {
	r.Kind = a.kind.Value()
	r.Title = a.title.Value()
	r.Implementer = a.implementer.Value()
	r.PartyWord = choiceOr(partyWords, a.partyWord.SelectedIndex(), a.kept.partyWord)
	r.SigningPlace = a.place.Value()
	r.SignedOn, r.ValidFrom, r.ValidTo = a.signed.Value(), a.from.Value(), a.to.Value()
	r.Term = a.term.get()
	r.Term.LastDay = choiceOr(lastDays, a.lastDay.SelectedIndex(), a.kept.lastDay)
	r.Notice = a.notice.get()
	r.Note = a.note.Value()
}

// choiceOr is the word chosen, or the one kept when it means the same choice.
func choiceOr(words []string, chosen int, kept string) string {
	chosen = max(chosen, 0)
	if max(slices.Index(words, kept), 0) == chosen {
		return kept
	}
	return words[chosen]
}

func (a *agreementData) focus() { a.o.window.Canvas().Focus(a.kind) }

// badgeRow stands a button right of a badge, which gives way first.
type badgeRow struct{}

// MinSize leaves the badge room for its step.
func (badgeRow) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(60+o[1].MinSize().Width, o[1].MinSize().Height)
}

// Layout gives the badge its own width, or what the button leaves.
func (badgeRow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	badge, button := o[0].MinSize(), o[1].MinSize()
	width := max(0, min(badge.Width, size.Width-button.Width-4))
	place(o[0], 0, (size.Height-badge.Height)/2, width, badge.Height, true)
	place(o[1], width+4, (size.Height-button.Height)/2, button.Width, button.Height, true)
}
