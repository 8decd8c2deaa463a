package storetest

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/bahasa"
)

func pattern() app.NumberPattern {
	return app.NumberPattern{
		Code: "B", Name: "Surat", For: app.NumberLetter, Pattern: "B-{urut}/{unit}/{bulan romawi}/{tahun}",
		Unit: "BLI", Width: 3, Scope: app.ScopePattern, Yearly: true,
	}
}

// take takes a number and gives it as it is printed.
func take(t *testing.T, s app.Store, p app.NumberPattern, on app.Date) app.NumberEntry {
	t.Helper()
	next, err := s.NextNumber(t.Context(), p, on)
	must(t, err)
	e := app.NumberEntry{On: on, State: app.NumberReserved}
	must(t, s.TakeNumber(t.Context(), p, &e))
	if e.ID == "" || e.At == "" || e.Sequence < 1 {
		t.Fatalf("%+v", e)
	}
	next.ID, next.At = e.ID, e.At
	same(t, "what was promised", next, e)
	return e
}

func wantNumber(t *testing.T, e app.NumberEntry, want string) {
	t.Helper()
	same(t, "number", e.Number, want)
}

// numbers go up one by one in their series and come back as they were given.
func numbers(t *testing.T, s app.Store) {
	p := pattern()
	e := app.NumberEntry{
		On: "2023-05-15", State: app.NumberUsed, Subject: "Undangan", RecordID: unknownID, Slot: "minutes.number", By: "Sari", Note: "arsip",
		Number: "not this", ID: "nor this", Series: "x", Sequence: 9,
	}
	must(t, s.TakeNumber(t.Context(), p, &e))
	wantNumber(t, e, "B-001/BLI/V/2023")
	same(t, "series", e.Series, p.Series("2023-05-15"))
	same(t, "sequence", e.Sequence, 1)
	got, err := s.Numbers(t.Context(), app.NumberFilter{})
	must(t, err)
	same(t, "register", got, []app.NumberEntry{e})

	wantNumber(t, take(t, s, p, "2023-06-01"), "B-002/BLI/VI/2023")
	wantNumber(t, take(t, s, p, "2023-05-01"), "B-003/BLI/V/2023") // an earlier day is still the next number
	other := p
	other.Code, other.Pattern = "ND", "ND-{urut}/{tahun}"
	wantNumber(t, take(t, s, other, "2023-06-01"), "ND-001/2023")

	// Papers of one classification, and all papers of the office, can share one.
	k1, k2 := p, other
	k1.Scope, k1.Classification, k2.Scope, k2.Classification = app.ScopeClassification, "KS.01", app.ScopeClassification, "KS.01"
	k1.Code, k2.Code = "K1", "K2"
	k1.Pattern, k2.Pattern = "K-{urut}/{tahun}", "KN-{urut}/{tahun}"
	wantNumber(t, take(t, s, k1, "2023-06-01"), "K-001/2023")
	wantNumber(t, take(t, s, k2, "2023-06-01"), "KN-002/2023")
	k2.Classification = "KS.02"
	k2.Pattern = "KM-{urut}/{tahun}"
	wantNumber(t, take(t, s, k2, "2023-06-01"), "KM-001/2023")

	// A skipped number is not given again.
	e = app.NumberEntry{On: "2023-06-02", State: app.NumberSkipped, Note: "untuk ditulis tangan"}
	must(t, s.TakeNumber(t.Context(), p, &e))
	wantNumber(t, e, "B-004/BLI/VI/2023")
	wantNumber(t, take(t, s, p, "2023-06-02"), "B-005/BLI/VI/2023")
}

// numberYears begin again at First, if the pattern says so.
func numberYears(t *testing.T, s app.Store) {
	p := pattern()
	p.First = 50
	wantNumber(t, take(t, s, p, "2023-12-31"), "B-050/BLI/XII/2023")
	wantNumber(t, take(t, s, p, "2024-01-01"), "B-050/BLI/I/2024")
	wantNumber(t, take(t, s, p, "2023-12-31"), "B-051/BLI/XII/2023")
	p.First = 80 // the office went on by hand for a while
	wantNumber(t, take(t, s, p, "2024-01-02"), "B-080/BLI/I/2024")
	p.First = 1
	wantNumber(t, take(t, s, p, "2024-01-02"), "B-081/BLI/I/2024")

	always := pattern()
	always.Code, always.Yearly, always.Pattern = "A", false, "A.{urut}/{tahun}"
	wantNumber(t, take(t, s, always, "2023-12-31"), "A.001/2023")
	wantNumber(t, take(t, s, always, "2024-01-01"), "A.002/2024")

	// Without a year in it a yearly number comes back, as the office wants it,
	// but two patterns never give the same in one year.
	short, twin := pattern(), pattern()
	short.Code, short.Pattern, twin.Code, twin.Pattern = "S", "S-{urut}", "T", "S-{urut}"
	wantNumber(t, take(t, s, short, "2023-12-31"), "S-001")
	wantNumber(t, take(t, s, short, "2024-01-01"), "S-001")
	wantNumber(t, take(t, s, twin, "2024-01-01"), "S-002")
	wantNumber(t, take(t, s, short, "2024-01-01"), "S-003")
}

