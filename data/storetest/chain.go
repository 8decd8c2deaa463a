package storetest

import (
	"errors"
	"testing"

	"sinergi/app"
)

// follower is an agreement that renews or amends another.
func follower(parent *app.Agreement, relation, title string, signed, to app.Date) *app.Agreement {
	a := agreement(title)
	a.ParentID, a.Relation, a.SignedOn, a.ValidTo = parent.ID, relation, signed, to
	return a
}

// renewed is the day on which the first renewal was signed, wherever the
// agreement is read.
func renewed(t *testing.T, s app.Store) {
	a := agreement("Induk")
	a.SignedOn, a.ValidTo, a.Notice = "2020-05-15", "2023-05-14", app.Term{Months: 3}
	a.RenewedOn = "1999-01-01" // is nobody's to write
	must(t, s.SaveAgreement(t.Context(), a))
	check := func(what string, want app.Date) {
		t.Helper()
		got, err := s.Agreement(t.Context(), a.ID)
		must(t, err)
		same(t, what, got.RenewedOn, want)
		must(t, s.EachAgreement(t.Context(), func(each *app.Agreement) error {
			if each.ID == a.ID {
				same(t, what+", one by one", each.RenewedOn, want)
			} else {
				same(t, what+", of another", each.RenewedOn, app.Date(""))
			}
			return nil
		}))
		rows, err := s.List(t.Context(), app.KindAgreement, app.Filter{Search: "induk"})
		must(t, err)
		same(t, what+", rows", len(rows), 1)
		same(t, what+", in the list", rows[0].Renewed, want)
		same(t, "notice in the list", rows[0].Notice, app.Date("2023-02-14"))
	}
	check("alone", "")
	draft := follower(a, app.RelationRenewal, "Perpanjangan", "", "2026-05-14")
	shorter := follower(a, app.RelationAddendum, "Adendum isi", "2021-01-01", "2023-05-14")
	open := follower(a, app.RelationAddendum, "Adendum tanpa akhir", "2021-02-01", "")
	loose := follower(a, "", "Hanya menyebut", "2021-03-01", "2030-01-01")
	must(t, s.SaveAll(t.Context(), []any{draft, shorter, open, loose}))
	check("none of these renews it", "")

	longer := follower(a, app.RelationAddendum, "Adendum waktu", "2023-04-01", "2024-05-14")
	must(t, s.SaveAgreement(t.Context(), longer))
	check("an addendum that lasts longer", "2023-04-01")
	draft.SignedOn = "2023-03-01"
	must(t, s.SaveAgreement(t.Context(), draft))
	check("the earlier of two", "2023-03-01")
	must(t, s.Delete(t.Context(), app.KindAgreement, draft.ID))
	check("a deleted one is none", "2023-04-01")
	must(t, s.Restore(t.Context(), app.KindAgreement, draft.ID))
	check("restored", "2023-03-01")
	must(t, s.SaveAgreement(t.Context(), a))
	check("after a save", "2023-03-01")

	rows, err := s.List(t.Context(), app.KindAgreement, app.Filter{Search: "adendum waktu"})
	must(t, err)
	same(t, "relation in the list", rows[0].Relation, app.RelationAddendum)
	longer.EndedOn = "2023-12-31"
	must(t, s.SaveAgreement(t.Context(), longer))
	rows, err = s.List(t.Context(), app.KindAgreement, app.Filter{Search: "adendum waktu"})
	must(t, err)
	same(t, "end in the list", rows[0].EndedOn, app.Date("2023-12-31"))
}

