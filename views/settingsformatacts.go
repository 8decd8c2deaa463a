package views

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"sinergi/app"
)

// duplicate makes a format of the office's own out of the shown one.
func (p *formatPage[P]) duplicate() {
	all := p.kind.all(p.own)
	code := ""
	for n := 1; code == ""; n++ {
		code = p.kind.letter + strconv.Itoa(n)
		if slices.ContainsFunc(all, func(q P) bool { return p.codeOf(q) == code }) {
			code = ""
		}
	}
	preset := p.kind.clone(p.now)
	*p.kind.code(&preset) = code
	*p.kind.name(&preset) = lang.L("Salinan {{.Name}}", map[string]any{"Name": *p.kind.name(&preset)})
	p.now = preset
	p.segment.SetSelected(0)
	p.edited()
	p.draw()
	p.live.f.o.window.Canvas().Focus(p.live.f.bounds[0].focus)
	p.o.toast(lang.L("Format “{{.Name}}” dibuat. Beri nama, lalu ubah isinya.", map[string]any{"Name": *p.kind.name(&preset)}), "", nil)
}

// restore takes the office's own format out: the shipped one of its code is
// back, or the first one is shown.
func (p *formatPage[P]) restore() {
	at := p.ownAt(p.code())
	if at < 0 {
		return
	}
	before, code := p.kind.clone(p.own[at]), p.code()
	p.own = slices.Delete(slices.Clone(p.own), at, at+1)
	if len(p.own) == 0 {
		p.own = nil
	}
	_, builtIn := p.shipped(code)
	p.errors = nil // they name the formats by their places
	p.turnTo(p.codeOf(p.find(code)))
	p.draw()
	p.f.edited()
	text := lang.L("Format “{{.Name}}” dihapus.", map[string]any{"Name": *p.kind.name(&before)})
	if builtIn {
		text = lang.L("Format “{{.Name}}” kembali seperti bawaan.", map[string]any{"Name": *p.kind.name(&p.now)})
	}
	p.undoable(text, before)
}

// local are the faults of the shown format, by their paths in it.
func (p *formatPage[P]) local() (out app.FieldErrors) {
	prefix := fmt.Sprintf("%s[%d].", p.kind.path, p.ownAt(p.code()))
	for _, e := range p.errors {
		if rest, ok := strings.CutPrefix(e.Field, prefix); ok {
			out = append(out, app.FieldError{Field: rest, Message: e.Message})
		}
	}
	return out
}

func (p *formatPage[P]) tellErrors() { p.live.f.show(p.local()) }

// showErrors puts faults beside their fields and tells how to get to the first,
// whichever format and part it is in.
func (p *formatPage[P]) showErrors(errs app.FieldErrors) func() {
	p.errors = errs
	if p.live != nil {
		p.tellErrors()
	}
	if len(errs) == 0 {
		return nil
	}
	return func() {
		if i := rowOf(errs[0].Field); i >= 0 && i < len(p.own) && p.codeOf(p.own[i]) != p.code() {
			p.turnTo(p.codeOf(p.own[i]))
		}
		if local := p.local(); len(local) > 0 {
			for i, part := range p.kind.parts {
				if slices.ContainsFunc(part.prefixes, func(s string) bool { return within(local[0].Field, s) }) {
					p.segment.SetSelected(i)
				}
			}
		}
		p.draw()
		if p.live.f.first == nil && len(p.live.f.bounds) > 0 {
			p.o.window.Canvas().Focus(p.live.f.bounds[0].focus)
		}
		p.live.f.focusError()
	}
}
