package views

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/views/kit"
)

// validityCard tells whether the agreement is in force, until when, and what
// can be done about its end.
func (s *stagesTab) validityCard() fyne.CanvasObject {
	a := s.now()
	b := validityBadge(a, s.o.today())
	renew := s.button(lang.L("Buat perpanjangan"), "", kit.Plain, func() {
		s.follow(func(r app.Agreement) app.Agreement { return r.Renewal(s.o.record.Agreements.StageList()[0]) })
	})
	amend := s.button(lang.L("Buat adendum"), "", kit.Plain, func() {
		s.follow(func(r app.Agreement) app.Agreement {
			return r.Addendum(s.o.addendumKind(), s.o.record.Agreements.StageList()[0])
		})
	})
	end := s.button(lang.L("Akhiri lebih awal…"), "", kit.Danger, s.askEnd)
	if a.EndedOn != "" {
		end = s.button(lang.L("Batalkan pengakhiran"), "undo", kit.Plain, func() {
			s.record.EndedOn, s.record.EndedWhy = "", ""
			s.changed()
		})
	}
	if a.ID == "" || !a.Start().Valid() { // what follows it must be able to name it, and needs something in force
		renew.Disable()
		amend.Disable()
	}
	if !a.Start().Valid() {
		end.Disable()
	}
	head := container.NewHBox(kit.NewText(lang.L("Masa berlaku"), textLabelBig), container.NewCenter(kit.NewBadge(b.Text, b.Icon, b.Tone)))
	return kit.NewCard(kit.Stack(8, head, kit.NewParagraph(validitySentences(a, s.o.today(), s.o.record.Agreements.Ladder), kit.TextBody),
		container.NewHBox(renew, amend, end)))
}

// validitySentences tell begin, end, notice deadline and the next reminder.
func validitySentences(a app.Agreement, today app.Date, ladder []int) string {
	from := a.Start()
	words := map[string]any{"From": from.Long(), "To": a.ValidTo.Long()}
	var out []string
	switch {
	case !from.Valid():
		return lang.L("Mulai berlaku setelah tanggal penandatanganan atau tanggal mulai diisi. Sesudah itu perpanjangan dan adendum dapat dibuat.")
	case !a.ValidTo.Valid():
		out = append(out, lang.L("Berlaku sejak {{.From}}, tanpa tanggal akhir.", words))
	default:
		out = append(out, lang.L("Berlaku {{.From}} s.d. {{.To}}.", words))
	}
	switch state, _ := a.Validity(today); state {
	case app.ValidityStopped:
		out = append(out, strings.TrimSpace(lang.L("Diakhiri pada {{.Date}}.", map[string]any{"Date": a.EndedOn.Long()})+" "+a.EndedWhy))
	case app.ValidityRenewed:
		out = append(out, lang.L("Diperpanjang pada {{.Date}}; pengingat berhenti.", map[string]any{"Date": a.RenewedOn.Long()}))
	case app.ValidityValid, app.ValidityWarning, app.ValidityNotYet:
		if a.EndedOn.Valid() {
			out = append(out, lang.L("Akan diakhiri pada {{.Date}}.", map[string]any{"Date": a.EndedOn.Long()}))
		}
		if day := a.NoticeDeadline(); day != "" {
			out = append(out, lang.L("Batas pemberitahuan perpanjangan {{.Date}}.", map[string]any{"Date": day.Long()}))
		}
		if next := a.ReminderOn(today, ladder).Next; next != "" {
			out = append(out, lang.L("Pengingat berikutnya {{.Date}}.", map[string]any{"Date": next.Long()}))
		}
	}
	return strings.Join(out, " ")
}

// addendumKind is the office's word for an addendum.
func (o *office) addendumKind() string {
	kinds := o.record.Agreements.KindList()
	if at := slices.IndexFunc(kinds, func(k string) bool { return strings.Contains(strings.ToLower(k), "adendum") }); at >= 0 {
		return kinds[at]
	}
	return app.AgreementKinds[len(app.AgreementKinds)-1]
}

