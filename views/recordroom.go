package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sinergi/views/kit"
)

// recordRoom is list, form and preview of one kind of record.
type recordRoom[T any] struct {
	o       *office
	k       recordKind[T]
	list    *listPane
	preview *previewPane
	panes   *fyne.Container
	formBox *fyne.Container // the form's pane, or the note that nothing is open
	record  *fyne.Container // head, tabs, form

	head    *kit.Head
	headBox *fyne.Container
	tabs    *kit.Tabs
	save    *kit.Button
	pdf     *kit.Button
	print   *kit.Button // behind "…" where room is short
	more    *kit.Button
	page    *kit.Button // opens the preview
	toList  *kit.Button
	place   *kit.Text
	banner  *fyne.Container
	tabBody *fyne.Container

	current T
	base    T      // as the store last gave or took it: what changes are counted from
	shown   bool   // a record is in the form
	asking  func() // takes the questions of a new record away, nil: none are asked
	dirty   bool
	edits   int // counts what was typed, to see whether a save still holds
	paper   int
	saving  bool
	waiting func() // goes on once the save that runs is done
}

func newRecordRoom[T any](o *office, k recordKind[T]) *recordRoom[T] {
	r := &recordRoom[T]{o: o, k: k}
	r.list = newListPane(o, k.kind, k.words, k.rowHigh, k.years, k.grouped, k.row)
	r.list.narrow(k.choices)
	r.list.onRead = k.listed
	r.list.onOpen = func(id string) { r.leave(func() { r.load(id) }) }
	r.list.onNew = func() { r.fresh() }
	r.preview = newPreviewPane(o, k.kind)
	r.preview.onClose = func() { r.togglePreview() }
	r.preview.onPaper = func(i int) { r.paper = i; r.draw() }
	r.buildRecord()
	r.formBox = container.NewStack(r.nothingOpen())
	form := framedLeft(container.NewStack(canvas.NewRectangle(kit.Surf), r.formBox))
	preview := r.preview.content
	if len(k.papers) == 0 {
		preview = canvas.NewRectangle(kit.DeskBg)
	}
	r.headBox = framedLeft(r.head)
	r.headBox.Hide()
	r.panes = container.New(&panes{o: o, listWidth: listWide, noPreview: len(k.papers) == 0}, r.list.content, r.headBox, form, preview)
	return r
}

func (r *recordRoom[T]) buildRecord() {
	r.head = kit.NewHead()
	r.save = kit.NewButton(lang.L("Simpan"), "save", kit.Main, func() { r.saveNow(nil) })
	r.pdf = kit.NewButton(lang.L("Buat PDF"), "pdf", kit.Plain, func() { r.makePDF("") })
	r.print = kit.NewButton(lang.L("Cetak…"), "printer", kit.Plain, func() { r.preprint() })
	r.more = kit.NewButton("", "more", kit.Plain, func() { r.showMore() })
	r.page = kit.NewButton(lang.L("Pratinjau"), "preview", kit.Plain, func() { r.togglePreview() })
	r.toList = kit.NewButton(lang.L("Daftar"), "left", kit.Plain, func() { r.do(cmdList) })
	r.place = kit.NewText("", kit.TextBody)
	if len(r.k.papers) > 0 {
		r.head.SetActions(r.print, r.pdf, r.more, r.save)
	} else {
		r.head.SetActions(r.more, r.save)
	}
	r.tabBody = container.NewStack()
	r.banner = stacked()
	top := stacked(r.banner)
	if len(r.k.form.tabs()) > 1 {
		r.tabs = kit.NewTabs(func(i int) { r.showTab(i) }, r.k.form.tabs()...)
		top = stacked(r.tabs, r.banner)
	}
	r.record = edges(top, nil, nil, nil, r.tabBody)
}

func (r *recordRoom[T]) nothingOpen() fyne.CanvasObject {
	return kit.NewEmpty(r.k.words.emptyIcon, lang.L("Belum ada yang dibuka"),
		lang.L("Pilih satu baris di daftar, atau buat yang baru dengan Ctrl+N."),
		"", nil, "", nil)
}

// folded tells that the preview takes the list's place.
func (r *recordRoom[T]) folded() bool {
	return !r.o.wide && r.o.preview && len(r.k.papers) > 0 && r.headBox.Visible()
}

func (r *recordRoom[T]) content() fyne.CanvasObject { return r.panes }

