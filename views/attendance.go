package views

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/views/kit"
)

// Columns of the attendance grid.
const (
	colName = iota
	colSex
	colID
	colPosition
	colInstitution
	colPhone
	colPresent
	colNote
)

// attendanceTab is the grid of attendees with its tools and counts.
type attendanceTab struct {
	o       *office
	edited  func()
	rows    []app.Attendee
	grid    *kit.Grid
	content *fyne.Container
	counts  *fyne.Container
	hint    *fyne.Container // how to paste from Excel, until sent away
	warning *fyne.Container
	preset  *kit.Select
	blank   *kit.Entry
	presets []app.AttendancePreset
	tools   []*kit.Button
	locked  bool
	errors  app.FieldErrors
}

func newAttendanceTab(o *office, f *fields) *attendanceTab {
	a := &attendanceTab{o: o, edited: func() { f.edited() }}
	a.grid = kit.NewGrid([]kit.GridColumn{
		{Head: lang.L("Nama dan gelar"), Width: 150, Stretch: 3},
		{Head: lang.L("L/P"), Width: 38, Kind: kit.GridSex},
		{Head: lang.L("NIP/NRP"), Width: 172},
		{Head: lang.L("Jabatan"), Width: 100, Stretch: 2},
		{Head: lang.L("Instansi"), Width: 112, Stretch: 2},
		{Head: lang.L("Telepon"), Width: 116},
		{Head: lang.L("Hadir"), Width: 66, Kind: kit.GridCheck},
		{Head: lang.L("Keterangan"), Width: 88, Stretch: 1},
	})
	a.grid.NewRowText = lang.L("Ketik nama baru")
	a.wire()
	f.others = append(f.others, elsewhere{"attendees", tabAttendance, a.showErrors})
	a.build(f)
	return a
}

func (a *attendanceTab) wire() {
	g := a.grid
	g.Rows = func() int { return len(a.rows) }
	g.Cell = func(r, c int) string { return cellText(&a.rows[r], c) }
	g.SetCell = func(r, c int, text string) {
		setCell(&a.rows[r], c, text)
		a.changed()
	}
	g.Toggle = func(r, _ int) {
		a.rows[r].Present = !a.rows[r].Present
		a.changed()
	}
	g.Append = func() { a.rows = append(a.rows, app.Attendee{Present: true}) }
	g.Delete = func(r int) {
		a.rows = slices.Delete(a.rows, r, r+1)
		a.changed()
	}
	g.Faint = func(r int) bool { return !a.rows[r].Present }
	g.Mark = func(r, c int) bool { return c == colID && bahasa.ReadNIP(a.rows[r].IDNumber).Warning != "" }
	g.Suggest = func(_, c int, text string, give func([]kit.Suggestion)) {
		what := map[int]string{colName: app.SuggestOfficial, colPosition: app.SuggestPosition, colInstitution: app.SuggestInstitution}[c]
		if what == "" || strings.TrimSpace(text) == "" {
			give(nil)
			return
		}
		a.o.suggestions(what)(text, give)
	}
	g.OnChoose = func(r, c int, s kit.Suggestion) {
		found, ok := s.Data.(app.Suggestion)
		setCell(&a.rows[r], c, s.Text)
		if ok && c == colName {
			fillPerson(&a.rows[r], found)
		}
		a.changed()
	}
	g.OnPaste = a.paste
	g.OnCursor = func(int, int) { a.tellWarning() }
}

func (a *attendanceTab) build(f *fields) {
	add := kit.NewButton(lang.L("Tambah baris"), "plus", kit.Plain, func() { a.grid.CursorTo(len(a.rows), colName); a.grid.Focus() })
	paste := kit.NewButton(lang.L("Tempel dari Excel"), "paste", kit.Plain, func() { a.pasteNow() })
	everyone := kit.NewButton(lang.L("Semua hadir"), "tick", kit.Plain, func() { a.markAll(true) })
	var more *kit.Button
	more = kit.NewButton("", "more", kit.Plain, func() { a.showMore(more) })
	a.tools = []*kit.Button{add, paste, everyone, more}
	a.counts = container.NewHBox()
	tools := container.New(&toolRow{}, tight(add, gap(8), paste, gap(8), everyone, gap(8), more), a.counts)
	var preset, blank *kit.Field
	a.preset, preset = f.choice(tabAttendance, "attendance_preset", lang.L("Format daftar hadir"), nil)
	a.blank, blank = f.line(tabAttendance, "blank_rows", lang.L("Baris daftar hadir kosong"))
	a.blank.SetPlaceHolder(lang.L("Sampai halaman penuh"))
	a.hint = container.NewStack()
	a.warning = container.NewStack()
	keys := kit.NewParagraph(lang.L("**Enter** ke bawah   **Tab** ke kanan   **F2** ubah isi sel   **Spasi** hadir atau tidak   **Esc** batal mengubah   **Ctrl+Tab** keluar dari tabel"), kit.TextMeta)
	top := container.New(layout.NewCustomPaddedVBoxLayout(12), tools, a.hint)
	bottom := container.New(layout.NewCustomPaddedVBoxLayout(8), a.warning, keys, kit.Row(preset, blank))
	a.content = container.New(layout.NewCustomPaddedLayout(16, 16, 16, 16),
		edges(stacked(top, gapHigh(12)), stacked(gapHigh(8), bottom), nil, nil, a.grid))
}

