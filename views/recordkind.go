package views

import (
	"context"

	"fyne.io/fyne/v2"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/views/kit"
)

// form shows one record of kind T and gives it back.
type form[T any] interface {
	tabs() []string
	tab(i int) fyne.CanvasObject
	count(i int) int // shown beside the tab's word; negative: none
	set(T)
	get() T
	showErrors(app.FieldErrors) // beside the fields; none: takes them away
	focusError()                // goes to the first field with an error
	focusFirst(tab int)
	lock(bool) // read-only
	forget()   // nothing can be undone: another record is shown
}

// paperOf is one document that can be made from a record.
type paperOf[T any] struct {
	name string // in the preview's bar
	file string // beginning of the file's name
	tab  int    // the tab it belongs to; the first of a tab is its own
	make func(app.Office, T) doc.Document
}

// starter asks what a new record begins with, in the form's place.
type starter[T any] interface {
	// open gives its content. give takes the record that it makes and the tab
	// to show, blank begins without it, cancel goes back.
	open(give func(record T, tab int), blank, cancel func()) fyne.CanvasObject
	focus()
	turn(by int) // to the next or previous step
	leave()      // cancels
	hint() string
}

// recordKind is what tells one kind of record from another.
type recordKind[T any] struct {
	kind     string
	words    listWords
	rowHigh  float32
	years    bool
	grouped  bool
	row      func(app.Row) kit.ListRow
	form     form[T]
	papers   []paperOf[T]
	offered  func(T) int  // nil, or how many of the papers this record has
	choices  []listChoice // nil, or what the list can be narrowed to
	listed   func()       // nil, or what follows when the list was read anew
	blank    func() T
	start    starter[T] // nil, or the questions that a new record begins with
	load     func(context.Context, string) (T, error)
	save     func(context.Context, *T) error
	ready    func(*T) // nil, or what a record takes from the office before it is saved
	meta     func(*T) *app.Meta
	title    func(T) string
	untitled string
	facts    func(T) []fyne.CanvasObject // under the title
	final    func(T) bool                // nil: never
	reopen   func(*T)
	deleted  func(title string) string // "Rapat "..." dihapus."
	conflict string                    // title of the conflict dialog
	// merge joins what is typed with what another window stored since base; nil
	// where the kind has no way to. It gives the joined record and the stored
	// one, or nothing and has told why.
	merge func(base, mine T, give func(joined, stored T))
	acts  func(T) []*fyne.MenuItem // more behind "…"; nil: none
}
