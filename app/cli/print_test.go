package cli

import (
	"testing"

	"sinergi/app/print"
)

// TestPrintMisuse: wrong use is told before any record or printer is looked
// for.
func TestPrintMisuse(t *testing.T) {
	for want, args := range map[string][]string{
		"ID belum disebut":                 {"print"},
		"Naskah belum disebut":             {"print", "x"},
		`Naskah "koran" tidak dikenal`:     {"print", "x", "koran"},
		`Kertas "Folio" tidak dikenal`:     {"print", "x", "minutes", "--paper", "Folio"},
		`--duplex "dua" tidak dikenal`:     {"print", "x", "minutes", "--duplex", "dua"},
		"Banyaknya salinan harus antara 1": {"print", "x", "minutes", "--copies", "0"},
		"antara 1 dan 999":                 {"print", "x", "minutes", "--copies", "1000"},
		`Nilai "dua" untuk --copies`:       {"print", "x", "minutes", "--copies", "dua"},
		"Bantuan: sinergi print --help":    {"print", "x", "minutes", "--colour"},
		"Nama berkas setelah --db kosong":  {"print", "x", "minutes", "--db="},
	} {
		refused(t, exitMisuse, want, "", args...)
	}
}

// TestPrintRange: what is no range of this document is told with its number of
// pages, before a printer is asked.
func TestPrintRange(t *testing.T) {
	t.Setenv("CUPS_SERVER", "127.0.0.1:9") // nobody prints here
	db := sampleDB(t)
	id := firstID(t, db, "meeting")
	for pages, want := range map[string]string{
		"90":  "halaman, jadi \"90\" di luarnya. Tulis misalnya 1-3,5",
		"2-1": `"2-1" terbalik`,
		"x":   `"x" tidak dapat dibaca`,
		",":   "kosong",
	} {
		refused(t, exitFailed, want, "", "print", id, "minutes", "--pages", pages, "--db", db)
	}
	refused(t, exitFailed, "tidak ditemukan", "", "print", id, "minutes", "--db", db+"x")
}

func TestSheetByName(t *testing.T) {
	large, small := print.Sheet{Width: 215, Height: 330}, print.Sheet{Width: 210, Height: 330}
	for _, c := range []struct {
		name       string
		page, want print.Sheet
		known      bool
	}{
		{"A4", large, print.Sheet{Width: 210, Height: 297}, true},
		{"a4", large, print.Sheet{Width: 210, Height: 297}, true},
		{"F4", print.Sheet{Width: 210, Height: 297}, large, true},
		{"F4", small, small, true},
		{"F4", large, large, true},
		{"f4-210", large, small, true},
		{"F4-215", small, large, true},
		{"F", large, print.Sheet{}, false},
		{"F4-", large, print.Sheet{}, false},
		{"Folio", large, print.Sheet{}, false},
		{"", large, print.Sheet{}, false},
	} {
		if got, known := sheetByName(c.name, c.page); got != c.want || known != c.known {
			t.Errorf("%q on %v is %v, %v", c.name, c.page, got, known)
		}
	}
}
