package app

import (
	"strconv"
	"strings"

	"sinergi/app/bahasa"
)

// PartyName is what the text calls the n-th party, counted from 0: its own
// name, else PIHAK KESATU (or PERTAMA), PIHAK KEDUA, PIHAK KETIGA.
func (a *Agreement) PartyName(n int) string {
	if n >= 0 && n < len(a.Parties) {
		if name := squeeze(a.Parties[n].Name); name != "" {
			return name
		}
	}
	switch {
	case n < 0:
		return ""
	case n == 0 && a.PartyWord == PartyPertama:
		return "PIHAK " + PartyPertama
	case n == 0:
		return "PIHAK " + PartyKesatu
	}
	return "PIHAK KE" + strings.ToUpper(strings.ReplaceAll(bahasa.Words(int64(n+1)), " ", ""))
}

// partyCount is at least two: a draft shows where the parties will stand.
func (a *Agreement) partyCount() int { return max(len(a.Parties), 2) }

// PartyNames lists what the text calls the parties: "PIHAK KESATU dan PIHAK
// KEDUA"; "PIHAK KESATU, PIHAK KEDUA, dan PIHAK KETIGA".
func (a *Agreement) PartyNames() string {
	names := make([]string, a.partyCount())
	for i := range names {
		names[i] = a.PartyName(i)
	}
	return joinWords(names)
}

// Placeholder is one word in braces, without them.
type Placeholder struct {
	Word    string // "jenis", "jangka waktu", "instansi 2"
	Meaning string // "Jenis naskah"
	Value   string // what the record has for it now; empty: nothing
}

// blank is a placeholder: its word, what it means, how many dots stand for it
// and what a record has for it.
type blank struct {
	word, meaning string
	dots          int
	value         func(a *Agreement) string
}

var blanks = []blank{
	{"jenis", "Jenis naskah", 30, func(a *Agreement) string { return a.Kind }},
	{"judul", "Judul", 60, func(a *Agreement) string { return a.Title }},
	{"para pihak", "Sebutan semua pihak", 30, (*Agreement).PartyNames},
	{"jumlah pihak", "Jumlah pihak", 8, (*Agreement).countWords},
	{"rangkap", "Jumlah rangkap", 8, (*Agreement).countWords},
	{"jangka waktu", "Jangka waktu", 20, func(a *Agreement) string { return a.Term.Words() }},
	{"mulai", "Tanggal mulai berlaku", 20, func(a *Agreement) string { return longDate(a.Start()) }},
	{"berakhir", "Tanggal akhir berlaku", 20, func(a *Agreement) string { return longDate(a.lastDay()) }},
	{"pemberitahuan", "Tenggang pemberitahuan perpanjangan", 20, func(a *Agreement) string { return a.Notice.Words() }},
	{"batas pemberitahuan", "Batas pemberitahuan perpanjangan", 20, func(a *Agreement) string { return longDate(a.NoticeDeadline()) }},
	{"tempat", "Tempat penandatanganan", 24, func(a *Agreement) string { return a.SigningPlace }},
	{"tanggal", "Tanggal penandatanganan", 20, func(a *Agreement) string { return longDate(a.SignedOn) }},
	{"pelaksana", "Pelaksana", 30, func(a *Agreement) string { return a.Implementer }},
}

// partyBlank is a placeholder that every party has; its word is followed by
// the party's number.
type partyBlank struct {
	word, meaning string
	dots          int
	value         func(p Party) string
}

var partyBlanks = []partyBlank{
	{"pihak", "Sebutan", 12, nil}, // by its place, see PartyName
	{"instansi", "Instansi", 40, func(p Party) string { return p.Institution }},
	{"pejabat", "Penanda tangan", 30, func(p Party) string {
		n := p.Signatory.Name
		return bahasa.FullName(n.Front, n.Name, n.Back)
	}},
	{"jabatan", "Jabatan penanda tangan", 40, func(p Party) string { return p.Signatory.Acting + " " + p.Signatory.Position }},
	{"alamat", "Alamat", 40, func(p Party) string { return p.Address }},
	{"nomor", "Nomor naskah", 44, func(p Party) string { return p.Number }},
	{"kontak", "Pejabat penghubung", 30, func(p Party) string { return p.Contact.Name }},
	{"alamat kontak", "Alamat pejabat penghubung", 40, func(p Party) string { return p.Contact.Address }},
	{"telepon kontak", "Telepon pejabat penghubung", 20, func(p Party) string { return p.Contact.Phone }},
	{"surel kontak", "Surel pejabat penghubung", 30, func(p Party) string { return p.Contact.Email }},
}

func longDate(d Date) string {
	if !d.Valid() {
		return ""
	}
	return d.Long()
}

