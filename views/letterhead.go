package views

import (
	"reflect"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/views/kit"
)

// letterheadPage edits the kop surat; its effect shows on the page beside it.
type letterheadPage struct {
	o       *office
	f       *fields
	stored  app.Letterhead // as in the record that was opened or saved last
	record  app.Letterhead
	rows    *fyne.Container
	entries []*kit.Entry
	stops   [][]fyne.Focusable // of each row, the entry first
	at      int                // the row that had the cursor last
	errors  *fyne.Container
	counted *kit.Text
	up      *kit.Button
	down    *kit.Button
	back    *kit.Button
	logo    *picturePick
	right   *picturePick
	rule    *kit.Select
	centre  *kit.Select
	gap     *kit.Entry
	shrink  *kit.Check
	content *kit.Form
}

var (
	rules        = []string{app.RuleDouble, app.RuleThinThick, app.RuleSingle, app.RuleThin, app.RuleNone}
	centres      = []string{app.CentreBesideLogo, app.CentreOnPage}
	lineSizes    = []string{"8", "9", "10", "11", "12", "13", "14", "16", "18"}
	lineSpacings = []string{"0", "0,5", "1", "1,5", "2", "3"}
	columnSize   = float32(60)
	columnBold   = float32(32)
)

func newLetterheadPage(o *office, f *fields) *letterheadPage {
	p := &letterheadPage{o: o, f: f, at: -1}
	p.logo = newLogoPick(o, lang.L("Logo kiri"), func() app.Picture { return p.record.Logo }, func(picture app.Picture) {
		p.record.Logo = picture
		p.edited()
	})
	p.right = newLogoPick(o, lang.L("Logo kanan"), func() app.Picture { return p.record.Right }, func(picture app.Picture) {
		p.record.Right = picture
		p.edited()
	})
	logos := kit.Stack(4, kit.Row(p.logo.content, p.right.content),
		kit.NewParagraph(lang.L("PNG atau JPG, paling sedikit 300 x 300 piksel. Logo disimpan di dalam berkas data."), kit.TextHelp))
	var rule, centre, distance *kit.Field
	p.rule, rule = f.choice(pageLetterhead, "letterhead.rule", lang.L("Garis bawah kop"), []string{
		lang.L("Ganda: tebal lalu tipis"), lang.L("Ganda: tipis lalu tebal"), lang.L("Satu garis tebal"), lang.L("Satu garis tipis"), lang.L("Tanpa garis"),
	})
	p.centre, centre = f.choice(pageLetterhead, "letterhead.centre", lang.L("Letak teks"), []string{lang.L("Tengah, di kanan logo"), lang.L("Tengah halaman")})
	p.gap, distance = f.line(pageLetterhead, "letterhead.gap_mm", lang.L("Jarak kop ke isi (mm)"))
	distance.SetHelp(lang.L("Boleh 0 sampai 40 mm."))
	p.rule.OnEdited, p.centre.OnEdited, p.gap.OnEdited = func(int) { p.edited() }, func(int) { p.edited() }, func(string) { p.edited() }
	p.shrink = kit.NewCheck(lang.L("Perkecil huruf bila satu baris tidak muat"), func(bool) { p.edited() })
	p.back = kit.NewButton(lang.L("Pulihkan kop awal"), "undo", kit.Plain, p.restore)
	p.content = kit.NewForm(logos, p.lines(), p.errors, kit.Row(rule, centre), kit.Row(distance, gap(1)), p.shrink)
	f.others = append(f.others, elsewhere{"letterhead.lines", pageLetterhead, p.showErrors},
		elsewhere{"letterhead.logo", pageLetterhead, p.logo.showErrors}, elsewhere{"letterhead.right", pageLetterhead, p.right.showErrors})
	return p
}

// lines is the table of the letterhead's lines with its heading.
func (p *letterheadPage) lines() fyne.CanvasObject {
	add := kit.NewButton(lang.L("Tambah baris"), "plus", kit.Link, p.addLine)
	p.up = kit.NewButton("", "up", kit.Quiet, func() { p.move(-1) })
	p.down = kit.NewButton("", "down", kit.Quiet, func() { p.move(1) })
	p.counted = kit.NewText("", kit.TextMeta)
	p.rows = container.New(layout.NewCustomPaddedVBoxLayout(8))
	p.errors = container.NewStack()
	head := container.NewHBox(kit.NewText(lang.L("Baris kop"), textLabelBig), container.NewCenter(p.counted), layout.NewSpacer(), p.up, p.down, add)
	heads := container.New(layout.NewCustomPaddedHBoxLayout(4), kit.NewText(lang.L("Teks"), kit.TextLabel), layout.NewSpacer(),
		columnHead(lang.L("Besar"), columnSize), columnHead(lang.L("Renggang"), columnSize), columnHead(lang.L("Tebal"), columnBold+4+28))
	return kit.Stack(4, head, inset(heads, 28, 0, 0, 0), p.rows)
}

