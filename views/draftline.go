package views

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"sinergi/app"
	"sinergi/views/kit"
)

// draftLine is one text of the open part with its mark at the left and what the
// check says below.
type draftLine struct {
	t      *draftTab
	stored *string
	path   app.Path // of a provision
	list   *[]string
	at     int // in list, or which attachment

	entry *kit.Entry
	field *kit.Field
	chips *fyne.Container
	row   fyne.CanvasObject
}

// newLine shows a stored text; path names it in errors.
func (t *draftTab) newLine(mark string, level int, stored *string, path string) *draftLine {
	l := &draftLine{t: t, stored: stored}
	l.entry = kit.NewProse(kit.Prose{Key: l.key, Shortcut: l.shortcut, Focus: l.focused, Pasted: l.pasted})
	l.entry.SetValue(app.ShowText(*stored, t.labels))
	l.entry.OnEdited = l.edited
	l.field = kit.NewField("", l.entry)
	l.chips = kit.Stack(4).(*fyne.Container)
	t.fields.bind(tabDraft, path, l.field, l.entry, l.entry.SetReadOnly)
	text := kit.NewText(mark, kit.TextBody.Colored(kit.Ink2).Aligned(fyne.TextAlignLeading))
	l.row = container.New(draftRow{indent: draftIndent * float32(level), bare: mark == ""}, text, kit.Stack(4, l.field, l.chips))
	t.lines = append(t.lines, l)
	return l
}

// edited keeps what was typed; a reference that is typed out becomes a live one.
func (l *draftLine) edited(text string) {
	*l.stored = app.StoreText(text, *l.stored, l.t.labels)
	l.t.edited()
}

func (l *draftLine) focused() {
	l.t.last = l
	l.t.tellKeys()
	if l.t.acts != nil {
		l.t.acts.follow()
	}
}

// key removes an empty text by Backspace.
func (l *draftLine) key(key *fyne.KeyEvent) bool {
	if key.Name != fyne.KeyBackspace || l.entry.Value() != "" || l.t.locked || !l.removable() {
		return false
	}
	l.t.removeLine(l)
	return true
}

func (l *draftLine) shortcut(s fyne.Shortcut) bool {
	custom, is := s.(*desktop.CustomShortcut)
	if !is || l.t.locked {
		return false
	}
	const ctrl, shift = fyne.KeyModifierControl, fyne.KeyModifierShift
	switch {
	case custom.Modifier == ctrl && (custom.KeyName == fyne.KeyUp || custom.KeyName == fyne.KeyDown):
		by := 1
		if custom.KeyName == fyne.KeyUp {
			by = -1
		}
		l.t.moveLine(l, by)
	case custom.Modifier == ctrl && (custom.KeyName == fyne.KeyReturn || custom.KeyName == fyne.KeyEnter):
		l.t.addAfter(l)
	case custom.Modifier == ctrl|shift && (custom.KeyName == fyne.KeyReturn || custom.KeyName == fyne.KeyEnter):
		l.t.addBelow(l)
	case custom.Modifier == ctrl|shift && custom.KeyName == fyne.KeyR:
		l.t.chooseReference(l)
	default:
		return false
	}
	return true
}

// removable tells whether the line may go: the only clause of an article stays,
// and so does one that still has items.
func (l *draftLine) removable() bool {
	switch {
	case l.path != nil:
		p := l.t.a.At(l.path)
		return p != nil && len(p.Items) == 0 && (len(l.path) > 2 || len(l.t.a.Articles[l.path[0]].Clauses) > 1)
	case l.list != nil:
		return true
	}
	return false
}

// removeLine takes a text out with all below it; one that was not empty can be
// brought back.
func (t *draftTab) removeLine(l *draftLine) {
	at := slices.Index(t.lines, l)
	was := strings.TrimSpace(*l.stored) != ""
	t.a.Settle() // references keep the label that their target has now
	before := t.a.Clone()
	switch {
	case l.path != nil:
		p := t.a.At(l.path)
		was = was || p != nil && len(p.Items) > 0
		t.a.Remove(l.path)
	case l.list != nil:
		*l.list = slices.Delete(slices.Clone(*l.list), l.at, l.at+1)
	default:
		return
	}
	after := t.a.Clone()
	t.reshaped()
	if at = min(max(at-1, 0), len(t.lines)-1); at >= 0 {
		t.lines[at].goTo(true)
	}
	if was {
		t.o.toastPart(removedWords(l), func() { t.bringBack(before, after) })
	}
}