// chain is the same from wherever one looks.
func chain(t *testing.T, s app.Store) {
	first := agreement("1")
	first.SignedOn = "2014-05-15"
	must(t, s.SaveAgreement(t.Context(), first))
	second := follower(first, app.RelationRenewal, "2", "2017-05-15", "2020-05-14")
	must(t, s.SaveAgreement(t.Context(), second))
	addendum := follower(second, app.RelationAddendum, "2a", "2018-01-01", "2020-05-14")
	must(t, s.SaveAgreement(t.Context(), addendum))
	third := follower(second, app.RelationRenewal, "3", "2020-05-15", "2023-05-14")
	must(t, s.SaveAgreement(t.Context(), third))
	alone := agreement("4")
	must(t, s.SaveAgreement(t.Context(), alone))

	check := func(id string, want ...string) {
		t.Helper()
		rows, err := s.Chain(t.Context(), id)
		must(t, err)
		var titles []string
		for _, r := range rows {
			titles = append(titles, r.Title)
		}
		same(t, "chain", titles, want)
	}
	for _, a := range []*app.Agreement{first, second, addendum, third} {
		check(a.ID, "1", "2", "2a", "3")
	}
	check(alone.ID, "4")
	rows, err := s.Chain(t.Context(), third.ID)
	must(t, err)
	same(t, "renewed", []app.Date{rows[0].Renewed, rows[1].Renewed, rows[3].Renewed}, []app.Date{"2017-05-15", "2020-05-15", ""})

	must(t, s.Delete(t.Context(), app.KindAgreement, second.ID))
	check(third.ID, "1", "2a", "3") // a hole does not part it
	for _, id := range []string{second.ID, unknownID, ""} {
		_, err := s.Chain(t.Context(), id)
		wantError(t, err, app.ErrNotFound)
	}
	orphan := agreement("5")
	orphan.ParentID, orphan.Relation = unknownID, app.RelationRenewal
	must(t, s.SaveAgreement(t.Context(), orphan))
	check(orphan.ID, "5")
}

// noCircle refuses an agreement that renews what renews it.
func noCircle(t *testing.T, s app.Store) {
	first := agreement("1")
	must(t, s.SaveAgreement(t.Context(), first))
	second := follower(first, app.RelationRenewal, "2", "2017-05-15", "")
	must(t, s.SaveAgreement(t.Context(), second))
	third := follower(second, app.RelationRenewal, "3", "2018-05-15", "")
	must(t, s.SaveAgreement(t.Context(), third))
	for _, parent := range []string{first.ID, second.ID, third.ID} {
		a := *first
		a.ParentID, a.Relation = parent, app.RelationRenewal
		var fields app.FieldErrors
		if err := s.SaveAgreement(t.Context(), &a); !errors.As(err, &fields) || fields.For("parent_id") == "" {
			t.Errorf("%v", err)
		}
	}
	must(t, s.SaveAgreement(t.Context(), first))
}

// meetingsOnAgreement are listed by what they are about, alone and together
// with a search, a period and pages.
func meetingsOnAgreement(t *testing.T, s app.Store) {
	a := agreement("Pelindungan")
	must(t, s.SaveAgreement(t.Context(), a))
	for i, day := range []app.Date{"2023-01-10", "2023-02-10", "2023-03-10", "2023-04-10", "2023-05-10"} {
		m := meeting("Pembahasan", day)
		if i%2 == 0 {
			m.AgreementID = a.ID
		}
		if i == 2 {
			m.Title = "Pembahasan akhir"
		}
		must(t, s.SaveMeeting(t.Context(), m))
	}
	for _, c := range []struct {
		filter app.Filter
		want   []app.Date
	}{
		{app.Filter{}, []app.Date{"2023-05-10", "2023-03-10", "2023-01-10"}},
		{app.Filter{Search: "pem"}, []app.Date{"2023-05-10", "2023-03-10", "2023-01-10"}},
		{app.Filter{Search: "akhir pem"}, []app.Date{"2023-03-10"}},
		{app.Filter{From: "2023-02-01"}, []app.Date{"2023-05-10", "2023-03-10"}},
		{app.Filter{Search: "pembahasan", To: "2023-04-30"}, []app.Date{"2023-03-10", "2023-01-10"}},
	} {
		c.filter.Agreement = a.ID
		for _, limit := range []int{0, 1} {
			var days []app.Date
			for f := c.filter; ; {
				f.Limit = limit
				rows, err := s.List(t.Context(), app.KindMeeting, f)
				must(t, err)
				for _, r := range rows {
					days = append(days, r.Date)
					f.After = app.Cursor{Sort: r.Sort, ID: r.ID}
				}
				if len(rows) == 0 || limit == 0 {
					break
				}
			}
			same(t, "days", days, c.want)
		}
		n, err := s.Count(t.Context(), app.KindMeeting, c.filter)
		must(t, err)
		same(t, "count", n, len(c.want))
	}
	n, err := s.Count(t.Context(), app.KindMeeting, app.Filter{Agreement: unknownID})
	must(t, err)
	same(t, "on none", n, 0)
	n, err = s.Count(t.Context(), app.KindAgreement, app.Filter{Agreement: unknownID})
	must(t, err)
	same(t, "agreements are not chosen by it", n, 1)
}

