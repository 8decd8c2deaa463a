package app

import (
	"slices"
	"strings"
)

// checkSpelling seeks words of the table. The names of laws and institutions
// keep their old letters but for days, months and the ministry's Pelindungan.
func checkSpelling(d *lintDraft) {
	migrants := d.aboutMigrants()
	for k := range d.texts {
		t := &d.texts[k]
		for i, w := range t.words {
			if w.low == "perlindungan" || w.low == "perlindungannya" {
				d.checkPelindungan(t, i, migrants)
			}
			for _, table := range []map[string][]spelling{misspelt, misspeltPhrases} {
				for _, s := range table[w.low] {
					if (t.role.prose() || lawSpellings[w.low]) && phraseAt(t.text, t.words, i, s.wrong) && rightlyWrong(t.text, t.words, i) == nil {
						d.mendSpelling(t, i, s.wrong, s.right, nil)
					}
				}
			}
		}
	}
}

// rightlyWrong gives the words before word i that make an old spelling right:
// a university and streets bear the name of a day in Nopember.
func rightlyWrong(text string, words []lintWord, i int) []lintWord {
	if words[i].low != "nopember" || i == 0 {
		return nil
	}
	before := words[max(0, i-3):i]
	street := slices.ContainsFunc(before, func(w lintWord) bool { return w.low == "jalan" || w.low == "jl" || w.low == "jln" })
	if street || words[i-1].low == "sepuluh" {
		return before
	}
	return nil
}

func (d *lintDraft) mendSpelling(t *lintText, i int, wrong []string, right string, fits func(string, []lintWord, int) bool) {
	title := t.role == roleTitle || t.role == roleArticleTitle || t.role == roleChapter
	to := func(old string, words []lintWord, at int, text string) string {
		return likeCase(old, right, title || midSentence(text, words, at))
	}
	old := t.text[t.words[i].start:t.words[i+len(wrong)-1].end]
	if fits == nil {
		fits = func(text string, words []lintWord, at int) bool { return rightlyWrong(text, words, at) == nil }
	}
	d.mend(t, "“"+old+"” seharusnya “"+to(old, t.words, i, t.text)+"”.", func(s string) string {
		return replacePhrase(s, wrong, func(old string, words []lintWord, at int) string { return to(old, words, at, s) }, fits)
	})
}

// aboutMigrants tells whether the record is about migrant workers, whose law
// says Pelindungan where others say Perlindungan.
func (d *lintDraft) aboutMigrants() bool {
	texts := []string{d.a.Title, d.a.Implementer}
	for _, p := range d.a.Parties {
		texts = append(texts, p.Institution)
	}
	return slices.ContainsFunc(texts, func(s string) bool {
		low := strings.ToLower(s)
		return strings.Contains(low, "migran") || strings.Contains(low, "p2mi") || strings.Contains(low, "p3mi")
	})
}

var (
	// otherProtection follows Perlindungan in the names of other bodies and
	// laws, and of the migrant agency before 2019.
	otherProtection = wordSet("anak perempuan konsumen saksi data tki tenaga lingkungan masyarakat tumbuhan tanaman varietas sosial hewan")
	ourProtection   = wordSet("pekerja pmi cpmi calon")
)

// checkPelindungan is for the ministry, the agency, the law, and what the
// agreement is about.
func (d *lintDraft) checkPelindungan(t *lintText, i int, migrants bool) {
	loose := migrants && t.role.prose()
	fits := func(text string, words []lintWord, at int) bool {
		next := ""
		if spaced(text, words, at) {
			next = words[at+1].low
		}
		if ourProtection[next] {
			return true
		}
		return loose && !otherProtection[next] && !citesLaw(&lintText{text: text, words: words}, at)
	}
	if !fits(t.text, t.words, i) {
		return
	}
	low := t.words[i].low
	d.mendSpelling(t, i, []string{low}, strings.Replace(low, "per", "pe", 1), fits)
}

// smallWords are never meant twice in a row.
var smallWords = wordSet(`yang dan di ke dari untuk dengan pada dalam oleh atau para adalah ini itu sebagai akan telah dapat tidak serta antara
	tentang atas bagi secara agar bahwa karena jika apabila maka juga wajib harus sesuai tersebut setelah sebelum selama sejak sampai
	kepada terhadap berdasarkan menurut melalui tanggal nomor kepala bupati gubernur`)

// checkDoubled seeks words that stand twice. Small words are surely doubled by
// mistake; others may want a hyphen, and names such as Bau Bau are right.
func checkDoubled(d *lintDraft) {
	for k := range d.texts {
		t := &d.texts[k]
		if !t.role.prose() && t.role != roleBasis {
			continue
		}
		for i := 0; i+1 < len(t.words); i++ {
			low := t.words[i].low
			if len(low) < 2 || low != t.words[i+1].low || !doubledAt(t.text, t.words, i) {
				continue
			}
			twice := t.text[t.words[i].start:t.words[i+1].end]
			switch {
			case smallWords[low]:
				d.mend(t, "“"+twice+"” tertulis dua kali.", func(s string) string { return onlyOnce(s, low) })
			case isDigits(low) || misspeltPhrases[low] != nil && t.role.prose():
			case !capitalWord(t.text, t.words[i+1]) || allCapitals(twice):
				d.add(t, "“"+twice+"” tertulis dua kali; hapus satu atau beri tanda hubung.", wordOpen, nil)
			}
		}
	}
}

// doubledAt tells whether words i and i+1 stand on one line with blanks alone
// between.
func doubledAt(text string, words []lintWord, i int) bool {
	return spaced(text, words, i) && !strings.Contains(text[words[i].end:words[i+1].start], "\n")
}

// onlyOnce leaves one of each row of this word.
func onlyOnce(text, low string) string {
	words := wordsOf(text)
	var b strings.Builder
	last := 0
	for i := 0; i+1 < len(words); i++ {
		if words[i].low == low && words[i+1].low == low && doubledAt(text, words, i) {
			b.WriteString(text[last:words[i].end])
			last = words[i+1].end
		}
	}
	return b.String() + text[last:]
}
