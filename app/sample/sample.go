package sample

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"

	"sinergi/app"
)

// Options say how much Write makes. A zero number means the window's sample:
// the Muara Enim meeting with its year, lists as long as they were, and the 23
// agreements. Attendees is per meeting. One Seed always gives the same records.
type Options struct {
	Meetings   int
	Attendees  int
	Agreements int
	Seed       int64
	Progress   func(done, total int) // may be nil; called after each batch
}

// batch is how many records one transaction takes: enough to be quick, few
// enough that progress moves and little is held.
const batch = 200

// Write fills a store with the sample. The office is saved only where the
// store has none, so that a real office's letterhead is never replaced. When
// it fails or ctx ends, the batches already saved stay.
func Write(ctx context.Context, store app.Store, o Options) error {
	w := &writer{ctx: ctx, store: store, o: o, rng: source(o.Seed + 1)}
	meetings, agreements := o.Meetings, o.Agreements
	if meetings <= 0 {
		meetings = len(year) + 1
	}
	if agreements <= 0 {
		agreements = len(yearAgreements) + 1
	}
	w.total = meetings + agreements
	for _, step := range []func() error{
		w.directory,
		w.office,
		w.library,
		w.files,
		func() error { return w.agreements(agreements) },
		func() error { return w.meetings(meetings) },
		w.links,
	} {
		if err := step(); err != nil {
			return fmt.Errorf("write sample: %w", err)
		}
	}
	return nil
}

// Year is the window's meetings, oldest first: the Muara Enim one and the year
// around it.
func Year(seed int64) []app.Meeting {
	rng := source(seed)
	var list []app.Meeting
	n := 0 // of this year; numbers of papers begin anew each year
	for _, g := range year {
		if len(list) > 0 && list[len(list)-1].From[:4] != g.date[:4] {
			n = 0
		}
		if m := MuaraEnim(); len(list) > 0 && list[len(list)-1].From < m.From && g.date > m.From {
			list = append(list, m)
			n++
		}
		n++
		list = append(list, g.meeting(n, rng))
	}
	return list
}

// Agreements is the window's agreements, the Muara Enim one first.
func Agreements(seed int64) []app.Agreement {
	rng := source(seed)
	list := []app.Agreement{Nota()}
	renewed := -1
	for i, w := range yearAgreements {
		a := w.agreement(i+1, rng)
		if w.region == renewedRegion && renewed < 0 {
			renewed = len(list)
		} else if w.region == renewedRegion {
			a.Relation = app.RelationRenewal
			a.Title = list[renewed].Title
			list[renewed].RenewedOn = a.SignedOn
		}
		list = append(list, a)
	}
	return list
}

// source is the stream of chance for a seed; the second number only sets this
// program apart.
func source(seed int64) *rand.Rand { return rand.New(rand.NewPCG(uint64(seed), 0x53696E65726769)) }

type writer struct {
	ctx         context.Context
	store       app.Store
	o           Options
	rng         *rand.Rand
	done, total int
	headID      string
	institution map[string]string // ID by name
	notaID      string
	meetingID   string // of the meeting on the Nota
	renewed     string // ID of the agreement that was renewed
	renewal     string
}

// directory saves institutions and officials and remembers their IDs.
func (w *writer) directory() error {
	institutions, officials := Institutions(), Officials()
	records := make([]any, 0, len(institutions)+len(officials))
	for i := range institutions {
		records = append(records, &institutions[i])
	}
	if err := w.store.SaveAll(w.ctx, records); err != nil {
		return err
	}
	w.institution = make(map[string]string, 2*len(institutions))
	for _, i := range institutions {
		w.institution[i.Name] = i.ID
		if i.ShortName != "" {
			w.institution[i.ShortName] = i.ID
		}
	}
	records = records[:0]
	for i := range officials {
		for j := range officials[i].Positions {
			p := &officials[i].Positions[j]
			p.InstitutionID = w.institution[p.Institution]
		}
		records = append(records, &officials[i])
	}
	if err := w.store.SaveAll(w.ctx, records); err != nil {
		return err
	}
	w.headID = officials[0].ID
	return nil
}

