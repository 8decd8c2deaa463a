package doc_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
)

// drafted loads one of the agreements of testdata.
func drafted(t testing.TB, name string) (app.Office, app.Agreement) {
	t.Helper()
	var o app.Office
	var a app.Agreement
	read(t, "office.json", &o)
	read(t, name+".json", &a)
	return o, a
}

func TestAgreementMasters(t *testing.T) {
	o, nota := drafted(t, "nota")
	_, pks := drafted(t, "pks")
	_, three := drafted(t, "three")
	_, four := drafted(t, "four")
	own := o
	own.Paper.Agreement = "F4-215"
	own.Agreements = app.AgreementSettings{
		Joiner: "dan", NumbersFirst: true, SecondLeft: true, SameOrder: true, StampHolder: true, FillDashes: true,
		Coordination: []string{"Kepala Dinas Tenaga Kerja", "Kepala Bagian Hukum", "Asisten Pemerintahan"},
	}
	for name, d := range map[string]doc.Document{
		"nota-clean":   doc.Agreement(o, nota),
		"nota-draft":   doc.AgreementDraft(o, nota),
		"nota-copy-1":  doc.AgreementCopy(o, nota, 1),
		"nota-copy-2":  doc.AgreementCopy(o, nota, 2),
		"nota-own":     doc.AgreementCopy(own, nota, 1),
		"pks-draft":    doc.AgreementDraft(own, pks),
		"pks-copy-2":   doc.AgreementCopy(o, pks, 2),
		"three-draft":  doc.AgreementDraft(o, three),
		"three-copy-3": doc.AgreementCopy(o, three, 3),
		"four-copy-1":  doc.AgreementCopy(own, four, 1),
	} {
		t.Run(name, func(t *testing.T) { master(t, name+".txt", d.Text()) })
	}
}

// columns are the leads of a document's signatures and the place of the one
// with the stamp, -1 for none.
func columns(t *testing.T, d doc.Document) (leads []string, stamped int) {
	t.Helper()
	stamped = -1
	for _, b := range d.Blocks {
		s, ok := b.(doc.Signatures)
		if !ok {
			continue
		}
		for i, c := range s.Columns {
			leads = append(leads, c.Lead)
			if c.Meterai {
				if stamped >= 0 {
					t.Error("two columns have a stamp")
				}
				stamped = i
			}
		}
	}
	return leads, stamped
}

// institutions are the parties of a document's title, in order.
func institutions(d doc.Document, a app.Agreement) []int {
	var out []int
	for _, b := range d.Blocks {
		title, ok := b.(doc.Title)
		if !ok {
			continue
		}
		for _, l := range title.Lines {
			for i, p := range a.Parties {
				if strings.TrimSuffix(l[0].Text, ",") == strings.ToUpper(p.Institution) {
					out = append(out, i)
				}
			}
		}
	}
	return out
}

