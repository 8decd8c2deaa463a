package app

import (
	"fmt"
	"math/rand"
	"reflect"
	"strings"
	"testing"
)

func signedDraft() Agreement {
	a := soundAgreement()
	a.Recitals = []string{"bahwa satu;", "bahwa dua;", "bahwa tiga."}
	a.Articles = []Article{
		{Title: "Tujuan", Text: "(1) Satu.\n(2) Dua."},
		{Title: "Ruang Lingkup", Text: "Meliputi:\na. penempatan;\nb. pelindungan sesuai [Pasal 1 ayat (2)]."},
		{Title: "Jangka Waktu", Text: "Berlaku tiga tahun."},
		{Title: "Penutup", Text: "Ditandatangani."},
	}
	a.Settle()
	return a
}

func TestMergeAgreements(t *testing.T) {
	base := signedDraft()
	for _, c := range []struct {
		name         string
		mine, theirs func(*Agreement)
		want         func(*Agreement) // what becomes of base
		clashes      []Clash
	}{
		{"nothing", func(*Agreement) {}, func(*Agreement) {}, func(*Agreement) {}, nil},
		{
			"different fields",
			func(a *Agreement) { a.Title, a.Term.Years = "Judul baru", 3 },
			func(a *Agreement) { a.Note, a.Parties[1].Address = "Catatan", "Muara Enim" },
			func(a *Agreement) {
				a.Title, a.Term.Years, a.Note, a.Parties[1].Address = "Judul baru", 3, "Catatan", "Muara Enim"
			}, nil,
		},
		{
			"the same field",
			func(a *Agreement) { a.Title = "Punya saya" },
			func(a *Agreement) { a.Title = "Punya mereka" },
			func(a *Agreement) { a.Title = "Punya mereka" },
			[]Clash{{"Judul", "Punya saya", "Punya mereka"}},
		},
		{
			"one moves, the other writes",
			func(a *Agreement) { a.Move(Path{0}, 2) },
			func(a *Agreement) { a.Articles[0].Clauses[0].Text = "Satu, diubah." },
			func(a *Agreement) { a.Articles[0].Clauses[0].Text = "Satu, diubah."; a.Move(Path{0}, 2) }, nil,
		},
		{
			"two clauses of one article",
			func(a *Agreement) { a.Articles[0].Clauses[0].Text = "Satu, diubah." },
			func(a *Agreement) { a.Articles[0].Clauses[1].Text = "Dua, diubah." },
			func(a *Agreement) {
				a.Articles[0].Clauses[0].Text, a.Articles[0].Clauses[1].Text = "Satu, diubah.", "Dua, diubah."
			}, nil,
		},
		{
			"the same clause",
			func(a *Agreement) { a.Articles[0].Clauses[1].Text = "Dua kami." },
			func(a *Agreement) { a.Articles[0].Clauses[1].Text = "Dua mereka."; a.Move(Path{0}, 1) },
			func(a *Agreement) { a.Articles[0].Clauses[1].Text = "Dua mereka."; a.Move(Path{0}, 1) },
			[]Clash{{"Pasal 2 Tujuan, ayat (2)", "Dua kami.", "Dua mereka."}},
		},
		{
			"a deletion", func(a *Agreement) { a.Remove(Path{2}) }, func(a *Agreement) { a.Note = "x" },
			func(a *Agreement) { a.Remove(Path{2}); a.Note = "x" }, nil,
		},
		{
			"they delete what I changed",
			func(a *Agreement) { a.Articles[2].Clauses[0].Text = "Berlaku lima tahun." },
			func(a *Agreement) { a.Remove(Path{2}) },
			func(a *Agreement) { a.Articles[2].Clauses[0].Text = "Berlaku lima tahun." },
			[]Clash{{"Pasal 3 Jangka Waktu", "Jangka Waktu\nBerlaku lima tahun.", "(dihapus)"}},
		},
		{
			"I delete what they changed",
			func(a *Agreement) { a.Remove(Path{2}) },
			func(a *Agreement) { a.Articles[2].Title = "Masa Berlaku" },
			func(a *Agreement) { a.Articles[2].Title = "Masa Berlaku" },
			[]Clash{{"Pasal 3 Masa Berlaku", "(dihapus)", "Masa Berlaku\nBerlaku tiga tahun."}},
		},
		{
			"both put a recital at the same place",
			func(a *Agreement) { a.Recitals = append(a.Recitals, "bahwa saya.") },
			func(a *Agreement) { a.Recitals = append(a.Recitals, "bahwa mereka.") },
			func(a *Agreement) { a.Recitals = append(a.Recitals, "bahwa mereka.", "bahwa saya.") }, nil,
		},
		{
			"two recitals side by side",
			func(a *Agreement) { a.Recitals[0] = "bahwa satu saya;" },
			func(a *Agreement) { a.Recitals[1] = "bahwa dua mereka;" },
			func(a *Agreement) { a.Recitals[0], a.Recitals[1] = "bahwa satu saya;", "bahwa dua mereka;" }, nil,
		},
		{
			"both move", func(a *Agreement) { a.Move(Path{0}, 1) }, func(a *Agreement) { a.Move(Path{3}, -1) },
			func(a *Agreement) { a.Move(Path{3}, -1) },
			[]Clash{{"Urutan pasal", "Pasal 2, Pasal 1, Pasal 4, Pasal 3", "Pasal 1, Pasal 2, Pasal 3, Pasal 4"}},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			mine, theirs, want := base.Clone(), base.Clone(), base.Clone()
			theirs.ID, theirs.Version = "01", 7
			c.mine(&mine)
			c.theirs(&theirs)
			c.want(&want)
			want.Meta = theirs.Meta
			want.Settle()
			got, clashes := MergeAgreements(base, mine, theirs)
			if !reflect.DeepEqual(got, want) {
				t.Errorf("got\n%+v\nwant\n%+v", got, want)
			}
			if !reflect.DeepEqual(clashes, c.clashes) {
				t.Errorf("clashes %q, want %q", clashes, c.clashes)
			}
		})
	}
}

