package storetest

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"sinergi/app"
)

func meeting(title string, from app.Date) *app.Meeting {
	return &app.Meeting{Title: title, From: from, Place: "Aula", Status: app.StatusDraft}
}

func agreement(title string) *app.Agreement {
	return &app.Agreement{
		Kind: "Nota Kesepahaman", Title: title, Stage: app.Stages[0],
		Parties: []app.Party{{Institution: "Balai"}, {Institution: "Dinas"}},
	}
}

// filled is a record of the kind with every field filled.
func filled(t *testing.T, k access) any {
	t.Helper()
	p := k.fresh()
	if bad := Fill(p); len(bad) > 0 {
		t.Fatalf("fields of a new type: %v", bad)
	}
	return p
}

// shortRecords hold what is required and nothing else; a list that shrinks to
// nothing is gone.
func shortRecords(t *testing.T, s app.Store) {
	m := meeting("Rapat", "2023-05-15")
	must(t, s.SaveMeeting(t.Context(), m))
	got, err := s.Meeting(t.Context(), m.ID)
	must(t, err)
	same(t, "short meeting", got, *m)

	m.Attendees = []app.Attendee{{Name: "Budi"}, {Name: "Citra"}}
	m.Agenda = []string{"Pembukaan"}
	must(t, s.SaveMeeting(t.Context(), m))
	m.Attendees, m.Agenda = m.Attendees[:1], nil
	must(t, s.SaveMeeting(t.Context(), m))
	got, err = s.Meeting(t.Context(), m.ID)
	must(t, err)
	same(t, "with one attendee", got, *m)
	m.Attendees = nil
	must(t, s.SaveMeeting(t.Context(), m))
	got, err = s.Meeting(t.Context(), m.ID)
	must(t, err)
	same(t, "without attendees", got, *m)

	o := app.Official{Name: app.FullName{Name: "Budi"}}
	must(t, s.SaveOfficial(t.Context(), &o))
	back, err := s.Official(t.Context(), o.ID)
	must(t, err)
	same(t, "short official", back, o)
}

// fieldErrors come back as they are, and nothing is stored.
func fieldErrors(t *testing.T, s app.Store) {
	for _, k := range kinds() {
		p := k.fresh()
		var fields app.FieldErrors
		if err := k.save(t, s, p); !errors.As(err, &fields) {
			t.Errorf("empty %s: %v, want FieldErrors", k.kind, err)
		}
		if m := meta(p); *m != (app.Meta{}) {
			t.Errorf("a refused %s has %+v", k.kind, *m)
		}
		n, err := s.Count(t.Context(), k.kind, app.Filter{})
		must(t, err)
		same(t, "count after a refusal", n, 0)
	}
	m := meeting("Rapat", "2023-02-31")
	var fields app.FieldErrors
	if err := s.SaveMeeting(t.Context(), m); !errors.As(err, &fields) || fields.For("from") == "" {
		t.Errorf("31 February: %v", err)
	}
	same(t, "date as typed", m.From, app.Date("2023-02-31"))
}

// conflict gives the second of two windows an error and changes nothing.
func conflict(t *testing.T, s app.Store) {
	for _, k := range kinds() {
		t.Run(k.kind, func(t *testing.T) {
			p := filled(t, k)
			must(t, k.save(t, s, p))
			stale, err := k.get(t, s, meta(p).ID)
			must(t, err)
			must(t, k.save(t, s, p))
			before := *meta(stale)
			wantError(t, k.save(t, s, stale), app.ErrConflict)
			same(t, "Meta of the stale record", *meta(stale), before)
			meta(stale).Version = 0
			wantError(t, k.save(t, s, stale), app.ErrConflict)
			meta(stale).Version = 3
			wantError(t, k.save(t, s, stale), app.ErrConflict)
			got, err := k.get(t, s, meta(p).ID)
			must(t, err)
			same(t, "stored", got, p)
		})
	}
}

