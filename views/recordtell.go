package views

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app/doc"
	"sinergi/views/kit"
)

func (r *recordRoom[T]) tellPlace() {
	if at := r.list.at(); at >= 0 {
		r.place.SetText(lang.L("{{.Page}} dari {{.Pages}}", map[string]any{"Page": at + 1, "Pages": max(r.list.total, len(r.list.rows))}))
		return
	}
	r.place.SetText("")
}

func (r *recordRoom[T]) setBanner(b fyne.CanvasObject) {
	r.banner.Objects = nil
	if b != nil {
		r.banner.Objects = []fyne.CanvasObject{b}
	}
	r.banner.Refresh()
	r.record.Refresh()
}

// tell shows title, facts, counts and save state.
func (r *recordRoom[T]) tell() {
	r.tellHead()
	r.tellPlace()
	if r.dirty {
		r.save.Enable()
	} else {
		r.save.Disable()
	}
	r.tellState()
}

func (r *recordRoom[T]) tellHead() {
	title := r.k.title(r.current)
	if title == "" {
		title = r.k.untitled
	}
	r.head.SetTitle(title)
	facts := r.k.facts(r.current)
	if r.dirty {
		facts = append(facts, kit.NewText(lang.L("Belum disimpan"), textUnsaved))
	}
	r.head.SetMeta(facts...)
	if r.tabs != nil {
		for i := range r.k.form.tabs() {
			r.tabs.SetCount(i, r.k.form.count(i))
		}
	}
	if r.k.offered != nil {
		r.namePapers()
	}
}

func (r *recordRoom[T]) tellState() {
	if r.dirty {
		r.o.status.unsaved()
	} else {
		r.o.status.saved(lang.L("Semua tersimpan"))
	}
	r.o.status.tell(r.hint())
}

func (r *recordRoom[T]) hint() string {
	switch {
	case r.dirty && r.tabs != nil:
		return lang.L("Ctrl+S menyimpan. Ctrl+PgDn ke tab berikutnya.")
	case r.dirty:
		return lang.L("Ctrl+S menyimpan.")
	case r.asking != nil:
		return r.k.start.hint()
	case r.shown:
		return lang.L("Ctrl+N membuat yang baru. Ctrl+F mencari di daftar.")
	}
	return lang.L("Ctrl+N membuat yang baru.")
}

func (r *recordRoom[T]) selectedTab() int {
	if r.tabs == nil {
		return 0
	}
	return r.tabs.Selected()
}

func (r *recordRoom[T]) showTab(i int) {
	r.tabBody.Objects = []fyne.CanvasObject{r.k.form.tab(i)}
	r.tabBody.Refresh()
	r.o.status.tell(r.hint()) // not the keys of the tab that is left
	r.panes.Refresh()         // a tab with an outline takes room from the preview
	if own := slices.IndexFunc(r.k.papers, func(p paperOf[T]) bool { return p.tab == i }); own >= 0 || r.byTab() {
		r.paper = max(own, 0)
	}
	r.namePapers()
	r.draw()
}

// byTab tells that papers belong to tabs; else the choice of paper stays.
func (r *recordRoom[T]) byTab() bool {
	return slices.ContainsFunc(r.k.papers, func(p paperOf[T]) bool { return p.tab >= 0 })
}

// papers are those that the open record has.
func (r *recordRoom[T]) papers() []paperOf[T] {
	if r.k.offered == nil {
		return r.k.papers
	}
	return r.k.papers[:min(r.k.offered(r.current), len(r.k.papers))]
}

func (r *recordRoom[T]) namePapers() {
	papers := r.papers()
	names := make([]string, len(papers))
	for i, p := range papers {
		names[i] = p.name
	}
	r.paper = min(r.paper, max(len(papers)-1, 0))
	r.preview.setPapers(names, r.paper)
}

// draw shows the page as it would be printed now.
func (r *recordRoom[T]) draw() {
	if !r.shown || !r.o.preview || len(r.k.papers) == 0 {
		return
	}
	r.preview.showSoon(func() doc.Document { return r.k.papers[r.paper].make(r.o.record, r.current) })
}
