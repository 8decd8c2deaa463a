package views

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/app/doc"
	"sinergi/views/kit"
)

const (
	recapLeft   = 336      // width of the choices
	recapShown  = 60       // rows of a table in the preview
	periodMonth = iota - 2 // 0: the order of the segment
	periodQuarter
	periodYear
	periodFree
)

// recapRoom makes the workbook of a period.
type recapRoom struct {
	o             *office
	kind          *kit.Segment
	part          *kit.Select
	year          *kit.Select
	years         []int
	from, to      *kit.DateField
	chooser       *fyne.Container
	when          *kit.Field // the choices, with the days they mean below
	sheetsBox     *fyne.Container
	warnings      *fyne.Container
	last          *kit.Text
	save, andOpen *kit.Button
	tabs          *kit.Tabs
	tabsBox       *fyne.Container
	preview       *previewPane
	shell         *fyne.Container

	recap  *app.Recap
	sheets []doc.RecapSheet
	off    map[string]bool // sheets left out
	at     int
}

func newRecapRoom(o *office) *recapRoom {
	r := &recapRoom{o: o, off: map[string]bool{}}
	r.kind = kit.NewSegment([]string{lang.L("Bulan"), lang.L("Triwulan"), lang.L("Tahun"), lang.L("Bebas")}, func(int) { r.offer(); r.compute() })
	r.part = kit.NewSelect(nil)
	r.part.OnEdited = func(int) { r.compute() }
	labels := []string{}
	for y := o.now().Year(); y >= firstYear; y-- {
		r.years = append(r.years, y)
		labels = append(labels, strconv.Itoa(y))
	}
	r.year = kit.NewSelect(labels)
	r.year.SetSelectedIndex(0)
	r.year.OnEdited = func(int) { r.compute() }
	r.from, r.to = kit.NewDateField(), kit.NewDateField()
	r.from.OnEdited = func(string) { r.computeSoon() }
	r.to.OnEdited = func(string) { r.computeSoon() }
	r.chooser = container.NewStack()
	r.sheetsBox = stacked()
	r.warnings = stacked()
	r.last = kit.NewText("", kit.TextMeta).Shrink()
	r.save = kit.NewButton(lang.L("Simpan Excel…"), "download", kit.Main, func() { r.saveAs() })
	r.andOpen = kit.NewButton(lang.L("Simpan dan buka"), "folder", kit.Plain, func() { r.saveTo("", true) })
	r.preview = newPreviewPane(o, "recap")
	r.tabsBox = container.NewStack()
	r.build()
	r.kind.SetSelected(periodQuarter)
	r.offer()
	return r
}

func (r *recapRoom) build() {
	head := kit.NewHead()
	head.SetTitle(lang.L("Rekap"))
	head.SetAside(kit.NewText(lang.L("Buku kerja Excel untuk provinsi"), kit.TextMeta))
	r.when = kit.NewField(lang.L("Periode"), kit.Stack(8, r.kind, r.chooser))
	choices := kit.NewForm(
		r.when,
		kit.NewField(lang.L("Lembar"), kit.NewPlainCard(r.sheetsBox)), r.warnings)
	foot := inset(stacked(r.last, container.NewHBox(r.save, gap(0), r.andOpen)), 16, 8, 16, 16)
	left := container.NewStack(canvas.NewRectangle(kit.Surf), edges(nil, foot, nil, nil, choices))
	right := edges(nil, r.tabsBox, nil, nil, r.preview.content)
	body := container.New(&fixedLeft{width: recapLeft}, left, right)
	r.shell = edges(head, nil, nil, nil, body)
	r.preview.keepOpen()
}

func (r *recapRoom) computeSoon() { r.o.work.after("recap", typePause, func() { r.compute() }) }

// compute reads the period's records and shows what the workbook will hold.
func (r *recapRoom) compute() {
	from, to := r.period()
	if !from.Valid() || !to.Valid() || from > to {
		r.when.SetError(lang.L("Isi kedua tanggal; yang pertama tidak boleh lebih akhir."))
		r.save.Disable()
		r.andOpen.Disable()
		return
	}
	var recap *app.Recap
	record, today := r.o.record, r.o.today()
	r.o.work.latest("recap", func(ctx context.Context) error {
		var err error
		recap, err = app.BuildRecap(ctx, r.o.store, from, to, today)
		return err
	}, func(err error) {
		if err != nil {
			r.o.fail(err)
			return
		}
		r.recap, r.sheets = recap, doc.RecapSheets(record, recap)
		r.show()
	})
}

