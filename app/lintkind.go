package app

import (
	"slices"
	"strconv"
	"strings"

	"sinergi/app/bahasa"
)

// kindWords are what papers call themselves, beside the office's own kinds.
var kindWords = append(slices.Clone(AgreementKinds), "Memorandum Saling Pengertian", "Memorandum of Understanding", "Komitmen Bersama",
	"MoU", "PKS", "Perjanjian", "Kesepakatan", "Kesepahaman", "Memorandum", "Nota")

// notaFamily are the kinds of the first, general paper: only one of them can
// be meant in one paper, with or without "ini".
var notaFamily = phraseIndex([]string{
	"nota kesepahaman", "nota kesepakatan", "kesepakatan bersama", "memorandum saling pengertian", "memorandum of understanding", "mou",
})

// ownName are the words after which a paper speaks of itself.
var ownName = wordSet("lingkup tujuan maksud jangka waktu berlakunya perubahan pengakhiran berakhirnya isi penandatanganan substansi materi")

// checkKind seeks another word for this paper than its kind. Follow-ups ("dalam
// Perjanjian Kerja Sama tersendiri") and the parent are other papers.
func checkKind(d *lintDraft) {
	kind := strings.ToLower(strings.Join(strings.Fields(d.a.Kind), " "))
	if kind == "" {
		return
	}
	index := phraseIndex(lowered(append(slices.Clone(d.c.Office.Agreements.Kinds), kindWords...)))
	parent := strings.ToLower(d.c.Parent.Kind)
	for k := range d.texts {
		t := &d.texts[k]
		if !t.role.prose() || t.role == roleTitle {
			continue
		}
		for i, w := range t.words {
			phrase := longestPhrase(t, i, index[w.low])
			other := strings.Join(phrase, " ")
			// A change of this paper is an addendum, and may be spoken of.
			if phrase == nil || other == parent || other == "adendum" || sameKind(kind, other) || insideKind(t, i, index) {
				continue
			}
			n := len(phrase)
			switch {
			case phraseAt(t.text, t.words, i+n, []string{"ini"}) && spaced(t.text, t.words, i+n-1):
				d.mendKind(t, i, append(slices.Clone(phrase), "ini"))
			case t.role != roleRecital && d.bareKind(t, i, n, kind):
				name := t.text[w.start:t.words[i+n-1].end]
				d.add(t, "“"+name+"” berbeda dari jenis naskah ini, "+d.a.Kind+".", wordOpen, nil)
			}
		}
	}
}

