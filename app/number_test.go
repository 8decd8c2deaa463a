package app

import (
	"reflect"
	"strings"
	"testing"
)

func TestNumberFormat(t *testing.T) {
	all := "{klasifikasi}/{urut}/{unit}/{bulan}/{bulan romawi}/{tahun}/{tahun pendek}"
	for _, c := range []struct {
		p        NumberPattern
		sequence int
		on       Date
		want     string
	}{
		{NumberPattern{Pattern: "PKS.{urut}/SU/{bulan romawi}/{tahun}", Width: 2}, 5, "2020-12-01", "PKS.05/SU/XII/2020"},
		{NumberPattern{Pattern: "{urut}/{unit}-{klasifikasi}/{bulan romawi}/{tahun}", Unit: "KPA.1", Classification: "900", Width: 3}, 1, "2017-01-31", "001/KPA.1-900/I/2017"},
		{NumberPattern{Pattern: "B-{urut}/{klasifikasi}/{bulan}/{tahun}", Classification: "PK", Width: 3}, 1234, "2025-02-01", "B-1234/PK/02/2025"},
		{NumberPattern{Pattern: all, Unit: "U", Classification: "K"}, 7, "2009-09-30", "K/7/U/09/IX/2009/09"},
		{NumberPattern{Pattern: all}, 0, "", ".../......../.../.../.../.../..."},
		{NumberPattern{Pattern: "400/{urut}/2024", Width: 3}, 0, "2024-01-01", "400/......../2024"},
		{NumberPattern{Pattern: "{urut}{urut}", Width: 99}, 1, "", "000001000001"},
		{NumberPattern{Pattern: "{urut}", Width: -4}, 12, "", "12"},
		{NumberPattern{Pattern: "{Urut}/{x}/{", Unit: "{urut}"}, 3, "", "{Urut}/{x}/{"},
		{NumberPattern{Pattern: "{unit}-{urut}", Unit: "{urut}"}, 3, "", "{urut}-3"}, // a value is no pattern
		{NumberPattern{}, 3, "2024-01-01", ""},
	} {
		if got := c.p.Format(c.sequence, c.on); got != c.want {
			t.Errorf("%q: %q, want %q", c.p.Pattern, got, c.want)
		}
	}
}

// TestSeries: patterns share a series exactly when their scope says so.
func TestSeries(t *testing.T) {
	day, later := Date("2023-12-31"), Date("2024-01-01")
	a := NumberPattern{Code: "A", Classification: "KS.01", Scope: ScopePattern, Yearly: true}
	b, always, k1, k2, k3, o1, o2, tricky := a, a, a, a, a, a, a, a
	b.Code = "B"
	always.Yearly = false
	k1.Scope, k2.Scope, k2.Code, k3.Scope, k3.Classification = ScopeClassification, ScopeClassification, "B", ScopeClassification, "KS.02"
	k2.Classification = " ks.01"
	o1.Scope, o2.Scope, o2.Code, o2.Classification = ScopeOffice, ScopeOffice, "B", "x"
	tricky.Code, tricky.Yearly = "2023/pattern/A", false
	noScope := a
	noScope.Scope = ""
	for _, c := range []struct {
		name       string
		p, q       NumberPattern
		onP, onQ   Date
		sameSeries bool
	}{
		{"same year", a, a, "2023-01-01", day, true},
		{"next year", a, a, day, later, false},
		{"never reset", always, always, day, later, true},
		{"yearly and not", a, always, day, day, false},
		{"another pattern", a, b, day, day, false},
		{"no scope is the pattern's", a, noScope, day, day, true},
		{"same classification", k1, k2, day, day, true},
		{"another classification", k1, k3, day, day, false},
		{"classification and pattern", a, k1, day, day, false},
		{"one for the office", o1, o2, day, day, true},
		{"office, next year", o1, o2, day, later, false},
		{"a code like a series", a, tricky, day, day, false},
	} {
		if got := c.p.Series(c.onP) == c.q.Series(c.onQ); got != c.sameSeries {
			t.Errorf("%s: %q and %q", c.name, c.p.Series(c.onP), c.q.Series(c.onQ))
		}
	}
}

func TestPatternFits(t *testing.T) {
	pks := NumberPattern{For: NumberAgreement, Kind: "Perjanjian Kerja Sama"}
	pemkab := NumberPattern{For: NumberAgreement, Party: "Pemerintah Kabupaten"}
	for _, c := range []struct {
		p                 NumberPattern
		what, kind, party string
		want              bool
	}{
		{pks, NumberAgreement, "perjanjian kerja sama", "", true},
		{pks, NumberAgreement, "Nota Kesepahaman", "", false},
		{pks, NumberAgreement, "Perjanjian Kerja Sama", "Pemerintah Kabupaten Lahat", false},
		{pks, NumberLetter, "Perjanjian Kerja Sama", "", false},
		{pemkab, NumberAgreement, "Nota Kesepahaman", "PEMERINTAH KABUPATEN LAHAT", true},
		{pemkab, NumberAgreement, "Nota Kesepahaman", "Pemerintah Kota Palembang", false},
		{pemkab, NumberAgreement, "Nota Kesepahaman", "", false},
		{NumberPattern{For: NumberMinutes}, NumberMinutes, "", "", true},
	} {
		if got := c.p.Fits(c.what, c.kind, c.party); got != c.want {
			t.Errorf("%+v for %s %s %s: %v", c.p, c.what, c.kind, c.party, got)
		}
	}
}

