package paper_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/paper"
)

// headed is a page with a letterhead of these lines and a word below it.
func headed(l app.Letterhead) paper.Page {
	return paper.Layout(sheet(doc.Letterhead{Letterhead: l}, doc.Paragraph{Runs: doc.Plain("naskah")})).Pages[0]
}

// TestRulesOfALetterhead are drawn from margin to margin, each kind as its name
// says.
func TestRulesOfALetterhead(t *testing.T) {
	for rule, want := range map[string][]float64{
		app.RuleDouble: {0.9, 0.25}, "": {0.9, 0.25}, app.RuleThinThick: {0.25, 0.9},
		app.RuleSingle: {0.9}, app.RuleThin: {0.25}, app.RuleNone: nil,
	} {
		p := headed(app.Letterhead{Rule: rule, Lines: []app.LetterheadLine{{Text: "DINAS", Size: 14}}})
		var got []float64
		last := 0.0
		for _, l := range p.Lines {
			got = append(got, l.Width)
			if l.X1 != 20 || l.X2 != 190 || l.Y1 <= last+0.5 {
				t.Errorf("%q: a stroke from %.2f to %.2f at %.2f", rule, l.X1, l.X2, l.Y1)
			}
			last = l.Y1
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q has strokes of %v, want %v", rule, got, want)
		}
	}
}

// TestTwoLogos stand at the edges; the lines stand between them, in the middle
// of the room that is left or of the page.
func TestTwoLogos(t *testing.T) {
	wide, round := app.Picture{Data: emblem(t, 400, 200)}, app.Picture{Data: emblem(t, 300, 300)}
	line := []app.LetterheadLine{{Text: "DINAS", Size: 14}}
	small := app.Picture{Data: emblem(t, 100, 300)}
	for _, c := range []struct {
		name        string
		left, right app.Picture
		centre      string
		middle      float64
	}{
		{"both", round, round, app.CentreBesideLogo, 105},
		{"both, page", small, wide, app.CentreOnPage, 105},
		{"both, beside", small, wide, app.CentreBesideLogo, (20 + 8 + 4 + 190 - 24 - 4) / 2.0},
		{"right only", app.Picture{}, round, app.CentreBesideLogo, (20 + 190 - 28) / 2.0},
		{"right only, page", app.Picture{}, round, app.CentreOnPage, 105},
	} {
		p := headed(app.Letterhead{Logo: c.left, Right: c.right, Centre: c.centre, Lines: line})
		word := p.Texts[0]
		if middle := word.X + word.Width/2; math.Abs(middle-c.middle) > 0.1 {
			t.Errorf("%s: the middle is at %.2f mm, want %.2f", c.name, middle, c.middle)
		}
		last := p.Pictures[len(p.Pictures)-1]
		if math.Abs(last.X+last.W-190) > 0.01 {
			t.Errorf("%s: the right logo ends at %.2f mm", c.name, last.X+last.W)
		}
		if len(c.left.Data) > 0 && p.Pictures[0].X != 20 {
			t.Errorf("%s: the left logo begins at %.2f mm", c.name, p.Pictures[0].X)
		}
	}
}

// TestLongNamesShrinkOrWrap: a name of 80 characters and more stays between the
// logos.
func TestLongNamesShrinkOrWrap(t *testing.T) {
	name := "DINAS TENAGA KERJA, TRANSMIGRASI, KOPERASI, USAHA KECIL, DAN MENENGAH PENUKAL ABAB LEMATANG ILIR"
	for _, c := range []struct {
		shrink bool
		size   float64
		most   int // lines
	}{{true, 12, 2}, {true, 16, 3}, {false, 12, 3}, {false, 16, 4}} {
		p := headed(app.Letterhead{
			Logo: app.Picture{Data: emblem(t, 300, 300)}, Right: app.Picture{Data: emblem(t, 300, 300)},
			Shrink: c.shrink, Lines: []app.LetterheadLine{{Text: name, Size: c.size}},
		})
		lines := rows(p)
		lines = lines[:len(lines)-1]
		var words []string
		for _, l := range lines {
			if l[0].X < 48 || end(l) > 162 {
				t.Errorf("%+v: a line from %.1f to %.1f mm", c, l[0].X, end(l))
			}
			for _, m := range l {
				words = append(words, m.S)
				if m.Size < c.size*2/3 || !c.shrink && m.Size != c.size {
					t.Errorf("%+v: %q has %.1f pt", c, m.S, m.Size)
				}
			}
		}
		if got := strings.Join(words, " "); got != name || len(lines) > c.most {
			t.Errorf("%+v: %d lines: %s", c, len(lines), got)
		}
	}
}

