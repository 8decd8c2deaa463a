package views

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"sinergi/app"
	"sinergi/views/kit"
)

// rowFor is the outline's row of what a finding speaks of.
func (t *draftTab) rowFor(f app.Finding) string {
	switch f.Part {
	case app.DraftArticle:
		if p := t.a.Find(f.Mark); len(p) > 0 {
			return t.rowOf(p[0])
		}
		return ""
	case app.DraftAttachments:
		return rowAttachment + strconv.Itoa(f.Index)
	}
	return f.Part
}

// isAt tells whether a finding speaks of this line.
func (t *draftTab) isAt(l *draftLine, f app.Finding) bool {
	switch {
	case l.path != nil:
		p := t.a.At(l.path)
		return f.Part == app.DraftArticle && p != nil && f.Mark != "" && p.Mark == f.Mark
	case t.open == rowRecitals, t.open == rowBasis:
		return f.Part == t.open && f.Index == l.at
	case strings.HasPrefix(t.open, rowAttachment):
		return f.Part == app.DraftAttachments && f.Index == t.attachment()
	}
	return false
}

// tellArticle shows the findings that speak of the whole open article.
func (t *draftTab) tellArticle() {
	i := t.article()
	if t.notes == nil || i < 0 {
		return
	}
	t.notes.Objects = nil
	for _, f := range t.check.findings {
		if f.Part == app.DraftArticle && f.Mark != "" && f.Mark == t.a.Articles[i].Mark {
			t.notes.Add(kit.NewChip(f.Message))
		}
	}
	t.notes.Refresh()
}

// goTo leads to the field that a finding speaks of.
func (t *draftTab) goTo(f app.Finding) {
	switch f.Part {
	case app.DraftTitle:
		t.form.f.goTo(tabAgreement)
		t.goToField(t.form.f, f.Field)
		return
	case app.DraftParties:
		t.form.f.goTo(tabParties)
		if c := t.form.parties.cards; f.Index < len(t.form.parties.rows) {
			if c.open != f.Index {
				c.show(f.Index)
			}
			t.goToField(c.fields, f.Field)
		}
		return
	}
	row := t.rowFor(f)
	if row == "" || !t.known(row) {
		return
	}
	if t.open != row {
		t.show(row)
	}
	for _, l := range t.lines {
		if t.isAt(l, f) {
			l.goTo(true)
			return
		}
	}
	t.focus()
}

// goToField puts the cursor into the field with this path, or into the first.
func (t *draftTab) goToField(f *fields, path string) {
	var first fyne.Focusable
	for _, b := range f.bounds {
		if first == nil {
			first = b.focus
		}
		if path != "" && (within(path, b.path) || within(b.path, path)) {
			t.o.window.Canvas().Focus(b.focus)
			return
		}
	}
	if first != nil {
		t.o.window.Canvas().Focus(first)
	}
}

// showErrors puts faults of one part of the record beside the open fields and
// tells how to get to the first.
func (t *draftTab) showErrors(part string, errs app.FieldErrors) func() {
	rest := t.errors[:0:0]
	for _, e := range t.errors {
		if !strings.HasPrefix(e.Field, part) {
			rest = append(rest, e)
		}
	}
	t.errors = append(rest, errs...)
	t.fields.show(t.errors)
	if len(errs) == 0 {
		return nil
	}
	return func() {
		row := t.rowOfError(errs[0].Field)
		if row != "" && row != t.open {
			t.show(row)
		}
		t.goToField(t.fields, errs[0].Field)
		t.fields.focusError()
	}
}

// rowOfError is the outline's row of a fault's path.
func (t *draftTab) rowOfError(path string) string {
	i := rowOf(path)
	switch {
	case strings.HasPrefix(path, "recitals"):
		return rowRecitals
	case strings.HasPrefix(path, "legal_basis"):
		return rowBasis
	case strings.HasPrefix(path, "attachments") && i >= 0:
		return rowAttachment + strconv.Itoa(i)
	case i >= 0 && i < len(t.a.Articles):
		return t.rowOf(i)
	}
	return ""
}

// outlined tells that the open tab has an outline, for which the preview makes
// room.
func (o *office) outlined() bool {
	r, ok := o.rooms[o.open].(*recordRoom[app.Agreement])
	return ok && r.selectedTab() == tabDraft
}
