package data

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"sinergi/app"
)

// taken are numbers that several windows took at the same time.
type taken struct {
	mu      sync.Mutex
	entries []app.NumberEntry
	refused int
}

func (r *taken) add(e app.NumberEntry) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.entries = append(r.entries, e)
}

// windowsOn opens several handles of one new file.
func windowsOn(t *testing.T, n int) []*DB {
	t.Helper()
	path := newPath(t)
	windows := make([]*DB, n)
	for i := range windows {
		windows[i] = openAt(t, path)
	}
	return windows
}

var testPatterns = []app.NumberPattern{
	{Code: "B", For: app.NumberLetter, Pattern: "B-{urut}/{tahun}", Width: 3, Scope: app.ScopePattern, Yearly: true},
	{Code: "K1", For: app.NumberLetter, Pattern: "K1-{urut}", Classification: "KS", Scope: app.ScopeClassification},
	{Code: "K2", For: app.NumberMinutes, Pattern: "K2-{urut}", Classification: "KS", Scope: app.ScopeClassification},
}

// TestNumbersOfManyWindows: however many windows take numbers at once, each
// series counts 1, 2, 3 without a repeat or a hole.
func TestNumbersOfManyWindows(t *testing.T) {
	const people, each = 3, 24
	windows := windowsOn(t, 4)
	var got taken
	var wg sync.WaitGroup
	for w, db := range windows {
		for range people {
			wg.Go(func() {
				for i := range each {
					e := app.NumberEntry{On: []app.Date{"2023-12-31", "2024-01-01"}[i%2], By: fmt.Sprint(w)}
					if err := db.TakeNumber(t.Context(), testPatterns[i%len(testPatterns)], &e); err != nil {
						t.Error(err)
						return
					}
					got.add(e)
				}
			})
		}
	}
	wg.Wait()
	sequences := map[string][]int{}
	texts := map[string]bool{}
	for _, e := range got.entries {
		sequences[e.Series] = append(sequences[e.Series], e.Sequence)
		if texts[e.Number] {
			t.Errorf("%s was given twice", e.Number)
		}
		texts[e.Number] = true
	}
	if len(sequences) != 3 || len(got.entries) != len(windows)*people*each {
		t.Errorf("%d series, %d numbers", len(sequences), len(got.entries))
	}
	for series, numbers := range sequences {
		slices.Sort(numbers)
		for i, n := range numbers {
			if n != i+1 {
				t.Fatalf("%s: %v", series, numbers)
			}
		}
	}
	checkRegister(t, windows[0], got.entries)
}

// TestManualNumbersOfManyWindows mixes in numbers typed by hand: a text stands
// in the register once, and a sequence leaves out exactly those texts.
func TestManualNumbersOfManyWindows(t *testing.T) {
	const each = 60
	windows := windowsOn(t, 3)
	pattern, day := testPatterns[0], app.Date("2023-05-15")
	var got taken
	var wg sync.WaitGroup
	for w, db := range windows {
		for half := range 2 {
			rng := rand.New(rand.NewPCG(uint64(w), uint64(half)))
			wg.Go(func() {
				for range each {
					e := app.NumberEntry{On: day, State: app.NumberReserved}
					if rng.IntN(3) == 0 {
						e.State, e.Number = app.NumberManual, pattern.Format(1+rng.IntN(2*each), day)
					}
					switch err := db.TakeNumber(t.Context(), pattern, &e); {
					case err == nil:
						got.add(e)
					case errors.Is(err, app.ErrNumberTaken) && e.State == app.NumberManual:
						got.mu.Lock()
						got.refused++
						got.mu.Unlock()
					default:
						t.Error(err)
						return
					}
				}
			})
		}
	}
	wg.Wait()
	manual, counted := map[string]bool{}, map[string]int{}
	last := 0
	for _, e := range got.entries {
		if e.State == app.NumberManual {
			manual[e.Number] = true
			continue
		}
		counted[e.Number]++
		last = max(last, e.Sequence)
	}
	for n := 1; n <= last; n++ {
		text := pattern.Format(n, day)
		if times := counted[text]; times > 1 || times == 1 == manual[text] {
			t.Errorf("%s: %d times by the sequence, by hand: %v", text, times, manual[text])
		}
	}
	if got.refused == 0 || len(manual) == 0 || len(got.entries)+got.refused != len(windows)*2*each {
		t.Errorf("%d lines, %d by hand, %d refused", len(got.entries), len(manual), got.refused)
	}
	checkRegister(t, windows[1], got.entries)
}

