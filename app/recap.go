package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"sinergi/app/bahasa"
)

// Recap is what an office reports for a period, computed from its records.
// Meetings are those of From..To, oldest first; late follow-ups and the
// validity of agreements are counted as of Today.
type Recap struct {
	From, To, Today Date
	Meetings        []RecapMeeting
	Attendees       []RecapAttendee
	FollowUps       []RecapFollowUp
	Agreements      []RecapAgreement
}

// RecapMeeting is one meeting in a recap.
type RecapMeeting struct {
	ID, Title, Type, Status string
	Host, Place, Chair      string
	From, To                Date // To is empty for one day
	Start, End              Clock
	InvitationNumber        string
	Number                  string // of the minutes
	Conclusion              string
	Counts                  Counts
	Offices                 []string // institutions present, in the order of the list
}

// RecapAttendee is one line of the attendance list of Meetings[Meeting].
type RecapAttendee struct {
	Meeting int
	Attendee
}

// RecapFollowUp is agreed work of Meetings[Meeting]. DaysLate counts from the
// due date to Today and is 0 for work that is done, cancelled or not due.
type RecapFollowUp struct {
	Meeting  int
	DaysLate int
	FollowUp
}

// RecapAgreement is one agreement in a recap. DaysLeft has a meaning for
// agreements with an end date only, see Agreement.Validity.
type RecapAgreement struct {
	ID, Kind, Title, Implementer, Stage, Note string
	Parties                                   []string // institutions
	Numbers                                   []string // of each party; "" where there is none yet
	SignedOn, ValidFrom, ValidTo              Date
	Validity                                  string
	DaysLeft                                  int
}

// BuildRecap reads the meetings of from..to and all agreements signed by the
// end of it or not yet signed. It reads them one by one, so that a long period
// costs only what the recap keeps.
func BuildRecap(ctx context.Context, store Store, from, to, today Date) (*Recap, error) {
	if err := checkPeriod(from, to); err != nil {
		return nil, err
	}
	r := &Recap{From: from, To: to, Today: today}
	err := store.EachMeeting(ctx, from, to, func(m *Meeting) error {
		r.AddMeeting(m)
		return ctx.Err()
	})
	if err != nil {
		return nil, fmt.Errorf("recap meetings: %w", err)
	}
	err = store.EachAgreement(ctx, func(a *Agreement) error {
		r.AddAgreement(a)
		return ctx.Err()
	})
	if err != nil {
		return nil, fmt.Errorf("recap agreements: %w", err)
	}
	r.Arrange()
	return r, nil
}

// Arrange puts the agreements in the order of the report, whatever order they
// came in: signed ones by date, then those in the making.
func (r *Recap) Arrange() { slices.SortStableFunc(r.Agreements, compareAgreements) }

func checkPeriod(from, to Date) error {
	var errs FieldErrors
	if !from.Valid() {
		errs = append(errs, FieldError{"from", "Tanggal awal periode belum benar. Contoh: 01/04/2023."})
	}
	if !to.Valid() {
		errs = append(errs, FieldError{"to", "Tanggal akhir periode belum benar. Contoh: 30/06/2023."})
	}
	if len(errs) == 0 && to < from {
		errs = append(errs, FieldError{"to", "Akhir periode lebih awal dari awal periode, " + from.Short() + "."})
	}
	if len(errs) > 0 {
		return errs
	}
	return nil
}

// AddMeeting takes a meeting into the recap; meetings come oldest first.
func (r *Recap) AddMeeting(m *Meeting) {
	index := len(r.Meetings)
	rm := RecapMeeting{
		ID: m.ID, Title: m.Title, Type: m.Type, Status: m.Status, Host: m.Host, Place: m.Place, Chair: m.Chair.Position,
		From: m.From, To: m.To, Start: m.Start, End: m.End, InvitationNumber: m.InvitationNumber,
		Number: m.Minutes.Number, Conclusion: m.Minutes.Conclusion, Counts: m.Count(),
	}
	if rm.To == rm.From {
		rm.To = ""
	}
	if m.Chair.Name != "" {
		rm.Chair = m.Chair.Name
	}
	seen := make(map[string]bool)
	for i := range m.Attendees {
		a := &m.Attendees[i]
		r.Attendees = append(r.Attendees, RecapAttendee{Meeting: index, Attendee: *a})
		if a.Present && a.Institution != "" && !seen[a.Institution] {
			seen[a.Institution] = true
			rm.Offices = append(rm.Offices, a.Institution)
		}
	}
	for _, f := range m.FollowUps {
		r.FollowUps = append(r.FollowUps, RecapFollowUp{Meeting: index, FollowUp: f, DaysLate: f.DaysLate(r.Today)})
	}
	r.Meetings = append(r.Meetings, rm)
}

// DaysLate is how many days the work is past its due date on day today, 0 when
// it is done, cancelled, not yet due or has no due date.
func (f *FollowUp) DaysLate(today Date) int {
	if f.Status == FollowUpDone || f.Status == FollowUpCancelled || !f.Due.Valid() {
		return 0
	}
	return max(0, f.Due.DaysUntil(today))
}

