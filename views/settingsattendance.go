package views

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/sample"
	"sinergi/views/kit"
)

// attendancePage edits the formats of attendance lists.
type attendancePage struct {
	formatPage[app.AttendancePreset]
	signed []app.SignatureBlock // the columns of the shown format, one or more
	total  *kit.Paragraph       // of the columns' widths
}

func newAttendancePage(o *office, f *fields, fonts *fontList) *attendancePage {
	p := &attendancePage{}
	p.o, p.f, p.fonts = o, f, fonts
	p.kind = formatKind[app.AttendancePreset]{
		path: "attendance_presets", page: pageAttendance, letter: "DK-",
		all: func(own []app.AttendancePreset) []app.AttendancePreset {
			return doc.AttendancePresets(app.Office{AttendancePresets: own})
		},
		code:  func(a *app.AttendancePreset) *string { return &a.Code },
		name:  func(a *app.AttendancePreset) *string { return &a.Name },
		clone: cloneAttendancePreset,
		parts: []formatPart[app.AttendancePreset]{
			{lang.L("Judul"), []string{"code", "name", "title", "row_mm", "head"}, false, p.heading},
			{lang.L("Kolom"), []string{"columns"}, false, p.columns},
			{lang.L("Tanda tangan"), []string{"signer", "signers", "signer_lead"}, true, p.signing},
			{lang.L("Halaman"), []string{"page"}, false, func(l *liveFields) []fyne.CanvasObject {
				return l.styleRows("page.", &p.now.Page, false)
			}},
		},
	}
	p.build()
	return p
}

func cloneAttendancePreset(a app.AttendancePreset) app.AttendancePreset {
	a.Head, a.Columns, a.Signers = slices.Clone(a.Head), slices.Clone(a.Columns), slices.Clone(a.Signers)
	return a
}

// heading are the fields of the title, the rows under it and the table's look.
func (p *attendancePage) heading(l *liveFields) []fyne.CanvasObject {
	a := &p.now
	name := l.line("name", lang.L("Nama format"), &a.Name)
	title := l.line("title", lang.L("Kata judul"), &a.Title)
	audience := l.pick("external", lang.L("Kolom jabatan atau instansi"), []string{lang.L("Jabatan (internal)"), lang.L("Instansi (eksternal)")}, choose(a.External), func(i int) { a.External = i == 1 })
	height := l.centimetres("row_mm", lang.L("Tinggi baris (cm)"), &a.RowMM, "")
	height.SetHelp(lang.L("Sedikitnya 0,9 cm, agar ada ruang tanda tangan."))
	marks := 0
	switch {
	case a.HalfRows:
		marks = 2
	case a.Staggered:
		marks = 1
	}
	look := l.pick("staggered", lang.L("Kolom tanda tangan"), []string{lang.L("Tanpa nomor"), lang.L("Nomor kiri dan tengah"), lang.L("Dua kolom, setengah baris")}, marks, func(i int) {
		a.Staggered, a.HalfRows = i > 0, i == 2
	})
	tick := func(path, label string, on *bool) fyne.CanvasObject {
		return l.tick(path, label, *on, func(now bool) { *on = now })
	}
	return []fyne.CanvasObject{
		kit.Row(name, title), kit.Row(audience, look), kit.Row(height, gap(1)),
		kit.Stack(0, tick("number_row", lang.L("Baris nomor kolom di bawah kepala tabel"), &a.NumberRow),
			tick("count_line", lang.L("Jumlah hadir di bawah tabel"), &a.CountLine),
			tick("head_again", lang.L("Judul dan keterangan rapat pada setiap halaman"), &a.HeadAgain)),
		p.sections(l, "head", lang.L("Keterangan rapat di atas tabel"), "", &a.Head, false),
	}
}

// columnNames are the words for app.AttendanceParts, in their order.
func columnNames() []string {
	return []string{
		lang.L("Nomor urut"), lang.L("Nama"), lang.L("Laki-laki"), lang.L("Perempuan"), lang.L("L/P"), lang.L("NIP/NRP"),
		lang.L("Pangkat/Golongan"), lang.L("Jabatan atau instansi"), lang.L("Jabatan"), lang.L("Instansi"), lang.L("Telepon"), lang.L("Pos-el"),
		lang.L("Jam hadir"), lang.L("Hadir"), lang.L("Keterangan"), lang.L("Tanda tangan"),
	}
}

