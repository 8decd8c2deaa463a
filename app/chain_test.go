package app

import (
	"reflect"
	"strings"
	"testing"
)

func parentAgreement() Agreement {
	a := Agreement{
		Meta: Meta{ID: "a", Version: 4}, Kind: "Nota Kesepahaman", Title: "Pelindungan", Stage: "Pelaksanaan",
		SignedOn: "2023-05-15", ValidTo: "2026-05-14", Term: Term{Years: 3}, Notice: Term{Months: 3},
		Parties:  []Party{{Institution: "BP2MI", Number: "NK.01/2023"}, {Institution: "Pemkab Lahat", Number: "119/2023"}},
		Articles: []Article{{Title: "Tujuan", Text: "{jenis} ini bertujuan."}, {Title: "Jangka Waktu", Text: "Menurut [Pasal 1]."}},
		History:  []StageChange{{Stage: "Pelaksanaan", On: "2023-06-01"}}, EndedOn: "2025-01-01", EndedWhy: "x", RenewedOn: "2026-01-01", Note: "lama",
	}
	a.Settle()
	return a
}

func TestRenewalGoesOnWithoutWhatWasSigned(t *testing.T) {
	a := parentAgreement()
	before := a.Clone()
	r := a.Renewal("Penjajakan")
	if r.ID != "" || r.Version != 0 || r.ParentID != "a" || r.Relation != RelationRenewal || r.Stage != "Penjajakan" {
		t.Errorf("renewal is %+v", r.Meta)
	}
	if r.SignedOn+r.ValidFrom+r.ValidTo+r.EndedOn+r.RenewedOn != "" || r.EndedWhy != "" || r.Note != "" || len(r.History) != 0 {
		t.Errorf("something of the old period is left: %+v", r)
	}
	if r.Term.Years != 3 || r.Notice.Months != 3 || len(r.Articles) != 2 || r.Kind != a.Kind {
		t.Errorf("term or text is lost: %+v", r)
	}
	for i, p := range r.Parties {
		if p.Number != "" || p.Institution != a.Parties[i].Institution {
			t.Errorf("party %d: %+v", i, p)
		}
	}
	r.Articles[0].Clauses[0].Text = "lain"
	r.Parties[0].Institution = "lain"
	if !reflect.DeepEqual(a, before) {
		t.Error("the old agreement changed with its renewal")
	}
}

func TestAddendumNamesWhatItChanges(t *testing.T) {
	a := parentAgreement()
	r := a.Addendum("Adendum", "Penyusunan draf")
	if r.Relation != RelationAddendum || r.ParentID != "a" || r.Kind != "Adendum" || r.ValidTo != a.ValidTo || !r.Term.IsZero() {
		t.Errorf("addendum is %+v", r)
	}
	cited := "Nota Kesepahaman tentang Pelindungan Nomor NK.01/2023 dan Nomor 119/2023 tanggal 15 Mei 2023"
	if !strings.Contains(strings.Join(r.Recitals, "\n"), cited) || !strings.Contains(r.Articles[0].PlainText(), cited) {
		t.Errorf("the old paper is not named: %q, %q", r.Recitals, r.Articles[0].PlainText())
	}
	if !strings.Contains(r.Articles[0].PlainText(), "....") {
		t.Errorf("what changes is not left open: %q", r.Articles[0].PlainText())
	}
	for _, text := range r.Recitals {
		if !strings.HasPrefix(text, "bahwa ") {
			t.Errorf("recital %q", text)
		}
	}
	if err := r.Validate(); err != nil {
		t.Error(err)
	}
}

func TestAddStepKeepsTheOrderOfDays(t *testing.T) {
	history := []StageChange{{Stage: "a"}, {Stage: "b", On: "2023-01-01"}, {Stage: "c", On: "2023-03-01"}}
	for _, c := range []struct {
		on   Date
		want string
	}{{"2022-12-31", "axbc"}, {"2023-01-01", "abxc"}, {"2023-02-01", "abxc"}, {"2023-03-01", "abcx"}, {"2024-01-01", "abcx"}, {"", "abcx"}} {
		got := ""
		for _, s := range AddStep(history, StageChange{Stage: "x", On: c.on}) {
			got += s.Stage
		}
		if got != c.want {
			t.Errorf("%q: got %s, want %s", c.on, got, c.want)
		}
	}
	if len(history) != 3 || history[0].Stage != "a" {
		t.Error("the given history changed")
	}
}

func TestSettingsFallBackOnTheUsual(t *testing.T) {
	var s AgreementSettings
	if got := s.KindList(); !reflect.DeepEqual(got, AgreementKinds) {
		t.Errorf("kinds %v", got)
	}
	s.StageList()[0] = "lain"
	if Stages[0] == "lain" {
		t.Error("the usual stages can be changed through a list of them")
	}
	s.Stages = []string{"Satu", "Dua"}
	if got := s.StageList(); len(got) != 2 || got[1] != "Dua" {
		t.Errorf("stages %v", got)
	}
}
