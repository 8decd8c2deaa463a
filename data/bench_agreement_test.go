package data

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"sinergi/app"
)

// draft invents an agreement of about so many words, in articles of four
// clauses.
func (w *inventor) draft(words int) *app.Agreement {
	a := &app.Agreement{
		Kind: "Perjanjian Kerja Sama", Title: w.text(12), Stage: "Penyusunan draf",
		Parties:  []app.Party{{Institution: w.text(4)}, {Institution: w.text(4)}},
		Recitals: []string{"bahwa " + w.text(30), "bahwa " + w.text(30)},
		Notice:   app.Term{Months: 3},
	}
	for n := 0; n < words; n += 160 {
		article := app.Article{Title: w.text(3)}
		for range 4 {
			clause := app.Provision{Text: w.text(20)}
			for range 2 {
				clause.Items = append(clause.Items, app.Provision{Text: w.text(10)})
			}
			article.Clauses = append(article.Clauses, clause)
		}
		a.Articles = append(a.Articles, article)
	}
	a.Settle()
	return a
}

// BenchmarkAgreements lists the newest 50 of 10,000 agreements, of which every
// second one renews another, reads all of them for a recap, and saves a draft
// of 30 pages with one clause changed, also when its stage changes.
func BenchmarkAgreements(b *testing.B) {
	const many = 10_000
	db, w, ctx := openIn(b), newInventor(), context.Background()
	var earlier []any
	for n := 0; n < many; n += 1000 {
		batch := make([]any, 0, 1000)
		for i := range 1000 {
			a := w.draft(160)
			a.SignedOn = app.Date("2010-01-01").AddDays((n + i) / 2)
			a.ValidFrom, a.ValidTo = a.SignedOn, a.SignedOn.AddDays(1095)
			if i%2 == 0 && len(earlier) > 0 {
				a.ParentID, a.Relation = earlier[i].(*app.Agreement).ID, app.RelationRenewal
			}
			batch = append(batch, a)
		}
		noError(b, db.SaveAll(ctx, batch))
		earlier = batch
	}
	long := w.draft(9000) // 30 pages of 300 words
	noError(b, db.SaveAgreement(ctx, long))
	var lists, recaps, saves, steps []time.Duration
	timed := func(times *[]time.Duration, f func() error) {
		start := time.Now()
		err := f()
		*times = append(*times, time.Since(start))
		noError(b, err)
	}
	for b.Loop() {
		for i := range 20 {
			timed(&lists, func() error {
				rows, err := db.List(ctx, app.KindAgreement, app.Filter{})
				if len(rows) != 50 {
					b.Fatalf("%d rows", len(rows))
				}
				return err
			})
			long.Articles[i].Clauses[0].Text = w.text(20)
			timed(&saves, func() error { return db.SaveAgreement(ctx, long) })
			long.ChangeStage(app.StageChange{Stage: fmt.Sprint("Tahap ", i)})
			timed(&steps, func() error { return db.SaveAgreement(ctx, long) })
		}
		timed(&recaps, func() error { return db.EachAgreement(ctx, func(*app.Agreement) error { return nil }) })
	}
	b.ReportMetric(0, "ns/op")
	for unit, times := range map[string][]time.Duration{"list-ms": lists, "all-ms": recaps, "save-ms": saves, "stage-ms": steps} {
		b.ReportMetric(milliseconds(percentile(slices.Clone(times), 0.5)), unit)
	}
}
