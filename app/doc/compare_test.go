package doc

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"sinergi/app"
)

// checkWhole fails unless the kept and removed parts are the old text and the
// kept and added ones the new, every line once and in order.
func checkWhole(t testing.TB, before, after []Line, changes []Change) {
	t.Helper()
	var oldAt, newAt int
	for _, c := range changes {
		old, now := "", ""
		for _, p := range c.Parts {
			if p.Op != Added {
				old += p.Text
			}
			if p.Op != Removed {
				now += p.Text
			}
		}
		if c.Old >= 0 {
			if c.Old != oldAt || old != before[c.Old].Text {
				t.Fatalf("old line %d reads %q, want line %d %q", c.Old, old, oldAt, before[oldAt].Text)
			}
			oldAt++
		} else if old != "" {
			t.Fatalf("an added line keeps %q", old)
		}
		if c.New >= 0 {
			if c.New != newAt || now != after[c.New].Text {
				t.Fatalf("new line %d reads %q, want line %d %q", c.New, now, newAt, after[newAt].Text)
			}
			newAt++
		} else if now != "" {
			t.Fatalf("a removed line adds %q", now)
		}
	}
	if oldAt != len(before) || newAt != len(after) {
		t.Fatalf("%d of %d old and %d of %d new lines are there", oldAt, len(before), newAt, len(after))
	}
}

func plainLines(texts ...string) []Line {
	out := make([]Line, len(texts))
	for i, text := range texts {
		out[i] = Line{Text: text}
	}
	return out
}

func TestCompareMarksWhatChanged(t *testing.T) {
	show := func(changes []Change) string {
		var b strings.Builder
		for _, c := range changes {
			for _, p := range c.Parts {
				fmt.Fprintf(&b, []string{"%s", "[+%s]", "[-%s]"}[p.Op], p.Text)
			}
			b.WriteString("\n")
		}
		return b.String()
	}
	for _, c := range []struct {
		name          string
		before, after []Line
		want          string
	}{
		{"nothing", plainLines("Satu.", "Dua."), plainLines("Satu.", "Dua."), "Satu.\nDua.\n"},
		{"a word", plainLines("berlaku selama 3 (tiga) tahun."), plainLines("berlaku selama 5 (lima) tahun."), "berlaku selama [-3][+5] ([-tiga][+lima]) tahun.\n"},
		{"a line in between", plainLines("Satu.", "Tiga."), plainLines("Satu.", "Dua.", "Tiga."), "Satu.\n[+Dua.]\nTiga.\n"},
		{"a line gone", plainLines("Satu.", "Dua."), plainLines("Dua."), "[-Satu.]\nDua.\n"},
		{"changed beside new", plainLines("a", "Biaya dibebankan pada anggaran PARA PIHAK.", "z"), plainLines("a", "Baru sama sekali isinya.", "Biaya dibebankan pada anggaran masing-masing pihak.", "z"), "a\n[+Baru sama sekali isinya.]\nBiaya dibebankan pada anggaran [-PARA PIHAK][+masing-masing pihak].\nz\n"},
		{"from nothing", nil, plainLines("Satu."), "[+Satu.]\n"},
		{"to nothing", plainLines("Satu."), nil, "[-Satu.]\n"},
	} {
		changes := Compare(c.before, c.after)
		checkWhole(t, c.before, c.after, changes)
		if got := show(changes); got != c.want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, c.want)
		}
	}
}

// randomEdit changes a text as people do: words, lines, moves.
func randomEdit(rng *rand.Rand, lines []Line) []Line {
	out := slices.Clone(lines)
	vocabulary := []string{"PARA", "PIHAK", "sepakat", "(dua)", "—", "dan", "wilayah", "é", "𝒳", "", "  ", "2023,"}
	for range rng.IntN(12) {
		word := vocabulary[rng.IntN(len(vocabulary))]
		switch i := rng.IntN(len(out) + 1); {
		case i == len(out) || rng.IntN(4) == 0:
			out = slices.Insert(out, i, Line{Text: oneLine(word + " " + fmt.Sprint(rng.IntN(5)))})
		case rng.IntN(3) == 0:
			out = slices.Delete(out, i, i+1)
		case rng.IntN(3) == 0 && len(out) > 1:
			j := rng.IntN(len(out))
			out[i], out[j] = out[j], out[i]
		default:
			parts := strings.Fields(out[i].Text)
			at := rng.IntN(len(parts) + 1)
			out[i].Text = oneLine(strings.Join(slices.Insert(parts, at, word), " "))
		}
	}
	return out
}

func TestCompareLosesNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 11))
	for range 3000 {
		before := randomEdit(rng, plainLines("Pasal 1", "Nota Kesepahaman ini bertujuan membangun sinergi PARA PIHAK.", "Pasal 2", "Ruang lingkup meliputi:", "sosialisasi di desa;", "pertukaran data."))
		after := randomEdit(rng, before)
		checkWhole(t, before, after, Compare(before, after))
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("Satu dua tiga.\nEmpat.", "Satu tiga.\nEmpat lima.")
	f.Add("", "a")
	f.Add("\xff\n\u200b", "\u00ad x\n\n")
	f.Fuzz(func(t *testing.T, a, b string) {
		lines := func(text string) []Line {
			var out []Line
			for line := range strings.SplitSeq(strings.ToValidUTF8(text, "?"), "\n") {
				out = append(out, Line{Text: oneLine(line)})
			}
			return out
		}
		before, after := lines(a), lines(b)
		checkWhole(t, before, after, Compare(before, after))
	})
}

// textOf puts the runs of a redline together again, without those marked so.
func textOf(d Document, without func(Run) bool) string {
	var b strings.Builder
	var walk func([]Block)
	walk = func(blocks []Block) {
		for _, block := range blocks {
			switch block := block.(type) {
			case Paragraph:
				for _, r := range block.Runs {
					if !without(r) {
						b.WriteString(r.Text)
					}
				}
				b.WriteString("\n")
			case List:
				for _, item := range block.Items {
					walk(item.Blocks)
				}
			}
		}
	}
	walk(d.Blocks)
	return b.String()
}

func TestRedlineHoldsBothTexts(t *testing.T) {
	before := []Line{{Text: "Pasal 1", Centre: true, Bold: true}, {Mark: "(1)", Depth: 1, Text: "Berlaku 3 tahun."}, {Mark: "a.", Depth: 2, Text: "lama;"}}
	after := []Line{{Text: "Pasal 1", Centre: true, Bold: true}, {Mark: "(1)", Depth: 1, Text: "Berlaku 5 tahun."}, {Text: "Baru."}}
	d := Redline(app.Office{}, Comparison{Title: "Nota", Before: "Versi 1", After: "Versi 2"}, before, after)
	tail := func(s string) string { return s[strings.Index(s, "dicoret.\n")+len("dicoret.\n"):] }
	squeeze := func(s string) string { return strings.Trim(strings.ReplaceAll(s, "\n\n", "\n"), "\n") }
	if got, want := squeeze(tail(textOf(d, func(r Run) bool { return r.Removed }))), "Pasal 1\nBerlaku 5 tahun.\nBaru."; got != want {
		t.Errorf("new text %q, want %q", got, want)
	}
	if got, want := squeeze(tail(textOf(d, func(r Run) bool { return r.Added }))), "Pasal 1\nBerlaku 3 tahun.\nlama;"; got != want {
		t.Errorf("old text %q, want %q", got, want)
	}
	if !strings.Contains(d.Text(), "3 paragraf berubah.") {
		t.Errorf("the count is missing:\n%s", d.Text())
	}
}

// longLines is a text of about 30 pages with changes all over.
func longLines(seed uint64) (before, after []Line) {
	rng := rand.New(rand.NewPCG(seed, 3))
	vocabulary := strings.Fields("PARA PIHAK sepakat melaksanakan pelindungan pekerja migran di desa dan kelurahan sesuai rencana kerja yang disusun bersama setiap tahun anggaran")
	for i := range 620 {
		var b []string
		for range 22 {
			b = append(b, vocabulary[rng.IntN(len(vocabulary))])
		}
		text := strings.Join(b, " ")
		before = append(before, Line{Text: text})
		switch {
		case i%17 == 0:
			after = append(after, Line{Text: "Baru: " + strings.Join(b[5:], " ")}, Line{Text: "Tambahan " + fmt.Sprint(i)})
		case i%23 == 0:
		default:
			after = append(after, Line{Text: text})
		}
	}
	return before, after
}

// BenchmarkCompare30Pages is the figure that is promised for two versions.
func BenchmarkCompare30Pages(b *testing.B) {
	before, after := longLines(1)
	for b.Loop() {
		if len(Compare(before, after)) < len(after) {
			b.Fatal("lines are missing")
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N), "ms")
}

// BenchmarkCompareNothingAlike is two texts that share no line.
func BenchmarkCompareNothingAlike(b *testing.B) {
	before, _ := longLines(1)
	after, _ := longLines(2)
	for b.Loop() {
		Compare(before, after)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N), "ms")
}
