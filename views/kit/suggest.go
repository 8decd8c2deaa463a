package kit

import (
	"fyne.io/fyne/v2"
)

// Suggestion is one row that can be taken instead of typing on.
type Suggestion struct {
	Text string // what is put into the field
	Note string // small, at the right
	Data any    // whatever the asker wants back
}

// Suggest is an Entry that offers rows under it while the user types. Tab or
// Enter takes the marked row, Up and Down mark another, Esc closes.
type Suggest struct {
	Entry
	// OnChoose is called after a row was taken and its text stands in the field.
	OnChoose func(Suggestion)

	offer suggester
}

var _ fyne.Tabbable = (*Suggest)(nil)

// NewSuggest makes the entry. ask gets the text after each change and may call
// give at once or later, on the window's goroutine; only the answer to the
// newest text is shown.
func NewSuggest(ask func(text string, give func([]Suggestion))) *Suggest {
	s := &Suggest{}
	s.prepare(s)
	s.offer = suggester{entry: &s.Entry, ask: ask, taken: s.taken}
	s.OnChanged = func(text string) {
		s.changed(text)
		if !s.silent {
			s.offer.edited(text)
		}
	}
	s.onKey = s.offer.key
	s.onBlur = s.offer.blur
	return s
}

// AcceptsTab is true while rows are offered: Tab then takes one.
func (s *Suggest) AcceptsTab() bool { return s.offer.open() }

func (s *Suggest) taken(row Suggestion, _ fyne.KeyName) {
	s.edit(row.Text)
	if s.OnChoose != nil {
		s.OnChoose(row)
	}
}

// mostSuggestions are seen at once.
const mostSuggestions = 6

// openOffer is the one suggester whose rows are seen, or nil. Only the entry
// with the focus can have one.
var openOffer *suggester

// closeOffer takes the offered rows away, whoever they belong to.
func closeOffer() {
	if openOffer != nil {
		openOffer.close()
	}
}

// suggester asks for rows and shows them under an entry.
type suggester struct {
	entry *Entry
	ask   func(text string, give func([]Suggestion))
	taken func(row Suggestion, by fyne.KeyName) // by is "" for the pointer

	panel  *suggestPanel
	layer  *popLayer
	asked  int  // counts the questions, so that late answers are dropped
	moved  bool // the user marked a row himself
	inHand bool // the pointer is down on a row
	always bool // empty text asks as well

	fallback *popLayer // where the rows go when there is neither layer nor form
}

func (s *suggester) open() bool { return s.layer != nil }

func (s *suggester) edited(text string) {
	s.asked++
	number := s.asked
	if s.ask == nil || text == "" && !s.always {
		s.close()
		return
	}
	s.ask(text, func(rows []Suggestion) {
		if number == s.asked && s.entry.focused {
			s.show(text, rows)
		}
	})
}

func (s *suggester) show(typed string, rows []Suggestion) {
	if len(rows) == 0 || len(rows) == 1 && rows[0].Text == typed && rows[0].Data == nil {
		s.close()
		return
	}
	if openOffer != s {
		closeOffer()
	}
	layer := layerFor(s.entry.outer)
	if layer == nil {
		layer = s.fallback
	}
	if layer == nil {
		return
	}
	if s.panel == nil {
		s.panel = newSuggestPanel(s)
	}
	s.moved = false
	most := mostSuggestions
	if s.always {
		most = 2 * mostSuggestions
	}
	s.panel.set(typed, rows[:min(len(rows), most)])
	s.place(layer)
	s.layer, openOffer = layer, s
	layer.add(s.panel)
}

func (s *suggester) place(layer *popLayer) {
	driver := fyne.CurrentApp().Driver()
	field := driver.AbsolutePositionForObject(s.entry.outer).Subtract(driver.AbsolutePositionForObject(layer))
	want := s.panel.MinSize()
	want.Width = max(want.Width, s.entry.Size().Width)
	s.panel.Resize(want)
	s.panel.Move(hang(field, s.entry.Size(), want, layer.Size()))
}

// close takes the rows away; an answer that is still on its way is dropped.
func (s *suggester) close() {
	s.asked++
	s.inHand = false
	if s.layer != nil {
		s.layer.remove(s.panel)
		s.layer = nil
	}
	if openOffer == s {
		openOffer = nil
	}
}

// blur closes when the focus left for anything but the rows themselves.
func (s *suggester) blur() {
	if !s.inHand {
		s.close()
	}
}

// key handles a key while rows are offered.
func (s *suggester) key(key *fyne.KeyEvent) bool {
	if !s.open() {
		return false
	}
	switch key.Name {
	case fyne.KeyDown:
		s.mark(s.panel.now + 1)
	case fyne.KeyUp:
		s.mark(s.panel.now - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.take(s.panel.now, key.Name)
	case fyne.KeyTab:
		if s.entry.shift {
			s.close()
			if c := fyne.CurrentApp().Driver().CanvasForObject(s.entry.outer); c != nil {
				c.FocusPrevious()
			}
			return true
		}
		s.take(s.panel.now, key.Name)
	case fyne.KeyEscape:
		s.close()
	default:
		return false
	}
	return true
}

func (s *suggester) mark(i int) {
	n := len(s.panel.rows)
	s.moved = true
	s.panel.now = (i + n) % n
	s.panel.Refresh()
}

func (s *suggester) take(i int, by fyne.KeyName) {
	if i < 0 || i >= len(s.panel.rows) {
		return
	}
	row := s.panel.rows[i]
	s.close()
	s.taken(row, by)
}

// press keeps the rows open while the pointer is down on them: Fyne takes the
// focus from the entry before the click is complete.
func (s *suggester) press() { s.inHand = true }

func (s *suggester) release(i int) {
	s.inHand = false
	outer, is := s.entry.outer.(fyne.Focusable)
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.entry.outer); c != nil && is {
		c.Focus(outer)
	}
	s.take(i, "")
}
