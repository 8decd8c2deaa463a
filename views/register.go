package views

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

const (
	registerList = 400 // width of the list of numbers
	registerPage = 200 // lines asked for at a time
)

// numberStates are the states of a number in the order of the choice.
var numberStates = []string{app.NumberReserved, app.NumberUsed, app.NumberSkipped, app.NumberManual}

func numberStateWord(state string) string {
	switch state {
	case app.NumberReserved:
		return lang.L("Dipesan")
	case app.NumberUsed:
		return lang.L("Terpakai")
	case app.NumberSkipped:
		return lang.L("Dilewati")
	}
	return lang.L("Manual")
}

func numberStateBadge(state string) kit.BadgeSpec {
	spec := kit.BadgeSpec{Text: numberStateWord(state), Tone: kit.ToneNeutral}
	switch state {
	case app.NumberReserved:
		spec.Icon, spec.Tone = "ring", kit.ToneSoft
	case app.NumberUsed:
		spec.Icon, spec.Tone = "tick", kit.ToneOK
	case app.NumberSkipped:
		spec.Icon = "cross"
	case app.NumberManual:
		spec.Icon = "pencil"
	}
	return spec
}

// registerRoom is the number register: what is used, reserved and skipped.
type registerRoom struct {
	o      *office
	list   *kit.List
	search *kit.Entry
	state  *kit.Select
	year   *kit.Select
	years  []int
	foot   *kit.Text
	panes  *fyne.Container
	head   *kit.Head
	body   *fyne.Container
	form   *numberForm
	rows   []app.NumberEntry
	more   bool // there may be older lines
}

func newRegisterRoom(o *office) *registerRoom {
	r := &registerRoom{o: o}
	r.list = kit.NewList(56, func(i int) { r.show(i) })
	r.list.OnNear(func() { r.read(false, nil) })
	r.search = kit.NewEntry()
	r.search.SetPlaceHolder(lang.L("Cari nomor"))
	r.search.SetSign("search")
	r.search.SetKeys("Ctrl+F")
	r.search.OnEdited = func(string) { o.work.after("search numbers", typePause, func() { r.reload(nil) }) }
	states := []string{lang.L("Semua")}
	for _, s := range numberStates {
		states = append(states, numberStateWord(s))
	}
	r.state = kit.NewSelect(states)
	r.state.SetSelectedIndex(0)
	r.state.OnEdited = func(int) { r.reload(nil) }
	labels := []string{lang.L("Semua tahun")}
	r.years = []int{0}
	for y := o.now().Year(); y >= firstYear; y-- {
		r.years = append(r.years, y)
		labels = append(labels, strconv.Itoa(y))
	}
	r.year = kit.NewSelect(labels)
	r.year.SetSelectedIndex(0)
	r.year.OnEdited = func(int) { r.reload(nil) }
	r.foot = kit.NewText("", kit.TextMeta)
	r.build()
	return r
}

func (r *registerRoom) build() {
	line := func() fyne.CanvasObject {
		l := canvas.NewRectangle(kit.Line)
		l.SetMinSize(fyne.NewSize(1, 1))
		return l
	}
	take := kit.NewButton(lang.L("Ambil nomor"), "plus", kit.Main, func() { r.take() })
	top := inset(edges(nil, nil, container.NewCenter(kit.NewText(lang.L("Buku Nomor"), kit.TextTitle)), container.NewCenter(take), nil), 12, 14, 12, 13)
	filters := inset(stacked(r.search, inset(container.NewGridWithColumns(2, r.state, r.year), 0, 8, 0, 0)), 12, 0, 12, 12)
	foot := stacked(line(), inset(r.foot, 12, 5, 12, 5))
	left := container.NewStack(canvas.NewRectangle(kit.Bg), edges(stacked(top, filters, line()), foot, nil, nil, r.list))
	r.head = kit.NewHead()
	r.form = newNumberForm(r)
	r.body = container.NewStack(r.empty())
	form := framedLeft(container.NewStack(canvas.NewRectangle(kit.Surf), r.body))
	r.panes = container.New(&fixedLeft{width: registerList}, left, edges(r.head, nil, nil, nil, form))
	r.tellHead(nil)
}

func (r *registerRoom) empty() fyne.CanvasObject {
	return kit.NewEmpty("register", lang.L("Belum ada nomor yang dipilih"),
		lang.L("Pilih satu baris untuk mencatat untuk apa nomor itu dipakai, atau ambil nomor baru. Nomor tidak pernah diberikan dua kali."),
		"", nil, "", nil)
}

