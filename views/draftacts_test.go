package views

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sinergi/app"
	"sinergi/views/kit"
)

func TestFindingsAreMended(t *testing.T) {
	d, draft := drafting(t, textual(app.Article{Title: "Tujuan", Text: "Perlindungan pekerja migran."}, app.Article{Title: "Penutup", Text: "Selesai."}))
	at := slices.IndexFunc(draft.check.findings, func(f app.Finding) bool { return strings.Contains(f.Message, "Pelindungan") })
	if at < 0 {
		t.Fatalf("no finding in %v", draft.check.findings)
	}
	same(t, "number at the tab", d.o.agreements.count(tabDraft), len(draft.check.findings))
	same(t, "sign in the outline", draft.check.rows[draft.rowOf(0)], true)
	same(t, "chip", len(draft.lines[0].chips.Objects) > 0, true)
	d.focus(draft.lines[0].entry)
	draft.check.act(draft.check.findings[at])
	same(t, "text", draft.lines[0].entry.Value(), "Pelindungan pekerja migran.")
	same(t, "focus", d.c.Focused(), fyne.Focusable(draft.lines[0].entry))
	same(t, "unsaved", d.pacts().dirty, true)
	d.o.work.flush()
	same(t, "mended", slices.ContainsFunc(draft.check.findings, func(f app.Finding) bool { return strings.Contains(f.Message, "Pelindungan") }), false)

	for _, f := range draft.check.findings { // each leads somewhere
		d.pacts().selectTab(tabDraft)
		d.c.Unfocus()
		if draft.goTo(f); d.c.Focused() == nil && f.Part != app.DraftArticle {
			t.Errorf("%s: %s leads nowhere", f.At, f.Message)
		}
	}
	d.pacts().selectTab(tabDraft)
	draft.check.setClosed(true)
	same(t, "height of the closed check", draft.check.want(300), float32(checkHead))
}

// TestMendingByKeyboardGoesOn: Enter on one finding after the other needs no
// pointer in between.
func TestMendingByKeyboardGoesOn(t *testing.T) {
	words := "Perlindungan pekerja migran."
	d, draft := drafting(t, textual(app.Article{Title: "Tujuan", Text: words}, app.Article{Title: "Ruang Lingkup", Text: words}, app.Article{Title: "Penutup", Text: words}))
	check := draft.check
	mendable := func() int {
		return slices.IndexFunc(check.findings, func(f app.Finding) bool { return strings.Contains(f.Message, "Pelindungan") })
	}
	at := mendable()
	if at < 0 {
		t.Fatalf("no finding in %v", check.findings)
	}
	d.focus(check.acts[at])
	for range 3 {
		if mendable() < 0 {
			t.Fatal("nothing left to mend")
		}
		left := len(check.findings)
		d.press(fyne.KeyReturn)
		d.o.work.flush()
		same(t, "findings left", len(check.findings) < left, true)
		next := slices.IndexFunc(check.acts, func(b *kit.Button) bool { return d.c.Focused() == fyne.Focusable(b) })
		same(t, "focus on the next finding", next, min(at, len(check.acts)-1))
		y, high := check.cards.Objects[next].Position().Y, check.scroll.Size().Height
		if y < check.scroll.Offset.Y || y > check.scroll.Offset.Y+high {
			t.Errorf("the next finding lies at %v, in view are %v and %v more", y, check.scroll.Offset.Y, high)
		}
	}
	check.show(nil)
	same(t, "focus when nothing is left", d.c.Focused(), fyne.Focusable(draft.outline))
}

func TestArticleActs(t *testing.T) {
	d, draft := drafting(t, textual(app.Article{Title: "A", Text: "Satu."}, app.Article{Title: "B", Text: "Dua."}))
	draft.setChapter(1, "Ketentuan")
	d.sees("BAB I Ketentuan")
	draft.show(draft.rowOf(1))
	draft.copyArticle(1)
	same(t, "articles", len(draft.a.Articles), 3)
	same(t, "copy", draft.title.Value(), "B")
	if draft.a.Articles[1].Mark == draft.a.Articles[2].Mark {
		t.Error("the copy has the mark of the other")
	}
	d.focus(draft.title)
	d.keys(fyne.KeyUp, ctrlKey)
	same(t, "place", draft.article(), 1)
	same(t, "focus", d.c.Focused(), fyne.Focusable(draft.title))
	d.press(fyne.KeyReturn)
	same(t, "Enter goes to the text", d.c.Focused(), fyne.Focusable(draft.lines[0].entry))
	d.tap("Tambah pasal")
	same(t, "articles", len(draft.a.Articles), 4)
	d.write("Baru")
	same(t, "title", draft.a.Articles[2].Title, "Baru")

	draft.lock(true)
	n := len(draft.a.Articles)
	d.focus(draft.title)
	d.write("x")
	d.keys(fyne.KeyUp, ctrlKey)
	d.focus(draft.lines[0].entry)
	d.keys(fyne.KeyReturn, ctrlKey)
	d.press(fyne.KeyBackspace)
	d.focus(draft.outline)
	d.press(fyne.KeyDelete)
	same(t, "locked: articles", len(draft.a.Articles), n)
	same(t, "locked: title", draft.a.Articles[2].Title, "Baru")
	same(t, "locked: fields", len(draft.lines), 1)
}

// TestDraftSurvivesAnyKeys presses keys at random and expects that what is
// shown and what is kept stay the same.
func TestDraftSurvivesAnyKeys(t *testing.T) {
	d, draft := drafting(t, textual(app.Article{Title: "A", Text: "Satu.\n\na. dua\n\nb. tiga"}, app.Article{Title: "B", Text: "Lihat [Pasal 1]."}))
	dice := rand.New(rand.NewSource(7)) //nolint:gosec // the same keys in each run
	names := []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyReturn}
	for i := range 600 {
		if len(draft.lines) == 0 || dice.Intn(12) == 0 {
			rows := slices.DeleteFunc(slices.Clone(draft.outline.Rows()), func(r kit.OutlineRow) bool { return r.Head })
			draft.show(rows[dice.Intn(len(rows))].ID)
			continue
		}
		l := draft.lines[dice.Intn(len(draft.lines))]
		d.focus(l.entry)
		switch dice.Intn(6) {
		case 0, 1:
			l.entry.TypedShortcut(&desktop.CustomShortcut{KeyName: names[dice.Intn(3)], Modifier: ctrlKey})
		case 2:
			l.entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: ctrlKey | shiftKey})
		case 3:
			draft.removeLine(l)
		case 4:
			d.write("[Pasal 1] x")
		case 5:
			if n := len(draft.a.Articles); n > 1 {
				draft.moveArticle(dice.Intn(n), dice.Intn(3)-1)
			}
		}
		for _, l := range draft.lines {
			if got, want := l.entry.Value(), app.ShowText(*l.stored, draft.labels); got != want {
				t.Fatalf("step %d: the field shows %q, kept is %q", i, got, want)
			}
		}
	}
	d.o.work.flush()
	d.save()
	d.seesNot("Belum tersimpan.")
	same(t, "dialog", d.dialog(), "")
}
