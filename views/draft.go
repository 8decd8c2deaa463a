package views

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// Rows of the outline that are no articles; those of attachments end in their
// number from 0.
const (
	rowTitle      = app.DraftTitle
	rowParties    = app.DraftParties
	rowRecitals   = app.DraftRecitals
	rowBasis      = app.DraftBasis
	rowAttachment = app.DraftAttachments + ":"
)

// draftTab edits the text of an agreement: an outline at the left, the open
// part beside it, the findings of the check below.
type draftTab struct {
	o       *office
	form    *agreementForm
	content *fyne.Container

	a      app.Agreement     // its text is edited in place here and handed out in copies
	labels map[string]string // of a, by mark
	open   string            // the outline's row
	locked bool

	outline *kit.Outline
	add     *kit.Button
	library *kit.Button
	attach  *kit.Button
	pane    *kit.Form
	banner  *fyne.Container // over the open part: what became of a paste
	acts    *draftActs
	fields  *fields // of the open part
	lines   []*draftLine
	last    *draftLine      // had the focus last
	title   *kit.Entry      // of the open article
	notes   *fyne.Container // what the check says of the whole article
	errors  app.FieldErrors
	check   *draftCheck
}

func newDraftTab(form *agreementForm) *draftTab {
	t := &draftTab{o: form.o, form: form, open: rowTitle, fields: &fields{o: form.o}}
	t.pane = kit.NewForm()
	t.banner = stacked()
	t.check = newDraftCheck(t)
	t.buildOutline()
	t.content = t.layOut()
	for _, part := range []string{"articles", "recitals", "legal_basis", "attachments"} {
		form.f.others = append(form.f.others, elsewhere{part, tabDraft, func(errs app.FieldErrors) func() { return t.showErrors(part, errs) }})
	}
	return t
}

// count is the number of findings, shown beside the tab's word.
func (t *draftTab) count() int { return len(t.check.findings) }

// recordEdited is told of every edit anywhere in the form.
func (t *draftTab) recordEdited() { t.check.soon() }

// set shows a record. One with the same text, which a save gives back, leaves
// the fields and the cursor in them alone.
func (t *draftTab) set(r app.Agreement) {
	settled := r.Clone()
	if unsettled(settled) {
		settled.Settle()
	}
	same := sameText(settled, t.a)
	if same {
		settled.Recitals, settled.LegalBasis, settled.Articles, settled.Attachments = t.a.Recitals, t.a.LegalBasis, t.a.Articles, t.a.Attachments
	}
	another := settled.ID != t.a.ID || settled.ParentID != t.a.ParentID
	t.a = settled
	if !same {
		t.keepCaret(func() { t.changed() })
	} else if t.open == rowTitle || t.open == rowParties {
		t.show(t.open)
	}
	if another {
		t.check.learn()
	}
	t.check.soon()
}

// unsettled tells that a text came from outside: from a file, or from before
// provisions had marks.
func unsettled(a app.Agreement) bool {
	bare := func(p app.Provision) bool { return p.Mark == "" }
	return slices.ContainsFunc(a.Articles, func(t app.Article) bool {
		return t.Mark == "" || t.Text != "" && len(t.Clauses) == 0 || slices.ContainsFunc(t.Clauses, bare)
	})
}

func sameText(a, b app.Agreement) bool {
	return reflect.DeepEqual(a.Articles, b.Articles) && reflect.DeepEqual(a.Recitals, b.Recitals) &&
		reflect.DeepEqual(a.LegalBasis, b.LegalBasis) && reflect.DeepEqual(a.Attachments, b.Attachments)
}

// get puts recitals, legal basis, articles and attachments into the record, in
// copies: a save cleans them in the background.
func (t *draftTab) get(r *app.Agreement) {
	text := app.Agreement{Recitals: t.a.Recitals, LegalBasis: t.a.LegalBasis, Articles: t.a.Articles, Attachments: t.a.Attachments}
	text = text.Clone()
	r.Recitals, r.LegalBasis, r.Articles, r.Attachments = text.Recitals, text.LegalBasis, text.Articles, text.Attachments
}

