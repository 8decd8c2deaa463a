package views

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/views/kit"
)

// numberRequest is for which paper a number is taken.
type numberRequest struct {
	what     string // app.NumberAgreement, NumberMinutes; empty: any
	kind     string // of the agreement
	party    string // institution that gives the number
	on       app.Date
	subject  string
	recordID string
	slot     string
	state    string // that the number gets
}

// fitting are the patterns for a request, those of its own party first; all of
// them where none fits.
func (r numberRequest) fitting(all []app.NumberPattern) []app.NumberPattern {
	var own, general []app.NumberPattern
	for _, p := range all {
		switch {
		case r.what == "" || r.party != "" && p.Fits(r.what, r.kind, r.party):
			own = append(own, p)
		case p.Fits(r.what, r.kind, ""):
			general = append(general, p)
		}
	}
	if fit := append(own, general...); len(fit) > 0 {
		return fit
	}
	return all
}

// Ways of taking a number.
const (
	takeNext = iota
	takeByPen
	takeTyped
)

// askNumber lets the clerk choose a pattern and take its next number, leave
// room for the pen, or write one down that was given elsewhere. It gives the
// line of the register and the number as it is printed.
func (o *office) askNumber(request numberRequest, give func(e app.NumberEntry, printed string)) {
	t := &numberTaking{o: o, request: request, patterns: request.fitting(o.patterns()), give: give}
	o.withUser(func(user string) { t.ask(user) })
}

type numberTaking struct {
	o        *office
	request  numberRequest
	patterns []app.NumberPattern
	give     func(app.NumberEntry, string)

	pattern                *kit.Select
	on                     *kit.DateField
	way                    *kit.Segment
	chosen                 int
	number, subject, by    *kit.Entry
	numberField, dateField *kit.Field
	dialog                 *kit.OpenDialog
}

func (t *numberTaking) ask(user string) {
	names := make([]string, len(t.patterns))
	for i, p := range t.patterns {
		names[i] = p.Name
	}
	t.pattern = kit.NewSelect(names)
	t.pattern.SetSelectedIndex(0)
	t.pattern.OnEdited = func(int) { t.preview() }
	t.on = kit.NewDateField()
	t.on.SetValue(t.request.on)
	t.on.OnEdited = func(string) { t.preview() }
	t.way = kit.NewSegment([]string{lang.L("Nomor berikutnya"), lang.L("Ditulis tangan"), lang.L("Ketik sendiri")}, func(i int) { t.chosen = i; t.preview() })
	if unfinished(t.chosenPattern().Format(1, t.request.on)) { // a partner's, whose number comes from outside
		t.chosen = takeTyped
		t.way.SetSelected(takeTyped)
	}
	t.number, t.subject, t.by = kit.NewEntry(), kit.NewEntry(), kit.NewEntry()
	t.subject.SetValue(t.request.subject)
	t.by.SetValue(user)
	t.numberField = kit.NewField(lang.L("Nomor"), t.number)
	t.dateField = kit.NewField(lang.L("Tanggal"), t.on)
	body := container.New(layout.NewCustomPaddedVBoxLayout(12),
		kit.NewField(lang.L("Pola nomor"), t.pattern), t.way, kit.Row(t.dateField, t.numberField),
		kit.NewField(lang.L("Perihal"), t.subject), kit.NewField(lang.L("Diambil oleh"), t.by))
	t.dialog = kit.ShowDialog(t.o.window, kit.Dialog{
		Title: lang.L("Ambil nomor"), Body: body, Focus: t.pattern, Width: 520,
		Buttons: []kit.DialogButton{
			{Label: lang.L("Batal"), Kind: kit.Plain, Cancel: true},
			{Label: lang.L("Ambil"), Kind: kit.Main, Keep: true, Tapped: t.take},
		},
	})
	t.preview()
}

// unfinished tells that a number lacks what its pattern asks for.
func unfinished(number string) bool { return strings.Contains(number, "...") }

func (t *numberTaking) chosenPattern() app.NumberPattern {
	return t.patterns[max(t.pattern.SelectedIndex(), 0)]
}

