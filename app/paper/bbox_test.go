package paper_test

import (
	"bytes"
	"fmt"
	"html"
	"image"
	"image/draw"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"sinergi/app/paper"
)

// closeEnough is how far the PDF, the raster and the marks may lie apart.
const closeEnough = 0.3 // mm

// tool finds a program that reads PDFs back; the tests need it.
func tool(t testing.TB, name, pkg string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatalf("%s is needed to check the PDF: install the package %s (apt-get install %s)", name, pkg, pkg)
	}
	return path
}

// box is a word with its place in millimetres.
type box struct {
	text           string
	x1, y1, x2, y2 float64
}

func writePDF(t testing.TB, r paper.Result) (path string) {
	t.Helper()
	var b bytes.Buffer
	if err := paper.WritePDF(&b, r); err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

var (
	wordTag = regexp.MustCompile(`<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">([^<]*)</word>`)
	pageTag = regexp.MustCompile(`<page width`)
)

// pdfWords reads the words of every page with pdftotext.
func pdfWords(t testing.TB, path string) [][]box {
	t.Helper()
	out, err := exec.Command(tool(t, "pdftotext", "poppler-utils"), "-bbox", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	var pages [][]box
	starts := pageTag.FindAllIndex(out, -1)
	for i, s := range starts {
		end := len(out)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		var words []box
		for _, m := range wordTag.FindAllSubmatch(out[s[0]:end], -1) {
			var v [4]float64
			for k := range v {
				if v[k], err = strconv.ParseFloat(string(m[k+1]), 64); err != nil {
					t.Fatal(err)
				}
				v[k] *= 25.4 / 72
			}
			words = append(words, box{html.UnescapeString(string(m[5])), v[0], v[1], v[2], v[3]})
		}
		pages = append(pages, words)
	}
	return pages
}

// markBoxes are the boxes of a page's texts; those that touch on one line are
// one word as well.
func markBoxes(p paper.Page) (single, merged []box) {
	const pt = 25.4 / 72
	for i, m := range p.Texts {
		if m.Angle != 0 {
			continue
		}
		em := m.Size * pt
		b := box{m.S, m.X, m.Y - 0.905*em, m.X + m.Width, m.Y + 0.212*em}
		single = append(single, b)
		if n := len(merged); n > 0 && i > 0 && p.Texts[i-1].Y == m.Y && math.Abs(merged[n-1].x2-b.x1) < 0.02 {
			merged[n-1].text += b.text
			merged[n-1].x2 = b.x2
			continue
		}
		merged = append(merged, b)
	}
	return single, merged
}

func near(a, b box) bool {
	return a.text == b.text && math.Abs(a.x1-b.x1) <= closeEnough && math.Abs(a.x2-b.x2) <= closeEnough &&
		math.Abs(a.y1-b.y1) <= closeEnough && math.Abs(a.y2-b.y2) <= closeEnough
}

// TestWordsOfThePDFStandOnTheirMarks reads every word back from the PDF and
// looks for it where Layout put it.
func TestWordsOfThePDFStandOnTheirMarks(t *testing.T) {
	for name, d := range papers(t) {
		t.Run(name, func(t *testing.T) {
			r := paper.Layout(d)
			pages := pdfWords(t, writePDF(t, r))
			if len(pages) != len(r.Pages) {
				t.Fatalf("%d pages in the PDF, %d laid out", len(pages), len(r.Pages))
			}
			for i, words := range pages {
				single, merged := markBoxes(r.Pages[i])
				letters := 0
				for _, b := range single {
					letters += len(b.text)
				}
				for _, w := range words {
					letters -= len(w.text)
					if !found(w, merged) && !found(w, single) {
						t.Errorf("page %d: %q at %.2f..%.2f, %.2f..%.2f mm has no mark there", i+1, w.text, w.x1, w.x2, w.y1, w.y2)
					}
				}
				if letters != 0 {
					t.Errorf("page %d: %d bytes of text are missing in the PDF", i+1, letters)
				}
			}
		})
	}
}

func found(w box, boxes []box) bool {
	for _, b := range boxes {
		if near(w, b) {
			return true
		}
	}
	return false
}

const testDPI = 200

// TestRasterMatchesThePDF draws every page twice, with Raster and with poppler,
// and compares the ink of every word and the place of every rule.
func TestRasterMatchesThePDF(t *testing.T) {
	pdftoppm := tool(t, "pdftoppm", "poppler-utils")
	all := papers(t)
	for _, name := range []string{"minutes-n1-A4", "minutes-serif-F4-210", "attendance-filled-F4-215", "agreement-A4", "nota-draft-A4", "nota-copy-1-F4-215", "pks-copy-2-A4", "three-copy-3-A4", "four-copy-1-F4-215", "redline-A4"} {
		d, ok := all[name]
		if !ok {
			t.Fatalf("no paper %s", name)
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := paper.Layout(d)
			path := writePDF(t, r)
			for i, p := range r.Pages {
				n := strconv.Itoa(i + 1)
				cmd := exec.Command(pdftoppm, "-r", strconv.Itoa(testDPI), "-png", "-gray", "-f", n, "-l", n, path)
				out, err := cmd.Output()
				if err != nil {
					t.Fatal(err)
				}
				theirs, err := png.Decode(bytes.NewReader(out))
				if err != nil {
					t.Fatal(err)
				}
				comparePage(t, i+1, p, toGray(paper.Raster(p, testDPI, image.Rectangle{})), toGray(theirs))
			}
		})
	}
}

func toGray(img image.Image) *image.Gray {
	if g, ok := img.(*image.Gray); ok {
		return g
	}
	g := image.NewGray(img.Bounds())
	draw.Draw(g, g.Rect, img, g.Rect.Min, draw.Src)
	return g
}

func comparePage(t *testing.T, n int, p paper.Page, ours, theirs *image.Gray) {
	t.Helper()
	_, merged := markBoxes(p)
	worst, words := 0.0, 0
	for _, b := range merged {
		a, okA := ink(ours, b)
		c, okC := ink(theirs, b)
		if okA != okC {
			t.Errorf("page %d: %q has ink in one picture only", n, b.text)
			continue
		}
		if !okA {
			continue
		}
		words++
		for k := range a {
			d := math.Abs(a[k] - c[k])
			worst = math.Max(worst, d)
			if d > closeEnough {
				t.Errorf("page %d: ink of %q lies %.2f mm apart (side %d)", n, b.text, d, k)
			}
		}
	}
	for _, l := range p.Lines {
		for side, img := range map[string]*image.Gray{"raster": ours, "pdf": theirs} {
			if d, ok := ruleOff(img, l); !ok || d > closeEnough {
				t.Errorf("page %d, %s: rule at %.2f,%.2f is off by %.2f mm (seen %v)", n, side, l.X1, l.Y1, d, ok)
			} else {
				worst = math.Max(worst, d)
			}
		}
	}
	if words == 0 {
		t.Errorf("page %d: no word was compared", n)
	}
	t.Logf("page %d: %d words, %d rules, worst %.3f mm", n, words, len(p.Lines), worst)
}

// dark tells whether a pixel carries ink; pale marks do not count.
func dark(img *image.Gray, x, y int) bool {
	return image.Pt(x, y).In(img.Rect) && img.GrayAt(x, y).Y < 0x80
}

// ink is the box of the dark pixels of a word: left, top, right, bottom in
// millimetres.
func ink(img *image.Gray, b box) (sides [4]float64, ok bool) {
	const px = testDPI / 25.4
	pad := 0.25 // letters may lean out of their advance
	x1, x2 := int((b.x1-pad)*px), int((b.x2+pad)*px)
	y1, y2 := int(b.y1*px), int(b.y2*px)
	minX, minY, maxX, maxY := math.MaxInt, math.MaxInt, -1, -1
	for y := y1; y <= y2; y++ {
		for x := x1; x <= x2; x++ {
			if dark(img, x, y) {
				minX, maxX = min(minX, x), max(maxX, x)
				minY, maxY = min(minY, y), max(maxY, y)
			}
		}
	}
	if maxX < 0 {
		return sides, false
	}
	return [4]float64{float64(minX) / px, float64(minY) / px, float64(maxX) / px, float64(maxY) / px}, true
}

// ruleOff measures how far the middle of the ink lies from the middle of a
// rule, across it at three places.
func ruleOff(img *image.Gray, l paper.Line) (worst float64, ok bool) {
	const px = testDPI / 25.4
	level := l.Y1 == l.Y2
	if !level && l.X1 != l.X2 { // a tick: its middle must be dark
		return 0, dark(img, int((l.X1+l.X2)/2*px), int((l.Y1+l.Y2)/2*px))
	}
	for _, at := range []float64{0.07, 0.53, 0.93} {
		x, y := l.X1+(l.X2-l.X1)*at, l.Y1+(l.Y2-l.Y1)*at
		sum, count := 0.0, 0
		reach := int((l.Width/2+closeEnough)*px) + 1
		for d := -reach; d <= reach; d++ {
			px1, py1 := int(x*px), int(y*px)
			if level {
				py1 += d
			} else {
				px1 += d
			}
			if image.Pt(px1, py1).In(img.Rect) && img.GrayAt(px1, py1).Y < 0xD0 {
				sum += float64(d)
				count++
			}
		}
		if count == 0 {
			return math.Inf(1), false
		}
		// pixels are counted from their corner, a rule from its middle
		exact := y*px - math.Floor(y*px)
		if !level {
			exact = x*px - math.Floor(x*px)
		}
		worst = math.Max(worst, math.Abs(sum/float64(count)+0.5-exact)/px)
	}
	return worst, true
}

// TestPDFIsSound lets qpdf check the files and pdffonts list the fonts.
func TestPDFIsSound(t *testing.T) {
	qpdf := tool(t, "qpdf", "qpdf")
	pdffonts := tool(t, "pdffonts", "poppler-utils")
	pdfinfo := tool(t, "pdfinfo", "poppler-utils")
	for name, d := range papers(t) {
		t.Run(name, func(t *testing.T) {
			path := writePDF(t, paper.Layout(d))
			if out, err := exec.Command(qpdf, "--check", path).CombinedOutput(); err != nil || bytes.Contains(out, []byte("WARNING")) {
				t.Errorf("qpdf: %v\n%s", err, out)
			}
			out, err := exec.Command(pdffonts, path).Output()
			if err != nil {
				t.Fatal(err)
			}
			lines := bytes.Split(bytes.TrimSpace(out), []byte("\n"))
			if len(lines) < 3 {
				t.Fatalf("pdffonts lists %d fonts:\n%s", len(lines)-2, out)
			}
			want := regexp.MustCompile(`^[A-Z]{6}\+Liberation(Sans|Serif)(B|I|BI)? +CID TrueType +Identity-H +yes yes yes `)
			for _, l := range lines[2:] {
				if !want.Match(l) {
					t.Errorf("font is not an embedded subset: %s", l)
				}
			}
			info, err := exec.Command(pdfinfo, path).Output()
			if err != nil {
				t.Fatal(err)
			}
			for _, w := range []string{"Title:           " + d.Title, "Author:          " + d.Author, "Creator:         Sinergi"} {
				if !bytes.Contains(info, []byte(w)) {
					t.Errorf("pdfinfo does not say %q:\n%s", w, info)
				}
			}
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Contains(b, []byte("/Lang (id-ID)")) {
				t.Error("the language is not told")
			}
			if bytes.Contains(b, []byte("/utf8")) {
				t.Error("a font still has gofpdf's name")
			}
		})
	}
}

// TestPDFBytesDependOnTheRecordOnly writes each paper twice and expects one
// result, and the record's day in it.
func TestPDFBytesDependOnTheRecordOnly(t *testing.T) {
	for _, name := range []string{"minutes-serif-F4-210", "attendance-filled-A4", "agreement-A4"} {
		d := papers(t)[name]
		var a, b bytes.Buffer
		if err := paper.WritePDF(&a, paper.Layout(d)); err != nil {
			t.Fatal(err)
		}
		if err := paper.WritePDF(&b, paper.Layout(d)); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Errorf("%s: two runs differ", name)
		}
		day := "20000101000000"
		if d.Date.Valid() {
			day = d.Date.Time().Format("20060102150405")
		}
		if !bytes.Contains(a.Bytes(), fmt.Appendf(nil, "/CreationDate (D:%s)", day)) {
			t.Errorf("%s: the date is not %s", name, day)
		}
	}
}