// keepCaret lets f build the fields anew and puts the cursor back into the like
// one: keys must not go into a field that is seen no longer.
func (t *draftTab) keepCaret(f func()) {
	window := t.o.window.Canvas()
	at := slices.IndexFunc(t.fields.bounds, func(b bound) bool { return b.focus == window.Focused() })
	had := ""
	if at >= 0 {
		had = inArticle(t.fields.bounds[at].path)
	}
	var row, column int
	if e := entryOf(window.Focused()); e != nil {
		row, column = e.Caret()
	}
	f()
	if at < 0 {
		return
	}
	if like := slices.IndexFunc(t.fields.bounds, func(b bound) bool { return inArticle(b.path) == had }); like >= 0 {
		at = like
	}
	if at >= len(t.fields.bounds) {
		window.Unfocus()
		return
	}
	b := t.fields.bounds[at]
	window.Focus(b.focus)
	if e := entryOf(b.focus); e != nil {
		e.SetCaret(row, min(column, len([]rune(e.Value()))))
	}
}

// inArticle is a field's path without the number of its article, which moves.
func inArticle(path string) string {
	if strings.HasPrefix(path, "articles[") {
		_, path, _ = strings.Cut(path, "]")
	}
	return path
}

// changed follows a change of the draft's shape: new labels, outline and fields.
func (t *draftTab) changed() {
	t.last = nil
	t.labels = t.a.Labels()
	t.outline.SetRows(t.rows())
	t.show(t.open)
}

// show opens one part; one that is gone opens the first article, else the title.
func (t *draftTab) show(row string) {
	if !t.known(row) {
		row = rowTitle
		if len(t.a.Articles) > 0 {
			row = t.rowOf(0)
		}
	}
	if t.open != row {
		t.banner.Objects = nil
		t.pane.ScrollToTop()
	}
	t.open = row
	t.outline.Select(row)
	t.fields = &fields{o: t.o, goTo: func(int) {}}
	t.lines, t.last, t.title, t.acts, t.notes = nil, nil, nil, nil, nil
	var rows []fyne.CanvasObject
	switch {
	case row == rowTitle:
		rows = t.titlePart()
	case row == rowParties:
		rows = t.partiesPart()
	case row == rowRecitals:
		rows = t.listPart(t.recitals())
	case row == rowBasis:
		rows = t.listPart(t.basis())
	case strings.HasPrefix(row, rowAttachment):
		rows = t.attachmentPart(t.attachment())
	default:
		rows = t.articlePart(t.article())
	}
	t.fields.show(t.errors)
	t.fields.lock(t.locked)
	t.check.tellLines()
	t.pane.SetRows(append([]fyne.CanvasObject{t.banner}, rows...)...)
}

func (t *draftTab) known(row string) bool {
	for _, r := range t.rows() {
		if !r.Head && r.ID == row {
			return true
		}
	}
	return false
}

// rowOf is the outline's row of article i.
func (t *draftTab) rowOf(i int) string {
	if mark := t.a.Articles[i].Mark; mark != "" {
		return "article:" + mark
	}
	return fmt.Sprintf("article#%d", i)
}

// article is the place of the open article, -1 when another part is open.
func (t *draftTab) article() int { return t.articleOf(t.open) }

func (t *draftTab) articleOf(row string) int {
	for i := range t.a.Articles {
		if t.rowOf(i) == row {
			return i
		}
	}
	return -1
}

// attachment is the place of the open attachment.
func (t *draftTab) attachment() int {
	n, err := strconv.Atoi(strings.TrimPrefix(t.open, rowAttachment))
	if err != nil {
		return -1
	}
	return n
}

// focus goes into the open part.
func (t *draftTab) focus() {
	if len(t.fields.bounds) > 0 {
		t.o.window.Canvas().Focus(t.fields.bounds[0].focus)
		return
	}
	t.o.window.Canvas().Focus(t.outline)
}

// forget shows another record from its beginning.
func (t *draftTab) forget() {
	t.banner.Objects = nil
	t.open = ""
	t.changed()
	t.check.learn()
	t.check.soon()
}

// lock makes every field read-only, or not.
func (t *draftTab) lock(on bool) {
	if t.locked == on {
		return
	}
	t.locked = on
	t.outline.SetReadOnly(on)
	for _, b := range []*kit.Button{t.add, t.library, t.attach} {
		if on {
			b.Disable()
		} else {
			b.Enable()
		}
	}
	t.show(t.open)
}

// tellKeys shows the keys that matter in a field of the text.
func (t *draftTab) tellKeys() {
	t.o.status.tell(lang.L("Ctrl+Enter butir baru, Ctrl+Shift+Enter satu tingkat lebih dalam. Ctrl+Shift+R menyisipkan rujukan pasal."))
}

// edited is called for everything that somebody types here.
func (t *draftTab) edited() { t.form.edited() }

// reshaped is changed by the user's own act.
func (t *draftTab) reshaped() {
	t.errors = nil // they name the parts by their places
	t.changed()
	t.edited()
}
