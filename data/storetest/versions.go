package storetest

import (
	"testing"

	"sinergi/app"
)

const unknownID = "01890000-0000-7000-8000-000000000000"

// whole is an agreement with every field filled, saved.
func whole(t *testing.T, s app.Store) app.Agreement {
	t.Helper()
	var a app.Agreement
	if bad := Fill(&a); len(bad) > 0 {
		t.Fatalf("fields of a new type: %v", bad)
	}
	must(t, s.SaveAgreement(t.Context(), &a))
	return a
}

// versions are numbered in each agreement by itself, come back whole, and
// outlive their agreement.
func versions(t *testing.T, s app.Store) {
	a, other := whole(t, s), agreement("Lain")
	must(t, s.SaveAgreement(t.Context(), other))
	var kept []app.Version
	for i, source := range []string{app.VersionSaved, app.VersionConflict, app.VersionReturned} {
		v := app.Version{
			AgreementID: a.ID, By: "Sari", Why: "Dikirim ke mitra", Source: source, Stage: a.Stage, Record: a,
			File: "naskah.docx", Returned: []string{"Pasal 1", "", "Pelindungan"},
		}
		must(t, s.SaveVersion(t.Context(), &v))
		if v.ID == "" || v.At == "" || v.Number != i+1 {
			t.Errorf("version %d is %s %s %d", i+1, v.ID, v.At, v.Number)
		}
		kept = append(kept, v)
		a.Title += "x" // later changes do not reach back
	}
	first := app.Version{Source: app.VersionSaved, Record: *other} // its record names the agreement
	must(t, s.SaveVersion(t.Context(), &first))
	same(t, "number in another agreement", first.Number, 1)
	same(t, "agreement of a record", first.AgreementID, other.ID)

	check := func() {
		t.Helper()
		list, err := s.Versions(t.Context(), a.ID)
		must(t, err)
		if len(list) != len(kept) {
			t.Fatalf("%d versions, want %d", len(list), len(kept))
		}
		for i, v := range kept {
			got, err := s.Version(t.Context(), v.ID)
			must(t, err)
			same(t, "version", got, v)
			v.Record, v.Returned = app.Agreement{}, nil
			same(t, "in the list, newest first", list[len(list)-1-i], v)
		}
	}
	check()
	must(t, s.Delete(t.Context(), app.KindAgreement, a.ID))
	check()
	last := app.Version{AgreementID: a.ID, Source: app.VersionConflict, Record: app.Agreement{Title: "not \xff valid\x00"}}
	must(t, s.SaveVersion(t.Context(), &last)) // what was typed while another window deleted it
	same(t, "its number", last.Number, 4)

	for _, bad := range []app.Version{
		{AgreementID: unknownID, Source: app.VersionSaved},
		{Source: app.VersionSaved},
	} {
		before := bad
		wantError(t, s.SaveVersion(t.Context(), &bad), app.ErrNotFound)
		same(t, "a refused version", bad, before)
	}
	if err := s.SaveVersion(t.Context(), &app.Version{AgreementID: a.ID, Source: "dream"}); err == nil {
		t.Error("a version of an unknown source was kept")
	}
	_, err := s.Version(t.Context(), unknownID)
	wantError(t, err, app.ErrNotFound)
	none, err := s.Versions(t.Context(), unknownID)
	must(t, err)
	same(t, "versions of nothing", len(none), 0)
}

// versionsOfStages: a save that moves an agreement to another stage keeps a
// version of what was saved; other saves keep none.
func versionsOfStages(t *testing.T, s app.Store) {
	a := agreement("Pelindungan")
	a.Stage, a.History = "Penjajakan", nil
	must(t, s.SaveAgreement(t.Context(), a))
	latest := func(want int) app.Version {
		t.Helper()
		list, err := s.Versions(t.Context(), a.ID)
		must(t, err)
		if len(list) != want {
			t.Fatalf("%d versions, want %d: %+v", len(list), want, list)
		}
		if want == 0 {
			return app.Version{}
		}
		v, err := s.Version(t.Context(), list[0].ID)
		must(t, err)
		same(t, "number", v.Number, want)
		same(t, "the record kept", v.Record, *a)
		same(t, "source and stage", []string{v.Source, v.Stage, v.AgreementID}, []string{app.VersionStage, a.Stage, a.ID})
		return v
	}
	latest(0) // a new agreement was never at another stage
	a.Title = "Pelindungan pekerja"
	must(t, s.SaveAgreement(t.Context(), a))
	latest(0)

	a.ChangeStage(app.StageChange{Stage: "Pembahasan", On: "2023-05-15", By: "Sari", Note: "Rapat pertama"})
	must(t, s.SaveAgreement(t.Context(), a))
	v := latest(1)
	same(t, "who and why", []string{v.By, v.Why}, []string{"Sari", "Rapat pertama"})
	same(t, "history", len(a.History), 1)

	a.Stage = "Telaah hukum" // by hand, the history says nothing
	must(t, s.SaveAgreement(t.Context(), a))
	v = latest(2)
	same(t, "who and why, unknown", []string{v.By, v.Why}, []string{"", "Tahapan diubah"})
	same(t, "no step is invented", len(a.History), 1)

	a.ChangeStage(app.StageChange{Stage: "Paraf", On: "2023-06-15"})
	must(t, s.SaveAll(t.Context(), []any{meeting("Rapat", "2023-05-15"), a}))
	v = latest(3)
	same(t, "why, without a note", v.Why, "Tahapan diubah")

	stale := *a
	stale.Version--
	stale.ChangeStage(app.StageChange{Stage: "Pelaksanaan"})
	wantError(t, s.SaveAgreement(t.Context(), &stale), app.ErrConflict)
	failing := *a
	failing.ChangeStage(app.StageChange{Stage: "Pelaksanaan"})
	if err := s.SaveAll(t.Context(), []any{&failing, meeting("", "2023-05-15")}); err == nil {
		t.Error("no error")
	}
	latest(3) // nothing was saved, so nothing is kept
}

// versionLogos come back with every version, also of parties without one.
func versionLogos(t *testing.T, s app.Store) {
	a := agreement("Bergambar")
	a.Parties = append(a.Parties, app.Party{Institution: "Swasta"})
	a.Parties[0].Logo = app.Picture{Name: "a.png", Data: picture(1)}
	a.Parties[2].Logo = app.Picture{Name: "b.png", Data: picture(2)}
	must(t, s.SaveAgreement(t.Context(), a))
	for i := range 3 {
		v := app.Version{Source: app.VersionSaved, Record: *a}
		must(t, s.SaveVersion(t.Context(), &v))
		if len(a.Parties[0].Logo.Data) == 0 {
			t.Fatal("keeping a version took the logo out of the record")
		}
		got, err := s.Version(t.Context(), v.ID)
		must(t, err)
		same(t, "version", got, v)
		a.Parties[i].Logo.Data = picture(3 + i)
	}
	v := app.Version{AgreementID: a.ID, Source: app.VersionConflict, Record: app.Agreement{Title: "Tanpa pihak"}}
	must(t, s.SaveVersion(t.Context(), &v))
	got, err := s.Version(t.Context(), v.ID)
	must(t, err)
	same(t, "version without parties", got, v)
}