// searchDrafts finds an agreement by every text that people remember.
func searchDrafts(t *testing.T, s app.Store) {
	a := agreement("Pelindungan")
	a.Recitals, a.LegalBasis = []string{"bahwa zamrud"}, []string{"Undang-Undang topas"}
	a.Parties[0].LegalGround, a.Parties[0].PowerOfAttorney = "Keputusan safir", "Surat Kuasa mirah"
	a.Parties[1].Contact = app.Contact{Name: "Bu Nilam", Address: "Jalan Kecubung", Phone: "0711-377", Email: "akik@contoh.go.id"}
	a.Articles = []app.Article{{Chapter: "Ketentuan berlian", Title: "Lingkup", Clauses: []app.Provision{
		{Text: "intan", Items: []app.Provision{{Text: "mutiara", Items: []app.Provision{{Text: "giok"}}}}},
	}}}
	a.Attachments = []app.Attachment{{Title: "Lampiran onyx", Text: "kuarsa"}}
	a.History = []app.StageChange{{Stage: a.Stage, On: "2023-05-15", By: "Wati", Note: "menunggu opal"}}
	a.EndedWhy = "pirus"
	must(t, s.SaveAgreement(t.Context(), a))
	must(t, s.SaveAgreement(t.Context(), agreement("Lain")))
	find := func(word string) int {
		t.Helper()
		n, err := s.Count(t.Context(), app.KindAgreement, app.Filter{Search: word})
		must(t, err)
		return n
	}
	for _, word := range []string{"zamrud", "topas", "safir", "mirah", "nilam", "kecubung", "377", "akik", "berlian", "intan", "mutiara", "giok", "onyx", "kuarsa", "wati", "opal", "pirus"} {
		if find(word) != 1 {
			t.Errorf("%s: %d found", word, find(word))
		}
	}
	mark := a.Articles[0].Clauses[0].Items[0].Mark
	a.Articles[0].Clauses[0].Items[0].Items[0].Text = "giok menurut " + app.Reference(mark, "Pasal 77 huruf a")
	must(t, s.SaveAgreement(t.Context(), a))
	if mark == "" || find("giok menurut") != 1 || find(mark) != 0 {
		t.Errorf("a reference is found by its mark %q: %d", mark, find(mark))
	}
}

// libraryItems are listed by title, without the deleted ones.
func libraryItems(t *testing.T, s app.Store) {
	none, err := s.LibraryItems(t.Context())
	must(t, err)
	same(t, "items of an empty store", len(none), 0)
	var ids []string
	for _, title := range []string{"Monitoring", "evaluasi", "Pendanaan"} {
		l := app.LibraryItem{Sort: app.LibraryArticle, Topic: app.TopicOther, Title: title, Text: "PARA PIHAK melaksanakan " + title + "."}
		must(t, s.SaveLibraryItem(t.Context(), &l))
		ids = append(ids, l.ID)
	}
	must(t, s.Delete(t.Context(), app.KindLibrary, ids[2]))
	list, err := s.LibraryItems(t.Context())
	must(t, err)
	if len(list) != 2 || list[0].Title != "evaluasi" || list[1].Title != "Monitoring" || list[1].Version != 1 {
		t.Errorf("%+v", list)
	}
	rows, err := s.List(t.Context(), app.KindLibrary, app.Filter{Search: "melaks eval"})
	must(t, err)
	if len(rows) != 1 || rows[0].ID != ids[1] || rows[0].Title != "evaluasi" || rows[0].Kind != app.LibraryArticle {
		t.Errorf("%+v", rows)
	}
}
