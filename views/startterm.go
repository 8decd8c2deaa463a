package views

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// startTerm asks how long the agreement lasts and when a renewal is asked for.
type startTerm struct {
	o            *office
	term, notice *termField
	lastDay      *kit.RadioRows
	example      *kit.Field
	form         *kit.Form
}

// What most agreements of these offices say.
var (
	usualTerm   = app.Term{Years: 3}
	usualNotice = app.Term{Months: 3}
)

func newStartTerm(o *office) *startTerm {
	p := &startTerm{o: o}
	f := &fields{o: o, edited: func() {}}
	p.term = newTermField(f, 0, "term", lang.L("Jangka waktu"))
	p.notice = newTermField(f, 0, "notice", lang.L("Pemberitahuan perpanjangan"))
	p.term.set(usualTerm)
	p.notice.set(usualNotice)
	p.lastDay = kit.NewRadioRows(lastDayWords("", app.Term{}), nil)
	p.lastDay.SetSelectedIndex(max(slices.Index(lastDays, o.record.Agreements.LastDay), 0))
	p.example = kit.NewField(lang.L("Hari terakhir"), p.lastDay)
	p.term.follow(p.tell)
	p.notice.follow(p.tell)
	p.lastDay.OnEdited = func(int) { p.tell() }
	p.form = kit.NewForm(kit.Row(p.term.field, p.term.units), p.example, kit.Row(p.notice.field, p.notice.units),
		kit.NewParagraph(lang.L("Semua ini dapat diubah lagi nanti. Draf dibuat tanpa tanggal; hari, kata, dan angka tanggal mengikuti tanggal penandatanganan."), kit.TextHelp))
	p.tell()
	return p
}

// tell shows what the term would give if it were signed today.
func (p *startTerm) tell() {
	r := app.Agreement{SignedOn: p.o.today(), Term: p.term.get(), Notice: p.notice.get()}
	r.Term.LastDay = lastDays[max(p.lastDay.SelectedIndex(), 0)]
	r.ValidTo = r.Term.End(r.SignedOn)
	p.lastDay.SetOptions(lastDayWords(r.SignedOn, r.Term))
	p.term.field.SetHelp(termHelp(r.Term))
	p.example.SetHelp(lang.L("Seandainya ditandatangani hari ini, {{.Date}}.", map[string]any{"Date": r.SignedOn.Long()}))
	p.notice.field.SetHelp(noticeHelp(r))
}

func (p *startTerm) title() string              { return lang.L("Jangka waktu") }
func (p *startTerm) content() fyne.CanvasObject { return p.form }
func (p *startTerm) focus()                     { p.o.window.Canvas().Focus(p.term.number) }

func (p *startTerm) answer(s *app.Start) {
	s.Term, s.Notice = p.term.get(), p.notice.get()
	s.Term.LastDay = lastDays[max(p.lastDay.SelectedIndex(), 0)]
}
