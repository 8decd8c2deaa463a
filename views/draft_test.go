package views

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"sinergi/app"
	"sinergi/app/sample"
	"sinergi/data"
	"sinergi/views/kit"
)

// textual is an agreement between two parties with these articles.
func textual(articles ...app.Article) app.Agreement {
	return app.Agreement{
		Kind: "Nota Kesepahaman", Title: "Pelindungan Pekerja Migran", Stage: app.Stages[2],
		Parties: []app.Party{{Institution: "Balai Uji"}, {Institution: "Pemerintah Kabupaten Lahat"}}, Articles: articles,
	}
}

// drafting opens the text of one agreement.
func drafting(t *testing.T, a app.Agreement) (*clerk, *draftTab) {
	t.Helper()
	d := open(t, func(d *clerk) { must(t, d.db.SaveAgreement(background, &a)) })
	d.menu("Kerja Sama")
	d.menu("Tab berikutnya")
	d.menu("Tab berikutnya")
	d.o.work.flush()
	return d, d.o.agreements.draft
}

// keys presses a shortcut in what has the focus.
func (d *clerk) keys(name fyne.KeyName, modifier fyne.KeyModifier) {
	d.t.Helper()
	field, ok := d.c.Focused().(fyne.Shortcutable)
	if !ok {
		d.t.Fatalf("%T takes no keys", d.c.Focused())
	}
	field.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: modifier})
}

const ctrlKey, shiftKey = fyne.KeyModifierControl, fyne.KeyModifierShift

// shape is the open article as it is seen: marks and texts.
func (t *draftTab) shape() string {
	var out []string
	for _, l := range t.lines {
		out = append(out, fmt.Sprintf("%d %s", len(l.path)-1, l.entry.Value()))
	}
	return strings.Join(out, " | ")
}

// storedAgreement is the only agreement in the file.
func (d *clerk) storedAgreement() app.Agreement {
	d.t.Helper()
	a, err := d.db.Agreement(background, d.rows(app.KindAgreement)[0].ID)
	must(d.t, err)
	return a
}

func TestDraftIsWrittenByKeys(t *testing.T) {
	d, draft := drafting(t, textual(app.Article{Title: "Tujuan", Text: "Satu."}))
	same(t, "open", draft.title.Value(), "Tujuan")
	d.focus(draft.lines[0].entry)
	d.keys(fyne.KeyReturn, ctrlKey)
	d.write("Dua terdiri atas:")
	d.keys(fyne.KeyReturn, ctrlKey|shiftKey)
	d.write("huruf")
	d.keys(fyne.KeyReturn, ctrlKey|shiftKey)
	d.write("angka")
	d.keys(fyne.KeyReturn, ctrlKey)
	same(t, "fields", draft.shape(), "1 Satu. | 1 Dua terdiri atas: | 2 huruf | 3 angka | 3 ")
	d.press(fyne.KeyBackspace)
	same(t, "after Backspace", draft.shape(), "1 Satu. | 1 Dua terdiri atas: | 2 huruf | 3 angka")
	same(t, "focus", d.c.Focused(), fyne.Focusable(draft.lines[3].entry))
	d.focus(draft.lines[1].entry)
	d.keys(fyne.KeyUp, ctrlKey)
	same(t, "after moving", draft.shape(), "1 Dua terdiri atas: | 2 huruf | 3 angka | 1 Satu.")
	same(t, "the cursor goes along", d.c.Focused(), fyne.Focusable(draft.lines[0].entry))
	d.save()
	d.seesNot("Belum tersimpan")
	same(t, "the cursor after saving", d.c.Focused(), fyne.Focusable(draft.lines[0].entry))
	stored := d.storedAgreement().Articles[0]
	same(t, "clauses", len(stored.Clauses), 2)
	same(t, "item", stored.Clauses[0].Items[0].Items[0].Text, "angka")
	d.press(fyne.KeyEnd)
	d.write("!")
	same(t, "typing goes on", d.o.agreements.get().Articles[0].Clauses[0].Text, "Dua terdiri atas:!")
	same(t, "the stored one is another copy", stored.Clauses[0].Text, "Dua terdiri atas:")
}

