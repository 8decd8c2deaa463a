package bahasa

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// NIP is what a number of an official tells. It is read, never refused:
// village heads have none, the police have an NRP, and old papers carry older
// numbers.
type NIP struct {
	Digits  string // the digits alone
	Kind    string // NIP, NI PPPK, NRP or "" when there is no number
	Birth   Date   // "" when the number does not tell
	Sex     string // L, P or "" when the number does not tell
	Warning string // Indonesian sentence, "" when nothing is doubtful
}

const mayBeSaved = " Boleh disimpan, mohon diperiksa."

// excelNumber is how Excel shows an NIP that was typed into a number cell.
var excelNumber = regexp.MustCompile(`^\d([.,]\d+)?[eE]\+?\d+$`)

// ReadNIP reads an official's number with or without spaces, dots and the
// words NIP, NI PPPK or NRP before it. An NIP has 18 digits: birth 8, month of
// appointment 6, sex 1, serial 3; an NI PPPK has a code from 20 on instead of
// the month; 8 digits are an NRP of the police, 9 an NIP of before 2009.
func ReadNIP(text string) NIP {
	s, kind := cutNumberWord(strings.TrimSpace(text))
	if excelNumber.MatchString(s) {
		return NIP{Kind: "NIP", Warning: "Nomor ini diubah Excel menjadi bilangan dan angka akhirnya hilang." + mayBeSaved}
	}
	n := NIP{Digits: digitsOf(s), Kind: kind}
	switch {
	case strings.Trim(s, " -–—.") == "":
		return NIP{}
	case n.Digits == "":
		n.Warning = "Nomor ini tidak memuat angka." + mayBeSaved
	case hasOther(s):
		n.Warning = "Nomor ini memuat huruf atau tanda lain." + mayBeSaved
	case kind == "NRP" || kind == "" && len(n.Digits) == 8:
		n.Kind = "NRP"
		return n
	case len(n.Digits) == 18:
		return readNew(n)
	case len(n.Digits) == 9:
		n.Warning = "Ini NIP lama 9 angka; NIP sekarang 18 angka." + mayBeSaved
	case len(n.Digits) < 18:
		n.Warning = fmt.Sprintf("NIP baru %d angka, seharusnya 18.", len(n.Digits)) + mayBeSaved
	default:
		n.Warning = fmt.Sprintf("NIP ini %d angka, seharusnya 18.", len(n.Digits)) + mayBeSaved
	}
	if n.Kind == "" && n.Digits != "" {
		n.Kind = "NIP"
	}
	return n
}

// readNew reads the 18 digits of n.
func readNew(n NIP) NIP {
	d := n.Digits
	month := d[12:14]
	n.Kind = "NIP"
	if month[0] == '2' {
		n.Kind = "NI PPPK"
	}
	birth := Date(d[:4] + "-" + d[4:6] + "-" + d[6:8])
	appointed, _ := strconv.Atoi(d[8:12])
	age := appointed - birth.Time().Year()
	switch {
	case !birth.Valid():
		n.Warning = fmt.Sprintf("Tanggal lahir dalam %s ini tidak ada: %s-%s-%s.", n.Kind, d[6:8], d[4:6], d[:4])
	case age < 15 || age > 75:
		n.Warning = fmt.Sprintf("Tahun pengangkatan dalam %s ini %s, tahun lahirnya %s.", n.Kind, d[8:12], d[:4])
	case n.Kind == "NIP" && (month < "01" || month > "12"):
		n.Warning = fmt.Sprintf("Bulan pengangkatan dalam NIP ini %s, seharusnya 01 sampai 12.", month)
	case d[14] != '1' && d[14] != '2':
		n.Warning = fmt.Sprintf("Angka ke-15 dalam %s ini %c, seharusnya 1 atau 2.", n.Kind, d[14])
	case d[15:] == "000":
		n.Warning = fmt.Sprintf("Tiga angka akhir %s ini 000, mungkin terpotong oleh Excel.", n.Kind)
	}
	if n.Warning != "" {
		n.Warning += mayBeSaved
	}
	if birth.Valid() {
		n.Birth = birth
	}
	n.Sex = map[byte]string{'1': "L", '2': "P"}[d[14]]
	return n
}

// cutNumberWord takes the words before a number off and tells what they say.
func cutNumberWord(s string) (rest, kind string) {
	for _, word := range []struct{ text, kind string }{
		{"NI PPPK", "NI PPPK"}, {"NIPPPK", "NI PPPK"}, {"NIP PPPK", "NI PPPK"}, {"NRP", "NRP"}, {"NIP", "NIP"},
	} {
		if len(s) >= len(word.text) && strings.EqualFold(s[:len(word.text)], word.text) {
			return strings.TrimLeft(s[len(word.text):], " .:"), word.kind
		}
	}
	return s, ""
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// hasOther tells whether s holds more than digits and what parts them.
func hasOther(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return (r < '0' || r > '9') && !strings.ContainsRune(" .-–/\u00a0", r)
	})
}

// FormatNIP writes 18 digits in a row, or as 8-6-1-3 when the office wants
// spaces; any other number stays as it was typed.
func FormatNIP(text string, spaced bool) string {
	text = strings.TrimSpace(text)
	d := digitsOf(text)
	if len(d) != 18 || hasOther(text) {
		return text
	}
	if !spaced {
		return d
	}
	return d[:8] + " " + d[8:14] + " " + d[14:15] + " " + d[15:]
}
