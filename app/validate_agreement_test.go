package app

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

func TestAgreementsNewFaults(t *testing.T) {
	for _, c := range []struct {
		name, field, message string
		change               func(*Agreement)
	}{
		{"21 parties", "parties", "Kerja sama ini menyebut 21 pihak, paling banyak 20. Hapus sebagian atau buat naskah tersendiri.", func(a *Agreement) {
			for len(a.Parties) < 21 {
				a.Parties = append(a.Parties, Party{Institution: "Desa"})
			}
		}},
		{"100 years", "term.years", "Jangka waktu harus 0 sampai 99 tahun. Ubah angkanya.", func(a *Agreement) { a.Term.Years = 100 }},
		{"-1 months", "term.months", "Jangka waktu harus 0 sampai 1.188 bulan. Ubah angkanya.", func(a *Agreement) { a.Term.Months = -1 }},
		{"36501 days", "notice.days", "Tenggang pemberitahuan harus 0 sampai 36.500 hari. Ubah angkanya.", func(a *Agreement) { a.Notice.Days = 36501 }},
		{"last day", "term.last_day", "Cara menghitung hari terakhir tidak dikenal. Pilih sehari sebelumnya atau tanggal yang sama.", func(a *Agreement) { a.Term.LastDay = "besok" }},
		{"party word", "party_word", "Sebutan pihak pertama tidak dikenal. Pilih KESATU atau PERTAMA.", func(a *Agreement) { a.PartyWord = "UTAMA" }},
		{"relation", "relation", "Hubungan dengan naskah sebelumnya tidak dikenal. Pilih perpanjangan atau adendum.", func(a *Agreement) { a.Relation = "salinan" }},
		{"its own parent", "parent_id", "Naskah ini tidak dapat menjadi perpanjangan atau adendum dari dirinya sendiri. Pilih naskah lain.", func(a *Agreement) {
			a.ID, a.ParentID, a.Relation = "01", "01", RelationRenewal
		}},
		{"ended before start", "ended_on", "Tanggal pengakhiran lebih awal dari tanggal mulai berlaku, 15/05/2023.", func(a *Agreement) { a.ValidFrom, a.EndedOn = "2023-05-15", "2023-05-14" }},
		{"ended on no day", "ended_on", "Tanggal pengakhiran tidak ada di kalender: 2023-02-29. Ketik seperti 15/05/2023, tahun 1900 sampai 2199.", func(a *Agreement) { a.EndedOn = "2023-02-29" }},
		{"a step on no day", "history[0].on", "Tanggal tahapan tidak ada di kalender: 31/02/2023. Ketik seperti 15/05/2023, tahun 1900 sampai 2199.", func(a *Agreement) {
			a.History = []StageChange{{}, {Stage: "Paraf", On: "31/02/2023"}}
		}},
		{"a long recital", "recitals[1]", "Isian ini 5.001 huruf, terlalu panjang. Ringkas menjadi paling banyak 5.000 huruf.", func(a *Agreement) {
			a.Recitals = []string{"bahwa", "", strings.Repeat("a", 5001)}
		}},
		{"a long item", "articles[0].clauses[1].items[0].text", "Isian ini 200.001 huruf, terlalu panjang. Ringkas menjadi paling banyak 200.000 huruf.", func(a *Agreement) {
			a.Articles = []Article{{}, {Clauses: []Provision{{Text: "a"}, {Text: "b", Items: []Provision{{Text: strings.Repeat("a", 200_001)}}}}}}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := soundAgreement()
			c.change(&a)
			wantFault(t, a.Validate(), c.field, c.message)
		})
	}
}

func TestTwentyPartiesAreTaken(t *testing.T) {
	a := soundAgreement()
	for len(a.Parties) < 20 {
		a.Parties = append(a.Parties, Party{Institution: "Desa"})
	}
	if err := a.Validate(); err != nil || len(a.Parties) != 20 || a.PartyName(19) != "PIHAK KEDUAPULUH" || a.Fill("{rangkap}", nil) != "20 (dua puluh)" {
		t.Errorf("%v, %d parties, the last is %s", err, len(a.Parties), a.PartyName(19))
	}
}