func TestDefaultPatterns(t *testing.T) {
	o := soundOffice()
	o.ShortName = "BP3MI Sumsel"
	o.Numbers = DefaultPatterns()
	if err := o.Validate(); err != nil {
		t.Errorf("default patterns: %v", err)
	}
	if !reflect.DeepEqual(o.Numbers, DefaultPatterns()) {
		t.Error("checking changed them")
	}
	o.Numbers = nil
	for _, what := range []string{NumberAgreement, NumberMinutes, NumberLetter} {
		found := ""
		for _, p := range o.NumberPatterns() {
			if found == "" && p.Fits(what, "Nota Kesepahaman", "") {
				found = p.Format(7, "2023-05-15")
			}
		}
		want := map[string]string{
			NumberAgreement: "NK.07/BP3MI Sumsel/V/2023", NumberMinutes: "NOT-007/BP3MI Sumsel/V/2023", NumberLetter: "B-007/BP3MI Sumsel/V/2023",
		}[what]
		if found != want {
			t.Errorf("%s: %q, want %q", what, found, want)
		}
	}
	if o.Numbers != nil {
		t.Error("asking for patterns keeps them")
	}
}

func TestFaultyPatterns(t *testing.T) {
	sound := NumberPattern{Code: "A", For: NumberLetter, Pattern: "{urut}", Scope: ScopePattern}
	for field, spoil := range map[string]func(p *NumberPattern){
		"code":                           func(p *NumberPattern) { p.Code = " " },
		"for":                            func(p *NumberPattern) { p.For = "paper" },
		"pattern Pola nomor belum diisi": func(p *NumberPattern) { p.Pattern = "\t" },
		"pattern Kata {urutan} dalam pola nomor tidak dikenal":    func(p *NumberPattern) { p.Pattern = "{urut}/{urutan}" },
		"pattern Kata {} dalam pola nomor tidak dikenal":          func(p *NumberPattern) { p.Pattern = "{urut}{}" },
		"pattern Pola nomor belum memuat {urut}":                  func(p *NumberPattern) { p.Pattern = "B/{tahun}" },
		"pattern Kurung kurawal dalam pola nomor tidak berpasang": func(p *NumberPattern) { p.Pattern = "{urut}/{tahun" },
		"scope":          func(p *NumberPattern) { p.Scope = "world" },
		"width":          func(p *NumberPattern) { p.Width = 7 },
		"width ":         func(p *NumberPattern) { p.Width = -1 },
		"first":          func(p *NumberPattern) { p.First = -1 },
		"first ":         func(p *NumberPattern) { p.First = 1_000_000 },
		"classification": func(p *NumberPattern) { p.Scope = ScopeClassification },
	} {
		o := soundOffice()
		o.Numbers = []NumberPattern{{Code: "FIRST", Pattern: "{urut}"}, sound}
		spoil(&o.Numbers[1])
		name, message, _ := strings.Cut(field, " ")
		got := faults(t, o.Validate())
		if len(got) != 1 || got[0].Field != "numbers[1]."+name || !strings.HasPrefix(got[0].Message, message) {
			t.Errorf("%s: %v", field, got)
		}
	}
	o := soundOffice()
	o.Numbers = []NumberPattern{sound, sound}
	o.Numbers[1].Code = "a"
	wantFault(t, o.Validate(), "numbers[1].code", "Kode a sudah dipakai pola lain. Beri kode yang berbeda.")
}

func TestAgreementSettings(t *testing.T) {
	o := soundOffice()
	ladder := []int{7, 90, 30, 90}
	kinds := []string{" Nota Kesepahaman", "", "Adendum"}
	o.Agreements = AgreementSettings{Kinds: kinds, Ladder: ladder, Stages: []string{"Draf"}, Coordination: []string{"a", "b", "c", "d", "e", "f", " "}}
	if err := o.Validate(); err != nil {
		t.Fatal(err)
	}
	s := o.Agreements
	if !reflect.DeepEqual(s.Ladder, []int{90, 30, 7}) || !reflect.DeepEqual(s.Kinds, []string{"Nota Kesepahaman", "Adendum"}) || len(s.Coordination) != 6 {
		t.Errorf("%+v", s)
	}
	if ladder[0] != 7 || kinds[1] != "" {
		t.Errorf("the lists that were given are changed: %v %q", ladder, kinds)
	}
	for field, spoil := range map[string]func(*AgreementSettings){
		"agreements.kinds[1]":     func(s *AgreementSettings) { s.Kinds = []string{"Adendum", "adendum"} },
		"agreements.stages[2]":    func(s *AgreementSettings) { s.Stages = []string{"a", "", "b", "A"} },
		"agreements.ladder[1]":    func(s *AgreementSettings) { s.Ladder = []int{90, 0} },
		"agreements.ladder[0]":    func(s *AgreementSettings) { s.Ladder = []int{3651} },
		"agreements.coordination": func(s *AgreementSettings) { s.Coordination = strings.Split("abcdefg", "") },
		"agreements.party_word":   func(s *AgreementSettings) { s.PartyWord = "SATU" },
		"agreements.last_day":     func(s *AgreementSettings) { s.LastDay = "x" },
		"agreements.joiner":       func(s *AgreementSettings) { s.Joiner = "atau" },
	} {
		o := soundOffice()
		spoil(&o.Agreements)
		if got := faults(t, o.Validate()); len(got) != 1 || got[0].Field != field {
			t.Errorf("%s: %v", field, got)
		}
	}
}
