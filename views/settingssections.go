package views

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/views/kit"
)

// minutesParts are what a section can print, in the order of their choice.
var minutesParts = []string{
	app.PartTitle, app.PartNumber, app.PartDate, app.PartTime, app.PartPlace, app.PartHost, app.PartInvitation, app.PartAgenda,
	app.PartChair, app.PartSecretary, app.PartTaker, app.PartAttendees, app.PartCount, app.PartOpening, app.PartTopics,
	app.PartDiscussion, app.PartResults, app.PartResponse, app.PartConclusion, app.PartFollowUps, app.PartClosing, app.PartText,
}

func minutesPartNames() []string {
	return []string{
		lang.L("Judul rapat"), lang.L("Nomor notulen"), lang.L("Hari dan tanggal"), lang.L("Waktu"), lang.L("Tempat"), lang.L("Penyelenggara"),
		lang.L("Surat undangan"), lang.L("Susunan acara"), lang.L("Pimpinan rapat"), lang.L("Sekretaris"), lang.L("Notulis"),
		lang.L("Peserta"), lang.L("Jumlah yang hadir"), lang.L("Pembukaan"), lang.L("Pokok bahasan"), lang.L("Pembukaan dan pokok bahasan"),
		lang.L("Hasil saja"), lang.L("Tanggapan peserta"), lang.L("Simpulan"), lang.L("Tindak lanjut"), lang.L("Jam rapat ditutup"), lang.L("Kalimat sendiri"),
	}
}

// sectionStyles are the ways to set a section, as minutesPartNames.
var sectionStyles = []string{app.StyleField, app.StyleNumbered, app.StyleHeading, app.StyleChapter, app.StylePlain}

func sectionStyleNames() []string {
	return []string{
		lang.L("Label : isi"), lang.L("1. Label : isi"), lang.L("Judul tebal, isi di bawah"), lang.L("I. Bab, isi di bawah"), lang.L("Isi saja"),
	}
}

// wordAt is the word for a code, or the code itself.
func wordAt(codes, words []string, code string) string {
	if at := slices.Index(codes, code); at >= 0 {
		return words[at]
	}
	return code
}

// sections are the cards of a list of sections; without styles all are set as
// label and value.
func (p *formatPage[P]) sections(l *liveFields, path, label, help string, list *[]app.MinutesSection, styles bool) fyne.CanvasObject {
	partNames, styleNames := minutesPartNames(), sectionStyleNames()
	c := newCards(p.o, path)
	c.n = func() int { return len(*list) }
	c.title = func(i int) string {
		if s := (*list)[i]; s.Label != "" {
			return s.Label
		}
		return wordAt(minutesParts, partNames, (*list)[i].Part)
	}
	c.note = func(i int) string {
		s := (*list)[i]
		switch {
		case s.Hide:
			return lang.L("tidak dicetak")
		case !styles:
			return wordAt(minutesParts, partNames, s.Part)
		}
		return wordAt(sectionStyles, styleNames, s.Style)
	}
	c.head = func(i int) fyne.CanvasObject {
		s := &(*list)[i]
		at := slices.Index(minutesParts, s.Part)
		return cardFields(l, c).pick(c.pathOf("part"), "", partNames, at, func(i int) { s.Part = minutesParts[i] })
	}
	c.body = func(i int) fyne.CanvasObject {
		s, f := &(*list)[i], cardFields(l, c)
		text := f.line(c.pathOf("label"), lang.L("Label pada naskah"), &s.Label)
		lead := f.line(c.pathOf("lead"), lang.L("Kata di depan isi"), &s.Lead)
		lead.SetHelp(lang.L("Contoh: Pukul"))
		shown := f.tick(c.pathOf("hide"), lang.L("Dicetak"), !s.Hide, func(on bool) { s.Hide = !on })
		if !styles {
			return container.New(layout.NewCustomPaddedVBoxLayout(10), kit.Row(text, lead), shown)
		}
		style := f.pick(c.pathOf("style"), lang.L("Cara menulis"), styleNames, slices.Index(sectionStyles, s.Style), func(i int) { s.Style = sectionStyles[i] })
		return container.New(layout.NewCustomPaddedVBoxLayout(10), kit.Row(text, style), kit.Row(lead, gap(1)), shown)
	}
	c.move = func(i, j int) { (*list)[i], (*list)[j] = (*list)[j], (*list)[i]; p.edited() }
	c.remove = func(i int) {
		before, name := p.kind.clone(p.now), c.title(i)
		*list = slices.Delete(slices.Clone(*list), i, i+1)
		p.edited()
		p.undoable(lang.L("Bagian “{{.Name}}” dihapus.", map[string]any{"Name": name}), before)
	}
	return p.list(l, c, label, help, func() {
		s := app.MinutesSection{Part: app.PartText, Style: app.StylePlain}
		if !styles {
			s = app.MinutesSection{Part: app.PartHost, Style: app.StyleField}
		}
		*list = append(slices.Clone(*list), s)
		p.edited()
		c.show(len(*list) - 1)
		p.o.window.Canvas().Focus(c.fields.bounds[1].focus)
	})
}

