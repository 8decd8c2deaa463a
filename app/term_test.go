package app

import (
	"slices"
	"testing"
)

func TestTermEnd(t *testing.T) {
	for _, c := range []struct {
		term              Term
		from              Date
		dayBefore, onSame Date
	}{
		{Term{Years: 3}, "2023-05-15", "2026-05-14", "2026-05-15"},
		{Term{Years: 1}, "2023-01-01", "2023-12-31", "2024-01-01"},
		{Term{Years: 1}, "2023-03-01", "2024-02-29", "2024-03-01"},
		{Term{Years: 1}, "2024-02-28", "2025-02-27", "2025-02-28"},
		{Term{Years: 1}, "2024-02-29", "2025-02-28", "2025-02-28"},
		{Term{Years: 4}, "2024-02-29", "2028-02-28", "2028-02-29"},
		{Term{Years: 76}, "2024-02-29", "2100-02-28", "2100-02-28"}, // no leap year
		{Term{Years: 99}, "2023-05-15", "2122-05-14", "2122-05-15"},
		{Term{Months: 1}, "2023-01-31", "2023-02-28", "2023-02-28"},
		{Term{Months: 1}, "2024-01-31", "2024-02-29", "2024-02-29"},
		{Term{Months: 1}, "2024-01-29", "2024-02-28", "2024-02-29"},
		{Term{Months: 6}, "2023-08-31", "2024-02-29", "2024-02-29"},
		{Term{Months: 18}, "2023-05-15", "2024-11-14", "2024-11-15"},
		{Term{Months: 1188}, "2023-05-15", "2122-05-14", "2122-05-15"},
		{Term{Years: 1, Months: 6}, "2023-05-15", "2024-11-14", "2024-11-15"},
		{Term{Months: 1}, "2023-11-30", "2023-12-29", "2023-12-30"},
		{Term{Months: 1}, "2023-12-31", "2024-01-30", "2024-01-31"},
		{Term{Days: 1}, "2023-05-15", "2023-05-15", "2023-05-16"},
		{Term{Days: 30}, "2023-05-01", "2023-05-30", "2023-05-31"},
		{Term{Days: 365}, "2024-01-01", "2024-12-30", "2024-12-31"},
		{Term{Years: 1, Days: 30}, "2023-05-15", "2024-06-13", "2024-06-14"},
		{Term{Years: 1, Days: 30}, "2024-02-29", "2025-03-30", "2025-03-30"}, // 28 February, then 30 days
		{Term{}, "2023-05-15", "", ""},
		{Term{Years: 3}, "", "", ""},
		{Term{Years: 3}, "2023-02-29", "", ""},
		{Term{Years: -1}, "2023-05-15", "", ""},
		{Term{Years: 99}, "2150-01-01", "", ""}, // beyond what a paper can carry
		{Term{Days: 1 << 62}, "2023-01-01", "", ""},
	} {
		for convention, want := range map[string]Date{"": c.dayBefore, DayBefore: c.dayBefore, SameDay: c.onSame} {
			c.term.LastDay = convention
			if got := c.term.End(c.from); got != want {
				t.Errorf("%+v from %s: %q, want %q", c.term, c.from, got, want)
			}
		}
	}
}

// TestTermsFollowEachOther: the term that begins on the day after the last one
// leaves no day out, whatever day it began on and whatever month is short.
func TestTermsFollowEachOther(t *testing.T) {
	for day := Date("2023-01-01"); day < "2029-01-01"; day = day.AddDays(1) {
		for months := 1; months <= 48; months++ {
			before, same := Term{Months: months}.End(day), Term{Months: months, LastDay: SameDay}.End(day)
			first, last := day.Time(), before.AddDays(1).Time()
			if n := (last.Year()-first.Year())*12 + int(last.Month()) - int(first.Month()); n != months && last.Day() != 1 {
				t.Fatalf("%s and %d months end on %s", day, months, before)
			}
			if same != before && same != before.AddDays(1) {
				t.Fatalf("%s and %d months end on %s or %s", day, months, before, same)
			}
		}
	}
}

