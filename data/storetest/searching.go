package storetest

import (
	"fmt"
	"strings"
	"testing"

	"sinergi/app"
)

// search finds a meeting by every text that staff remember of it.
func search(t *testing.T, s app.Store) {
	m := meeting("Koordinasi Pelindungan", "2023-05-15")
	m.Place, m.Host, m.Minutes.Number = "Gedung Serbaguna", "Disnakertrans Muara Enim", "005/123/NOT/2023"
	m.Agenda = []string{"Pembukaan", "Paparan Balai"}
	m.Chair, m.Secretary, m.MinutesTaker = app.Person{Name: "Ketua Sidang"}, app.Person{Name: "Wati"}, app.Person{Name: "Joko"}
	m.Minutes.Opening, m.Minutes.Response, m.Minutes.Conclusion = "Dibuka pukul sembilan", "Peserta menyetujui", "Disepakati bersama"
	m.Minutes.Topics = []app.Topic{{Title: "Penempatan", Discussion: "Remitansi naik", Result: "Dibentuk satgas"}}
	m.Attendees = []app.Attendee{{Name: "Dr. H. Ahmad Salabi, S.Sos., M.Si.", Institution: "Kesbangpol"}}
	m.FollowUps = []app.FollowUp{{Task: "Menyusun jadwal", Responsible: "Bappeda"}}
	must(t, s.SaveMeeting(t.Context(), m))
	other := meeting("Évaluasi Anggaran", "2023-06-01")
	must(t, s.SaveMeeting(t.Context(), other))

	for _, found := range []string{
		"koordinasi", "KOORDINASI", "koor", "k", "pelindungan koordinasi", "gedung", "serba", "muara enim", "disnaker",
		"005 123", "005/123/NOT/2023", "paparan", "ketua", "wati", "joko", "sembilan", "menyetujui", "disepakati",
		"penempatan", "remitansi", "satgas", "salabi", "ahmad salabi", "s.sos.", "kesbangpol", "jadwal", "bappeda",
		"Koordinasi — (Pelindungan)!", "  koordinasi\t pelindungan ", "koord koord ko", "kóórdinasi",
	} {
		same(t, "search "+found, titles(t, s, app.KindMeeting, app.Filter{Search: found}), []string{m.Title})
	}
	for _, missing := range []string{"oordinasi", "koordinasix", "koordinasi anggaran", "ahmad budi", "zzz"} {
		same(t, "search "+missing, titles(t, s, app.KindMeeting, app.Filter{Search: missing}), nil)
	}
	same(t, "without marks", titles(t, s, app.KindMeeting, app.Filter{Search: "evaluasi"}), []string{other.Title})
	for _, all := range []string{"", "  ", "—", "…!", "aula", "a", "2"} {
		got := titles(t, s, app.KindMeeting, app.Filter{Search: all})
		if all != "aula" && all != "2" {
			same(t, "search "+all, got, []string{other.Title, m.Title})
		}
	}
}

func searchFollowsChanges(t *testing.T, s app.Store) {
	m := meeting("Semula", "2023-05-15")
	m.Attendees = []app.Attendee{{Name: "Budi"}}
	must(t, s.SaveMeeting(t.Context(), m))
	must(t, s.SaveMeeting(t.Context(), meeting("Tetangga", "2023-05-15")))
	m.Title, m.Attendees[0].Name = "Kemudian", "Citra"
	must(t, s.SaveMeeting(t.Context(), m))
	for word, want := range map[string][]string{"semula": nil, "budi": nil, "kemudian": {"Kemudian"}, "citra": {"Kemudian"}, "tetangga": {"Tetangga"}} {
		same(t, "search "+word, titles(t, s, app.KindMeeting, app.Filter{Search: word}), want)
	}
	m.From = "2023-05-16"
	must(t, s.SaveMeeting(t.Context(), m))
	m.From = "2023-05-15"
	must(t, s.SaveMeeting(t.Context(), m))
	must(t, s.Delete(t.Context(), app.KindMeeting, m.ID))
	same(t, "deleted", titles(t, s, app.KindMeeting, app.Filter{Search: "citra"}), nil)
	must(t, s.Restore(t.Context(), app.KindMeeting, m.ID))
	same(t, "restored", titles(t, s, app.KindMeeting, app.Filter{Search: "citra"}), []string{"Kemudian"})
}