func TestMergeBothInsertArticles(t *testing.T) {
	base := signedDraft()
	mine, theirs := base.Clone(), base.Clone()
	mine.InsertArticle(1, Article{Title: "Milik saya", Text: "Isi saya."})
	theirs.InsertArticle(1, Article{Title: "Milik mereka", Text: "Isi mereka."})
	got, clashes := MergeAgreements(base, mine, theirs)
	var titles []string
	for _, a := range got.Articles {
		titles = append(titles, a.Title)
	}
	if s := strings.Join(titles, ", "); s != "Tujuan, Milik mereka, Milik saya, Ruang Lingkup, Jangka Waktu, Penutup" || clashes != nil {
		t.Errorf("got %s, clashes %q", s, clashes)
	}
}

// Drafts kept before there were marks get new ones at each read.
func TestMergeOfDraftsWithoutMarks(t *testing.T) {
	draft := func() Agreement {
		a := soundAgreement()
		a.Articles = []Article{{Title: "Tujuan", Text: "Satu.\n\nDua."}, {Title: "Penutup", Text: "Selesai."}}
		return a
	}
	mine, theirs := draft(), draft()
	mine.Articles[0].Text = "Satu, diubah.\n\nDua."
	theirs.Articles[1].Text = "Selesai, diubah."
	got, clashes := MergeAgreements(draft(), mine, theirs)
	if len(got.Articles) != 2 || got.Articles[0].PlainText() != "(1) Satu, diubah.\n\n(2) Dua." || got.Articles[1].PlainText() != "Selesai, diubah." || clashes != nil {
		t.Errorf("got %+v, clashes %q", got.Articles, clashes)
	}
}

