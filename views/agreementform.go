package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
)

// Tabs of an agreement.
const (
	tabAgreement = iota
	tabParties
	tabDraft
	tabStages
	tabVersions
)

// agreementForm shows one agreement: data, parties, text, stages, versions.
// Each tab keeps its own part of the record; record is the whole as it was set.
type agreementForm struct {
	o        *office
	f        *fields
	record   app.Agreement
	onEdited func()
	counted  func() // a count beside a tab's word has changed

	data     *agreementData
	parties  *partiesTab
	draft    *draftTab
	stages   *stagesTab
	versions *versionsTab
	contents []fyne.CanvasObject
}

func newAgreementForm(o *office) *agreementForm {
	a := &agreementForm{o: o}
	a.f = &fields{o: o, edited: func() { a.edited() }}
	a.data = newAgreementData(a)
	a.parties = newPartiesTab(a)
	a.draft = newDraftTab(a)
	a.stages = newStagesTab(a)
	a.versions = newVersionsTab(a)
	a.contents = []fyne.CanvasObject{a.data.content, a.parties.content, a.draft.content, a.stages.content, a.versions.content}
	return a
}

// edited tells that something was typed; tabs that show what others hold
// follow.
func (a *agreementForm) edited() {
	a.parties.tellNames()
	a.draft.recordEdited()
	if a.onEdited != nil {
		a.onEdited()
	}
}

// change applies a change to the whole record as it stands in the form: a
// repair, another stage, a merge.
func (a *agreementForm) change(f func(*app.Agreement)) {
	r := a.get()
	r = r.Clone()
	f(&r)
	a.set(r)
	a.edited()
}

func (a *agreementForm) tabs() []string {
	return []string{lang.L("Data"), lang.L("Para pihak"), lang.L("Naskah"), lang.L("Tahapan"), lang.L("Versi")}
}

func (a *agreementForm) tab(i int) fyne.CanvasObject {
	if i == tabStages {
		a.stages.draw() // what the dates say may have changed meanwhile
	}
	return a.contents[i]
}

func (a *agreementForm) count(i int) int {
	switch i {
	case tabParties:
		return len(a.parties.rows)
	case tabDraft:
		return a.draft.count()
	case tabVersions:
		return a.versions.count()
	}
	return -1
}

func (a *agreementForm) set(r app.Agreement) {
	a.record = r
	a.data.set(r)
	a.parties.set(r.Parties)
	a.draft.set(r)
	a.stages.set(r)
	a.versions.set(r)
}

func (a *agreementForm) get() app.Agreement {
	r := a.record
	a.data.get(&r)
	r.Parties = a.parties.get()
	a.draft.get(&r)
	a.stages.get(&r)
	return r
}

func (a *agreementForm) showErrors(errs app.FieldErrors) { a.f.show(errs) }
func (a *agreementForm) focusError()                     { a.f.focusError() }

func (a *agreementForm) focusFirst(tab int) {
	switch tab {
	case tabAgreement:
		a.data.focus()
	case tabParties:
		a.parties.focus()
	case tabDraft:
		a.draft.focus()
	case tabStages:
		a.stages.focus()
	case tabVersions:
		a.versions.focus()
	}
}

func (a *agreementForm) lock(on bool) {
	a.f.lock(on)
	a.draft.lock(on)
}

func (a *agreementForm) forget() {
	a.f.forget()
	a.parties.cards.show(min(0, len(a.parties.rows)-1))
	a.draft.forget()
}
