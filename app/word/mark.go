package word

import (
	"strconv"
	"strings"

	"sinergi/app/doc"
)

// counting is one way to mark the items of a list: "(1)" is decimal between
// parentheses. Format is Word's word for it; "" is no mark at all and
// literal a mark that Word cannot count.
type counting struct{ before, after, format string }

const (
	bullet  = "bullet"
	literal = "literal"
	deepest = 9 // levels of a list in Word
)

// countingOf reads a mark: how it counts and which number it is. roman tells
// whether letters are to be read as Roman numbers.
func countingOf(mark string, roman bool) (counting, int) {
	switch mark {
	case "":
		return counting{}, 0
	case "-", "–", "—", "•", "*", "◦", "▪":
		return counting{before: mark, format: bullet}, 0
	}
	body := strings.TrimLeft(mark, "(")
	before := mark[:len(mark)-len(body)]
	word := strings.TrimRight(body, ".)")
	after := body[len(word):]
	if len(before) > 1 || len(after) > 2 || word == "" {
		return counting{format: literal}, 0
	}
	if n, err := strconv.ParseUint(word, 10, 15); err == nil && n > 0 && word[0] != '0' {
		return counting{before, after, "decimal"}, int(n)
	}
	lower := strings.ToLower(word)
	format := ""
	switch word {
	case lower:
		format = "lower"
	case strings.ToUpper(word):
		format = "upper"
	default:
		return counting{format: literal}, 0
	}
	if n := romanValue(lower); roman && n > 0 {
		return counting{before, after, format + "Roman"}, n
	}
	if lower[0] >= 'a' && lower[0] <= 'z' && strings.Trim(lower, lower[:1]) == "" {
		return counting{before, after, format + "Letter"}, int(lower[0]-'a') + 1 + 26*(len(lower)-1)
	}
	return counting{format: literal}, 0
}

var romanDigits = []struct {
	word  string
	value int
}{{"c", 100}, {"xc", 90}, {"l", 50}, {"xl", 40}, {"x", 10}, {"ix", 9}, {"v", 5}, {"iv", 4}, {"i", 1}}

func romanWord(n int) string {
	word := ""
	for _, d := range romanDigits {
		for n >= d.value {
			word, n = word+d.word, n-d.value
		}
	}
	return word
}

// romanValue is 0 for what is no Roman number below 400.
func romanValue(word string) int {
	n, rest := 0, word
	for _, d := range romanDigits {
		for strings.HasPrefix(rest, d.word) && n < 400 {
			n, rest = n+d.value, rest[len(d.word):]
		}
	}
	if rest != "" || romanWord(n) != word {
		return 0
	}
	return n
}

// isRoman tells a list of Roman numbers by its first two marks: i, ii.
func isRoman(items []doc.Item) bool {
	letters := func(i int) string { return strings.ToLower(strings.Trim(items[i].Mark, "().")) }
	switch {
	case len(items) == 0:
		return false
	case len(items) > 1 && letters(0) == "i":
		return letters(1) == "ii"
	}
	n := romanValue(letters(0))
	return n > 0 && len(letters(0)) > 1
}
