package views

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

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
	e.Hear(kit.Prose{Focus: func() {
		p.at = i
		p.tellMoves()
		p.o.status.tell(lang.L("Ctrl+Atas dan Ctrl+Bawah memindahkan baris kop."))
	}})
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
	right := container.NewHBox(gap(0), sized(size, columnSize), sized(spacing, columnSpaced), sized(bold, columnBold), trash)
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