// Every single field of an agreement and of a party is joined.
func TestMergeForgetsNoField(t *testing.T) {
	merged := func(path string, a *Agreement) bool {
		base := soundAgreement()
		got, _ := MergeAgreements(base, *a, base)
		return !reflect.DeepEqual(got, mustSettle(base)) && reflect.DeepEqual(got, mustSettle(*a))
	}
	var try func(v reflect.Value, path string, a *Agreement)
	try = func(v reflect.Value, path string, a *Agreement) {
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				if name := v.Type().Field(i).Name; name != "Meta" && name != "RenewedOn" {
					try(v.Field(i), path+"."+name, a)
				}
			}
			return
		case reflect.Slice:
			if path == ".Parties" {
				try(v.Index(1), path+"[1]", a)
				return
			}
			if v.Type().Elem().Kind() == reflect.Uint8 {
				v.SetBytes([]byte{1})
				break
			}
			row := reflect.New(v.Type().Elem()).Elem()
			fill(row, "Baru")
			v.Set(reflect.Append(v, row))
		case reflect.String:
			v.SetString("Baru")
		case reflect.Int:
			v.SetInt(7)
		case reflect.Bool:
			v.SetBool(true)
		default:
			t.Fatalf("%s is a %s", path, v.Kind())
		}
		a.Settle()
		if !merged(path, a) {
			t.Errorf("a change of %s is lost", path)
		}
		*a = soundAgreement()
	}
	a := soundAgreement()
	for i := range reflect.TypeOf(a).NumField() {
		field := reflect.TypeOf(a).Field(i)
		if field.Name == "Meta" || field.Name == "RenewedOn" {
			continue
		}
		if field.Name != "Parties" {
			a = soundAgreement()
			try(reflect.ValueOf(&a).Elem().Field(i), "."+field.Name, &a)
			continue
		}
		for _, part := range []func(*Party) any{
			func(p *Party) any { return &p.InstitutionID }, func(p *Party) any { return &p.Institution }, func(p *Party) any { return &p.Address },
			func(p *Party) any { return &p.LegalGround }, func(p *Party) any { return &p.PowerOfAttorney }, func(p *Party) any { return &p.Name },
			func(p *Party) any { return &p.Number }, func(p *Party) any { return &p.Logo.Data }, func(p *Party) any { return &p.Logo.Name },
			func(p *Party) any { return &p.Contact }, func(p *Party) any { return &p.Signatory },
		} {
			a = soundAgreement()
			p := reflect.ValueOf(part(&a.Parties[1])).Elem()
			if p.Kind() == reflect.Struct {
				fill(p, "Baru")
			} else if p.Kind() == reflect.Slice {
				p.SetBytes([]byte{1})
			} else {
				p.SetString("Baru")
			}
			if !merged(".Parties", &a) {
				t.Errorf("a change of a party is lost: %+v", a.Parties[1])
			}
		}
	}
}

func mustSettle(a Agreement) Agreement {
	a.Settle()
	return a
}

// What one side wrote is in the merged draft or in a clash, and what either
// side alone did is done.
func TestMergeLosesNothing(t *testing.T) {
	for seed := range int64(400) {
		rng := rand.New(rand.NewSource(seed))
		base := randomDraft(rng, 5)
		mine, theirs := base.Clone(), base.Clone()
		words := 0
		edit := func(a *Agreement, who string) (written []string) {
			for range 1 + rng.Intn(6) {
				if len(a.Articles) == 0 {
					return written
				}
				switch p := randomPath(rng, a); rng.Intn(4) {
				case 0:
					a.Move(p, rng.Intn(3)-1)
				case 1:
					a.Remove(p)
				case 2:
					a.Insert(p)
					if at := a.At(p); at != nil {
						words++
						at.Text = fmt.Sprintf("%s%dx", who, words)
					}
				case 3:
					words++
					if at := a.At(p); at != nil {
						at.Text = fmt.Sprintf("%s%dx", who, words)
					} else {
						a.Articles[p[0]].Title = fmt.Sprintf("%s%dx", who, words)
					}
				}
			}
			a.Settle()
			text := allText(a)
			for n := range words + 1 {
				if w := fmt.Sprintf("%s%dx", who, n); strings.Contains(text, w) {
					written = append(written, w)
				}
			}
			return written
		}
		written := append(edit(&mine, "saya"), edit(&theirs, "mereka")...)
		if got, clashes := MergeAgreements(base, mine, base); !reflect.DeepEqual(got, mine) || clashes != nil {
			t.Fatalf("seed %d: mine alone gives\n%s\nwant\n%s\n%q", seed, allText(&got), allText(&mine), clashes)
		}
		if got, clashes := MergeAgreements(base, base, theirs); !reflect.DeepEqual(got, theirs) || clashes != nil {
			t.Fatalf("seed %d: theirs alone gives\n%s\nwant\n%s\n%q", seed, allText(&got), allText(&theirs), clashes)
		}
		if got, clashes := MergeAgreements(base, mine, mine); !reflect.DeepEqual(got, mine) || clashes != nil {
			t.Fatalf("seed %d: the same twice gives %q\n%s", seed, clashes, allText(&got))
		}
		got, clashes := MergeAgreements(base, mine, theirs)
		all := allText(&got)
		for _, c := range clashes {
			all += c.Part + c.Mine + c.Theirs
		}
		for _, w := range written {
			if !strings.Contains(all, w) {
				t.Fatalf("seed %d: %s is lost\nmine\n%s\ntheirs\n%s\ngot\n%s", seed, w, allText(&mine), allText(&theirs), all)
			}
		}
		if again := mustSettle(got.Clone()); !reflect.DeepEqual(again, got) {
			t.Fatalf("seed %d: the merged draft is not settled", seed)
		}
		if len(allMarks(&got)) != len(got.Labels()) {
			t.Fatalf("seed %d: a mark stands twice", seed)
		}
	}
}

