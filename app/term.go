package app

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"sinergi/app/bahasa"
)

// Term is a length of time in whole years, months and days, and which day is
// its last. All zero means that none is agreed.
type Term struct {
	Years   int    `json:"years,omitempty"`  // 0..99
	Months  int    `json:"months,omitempty"` // 0..1188
	Days    int    `json:"days,omitempty"`   // 0..36500
	LastDay string `json:"last_day,omitempty"`
}

// Limits of a term.
const (
	MaxTermYears = 99
	MaxTermDays  = 36_500
)

// Which day ends a term: three years from 15 May 2023 end on 14 May 2026 or on
// 15 May 2026. Offices differ, so it is a visible choice.
const (
	DayBefore = "day-before" // the default, also when empty
	SameDay   = "same-day"
)

// Validity of an agreement on a day, computed from its dates alone.
const (
	ValidityNotYet  = "not-yet" // Belum berlaku
	ValidityValid   = "valid"   // Berlaku
	ValidityWarning = "warning" // Perlu perhatian: ends within WarningDays
	ValidityEnded   = "ended"   // Berakhir
	ValidityRenewed = "renewed" // Diperpanjang: a renewal is signed
	ValidityStopped = "stopped" // Diakhiri: ended before its time
)

// WarningDays is how many days before its end an agreement asks for attention.
const WarningDays = 90

// Validity tells the state on day today and the days left until the last day
// of validity (negative: days since it ended). An agreement without an end
// date stays valid and has 0 days left; one that was stopped counts from the
// day of its end. What was decided goes before what the dates say.
func (a *Agreement) Validity(today Date) (state string, daysLeft int) {
	switch {
	case a.EndedOn.Valid() && today >= a.EndedOn:
		return ValidityStopped, today.DaysUntil(a.EndedOn)
	case a.RenewedOn.Valid() && today >= a.RenewedOn:
		return ValidityRenewed, today.DaysUntil(a.ValidTo)
	}
	from := a.Start()
	if !from.Valid() || today < from {
		return ValidityNotYet, 0
	}
	if !a.ValidTo.Valid() {
		return ValidityValid, 0
	}
	daysLeft = today.DaysUntil(a.ValidTo)
	switch {
	case daysLeft < 0:
		return ValidityEnded, daysLeft
	case daysLeft <= WarningDays:
		return ValidityWarning, daysLeft
	}
	return ValidityValid, daysLeft
}

// IsZero tells that no length of time is agreed.
func (t Term) IsZero() bool { return t.Years == 0 && t.Months == 0 && t.Days == 0 }

// End is the last day of a term that begins on from; empty for a zero term, no
// real date, or an end beyond the years that a paper can carry. Years and
// months are counted before days. Where the month of the end lacks the day, its
// last day is the end by either way of counting.
func (t Term) End(from Date) Date {
	if t.IsZero() || !t.sound() || !from.Valid() {
		return ""
	}
	end, clipped := addMonths(from, 12*t.Years+t.Months)
	days := t.Days
	if t.LastDay != SameDay && !clipped {
		days--
	}
	if end = end.AddDays(days); !end.Valid() {
		return ""
	}
	return end
}

// sound tells that all parts are within the limits of Term.
func (t Term) sound() bool {
	within := func(n, limit int) bool { return n >= 0 && n <= limit }
	return within(t.Years, MaxTermYears) && within(t.Months, 12*MaxTermYears) && within(t.Days, MaxTermDays)
}

// addMonths moves a real date by n months, also backwards; clipped tells that
// the month lacks the day, so that its last day stands instead.
func addMonths(d Date, n int) (moved Date, clipped bool) {
	year, month, day := d.Time().Date()
	first := time.Date(year, month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1)
	if day > last.Day() {
		return bahasa.DateOf(last), true
	}
	return bahasa.DateOf(first.AddDate(0, 0, day-1)), false
}

// Words is the term as papers write it: "3 (tiga) tahun", "1 (satu) tahun 6
// (enam) bulan"; empty for a zero term.
func (t Term) Words() string {
	var parts []string
	for _, p := range []struct {
		n    int
		unit string
	}{{t.Years, "tahun"}, {t.Months, "bulan"}, {t.Days, "hari"}} {
		if p.n != 0 {
			parts = append(parts, fmt.Sprintf("%d (%s) %s", p.n, bahasa.Words(int64(p.n)), p.unit))
		}
	}
	return strings.Join(parts, " ")
}

// Start is the first day of validity: ValidFrom, else SignedOn.
func (a *Agreement) Start() Date {
	if a.ValidFrom != "" {
		return a.ValidFrom
	}
	return a.SignedOn
}

// NoticeDeadline (batas pemberitahuan) is the last day to ask for a renewal:
// Notice before ValidTo; empty without either.
// A month that lacks the day gives its last day.
func (a *Agreement) NoticeDeadline() Date {
	if a.Notice.IsZero() || !a.Notice.sound() || !a.ValidTo.Valid() {
		return ""
	}
	deadline, _ := addMonths(a.ValidTo, -12*a.Notice.Years-a.Notice.Months)
	if deadline = deadline.AddDays(-a.Notice.Days); !deadline.Valid() {
		return ""
	}
	return deadline
}

// Reminder is what an agreement asks for on a day.
type Reminder struct {
	Step     int  // the rung of the ladder reached, in days before the end; 0: none, or the end is past
	Next     Date // the day of the next rung or deadline, empty: none
	DaysLeft int  // until ValidTo
	Notice   Date // the notice deadline, empty: none
	// NoticeLeft is the days until Notice, negative when it is past.
	NoticeLeft int
	// Due tells that it wants somebody today: a rung was reached, or the
	// deadline is within the shortest rung or past, and the agreement still runs.
	Due bool
}

// Ladder is the usual ladder of reminders, in days before the end.
var Ladder = []int{180, 90, 60, 30, 7}

// ReminderOn tells what the agreement asks for on day today. Renewed, stopped
// and ended agreements, those not yet in force and those without an end ask for
// nothing. An empty ladder means Ladder.
func (a *Agreement) ReminderOn(today Date, ladder []int) Reminder {
	state, left := a.Validity(today)
	if state != ValidityValid && state != ValidityWarning || !a.ValidTo.Valid() {
		return Reminder{}
	}
	if len(ladder) == 0 {
		ladder = Ladder
	}
	r := Reminder{DaysLeft: left, Notice: a.NoticeDeadline()}
	days := []Date{r.Notice}
	for _, rung := range ladder {
		if left <= rung && (r.Step == 0 || rung < r.Step) {
			r.Step = rung
		}
		days = append(days, a.ValidTo.AddDays(-rung))
	}
	for _, day := range days {
		if day > today && (r.Next == "" || day < r.Next) {
			r.Next = day
		}
	}
	r.Due = r.Step > 0
	if r.Notice != "" {
		r.NoticeLeft = today.DaysUntil(r.Notice)
		r.Due = r.Due || r.NoticeLeft <= slices.Min(ladder)
	}
	return r
}
