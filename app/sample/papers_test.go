package sample

import (
	"reflect"
	"strings"
	"testing"

	"sinergi/app"
)

func titles(a app.Agreement) []string {
	var list []string
	for _, t := range a.Articles {
		list = append(list, t.Title)
	}
	return list
}

func TestNotaHasTheArticlesOfTheCase(t *testing.T) {
	a := Nota()
	want := []string{"Tujuan", "Ruang Lingkup", "Pelaksanaan", "Pembiayaan", "Jangka Waktu", "Evaluasi Bersama", "Korespondensi", "Penutup"}
	if got := titles(a); !reflect.DeepEqual(got, want) {
		t.Errorf("articles are %v", got)
	}
	if a.Term.Words() != "3 (tiga) tahun" || a.Notice.Words() != "2 (dua) bulan" || a.Stage != "Pembahasan" || a.SignedOn != "" {
		t.Errorf("term %+v, notice %+v, stage %s, signed %s", a.Term, a.Notice, a.Stage, a.SignedOn)
	}
	if n := len(a.History); n != 4 || a.History[n-1].Stage != a.Stage {
		t.Errorf("history %+v", a.History)
	}
}

// TestPapersHaveNoFault lets the check read every paper of the sample; only
// what is left for the signing day may be open.
func TestPapersHaveNoFault(t *testing.T) {
	c := app.LintContext{Office: Office()}
	for _, i := range Institutions() {
		c.Institutions = append(c.Institutions, i.Name)
	}
	papers := append(Agreements(1), PKS(), ThreeParties(), Long(), earlierNota(Nota()))
	for _, a := range papers {
		for _, f := range app.Lint(c, a) {
			t.Errorf("%s %s: %s %s: %s", a.Kind, a.Parties[1].Institution, f.Rule, f.At, f.Message)
		}
		if err := a.Validate(); err != nil {
			t.Errorf("%s: %v", a.Title, err)
		}
	}
}

func TestPapersAreTheSameEachTime(t *testing.T) {
	for name, make := range map[string]func() app.Agreement{"nota": Nota, "pks": PKS, "three": ThreeParties, "long": Long} {
		if a := make(); !reflect.DeepEqual(a, make()) {
			t.Errorf("%s differs from one time to the next", name)
		}
	}
	if !reflect.DeepEqual(Agreements(3), Agreements(3)) {
		t.Error("the agreements of one seed differ")
	}
}

func TestPapersHaveTheirShape(t *testing.T) {
	pks, three, long := PKS(), ThreeParties(), Long()
	if len(pks.Articles) != 14 || pks.Articles[0].Chapter == "" || pks.Parties[0].PowerOfAttorney == "" {
		t.Errorf("PKS: %d articles, chapter %q", len(pks.Articles), pks.Articles[0].Chapter)
	}
	if len(three.Parties) != 3 || !strings.Contains(three.Articles[1].PlainText(), "Bhabinkamtibmas") {
		t.Errorf("three parties: %d", len(three.Parties))
	}
	if len(long.Articles) != longArticles {
		t.Errorf("long: %d articles", len(long.Articles))
	}
}

func TestOwnLibraryIsValid(t *testing.T) {
	for _, l := range ownLibrary() {
		if err := l.Validate(); err != nil {
			t.Errorf("%s: %v", l.Title, err)
		}
	}
}
