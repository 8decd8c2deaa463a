package views

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/word"
	"sinergi/views/kit"
)

// nameParties gives an agreement so many parties.
func nameParties(a *app.Agreement, n int) {
	a.Parties = nil
	for i := range n {
		a.Parties = append(a.Parties, app.Party{Institution: fmt.Sprintf("Pemerintah Desa %d", i+1)})
	}
}

func TestTooFewAndTooManyParties(t *testing.T) {
	for n, want := range map[int]string{
		0: "Kerja sama perlu sedikitnya dua pihak.", 1: "Kerja sama perlu sedikitnya dua pihak.",
		20: "", 21: "Kerja sama ini menyebut 21 pihak, paling banyak 20.",
	} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			d, draft := drafting(t, textual(app.NewRights(2)))
			before := d.storedAgreement()
			d.typed(func(a *app.Agreement) { nameParties(a, n) })
			d.o.work.flush()
			for _, row := range draft.outline.Rows() {
				if !row.Head {
					draft.show(row.ID)
				}
			}
			draft.check.soon()
			d.o.work.flush()
			for i, p := range d.pacts().papers() {
				d.pacts().preview.onPaper(i)
				d.o.work.flush()
				if len(d.pacts().preview.result.Pages) == 0 {
					t.Errorf("%s has no page", p.name)
				}
			}
			d.save()
			if want == "" {
				d.seesNot("Belum tersimpan")
				same(t, "stored parties", len(d.storedAgreement().Parties), n)
				same(t, "room for another", d.o.agreements.parties.add.Disabled(), true)
				d.pacts().selectTab(tabParties)
				d.o.agreements.parties.cards.show(19)
				d.sees("Pemerintah Desa 20")
				same(t, "name of the last", d.o.agreements.parties.called.PlaceHolder, "PIHAK KEDUAPULUH")
				return
			}
			d.sees("Belum tersimpan. Perbaiki 1 isian.")
			same(t, "tab of the fault", d.pacts().selectedTab(), tabParties)
			d.sees(want)
			same(t, "parties in the form", min(len(d.o.agreements.get().Parties), n), n)
			same(t, "stored version", d.storedAgreement().Version, before.Version)
		})
	}
}

// References that run in circles are shown, checked and printed, and follow.
func TestReferencesInCircles(t *testing.T) {
	d, draft := drafting(t, textual(
		app.Article{Title: "A", Text: "Menurut [Pasal 2] dan [Pasal 1]."}, app.Article{Title: "B", Text: "Menurut [Pasal 3]."}, app.Article{Title: "C", Text: "Menurut [Pasal 1]."}))
	same(t, "fields", draft.lines[0].entry.Value(), "Menurut [Pasal 2] dan [Pasal 1].")
	draft.moveArticle(0, 1)
	d.o.work.flush()
	shown := func() string {
		var out []string
		a := d.o.agreements.get()
		for _, article := range a.Articles {
			out = append(out, article.Title+" "+app.ShowText(article.Clauses[0].Text, a.Labels()))
		}
		return strings.Join(out, " | ")
	}
	same(t, "after moving", shown(), "B Menurut [Pasal 3]. | A Menurut [Pasal 1] dan [Pasal 2]. | C Menurut [Pasal 2].")
	if text := d.pactPage(); !strings.Contains(text, "Menurut Pasal 1 dan Pasal 2.") {
		t.Errorf("the page says %.600s", text)
	}
	d.save()
	d.seesNot("Belum tersimpan")
	same(t, "after saving", shown(), "B Menurut [Pasal 3]. | A Menurut [Pasal 1] dan [Pasal 2]. | C Menurut [Pasal 2].")

	draft.show(draft.rowOf(2)) // the field that refers to A is open
	d.focus(draft.lines[0].entry)
	draft.removeArticle(1)
	draft.show(draft.rowOf(1))
	same(t, "the target is gone", draft.lines[0].entry.Value(), "Menurut [Pasal 2?].")
	d.o.work.flush()
	d.sees("[Pasal 2?]")
	d.focus(draft.lines[0].entry)
	draft.lines[0].goTo(true)
	d.write(" Lalu.")
	same(t, "typing beside it", d.o.agreements.get().Articles[1].Clauses[0].Text != "", true)
	d.save()
	same(t, "a dead reference keeps its label", app.ShowText(d.storedAgreement().Articles[1].Clauses[0].Text, nil), "Menurut [Pasal 2?]. Lalu.")
	d.c.Unfocus()
	d.menu("Urungkan")
	same(t, "alive again", shown(), "B Menurut [Pasal 3]. | A Menurut [Pasal 1] dan [Pasal 2]. | C Menurut [Pasal 2]. Lalu.")
	d.o.work.flush()
	if slices.ContainsFunc(draft.check.findings, func(f app.Finding) bool { return f.Rule == app.RuleDeadReference }) {
		t.Error("a dead reference is told though its target is back")
	}
}

