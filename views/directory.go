package views

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/views/kit"
)

// directoryRoom is two lists in one room: officials and institutions.
type directoryRoom struct {
	o        *office
	rooms    [2]room
	segments [2]*kit.Segment
	at       int
	body     *fyne.Container
}

func newDirectoryRoom(o *office) *directoryRoom {
	d := &directoryRoom{o: o}
	officials := newRecordRoom(o, officialKind(o))
	institutions := newRecordRoom(o, institutionKind(o))
	o.officials.onEdited, o.institutions.onEdited = officials.edited, institutions.edited
	d.rooms = [2]room{officials, institutions}
	for i, list := range []*listPane{officials.list, institutions.list} {
		d.segments[i] = kit.NewSegment([]string{lang.L("Pejabat"), lang.L("Instansi")}, d.turn)
		d.segments[i].SetSelected(i)
		list.extra.Add(inset(d.segments[i], 12, 0, 12, 10))
	}
	d.body = container.NewStack(d.rooms[0].content())
	return d
}

// turn shows the other list once the open record may be left.
func (d *directoryRoom) turn(i int) {
	for n, s := range d.segments {
		s.SetSelected(n)
	}
	if i == d.at {
		return
	}
	d.rooms[d.at].leave(func() {
		d.at = i
		d.body.Objects = []fyne.CanvasObject{d.rooms[i].content()}
		d.body.Refresh()
		d.rooms[i].open()
	})
}

func (d *directoryRoom) content() fyne.CanvasObject { return d.body }
func (d *directoryRoom) open()                      { d.rooms[d.at].open() }
func (d *directoryRoom) do(c command) bool          { return d.rooms[d.at].do(c) }
func (d *directoryRoom) leave(then func())          { d.rooms[d.at].leave(then) }
func (d *directoryRoom) resized() {
	for _, r := range d.rooms {
		r.resized()
	}
}

func officialKind(o *office) recordKind[app.Official] {
	form := newOfficialForm(o)
	o.officials = form
	return recordKind[app.Official]{
		kind: app.KindOfficial,
		words: listWords{
			title: lang.L("Direktori"), search: lang.L("Cari pejabat"), emptyIcon: "person",
			empty: lang.L("Belum ada pejabat"), why: lang.L("Nama, NIP, dan jabatan diketik sekali, lalu muncul sebagai saran di setiap isian."),
			fresh: lang.L("Buat pejabat"),
			foot:  func(n int) string { return lang.L("{{.N}} pejabat", map[string]any{"N": bahasa.Number(int64(n))}) },
		},
		rowHigh: 56,
		row: func(r app.Row) kit.ListRow {
			return kit.ListRow{Title: r.Title, Meta: r.Detail}
		},
		form:  form,
		blank: func() app.Official { return app.Official{Positions: []app.Position{{Institution: o.record.Name}}} },
		load:  o.store.Official, save: o.store.SaveOfficial,
		meta:     func(p *app.Official) *app.Meta { return &p.Meta },
		title:    func(p app.Official) string { return fullName(p.Name) },
		untitled: lang.L("Pejabat baru"),
		facts: func(p app.Official) []fyne.CanvasObject {
			text := ""
			if len(p.Positions) > 0 {
				text = joinFacts(strings.TrimSpace(p.Positions[0].Acting+" "+p.Positions[0].Title), p.Positions[0].Institution)
			}
			return []fyne.CanvasObject{kit.NewText(text, kit.TextMeta)}
		},
		deleted: func(title string) string {
			return lang.L("Pejabat “{{.Title}}” dihapus.", map[string]any{"Title": title})
		},
		conflict: lang.L("Pejabat ini baru saja diubah di jendela lain"),
	}
}

// officialForm shows one official with dated positions.
type officialForm struct {
	o           *office
	f           *fields
	record      app.Official
	onEdited    func()
	front, name *kit.Entry
	back        *kit.Entry
	sex         *kit.Select
	digits      *kit.Entry
	number      *kit.Field
	rank, phone *kit.Entry
	note        *kit.Entry
	rows        []app.Position
	grid        *kit.Grid
	warning     *fyne.Container
	content     *kit.Form
}

var sexes = []string{"", "L", "P"}

func newOfficialForm(o *office) *officialForm {
	p := &officialForm{o: o}
	p.f = &fields{o: o, edited: func() {
		if p.onEdited != nil {
			p.onEdited()
		}
	}, goTo: func(int) {}}
	var front, name, back, sex, rank, phone, note *kit.Field
	p.front, front = p.f.line(0, "name.front", lang.L("Gelar depan"))
	p.name, name = p.f.line(0, "name.name", lang.L("Nama"))
	name.SetRequired(true)
	p.back, back = p.f.line(0, "name.back", lang.L("Gelar belakang"))
	p.sex, sex = p.f.choice(0, "sex", lang.L("Jenis kelamin"), []string{lang.L("Belum diisi"), lang.L("Laki-laki"), lang.L("Perempuan")})
	p.digits, p.number = p.f.line(0, "id_number", lang.L("NIP/NI PPPK/NRP"))
	p.digits.OnEdited = func(string) { p.tellNumber(); p.f.edited() }
	p.rank, rank = p.f.line(0, "rank", lang.L("Pangkat/Golongan"))
	p.phone, phone = p.f.line(0, "phone", lang.L("Telepon"))
	p.note, note = p.f.area(0, "note", lang.L("Catatan"), 2)
	p.buildGrid()
	p.content = kit.NewForm(
		kit.Cols([]float32{1, 2, 1}, front, name, back),
		kit.Row(p.number, rank), kit.Row(sex, phone),
		kit.NewText(lang.L("Jabatan, yang terbaru di atas"), textLabelBig),
		p.gridBox(), p.warning, note)
	return p
}

