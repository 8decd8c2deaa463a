package storetest

import (
	"fmt"
	"slices"
	"testing"

	"sinergi/app"
)

func titles(t *testing.T, s app.Store, kind string, f app.Filter) []string {
	t.Helper()
	rows, err := s.List(t.Context(), kind, f)
	must(t, err)
	var all []string
	for _, r := range rows {
		all = append(all, r.Title)
	}
	if f.After == (app.Cursor{}) && f.Limit == 0 {
		n, err := s.Count(t.Context(), kind, f)
		must(t, err)
		if n != len(all) && len(all) < 50 {
			t.Errorf("%s %+v: count %d, rows %d", kind, f, n, len(all))
		}
	}
	return all
}

func meetingList(t *testing.T, s app.Store) {
	full := meeting("Tengah", "2023-05-15")
	full.To, full.Start, full.Place, full.Minutes.Number, full.Status = "2023-05-17", "09:00", "Aula Dinas", "005/7", app.StatusFinal
	early := meeting("Pagi", "2023-05-15")
	early.Start = "08:00"
	for _, m := range []*app.Meeting{meeting("Baru", "2024-01-02"), full, meeting("Lama", "2020-12-31"), early} {
		must(t, s.SaveMeeting(t.Context(), m))
	}
	same(t, "newest first", titles(t, s, app.KindMeeting, app.Filter{}), []string{"Baru", "Tengah", "Pagi", "Lama"})
	rows, err := s.List(t.Context(), app.KindMeeting, app.Filter{Search: "tengah"})
	must(t, err)
	want := app.Row{
		ID: full.ID, Sort: rows[0].Sort, Date: "2023-05-15", To: "2023-05-17",
		Number: "005/7", Title: "Tengah", Detail: "Aula Dinas", Status: app.StatusFinal,
	}
	same(t, "row", rows, []app.Row{want})

	for _, c := range []struct {
		from, to app.Date
		want     []string
	}{
		{"2023-05-15", "", []string{"Baru", "Tengah", "Pagi"}},
		{"2023-05-16", "", []string{"Baru"}},
		{"", "2023-05-15", []string{"Tengah", "Pagi", "Lama"}},
		{"2023-05-15", "2023-05-15", []string{"Tengah", "Pagi"}},
		{"2020-12-31", "2020-12-31", []string{"Lama"}},
		{"2021-01-01", "2023-05-14", nil},
		{"2024-01-01", "2023-01-01", nil},
	} {
		same(t, "from "+string(c.from)+" to "+string(c.to), titles(t, s, app.KindMeeting, app.Filter{From: c.from, To: c.to}), c.want)
		same(t, "the same, searched", titles(t, s, app.KindMeeting, app.Filter{From: c.from, To: c.to, Search: "aul"}), c.want)
	}
	if _, err := s.List(t.Context(), app.KindMeeting, app.Filter{From: "2023-02-31"}); err == nil {
		t.Error("a filter from 31 February gives no error")
	}

	full.From, full.To = "2025-01-01", ""
	must(t, s.SaveMeeting(t.Context(), full))
	same(t, "after a change of date", titles(t, s, app.KindMeeting, app.Filter{}), []string{"Tengah", "Baru", "Pagi", "Lama"})
	same(t, "searched", titles(t, s, app.KindMeeting, app.Filter{Search: "tengah"}), []string{"Tengah"})
}

