package data

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"sinergi/app"
)

// family is a plain model of agreements that renew and amend each other.
type family struct {
	records  []*app.Agreement
	deleted  map[string]bool
	versions map[string]int
}

func (f *family) renewedOn(a *app.Agreement) (first app.Date) {
	for _, c := range f.records {
		renews := c.Relation == app.RelationRenewal || c.Relation == app.RelationAddendum && a.ValidTo != "" && c.ValidTo > a.ValidTo
		if c.ParentID == a.ID && !f.deleted[c.ID] && c.SignedOn != "" && renews && (first == "" || c.SignedOn < first) {
			first = c.SignedOn
		}
	}
	return first
}

// joined are the IDs of all that hang together with a and are not deleted.
func (f *family) joined(a *app.Agreement) []string {
	in := map[string]bool{a.ID: true}
	for grown := true; grown; {
		grown = false
		for _, c := range f.records {
			if c.ParentID != "" && in[c.ID] != in[c.ParentID] {
				in[c.ID], in[c.ParentID], grown = true, true, true
			}
		}
	}
	var ids []string
	for id := range in {
		if !f.deleted[id] {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// goesBefore tells that a stands somewhere before b.
func (f *family) goesBefore(a, b *app.Agreement) bool {
	for id := b.ID; id != ""; {
		if id == a.ID {
			return true
		}
		i := slices.IndexFunc(f.records, func(c *app.Agreement) bool { return c.ID == id })
		id = f.records[i].ParentID
	}
	return false
}

// TestChainsFollowEverything changes agreements in a random order that is the
// same every time: chains, renewals and versions agree with the model, and no
// agreement ever goes before itself.
func TestChainsFollowEverything(t *testing.T) {
	db, ctx := openNew(t), t.Context()
	r := rand.New(rand.NewPCG(7, 8))
	day := func() app.Date {
		if r.IntN(4) == 0 {
			return ""
		}
		return app.Date("2020-01-01").AddDays(r.IntN(900))
	}
	f := &family{deleted: map[string]bool{}, versions: map[string]int{}}
	circles := 0
	for range 400 {
		a := &app.Agreement{Kind: "Adendum", Title: "Naskah", Parties: []app.Party{{Institution: "Balai"}, {Institution: "Dinas"}}}
		known := len(f.records) > 5 && r.IntN(3) > 0
		if known {
			a = f.records[r.IntN(len(f.records))]
		}
		if known && r.IntN(4) == 0 {
			act := db.Delete
			if f.deleted[a.ID] {
				act = db.Restore
			}
			noError(t, act(ctx, app.KindAgreement, a.ID))
			f.deleted[a.ID] = !f.deleted[a.ID]
			continue
		}
		if f.deleted[a.ID] {
			continue
		}
		next := *a
		next.SignedOn, next.ValidTo, next.Stage = day(), "", fmt.Sprint("Tahap ", r.IntN(2))
		if r.IntN(3) > 0 {
			next.ValidTo = app.Date("2023-01-01").AddDays(r.IntN(900))
		}
		next.Relation = []string{app.RelationRenewal, app.RelationAddendum}[r.IntN(2)]
		circle := false
		if len(f.records) > 0 && r.IntN(3) > 0 {
			parent := f.records[r.IntN(len(f.records))]
			circle = known && f.goesBefore(a, parent) && next.ParentID != parent.ID
			next.ParentID = parent.ID
		}
		err := db.SaveAgreement(ctx, &next)
		var fields app.FieldErrors
		switch {
		case circle:
			circles++
			if !errors.As(err, &fields) || fields.For("parent_id") == "" {
				t.Fatalf("a circle: %v", err)
			}
			continue
		case err != nil:
			t.Fatal(err)
		}
		if known && next.Stage != a.Stage {
			f.versions[a.ID]++
		}
		*a = next
		if !known {
			f.records = append(f.records, a)
		}
	}
	checkFamily(t, db, f)
	if circles == 0 {
		t.Error("no circle was tried")
	}
}

func checkFamily(t *testing.T, db *DB, f *family) {
	t.Helper()
	renewed := 0
	for _, a := range f.records {
		versions, err := db.Versions(t.Context(), a.ID)
		noError(t, err)
		if len(versions) != f.versions[a.ID] {
			t.Errorf("%d versions, want %d", len(versions), f.versions[a.ID])
		}
		if f.deleted[a.ID] {
			continue
		}
		got, err := db.Agreement(t.Context(), a.ID)
		noError(t, err)
		if want := f.renewedOn(a); got.RenewedOn != want {
			t.Errorf("renewed on %q, want %q", got.RenewedOn, want)
		} else if want != "" {
			renewed++
		}
		rows, err := db.Chain(t.Context(), a.ID)
		noError(t, err)
		var ids []string
		for i, row := range rows {
			ids = append(ids, row.ID)
			if i > 0 && row.Sort < rows[i-1].Sort {
				t.Error("a chain is not oldest first")
			}
		}
		slices.Sort(ids)
		if want := f.joined(a); !slices.Equal(ids, want) {
			t.Errorf("chain of %d, want %d", len(ids), len(want))
		}
	}
	if renewed == 0 {
		t.Error("none was renewed")
	}
	checkIndex(t, db)
}
