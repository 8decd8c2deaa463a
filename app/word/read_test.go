package word

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"sinergi/app"
	"sinergi/app/doc"
)

func readBack(t testing.TB, file []byte) []doc.Line {
	t.Helper()
	lines, err := Read(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

// plain joins marks and texts: a mark that the document has as text is one
// again in the file.
func plain(lines []doc.Line) []string {
	var out []string
	for _, l := range lines {
		if text := strings.Join(strings.Fields(clean(l.Mark+" "+l.Text)), " "); text != "" {
			out = append(out, text)
		}
	}
	return out
}

func TestWrittenIsRead(t *testing.T) {
	all := samples(t)
	maps.Copy(all, papers(t))
	all["berat"] = hard()
	for _, name := range slices.Sorted(maps.Keys(all)) {
		d := all[name]
		for i, b := range d.Blocks {
			if table, ok := b.(doc.Table); ok && table.Spare > 0 {
				table.Rows, table.Spare = table.Rows[:len(table.Rows)-table.Spare], 0
				d.Blocks[i] = table
			}
		}
		got, want := plain(readBack(t, written(t, d))), plain(doc.Lines(d))
		for i := range max(len(got), len(want)) {
			if i >= len(got) || i >= len(want) || got[i] != want[i] {
				t.Errorf("%s: line %d:\n got %q\nwant %q", name, i, got[min(i, len(got)):min(i+3, len(got))], want[min(i, len(want)):min(i+3, len(want))])
				break
			}
		}
		if len(want) < 5 && name != "berat" {
			t.Errorf("%s has only %d lines", name, len(want))
		}
	}
}

// An agreement that comes back unchanged differs in nothing: the texts of its
// lines are those that were sent.
func TestUnchangedAgreementComparesEqual(t *testing.T) {
	for _, name := range []string{"nota.json", "pks.json", "three.json", "four.json"} {
		d := doc.Agreement(theOffice(t), theAgreement(t, name))
		sent := doc.Lines(d)
		for _, c := range doc.Compare(sent, readBack(t, written(t, d))) {
			if c.Changed() {
				t.Errorf("%s: %+v", name, c.Parts)
			}
		}
		back := readBack(t, written(t, d))
		for i := range sent {
			if back[i].Mark != sent[i].Mark || back[i].Centre != sent[i].Centre || back[i].Bold != sent[i].Bold || back[i].Depth != sent[i].Depth {
				t.Errorf("%s: line %d is %+v, want %+v", name, i, back[i], sent[i])
			}
		}
	}
}

func items(marks string) doc.List {
	var l doc.List
	for mark := range strings.FieldsSeq(marks) {
		l.Items = append(l.Items, doc.Item{Mark: mark, Blocks: []doc.Block{doc.Paragraph{Runs: doc.Plain("teks")}}})
	}
	return l
}

// Real numbers come out as the marks that went in: counted anew in each list,
// with gaps, as letters, Roman numbers and signs, nested and side by side.
func TestMarksAreCounted(t *testing.T) {
	nested := items("(1) (2) (3)")
	nested.Items[0].Blocks = append(nested.Items[0].Blocks, items("a. b. c."), doc.Paragraph{Runs: doc.Plain("sela")}, items("a. b."))
	nested.Items[1].Blocks = append(nested.Items[1].Blocks, items("1) 2)"))
	nested.Items[2].Blocks = append(nested.Items[2].Blocks, items("c. d. - 7."))
	lists := []doc.Block{
		items("1. 2. 3."), items("1. 2."), items("a. b. c. y. z. aa. ab."), items("i. ii. iii. iv. ix. x."), items("a) b) h) i) j)"),
		items("I. II. III."), items("A. B."), items("(1) (2) (5) (6) (2)"), items("- - •"), items("1.1 1.2"), nested, items("(1) (2)"), items("3. 4."), items("10. 11. 12."),
	}
	d := doc.Document{Blocks: lists}
	got, want := readBack(t, written(t, d)), doc.Lines(d)
	if len(got) != len(want) {
		t.Fatalf("%d lines, want %d", len(got), len(want))
	}
	for i := range want {
		if strings.TrimSpace(got[i].Mark+" "+got[i].Text) != want[i].Mark+" "+want[i].Text && got[i].Text != want[i].Text {
			t.Errorf("line %d is %+v, want %+v", i, got[i], want[i])
		}
		if got[i].Mark != want[i].Mark && !strings.HasPrefix(want[i].Mark, "1.") && want[i].Mark != "ab." {
			t.Errorf("line %d has the mark %q, want %q", i, got[i].Mark, want[i].Mark)
		}
	}
}

// Articles that a partner's Word counts are heads of text here.
func TestCountedHeadsAreText(t *testing.T) {
	p := func(text string) string {
		return `<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
	}
	const w = ` xmlns:w="` + wordSpace + `">`
	got := plain(readBack(t, wordFile(t, map[string]string{
		"word/document.xml":  `<w:document` + w + `<w:body>` + p("") + p("") + p("Ruang") + `</w:body></w:document>`,
		"word/styles.xml":    `<w:styles` + w + `<w:style w:styleId="P"><w:basedOn w:val="Q"/></w:style><w:style w:styleId="Q"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style></w:styles>`,
		"word/numbering.xml": `<w:numbering` + w + `<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Pasal %1"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`,
	})))
	if want := []string{"Pasal 4", "Pasal 5", "Pasal 6 Ruang"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// wordFile packs parts as a Word file.
func wordFile(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func bodyFile(t testing.TB, body string) []byte {
	t.Helper()
	return wordFile(t, map[string]string{"word/document.xml": `<w:document xmlns:w="` + wordSpace +
		`" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>` + body + `</w:body></w:document>`})
}

func TestWhatPartnersSend(t *testing.T) {
	run := func(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }
	for _, c := range []struct {
		name, body string
		want       []string
	}{
		{"insertions stay, deletions go", `<w:p>` + run("Pasal ") + `<w:ins w:id="1">` + run("dua") + `</w:ins><w:del w:id="2"><w:r><w:delText>satu</w:delText></w:r></w:del></w:p>`, []string{"Pasal dua"}},
		{"moved text stands once", `<w:p><w:moveFrom>` + run("pindah") + `</w:moveFrom>` + run("x") + `</w:p><w:p><w:moveTo>` + run("pindah") + `</w:moveTo></w:p>`, []string{"x", "pindah"}},
		{"a deleted end joins", `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>` + run("awal ") + `</w:p><w:p>` + run("akhir") + `</w:p>`, []string{"awal akhir"}},
		{"a deleted row goes", `<w:tbl><w:tr><w:trPr><w:del w:id="4"/></w:trPr><w:tc><w:p>` + run("hapus") + `</w:p></w:tc></w:tr><w:tr><w:tc><w:p>` + run("tetap") + `</w:p></w:tc></w:tr></w:tbl>`, []string{"tetap"}},
		{"old formats are no text", `<w:p><w:pPr><w:jc w:val="left"/><w:pPrChange><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange></w:pPr>` + run("teks") + `</w:p>`, []string{"teks"}},
		{"tabs and breaks are spaces", `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r></w:p>`, []string{"a. b c-de"}},
		{"fields show their result", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:t>Pasal 4</w:t></w:r></w:p>`, []string{"Pasal 4"}},
		{"hidden text is hidden", `<w:p>` + run("nyata") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r></w:p>`, []string{"nyata"}},
		{"a text box is read once", `<w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>` + run("kotak") + `</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>` + run("kotak") + `</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>` + run("luar") + `</w:p>`, []string{"kotak", "luar"}},
		{"content controls are passed", `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:p>` + run("isi") + `</w:p></w:sdtContent></w:sdt>`, []string{"isi"}},
		{"typed marks", `<w:p>` + run("a. bahwa") + `</w:p><w:p>` + run("(12)  ayat") + `</w:p><w:p>` + run("A. Yani") + `</w:p>`, []string{"a.|bahwa", "(12)|ayat", "A. Yani"}},
		{"empty paragraphs go", `<w:p/><w:p>` + run("  ") + `</w:p>`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, l := range readBack(t, bodyFile(t, strings.Replace(c.body, "<w:t>a</w:t>", "<w:t>a.</w:t>", 1))) {
				if l.Mark != "" && strings.Contains(strings.Join(c.want, ""), "|") {
					got = append(got, l.Mark+"|"+l.Text)
				} else {
					got = append(got, strings.TrimSpace(l.Mark+" "+l.Text))
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// bomb is a part that unpacks to far more than it packs.
func bomb(n int) string {
	return `<w:document xmlns:w="` + wordSpace + `"><w:body>` + strings.Repeat(" ", n) + `</w:body></w:document>`
}

func TestBadFilesAreTold(t *testing.T) {
	good := written(t, samples(t)["nota"])
	locked := bytes.Clone(good)
	for at := 0; ; { // the flag of encryption, in every entry of the directory
		next := bytes.Index(locked[at:], []byte("PK\x01\x02"))
		if next < 0 {
			break
		}
		locked[at+next+8] |= 1
		at += next + 4
	}
	flipped := bytes.Clone(good)
	for i := 2000; i < 2400; i++ {
		flipped[i] ^= 0x55
	}
	deep := strings.Repeat("<w:sdt>", 400) + strings.Repeat("</w:sdt>", 400)
	many := map[string]string{}
	for i := range maxParts + 1 {
		many[fmt.Sprintf("x%d", i)] = ""
	}
	for _, c := range []struct {
		name string
		file []byte
		want error
	}{
		{"empty", nil, ErrNotWord},
		{"a picture", emblem(t), ErrNotWord},
		{"a text", []byte("Pasal 1"), ErrNotWord},
		{"a workbook", wordFile(t, map[string]string{"xl/workbook.xml": "<x/>"}), ErrNotWord},
		{"an old or locked file", append([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, make([]byte, 600)...), ErrEncrypted},
		{"a locked zip", locked, ErrEncrypted},
		{"cut short", good[:len(good)/2], ErrDamaged},
		{"bytes turned", flipped, ErrDamaged},
		{"no XML", wordFile(t, map[string]string{"word/document.xml": "<a><b></a>"}), ErrDamaged},
		{"an entity", wordFile(t, map[string]string{"word/document.xml": `<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>`}), ErrDamaged},
		{"too deep", bodyFile(t, deep), ErrDamaged},
		{"a bomb", wordFile(t, map[string]string{"word/document.xml": bomb(60 << 20)}), ErrTooLarge},
		{"too many parts", wordFile(t, many), ErrTooLarge},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Read(bytes.NewReader(c.file), int64(len(c.file)))
			if !errors.Is(err, c.want) {
				t.Fatalf("got %v, want %v", err, c.want)
			}
			if told := app.Tell(err); !strings.Contains(told, "Berkas") && !strings.Contains(told, "Dokumen") {
				t.Errorf("told as %q", told)
			}
		})
	}
}

// longText is an agreement of so many articles, each about a third of a page.
func longText(t testing.TB, articles int) doc.Document {
	t.Helper()
	a := theAgreement(t, "nota.json")
	a.Articles = a.Articles[:0:0]
	sentence := strings.Repeat("PARA PIHAK melaksanakan kegiatan bersama menurut rencana kerja yang disepakati setiap tahun. ", 3)
	for i := range articles {
		var text []string
		for k := range 4 {
			text = append(text, fmt.Sprintf("Ketentuan %d.%d. %s", i, k, sentence))
		}
		a.Articles = append(a.Articles, app.Article{Title: fmt.Sprintf("Judul %d", i), Text: strings.Join(text, "\n\n")})
	}
	return doc.Agreement(theOffice(t), a)
}

func TestFiveHundredPagesAreQuick(t *testing.T) {
	d := longText(t, 1250)
	file := written(t, d)
	start := time.Now()
	lines := readBack(t, file)
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("reading took %v", took)
	}
	if want := doc.Lines(d); len(lines) != len(want) {
		t.Errorf("%d lines, want %d", len(lines), len(want))
	}
}

func FuzzRead(f *testing.F) {
	small := doc.Document{Blocks: []doc.Block{items("(1) (2)"), doc.Fields{Rows: []doc.Field{{Label: "Isi", Value: []doc.Block{doc.Paragraph{Runs: doc.Plain("teks")}}}}}}}
	for _, d := range []doc.Document{small, doc.Agreement(theOffice(f), theAgreement(f, "nota.json")), hard()} {
		file := written(f, d)
		f.Add(file)
		f.Add(file[:len(file)*2/3])
	}
	f.Add(bodyFile(f, `<w:p><w:del/></w:p></w:tbl><w:tc>`))
	f.Add(wordFile(f, map[string]string{"word/document.xml": bomb(1 << 16)}))
	f.Add([]byte{0xD0, 0xCF, 0x11, 0xE0})
	f.Fuzz(func(t *testing.T, file []byte) {
		lines, err := Read(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			if app.Tell(err) == app.Tell(errors.New("unknown")) {
				t.Errorf("no sentence for %v", err)
			}
			return
		}
		for _, l := range lines {
			if l.Text == "" && l.Mark == "" || l.Text != strings.Join(strings.Fields(l.Text), " ") || l.Depth < 0 {
				t.Errorf("line %+v", l)
			}
		}
	})
}

// FuzzBody reaches deeper than FuzzRead: the text of the file's main part is
// any XML.
func FuzzBody(f *testing.F) {
	f.Add(`<w:tbl><w:tblPr><w:tblStyle w:val="TabelTandaTangan"/></w:tblPr><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`)
	f.Add(`<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="-1"/></w:numPr></w:pPr></w:p>`)
	f.Add(`<w:tc><w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tbl></w:tbl></w:tr></w:tbl></w:tc>`)
	f.Fuzz(func(t *testing.T, body string) {
		file := bodyFile(t, body)
		if _, err := Read(bytes.NewReader(file), int64(len(file))); err != nil && !errors.Is(err, ErrDamaged) {
			t.Errorf("%q: %v", body, err)
		}
	})
}
