package views

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// The article of rights and duties has two clauses a party: its rights, then
// its duties.

// rightsHead is the label over clause k of such an article, else "".
func (t *draftTab) rightsHead(i, k int) string {
	if t.a.Articles[i].Topic != app.TopicRights || k >= 2*t.partyCount() {
		return ""
	}
	party := t.whole().PartyName(k / 2)
	if k%2 == 0 {
		return lang.L("Hak {{.Party}}", map[string]any{"Party": party})
	}
	return lang.L("Kewajiban {{.Party}}", map[string]any{"Party": party})
}

// whole is the record as it stands in the tabs that the text speaks of.
func (t *draftTab) whole() *app.Agreement {
	r := t.form.record
	t.form.data.get(&r)
	r.Parties = t.form.parties.get()
	t.get(&r)
	return &r
}

func (t *draftTab) partyCount() int { return len(t.form.parties.get()) }

// missingRights offers the lists of parties that have none yet.
func (t *draftTab) missingRights(i int) fyne.CanvasObject {
	article := t.a.Articles[i]
	n := t.partyCount()
	if article.Topic != app.TopicRights || len(article.Clauses) >= 2*n || t.locked {
		return nil
	}
	text := lang.L("Hak dan kewajiban {{.Party}} belum ada.", map[string]any{"Party": t.whole().PartyName(len(article.Clauses) / 2)})
	return kit.NewNote(kit.ToneWarn, text, lang.L("Tambah daftar"), func() {
		from := len(article.Clauses) / 2 * 2
		if lists := app.NewRights(n).Clauses; from < len(lists) {
			clauses := slices.Clone(t.a.Articles[i].Clauses)
			t.a.Articles[i].Clauses = append(clauses[:min(from, len(clauses))], lists[from:]...)
			t.a.Settle()
			t.reshaped()
		}
	})
}
