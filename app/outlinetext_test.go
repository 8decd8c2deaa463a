package app

import (
	"fmt"
	"math/rand"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode"
)

func TestProvisionMarks(t *testing.T) {
	for _, c := range []struct {
		level, index int
		digits, only bool
		want         string
	}{
		{1, 0, false, false, "(1)"},
		{1, 0, false, true, ""},
		{2, 0, false, false, "a."},
		{2, 26, false, false, "aa."},
		{2, 9, true, false, "10."},
		{3, 1, false, false, "2)"},
		{3, 1, true, false, "2."},
		{4, 2, false, false, "c)"},
	} {
		if got := ProvisionMark(c.level, c.index, c.digits, c.only); got != c.want {
			t.Errorf("level %d, place %d, digits %t: got %q, want %q", c.level, c.index, c.digits, got, c.want)
		}
	}
}

func TestLabels(t *testing.T) {
	a := Agreement{Articles: []Article{
		{Topic: TopicDefinitions, Text: "Yang dimaksud:\n1. A\n2. B"},
		{Text: "(1) A\na. B\n1) C\na) D\n(2) lihat [pasal 2 Ayat 1 huruf A angka 1 huruf a], [Pasal 1 ayat (1) angka 2], [Pasal 1], [ Pasal  9 ], [@definitions], [@term]"},
	}}
	a.Settle()
	labels := a.Labels()
	var got []string
	for _, mark := range allMarks(&a) {
		got = append(got, labels[mark])
	}
	want := []string{"Pasal 1", "Pasal 1", "Pasal 1 angka 1", "Pasal 1 angka 2", "Pasal 2", "Pasal 2 ayat (1)", "Pasal 2 ayat (1) huruf a", "Pasal 2 ayat (1) huruf a angka 1", "Pasal 2 ayat (1) huruf a angka 1 huruf a)", "Pasal 2 ayat (2)"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	text := a.At(Path{1, 1}).Text
	if shown := ShowText(text, labels); shown != "lihat [Pasal 2 ayat (1) huruf a angka 1 huruf a)], [Pasal 1 angka 2], [Pasal 1], [ Pasal 9 ], [Pasal 1], [@term]" {
		t.Errorf("shown %q", shown)
	}
	if typed := TypedReferences(text); !reflect.DeepEqual(typed, []string{"[ Pasal 9 ]", "[@term]"}) {
		t.Errorf("typed references left are %q", typed)
	}
	if marks := Mentions(text); len(marks) != 4 || marks[2] != a.Articles[0].Mark {
		t.Errorf("mentions %v", marks)
	}
}

func TestCircularReferencesAreHarmless(t *testing.T) {
	a := Agreement{Articles: []Article{{Title: "A", Text: "Lihat [Pasal 2] dan [Pasal 1]."}, {Title: "B", Text: "Lihat [Pasal 1]."}}}
	a.Settle()
	a.Move(Path{0}, 1)
	a.Settle()
	if got := a.Fill(a.At(Path{1, 0}).Text, nil) + a.Fill(a.At(Path{0, 0}).Text, nil); got != "Lihat Pasal 1 dan Pasal 2.Lihat Pasal 2." {
		t.Errorf("got %q", got)
	}
}

func TestStoreText(t *testing.T) {
	labels := map[string]string{"aone": "Pasal 1", "2one": "Pasal 1", "atwo": "Pasal 2", "2two": "Pasal 2 ayat (1)"}
	const dead, other = "[#gone:Pasal 2]", "[#lost:Pasal 2]"
	for _, c := range []struct{ name, before, shown, want string }{
		{"typed", "", "lihat [pasal 2 ayat 1]", "lihat [#2two:Pasal 2 ayat (1)]"},
		{"an article before its only clause", "", "[Pasal 1]", "[#aone:Pasal 1]"},
		{"the only clause by its number", "", "[Pasal 1 ayat (1)]", "[#2one:Pasal 1]"},
		{"a reference to the only clause stays one", "[#2one:Pasal 1].", "Lihat [Pasal 1].", "Lihat [#2one:Pasal 1]."},
		{"no such provision", "", "[Pasal 99] [lampiran]", "[Pasal 99] [lampiran]"},
		{"dead and living with one label", dead + " [#atwo:Pasal 2]", "x [Pasal 2?] y [Pasal 2] z", "x " + dead + " y [#atwo:Pasal 2] z"},
		{"the first of two dead ones is taken out", dead + " dan " + other, "[Pasal 2?]", dead},
		{"the text between two dead ones changes", dead + " dan " + other, "[Pasal 2?] atau [Pasal 2?]", dead + " atau " + other},
		{"a dead one is typed twice", dead, "[Pasal 2?] [Pasal 2?]", dead + " " + dead},
		{"a dead one is aimed again", dead, "[Pasal 2]", "[#atwo:Pasal 2]"},
		{"a question mark that nobody knows", "", "[Pasal 7?]", "[Pasal 7?]"},
		{"brackets in brackets", "", "[[Pasal 2]] [", "[[#atwo:Pasal 2]] ["},
		{"an old label", "[#atwo:Pasal 8]", "[Pasal 2]", "[#atwo:Pasal 2]"},
	} {
		if got := StoreText(c.shown, c.before, labels); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestFill(t *testing.T) {
	a := soundAgreement()
	a.SignedOn, a.Term, a.Notice = "2023-05-15", Term{Years: 3}, Term{Months: 2}
	a.Parties[1].Name, a.Parties[1].Contact.Email = "PIHAK LAIN", "a@b.go.id"
	a.Parties[0].Signatory = Signer{Name: FullName{Front: "Dr.", Name: "Arif", Back: "M.Si."}, Position: "Kepala", Acting: "Plt."}
	if err := a.Validate(); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"{jenis} {JUDUL}":                        "Nota Kesepahaman Pelindungan Pekerja Migran",
		"{para pihak}":                           "PIHAK KESATU dan PIHAK LAIN",
		"{jumlah pihak} {rangkap}":               "2 (dua) 2 (dua)",
		"{ Jangka \t Waktu } sejak {mulai}":      "3 (tiga) tahun sejak 15 Mei 2023",
		"{berakhir}; {pemberitahuan}":            "14 Mei 2026; 2 (dua) bulan",
		"{batas pemberitahuan}":                  a.NoticeDeadline().Long(),
		"{tempat}":                               strings.Repeat(".", 24),
		"{pihak 1}, {instansi 2}":                "PIHAK KESATU, Pemerintah Kabupaten Muara Enim",
		"{pejabat 1} {jabatan 1}":                "Dr. Arif, M.Si. Plt. Kepala",
		"{surel kontak 2}":                       "a@b.go.id",
		"{instansi 3} {instansi 0} {x} {} {} }{": "{instansi 3} {instansi 0} {x} {} {} }{",
		"{{jenis}} {jenis":                       "{Nota Kesepahaman} {jenis",
		"[#gone:Pasal 8] [Pasal 99]":             "[Pasal 8?] [Pasal 99]",
	} {
		if got := a.Fill(text, nil); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	a.Kind = "{judul}"
	if got := a.Fill("{jenis}", nil); got != "{judul}" {
		t.Errorf("a value was filled again: %q", got)
	}
	a.Parties = append(a.Parties, Party{})
	a.PartyWord = PartyPertama
	if got := a.PartyNames(); got != "PIHAK PERTAMA, PIHAK LAIN, dan PIHAK KETIGA" {
		t.Errorf("got %q", got)
	}
}

// Every offered placeholder is one that Fill knows, with the same value.
func TestPlaceholdersAreFilled(t *testing.T) {
	for _, a := range []Agreement{{}, soundAgreement()} {
		list := a.Placeholders()
		if len(list) != 33 {
			t.Errorf("%d placeholders", len(list))
		}
		for _, p := range list {
			got := a.Fill("{"+p.Word+"}", nil)
			if known, missing := a.Known(p.Word); !known || missing != (p.Value == "") || p.Value != "" && got != p.Value || p.Value == "" && strings.Trim(got, ".") != "" {
				t.Errorf("%+v is filled with %q", p, got)
			}
		}
	}
}

func TestFiftyLevelsFromAWordProcessor(t *testing.T) {
	var text strings.Builder
	for i := range 50 {
		fmt.Fprintf(&text, "%s1.\tTing\u00ADkat\u200B \u201C%d\u201D\r\n", strings.Repeat("\t", i), i)
	}
	list := ParseProvisions(text.String())
	deep := Provision{Text: "Tingkat \"49\""}
	for i := 48; i >= 0; i-- {
		deep = Provision{Text: fmt.Sprintf("Tingkat \"%d\"", i), Items: []Provision{deep}}
	}
	a := Agreement{Articles: []Article{{Clauses: list}, {Clauses: []Provision{deep}}}}
	a.Settle()
	for i := range a.Articles {
		n := 0
		eachProvision(a.Articles[i].Clauses, func(p *Provision) {
			if want := fmt.Sprintf("Tingkat \"%d\"", n); p.Text != want {
				t.Errorf("got %q, want %q", p.Text, want)
			}
			if path := a.Find(p.Mark); len(path) != 1+min(n+1, MaxDepth) {
				t.Errorf("%q is at %v", p.Text, path)
			}
			n++
		})
		if n != 50 {
			t.Errorf("%d of 50 are left", n)
		}
	}
}

// Texts as long as a field may be, of the worst shapes, are read at once.
func TestHugePastes(t *testing.T) {
	var stairs strings.Builder
	for i := range 600 {
		stairs.WriteString(strings.Repeat(" ", i) + "1. x\n")
	}
	for name, text := range map[string]string{
		"lines": strings.Repeat("x\n", 100_000), "items": strings.Repeat("a. \n", 50_000), "clauses": strings.Repeat("x\n\n", 60_000),
		"stairs": stairs.String(), "brackets": strings.Repeat("[", 200_000), "braces": strings.Repeat("{", 200_000), "references": strings.Repeat("[Pasal 1]", 20_000),
	} {
		began := time.Now()
		a := Agreement{Articles: []Article{{Title: "x", Text: text}}}
		a.Settle()
		labels := a.Labels()
		a.eachText(func(s *string) { a.Fill(*s, labels); StoreText(ShowText(*s, labels), *s, labels) })
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("%s took %v", name, took)
		} else if name == "brackets" && a.Articles[0].Clauses[0].Text != text {
			t.Errorf("%s were changed", name)
		}
	}
	deep := Provision{Text: "x"}
	for range 9000 {
		deep = Provision{Text: "x", Items: []Provision{deep}}
	}
	a := Agreement{Articles: []Article{{Clauses: []Provision{deep}}}}
	a.Settle()
	if n := len(a.Labels()); n != 9002 {
		t.Errorf("%d of 9,002 are left", n)
	}
}

func TestMarksAreUnique(t *testing.T) {
	a := Agreement{Articles: []Article{{Mark: "kept1234", Title: "A", Clauses: []Provision{{Mark: "kept1234"}, {Mark: "kept1234"}, {Mark: "a:b"}, {Mark: "x]"}}}, {Mark: "kept1234"}}}
	a.Settle()
	if a.Articles[0].Mark != "kept1234" || len(a.Labels()) != 6 {
		t.Errorf("got %v", a.Labels())
	}
	first := allMarks(&a)
	a.Settle()
	if again := allMarks(&a); !reflect.DeepEqual(first, again) {
		t.Errorf("marks changed from %v to %v", first, again)
	}
}

// letters are what may not be lost.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// holdsLines tells that rest is the letters of all lines of text, in order, with
// or without what reads as a list mark before each.
func holdsLines(rest, text string) bool {
	places := map[int]bool{0: true}
	for line := range strings.SplitSeq(text, "\n") {
		words := squeeze(line)
		ways := []string{letters(words)}
		if m := readMark(line, words); m.kind != noMark {
			ways = append(ways, letters(m.rest))
		}
		next := map[int]bool{}
		for place := range places {
			for _, way := range ways {
				if strings.HasPrefix(rest[place:], way) {
					next[place+len(way)] = true
				}
			}
		}
		places = next
	}
	return places[len(rest)]
}

func FuzzParseProvisions(f *testing.F) {
	for _, s := range []string{"(1) a\na. b\n1) c\na) d", "1. a\n\ti. b\n\tii. c\n2. d", "- a\n  • b\no\tc", "a\n\nb\n1. c", "\v\f\u00AD(1)\n(2)", "a. x\nj. y\nz. z\naa. w", "i. a\nii. b\niii. c", "dr. A\nan. B"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list := ParseProvisions(text)
		again := ParseProvisions(Article{Clauses: list}.PlainText())
		if !(emptyOnly(list) && again == nil) && !reflect.DeepEqual(again, list) {
			t.Fatalf("%q is\n%+v\nand read back\n%+v\n%s", text, list, again, Article{Clauses: list}.PlainText())
		}
		a := Agreement{Articles: []Article{{Title: "x", Text: text}}}
		a.Settle()
		var kept strings.Builder
		eachProvision(a.Articles[0].Clauses, func(p *Provision) { kept.WriteString(p.Text + "\n") })
		if !strings.Contains(text, "[") && !holdsLines(letters(kept.String()), cleanDraft(text)) { // labels of references may be written anew
			t.Fatalf("%q lost letters: %q", text, kept.String())
		}
		before := a.Clone()
		a.Settle()
		if !reflect.DeepEqual(a, before) {
			t.Fatalf("%q: settled twice it is\n%+v, once\n%+v", text, a, before)
		}
	})
}

func FuzzShowText(f *testing.F) {
	f.Add("[#aone:Pasal 1] [#gone:Pasal 2] [Pasal 2?] [[#atwo:x]]", "[Pasal 1] [Pasal 2?]")
	f.Add("[#gone:Pasal 1][#lost:Pasal 1]", "[Pasal 1?]")
	labels := map[string]string{"aone": "Pasal 1", "atwo": "Pasal 2", "2two": "Pasal 2 ayat (1)"}
	f.Fuzz(func(t *testing.T, stored, typed string) {
		shown := ShowText(stored, labels)
		back := StoreText(shown, stored, labels)
		want := settleText(stored, labels, targetsOf(labels))
		if back != want {
			t.Fatalf("%q is shown as %q and stored as %q, want %q", stored, shown, back, want)
		}
		again := StoreText(typed, stored, labels)
		if got, want := letters(ShowText(again, labels)), letters(ShowText(settleText(typed, labels, targetsOf(labels)), labels)); got != want {
			t.Fatalf("typed %q over %q: letters %q, want %q", typed, stored, got, want)
		}
	})
}

func FuzzFill(f *testing.F) {
	f.Add("{jenis} [#aone:Pasal 1] {instansi 2}{")
	f.Fuzz(func(t *testing.T, text string) {
		var empty Agreement
		got := empty.Fill(text, map[string]string{"aone": "Pasal 1"})
		if len(PlaceholdersIn(text)) == 0 && Mentions(text) == nil && got != text {
			t.Fatalf("%q is filled as %q", text, got)
		}
	})
}

// bigDraft has 30 pages: 60 articles, about 400 provisions, references and
// placeholders in every third.
func bigDraft() Agreement {
	rng := rand.New(rand.NewSource(1))
	a := soundAgreement()
	for i := range 60 {
		var text strings.Builder
		for k := range 3 {
			fmt.Fprintf(&text, "(%d) PARA PIHAK sepakat bahwa {instansi 1} dan {instansi 2} melaksanakan ketentuan [Pasal %d ayat (1)] dalam jangka waktu {jangka waktu}.\n", k+1, 1+rng.Intn(60))
			text.WriteString("a. satu ketentuan yang panjangnya seperti pada naskah yang sungguh ada;\nb. dua ketentuan lain.\n")
		}
		a.Articles = append(a.Articles, Article{Title: fmt.Sprintf("Judul %d", i), Text: text.String()})
	}
	a.Settle()
	return a
}

func BenchmarkDraftLabelsAndFill(b *testing.B) {
	a := bigDraft()
	for b.Loop() {
		labels := a.Labels()
		a.eachText(func(text *string) { a.Fill(*text, labels) })
	}
}

func BenchmarkDraftSettle(b *testing.B) {
	a := bigDraft()
	for b.Loop() {
		a.Settle()
	}
}

func BenchmarkDraftStoreText(b *testing.B) {
	a := bigDraft()
	stored := a.At(Path{30, 0}).Text
	labels := a.Labels()
	shown := ShowText(stored, labels) + " [Pasal 4]"
	for b.Loop() {
		StoreText(shown, stored, labels)
	}
}

func TestReferencesWithinAnArticleAreShort(t *testing.T) {
	a := Agreement{Articles: []Article{
		{Title: "Tujuan", Text: "Satu."},
		{Title: "Jangka Waktu", Text: "Berlaku.\n\nSebagaimana dimaksud pada [Pasal 2 ayat (1)] dan [Pasal 1], juga [Pasal 3 huruf a] dan [Pasal 2]."},
		{Title: "Lain", Text: "Meliputi:\na. satu; dan\nb. dua menurut [Pasal 3 huruf a] dan [Pasal 2 ayat (1)]."},
	}}
	a.Settle()
	labels := a.Labels()
	within := func(i int, stored string) string { return a.Fill(stored, a.LabelsWithin(i, labels)) }
	if got, want := within(1, a.Articles[1].Clauses[1].Text), "Sebagaimana dimaksud pada ayat (1) dan Pasal 1, juga Pasal 3 huruf a dan Pasal 2."; got != want {
		t.Errorf("inside Pasal 2: %q, want %q", got, want)
	}
	if got, want := within(2, a.Articles[2].Clauses[0].Items[1].Text), "dua menurut huruf a dan Pasal 2 ayat (1)."; got != want {
		t.Errorf("inside Pasal 3: %q, want %q", got, want)
	}
	if got, want := a.Fill(a.Articles[2].Clauses[0].Items[1].Text, labels), "dua menurut Pasal 3 huruf a dan Pasal 2 ayat (1)."; got != want {
		t.Errorf("outside: %q, want %q", got, want)
	}
}
