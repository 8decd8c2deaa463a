package views

import (
	"context"
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

// Columns of the grid of recipients.
const (
	colRecipient = iota
	colTown
)

// mostRecipientRows is how many recipients are seen before the form scrolls on.
const mostRecipientRows = 200

// recipientGrid is whom an invitation goes to.
type recipientGrid struct {
	o         *office
	edited    func()
	attendees func() []app.Attendee
	rows      []app.Recipient
	grid      *kit.Grid
	content   fyne.CanvasObject
	counted   *kit.Text
	warning   *fyne.Container
	tools     []*kit.Button
	locked    bool
	errors    app.FieldErrors
}

func newRecipientGrid(f *fields, attendees func() []app.Attendee) *recipientGrid {
	t := &recipientGrid{o: f.o, edited: func() { f.edited() }, attendees: attendees}
	t.grid = kit.NewGrid([]kit.GridColumn{
		{Head: lang.L("Jabatan atau nama penerima"), Width: 200, Stretch: 3},
		{Head: lang.L("di"), Width: 96, Stretch: 1},
	})
	t.grid.NewRowText = lang.L("Ketik penerima baru")
	t.grid.MaxRows = mostRecipientRows
	t.wire()
	f.others = append(f.others, elsewhere{"invitation.recipients", tabInvitation, t.showErrors})
	t.counted = kit.NewText("", kit.TextMeta)
	t.warning = container.New(layout.NewCustomPaddedVBoxLayout(0))
	take := kit.NewButton(lang.L("Ambil dari daftar hadir"), "people", kit.Plain, t.takeInstitutions)
	remove := kit.NewButton(lang.L("Hapus baris"), "trash", kit.Plain, t.removeRow)
	t.tools = []*kit.Button{take, remove}
	head := container.NewHBox(kit.NewText(lang.L("Penerima undangan"), textLabelBig), container.NewCenter(t.counted))
	keys := kit.NewParagraph(lang.L("**Enter** ke bawah   **Tab** ke kanan   **Ctrl+V** menempel baris dari Excel   **Ctrl+Tab** keluar dari tabel"), kit.TextMeta)
	tools := container.New(&toolRow{}, head, tight(take, gap(8), remove))
	t.content = kit.Stack(8, tools, t.grid, t.warning, keys)
	return t
}

func (t *recipientGrid) wire() {
	g := t.grid
	g.Rows = func() int { return len(t.rows) }
	g.Cell = func(r, c int) string {
		if c == colTown {
			return t.rows[r].Place
		}
		return t.rows[r].Name
	}
	g.SetCell = func(r, c int, text string) { t.setCell(r, c, text); t.changed() }
	g.Append = func() { t.rows = append(t.rows, app.Recipient{}) }
	g.Delete = func(r int) {
		t.rows = slices.Delete(t.rows, r, r+1)
		t.changed()
	}
	g.Suggest = func(_, c int, text string, give func([]kit.Suggestion)) {
		switch {
		case strings.TrimSpace(text) == "":
			give(nil)
		case c == colRecipient:
			t.o.suggestRecipients(text, give)
		default:
			give(t.towns(text))
		}
	}
	g.OnChoose = func(r, c int, s kit.Suggestion) { t.setCell(r, c, s.Text); t.changed() }
	g.OnPaste = t.paste
}

func (t *recipientGrid) setCell(r, c int, text string) {
	text = app.CleanLine(text)
	if c == colTown {
		t.rows[r].Place = text
		return
	}
	t.rows[r].Name = text
}

// suggestRecipients proposes institutions, positions and officials.
func (o *office) suggestRecipients(text string, give func([]kit.Suggestion)) {
	const most = 6
	var rows []kit.Suggestion
	o.work.latest("suggest", func(ctx context.Context) error {
		for _, what := range []string{app.SuggestInstitution, app.SuggestPosition, app.SuggestOfficial} {
			found, err := o.store.Suggest(ctx, what, text, most)
			if err != nil {
				return err
			}
			for _, s := range found {
				if len(rows) < most && !slices.ContainsFunc(rows, func(r kit.Suggestion) bool { return r.Text == s.Text }) {
					rows = append(rows, kit.Suggestion{Text: s.Text, Note: firstFilled(s.Position, s.Institution), Data: s})
				}
			}
		}
		return nil
	}, func(err error) {
		if err != nil {
			o.log(err) // typing goes on without proposals
			return
		}
		give(rows)
	})
}

func firstFilled(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}

// towns proposes the places of the other recipients.
func (t *recipientGrid) towns(text string) []kit.Suggestion {
	var words []string
	for _, r := range t.rows {
		if r.Place != "" && !slices.Contains(words, r.Place) {
			words = append(words, r.Place)
		}
	}
	var rows []kit.Suggestion
	wordsLike(words)(text, func(found []kit.Suggestion) { rows = found })
	return rows
}

// paste takes rows copied from a spreadsheet, without its empty ones.
func (t *recipientGrid) paste(r, c int, table [][]string) {
	if t.locked {
		return
	}
	added := 0
	for _, cells := range table {
		if strings.TrimSpace(strings.Join(cells, "")) == "" {
			continue
		}
		if r+added >= len(t.rows) {
			t.rows = append(t.rows, app.Recipient{})
		}
		for i, text := range cells {
			if c+i <= colTown {
				t.setCell(r+added, c+i, text)
			}
		}
		added++
	}
	t.grid.Refresh()
	t.changed()
	t.o.toast(lang.L("{{.N}} baris ditempel.", map[string]any{"N": added}), "", nil)
}

// takeInstitutions adds the institutions of the attendance list that are not
// among the recipients.
func (t *recipientGrid) takeInstitutions() {
	before := slices.Clone(t.rows)
	known := map[string]bool{}
	for _, r := range t.rows {
		known[bahasa.Fold(r.Name)] = true
	}
	for _, a := range t.attendees() {
		name := app.CleanLine(a.Institution)
		if name == "" || known[bahasa.Fold(name)] {
			continue
		}
		known[bahasa.Fold(name)] = true
		t.rows = append(t.rows, app.Recipient{Name: name})
	}
	added := len(t.rows) - len(before)
	if added == 0 {
		t.o.toast(lang.L("Tidak ada instansi baru di daftar hadir."), "", nil)
		return
	}
	t.grid.Refresh()
	t.changed()
	t.o.toastPart(lang.L("{{.N}} penerima ditambahkan.", map[string]any{"N": added}), func() { t.put(before) })
}

// put sets all rows in the clerk's name.
func (t *recipientGrid) put(rows []app.Recipient) {
	t.rows = rows
	t.grid.Refresh()
	t.changed()
}

// removeRow takes the cursor's row out; it can be taken back.
func (t *recipientGrid) removeRow() {
	r, _ := t.grid.Cursor()
	if r >= len(t.rows) {
		return
	}
	before := slices.Clone(t.rows)
	t.put(slices.Delete(t.rows, r, r+1))
	t.o.toastPart(lang.L("Baris “{{.Name}}” dihapus.", map[string]any{"Name": before[r].Name}), func() { t.put(before) })
}

func (t *recipientGrid) changed() {
	t.tell()
	t.edited()
}

func (t *recipientGrid) tell() {
	t.counted.SetText(strconv.Itoa(len(t.rows)))
}

func (t *recipientGrid) showErrors(errs app.FieldErrors) func() {
	t.errors = errs
	t.warning.Objects = nil
	if len(errs) > 0 {
		t.warning.Objects = []fyne.CanvasObject{kit.NewNote(kit.ToneErr, rowMessage(errs[0]), "", nil)}
	}
	t.warning.Refresh()
	t.content.Refresh()
	if len(errs) == 0 {
		return nil
	}
	column := colRecipient
	if strings.HasSuffix(errs[0].Field, ".place") {
		column = colTown
	}
	return func() {
		t.grid.CursorTo(max(rowOf(errs[0].Field), 0), column)
		t.grid.Focus()
	}
}

func (t *recipientGrid) set(rows []app.Recipient) {
	t.rows = slices.Clone(rows)
	t.grid.Refresh()
	t.tell()
}

func (t *recipientGrid) get() []app.Recipient { return slices.Clone(t.rows) }

func (t *recipientGrid) lock(on bool) {
	t.locked = on
	t.grid.SetReadOnly(on)
	for _, b := range t.tools {
		if on {
			b.Disable()
		} else {
			b.Enable()
		}
	}
}
