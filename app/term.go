package app

// Term is a length of time in whole years, months and days, and which day is
// its last. All zero means that none is agreed.
type Term struct {
	Years   int    `json:"years,omitempty"`  // 0..99
	Months  int    `json:"months,omitempty"` // 0..1188
	Days    int    `json:"days,omitempty"`   // 0..36500
	LastDay string `json:"last_day,omitempty"`
}

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
// date stays valid and has 0 days left.
func (a *Agreement) Validity(today Date) (state string, daysLeft int) {
	from := a.ValidFrom
	if from == "" {
		from = a.SignedOn
	}
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

// End is the last day of a term that begins on from; empty for a zero term or
// no real date.
func (t Term) End(from Date) Date { return "" }

// Words is the term as papers write it: "3 (tiga) tahun", "1 (satu) tahun 6
// (enam) bulan"; empty for a zero term.
func (t Term) Words() string { return "" }

// Start is the first day of validity: ValidFrom, else SignedOn.
func (a *Agreement) Start() Date {
	if a.ValidFrom != "" {
		return a.ValidFrom
	}
	return a.SignedOn
}

// NoticeDeadline (batas pemberitahuan) is the last day to ask for a renewal:
// Notice before ValidTo; empty without either.
func (a *Agreement) NoticeDeadline() Date { return "" }

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
// and ended agreements, and those not yet in force, ask for nothing. An empty
// ladder means Ladder.
func (a *Agreement) ReminderOn(today Date, ladder []int) Reminder { return Reminder{} }
