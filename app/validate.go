package app

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"sinergi/app/bahasa"
)

// Limits of texts in characters.
const (
	lineLimit = 1000
	nameLimit = 300
	textLimit = 200_000
)

// check gathers the faults of one record. list and row name the line of a list
// that is being looked at, so that paths are put together only for a fault.
type check struct {
	errs FieldErrors
	list string
	row  int
}

func (c *check) in(list string, row int) { c.list, c.row = list, row }

func (c *check) out() { c.list = "" }

func (c *check) fault(field, message string) {
	if c.list != "" {
		prefix := fmt.Sprintf("%s[%d]", c.list, c.row)
		if field != "" {
			prefix += "."
		}
		field = prefix + field
	}
	c.errs = append(c.errs, FieldError{field, message})
}

// result is nil without faults, so that it can be compared with nil.
func (c *check) result() error {
	if len(c.errs) == 0 {
		return nil
	}
	return c.errs
}

func (c *check) long(field, text string, limit int) {
	if runesOver(text, limit) {
		c.fault(field, fmt.Sprintf("Isian ini %s huruf, terlalu panjang. Ringkas menjadi paling banyak %s huruf.",
			bahasa.Number(int64(utf8.RuneCountInString(text))), bahasa.Number(int64(limit))))
	}
}

func (c *check) line(field string, s *string) {
	*s = CleanLine(*s)
	c.long(field, *s, lineLimit)
}

func (c *check) name(field string, s *string) {
	*s = CleanLine(*s)
	c.long(field, *s, nameLimit)
}

func (c *check) text(field string, s *string) {
	*s = CleanText(*s)
	c.long(field, *s, textLimit)
}

// need is line for a field that must be filled.
func (c *check) need(field string, s *string, message string) {
	c.line(field, s)
	if *s == "" {
		c.fault(field, message)
	}
}

// needName is name for a field that must be filled.
func (c *check) needName(field string, s *string, message string) {
	c.name(field, s)
	if *s == "" {
		c.fault(field, message)
	}
}

// oneOf is for words that the program itself chooses from; empty gives the
// first of them.
func (c *check) oneOf(field string, s *string, words []string, message string) {
	*s = CleanLine(*s)
	if *s == "" && len(words) > 0 {
		*s = words[0]
	}
	if !slices.Contains(words, *s) {
		c.fault(field, message)
	}
}

// date puts a typed date right and names a day that does not exist. what
// begins the sentence: "Tanggal mulai".
func (c *check) date(field string, d *Date, what string) {
	*d = Date(CleanLine(string(*d)))
	if *d == "" || d.Valid() {
		return
	}
	if read, err := bahasa.ParseDate(string(*d)); err == nil {
		*d = read
		return
	}
	c.fault(field, what+" tidak ada di kalender"+quoted(string(*d))+". Ketik seperti 15/05/2023, tahun 1900 sampai 2199.")
}

// order names an end before its start.
func (c *check) order(field string, from, to Date, message string) {
	if from.Valid() && to.Valid() && to < from {
		c.fault(field, message+", "+from.Short()+".")
	}
}

// clock puts a typed time right and names one that does not exist.
func (c *check) clock(field string, t *Clock, what string) {
	*t = Clock(CleanLine(string(*t)))
	if *t == "" || t.Valid() {
		return
	}
	if read, err := bahasa.ParseClock(string(*t)); err == nil {
		*t = read
		return
	}
	c.fault(field, what+" bukan jam yang benar"+quoted(string(*t))+". Ketik seperti 09.00.")
}

// quoted repeats what was typed, unless it would fill the screen or cannot be
// shown.
func quoted(text string) string {
	if len(text) > 30 || strings.ContainsRune(text, utf8.RuneError) {
		return ""
	}
	return ": " + text
}

// between names a measure outside its limits, which NaN is too.
func (c *check) between(field string, v, low, high float64, what, unit string) {
	if v >= low && v <= high {
		return
	}
	c.fault(field, fmt.Sprintf("%s harus %g sampai %g %s. Ubah angkanya.", what, low, high, unit))
}

// strings cleans a list of lines and drops the empty ones.
func (c *check) strings(list string, lines []string) []string {
	for i := range lines {
		cleanLines(&lines[i])
	}
	lines = slices.DeleteFunc(lines, func(s string) bool { return s == "" })
	for i := range lines {
		c.in(list, i)
		c.long("", lines[i], lineLimit)
	}
	c.out()
	return lines
}

const badSex = "Isi L atau P, atau kosongkan."

// sex takes l and p for L and P.
func (c *check) sex(field string, s *string) {
	*s = CleanLine(*s)
	switch *s {
	case "l":
		*s = "L"
	case "p":
		*s = "P"
	case "L", "P", "":
	default:
		c.fault(field, badSex)
	}
}

// fullName cleans the three parts of a name.
func (c *check) fullName(field string, n *FullName) {
	c.name(field+".front", &n.Front)
	c.name(field+".name", &n.Name)
	c.name(field+".back", &n.Back)
}

// signer cleans a signer; nothing in it is required, since papers are also
// signed by hand.
func (c *check) signer(prefix string, s *Signer) {
	c.line(prefix+"official_id", &s.OfficialID)
	c.fullName(prefix+"name", &s.Name)
	c.idKind(prefix+"id_kind", &s.IDKind)
	c.line(prefix+"id_number", &s.IDNumber)
	c.line(prefix+"rank", &s.Rank)
	c.line(prefix+"position", &s.Position)
	c.acting(prefix+"acting", &s.Acting)
	c.line(prefix+"behalf", &s.Behalf)
	c.line(prefix+"through", &s.Through)
	if s.Picture = CleanLine(s.Picture); s.Picture != "" && !isHash(s.Picture) {
		c.fault(prefix+"picture", "Gambar tanda tangan tidak punya isi. Masukkan lagi gambarnya.")
	}
}

func (c *check) idKind(field string, s *string) {
	c.oneOf(field, s, []string{IDNone, IDNIP, IDNIPPPK, IDNRP}, "Jenis nomor tidak dikenal. Pilih NIP, NI PPPK, NRP, atau kosongkan.")
}

func (c *check) acting(field string, s *string) {
	c.oneOf(field, s, ActingMarks, "Tanda jabatan tidak dikenal. Pilih Plt., Plh., Pj., atau kosongkan.")
}
