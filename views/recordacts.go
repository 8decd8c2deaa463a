package views

import (
	"context"
	"errors"
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// do answers a menu item or its key.
func (r *recordRoom[T]) do(c command) bool {
	switch c {
	case cmdSave:
		if r.shown && r.dirty {
			r.saveNow(nil)
		}
	case cmdNew:
		r.fresh()
	case cmdFind:
		if r.folded() {
			r.togglePreview()
		}
		r.o.window.Canvas().Focus(r.list.search)
	case cmdPDF, cmdPDFAs, cmdPrint, cmdWord, cmdZoomIn, cmdZoomOut:
		return r.doPaper(c)
	case cmdPreview:
		if len(r.k.papers) == 0 {
			return false
		}
		r.togglePreview()
	case cmdList:
		if r.folded() {
			r.togglePreview()
		}
		r.o.window.Canvas().Focus(r.list.list)
	case cmdNextTab, cmdPreviousTab:
		return r.turnTab(c)
	case cmdNextRecord:
		r.list.step(1)
	case cmdPreviousRecord:
		r.list.step(-1)
	case cmdDelete:
		r.deleteNow()
	default:
		return false
	}
	return true
}

func (r *recordRoom[T]) turnTab(c command) bool {
	if r.asking != nil {
		r.k.start.turn(map[command]int{cmdNextTab: 1, cmdPreviousTab: -1}[c])
		return true
	}
	if r.tabs == nil || !r.shown {
		return false
	}
	n := len(r.k.form.tabs())
	step := 1
	if c == cmdPreviousTab {
		step = n - 1
	}
	r.tabs.Select((r.tabs.Selected() + step) % n)
	r.showTab(r.tabs.Selected())
	r.k.form.focusFirst(r.selectedTab())
	return true
}

// saveNow stores what is in the form and then goes on, if told to. A failed
// save keeps everything typed and says what to mend.
func (r *recordRoom[T]) saveNow(then func()) {
	if r.saving {
		if then != nil {
			r.waiting = then
		}
		return
	}
	r.waiting = then
	record := r.k.form.get()
	if r.k.ready != nil {
		r.k.ready(&record)
	}
	edits := r.edits
	r.saving = true
	r.o.work.run(func(ctx context.Context) error { return r.k.save(ctx, &record) }, func(err error) {
		r.saving = false
		waiting := r.waiting
		r.waiting = nil
		var fields app.FieldErrors
		switch {
		case err == nil:
			r.saved(record, edits)
			if waiting != nil {
				r.leave(waiting) // asks again about what was typed meanwhile
			}
		case errors.As(err, &fields):
			if edits == r.edits && !reflect.DeepEqual(record, r.k.form.get()) {
				r.k.form.set(record) // cleaned: rows without content are gone, and errors count without them
			}
			r.showFieldErrors(fields)
		case errors.Is(err, app.ErrConflict):
			r.tellConflict()
		case errors.Is(err, app.ErrNotFound):
			r.tellDeleted()
		default:
			r.o.fail(err)
		}
	})
}

// saved takes over what the store gave back. What was typed while the save ran
// stays in the form and stays unsaved.
func (r *recordRoom[T]) saved(record T, edits int) {
	r.k.form.showErrors(nil)
	r.setBanner(nil)
	*r.k.meta(&r.current) = *r.k.meta(&record) // the same record as before, though it has an ID now
	r.base = record
	if edits == r.edits {
		r.dirty = false
		before := r.k.form.get()
		*r.k.meta(&before) = *r.k.meta(&record)
		if reflect.DeepEqual(before, record) && !(r.k.final != nil && r.k.final(record)) {
			r.current = record
			r.k.form.set(record)
			r.tell()
		} else {
			r.set(record, false)
		}
	} else {
		mixed := r.k.form.get()
		*r.k.meta(&mixed) = *r.k.meta(&record)
		r.k.form.set(mixed)
		r.current = mixed
		r.tell()
	}
	if !r.dirty {
		r.o.status.saved(lang.L("Tersimpan {{.Time}}", map[string]any{"Time": r.o.now().Format("15.04")}))
	}
	r.list.mark(r.k.meta(&record).ID)
	r.list.reload(func() { r.tellPlace() })
}

func (r *recordRoom[T]) showFieldErrors(fields app.FieldErrors) {
	r.k.form.showErrors(fields)
	text := lang.L("Belum tersimpan. Perbaiki {{.N}} isian.", map[string]any{"N": len(fields)})
	r.setBanner(kit.NewBanner(kit.ToneErr, text, lang.L("Ke isian pertama"), r.k.form.focusError))
	r.k.form.focusError()
}

// selectTab is for forms that must show a field on another tab.
func (r *recordRoom[T]) selectTab(i int) {
	if r.tabs != nil && r.tabs.Selected() != i {
		r.tabs.Select(i)
		r.showTab(i)
	}
}

// deleteNow marks the open record as deleted and offers to take it back.
func (r *recordRoom[T]) deleteNow() {
	id := r.k.meta(&r.current).ID
	if !r.shown {
		return
	}
	if id == "" { // never stored: nothing but what was typed
		r.leave(func() { r.forget() })
		return
	}
	title := r.k.title(r.current)
	unsaved, dirty := r.k.form.get(), r.dirty
	r.o.work.run(func(ctx context.Context) error { return r.o.store.Delete(ctx, r.k.kind, id) }, func(err error) {
		if err != nil {
			r.o.fail(err)
			return
		}
		r.forget()
		r.o.toast(r.k.deleted(title), lang.L("Urungkan"), func() { r.restore(id, unsaved, dirty) })
	})
}

// forget closes the record that is open and shows the next one.
func (r *recordRoom[T]) forget() {
	at := r.list.at()
	r.leaveFields()
	r.dirty, r.shown = false, false
	r.current = r.k.blank()
	r.fillForm(r.nothingOpen())
	r.list.mark("")
	r.tellState()
	r.list.reload(func() {
		if n := len(r.list.rows); n > 0 {
			r.load(r.list.rows[min(max(at, 0), n-1)].ID)
		}
	})
}

// restore takes a deletion back, with what had been typed but not saved.
func (r *recordRoom[T]) restore(id string, unsaved T, dirty bool) {
	r.leave(func() {
		r.o.work.run(func(ctx context.Context) error { return r.o.store.Restore(ctx, r.k.kind, id) }, func(err error) {
			if err != nil {
				r.o.fail(err)
				return
			}
			if dirty {
				r.set(unsaved, true)
			} else {
				r.load(id)
			}
			r.list.mark(id)
			r.list.reload(nil)
		})
	})
}

// showMore is the menu behind "…".
func (r *recordRoom[T]) showMore() {
	var items []*fyne.MenuItem
	if len(r.k.papers) > 0 && r.print.Hidden {
		items = append(items, fyne.NewMenuItem(lang.L("Cetak…"), r.preprint), fyne.NewMenuItemSeparator())
	}
	for i, p := range r.papers() {
		items = append(items, fyne.NewMenuItem(lang.L("PDF {{.Paper}}", map[string]any{"Paper": p.name}), func() {
			r.paper = i
			r.namePapers()
			r.draw()
			r.makePDF("")
		}))
	}
	if len(r.k.papers) > 0 {
		items = append(items, item(lang.L("Simpan PDF sebagai…"), nil, func() { r.savePDFAs() }),
			fyne.NewMenuItem(lang.L("Simpan sebagai Word"), func() { r.makeWord() }), fyne.NewMenuItemSeparator())
	}
	if r.k.acts != nil {
		items = append(append(items, r.k.acts(r.current)...), fyne.NewMenuItemSeparator())
	}
	items = append(items, fyne.NewMenuItem(lang.L("Hapus"), func() { r.deleteNow() }))
	r.o.popUp(r.more, items)
}
