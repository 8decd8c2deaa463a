package views

import (
	"reflect"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/views/kit"
)

// formatKind is what pages of formats do not have in common.
type formatKind[P any] struct {
	path   string // by which faults name the list in the office's record
	page   int
	all    func(own []P) []P // those shipped, and the office's own in their places
	code   func(*P) *string
	name   func(*P) *string
	clone  func(P) P
	letter string // codes of new ones begin with it
	parts  []formatPart[P]
}

// formatPart is one of the views of a format; prefixes are the fields that
// faults name in it.
type formatPart[P any] struct {
	label    string
	prefixes []string
	end      bool // its fields show at the end of the paper
	build    func(l *liveFields) []fyne.CanvasObject
}

// formatPage edits the formats of one kind of paper. The office's record keeps
// only those that differ from what is shipped.
type formatPage[P any] struct {
	o     *office
	f     *fields
	kind  formatKind[P]
	fonts *fontList

	chosen func() // another format is shown

	own    []P
	now    P // the format that is shown
	drawn  bool
	errors app.FieldErrors
	live   *liveFields
	cards  map[string]int    // which card is open, by its list
	typed  map[string]string // see liveFields

	codes   []string
	choice  *kit.Select
	again   *kit.Button // makes a new format
	back    *kit.Button
	segment *kit.Segment
	form    *kit.Form
	content fyne.CanvasObject
}

func (p *formatPage[P]) build() {
	p.cards, p.typed = map[string]int{}, map[string]string{}
	p.choice = kit.NewSelect(nil)
	p.choice.OnEdited = func(i int) { p.choose(p.codes[i]) }
	p.again = kit.NewButton(lang.L("Salin menjadi format baru"), "copy", kit.Plain, p.duplicate)
	p.back = kit.NewButton(lang.L("Kembalikan bawaan"), "undo", kit.Plain, p.restore)
	labels := make([]string, len(p.kind.parts))
	for i, part := range p.kind.parts {
		labels[i] = part.label
	}
	p.segment = kit.NewSegment(labels, func(int) { p.draw(); p.form.ScrollToTop(); p.chosen() })
	p.form = kit.NewForm()
	top := kit.Stack(8, kit.NewField(lang.L("Format"), p.choice), container.NewHBox(p.again, p.back), p.segment)
	p.content = edges(inset(top, 16, 16, 16, 0), nil, nil, nil, p.form)
	p.f.others = append(p.f.others, elsewhere{p.kind.path + "[", p.kind.page, p.showErrors})
}

func (p *formatPage[P]) codeOf(preset P) string { return *p.kind.code(&preset) }

func (p *formatPage[P]) code() string { return *p.kind.code(&p.now) }

// ownAt is the place of a format among the office's own, -1 if it is not.
func (p *formatPage[P]) ownAt(code string) int {
	for i := len(p.own) - 1; i >= 0; i-- { // the last of a code counts
		if p.codeOf(p.own[i]) == code {
			return i
		}
	}
	return -1
}

// shipped is the format of a code as it comes with the program.
func (p *formatPage[P]) shipped(code string) (preset P, ok bool) {
	for _, s := range p.kind.all(nil) {
		if p.codeOf(s) == code {
			return s, true
		}
	}
	return preset, false
}

// edited keeps the shown format in the office's record, or takes it out where
// it is as shipped again.
func (p *formatPage[P]) edited() {
	at := p.ownAt(p.code())
	s, builtIn := p.shipped(p.code())
	switch same := builtIn && reflect.DeepEqual(s, p.now); {
	case same && at >= 0:
		p.own = slices.Delete(slices.Clone(p.own), at, at+1)
	case same:
	case at >= 0:
		p.own[at] = p.kind.clone(p.now)
	default:
		p.own = append(slices.Clone(p.own), p.kind.clone(p.now))
	}
	p.tellChoice()
	p.f.edited()
}

// tellChoice names the formats; one that the office changed says so.
func (p *formatPage[P]) tellChoice() {
	all := p.kind.all(p.own)
	names := make([]string, len(all))
	p.codes = make([]string, len(all))
	at := 0
	for i := range all {
		p.codes[i] = *p.kind.code(&all[i])
		names[i] = strings.TrimSpace(*p.kind.name(&all[i]))
		if names[i] == "" {
			names[i] = p.codes[i]
		}
		_, builtIn := p.shipped(p.codes[i])
		switch {
		case p.ownAt(p.codes[i]) < 0:
		case builtIn:
			names[i] = lang.L("{{.Name}}, diubah", map[string]any{"Name": names[i]})
		default:
			names[i] = lang.L("{{.Name}}, milik kantor", map[string]any{"Name": names[i]})
		}
		if p.codes[i] == p.code() {
			at = i
		}
	}
	p.choice.SetOptions(names)
	p.choice.SetSelectedIndex(at)
	if _, builtIn := p.shipped(p.code()); builtIn {
		p.back.SetText(lang.L("Kembalikan bawaan"))
		p.back.SetIcon("undo")
	} else {
		p.back.SetText(lang.L("Hapus format"))
		p.back.SetIcon("trash")
	}
	if p.ownAt(p.code()) < 0 {
		p.back.Disable()
	} else {
		p.back.Enable()
	}
}

