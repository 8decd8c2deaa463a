package app

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// soundDraft is a short Nota Kesepahaman in which the check finds nothing.
func soundDraft() Agreement {
	a := Agreement{
		Kind:  "Nota Kesepahaman",
		Title: "Sinergi Pelayanan Penempatan dan Pelindungan Pekerja Migran Indonesia",
		Parties: []Party{
			{
				Institution: "Badan Pelindungan Pekerja Migran Indonesia", Address: "Jalan M.T. Haryono, Jakarta Selatan",
				Signatory:   Signer{Name: FullName{Name: "Arif Budiman Wijaya"}, Position: "Kepala Badan"},
				LegalGround: "Keputusan Presiden Nomor 27/TPA Tahun 2020", Number: "PKS.05/SU/V/2023",
			},
			{
				Institution: "Pemerintah Kabupaten Muara Enim", Address: "Jalan A. Yani, Muara Enim",
				Signatory:   Signer{Name: FullName{Name: "Herman Sudrajat"}, Position: "Bupati Muara Enim"},
				LegalGround: "Keputusan Menteri Dalam Negeri Nomor 100 Tahun 2022 tentang Pengangkatan Bupati Lahat", Number: "045/12/V/2023",
			},
		},
		Implementer: "BP3MI Sumatera Selatan", Stage: "Pembahasan", SigningPlace: "Muara Enim", SignedOn: "2023-05-15",
		Term: Term{Years: 3}, Notice: Term{Months: 2}, ValidTo: "2026-05-14",
		Recitals: []string{
			"bahwa {pihak 1} menyelenggarakan pelindungan Pekerja Migran Indonesia;",
			"bahwa PIHAK KEDUA menyelenggarakan urusan pemerintahan di Kabupaten Muara Enim; dan",
			"bahwa PARA PIHAK perlu bersinergi.",
		},
		LegalBasis: []string{"Undang-Undang Nomor 18 Tahun 2017 tentang Pelindungan Pekerja Migran Indonesia;", "Peraturan Daerah Kabupaten Lahat Nomor 3 Tahun 2020."},
		Articles: []Article{
			{Topic: TopicPurpose, Title: "Tujuan", Text: "{jenis} ini bertujuan menyinergikan pelayanan PARA PIHAK."},
			{Topic: TopicScope, Title: "Ruang Lingkup", Text: "Ruang lingkup {jenis} ini meliputi:\na. fasilitasi pelindungan;\nb. sosialisasi peluang kerja; dan\nc. pertukaran data."},
			{Topic: TopicImplementation, Title: "Pelaksanaan", Text: "(1) Pelaksanaan dituangkan dalam Perjanjian Kerja Sama tersendiri.\n\n(2) PIHAK KESATU mengoordinasikan kegiatan sebagaimana dimaksud dalam [Pasal 2 huruf a]."},
			{Topic: TopicTerm, Title: "Jangka Waktu", Text: "(1) {jenis} ini berlaku selama {jangka waktu}.\n\n(2) Perpanjangan diberitahukan paling lambat {pemberitahuan} sebelumnya."},
			{Topic: TopicClosing, Title: "Penutup", Text: "{jenis} ini dibuat dalam rangkap 2 (dua) asli, bermeterai cukup."},
		},
		Attachments: []Attachment{{Title: "Rencana Kerja", Text: "Rencana kerja tahun 2023."}},
	}
	a.Settle()
	return a
}

func soundContext() LintContext {
	return LintContext{
		Office: DefaultOffice(), Meeting: "2023-05-10",
		Institutions: []string{
			"Dinas Tenaga Kerja Kabupaten Lahat", "Badan Pelindungan Pekerja Migran Indonesia", "Pemerintah Kabupaten Muara Enim",
			"Polres Muara Enim", "UNSIL", "Pemerintah Kabupaten Bangka", "BP3MI Sumatera Selatan", "Kementerian Pelindungan Pekerja Migran Indonesia",
		},
	}
}

