package kit

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestParseTSV(t *testing.T) {
	for _, c := range []struct{ text, wanted string }{
		{"", "[]"},
		{"a", `[["a"]]`},
		{"a\tb\r\nc\td\r\n", `[["a" "b"] ["c" "d"]]`},
		{"a\tb\nc", `[["a" "b"] ["c"]]`},
		{"a\rb", `[["a"] ["b"]]`},
		{"a\t", `[["a" ""]]`},
		{"\ta\n\n\tb\n", `[["" "a"] [""] ["" "b"]]`},
		{"\r\n", `[[""]]`},
		{"\"a\tb\"\tc", `[["a\tb" "c"]]`},
		{"\"satu\r\ndua\"\tx\r\n", `[["satu\ndua" "x"]]`},
		{"\"Kata \"\"Maju\"\"\"", `[["Kata \"Maju\""]]`},
		{"\"Maju\" Jaya\tx", `[["\"Maju\" Jaya" "x"]]`},
		{"\"tak tutup\tx", `[["\"tak tutup" "x"]]`},
		{"\"\"\t\"\"", `[["" ""]]`},
		{"a \"b\" c", `[["a \"b\" c"]]`},
		{"😀\tالعربية\x00", `[["😀" "العربية"]]`},
	} {
		want(t, fmt.Sprintf("%q", c.text), fmt.Sprintf("%q", ParseTSV(c.text)), c.wanted)
	}
}

// writeTSV writes cells the way Excel does.
func writeTSV(rows [][]string) string {
	var b strings.Builder
	for _, row := range rows {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte('\t')
			}
			if strings.ContainsAny(cell, "\t\n\"") {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			b.WriteString(cell)
		}
		b.WriteString("\r\n")
	}
	return b.String()
}

func FuzzParseTSV(f *testing.F) {
	for _, seed := range []string{"", "a\tb\r\nc", "\"a\nb\"\tc", "\"\"\"", "\"a\" b", "\t\t\n\n", "\r\r\n", "\"\t\"\n\""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rows := ParseTSV(text)
		if (len(rows) == 0) != (strings.ReplaceAll(text, "\x00", "") == "") {
			t.Fatalf("%d rows from %q", len(rows), text)
		}
		cells := 0
		for _, row := range rows {
			if len(row) == 0 {
				t.Fatalf("a row without cells from %q", text)
			}
			cells += len(row)
		}
		if most := 1 + strings.Count(text, "\t") + strings.Count(text, "\n") + strings.Count(text, "\r"); cells > most {
			t.Fatalf("%d cells from %q, which has room for %d", cells, text, most)
		}
		again := ParseTSV(writeTSV(rows))
		if len(rows) > 0 && !slices.EqualFunc(rows, again, slices.Equal) {
			t.Fatalf("%q was read as %q and, written again, as %q", text, rows, again)
		}
	})
}