func TestLastDayIsFilledIn(t *testing.T) {
	for _, c := range []struct {
		name            string
		signed, from    Date
		term            Term
		typed, want     Date
		lastDayOfPapers string
	}{
		{"three years", "2023-05-15", "", Term{Years: 3}, "", "2026-05-14", "14 Mei 2026"},
		{"counted to the same day", "2023-05-15", "", Term{Years: 3, LastDay: SameDay}, "", "2026-05-15", "15 Mei 2026"},
		{"from its own day", "2023-05-15", "2023-06-01", Term{Years: 1}, "", "2024-05-31", "31 Mei 2024"},
		{"typed by hand", "2023-05-15", "", Term{Years: 3}, "2026-12-31", "2026-12-31", "31 Desember 2026"},
		{"no term", "2023-05-15", "", Term{}, "", "", "...................."},
		{"no start", "", "", Term{Years: 3}, "", "", "...................."},
		{"beyond the calendar", "2150-05-15", "", Term{Years: 99}, "", "", "...................."},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := soundAgreement()
			a.SignedOn, a.ValidFrom, a.Term, a.ValidTo = c.signed, c.from, c.term, c.typed
			if err := a.Validate(); err != nil || a.ValidTo != c.want {
				t.Errorf("got %q, want %q, %v", a.ValidTo, c.want, err)
			}
			if got := a.Fill("{berakhir}", nil); got != c.lastDayOfPapers {
				t.Errorf("printed %q, want %q", got, c.lastDayOfPapers)
			}
		})
	}
}

// Whatever was typed is still there after the check, put right where it can be.
func TestAgreementIsCleanedInPlace(t *testing.T) {
	a := soundAgreement()
	a.Stage, a.RenewedOn = "", "x"
	a.Recitals = []string{" ", "bahwa\u00A0\u201Csatu\u201D;\r\n"}
	a.LegalBasis = []string{"", "Undang\u2011Undang"}
	a.Articles = []Article{{}, {Text: " \r\n"}, {Clauses: []Provision{{Items: []Provision{{Text: "\u200B"}}}}}, {Chapter: "UMUM"}, {Title: "Tujuan", Text: "Satu.\r\n\r\nDua."}}
	a.Attachments = []Attachment{{Title: "\t"}, {Text: "Tabel\tsatu\n  dua"}}
	a.History = []StageChange{{Note: " \n"}, {Stage: " Paraf ", On: "15/5/23"}}
	if err := a.Validate(); err != nil {
		t.Fatal(err)
	}
	for i := range a.Articles {
		a.Articles[i].Mark, a.Articles[i].Clauses = "", bare(a.Articles[i].Clauses)
	}
	want := soundAgreement()
	want.Recitals, want.LegalBasis = []string{`bahwa "satu";`}, []string{"Undang-Undang"}
	want.Articles = []Article{{Chapter: "UMUM"}, {Title: "Tujuan", Clauses: []Provision{{Text: "Satu."}, {Text: "Dua."}}}}
	want.Attachments = []Attachment{{Text: "Tabel\tsatu\n  dua"}}
	want.History = []StageChange{{Stage: "Paraf", On: "2023-05-15"}}
	if !reflect.DeepEqual(a, want) {
		t.Errorf("got\n%+v, want\n%+v", a, want)
	}
}

// A record from before there were clauses has articles with a text only.
func TestOldRecordsAreSettled(t *testing.T) {
	const old = `{"kind_of_paper":"Nota Kesepahaman","title":"Pelindungan","stage":"Pembahasan",
		"parties":[{"institution":"BP2MI","signatory":{"name":{"name":""},"position":""},"logo":{}},{"institution":"Pemkab","signatory":{"name":{"name":""},"position":""},"logo":{}}],
		"articles":[{"title":"Ruang Lingkup","text":"Meliputi:\na. penempatan;\nb. pelindungan.\n\nSesuai [Pasal 2]."},{"title":"Penutup","text":"Selesai."}]}`
	var a Agreement
	if err := json.Unmarshal([]byte(old), &a); err != nil {
		t.Fatal(err)
	}
	if err := a.Validate(); err != nil {
		t.Fatal(err)
	}
	if a.Articles[0].Text != "" || a.Articles[0].PlainText() != "(1) Meliputi:\n    a. penempatan;\n    b. pelindungan.\n\n(2) Sesuai [#"+a.Articles[1].Mark+":Pasal 2]." {
		t.Errorf("got %q and %q", a.Articles[0].Text, a.Articles[0].PlainText())
	}
	first := a.Clone()
	data, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var back Agreement
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if err := back.Validate(); err != nil || !reflect.DeepEqual(back, first) {
		t.Errorf("written, read and checked again it is\n%+v\nwant\n%+v, %v", back, first, err)
	}
}
