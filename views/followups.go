package views

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/views/kit"
)

// Columns of the follow-up grid.
const (
	colTask = iota
	colResponsible
	colDue
	colState
	colRemark
)

var followUpStates = []string{app.FollowUpOpen, app.FollowUpProgress, app.FollowUpDone, app.FollowUpCancelled}

func followUpWords() []string {
	return []string{lang.L("Belum"), lang.L("Proses"), lang.L("Selesai"), lang.L("Batal")}
}

// followUpTab is the grid of what was agreed to be done.
type followUpTab struct {
	o       *office
	edited  func()
	rows    []app.FollowUp
	grid    *kit.Grid
	content *fyne.Container
	counts  *fyne.Container
	warning *fyne.Container
	tools   []*kit.Button
	errors  app.FieldErrors
}

func newFollowUpTab(o *office, f *fields) *followUpTab {
	t := &followUpTab{o: o, edited: func() { f.edited() }}
	t.grid = kit.NewGrid([]kit.GridColumn{
		{Head: lang.L("Uraian tindak lanjut"), Width: 168, Stretch: 4},
		{Head: lang.L("Penanggung jawab"), Width: 136, Stretch: 2},
		{Head: lang.L("Batas waktu"), Width: 114, Kind: kit.GridDate},
		{Head: lang.L("Status"), Width: 80, Kind: kit.GridChoice, Choices: followUpWords()},
		{Head: lang.L("Keterangan"), Width: 92, Stretch: 1},
	})
	t.grid.NewRowText = lang.L("Ketik tindak lanjut baru")
	t.wire()
	f.others = append(f.others, elsewhere{"follow_ups", tabFollowUps, t.showErrors})
	add := kit.NewButton(lang.L("Tambah baris"), "plus", kit.Plain, func() { t.grid.CursorTo(len(t.rows), colTask); t.grid.Focus() })
	remove := kit.NewButton(lang.L("Hapus baris"), "trash", kit.Plain, t.removeRow)
	t.tools = []*kit.Button{add, remove}
	t.counts = container.NewHBox()
	t.warning = container.NewStack()
	keys := kit.NewParagraph(lang.L("**Enter** ke bawah   **Tab** ke kanan   **F2** ubah isi sel   **Esc** batal mengubah   **Ctrl+Tab** keluar dari tabel"), kit.TextMeta)
	tools := container.New(&toolRow{}, tight(add, gap(8), remove), t.counts)
	t.content = container.New(layout.NewCustomPaddedLayout(16, 16, 16, 16), edges(
		stacked(tools, gapHigh(12)), stacked(gapHigh(8), t.warning, keys), nil, nil, t.grid))
	return t
}

func (t *followUpTab) wire() {
	g := t.grid
	g.Rows = func() int { return len(t.rows) }
	g.Cell = func(r, c int) string { return t.cell(r, c) }
	g.SetCell = func(r, c int, text string) { t.setCell(r, c, text); t.changed() }
	g.Append = func() { t.rows = append(t.rows, app.FollowUp{Status: app.FollowUpOpen}) }
	g.Delete = func(r int) {
		t.rows = slices.Delete(t.rows, r, r+1)
		t.changed()
	}
	g.Mark = func(r, c int) bool { return c == colDue && t.late(r) > 0 }
	g.Suggest = func(_, c int, text string, give func([]kit.Suggestion)) {
		if c != colResponsible || strings.TrimSpace(text) == "" {
			give(nil)
			return
		}
		t.o.suggestions(app.SuggestInstitution)(text, give)
	}
	g.OnChoose = func(r, c int, s kit.Suggestion) { t.setCell(r, c, s.Text); t.changed() }
	g.OnPaste = func(r, c int, table [][]string) {
		for i, cells := range table {
			if r+i >= len(t.rows) {
				g.Append()
			}
			for j, text := range cells {
				if c+j <= colRemark {
					t.setCell(r+i, c+j, text)
				}
			}
		}
		t.changed()
		g.Refresh()
	}
	g.OnCursor = func(int, int) { t.tellWarning() }
}

// late counts the days a row is overdue; 0 when it is not.
func (t *followUpTab) late(r int) int {
	f := t.rows[r]
	if f.Status == app.FollowUpDone || f.Status == app.FollowUpCancelled || !f.Due.Valid() {
		return 0
	}
	return max(f.Due.DaysUntil(t.o.today()), 0)
}