// allText is the text of a draft with its numbers.
func allText(a *Agreement) string {
	var b strings.Builder
	b.WriteString(strings.Join(a.Recitals, "\n") + "\n")
	for i, t := range a.Articles {
		fmt.Fprintf(&b, "Pasal %d %s\n%s\n%s\n", i+1, t.Title, t.Chapter, t.PlainText())
	}
	return b.String()
}

// Both sides may put another article at the head of a chapter: it still begins
// once.
func TestMergeKeepsOneHeadOfAChapter(t *testing.T) {
	base := signedDraft()
	base.Articles[0].Chapter = "UMUM"
	mine, theirs := base.Clone(), base.Clone()
	mine.Move(Path{0}, 1)
	theirs.InsertArticle(0, Article{Title: "Dasar", Text: "Isi."})
	got, clashes := MergeAgreements(base, mine, theirs)
	if s := strings.Join(chaptersOf(&got), ","); s != "UMUM,,,," || got.Articles[0].Title != "Dasar" || got.Articles[1].Title != "Ruang Lingkup" || clashes != nil {
		t.Errorf("chapters %q of %+v, clashes %q", s, got.Articles, clashes)
	}
}

// A signature's picture stays with its name: nobody's signature comes under the
// name of another.
func TestMergeKeepsASignatureWithItsName(t *testing.T) {
	signed := func(name, picture string) Agreement {
		a := soundAgreement()
		a.Parties[1].Signatory = Signer{Name: FullName{Name: name}, Picture: picture}
		return a
	}
	for _, c := range []struct {
		what                   string
		base, mine, theirs     Agreement
		name, picture, clashed string
	}{
		{"mine gives the picture", signed("Siti", ""), signed("Siti", "aaaa"), signed("Siti", ""), "Siti", "aaaa", ""},
		{"theirs takes it out", signed("Siti", "aaaa"), signed("Siti", "aaaa"), signed("Siti", ""), "Siti", "", ""},
		{"mine is another person", signed("Siti", "aaaa"), signed("Dewi", "bbbb"), signed("Siti", "aaaa"), "Dewi", "bbbb", ""},
		{"mine is another person without a picture", signed("Siti", "aaaa"), signed("Dewi", ""), signed("Siti", "cccc"), "Dewi", "", ""},
		{
			"theirs is another person, mine a picture", signed("Siti", ""), signed("Siti", "aaaa"), signed("Dewi", ""), "Dewi", "",
			"Pihak 2, Gambar tanda tangan: gambar aaaa / (tanpa gambar)",
		},
		{
			"two pictures", signed("Siti", ""), signed("Siti", "aaaa"), signed("Siti", "0123456789"), "Siti", "0123456789",
			"Pihak 2, Gambar tanda tangan: gambar aaaa / gambar 01234567",
		},
	} {
		got, clashes := MergeAgreements(c.base, c.mine, c.theirs)
		clashed := ""
		for _, clash := range clashes {
			clashed += clash.Part + ": " + clash.Mine + " / " + clash.Theirs
		}
		if s := got.Parties[1].Signatory; s.Name.Name != c.name || s.Picture != c.picture || clashed != c.clashed {
			t.Errorf("%s: %s with %q, clashes %q", c.what, s.Name.Name, s.Picture, clashed)
		}
	}
}