// preview shows the number that would be taken now.
func (t *numberTaking) preview() {
	t.numberField.SetError("")
	t.number.SetReadOnly(t.chosen != takeTyped)
	p, on := t.chosenPattern(), t.on.Value()
	switch t.chosen {
	case takeTyped:
		t.numberField.SetHelp(lang.L("Nomor yang diberikan di luar Sinergi."))
		return
	case takeByPen:
		t.numberField.SetHelp(lang.L("Satu urutan disisihkan; angkanya dikosongkan di kertas."))
	default:
		t.numberField.SetHelp(lang.L("Dihitung dari pola, dicatat saat diambil."))
	}
	if !on.Valid() { // take asks for it
		t.number.SetValue("")
		return
	}
	t.dateField.SetError("")
	var next app.NumberEntry
	t.o.work.latest("next number", func(ctx context.Context) error {
		var err error
		next, err = t.o.store.NextNumber(ctx, p, on)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			t.o.fail(err)
		case t.chosen == takeByPen:
			t.number.SetValue(p.Format(0, on))
		case t.chosen == takeNext:
			t.number.SetValue(next.Number)
		}
	})
}

// take writes the number into the register; a number that another window took
// meanwhile is not given again, the next one is.
func (t *numberTaking) take() {
	p := t.chosenPattern()
	e := app.NumberEntry{
		Pattern: p.Code, On: t.on.Value(), State: t.request.state, Subject: strings.TrimSpace(t.subject.Value()),
		RecordID: t.request.recordID, Slot: t.request.slot, By: strings.TrimSpace(t.by.Value()),
	}
	if !e.On.Valid() {
		t.dateField.SetError(lang.L("Tanggal belum diisi. Contoh: 15/05/2023."))
		return
	}
	if t.chosen != takeTyped && unfinished(p.Format(1, e.On)) {
		t.numberField.SetError(lang.L("Unit atau klasifikasi pola ini belum diisi. Lengkapi di Pengaturan, Pola nomor."))
		return
	}
	switch t.chosen {
	case takeTyped:
		e.State, e.Number = app.NumberManual, strings.TrimSpace(t.number.Value())
		if e.Number == "" {
			t.numberField.SetError(lang.L("Nomor belum diisi."))
			return
		}
	case takeByPen:
		e.State, e.Note = app.NumberReserved, lang.L("Angkanya ditulis tangan di kertas.")
	}
	t.o.work.run(func(ctx context.Context) error { return t.o.store.TakeNumber(ctx, p, &e) }, func(err error) {
		switch {
		case errors.Is(err, app.ErrNumberTaken):
			t.numberField.SetError(app.Tell(err))
		case err != nil: // the dialog stays, and with it what was typed
			t.o.log(err)
			t.numberField.SetError(app.Tell(err))
		default:
			t.dialog.Close()
			t.o.remember("user", e.By)
			printed := e.Number
			if t.chosen == takeByPen {
				printed = p.Format(0, e.On)
			}
			t.give(e, printed)
			t.o.toast(lang.L("Nomor {{.Number}} dicatat di buku nomor.", map[string]any{"Number": e.Number}), "", nil)
		}
	})
}

// takeFor takes a number for a field of a record, such as "parties[0].number".
func (o *office) takeFor(record any, slot string, give func(number string)) {
	request := numberRequest{on: o.today(), slot: slot, state: app.NumberUsed}
	switch r := record.(type) {
	case app.Agreement:
		request.what, request.kind, request.recordID, request.subject = app.NumberAgreement, r.Kind, r.ID, agreementTitle(r)
		if r.SignedOn.Valid() {
			request.on = r.SignedOn
		}
		if i := rowOf(slot); i >= 0 && i < len(r.Parties) {
			request.party = r.Parties[i].Institution
		}
	case app.Meeting:
		request.what, request.recordID, request.subject = app.NumberMinutes, r.ID, r.Title
		if r.From.Valid() {
			request.on = r.From
		}
	}
	o.askNumber(request, func(_ app.NumberEntry, printed string) { give(printed) })
}
