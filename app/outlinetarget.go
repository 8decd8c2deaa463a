package app

import (
	"strconv"
	"strings"
)

// targets finds provisions by their labels.
type targets struct {
	marks  map[string]string // by label
	only   map[string]string // the only clause of an article, by the article's label
	topics map[string]string // articles by their topic
}

// targetsOf turns labels around. Of two marks with one label the article's
// is known by its letter, see newMark.
func targetsOf(labels map[string]string) *targets {
	t := &targets{marks: make(map[string]string, len(labels)), only: map[string]string{}}
	for mark, label := range labels {
		other, taken := t.marks[label]
		switch {
		case !taken:
			t.marks[label] = mark
		case before(mark, other):
			t.marks[label], t.only[label] = mark, other
		default:
			t.only[label] = mark
		}
	}
	return t
}

// before orders two marks of one label: letters first, see newMark.
func before(mark, other string) bool {
	if letter := mark >= "a"; letter != (other >= "a") {
		return letter
	}
	return mark < other
}

// find gives the mark that a typed reference with its brackets names, "" if
// none does.
func (t *targets) find(token string) string {
	inner := strings.TrimSpace(token[1 : len(token)-1])
	if topic, ok := strings.CutPrefix(inner, "@"); ok {
		return t.topics[strings.TrimSpace(topic)]
	}
	label, ok := canonicalLabel(inner)
	if !ok {
		return ""
	}
	if mark := t.marks[label]; mark != "" {
		return mark
	}
	// The only clause may be typed with the number that it would have.
	whole, ok := strings.CutSuffix(label, " ayat (1)")
	if ok {
		return t.only[whole]
	}
	return t.marks[strings.Replace(label, " ayat (1) ", " ", 1)]
}

// canonicalLabel writes a typed label as Labels does: "pasal 3 ayat 2 huruf A"
// is "Pasal 3 ayat (2) huruf a". ok is false for any other text.
func canonicalLabel(typed string) (label string, ok bool) {
	words := strings.FieldsFunc(strings.ToLower(typed), func(r rune) bool {
		return r == ' ' || r == '(' || r == ')' || r == '.' || r == '\t' || r == '\u00A0'
	})
	if len(words) < 2 || len(words)%2 != 0 || words[0] != "pasal" {
		return "", false
	}
	after := ""
	for i := 0; i < len(words); i += 2 {
		kind, value := words[i], words[i+1]
		n, err := strconv.Atoi(value)
		number := err == nil && n > 0 && n < 10_000
		switch {
		case kind == "pasal" && i == 0 && number:
			label = "Pasal " + strconv.Itoa(n)
		case kind == "ayat" && i == 2 && number:
			label += " ayat (" + strconv.Itoa(n) + ")"
		case kind == "angka" && i > 0 && number:
			label += " angka " + strconv.Itoa(n)
		case kind == "huruf" && i > 0 && isLetters(value):
			label += " huruf " + value
			if after == "angka" {
				label += ")" // the fourth level
			}
		default:
			return "", false
		}
		after = kind
	}
	return label, true
}

func isLetters(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return len(s) > 0 && len(s) <= 3
}
