package word

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"sinergi/app/doc"
	"sinergi/app/paper"
)

// debianPython is Debian's own: another python3 may stand first in the path
// and know nothing of Debian's packages.
const debianPython = "/usr/bin/python3"

// needs fails, and never skips, when a program of the tests is missing.
func needs(t *testing.T, program, packages string) {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Fatalf("%s is missing; on Debian or Ubuntu: apt-get install %s", program, packages)
	}
}

// toPDF lets LibreOffice turn Word files into PDF, all at once, with a profile
// of its own so that no open LibreOffice gets in the way.
func toPDF(t *testing.T, files map[string][]byte) string {
	t.Helper()
	needs(t, "soffice", "libreoffice-writer")
	in, folder, profile := t.TempDir(), t.TempDir(), t.TempDir()
	ctx, cancel := context.WithTimeout(t.Context(), 4*time.Minute)
	defer cancel()
	arguments := []string{
		"-env:UserInstallation=file://" + filepath.ToSlash(profile),
		"--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder,
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		file := filepath.Join(in, name+".docx")
		if err := os.WriteFile(file, files[name], 0o600); err != nil {
			t.Fatal(err)
		}
		arguments = append(arguments, file)
	}
	if out, err := exec.CommandContext(ctx, "soffice", arguments...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return folder
}

// pdfText is the text of a PDF, page by page, in the order asked for: "-layout"
// is that of the page, "-raw" that of drawing.
func pdfText(t *testing.T, order, path string) []string {
	t.Helper()
	needs(t, "pdftotext", "poppler-utils")
	out, err := exec.Command("pdftotext", order, path, "-").Output()
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
}

var brokenWord = regexp.MustCompile(`([-/])\n\s*|\n\s*(@)`)

// wordsOf are the words of a text in the order in which they were drawn. Dots,
// dashes and ticks are no words.
func wordsOf(pages []string) []string {
	var out []string
	text := brokenWord.ReplaceAllString(strings.Join(pages, "\n"), "$1$2")
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return unicode.IsSpace(r) || r == '/' || r == '-' || r == '–' }) {
		w = strings.Trim(w, ".")
		if strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
			out = append(out, w)
		}
	}
	return out
}

// mostStray is how far a word may stand from its place: a label of two lines and
// signatures side by side are drawn in the order of their lines.
const mostStray = 25

// strayed is how far the same word stands from its place at most, and which one
// does.
func strayed(got, want []string) (far int, word string) {
	places := map[string][]int{}
	for i, w := range want {
		places[w] = append(places[w], i)
	}
	for i, w := range got {
		if at := places[w]; len(at) > 0 {
			places[w] = at[1:]
			if off := max(i-at[0], at[0]-i); off > far {
				far, word = off, w
			}
		}
	}
	return far, word
}

// LibreOffice opens every paper without repair, and its PDF has the words and,
// within one, the pages of ours.
func TestLibreOfficeShowsTheSameText(t *testing.T) {
	all := samples(t)
	maps.Copy(all, papers(t))
	files := map[string][]byte{}
	ours := map[string]doc.Document{}
	for name, d := range all {
		d = paper.Filled(d)
		files[name] = written(t, d)
		d.Setup.Numbers, d.Initials = doc.NumbersNone, nil // they come once a page, as do heads of tables
		d.Blocks = headsAsRows(d.Blocks)
		ours[name+"-polos"] = d
		files[name+"-polos"] = written(t, d)
	}
	folder := toPDF(t, files)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		pages := pdfText(t, "-layout", filepath.Join(folder, name+".pdf"))
		r := paper.Layout(all[name])
		if n := len(pages); n < len(r.Pages)-1 || n > len(r.Pages)+1 {
			t.Errorf("%s: %d pages, ours has %d", name, n, len(r.Pages))
		}
		checkNumbers(t, name, all[name], pages)
		var pdf bytes.Buffer
		if err := paper.WritePDF(&pdf, paper.Layout(ours[name+"-polos"])); err != nil {
			t.Fatal(err)
		}
		own := filepath.Join(t.TempDir(), "ours.pdf")
		if err := os.WriteFile(own, pdf.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		got, want := wordsOf(pdfText(t, "-raw", filepath.Join(folder, name+"-polos.pdf"))), wordsOf(pdfText(t, "-raw", own))
		if far, word := strayed(got, want); far > mostStray {
			t.Errorf("%s: %q stands %d words from where ours has it", name, word, far)
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: only in Word %q, only in ours %q", name, without(got, want), without(want, got))
		}
		if len(want) < 50 {
			t.Errorf("%s has only %d words", name, len(want))
		}
	}
}