// gapHigh is empty room of a fixed height.
func gapHigh(h float32) fyne.CanvasObject {
	r := canvas.NewRectangle(nil)
	r.SetMinSize(fyne.NewSize(1, h))
	return r
}

// changed tells counts and warnings anew and the form that something was typed.
func (a *attendanceTab) changed() {
	a.tellCounts()
	a.tellWarning()
	a.edited()
}

func (a *attendanceTab) tellCounts() {
	m := app.Meeting{Attendees: a.rows}
	c := m.Count()
	showFigures(a.counts,
		[]string{lang.L("Hadir"), lang.L("{{.Page}} dari {{.Pages}}", map[string]any{"Page": c.Present, "Pages": c.Listed})},
		[]string{lang.L("L"), strconv.Itoa(c.Male), lang.L("P"), strconv.Itoa(c.Female)},
		[]string{lang.L("Tidak hadir"), strconv.Itoa(c.Listed - c.Present)})
}

// tellWarning shows errors of a failed save, else the doubtful number of the
// cursor's row, else the first one.
func (a *attendanceTab) tellWarning() {
	a.warning.Objects = nil
	defer a.content.Refresh()
	if len(a.errors) > 0 {
		a.warning.Objects = []fyne.CanvasObject{kit.NewNote(kit.ToneErr, rowMessage(a.errors[0]), "", nil)}
		return
	}
	row, _ := a.grid.Cursor()
	order := append([]int{row}, seq(len(a.rows))...)
	for _, r := range order {
		if r >= len(a.rows) {
			continue
		}
		if w := bahasa.ReadNIP(a.rows[r].IDNumber).Warning; w != "" {
			text := lang.L("Baris {{.N}}: {{.Warning}}", map[string]any{"N": r + 1, "Warning": w})
			a.warning.Objects = []fyne.CanvasObject{kit.NewNote(kit.ToneWarn, text, lang.L("Ke baris {{.N}}", map[string]any{"N": r + 1}), func() {
				a.grid.CursorTo(r, colID)
				a.grid.Focus()
			})}
			return
		}
	}
}

func (a *attendanceTab) showErrors(errs app.FieldErrors) func() {
	a.errors = errs
	a.tellWarning()
	if len(errs) == 0 {
		return nil
	}
	column := map[string]int{"name": colName, "sex": colSex, "id_number": colID, "position": colPosition, "institution": colInstitution, "phone": colPhone, "note": colNote}
	_, part, _ := strings.Cut(errs[0].Field, "].")
	return func() {
		a.grid.CursorTo(max(rowOf(errs[0].Field), 0), column[part])
		a.grid.Focus()
	}
}

func (a *attendanceTab) set(m app.Meeting) {
	a.rows = slices.Clone(m.Attendees)
	a.errors = nil
	a.presets = a.o.attendancePresets()
	names, at := make([]string, len(a.presets)), -1
	for i, p := range a.presets {
		names[i] = p.Name
		if p.Code == m.AttendancePreset {
			at = i
		}
	}
	if at < 0 && m.AttendancePreset != "" { // one that the office no longer has stays the record's own
		a.presets = append(slices.Clone(a.presets), app.AttendancePreset{Code: m.AttendancePreset})
		names = append(names, m.AttendancePreset)
		at = len(names) - 1
	}
	a.preset.SetOptions(names)
	a.preset.SetSelectedIndex(max(at, 0))
	if rowCount(a.blank.Value()) != m.BlankRows { // what is typed and means the same stays as typed
		a.blank.SetValue("")
		if m.BlankRows != 0 {
			a.blank.SetValue(strconv.Itoa(m.BlankRows))
		}
	}
	a.grid.Refresh()
	a.tellCounts()
	a.tellWarning()
}

func (a *attendanceTab) get(m *app.Meeting) {
	m.Attendees = slices.Clone(a.rows)
	if i := a.preset.SelectedIndex(); i >= 0 && i < len(a.presets) {
		m.AttendancePreset = a.presets[i].Code
	}
	m.BlankRows = rowCount(a.blank.Value())
}

func (a *attendanceTab) lock(on bool) {
	a.locked = on
	a.grid.SetReadOnly(on)
	a.hint.Hidden = on // nothing can be pasted
	a.content.Refresh()
	for _, b := range a.tools {
		if on {
			b.Disable()
		} else {
			b.Enable()
		}
	}
}

// tellHint shows how to paste from Excel until the clerk sends it away.
func (a *attendanceTab) tellHint(show bool) {
	a.hint.Objects = nil
	if show {
		a.hint.Objects = []fyne.CanvasObject{kit.NewBanner(kit.ToneSoft,
			lang.L("Dari Excel: salin baris nama, L/P, NIP, jabatan, dan instansi, pilih sel pertama, lalu tekan Ctrl+V."),
			lang.L("Jangan tampilkan lagi"), func() {
				a.o.remember("hint.paste", "0")
				a.tellHint(false)
			})}
	}
	a.content.Refresh()
}