// open shows the list anew; the first time it opens the newest record.
func (r *recordRoom[T]) open() {
	r.resized()
	r.tellState()
	r.list.reload(func() {
		if !r.shown && r.asking == nil && r.list.selected == "" && len(r.list.rows) > 0 && r.list.search.Value() == "" {
			r.load(r.list.rows[0].ID)
		}
	})
}

func (r *recordRoom[T]) resized() {
	r.print.Hidden = !r.o.wide && !r.folded()
	if r.folded() {
		r.head.SetLead(r.toList, r.place)
	} else {
		r.head.SetLead()
	}
	if r.tabs != nil {
		if len(r.k.papers) > 0 && !r.o.preview {
			r.tabs.SetTrailing(r.page)
		} else {
			r.tabs.SetTrailing(nil)
		}
	}
	r.tellPlace()
	r.panes.Refresh()
}

// load opens a stored record.
func (r *recordRoom[T]) load(id string) {
	var record T
	r.list.mark(id)
	r.o.work.latest("open "+r.k.kind, func(ctx context.Context) error {
		var err error
		record, err = r.k.load(ctx, id)
		return err
	}, func(err error) {
		if err != nil {
			r.list.mark(r.k.meta(&r.current).ID)
			r.o.fail(err)
			return
		}
		r.set(record, false)
	})
}

// set puts a record into the form.
func (r *recordRoom[T]) set(record T, dirty bool) {
	another := !r.shown || r.k.meta(&r.current).ID != r.k.meta(&record).ID
	if another {
		r.leaveFields() // first: a cell that closes still writes into the old record
	}
	r.current, r.dirty, r.shown = record, dirty, true
	if !dirty {
		r.base = record
	}
	if r.formBox.Objects[0] != fyne.CanvasObject(r.record) {
		r.fillForm(r.record)
		r.showTab(r.selectedTab())
	}
	r.k.form.set(record)
	if another {
		r.k.form.forget()
	}
	r.k.form.showErrors(nil)
	locked := r.k.final != nil && r.k.final(record)
	r.k.form.lock(locked)
	r.setBanner(nil)
	if locked {
		r.o.forgetPart()
		b := kit.NewBanner(kit.ToneSoft, lang.L("**Final.** Isi tidak dapat diubah."), lang.L("Buat perbaikan"), func() { r.amend() })
		b.SetIcon("lock")
		r.setBanner(b.Bordered("pencil"))
	}
	r.tell()
	r.draw()
}

// leaveFields takes the focus out of the form, so that no key reaches fields
// of a record that is open no longer. The list keeps it: arrows walk on.
func (r *recordRoom[T]) leaveFields() {
	canvas := r.o.window.Canvas()
	switch canvas.Focused() {
	case nil, fyne.Focusable(r.list.list), fyne.Focusable(r.list.search):
	default:
		canvas.Unfocus()
	}
}

// fillForm puts the record, or the note that none is open, into the pane.
func (r *recordRoom[T]) fillForm(o fyne.CanvasObject) {
	r.asking = nil
	r.formBox.Objects = []fyne.CanvasObject{o}
	r.formBox.Refresh()
	if o == fyne.CanvasObject(r.record) {
		r.headBox.Show()
	} else {
		r.headBox.Hide()
	}
	r.resized()
}

// amend opens a final record for changes.
func (r *recordRoom[T]) amend() {
	record := r.k.form.get()
	r.k.reopen(&record)
	r.set(record, true)
}

// edited is called by the form for everything that somebody types.
func (r *recordRoom[T]) edited() {
	r.edits++
	first := !r.dirty
	r.dirty = true
	r.current = r.k.form.get()
	if first {
		r.tell()
	} else {
		r.tellHead()
	}
	r.draw()
}

func (r *recordRoom[T]) togglePreview() {
	r.o.setPreview(!r.o.preview)
	r.resized()
	r.draw()
}

// leave lets then happen at once when nothing is unsaved, after the save that
// runs, or asks.
func (r *recordRoom[T]) leave(then func()) {
	if !r.dirty {
		then()
		return
	}
	if r.saving {
		r.waiting = then
		return
	}
	title := r.k.title(r.current)
	if title == "" {
		title = r.k.untitled
	}
	r.o.askUnsaved(title, func() { r.dirty = false; r.revert(then) }, func() { r.saveNow(then) })
}

// revert forgets what was typed and goes on.
func (r *recordRoom[T]) revert(then func()) {
	r.shown = r.k.meta(&r.current).ID != ""
	if !r.shown {
		r.fillForm(r.nothingOpen())
		r.tellState()
		then()
		return
	}
	id := r.k.meta(&r.current).ID
	then()
	if r.list.selected == id {
		r.load(id)
	}
}
