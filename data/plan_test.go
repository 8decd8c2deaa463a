package data

import (
	"database/sql"
	"strings"
	"testing"

	"sinergi/app"
)

// TestPlans: what is asked for one agreement or one number reads a few rows by
// an index, however many records there are.
func TestPlans(t *testing.T) {
	db, ctx := openNew(t), t.Context()
	a := app.Agreement{Kind: "Nota Kesepahaman", Title: "Pelindungan", Parties: []app.Party{{Institution: "Balai"}, {Institution: "Dinas"}}}
	noError(t, db.SaveAgreement(ctx, &a))
	pattern := app.DefaultPatterns()[0]
	hash := keepFile(t, db, "foto")
	photographed := withPhoto(hash)
	noError(t, db.SaveMeeting(ctx, photographed))
	for name, ask := range map[string]func() error{
		"meetings on it": func() error {
			_, err := db.List(ctx, app.KindMeeting, app.Filter{Agreement: a.ID})
			return err
		},
		"how many": func() error {
			_, err := db.Count(ctx, app.KindMeeting, app.Filter{Agreement: a.ID})
			return err
		},
		"chain":    func() error { _, err := db.Chain(ctx, a.ID); return err },
		"versions": func() error { _, err := db.Versions(ctx, a.ID); return err },
		"version":  func() error { return db.SaveVersion(ctx, &app.Version{Record: a, Source: app.VersionSaved}) },
		"next":     func() error { _, err := db.NextNumber(ctx, pattern, "2023-05-15"); return err },
		"number":   func() error { return db.TakeNumber(ctx, pattern, &app.NumberEntry{On: "2023-05-15"}) },
		"by hand": func() error {
			return db.TakeNumber(ctx, pattern, &app.NumberEntry{On: "2023-05-15", State: app.NumberManual, Number: "1"})
		},
		"a file":        func() error { _, err := db.File(ctx, hash); return err },
		"keep a file":   func() error { _, err := db.SaveFile(ctx, []byte("lain")); return err },
		"with photos":   func() error { return db.SaveMeeting(ctx, photographed) },
		"one agreement": func() error { _, err := db.Agreement(ctx, a.ID); return err },
	} {
		statements := recorded(db, func() { noError(t, ask()) })
		if len(statements) == 0 {
			t.Errorf("%s sends nothing", name)
		}
		for _, s := range statements {
			for _, step := range planOf(t, db, s) {
				table, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(step, "SCAN "), "SEARCH "), " ")
				big := table == "meetings" || table == "agreements" || table == "r" || table == "parties" || table == "p" || table == "numbers" || table == "versions" || table == "files"
				if big && (!strings.HasPrefix(step, "SEARCH ") || !strings.Contains(step, " INDEX ")) {
					t.Errorf("%s: %s\n%s", name, step, s.query)
				}
			}
		}
	}
}

// planOf is how SQLite goes about a statement, a step a line.
func planOf(t *testing.T, db *DB, s statement) (steps []string) {
	t.Helper()
	rows, err := db.reader.Query("EXPLAIN QUERY PLAN "+s.query, s.args...)
	noError(t, err)
	defer func() { noError(t, rows.Close()) }()
	for rows.Next() {
		var id, parent, unused sql.NullInt64
		var step string
		noError(t, rows.Scan(&id, &parent, &unused, &step))
		steps = append(steps, step)
	}
	noError(t, rows.Err())
	return steps
}