// searchOddTexts are typed or pasted by accident; they find what they say or
// nothing, and are never an error.
func searchOddTexts(t *testing.T, s app.Store) {
	for i, text := range strange {
		must(t, s.SaveMeeting(t.Context(), meeting("Rapat "+text, app.Date("2023-01-01").AddDays(i))))
	}
	long := strings.Repeat("abcdefghi ", 1000)
	var many strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&many, "kata%d ", i)
	}
	for _, kind := range []string{app.KindMeeting, app.KindAgreement, app.KindOfficial, app.KindInstitution, app.KindOffice} {
		for _, text := range append(append([]string{}, strange...), long, many.String(), strings.Repeat("x", 10_000), "AND", "OR", "NOT rapat",
			"NEAR/2", "rapat NEAR koordinasi", "rapat*", "*", "\"", "\"rapat", "rapat\"", "-rapat", "title:rapat", "words:rapat", "(", ")", "(rapat",
			"rapat OR", "a\x00b", "\xff\xfe", "^rapat", "'; DROP TABLE meetings; --", "\u0301", "%", "_") {
			f := app.Filter{Search: text}
			_, err := s.List(t.Context(), kind, f)
			must(t, err)
			_, err = s.Count(t.Context(), kind, f)
			must(t, err)
			_, err = s.Suggest(t.Context(), app.SuggestOfficial, text, 5)
			must(t, err)
		}
	}
	for word, want := range map[string]int{"كتاب": 1, "كت": 1, "乾杯": 1, "CAFÉ": 1, "null": 1, "emoji": 1, "rapat AND": 0, "rapat OR emoji": 0} {
		same(t, "found by "+word, len(titles(t, s, app.KindMeeting, app.Filter{Search: word})), want)
	}
}

func searchPeople(t *testing.T, s app.Store) {
	o := app.Official{
		Name: app.FullName{Front: "Dr.", Name: "Siti Ámina", Back: "M.Si."}, IDNumber: "198001012005012003", Rank: "Pembina",
		Positions: []app.Position{{Title: "Kepala Bidang", Institution: "Disnaker"}},
	}
	must(t, s.SaveOfficial(t.Context(), &o))
	other := app.Official{Name: app.FullName{Name: "Bidan Kepala"}}
	must(t, s.SaveOfficial(t.Context(), &other))
	for _, text := range []string{"siti", "AMINA", "ami sit", "1980010120", "disn", "kepala bidang dis", "pembina"} {
		same(t, "official by "+text, titles(t, s, app.KindOfficial, app.Filter{Search: text}), []string{"Dr. Siti Ámina, M.Si."})
	}
	same(t, "both", len(titles(t, s, app.KindOfficial, app.Filter{Search: "kepala bida"})), 2)
	same(t, "none", len(titles(t, s, app.KindOfficial, app.Filter{Search: "mina"})), 0)
	i := app.Institution{Name: "Dinas Tenaga Kerja", ShortName: "Disnaker", Kind: "Perangkat daerah", City: "Lahat"}
	must(t, s.SaveInstitution(t.Context(), &i))
	for _, text := range []string{"tenaga", "disnaker", "lahat", "perangkat"} {
		same(t, "institution by "+text, titles(t, s, app.KindInstitution, app.Filter{Search: text}), []string{i.Name})
	}
}

func searchAgreements(t *testing.T, s app.Store) {
	a := agreement("Pelindungan Pekerja")
	a.Implementer, a.Note = "Balai Pelaksana", "arsip biru"
	a.Parties[0].Number = "11/MOU"
	a.Parties[1].Signatory = app.Signer{Name: app.FullName{Name: "Herman"}, Position: "Bupati"}
	a.Articles = []app.Article{{Title: "Ruang Lingkup", Text: "pertukaran informasi"}}
	must(t, s.SaveAgreement(t.Context(), a))
	for _, text := range []string{"pelindungan", "pelaksana", "biru", "11 mou", "herman", "bupati", "lingkup", "pertukaran inf", "kesepahaman", "dinas"} {
		same(t, "agreement by "+text, titles(t, s, app.KindAgreement, app.Filter{Search: text}), []string{a.Title})
	}
	a.Articles = nil
	must(t, s.SaveAgreement(t.Context(), a))
	same(t, "an article that was struck out", titles(t, s, app.KindAgreement, app.Filter{Search: "lingkup"}), nil)
}

// searchPaging goes on where a page ended although deleted and undated rows
// stand between.
func searchPaging(t *testing.T, s app.Store) {
	var all []any
	for i := range 200 {
		a := agreement(fmt.Sprintf("Naskah %03d", i))
		if i%4 == 0 {
			a.SignedOn = app.Date("2022-01-01").AddDays(i)
		} else {
			a.ValidFrom = app.Date("2022-01-01").AddDays(i)
		}
		all = append(all, a)
	}
	must(t, s.SaveAll(t.Context(), all))
	rows, err := s.List(t.Context(), app.KindAgreement, app.Filter{Search: "nas", From: "2022-01-01", Limit: 40})
	must(t, err)
	same(t, "signed rows", len(rows), 40)
	same(t, "newest", rows[0].Title, "Naskah 196")
	rest, err := s.List(t.Context(), app.KindAgreement, app.Filter{
		Search: "nas", From: "2022-01-01", Limit: 40, After: app.Cursor{Sort: rows[39].Sort, ID: rows[39].ID},
	})
	must(t, err)
	same(t, "the rest", len(rest), 10)
	same(t, "oldest", rest[9].Title, "Naskah 000")
}