func (t *followUpTab) cell(r, c int) string {
	f := t.rows[r]
	switch c {
	case colTask:
		return f.Task
	case colResponsible:
		return f.Responsible
	case colDue:
		return f.Due.Short()
	case colState:
		return followUpWords()[max(slices.Index(followUpStates, f.Status), 0)]
	}
	return f.Note
}

func (t *followUpTab) setCell(r, c int, text string) {
	f := &t.rows[r]
	text = app.CleanLine(text)
	switch c {
	case colTask:
		f.Task = text
	case colResponsible:
		f.Responsible = text
	case colDue:
		f.Due = readDate(text)
	case colState:
		if i := slices.IndexFunc(followUpWords(), func(w string) bool { return bahasa.Fold(w) == bahasa.Fold(text) }); i >= 0 {
			t.setState(f, followUpStates[i])
		}
	case colRemark:
		f.Note = text
	}
}

// setState also dates the end of the work, for the recap.
func (t *followUpTab) setState(f *app.FollowUp, state string) {
	if state == app.FollowUpDone && f.Status != state {
		f.DoneOn = t.o.today()
	}
	if state != app.FollowUpDone {
		f.DoneOn = ""
	}
	f.Status = state
}

// readDate reads a typed date; what is none stays as typed for Validate.
func readDate(text string) app.Date {
	d, err := bahasa.ParseDate(text)
	if err != nil {
		return app.Date(text)
	}
	return d
}

func (t *followUpTab) removeRow() {
	r, _ := t.grid.Cursor()
	if r >= len(t.rows) {
		return
	}
	before := slices.Clone(t.rows)
	t.rows = slices.Delete(t.rows, r, r+1)
	t.grid.Refresh()
	t.changed()
	t.o.toastPart(lang.L("Baris “{{.Name}}” dihapus.", map[string]any{"Name": before[r].Task}), func() {
		t.rows = before
		t.grid.Refresh()
		t.changed()
	})
}

func (t *followUpTab) changed() {
	t.tellCounts()
	t.tellWarning()
	t.edited()
}

func (t *followUpTab) tellCounts() {
	done, late := 0, 0
	for i, f := range t.rows {
		if f.Status == app.FollowUpDone {
			done++
		}
		if t.late(i) > 0 {
			late++
		}
	}
	showFigures(t.counts,
		[]string{lang.L("Selesai"), lang.L("{{.Page}} dari {{.Pages}}", map[string]any{"Page": done, "Pages": len(t.rows)})},
		[]string{lang.L("Lewat"), strconv.Itoa(late)})
}

func (t *followUpTab) tellWarning() {
	t.warning.Objects = nil
	defer t.content.Refresh()
	if len(t.errors) > 0 {
		t.warning.Objects = []fyne.CanvasObject{kit.NewNote(kit.ToneErr, rowMessage(t.errors[0]), "", nil)}
		return
	}
	if r, _ := t.grid.Cursor(); r < len(t.rows) && t.late(r) > 0 {
		t.warning.Objects = []fyne.CanvasObject{kit.NewNote(kit.ToneWarn, lang.L("Baris {{.N}}: lewat {{.Days}} hari.", map[string]any{"N": r + 1, "Days": bahasa.Number(int64(t.late(r)))}), "", nil)}
	}
}

func (t *followUpTab) showErrors(errs app.FieldErrors) func() {
	t.errors = errs
	t.tellWarning()
	if len(errs) == 0 {
		return nil
	}
	column := map[string]int{"task": colTask, "responsible": colResponsible, "due": colDue, "status": colState, "note": colRemark}
	_, part, _ := strings.Cut(errs[0].Field, "].")
	return func() {
		t.grid.CursorTo(max(rowOf(errs[0].Field), 0), column[part])
		t.grid.Focus()
	}
}

func (t *followUpTab) set(rows []app.FollowUp) {
	t.rows = slices.Clone(rows)
	t.errors = nil
	t.grid.Refresh()
	t.tellCounts()
	t.tellWarning()
}

func (t *followUpTab) get() []app.FollowUp { return slices.Clone(t.rows) }

func (t *followUpTab) lock(on bool) {
	t.grid.SetReadOnly(on)
	for _, b := range t.tools {
		if on {
			b.Disable()
		} else {
			b.Enable()
		}
	}
}
