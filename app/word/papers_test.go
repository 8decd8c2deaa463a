package word

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/paper"
	"sinergi/app/sample"
)

// resolved is a document with the pictures of the sample that it names.
func resolved(t testing.TB, d doc.Document) doc.Document {
	t.Helper()
	d, err := doc.Resolve(d, sample.File)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// papers are all papers of a meeting and of agreements in every preset.
func papers(t testing.TB) map[string]doc.Document {
	t.Helper()
	out := map[string]doc.Document{}
	add := func(name string, d doc.Document) {
		if _, ok := out[name]; ok {
			t.Fatalf("%s twice", name)
		}
		out[name] = resolved(t, d)
	}
	kops := sample.Letterheads()
	for i, p := range doc.MinutesPresets(app.Office{}) {
		for _, status := range []string{app.StatusDraft, app.StatusFinal} {
			o, m := sample.Office(), sample.MuaraEnim()
			m.Status, m.Minutes.Preset = status, p.Code
			if status == app.StatusFinal { // other looks than the usual ones
				o.Letterhead = kops[i%len(kops)]
				o.Paper.Font, o.Paper.FontSize, o.Paper.Leading = app.FontSerif, 12, 1.5
			}
			add("notulen-"+p.Code+"-"+status, doc.Minutes(o, m))
		}
	}
	for _, p := range doc.AttendancePresets(app.Office{}) {
		for _, audience := range []string{app.AudienceInternal, app.AudienceExternal} {
			for _, blank := range []bool{false, true} {
				m := sample.MuaraEnim()
				m.AttendancePreset, m.Audience = p.Code, audience
				add("hadir-"+p.Code+"-"+audience+"-"+strconv.FormatBool(blank), doc.Attendance(sample.Office(), m, blank))
			}
		}
	}
	for _, layout := range []string{app.LetterEach, app.LetterList} {
		m := sample.MuaraEnim()
		m.Invitation.Layout = layout
		add("undangan-"+layout, doc.Invitation(sample.Office(), m))
	}
	o, m := sample.Office(), sample.MuaraEnim()
	add("foto", doc.Photos(o, m))
	add("tindak-lanjut", doc.FollowUps(o, m))
	add("indeks", doc.BundleIndex(o, m, []doc.BundleEntry{{Title: "Undangan", From: 2, To: 4}, {Title: "Daftar hadir bertanda tangan", From: 5, To: 6, Scan: true}}))
	add("lembar", across(o, m))
	for name, a := range map[string]app.Agreement{"nota": sample.Nota(), "pks": sample.PKS(), "tiga": sample.ThreeParties()} {
		add("perjanjian-"+name, doc.Agreement(o, a))
		add("draf-"+name, doc.AgreementDraft(o, a))
		add("salinan-"+name, doc.AgreementCopy(o, a, len(a.Parties)))
	}
	return out
}

// across is a list that lies across in half rows, with its title and facts on
// every page.
func across(o app.Office, m app.Meeting) doc.Document {
	p := doc.AttendancePresets(app.Office{})[0]
	p.Code, p.HeadAgain, p.HalfRows, p.Page.Landscape = "lebar", true, true, true
	o.AttendancePresets, m.AttendancePreset = []app.AttendancePreset{p}, p.Code
	one := m.Attendees[0]
	for len(m.Attendees) < 40 {
		m.Attendees = append(slices.Clone(m.Attendees), one)
	}
	return doc.Attendance(o, m, false)
}

// A typeface, its pitch, sizes and room between letters come as they are set.
func TestTypeIsSet(t *testing.T) {
	d := doc.Document{
		Setup: doc.PageSetup{Font: `Bookman "Old" Style`, Size: 12, Leading: 1.8},
		Blocks: []doc.Block{
			doc.Title{Lines: []doc.Runs{{{Text: "NOTULENSI", Bold: true, Size: 16}}}},
			doc.Paragraph{Runs: doc.Runs{{Text: "renggang", Spacing: 1.5, Bold: true, Italic: true, Underline: true}}},
		},
	}
	parts := partsOf(t, written(t, d))
	for part, wants := range map[string][]string{
		"word/styles.xml": {`w:ascii="Bookman &quot;Old&quot; Style"`, `w:line="376"`, `<w:sz w:val="24"/>`},
		"word/document.xml": {
			`<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr><w:t xml:space="preserve">NOTULENSI`,
			`<w:b/><w:bCs/><w:i/><w:iCs/><w:spacing w:val="30"/><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">renggang`,
		},
	} {
		for _, want := range wants {
			if !strings.Contains(string(parts[part]), want) {
				t.Errorf("%s lacks %s", part, want)
			}
		}
	}
}

// The five rules of a letterhead are strokes from the upper to the lower one.
func TestRulesOfLetterheads(t *testing.T) {
	for rule, want := range map[string][]string{
		app.RuleDouble: {"20", "6"}, app.RuleThinThick: {"6", "20"}, app.RuleSingle: {"20"}, app.RuleThin: {"6"}, app.RuleNone: nil, "": {"20", "6"},
	} {
		kop := doc.Letterhead{Letterhead: app.Letterhead{Rule: rule, Lines: []app.LetterheadLine{{Text: "KANTOR", Size: 14}}}}
		body := partsOf(t, written(t, doc.Document{Blocks: []doc.Block{kop}}))["word/document.xml"]
		if got := values(body, `<w:bottom w:val="single" w:sz="(\d+)"`); !slices.Equal(got, want) {
			t.Errorf("%q: strokes %q, want %q", rule, got, want)
		}
		high := values(body, `<w:trHeight w:val="(\d+)" w:hRule="exact"`) // the upper stroke and the room below it
		if wide := map[string]string{"20": "85", "6": "48"}; len(want) == 2 && !slices.Equal(high, []string{wide[want[0]]}) {
			t.Errorf("%q: the lower stroke is %q twips below", rule, high)
		}
	}
}

// Photos are kept as they are, once each; what is no picture is an empty box.
func TestPhotosAreKept(t *testing.T) {
	d := resolved(t, doc.Photos(sample.Office(), sample.MuaraEnim()))
	at := slices.IndexFunc(d.Blocks, func(b doc.Block) bool { _, ok := b.(doc.Pictures); return ok })
	list := d.Blocks[at].(doc.Pictures)
	cut := list.Items[0]
	cut.Picture.Data = cut.Picture.Data[:len(cut.Picture.Data)/2]
	list.Items = append(list.Items, list.Items[0], cut, doc.CaptionedPicture{Caption: doc.Plain("tidak ada")})
	d.Blocks[at] = list
	parts := partsOf(t, written(t, d))
	n := 0
	for name, data := range parts {
		if strings.HasPrefix(name, "word/media/") {
			n++
			if !slices.ContainsFunc(sample.Files(), func(f []byte) bool { return string(f) == string(data) }) {
				t.Errorf("%s is not as it was", name)
			}
		}
	}
	body := string(parts["word/document.xml"])
	if boxes := strings.Count(body, `w:val="`+tableBox+`"`); n != 3 || boxes != 2 || strings.Count(body, "<w:drawing>") != 4 {
		t.Errorf("%d files, %d boxes, %d pictures", n, boxes, strings.Count(body, "<w:drawing>"))
	}
	if rows := strings.Count(body, "<w:cantSplit/></w:trPr>"); rows < 3 {
		t.Errorf("%d rows of photos are kept whole", rows)
	}
}

// A signature's picture stands in the room to sign, over the box for a stamp
// where there is one.
func TestSignaturesShowTheirPicture(t *testing.T) {
	s := doc.Signature{Name: doc.Plain("Arif Budiman Wijaya"), Picture: doc.Picture{Name: "ttd.png", Data: emblem(t)}}
	for _, meterai := range []bool{false, true} {
		s.Meterai = meterai
		body := string(partsOf(t, written(t, doc.Document{Blocks: []doc.Block{doc.Signatures{Columns: []doc.Signature{s}}}}))["word/document.xml"])
		drawn, name := strings.Index(body, "<w:drawing>"), strings.Index(body, "Arif")
		if drawn < 0 || drawn > name || strings.Contains(body, "<wp:anchor") != meterai {
			t.Errorf("stamp %v: picture at %d, name at %d", meterai, drawn, name)
		}
	}
}

// The title and the facts over a list are rows of its head where the pages
// repeat them, and half rows are cells over both.
func TestHeadOverEveryPage(t *testing.T) {
	d := resolved(t, across(sample.Office(), sample.MuaraEnim()))
	body := partsOf(t, written(t, d))["word/document.xml"]
	if n := len(values(body, `(<w:tblHeader/>)`)); n < 2 {
		t.Errorf("%d rows are repeated", n)
	}
	begun, on := len(values(body, `(<w:vMerge w:val="restart"/>)`)), len(values(body, `(<w:vMerge/>)`))
	if begun == 0 || begun != on {
		t.Errorf("%d cells begin, %d go on", begun, on)
	}
	if pages := len(paper.Layout(d).Pages); pages < 2 {
		t.Errorf("only %d page", pages)
	}
}

// openDocx opens every file named and prints how many hold text.
const openDocx = `
import sys
from docx import Document
n = 0
for name in sys.argv[1:]:
    d = Document(name)
    texts = [p.text for p in d.paragraphs] + [c.text for t in d.tables for r in t.rows for c in r.cells]
    n += any(len(t) > 3 for t in texts)
print(n)
`

func TestAnotherReaderOpensEveryPaper(t *testing.T) {
	needs(t, debianPython, "python3 python3-docx")
	arguments := []string{"-c", openDocx}
	all := papers(t)
	for name, d := range all {
		file := filepath.Join(t.TempDir(), name+".docx")
		if err := os.WriteFile(file, written(t, d), 0o600); err != nil {
			t.Fatal(err)
		}
		arguments = append(arguments, file)
	}
	out, err := exec.Command(debianPython, arguments...).CombinedOutput()
	if got := strings.TrimSpace(string(out)); err != nil || got != strconv.Itoa(len(all)) {
		t.Errorf("%s of %d files were read: %v", got, len(all), err)
	}
}
