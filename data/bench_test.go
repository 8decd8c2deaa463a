package data

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sinergi/app"
)

// statement is one that a save sent.
type statement struct {
	query string
	args  []any
}

// recorded are the statements that a database sends while f runs.
func recorded(db *DB, f func()) []statement {
	var sent []statement
	db.sent = func(query string, args []any) { sent = append(sent, statement{query, slices.Clone(args)}) }
	defer func() { db.sent = nil }()
	f()
	return sent
}

// bare is the shortest program that sends the same SQL: one connection like
// the store's, one transaction, nothing else.
type bare struct{ pool *sql.DB }

func openBare(tb testing.TB) bare {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "bare.db")
	db, err := Open(path) // makes the tables
	noError(tb, err)
	noError(tb, db.Close())
	pool, err := sql.Open(sqlite.driver, sqliteDSN(path, pragmas, writing))
	noError(tb, err)
	pool.SetMaxOpenConns(1)
	tb.Cleanup(func() { noError(tb, pool.Close()) })
	return bare{pool}
}

func (p bare) send(ctx context.Context, statements []statement) error {
	tx, err := p.pool.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	for _, s := range statements {
		if strings.HasPrefix(s.query, "SELECT") || strings.Contains(s.query, "RETURNING") {
			err = drain(tx.QueryContext(ctx, s.query, s.args...))
		} else {
			_, err = tx.ExecContext(ctx, s.query, s.args...)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", s.query, err)
		}
	}
	return tx.Commit()
}

// drain reads every value of every row.
func drain(rows *sql.Rows, err error) error {
	if err != nil {
		return err
	}
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	values := make([]any, len(columns))
	for i := range values {
		values[i] = new(sql.RawBytes)
	}
	for rows.Next() {
		if err := rows.Scan(values...); err != nil {
			return err
		}
	}
	return rows.Close()
}

// BenchmarkSave saves new meetings with 60 attendees, beside a bare transaction
// that sends the same SQL.
func BenchmarkSave(b *testing.B) {
	w := newInventor()
	benchmarkSave(b, func() *app.Meeting { return w.meeting(60) })
}

// BenchmarkSaveChanged saves one such meeting again and again, with another
// conclusion and another attendee each time.
func BenchmarkSaveChanged(b *testing.B) {
	w := newInventor()
	m := w.meeting(60)
	benchmarkSave(b, func() *app.Meeting {
		m.Minutes.Conclusion, m.Attendees[7].Name = w.text(40), w.name()
		return m
	})
}

func benchmarkSave(b *testing.B, next func() *app.Meeting) {
	template, store, other := openIn(b), openIn(b), openBare(b)
	ctx := context.Background()
	var ours, theirs []time.Duration
	known := map[string]app.Meta{} // the store's own Meta of the template's records
	timed := func(times *[]time.Duration, save func() error) {
		start := time.Now()
		err := save()
		*times = append(*times, time.Since(start))
		noError(b, err)
	}
	pair := func(storeFirst bool) {
		m := next()
		mine := *m
		mine.Attendees = slices.Clone(m.Attendees)
		mine.Meta = known[m.ID]
		sent := recorded(template, func() { noError(b, template.SaveMeeting(ctx, m)) })
		if !storeFirst {
			timed(&theirs, func() error { return other.send(ctx, sent) })
		}
		timed(&ours, func() error { return store.SaveMeeting(ctx, &mine) })
		if storeFirst {
			timed(&theirs, func() error { return other.send(ctx, sent) })
		}
		known[m.ID] = mine.Meta
	}
	for b.Loop() {
		for i := range 200 { // in turns, so that a busy disk burdens both alike
			pair(i%2 == 0)
		}
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(milliseconds(percentile(ours, 0.5)), "ms")
	b.ReportMetric(milliseconds(percentile(theirs, 0.5)), "bare-ms")
	b.ReportMetric(float64(percentile(ours, 0.5))/float64(percentile(theirs, 0.5)), "x-bare")
}

// BenchmarkFirstPage lists the newest 50 of 100,000 meetings beside those of
// 1,000.
func BenchmarkFirstPage(b *testing.B) {
	small, big := storeOf(b, 1000), storeOf(b, 100_000)
	times := map[*DB][]time.Duration{}
	for b.Loop() {
		for _, db := range []*DB{small, big} {
			start := time.Now()
			rows, err := db.List(context.Background(), app.KindMeeting, app.Filter{})
			times[db] = append(times[db], time.Since(start))
			noError(b, err)
			if len(rows) != 50 {
				b.Fatalf("%d rows", len(rows))
			}
		}
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(milliseconds(percentile(times[big], 0.5)), "ms")
	b.ReportMetric(float64(percentile(times[big], 0.5))/float64(percentile(times[small], 0.5)), "x-1000")
}

// typed are 200 fixed queries with all their prefixes, as one types them: half
// are frequent words, the others rarer ones, names and pairs.
func typed() []string {
	words := inventedWords()
	queries := slices.Clone(words[:100])
	for i := range 40 {
		queries = append(queries, words[150+i*3])
	}
	for i := range 30 {
		queries = append(queries, words[500+i*600])
	}
	for i := range 15 {
		queries = append(queries, words[400+i*50]+" "+words[1200+i*2])
	}
	for i := range 15 {
		queries = append(queries, words[2+i*3]+" "+words[30+i*8])
	}
	var all []string
	for _, q := range queries {
		for i := range len(q) {
			if q[i] != ' ' {
				all = append(all, q[:i+1])
			}
		}
	}
	return all
}

// BenchmarkSearch lists what is found in 100,000 meetings after every key.
func BenchmarkSearch(b *testing.B) {
	db := storeOf(b, 100_000)
	queries := typed()
	var lists, counts []time.Duration
	for b.Loop() {
		for _, q := range queries {
			start := time.Now()
			_, err := db.List(context.Background(), app.KindMeeting, app.Filter{Search: q})
			lists = append(lists, time.Since(start))
			noError(b, err)
			start = time.Now()
			_, err = db.Count(context.Background(), app.KindMeeting, app.Filter{Search: q})
			counts = append(counts, time.Since(start))
			noError(b, err)
		}
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(milliseconds(percentile(lists, 0.5)), "p50-ms")
	b.ReportMetric(milliseconds(percentile(lists, 0.95)), "p95-ms")
	b.ReportMetric(milliseconds(percentile(lists, 1)), "max-ms")
	b.ReportMetric(milliseconds(percentile(counts, 0.95)), "count-p95-ms")
}

// BenchmarkSuggest asks for names as one types them.
func BenchmarkSuggest(b *testing.B) {
	db := storeOf(b, 100_000)
	words := inventedWords()
	var times []time.Duration
	for b.Loop() {
		for i := range 100 {
			word := words[400+i*8]
			for n := range len(word) {
				start := time.Now()
				_, err := db.Suggest(context.Background(), app.SuggestOfficial, word[:n+1], 8)
				times = append(times, time.Since(start))
				noError(b, err)
			}
		}
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(milliseconds(percentile(times, 0.95)), "p95-ms")
}

func openIn(tb testing.TB) *DB {
	tb.Helper()
	db, err := Open(filepath.Join(tb.TempDir(), "Sinergi.db"))
	noError(tb, err)
	tb.Cleanup(func() { noError(tb, db.Close()) })
	return db
}

func percentile(times []time.Duration, p float64) time.Duration {
	times = slices.Sorted(slices.Values(times))
	return times[int(p*float64(len(times)-1))]
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