// columns are the cards of the table's columns.
func (p *attendancePage) columns(l *liveFields) []fyne.CanvasObject {
	list, names := &p.now.Columns, columnNames()
	p.total = kit.NewParagraph("", kit.TextHelp)
	done := func() { p.edited(); p.tellTotal() }
	c := newCards(p.o, "columns")
	c.n = func() int { return len(*list) }
	c.title = func(i int) string { return wordAt(app.AttendanceParts, names, (*list)[i].Part) }
	c.note = func(i int) string {
		return lang.L("{{.Percent}} %", map[string]any{"Percent": decimal((*list)[i].Share)})
	}
	c.head = func(i int) fyne.CanvasObject {
		col := &(*list)[i]
		return cardFields(l, c).pick(c.pathOf("part"), "", names, slices.Index(app.AttendanceParts, col.Part), func(i int) { col.Part = app.AttendanceParts[i] })
	}
	c.body = func(i int) fyne.CanvasObject {
		col, f := &(*list)[i], cardFields(l, c)
		f.done = done
		head := f.area(c.pathOf("head"), lang.L("Kepala kolom"), 2, &col.Head)
		if col.Part == "office" {
			head.SetHelp(lang.L("Kosong: JABATAN atau INSTANSI."))
		}
		share := f.number(c.pathOf("share"), lang.L("Lebar (%)"), decimal(col.Share), &col.Share, number)
		return container.New(layout.NewCustomPaddedVBoxLayout(10), kit.Cols([]float32{2, 1}, head, share))
	}
	c.move = func(i, j int) { (*list)[i], (*list)[j] = (*list)[j], (*list)[i]; done() }
	c.remove = func(i int) {
		if len(*list) == 1 {
			p.o.toast(lang.L("Sedikitnya satu kolom pada daftar hadir."), "", nil)
			return
		}
		before, name := p.kind.clone(p.now), c.title(i)
		*list = slices.Delete(slices.Clone(*list), i, i+1)
		done()
		p.undoable(lang.L("Kolom “{{.Name}}” dihapus.", map[string]any{"Name": name}), before)
	}
	cards := p.list(l, c, lang.L("Kolom, dari kiri"), lang.L("Ctrl+Atas dan Ctrl+Bawah memindahkan kolom yang terbuka."), func() {
		*list = append(slices.Clone(*list), app.AttendanceColumn{Part: "note", Head: "KETERANGAN", Share: 15})
		done()
		c.show(len(*list) - 1)
		p.o.window.Canvas().Focus(c.fields.bounds[0].focus)
	})
	p.tellTotal()
	return []fyne.CanvasObject{cards, p.total}
}

// tellTotal says how the widths are shared out.
func (p *attendancePage) tellTotal() {
	sum := 0.0
	for _, c := range p.now.Columns {
		sum += max(c.Share, 0)
	}
	p.total.SetText(lang.L("Jumlah lebar {{.Percent}} %. Kolom dibagi menurut perbandingannya, sehingga tabel selalu selebar halaman.", map[string]any{"Percent": decimal(sum)}))
}

// signing are the cards of who signs: one stands in the format's Signer, more
// in its Signers.
func (p *attendancePage) signing(l *liveFields) []fyne.CanvasObject {
	a := &p.now
	p.signed = slices.Clone(a.Signers)
	if len(p.signed) == 0 {
		one := a.Signer
		one.Lead = a.SignerLead
		p.signed = []app.SignatureBlock{one}
	}
	keep := func() {
		if len(p.signed) > 1 {
			a.Signers = slices.Clone(p.signed)
			return
		}
		a.Signers, a.Signer, a.SignerLead = nil, p.signed[0], p.signed[0].Lead
		a.Signer.Lead = ""
	}
	cards := p.signatures(l, "signers", "", &p.signed, 1, keep)
	show := l.cards[len(l.cards)-1].showErrors
	l.f.others = append(l.f.others, elsewhere{"signer", 0, func(errs app.FieldErrors) func() {
		for i, e := range errs { // a single one is named without a number
			if rest, ok := strings.CutPrefix(e.Field, "signer."); ok {
				errs[i].Field = "signers[0]." + rest
			} else if e.Field == "signer_lead" {
				errs[i].Field = "signers[0].lead"
			}
		}
		return show(errs)
	}})
	return []fyne.CanvasObject{cards}
}

func (p *attendancePage) title() string { return lang.L("Format daftar hadir") }

func (p *attendancePage) papers() []settingsPaper {
	list := func(blank bool) func(app.Office) doc.Document {
		return func(r app.Office) doc.Document {
			m := sample.MuaraEnim()
			m.AttendancePreset, m.Audience = p.code(), ""
			return doc.Attendance(r, m, blank)
		}
	}
	return []settingsPaper{{lang.L("Contoh: Kosong"), list(true), p.atEnd()}, {lang.L("Contoh: Terisi"), list(false), p.atEnd()}}
}

func (p *attendancePage) set(r app.Office) { p.setOwn(r.AttendancePresets) }

func (p *attendancePage) get(r *app.Office) { r.AttendancePresets = p.cloneAll(p.own) }
