package bahasa

import (
	"strings"
	"testing"
	"unicode"
)

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"":                          "",
		"  Rapat  Koordinasi! ":     "rapat koordinasi",
		"S.Sos., M.Si.":             "s sos m si",
		"Jum'at":                    "jum at",
		"Café Müller-Łódź":          "cafe muller lodz",
		"Cafe\u0301":                "cafe",
		"NIP 19860926\t201505":      "nip 19860926 201505",
		"Straße Æble Œuvre":         "strasse aeble oeuvre",
		"ＡＢＣ１２":                     "abc12",
		"🙂 pelindungan 🙂":           "pelindungan",
		"محمد":                      "محمد",
		"Đặng Thị":                  "dang thi",
		"a\x00b\xffc":               "a b c",
		"PKS.05/SU/XII/2020":        "pks 05 su xii 2020",
		"15–17 Mei\r\n2023":         "15 17 mei 2023",
		strings.Repeat("A ", 10000): strings.TrimSpace(strings.Repeat("a ", 10000)),
	} {
		if got := Fold(text); got != want {
			t.Errorf("Fold(%q) = %q, want %q", text, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Café", "İstanbul", "ǅ", "ＡＢ", "a\u0301", "\u0301 a", "🙂", "Ω K Å"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		folded := Fold(text)
		if again := Fold(folded); again != folded {
			t.Fatalf("%q folds to %q, then to %q", text, folded, again)
		}
		if strings.TrimSpace(folded) != folded || strings.Contains(folded, "  ") {
			t.Fatalf("%q folds to %q, which has idle spaces", text, folded)
		}
		for _, r := range folded {
			if r != ' ' && (!unicode.IsLetter(r) && !unicode.IsDigit(r) || unicode.ToLower(r) != r) {
				t.Fatalf("%q folds to %q, which holds %q", text, folded, r)
			}
		}
		if Fold(text+" x") != strings.TrimSpace(folded+" x") {
			t.Fatalf("%q folds otherwise before another word", text)
		}
	})
}