// find is the format of a code, or the first.
func (p *formatPage[P]) find(code string) P {
	all := p.kind.all(p.own)
	for _, preset := range all {
		if p.codeOf(preset) == code {
			return p.kind.clone(preset)
		}
	}
	return p.kind.clone(all[0])
}

// choose shows another format.
func (p *formatPage[P]) choose(code string) {
	p.turnTo(code)
	p.draw()
	p.chosen()
}

// turnTo takes another format in hand, with no card of it open.
func (p *formatPage[P]) turnTo(code string) {
	if code != p.code() {
		clear(p.cards)
		if p.live != nil {
			p.live.cards = nil
		}
	}
	p.now = p.find(code)
}

// draw shows the fields of the open part anew; the cursor stays in its field.
func (p *formatPage[P]) draw() {
	path, row, column := "", 0, 0
	if p.live != nil {
		path, row, column = p.live.focused()
		for _, c := range p.live.cards {
			p.cards[c.path] = c.open
		}
	}
	p.drawn = true
	p.live = newLiveFields(p.o, p.fonts, p.typed, p.edited)
	p.live.name = p.code()
	p.form.SetRows(p.kind.parts[p.segment.Selected()].build(p.live)...)
	p.tellChoice()
	p.tellErrors()
	if path != "" {
		p.live.focus(path, row, column)
	}
}

// put brings a format back as it was, and shows it.
func (p *formatPage[P]) put(preset P) {
	p.turnTo(p.codeOf(preset))
	p.now = p.kind.clone(preset)
	p.edited()
	p.draw()
}

// undoable tells what was done to the shown format and offers to take it back.
func (p *formatPage[P]) undoable(text string, before P) {
	p.o.toastPart(text, func() { p.put(before) })
}

// setOwn takes over the formats of a record; equal ones keep their fields, and
// with them the cursor.
func (p *formatPage[P]) setOwn(own []P) {
	if p.drawn && reflect.DeepEqual(own, p.own) {
		return
	}
	p.own = p.cloneAll(own)
	p.now = p.find(p.code())
	p.draw()
}

func (p *formatPage[P]) cloneAll(list []P) []P {
	if list == nil {
		return nil
	}
	out := make([]P, len(list))
	for i := range list {
		out[i] = p.kind.clone(list[i])
	}
	return out
}

// atEnd tells whether what is edited stands at the end of the paper.
func (p *formatPage[P]) atEnd() bool { return p.kind.parts[p.segment.Selected()].end }

func (p *formatPage[P]) onChosen(f func()) { p.chosen = f }

func (p *formatPage[P]) body() fyne.CanvasObject { return p.content }
func (p *formatPage[P]) focusFirst()             { p.o.window.Canvas().Focus(p.choice) }
func (p *formatPage[P]) hears(s fyne.Shortcut) bool {
	return p.live != nil && p.live.hears(s)
}

func (p *formatPage[P]) note() string {
	return lang.L("{{.N}} format", map[string]any{"N": len(p.kind.all(p.own))})
}

// list makes the cards of one list of the shown format. add may be nil.
func (p *formatPage[P]) list(l *liveFields, c *cards, label, help string, add func()) fyne.CanvasObject {
	l.cards = append(l.cards, c)
	l.f.others = append(l.f.others, elsewhere{c.path + "[", 0, c.showErrors})
	open, known := p.cards[c.path]
	if !known {
		open = -1
	}
	c.show(min(open, c.n()-1))
	head := container.NewHBox(kit.NewText(label, textLabelBig), layout.NewSpacer())
	if add != nil {
		head.Add(kit.NewButton(lang.L("Tambah"), "plus", kit.Link, add))
	}
	if help == "" {
		return kit.Stack(4, head, c.content)
	}
	return kit.Stack(4, head, kit.NewParagraph(help, kit.TextHelp), c.content)
}

// cardFields are live fields of the card that is open now.
func cardFields(l *liveFields, c *cards) *liveFields {
	c.fields.edited = l.done
	return &liveFields{f: c.fields, fonts: l.fonts, typed: l.typed, name: l.name, done: l.done}
}
