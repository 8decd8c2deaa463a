package doc_test

import (
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
)

// TestProse: blank lines part paragraphs, marks make lists, indents nest them.
func TestProse(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"paragraphs", "Satu.\r\n\r\nDua\nbaris.", "Satu.\nDua\nbaris."},
		{"bullets", "Memuat:\n- satu;\n- dua.", "Memuat:\n- satu;\n- dua."},
		{"numbers", "1. satu\n2. dua", "1. satu\n2. dua"},
		{"brackets", "1) satu\n2) dua", "1) satu\n2) dua"},
		{"letters", "a. satu\nb. dua", "a. satu\nb. dua"},
		{"nested", "1. satu\n  a. anak\n  b. adik\n2. dua", "1. satu\n  a. anak\n  b. adik\n2. dua"},
		{"continued", "- satu\n  lanjut\n- dua", "- satu\n  lanjut\n- dua"},
		{"initials", "A. Rahman hadir.", "A. Rahman hadir."},
		{"years", "2023. Tahun lalu.", "2023. Tahun lalu."},
		{"after list", "- satu\nPenutup.", "- satu\nPenutup."},
	} {
		m := app.Meeting{Minutes: app.Minutes{Preset: "X", Conclusion: c.text}}
		o := app.Office{MinutesPresets: []app.MinutesPreset{{Code: "X", Title: "X", Sections: []app.MinutesSection{{Part: app.PartConclusion, Style: app.StylePlain}}}}}
		text := doc.Minutes(o, m).Text()
		from := strings.Index(text, "*X*\n") + 4
		if got := strings.TrimSpace(text[from:]); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}
