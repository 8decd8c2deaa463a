package data

import (
	"context"
	"database/sql"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"sinergi/app"
)

// firstPage is how many rows a list gives when nobody says.
const firstPage = 50

// ranks are the half-open range from..to of places in a dated list.
type ranks struct{ from, to int64 }

func ranksOf(from, to app.Date) (ranks, error) {
	r := ranks{0, math.MaxInt64}
	if from != "" {
		if !from.Valid() {
			return r, fmt.Errorf("%q is no date", from)
		}
		r.from = minute(from, "")
	}
	if to != "" {
		if !to.Valid() {
			return r, fmt.Errorf("%q is no date", to)
		}
		r.to = minute(to.AddDays(1), "")
	}
	return r, nil
}

// list gives rows of a kind: dated kinds newest first, others by name.
func list[T any](t *transaction, k *kind[T], f app.Filter) ([]app.Row, error) {
	if f.Limit <= 0 {
		f.Limit = firstPage
	}
	if k.dated() {
		return listDated(t, k, f)
	}
	query := "SELECT sort, id, " + k.row + " FROM " + k.table + " WHERE deleted_at = ''"
	var args []any
	if f.After.ID != "" {
		query += " AND (sort, id) > (?, ?)"
		args = append(args, f.After.Sort, f.After.ID)
	}
	where, more := t.wordsIn("search", queryWords(f.Search))
	return t.rows(query+where+" ORDER BY sort, id LIMIT ?", append(append(args, more...), f.Limit)...)
}

func listDated[T any](t *transaction, k *kind[T], f app.Filter) ([]app.Row, error) {
	within, err := ranksOf(f.From, f.To)
	if err != nil {
		return nil, err
	}
	if f.After.Sort != "" {
		after, err := strconv.ParseInt(f.After.Sort, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("cursor %q: %w", f.After.Sort, err)
		}
		within.to = min(within.to, after)
	}
	where := " FROM " + k.table + " WHERE deleted_at = ''"
	if k.hasDay != "" && (f.From != "" || f.To != "") {
		where += " AND " + k.hasDay
	}
	var args []any
	if f.Agreement != "" && k.agreement != "" {
		where += " AND " + k.agreement + " = ?"
		args = append(args, f.Agreement)
	}
	columns := "SELECT rank, id, " + k.row
	words := queryWords(f.Search)
	if len(words) == 0 {
		return t.rows(columns+where+" AND rank >= ? AND rank < ? ORDER BY rank DESC LIMIT ?", append(args, within.from, within.to, f.Limit)...)
	}
	var found []app.Row
	for len(found) < f.Limit {
		hits, err := t.db.engine.search(t, k.words, words, within, f.Limit)
		if err != nil {
			return nil, fmt.Errorf("search %s: %w", k.words, err)
		}
		if len(hits) == 0 {
			break
		}
		rows, err := t.rows(columns+where+" AND rank IN ("+marks(len(hits))+") ORDER BY rank DESC", append(slices.Clone(args), hits...)...)
		if err != nil {
			return nil, err
		}
		found = append(found, rows[:min(len(rows), f.Limit-len(found))]...)
		if len(hits) < f.Limit {
			break
		}
		within.to = hits[len(hits)-1].(int64)
	}
	return found, nil
}

// rows reads list rows: sort, ID and the columns of kind.row.
func (t *transaction) rows(query string, args ...any) ([]app.Row, error) {
	var found []app.Row
	err := t.each(func(rows *sql.Rows) error {
		var r app.Row
		var sort any
		err := rows.Scan(&sort, &r.ID, &r.Date, &r.To, &r.Number, &r.Title, &r.Detail, &r.Status, &r.Kind, &r.Start,
			&r.EndedOn, &r.Renewed, &r.Notice, &r.Relation)
		switch sort := sort.(type) {
		case int64:
			r.Sort = fmt.Sprintf("%016d", sort) // as text it orders like the number
		case string:
			r.Sort = sort
		}
		found = append(found, r)
		return err
	}, query, args...)
	if err != nil {
		return nil, fmt.Errorf("list: %w", err)
	}
	return found, nil
}

