package paper_test

import (
	"image"
	"io"
	"math"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/paper"
)

// sheet is an A4 page with 20 mm margins and 11 point letters.
func sheet(blocks ...doc.Block) doc.Document {
	return doc.Document{
		Setup:  doc.PageSetup{Paper: app.PaperByCode("A4"), Top: 20, Bottom: 20, Left: 20, Right: 20, Size: 11},
		Blocks: blocks,
	}
}

// rows groups a page's texts by baseline, top to bottom.
func rows(p paper.Page) [][]paper.Text {
	var out [][]paper.Text
	for _, m := range p.Texts {
		if n := len(out); n > 0 && out[n-1][0].Y == m.Y {
			out[n-1] = append(out[n-1], m)
			continue
		}
		out = append(out, []paper.Text{m})
	}
	return out
}

func end(row []paper.Text) float64 {
	last := row[len(row)-1]
	return last.X + last.Width
}

func TestJustifiedLinesReachBothMargins(t *testing.T) {
	text := strings.Repeat("Sosialisasi pelindungan pekerja migran di desa dan kelurahan, ", 12)
	lines := rows(paper.Layout(sheet(doc.Paragraph{Runs: doc.Plain(text)})).Pages[0])
	if len(lines) < 5 {
		t.Fatalf("%d lines", len(lines))
	}
	for i, l := range lines {
		if math.Abs(l[0].X-20) > 0.01 {
			t.Errorf("line %d begins at %.2f mm", i, l[0].X)
		}
		if e := end(l); i < len(lines)-1 && math.Abs(e-190) > 0.01 {
			t.Errorf("line %d ends at %.2f mm, want 190", i, e)
		} else if i == len(lines)-1 && e > 189 {
			t.Errorf("the last line is stretched to %.2f mm", e)
		}
	}
}

func TestLinesBreakWhereWordsAllow(t *testing.T) {
	for _, c := range []struct{ text, first string }{
		{strings.Repeat("x", 78) + " undang-undang", "undang-"},
		{strings.Repeat("x", 78) + " 15-05-2023", strings.Repeat("x", 78)},
		{strings.Repeat("x", 78) + " Pencatat/notulis", "Pencatat/"},
		{"satu\ndua", "satu"},
		{strings.Repeat("x", 78) + " Rp\u00a01.500.000", strings.Repeat("x", 78)},
	} {
		lines := rows(paper.Layout(sheet(doc.Paragraph{Runs: doc.Plain(c.text), Align: doc.Left})).Pages[0])
		if len(lines) != 2 {
			t.Errorf("%q takes %d lines", c.text, len(lines))
			continue
		}
		if got := lines[0][len(lines[0])-1].S; got != c.first {
			t.Errorf("the first line of %q ends with %q, want %q", c.text, got, c.first)
		}
	}
}

func TestLongWordsAreBroken(t *testing.T) {
	r := paper.Layout(sheet(doc.Paragraph{Runs: doc.Plain(strings.Repeat("abc", 400))}))
	var b strings.Builder
	for _, l := range rows(r.Pages[0]) {
		if e := end(l); e > 190.01 {
			t.Errorf("a line ends at %.2f mm", e)
		}
		for _, m := range l {
			b.WriteString(m.S)
		}
	}
	if b.String() != strings.Repeat("abc", 400) {
		t.Error("letters were lost or added")
	}
}

// TestLetterheadLinesShrinkOrWrap: a kabupaten's long name stays between logo
// and margin.
func TestLetterheadLinesShrinkOrWrap(t *testing.T) {
	long := "PEMERINTAH KABUPATEN PENUKAL ABAB LEMATANG ILIR SUMATERA SELATAN"
	for _, c := range []struct {
		shrink bool
		text   string
		lines  int
	}{{true, long, 1}, {false, long, 2}, {true, long + " " + long, 2}} {
		h := app.Letterhead{Logo: app.Picture{Data: emblem(t, 50, 50)}, Shrink: c.shrink, Rule: app.RuleDouble, Lines: []app.LetterheadLine{{Text: c.text, Size: 14, Bold: true}}}
		p := paper.Layout(sheet(doc.Letterhead{Letterhead: h})).Pages[0]
		lines := rows(p)
		if len(lines) != c.lines {
			t.Errorf("shrink %v: %d lines, want %d", c.shrink, len(lines), c.lines)
		}
		for _, l := range lines {
			if l[0].X < 20+24 || end(l) > 190.01 {
				t.Errorf("shrink %v: a line goes from %.1f to %.1f mm", c.shrink, l[0].X, end(l))
			}
		}
		if len(p.Lines) != 2 || p.Lines[0].Width <= p.Lines[1].Width || p.Lines[0].Y1 >= p.Lines[1].Y1 {
			t.Errorf("the rule is not a thick line over a thin one: %+v", p.Lines)
		}
	}
}

func TestHeadingsStayWithWhatFollows(t *testing.T) {
	for n := range 70 {
		r := paper.Layout(sheet(
			doc.Spacer{Lines: 1},
			doc.Paragraph{Runs: doc.Plain(strings.TrimSuffix(strings.Repeat("baris\n", n+1), "\n"))},
			doc.Paragraph{Runs: doc.Bold("Judul"), KeepNext: true},
			doc.Paragraph{Runs: doc.Plain("isi\nisi\nisi\nisi")},
		))
		for i, p := range r.Pages {
			l := rows(p)
			if l[len(l)-1][0].S == "Judul" {
				t.Errorf("%d lines: the heading ends page %d", n+1, i+1)
			}
			if l[len(l)-1][0].S == "isi" && l[len(l)-2][0].S != "isi" || i > 0 && l[0][0].S == "isi" && len(l) == 1 {
				t.Errorf("%d lines: a lone line at page %d", n+1, i+1)
			}
		}
	}
}