// TestCopiesFollowTheSettings: who stands first, who signs where and over which
// side's stamp, and who keeps the copy.
func TestCopiesFollowTheSettings(t *testing.T) {
	const one, two, three = "PIHAK KESATU", "PIHAK KEDUA", "PIHAK KETIGA"
	type want struct {
		file    string
		s       app.AgreementSettings
		n       int
		title   []int
		leads   []string
		stamped int
		holder  int
	}
	for _, c := range []want{
		{"nota", app.AgreementSettings{}, 1, []int{1, 0}, []string{two, one}, 1, 1},
		{"nota", app.AgreementSettings{}, 2, []int{0, 1}, []string{one, two}, 1, 0},
		{"nota", app.AgreementSettings{}, 9, []int{0, 1}, []string{one, two}, 1, 0},
		{"nota", app.AgreementSettings{}, 0, []int{1, 0}, []string{two, one}, 1, 1},
		{"nota", app.AgreementSettings{SameOrder: true}, 1, []int{0, 1}, []string{one, two}, 0, 1},
		{"nota", app.AgreementSettings{SameOrder: true}, 2, []int{0, 1}, []string{one, two}, 1, 0},
		{"nota", app.AgreementSettings{SameOrder: true, SecondLeft: true}, 1, []int{0, 1}, []string{two, one}, 1, 1},
		{"nota", app.AgreementSettings{StampHolder: true}, 1, []int{0, 1}, []string{one, two}, 0, 0},
		{"nota", app.AgreementSettings{StampHolder: true}, 2, []int{1, 0}, []string{two, one}, 0, 1},
		{"nota", app.AgreementSettings{StampHolder: true, SecondLeft: true}, 2, []int{1, 0}, []string{one, two}, 1, 1},
		{"nota", app.AgreementSettings{NoStamp: true}, 1, []int{1, 0}, []string{two, one}, -1, 1},
		{"three", app.AgreementSettings{}, 1, []int{1, 0, 2}, []string{two, one, three}, 1, 1},
		{"three", app.AgreementSettings{}, 2, []int{2, 0, 1}, []string{three, one, two}, 2, 2},
		{"three", app.AgreementSettings{}, 3, []int{0, 1, 2}, []string{one, two, three}, 2, 0},
		{"three", app.AgreementSettings{StampHolder: true, SecondLeft: true}, 3, []int{2, 0, 1}, []string{two, one, three}, 2, 2},
	} {
		o, a := drafted(t, c.file)
		o.Agreements = c.s
		name := fmt.Sprintf("%s copy %d with %+v", c.file, c.n, c.s)
		d := doc.AgreementCopy(o, a, c.n)
		leads, stamped := columns(t, d)
		if !slices.Equal(leads, c.leads) || stamped != c.stamped {
			t.Errorf("%s: signatures %q, stamp at %d; want %q, %d", name, leads, stamped, c.leads, c.stamped)
		}
		if got := institutions(d, a); !slices.Equal(got, c.title) {
			t.Errorf("%s: the title names %v, want %v", name, got, c.title)
		}
		if got := doc.CopyHolder(o, a, c.n); got != c.holder {
			t.Errorf("%s: kept by %d, want %d", name, got, c.holder)
		}
		if !slices.Equal(d.Initials, []string{one, two, three}[:len(a.Parties)]) {
			t.Errorf("%s: initials of %q", name, d.Initials)
		}
		if d.Mark != "" || strings.Contains(d.Text(), "KOORDINASI") {
			t.Errorf("%s carries marks of a draft", name)
		}
	}
}

// TestEachPaperHasItsOwnMarks: stamps and boxes on signing copies, DRAF and the
// coordination table on the draft, nothing of it in the clean text.
func TestEachPaperHasItsOwnMarks(t *testing.T) {
	o, a := drafted(t, "nota")
	clean, draft := doc.Agreement(o, a), doc.AgreementDraft(o, a)
	if clean.Mark != "" || clean.Initials != nil || strings.Contains(clean.Text(), "PARAF") || strings.Contains(clean.Text(), "meterai)") {
		t.Error("the clean text carries marks")
	}
	if draft.Mark != "DRAF" || draft.Initials != nil || !strings.Contains(draft.Text(), "PARAF KOORDINASI") {
		t.Error("the draft lacks its marks, or has those of a copy")
	}
	for _, name := range doc.Coordinators {
		if !strings.Contains(draft.Text(), name) {
			t.Errorf("%q has no column", name)
		}
	}
	o.Agreements = app.AgreementSettings{NoInitials: true, Coordination: []string{"Sekretaris Daerah"}}
	if d := doc.AgreementCopy(o, a, 1); d.Initials != nil {
		t.Error("initials are switched off and printed")
	}
	if text := doc.AgreementDraft(o, a).Text(); !strings.Contains(text, "Sekretaris Daerah") || strings.Contains(text, doc.Coordinators[1]) {
		t.Error("the office's own columns are not printed alone")
	}
}