func (r *registerRoom) tellHead(e *app.NumberEntry) {
	if e == nil {
		r.head.SetTitle(lang.L("Nomor naskah dan surat"))
		r.head.SetMeta(kit.NewText(lang.L("Terpakai, dipesan, dilewati"), kit.TextMeta))
		r.head.SetActions()
		return
	}
	r.head.SetTitle(e.Number)
	spec := numberStateBadge(e.State)
	r.head.SetMeta(kit.NewBadge(spec.Text, spec.Icon, spec.Tone), kit.NewText(joinFacts(e.On.Long(), r.patternName(e.Pattern)), kit.TextMeta))
	r.head.SetActions(r.form.save)
}

func (r *registerRoom) patternName(code string) string {
	for _, p := range r.o.patterns() {
		if p.Code == code {
			return p.Name
		}
	}
	return code
}

// patterns are the office's number patterns, else the usual ones.
func (o *office) patterns() []app.NumberPattern { return o.record.NumberPatterns() }

func (r *registerRoom) content() fyne.CanvasObject { return r.panes }

func (r *registerRoom) open() {
	r.o.status.saved(lang.L("Semua tersimpan"))
	r.o.status.tell(lang.L("Ctrl+N mengambil nomor. Nomor yang batal dipakai ditandai Dilewati, tidak dipakai lagi."))
	r.reload(nil)
}

func (r *registerRoom) filter() app.NumberFilter {
	f := app.NumberFilter{Search: r.search.Value(), Year: r.years[max(r.year.SelectedIndex(), 0)], Limit: registerPage}
	if i := r.state.SelectedIndex(); i > 0 {
		f.State = numberStates[i-1]
	}
	return f
}

func (r *registerRoom) reload(then func()) { r.read(true, then) }

// read reads the newest lines, or the ones after those that are shown.
func (r *registerRoom) read(anew bool, then func()) {
	f := r.filter()
	if !anew {
		if !r.more || len(r.rows) == 0 {
			return
		}
		f.After = r.rows[len(r.rows)-1].ID
	}
	var rows []app.NumberEntry
	r.o.work.latest("numbers", func(ctx context.Context) error {
		var err error
		rows, err = r.o.store.Numbers(ctx, f)
		return err
	}, func(err error) {
		if err != nil {
			r.o.fail(err)
			return
		}
		r.more = len(rows) == registerPage
		if !anew {
			rows = append(r.rows, rows...)
		}
		r.rows = rows
		r.fill()
		if then != nil {
			then()
		}
	})
}

func (r *registerRoom) fill() {
	rows := make([]kit.ListRow, len(r.rows))
	for i, e := range r.rows {
		rows[i] = kit.ListRow{ID: e.ID, Title: e.Number, Meta: joinFacts(e.On.Short(), e.Subject), Badges: []kit.BadgeSpec{numberStateBadge(e.State)}}
	}
	r.list.SetRows(rows)
	text := lang.L("{{.N}} nomor", map[string]any{"N": len(rows)})
	if r.more {
		text = lang.L("{{.N}} nomor terbaru", map[string]any{"N": len(rows)})
	}
	r.foot.SetText(text)
}

func (r *registerRoom) show(i int) {
	if i < 0 || i >= len(r.rows) {
		return
	}
	r.leave(func() {
		e := r.rows[i]
		r.list.Select(e.ID)
		r.form.set(e)
		r.tellHead(&e)
		r.body.Objects = []fyne.CanvasObject{r.form.content}
		r.body.Refresh()
	})
}

// take takes a number for a paper that is no record here, such as a letter.
func (r *registerRoom) take() {
	r.o.askNumber(numberRequest{state: app.NumberReserved, on: r.o.today()}, func(app.NumberEntry, string) {
		r.reload(func() { r.show(0) })
	})
}

func (r *registerRoom) do(c command) bool {
	switch c {
	case cmdNew:
		r.take()
	case cmdFind:
		r.o.window.Canvas().Focus(r.search)
	case cmdList:
		r.o.window.Canvas().Focus(r.list)
	case cmdSave:
		if r.form.dirty {
			r.form.store(nil)
		}
	default:
		return false
	}
	return true
}

func (r *registerRoom) leave(then func()) {
	if !r.form.dirty {
		then()
		return
	}
	r.o.askUnsaved(r.form.entry.Number, func() { r.form.dirty = false; r.form.set(r.form.entry); then() }, func() { r.form.store(then) })
}

func (r *registerRoom) resized() { r.panes.Refresh() }
