package app

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var updateMasters = flag.Bool("update", false, "write the masters anew")

// fullParty has every fact that a paper asks of a party.
func fullParty(institution, head, position string) Party {
	return Party{
		Institution: institution, Address: "Jalan Contoh Nomor 1, Muara Enim", LegalGround: "Keputusan Nomor 12 Tahun 2022",
		Signatory: Signer{Name: FullName{Name: head}, Position: position},
		Number:    "NK.01/" + position,
		Contact:   Contact{Name: "Sekretariat " + institution, Address: "Jalan Contoh Nomor 2, Muara Enim", Phone: "(0734) 555111", Email: "surat@contoh.id"},
	}
}

var partiesOfTest = []Party{
	fullParty("Badan Pelindungan Pekerja Migran Indonesia", "Arif Budiman", "Kepala Badan Pelindungan Pekerja Migran Indonesia"),
	fullParty("Pemerintah Kabupaten Muara Enim", "Herman Sudrajat", "Bupati Muara Enim"),
	fullParty("Polres Muara Enim", "Wira Adhitama", "Kepala Kepolisian Resor Muara Enim"),
	fullParty("Kantor Imigrasi Kelas II Muara Enim", "Fajar Pramudita", "Kepala Kantor"),
}

// startOfTest asks for everything that the library can put into a set.
func startOfTest(kind, set string, parties int, chapters, extra bool) Start {
	s := Start{
		Kind: kind, Title: "Sinergi Pelayanan Penempatan dan Pelindungan Pekerja Migran Indonesia", Set: set, Chapters: chapters,
		Parties: partiesOfTest[:parties], Implementer: "BP3MI Sumatera Selatan",
		Term: Term{Years: 3}, Notice: Term{Months: 2}, On: "2023-05-15",
	}
	for _, l := range Library(nil) {
		if l.Sort == LibraryScope {
			s.Scope = append(s.Scope, l)
		}
		if extra && slices.Contains(l.Sets, SetExtra) {
			s.Extra = append(s.Extra, l)
		}
	}
	if set == SetAddendum {
		s.Parent = Agreement{
			Meta: Meta{ID: "induk"}, Kind: "Nota Kesepahaman", Title: s.Title, SignedOn: "2021-06-01",
			Parties: []Party{{Number: "NK.05/SU/VI/2021"}, {Number: "560/12/KS/2021"}},
		}
	}
	return s
}

func written(a Agreement) string {
	var b strings.Builder
	labels := a.Labels()
	put := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	put("%s\n%s\n", strings.ToUpper(a.Kind), a.Title)
	for i, text := range a.Recitals {
		put("%c. %s", 'a'+i, a.Fill(text, labels))
	}
	put("")
	for i, text := range a.LegalBasis {
		put("%d. %s", i+1, text)
	}
	for i, t := range a.Articles {
		if t.Chapter != "" {
			put("\nBAB: %s", t.Chapter)
		}
		put("\nPasal %d %s", i+1, t.Title)
		put("%s", a.Fill(t.PlainText(), a.LabelsWithin(i, labels)))
	}
	return b.String()
}

func TestLibraryItemsAreSoundAndComeBackAsTheyWere(t *testing.T) {
	record := Agreement{Parties: make([]Party, 2)}
	seen := map[string]bool{}
	for _, l := range Library(nil) {
		if l.Code == "" || seen[l.Code] {
			t.Errorf("%s: no code of its own", l.Title)
		}
		seen[l.Code] = true
		same := l
		if err := same.Validate(); err != nil {
			t.Errorf("%s: %v", l.Code, err)
		}
		if same.Text != l.Text || same.Title != l.Title {
			t.Errorf("%s is not clean: %q", l.Code, same.Text)
		}
		for _, word := range PlaceholdersIn(forParty(l.Text, 1)) {
			known, _ := record.Known(word)
			if !known && word != "naskah induk" && word != "wilayah 1" {
				t.Errorf("%s: unknown placeholder {%s}", l.Code, word)
			}
		}
		if l.Sort != LibraryArticle {
			continue
		}
		article := Article{Clauses: ParseProvisions(l.Text)}
		again := Article{Clauses: ParseProvisions(article.PlainText())}
		if article.PlainText() == "" || again.PlainText() != article.PlainText() {
			t.Errorf("%s does not come back from its text", l.Code)
		}
	}
	if n := len(builtInScope); n < 12 {
		t.Errorf("%d scope items", n)
	}
}

func TestSetsHaveTheirArticles(t *testing.T) {
	for set, n := range map[string]int{SetMinimal: 5, SetPKS: 7, SetFull: 14, SetAddendum: 4} {
		kind := "Nota Kesepahaman"
		if set == SetAddendum {
			kind = "Adendum"
		}
		a := startOfTest(kind, set, 2, true, false).Draft(nil)
		if len(a.Articles) != n {
			t.Errorf("%s has %d articles, want %d", set, len(a.Articles), n)
		}
		if chapters := a.Articles[0].Chapter != ""; chapters != (set == SetFull) {
			t.Errorf("%s: chapters %v", set, chapters)
		}
	}
}

