package bahasa

import (
	"errors"
	"math"
	"strings"
	"testing"
)

var numberVectors = map[int64]string{
	0: "nol", 1: "satu", 9: "sembilan", 10: "sepuluh", 11: "sebelas", 12: "dua belas", 19: "sembilan belas", 20: "dua puluh",
	21: "dua puluh satu", 99: "sembilan puluh sembilan", 100: "seratus", 101: "seratus satu", 110: "seratus sepuluh",
	111: "seratus sebelas", 200: "dua ratus", 1000: "seribu", 1001: "seribu satu", 1100: "seribu seratus", 1111: "seribu seratus sebelas",
	2000: "dua ribu", 2011: "dua ribu sebelas", 2100: "dua ribu seratus", 10_000: "sepuluh ribu", 11_000: "sebelas ribu",
	21_000: "dua puluh satu ribu", 100_000: "seratus ribu", 101_000: "seratus satu ribu", 1_000_000: "satu juta",
	1_001_000: "satu juta seribu", 1_500_000: "satu juta lima ratus ribu", 1_000_000_000: "satu miliar",
	1_000_000_000_000: "satu triliun", 1_000_000_000_000_000: "satu kuadriliun", -5: "minus lima",
}

func TestWords(t *testing.T) {
	for n, want := range numberVectors {
		if got := Words(n); got != want {
			t.Errorf("Words(%d) = %q, want %q", n, got, want)
		}
		if got, err := ParseWords(want); got != n || err != nil {
			t.Errorf("ParseWords(%q) = %d, %v; want %d", want, got, err, n)
		}
	}
}

func TestEveryNumberToAMillionReadsBack(t *testing.T) {
	for n := int64(0); n <= 1_000_000; n++ {
		words := Words(n)
		if got, err := ParseWords(words); got != n || err != nil {
			t.Fatalf("%d is written %q and read as %d, %v", n, words, got, err)
		}
	}
}

func TestPowersReadBack(t *testing.T) {
	seen := map[string]int64{}
	for _, base := range []int64{2, 3, 7, 10} {
		for p := base; p <= 1e15 && p > 0; p *= base {
			for _, n := range []int64{p - 1, p, p + 1, -p} {
				words := Words(n)
				if got, err := ParseWords(words); got != n || err != nil {
					t.Errorf("%d is written %q and read as %d, %v", n, words, got, err)
				}
				if other, ok := seen[words]; ok && other != n {
					t.Errorf("%d and %d are both written %q", n, other, words)
				}
				seen[words] = n
			}
		}
	}
	for _, n := range []int64{math.MaxInt64, math.MinInt64} {
		if got, err := ParseWords(Words(n)); got != n || err != nil {
			t.Errorf("%d is written %q and read as %d, %v", n, Words(n), got, err)
		}
	}
}

func TestParseWordsRefusesWrongForms(t *testing.T) {
	for _, text := range []string{
		"", " ", "minus", "minus nol", "satu ribu", "satu ratus", "satu puluh", "satu belas", "sepuluh satu", "satu milyar", "se ribu",
		"ribu", "puluh", "dua tiga", "nol nol", "dua puluh nol", "seribu dua ribu", "ribu satu juta", "satu juta satu juta", "15",
		"lima belas Mei", "empat belas puluh", "sepuluh kuintiliun", strings.Repeat("kuintiliun ", 50),
	} {
		if got, err := ParseWords(text); !errors.Is(err, ErrWords) {
			t.Errorf("ParseWords(%q) = %d, %v; want ErrWords", text, got, err)
		}
	}
	if got, err := ParseWords("  Dua  RIBU\ndua puluh tiga "); got != 2023 || err != nil {
		t.Errorf("capitals and spaces: %d, %v", got, err)
	}
}

func TestNumberAndRupiah(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0", 7: "7", 999: "999", 1128: "1.128", 10_000: "10.000", 123456: "123.456", 1_234_567: "1.234.567", -999: "-999",
		-1000: "-1.000", math.MinInt64: "-9.223.372.036.854.775.808",
	} {
		if got := Number(n); got != want {
			t.Errorf("Number(%d) = %q, want %q", n, got, want)
		}
	}
	for sen, want := range map[int64]string{
		150_000_000: "Rp1.500.000,00", 0: "Rp0,00", 5: "Rp0,05", 1_000_050: "Rp10.000,50", -150: "-Rp1,50", -5: "-Rp0,05",
		math.MinInt64: "-Rp92.233.720.368.547.758,08",
	} {
		if got := Rupiah(sen); got != want {
			t.Errorf("Rupiah(%d) = %q, want %q", sen, got, want)
		}
	}
}

func TestRoman(t *testing.T) {
	for n, want := range map[int]string{
		1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 90: "XC", 400: "CD", 1990: "MCMXC", 2023: "MMXXIII", 3999: "MMMCMXCIX",
		0: "0", -3: "-3", 4000: "4000",
	} {
		if got := Roman(n); got != want {
			t.Errorf("Roman(%d) = %q, want %q", n, got, want)
		}
	}
	months := []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", ""}
	for m, want := range months {
		if got := RomanMonth(m); got != want {
			t.Errorf("RomanMonth(%d) = %q, want %q", m, got, want)
		}
	}
}

// Every Roman numeral adds up again to its number.
func TestRomanAddsUp(t *testing.T) {
	values := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100, 'D': 500, 'M': 1000}
	for n := 1; n < 4000; n++ {
		s, sum := Roman(n), 0
		for i := range len(s) {
			v := values[s[i]]
			if i+1 < len(s) && values[s[i+1]] > v {
				v = -v
			}
			sum += v
		}
		if sum != n {
			t.Fatalf("Roman(%d) = %s adds up to %d", n, s, sum)
		}
	}
}

func FuzzParseWords(f *testing.F) {
	for n, words := range numberVectors {
		f.Add(words, n)
	}
	f.Add("satu ribu", int64(math.MinInt64))
	f.Fuzz(func(t *testing.T, text string, n int64) {
		if got, err := ParseWords(text); err == nil {
			if plain := strings.Join(strings.Fields(strings.ToLower(text)), " "); Words(got) != plain {
				t.Fatalf("%q is read as %d, which is written %q", text, got, Words(got))
			}
		} else if got != 0 || !errors.Is(err, ErrWords) {
			t.Fatalf("%q gives %d and %v", text, got, err)
		}
		if got, err := ParseWords(Words(n)); got != n || err != nil {
			t.Fatalf("%d is written %q and read as %d, %v", n, Words(n), got, err)
		}
		if strings.Contains(Words(n), "satu ratus") || strings.Contains(Words(n), "  ") {
			t.Fatalf("%d is written %q", n, Words(n))
		}
	})
}