// checkRegister reads the register and wants exactly the lines that were given.
func checkRegister(t *testing.T, db *DB, given []app.NumberEntry) {
	t.Helper()
	lines, err := db.Numbers(t.Context(), app.NumberFilter{Limit: len(given) + 1})
	noError(t, err)
	byID := map[string]app.NumberEntry{}
	for _, e := range given {
		byID[e.ID] = e
	}
	if len(lines) != len(given) || len(byID) != len(given) {
		t.Fatalf("%d lines, %d were given under %d names", len(lines), len(given), len(byID))
	}
	for _, line := range lines {
		if line != byID[line.ID] {
			t.Errorf("%+v, given was %+v", line, byID[line.ID])
		}
	}
}

// TestVersionsOfManyWindows numbers versions without a gap or a repeat, also
// those that changes of stage keep in between.
func TestVersionsOfManyWindows(t *testing.T) {
	const each = 20
	windows := windowsOn(t, 3)
	a := app.Agreement{Kind: "Nota Kesepahaman", Title: "Pelindungan", Stage: "Penjajakan", Parties: []app.Party{{Institution: "Balai"}, {Institution: "Dinas"}}}
	noError(t, windows[0].SaveAgreement(t.Context(), &a))
	var wg sync.WaitGroup
	var mu sync.Mutex
	kept := 0
	count := func() {
		mu.Lock()
		kept++
		mu.Unlock()
	}
	for w, db := range windows {
		wg.Go(func() {
			for i := range each {
				v := app.Version{AgreementID: a.ID, Source: app.VersionSaved, Record: a}
				if err := db.SaveVersion(t.Context(), &v); err != nil {
					t.Error(err)
					return
				}
				count()
				mine, err := db.Agreement(t.Context(), a.ID)
				if err != nil {
					t.Error(err)
					return
				}
				mine.ChangeStage(app.StageChange{Stage: fmt.Sprintf("Tahap %d-%d", w, i), On: "2023-05-15"})
				switch err := db.SaveAgreement(t.Context(), &mine); {
				case err == nil:
					count()
				case !errors.Is(err, app.ErrConflict):
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	list, err := windows[0].Versions(t.Context(), a.ID)
	noError(t, err)
	if len(list) != kept {
		t.Errorf("%d versions, %d were confirmed", len(list), kept)
	}
	for i, v := range list {
		if v.Number != len(list)-i {
			t.Fatalf("version %d stands at place %d from the end", v.Number, i)
		}
	}
}

// TestLogosAreKeptOnce however many versions show them.
func TestLogosAreKeptOnce(t *testing.T) {
	db := openNew(t)
	a := app.Agreement{Kind: "Nota Kesepahaman", Title: "Pelindungan", Parties: []app.Party{{Institution: "Balai"}, {Institution: "Dinas"}}}
	noError(t, db.SaveAgreement(t.Context(), &a))
	for i := range 10 {
		a.Parties[0].Logo.Data, a.Parties[1].Logo.Data = []byte("logo"), []byte(fmt.Sprint(i/5))
		noError(t, db.SaveVersion(t.Context(), &app.Version{Record: a, Source: app.VersionSaved}))
	}
	var n int
	noError(t, db.reader.QueryRow("SELECT count(*) FROM pictures").Scan(&n))
	if n != 3 {
		t.Errorf("%d pictures", n)
	}
	noError(t, db.reader.QueryRow("SELECT count(*) FROM versions WHERE instr(record, 'data') > 0").Scan(&n))
	if n != 0 {
		t.Errorf("%d records hold their logos themselves", n)
	}
}