// TestCopiesAreCountedOnce: either the closing article or the last sentence
// says how many originals there are.
func TestCopiesAreCountedOnce(t *testing.T) {
	o, a := drafted(t, "nota")
	if n := strings.Count(doc.Agreement(o, a).Text(), "dalam rangkap"); n != 1 {
		t.Errorf("copies are counted %d times", n)
	}
	_, three := drafted(t, "three")
	text := doc.Agreement(o, three).Text()
	if !strings.Contains(text, "dalam rangkap 3 (tiga) asli, bermeterai cukup, dan") {
		t.Error("nobody counts the copies")
	}
	o.Agreements.NoStamp = true
	if text := doc.Agreement(o, three).Text(); !strings.Contains(text, "3 (tiga) asli, dan") || strings.Contains(text, "meterai") {
		t.Error("a paper without stamps speaks of them")
	}
}

// TestWhatIsMissingShows: dots where the pen or the office has to fill in, so
// that nobody signs unnoticed.
func TestWhatIsMissingShows(t *testing.T) {
	o, a := drafted(t, "nota")
	a.Parties[0].LegalGround, a.Parties[1].Address, a.Parties[1].Signatory.Position = "", "", ""
	a.Title, a.SigningPlace, a.SignedOn, a.Kind = "", "", "", ""
	a.Term = app.Term{}
	a.Articles = append(a.Articles, app.Article{Title: "Kosong"}, app.Article{Title: "Rujukan", Clauses: []app.Provision{{Text: "menurut [#hilang:Pasal 9 ayat (1)] dan"}}})
	text := doc.AgreementCopy(o, a, 1).Text()
	for _, w := range []string{
		"Indonesia, berdasarkan ....", "berkantor di ....", "bertempat di ....", "Pada hari ini, ....", "NOMOR : ....",
		"= *....", "*KOSONG*\n< ....", "2. H. HERMAN SUDRAJAT, S.E., M.Si.:\n  ....", "Demikian ....",
		"berlaku selama ........", "menurut [Pasal 9 ayat (1)?] dan",
	} {
		if !strings.Contains(text, w) {
			t.Errorf("%q is not printed", w)
		}
	}
}

// TestGroundsOfAuthority: office, power of attorney or both.
func TestGroundsOfAuthority(t *testing.T) {
	o, a := drafted(t, "nota")
	for _, c := range []struct{ ground, power, want string }{
		{"Keputusan Presiden Nomor 1;", "", "berdasarkan Keputusan Presiden Nomor 1, dalam hal ini"},
		{"berdasarkan  Keputusan X", "Surat Kuasa Nomor 2 tanggal 3 Mei 2023.", "berdasarkan Keputusan X dan Surat Kuasa Nomor 2 tanggal 3 Mei 2023, dalam"},
		{"", "Nomor 2 tanggal 3 Mei 2023", ", berdasarkan Surat Kuasa Nomor 2 tanggal 3 Mei 2023, dalam"},
		{" ", "", ", berdasarkan ...................................., dalam hal ini"},
	} {
		a.Parties[0].LegalGround, a.Parties[0].PowerOfAttorney = c.ground, c.power
		if text := doc.Agreement(o, a).Text(); !strings.Contains(text, c.want) {
			t.Errorf("%q and %q: %q is not printed", c.ground, c.power, c.want)
		}
	}
}

// TestRecitalsEndAsOneSentence however they were typed.
func TestRecitalsEndAsOneSentence(t *testing.T) {
	o, a := drafted(t, "nota")
	for _, c := range []struct{ typed, want []string }{
		{[]string{"bahwa satu"}, []string{"a. bahwa satu."}},
		{[]string{"bahwa satu.", "bahwa dua"}, []string{"a. bahwa satu; dan", "b. bahwa dua."}},
		{[]string{"bahwa satu;", " ", "bahwa dua; dan", "bahwa tiga;"}, []string{"a. bahwa satu;", "b. bahwa dua; dan", "c. bahwa tiga."}},
		{[]string{"bahwa kawan dan lawan", "bahwa ........"}, []string{"a. bahwa kawan dan lawan; dan", "b. bahwa ........."}},
		{[]string{"bahwa satu, dan", "bahwa dua,"}, []string{"a. bahwa satu; dan", "b. bahwa dua."}},
	} {
		a.Recitals, a.LegalBasis = c.typed, nil
		text := doc.Agreement(o, a).Text()
		if want := strings.Join(c.want, "\n") + "\nBerdasarkan hal tersebut"; !strings.Contains(text, want) {
			t.Errorf("%q: want %q in\n%s", c.typed, want, text)
		}
	}
}

