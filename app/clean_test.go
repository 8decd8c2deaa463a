package app

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	for _, c := range []struct{ text, asText, asLine string }{
		{"", "", ""},
		{"Rapat koordinasi", "Rapat koordinasi", "Rapat koordinasi"},
		{"a\r\nb\rc\nd", "a\nb\nc\nd", "a b c d"},
		{"a\r\n\r\nb", "a\n\nb", "a b"},
		{"a\u2028b\u2029c\u0085d", "a\nb\nc\nd", "a b c d"},
		{"a\vb\fc", "a\nb\nc", "a b c"},
		{"a\x00b\x07c\x1bd\u0090e\u007f", "abcde", "abcde"},
		{"\uFEFFRapat", "Rapat", "Rapat"},
		{"a\tb", "a\tb", "a b"},
		{"  dua  spasi \n", "  dua  spasi \n", "dua  spasi"},
		{"rusak \xff\xfe di sini", "rusak \uFFFD di sini", "rusak \uFFFD di sini"},
		{"👨‍👩‍👧 keluarga", "👨‍👩‍👧 keluarga", "👨‍👩‍👧 keluarga"},
		{"\u200fاجتماع\u200e rapat", "\u200fاجتماع\u200e rapat", "\u200fاجتماع\u200e rapat"},
		{"\u00a0Rapat\u00a0", "\u00a0Rapat\u00a0", "Rapat"},
		{strings.Repeat("x", 10_000), strings.Repeat("x", 10_000), strings.Repeat("x", 10_000)},
	} {
		if got := CleanText(c.text); got != c.asText {
			t.Errorf("CleanText(%q) = %q, want %q", c.text, got, c.asText)
		}
		if got := CleanLine(c.text); got != c.asLine {
			t.Errorf("CleanLine(%q) = %q, want %q", c.text, got, c.asLine)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"a\r\nb", "\x00\xff", "\r\r\n\n", "👨‍👩‍👧", "\u0085 \u2028", " \t "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for name, clean := range map[string]func(string) string{"CleanText": CleanText, "CleanLine": CleanLine} {
			got := clean(text)
			if again := clean(got); again != got {
				t.Fatalf("%s(%q) = %q, then %q", name, text, got, again)
			}
			if !utf8.ValidString(got) {
				t.Fatalf("%s(%q) = %q is no UTF-8", name, text, got)
			}
			for _, r := range got {
				if unicode.IsControl(r) && (name == "CleanLine" || r != '\n' && r != '\t') {
					t.Fatalf("%s(%q) keeps %q", name, text, r)
				}
			}
		}
		if l := CleanLine(text); strings.TrimSpace(l) != l {
			t.Fatalf("CleanLine(%q) = %q has edges", text, l)
		}
	})
}
