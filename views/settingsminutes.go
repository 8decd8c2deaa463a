package views

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/sample"
	"sinergi/views/kit"
)

// minutesPage edits the formats of minutes.
type minutesPage struct {
	formatPage[app.MinutesPreset]
}

func newMinutesPage(o *office, f *fields, fonts *fontList) *minutesPage {
	p := &minutesPage{}
	p.o, p.f, p.fonts = o, f, fonts
	p.kind = formatKind[app.MinutesPreset]{
		path: "minutes_presets", page: pageMinutes, letter: "NK-",
		all: func(own []app.MinutesPreset) []app.MinutesPreset {
			return doc.MinutesPresets(app.Office{MinutesPresets: own})
		},
		code:  func(m *app.MinutesPreset) *string { return &m.Code },
		name:  func(m *app.MinutesPreset) *string { return &m.Name },
		clone: cloneMinutesPreset,
		parts: []formatPart[app.MinutesPreset]{
			{lang.L("Judul"), []string{"code", "name", "title", "title_size", "label_mm"}, false, p.heading},
			{lang.L("Isi"), []string{"sections"}, false, func(l *liveFields) []fyne.CanvasObject {
				return []fyne.CanvasObject{p.sections(l, "sections", lang.L("Bagian notulen, berurutan"),
					lang.L("Ctrl+Atas dan Ctrl+Bawah memindahkan bagian yang terbuka."), &p.now.Sections, true)}
			}},
			{lang.L("Tanda tangan"), []string{"signatures"}, true, func(l *liveFields) []fyne.CanvasObject {
				return []fyne.CanvasObject{p.signatures(l, "signatures", "", &p.now.Signatures, 0, func() {})}
			}},
			{lang.L("Halaman"), []string{"page"}, false, func(l *liveFields) []fyne.CanvasObject {
				return l.styleRows("page.", &p.now.Page, false)
			}},
		},
	}
	p.build()
	return p
}

func cloneMinutesPreset(m app.MinutesPreset) app.MinutesPreset {
	m.Sections, m.Signatures = slices.Clone(m.Sections), slices.Clone(m.Signatures)
	return m
}

// titleSizes are those that are offered, in points.
var titleSizes = []string{"11", "12", "13", "14", "16", "18"}

// heading are the fields of the title and what stands over it.
func (p *minutesPage) heading(l *liveFields) []fyne.CanvasObject {
	m := &p.now
	name := l.line("name", lang.L("Nama format"), &m.Name)
	title := l.line("title", lang.L("Kata judul"), &m.Title)
	title.SetHelp(lang.L("Contoh: NOTULA"))
	sizes, at := sizesWith([]string{lang.L("Seperti isi")}, titleSizes, m.TitleSize)
	size := l.pick("title_size", lang.L("Besar huruf judul"), sizes, at, func(i int) {
		if m.TitleSize = 0; i > 0 {
			m.TitleSize = number(sizes[i])
		}
	})
	label := l.centimetres("label_mm", lang.L("Lebar kolom label (cm)"), &m.LabelMM, "3,7")
	label.SetHelp(lang.L("Boleh 2 sampai 8 cm."))
	over := 0
	switch {
	case m.LogoBeside:
		over = 1
	case m.NoLetterhead:
		over = 2
	}
	head := l.pick("no_letterhead", lang.L("Di atas judul"), []string{lang.L("Kop surat"), lang.L("Logo di kiri judul"), lang.L("Tanpa kop")}, over, func(i int) {
		m.LogoBeside, m.NoLetterhead = i == 1, i == 2
	})
	topic := l.tick("with_title_below", lang.L("Judul rapat di bawah kata judul"), m.WithTopicTitle, func(on bool) { m.WithTopicTitle = on })
	photos := l.tick("photos", lang.L("Foto menyusul pada halaman Dokumentasi"), m.Photos, func(on bool) { m.Photos = on })
	return []fyne.CanvasObject{kit.Row(name, title), kit.Row(head, size), kit.Row(label, gap(1)), kit.Stack(0, topic, photos)}
}

func (p *minutesPage) title() string { return lang.L("Format notulen") }

func (p *minutesPage) papers() []settingsPaper {
	return []settingsPaper{{lang.L("Contoh: Notulen"), func(r app.Office) doc.Document {
		m := sample.MuaraEnim()
		m.Minutes.Preset = p.code()
		return doc.Minutes(r, m)
	}, p.atEnd()}}
}

func (p *minutesPage) set(r app.Office) { p.setOwn(r.MinutesPresets) }

func (p *minutesPage) get(r *app.Office) { r.MinutesPresets = p.cloneAll(p.own) }