func TestReferencesFollowArticles(t *testing.T) {
	d, draft := drafting(t, textual(app.Article{Title: "A", Text: "Lihat."}, app.Article{Title: "B", Text: "Dua."}, app.Article{Title: "C", Text: "Tiga."}))
	d.focus(draft.lines[0].entry)
	d.keys(fyne.KeyR, ctrlKey|shiftKey)
	d.write("3 c")
	d.press(fyne.KeyReturn)
	same(t, "dialog", d.dialog(), "")
	if got := draft.lines[0].entry.Value(); !strings.Contains(got, "[Pasal 3]") {
		t.Fatalf("the field has %q", got)
	}
	draft.outline.OnDrop(draft.rowOf(2), 0)
	same(t, "first article", draft.a.Articles[0].Title, "C")
	same(t, "open", draft.title.Value(), "A")
	if got := draft.lines[0].entry.Value(); !strings.Contains(got, "[Pasal 1]") {
		t.Errorf("after moving the field has %q", got)
	}
	draft.outline.Select(draft.rowOf(0))
	d.focus(draft.outline)
	d.press(fyne.KeyDelete)
	same(t, "articles", len(draft.a.Articles), 2)
	draft.show(draft.rowOf(0))
	if got := draft.lines[0].entry.Value(); !strings.Contains(got, "[Pasal 1?]") {
		t.Errorf("after the target is gone the field has %q", got)
	}
	d.o.work.flush()
	at := slices.IndexFunc(draft.check.findings, func(f app.Finding) bool { return f.Rule == app.RuleDeadReference })
	if at < 0 {
		t.Fatalf("no finding in %v", draft.check.findings)
	}
	d.sees(draft.check.findings[at].Message)
	draft.check.act(draft.check.findings[at])
	d.write("pasal 2")
	d.press(fyne.KeyReturn)
	if got := draft.lines[0].entry.Value(); !strings.Contains(got, "[Pasal 2]") {
		t.Errorf("after choosing another target the field has %q", got)
	}
	d.o.work.flush()
	if slices.ContainsFunc(draft.check.findings, func(f app.Finding) bool { return f.Rule == app.RuleDeadReference }) {
		t.Error("the finding is still there")
	}
}

func TestRemovalsComeBack(t *testing.T) {
	d, draft := drafting(t, textual(app.Article{Title: "A", Text: "Satu.\n\nDua."}, app.Article{Title: "B", Text: "Tiga."}))
	before := draft.a.Clone().Articles
	draft.removeArticle(0)
	same(t, "open", draft.title.Value(), "B")
	d.c.Unfocus()
	d.menu("Urungkan")
	same(t, "title", draft.title.Value(), "A")
	same(t, "articles", fmt.Sprint(draft.a.Articles), fmt.Sprint(before))
	draft.removeLine(draft.lines[0])
	same(t, "fields", draft.shape(), "1 Dua.")
	draft.a.Articles[1].Title = "Bab"
	d.c.Unfocus()
	d.menu("Urungkan")
	same(t, "fields", draft.shape(), "1 Satu. | 1 Dua.")
	same(t, "what was written since", draft.a.Articles[1].Title, "Bab")
}

func TestPastedListBecomesProvisions(t *testing.T) {
	d, draft := drafting(t, textual(app.Article{Title: "A", Text: "Awal."}))
	d.focus(draft.lines[0].entry)
	d.keys(fyne.KeyReturn, ctrlKey)
	d.paste("(1)\tPara\u00ad pihak:\r\na. satu;\r\nb. dua.\r\n(2)\tKedua.")
	d.sees("Teks tempelan berisi 4 butir.")
	d.tap("Jadikan butir bernomor")
	same(t, "fields", draft.shape(), "1 Awal. | 1 Para pihak: | 2 satu; | 2 dua. | 1 Kedua.")
	d.seesNot("Teks tempelan")
}

func TestOpeningListsAndAttachments(t *testing.T) {
	d, draft := drafting(t, textual())
	draft.show(rowRecitals)
	d.tap("Pertimbangan")
	d.write("bahwa satu;")
	d.keys(fyne.KeyReturn, ctrlKey)
	d.write("bahwa dua.")
	d.keys(fyne.KeyUp, ctrlKey)
	same(t, "recitals", strings.Join(draft.a.Recitals, "|"), "bahwa dua.|bahwa satu;")
	draft.show(rowBasis)
	d.tap("Dasar hukum")
	d.write("Undang-Undang Nomor 18 Tahun 2017")
	d.tap("Lampiran")
	d.write("Rencana kerja")
	d.focus(draft.lines[0].entry)
	d.write("Isi.")
	for _, part := range []string{rowTitle, rowParties} {
		draft.show(part)
		d.sees("Pemerintah Kabupaten Lahat")
		d.o.agreements.parties.rows[1].Institution = "Pemerintah Kabupaten Lahat"
	}
	d.save()
	d.seesNot("Belum tersimpan")
	a := d.storedAgreement()
	same(t, "recitals", len(a.Recitals), 2)
	same(t, "basis", strings.Join(a.LegalBasis, ""), "Undang-Undang Nomor 18 Tahun 2017")
	same(t, "attachment", a.Attachments[0].Title+a.Attachments[0].Text, "Rencana kerjaIsi.")
}