// pactPage is the text of the agreement's pages as they are shown.
func (d *clerk) pactPage() string {
	d.o.work.flush()
	var b strings.Builder
	for _, page := range d.pacts().preview.result.Pages {
		for _, text := range page.Texts {
			b.WriteString(text.S + " ")
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// fromWord is what Word puts on the clipboard at its worst.
func fromWord() string {
	var b strings.Builder
	for i := range 50 {
		fmt.Fprintf(&b, "%s%c)\t\u201cbutir\u201d ke\u00ad-%d\u200b 🙂 \u2018kutip\u2019\ufeff\r\n", strings.Repeat("\t", i), 'a'+rune(i%26), i+1)
	}
	return b.String()
}

func TestPastedFromWordAtItsWorst(t *testing.T) {
	d, draft := drafting(t, textual(app.Article{Title: "A", Text: "Awal."}))
	d.focus(draft.lines[0].entry)
	d.keys(fyne.KeyReturn, ctrlKey)
	began := time.Now()
	d.paste(fromWord())
	d.sees("Teks tempelan berisi")
	d.tap("Jadikan butir bernomor")
	d.save()
	d.seesNot("Belum tersimpan")
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
	a := d.storedAgreement()
	deepest, all := 0, ""
	var walk func(list []app.Provision, level int)
	walk = func(list []app.Provision, level int) {
		for _, p := range list {
			deepest, all = max(deepest, level), all+p.Text+"\n"
			walk(p.Items, level+1)
		}
	}
	walk(a.Articles[0].Clauses, 1)
	if deepest > app.MaxDepth {
		t.Errorf("%d levels", deepest)
	}
	for i := range 50 {
		if want := fmt.Sprintf("\"butir\" ke-%d 🙂 'kutip'", i+1); !strings.Contains(all, want+"\n") {
			t.Errorf("%q is lost: %.300q", want, all)
		}
	}
	if at := strings.IndexAny(all, "\t\r\u00ad\u200b\ufeff"); at >= 0 {
		t.Errorf("%q is left in %.300q", all[at:], all)
	}
	d.pactPage()
}

// A paste that stays as it is, without numbers, is cleaned all the same.
func TestTenThousandLettersInOneProvision(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("pelindungan pekerja\u00ad migran\u200b, ", 360))
	d, draft := drafting(t, textual(app.Article{Title: "A", Text: "Awal."}))
	d.put(draft.lines[0].entry, long[:10_000])
	d.save()
	d.seesNot("Belum tersimpan")
	got := d.storedAgreement().Articles[0].Clauses[0].Text
	want := strings.NewReplacer("\u00ad", "", "\u200b", "").Replace(long[:10_000])
	same(t, "kept text", strings.TrimSpace(got), strings.TrimSpace(want))
	tooLong := strings.Repeat("x", 20_000)
	d.put(draft.lines[0].entry, tooLong)
	d.save()
	if strings.Contains(d.screen(), "Belum tersimpan") {
		same(t, "typed", len(draft.lines[0].entry.Value()), len(tooLong))
		d.sees("terlalu panjang")
	} else {
		same(t, "stored", len(d.storedAgreement().Articles[0].Clauses[0].Text), len(tooLong))
	}
}

func TestTermsAtTheirEnds(t *testing.T) {
	d := openPact(t)
	data := d.o.agreements.data
	d.put(data.signed, "29/02/2024")
	d.press(fyne.KeyTab)
	for _, c := range []struct {
		typed, help, before, same string
	}{
		{"0", "", "", ""},
		{"1", "1 (satu) tahun", "28 Februari 2025", "28 Februari 2025"},
		{"4", "4 (empat) tahun", "28 Februari 2028", "29 Februari 2028"},
		{"99", "99 (sembilan puluh sembilan) tahun", "28 Februari 2123", "28 Februari 2123"},
	} {
		d.put(data.to, "")
		d.put(data.term.number, c.typed)
		d.c.Unfocus()
		if c.help != "" {
			d.sees(c.help)
			d.sees("s.d. " + c.before + " (sehari sebelum)")
			d.sees("s.d. " + c.same + " (tanggal sama)")
		}
		for i, want := range []string{c.before, c.same} {
			data.lastDay.SetSelectedIndex(i)
			data.lastDay.OnEdited(i)
			d.save()
			d.seesNot("Belum tersimpan")
			a := d.storedAgreement()
			long := ""
			if a.ValidTo != "" {
				long = a.ValidTo.Long()
			}
			same(t, c.typed+" years, way "+fmt.Sprint(i), long, want)
			same(t, "field", data.to.Value(), a.ValidTo)
		}
		data.lastDay.SetSelectedIndex(0)
		data.lastDay.OnEdited(0)
	}
	for typed, want := range map[string]string{
		"100": "Jangka waktu harus 0 sampai 99 tahun.", "tiga": "Jangka waktu harus 0 sampai 99 tahun.", "-1": "Jangka waktu harus 0 sampai 99 tahun.",
		"99999999999999999999": "Jangka waktu harus 0 sampai 99 tahun.",
	} {
		version := d.storedAgreement().Version
		d.put(data.term.number, typed)
		d.save()
		d.sees("Belum tersimpan. Perbaiki 1 isian.")
		d.sees(want)
		same(t, "typed", data.term.number.Value(), typed)
		same(t, "focus", d.c.Focused(), fyne.Focusable(data.term.number))
		same(t, "stored version", d.storedAgreement().Version, version)
		d.seesNot("-1 (")
	}
}

func TestSignedBeforeTheMeeting(t *testing.T) {
	d, _ := drafting(t, textual(app.Article{Title: "A", Text: "Awal."}))
	m := soundMeeting("Pembahasan draf", "2026-11-20")
	m.AgreementID = d.pacts().current.ID
	must(t, d.db.SaveMeeting(background, &m))
	d.menu("Rapat")
	d.menu("Kerja Sama")
	d.pacts().selectTab(tabAgreement)
	d.put(d.o.agreements.data.signed, "19/11/2026")
	d.c.Unfocus()
	d.o.work.flush()
	d.pacts().selectTab(tabDraft)
	d.o.work.flush()
	d.sees("Penandatanganan 19 November 2026 lebih awal dari rapat terakhir, 20 November 2026.")
	d.save() // a finding keeps nobody from saving
	d.seesNot("Belum tersimpan")
	d.pacts().selectTab(tabAgreement)
	d.put(d.o.agreements.data.signed, "20/11/2026")
	d.c.Unfocus()
	d.pacts().selectTab(tabDraft)
	d.o.work.flush()
	d.seesNot("lebih awal dari rapat")
}

// zipped packs one part as a Word file's text.
func zipped(t testing.TB, body []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("word/document.xml")
	must2(t, err)
	_, err = w.Write(body)
	must2(t, err)
	must2(t, z.Close())
	return b.Bytes()
}

func must2(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestReturnedFilesThatAreNone(t *testing.T) {
	d := openPact(t)
	d.expect = true
	var good bytes.Buffer
	must(t, word.Write(&good, doc.Agreement(d.o.record, d.o.agreements.get())))
	ole := append([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, make([]byte, 600)...)
	before := d.o.agreements.get()
	folder := t.TempDir()
	for _, c := range []struct {
		name, want string
		file       []byte
	}{
		{"rusak.docx", "Dokumen Word ini rusak.", good.Bytes()[:good.Len()/2]},
		{"terkunci.docx", "terkunci kata sandi", ole},
		{"lama.doc", "terkunci kata sandi atau berformat Word lama", ole},
		{"bom.docx", "Dokumen Word ini terlalu besar.", zipped(t, bytes.Repeat([]byte(" "), 80<<20))},
		{"kosong.docx", "Berkas ini bukan dokumen Word", nil},
		{"surat.docx", "Berkas ini bukan dokumen Word", []byte("%PDF-1.7\n%âãÏÓ\n1 0 obj\n")},
		{"gambar.docx", "Berkas ini bukan dokumen Word", []byte("\x89PNG\r\n\x1a\n")},
	} {
		path := filepath.Join(folder, c.name)
		must(t, os.WriteFile(path, c.file, 0o600))
		d.logged = nil
		began := time.Now()
		d.o.agreements.versions.returned(path)
		if took := time.Since(began); took > 3*time.Second {
			t.Errorf("%s took %v", c.name, took)
		}
		d.sees(c.want)
		same(t, "versions after "+c.name, len(d.versions()), 0)
		same(t, "texts after "+c.name, texts(d.o.agreements.get()), texts(before))
		same(t, "unsaved after "+c.name, d.pacts().dirty, false)
		d.tap("Tutup")
	}
	for path, want := range map[string]string{filepath.Join(folder, "tidak ada.docx"): "tidak ditemukan", folder: "bukan dokumen Word"} {
		d.o.agreements.versions.returned(path)
		if told := d.dialog(); !strings.Contains(told, want) {
			t.Errorf("%s: told %q", path, told)
		}
		same(t, "versions", len(d.versions()), 0)
		d.tap("Tutup")
	}
}

func TestReturnedFiveHundredPages(t *testing.T) {
	d := openPact(t)
	a := d.o.agreements.get()
	long := a.Clone()
	sentence := strings.Repeat("PARA PIHAK melaksanakan pelindungan pekerja migran Indonesia menurut kewenangan masing-masing. ", 6)
	for i := range 1500 {
		long.Articles = append(long.Articles, app.Article{Title: fmt.Sprintf("Ketentuan %d", i), Text: sentence + "\n\n" + sentence + fmt.Sprint(i)})
	}
	long.Settle()
	path := filepath.Join(t.TempDir(), "panjang.docx")
	file, err := os.Create(path)
	must(t, err)
	must(t, word.Write(file, doc.Agreement(d.o.record, long)))
	must(t, file.Close())
	began := time.Now()
	d.o.agreements.versions.returned(path)
	d.o.work.flush()
	took := time.Since(began)
	t.Logf("read, kept and compared in %v", took)
	if took > 20*time.Second {
		t.Errorf("took %v", took)
	}
	d.sees("Dari Versi 1 ke Versi 2")
	lines, err := word.ReadFile(path)
	must(t, err)
	same(t, "lines read", len(lines) > 4000, true)
	same(t, "versions", len(d.versions()), 2)
	same(t, "texts", texts(d.o.agreements.get()), texts(a))
}

const longest = "Kesepakatan tentang penyelenggaraan pelindungan pekerja migran Indonesia asal daerah beserta keluarganya melalui sosialisasi, pendataan, pelatihan, penempatan, pemulangan, pemberdayaan ekonomi, dan pertukaran data antara unit pelaksana teknis pusat dan perangkat daerah di wilayah Provinsi Sumatera Selatan"

// spilling lists visible texts that reach over the right edge of what they
// stand in.
func (d *clerk) spilling() []string {
	var out []string
	var walk func(o fyne.CanvasObject, left, right float32)
	walk = func(o fyne.CanvasObject, left, right float32) {
		if o == nil || !o.Visible() {
			return
		}
		left += o.Position().X
		if s, is := o.(*container.Scroll); is && s.Direction != container.ScrollVerticalOnly {
			return // what does not fit is scrolled to
		}
		if t, is := o.(*canvas.Text); is {
			if strings.TrimSpace(strings.Trim(t.Text, "\u200b")) == "" {
				return
			}
			end := left + fyne.MeasureText(t.Text, t.TextSize, t.TextStyle).Width
			if t.Alignment == fyne.TextAlignLeading && end > right+1 {
				out = append(out, fmt.Sprintf("%.60q ends at %.0f, beyond %.0f", t.Text, end, right))
			}
			return
		}
		if w := o.Size().Width; w > 0 {
			right = min(right, left+w)
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, child := range o.Objects {
				walk(child, left, right)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				walk(child, left, right)
			}
		}
	}
	walk(d.o.window.Content(), 0, d.c.Size().Width)
	return out
}

func TestLongestTitlesAndNames(t *testing.T) {
	same(t, "letters", len([]rune(longest)) >= 290, true)
	name := strings.TrimSpace(longest[:200])
	for _, size := range []fyne.Size{{Width: 1366, Height: 700}, {Width: 1050, Height: 590}} {
		t.Run(fmt.Sprint(size.Width), func(t *testing.T) {
			d := open(t)
			d.o.window.Resize(size)
			check := func(what string) {
				t.Helper()
				d.o.work.flush()
				d.o.window.Resize(size.AddWidthHeight(2, 2)) // everything is laid out anew, as the screen does with each frame
				d.o.window.Resize(size)
				if m := d.o.window.Content().MinSize(); m.Width > size.Width || m.Height > size.Height {
					t.Errorf("%s: the window wants %v, it has %v", what, m, size)
				}
				for _, text := range d.spilling() {
					t.Errorf("%s: %s", what, text)
				}
			}
			check("empty")
			a := textual(app.Article{Title: longest, Text: "Awal menurut [Pasal 2].", Chapter: longest}, app.Article{Title: "B", Text: strings.Repeat("x", 300)})
			a.Title, a.Stage, a.Implementer, a.SigningPlace = longest, name[:100], name, name
			a.History = []app.StageChange{{Stage: name[:100], On: "2026-11-01", By: name, Note: longest}}
			a.Attachments = []app.Attachment{{Title: longest, Text: longest}}
			for i := range a.Parties {
				p := &a.Parties[i]
				p.Institution, p.Address, p.Number, p.LegalGround = name, longest, longest, longest
				p.Signatory.Name.Name, p.Signatory.Position = name, name
			}
			must(t, d.db.SaveAgreement(background, &a))
			must(t, d.db.SaveVersion(background, &app.Version{AgreementID: a.ID, Source: app.VersionSaved, Stage: a.Stage, Record: a, By: name, Why: longest}))
			d.menu("Kerja Sama")
			check("list and head")
			for tab := range 5 {
				d.pacts().selectTab(tab)
				check(d.o.agreements.tabs()[tab])
			}
			d.pacts().selectTab(tabDraft)
			for _, row := range d.o.agreements.draft.outline.Rows() {
				if !row.Head {
					d.o.agreements.draft.show(row.ID)
					check(row.ID)
				}
			}
			d.pacts().selectTab(tabVersions)
			d.tap("Bandingkan dengan sekarang")
			check("comparison")
			d.tap("Kembali ke naskah")
			d.menu("Baru")
			p := d.pacts().k.start.(*startPane)
			check("start")
			for range 3 {
				d.menu("Tab berikutnya")
				check("start")
				if strings.Contains(d.screen(), "Langkah 2 dari 4") {
					d.put(p.parties.rows[1].name, name)
					check("start, parties")
				}
			}
		})
	}
}

// A removal is taken back into the text as it is by then.
func TestUndoKeepsWhatWasWrittenSince(t *testing.T) {
	start := textual(app.Article{Title: "A", Text: "Satu.\n\nDua.\n\nTiga."}, app.Article{Title: "B", Text: "Menurut [Pasal 1 ayat (2)]."})
	start.Recitals, start.LegalBasis = []string{"bahwa satu;", "bahwa dua;"}, []string{"Undang-Undang Nomor 18 Tahun 2017"}
	start.Attachments = []app.Attachment{{Title: "Rencana", Text: "Isi."}, {Title: "Anggaran"}}
	for _, save := range []bool{false, true} {
		d, draft := drafting(t, start)
		rest := func() {
			if d.o.work.flush(); save {
				d.save()
				d.seesNot("Belum tersimpan")
			}
			d.c.Unfocus()
			d.menu("Urungkan")
		}
		draft.removeLine(draft.lines[1])
		draft.show(rowRecitals)
		d.fill(draft.lines[1].entry, "")
		draft.lines[1].goTo(true)
		d.write(" bertambah.")
		draft.moveArticle(0, 1)
		draft.show(draft.rowOf(1))
		draft.lines[1].goTo(true)
		d.write(" Ditambah.")
		rest()
		a := d.o.agreements.get()
		same(t, "articles", texts(a), "B: "+a.Articles[0].Clauses[0].Text+" | A: (1) Satu.  (2) Dua.  (3) Tiga. Ditambah.")
		same(t, "reference", app.ShowText(a.Articles[0].Clauses[0].Text, a.Labels()), "Menurut [Pasal 2 ayat (2)].")
		same(t, "recitals", strings.Join(a.Recitals, "|"), "bahwa satu;|bahwa dua; bertambah.")

		draft.show(rowRecitals)
		draft.removeLine(draft.lines[0])
		draft.lines[0].goTo(true)
		d.write(" Lagi.")
		rest()
		same(t, "recitals", strings.Join(d.o.agreements.get().Recitals, "|"), "bahwa satu;|bahwa dua; bertambah. Lagi.")

		draft.removeAttachment(0)
		draft.show(rowBasis)
		draft.lines[0].goTo(true)
		d.write(" tentang Pelindungan")
		rest()
		a = d.o.agreements.get()
		same(t, "legal basis", a.LegalBasis[0], "Undang-Undang Nomor 18 Tahun 2017 tentang Pelindungan")
		same(t, "attachments", a.Attachments[0].Title+a.Attachments[1].Title, "RencanaAnggaran")
	}
}

// lastNumber is the newest line of the register.
func (d *clerk) lastNumber() app.NumberEntry {
	d.t.Helper()
	list := d.numbers()
	if len(list) == 0 {
		d.t.Fatal("the register is empty")
	}
	return list[0]
}

func TestNumbersOverTheYears(t *testing.T) {
	d := open(t)
	d.menu("Buku Nomor")
	take := func(on string) {
		t.Helper()
		d.menu("Baru")
		d.put(dialogDate(t, d), on)
		if on == "" {
			dialogDate(t, d).TypedShortcut(&fyne.ShortcutSelectAll{})
			d.press(fyne.KeyDelete)
		}
		d.tap("Ambil")
	}
	for _, c := range []struct {
		on       string
		sequence int
		year     string
	}{{"30/12/2026", 1, "/XII/2026"}, {"31/12/2026", 2, "/XII/2026"}, {"01/01/2027", 1, "/I/2027"}, {"31/12/2026", 3, "/XII/2026"}, {"01/01/2027", 2, "/I/2027"}} {
		take(c.on)
		same(t, "dialog", d.dialog(), "")
		e := d.lastNumber()
		same(t, c.on+": sequence", e.Sequence, c.sequence)
		if !strings.HasSuffix(e.Number, c.year) {
			t.Errorf("%s gives %s", c.on, e.Number)
		}
	}
	for on, want := range map[string]string{"": "Tanggal belum diisi.", "31/02/2026": "Tanggal belum diisi.", "besok": "Tanggal belum diisi."} {
		take(on)
		if !strings.Contains(d.dialog(), want) {
			t.Errorf("date %q: told %q", on, d.dialog())
		}
		d.tap("Batal")
	}
	same(t, "lines", len(d.numbers()), 5)
}

// dialogDate is the date field of the dialog in front.
func dialogDate(t *testing.T, d *clerk) *kit.DateField {
	t.Helper()
	var found *kit.DateField
	each(d.front(), func(o fyne.CanvasObject) {
		if f, ok := o.(*kit.DateField); ok {
			found = f
		}
	})
	if found == nil {
		t.Fatalf("no date on: %s", words(d.front()))
	}
	return found
}

// A number that somebody typed into a record is the record's; the register
// gives it to nobody else and the next of the pattern passes it over.
func TestNumberTypedIntoARecord(t *testing.T) {
	d := openPact(t)
	p := d.o.patterns()[0]
	next, err := d.db.NextNumber(background, p, today)
	must(t, err)
	d.pacts().selectTab(tabParties)
	d.typed(func(a *app.Agreement) { a.Parties[1].Number = strings.ToLower(next.Number) + " " })
	d.save()
	d.seesNot("Belum tersimpan")
	e := d.lastNumber()
	same(t, "state", e.State, app.NumberManual)
	same(t, "record", e.RecordID, d.pacts().current.ID)
	d.menu("Buku Nomor")
	d.menu("Baru")
	d.segment("Ketik sendiri")
	d.put(dialogEntry(t, d, "Nomor"), next.Number)
	d.tap("Ambil")
	if !strings.Contains(d.dialog(), "sudah ada di buku nomor") {
		t.Errorf("dialog %q", d.dialog())
	}
	d.tap("Batal")
	must(t, d.db.TakeNumber(background, p, &app.NumberEntry{On: today, State: app.NumberReserved}))
	same(t, "the pattern passes it over", d.lastNumber().Sequence, next.Sequence+1)
	d.menu("Kerja Sama")
	d.save()
	d.typed(func(a *app.Agreement) { a.Note = "lagi" })
	d.save()
	same(t, "lines", len(d.numbers()), 2)
}

func TestPatternTakenOutWhileItHasNumbers(t *testing.T) {
	d := open(t)
	d.menu("Buku Nomor")
	d.menu("Baru")
	d.tap("Ambil")
	before := d.lastNumber()
	d.menu("Pengaturan")
	s := d.settings()
	s.show(pageNumbers)
	page := s.pages[pageNumbers].(*numbersPage)
	for len(page.rows) > 1 {
		page.remove(slices.IndexFunc(page.rows, func(p app.NumberPattern) bool { return p.Code == before.Pattern || len(page.rows) > 1 }))
	}
	left := page.rows[0]
	d.save()
	d.seesNot("Belum tersimpan")
	d.menu("Buku Nomor")
	d.sees(before.Number)
	d.register().show(0)
	d.sees(before.Number)
	d.fill(d.register().form.subject, "Tetap")
	d.save()
	same(t, "the line can be kept", d.lastNumber().Subject, "Tetap")
	d.menu("Baru")
	d.sees(left.Name)
	d.tap("Batal")

	d.menu("Pengaturan") // taking out the last brings the usual ones back
	s.show(pageNumbers)
	page.remove(0)
	d.save()
	d.seesNot("Belum tersimpan")
	d.menu("Buku Nomor")
	d.menu("Baru")
	d.tap("Ambil")
	same(t, "dialog", d.dialog(), "")
	after := d.lastNumber()
	if after.Number == before.Number {
		t.Errorf("%s is given twice", after.Number)
	}
	if after.Pattern == before.Pattern {
		same(t, "counting goes on", after.Sequence, before.Sequence+1)
	}
}

// An own text in a built-in one's place, and back again.
func TestLibraryReplacesAndComesBack(t *testing.T) {
	d, draft := drafting(t, textual(app.Article{Title: "A", Text: "Satu."}))
	builtIn := app.Library(nil)
	at := slices.IndexFunc(builtIn, func(l app.LibraryItem) bool { return l.Sort == app.LibraryArticle })
	own := builtIn[at]
	own.Title, own.Text = "Tujuan Milik Kantor", "Isi milik kantor."
	must(t, d.db.SaveLibraryItem(background, &own))
	shown := func() (titles []string) {
		list, err := d.db.LibraryItems(background)
		must(t, err)
		items, _ := libraryRows(app.LibraryArticle, list)
		for _, l := range items {
			titles = append(titles, l.Title+": "+l.Text)
		}
		return titles
	}
	same(t, "articles", len(shown()), len(slices.DeleteFunc(slices.Clone(builtIn), func(l app.LibraryItem) bool { return l.Sort != app.LibraryArticle })))
	same(t, "own one first", shown()[0], "Tujuan Milik Kantor: Isi milik kantor.")
	if slices.Contains(shown(), builtIn[at].Title+": "+builtIn[at].Text) {
		t.Error("the built-in text is there beside the own one")
	}
	draft.openLibrary(app.LibraryArticle)
	d.write("tujuan milik kantor")
	d.tap("Hapus dari pustaka")
	if !slices.Contains(shown(), builtIn[at].Title+": "+builtIn[at].Text) {
		t.Error("the built-in text is not back")
	}
	d.c.Unfocus()
	d.menu("Urungkan")
	same(t, "own one first again", shown()[0], "Tujuan Milik Kantor: Isi milik kantor.")

	n := len(shown())
	draft.keepInLibrary(0)
	d.put(d.c.Focused(), " ")
	d.expect = true
	d.tap("Simpan")
	if told := d.screen() + d.dialog(); !strings.Contains(told, "Judul pasal belum diisi. Contoh: Jangka Waktu.") {
		t.Errorf("a text without a title: told %q", d.dialog())
	}
	same(t, "articles", len(shown()), n)
}

// A start without a partner gives a draft that says what is missing, and keeps
// all that was drafted until it is there.
func TestGuidedStartWithoutAPartner(t *testing.T) {
	d, p := starting(t)
	d.menu("Tab berikutnya")
	d.fill(p.parties.rows[0].name, "")
	d.c.Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	d.press(fyne.KeyDelete)
	d.menu("Tab berikutnya")
	d.tap("Kosongkan")
	d.menu("Tab berikutnya")
	d.put(p.term.term.number, "100")
	if d.tap("Buat draf"); strings.Contains(d.screen(), "Langkah 4") {
		d.sees("99 tahun")
		d.put(p.term.term.number, "99")
		d.tap("Buat draf")
	}
	a := d.o.agreements.get()
	if len(a.Articles) == 0 {
		t.Fatal("nothing was drafted")
	}
	d.o.work.flush()
	d.save()
	d.sees("Belum tersimpan.")
	same(t, "stored", len(d.rows(app.KindAgreement)), 0)
	same(t, "articles in the form", texts(d.o.agreements.get()), texts(a))
	d.typed(func(a *app.Agreement) {
		a.Title, a.Term = "Pelindungan", app.Term{Years: 3}
		a.Parties[0].Institution, a.Parties[1].Institution = "Badan Pelindungan", longest[:200]
	})
	d.save()
	d.seesNot("Belum tersimpan")
	same(t, "stored articles", texts(d.storedAgreement()), texts(d.o.agreements.get()))
}