// edited tells the room and whether there is anything to put back.
func (p *letterheadPage) edited() {
	p.f.edited()
	p.tellBack()
}

func (p *letterheadPage) tellBack() {
	if reflect.DeepEqual(p.now(), p.stored) {
		p.back.Disable()
		return
	}
	p.back.Enable()
}

// actions puts back what is stored.
func (p *letterheadPage) actions() []fyne.CanvasObject { return []fyne.CanvasObject{p.back} }

func (p *letterheadPage) restore() {
	before := p.now()
	p.put(p.stored)
	p.edited()
	p.o.toastPart(lang.L("Kop kembali seperti yang tersimpan."), func() {
		p.put(before)
		p.edited()
	})
}

// columnHead is the word over a column of fields.
func columnHead(word string, width float32) fyne.CanvasObject {
	return container.NewGridWrap(fyne.NewSize(width, 16), kit.NewText(word, kit.TextLabel))
}

func (p *letterheadPage) addLine() {
	if len(p.record.Lines) >= app.MaxLetterheadLines {
		p.o.toast(lang.L("Kop memuat paling banyak {{.N}} baris. Gabungkan dua baris, misalnya telepon dan laman.", map[string]any{"N": app.MaxLetterheadLines}), "", nil)
		return
	}
	p.record.Lines = append(slices.Clone(p.record.Lines), app.LetterheadLine{Size: 9})
	p.show()
	p.edited()
	p.o.window.Canvas().Focus(p.entries[len(p.entries)-1])
}

// show draws one row of fields for each line.
func (p *letterheadPage) show() {
	p.rows.Objects, p.entries, p.stops = nil, nil, nil
	for i := range p.record.Lines {
		p.rows.Add(p.row(i))
	}
	p.rows.Refresh()
	p.counted.SetText(lang.L("{{.N}} dari paling banyak {{.Most}}", map[string]any{"N": len(p.record.Lines), "Most": app.MaxLetterheadLines}))
	p.tellMoves()
}

// tellMoves allows the arrows where the row with the cursor can go.
func (p *letterheadPage) tellMoves() {
	for _, b := range []struct {
		button *kit.Button
		can    bool
	}{{p.up, p.at > 0}, {p.down, p.at >= 0 && p.at < len(p.entries)-1}} {
		if b.can && p.at < len(p.entries) {
			b.button.Enable()
		} else {
			b.button.Disable()
		}
	}
}

func (p *letterheadPage) row(i int) fyne.CanvasObject {
	line := &p.record.Lines[i]
	e := kit.NewEntry()
	e.SetValue(line.Text)
	e.OnEdited = func(text string) { line.Text = text; p.edited() }
	e.Hear(kit.Prose{Focus: func() { p.at = i; p.tellMoves() }})
	p.entries = append(p.entries, e)
	sizes, at := sizesWith(nil, lineSizes, line.Size)
	size := kit.NewSelect(sizes)
	size.SetSelectedIndex(at)
	size.OnEdited = func(int) { line.Size = number(size.Selected()); p.edited() }
	spacings, at := sizesWith(nil, lineSpacings, line.Spacing)
	spacing := kit.NewSelect(spacings)
	spacing.SetSelectedIndex(at)
	spacing.OnEdited = func(int) { line.Spacing = number(spacing.Selected()); p.edited() }
	bold := kit.NewButton("B", "", kit.Plain, nil)
	showBold := func() {
		bold.SetKind(kit.Plain)
		if line.Bold {
			bold.SetKind(kit.Chosen)
		}
	}
	bold.SetTapped(func() { line.Bold = !line.Bold; showBold(); p.edited() })
	showBold()
	trash := kit.NewButton("", "trash", kit.Quiet, func() { p.removeLine(i) })
	p.stops = append(p.stops, []fyne.Focusable{e, size, spacing, bold, trash})
	sized := func(o fyne.CanvasObject, width float32) fyne.CanvasObject {
		return container.NewGridWrap(fyne.NewSize(width, 28), o)
	}
	right := container.NewHBox(gap(0), sized(size, columnSize), sized(spacing, columnSize), sized(bold, columnBold), trash)
	return edges(nil, nil, container.NewHBox(numberTile(i+1), gap(0)), right, e)
}

