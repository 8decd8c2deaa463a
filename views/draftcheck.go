package views

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sinergi/app"
	"sinergi/views/kit"
)

// checkPause is how long typing must rest before the draft is checked.
const checkPause = 300 * time.Millisecond

// draftCheck (periksa naskah) lists what is wrong with the draft and leads to
// each place.
type draftCheck struct {
	t        *draftTab
	known    app.LintContext
	findings []app.Finding
	rows     map[string]bool // rows of the outline with findings
	closed   bool

	content *fyne.Container
	number  *kit.Text
	fold    *kit.Button
	cards   *fyne.Container
	acts    []*kit.Button // one a card
	scroll  *container.Scroll
}

func newDraftCheck(t *draftTab) *draftCheck {
	c := &draftCheck{t: t, rows: map[string]bool{}}
	c.number = kit.NewText("", kit.TextMeta)
	c.fold = kit.NewButton(lang.L("Tutup"), "", kit.Link, func() { c.setClosed(!c.closed) })
	head := container.NewHBox(kit.NewText(lang.L("Periksa naskah"), textLabelBig), gap(2), container.NewCenter(c.number), layout.NewSpacer(), c.fold)
	c.cards = kit.Stack(6).(*fyne.Container)
	c.scroll = container.NewVScroll(inset(c.cards, 16, 2, 16, 12))
	body := edges(stacked(lineAcross(), inset(head, 16, 6, 8, 4)), nil, nil, nil, c.scroll)
	c.content = container.NewStack(canvas.NewRectangle(kit.Bg), body)
	c.tell()
	return c
}

const checkHead = 39 // line, title and act

// want is how high the pane would like to be.
func (c *draftCheck) want(width float32) float32 {
	if c.closed || len(c.findings) == 0 {
		return checkHead
	}
	c.cards.Resize(fyne.NewSize(width-32, c.cards.MinSize().Height))
	return checkHead + c.cards.MinSize().Height + 14
}

func (c *draftCheck) setClosed(on bool) {
	c.closed = on
	c.tell()
	c.t.content.Refresh()
}

func (c *draftCheck) tell() {
	n := len(c.findings)
	text := lang.L("{{.N}} temuan", map[string]any{"N": n})
	if n == 0 {
		text = lang.L("Tidak ada temuan")
	}
	c.number.SetText(text)
	c.fold.Hidden = n == 0
	word := lang.L("Tutup")
	if c.closed {
		word = lang.L("Lihat")
	}
	c.fold.SetText(word)
	if c.closed || n == 0 {
		c.scroll.Hide()
	} else {
		c.scroll.Show()
	}
}

// learn reads what the check compares the draft with: other institutions, the
// last meeting on it and what it renews or amends.
func (c *draftCheck) learn() {
	id, parent := c.t.a.ID, c.t.a.ParentID
	var known app.LintContext
	c.t.o.work.latest("check context", func(ctx context.Context) error {
		var err error
		known, err = app.LoadLintContext(ctx, c.t.o.store, app.Agreement{Meta: app.Meta{ID: id}, ParentID: parent})
		return err
	}, func(err error) {
		if err != nil {
			c.t.o.fail(err)
			return
		}
		c.known = known
		c.soon()
	})
}

// soon checks the draft once typing rests.
func (c *draftCheck) soon() { c.t.o.work.after("check", checkPause, c.now) }

// now checks a copy of the draft in the background.
func (c *draftCheck) now() {
	if c.t.open == rowTitle || c.t.open == rowParties {
		c.t.show(c.t.open) // these parts show what other tabs hold
	}
	known, record := c.known, c.t.whole().Clone()
	known.Office = c.t.o.record
	var findings []app.Finding
	c.t.o.work.latest("check", func(context.Context) error {
		findings = app.Lint(known, record)
		return nil
	}, func(err error) {
		if err != nil {
			c.t.o.fail(err)
			return
		}
		c.show(findings)
	})
}