func TestTermWords(t *testing.T) {
	for want, term := range map[string]Term{
		"":                              {LastDay: SameDay},
		"3 (tiga) tahun":                {Years: 3},
		"1 (satu) tahun 6 (enam) bulan": {Years: 1, Months: 6},
		"30 (tiga puluh) hari":          {Days: 30},
		"99 (sembilan puluh sembilan) tahun 11 (sebelas) bulan 1 (satu) hari": {Years: 99, Months: 11, Days: 1},
	} {
		if got := term.Words(); got != want {
			t.Errorf("%+v: %q, want %q", term, got, want)
		}
	}
}

func TestNoticeDeadline(t *testing.T) {
	for _, c := range []struct {
		notice   Term
		to, want Date
	}{
		{Term{Months: 3}, "2026-05-14", "2026-02-14"},
		{Term{Months: 3}, "2026-05-31", "2026-02-28"},
		{Term{Months: 3}, "2028-05-31", "2028-02-29"},
		{Term{Months: 2}, "2026-01-15", "2025-11-15"},
		{Term{Days: 30}, "2026-03-01", "2026-01-30"},
		{Term{Days: 30}, "2028-03-01", "2028-01-31"},
		{Term{Years: 1, Months: 1, Days: 1}, "2026-03-31", "2025-02-27"},
		{Term{}, "2026-05-14", ""},
		{Term{Months: 3}, "", ""},
		{Term{Months: 3}, "2026-02-30", ""},
		{Term{Years: 99}, "1950-01-01", ""},
	} {
		a := Agreement{Notice: c.notice, ValidTo: c.to}
		if got := a.NoticeDeadline(); got != c.want {
			t.Errorf("%+v before %s: %q, want %q", c.notice, c.to, got, c.want)
		}
	}
}

func TestValidity(t *testing.T) {
	plain := Agreement{SignedOn: "2023-05-15", ValidTo: "2026-05-14"}
	later := Agreement{SignedOn: "2023-05-15", ValidFrom: "2023-06-01", ValidTo: "2026-05-31"}
	endless := Agreement{SignedOn: "2023-05-15"}
	renewed, stopped, both := plain, plain, plain
	renewed.RenewedOn = "2026-04-01"
	stopped.EndedOn = "2024-07-01"
	both.RenewedOn, both.EndedOn = "2024-06-01", "2024-07-01"
	wrong := plain
	wrong.EndedOn, wrong.RenewedOn = "2024-02-30", "soon"
	for _, c := range []struct {
		name  string
		a     Agreement
		today Date
		state string
		left  int
	}{
		{"draft", Agreement{}, "2023-05-15", ValidityNotYet, 0},
		{"draft with an end", Agreement{ValidTo: "2020-01-01"}, "2023-05-15", ValidityNotYet, 0},
		{"the day before", plain, "2023-05-14", ValidityNotYet, 0},
		{"first day", plain, "2023-05-15", ValidityValid, 1095},
		{"91 days", plain, "2026-02-12", ValidityValid, 91},
		{"90 days", plain, "2026-02-13", ValidityWarning, 90},
		{"last day", plain, "2026-05-14", ValidityWarning, 0},
		{"day after", plain, "2026-05-15", ValidityEnded, -1},
		{"signed, not begun", later, "2023-05-31", ValidityNotYet, 0},
		{"begun", later, "2023-06-01", ValidityValid, 1095},
		{"endless", endless, "2099-12-31", ValidityValid, 0},
		{"before the renewal", renewed, "2026-03-31", ValidityWarning, 44},
		{"renewal signed", renewed, "2026-04-01", ValidityRenewed, 43},
		{"renewed and past", renewed, "2027-04-01", ValidityRenewed, -322},
		{"before it is stopped", stopped, "2024-06-30", ValidityValid, 683},
		{"stopped", stopped, "2024-07-01", ValidityStopped, 0},
		{"stopped long ago", stopped, "2026-06-01", ValidityStopped, -700},
		{"renewed, then stopped", both, "2024-06-30", ValidityRenewed, 683},
		{"stopped after its renewal", both, "2024-07-01", ValidityStopped, 0},
		{"days that do not exist", wrong, "2026-05-15", ValidityEnded, -1},
	} {
		state, left := c.a.Validity(c.today)
		if state != c.state || left != c.left {
			t.Errorf("%s: %s %d, want %s %d", c.name, state, left, c.state, c.left)
		}
	}
}

