package app

import (
	"slices"
	"strconv"
	"strings"
)

// lintFacts are the words of the record's own names, in which a name in the
// text must be found.
type lintFacts struct {
	words  []string         // of all facts, "" after each and at every comma
	at     map[string][]int // where each word stands in words
	joined map[string]bool  // two words written as one, and acronyms
}

// directions belong to the name before them: Bangka is not Bangka Selatan.
var directions = wordSet("selatan utara timur barat tengah tenggara ulu ilir raya besar kecil hulu hilir daya laut jaya")

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

func (d *lintDraft) ownFacts() *lintFacts {
	if d.facts != nil {
		return d.facts
	}
	f := &lintFacts{at: map[string][]int{}, joined: map[string]bool{}}
	o := &d.c.Office
	for _, s := range []string{o.Name, o.ShortName, o.Parent, o.Address, o.City} {
		f.add(s)
	}
	for i := range d.texts {
		t := &d.texts[i]
		if t.role == roleTitle || t.role == roleField || t.role == roleParty && !strings.HasSuffix(t.field, "legal_ground") {
			f.add(t.text)
		}
	}
	for _, p := range d.c.Parent.Parties {
		f.add(p.Institution)
	}
	d.facts = f
	return f
}

func (f *lintFacts) add(text string) {
	words := wordsOf(text)
	before, letters := "", strings.Builder{}
	for i, w := range words {
		if i > 0 && !spaced(text, words, i-1) {
			f.words = append(f.words, "")
		}
		f.at[w.low] = append(f.at[w.low], len(f.words))
		f.words = append(f.words, w.low)
		if before != "" {
			f.joined[before+w.low] = true
		}
		before = w.low
		if capitalWord(text, w) {
			letters.WriteByte(w.low[0])
		}
	}
	f.words = append(f.words, "")
	f.acronyms(letters.String())
}

// acronyms keeps the initials of a name, also with repeated letters counted as
// agencies do: Badan Pelindungan Pekerja Migran Indonesia is BP2MI.
func (f *lintFacts) acronyms(initials string) {
	if len(initials) < 3 {
		return
	}
	f.joined[initials] = true
	var b strings.Builder
	for i := 0; i < len(initials); {
		n := i + 1
		for n < len(initials) && initials[n] == initials[i] {
			n++
		}
		b.WriteByte(initials[i])
		if n-i > 1 {
			b.WriteString(strconv.Itoa(n - i))
		}
		i = n
	}
	f.joined[b.String()] = true
}

// hold tells whether these words stand together in a fact, as a whole name:
// Bangka does not stand in Bangka Selatan. Lubuklinggau is Lubuk Linggau.
func (f *lintFacts) hold(name []string) bool {
	if len(name) == 0 {
		return false
	}
	for _, i := range f.at[name[0]] {
		if end := i + len(name); end <= len(f.words) && slices.Equal(f.words[i:end], name) && !directions[f.words[end]] {
			return true
		}
	}
	switch len(name) {
	case 1:
		return f.joined[name[0]]
	case 2:
		return len(f.at[name[0]+name[1]]) > 0
	}
	return false
}

// holdWhole tells whether these words are a fact's whole name of a place, so
// that what follows them in the text is no part of it: Ogan is none.
func (f *lintFacts) holdWhole(name []string) bool {
	for _, i := range f.at[name[0]] {
		end := i + len(name)
		if end > len(f.words) || !slices.Equal(f.words[i:end], name) {
			continue
		}
		if next := f.words[end]; next == "" || isDigits(next) || regionStops[next] {
			return true
		}
	}
	return false
}

// tail is the end of a body's name that says where it is or what it cares for.
func tail(name []string) []string {
	i := len(name) - 1
	for i > 0 && directions[name[i]] {
		i--
	}
	return name[i:]
}

// everywhere are the beginnings of bodies that any agreement may speak of:
// offices that every region has, and those of the whole country. They are
// strangers only where their name says another place.
var everywhere = wordSet(`dinas bagian bidang seksi satuan sekretariat inspektorat unit kantor badan kementerian kepolisian mahkamah lembaga
	komisi ombudsman otoritas bank direktorat deputi tim gugus asosiasi himpunan kamar
	bpjs kbri kjri polri bnpb bps bnn bpom kpk basarnas kemnaker kemenaker kemlu kemendagri disnaker`)