// headsAsRows makes the heads of tables rows that come once, and sets letters
// close.
func headsAsRows(blocks []doc.Block) []doc.Block {
	blocks = slices.Clone(blocks)
	for i, b := range blocks {
		switch b := b.(type) {
		case doc.Letterhead: // letters set apart are words to pdftotext
			b.Lines = slices.Clone(b.Lines)
			for k := range b.Lines {
				b.Lines[k].Spacing = 0
			}
			blocks[i] = b
		case doc.Table:
			b.Rows, b.Head, b.Again = append(slices.Clone(b.Head), b.Rows...), nil, nil
			blocks[i] = b
		case doc.Fields:
			b.Rows = slices.Clone(b.Rows)
			for k := range b.Rows {
				b.Rows[k].Value = headsAsRows(b.Rows[k].Value)
			}
			blocks[i] = b
		case doc.List:
			b.Items = slices.Clone(b.Items)
			for k := range b.Items {
				b.Items[k].Blocks = headsAsRows(b.Items[k].Blocks)
			}
			blocks[i] = b
		}
	}
	return blocks
}

// manyParties is an agreement of n parties.
func manyParties(t *testing.T, n int) doc.Document {
	t.Helper()
	a := theAgreement(t, "three.json")
	one := a.Parties[1]
	a.Parties = nil
	for i := range n {
		one.Institution = fmt.Sprintf("Pemerintah Kabupaten Contoh %d", i+1)
		a.Parties = append(a.Parties, one)
	}
	return doc.AgreementCopy(theOffice(t), a, 1)
}

// deepList is a list in a list, so many levels deep.
func deepList(levels int) doc.Document {
	var b doc.Block = doc.Paragraph{Runs: doc.Plain("dasar")}
	for i := range levels {
		b = doc.List{Items: []doc.Item{{Mark: "a.", Blocks: []doc.Block{doc.Paragraph{Runs: doc.Plain(fmt.Sprintf("tingkat %d", levels-i))}, b}}}}
	}
	return doc.Document{Blocks: []doc.Block{b}}
}

func TestLibreOfficeOpensHardPapers(t *testing.T) {
	files := map[string][]byte{
		"berat": written(t, hard()), "kosong": written(t, doc.Document{}), "dalam": written(t, deepList(50)),
		"nol": written(t, manyParties(t, 0)), "satu": written(t, manyParties(t, 1)), "duapuluh": written(t, manyParties(t, 20)), "seratus": written(t, manyParties(t, 100)),
	}
	folder := toPDF(t, files)
	for name, want := range map[string]string{
		"berat": "tabel kedua", "kosong": "", "dalam": "dasar", "nol": "PIHAK KEDUA", "satu": "CONTOH 1", "duapuluh": "CONTOH 20", "seratus": "CONTOH 100",
	} {
		pages := pdfText(t, "-layout", filepath.Join(folder, name+".pdf"))
		if text := strings.Join(strings.Fields(strings.Join(pages, " ")), " "); !strings.Contains(text, want) || len(pages) > 70 {
			t.Errorf("%s: %d pages, %.300q lacks %q", name, len(pages), text, want)
		}
	}
}

// without are the words of a that b lacks, each as often as it lacks it.
func without(a, b []string) []string {
	count := map[string]int{}
	for _, w := range b {
		count[w]++
	}
	var out []string
	for _, w := range a {
		if count[w]--; count[w] < 0 {
			out = append(out, w)
		}
	}
	return out
}

