package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/views/kit"
)

// startStep is one page of questions of the guided start.
type startStep interface {
	title() string
	content() fyne.CanvasObject
	focus()
	answer(*app.Start)
}

// startPane asks what a new agreement is about and drafts it from the library.
type startPane struct {
	o       *office
	give    func(app.Agreement, int)
	blank   func()
	cancel  func()
	library []app.LibraryItem

	kind    *startKind
	parties *startParties
	scope   *startScope
	term    *startTerm
	steps   []startStep
	at      int

	body  *fyne.Container
	place *kit.Text
	name  *kit.Text
	back  *kit.Button
	next  *kit.Button
	draft *kit.Button
	whole fyne.CanvasObject
}

var _ starter[app.Agreement] = (*startPane)(nil)

func newStartPane(o *office) *startPane {
	p := &startPane{o: o}
	p.name, p.place = kit.NewText("", textLabelBig), kit.NewText("", kit.TextMeta)
	p.back = kit.NewButton(lang.L("Kembali"), "left", kit.Plain, func() { p.turn(-1) })
	p.next = kit.NewButton(lang.L("Lanjut"), "right", kit.Main, func() { p.turn(1) })
	p.draft = kit.NewButton(lang.L("Buat draf"), "agreement", kit.Main, p.make)
	p.body = container.NewStack()
	head := container.NewHBox(kit.NewText(lang.L("Kerja sama baru"), kit.TextTitle), layout.NewSpacer(),
		kit.NewButton(lang.L("Mulai dari kosong"), "", kit.Link, func() { p.blank() }))
	where := container.NewHBox(p.name, layout.NewSpacer(), p.place)
	foot := container.New(layout.NewCustomPaddedHBoxLayout(8), kit.NewButton(lang.L("Batal"), "", kit.Plain, func() { p.cancel() }), layout.NewSpacer(), p.back, p.next, p.draft)
	narrow := func(row fyne.CanvasObject) fyne.CanvasObject { return container.New(atMost{startWide}, row) }
	top := stacked(narrow(inset(head, 16, 14, 16, 6)), narrow(inset(where, 16, 4, 16, 8)), lineAcross())
	bottom := stacked(lineAcross(), narrow(inset(foot, 16, 10, 16, 10)))
	whole := edges(top, bottom, nil, nil, p.body)
	whole.Objects = []fyne.CanvasObject{top, p.body, bottom} // Tab goes from the last question to the buttons under it
	p.whole = whole
	return p
}

// startWide is the width that the questions take in a wide window.
const startWide = 640

// atMost gives its only object no more than a width, at the left.
type atMost struct{ width float32 }

func (l atMost) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (l atMost) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(min(size.Width, l.width), size.Height))
}

// open shows the first questions, with the library as it is now.
func (p *startPane) open(give func(app.Agreement, int), blank, cancel func()) fyne.CanvasObject {
	p.give = func(a app.Agreement, tab int) { p.steps = nil; give(a, tab) }
	p.blank = func() { p.steps = nil; blank() }
	p.cancel = func() { p.steps = nil; cancel() }
	if p.steps == nil { // else what was typed before another record was opened is still there
		p.fill()
	}
	p.o.work.latest("library", func(ctx context.Context) error {
		own, err := p.o.store.LibraryItems(ctx)
		p.library = app.Library(own)
		return err
	}, func(err error) {
		if err != nil {
			p.o.fail(err)
			return
		}
		p.kind.tell(p.library)
		p.scope.tell(p.library)
	})
	return p.whole
}

// fill makes all steps anew, so that nothing of an earlier start is left.
func (p *startPane) fill() {
	p.library = app.Library(nil)
	p.kind, p.parties, p.scope, p.term = newStartKind(p.o), newStartParties(p.o), newStartScope(p.o), newStartTerm(p.o)
	p.steps = []startStep{p.kind, p.parties, p.scope, p.term}
	for _, step := range p.steps {
		if form, is := step.content().(*kit.Form); is {
			form.SetMost(startWide)
		}
	}
	p.kind.tell(p.library)
	p.scope.tell(p.library)
	p.show(0)
}

func (p *startPane) show(at int) {
	p.at = at
	p.name.SetText(p.steps[at].title())
	p.place.SetText(lang.L("Langkah {{.Step}} dari {{.All}}", map[string]any{"Step": at + 1, "All": len(p.steps)}))
	p.body.Objects = []fyne.CanvasObject{p.steps[at].content()}
	p.body.Refresh()
	last := at == len(p.steps)-1
	p.back.Hidden, p.next.Hidden, p.draft.Hidden = at == 0, last, !last
	p.whole.Refresh()
	p.o.status.tell(p.hint())
}

// turn goes to the next or previous questions.
func (p *startPane) turn(by int) {
	if at := p.at + by; at >= 0 && at < len(p.steps) {
		p.show(at)
		p.focus()
	}
}

// hint names the keys that lead on from the open questions.
func (p *startPane) hint() string {
	switch p.at {
	case 0:
		return lang.L("Ctrl+PgDn ke langkah berikutnya. Esc membatalkan.")
	case len(p.steps) - 1:
		return lang.L("Ctrl+PgUp ke langkah sebelumnya. Esc membatalkan.")
	}
	return lang.L("Ctrl+PgDn ke langkah berikutnya, Ctrl+PgUp ke sebelumnya. Esc membatalkan.")
}

func (p *startPane) leave() { p.cancel() }

func (p *startPane) focus() { p.steps[p.at].focus() }

// make drafts the agreement and opens its text, not saved yet.
func (p *startPane) make() {
	s := app.Start{Stage: p.draftStage(), Settings: p.o.record.Agreements}
	for _, step := range p.steps {
		step.answer(&s)
	}
	p.give(s.Draft(p.library), tabDraft)
}

// draftStage is the step at which a draft stands: the office's own word, if it
// has kept it.
func (p *startPane) draftStage() string {
	stages := p.o.record.Agreements.StageList()
	for _, stage := range stages {
		if stage == app.Stages[2] {
			return stage
		}
	}
	return stages[0]
}