// bringBack puts what a removal took out back into the text as it is now: what
// was written since stays.
func (t *draftTab) bringBack(before, after app.Agreement) {
	joined, _ := app.MergeAgreements(after, before, t.a.Clone())
	t.a.Recitals = putBack(t.a.Recitals, before.Recitals, after.Recitals)
	t.a.LegalBasis = putBack(t.a.LegalBasis, before.LegalBasis, after.LegalBasis)
	t.a.Attachments = putBack(t.a.Attachments, before.Attachments, after.Attachments)
	t.a.Articles = joined.Articles
	t.reshaped()
}

// putBack is now with the row that before has and after has not, at its place.
func putBack[T comparable](now, before, after []T) []T {
	at := 0
	for at < len(before) && at < len(after) && before[at] == after[at] {
		at++
	}
	if len(before) <= len(after) || at == len(before) {
		return now
	}
	return slices.Insert(slices.Clone(now), min(at, len(now)), before[at])
}

// goTo puts the cursor into the line, at the end of its text or where it was.
func (l *draftLine) goTo(end bool) {
	if end {
		l.entry.SetCaret(1<<20, 1<<20)
	}
	l.t.o.window.Canvas().Focus(l.entry)
}

// moveLine moves a text among its like; the cursor goes with it.
func (t *draftTab) moveLine(l *draftLine, by int) {
	row, column := l.entry.Caret()
	switch {
	case l.path != nil:
		to, ok := t.a.Move(l.path, by)
		if !ok {
			return
		}
		t.reshaped()
		t.goToPath(to, row, column)
	case l.list != nil:
		to := l.at + by
		if to < 0 || to >= len(*l.list) {
			return
		}
		list := slices.Clone(*l.list)
		list[l.at], list[to] = list[to], list[l.at]
		*l.list = list
		t.reshaped()
		t.goToAt(to, row, column)
	}
}

// addAfter puts an empty text after this one on the same level.
func (t *draftTab) addAfter(l *draftLine) {
	switch {
	case l.path != nil:
		p := slices.Clone(l.path)
		p[len(p)-1]++
		t.insert(p)
	case l.list != nil:
		*l.list = slices.Insert(slices.Clone(*l.list), l.at+1, "")
		t.reshaped()
		t.goToAt(l.at+1, 0, 0)
	}
}

// addBelow puts an empty text at the end of what stands under this one.
func (t *draftTab) addBelow(l *draftLine) {
	if l.path == nil || len(l.path) > app.MaxDepth {
		return
	}
	if p := t.a.At(l.path); p != nil {
		t.insert(append(slices.Clone(l.path), len(p.Items)))
	}
}

func (t *draftTab) insert(p app.Path) {
	t.a.Insert(p)
	t.reshaped()
	t.goToPath(p, 0, 0)
}

func (t *draftTab) goToPath(p app.Path, row, column int) {
	for _, l := range t.lines {
		if slices.Equal(l.path, p) {
			l.entry.SetCaret(row, column)
			l.goTo(false)
			return
		}
	}
}

func (t *draftTab) goToAt(at, row, column int) {
	for _, l := range t.lines {
		if l.path == nil && l.at == at {
			l.entry.SetCaret(row, column)
			l.goTo(false)
			return
		}
	}
}

const (
	draftIndent float32 = 24 // one level deeper
	draftMark   float32 = 30 // room of a mark such as "(12)"
)

// draftRow places the mark beside the first line of its text.
type draftRow struct {
	indent float32
	bare   bool // no mark, and no room for one
}

func (l draftRow) left() float32 {
	if l.bare {
		return l.indent
	}
	return l.indent + draftMark
}

// MinSize is as high as the text.
func (l draftRow) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.left()+80, max(o[1].MinSize().Height, kit.HeightControl))
}

// Layout gives the text what the mark leaves.
func (l draftRow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	place(o[0], l.indent+6, 0, draftMark-6, kit.HeightControl, !l.bare)
	place(o[1], l.left(), 0, size.Width-l.left(), size.Height, true)
}