// checkNumbers looks for page numbers and initials on every page.
func checkNumbers(t *testing.T, name string, d doc.Document, pages []string) {
	t.Helper()
	for i, page := range pages {
		lines := strings.Split(strings.TrimSpace(page), "\n")
		first, last := strings.TrimSpace(lines[0]), strings.TrimSpace(lines[len(lines)-1])
		n := strconv.Itoa(i + 1)
		good := true
		switch d.Setup.Numbers {
		case doc.NumbersOf:
			good = last == fmt.Sprintf("Halaman %d dari %d", i+1, len(pages))
		case doc.NumbersBottom:
			good = last == n
		case doc.NumbersDashed:
			good = i == 0 && !strings.HasPrefix(first, "-") || strings.ReplaceAll(first, " ", "") == "-"+n+"-"
		}
		if !good {
			t.Errorf("%s: page %d begins %q and ends %q", name, i+1, first, last)
		}
		if len(d.Initials) > 0 && (!strings.Contains(page, d.Initials[0]) || !strings.Contains(page, "Paraf")) {
			t.Errorf("%s: page %d lacks initials", name, i+1)
		}
	}
}

// readDocx prints what python-docx finds.
const readDocx = `
import json, sys
from docx import Document
d = Document(sys.argv[1])
json.dump({
    "title": d.core_properties.title, "author": d.core_properties.author,
    "paragraphs": [[p.style.name, p.text] for p in d.paragraphs],
    "tables": [[[c.text for c in r.cells] for r in t.rows] for t in d.tables],
    "height": d.sections[0].page_height.mm, "footer": d.sections[0].footer.paragraphs[-1].alignment,
}, sys.stdout)
`

func TestAnotherReaderSeesStylesAndTables(t *testing.T) {
	needs(t, debianPython, "python3 python3-docx")
	if out, err := exec.Command(debianPython, "-c", "import docx").CombinedOutput(); err != nil {
		t.Fatalf("python-docx is missing; on Debian or Ubuntu: apt-get install python3-docx\n%s", out)
	}
	see := func(d doc.Document) (found struct {
		Title, Author string
		Paragraphs    [][2]string
		Tables        [][][]string
		Height        float64
	},
	) {
		file := filepath.Join(t.TempDir(), "naskah.docx")
		if err := os.WriteFile(file, written(t, d), 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(debianPython, "-c", readDocx, file).Output()
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(out, &found); err != nil {
			t.Fatal(err)
		}
		return found
	}
	d := doc.Agreement(theOffice(t), theAgreement(t, "nota.json"))
	got := see(d)
	if got.Title != d.Title || got.Author != d.Author || int(got.Height+0.5) != int(d.Setup.Paper.Height) {
		t.Errorf("title %q, author %q, height %v", got.Title, got.Author, got.Height)
	}
	if !slices.Contains(got.Paragraphs, [2]string{"Pasal", "Pasal 1"}) || !slices.Contains(got.Paragraphs, [2]string{"Judul Pasal", "TUJUAN"}) {
		t.Errorf("heads are missing in %q", got.Paragraphs)
	}
	attendance := doc.Attendance(theOffice(t), theMeeting(t), false)
	var want [][]string
	for _, b := range attendance.Blocks {
		if table, ok := b.(doc.Table); ok {
			for _, row := range append(slices.Clone(table.Head), table.Rows...) {
				var cells []string
				for _, c := range row.Cells {
					text := ""
					for _, r := range c.Runs {
						text += r.Text
					}
					cells = append(cells, text)
				}
				want = append(want, cells)
			}
		}
	}
	if !slices.ContainsFunc(see(attendance).Tables, func(rows [][]string) bool {
		return slices.EqualFunc(rows, want, slices.Equal[[]string])
	}) {
		t.Errorf("no table has the rows %q", want)
	}
}