// strangers are the known bodies that the record does not name, by their first
// word.
func (d *lintDraft) strangers() map[string][][]string {
	f := d.ownFacts()
	var names [][]string
	places := map[string]bool{} // "lahat" of Kabupaten Lahat
	for _, s := range d.c.Institutions {
		words := wordsOf(s)
		name := make([]string, len(words))
		region := false
		for i, w := range words {
			name[i] = w.low
			region = region || regionWords[w.low]
		}
		if region {
			places[strings.Join(tail(name), " ")] = true
		}
		if len(name) > 1 || len(name) == 1 && allCapitals(s) && len(s) > 3 {
			names = append(names, name)
		}
	}
	out := map[string][][]string{}
	for _, name := range names {
		end := tail(name)
		if everywhere[name[0]] && !places[strings.Join(end, " ")] || f.hold(name) || f.hold(end) {
			continue
		}
		out[name[0]] = append(out[name[0]], name)
	}
	return out
}

// checkLeftovers seeks names of bodies and regions that are not this record's:
// what stays when an old paper is copied. Names in citations of laws are right.
func checkLeftovers(d *lintDraft) {
	f := d.ownFacts()
	if !slices.ContainsFunc(d.a.Parties, func(p Party) bool { return p.Institution != "" }) {
		return // nobody is named yet, so nobody is a stranger
	}
	strangers := d.strangers()
	for k := range d.texts {
		t := &d.texts[k]
		if !t.role.prose() || t.role == roleTitle {
			continue
		}
		for i := 0; i < len(t.words); i++ {
			n := strangerAt(t, i, strangers[t.words[i].low])
			from := i
			if n == 0 {
				from, n = regionAt(f, t, i)
			}
			if n == 0 || citesLaw(t, from) {
				continue
			}
			i = max(i, from+n-1)
			name := t.text[t.words[from].start:t.words[i].end]
			d.add(t, "“"+name+"” tidak ada di data naskah ini; mungkin sisa naskah lain.", wordOpen, nil)
		}
	}
}

// strangerAt is how many words of a known stranger's name begin at word i.
func strangerAt(t *lintText, i int, names [][]string) int {
	longest := 0
	for _, name := range names {
		n := len(name)
		if n <= longest || !capitalWord(t.text, t.words[i]) || !phraseAt(t.text, t.words, i, name) {
			continue
		}
		if i+n < len(t.words) && directions[t.words[i+n].low] && spaced(t.text, t.words, i+n-1) {
			continue // a longer name, of another region
		}
		longest = n
	}
	return longest
}

var (
	regionWords = wordSet("kabupaten kab kota provinsi propinsi prov pemkab pemkot pemprov bupati gubernur walikota")
	regionStops = wordSet(`nomor tahun dan atau serta dengan tentang antara dalam di ke yang untuk pada oleh pihak para sebagai selaku
		provinsi kabupaten kota kecamatan desa kelurahan republik indonesia asal tujuan setempat terkait lain lainnya bupati wali walikota
		gubernur wakil pemerintah pemerintahan daerah dinas layak tersebut terdekat bersangkutan penempatan administrasi adalah ini itu bank negara nusantara`)
	regionFirst = wordSet("kepulauan daerah istimewa khusus adm administrasi")
)

// regionAt gives the words of a region's name that word i begins ("Bupati
// Lahat") and that no fact holds: the first word and how many.
func regionAt(f *lintFacts, t *lintText, i int) (from, n int) {
	if !regionWords[t.words[i].low] {
		return 0, 0
	}
	var name []string
	for k := i + 1; k < len(t.words) && len(name) < 4; k++ {
		w := t.words[k]
		gap := t.text[t.words[k-1].end:w.start]
		if !spaced(t.text, t.words, k-1) && (k > i+1 || gap != ". ") || !capitalWord(t.text, w) || regionStops[w.low] {
			break
		}
		name = append(name, w.low)
	}
	whole := len(name)
	for len(name) > 1 && regionFirst[name[0]] {
		name = name[1:]
	}
	if len(name) == 0 || f.hold(name) {
		return 0, 0
	}
	for end := len(name) - 1; end > 0; end-- {
		if f.holdWhole(name[:end]) && !directions[name[end]] {
			return 0, 0
		}
	}
	from = i
	if t.words[i].low == "kota" && i > 0 && t.words[i-1].low == "wali" && spaced(t.text, t.words, i-1) {
		from = i - 1
	}
	if i > 0 && t.words[i-1].low == "pemerintah" && spaced(t.text, t.words, i-1) {
		from = i - 1
	}
	return from, whole + 1 + i - from
}