// mostSignatures stand beside each other on a paper.
const mostSignatures = 3

// signatures are the cards of the signature columns, left to right; keep is told
// the whole list after each change.
func (p *formatPage[P]) signatures(l *liveFields, path, help string, list *[]app.SignatureBlock, least int, keep func()) fyne.CanvasObject {
	done := func() { keep(); p.edited() }
	inner := &liveFields{f: l.f, fonts: l.fonts, typed: l.typed, name: l.name, done: done}
	places := []string{lang.L("Penanda tangan pertama"), lang.L("Penanda tangan kedua"), lang.L("Penanda tangan ketiga")}
	c := newCards(p.o, path)
	c.n = func() int { return len(*list) }
	c.title = func(i int) string {
		if lead := (*list)[i].Lead; lead != "" {
			return lead
		}
		if (*list)[i].Taker {
			return lang.L("Notulis rapat")
		}
		return signerPlace(places, (*list)[i].Signer)
	}
	c.note = func(i int) string { return sideOf(i, len(*list)) }
	c.head = func(i int) fyne.CanvasObject { return kit.NewText(sideOf(i, len(*list)), kit.TextLabel) }
	c.body = func(i int) fyne.CanvasObject {
		b, f := &(*list)[i], cardFields(inner, c)
		lead := f.line(c.pathOf("lead"), lang.L("Kata di atas jabatan"), &b.Lead)
		lead.SetHelp(lang.L("Contoh: Mengetahui,"))
		signer := f.signerPick(c.pathOf("signer"), places, b)
		tick := func(name, label string, on *bool) fyne.CanvasObject {
			return f.tick(c.pathOf(name), label, *on, func(now bool) { *on = now })
		}
		number := f.tick(c.pathOf("no_number"), lang.L("NIP"), !b.NoNumber, func(on bool) { b.NoNumber = !on })
		return container.New(layout.NewCustomPaddedVBoxLayout(10), kit.Row(lead, signer),
			kit.Row(tick("with_city", lang.L("Kota dan tanggal"), &b.WithCity), tick("rank", lang.L("Pangkat"), &b.Rank), number),
			kit.Row(tick("underline", lang.L("Nama digarisbawahi"), &b.Underline), tick("capitals", lang.L("Huruf kapital"), &b.Capitals), gap(1)))
	}
	c.move = func(i, j int) { (*list)[i], (*list)[j] = (*list)[j], (*list)[i]; done() }
	c.remove = func(i int) {
		if len(*list) <= least {
			p.o.toast(lang.L("Sedikitnya satu penanda tangan pada naskah ini."), "", nil)
			return
		}
		before := p.kind.clone(p.now)
		*list = slices.Delete(slices.Clone(*list), i, i+1)
		done()
		p.undoable(lang.L("Kolom tanda tangan dihapus."), before)
	}
	return p.list(l, c, lang.L("Kolom tanda tangan, dari kiri"), help, func() {
		if len(*list) >= mostSignatures {
			p.o.toast(lang.L("Naskah memuat paling banyak {{.N}} tanda tangan berdampingan.", map[string]any{"N": mostSignatures}), "", nil)
			return
		}
		*list = append(slices.Clone(*list), app.SignatureBlock{Signer: len(*list)})
		done()
		c.show(len(*list) - 1)
		p.o.window.Canvas().Focus(c.fields.bounds[0].focus)
	})
}

// signerPick chooses who signs: one of the meeting's signers, or who takes the
// minutes.
func (l *liveFields) signerPick(path string, places []string, b *app.SignatureBlock) *kit.Field {
	options := append([]string{lang.L("Notulis rapat")}, places...)
	if b.Signer >= len(places) {
		options = append(options, signerPlace(places, b.Signer))
	}
	at := min(b.Signer+1, len(options)-1)
	if b.Taker {
		at = 0
	}
	beyond := b.Signer
	return l.pick(path, lang.L("Siapa"), options, at, func(i int) {
		if b.Taker = i == 0; i > len(places) {
			b.Signer = beyond
		} else if i > 0 {
			b.Signer = i - 1
		}
	})
}

func signerPlace(places []string, at int) string {
	if at >= 0 && at < len(places) {
		return places[at]
	}
	return lang.L("Penanda tangan ke-{{.N}}", map[string]any{"N": at + 1})
}

// sideOf names the side of a signature column on the page.
func sideOf(i, n int) string {
	switch {
	case i == n-1:
		return lang.L("Kanan")
	case i == 0:
		return lang.L("Kiri")
	}
	return lang.L("Tengah")
}
