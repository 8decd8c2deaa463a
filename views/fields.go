package views

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/views/kit"
)

// bound is one control of a form with the path that errors name it by.
type bound struct {
	path  string
	tab   int
	field *kit.Field
	focus fyne.Focusable
	lock  func(bool)
}

// fields are the controls of one form. They are filled by the form's set and
// read by its get; here they are only found again.
type fields struct {
	o      *office
	edited func()
	goTo   func(tab int)
	bounds []bound
	others []elsewhere
	locks  []func(bool) // of controls that are not always shown
	first  func()       // goes to the first error
}

// elsewhere takes errors of paths that begin with prefix: cells and cards.
type elsewhere struct {
	prefix string
	tab    int
	show   func(errs app.FieldErrors) (goThere func())
}

func (f *fields) bind(tab int, path string, field *kit.Field, focus fyne.Focusable, lock func(bool)) {
	f.bounds = append(f.bounds, bound{path, tab, field, focus, lock})
}

// line is a field of one line.
func (f *fields) line(tab int, path, label string) (*kit.Entry, *kit.Field) {
	e := kit.NewEntry()
	e.OnEdited = func(string) { f.edited() }
	field := kit.NewField(label, e)
	f.bind(tab, path, field, e, e.SetReadOnly)
	return e, field
}

// area is a field of several lines.
func (f *fields) area(tab int, path, label string, rows int) (*kit.Entry, *kit.Field) {
	e := kit.NewTextArea(rows)
	e.OnEdited = func(string) { f.edited() }
	field := kit.NewField(label, e)
	f.bind(tab, path, field, e, e.SetReadOnly)
	return e, field
}

func (f *fields) date(tab int, path, label string) (*kit.DateField, *kit.Field) {
	d := kit.NewDateField()
	d.OnEdited = func(string) { f.edited() }
	field := kit.NewField(label, d)
	f.bind(tab, path, field, d, d.SetReadOnly)
	return d, field
}

func (f *fields) clock(tab int, path, label string) (*kit.ClockField, *kit.Field) {
	c := kit.NewClockField()
	c.OnEdited = func(string) { f.edited() }
	field := kit.NewField(label, c)
	f.bind(tab, path, field, c, c.SetReadOnly)
	return c, field
}

func (f *fields) choice(tab int, path, label string, options []string) (*kit.Select, *kit.Field) {
	s := kit.NewSelect(options)
	s.OnEdited = func(int) { f.edited() }
	field := kit.NewField(label, s)
	f.bind(tab, path, field, s, s.SetReadOnly)
	return s, field
}

// suggest is a line that proposes what the store knows.
func (f *fields) suggest(tab int, path, label, what string) (*kit.Suggest, *kit.Field) {
	s := kit.NewSuggest(f.o.suggestions(what))
	s.OnEdited = func(string) { f.edited() }
	field := kit.NewField(label, s)
	f.bind(tab, path, field, s, s.SetReadOnly)
	return s, field
}

// suggestions asks the store for proposals as somebody types.
func (o *office) suggestions(what string) func(text string, give func([]kit.Suggestion)) {
	return func(text string, give func([]kit.Suggestion)) {
		var found []app.Suggestion
		o.work.latest("suggest", func(ctx context.Context) error {
			var err error
			found, err = o.store.Suggest(ctx, what, text, 6)
			return err
		}, func(err error) {
			if err != nil {
				o.log(err) // typing goes on without proposals
				return
			}
			rows := make([]kit.Suggestion, len(found))
			for i, s := range found {
				note := s.Position
				if note == "" {
					note = s.Institution
				}
				rows[i] = kit.Suggestion{Text: s.Text, Note: note, Data: s}
			}
			give(rows)
		})
	}
}

// forget takes away what could be undone: another record is in the fields.
func (f *fields) forget() {
	f.o.forgetPart()
	for _, b := range f.bounds {
		if e, ok := b.focus.(interface{ Forget() }); ok {
			e.Forget()
		}
	}
}

// lock makes every control read-only, or not.
func (f *fields) lock(on bool) {
	for _, b := range f.bounds {
		b.lock(on)
	}
	for _, lock := range f.locks {
		lock(on)
	}
}

// show puts each error beside its field and remembers where the first one is.
func (f *fields) show(errs app.FieldErrors) {
	f.first = nil
	best := len(errs)
	for _, b := range f.bounds {
		message, at := "", len(errs)
		for i, e := range errs {
			if within(e.Field, b.path) {
				message, at = e.Message, i
				break
			}
		}
		b.field.SetError(message)
		if at < best {
			best = at
			f.first = func() { f.goTo(b.tab); f.o.window.Canvas().Focus(b.focus) }
		}
	}
	for _, other := range f.others {
		var mine app.FieldErrors
		at := len(errs)
		for i, e := range errs {
			if strings.HasPrefix(e.Field, other.prefix) {
				mine = append(mine, e)
				at = min(at, i)
			}
		}
		there := other.show(mine)
		if at < best && there != nil {
			best = at
			f.first = func() { f.goTo(other.tab); there() }
		}
	}
}

// within tells whether a fault's path names a field or a part of it: a line of
// the agenda, the titles of a name.
func within(fault, path string) bool {
	rest, ok := strings.CutPrefix(fault, path)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// focusError goes to the first field with an error.
func (f *fields) focusError() {
	if f.first != nil {
		f.first()
	}
}

// lines are the non-empty lines of a text, trimmed.
func lines(text string) []string {
	var out []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// wordsLike proposes those of the words that contain what is typed.
func wordsLike(words []string) func(text string, give func([]kit.Suggestion)) {
	return func(text string, give func([]kit.Suggestion)) {
		var rows []kit.Suggestion
		for _, w := range words {
			if strings.Contains(bahasa.Fold(w), bahasa.Fold(text)) && w != text {
				rows = append(rows, kit.Suggestion{Text: w})
			}
		}
		give(rows)
	}
}
