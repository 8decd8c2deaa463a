package views

import (
	"context"
	"slices"

	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/paper"
	"sinergi/views/kit"
)

// fontList is what the fields for a font offer: the program's own two and those
// of this machine, which are looked for once, beside the window.
type fontList struct {
	asked, known bool
	families     []string
	waiting      []func()
}

// load calls then once the machine's fonts are known.
func (l *fontList) load(o *office, then func()) {
	if l.known {
		then()
		return
	}
	l.waiting = append(l.waiting, then)
	if l.asked {
		return
	}
	l.asked = true
	var found []string
	o.work.run(func(context.Context) error { found = paper.Families(); return nil }, func(err error) {
		if err != nil { // the program's own fonts are left
			o.log(err)
		}
		l.families, l.known = found, true
		waiting := l.waiting
		l.waiting = nil
		for _, f := range waiting {
			f()
		}
	})
}

// fontPick is one field for a font.
type fontPick struct {
	o      *office
	list   *fontList
	choice *kit.Select
	field  *kit.Field
	first  []string // codes before the fonts: "" where the office's font may be followed
	names  []string // of first
	codes  []string // of all that is offered now
}

func builtInFonts() (codes, names []string) {
	return []string{app.FontSans, app.FontSerif}, []string{lang.L("Liberation Sans (seperti Arial)"), lang.L("Liberation Serif (seperti Times New Roman)")}
}

// show offers the fonts with own chosen, also when it is not on this machine.
func (p *fontPick) show(own string) {
	codes, names := builtInFonts()
	p.codes = append(slices.Clone(p.first), append(codes, p.list.families...)...)
	words := append(slices.Clone(p.names), append(names, p.list.families...)...)
	at := slices.Index(p.codes, own)
	if at < 0 {
		at = len(words)
		p.codes = append(p.codes, own)
		word := own
		if p.list.known {
			word = lang.L("{{.Font}} (tidak ada di laptop ini)", map[string]any{"Font": own})
		}
		words = append(words, word)
	}
	p.choice.SetOptions(words)
	p.choice.SetSelectedIndex(at)
	p.tell(own)
}

// tell says under the field what papers are set in when the font cannot be used.
func (p *fontPick) tell(own string) {
	codes, _ := builtInFonts()
	if p.field.SetHelp(""); !p.list.known || slices.Contains(append(codes, p.first...), own) {
		return
	}
	notice := ""
	p.o.work.run(func(context.Context) error { notice = paper.FontNotice(own); return nil }, func(err error) {
		switch {
		case err != nil:
			p.o.log(err)
		case p.code() == own:
			p.field.SetHelp(notice)
		}
	})
}

// code is the font that is chosen.
func (p *fontPick) code() string {
	if i := p.choice.SelectedIndex(); i >= 0 && i < len(p.codes) {
		return p.codes[i]
	}
	return ""
}

// fontField is the field for the font of one kind of paper.
func (l *liveFields) fontField(path string, s *app.PageStyle) *kit.Field {
	choice, field := l.f.choice(0, path, lang.L("Huruf"), nil)
	p := &fontPick{o: l.f.o, list: l.fonts, choice: choice, field: field, first: []string{""}, names: []string{lang.L("Ikuti kantor")}}
	p.show(s.Font)
	choice.OnEdited = func(int) {
		s.Font = p.code()
		p.show(s.Font)
		l.done()
	}
	if !l.fonts.known {
		l.fonts.load(l.f.o, func() { p.show(s.Font) })
	}
	return field
}