func (c *draftCheck) show(findings []app.Finding) {
	same := slices.EqualFunc(findings, c.findings, func(a, b app.Finding) bool {
		return a.Rule == b.Rule && a.At == b.At && a.Message == b.Message && a.Mark == b.Mark && a.Part == b.Part && a.Index == b.Index && a.Word == b.Word
	})
	c.findings = findings
	if same {
		return // the cards read their findings when they are pressed
	}
	focused := c.t.o.window.Canvas().Focused()
	at := slices.IndexFunc(c.acts, func(b *kit.Button) bool { return focused == fyne.Focusable(b) })
	c.cards.Objects, c.acts = nil, nil
	for i := range findings {
		c.cards.Add(c.card(i))
	}
	c.rows = map[string]bool{}
	for _, f := range findings {
		c.rows[c.t.rowFor(f)] = true
	}
	c.t.outline.SetRows(c.t.rows())
	if c.t.open == rowParties {
		c.t.show(rowParties)
	}
	c.tellLines()
	c.t.pane.Refresh()
	c.tell()
	c.t.content.Refresh()
	if at >= 0 {
		c.focus(at)
	}
	if r, ok := c.t.o.rooms["agreement"].(*recordRoom[app.Agreement]); ok {
		r.tabs.SetCount(tabDraft, c.t.count())
	}
}

// focus goes to the act of a finding or of the last one, in view; to the outline
// when nothing is left to do here.
func (c *draftCheck) focus(at int) {
	at = min(at, len(c.acts)-1)
	if at < 0 || c.closed || c.acts[at].Disabled() {
		c.t.o.window.Canvas().Focus(c.t.outline)
		return
	}
	c.t.o.window.Canvas().Focus(c.acts[at])
	card := c.cards.Objects[at]
	top, low := card.Position().Y, card.Position().Y+card.Size().Height+14
	switch y := c.scroll.Offset.Y; {
	case top < y:
		c.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case low > y+c.scroll.Size().Height:
		c.scroll.ScrollToOffset(fyne.NewPos(0, low-c.scroll.Size().Height))
	}
}

// card is one finding: place, fault, one act.
func (c *draftCheck) card(i int) fyne.CanvasObject {
	f := c.findings[i]
	sign := widget.NewIcon(kit.Icon("warn", kit.WarnSign))
	at := kit.NewText(f.At, kit.TextBold).Shrink()
	text := kit.Stack(0, at, kit.NewParagraph(f.Message, kit.TextBody))
	word := f.Word
	if word == "" {
		word = lang.L("Buka")
	}
	act := kit.NewButton(word, "", kit.Plain, func() {
		if i < len(c.findings) {
			c.act(c.findings[i])
		}
	})
	c.acts = append(c.acts, act)
	if c.t.locked {
		act.Disable()
	}
	left := inset(container.NewGridWrap(fyne.NewSize(16, 16), sign), 0, 10, 8, 0)
	right := inset(container.NewVBox(act), 10, 4, 0, 0)
	return card(kit.Surf, inset(edges(nil, nil, left, right, text), 8, 4, 8, 5))
}

// act mends a finding or goes where it can be mended.
func (c *draftCheck) act(f app.Finding) {
	switch {
	case f.Rule == app.RuleDeadReference && f.Repair == nil:
		c.t.goTo(f)
		c.t.mendReference(f)
	case f.Repair != nil:
		c.t.keepCaret(func() { c.t.form.change(f.Repair) })
	default:
		c.t.goTo(f)
	}
}

// tellLines shows the findings of the open part under their fields.
func (c *draftCheck) tellLines() {
	t := c.t
	t.tellArticle()
	for _, l := range t.lines {
		l.chips.Objects = nil
		for _, f := range c.findings {
			if t.isAt(l, f) {
				l.chips.Add(kit.NewChip(f.Message))
			}
		}
		l.chips.Refresh()
	}
}
