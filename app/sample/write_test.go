package sample_test

import (
	"context"
	"encoding/json"
	"errors"
	"path/filepath"
	"testing"

	"sinergi/app"
	"sinergi/app/sample"
	"sinergi/data"
)

func open(t *testing.T) app.Store {
	t.Helper()
	store, err := data.Open(filepath.Join(t.TempDir(), "contoh.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return store
}

func write(t *testing.T, store app.Store, o sample.Options) {
	t.Helper()
	if err := sample.Write(t.Context(), store, o); err != nil {
		t.Fatal(err)
	}
}

func count(t *testing.T, store app.Store, kind string) int {
	t.Helper()
	n, err := store.Count(t.Context(), kind, app.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// allMeetings reads every meeting as JSON without what differs by design from
// one store to the other.
func allMeetings(t *testing.T, store app.Store) []string {
	t.Helper()
	var list []string
	err := store.EachMeeting(t.Context(), "1900-01-01", "2199-12-31", func(m *app.Meeting) error {
		clean := *m
		clean.Meta, clean.HostID, clean.AgreementID = app.Meta{}, "", ""
		b, err := json.Marshal(clean)
		list = append(list, string(b))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestWriteMakesTheWindowsSample(t *testing.T) {
	store := open(t)
	var last, total int
	write(t, store, sample.Options{Progress: func(done, of int) { last, total = done, of }})
	if n := count(t, store, app.KindMeeting); n != 66 {
		t.Errorf("%d meetings, want 66", n)
	}
	if n := count(t, store, app.KindAgreement); n != 23 {
		t.Errorf("%d agreements, want 23", n)
	}
	if last != total || total != 66+23 {
		t.Errorf("progress ended at %d of %d", last, total)
	}
	o, err := store.Office(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	boss, err := store.Official(t.Context(), o.HeadID)
	if err != nil || boss.Name.Name != "Dewi Anggraini" {
		t.Errorf("head is %q, %v", boss.Name.Name, err)
	}
	var linked bool
	err = store.EachMeeting(t.Context(), "2023-05-15", "2023-05-15", func(m *app.Meeting) error {
		a, err := store.Agreement(t.Context(), m.AgreementID)
		linked = a.Stage == "Pembahasan" && m.HostID != "" && a.Parties[1].InstitutionID != ""
		return err
	})
	if err != nil || !linked {
		t.Errorf("Muara Enim is not linked to its agreement, host and party: %v", err)
	}
}

func TestWriteIsTheSameForOneSeed(t *testing.T) {
	a, b, c := open(t), open(t), open(t)
	write(t, a, sample.Options{Meetings: 30, Seed: 7})
	write(t, b, sample.Options{Meetings: 30, Seed: 7})
	write(t, c, sample.Options{Meetings: 30, Seed: 8})
	first, second, other := allMeetings(t, a), allMeetings(t, b), allMeetings(t, c)
	if len(first) != 30 || len(second) != 30 {
		t.Fatalf("%d and %d meetings", len(first), len(second))
	}
	differ := 0
	have := map[string]bool{}
	for _, m := range first {
		have[m] = true
	}
	for _, m := range second {
		if !have[m] {
			differ++
		}
	}
	if differ > 0 {
		t.Errorf("%d of 30 meetings differ for one seed", differ)
	}
	same := 0
	for _, m := range other {
		if have[m] {
			same++
		}
	}
	if same > 1 { // the Muara Enim meeting
		t.Errorf("%d meetings are the same for another seed", same)
	}
}

func TestWriteMakesListsOfTheAskedLength(t *testing.T) {
	store := open(t)
	write(t, store, sample.Options{Meetings: 1, Attendees: 1000, Agreements: 1})
	err := store.EachMeeting(t.Context(), "1900-01-01", "2199-12-31", func(m *app.Meeting) error {
		if len(m.Attendees) != 1000 || m.Attendees[0].Name != "H. Bambang Wiratmo, M.Si." {
			t.Errorf("%d attendees, first %q", len(m.Attendees), m.Attendees[0].Name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n := count(t, store, app.KindAgreement); n != 1 {
		t.Errorf("%d agreements, want 1", n)
	}
}

func TestWriteKeepsTheOfficeThatIsThere(t *testing.T) {
	store := open(t)
	own := app.DefaultOffice()
	own.Name, own.City = "Disnaker Kota Contoh", "Palembang"
	if err := store.SaveOffice(t.Context(), &own); err != nil {
		t.Fatal(err)
	}
	write(t, store, sample.Options{Meetings: 1, Agreements: 1})
	o, err := store.Office(t.Context())
	if err != nil || o.Name != own.Name {
		t.Errorf("office is %q, %v", o.Name, err)
	}
}

func TestWriteStopsWhenCancelled(t *testing.T) {
	store := open(t)
	ctx, cancel := context.WithCancel(t.Context())
	err := sample.Write(ctx, store, sample.Options{Meetings: 2000, Agreements: 1, Progress: func(int, int) { cancel() }})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestWriteJoinsTheNotaItsMeetingAndItsVersions(t *testing.T) {
	store := open(t)
	write(t, store, sample.Options{})
	var nota app.Agreement
	byState := map[string]int{}
	err := store.EachAgreement(t.Context(), func(a *app.Agreement) error {
		state, _ := a.Validity("2023-05-16")
		byState[state]++
		if a.Stage == "Pembahasan" {
			nota = *a
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if byState[app.ValidityRenewed] != 1 || byState[app.ValidityStopped] != 1 || byState[app.ValidityEnded] != 1 || byState[app.ValidityWarning] != 2 {
		t.Errorf("states %v", byState)
	}
	m, err := store.Meeting(t.Context(), nota.History[len(nota.History)-1].MeetingID)
	if err != nil || m.AgreementID != nota.ID || m.From != "2023-05-15" {
		t.Errorf("the stage leads to the meeting of %s on %q: %v", m.From, m.AgreementID, err)
	}
	versions, err := store.Versions(t.Context(), nota.ID)
	if err != nil || len(versions) != 2 {
		t.Fatalf("%d versions, %v", len(versions), err)
	}
	first, err := store.Version(t.Context(), versions[1].ID)
	if err != nil || first.Number != 1 || len(first.Record.Articles) != 7 {
		t.Errorf("version %d has %d articles, %v", first.Number, len(first.Record.Articles), err)
	}
	var renewal string
	err = store.EachAgreement(t.Context(), func(a *app.Agreement) error {
		if a.Relation == app.RelationRenewal {
			renewal = a.ID
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	chain, err := store.Chain(t.Context(), renewal)
	if err != nil || len(chain) != 2 || chain[0].Date != "2020-03-09" || chain[1].ID != renewal {
		t.Errorf("chain %+v, %v", chain, err)
	}
}