// clauseTo puts a text in the place of Pasal 3 ayat (1).
func clauseTo(text string) func(*LintContext, *Agreement) {
	return func(_ *LintContext, a *Agreement) { a.Articles[2].Clauses[0].Text = text }
}

func (c lintCase) draft(change func(*LintContext, *Agreement)) (LintContext, Agreement) {
	ctx, a := soundContext(), soundDraft()
	change(&ctx, &a)
	return ctx, a
}

func TestLintSoundDraft(t *testing.T) {
	for _, f := range Lint(soundContext(), soundDraft()) {
		t.Errorf("%s, %s: %s", f.Rule, f.At, f.Message)
	}
}

// Every rule finds its faults and lets near misses be; a near miss gives no
// finding of any rule.
func TestLintRules(t *testing.T) {
	for _, c := range lintCases {
		ctx, a := c.draft(c.fault)
		found := Lint(ctx, a)
		if n := countRule(found, c.rule); n == 0 {
			t.Errorf("%s, %s: not found among %v", c.rule, c.name, messages(found))
		}
		for _, f := range found {
			if f.Rule == c.rule && (f.Repair != nil) != c.mends {
				t.Errorf("%s, %s: repair %v in %q", c.rule, c.name, f.Repair != nil, f.Message)
			}
			if f.Message == "" || f.At == "" || f.Part == "" || f.Word == "" || (f.Repair != nil) != (f.Word == wordMend) {
				t.Errorf("%s, %s: finding is not whole: %+v", c.rule, c.name, f)
			}
		}
	}
	for _, c := range lintCases {
		if c.near == nil {
			continue
		}
		ctx, a := c.draft(c.near)
		for _, f := range Lint(ctx, a) {
			t.Errorf("%s, %s: near miss gives %s at %s: %s", c.rule, c.name, f.Rule, f.At, f.Message)
		}
	}
}

func TestLintEveryRuleHasCases(t *testing.T) {
	for _, r := range lintRules {
		fault, near := false, false
		for _, c := range lintCases {
			fault = fault || c.rule == r.rule && c.fault != nil
			near = near || c.rule == r.rule && c.near != nil
		}
		if !fault || !near {
			t.Errorf("%s: a text with the fault %v, one without %v", r.rule, fault, near)
		}
	}
}

// A repair takes its finding away and brings no new one; the record from which
// the repaired one was copied stays as it was.
func TestLintRepairs(t *testing.T) {
	for _, c := range lintCases {
		ctx, a := c.draft(c.fault)
		before := Lint(ctx, a)
		for _, f := range before {
			if f.Repair == nil {
				continue
			}
			was := asJSON(t, a)
			mended := a
			f.Repair(&mended)
			if asJSON(t, a) != was {
				t.Errorf("%s, %s: repair of %q changed the record that was copied", c.rule, c.name, f.Message)
			}
			after := messages(Lint(ctx, mended))
			if strings.Contains(strings.Join(after, "\n"), message(f)) {
				t.Errorf("%s, %s: %q is still there after its repair", c.rule, c.name, f.Message)
			}
			for _, m := range after {
				if !strings.Contains(strings.Join(messages(before), "\n"), m) {
					t.Errorf("%s, %s: repair of %q brought %q", c.rule, c.name, f.Message, m)
				}
			}
		}
		if rest := mendAll(t, ctx, &a); rest != nil {
			t.Errorf("%s, %s: repairs never end: %v", c.rule, c.name, rest)
		}
		if c.mended != "" {
			a.Settle()
			if got := a.Articles[2].Clauses[0].Text; got != c.mended {
				t.Errorf("%s, %s: mended to %q, want %q", c.rule, c.name, got, c.mended)
			}
		}
	}
}