func lowered(list []string) []string {
	out := make([]string, 0, len(list))
	for _, s := range list {
		if s = strings.ToLower(strings.TrimSpace(s)); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func longestPhrase(t *lintText, i int, phrases [][]string) []string {
	var best []string
	for _, p := range phrases {
		if len(p) > len(best) && phraseAt(t.text, t.words, i, p) {
			best = p
		}
	}
	return best
}

// sameKind tells whether other is the kind or a short form of it: "Nota ini"
// in a Nota Kesepahaman.
func sameKind(kind, other string) bool {
	if kind == other || strings.ReplaceAll(other, "dd", "d") == strings.ReplaceAll(kind, "dd", "d") {
		return true
	}
	return !strings.Contains(other, " ") && slices.Contains(strings.Fields(kind), other)
}

// insideKind tells whether a longer kind that began before reaches over word i:
// Kesepakatan in Nota Kesepakatan.
func insideKind(t *lintText, i int, index map[string][][]string) bool {
	for back := 1; back <= 3 && back <= i; back++ {
		if p := longestPhrase(t, i-back, index[t.words[i-back].low]); len(p) > back {
			return true
		}
	}
	return false
}

// bareKind tells whether a kind of the same family stands for this paper
// without "ini", as in "ruang lingkup Nota Kesepakatan meliputi".
func (d *lintDraft) bareKind(t *lintText, i, n int, kind string) bool {
	own := strings.Fields(kind)
	phrase := longestPhrase(t, i, notaFamily[t.words[i].low])
	if len(phrase) != n || !slices.ContainsFunc(notaFamily[own[0]], func(p []string) bool { return slices.Equal(p, own) }) {
		return false
	}
	return i > 0 && ownName[t.words[i-1].low] && spaced(t.text, t.words, i-1)
}

func (d *lintDraft) mendKind(t *lintText, i int, phrase []string) {
	last := t.words[i+len(phrase)-1]
	name := t.text[t.words[i].start:last.end]
	fresh := "{jenis} " + t.text[last.start:last.end]
	if allCapitals(name) {
		fresh = strings.ToUpper(d.a.Kind) + " INI"
	}
	d.mend(t, "“"+name+"” seharusnya “"+d.a.Kind+" ini”.", func(s string) string {
		return replacePhrase(s, phrase, func(old string, _ []lintWord, _ int) string {
			if allCapitals(old) != allCapitals(name) {
				return old
			}
			return fresh
		}, nil)
	})
}

// ordinalOf reads which party an ordinal names, counted from 1; 0 for other
// words.
func ordinalOf(low string) int {
	switch low {
	case "pertama", "kesatu":
		return 1
	}
	rest, ok := strings.CutPrefix(low, "ke")
	if !ok || rest == "" {
		return 0
	}
	for n := 2; n <= 20; n++ {
		if strings.ReplaceAll(bahasa.Words(int64(n)), " ", "") == rest {
			return n
		}
	}
	return 0
}

// partyWords walks over all "PIHAK KEDUA" of the prose. "pihak ketiga" in small
// letters is anybody else, and so is "Pihak Ketiga" where there are fewer.
func (d *lintDraft) partyWords(visit func(t *lintText, i, n int)) {
	for k := range d.texts {
		t := &d.texts[k]
		if !t.role.prose() || t.role == roleTitle {
			continue
		}
		for i := 0; i+1 < len(t.words); i++ {
			if t.words[i].low != "pihak" || !capitalWord(t.text, t.words[i]) || !spaced(t.text, t.words, i) {
				continue
			}
			if n := ordinalOf(t.words[i+1].low); n > 0 && capitalWord(t.text, t.words[i+1]) {
				visit(t, i, n)
			}
		}
	}
}

// checkPartyWord seeks parties that are called otherwise than the record calls
// them: KESATU and PERTAMA mixed, or a party that has a name of its own.
func checkPartyWord(d *lintDraft) {
	d.partyWords(func(t *lintText, i, n int) {
		if n > len(d.parties) {
			return
		}
		name := t.text[t.words[i].start:t.words[i+1].end]
		right := d.parties[n-1]
		if right == "" || strings.EqualFold(strings.Join(strings.Fields(name), " "), strings.Join(strings.Fields(right), " ")) {
			return
		}
		fresh := right
		if !allCapitals(name) && allCapitals(right) && strings.HasPrefix(right, "PIHAK ") {
			fresh = "Pihak " + capital(strings.ToLower(strings.TrimPrefix(right, "PIHAK ")))
		}
		phrase := []string{"pihak", t.words[i+1].low}
		d.mend(t, "“"+name+"” seharusnya “"+fresh+"”.", func(s string) string {
			return replacePhrase(s, phrase, func(old string, _ []lintWord, _ int) string {
				if strings.Join(strings.Fields(old), " ") != strings.Join(strings.Fields(name), " ") {
					return old
				}
				return fresh
			}, nil)
		})
	})
}

func checkExtraParty(d *lintDraft) {
	d.partyWords(func(t *lintText, i, n int) {
		name := t.text[t.words[i].start:t.words[i+1].end]
		if n > len(d.parties) && len(d.parties) > 0 && allCapitals(name) {
			d.add(t, "“"+name+"” tidak ada; naskah ini hanya punya "+strconv.Itoa(len(d.parties))+" pihak.", wordOpen, nil)
		}
	})
}
