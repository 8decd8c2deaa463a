package data

import (
	"database/sql"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// checkIndex compares the word index and the table of names with what the
// records say.
func checkIndex(t *testing.T, db *DB) {
	t.Helper()
	want := mentions{}
	gather := func(more mentions) {
		for key, m := range more {
			entry := want[key]
			entry.uses += m.uses
			want[key] = entry
		}
	}
	words := map[int64]string{}
	noError(t, db.EachMeeting(t.Context(), "", "", func(m *app.Meeting) error {
		gather(meetingMentions(m))
		s, err := rankOf(t, db, "meetings", m.ID)
		words[s] = wordsOf(meetingTexts(m))
		return err
	}))
	drafts := map[int64]string{}
	noError(t, db.EachAgreement(t.Context(), func(a *app.Agreement) error {
		gather(agreements.mentions(a))
		s, err := rankOf(t, db, "agreements", a.ID)
		drafts[s] = wordsOf(agreementTexts(a))
		return err
	}))
	eachOf(t, db, officials, gather)
	eachOf(t, db, institutions, gather)
	eachOf(t, db, offices, gather)

	noError(t, db.read(t.Context(), func(tx *transaction) error {
		got := mentions{}
		err := tx.each(func(rows *sql.Rows) error {
			var key mention
			var m mentioned
			err := rows.Scan(&key.what, &key.text, &m.uses)
			got[key] = m
			return err
		}, "SELECT what, text, uses FROM names")
		if !reflect.DeepEqual(got, want) {
			maps.DeleteFunc(got, func(key mention, m mentioned) bool { return want[key] == m })
			t.Errorf("%d names, want %d; wrong are %v", len(got), len(want), got)
		}
		if err != nil {
			return err
		}
		for table, want := range map[string]map[int64]string{"meeting_words": words, "agreement_words": drafts} {
			indexed := map[int64]string{}
			noError(t, tx.each(func(rows *sql.Rows) error {
				var rank int64
				var text string
				err := rows.Scan(&rank, &text)
				indexed[rank] = text
				return err
			}, "SELECT docid, words FROM "+table))
			if !reflect.DeepEqual(indexed, want) {
				t.Errorf("%s:\n got %v\nwant %v", table, indexed, want)
			}
		}
		return nil
	}))
	for _, table := range []string{"meeting_words", "agreement_words"} {
		_, err := db.writer.Exec("INSERT INTO " + table + " (" + table + ") VALUES ('integrity-check')")
		noError(t, err)
	}
}

func rankOf(t *testing.T, db *DB, table, id string) (rank int64, err error) {
	t.Helper()
	err = db.reader.QueryRow("SELECT rank FROM "+table+" WHERE id = ?", id).Scan(&rank)
	return rank, err
}

func eachOf[T any, P record[T]](t *testing.T, db *DB, k *kind[T], gather func(mentions)) {
	t.Helper()
	rows, err := db.List(t.Context(), k.name, app.Filter{Limit: 10_000})
	noError(t, err)
	for _, r := range rows {
		p, err := get[T, P](t.Context(), db, k, r.ID)
		noError(t, err)
		gather(k.mentions(&p))
	}
}

// TestIndexFollowsEverything does a thousand things in a random order that is
// the same every time.
func TestIndexFollowsEverything(t *testing.T) {
	db := openNew(t)
	r := rand.New(rand.NewPCG(5, 6))
	var live, gone []*app.Meeting
	word := func() string { return fmt.Sprintf("kata%d", r.IntN(30)) }
	change := func(m *app.Meeting) {
		m.Title, m.Place, m.From = word()+" "+word(), word(), app.Date("2023-01-01").AddDays(r.IntN(4))
		m.Attendees = nil
		for range r.IntN(4) {
			m.Attendees = append(m.Attendees, app.Attendee{Name: word(), Position: word(), Institution: word()})
		}
	}
	take := func(list *[]*app.Meeting) *app.Meeting {
		i := r.IntN(len(*list))
		m := (*list)[i]
		*list = slices.Delete(*list, i, i+1)
		return m
	}
	for range 1000 {
		switch n := r.IntN(10); {
		case n < 3 || len(live) == 0:
			m := &app.Meeting{}
			change(m)
			noError(t, db.SaveMeeting(t.Context(), m))
			live = append(live, m)
		case n < 7:
			m := live[r.IntN(len(live))]
			change(m)
			noError(t, db.SaveAll(t.Context(), []any{m, live[r.IntN(len(live))], m}))
		case n < 9:
			m := take(&live)
			noError(t, db.Delete(t.Context(), app.KindMeeting, m.ID))
			gone = append(gone, m)
		case len(gone) > 0:
			m := take(&gone)
			noError(t, db.Restore(t.Context(), app.KindMeeting, m.ID))
			live = append(live, m)
		}
	}
	checkIndex(t, db)
	for i := range 30 {
		search := fmt.Sprintf("kata%d", i)
		want := 0
		for _, m := range live {
			if strings.Contains(" "+wordsOf(meetingTexts(m)), " "+search) {
				want++
			}
		}
		rows, err := db.List(t.Context(), app.KindMeeting, app.Filter{Search: search, Limit: 10_000})
		noError(t, err)
		if len(rows) != want {
			t.Errorf("%s: %d rows, want %d", search, len(rows), want)
		}
	}
}

func TestQueryWords(t *testing.T) {
	var many []string
	for i := range 50 {
		many = append(many, fmt.Sprintf("x%02d", i))
	}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{" — ", nil},
		{"Rapat RAPAT ra rapa koordinasi", []string{"rapat", "koordinasi"}},
		{"rapat rapatnya", []string{"rapatnya"}},
		{strings.Repeat("a", 70) + " b", []string{strings.Repeat("a", 64), "b"}},
		{strings.Repeat("あ", 70), []string{strings.Repeat("あ", 21)}},
		{strings.Join(many, " "), many[:16]},
	} {
		if got := queryWords(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q gives %q, want %q", c.text, got, c.want)
		}
	}
}