func (r *recapRoom) show() {
	r.tellDays()
	r.sheetsBox.Objects = nil
	names := make([]string, len(r.sheets))
	for i, s := range r.sheets {
		names[i] = s.Name
		rows := 0
		for _, t := range s.Tables {
			rows += t.Count
		}
		if i > 0 {
			r.sheetsBox.Add(lineAcross())
		}
		r.sheetsBox.Add(kit.NewCheckRow(s.Name, lang.L("{{.N}} baris", map[string]any{"N": bahasa.Number(int64(rows))}), !r.off[s.Name], func(on bool) {
			r.off[s.Name] = !on
			r.allowSave()
		}))
	}
	r.sheetsBox.Refresh()
	r.tellWarnings()
	r.allowSave()
	r.tabs = kit.NewTabs(func(i int) { r.showSheet(i) }, names...).Below()
	r.tabs.Select(r.at)
	r.tabsBox.Objects = []fyne.CanvasObject{r.tabs}
	r.tabsBox.Refresh()
	r.showSheet(r.at)
}

func (r *recapRoom) showSheet(i int) {
	r.at = i
	r.preview.setPapers([]string{lang.L("Pratinjau lembar")}, 0)
	s := r.sheets[i]
	r.preview.show(doc.RecapPage(r.o.record, s, recapShown))
}

func (r *recapRoom) tellWarnings() {
	r.warnings.Objects = nil
	if found := r.recap.Warnings(); len(found) > 0 {
		r.warnings.Add(r.warningBox(found))
	}
	r.warnings.Refresh()
}

// warningBox lists what should be looked at, and leads to the first of it.
func (r *recapRoom) warningBox(found []app.RecapWarning) fyne.CanvasObject {
	texts := make([]string, len(found))
	for i, w := range found {
		texts[i] = w.Text
	}
	text := strings.Join(texts, ", ")
	if last := len(texts) - 1; last > 0 {
		text = lang.L("{{.First}} dan {{.Last}}", map[string]any{"First": strings.Join(texts[:last], ", "), "Last": texts[last]})
	}
	first := found[0].MeetingIDs[0]
	open := kit.NewButton(lang.L("Buka rapat pertama"), "", kit.Link, func() { r.o.openMeeting(first) })
	sign := container.NewGridWrap(fyne.NewSize(16, 16), widget.NewIcon(kit.Icon("warn", kit.WarnSign)))
	words := kit.Stack(2,
		kit.NewText(lang.L("Periksa sebelum dikirim"), kit.TextBold.Colored(kit.Warn)),
		kit.NewParagraph(text+".", kit.TextBody.Colored(kit.Warn)))
	back := canvas.NewRectangle(kit.WarnBg)
	back.CornerRadius = 4
	return container.NewStack(back, inset(stacked(
		edges(nil, nil, inset(sign, 0, 1, 8, 0), nil, words),
		tight(gap(16), open)), 12, 8, 12, 4))
}

func (r *recapRoom) content() fyne.CanvasObject { return r.shell }

func (r *recapRoom) open() {
	r.o.status.saved(lang.L("Semua tersimpan"))
	r.o.status.tell(lang.L("Ctrl+S menyimpan rekap sebagai berkas Excel."))
	r.compute()
}

func (r *recapRoom) do(c command) bool {
	switch c {
	case cmdSave:
		if !r.save.Disabled() {
			r.saveAs()
		}
	case cmdPrint:
		if r.recap == nil {
			return false
		}
		r.o.openPrint(r.printable())
	case cmdNextTab, cmdPreviousTab:
		if r.tabs == nil {
			return false
		}
		step := 1
		if c == cmdPreviousTab {
			step = len(r.sheets) - 1
		}
		r.tabs.Select((r.at + step) % len(r.sheets))
		r.showSheet(r.tabs.Selected())
	default:
		return false
	}
	return true
}

func (r *recapRoom) leave(then func()) { then() }
func (r *recapRoom) resized()          {}

// fixedLeft gives the first object a fixed width and the second the rest.
type fixedLeft struct{ width float32 }

func (l *fixedLeft) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.width+o[1].MinSize().Width, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

func (l *fixedLeft) Layout(o []fyne.CanvasObject, size fyne.Size) {
	place(o[0], 0, 0, l.width, size.Height, true)
	place(o[1], l.width, 0, size.Width-l.width, size.Height, true)
}