// AddAgreement takes an agreement into the recap, unless it was signed after
// the period.
func (r *Recap) AddAgreement(a *Agreement) {
	if a.SignedOn.Valid() && a.SignedOn > r.To {
		return
	}
	ra := RecapAgreement{
		ID: a.ID, Kind: a.Kind, Title: a.Title, Implementer: a.Implementer, Stage: a.Stage, Note: a.Note,
		SignedOn: a.SignedOn, ValidFrom: a.ValidFrom, ValidTo: a.ValidTo,
	}
	ra.Validity, ra.DaysLeft = a.Validity(r.Today)
	for _, p := range a.Parties {
		ra.Parties = append(ra.Parties, p.Institution)
		ra.Numbers = append(ra.Numbers, p.Number)
	}
	r.Agreements = append(r.Agreements, ra)
}

// compareAgreements puts signed agreements first, oldest first, then those in
// the making by title; the ID keeps the order the same each time.
func compareAgreements(a, b RecapAgreement) int {
	if (a.SignedOn == "") != (b.SignedOn == "") {
		if a.SignedOn == "" {
			return 1
		}
		return -1
	}
	for _, c := range []int{
		strings.Compare(string(a.SignedOn), string(b.SignedOn)),
		strings.Compare(a.Title, b.Title),
		strings.Compare(strings.Join(a.Parties, " "), strings.Join(b.Parties, " ")),
	} {
		if c != 0 {
			return c
		}
	}
	return strings.Compare(a.ID, b.ID)
}

// SignedOn is the date over the signature of the recap: the last day of the
// period, or Today while the period still runs.
func (r *Recap) SignedOn() Date {
	if r.Today.Valid() && r.Today >= r.From && r.Today < r.To {
		return r.Today
	}
	return r.To
}

// Running tells whether the period has not ended by Today.
func (r *Recap) Running() bool { return r.Today.Valid() && r.Today <= r.To }

// RecapWarning is what a clerk should look at before sending a recap.
type RecapWarning struct {
	Text       string   // "2 rapat belum punya simpulan"
	MeetingIDs []string // the meetings meant
}

// Warnings are the gaps in a recap; none of them forbids sending it.
func (r *Recap) Warnings() []RecapWarning {
	var noConclusion, noList, noSex RecapWarning
	unmarked := 0
	for i := range r.Meetings {
		m := &r.Meetings[i]
		if m.Status != StatusScheduled && strings.TrimSpace(m.Conclusion) == "" {
			noConclusion.MeetingIDs = append(noConclusion.MeetingIDs, m.ID)
		}
		if m.Counts.Listed == 0 {
			noList.MeetingIDs = append(noList.MeetingIDs, m.ID)
		}
		if n := m.Counts.Present - m.Counts.Male - m.Counts.Female; n > 0 {
			unmarked += n
			noSex.MeetingIDs = append(noSex.MeetingIDs, m.ID)
		}
	}
	noConclusion.Text = fmt.Sprintf("%d rapat belum punya simpulan", len(noConclusion.MeetingIDs))
	noList.Text = fmt.Sprintf("%d rapat belum ada daftar hadir", len(noList.MeetingIDs))
	noSex.Text = fmt.Sprintf("%d peserta hadir belum ditandai L atau P", unmarked)
	var list []RecapWarning
	for _, w := range []RecapWarning{noConclusion, noList, noSex} {
		if len(w.MeetingIDs) > 0 {
			list = append(list, w)
		}
	}
	return list
}

// PeriodName names a period as offices do, by what its two days say: "Bulan
// Mei 2023", "Triwulan II Tahun 2023", "Semester I Tahun 2023", "Tahun 2023",
// or the days themselves.
func PeriodName(from, to Date) string {
	if !from.Valid() || !to.Valid() || from == to {
		return bahasa.DateRange(from, to)
	}
	a, b := from.Time(), to.Time()
	whole := a.Day() == 1 && to.AddDays(1).Time().Day() == 1 && a.Year() == b.Year()
	if whole {
		first, last := int(a.Month()), int(b.Month())
		switch {
		case first == last:
			return fmt.Sprintf("Bulan %s %d", bahasa.MonthName(first), a.Year())
		case first%3 == 1 && last == first+2:
			return fmt.Sprintf("Triwulan %s Tahun %d", bahasa.Roman(last/3), a.Year())
		case first%6 == 1 && last == first+5:
			return fmt.Sprintf("Semester %s Tahun %d", bahasa.Roman(last/6), a.Year())
		case first == 1 && last == 12:
			return fmt.Sprintf("Tahun %d", a.Year())
		}
	}
	if a.Year() == b.Year() {
		return fmt.Sprintf("%d %s s.d. %s", a.Day(), bahasa.MonthName(int(a.Month())), to.Long())
	}
	return from.Long() + " s.d. " + to.Long()
}
