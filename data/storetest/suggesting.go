package storetest

import (
	"testing"

	"sinergi/app"
)

func texts(t *testing.T, s app.Store, what, text string) []string {
	t.Helper()
	found, err := s.Suggest(t.Context(), what, text, 10)
	must(t, err)
	var all []string
	for _, f := range found {
		all = append(all, f.Text)
	}
	return all
}

func suggest(t *testing.T, s app.Store) {
	first := meeting("Satu", "2023-05-15")
	first.Place, first.Host = "Ruang Rapat Utama", "Dinas Pendidikan"
	first.Attendees = []app.Attendee{
		{Name: "Budi Santoso, S.H.", Sex: "L", IDNumber: "1980", Position: "Analis", Institution: "Dinas Sosial"},
		{Name: "Bunga", Position: "Kepala Seksi", Institution: "Dinas Sosial"},
	}
	first.Chair = app.Person{Name: "Bunga", Position: "Kepala Seksi"}
	second := meeting("Dua", "2023-05-16")
	second.Place = "Ruang Kecil"
	second.Attendees = []app.Attendee{{Name: "Bunga", Sex: "P"}, {Name: "BUNGA"}}
	must(t, s.SaveAll(t.Context(), []any{first, second}))

	for _, c := range []struct {
		what, text string
		want       []string
	}{
		{app.SuggestOfficial, "b", []string{"Bunga", "Budi Santoso, S.H."}},
		{app.SuggestOfficial, "bu", []string{"Bunga", "Budi Santoso, S.H."}},
		{app.SuggestOfficial, "SAN bud", []string{"Budi Santoso, S.H."}},
		{app.SuggestOfficial, "antoso", nil},
		{app.SuggestOfficial, "", []string{"Bunga", "Budi Santoso, S.H."}},
		{app.SuggestInstitution, "dinas", []string{"Dinas Sosial", "Dinas Pendidikan"}},
		{app.SuggestInstitution, "pend", []string{"Dinas Pendidikan"}},
		{app.SuggestPosition, "seksi", []string{"Kepala Seksi"}},
		{app.SuggestPlace, "ru", []string{"Ruang Kecil", "Ruang Rapat Utama"}},
		{app.SuggestPlace, "dinas", nil},
	} {
		same(t, "suggest "+c.what+" "+c.text, texts(t, s, c.what, c.text), c.want)
	}
	found, err := s.Suggest(t.Context(), app.SuggestOfficial, "budi", 1)
	must(t, err)
	same(t, "what a meeting knows of a person", found,
		[]app.Suggestion{{Text: "Budi Santoso, S.H.", Sex: "L", IDNumber: "1980", Position: "Analis", Institution: "Dinas Sosial"}})
	found, err = s.Suggest(t.Context(), app.SuggestOfficial, "bunga", 5)
	must(t, err)
	same(t, "gathered from two meetings", found,
		[]app.Suggestion{{Text: "Bunga", Sex: "P", Position: "Kepala Seksi", Institution: "Dinas Sosial"}})
	if _, err := s.Suggest(t.Context(), "song", "a", 5); err == nil {
		t.Error("an unknown kind of name gives no error")
	}
	none, err := s.Suggest(t.Context(), app.SuggestOfficial, "b", 0)
	must(t, err)
	same(t, "limit 0", len(none), 0)
}

