package doc

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"sinergi/app"
)

// written is blocks as plain text.
func written(blocks []Block) string {
	w := &dumper{}
	w.blocks(blocks)
	return w.b.String()
}

func TestMarkedProse(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"styles", "Rapat *menyetujui* rencana _review_ dan __lampiran__.", "Rapat *menyetujui* rencana /review/ dan _lampiran_.\n"},
		{"item", "- *satu*;\n* dua.", "- *satu*;\n• dua.\n"},
		{"three levels", "1. a\n   a. b\n      1) c\n         - d\n   b. e\n2. f", "1. a\n  a. b\n    1) c\n    - d\n  b. e\n2. f\n"},
		{"deeper still", "- a\n - b\n  - c\n   - d\n    - e\n- f", "- a\n  - b\n    - c\n    - d\n    - e\n- f\n"},
		{"tabs", "1.\tsatu\n\ta.\tanak\n2.\tdua", "1. satu\n  a. anak\n2. dua\n"},
		{"brackets", "(1) satu\n(a) dua", "(1) satu\n(a) dua\n"},
		{"not a list", "(1), satu\n1.5 juta\n(satu) dua\n0005 a", "(1), satu\n1.5 juta\n(satu) dua\n0005 a\n"},
		{"typed numbers", "3. tiga\n7. tujuh", "3. tiga\n7. tujuh\n"},
		{"continued", "- satu\n  lanjut *ini*\n  - anak\n    lanjut", "- satu\n  lanjut *ini*\n  - anak\n    lanjut\n"},
		{"table", "Rencana:\n| No | Kegiatan | Biaya |\n|----|:---|---:|\n| 1 | *Sosialisasi* di desa | 1.500.000 |\n| 2 | Pelatihan |", "Rencana:\ntabel 3 kolom\n  # *No* | *Kegiatan* | *Biaya*\n  | 1 | *Sosialisasi* di desa | 1.500.000\n  | 2 | Pelatihan |\n"},
		{"blank lines between levels", "1. a\n\n   a. b\n\n      1) c\n\n   b. d\n\n2. e", "1. a\n  a. b\n    1) c\n  b. d\n2. e\n"},
		{"several blank lines", "1. a\n\n\n\n\n   a. b", "1. a\n  a. b\n"},
		{"indented paragraphs", "   Satu.\n\n   Dua.\n\n- a\n\nTiga.", "Satu.\nDua.\n- a\nTiga.\n"},
		{"table in an item", "1. satu\n   | a | b |\n   | c | d |\n2. dua", "1. satu\n  tabel 2 kolom\n    # *a* | *b*\n    | c | d\n2. dua\n"},
		{"bars only", "a\n|\n| | |\nb", "a\nb\n"},
		{"a bar within", "a | b\n|c \\| d|", "a | b\ntabel 1 kolom\n  # *c | d*\n"},
		{"eleven columns", "|1|2|3|4|5|6|7|8|9|10|11|12|", "tabel 10 kolom\n  # *1* | *2* | *3* | *4* | *5* | *6* | *7* | *8* | *9* | *10 11 12*\n"},
	} {
		if got := written(prose(c.text, 0)); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestColumnsOfATable(t *testing.T) {
	table, _ := proseTable(strings.Split("| No. | Uraian kegiatan yang direncanakan | Biaya | NIP | Sisa |\n| 1 | Sosialisasi di desa-desa sepanjang sungai | Rp1.500.000,00 | 197509202001122003 | - |\n| 2 | Lain-lain | 25% | 08125550 | 7 |", "\n"))
	var aligns []Align
	sum := 0.0
	for _, c := range table.Columns {
		aligns = append(aligns, c.Align)
		sum += c.Share
		if c.Share < leastShare {
			t.Errorf("a share of %g", c.Share)
		}
	}
	if !slices.Equal(aligns, []Align{Centre, Left, Right, Left, Right}) {
		t.Errorf("columns stand %v", aligns)
	}
	if math.Abs(sum-100) > 0.01 || table.Columns[1].Share < table.Columns[0].Share*2 {
		t.Errorf("shares %+v come to %g", table.Columns, sum)
	}
}

// TestTenColumnsShareTheWidth: whatever stands in them, no column is too
// narrow and all come to the whole width.
func TestTenColumnsShareTheWidth(t *testing.T) {
	for n := 1; n <= tableColumns; n++ {
		for _, long := range []int{0, 1, 30, 3000} {
			cells := make([]string, n)
			for i := range cells {
				cells[i] = strings.Repeat("kata ", i*long/10) + strings.Repeat("x", long*(i%2))
			}
			sum := 0.0
			for _, c := range tableShares([][]string{cells, cells}, n) {
				sum += c.Share
				if c.Share < leastShare-0.001 || math.IsNaN(c.Share) {
					t.Errorf("%d columns, %d: share %g", n, long, c.Share)
				}
			}
			if math.Abs(sum-100) > 0.01 {
				t.Errorf("%d columns, %d: shares come to %g", n, long, sum)
			}
		}
	}
}

func TestResultsKeepTheirMarks(t *testing.T) {
	got := written(results([]app.Topic{{Result: "*Setuju* penuh"}, {Title: "x"}, {Result: "Dua:\n- a\n- b"}}))
	if want := "1. < *Setuju* penuh\n2. Dua:\n  - a\n  - b\n"; got != want {
		t.Errorf("got %q", got)
	}
}

// TestLongTextsAreSetQuickly: pasted text of any shape takes no more than its
// share.
func TestLongTextsAreSetQuickly(t *testing.T) {
	start := time.Now()
	for _, part := range []string{"  a\n\n", "  - a\n\n", "    - a\n  - b\n", "|a|b|\n", "1. *a* _b_\n\n   c\n\n"} {
		prose("- x\n\n"+strings.Repeat(part, 20_000), 0)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
}

// FuzzProse: any text is set without a panic, every word once and in order, its
// marks aside; lists are at most three deep and shares come to 100.
func FuzzProse(f *testing.F) {
	for _, text := range []string{
		"", "a\n\nb", "1. a\n  a. b\n    1) c\n      - d\n - e", "|a|*b*|\n|--|--|\n|c", "* a*\n*b*", "-\ta\n\t|x|\n\t|y|z|", "\u200b*a*\u00a0\n\u00a0- b", "1) *a\nb*",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = app.CleanText(text)
		blocks := prose(text, 0)
		got, want := wordsOf(saidBy(blocks, 0, t)), wordsOf(app.PlainText(text))
		if !slices.Equal(got, want) {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	})
}

// wordsOf are the words of a text without what marks lists and tables.
func wordsOf(text string) []string {
	words := strings.Fields(strings.NewReplacer("|", " ", "*", " ", "_", " ", "\\", " ").Replace(text))
	return slices.DeleteFunc(words, func(w string) bool { return bullets[w] != "" })
}

func saidBy(blocks []Block, depth int, t *testing.T) string {
	var b strings.Builder
	say := func(runs Runs) {
		for _, r := range runs {
			b.WriteString(r.Text)
		}
		b.WriteByte('\n')
	}
	for _, block := range blocks {
		switch block := block.(type) {
		case Paragraph:
			say(block.Runs)
		case List:
			if depth == listLevels {
				t.Error("a list is more than three deep")
			}
			for _, item := range block.Items {
				fmt.Fprintf(&b, "%s %s", item.Mark, saidBy(item.Blocks, depth+1, t))
			}
		case Table:
			sum := 0.0
			for _, c := range block.Columns {
				sum += c.Share
			}
			if math.Abs(sum-100) > 0.01 || len(block.Columns) > tableColumns {
				t.Errorf("%d columns come to %g", len(block.Columns), sum)
			}
			for _, row := range append(slices.Clone(block.Head), block.Rows...) {
				for _, cell := range row.Cells {
					say(cell.Runs)
				}
			}
		default:
			t.Errorf("a block of kind %T", block)
		}
	}
	return b.String()
}