// mendAll calls all repairs again and again; it gives what is left to repair
// after ten rounds.
func mendAll(t testing.TB, ctx LintContext, a *Agreement) []string {
	t.Helper()
	for range 10 {
		repairs := 0
		for _, f := range Lint(ctx, *a) {
			if f.Repair != nil {
				f.Repair(a)
				repairs++
			}
		}
		if repairs == 0 {
			return nil
		}
	}
	return messages(Lint(ctx, *a))
}

func TestLintChangesNothing(t *testing.T) {
	for _, c := range lintCases {
		ctx, a := c.draft(c.fault)
		copied := a.Clone()
		office := asJSON(t, ctx)
		Lint(ctx, a)
		if !reflect.DeepEqual(a, copied) || asJSON(t, ctx) != office {
			t.Errorf("%s, %s: the check changed what it read", c.rule, c.name)
		}
	}
}

// Findings come in the order of the paper.
func TestLintOrder(t *testing.T) {
	ctx, a := soundContext(), soundDraft()
	a.Attachments[0].Text = "yang yang"
	a.Articles[4].Clauses[0].Text = "Kerjasama ini selesai dan Jum'at libur."
	a.Articles[0].Title = ""
	a.Recitals[0] = "tanpa pembuka;"
	a.Parties[1].LegalGround = ""
	a.ValidTo = "2026-05-15"
	var parts []string
	for _, f := range Lint(ctx, a) {
		parts = append(parts, f.Part+" "+f.At)
	}
	want := []string{
		"title Tanggal akhir berlaku", "parties Komparisi, PIHAK KEDUA", "recitals Pertimbangan huruf a", "article Pasal 1",
		"article Pasal 5", "article Pasal 5", "attachments Lampiran",
	}
	if !reflect.DeepEqual(parts, want) {
		t.Errorf("order %q\nwant %q", parts, want)
	}
}

// Findings name the place as the design shows it.
func TestLintWords(t *testing.T) {
	ctx, a := soundContext(), soundDraft()
	a.Articles[1].Clauses[0].Items[1].Text = "fasilitasi Perlindungan keluarga; dan"
	a.Articles[3].Clauses[1].Text = "Pengakhiran menurut [#zzzzzzz1:Pasal 9 ayat (1)] diberitahukan."
	a.Parties[1].LegalGround = "Keputusan Nomor ............"
	want := []Finding{
		{Part: DraftParties, Index: 1, Field: "parties[1].legal_ground", At: "Komparisi, PIHAK KEDUA", Message: "Dasar kewenangan masih titik-titik.", Word: "Isi"},
		{Part: DraftArticle, Index: 1, Field: "articles[1].clauses[0].items[1].text", At: "Pasal 2 huruf b", Message: "“Perlindungan” seharusnya “Pelindungan”.", Word: "Perbaiki"},
		{Part: DraftArticle, Index: 3, Field: "articles[3].clauses[1].text", At: "Pasal 4 ayat (2)", Message: "Rujukan “Pasal 9 ayat (1)” tidak ada lagi.", Word: "Pilih pasal"},
	}
	found := Lint(ctx, a)
	if len(found) != len(want) {
		t.Fatalf("found %q", messages(found))
	}
	for i, f := range found {
		w := want[i]
		if f.Part != w.Part || f.Index != w.Index || f.Field != w.Field || f.At != w.At || f.Message != w.Message || f.Word != w.Word {
			t.Errorf("finding %+v\nwant %+v", f, w)
		}
	}
	if found[1].Mark != a.Articles[1].Clauses[0].Items[1].Mark {
		t.Errorf("finding names mark %q", found[1].Mark)
	}
}

func countRule(found []Finding, rule string) int {
	n := 0
	for _, f := range found {
		if f.Rule == rule {
			n++
		}
	}
	return n
}

func message(f Finding) string { return fmt.Sprintf("%s|%s|%s|%s", f.Rule, f.At, f.Field, f.Message) }

func messages(found []Finding) []string {
	out := make([]string, 0, len(found))
	for _, f := range found {
		out = append(out, message(f))
	}
	return out
}

func asJSON(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