// lastDay is ValidTo, or what the term makes of the first day.
func (a *Agreement) lastDay() Date {
	if a.ValidTo != "" {
		return a.ValidTo
	}
	return a.Term.End(a.Start())
}

// countWords is the number of parties, and of originals: "2 (dua)".
func (a *Agreement) countWords() string {
	n := a.partyCount()
	return strconv.Itoa(n) + " (" + bahasa.Words(int64(n)) + ")"
}

// Placeholders are the words in braces that a text may hold, with what they
// stand for in Indonesian, in the order in which they are offered. Those of a
// party end in its number: {pihak 1}, {instansi 2}.
func (a *Agreement) Placeholders() []Placeholder {
	list := make([]Placeholder, 0, len(blanks)+a.partyCount()*len(partyBlanks))
	for i := range blanks {
		list = append(list, Placeholder{blanks[i].word, blanks[i].meaning, squeeze(blanks[i].value(a))})
	}
	for n := range a.partyCount() {
		for i := range partyBlanks {
			b := &partyBlanks[i]
			list = append(list, Placeholder{
				b.word + " " + strconv.Itoa(n+1), b.meaning + " pihak ke-" + strconv.Itoa(n+1), a.partyValue(b, n),
			})
		}
	}
	return list
}

func (a *Agreement) partyValue(b *partyBlank, n int) string {
	if b.value == nil {
		return a.PartyName(n)
	}
	if n >= len(a.Parties) {
		return ""
	}
	return squeeze(b.value(a.Parties[n]))
}

// placeholder gives what a folded word stands for, dots when the record has
// nothing; ok is false for an unknown word.
func (a *Agreement) placeholder(word string) (value string, missing, ok bool) {
	dots := 0
	if i := blankIndex(word); i >= 0 {
		value, dots, ok = squeeze(blanks[i].value(a)), blanks[i].dots, true
	} else if i, n := partyBlankIndex(word); i >= 0 && n < a.partyCount() {
		value, dots, ok = a.partyValue(&partyBlanks[i], n), partyBlanks[i].dots, true
	}
	if ok && value == "" {
		return strings.Repeat(".", dots), true, true
	}
	return value, false, ok
}

func blankIndex(word string) int {
	for i := range blanks {
		if blanks[i].word == word {
			return i
		}
	}
	return -1
}

func partyBlankIndex(word string) (i, n int) {
	cut := strings.LastIndexByte(word, ' ')
	if cut < 0 {
		return -1, 0
	}
	n, err := strconv.Atoi(word[cut+1:])
	if err != nil || n < 1 || word[cut+1] < '1' || word[cut+1] > '9' {
		return -1, 0
	}
	for i := range partyBlanks {
		if partyBlanks[i].word == word[:cut] {
			return i, n - 1
		}
	}
	return -1, 0
}

// Known tells whether a word is a placeholder of this record, and whether the
// record has nothing for it yet. Case and spaces do not matter.
func (a *Agreement) Known(word string) (known, missing bool) {
	_, missing, known = a.placeholder(foldWord(word))
	return known, missing
}

func foldWord(word string) string { return squeeze(strings.ToLower(word)) }

// PlaceholdersIn gives the words that stand in braces in a text, without them,
// in order and as typed.
func PlaceholdersIn(text string) []string {
	var words []string
	for {
		start, end, ok := nextPair(text, 0, '{', '}')
		if !ok {
			return words
		}
		words = append(words, text[start+1:end-1])
		text = text[end:]
	}
}

// Fill gives a stored text as it is printed: references by their labels and
// placeholders by their values. What is missing stands there as dots; a
// reference whose target is gone stands in brackets with a question mark.
// Without labels it makes them itself.
func (a *Agreement) Fill(stored string, labels map[string]string) string {
	if !strings.ContainsAny(stored, "[{") {
		return stored
	}
	if labels == nil {
		labels = a.Labels()
	}
	var b strings.Builder
	start, end, ok := nextPair(stored, 0, '[', ']')
	done := 0
	for ok {
		if mark, label, is := readReference(stored[start:end]); is {
			a.fillBraces(&b, stored[done:start])
			if now, alive := labels[mark]; alive {
				b.WriteString(now)
			} else {
				b.WriteString("[" + label + "?]")
			}
			done = end
		}
		start, end, ok = nextPair(stored, end, '[', ']')
	}
	a.fillBraces(&b, stored[done:])
	return b.String()
}

// fillBraces writes a text with the values of its placeholders.
func (a *Agreement) fillBraces(b *strings.Builder, text string) {
	for {
		start, end, ok := nextPair(text, 0, '{', '}')
		if !ok {
			b.WriteString(text)
			return
		}
		b.WriteString(text[:start])
		if value, _, known := a.placeholder(foldWord(text[start+1 : end-1])); known {
			b.WriteString(value)
		} else {
			b.WriteString(text[start:end])
		}
		text = text[end:]
	}
}
