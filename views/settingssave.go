package views

import (
	"context"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

func (s *settingsRoom) saveNow(then func()) {
	if s.saving {
		return
	}
	s.waiting = then
	record, edits := s.get(), s.edits
	s.saving = true
	s.o.work.run(func(ctx context.Context) error { return s.o.store.SaveOffice(ctx, &record) }, func(err error) {
		s.saving = false
		waiting := s.waiting
		s.waiting = nil
		var fields app.FieldErrors
		switch {
		case err == nil:
			s.f.show(nil)
			s.setBanner(nil)
			s.o.setRecord(record)
			if edits == s.edits {
				s.dirty = false
				s.set(record)
			} else { // what was typed while the save ran stays, unsaved
				s.current.Meta = record.Meta
			}
			s.tell()
			if !s.dirty {
				s.o.status.saved(lang.L("Tersimpan {{.Time}}", map[string]any{"Time": s.o.now().Format("15.04")}))
			}
			if waiting != nil {
				s.leave(waiting) // asks again about what was typed meanwhile
			}
		case errors.As(err, &fields):
			fields = faultsInCentimetres(fields)
			s.f.show(fields)
			s.setBanner(kit.NewBanner(kit.ToneErr, lang.L("Belum tersimpan. Perbaiki {{.N}} isian.", map[string]any{"N": len(fields)}),
				lang.L("Ke isian pertama"), s.f.focusError))
			s.f.focusError()
		case errors.Is(err, app.ErrConflict):
			s.tellConflict()
		default:
			s.o.fail(err)
		}
	})
}

var (
	lengthFields = regexp.MustCompile(`^(paper\.|.*page\.)(top|bottom|left|right)$|(label|row)_mm$`)
	lengths      = regexp.MustCompile(`(\d+) sampai (\d+) mm|(\d+) mm`)
)

// faultsInCentimetres are the same faults in the unit of the fields that they
// stand beside; records and the command line count in millimetres.
func faultsInCentimetres(errs app.FieldErrors) app.FieldErrors {
	out := slices.Clone(errs)
	for i, e := range out {
		if !lengthFields.MatchString(e.Field) {
			continue
		}
		out[i].Message = lengths.ReplaceAllStringFunc(e.Message, func(text string) string {
			words := strings.Fields(strings.TrimSuffix(text, "mm"))
			for k, word := range words {
				if mm, err := strconv.Atoi(word); err == nil {
					words[k] = inCentimetres(float64(mm))
				}
			}
			return strings.Join(words, " ") + " cm"
		})
	}
	return out
}

func (s *settingsRoom) setBanner(b fyne.CanvasObject) {
	s.banner.Objects = nil
	if b != nil {
		s.banner.Objects = []fyne.CanvasObject{b}
	}
	s.banner.Refresh()
	s.panes.Refresh()
}

func (s *settingsRoom) tellConflict() {
	kit.ShowDialog(s.o.window, kit.Dialog{
		Title: lang.L("Pengaturan ini baru saja diubah di jendela lain"),
		Text:  lang.L("Ketikan Anda masih utuh dan belum disimpan. Tulis ulang yang lain dengan ketikan Anda, atau buka yang tersimpan."),
		Width: 520,
		Buttons: []kit.DialogButton{
			{Label: lang.L("Kembali menyunting"), Kind: kit.Plain, Cancel: true},
			{Label: lang.L("Buka versi tersimpan"), Kind: kit.Danger, Tapped: func() { s.reload(func(r app.Office) { s.dirty = false; s.set(r); s.tell(); s.draw() }) }},
			{Label: lang.L("Pakai ketikan saya"), Kind: kit.Main, Tapped: func() { s.reload(func(r app.Office) { s.current.Meta = r.Meta; s.saveNow(nil) }) }},
		},
	})
}

func (s *settingsRoom) reload(then func(app.Office)) {
	var r app.Office
	s.o.work.run(func(ctx context.Context) error {
		var err error
		r, err = s.o.store.Office(ctx)
		return err
	}, func(err error) {
		if err != nil {
			s.o.fail(err)
			return
		}
		then(r)
	})
}

func (s *settingsRoom) leave(then func()) {
	if !s.dirty {
		then()
		return
	}
	if s.saving {
		s.waiting = then
		return
	}
	s.o.askUnsaved(lang.L("Pengaturan"), func() { s.dirty = false; s.o.forgetPart(); s.set(s.o.record); then() }, func() { s.saveNow(then) })
}