// PutWithGivenID says that an ID which the store does not know is not stored
// under that ID.
func notFound(t *testing.T, s app.Store) {
	const unknown = "01890000-0000-7000-8000-000000000000"
	for _, k := range kinds() {
		for _, m := range []app.Meta{{ID: unknown}, {ID: unknown, Version: 1}, {ID: "x' OR 1=1"}} {
			p := filled(t, k)
			*meta(p) = m
			wantError(t, k.save(t, s, p), app.ErrNotFound)
			same(t, "Meta", *meta(p), m)
		}
		_, err := k.get(t, s, unknown)
		wantError(t, err, app.ErrNotFound)
		if k.kind != app.KindOffice {
			wantError(t, s.Delete(t.Context(), k.kind, unknown), app.ErrNotFound)
			wantError(t, s.Restore(t.Context(), k.kind, unknown), app.ErrNotFound)
		}
	}
	_, err := s.KindOf(t.Context(), unknown)
	wantError(t, err, app.ErrNotFound)
	if err := s.Delete(t.Context(), "song", unknown); err == nil {
		t.Error("deleting an unknown kind gives no error")
	}
}

func deleteRestore(t *testing.T, s app.Store) {
	for _, k := range kinds() {
		if k.kind == app.KindOffice {
			continue
		}
		t.Run(k.kind, func(t *testing.T) {
			p := filled(t, k)
			must(t, k.save(t, s, p))
			id := meta(p).ID
			row := func() []app.Row {
				t.Helper()
				rows, err := s.List(t.Context(), k.kind, app.Filter{})
				must(t, err)
				found, err := s.List(t.Context(), k.kind, app.Filter{Search: "ke"})
				must(t, err)
				same(t, "search against list", found, rows)
				n, err := s.Count(t.Context(), k.kind, app.Filter{Search: "ke"})
				must(t, err)
				same(t, "count", n, len(rows))
				return rows
			}
			before := row()
			same(t, "rows", len(before), 1)

			must(t, s.Delete(t.Context(), k.kind, id))
			same(t, "rows after deleting", len(row()), 0)
			_, err := k.get(t, s, id)
			wantError(t, err, app.ErrNotFound)
			_, err = s.KindOf(t.Context(), id)
			wantError(t, err, app.ErrNotFound)
			wantError(t, k.save(t, s, p), app.ErrNotFound)
			wantError(t, s.Delete(t.Context(), k.kind, id), app.ErrNotFound)

			must(t, s.Restore(t.Context(), k.kind, id))
			must(t, s.Restore(t.Context(), k.kind, id))
			same(t, "rows after restoring", row(), before)
			got, err := k.get(t, s, id)
			must(t, err)
			same(t, "restored", got, p)
			must(t, k.save(t, s, p))
		})
	}
}

// saveAll is all or none, and on an error every record is as it was.
func saveAll(t *testing.T, s app.Store) {
	var all []any
	for _, k := range kinds() {
		all = append(all, filled(t, k))
	}
	must(t, s.SaveAll(t.Context(), all))
	for i, k := range kinds() {
		got, err := k.get(t, s, meta(all[i]).ID)
		must(t, err)
		same(t, k.kind, got, all[i])
	}
	must(t, s.SaveAll(t.Context(), nil))

	first := meeting("Pertama", "2023-05-15")
	known := all[0].(*app.Meeting)
	was := known.Meta
	for _, last := range []any{meeting("", "2023-05-15"), 7, nil} {
		if err := s.SaveAll(t.Context(), []any{first, known, known, last}); err == nil {
			t.Fatalf("SaveAll with %v gives no error", last)
		}
		same(t, "Meta of the first", first.Meta, app.Meta{})
		same(t, "Meta of a known one", known.Meta, was)
	}
	n, err := s.Count(t.Context(), app.KindMeeting, app.Filter{})
	must(t, err)
	same(t, "meetings", n, 1)
	got, err := s.Meeting(t.Context(), known.ID)
	must(t, err)
	same(t, "known meeting", &got, known)

	must(t, s.SaveAll(t.Context(), []any{first, first}))
	same(t, "saved twice", first.Version, int64(2))
}