// TestAmendmentsSaySoInTheTitle before the name of the paper.
func TestAmendmentsSaySoInTheTitle(t *testing.T) {
	o, a := drafted(t, "nota")
	a.Relation = app.RelationAddendum
	for _, c := range []struct{ kind, title, want string }{
		{"Nota Kesepahaman", "Sinergi", "= *PERUBAHAN ATAS NOTA KESEPAHAMAN*\n= *ANTARA*"},
		{"Adendum", "Sinergi", "= *ADENDUM*\n= *PERUBAHAN ATAS KERJA SAMA*\n= *ANTARA*"},
		{"Adendum", "Perubahan atas Nota Kesepahaman tentang Sinergi", "= *ADENDUM*\n= *ANTARA*"},
		{"Perubahan Kedua atas Nota Kesepahaman", "Sinergi", "= *PERUBAHAN KEDUA ATAS NOTA KESEPAHAMAN*\n= *ANTARA*"},
	} {
		a.Kind, a.Title = c.kind, c.title
		if text := doc.Agreement(o, a).Text(); !strings.Contains(text, c.want) {
			t.Errorf("%s, %s: no %q in\n%.600s", c.kind, c.title, c.want, text)
		}
	}
}

// TestTitleJoinsTheParties with the office's word.
func TestTitleJoinsTheParties(t *testing.T) {
	o, _ := drafted(t, "nota")
	for _, c := range []struct {
		n          int
		join, want string
	}{
		{2, "", "P1 | DENGAN | P2"},
		{2, "dan", "P1 | DAN | P2"},
		{3, "dengan", "P1 | DAN | P2 | DENGAN | P3"},
		{3, "dan", "P1, | P2, | DAN | P3"},
		{4, "", "P1, | P2, | DAN | P3 | DENGAN | P4"},
	} {
		a := app.Agreement{Kind: "Nota", Title: "Hal"}
		for i := range c.n {
			a.Parties = append(a.Parties, app.Party{Institution: fmt.Sprintf("p%d", i+1)})
		}
		o.Agreements.Joiner = c.join
		text := doc.Agreement(o, a).Text()
		_, text, _ = strings.Cut(text, "= *ANTARA*\n")
		text, _, _ = strings.Cut(text, "\n= *TENTANG*")
		got := strings.NewReplacer("= *", "", "*", "", "\n", " | ").Replace(text)
		if got != c.want {
			t.Errorf("%d parties joined by %q: %s, want %s", c.n, c.join, got, c.want)
		}
	}
}

// TestPapersLeaveTheRecordAlone: settling and ordering work on a copy.
func TestPapersLeaveTheRecordAlone(t *testing.T) {
	o, a := drafted(t, "three")
	_, same := drafted(t, "three")
	for n := range 4 {
		doc.AgreementCopy(o, a, n)
	}
	doc.AgreementDraft(o, a)
	if fmt.Sprintf("%+v", a) != fmt.Sprintf("%+v", same) {
		t.Error("the record has changed")
	}
}

// TestAnyNumberOfParties: none, one and twenty.
func TestAnyNumberOfParties(t *testing.T) {
	o, a := drafted(t, "nota")
	for _, n := range []int{0, 1, 20} {
		var many []app.Party
		for range n {
			many = append(many, a.Parties[0])
		}
		some := a
		some.Parties = many
		for _, d := range []doc.Document{doc.Agreement(o, some), doc.AgreementDraft(o, some), doc.AgreementCopy(o, some, n)} {
			leads, _ := columns(t, d)
			if len(leads) != max(n, 2) {
				t.Errorf("%d parties: %d signatures", n, len(leads))
			}
		}
	}
	if text := doc.Agreement(o, app.Agreement{Parties: make([]app.Party, 20)}).Text(); !strings.Contains(text, "PIHAK KEDUAPULUH") && !strings.Contains(text, "PIHAK KEDUA PULUH") {
		t.Error("the twentieth party has no name")
	}
}
