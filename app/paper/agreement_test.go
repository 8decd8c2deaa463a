package paper_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/paper"
)

// lowestText is the lowest baseline of a page's running text: page number and
// boxes for initials, which are set small, do not count.
func lowestText(p paper.Page) float64 {
	low := 0.0
	for _, m := range p.Texts {
		if m.Size > 10.5 && m.Angle == 0 {
			low = max(low, m.Y)
		}
	}
	return low
}

// TestInitialsStandOnEveryPage at one place, under the text and over the page
// number, with any number of parties and long names.
func TestInitialsStandOnEveryPage(t *testing.T) {
	o := theOffice(t)
	for _, parties := range []int{2, 3, 4, 7, 20} {
		a := drafted(t, "pks")
		for len(a.Parties) < parties {
			p := a.Parties[len(a.Parties)%2]
			p.Name = "PEMERINTAH KABUPATEN PENUKAL ABAB LEMATANG ILIR DAN LAINNYA"
			a.Parties = append(a.Parties, p)
		}
		d := doc.AgreementCopy(o, a, 1)
		r := paper.Layout(d)
		inside(t, fmt.Sprint(parties, " parties"), r)
		d.Initials = nil
		bare := paper.Layout(d)
		var first []paper.Line
		for i, p := range r.Pages {
			edge := p.Height - o.Paper.Bottom
			var boxes []paper.Line // the boxes end on the margin
			for _, l := range p.Lines {
				if math.Abs(max(l.Y1, l.Y2)-edge) < 0.01 {
					boxes = append(boxes, l)
				}
			}
			if len(boxes) < 3 {
				t.Fatalf("%d parties: page %d has no boxes", parties, i+1)
			}
			top := edge
			for _, l := range p.Lines[len(p.Lines)-len(r.Pages[0].Lines)+len(bare.Pages[0].Lines):] {
				top = min(top, l.Y1)
			}
			if i == 0 {
				first = boxes
			} else if !slices.Equal(first, boxes) {
				t.Errorf("%d parties: the boxes of page %d stand elsewhere", parties, i+1)
			}
			if low := lowestText(p); low > edge-10 || parties <= 6 && low > top {
				t.Errorf("%d parties: page %d has text at %.1f mm, under the boxes at %.1f", parties, i+1, low, top)
			}
			number := p.Texts[len(p.Texts)-1]
			if number.S != fmt.Sprint(i+1) || number.Y < edge || number.Y > p.Height-5 {
				t.Errorf("%d parties: page %d is numbered %q at %.1f mm", parties, i+1, number.S, number.Y)
			}
		}
	}
}

// TestStampBoxHoldsAStamp in the room to sign of one column, on every sheet.
func TestStampBoxHoldsAStamp(t *testing.T) {
	for _, name := range []string{"nota", "three", "four"} {
		o, a := theOffice(t), drafted(t, name)
		for n := range a.Parties {
			r := paper.Layout(doc.AgreementCopy(o, a, n+1))
			found := 0
			for _, p := range r.Pages {
				x1, y1, x2, y2 := math.Inf(1), math.Inf(1), 0.0, 0.0
				for _, l := range p.Lines {
					if l.Gray > 0 {
						x1, y1, x2, y2 = min(x1, l.X1), min(y1, l.Y1), max(x2, l.X2), max(y2, l.Y2)
					}
				}
				if x2 == 0 {
					continue
				}
				found++
				if math.Abs(x2-x1-30) > 0.01 || math.Abs(y2-y1-24) > 0.01 {
					t.Errorf("%s, copy %d: the box is %.1f x %.1f mm", name, n+1, x2-x1, y2-y1)
				}
				for _, m := range p.Texts {
					in := m.X+m.Width > x1 && m.X < x2 && m.Y > y1 && m.Y-2.5 < y2
					if in && m.S != "METERAI" && m.S != "Rp10.000" {
						t.Errorf("%s, copy %d: %q stands in the box", name, n+1, m.S)
					}
				}
			}
			if found != 1 {
				t.Errorf("%s, copy %d has %d boxes", name, n+1, found)
			}
		}
	}
}

