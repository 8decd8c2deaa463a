package app

import (
	"strconv"
	"strings"
	"testing"
	"time"
)

// wholeParties are three parties of whom everything is known.
func wholeParties(n int) []Party {
	parties := soundDraft().Parties
	parties = append(parties, Party{
		Institution: "Universitas Sriwijaya", Address: "Indralaya", LegalGround: "Keputusan Rektor Nomor 1 Tahun 2023",
		Signatory: Signer{Name: FullName{Name: "Dewi Lestari"}, Position: "Rektor"}, Number: "1/UN9/2023",
	})
	for i := range parties {
		parties[i].Contact = Contact{Name: "Bagian Kerja Sama", Address: "Muara Enim", Phone: "0711 123456", Email: "kerja.sama@contoh.go.id"}
	}
	return parties[:n]
}

// Nothing is wrong with the library itself, whatever the guided start makes of
// it, but for the dots that an addendum leaves for what it amends.
func TestLintLibrary(t *testing.T) {
	library := Library(nil)
	var scope, extra []LibraryItem
	for _, item := range library {
		switch {
		case item.Sort == LibraryScope:
			scope = append(scope, item)
		case item.Sort == LibraryArticle && strings.Contains(strings.Join(item.Sets, " "), SetExtra):
			extra = append(extra, item)
		}
	}
	if len(scope) == 0 || len(extra) == 0 {
		t.Fatal("the library has no scope or no extra articles")
	}
	for _, set := range []struct{ set, kind string }{
		{SetMinimal, "Nota Kesepahaman"}, {SetMinimal, "Nota Kesepakatan"}, {SetPKS, "Perjanjian Kerja Sama"}, {SetFull, "Perjanjian Kerja Sama"},
	} {
		for n := 2; n <= 3; n++ {
			for _, more := range [][]LibraryItem{nil, extra} {
				start := Start{
					Kind: set.kind, Title: soundDraft().Title, Set: set.set, Chapters: set.set == SetFull, Parties: wholeParties(n),
					Implementer: "BP3MI Sumatera Selatan", Scope: scope, Extra: more, Term: Term{Years: 3}, Notice: Term{Months: 2}, Stage: "Penyusunan draf",
				}
				for _, f := range Lint(soundContext(), start.Draft(library)) {
					t.Errorf("%s, %d parties, %d extra: %s at %s: %s", set.set, n, len(more), f.Rule, f.At, f.Message)
				}
			}
		}
	}
}

func TestWordsOf(t *testing.T) {
	text := "Jum'at, Rp1.000,00 (masing-masing) [#ab12:Pasal 9] {jangka waktu} [@term] [Pasal 9?] [lain] 2023."
	var got []string
	for _, w := range wordsOf(text) {
		low := w.low
		if low == "" {
			low = "<" + text[w.start:w.end] + ">"
		}
		got = append(got, low)
	}
	want := "jum'at|rp1.000,00|masing-masing|<[#ab12:Pasal 9]>|<{jangka waktu}>|<[@term]>|<[Pasal 9?]>|lain|2023"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("words %s\nwant  %s", s, want)
	}
}

// The tables hold lower case, each wrong form once, and no right form that is
// wrong itself.
func TestSpellingTable(t *testing.T) {
	count := 0
	for _, table := range []map[string][]spelling{misspelt, misspeltPhrases} {
		for _, list := range table {
			seen := map[string]bool{}
			for _, s := range list {
				wrong := strings.Join(s.wrong, " ")
				count++
				if seen[wrong] || wrong != strings.ToLower(wrong) || s.right == "" || strings.EqualFold(wrong, s.right) {
					t.Errorf("%q: %q is twice, not in small letters or no fault", wrong, s.right)
				}
				seen[wrong] = true
				a := soundDraft()
				a.Articles[2].Clauses[0].Text = "Hal " + s.right + " disepakati PARA PIHAK."
				for _, f := range Lint(soundContext(), a) {
					if f.Rule == RuleSpelling {
						t.Errorf("the right form %q gives %q", s.right, f.Message)
					}
				}
			}
		}
	}
	if count < 100 {
		t.Errorf("only %d spellings", count)
	}
}

func TestLikeCase(t *testing.T) {
	for _, c := range []struct {
		old, fresh string
		every      bool
		want       string
	}{
		{"kerjasama", "kerja sama", false, "kerja sama"},
		{"Kerjasama", "kerja sama", false, "Kerja sama"},
		{"Kerjasama", "kerja sama", true, "Kerja Sama"},
		{"KERJASAMA", "kerja sama", true, "KERJA SAMA"},
		{"Dimana", "di mana", true, "Di Mana"},
		{"pebruari", "Februari", false, "Februari"},
	} {
		if got := likeCase(c.old, c.fresh, c.every); got != c.want {
			t.Errorf("likeCase(%q, %q, %v) = %q, want %q", c.old, c.fresh, c.every, got, c.want)
		}
	}
}

