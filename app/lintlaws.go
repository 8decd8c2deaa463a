package app

import "strings"

var lawWords = wordSet(`undang-undang peraturan keputusan instruksi perda perbup perwali perwako pergub perpres perppu permendagri permenaker
	keppres inpres kitab kuhp kuhper kuhperdata kuhap uud uu pp qanun staatsblad`)

// citesLaw tells whether the words before word i name a law or decision that
// they belong to.
func citesLaw(t *lintText, i int) bool {
	for k := i - 1; k >= 0 && k > i-9; k-- {
		if strings.ContainsAny(t.text[t.words[k].end:t.words[k+1].start], ";.:") {
			return false
		}
		if lawWords[t.words[k].low] && t.words[k+1].low != "perundang-undangan" {
			return true
		}
	}
	return false
}

// foreignContracts are other sorts of contract, whose words betray a copied
// text; the last word of each must stand in the title to be right.
var foreignContracts = []string{
	"perjanjian hibah", "naskah hibah", "pemberi hibah", "penerima hibah", "barang hibah", "perjanjian sewa", "penyewa", "perjanjian jual",
	"perjanjian kredit", "perjanjian pinjam", "peminjam", "perjanjian lisensi", "perjanjian waralaba", "perjanjian pemborongan", "perjanjian tukar",
	"pemberi waralaba", "pemberi lisensi", "surat perintah kerja",
}

// contractIndex is foreignContracts by their first word.
var contractIndex = phraseIndex(foreignContracts)

func phraseIndex(list []string) map[string][][]string {
	out := map[string][][]string{}
	for _, s := range list {
		words := strings.Fields(s)
		out[words[0]] = append(out[words[0]], words)
	}
	return out
}

func checkForeign(d *lintDraft) {
	title := strings.ToLower(d.a.Title)
	for k := range d.texts {
		t := &d.texts[k]
		if !t.role.prose() || t.role == roleTitle {
			continue
		}
		for i, w := range t.words {
			for _, phrase := range contractIndex[w.low] {
				if !phraseAt(t.text, t.words, i, phrase) || strings.Contains(title, strings.TrimPrefix(phrase[len(phrase)-1], "pe")) {
					continue
				}
				name := t.text[w.start:t.words[i+len(phrase)-1].end]
				d.add(t, "“"+name+"” tidak sesuai dengan judul; mungkin sisa naskah lain.", wordOpen, nil)
			}
		}
	}
}