// TestTickIsDrawn: the fonts have none, and nobody should be warned of it.
func TestTickIsDrawn(t *testing.T) {
	r := paper.Layout(sheet(doc.Paragraph{Runs: doc.Plain("✓ setuju")}))
	if len(r.Warnings) != 0 || len(r.Pages[0].Lines) != 2 || len(r.Pages[0].Rects) != 0 {
		t.Errorf("warnings %q, %d lines, %d boxes", r.Warnings, len(r.Pages[0].Lines), len(r.Pages[0].Rects))
	}
}

// TestHalfRows: a head over two columns and rows of two halves, as some
// offices stagger signatures, keep their rules and stay together.
func TestHalfRows(t *testing.T) {
	table := doc.Table{
		Columns: []doc.Column{{Share: 60}, {Share: 20}, {Share: 20}},
		Head:    []doc.Row{{Cells: []doc.Cell{{Runs: doc.Bold("NAMA")}, {Runs: doc.Bold("TANDA TANGAN"), Span: 2}}}},
	}
	for range 40 {
		table.Rows = append(
			table.Rows,
			doc.Row{Height: 6, KeepNext: true, Cells: []doc.Cell{{Runs: doc.Plain("orang"), OpenBottom: true}, {Runs: doc.Plain("1."), OpenBottom: true}, {OpenBottom: true}}},
			doc.Row{Height: 6, Cells: []doc.Cell{{OpenTop: true}, {OpenTop: true}, {Runs: doc.Plain("akhir"), OpenTop: true}}},
		)
	}
	r := paper.Layout(sheet(table))
	if len(r.Pages) < 2 {
		t.Fatal("the table should take two pages")
	}
	for i, p := range r.Pages {
		text := pageText(p)
		if strings.Count(text, "orang ") != strings.Count(text, "akhir ") {
			t.Errorf("page %d parts the halves of a row", i+1)
		}
		if !strings.Contains(text, "TANDA TANGAN") {
			t.Errorf("page %d has no head", i+1)
		}
		for _, m := range p.Texts {
			if m.S == "TANDA" && (m.X < 20+0.6*170 || m.X > 190) {
				t.Errorf("the wide head stands at %.1f mm", m.X)
			}
		}
	}
}

// TestPagesAreDrawnAtOnce lays out, writes and draws from several goroutines,
// as the window does: the race detector watches fonts and caches.
func TestPagesAreDrawnAtOnce(t *testing.T) {
	all := papers(t)
	for _, name := range []string{"minutes-n1-A4", "minutes-n3-A4", "minutes-serif-F4-210", "attendance-filled-A4", "agreement-A4"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := paper.Layout(all[name])
			if err := paper.WritePDF(io.Discard, r); err != nil {
				t.Error(err)
			}
			if img := paper.Raster(r.Pages[0], 50, image.Rectangle{}); img.Rect.Empty() {
				t.Error("nothing is drawn")
			}
		})
	}
}

// TestNarrowTablesLeaveRoom: shares are percent of the width.
func TestNarrowTablesLeaveRoom(t *testing.T) {
	for _, c := range []struct{ a, b, want float64 }{{30, 20, 20 + 170*0.5}, {60, 40, 190}, {300, 200, 190}, {0, 0, 190}} {
		table := doc.Table{Columns: []doc.Column{{Share: c.a}, {Share: c.b}}, Rows: []doc.Row{{Cells: []doc.Cell{{}, {}}}}}
		right := 0.0
		for _, l := range paper.Layout(sheet(table)).Pages[0].Lines {
			if l.X1 == l.X2 {
				right = max(right, l.X1)
			}
		}
		if math.Abs(right-c.want) > 0.01 {
			t.Errorf("shares %g and %g end at %.2f mm, want %.2f", c.a, c.b, right, c.want)
		}
	}
}

// TestLabelsAreNotCutWithinAWord: a narrow label column gives way to its longest
// word, and its colons stay in one column.
func TestLabelsAreNotCutWithinAWord(t *testing.T) {
	value := []doc.Block{doc.Paragraph{Runs: doc.Plain("nilai"), Align: doc.Left}}
	d := doc.Document{
		Setup: doc.PageSetup{Paper: app.PaperByCode("A4"), Top: 20, Bottom: 20, Left: 25, Right: 20, Size: 14},
		Blocks: []doc.Block{doc.Fields{LabelShare: 0.1, Rows: []doc.Field{
			{Number: "1.", Label: "Penyelenggara", Value: value}, {Label: "Hal", Value: value},
		}}},
	}
	found, colons := false, map[float64]bool{}
	for _, m := range paper.Layout(d).Pages[0].Texts {
		found = found || m.S == "Penyelenggara"
		if m.S == ":" {
			colons[m.X] = true
		}
	}
	if !found || len(colons) != 1 {
		t.Errorf("whole label %v, colons at %v", found, colons)
	}
}
