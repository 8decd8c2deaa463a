package views

import (
	"strings"
	"testing"
	"unicode/utf8"

	"sinergi/app"
	"sinergi/app/doc"
)

func TestFileNameEndsWithAWholeWord(t *testing.T) {
	long := "Nota Kesepakatan Pemerintah Kabupaten Ogan Komering Ulu Selatan tentang Sinergi Pelayanan Penempatan"
	same(t, "long", fileName(long, ".pdf"), "Nota Kesepakatan Pemerintah Kabupaten Ogan Komering Ulu Selatan tentang Sinergi.pdf")
	same(t, "short", fileName("Notula: 1/2", ".docx"), "Notula 1 2.docx")
	same(t, "empty", fileName(" . ", ".pdf"), "Sinergi.pdf")
	same(t, "one long word", fileName(strings.Repeat("é", 200), ".pdf"), strings.Repeat("é", 80)+".pdf")
	same(t, "a word that ends at the limit", fileName(strings.Repeat("a", 80)+" b", ".pdf"), strings.Repeat("a", 80)+".pdf")
}

func TestComparisonsNeverShareAName(t *testing.T) {
	name := func(before, after side) string {
		c := &comparison{words: doc.Comparison{Title: strings.Repeat("Sinergi Pelindungan ", 9), Before: before.name(), After: after.name()}}
		return c.fileName(".pdf")
	}
	now := side{now: true}
	two, twelve := side{version: app.Version{Number: 2}}, side{version: app.Version{Number: 12}}
	same(t, "with now", name(two, now), "Perbandingan Sinergi Pelindungan Sinergi Pelindungan Versi 2 - Naskah sekarang.pdf")
	seen := map[string]bool{}
	for _, n := range []string{name(two, now), name(twelve, now), name(two, twelve), name(now, two)} {
		if seen[n] || utf8.RuneCountInString(n) > longestName+len(".pdf") {
			t.Errorf("%q is told twice or too long", n)
		}
		seen[n] = true
	}
}
