package kit

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Select is a field that takes one of several choices. Typing jumps to a
// choice, Up and Down change it, Enter, Space or Alt+Down open the list.
type Select struct {
	widget.BaseWidget
	// OnEdited is called with the index of the choice that the user took.
	OnEdited func(i int)

	options     []string
	index       int
	placeHolder string
	search      typeSearch
	open        *dropdown

	focused, invalid, readOnly bool
}

var (
	_ fyne.Focusable     = (*Select)(nil)
	_ fyne.Tappable      = (*Select)(nil)
	_ fyne.Shortcutable  = (*Select)(nil)
	_ desktop.Cursorable = (*Select)(nil)
)

// NewSelect makes a field for one of the options; none is chosen yet.
func NewSelect(options []string) *Select {
	s := &Select{options: slices.Clone(options), index: -1}
	s.ExtendBaseWidget(s)
	return s
}

// SetOptions replaces the choices; what was chosen stays chosen when it is
// still among them.
func (s *Select) SetOptions(options []string) {
	chosen := s.Selected()
	s.options = slices.Clone(options)
	s.index = slices.Index(s.options, chosen)
	s.Refresh()
}

// Options are the choices.
func (s *Select) Options() []string { return slices.Clone(s.options) }

// SetPlaceHolder is shown while nothing is chosen.
func (s *Select) SetPlaceHolder(text string) { s.placeHolder = text; s.Refresh() }

// SetSelectedIndex chooses without telling OnEdited; -1 chooses nothing.
func (s *Select) SetSelectedIndex(i int) {
	if i < 0 || i >= len(s.options) {
		i = -1
	}
	s.index = i
	s.Refresh()
}

// SelectedIndex is the index of the choice, or -1.
func (s *Select) SelectedIndex() int { return s.index }

// SetSelected chooses by the words, without telling OnEdited.
func (s *Select) SetSelected(option string) { s.SetSelectedIndex(slices.Index(s.options, option)) }

// Selected are the words of the choice, or "".
func (s *Select) Selected() string {
	if s.index < 0 {
		return ""
	}
	return s.options[s.index]
}

// WidthNow is the width that shows the whole of the chosen words.
func (s *Select) WidthNow() float32 {
	return TextBody.measure(oneLine(s.Selected())).Width + 9 + 26 + 1
}

// SetInvalid draws the border in red, or takes it away.
func (s *Select) SetInvalid(on bool) { s.invalid = on; s.Refresh() }

// SetReadOnly keeps the choice from being changed.
func (s *Select) SetReadOnly(on bool) { s.readOnly = on; s.Refresh() }

// choose takes a choice in the user's name.
func (s *Select) choose(i int) {
	if i < 0 || i >= len(s.options) || i == s.index || s.readOnly {
		return
	}
	s.index = i
	s.Refresh()
	if s.OnEdited != nil {
		s.OnEdited(i)
	}
}

// FocusGained draws the ring and brings the field into view.
func (s *Select) FocusGained() { s.focused = true; s.Refresh(); reveal(s) }

// FocusLost takes the ring away.
func (s *Select) FocusLost() { s.focused = false; s.Refresh() }

// Cursor is a hand: the field is pressed, not written in.
func (s *Select) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Tapped opens the list.
func (s *Select) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s)
	}
	s.drop()
}

// TypedRune jumps to the next choice that begins with what was typed.
func (s *Select) TypedRune(r rune) {
	if r == ' ' && s.search.idle() {
		return // Space opens the list; TypedKey does that
	}
	s.choose(s.search.find(r, s.options, s.index))
}

