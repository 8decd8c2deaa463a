package app

import (
	"strconv"
	"strings"
)

// typedReference is "Pasal 5 ayat (1) huruf a" as somebody typed it.
type typedReference struct {
	label   string // in small letters, as Labels writes it
	article int    // counted from 1
	next    int    // the word after it
	end     int    // the byte after it
}

// handReference reads the reference that begins at word i.
func handReference(t *lintText, i int) (typedReference, bool) {
	var r typedReference
	words := t.words
	if words[i].low != "pasal" || i+1 >= len(words) || !spaced(t.text, words, i) {
		return r, false
	}
	n, err := strconv.Atoi(words[i+1].low)
	if err != nil {
		return r, false
	}
	r = typedReference{label: "pasal " + words[i+1].low, article: n, next: i + 2, end: words[i+1].end}
	for r.next+1 < len(words) && strings.TrimLeft(t.text[r.end:words[r.next].start], " ") == "" {
		name, value := words[r.next], words[r.next+1]
		gap := t.text[name.end:value.start]
		open := strings.TrimLeft(gap, " ") == "("
		switch {
		case name.low == "ayat" && open && isDigits(value.low) && strings.HasPrefix(t.text[value.end:], ")"):
			r.label += " ayat (" + value.low + ")"
			r.end = value.end + 1
		case name.low == "huruf" && !open && len(value.low) == 1, name.low == "angka" && !open && isDigits(value.low):
			r.label += " " + name.low + " " + value.low
			r.end = value.end
		default:
			return r, true
		}
		r.next += 2
	}
	return r, true
}

func isDigits(s string) bool {
	for i := range len(s) {
		if !digitByte(s[i]) {
			return false
		}
	}
	return s != ""
}

var (
	chainWords = wordSet("pasal ayat huruf angka dan atau serta sampai dengan jo juncto dalam")
	paperWords = wordSet("nota perjanjian kesepakatan memorandum mou pks adendum addendum naskah anggaran")
)

// ofAnotherPaper tells whether what follows word i on says that the Pasal is
// one of a law or of another agreement.
func ofAnotherPaper(t *lintText, i int) bool {
	for ; i < len(t.words); i++ {
		switch low := t.words[i].low; {
		case chainWords[low] || isDigits(low) || len(low) == 1:
		case lawWords[low]:
			return true
		case paperWords[low]:
			for k := i + 1; k < len(t.words) && k < i+4; k++ {
				if t.words[k].low == "ini" {
					return false
				}
			}
			return true
		default:
			return false
		}
	}
	return false
}

// heading tells whether word i and the number after it fill a line: a heading
// "Pasal 9" that somebody typed into a text.
func heading(t *lintText, i, end int) bool {
	start := strings.LastIndexByte(t.text[:t.words[i].start], '\n') + 1
	line, _, _ := strings.Cut(t.text[end:], "\n")
	whole := strings.TrimSpace(t.text[start:t.words[i].start])+strings.TrimSpace(line) == ""
	return whole && strings.Contains(strings.TrimSpace(t.text), "\n")
}

// checkArticleNumbers seeks headings with numbers written by hand, in titles
// and inside texts: they stand still when articles move, and skip or repeat.
func checkArticleNumbers(d *lintDraft) {
	last := 0
	for k := range d.texts {
		t := &d.texts[k]
		if t.role != roleArticleTitle && t.role != roleArticleText && t.role != roleClause {
			continue
		}
		for i := range t.words {
			r, ok := handReference(t, i)
			if !ok || t.role == roleArticleTitle && i > 0 || t.role != roleArticleTitle && !heading(t, i, r.end) {
				continue
			}
			number := "Pasal " + strconv.Itoa(r.article)
			message := "Nomor “" + number + "” ditulis tangan; nomor pasal tercetak sendiri."
			switch {
			case last > 0 && r.article > last+1:
				message = "Nomor melompat dari Pasal " + strconv.Itoa(last) + " ke " + number + "."
			case last > 0 && r.article <= last:
				message = "Nomor “" + number + "” berulang atau mundur sesudah Pasal " + strconv.Itoa(last) + "."
			}
			last = r.article
			rest := strings.TrimLeft(t.text[r.end:], " .:,-–—\t\n)")
			if t.role != roleArticleTitle || rest == "" {
				d.add(t, message, wordOpen, nil)
				continue
			}
			d.mend(t, message, func(s string) string {
				if s != t.text {
					return s
				}
				return rest
			})
		}
	}
}