func TestDraftsHaveNoFault(t *testing.T) {
	office := DefaultOffice()
	for _, set := range []string{SetMinimal, SetPKS, SetFull, SetAddendum} {
		for parties := 2; parties <= 4; parties++ {
			for _, kind := range AgreementKinds {
				if (kind == "Adendum") != (set == SetAddendum) {
					continue
				}
				for _, way := range []struct{ chapters, extra bool }{{false, false}, {true, false}, {true, true}, {false, true}} {
					if way.extra && set == SetAddendum {
						continue
					}
					s := startOfTest(kind, set, parties, way.chapters, way.extra)
					a := s.Draft(nil)
					what := fmt.Sprintf("%s %s %d parties %+v", kind, set, parties, way)
					for _, f := range Lint(LintContext{Office: office, Parent: s.Parent}, a) {
						// A set for another kind lacks what this kind must say.
						if f.Rule != RuleMissingArticle || way.extra || set == SetFull || set == SetFor(kind) {
							t.Errorf("%s: %s %s: %s", what, f.Rule, f.At, f.Message)
						}
					}
					text := written(a)
					if strings.ContainsAny(text, "{}@") && !strings.Contains(text, "surat@contoh.id") || strings.Contains(text, "[") {
						t.Errorf("%s has an open token:\n%s", what, text)
					}
					if n := strings.Count(text, "PIHAK KEEMPAT"); (n > 0) != (parties == 4) {
						t.Errorf("%s names the fourth party %d times", what, n)
					}
				}
			}
		}
	}
}

func TestDraftMasters(t *testing.T) {
	for _, c := range []struct {
		name, kind, set string
		parties         int
		extra           bool
	}{
		{"library-minimal", "Nota Kesepahaman", SetMinimal, 2, false},
		{"library-pks", "Perjanjian Kerja Sama", SetPKS, 2, false},
		{"library-full", "Perjanjian Kerja Sama", SetFull, 3, false},
		{"library-extra", "Nota Kesepakatan", SetMinimal, 4, true},
		{"library-addendum", "Adendum", SetAddendum, 2, false},
	} {
		got := written(startOfTest(c.kind, c.set, c.parties, true, c.extra).Draft(nil))
		path := filepath.Join("testdata", c.name+".txt")
		if *updateMasters {
			if err := os.MkdirAll("testdata", 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s differs:\n%s", path, got)
		}
	}
}

func TestDraftKeepsTheOfficesWay(t *testing.T) {
	s := startOfTest("Nota Kesepahaman", "", 2, false, false)
	s.Settings = AgreementSettings{PartyWord: PartyPertama, LastDay: SameDay, NoStamp: true, Stages: []string{"Baru", "Review"}}
	s.Implementer, s.Scope, s.On = "", nil, ""
	a := s.Draft(nil)
	if a.PartyWord != PartyPertama || a.Term.LastDay != SameDay || a.Stage != "Baru" {
		t.Errorf("party word %q, last day %q, stage %q", a.PartyWord, a.Term.LastDay, a.Stage)
	}
	text := written(a)
	for _, never := range []string{"meterai", "KESATU", "{pelaksana}", "......", "Nomor 90 Tahun 2019"} {
		if strings.Contains(text, never) {
			t.Errorf("%q stands in the draft", never)
		}
	}
	for _, always := range []string{"PIHAK PERTAMA adalah", "Nomor 165 Tahun 2024", "Nomor 166 Tahun 2024", "e. sosialisasi peluang kerja"} {
		if !strings.Contains(text, always) {
			t.Errorf("%q is missing", always)
		}
	}
}

func TestOwnItemsStandInTheirPlaces(t *testing.T) {
	own := []LibraryItem{
		{Code: "tujuan", Title: "Tujuan Kami", Text: "Tujuan {jenis} ini adalah melayani.", Sort: LibraryArticle},
		{Meta: Meta{ID: "x"}, Sort: LibraryArticle, Title: "Pasal Kantor", Text: "Tunduk pada [@closing:1] dan [@rights|aturan lain]."},
		{Meta: Meta{ID: "y"}, Sort: LibraryBasis, Title: "Perda", Text: "Peraturan Daerah Nomor 1 Tahun 2020 tentang Ketenagakerjaan", Sets: []string{SetMinimal}},
	}
	library := Library(own)
	if n := len(Library(nil)); len(library) != n+2 {
		t.Fatalf("%d items, want %d", len(library), n+2)
	}
	s := startOfTest("Nota Kesepahaman", SetMinimal, 2, false, false)
	s.Extra = own[1:2]
	a := s.Draft(library)
	labels := a.Labels()
	if a.Articles[0].Title != "Tujuan Kami" || a.Articles[0].Topic != TopicPurpose {
		t.Errorf("first article is %+v", a.Articles[0])
	}
	if got := a.Fill(a.Articles[4].Clauses[0].Text, labels); got != "Tunduk pada Pasal 6 ayat (1) dan aturan lain." {
		t.Errorf("the own article says %q", got)
	}
	if last := a.LegalBasis[len(a.LegalBasis)-1]; last != "Peraturan Daerah Nomor 1 Tahun 2020 tentang Ketenagakerjaan." {
		t.Errorf("the last citation is %q", last)
	}
}

func TestArticlesGoIntoTheLibraryAndBack(t *testing.T) {
	a := startOfTest("Perjanjian Kerja Sama", SetFull, 3, false, false).Draft(nil)
	term := slices.IndexFunc(a.Articles, func(t Article) bool { return t.Topic == TopicTerm })
	item := a.ItemFrom(a.Articles[term])
	if err := item.Validate(); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"[@term:1|{jenis} ini]", "[@team|{jenis} ini]"} {
		if !strings.Contains(item.Text, want) {
			t.Errorf("%s is missing in %q", want, item.Text)
		}
	}
	b := startOfTest("Nota Kesepahaman", SetMinimal, 3, false, false).Draft(nil)
	b.InsertArticle(1, b.ArticleFrom(item))
	b.Settle()
	labels := b.Labels()
	got := b.Fill(b.Articles[1].PlainText(), labels)
	for _, want := range []string{"dimaksud pada Pasal 2 ayat (1) berakhir", "dimaksud dalam Nota Kesepahaman ini"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in:\n%s", want, got)
		}
	}
	for _, l := range Library(nil) {
		if l.Code == "korespondensi" {
			if items := b.ArticleFrom(l).Clauses[0].Items; len(items) != 3 {
				t.Errorf("%d lines for three parties", len(items))
			}
		}
	}
}