// TypedKey changes the choice or opens the list.
func (s *Select) TypedKey(key *fyne.KeyEvent) {
	if dialogHears(s, key) {
		return
	}
	switch key.Name {
	case fyne.KeyUp:
		s.choose(max(s.index-1, 0))
	case fyne.KeyDown:
		s.choose(min(s.index+1, len(s.options)-1))
	case fyne.KeyHome, fyne.KeyPageUp:
		s.choose(0)
	case fyne.KeyEnd, fyne.KeyPageDown:
		s.choose(len(s.options) - 1)
	case fyne.KeySpace:
		if s.search.idle() {
			s.drop()
		}
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF4:
		s.drop()
	}
}

// TypedShortcut opens the list on Alt+Down.
func (s *Select) TypedShortcut(shortcut fyne.Shortcut) {
	if isAltDown(shortcut) {
		s.drop()
	}
}

func isAltDown(shortcut fyne.Shortcut) bool {
	custom, is := shortcut.(*desktop.CustomShortcut)
	return is && custom.KeyName == fyne.KeyDown && custom.Modifier == fyne.KeyModifierAlt
}

func (s *Select) drop() {
	if s.readOnly || s.open != nil || len(s.options) == 0 {
		return
	}
	list := newOptionList(s.options, s.index, func(i int) {
		s.open.close()
		s.choose(i)
	}, func() { s.open.close() })
	s.open = drop(s, list, s.Size().Width, func() { s.open = nil })
	list.showCursor()
}

// CreateRenderer is Fyne's way to draw the widget.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &selectRenderer{field: s, frame: newFrame(), text: TextBody.drawn(""), arrow: newIcon("caret", Ink)}
	r.Refresh()
	return r
}

type selectRenderer struct {
	field *Select
	frame *frame
	text  *canvas.Text
	arrow *canvas.Image
}

func (r *selectRenderer) MinSize() fyne.Size { return fyne.NewSize(60, HeightControl) }

func (r *selectRenderer) Layout(size fyne.Size) {
	r.frame.place(size)
	text, style := r.field.Selected(), TextBody
	if text == "" {
		text, style = r.field.placeHolder, TextBody.Colored(Ink3)
	}
	shown := style.fit(oneLine(text), size.Width-9-26)
	if r.text.Text != shown || r.text.Color != style.Color {
		r.text.Text, r.text.Color = shown, style.Color
		r.text.Refresh()
	}
	high := TextBody.measure("M").Height
	r.text.Move(fyne.NewPos(9, (size.Height-high)/2))
	r.text.Resize(fyne.NewSize(max(size.Width-35, 0), high))
	r.arrow.Move(fyne.NewPos(size.Width-24, (size.Height-iconSize)/2))
	r.arrow.Resize(fyne.NewSquareSize(iconSize))
}

func (r *selectRenderer) Refresh() {
	s := r.field
	r.frame.set(frameState{focused: s.focused, invalid: s.invalid, readOnly: s.readOnly})
	sign := color2(s.readOnly, Ink3, Ink)
	setIcon(r.arrow, "caret", sign)
	r.Layout(s.Size())
	canvas.Refresh(s)
}

func (r *selectRenderer) Objects() []fyne.CanvasObject {
	return append(r.frame.objects(), r.text, r.arrow)
}
func (r *selectRenderer) Destroy() {}

// typeSearch finds a choice by the letters typed within a second.
type typeSearch struct {
	typed string
	last  time.Time
}

const typePause = time.Second

func (t *typeSearch) idle() bool { return t.typed == "" || time.Since(t.last) > typePause }

// find adds a letter and answers the index of the choice that it leads to, or
// the present one. The same letter again walks through the choices with it.
func (t *typeSearch) find(r rune, options []string, now int) int {
	if t.idle() {
		t.typed = ""
	}
	t.last = time.Now()
	if t.typed != string(r) {
		t.typed += string(r)
		from := now
		if len([]rune(t.typed)) == 1 {
			from++ // one letter goes on from the next choice
		}
		if i := nextWith(t.typed, options, from); i >= 0 {
			return i
		}
		t.typed = string(r)
	}
	if i := nextWith(t.typed, options, now+1); i >= 0 {
		return i
	}
	return now
}
