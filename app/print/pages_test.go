package print

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"sinergi/app"
)

func TestParsePages(t *testing.T) {
	for text, want := range map[string][]Range{
		"":            nil,
		"  ":          nil,
		"1":           {{1, 1}},
		"1-3,5":       {{1, 3}, {5, 5}},
		" 1 - 3 ; 5 ": {{1, 3}, {5, 5}},
		"1–3":         {{1, 3}},
		"3-":          {{3, 7}},
		"-3":          {{1, 3}},
		"7-7":         {{7, 7}},
		"5,1":         {{5, 5}, {1, 1}},
		"007":         {{7, 7}},
	} {
		if got, err := ParsePages(text, 7); err != nil || !slices.Equal(got, want) {
			t.Errorf("%q is %v, %v; want %v", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"8":                    `mempunyai 7 halaman, jadi "8" di luarnya`,
		"8-":                   `jadi "8-" di luarnya`,
		"1-8":                  `jadi "1-8" di luarnya`,
		"3-1":                  `"3-1" terbalik`,
		"0":                    `"0" tidak dapat dibaca`,
		"+1":                   `"+1" tidak dapat dibaca`,
		"1-+3":                 `"1-+3" tidak dapat dibaca`,
		"a":                    `"a" tidak dapat dibaca`,
		"1-2-3":                `"1-2-3" tidak dapat dibaca`,
		"1,":                   "kosong",
		",":                    "kosong",
		"-":                    "kosong",
		"99999999999999999999": "tidak dapat dibaca",
	} {
		got, err := ParsePages(text, 7)
		var told *app.Sentence
		if got != nil || !errors.Is(err, ErrPages) || !errors.As(err, &told) || !strings.Contains(told.Text, want) || !strings.Contains(told.Text, "Tulis misalnya 1-3,5") {
			t.Errorf("%q is %v, %v; want %s", text, got, err, want)
		}
	}
}

// FuzzParsePages: whatever is typed, ranges lie within the document.
func FuzzParsePages(f *testing.F) {
	for _, seed := range []string{"1-3,5", "3-", "-2", "", "9", "2–1", ",,", "1-2-3", "+1"} {
		f.Add(seed, 5)
	}
	f.Fuzz(func(t *testing.T, text string, pages int) {
		ranges, err := ParsePages(text, pages)
		if err != nil {
			return
		}
		for _, r := range ranges {
			if r.From < 1 || r.To < r.From || r.To > pages {
				t.Errorf("%q of %d pages is %v", text, pages, ranges)
			}
		}
	})
}

func TestChosen(t *testing.T) {
	if got, err := chosen([]Range{{2, 3}, {1, 1}}, 3); err != nil || !slices.Equal(got, []int{1, 2, 0}) {
		t.Errorf("%v, %v", got, err)
	}
	if got, err := chosen(nil, 2); err != nil || !slices.Equal(got, []int{0, 1}) {
		t.Errorf("%v, %v", got, err)
	}
	for _, r := range []Range{{0, 1}, {2, 1}, {1, 4}, {-1, -1}} {
		if got, err := chosen([]Range{r}, 3); !errors.Is(err, ErrPages) {
			t.Errorf("%v gives %v, %v", r, got, err)
		}
	}
	if _, err := chosen(nil, 0); !errors.Is(err, ErrPages) {
		t.Errorf("a document without pages: %v", err)
	}
}

// TestOrder: copies page by page; on both sides of a sheet no copy begins on
// the back of another.
func TestOrder(t *testing.T) {
	for _, c := range []struct {
		pages, copies     int
		collate, twoSided bool
		want              string
	}{
		{3, 1, true, false, "1 2 3"},
		{3, 2, true, false, "1 2 3 1 2 3"},
		{3, 2, false, false, "1 1 2 2 3 3"},
		{3, 2, true, true, "1 2 3 - 1 2 3"},
		{2, 2, true, true, "1 2 1 2"},
		{3, 2, false, true, "1 2 1 2 3 - 3"},
		{1, 3, true, true, "1 - 1 - 1"},
		{3, 1, true, true, "1 2 3"},
	} {
		indexes := make([]int, c.pages)
		for i := range indexes {
			indexes[i] = i
		}
		sides := order(indexes, c.copies, c.collate, c.twoSided)
		var words []string
		for _, s := range sides {
			if s == blank {
				words = append(words, "-")
			} else {
				words = append(words, fmt.Sprint(s+1))
			}
		}
		if got := strings.Join(words, " "); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
		if n := printed(sides); n != c.pages*c.copies {
			t.Errorf("%+v: %d pages", c, n)
		}
	}
}