// amends tells whether the paper speaks of the articles of another one.
func (d *lintDraft) amends() bool {
	return d.a.Relation == RelationAddendum || strings.Contains(strings.ReplaceAll(strings.ToLower(d.a.Kind), "dd", "d"), "adendum")
}

// checkHandReferences seeks "Pasal 5" that is plain text and would stay when
// the article moves. Those of laws and other papers are right.
func checkHandReferences(d *lintDraft) {
	if d.amends() || len(d.a.Articles) == 0 {
		return
	}
	for k := range d.texts {
		t := &d.texts[k]
		if t.role != roleRecital && t.role != roleArticleText && t.role != roleClause && t.role != roleAttachmentText {
			continue
		}
		for i := range t.words {
			r, ok := handReference(t, i)
			if !ok || heading(t, i, r.end) || ofAnotherPaper(t, r.next) || citesLaw(t, i) {
				continue
			}
			typed := t.text[t.words[i].start:r.end]
			mark := d.targets.find("[" + r.label + "]")
			if mark == "" {
				d.add(t, "“"+typed+"” ditulis tangan dan tidak ada di naskah ini.", wordPick, nil)
				continue
			}
			fresh := Reference(mark, d.labels[mark])
			d.mend(t, "“"+typed+"” ditulis tangan; jadikan rujukan.", func(s string) string { return linkReferences(s, r.label, fresh) })
		}
	}
}

// linkReferences makes the typed references of this label live ones.
func linkReferences(text, label, fresh string) string {
	t := &lintText{text: text, words: wordsOf(text)}
	var b strings.Builder
	last := 0
	for i := range t.words {
		r, ok := handReference(t, i)
		if !ok || r.label != label || heading(t, i, r.end) || ofAnotherPaper(t, r.next) || citesLaw(t, i) {
			continue
		}
		b.WriteString(text[last:t.words[i].start] + fresh)
		last = r.end
	}
	return b.String() + text[last:]
}

// checkDeadReferences seeks references whose target is gone, or that were
// typed and name nothing.
func checkDeadReferences(d *lintDraft) {
	for k := range d.texts {
		t := &d.texts[k]
		for _, w := range t.words {
			if w.low != "" || t.text[w.start] != '[' {
				continue
			}
			token := t.text[w.start:w.end]
			shown, fresh := d.resolve(token)
			switch {
			case fresh == token:
			case fresh == "":
				d.add(t, "Rujukan “"+shown+"” tidak ada lagi.", wordPick, nil)
			default:
				d.mend(t, "Rujukan “"+shown+"” belum terhubung ke pasalnya.", func(s string) string { return strings.ReplaceAll(s, token, fresh) })
			}
		}
	}
}

// resolve gives what a reference shows and the stored form that it should have:
// itself when it is alive, empty when it names nothing.
func (d *lintDraft) resolve(token string) (shown, fresh string) {
	inner := token[1 : len(token)-1]
	switch {
	case inner[0] == '#':
		mark, label, _ := strings.Cut(inner[1:], ":")
		if d.labels[mark] != "" {
			return label, token
		}
		return label, d.onlyArticle(func(s *Article) bool { return s.Title != "" && strings.EqualFold(s.Title, label) })
	case inner[0] == '@':
		topic, _, _ := strings.Cut(inner[1:], "|")
		topic, _, _ = strings.Cut(topic, ":")
		return token, d.onlyArticle(func(s *Article) bool { return s.Topic == strings.TrimSpace(topic) })
	}
	label := strings.TrimSuffix(inner, "?")
	if mark := d.targets.find("[" + label + "]"); mark != "" {
		return label, Reference(mark, d.labels[mark])
	}
	return label, ""
}

// onlyArticle is a reference to the one article that fits, empty if there are
// none or several.
func (d *lintDraft) onlyArticle(fits func(*Article) bool) string {
	found := ""
	for i := range d.a.Articles {
		mark := d.a.Articles[i].Mark
		if !fits(&d.a.Articles[i]) || d.labels[mark] == "" {
			continue
		}
		if found != "" {
			return ""
		}
		found = Reference(mark, d.labels[mark])
	}
	return found
}
