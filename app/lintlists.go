package app

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sinergi/app/bahasa"
)

// sentenceEnd parts a text of a list from what ends it: ";", "; dan", ".".
func sentenceEnd(s string) (body, end string) {
	s = strings.TrimRight(s, " \t\n\u00A0")
	for _, joiner := range []string{"dan/atau", "dan", "atau", "serta"} {
		cut, ok := strings.CutSuffix(s, joiner)
		if cut = strings.TrimRight(cut, " "); ok && (strings.HasSuffix(cut, ";") || strings.HasSuffix(cut, ",")) {
			return strings.TrimRight(cut, " ;,."), cut[len(cut)-1:] + " " + joiner
		}
	}
	body = strings.TrimRight(s, " ;,.")
	return body, strings.TrimSpace(s[len(body):])
}

// checkFullStops seeks clauses of some length that end without any mark.
func checkFullStops(d *lintDraft) {
	for k := range d.texts {
		t := &d.texts[k]
		if t.role != roleClause || len(t.path) != 2 || len(t.words) < 4 || len(d.provision(t).Items) > 0 {
			continue
		}
		if lacksStop(t.text) {
			d.mend(t, "Kalimat belum diakhiri titik.", func(s string) string {
				if !lacksStop(s) {
					return s
				}
				return strings.TrimSpace(s) + "."
			})
		}
	}
}

func lacksStop(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(s))
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == ')' || r == ']' || r == '}'
}

// checkListEnds seeks lists whose items end now so, now otherwise.
func checkListEnds(d *lintDraft) {
	for i := range d.a.Articles {
		s := &d.a.Articles[i]
		if !slices.ContainsFunc(s.Clauses, func(p Provision) bool { return endItems(p.Items, ".", false) }) {
			continue
		}
		mark, place := s.Mark, Path{i}
		d.addAt(d.articles[i], Finding{
			Part: DraftArticle, Index: i, Mark: mark, Field: indexed("articles", i), At: "Pasal " + bahasa.Number(int64(i+1)),
			Message: "Akhir butir tidak seragam; gunakan “;”, “; dan”, lalu titik.", Word: wordMend,
			Repair: func(a *Agreement) {
				*a = a.Clone()
				path := place
				if mark != "" {
					path = a.Find(mark)
				}
				if len(path) == 0 || path[0] >= len(a.Articles) {
					return
				}
				for _, p := range a.Articles[path[0]].Clauses {
					endItems(p.Items, ".", true)
				}
			},
		})
	}
}

// endItems tells whether items end otherwise than a list of parts of one
// sentence does, and mends them. Definitions, each a sentence, all end in a full
// stop. A list with an item still empty is left alone.
func endItems(items []Provision, last string, mend bool) (wrong bool) {
	stops, marks, joiner := 0, 0, "dan"
	for _, p := range items {
		body, end := sentenceEnd(p.Text)
		if body == "" || hasDots(p.Text) || strings.HasSuffix(body, ":") && len(p.Items) == 0 {
			return false
		}
		if word := strings.TrimLeft(end, ";, "); word != "" && word != "." {
			joiner = word
		}
		if end == "." {
			stops++
		} else if len(p.Items) == 0 && strings.ContainsAny(end, ";,") {
			marks++
		}
	}
	sentences := stops > 0 && marks == 0 && (stops > 1 || len(items) == 1)
	for i := range items {
		p := &items[i]
		right := ";"
		switch {
		case i == len(items)-1:
			right = last
		case i == len(items)-2:
			right = "; " + joiner
		}
		if sentences {
			right = "."
		}
		if len(p.Items) > 0 {
			wrong = endItems(p.Items, right, mend) || wrong
			continue
		}
		body, end := sentenceEnd(p.Text)
		if end == right || right != "." && end == ";" && strings.HasPrefix(right, ";") {
			continue
		}
		wrong = true
		if mend {
			p.Text = body + right
		}
	}
	return wrong
}