// follow opens an agreement made from this one, not saved yet.
func (s *stagesTab) follow(make func(app.Agreement) app.Agreement) {
	s.o.leave(func() {
		r, ok := s.o.rooms["agreement"].(*recordRoom[app.Agreement])
		if !ok {
			return
		}
		next := make(s.form.get())
		r.list.mark("")
		r.set(next, true)
		r.turnTo(tabAgreement)
	})
}

// askEnd asks for the day and the reason of an early end.
func (s *stagesTab) askEnd() {
	day, why := kit.NewDateField(), kit.NewTextArea(2)
	day.SetValue(s.o.today())
	field := kit.NewField(lang.L("Diakhiri pada"), day)
	var open *kit.OpenDialog
	open = kit.ShowDialog(s.o.window, kit.Dialog{
		Title: lang.L("Akhiri kerja sama lebih awal"), Text: lang.L("Masa berlaku berhenti pada tanggal ini dan pengingat tidak muncul lagi."),
		Body: kit.Stack(12, field, kit.NewField(lang.L("Alasan"), why)), Focus: day,
		Buttons: []kit.DialogButton{
			{Label: lang.L("Batal"), Kind: kit.Plain, Cancel: true},
			{Label: lang.L("Akhiri kerja sama"), Kind: kit.Main, Keep: true, Tapped: func() {
				on, a := day.Value(), s.now()
				if !on.Valid() || on < a.Start() {
					field.SetError(lang.L("Isi tanggal sesudah kerja sama mulai berlaku. Ketik seperti 15/05/2023."))
					s.o.window.Canvas().Focus(day)
					return
				}
				open.Close()
				s.record.EndedOn, s.record.EndedWhy = on, app.CleanLine(why.Value())
				s.changed()
			}},
		},
	})
}

// chainRows are the periods of an agreement that was renewed or amended.
func (s *stagesTab) chainRows() []fyne.CanvasObject {
	if len(s.chain) < 2 {
		return nil
	}
	var rows []fyne.CanvasObject
	for _, r := range s.chain {
		b := validityBadge(rowAgreement(r), s.o.today())
		badge := container.NewCenter(kit.NewBadge(b.Text, b.Icon, b.Tone))
		text := joinFacts(relationWord(r), periodWords(r))
		if r.ID == s.record.ID {
			rows = append(rows, container.NewHBox(kit.NewText(lang.L("{{.Text}} (ini)", map[string]any{"Text": text}), kit.TextBold), layout.NewSpacer(), badge))
			continue
		}
		open := s.button(shortened(text), "", kit.Link, func() { s.o.openAgreement(r.ID) })
		rows = append(rows, container.NewHBox(open, layout.NewSpacer(), badge))
	}
	return []fyne.CanvasObject{kit.NewText(lang.L("Rangkaian kerja sama"), textLabelBig), kit.NewCard(kit.Stack(6, rows...))}
}

func relationWord(r app.Row) string {
	switch r.Relation {
	case app.RelationRenewal:
		return lang.L("Perpanjangan")
	case app.RelationAddendum:
		return lang.L("Adendum")
	}
	return r.Kind
}

// periodWords are first and last day of validity, as far as they are known.
func periodWords(r app.Row) string {
	a := rowAgreement(r)
	from := a.Start()
	switch {
	case from.Valid() && r.To.Valid():
		return lang.L("{{.From}} s.d. {{.To}}", map[string]any{"From": from.Short(), "To": r.To.Short()})
	case from.Valid():
		return from.Short()
	}
	return lang.L("belum ditandatangani")
}

// openAgreement shows one agreement in its room.
func (o *office) openAgreement(id string) {
	o.leave(func() {
		o.show("agreement")
		if r, ok := o.rooms["agreement"].(*recordRoom[app.Agreement]); ok {
			r.load(id)
		}
	})
}
