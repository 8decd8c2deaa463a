package bahasa

import (
	"strings"
	"testing"
)

func TestReadNIP(t *testing.T) {
	const ask = " Boleh disimpan, mohon diperiksa."
	for text, want := range map[string]NIP{
		"198609262015051001":                   {"198609262015051001", "NIP", "1986-09-26", "L", ""},
		"19860926 201505 1 001":                {"198609262015051001", "NIP", "1986-09-26", "L", ""},
		"NIP. 19860926 201505 2 001":           {"198609262015052001", "NIP", "1986-09-26", "P", ""},
		"nip 198609262015051001":               {"198609262015051001", "NIP", "1986-09-26", "L", ""},
		"199009132025242014":                   {"199009132025242014", "NI PPPK", "1990-09-13", "P", ""},
		"NI PPPK 199009132025211014":           {"199009132025211014", "NI PPPK", "1990-09-13", "L", ""},
		"NI PPPK. 198609262015051001":          {"198609262015051001", "NIP", "1986-09-26", "L", ""},
		"85071234":                             {"85071234", "NRP", "", "", ""},
		"NRP 85071234":                         {"85071234", "NRP", "", "", ""},
		"NRP. 11020012340580":                  {"11020012340580", "NRP", "", "", ""},
		"":                                     {},
		" - ":                                  {},
		"NIP.":                                 {},
		"19860926201505100":                    {"19860926201505100", "NIP", "", "", "NIP baru 17 angka, seharusnya 18." + ask},
		"1986092620150510012":                  {"1986092620150510012", "NIP", "", "", "NIP ini 19 angka, seharusnya 18." + ask},
		"NIP 85071234":                         {"85071234", "NIP", "", "", "NIP baru 8 angka, seharusnya 18." + ask},
		"710012345":                            {"710012345", "NIP", "", "", "Ini NIP lama 9 angka; NIP sekarang 18 angka." + ask},
		"198613262015051001":                   {"198613262015051001", "NIP", "", "L", "Tanggal lahir dalam NIP ini tidak ada: 26-13-1986." + ask},
		"198602302015051001":                   {"198602302015051001", "NIP", "", "L", "Tanggal lahir dalam NIP ini tidak ada: 30-02-1986." + ask},
		"198609261995051001":                   {"198609261995051001", "NIP", "1986-09-26", "L", "Tahun pengangkatan dalam NIP ini 1995, tahun lahirnya 1986." + ask},
		"198609262065051001":                   {"198609262065051001", "NIP", "1986-09-26", "L", "Tahun pengangkatan dalam NIP ini 2065, tahun lahirnya 1986." + ask},
		"198609262015131001":                   {"198609262015131001", "NIP", "1986-09-26", "L", "Bulan pengangkatan dalam NIP ini 13, seharusnya 01 sampai 12." + ask},
		"198609262015001001":                   {"198609262015001001", "NIP", "1986-09-26", "L", "Bulan pengangkatan dalam NIP ini 00, seharusnya 01 sampai 12." + ask},
		"198609262015053001":                   {"198609262015053001", "NIP", "1986-09-26", "", "Angka ke-15 dalam NIP ini 3, seharusnya 1 atau 2." + ask},
		"198609262015051000":                   {"198609262015051000", "NIP", "1986-09-26", "L", "Tiga angka akhir NIP ini 000, mungkin terpotong oleh Excel." + ask},
		"1,98609E+17":                          {"", "NIP", "", "", "Nomor ini diubah Excel menjadi bilangan dan angka akhirnya hilang." + ask},
		"19860926201505100l":                   {"19860926201505100", "NIP", "", "", "Nomor ini memuat huruf atau tanda lain." + ask},
		"tidak ada":                            {"", "", "", "", "Nomor ini tidak memuat angka." + ask},
		strings.Repeat("1", 20) + "\U0001F600": {strings.Repeat("1", 20), "NIP", "", "", "Nomor ini memuat huruf atau tanda lain." + ask},
	} {
		if got := ReadNIP(text); got != want {
			t.Errorf("ReadNIP(%q) =\n%+v, want\n%+v", text, got, want)
		}
	}
}

func TestFormatNIP(t *testing.T) {
	for _, c := range []struct {
		text   string
		spaced bool
		want   string
	}{
		{"198609262015051001", true, "19860926 201505 1 001"},
		{"198609262015051001", false, "198609262015051001"},
		{"19860926 201505 1 001", false, "198609262015051001"},
		{" 85071234 ", true, "85071234"},
		{"19860926201505100", true, "19860926201505100"},
		{"NIP 198609262015051001", true, "NIP 198609262015051001"},
		{"", true, ""},
	} {
		if got := FormatNIP(c.text, c.spaced); got != c.want {
			t.Errorf("FormatNIP(%q, %v) = %q, want %q", c.text, c.spaced, got, c.want)
		}
	}
}

func FuzzReadNIP(f *testing.F) {
	for _, s := range []string{"198609262015051001", "19860926 201505 1 001", "199009132025242014", "85071234", "NI PPPK 1", "1,9E+17", "-", "tidak ada"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n := ReadNIP(text)
		if strings.Trim(n.Digits, "0123456789") != "" {
			t.Fatalf("%q: digits %q", text, n.Digits)
		}
		if n.Birth != "" && !n.Birth.Valid() {
			t.Fatalf("%q: birth %q", text, n.Birth)
		}
		if !strings.Contains(" L P ", " "+n.Sex+" ") && n.Sex != "" {
			t.Fatalf("%q: sex %q", text, n.Sex)
		}
		if n.Warning != "" && !strings.HasSuffix(n.Warning, "Boleh disimpan, mohon diperiksa.") {
			t.Fatalf("%q: warning %q", text, n.Warning)
		}
		if n.Warning == "" && n.Kind == "" && n.Digits != "" {
			t.Fatalf("%q is taken for nothing without a word", text)
		}
		if n.Kind != "NRP" && n.Warning == "" && n.Digits != "" && len(n.Digits) != 18 {
			t.Fatalf("%q: %d digits pass as %s", text, len(n.Digits), n.Kind)
		}
		for _, spaced := range []bool{true, false} {
			if again := ReadNIP(FormatNIP(text, spaced)); again != n {
				t.Fatalf("%q reads as %+v, formatted as %+v", text, n, again)
			}
		}
	})
}