// TestComparedTextIsMarkedInBoth: colour, underline and strike are marks, and
// the raster shows their colours.
func TestComparedTextIsMarkedInBoth(t *testing.T) {
	p := paper.Layout(compared(theOffice(t))).Pages[0]
	for _, c := range []struct {
		ink   paper.Ink
		word  string
		above bool // its line goes through the word
		want  color.RGBA
	}{
		{paper.InkAdded, "(lima)", false, color.RGBA{0x1B, 0x62, 0x37, 0xFF}},
		{paper.InkRemoved, "(tiga)", true, color.RGBA{0xA3, 0x20, 0x1D, 0xFF}},
	} {
		seen := false
		for _, m := range p.Texts {
			if m.S != c.word {
				continue
			}
			if m.Ink != c.ink {
				t.Errorf("%q has ink %d", m.S, m.Ink)
			}
			for _, l := range p.Lines {
				if l.Ink == c.ink && l.X1 <= m.X+0.01 && l.X2 >= m.X+m.Width-0.01 && math.Abs(l.Y1-m.Y) < 3 {
					seen = true
					if (l.Y1 < m.Y) != c.above {
						t.Errorf("the line of %q stands %.2f mm under its baseline", m.S, l.Y1-m.Y)
					}
					if y := int(l.Y1 * 300 / 25.4); true {
						img := paper.Raster(p, 300, image.Rect(int(m.X*300/25.4), y-2, int((m.X+m.Width)*300/25.4), y+3))
						if !holdsColour(img, c.want) {
							t.Errorf("the line of %q is not drawn in %v", m.S, c.want)
						}
					}
				}
			}
		}
		if !seen {
			t.Errorf("%q has no line", c.word)
		}
	}
	for _, l := range p.Lines {
		if l.X2 > 190.01 {
			t.Errorf("a line ends at %.2f mm", l.X2)
		}
	}
}

func holdsColour(img *image.RGBA, want color.RGBA) bool {
	for y := img.Rect.Min.Y; y < img.Rect.Max.Y; y++ {
		for x := img.Rect.Min.X; x < img.Rect.Max.X; x++ {
			if img.RGBAAt(x, y) == want {
				return true
			}
		}
	}
	return false
}

// TestDashesLeaveNoRoom: every last line of a filled paragraph ends at the
// right edge, or so near that not two dashes fit.
func TestDashesLeaveNoRoom(t *testing.T) {
	for n := range 120 {
		text := strings.TrimSpace(strings.Repeat("kata ", n%40+1)) + strings.Repeat("i", n%7) + "\nbaris kedua"
		p := paper.Layout(sheet(doc.Paragraph{Runs: doc.Plain(text), Fill: true})).Pages[0]
		lines := rows(p)
		dashes := 0
		for _, l := range lines {
			last := l[len(l)-1]
			if strings.Trim(last.S, "-") == "" {
				dashes++
			}
			if e := end(l); e > 190.01 || e < 185 {
				t.Errorf("%d words: a line ends at %.2f mm", n, e)
			}
		}
		if dashes == 0 {
			t.Errorf("%d words: no dashes", n)
		}
	}
}

// TestHeadingsOfArticlesNeverEndAPage: BAB, Pasal and title go with the first
// lines of their text, wherever the page ends.
func TestHeadingsOfArticlesNeverEndAPage(t *testing.T) {
	o := theOffice(t)
	a := drafted(t, "pks")
	moved := 0
	for n := range 45 {
		a.Recitals = []string{strings.TrimSpace(strings.Repeat("bahwa sinergi pelayanan dan pelindungan memerlukan kerja sama para pihak ", n))}
		r := paper.Layout(doc.AgreementCopy(o, a, 1))
		for i, p := range r.Pages {
			var last []paper.Text
			for _, l := range rows(p) {
				if l[0].Size > 10.5 {
					last = l
				}
			}
			heading := last[0].Face == paper.SansBold
			if heading && i < len(r.Pages)-1 {
				t.Errorf("%d times: page %d ends with %q", n, i+1, last[0].S)
			}
			if first := rows(p)[0][0].S; i > 0 && (first == "BAB" || first == "Pasal") {
				moved++
			}
		}
	}
	if moved == 0 {
		t.Error("no heading ever came to a new page; the test proves nothing")
	}
}