// wordsIn asks that each word begins a word of a folded column.
func (t *transaction) wordsIn(column string, words []string) (where string, args []any) {
	var b strings.Builder
	for _, word := range words {
		b.WriteString(" AND " + t.db.engine.contains("' ' || "+column))
		args = append(args, " "+word)
	}
	return b.String(), args
}

func count[T any](t *transaction, k *kind[T], f app.Filter) (n int, err error) {
	words := queryWords(f.Search)
	query, args := "SELECT count(*) FROM "+k.table+" WHERE deleted_at = ''", []any(nil)
	switch {
	case !k.dated():
		where, more := t.wordsIn("search", words)
		query, args = query+where, more
	default:
		within, err := ranksOf(f.From, f.To)
		if err != nil {
			return 0, err
		}
		args = []any{within.from, within.to}
		query += " AND rank >= ? AND rank < ?"
		onlyDated := k.hasDay != "" && (f.From != "" || f.To != "")
		onlyAgreement := k.agreement != "" && f.Agreement != ""
		if onlyDated {
			query += " AND " + k.hasDay
		}
		switch {
		case len(words) > 0 && (onlyDated || onlyAgreement):
			query, args = t.db.engine.countHits(k.words, words, within, query)
		case len(words) > 0:
			query, args = t.db.engine.countHits(k.words, words, within, "")
		}
		if onlyAgreement {
			query, args = query+" AND "+k.agreement+" = ?", append(args, f.Agreement)
		}
	}
	if err := t.row(query, args...).Scan(&n); err != nil {
		return 0, fmt.Errorf("count %s: %w", k.table, err)
	}
	return n, nil
}

// window is how many records each holds at a time.
const window = 100

// each calls f for the records of a period, oldest first. All come from one
// unchanging view, so that totals made from them agree with each other.
func each[T any, P record[T]](ctx context.Context, d *DB, k *kind[T], from, to app.Date, f func(*T) error) error {
	within, err := ranksOf(from, to)
	if err != nil {
		return fmt.Errorf("read %s: %w", k.table, err)
	}
	err = d.read(ctx, func(t *transaction) error {
		for {
			batch, last, err := batchOf[T, P](t, k, within)
			if err != nil {
				return err
			}
			for i := range batch {
				if err := ctx.Err(); err != nil {
					return err
				}
				if err := f(batch[i]); err != nil {
					return err
				}
			}
			if len(batch) < window {
				return nil
			}
			within.from = last + 1
		}
	})
	if err != nil {
		return fmt.Errorf("read %s: %w", k.table, err)
	}
	return nil
}

// batchOf reads the first records of a range with all their children, in one
// query for each table.
func batchOf[T any, P record[T]](t *transaction, k *kind[T], within ranks) (batch []*T, last int64, err error) {
	byID := make(map[string]*T, window)
	ids := make([]any, 0, window)
	var empty T
	cols := k.read(&empty, P(&empty).Record())
	query := "SELECT rank, " + strings.Join(columnNames(cols), ", ") + " FROM " + k.table +
		" WHERE deleted_at = '' AND rank >= ? AND rank < ? ORDER BY rank LIMIT ?"
	err = t.each(func(rows *sql.Rows) error {
		p := P(new(T))
		cols := k.read(p, p.Record())
		if err := rows.Scan(append([]any{&last}, fields(cols)...)...); err != nil {
			return err
		}
		batch, ids, byID[p.Record().ID] = append(batch, p), append(ids, p.Record().ID), p
		return nil
	}, query, within.from, within.to, window)
	if err != nil || len(batch) == 0 {
		return nil, 0, err
	}
	for _, c := range k.children {
		if err := c.load(t, byID, ids); err != nil {
			return nil, 0, err
		}
	}
	for i := range batch {
		if k.settle != nil {
			k.settle(batch[i])
		}
	}
	return batch, last, nil
}