// suggestForgets what is nowhere any more.
func suggestForgets(t *testing.T, s app.Store) {
	m := meeting("Satu", "2023-05-15")
	m.Attendees = []app.Attendee{{Name: "Budii", Position: "Analis"}, {Name: "Citra", Position: "Analis"}}
	must(t, s.SaveMeeting(t.Context(), m))
	m.Attendees[0].Name = "Budi"
	must(t, s.SaveMeeting(t.Context(), m))
	same(t, "after a correction", texts(t, s, app.SuggestOfficial, "bud"), []string{"Budi"})
	m.Attendees[0].Position = "Arsiparis"
	must(t, s.SaveMeeting(t.Context(), m))
	found, err := s.Suggest(t.Context(), app.SuggestOfficial, "bud", 5)
	must(t, err)
	same(t, "corrected position", found, []app.Suggestion{{Text: "Budi", Position: "Arsiparis"}})
	same(t, "positions", texts(t, s, app.SuggestPosition, "a"), []string{"Analis", "Arsiparis"})

	must(t, s.Delete(t.Context(), app.KindMeeting, m.ID))
	same(t, "after deleting", texts(t, s, app.SuggestOfficial, ""), nil)
	must(t, s.Restore(t.Context(), app.KindMeeting, m.ID))
	same(t, "after restoring", texts(t, s, app.SuggestOfficial, ""), []string{"Budi", "Citra"})
	bad := meeting("", "2023-05-15")
	bad.Chair.Name = "Dodi"
	if err := s.SaveMeeting(t.Context(), bad); err == nil {
		t.Fatal("a meeting without title was saved")
	}
	same(t, "after a refusal", texts(t, s, app.SuggestOfficial, "do"), nil)
}

// suggestDirectory gives the directory's entry for a name that is in it.
func suggestDirectory(t *testing.T, s app.Store) {
	o := app.Official{
		Name: app.FullName{Front: "Ir.", Name: "Rahmat", Back: "M.T."}, Sex: "L", IDNumber: "1975",
		Positions: []app.Position{{Title: "Kepala Balai", Institution: "Balai Besar"}, {Title: "Staf", Institution: "Dinas Lama"}},
	}
	i := app.Institution{Name: "Balai Besar", ShortName: "BBX"}
	m := meeting("Satu", "2023-05-15")
	m.Attendees = []app.Attendee{{Name: "Rahmat Hidayat"}, {Name: "Ir. Rahmat, M.T.", Position: "Peserta", Institution: "Lain"}, {Name: "Rahmat Hidayat"}}
	must(t, s.SaveAll(t.Context(), []any{&o, &i, m}))
	found, err := s.Suggest(t.Context(), app.SuggestOfficial, "rah", 5)
	must(t, err)
	same(t, "officials", found, []app.Suggestion{
		{Text: "Ir. Rahmat, M.T.", ID: o.ID, Sex: "L", IDNumber: "1975", Position: "Kepala Balai", Institution: "Balai Besar"},
		{Text: "Rahmat Hidayat"},
	})
	found, err = s.Suggest(t.Context(), app.SuggestInstitution, "bbx", 5)
	must(t, err)
	same(t, "by the short name", found, []app.Suggestion{{Text: "Balai Besar", ID: i.ID}})
	i.ShortName = "BBY"
	must(t, s.SaveInstitution(t.Context(), &i))
	same(t, "by the short name it had", texts(t, s, app.SuggestInstitution, "bbx"), nil)
	same(t, "by the new one", texts(t, s, app.SuggestInstitution, "bby bal"), []string{"Balai Besar"})
	must(t, s.Delete(t.Context(), app.KindInstitution, i.ID))
	same(t, "by the short name of nothing", texts(t, s, app.SuggestInstitution, "bby"), nil)
	same(t, "still named by an official", texts(t, s, app.SuggestInstitution, "bes"), []string{"Balai Besar"})

	o.Name.Name = "Rahman"
	must(t, s.SaveOfficial(t.Context(), &o))
	same(t, "renamed", texts(t, s, app.SuggestOfficial, "rahman"), []string{"Ir. Rahman, M.T."})
	found, err = s.Suggest(t.Context(), app.SuggestOfficial, "rahmat m t", 5)
	must(t, err)
	same(t, "the meeting's own name has no entry now", found, []app.Suggestion{
		{Text: "Ir. Rahmat, M.T.", Sex: "L", IDNumber: "1975", Position: "Peserta", Institution: "Lain"},
	})
	must(t, s.Delete(t.Context(), app.KindOfficial, o.ID))
	same(t, "deleted", texts(t, s, app.SuggestOfficial, "rahman"), nil)
}