// TestLongAgreement of 30 pages: its pages' first and last lines are compared
// with what was once looked at.
func TestLongAgreement(t *testing.T) {
	for _, size := range []string{"A4", "F4-215"} {
		o := theOffice(t)
		o.Paper.Agreement = size
		a := longAgreement(t, o)
		r := paper.Layout(doc.AgreementCopy(o, a, 2))
		inside(t, "long", r)
		if len(r.Pages) < 27 || len(r.Pages) > 45 {
			t.Fatalf("%s: %d pages", size, len(r.Pages))
		}
		var b bytes.Buffer
		for i, p := range r.Pages {
			lines := rows(p)
			fmt.Fprintf(&b, "halaman %d: %d baris, %d garis\n", i+1, len(lines), len(p.Lines))
			lines = slices.DeleteFunc(lines, func(l []paper.Text) bool { return l[0].Size < 10.5 })
			for _, l := range [][]paper.Text{lines[0], lines[len(lines)-1]} {
				var words []string
				for _, m := range l {
					words = append(words, m.S)
				}
				fmt.Fprintf(&b, "  %.2f %s\n", l[0].Y, strings.Join(words, " "))
			}
		}
		checkMaster(t, "long-"+size+".txt", b.String())
		last := len(a.Articles)
		if text := pageText(r.Pages[len(r.Pages)-1]) + pageText(r.Pages[len(r.Pages)-2]); !strings.Contains(text, fmt.Sprintf("Pasal %d ", last)) {
			t.Errorf("%s: article %d is not at the end", size, last)
		}
	}
}

// TestSignaturesOfTwenty take several pages; the first row has text over it.
func TestSignaturesOfTwenty(t *testing.T) {
	o, a := theOffice(t), drafted(t, "four")
	for len(a.Parties) < 20 {
		a.Parties = append(a.Parties, a.Parties[:4]...)
	}
	r := paper.Layout(doc.AgreementCopy(o, a, 20))
	inside(t, "twenty", r)
	signed, before := 0, 0
	for i, p := range r.Pages {
		text := pageText(p)
		n := strings.Count(text, "WIJAYA") + strings.Count(text, "SUDRAJAT,") + strings.Count(text, "PERMANA,") + strings.Count(text, "NASUTION,")
		if strings.Contains(text, "Demikian") {
			signed = 0 // those before are named in the title part
			if before = n; n == 0 {
				t.Errorf("nobody signs on page %d under the closing words", i+1)
			}
		}
		signed += n
	}
	if signed != 20 {
		t.Errorf("%d sign, %d of them under the closing words", signed, before)
	}
}

// TestSignaturesOfManyStayTogether: the rows of four parties come to a new page
// as one, and never without text over them.
func TestSignaturesOfManyStayTogether(t *testing.T) {
	o, a := theOffice(t), drafted(t, "four")
	moved := 0
	for n := range 40 {
		a.Articles[1].Clauses = []app.Provision{{Text: strings.TrimSuffix(strings.Repeat("baris\n", n+1), "\n")}}
		a.Articles[1].Text = ""
		r := paper.Layout(doc.AgreementCopy(o, a, 3))
		last := pageText(r.Pages[len(r.Pages)-1])
		for _, name := range []string{"WIJAYA", "SUDRAJAT,", "PERMANA,", "NASUTION,"} {
			if !strings.Contains(last, name) {
				t.Errorf("%d lines: %s does not sign on the last page", n+1, name)
			}
		}
		if !strings.Contains(last, "Demikian") || n > 0 && strings.Count(last, "baris") < 2 {
			t.Errorf("%d lines: no text of the agreement stands over the signatures", n+1)
		}
		if strings.Count(last, "baris") < n {
			moved++
		}
	}
	if moved == 0 {
		t.Error("the signatures never came to a new page; the test proves nothing")
	}
}

// TestNamesBreakBeforeTheirTitles in a narrow column, where that costs no line.
func TestNamesBreakBeforeTheirTitles(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"H. HERMAN SUDRAJAT, S.E., M.Si.", "H. HERMAN SUDRAJAT,|S.E., M.Si."},
		{"CIK UJANG, S.H.", "CIK UJANG, S.H."},
		{"MUHAMMAD ABDURRAHMAN WAHID NASUTION", "MUHAMMAD|ABDURRAHMAN|WAHID NASUTION"},
		{"BUDI, S.Sos., S.H., M.Eng., M.Si., Ph.D.", "BUDI, S.Sos., S.H.,|M.Eng., M.Si., Ph.D."},
	} {
		columns := []doc.Signature{{Name: doc.Bold(c.name)}, {}, {}}
		var lines []string
		for _, l := range rows(paper.Layout(sheet(doc.Signatures{Columns: columns})).Pages[0]) {
			var words []string
			for _, m := range l {
				words = append(words, m.S)
			}
			lines = append(lines, strings.Join(words, " "))
		}
		if got := strings.Join(lines, "|"); got != c.want {
			t.Errorf("%s is set as %s, want %s", c.name, got, c.want)
		}
	}
}
