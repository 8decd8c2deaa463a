package views

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// startSets are the sets of articles on offer, in this order.
var startSets = []string{app.SetMinimal, app.SetPKS, app.SetFull}

// startKind asks for the kind of paper and the set of its articles.
type startKind struct {
	o        *office
	kind     *kit.Select
	set      *kit.RadioRows
	titles   []*kit.Paragraph // of the articles of each set
	chapters *kit.Check
	form     *kit.Form
	chosen   bool // the set was chosen by hand
}

func newStartKind(o *office) *startKind {
	k := &startKind{o: o}
	k.kind = kit.NewSelect(o.record.Agreements.KindList())
	k.kind.SetSelectedIndex(0)
	k.kind.OnEdited = func(int) {
		if !k.chosen {
			k.set.SetSelectedIndex(slices.Index(startSets, usualSet(k.kind.Selected())))
			k.tellTitles()
		}
	}
	k.set = kit.NewRadioRows([]string{lang.L("Ringkas"), lang.L("Perjanjian kerja sama"), lang.L("Lengkap")}, []string{
		lang.L("Pokok-pokok saja; rinciannya diatur kemudian."),
		lang.L("Ditambah pembiayaan dan penyelesaian perselisihan."),
		lang.L("Ditambah hak dan kewajiban, kelompok kerja, kerahasiaan, dan lain-lain."),
	})
	k.set.SetSelectedIndex(slices.Index(startSets, usualSet(k.kind.Selected())))
	k.set.OnEdited = func(int) { k.chosen = true; k.tellTitles() }
	k.chapters = kit.NewCheck(lang.L("Susun dalam BAB"), nil)
	for range startSets {
		k.titles = append(k.titles, kit.NewParagraph("", kit.TextHelp))
	}
	kind := kit.NewField(lang.L("Jenis naskah"), k.kind)
	kind.SetHelp(lang.L("Kata ini dipakai di seluruh naskah."))
	k.form = kit.NewForm(kind, kit.NewField(lang.L("Susunan pasal"), k.set), kit.Stack(0, k.titles[0], k.titles[1], k.titles[2]), k.chapters)
	return k
}

// usualSet is the set that a kind of paper usually has.
func usualSet(kind string) string {
	if strings.Contains(strings.ToLower(kind), "perjanjian") {
		return app.SetPKS
	}
	return app.SetMinimal
}

// tell names the articles of each set as the library has them.
func (k *startKind) tell(library []app.LibraryItem) {
	for i, set := range startSets {
		var titles []string
		for _, item := range library {
			if item.Sort == app.LibraryArticle && slices.Contains(item.Sets, set) {
				titles = append(titles, item.Title)
			}
		}
		text := ""
		if len(titles) > 0 {
			text = lang.L("{{.N}} pasal: {{.Titles}}.", map[string]any{"N": len(titles), "Titles": strings.Join(titles, ", ")})
		}
		k.titles[i].SetText(text)
	}
	k.tellTitles()
}

// tellTitles shows the articles of the chosen set; only the full one has
// chapters.
func (k *startKind) tellTitles() {
	for i, t := range k.titles {
		t.Hidden = i != k.set.SelectedIndex()
	}
	full := startSets[k.set.SelectedIndex()] == app.SetFull
	k.chapters.Hidden = !full
	if !full {
		k.chapters.SetChecked(false)
	}
	k.form.Refresh()
}

func (k *startKind) title() string              { return lang.L("Jenis naskah dan susunan") }
func (k *startKind) content() fyne.CanvasObject { return k.form }
func (k *startKind) focus()                     { k.o.window.Canvas().Focus(k.kind) }

func (k *startKind) answer(s *app.Start) {
	s.Kind, s.Set, s.Chapters = k.kind.Selected(), startSets[k.set.SelectedIndex()], k.chapters.Checked()
}