func cancelled(t *testing.T, s app.Store) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	m := meeting("Rapat", "2023-05-15")
	wantError(t, s.SaveMeeting(ctx, m), context.Canceled)
	same(t, "Meta", m.Meta, app.Meta{})
	_, err := s.List(ctx, app.KindMeeting, app.Filter{})
	wantError(t, err, context.Canceled)
	wantError(t, s.SaveAll(ctx, []any{m}), context.Canceled)
	must(t, s.SaveMeeting(t.Context(), m))
}

func manyAttendees(t *testing.T, s app.Store) {
	m := meeting("Rapat besar", "2023-05-15")
	for i := range 1000 {
		m.Attendees = append(m.Attendees, app.Attendee{
			Name: fmt.Sprintf("Peserta %04d", i), IDNumber: fmt.Sprintf("%018d", i),
			Position: fmt.Sprintf("Staf %d", i%50), Institution: fmt.Sprintf("Dinas %d", i%30), Present: i%3 > 0,
		})
	}
	must(t, s.SaveMeeting(t.Context(), m))
	got, err := s.Meeting(t.Context(), m.ID)
	must(t, err)
	same(t, "1,000 attendees", got, *m)
	rows, err := s.List(t.Context(), app.KindMeeting, app.Filter{Search: "peserta 0999"})
	must(t, err)
	same(t, "meetings with the last one", len(rows), 1)
}

// strange are texts that people paste.
var strange = []string{
	"emoji 👩‍👩‍👧 𝕏", "كتاب العمل", "café naïve", "kutip ' \" ` \\ ; --", "persen % _ ? :a @b $c", "<b>&amp;</b>",
	"NULL", "乾杯", "baris\nkedua\ttab", "\u200f\u200e", "0", "-", "ß ı İ",
}

// oddTexts come back as Validate leaves them.
func oddTexts(t *testing.T, s app.Store) {
	for _, text := range append(strange, "nol\x00tengah", "rusak \xff\xfe", "CRLF\r\nbaris") {
		m := meeting("Rapat "+text, "2023-05-15")
		m.Minutes.Opening, m.Place, m.Agenda = text, "Aula "+text, []string{"acara " + text}
		m.Attendees = []app.Attendee{{Name: "Nama " + text, Note: text}}
		must(t, s.SaveMeeting(t.Context(), m))
		got, err := s.Meeting(t.Context(), m.ID)
		must(t, err)
		same(t, "meeting", got, *m)
	}
}

// longTexts have 10,000 characters in every text that may be so long, and as
// many as are allowed in the others.
func longTexts(t *testing.T, s app.Store) {
	long := strings.Repeat("kata ", 2000)
	m := meeting(strings.Repeat("j", 1000), "2023-05-15")
	m.Minutes = app.Minutes{Opening: long, Response: strings.Repeat("é", 10_000), Conclusion: long}
	m.Minutes.Topics = []app.Topic{{Title: strings.Repeat("t", 1000), Discussion: long, Result: long}}
	must(t, s.SaveMeeting(t.Context(), m))
	got, err := s.Meeting(t.Context(), m.ID)
	must(t, err)
	if !reflect.DeepEqual(got, *m) {
		t.Error("long texts changed")
	}
	for _, word := range []string{strings.Repeat("j", 1000), strings.Repeat("e", 9_000), strings.Repeat("j", 70) + " kata"} {
		rows, err := s.List(t.Context(), app.KindMeeting, app.Filter{Search: word})
		must(t, err)
		same(t, "found by a long word", len(rows), 1)
	}
	m.Title = strings.Repeat("j", 10_000)
	var fields app.FieldErrors
	if err := s.SaveMeeting(t.Context(), m); !errors.As(err, &fields) {
		t.Errorf("title of 10,000 characters: %v", err)
	}
}