// manualNumbers are refused when they are there and passed over when a
// sequence comes to them.
func manualNumbers(t *testing.T, s app.Store) {
	p := pattern()
	manual := func(number string) (app.NumberEntry, error) {
		e := app.NumberEntry{Number: number, On: "2023-05-15", State: app.NumberManual, Subject: "Surat lama", Series: "x", Sequence: 4}
		err := s.TakeNumber(t.Context(), p, &e)
		return e, err
	}
	e, err := manual(" b-002 / bli/v/2023")
	must(t, err)
	same(t, "a manual number", []any{e.Number, e.Series, e.Sequence}, []any{"b-002 / bli/v/2023", "", 0})
	_, err = manual("B-003/BLI/V/2023")
	must(t, err)
	wantNumber(t, take(t, s, p, "2023-05-15"), "B-001/BLI/V/2023")
	wantNumber(t, take(t, s, p, "2023-05-15"), "B-004/BLI/V/2023")
	for _, taken := range []string{"B-002/BLI/V/2023", "B-001/BLI/V/2023", "  b - 004/bli/v/2023\t"} {
		e, err := manual(taken)
		wantError(t, err, app.ErrNumberTaken)
		if e.ID != "" || e.Sequence != 4 {
			t.Errorf("a refused line is %+v", e)
		}
	}
	list, err := s.Numbers(t.Context(), app.NumberFilter{})
	must(t, err)
	same(t, "lines", len(list), 4)
}

func updateNumber(t *testing.T, s app.Store) {
	p := pattern()
	first, second := take(t, s, p, "2023-05-15"), take(t, s, p, "2023-05-15")
	changed := second
	changed.State, changed.Number, changed.Subject, changed.RecordID = app.NumberUsed, "B-002a/BLI/V/2023", "Surat", unknownID
	changed.Slot, changed.By, changed.Note = "number", "Sari", "ditulis tangan"
	sent := changed
	sent.Series, sent.Sequence, sent.On, sent.Pattern, sent.At = "x", 99, "2024-01-01", "X", "never" // these do not change
	must(t, s.UpdateNumber(t.Context(), sent))
	list, err := s.Numbers(t.Context(), app.NumberFilter{})
	must(t, err)
	same(t, "register", list, []app.NumberEntry{changed, first})
	found, err := s.Numbers(t.Context(), app.NumberFilter{Search: "tangan 002a"})
	must(t, err)
	same(t, "found by the new texts", found, []app.NumberEntry{changed})

	taken := first
	taken.Number = "b-002A / BLI/V/2023"
	wantError(t, s.UpdateNumber(t.Context(), taken), app.ErrNumberTaken)
	taken.Number = "b-001/bli/v/2023" // its own, spelled otherwise
	must(t, s.UpdateNumber(t.Context(), taken))
	taken.ID = unknownID
	wantError(t, s.UpdateNumber(t.Context(), taken), app.ErrNotFound)
	wantNumber(t, take(t, s, p, "2023-05-15"), "B-003/BLI/V/2023")
}

// numberList pages, searches and chooses.
func numberList(t *testing.T, s app.Store) {
	p := pattern()
	var all []app.NumberEntry
	for i := range 230 {
		p.Code = []string{"B", "ND", "C"}[i%3]
		p.Pattern = p.Code + "-{urut}/{tahun}"
		e := app.NumberEntry{On: app.Date(fmt.Sprintf("%d-05-15", 2022+i%2)), State: app.NumberUsed, Subject: fmt.Sprintf("Surat ke-%d", i)}
		if i%5 == 0 {
			e.State = app.NumberSkipped
		}
		must(t, s.TakeNumber(t.Context(), p, &e))
		all = append([]app.NumberEntry{e}, all...)
	}
	got, err := s.Numbers(t.Context(), app.NumberFilter{})
	must(t, err)
	same(t, "the first page", got, all[:200])
	var paged []app.NumberEntry
	for after := ""; ; after = paged[len(paged)-1].ID {
		page, err := s.Numbers(t.Context(), app.NumberFilter{Limit: 70, After: after})
		must(t, err)
		if len(page) == 0 {
			break
		}
		paged = append(paged, page...)
	}
	same(t, "all pages", paged, all)
	for _, f := range []app.NumberFilter{
		{For: "B"},
		{For: "B, ND"},
		{For: "x"},
		{State: app.NumberSkipped},
		{Year: 2023},
		{Year: 1999},
		{Search: "SURAT 17"},
		{Search: "nd 12"},
		{For: "C", State: app.NumberUsed, Year: 2022, Search: "surat"},
	} {
		var want []app.NumberEntry
		for _, e := range all {
			if numberFits(e, f) {
				want = append(want, e)
			}
		}
		got, err := s.Numbers(t.Context(), f)
		must(t, err)
		same(t, fmt.Sprintf("%+v", f), got, want)
	}
}

