package views

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/sample"
	"sinergi/views/kit"
)

// agreementPage is how the office drafts and prints agreements.
type agreementPage struct {
	o                               *office
	kinds, stages, ladder, initials *kit.Entry
	word, lastDay, joiner           *kit.Select
	sides, copies, stamp, numbers   *kit.Select
	boxes, dashes                   *kit.Check
	content                         *kit.Form
	record                          app.AgreementSettings
}

func newAgreementPage(o *office, f *fields) *agreementPage {
	p := &agreementPage{o: o}
	var kinds, stages, ladder, initials, word, lastDay, joiner, numbers, sides, copies, stamp *kit.Field
	p.kinds, kinds = f.area(pageAgreements, "agreements.kinds", lang.L("Jenis naskah"), 4)
	kinds.SetHelp(lang.L("Satu jenis tiap baris, yang pertama ditawarkan lebih dahulu."))
	p.stages, stages = f.area(pageAgreements, "agreements.stages", lang.L("Tahapan"), len(app.Stages)) // the usual ones without scrolling
	stages.SetHelp(lang.L("Satu tahapan tiap baris, berurutan."))
	p.ladder, ladder = f.line(pageAgreements, "agreements.ladder", lang.L("Pengingat sebelum berakhir (hari)"))
	ladder.SetHelp(lang.L("Contoh: 180, 90, 60, 30, 7"))
	p.initials, initials = f.area(pageAgreements, "agreements.coordination", lang.L("Kolom paraf koordinasi"), 4)
	initials.SetHelp(lang.L("Satu jabatan tiap baris, paling banyak enam."))
	p.word, word = f.choice(pageAgreements, "agreements.party_word", lang.L("Sebutan pihak"), []string{lang.L("PIHAK KESATU"), lang.L("PIHAK PERTAMA")})
	p.lastDay, lastDay = f.choice(pageAgreements, "agreements.last_day", lang.L("Hari terakhir jangka waktu"), []string{lang.L("Sehari sebelumnya"), lang.L("Tanggal yang sama")})
	p.joiner, joiner = f.choice(pageAgreements, "agreements.joiner", lang.L("Kata penghubung pada judul"), []string{lang.L("DENGAN"), lang.L("DAN")})
	p.numbers, numbers = f.choice(pageAgreements, "agreements.numbers_first", lang.L("Letak baris NOMOR"), []string{lang.L("Sesudah judul"), lang.L("Di bawah jenis naskah")})
	p.sides, sides = f.choice(pageAgreements, "agreements.second_left", lang.L("Letak tanda tangan"), []string{lang.L("PIHAK KESATU di kiri"), lang.L("PIHAK KEDUA di kiri")})
	p.copies, copies = f.choice(pageAgreements, "agreements.same_order", lang.L("Urutan pada tiap rangkap"), []string{lang.L("Pemegang lebih dahulu"), lang.L("Selalu sama")})
	p.stamp, stamp = f.choice(pageAgreements, "agreements.stamp_holder", lang.L("Meterai pada tiap rangkap"), []string{
		lang.L("Rangkap 1 pada PIHAK KESATU, diserahkan kepada PIHAK KEDUA"), lang.L("Pada pemegang rangkap"), lang.L("Tanpa meterai"),
	})
	edited := func(bool) { f.edited() }
	p.boxes = kit.NewCheck(lang.L("Kotak paraf di kaki tiap halaman rangkap"), edited)
	p.dashes = kit.NewCheck(lang.L("Isi sisa baris dengan garis"), edited)
	p.content = kit.NewForm(kit.Row(kinds, stages), kit.Row(word, lastDay), kit.Row(joiner, numbers), kit.Row(sides, copies), stamp,
		p.boxes, p.dashes, kit.Row(initials, ladder))
	return p
}

