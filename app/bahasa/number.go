package bahasa

import (
	"errors"
	"strconv"
	"strings"
)

// ErrWords means that a text is no number written out in Indonesian.
var ErrWords = errors.New("not a number in words")

var ones = [10]string{"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"}

// scales are the names of the powers of a thousand, largest first.
var scales = []struct {
	value uint64
	name  string
}{
	{1e18, "kuintiliun"},
	{1e15, "kuadriliun"},
	{1e12, "triliun"},
	{1e9, "miliar"},
	{1e6, "juta"},
	{1e3, "ribu"},
}

// Words writes a number out (terbilang): sebelas, seratus satu, seribu, dua
// ribu dua puluh tiga, satu juta, satu miliar. A negative number begins with
// minus.
func Words(n int64) string {
	if n == 0 {
		return ones[0]
	}
	b := make([]byte, 0, 96)
	rest := uint64(n)
	if n < 0 {
		b = append(b, "minus"...)
		rest = -rest
	}
	for _, s := range scales {
		part := rest / s.value
		rest %= s.value
		switch {
		case part == 0:
		case part == 1 && s.value == 1000:
			b = addWord(b, "seribu")
		default:
			b = addWord(addHundreds(b, int(part)), s.name)
		}
	}
	return string(addHundreds(b, int(rest)))
}

func addWord(b []byte, word string) []byte {
	if len(b) > 0 {
		b = append(b, ' ')
	}
	return append(b, word...)
}

// addHundreds appends 0..999; nothing for 0.
func addHundreds(b []byte, n int) []byte {
	switch h := n / 100; {
	case h == 1:
		b = addWord(b, "seratus")
	case h > 1:
		b = addWord(addWord(b, ones[h]), "ratus")
	}
	n %= 100
	switch {
	case n == 0:
		return b
	case n < 10:
		return addWord(b, ones[n])
	case n == 10:
		return addWord(b, "sepuluh")
	case n == 11:
		return addWord(b, "sebelas")
	case n < 20:
		return addWord(addWord(b, ones[n-10]), "belas")
	}
	b = addWord(addWord(b, ones[n/10]), "puluh")
	if n%10 > 0 {
		b = addWord(b, ones[n%10])
	}
	return b
}

// ParseWords reads a number written out. Capitals and extra spaces do not
// matter, wrong forms ("satu ribu", "milyar") give ErrWords: whoever compares
// words with digits wants to hear of them.
func ParseWords(text string) (int64, error) {
	if len(text) > 1000 {
		return 0, ErrWords
	}
	words := strings.Fields(strings.ToLower(text))
	plain := strings.Join(words, " ")
	negative := len(words) > 1 && words[0] == "minus"
	if negative {
		words = words[1:]
	}
	n, ok := sumWords(words)
	if !ok {
		return 0, ErrWords
	}
	if negative {
		n = -n
	}
	if Words(int64(n)) != plain {
		return 0, ErrWords
	}
	return int64(n), nil
}

// sumWords adds up words without minding their order; ParseWords refuses what
// does not read back the same.
func sumWords(words []string) (uint64, bool) {
	var total, group, unit uint64
	for _, w := range words {
		switch w {
		case "sepuluh":
			unit += 10
		case "sebelas":
			unit += 11
		case "seratus":
			group += 100
		case "seribu":
			total += 1000
		case "belas":
			unit += 10
		case "puluh":
			group, unit = group+unit*10, 0
		case "ratus":
			group, unit = group+unit*100, 0
		default:
			if v, ok := oneOf(w); ok {
				unit += v
				continue
			}
			v, ok := scaleOf(w)
			if !ok {
				return 0, false
			}
			total, group, unit = total+(group+unit)*v, 0, 0
		}
	}
	return total + group + unit, len(words) > 0
}

func oneOf(word string) (uint64, bool) {
	for i, w := range ones {
		if w == word {
			return uint64(i), true
		}
	}
	return 0, false
}

func scaleOf(word string) (uint64, bool) {
	for _, s := range scales {
		if s.name == word {
			return s.value, true
		}
	}
	return 0, false
}

// Number writes n with a dot between thousands, 1.128.
func Number(n int64) string {
	s := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, s = "-", s[1:]
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return sign + s
}

// Rupiah writes an amount given in sen (hundredths), Rp1.500.000,00.
func Rupiah(sen int64) string {
	sign := ""
	whole, cents := sen/100, sen%100
	if sen < 0 {
		sign, whole, cents = "-", -whole, -cents
	}
	c := strconv.FormatInt(100+cents, 10)[1:]
	return sign + "Rp" + Number(whole) + "," + c
}

// Roman writes 1..3999 in Roman numerals; other numbers stay digits.
func Roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	values := [...]int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}
	signs := [...]string{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}
	var b strings.Builder
	for i, v := range values {
		for ; n >= v; n -= v {
			b.WriteString(signs[i])
		}
	}
	return b.String()
}

// RomanMonth is month 1..12 as it stands in a letter's number, "" for any
// other number.
func RomanMonth(m int) string {
	if m < 1 || m > 12 {
		return ""
	}
	return Roman(m)
}
