package views

import (
	"context"
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// numberForm is one line of the number register.
type numberForm struct {
	room    *registerRoom
	entry   app.NumberEntry
	dirty   bool
	content *kit.Form
	save    *kit.Button

	number, subject, by, note *kit.Entry
	numberField               *kit.Field
	state                     *kit.Select
	link                      *kit.Button
}

func newNumberForm(room *registerRoom) *numberForm {
	f := &numberForm{room: room}
	edited := func(string) { f.edited() }
	f.number, f.subject, f.by, f.note = kit.NewEntry(), kit.NewEntry(), kit.NewEntry(), kit.NewTextArea(3)
	for _, e := range []*kit.Entry{f.number, f.subject, f.by, f.note} {
		e.OnEdited = edited
	}
	words := make([]string, len(numberStates))
	for i, s := range numberStates {
		words[i] = numberStateWord(s)
	}
	f.state = kit.NewSelect(words)
	f.state.OnEdited = func(int) { f.edited() }
	f.numberField = kit.NewField(lang.L("Nomor"), f.number)
	f.numberField.SetHelp(lang.L("Lengkapi di sini bila angkanya ditulis tangan di kertas."))
	state := kit.NewField(lang.L("Keadaan"), f.state)
	state.SetHelp(lang.L("Dilewati: batal dipakai. Nomornya tidak diberikan lagi."))
	f.link = kit.NewButton(lang.L("Buka naskahnya"), "right", kit.Link, func() { f.openRecord() })
	f.save = kit.NewButton(lang.L("Simpan"), "save", kit.Main, func() { f.store(nil) })
	f.content = kit.NewForm(f.numberField, state, kit.NewField(lang.L("Perihal"), f.subject),
		kit.NewField(lang.L("Diambil oleh"), f.by), kit.NewField(lang.L("Catatan"), f.note), container.NewHBox(f.link))
	return f
}

func (f *numberForm) edited() {
	f.dirty = true
	f.save.Enable()
	f.room.o.status.unsaved()
}

func (f *numberForm) set(e app.NumberEntry) {
	f.entry = e
	f.number.SetValue(e.Number)
	f.subject.SetValue(e.Subject)
	f.by.SetValue(e.By)
	f.note.SetValue(e.Note)
	f.state.SetSelectedIndex(max(slices.Index(numberStates, e.State), 0))
	f.numberField.SetError("")
	if e.RecordID == "" {
		f.link.Hide()
	} else {
		f.link.Show()
	}
	f.dirty = false
	f.save.Disable()
	f.room.o.status.saved(lang.L("Semua tersimpan"))
}

// store keeps what was changed and then goes on.
func (f *numberForm) store(then func()) {
	e := f.entry
	e.Number, e.Subject, e.By, e.Note = strings.TrimSpace(f.number.Value()), f.subject.Value(), f.by.Value(), f.note.Value()
	e.State = numberStates[max(f.state.SelectedIndex(), 0)]
	if e.Number == "" {
		f.numberField.SetError(lang.L("Nomor belum diisi."))
		return
	}
	o := f.room.o
	base, lost := f.entry, ""
	o.work.run(func(ctx context.Context) error {
		now, err := o.numberNow(ctx, base)
		if err != nil {
			return err
		}
		e, lost = joinNumbers(base, e, now)
		return o.store.UpdateNumber(ctx, e)
	}, func(err error) {
		switch {
		case errors.Is(err, app.ErrNumberTaken):
			f.numberField.SetError(app.Tell(err))
			o.window.Canvas().Focus(f.number)
		case err != nil:
			o.fail(err)
		default:
			f.set(e)
			f.room.tellHead(&e)
			f.room.reload(then)
			if lost != "" {
				o.toast(lang.L("Jendela lain menulis “{{.Text}}”; ketikan Anda yang disimpan.", map[string]any{"Text": lost}), "", nil)
			}
		}
	})
}

// numberNow is a line of the register as another window may have left it.
func (o *office) numberNow(ctx context.Context, e app.NumberEntry) (app.NumberEntry, error) {
	lines, err := o.store.Numbers(ctx, app.NumberFilter{After: e.ID + " ", Limit: 1}) // the line itself comes first
	if err == nil && (len(lines) == 0 || lines[0].ID != e.ID) {
		err = app.ErrNotFound
	}
	if err != nil {
		return app.NumberEntry{}, err
	}
	return lines[0], nil
}

// joinNumbers is what is stored now with what was typed since base; lost is
// what another window wrote where somebody typed here.
func joinNumbers(base, mine, now app.NumberEntry) (joined app.NumberEntry, lost string) {
	joined = now
	for _, part := range []func(*app.NumberEntry) *string{
		func(e *app.NumberEntry) *string { return &e.Note }, func(e *app.NumberEntry) *string { return &e.By },
		func(e *app.NumberEntry) *string { return &e.Subject }, func(e *app.NumberEntry) *string { return &e.Number },
	} {
		b, m, n := part(&base), part(&mine), part(&joined)
		if *m == *b || *m == *n {
			continue
		}
		if *n != *b && *n != "" {
			lost = *n
		}
		*n = *m
	}
	if mine.State != base.State {
		joined.State = mine.State
	}
	return joined, lost
}

// openRecord shows the agreement or meeting that carries the number.
func (f *numberForm) openRecord() {
	o, id := f.room.o, f.entry.RecordID
	var kind string
	o.work.run(func(ctx context.Context) error {
		var err error
		kind, err = o.store.KindOf(ctx, id)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, app.ErrNotFound):
			o.toast(lang.L("Catatan yang memakai nomor ini sudah dihapus."), "", nil)
		case err != nil:
			o.fail(err)
		case kind == app.KindMeeting:
			o.openMeeting(id)
		default:
			o.openAgreement(id)
		}
	})
}
