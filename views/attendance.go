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
	"sinergi/views/kit"
)

// What the columns of the attendance grid hold; in the shipped layouts they
// stand in this order.
const (
	colName = iota
	colSex
	colID
	colPosition
	colInstitution
	colPhone
	colPresent
	colNote
	colRank // only where the layout prints it, as are the next two
	colEmail
	colArrived
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
	people  *kit.Select // whom the list is for
	blank   *kit.Entry
	presets []app.AttendancePreset
	record  app.Meeting // as it was set
	shown   [2]int      // choices of layout and audience as they were set
	cols    []int       // what the grid's columns hold
	tools   []*kit.Button
	locked  bool
	errors  app.FieldErrors
}

func newAttendanceTab(o *office, f *fields) *attendanceTab {
	a := &attendanceTab{o: o, edited: func() { f.edited() }}
	a.cols = attendanceColumns(app.AttendancePreset{}, nil)
	a.grid = kit.NewGrid(attendanceHeads(a.cols))
	a.grid.NewRowText = lang.L("Ketik nama baru")
	a.wire()
	f.others = append(f.others, elsewhere{"attendees", tabAttendance, a.showErrors})
	a.build(f)
	return a
}

func (a *attendanceTab) wire() {
	g := a.grid
	g.Rows = func() int { return len(a.rows) }
	g.Cell = func(r, c int) string { return cellText(&a.rows[r], a.cols[c]) }
	g.SetCell = func(r, c int, text string) {
		setCell(&a.rows[r], a.cols[c], text)
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
	g.Mark = func(r, c int) bool { return doubt(&a.rows[r], a.cols[c]) != "" }
	g.Suggest = func(_, c int, text string, give func([]kit.Suggestion)) {
		what := map[int]string{colName: app.SuggestOfficial, colPosition: app.SuggestPosition, colInstitution: app.SuggestInstitution}[a.cols[c]]
		if what == "" || strings.TrimSpace(text) == "" {
			give(nil)
			return
		}
		a.o.suggestions(what)(text, give)
	}
	g.OnChoose = func(r, c int, s kit.Suggestion) {
		found, ok := s.Data.(app.Suggestion)
		setCell(&a.rows[r], a.cols[c], s.Text)
		if ok && a.cols[c] == colName {
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
	var preset, people, blank *kit.Field
	a.preset, preset = f.choice(tabAttendance, "attendance_preset", lang.L("Format daftar hadir"), nil)
	a.preset.OnEdited = func(int) {
		a.fitColumns()
		a.edited()
	}
	a.people, people = f.choice(tabAttendance, "audience", lang.L("Untuk peserta"), nil)
	a.blank, blank = f.line(tabAttendance, "blank_rows", lang.L("Baris daftar kosong"))
	a.blank.SetPlaceHolder(lang.L("Sampai penuh"))
	a.hint = container.NewStack()
	a.warning = container.NewStack()
	keys := kit.NewParagraph(lang.L("**Enter** ke bawah   **Tab** ke kanan   **F2** ubah isi sel   **Spasi** hadir atau tidak   **Esc** batal mengubah   **Ctrl+Tab** keluar dari tabel"), kit.TextMeta)
	top := container.New(layout.NewCustomPaddedVBoxLayout(12), tools, a.hint)
	bottom := container.New(layout.NewCustomPaddedVBoxLayout(8), a.warning, keys, kit.Row(preset, people, blank))
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
		for at, c := range a.cols {
			w := doubt(&a.rows[r], c)
			if w == "" {
				continue
			}
			text := lang.L("Baris {{.N}}: {{.Warning}}", map[string]any{"N": r + 1, "Warning": w})
			a.warning.Objects = []fyne.CanvasObject{kit.NewNote(kit.ToneWarn, text, lang.L("Ke baris {{.N}}", map[string]any{"N": r + 1}), func() {
				a.grid.CursorTo(r, at)
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
	_, part, _ := strings.Cut(errs[0].Field, "].")
	column := attendeeParts[part]
	return func() {
		if !slices.Contains(a.cols, column) { // the layout does not print it, but it must be put right
			a.cols = append(slices.Clone(a.cols), column)
			a.grid.SetColumns(attendanceHeads(a.cols))
		}
		a.grid.CursorTo(max(rowOf(errs[0].Field), 0), slices.Index(a.cols, column))
		a.grid.Focus()
	}
}

func (a *attendanceTab) set(m app.Meeting) {
	a.rows = slices.Clone(m.Attendees)
	a.errors = nil
	a.setPreset(m)
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
	a.getPreset(m)
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