// TestRankOrder: ranks order like date and time, from the first to the last
// day that a record can have.
func TestRankOrder(t *testing.T) {
	previous := int64(-1)
	for _, c := range []struct {
		day   bahasa.Date
		start bahasa.Clock
	}{
		{"", ""},
		{"1900-01-01", "00:01"},
		{"1900-01-02", ""},
		{"1999-12-31", "23:59"},
		{"2000-01-01", ""},
		{"2000-01-01", "09:05"},
		{"2000-01-01", "10:00"},
		{"2199-12-31", "23:59"},
	} {
		rank := minute(c.day, c.start)
		if rank <= previous || rank >= 1<<53-rankStep {
			t.Errorf("%v has rank %d after %d", c, rank, previous)
		}
		previous = rank
	}
}

// FuzzQuery: no text breaks the query, and a record is found by its own words.
func FuzzQuery(f *testing.F) {
	for _, text := range []string{"rapat", "a AND b", "\"x", "NEAR/3 *", "é\u0301", "👩‍👩‍👧", "words:x", "(", "-a", "\x00", "\xff", "ﬁ ǆ İ ß"} {
		f.Add(text)
	}
	db, err := Open(f.TempDir() + "/fuzz.db")
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { noError(f, db.Close()) })
	f.Fuzz(func(t *testing.T, text string) {
		m := &app.Meeting{Title: "x", Place: "Aula", From: "2023-05-15"}
		m.Minutes.Opening = text
		if err := db.SaveMeeting(t.Context(), m); err != nil {
			return // Validate refuses a text that is too long
		}
		filter := app.Filter{Search: text, Limit: 1000}
		rows, err := db.List(t.Context(), app.KindMeeting, filter)
		noError(t, err)
		if !slices.ContainsFunc(rows, func(r app.Row) bool { return r.ID == m.ID }) {
			t.Errorf("%q is not found by itself: %q", text, queryWords(text))
		}
		n, err := db.Count(t.Context(), app.KindMeeting, filter)
		noError(t, err)
		if n != len(rows) {
			t.Errorf("count %d, rows %d", n, len(rows))
		}
		noError(t, db.Delete(t.Context(), app.KindMeeting, m.ID))
	})
}