func (p *officialForm) buildGrid() {
	acting := []string{lang.L("Definitif"), "Plt.", "Plh.", "Pj."}
	g := kit.NewGrid([]kit.GridColumn{
		{Head: lang.L("Jabatan"), Width: 150, Stretch: 2},
		{Head: lang.L("Instansi"), Width: 150, Stretch: 2},
		{Head: lang.L("Status"), Width: 76, Kind: kit.GridChoice, Choices: acting},
		{Head: lang.L("Mulai"), Width: 88, Kind: kit.GridDate},
		{Head: lang.L("Sampai"), Width: 88, Kind: kit.GridDate},
	})
	p.grid = g
	p.warning = container.NewStack()
	g.NewRowText = lang.L("Ketik jabatan baru")
	g.Rows = func() int { return len(p.rows) }
	g.Cell = func(r, c int) string {
		v := p.rows[r]
		return []string{v.Title, v.Institution, acting[max(slices.Index(app.ActingMarks, v.Acting), 0)], v.From.Short(), v.To.Short()}[c]
	}
	g.SetCell = func(r, c int, text string) { p.setCell(r, c, text, acting); p.f.edited() }
	g.Append = func() { p.rows = append(p.rows, app.Position{}) }
	g.Delete = func(r int) { p.rows = slices.Delete(p.rows, r, r+1); p.f.edited() }
	g.Suggest = func(_, c int, text string, give func([]kit.Suggestion)) {
		if c > 1 || strings.TrimSpace(text) == "" {
			give(nil)
			return
		}
		p.o.suggestions([]string{app.SuggestPosition, app.SuggestInstitution}[c])(text, give)
	}
	g.OnChoose = func(r, c int, s kit.Suggestion) {
		p.setCell(r, c, s.Text, acting)
		if found, ok := s.Data.(app.Suggestion); ok && c == 1 {
			p.rows[r].InstitutionID = found.ID
		}
		p.f.edited()
	}
	g.OnPaste = func(r, c int, table [][]string) {
		for i, cells := range table {
			for r+i >= len(p.rows) {
				g.Append()
			}
			for j, text := range cells {
				p.setCell(r+i, c+j, text, acting)
			}
		}
		p.f.edited()
		g.Refresh()
	}
	p.f.others = append(p.f.others, elsewhere{"positions", 0, func(errs app.FieldErrors) func() {
		p.warning.Objects = nil
		defer p.warning.Refresh()
		if len(errs) == 0 {
			return nil
		}
		p.warning.Objects = []fyne.CanvasObject{kit.NewNote(kit.ToneErr, rowMessage(errs[0]), "", nil)}
		column := map[string]int{"title": 0, "institution": 1, "acting": 2, "from": 3, "to": 4}
		_, part, _ := strings.Cut(errs[0].Field, "].")
		return func() { g.CursorTo(max(rowOf(errs[0].Field), 0), column[part]); g.Focus() }
	}})
}

// gridBox gives the grid of positions room for a few rows inside the form.
func (p *officialForm) gridBox() fyne.CanvasObject {
	return container.NewStack(gapHigh(28*4), p.grid)
}

func (p *officialForm) setCell(r, c int, text string, acting []string) {
	v := &p.rows[r]
	text = app.CleanLine(text)
	switch c {
	case 0:
		v.Title = text
	case 1:
		if v.Institution != text {
			v.Institution, v.InstitutionID = text, ""
		}
	case 2:
		if i := slices.IndexFunc(acting, func(a string) bool { return bahasa.Fold(a) == bahasa.Fold(text) }); i >= 0 {
			v.Acting = app.ActingMarks[i]
		}
	case 3:
		v.From = readDate(text)
	case 4:
		v.To = readDate(text)
	}
}

func (p *officialForm) tellNumber() { p.number.SetHelp(bahasa.ReadNIP(p.digits.Value()).Warning) }

func (p *officialForm) tabs() []string               { return []string{lang.L("Data")} }
func (p *officialForm) tab(int) fyne.CanvasObject    { return p.content }
func (p *officialForm) count(int) int                { return -1 }
func (p *officialForm) showErrors(e app.FieldErrors) { p.f.show(e) }
func (p *officialForm) focusError()                  { p.f.focusError() }
func (p *officialForm) focusFirst(int)               { p.o.window.Canvas().Focus(p.front) }

func (p *officialForm) lock(on bool) { p.f.lock(on) }

func (p *officialForm) set(r app.Official) {
	p.record = r
	p.front.SetValue(r.Name.Front)
	p.name.SetValue(r.Name.Name)
	p.back.SetValue(r.Name.Back)
	p.sex.SetSelectedIndex(max(slices.Index(sexes, r.Sex), 0))
	p.digits.SetValue(r.IDNumber)
	p.rank.SetValue(r.Rank)
	p.phone.SetValue(r.Phone)
	p.note.SetValue(r.Note)
	p.rows = slices.Clone(r.Positions)
	p.grid.Refresh()
	p.tellNumber()
}

func (p *officialForm) get() app.Official {
	r := p.record
	r.Name = app.FullName{Front: p.front.Value(), Name: p.name.Value(), Back: p.back.Value()}
	r.Sex = sexes[max(p.sex.SelectedIndex(), 0)]
	if digits := p.digits.Value(); digits != r.IDNumber || r.IDKind == "" {
		r.IDNumber, r.IDKind = digits, bahasa.ReadNIP(digits).Kind
	}
	r.Rank, r.Phone, r.Note = p.rank.Value(), p.phone.Value(), p.note.Value()
	r.Positions = slices.Clone(p.rows)
	return r
}

func (p *officialForm) forget() { p.f.forget() }