func agreementList(t *testing.T, s app.Store) {
	office := app.Office{Name: "Balai", City: "Palembang"}
	must(t, s.SaveOffice(t.Context(), &office))
	signed := agreement("Ditandatangani")
	signed.SignedOn, signed.ValidFrom, signed.ValidTo, signed.Stage = "2022-03-01", "2022-04-01", "2025-04-01", app.Stages[7]
	signed.Parties[1].Number = "12/PKS/2022"
	begun := agreement("Berlaku")
	begun.ValidFrom = "2021-06-01"
	for _, a := range []*app.Agreement{signed, begun, agreement("Draf")} {
		must(t, s.SaveAgreement(t.Context(), a))
	}
	same(t, "drafts first, then newest", titles(t, s, app.KindAgreement, app.Filter{}), []string{"Draf", "Ditandatangani", "Berlaku"})
	same(t, "signed in a year", titles(t, s, app.KindAgreement, app.Filter{From: "2022-01-01", To: "2022-12-31"}), []string{"Ditandatangani"})
	same(t, "only signed ones have a day", titles(t, s, app.KindAgreement, app.Filter{From: "2000-01-01", Search: "din"}), []string{"Ditandatangani"})
	rows, err := s.List(t.Context(), app.KindAgreement, app.Filter{Search: "pks"})
	must(t, err)
	want := app.Row{
		ID: signed.ID, Sort: rows[0].Sort, Date: "2022-03-01", To: "2025-04-01", Number: "12/PKS/2022", Title: "Ditandatangani",
		Detail: "Dinas", Status: app.Stages[7], Kind: "Nota Kesepahaman", Start: "2022-04-01",
	}
	same(t, "row", rows, []app.Row{want})
}

func directoryLists(t *testing.T, s app.Store) {
	for _, name := range []string{"Édi", "Zainal", "ahmad", "Budi"} {
		o := app.Official{
			Name: app.FullName{Front: "Dr.", Name: name, Back: "M.Si."}, IDNumber: "19800101",
			Positions: []app.Position{{Title: "Kepala", Institution: "Dinas", Acting: "Plt."}},
		}
		must(t, s.SaveOfficial(t.Context(), &o))
		i := app.Institution{Name: "Dinas " + name, Kind: "Swasta", City: "Lahat"}
		must(t, s.SaveInstitution(t.Context(), &i))
	}
	rows, err := s.List(t.Context(), app.KindOfficial, app.Filter{})
	must(t, err)
	same(t, "first official", rows[0], app.Row{
		ID: rows[0].ID, Sort: rows[0].Sort, Number: "19800101", Title: "Dr. ahmad, M.Si.", Detail: "Plt. Kepala, Dinas",
	})
	same(t, "by name, whatever the title, case or marks", titles(t, s, app.KindOfficial, app.Filter{}),
		[]string{"Dr. ahmad, M.Si.", "Dr. Budi, M.Si.", "Dr. Édi, M.Si.", "Dr. Zainal, M.Si."})
	rows, err = s.List(t.Context(), app.KindInstitution, app.Filter{Limit: 1})
	must(t, err)
	same(t, "first institution", rows, []app.Row{{ID: rows[0].ID, Sort: rows[0].Sort, Title: "Dinas ahmad", Detail: "Lahat", Kind: "Swasta"}})
}

// paging reads each row once, in the order of one long list, also while rows
// are added above.
func paging(t *testing.T, s app.Store) {
	var all []any
	for i := range 120 {
		all = append(all, meeting(fmt.Sprintf("Rapat %03d", i), app.Date("2023-01-01").AddDays(i/10)))
		o := &app.Official{Name: app.FullName{Name: fmt.Sprintf("Nama %d", i%5)}}
		all = append(all, o)
		all = append(all, agreement(fmt.Sprintf("Naskah %03d", i)))
	}
	must(t, s.SaveAll(t.Context(), all))
	for kind, word := range map[string]string{app.KindMeeting: "rap", app.KindOfficial: "nam", app.KindAgreement: "nas"} {
		for _, search := range []string{"", word} {
			whole, err := s.List(t.Context(), kind, app.Filter{Limit: 1000, Search: search})
			must(t, err)
			same(t, kind+" in all", len(whole), 120)
			if kind != app.KindOfficial && !slices.IsSortedFunc(whole, func(a, b app.Row) int { return -compare(a, b) }) {
				t.Errorf("%s rows are not sorted by Sort", kind)
			}
			var paged []app.Row
			f := app.Filter{Search: search}
			for {
				page, err := s.List(t.Context(), kind, f)
				must(t, err)
				if len(page) == 0 {
					break
				}
				paged = append(paged, page...)
				last := page[len(page)-1]
				f.After = app.Cursor{Sort: last.Sort, ID: last.ID}
			}
			same(t, kind+" page by page", paged, whole)
		}
	}
	rows, err := s.List(t.Context(), app.KindMeeting, app.Filter{})
	must(t, err)
	same(t, "rows of a page", len(rows), 50)
	must(t, s.SaveMeeting(t.Context(), meeting("Paling baru", "2024-01-01")))
	next, err := s.List(t.Context(), app.KindMeeting, app.Filter{After: app.Cursor{Sort: rows[49].Sort, ID: rows[49].ID}})
	must(t, err)
	if slices.ContainsFunc(next, func(r app.Row) bool { return r.ID == rows[49].ID || r.Title == "Paling baru" }) {
		t.Error("the next page repeats a row or holds a newer one")
	}
}

