package app

import (
	"strconv"
	"strings"

	"sinergi/app/bahasa"
)

// numerals are the words that numbers are written with, right or wrong.
var numerals = wordSet(`nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh seratus ratus seribu ribu
	juta sejuta miliar milyar triliun`)

// countedThings may follow the words inside the brackets: "30 (tiga puluh hari)".
var countedThings = wordSet("rupiah persen orang hari bulan tahun rangkap kali buah lembar eksemplar kegiatan jam minggu unit paket")

// writtenNumber is "3 (dua)": digits with their words in brackets.
type writtenNumber struct {
	value       int64
	first, last int // the words inside the brackets
	right       bool
}

// numberAt reads the number with words that begins at word i.
func numberAt(text string, words []lintWord, i int) (writtenNumber, bool) {
	var n writtenNumber
	value, ok := digitsOf(words[i].low)
	if !ok || i+1 >= len(words) || strings.TrimLeft(text[words[i].end:words[i+1].start], " %\u00A0-,") != "(" {
		return n, false
	}
	n.value, n.first, n.last = value, i+1, i
	for k := i + 1; k < len(words) && numerals[words[k].low] && (k == i+1 || spaced(text, words, k-1)); k++ {
		n.last = k
	}
	if n.last < n.first {
		return n, false
	}
	rest, _, closed := strings.Cut(text[words[n.last].end:], ")")
	rest = strings.ToLower(strings.TrimSpace(rest))
	if thing, _, _ := strings.Cut(rest, " "); !closed || rest != "" && !countedThings[thing] {
		return n, false
	}
	said, err := bahasa.ParseWords(text[words[n.first].start:words[n.last].end])
	n.right = err == nil && said == value
	return n, true
}

// digitsOf reads 3, 1.000 and 100.000.000,00; other decimals are no whole
// number.
func digitsOf(s string) (int64, bool) {
	whole, cents, _ := strings.Cut(strings.TrimPrefix(s, "rp"), ",")
	if strings.Trim(cents, "0") != "" || whole == "" || len(whole) > 24 {
		return 0, false
	}
	parts := strings.Split(whole, ".")
	for i, p := range parts {
		if !isDigits(p) || i > 0 && len(p) != 3 || len(parts) > 1 && len(p) > 3 {
			return 0, false
		}
	}
	n, err := strconv.ParseInt(strings.Join(parts, ""), 10, 64)
	return n, err == nil
}

// checkNumberWords compares digits with the words in brackets after them.
func checkNumberWords(d *lintDraft) {
	for k := range d.texts {
		t := &d.texts[k]
		if !t.role.prose() && t.role != roleParty {
			continue
		}
		for i := range t.words {
			n, ok := numberAt(t.text, t.words, i)
			if !ok || n.right {
				continue
			}
			said := t.text[t.words[n.first].start:t.words[n.last].end]
			digits := t.text[t.words[i].start:t.words[i].end]
			d.mend(t, "“"+digits+" ("+said+")” seharusnya “"+digits+" ("+bahasa.Words(n.value)+")”.", rightNumbers)
		}
	}
}

// rightNumbers gives every number in a text the words of its digits.
func rightNumbers(text string) string {
	words := wordsOf(text)
	var b strings.Builder
	last := 0
	for i := range words {
		n, ok := numberAt(text, words, i)
		if !ok || n.right {
			continue
		}
		from, end := words[n.first].start, words[n.last].end
		b.WriteString(text[last:from] + likeCase(text[from:end], bahasa.Words(n.value), false))
		last = end
	}
	return b.String() + text[last:]
}

// monthNumbers know months by name, old spellings too.
var monthNumbers = func() map[string]int {
	table := map[string]int{"pebruari": 2, "nopember": 11}
	for m := 1; m <= 12; m++ {
		table[strings.ToLower(bahasa.MonthName(m))] = m
	}
	return table
}()

// writtenDate is a date in a text: "15 Mei 2023" or "15-05-2023".
type writtenDate struct {
	date        Date
	first, last int // its words
}

// dateAt reads the date that begins at word i; it need not exist.
func dateAt(text string, words []lintWord, i int) (writtenDate, bool) {
	low := words[i].low
	if parts := strings.Split(low, "-"); len(parts) == 3 && len(parts[2]) == 4 && max(len(parts[0]), len(parts[1])) <= 2 {
		if d, ok := dayOf(parts[2], parts[1], parts[0]); ok {
			return writtenDate{d, i, i}, true
		}
	}
	if len(low) > 2 || i+2 >= len(words) || !spaced(text, words, i) || !spaced(text, words, i+1) {
		return writtenDate{}, false
	}
	month := monthNumbers[words[i+1].low]
	if month == 0 || len(words[i+2].low) != 4 || len(low) == 0 {
		return writtenDate{}, false
	}
	d, ok := dayOf(words[i+2].low, strconv.Itoa(month), low)
	return writtenDate{d, i, i + 2}, ok
}

// dayOf joins a year of four digits with a month and day of one or two.
func dayOf(year, month, day string) (Date, bool) {
	if !isDigits(year) || !isDigits(month) || !isDigits(day) {
		return "", false
	}
	two := func(s string) string { return ("0" + s)[len(s)-1:] }
	return Date(year + "-" + two(month) + "-" + two(day)), true
}

// dates walks over the dates of all texts.
func (d *lintDraft) dates(visit func(t *lintText, w writtenDate)) {
	for k := range d.texts {
		t := &d.texts[k]
		if t.role == roleParty && strings.HasSuffix(t.field, ".number") {
			continue
		}
		for i := range t.words {
			if w, ok := dateAt(t.text, t.words, i); ok {
				visit(t, w)
			}
		}
	}
}

func checkNoSuchDates(d *lintDraft) {
	d.dates(func(t *lintText, w writtenDate) {
		if year := w.date[:4]; !w.date.Valid() && year >= "1900" && year <= "2199" {
			d.add(t, "Tanggal “"+t.text[t.words[w.first].start:t.words[w.last].end]+"” tidak ada di kalender.", wordOpen, nil)
		}
	})
}

var weekdayNames = wordSet("minggu senin selasa rabu kamis jumat jum'at jum’at sabtu")

// checkWeekdays compares a day of the week with the date after it. Only where
// the date is one of the record's own is it surely the day's name that is wrong.
func checkWeekdays(d *lintDraft) {
	d.dates(func(t *lintText, w writtenDate) {
		i := w.first - 1
		if i > 0 && t.words[i].low == "tanggal" {
			i--
		}
		if i < 0 || !w.date.Valid() || !weekdayNames[t.words[i].low] || !capitalWord(t.text, t.words[i]) {
			return
		}
		name := t.text[t.words[i].start:t.words[i].end]
		right := w.date.DayName()
		plain := strings.NewReplacer("'", "", "’", "").Replace(t.words[i].low)
		if plain == strings.ToLower(right) || strings.ContainsAny(t.text[t.words[i].end:t.words[w.first].start], ";.:") {
			return
		}
		written := t.text[t.words[w.first].start:t.words[w.last].end]
		message := written + " adalah hari " + right + ", bukan " + name + "."
		a := d.a
		if w.date != a.SignedOn && w.date != a.ValidFrom && w.date != a.ValidTo && w.date != d.c.Meeting {
			d.add(t, message, wordOpen, nil)
			return
		}
		from, end := t.words[i].start, t.words[i].end
		before := t.text
		d.mend(t, message, func(s string) string {
			if s != before { // changed since: the next check finds it again
				return s
			}
			return s[:from] + likeCase(name, right, false) + s[end:]
		})
	})
}