func (p *agreementPage) title() string           { return lang.L("Naskah kerja sama") }
func (p *agreementPage) note() string            { return lang.L("Jenis, tahapan, rangkap, meterai") }
func (p *agreementPage) body() fyne.CanvasObject { return p.content }
func (p *agreementPage) focusFirst()             { p.o.window.Canvas().Focus(p.kinds) }

func (p *agreementPage) papers() []settingsPaper {
	return []settingsPaper{{lang.L("Contoh: Rangkap 1"), func(r app.Office) doc.Document { return doc.AgreementCopy(r, sample.Nota(), 1) }, false}}
}

// choose is the second choice, or place, where on holds.
func choose(on bool) int {
	if on {
		return 1
	}
	return 0
}

func (p *agreementPage) set(r app.Office) {
	s := r.Agreements
	p.record = s
	p.kinds.SetValue(strings.Join(s.KindList(), "\n"))
	p.stages.SetValue(strings.Join(s.StageList(), "\n"))
	ladder := s.Ladder
	if len(ladder) == 0 {
		ladder = app.Ladder
	}
	days := make([]string, len(ladder))
	for i, d := range ladder {
		days[i] = strconv.Itoa(d)
	}
	p.ladder.SetValue(strings.Join(days, ", "))
	p.initials.SetValue(strings.Join(s.Coordination, "\n"))
	p.word.SetSelectedIndex(choose(s.PartyWord == app.PartyPertama))
	p.lastDay.SetSelectedIndex(choose(s.LastDay == app.SameDay))
	p.joiner.SetSelectedIndex(choose(s.Joiner == "dan"))
	p.numbers.SetSelectedIndex(choose(s.NumbersFirst))
	p.sides.SetSelectedIndex(choose(s.SecondLeft))
	p.copies.SetSelectedIndex(choose(s.SameOrder))
	switch {
	case s.NoStamp:
		p.stamp.SetSelectedIndex(2)
	default:
		p.stamp.SetSelectedIndex(choose(s.StampHolder))
	}
	p.boxes.SetChecked(!s.NoInitials)
	p.dashes.SetChecked(s.FillDashes)
}

func (p *agreementPage) get(r *app.Office) {
	s := p.record
	s.Kinds = ownList(p.kinds.Value(), app.AgreementKinds)
	s.Stages = ownList(p.stages.Value(), app.Stages)
	s.Ladder = ladderOf(p.ladder.Value())
	s.Coordination = ownList(p.initials.Value(), nil)
	s.PartyWord, s.LastDay, s.Joiner = "", "", ""
	if p.word.SelectedIndex() == 1 {
		s.PartyWord = app.PartyPertama
	}
	if p.lastDay.SelectedIndex() == 1 {
		s.LastDay = app.SameDay
	}
	if p.joiner.SelectedIndex() == 1 {
		s.Joiner = "dan"
	}
	s.NumbersFirst, s.SecondLeft, s.SameOrder = p.numbers.SelectedIndex() == 1, p.sides.SelectedIndex() == 1, p.copies.SelectedIndex() == 1
	if s.NoStamp = p.stamp.SelectedIndex() == 2; !s.NoStamp {
		s.StampHolder = p.stamp.SelectedIndex() == 1
	}
	s.NoInitials, s.FillDashes = !p.boxes.Checked(), p.dashes.Checked()
	r.Agreements = s
}

// ownList is the lines of a text, none where they are the usual ones: then the
// office follows whatever is usual later.
func ownList(text string, usual []string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	if slices.Equal(out, usual) {
		return nil
	}
	return out
}

// ladderOf reads "180, 90, 60". What is no number becomes -1, which no ladder
// accepts, so that the field is named when the page is saved.
func ladderOf(text string) []int {
	var out []int
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == ' ' || r == '\n' }) {
		days, err := strconv.Atoi(word)
		if err != nil {
			days = -1
		}
		out = append(out, days)
	}
	if slices.Equal(out, app.Ladder) {
		return nil
	}
	return out
}