func TestLibraryKeepsAndGives(t *testing.T) {
	d, draft := drafting(t, textual(app.Article{Title: "Sekretariat Bersama", Text: "Satu.\n\nDua."}))
	draft.keepInLibrary(0)
	d.press(fyne.KeyReturn)
	d.sees("tersimpan di pustaka")
	draft.openLibrary(app.LibraryArticle)
	d.write("xyzzy")
	d.sees("Tidak ada yang cocok")
	d.press(fyne.KeyReturn, fyne.KeyEscape)
	same(t, "articles", len(draft.a.Articles), 1)
	draft.openLibrary(app.LibraryArticle)
	d.write("sekretariat bersama")
	d.press(fyne.KeyReturn)
	same(t, "articles", len(draft.a.Articles), 2)
	same(t, "fields", draft.shape(), "1 Satu. | 1 Dua.")
	draft.openLibrary(app.LibraryArticle)
	d.write("sekretariat bersama")
	d.tap("Hapus dari pustaka")
	own, err := d.db.LibraryItems(background)
	must(t, err)
	same(t, "own items", len(own), 0)
	d.c.Unfocus()
	d.menu("Urungkan")
	own, err = d.db.LibraryItems(background)
	must(t, err)
	same(t, "own items after undoing", len(own), 1)
}

func TestRightsOfEachParty(t *testing.T) {
	d, draft := drafting(t, textual(app.NewRights(2)))
	for _, head := range []string{"Hak PIHAK KESATU", "Kewajiban PIHAK KESATU", "Hak PIHAK KEDUA", "Kewajiban PIHAK KEDUA"} {
		d.sees(head)
	}
	d.o.agreements.change(func(a *app.Agreement) { a.Parties = append(a.Parties, app.Party{Institution: "Desa"}) })
	draft.show(draft.open)
	d.tap("Tambah daftar")
	d.sees("Kewajiban PIHAK KETIGA")
	same(t, "lists", len(draft.a.Articles[0].Clauses), 6)
}

// longDraft fills some thirty pages.
func longDraft() app.Agreement {
	a := textual()
	sentence := strings.Repeat("PARA PIHAK melaksanakan pelindungan pekerja migran Indonesia menurut kewenangan masing-masing. ", 3)
	for i := range 60 {
		a.Articles = append(a.Articles, app.Article{Title: fmt.Sprintf("Pasal Contoh %d", i+1), Text: strings.TrimSuffix(strings.Repeat(sentence+"\n\n", 5), "\n\n")})
	}
	return a
}

// BenchmarkDraftKey is what one letter costs in a draft of thirty pages: its
// handling, not the painting, the check or the page, which wait for a pause.
func BenchmarkDraftKey(b *testing.B) {
	if err := loadedWords(); err != nil {
		b.Fatal(err)
	}
	db, err := data.Open(filepath.Join(b.TempDir(), "kantor.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close() //nolint:errcheck // it ends with the benchmark
	record, a := sample.Office(), longDraft()
	for _, err := range []error{db.SaveOffice(background, &record), db.SaveAgreement(background, &a)} {
		if err != nil {
			b.Fatal(err)
		}
	}
	program := test.NewTempApp(b)
	program.Settings().SetTheme(kit.Theme())
	o := newOffice(program, db, "1.2.3", func(err error) { b.Error(err) }, true)
	o.window.Show()
	o.start()
	o.show("agreement")
	o.work.flush()
	room := o.rooms["agreement"].(*recordRoom[app.Agreement])
	room.selectTab(tabDraft)
	draft := o.agreements.draft
	draft.show(draft.rowOf(30))
	o.work.flush()
	canvas := o.window.Canvas()
	canvas.Focus(draft.lines[2].entry)
	before := draft.a.Articles[30].Clauses[2].Text
	var spent []time.Duration
	for b.Loop() {
		spent = spent[:0]
		for i := range 500 {
			start := time.Now()
			if i%50 == 49 {
				canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			} else {
				canvas.Focused().TypedRune(rune('a' + i%26))
			}
			spent = append(spent, time.Since(start))
		}
		draft.lines[2].entry.SetValue(before)
	}
	slices.Sort(spent)
	p99 := float64(spent[len(spent)*99/100].Microseconds()) / 1000
	b.ReportMetric(p99, "p99-ms")
	if p99 > 16 {
		b.Errorf("the 99th key of a hundred takes %.1f ms, at most 16 are allowed", p99)
	}
}
