package views

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// pasted offers to make numbered texts of a paste that has several.
func (l *draftLine) pasted(text, before string) {
	if !strings.ContainsAny(strings.TrimSpace(text), "\r\n") {
		return
	}
	parts := app.ParseProvisions(text)
	n := countProvisions(parts)
	if n < 2 {
		return
	}
	t := l.t
	var offer *kit.Banner
	offer = kit.NewBanner(kit.ToneSoft, lang.L("Teks tempelan berisi {{.N}} butir.", map[string]any{"N": n}), lang.L("Jadikan butir bernomor"), func() {
		if len(t.banner.Objects) == 1 && t.banner.Objects[0] == fyne.CanvasObject(offer) && slices.Contains(t.lines, l) {
			t.banner.Objects = nil
			t.spread(l, parts, before)
		}
	})
	t.banner.Objects = []fyne.CanvasObject{offer.Rounded()}
	t.banner.Refresh()
	t.pane.Refresh()
}

func countProvisions(parts []app.Provision) int {
	n := len(parts)
	for _, p := range parts {
		n += countProvisions(p.Items)
	}
	return n
}

// spread puts pasted texts after the line that they were pasted into, the first
// into the line itself when it was empty.
func (t *draftTab) spread(l *draftLine, parts []app.Provision, before string) {
	*l.stored = app.StoreText(before, *l.stored, t.labels)
	empty := strings.TrimSpace(before) == ""
	switch {
	case l.path != nil:
		at := l.path[len(l.path)-1]
		list := t.siblings(l.path)
		grown := slices.Clone(*list)
		if empty && len(grown[at].Items) == 0 {
			mark := grown[at].Mark
			grown = slices.Replace(grown, at, at+1, parts...)
			grown[at].Mark = mark
		} else {
			grown = slices.Insert(grown, at+1, parts...)
		}
		*list = grown
		t.a.Settle()
		t.reshaped()
		t.goToPath(l.path, 1<<20, 1<<20)
	case l.list != nil:
		texts := flatTexts(parts)
		grown := slices.Clone(*l.list)
		if empty {
			grown = slices.Replace(grown, l.at, l.at+1, texts...)
		} else {
			grown = slices.Insert(grown, l.at+1, texts...)
		}
		*l.list = grown
		t.reshaped()
		t.goToAt(l.at, 1<<20, 1<<20)
	}
}

// siblings is the list that the provision at a path stands in.
func (t *draftTab) siblings(p app.Path) *[]app.Provision {
	if len(p) == 2 {
		return &t.a.Articles[p[0]].Clauses
	}
	return &t.a.At(p[:len(p)-1]).Items
}

func flatTexts(parts []app.Provision) []string {
	var out []string
	for _, p := range parts {
		if p.Text != "" {
			out = append(out, p.Text)
		}
		out = append(out, flatTexts(p.Items)...)
	}
	return out
}