func (w *writer) office() error {
	_, err := w.store.Office(w.ctx)
	if !errors.Is(err, app.ErrNotFound) {
		return err
	}
	o := Office()
	o.HeadID = w.headID
	return w.store.SaveOffice(w.ctx, &o)
}

// library saves the office's own pieces of text.
func (w *writer) library() error {
	for _, l := range ownLibrary() {
		if err := w.store.SaveLibraryItem(w.ctx, &l); err != nil {
			return err
		}
	}
	return nil
}

// files saves what the records name by its hash, before them.
func (w *writer) files() error {
	for _, content := range Files() {
		if _, err := w.store.SaveFile(w.ctx, content); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) agreements(n int) error {
	known := Agreements(w.o.Seed)
	return w.each(n, func(i int) any {
		var a app.Agreement
		if i < len(known) {
			a = known[i]
		} else {
			a = generatedAgreement(i, w.rng)
		}
		for p := range a.Parties {
			a.Parties[p].InstitutionID = w.institution[a.Parties[p].Institution]
		}
		return &a
	}, func(records []any) {
		for _, record := range records {
			a, ok := record.(*app.Agreement)
			switch {
			case !ok:
			case w.notaID == "":
				w.notaID = a.ID
			case a.RenewedOn != "":
				w.renewed = a.ID
			case a.Relation == app.RelationRenewal && w.renewal == "":
				w.renewal = a.ID
			}
		}
	})
}

func (w *writer) meetings(n int) error {
	known := []app.Meeting{MuaraEnim()}
	if w.o.Meetings <= 0 {
		known = Year(w.o.Seed)
	}
	return w.each(n, func(i int) any {
		var m app.Meeting
		if i < len(known) {
			m = known[i]
		} else {
			m = generatedMeeting(i, w.rng, w.o.Attendees > 0)
		}
		if m.Title == muaraEnimTitle {
			m.AgreementID = w.notaID
		}
		w.fit(&m)
		m.HostID = w.institution[m.Host]
		return &m
	}, func(records []any) {
		for _, record := range records {
			if m, ok := record.(*app.Meeting); ok && m.AgreementID != "" {
				w.meetingID = m.ID
			}
		}
	})
}

// fit makes the list as long as Options.Attendees asks: invented lines follow
// the meeting's own.
func (w *writer) fit(m *app.Meeting) {
	want := w.o.Attendees
	if want <= 0 {
		return
	}
	m.Attendees = m.Attendees[:min(want, len(m.Attendees))]
	r := regions[w.rng.IntN(len(regions))]
	for len(m.Attendees) < want {
		m.Attendees = append(m.Attendees, attendee(w.rng, r, w.rng.IntN(2) == 0, w.rng.IntN(12) != 0))
	}
}

// each makes n records and saves them batch by batch; saved sees each batch.
func (w *writer) each(n int, record func(i int) any, saved func([]any)) error {
	records := make([]any, 0, batch)
	for i := range n {
		if err := w.ctx.Err(); err != nil {
			return err
		}
		records = append(records, record(i))
		if len(records) < batch && i < n-1 {
			continue
		}
		if err := w.store.SaveAll(w.ctx, records); err != nil {
			return err
		}
		if saved != nil {
			saved(records)
		}
		w.done += len(records)
		if w.o.Progress != nil {
			w.o.Progress(w.done, w.total)
		}
		records = records[:0]
	}
	return nil
}

// generatedMeeting makes one of a large run: ten years up to the story day.
func generatedMeeting(n int, rng *rand.Rand, ownList bool) app.Meeting {
	r := regions[rng.IntN(len(regions))]
	s := subjects[rng.IntN(len(subjects))]
	g := gathering{
		date: storyDay.AddDays(-rng.IntN(3650)), start: []app.Clock{"08:30", "09:00", "09:30", "10:00", "13:30"}[rng.IntN(5)],
		region: r.name, place: pick(rng, officesBelow) + " " + r.name, title: s.title + " " + r.name, status: final,
	}
	if rng.IntN(20) == 0 {
		g.status = draft
	}
	if !ownList {
		g.male, g.female = 2+rng.IntN(9), 2+rng.IntN(9)
	}
	return g.meeting(n, rng)
}
