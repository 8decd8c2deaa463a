package app

import (
	"reflect"
	"testing"
)

// bare is the tree without marks, for comparing.
func bare(list []Provision) []Provision {
	list = cloneProvisions(list)
	eachProvision(list, func(p *Provision) { p.Mark = "" })
	return list
}

func TestParseProvisions(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []Provision
	}{
		{"nothing", " \n\n\t", nil},
		{"one clause", "Naskah ini berlaku.", []Provision{{Text: "Naskah ini berlaku."}}},
		{"blank lines part clauses", "Satu.\n\nDua.\n\n\nTiga.", []Provision{{Text: "Satu."}, {Text: "Dua."}, {Text: "Tiga."}}},
		{"lines of one clause", "Alamat:\n  Jalan A\n  Palembang", []Provision{{Text: "Alamat:\nJalan A\nPalembang"}}},
		{"numbered clauses", "(1) Satu.\n(2) Dua.", []Provision{{Text: "Satu."}, {Text: "Dua."}}},
		{"letters without indent", "(1) Lingkup:\na. satu;\nb. dua.\n(2) Lain.", []Provision{
			{Text: "Lingkup:", Items: []Provision{{Text: "satu;"}, {Text: "dua."}}}, {Text: "Lain."},
		}},
		{"all four levels without indent", "(1) A\na. B\n1) C\na) D\nb) E\n2) F\nb. G", []Provision{{Text: "A", Items: []Provision{
			{Text: "B", Items: []Provision{{Text: "C", Items: []Provision{{Text: "D"}, {Text: "E"}}}, {Text: "F"}}}, {Text: "G"},
		}}}},
		{"definitions", "Yang dimaksud dengan:\n1. A adalah a.\n2. B adalah b.", []Provision{
			{Text: "Yang dimaksud dengan:", Digits: true, Items: []Provision{{Text: "A adalah a."}, {Text: "B adalah b."}}},
		}},
		{"clauses counted 1. 2.", "1. Satu\na. x\nb. y\n2. Dua", []Provision{{Text: "Satu", Items: []Provision{{Text: "x"}, {Text: "y"}}}, {Text: "Dua"}}},
		{"letters without a lead", "a. x\nb. y", []Provision{{Items: []Provision{{Text: "x"}, {Text: "y"}}}}},
		{"blank lines between items", "Lingkup:\n\na. x\n\nb. y\n\nPenutup", []Provision{{Text: "Lingkup:", Items: []Provision{{Text: "x"}, {Text: "y"}}}, {Text: "Penutup"}}},
		{"bullets of a word processor", "Lingkup:\n\uF0B7\tx\no\ty\n\uF0A7\tz\n\uF0B7\tw", []Provision{
			{Text: "Lingkup:", Items: []Provision{{Text: "x", Items: []Provision{{Text: "y", Items: []Provision{{Text: "z"}}}}}, {Text: "w"}}},
		}},
		{"Roman items", "1. A\n\ta. B\n\t\ti. C\n\t\tii. D\n\tb. E", []Provision{{Text: "A", Items: []Provision{
			{Text: "B", Items: []Provision{{Text: "C"}, {Text: "D"}}}, {Text: "E"},
		}}}},
		{"the same mark further in", "1. A\n  1. B\n  2. C\n2. D", []Provision{{Text: "A", Digits: true, Items: []Provision{{Text: "B"}, {Text: "C"}}}, {Text: "D"}}},
		{"titles and years are no marks", "Ditunjuk:\ndr. Yusniar\nA. Rahman\n2023. tahun\na.n. Bupati", []Provision{{Text: "Ditunjuk:\ndr. Yusniar\nA. Rahman\n2023. tahun\na.n. Bupati"}}},
		{"what word processors add", "\u201CPE\u00ADKER\u200BJA\u201D\u00A0 migran\u2019s\tbaru", []Provision{{Text: "\"PEKERJA\" migran's baru"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ParseProvisions(c.text)
			if !reflect.DeepEqual(got, c.want) {
				t.Fatalf("got\n%+v, want\n%+v", got, c.want)
			}
			again := ParseProvisions(Article{Clauses: got}.PlainText())
			if !reflect.DeepEqual(again, got) {
				t.Errorf("read back\n%+v, want\n%+v\n%s", again, got, Article{Clauses: got}.PlainText())
			}
		})
	}
}