// Bad records of all shapes are checked too: none, one and twenty parties,
// nothing settled, marks that repeat, references in a circle.
func TestLintBadRecords(t *testing.T) {
	twenty := soundDraft()
	for len(twenty.Parties) < 20 {
		twenty.Parties = append(twenty.Parties, Party{Institution: "Pemerintah Kabupaten " + strconv.Itoa(len(twenty.Parties))})
	}
	circle := soundDraft()
	one, two := circle.Articles[2].Clauses[0].Mark, circle.Articles[2].Clauses[1].Mark
	circle.Articles[2].Clauses[0].Text = "Lihat " + Reference(two, "Pasal 3 ayat (2)") + " bersama ini."
	circle.Articles[2].Clauses[1].Text = "Lihat " + Reference(one, "Pasal 3 ayat (1)") + " bersama ini."
	deep := Provision{Text: "paling dalam"}
	for range 50 {
		deep = Provision{Text: "lebih luar:", Items: []Provision{deep}}
	}
	nested := soundDraft()
	nested.Articles[0].Clauses = []Provision{deep}
	unsettled := soundDraft()
	for i := range unsettled.Articles {
		s := &unsettled.Articles[i]
		s.Text, s.Clauses, s.Mark = "Kerjasama yang yang baik.\n\n(2) Pasal 9", nil, ""
	}
	same := soundDraft()
	for i := range same.Articles {
		same.Articles[i].Mark = "aaaaaaaa"
	}
	for name, a := range map[string]Agreement{
		"empty": {}, "one party": {Parties: []Party{{}}}, "twenty": twenty, "circle": circle, "deep": nested, "unsettled": unsettled, "same": same,
		"99 years": {Term: Term{Years: 99}, SignedOn: "2024-02-29", ValidTo: "2024-02-30"},
	} {
		for _, f := range Lint(LintContext{Parent: a}, a) {
			if f.Message == "" || f.At == "" || f.Part == "" {
				t.Errorf("%s: %+v", name, f)
			}
			if name == "circle" {
				t.Errorf("%s: %s", name, f.Message)
			}
		}
		if rest := mendAll(t, LintContext{}, &a); rest != nil {
			t.Errorf("%s: repairs never end: %v", name, rest)
		}
	}
	if n := countRule(Lint(LintContext{}, unsettled), RuleSpelling); n != 5 {
		t.Errorf("unsettled articles give %d spelling findings, want 5", n)
	}
}

func FuzzLint(f *testing.F) {
	for _, c := range lintCases {
		_, a := c.draft(c.fault)
		f.Add(a.Title, a.Recitals[0], asPlain(a), a.Kind)
	}
	f.Add("[#:]", "{", "[Pasal \n] Pasal 99999999999999999999 ayat (", "Nota ini ini")
	f.Fuzz(func(t *testing.T, title, recital, text, kind string) {
		a := soundDraft()
		a.Title, a.Kind, a.Recitals[0] = title, kind, recital
		a.Parties[0].Institution, a.Parties[1].Name = recital, title
		a.Articles[2].Text, a.Articles[3].Title = text, recital
		a.Attachments[0].Text = text
		copied := a.Clone()
		for _, finding := range Lint(soundContext(), a) {
			if finding.Message == "" {
				t.Fatalf("%s says nothing", finding.Rule)
			}
		}
		if asJSON(t, a) != asJSON(t, copied) {
			t.Fatal("the check changed what it read")
		}
		a.Settle()
		if rest := mendAll(t, soundContext(), &a); rest != nil {
			t.Fatalf("repairs never end: %q", rest)
		}
	})
}

// asPlain is the text of an article that a case changed, as it is typed.
func asPlain(a Agreement) string {
	if len(a.Articles) < 3 {
		return ""
	}
	return a.Articles[2].PlainText()
}

// longDraft has 60 articles with 400 provisions, some 30 pages.
func longDraft() (LintContext, Agreement) {
	c, a := soundContext(), soundDraft()
	for i := range 200 {
		c.Institutions = append(c.Institutions, "Dinas Tenaga Kerja dan Transmigrasi Kabupaten Contoh "+strconv.Itoa(i))
	}
	sentence := "PARA PIHAK melaksanakan sosialisasi, pendidikan, pelatihan, dan pendampingan bagi calon Pekerja Migran Indonesia di wilayah kerja masing-masing" +
		" paling sedikit 2 (dua) kali dalam 1 (satu) tahun sebagaimana dimaksud dalam [Pasal 2 huruf b] menurut {jenis} ini"
	for len(a.Articles) < 60 {
		var b strings.Builder
		for n := 1; n <= 3; n++ {
			b.WriteString("(" + strconv.Itoa(n) + ") " + sentence + ".\n\n")
		}
		b.WriteString("(4) " + sentence + ", meliputi:\na. " + sentence + ";\nb. " + sentence + "; dan\nc. " + sentence + ".\n")
		a.Articles = append(a.Articles, Article{Title: "Kegiatan " + strconv.Itoa(len(a.Articles)), Text: b.String()})
	}
	a.Settle()
	return c, a
}

func BenchmarkLint30Pages(b *testing.B) {
	c, a := longDraft()
	if found := Lint(c, a); len(found) > 0 {
		b.Fatalf("the long draft is not sound: %q", messages(found))
	}
	b.ReportAllocs()
	b.ResetTimer()
	start := time.Now()
	for range b.N {
		Lint(c, a)
	}
	b.ReportMetric(float64(time.Since(start).Microseconds())/1000/float64(b.N), "ms")
}
