package views

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// Units of a length of time, in the order of their choice.
const (
	unitYears = iota
	unitMonths
	unitDays
)

// badTerm stands for a text that is no length of time; no record may keep it.
var badTerm = app.Term{Years: -1}

// termField is a length of time as a number and its unit. A mixed one, such as
// "1 tahun 6 bulan", is typed and shown in words.
type termField struct {
	number *kit.Entry
	unit   *kit.Select
	field  *kit.Field // of the number
	units  *kit.Field

	kept   app.Term // what was set, given back while nothing is typed
	shown  string
	shownU int
}

func newTermField(f *fields, tab int, path, label string) *termField {
	t := &termField{}
	t.number, t.field = f.line(tab, path, label)
	t.unit = kit.NewSelect([]string{lang.L("tahun"), lang.L("bulan"), lang.L("hari")})
	t.unit.OnEdited = func(int) { f.edited() }
	t.unit.SetSelectedIndex(unitYears)
	t.units = kit.NewField(lang.L("Satuan"), t.unit)
	f.bind(tab, path+".unit", t.units, t.unit, t.unit.SetReadOnly)
	return t
}

// follow tells then of every change by hand.
func (t *termField) follow(then func()) {
	t.number.OnEdited = func(string) { then() }
	t.unit.OnEdited = func(int) { then() }
}

func (t *termField) set(v app.Term) {
	t.kept = v
	if v.Years < 0 { // refused a moment ago: what was typed stays
		t.shown, t.shownU = "", -1
		return
	}
	t.shown, t.shownU = termText(v)
	if v.IsZero() {
		t.shownU = max(t.unit.SelectedIndex(), 0)
	}
	t.number.SetValue(t.shown)
	t.unit.SetSelectedIndex(t.shownU)
}

// get is the length of time without its last day's rule.
func (t *termField) get() app.Term {
	v := t.kept
	if t.number.Value() != t.shown || t.unit.SelectedIndex() != t.shownU {
		parsed, ok := parseTerm(t.number.Value(), t.unit.SelectedIndex())
		if !ok {
			parsed = badTerm
		}
		v.Years, v.Months, v.Days = parsed.Years, parsed.Months, parsed.Days
	}
	return v
}

// termText is a length of time as it is typed, and its unit.
func termText(t app.Term) (text string, unit int) {
	var words []string
	for i, n := range []int{t.Years, t.Months, t.Days} {
		if n != 0 {
			words, unit = append(words, strconv.Itoa(n)+" "+unitWord(i)), i
		}
	}
	if len(words) == 1 {
		text, _, _ = strings.Cut(words[0], " ")
		return text, unit
	}
	return strings.Join(words, " "), unitYears
}

// unitWord is the unit in a typed length of time, whatever the window's language.
func unitWord(unit int) string { return [...]string{"tahun", "bulan", "hari"}[unit] }

// parseTerm reads "3" in the unit beside it, "3 tahun", "1 tahun 6 bulan" and
// "3 (tiga) tahun"; false when it is no length of time.
func parseTerm(text string, unit int) (t app.Term, ok bool) {
	parts := [3]*int{&t.Years, &t.Months, &t.Days}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r == ' ' || r == ',' || r == '\u00a0' })
	if len(words) == 1 {
		n, err := strconv.Atoi(words[0])
		*parts[max(unit, 0)] = n
		return t, err == nil && n >= 0
	}
	number := -1
	for _, word := range words {
		n, err := strconv.Atoi(word)
		switch at := strings.Index("tahun bulan hari", word); {
		case strings.HasPrefix(word, "(") || strings.HasSuffix(word, ")") || word == "dan":
		case err == nil && n >= 0 && number < 0:
			number = n
		case number >= 0 && at >= 0 && len(word) >= 4:
			*parts[map[int]int{0: unitYears, 6: unitMonths, 12: unitDays}[at]] += number
			number = -1
		default:
			return app.Term{}, false
		}
	}
	return t, number < 0
}