// move moves the row that has the cursor, or had it last; the cursor goes along.
func (p *letterheadPage) move(by int) {
	from, to := p.at, p.at+by
	if from < 0 || from >= len(p.record.Lines) || to < 0 || to >= len(p.record.Lines) {
		return
	}
	row, column := p.entries[from].Caret()
	lines := slices.Clone(p.record.Lines)
	lines[from], lines[to] = lines[to], lines[from]
	p.record.Lines, p.at = lines, to
	p.show()
	p.edited()
	p.entries[to].SetCaret(row, column)
	p.o.window.Canvas().Focus(p.entries[to])
	p.entries[to].SetCaret(row, column)
}

// hears moves the row with the cursor by Ctrl+Up and Ctrl+Down.
func (p *letterheadPage) hears(s fyne.Shortcut) bool {
	by, now := moveKeys(s), p.o.window.Canvas().Focused()
	if by == 0 {
		return false
	}
	for i, row := range p.stops {
		if slices.Contains(row, now) {
			p.at = i
			p.move(by)
			return true
		}
	}
	return false
}

func (p *letterheadPage) removeLine(i int) {
	before := slices.Clone(p.record.Lines)
	p.record.Lines = slices.Delete(slices.Clone(p.record.Lines), i, i+1)
	p.show()
	p.edited()
	p.o.toastPart(lang.L("Baris kop {{.N}} dihapus.", map[string]any{"N": strconv.Itoa(i + 1)}), func() {
		p.record.Lines = before
		p.show()
		p.edited()
	})
}

func (p *letterheadPage) showErrors(errs app.FieldErrors) func() {
	p.errors.Objects = nil
	defer p.errors.Refresh()
	for _, e := range p.entries {
		e.SetInvalid(false)
	}
	if len(errs) == 0 {
		return nil
	}
	p.errors.Objects = []fyne.CanvasObject{kit.NewNote(kit.ToneErr, rowMessage(errs[0]), "", nil)}
	i := rowOf(errs[0].Field)
	if i < 0 || i >= len(p.entries) {
		return p.focusFirst
	}
	p.entries[i].SetInvalid(true)
	return func() { p.o.window.Canvas().Focus(p.entries[i]) }
}

func (p *letterheadPage) title() string           { return lang.L("Kop surat") }
func (p *letterheadPage) note() string            { return lang.L("Baris kop, logo, garis") }
func (p *letterheadPage) body() fyne.CanvasObject { return p.content }

func (p *letterheadPage) focusFirst() {
	if len(p.entries) > 0 {
		p.o.window.Canvas().Focus(p.entries[0])
	}
}

func (p *letterheadPage) set(r app.Office) {
	p.stored = r.Letterhead
	p.stored.Lines = slices.Clone(r.Letterhead.Lines)
	p.put(r.Letterhead)
	p.tellBack()
}

// put shows a letterhead. Equal lines keep their fields, and with them the
// cursor.
func (p *letterheadPage) put(l app.Letterhead) {
	lines := p.record.Lines
	same := len(lines) == len(p.entries) && slices.Equal(lines, l.Lines)
	p.record = l
	if p.record.Lines = lines; !same {
		p.record.Lines = slices.Clone(l.Lines)
		p.show()
	}
	p.rule.SetSelectedIndex(max(slices.Index(rules, p.record.Rule), 0))
	p.centre.SetSelectedIndex(max(slices.Index(centres, p.record.Centre), 0))
	p.gap.SetValue(decimal(p.record.GapMM))
	p.shrink.SetChecked(p.record.Shrink)
	p.logo.show()
	p.right.show()
}

// now is the letterhead as it is typed.
func (p *letterheadPage) now() app.Letterhead {
	l := p.record
	l.Lines = slices.Clone(p.record.Lines)
	l.Rule = rules[max(p.rule.SelectedIndex(), 0)]
	l.Centre = centres[max(p.centre.SelectedIndex(), 0)]
	if text := p.gap.Value(); text != decimal(l.GapMM) {
		l.GapMM = number(text)
	}
	l.Shrink = p.shrink.Checked()
	return l
}

func (p *letterheadPage) get(r *app.Office) { r.Letterhead = p.now() }