// numberFits is the filter in plain words.
func numberFits(e app.NumberEntry, f app.NumberFilter) bool {
	text := " " + bahasa.Fold(e.Number+" "+e.Subject)
	for _, word := range strings.Fields(bahasa.Fold(f.Search)) {
		if !strings.Contains(text, " "+word) {
			return false
		}
	}
	return (f.For == "" || slices.Contains(strings.Split(f.For, ", "), e.Pattern)) &&
		(f.State == "" || f.State == e.State) && (f.Year == 0 || string(e.On[:4]) == fmt.Sprint(f.Year))
}

// numberFaults are told, and nothing is written.
func numberFaults(t *testing.T, s app.Store) {
	for field, spoil := range map[string]func(p *app.NumberPattern, e *app.NumberEntry){
		"pattern": func(p *app.NumberPattern, _ *app.NumberEntry) { p.Pattern = "B/{tahun}" },
		"on":      func(_ *app.NumberPattern, e *app.NumberEntry) { e.On = "" },
		"on ":     func(_ *app.NumberPattern, e *app.NumberEntry) { e.On = "2023-02-30" },
		"state":   func(_ *app.NumberPattern, e *app.NumberEntry) { e.State = "lost" },
		"number":  func(_ *app.NumberPattern, e *app.NumberEntry) { e.State = app.NumberManual },
	} {
		p, e := pattern(), app.NumberEntry{On: "2023-05-15"}
		spoil(&p, &e)
		before := e
		var fields app.FieldErrors
		if err := s.TakeNumber(t.Context(), p, &e); !errors.As(err, &fields) || fields[0].Field != strings.TrimSpace(field) {
			t.Errorf("%s: %v", field, err)
		}
		same(t, "a refused line", e, before)
	}
	_, err := s.NextNumber(t.Context(), pattern(), "")
	var fields app.FieldErrors
	if !errors.As(err, &fields) {
		t.Errorf("the next number of no day: %v", err)
	}
	list, err := s.Numbers(t.Context(), app.NumberFilter{})
	must(t, err)
	same(t, "lines", len(list), 0)
	wantNumber(t, take(t, s, pattern(), "2023-05-15"), "B-001/BLI/V/2023")
}

// typedNumbers: what stands in a record is in the register, once, and is never
// given by a pattern.
func typedNumbers(t *testing.T, s app.Store) {
	ctx := t.Context()
	p := app.NumberPattern{Code: "ketik", Name: "Ketik", For: app.NumberMinutes, Pattern: "NOT-{urut}/{tahun}", Scope: app.ScopePattern, Yearly: true, Width: 2}
	m := app.Meeting{Title: "Rapat", Status: app.StatusDraft, From: "2026-05-15", Place: "Aula", Minutes: app.Minutes{Number: "NOT-01/2026"}}
	must(t, s.SaveMeeting(ctx, &m))
	m.Place = "Kantor"
	must(t, s.SaveMeeting(ctx, &m))
	list, err := s.Numbers(ctx, app.NumberFilter{})
	must(t, err)
	if len(list) != 1 || list[0].State != app.NumberManual || list[0].RecordID != m.ID || list[0].Slot != "minutes.number" || list[0].On != m.From {
		t.Fatalf("register after a typed number: %+v", list)
	}
	e := app.NumberEntry{On: "2026-05-16", State: app.NumberReserved}
	must(t, s.TakeNumber(ctx, p, &e))
	if e.Number != "NOT-02/2026" {
		t.Errorf("the pattern gives %q after NOT-01/2026 was typed", e.Number)
	}
	a := app.Agreement{Kind: "Nota Kesepahaman", Title: "Uji", Parties: []app.Party{{Institution: "A", Number: e.Number}, {Institution: "B", Number: "560/" + app.Gap + "/2026"}}}
	must(t, s.SaveAgreement(ctx, &a))
	list, err = s.Numbers(ctx, app.NumberFilter{})
	must(t, err)
	if len(list) != 2 || list[0].State != app.NumberUsed || list[0].RecordID != a.ID || list[0].Slot != "parties[0].number" {
		t.Errorf("register after a reserved number was used: %+v", list)
	}
}