// TestRemindersDayByDay follows one agreement from its signing to the day after
// its end; a new line of the table stands for each day on which something
// changes, and every day between must say the same as the day before.
func TestRemindersDayByDay(t *testing.T) {
	a := Agreement{SignedOn: "2023-02-01", ValidTo: "2024-02-29", Notice: Term{Months: 2, Days: 15}}
	type line struct {
		from Date
		step int
		next Date
		due  bool
	}
	const notice = Date("2023-12-14") // 29 December, then 15 days
	table := []line{
		{"2023-01-01", 0, "", false}, // not in force
		{"2023-02-01", 0, "2023-09-02", false},
		{"2023-09-02", 180, "2023-12-01", true},
		{"2023-12-01", 90, notice, true},
		{notice, 90, "2023-12-31", true},
		{"2023-12-31", 60, "2024-01-30", true},
		{"2024-01-30", 30, "2024-02-22", true},
		{"2024-02-22", 7, "", true},
		{"2024-03-01", 0, "", false}, // ended
	}
	at := 0
	for today := table[0].from; today < "2024-04-01"; today = today.AddDays(1) {
		if at+1 < len(table) && today == table[at+1].from {
			at++
		}
		want := Reminder{Step: table[at].step, Next: table[at].next, Due: table[at].due}
		if today >= a.SignedOn && today <= a.ValidTo {
			want.DaysLeft, want.Notice, want.NoticeLeft = today.DaysUntil(a.ValidTo), notice, today.DaysUntil(notice)
		}
		if got := a.ReminderOn(today, nil); got != want {
			t.Errorf("%s: %+v, want %+v", today, got, want)
		}
		shuffled := a.ReminderOn(today, []int{30, 180, 7, 90, 60})
		if shuffled != want {
			t.Errorf("%s: the order of the rungs matters: %+v", today, shuffled)
		}
		renewed, stopped := a, a
		renewed.RenewedOn, stopped.EndedOn = "2023-12-20", "2023-12-20"
		if today >= "2023-12-20" {
			want = Reminder{}
		}
		if got := renewed.ReminderOn(today, nil); got != want {
			t.Errorf("%s: renewed %+v, want %+v", today, got, want)
		}
		if got := stopped.ReminderOn(today, nil); got != want {
			t.Errorf("%s: stopped %+v, want %+v", today, got, want)
		}
	}
	if at != len(table)-1 {
		t.Errorf("stopped at line %d", at)
	}
	if !slices.Equal(Ladder, []int{180, 90, 60, 30, 7}) {
		t.Errorf("the usual ladder was changed: %v", Ladder)
	}
}

// TestNoticeAlone asks early when the notice ends before the first rung.
func TestNoticeAlone(t *testing.T) {
	a := Agreement{SignedOn: "2023-01-01", ValidTo: "2024-12-31", Notice: Term{Years: 1}}
	for _, c := range []struct {
		today Date
		due   bool
		next  Date
	}{
		{"2023-12-20", false, "2023-12-31"},
		{"2023-12-24", true, "2023-12-31"},
		{"2023-12-31", true, "2024-12-24"},
		{"2024-03-01", true, "2024-12-24"}, // past, and nobody has answered
	} {
		if got := a.ReminderOn(c.today, []int{7}); got.Due != c.due || got.Next != c.next || got.Step != 0 {
			t.Errorf("%s: %+v", c.today, got)
		}
	}
	endless := Agreement{SignedOn: "2023-01-01", Notice: Term{Months: 3}}
	if got := endless.ReminderOn("2023-05-15", nil); got != (Reminder{}) {
		t.Errorf("without an end: %+v", got)
	}
}
