package word

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sinergi/app/doc"
)

func written(t testing.TB, d doc.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// partsOf unpacks a Word file.
func partsOf(t testing.TB, file []byte) map[string][]byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		if out[f.Name] != nil {
			t.Errorf("%s stands there twice", f.Name)
		}
		out[f.Name] = data
	}
	return out
}

// values are all values of an attribute in a part.
func values(part []byte, pattern string) []string {
	var out []string
	for _, m := range regexp.MustCompile(pattern).FindAllSubmatch(part, -1) {
		out = append(out, string(m[1]))
	}
	return out
}

// hard is a document with what people paste: signs of XML, controls, letters
// outside Unicode's planes of text, lists of all kinds, broken pictures.
func hard() doc.Document {
	return doc.Document{
		Title: "A & B <\"x\"> \x01\uFFFF", Author: "Kantor\x0b", Mark: "DRAF & \"uji\"", Initials: []string{"Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh"},
		Setup: doc.PageSetup{Numbers: doc.NumbersDashed, Landscape: true, Font: "serif"},
		Blocks: []doc.Block{
			doc.NewPage{},
			doc.Logos{Pictures: []doc.Picture{{Data: []byte("bukan gambar")}, {}, {}, {}, {}, {}}},
			doc.Table{Columns: []doc.Column{{Share: 10}, {Share: 0}}, Rows: []doc.Row{{Cells: []doc.Cell{{Runs: doc.Plain("<&>\"'\x00\x1f\ufffe\uffff\U0001F600"), Span: 9}}}, {}}},
			doc.Table{Columns: []doc.Column{{}}, Rows: []doc.Row{{Thick: true, Cells: []doc.Cell{{Runs: doc.Plain("tabel kedua"), OpenTop: true, OpenBottom: true}, {}}}}},
			doc.Paragraph{Runs: doc.Runs{{Text: "satu\ndua\tiga\u00ad\u200b", Bold: true, Italic: true, Underline: true}, {Text: "lama", Removed: true}, {Text: "baru", Added: true}}, Fill: true},
			doc.Fields{Rows: []doc.Field{{Label: "Kosong"}, {Number: "9.", Label: "Isi", Value: []doc.Block{doc.Table{Columns: []doc.Column{{Share: 100}}, Rows: []doc.Row{{}}}}}}},
			doc.List{Items: []doc.Item{{Mark: "1.1", Blocks: []doc.Block{doc.Paragraph{Runs: doc.Plain("lain")}}}, {Mark: "-"}, {}}},
			doc.Signatures{Columns: []doc.Signature{{Name: doc.Bold("Nama"), Meterai: true}}},
			doc.Table{},
			doc.List{},
			doc.Fields{},
			doc.Signatures{},
			doc.Logos{},
			doc.Letterhead{},
			doc.Title{},
		},
	}
}

func TestPartsAreSound(t *testing.T) {
	all := samples(t)
	maps.Copy(all, papers(t))
	all["berat"], all["kosong"] = hard(), doc.Document{}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		file := written(t, all[name])
		if !bytes.Equal(file, written(t, all[name])) {
			t.Errorf("%s: the same document gives other bytes", name)
		}
		parts := partsOf(t, file)
		checkParts(t, name, parts)
		checkNames(t, name, parts)
	}
}

// checkParts: every part is well-formed XML, has a content type, and every
// link leads to a part.
func checkParts(t *testing.T, name string, parts map[string][]byte) {
	t.Helper()
	types := string(parts["[Content_Types].xml"])
	for file, data := range parts {
		if ending := path.Ext(file); !strings.Contains(types, `PartName="/`+file+`"`) && !strings.Contains(types, `Extension="`+strings.TrimPrefix(ending, ".")+`"`) {
			t.Errorf("%s: %s has no content type", name, file)
		}
		if !strings.HasSuffix(file, ".xml") && !strings.HasSuffix(file, ".rels") {
			continue
		}
		d := xml.NewDecoder(bytes.NewReader(data))
		for {
			_, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Errorf("%s: %s: %v", name, file, err)
				break
			}
		}
		folder := ""
		if file == "word/_rels/document.xml.rels" {
			folder = "word"
		}
		for _, target := range values(data, `<Relationship [^>]*Target="([^"]*)"`) {
			if parts[path.Join(folder, target)] == nil {
				t.Errorf("%s: %s leads to %s, which is missing", name, file, target)
			}
		}
	}
	for _, override := range values(parts["[Content_Types].xml"], `PartName="/([^"]*)"`) {
		if parts[override] == nil {
			t.Errorf("%s: %s is listed and missing", name, override)
		}
	}
}

// checkNames: styles, lists and links that the text names are there.
func checkNames(t *testing.T, name string, parts map[string][]byte) {
	t.Helper()
	has := func(what string, wanted []string, there []string) {
		for _, id := range wanted {
			if !slices.Contains(there, id) {
				t.Errorf("%s: %s %s is not defined", name, what, id)
			}
		}
	}
	styles := values(parts["word/styles.xml"], `w:styleId="([^"]*)"`)
	for _, file := range []string{"word/document.xml", "word/header.xml", "word/first.xml", "word/footer.xml"} {
		has("style", values(parts[file], `<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"`), styles)
		has("link", values(parts[file], `r:(?:embed|id)="([^"]*)"`), values(parts["word/_rels/document.xml.rels"], ` Id="([^"]*)"`))
		has("list", values(parts[file], `<w:numId w:val="([^"]*)"`), values(parts["word/numbering.xml"], `<w:num w:numId="([^"]*)"`))
	}
	has("style", values(parts["word/styles.xml"], `<w:(?:basedOn|next) w:val="([^"]*)"`), styles)
	has("outline", values(parts["word/numbering.xml"], `<w:abstractNumId w:val="([^"]*)"`), values(parts["word/numbering.xml"], `<w:abstractNum w:abstractNumId="([^"]*)"`))
}

// An article's heads have styles of their own, and a change of paper, typeface
// and day comes from the document.
func TestStylesPaperAndDay(t *testing.T) {
	a := theAgreement(t, "pks.json")
	d := doc.Agreement(theOffice(t), a)
	d.Date, d.Setup.Font = "2023-05-16", "serif"
	d.Setup.Paper.Width, d.Setup.Paper.Height = 215, 330
	parts := partsOf(t, written(t, d))
	text := string(parts["word/document.xml"])
	for _, style := range []string{"Judul", "Pasal", "JudulPasal", "Ayat", "Bidang"} {
		if !strings.Contains(text, `<w:pStyle w:val="`+style+`"/>`) {
			t.Errorf("no paragraph has the style %s", style)
		}
	}
	if n := strings.Count(text, `w:val="Pasal"`); n != len(a.Articles) {
		t.Errorf("%d heads of %d articles", n, len(a.Articles))
	}
	for part, want := range map[string]string{
		"word/document.xml":  `<w:pgSz w:w="12189" w:h="18709"/>`,
		"word/styles.xml":    `w:ascii="Times New Roman"`,
		"docProps/core.xml":  `<dcterms:created xsi:type="dcterms:W3CDTF">2023-05-16T00:00:00Z`,
		"word/footer.xml":    `w:instr=" PAGE "`,
		"word/numbering.xml": `<w:numFmt w:val="decimal"/><w:lvlText w:val="(%1)"/>`,
	} {
		if !bytes.Contains(parts[part], []byte(want)) {
			t.Errorf("%s lacks %s", part, want)
		}
	}
}

// What fails below is told.
func TestWriteTellsErrors(t *testing.T) {
	full := errors.New("disk is full")
	if err := Write(failing{full}, hard()); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