func TestRecitalsAndCitationsAreAppended(t *testing.T) {
	a := startOfTest("Nota Kesepahaman", SetMinimal, 3, false, false).Draft(nil)
	before := len(a.Recitals)
	for _, l := range Library(nil) {
		if l.Code == "pertimbangan-kepolisian" || l.Code == "perpres-166-2024" {
			a.AppendFrom(l)
		}
	}
	if n := len(a.Recitals); n != before+1 || !strings.HasPrefix(a.Recitals[n-1], "bahwa {pihak 3} bertugas") || !strings.HasSuffix(a.Recitals[n-1], ".") || !strings.HasSuffix(a.Recitals[n-2], "; dan") || strings.HasSuffix(a.Recitals[n-3], "dan") {
		t.Errorf("recitals %q", a.Recitals)
	}
	if n := len(a.LegalBasis); a.LegalBasis[n-1] != "Peraturan Presiden Nomor 166 Tahun 2024 tentang Badan Pelindungan Pekerja Migran Indonesia." {
		t.Errorf("legal basis %q", a.LegalBasis)
	}
	b := Agreement{Recitals: []string{"bahwa ........"}}
	b.AppendFrom(LibraryItem{Sort: LibraryRecital, Text: "bahwa perlu"})
	if b.Recitals[0] != "bahwa ........; dan" || b.Recitals[1] != "bahwa perlu." {
		t.Errorf("recitals %q", b.Recitals)
	}
}

func TestLibraryItemTellsItsFaults(t *testing.T) {
	for _, c := range []struct {
		item  LibraryItem
		field string
	}{
		{LibraryItem{Sort: LibraryArticle, Text: "x"}, "title"},
		{LibraryItem{Sort: LibraryArticle, Title: "x", Text: " \n"}, "text"},
		{LibraryItem{Sort: "lagu", Title: "x", Text: "x"}, "sort"},
		{LibraryItem{Sort: LibraryRecital, Text: "karena perlu"}, "text"},
		{LibraryItem{Sort: LibraryScope, Text: " ; "}, "text"},
		{LibraryItem{Sort: LibraryBasis, Text: "x", Sets: []string{"semua"}}, "sets[0]"},
	} {
		var faults FieldErrors
		if err := c.item.Validate(); !errors.As(err, &faults) || !slices.ContainsFunc(faults, func(f FieldError) bool { return f.Field == c.field }) {
			t.Errorf("%+v: %v, want a fault of %s", c.item, err, c.field)
		}
	}
	scope := LibraryItem{Sort: LibraryScope, Text: "  pelatihan\u00A0bersama;  dan "}
	if err := scope.Validate(); err != nil || scope.Text != "pelatihan bersama" || scope.Title != "pelatihan bersama" {
		t.Errorf("%+v, %v", scope, err)
	}
}

func TestNewRightsHasTwoListsForEachParty(t *testing.T) {
	for n := range 5 {
		article := NewRights(n)
		if len(article.Clauses) != 2*n || article.Topic != TopicRights {
			t.Errorf("%d parties: %+v", n, article)
		}
	}
	if text := NewRights(3).Clauses[5].Text; text != "{pihak 3} berkewajiban:" {
		t.Errorf("the last list is %q", text)
	}
}

func BenchmarkDraft(b *testing.B) {
	s := startOfTest("Perjanjian Kerja Sama", SetFull, 4, true, true)
	for b.Loop() {
		s.Draft(nil)
	}
}