// TestSpacedLetters make a line wider, centred all the same.
func TestSpacedLetters(t *testing.T) {
	line := app.LetterheadLine{Text: "(DISNAKER)", Size: 12}
	plain := headed(app.Letterhead{Lines: []app.LetterheadLine{line}}).Texts[0]
	line.Spacing = 4
	spaced := headed(app.Letterhead{Lines: []app.LetterheadLine{line}}).Texts[0]
	if more := spaced.Width - plain.Width; more < 9*4*25.4/72-0.1 {
		t.Errorf("nine gaps of 4 pt add %.2f mm", more)
	}
	if middle := spaced.X + spaced.Width/2; math.Abs(middle-105) > 4*25.4/72/2+0.1 {
		t.Errorf("the line's middle is at %.2f mm", middle)
	}
}

// TestTitleBesideALogo: lines in their own size, over a thin rule, and the
// logo at the left margin.
func TestTitleBesideALogo(t *testing.T) {
	title := doc.Title{Lines: []doc.Runs{{{Text: "NOTULENSI RAPAT", Bold: true, Size: 16}}}, Logo: doc.Picture{Data: emblem(t, 300, 300)}}
	p := paper.Layout(sheet(title, doc.Paragraph{Runs: doc.Plain("naskah")})).Pages[0]
	word := p.Texts[0]
	if word.Size != 16 || len(p.Pictures) != 1 || p.Pictures[0].X != 20 || len(p.Lines) != 1 {
		t.Fatalf("%+v, %d pictures, %d lines", word, len(p.Pictures), len(p.Lines))
	}
	rule, logo := p.Lines[0].Y1, p.Pictures[0]
	if word.X < logo.X+logo.W || word.Y < logo.Y || word.Y > logo.Y+logo.H || rule < logo.Y+logo.H || p.Texts[2].Y < rule {
		t.Errorf("title at %.1f %.1f, logo to %.1f %.1f, rule at %.1f, text at %.1f", word.X, word.Y, logo.X+logo.W, logo.Y+logo.H, rule, p.Texts[2].Y)
	}
}

// TestThousandRowsAreQuick: two seconds are fifty times what they take, and tell
// a loop in a loop on the slowest machine.
func TestThousandRowsAreQuick(t *testing.T) {
	o, m := theOffice(t), theMeeting(t)
	m.Attendees = crowd(1000)
	best := time.Hour
	for range 3 {
		start := time.Now()
		paper.Layout(doc.Attendance(o, m, false))
		best = min(best, time.Since(start))
	}
	if best > 2*time.Second {
		t.Errorf("1,000 rows take %v", best)
	}
}

// TestLabelsAreNeverLost, also before a value that begins with room or a page.
func TestLabelsAreNeverLost(t *testing.T) {
	for _, first := range []doc.Block{doc.Spacer{Lines: 1}, doc.NewPage{}, doc.Title{}} {
		value := []doc.Block{first, doc.Paragraph{Runs: doc.Plain("nilai")}}
		r := paper.Layout(sheet(
			doc.Fields{LabelShare: 0.1, Rows: []doc.Field{{Number: "1.", Label: "Nama Nia", Value: value}}},
			doc.List{Items: []doc.Item{{Mark: "a.", Blocks: value}}},
		))
		text := ""
		for _, p := range r.Pages {
			text += pageText(p)
		}
		for _, word := range []string{"1.", "Nama", "Nia", ":", "a."} {
			if strings.Count(text, word+" ") != 1 {
				t.Errorf("%T: %q has not %q once", first, text, word)
			}
		}
		if strings.Count(text, "nilai") != 2 {
			t.Errorf("%T: %q lacks a value", first, text)
		}
	}
}