func compare(a, b app.Row) int {
	switch {
	case a.Sort < b.Sort:
		return -1
	case a.Sort > b.Sort:
		return 1
	}
	return 0
}

// eachMeeting gives whole meetings of a period, oldest first.
func eachMeeting(t *testing.T, s app.Store) {
	var all []any
	var want []app.Meeting
	for i := range 250 {
		m := meeting(fmt.Sprintf("Rapat %03d", i), app.Date("2023-01-01").AddDays(i))
		m.Attendees = []app.Attendee{{Name: fmt.Sprintf("Peserta %d", i), Present: true}, {Name: "Tamu"}}
		m.FollowUps = []app.FollowUp{{Task: fmt.Sprintf("Tugas %d", i)}}
		m.Minutes.Topics = []app.Topic{{Title: "Pokok"}}
		all = append(all, m)
	}
	slices.Reverse(all)
	must(t, s.SaveAll(t.Context(), all))
	for i := range all {
		want = append(want, *all[len(all)-1-i].(*app.Meeting))
	}
	gone := all[len(all)-1-120].(*app.Meeting)
	must(t, s.Delete(t.Context(), app.KindMeeting, gone.ID))
	want = slices.Delete(want, 120, 121)

	read := func(from, to app.Date) []app.Meeting {
		t.Helper()
		var got []app.Meeting
		must(t, s.EachMeeting(t.Context(), from, to, func(m *app.Meeting) error {
			got = append(got, *m)
			_, err := s.Meeting(t.Context(), m.ID) // the store can be asked in between
			return err
		}))
		return got
	}
	same(t, "all", read("", ""), want)
	same(t, "a day", read(want[3].From, want[3].From), want[3:4])
	same(t, "a span", read(want[10].From, want[219].From), want[10:220])
	same(t, "nothing", len(read("2030-01-01", "")), 0)

	stop := fmt.Errorf("stop")
	n := 0
	wantError(t, s.EachMeeting(t.Context(), "", "", func(*app.Meeting) error {
		n++
		return stop
	}), stop)
	same(t, "calls after the error", n, 1)
}

func eachAgreement(t *testing.T, s app.Store) {
	first, second, gone := agreement("Pertama"), agreement("Kedua"), agreement("Terhapus")
	first.SignedOn, second.SignedOn = "2020-01-01", "2021-01-01"
	second.Articles = []app.Article{{Title: "Ketentuan", Text: "Isi"}}
	must(t, s.SaveAll(t.Context(), []any{second, gone, first}))
	must(t, s.Delete(t.Context(), app.KindAgreement, gone.ID))
	var got []app.Agreement
	must(t, s.EachAgreement(t.Context(), func(a *app.Agreement) error {
		got = append(got, *a)
		return nil
	}))
	same(t, "agreements", got, []app.Agreement{*first, *second})
}
