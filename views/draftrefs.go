package views

import (
	"regexp"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/views/kit"
)

// chooseReference lets the clerk pick an article or provision and inserts it at
// the cursor.
func (t *draftTab) chooseReference(l *draftLine) {
	if l == nil || t.locked {
		return
	}
	t.pickTarget(lang.L("Sisipkan rujukan"), lang.L("Sisipkan"), func(label, _ string) {
		t.o.window.Canvas().Focus(l.entry)
		l.entry.Insert("[" + label + "]")
	})
}

// targets are all that can be referred to, in the order of the paper.
func (t *draftTab) targets() (rows []pickRow, marks []string) {
	add := func(mark, text string) {
		label := t.labels[mark]
		if mark == "" || label == "" {
			return
		}
		shown := strings.Join(strings.Fields(app.ShowText(text, t.labels)), " ")
		rows = append(rows, pickRow{kit.ListRow{ID: mark, Title: label, Meta: shown}, bahasa.Fold(label + " " + shown), len(marks)})
		marks = append(marks, mark)
	}
	var below func(list []app.Provision)
	below = func(list []app.Provision) {
		for _, p := range list {
			add(p.Mark, p.Text)
			below(p.Items)
		}
	}
	for _, article := range t.a.Articles {
		add(article.Mark, article.Title)
		if len(article.Clauses) == 1 { // the only clause has no name of its own
			below(article.Clauses[0].Items)
			continue
		}
		below(article.Clauses)
	}
	return rows, marks
}

func (t *draftTab) pickTarget(title, word string, take func(label, mark string)) {
	rows, marks := t.targets()
	p := newPicker(lang.L("Nomor pasal atau kata di dalamnya"), 5*pickRowHigh)
	var dialog *kit.OpenDialog
	p.onWalk = func(i int) { // before the dialog is there the first row is chosen
		if dialog != nil {
			enable(dialog.Button(1), i >= 0)
		}
	}
	p.set(rows)
	dialog = kit.ShowDialog(t.o.window, kit.Dialog{
		Title: title, Body: p.content, Width: 480, Focus: p.search,
		Buttons: []kit.DialogButton{
			{Label: lang.L("Batal"), Kind: kit.Plain, Cancel: true},
			{Label: word, Kind: kit.Main, Tapped: func() {
				if i := p.chosen(); i >= 0 {
					take(t.labels[marks[i]], marks[i])
				}
			}},
		},
	})
	enable(dialog.Button(1), len(rows) > 0)
}

func enable(b *kit.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// choosePlaceholder lets the clerk pick a word in braces that is filled in from
// the record.
func (t *draftTab) choosePlaceholder(l *draftLine) {
	if l == nil || t.locked {
		return
	}
	words := t.whole().Placeholders()
	rows := make([]pickRow, len(words))
	for i, w := range words {
		value := w.Value
		if value == "" {
			value = lang.L("belum diisi")
		}
		note := lang.L("{{.Meaning}}: {{.Value}}", map[string]any{"Meaning": w.Meaning, "Value": value})
		rows[i] = pickRow{kit.ListRow{ID: w.Word, Title: "{" + w.Word + "}", Meta: note}, bahasa.Fold(w.Word + " " + note), i}
	}
	p := newPicker(lang.L("Cari isian"), 5*pickRowHigh)
	p.set(rows)
	dialog := kit.ShowDialog(t.o.window, kit.Dialog{
		Title: lang.L("Sisipkan isian"), Text: lang.L("Isian mengikuti data: bila datanya berubah, naskah ikut berubah."),
		Body: p.content, Width: 480, Focus: p.search,
		Buttons: []kit.DialogButton{
			{Label: lang.L("Batal"), Kind: kit.Plain, Cancel: true},
			{Label: lang.L("Sisipkan"), Kind: kit.Main, Tapped: func() {
				if i := p.chosen(); i >= 0 {
					t.o.window.Canvas().Focus(l.entry)
					l.entry.Insert("{" + words[i].Word + "}")
				}
			}},
		},
	})
	enable(dialog.Button(1), len(rows) > 0)
}

// storedReference is a live reference in a stored text, with its mark and the
// last label that its target had.
var storedReference = regexp.MustCompile(`\[#([^:\]\[]+):([^\]\[]*)\]`)

// mendReference lets the clerk choose another target for a reference whose own
// is gone.
func (t *draftTab) mendReference(f app.Finding) {
	t.pickTarget(lang.L("Pilih pasal tujuan"), lang.L("Ganti rujukan"), func(label, mark string) {
		t.form.change(func(a *app.Agreement) {
			if text := textOf(a, f); text != nil {
				*text = replaceDead(*text, f.Message, app.Reference(mark, label), a.Labels())
			}
		})
	})
}

// textOf is the stored text that a finding speaks of.
func textOf(a *app.Agreement, f app.Finding) *string {
	switch f.Part {
	case app.DraftArticle:
		if p := a.Find(f.Mark); len(p) > 1 {
			if found := a.At(p); found != nil {
				return &found.Text
			}
		}
	case app.DraftRecitals:
		if f.Index < len(a.Recitals) {
			return &a.Recitals[f.Index]
		}
	case app.DraftBasis:
		if f.Index < len(a.LegalBasis) {
			return &a.LegalBasis[f.Index]
		}
	case app.DraftAttachments:
		if f.Index < len(a.Attachments) {
			return &a.Attachments[f.Index].Text
		}
	}
	return nil
}

// replaceDead puts by in the place of the dead reference that the message
// names, or of the first one.
func replaceDead(text, message, by string, labels map[string]string) string {
	var dead [][]int
	for _, m := range storedReference.FindAllStringSubmatchIndex(text, -1) {
		if labels[text[m[2]:m[3]]] == "" {
			dead = append(dead, m)
		}
	}
	if len(dead) == 0 {
		return text
	}
	at := max(slices.IndexFunc(dead, func(m []int) bool { return strings.Contains(message, text[m[4]:m[5]]) }), 0)
	return text[:dead[at][0]] + by + text[dead[at][1]:]
}
