package paper_test

import (
	"math"
	"os/exec"
	"strings"
	"testing"

	"sinergi/app/doc"
	"sinergi/app/paper"
)

// TestSpacedLettersAreWords: letters that stand apart are measured, broken and
// centred as they are drawn, and are copied as words.
func TestSpacedLettersAreWords(t *testing.T) {
	for _, spacing := range []float64{0.5, 1.5, 3, 6} {
		d := sheet(
			doc.Paragraph{Align: doc.Centre, Runs: doc.Runs{{Text: "SINGKATAN DINAS", Size: 12, Bold: true, Spacing: spacing}}},
			doc.Paragraph{Align: doc.Left, Runs: doc.Runs{{Text: "biasa "}, {Text: "JARANG", Spacing: spacing}, {Text: "rapat", Underline: true, Spacing: spacing}, {Text: " biasa lagi"}}},
			doc.Paragraph{Runs: doc.Runs{{Text: strings.Repeat("huruf yang berjarak dalam paragraf ", 9), Spacing: spacing}}},
			doc.Paragraph{Align: doc.Right, Runs: doc.Runs{{Text: strings.Repeat("panjang", 30), Spacing: spacing}}},
		)
		d.Setup.Numbers = doc.NumbersDashed
		r := paper.Layout(d)
		p := r.Pages[0]
		for i, l := range rows(p) {
			if l[0].X < 19.99 || end(l) > 190.01 {
				t.Errorf("%g points: line %d goes from %.2f to %.2f mm", spacing, i+1, l[0].X, end(l))
			}
		}
		first := rows(p)[0]
		if middle := (first[0].X + end(first)) / 2; math.Abs(middle-105) > 0.01 {
			t.Errorf("%g points: the centred line's middle is at %.2f mm", spacing, middle)
		}
		path := writePDF(t, r)
		if out, err := exec.Command(tool(t, "qpdf", "qpdf"), "--check", path).CombinedOutput(); err != nil {
			t.Errorf("%g points: qpdf: %v\n%s", spacing, err, out)
		}
		_, merged := markBoxes(p)
		seen := map[string]int{}
		for _, w := range pdfWords(t, path)[0] {
			seen[w.text]++
			if !found(w, spacedBoxes(p)) && !found(w, merged) {
				t.Errorf("%g points: %q at %.2f..%.2f mm has no mark there", spacing, w.text, w.x1, w.x2)
			}
		}
		for word, times := range map[string]int{"SINGKATAN": 1, "DINAS": 1, "biasa": 2, "lagi": 1, "berjarak": 9} {
			if seen[word] != times {
				t.Errorf("%g points: %q is read %d times from the PDF, want %d", spacing, word, seen[word], times)
			}
		}
		samePicture(t, path, r)
	}
}

// spacedBoxes are a page's words where spaced pieces touch too.
func spacedBoxes(p paper.Page) []box {
	var out []box
	for i, m := range p.Texts {
		em := m.Size * 25.4 / 72
		b := box{m.S, m.X, m.Y - 0.905*em, m.X + m.Width, m.Y + 0.212*em}
		out = append(out, b)
		if i > 0 && p.Texts[i-1].Y == m.Y && math.Abs(p.Texts[i-1].X+p.Texts[i-1].Width+p.Texts[i-1].Spacing-m.X) < 0.02 {
			last := out[len(out)-2]
			out = append(out, box{last.text + m.S, last.x1, b.y1, b.x2, b.y2})
		}
	}
	return out
}

// TestRunsHaveTheirOwnSize: a line holds runs of several sizes on one baseline
// and is as high as the largest.
func TestRunsHaveTheirOwnSize(t *testing.T) {
	r := paper.Layout(sheet(
		doc.Paragraph{Runs: doc.Runs{{Text: "biasa "}, {Text: "besar ", Size: 18}, {Text: "kecil", Size: 8}}, Align: doc.Left},
		doc.Paragraph{Runs: doc.Plain("berikut")},
	))
	l := rows(r.Pages[0])
	if len(l) != 2 || len(l[0]) != 3 {
		t.Fatalf("lines %v", l)
	}
	for i, size := range []float64{11, 18, 8} {
		if l[0][i].Size != size {
			t.Errorf("%s has %g points, want %g", l[0][i].S, l[0][i].Size, size)
		}
	}
	const pt = 25.4 / 72
	if low, high := l[0][1].Y+0.212*18*pt, l[1][0].Y-0.905*11*pt; high < low-0.01 {
		t.Errorf("the next line reaches %.2f mm into the large letters", low-high)
	}
	_, merged := markBoxes(r.Pages[0])
	for _, w := range pdfWords(t, writePDF(t, r))[0] {
		if !found(w, merged) {
			t.Errorf("%q at %.2f mm has no mark there", w.text, w.x1)
		}
	}
}

// TestOddTextIsPrinted: what is pasted from chats and other programs comes out
// as a reader expects it.
func TestOddTextIsPrinted(t *testing.T) {
	for _, c := range []struct {
		text, want string
		boxes      int
	}{
		{"nama\tjabatan\t\tinstansi", "nama jabatan instansi", 0},
		{"pelin\u00addungan", "pelindungan", 0},
		{"ko\u200dor\u200cdi\u2060na\ufeffsi", "koordinasi", 0},
		{"\u202dkiri\u202c", "kiri", 0},
		{"“Rapat” ‘kerja’ – 2026…", "“Rapat” ‘kerja’ – 2026…", 0},
		{"caf\u0065\u0301 na\u0069\u0308ve", "café naïve", 0},
		{"setuju 👍🏽 semua", "setuju semua", 1},
		{"❤\ufe0f", "", 1},
		{"rapat\u200bkerja", "rapatkerja", 0},
		{"non\u2011aktif", "non-aktif", 0},
		{"1\u00a0000\u2007km\u202f2", "1\u00a0000\u00a0km\u00a02", 0},
		{"a\xffb", "a b", 1},
		{"baris\r\nberikut", "baris berikut", 0},
	} {
		r := paper.Layout(sheet(doc.Paragraph{Runs: doc.Plain(c.text)}))
		if got := strings.TrimSpace(pageText(r.Pages[0])); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(c.want, " ", "") {
			t.Errorf("%+q is printed %+q, want %+q", c.text, got, c.want)
		}
		if len(r.Pages[0].Rects) != c.boxes || (len(r.Warnings) > 0) != (c.boxes > 0) {
			t.Errorf("%+q: %d boxes, warnings %q", c.text, len(r.Pages[0].Rects), r.Warnings)
		}
		out, err := exec.Command(tool(t, "pdftotext", "poppler-utils"), writePDF(t, r), "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		plain := strings.NewReplacer("\u00a0", " ")
		if got, want := strings.Join(strings.Fields(plain.Replace(string(out))), " "), plain.Replace(c.want); got != want {
			t.Errorf("%+q is read from the PDF as %+q, want %+q", c.text, got, want)
		}
	}
}

// TestALineMayEndAtAZeroWidthSpace, which web pages put into long addresses.
func TestALineMayEndAtAZeroWidthSpace(t *testing.T) {
	text := strings.Repeat("x", 60) + "\u200b" + strings.Repeat("y", 60)
	l := rows(paper.Layout(sheet(doc.Paragraph{Runs: doc.Plain(text), Align: doc.Left})).Pages[0])
	if len(l) != 2 || strings.Contains(l[0][0].S, "y") || strings.Contains(l[1][0].S, "x") {
		t.Errorf("lines %v", l)
	}
}
