package app

import (
	"strconv"
	"strings"
)

// recitalStart reads how a recital begins: bare tells that it lacks "bahwa",
// rest is the recital without a letter typed before it.
func recitalStart(s string) (rest string, bare bool) {
	words := wordsOf(s)
	switch {
	case len(words) == 0 || words[0].low == "bahwa":
		return s, false
	case len(words) > 1 && words[1].low == "bahwa" && (len(words[0].low) == 1 || isDigits(words[0].low)):
		return s[words[1].start:], true
	}
	return s, true
}

// openingWords lose their capital when "bahwa" comes before them.
var openingWords = wordSet("dalam sehubungan guna untuk berdasarkan sesuai dengan sebagai pada untuk agar penempatan pelindungan pelayanan kerja kedua kami")

func checkRecitalStarts(d *lintDraft) {
	for k := range d.texts {
		t := &d.texts[k]
		if t.role != roleRecital {
			continue
		}
		if _, bare := recitalStart(t.text); bare {
			d.mend(t, "Pertimbangan harus diawali “bahwa”.", startRecital)
		}
	}
}

func startRecital(s string) string {
	rest, bare := recitalStart(s)
	if !bare {
		return s
	}
	words := wordsOf(rest)
	if words[0].low == "bahwa" {
		return rest
	}
	if openingWords[words[0].low] && !allCapitals(rest[words[0].start:words[0].end]) {
		rest = strings.ToLower(rest[:words[0].end]) + rest[words[0].end:]
	}
	return "bahwa " + strings.TrimSpace(rest)
}

// recitalEnd is how the i-th of n recitals ends; what has no end at all is
// given one on paper.
func recitalEnd(s string, i, n int) (right string, wrong bool) {
	_, end := sentenceEnd(s)
	switch {
	case end == "" || hasDots(end):
		return "", false
	case i == n-1:
		return ".", end != "."
	case i == n-2:
		return "; dan", end != ";" && end != "; dan"
	}
	return ";", end != ";"
}

func checkRecitalEnds(d *lintDraft) {
	n := len(d.a.Recitals)
	for k := range d.texts {
		t := &d.texts[k]
		if t.role != roleRecital {
			continue
		}
		right, wrong := recitalEnd(t.text, t.index, n)
		if !wrong {
			continue
		}
		d.mend(t, "Pertimbangan huruf "+letterOf(t.index)+" dari "+strconv.Itoa(n)+" diakhiri “"+right+"”.", func(s string) string {
			body, _ := sentenceEnd(s)
			return body + right
		})
	}
}
