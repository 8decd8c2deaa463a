package app

import (
	"fmt"
	"slices"
	"strings"

	"sinergi/app/bahasa"
)

// MeetingCount counts meetings under one heading: a month, a year or a type.
type MeetingCount struct {
	Name                    string
	Meetings                int
	Scheduled, Draft, Final int
	Male, Female, Present   int
}

func (c *MeetingCount) add(m *RecapMeeting) {
	c.Meetings++
	switch m.Status {
	case StatusScheduled:
		c.Scheduled++
	case StatusFinal:
		c.Final++
	default:
		c.Draft++
	}
	c.Male += m.Counts.Male
	c.Female += m.Counts.Female
	c.Present += m.Counts.Present
}

// monthsListed is how many months a recap lists one by one; a longer period is
// counted by year.
const monthsListed = 24

// ByMonth counts the meetings of each month of the period, also of months
// without any; of each year when the period is longer than two years.
func (r *Recap) ByMonth() []MeetingCount {
	first, last := r.From.Time(), r.To.Time()
	if last.Before(first) {
		return nil
	}
	months := (last.Year()-first.Year())*12 + int(last.Month()) - int(first.Month()) + 1
	byYear := months > monthsListed
	index := func(d Date) int {
		t := d.Time()
		if byYear {
			return t.Year() - first.Year()
		}
		return (t.Year()-first.Year())*12 + int(t.Month()) - int(first.Month())
	}
	list := make([]MeetingCount, index(r.To)+1)
	for i := range list {
		if byYear {
			list[i].Name = fmt.Sprint(first.Year() + i)
			continue
		}
		month := int(first.Month()) - 1 + i
		list[i].Name = fmt.Sprintf("%s %d", bahasa.MonthName(month%12+1), first.Year()+month/12)
	}
	for i := range r.Meetings {
		// A meeting that began before the period counts in its first month.
		at := min(max(index(r.Meetings[i].From), 0), len(list)-1)
		list[at].add(&r.Meetings[i])
	}
	return list
}

// ByType counts the meetings of each type, the most frequent first.
func (r *Recap) ByType() []MeetingCount {
	at := make(map[string]int)
	var list []MeetingCount
	for i := range r.Meetings {
		name := r.Meetings[i].Type
		if name == "" {
			name = "Lainnya"
		}
		j, ok := at[name]
		if !ok {
			j = len(list)
			at[name] = j
			list = append(list, MeetingCount{Name: name})
		}
		list[j].add(&r.Meetings[i])
	}
	slices.SortStableFunc(list, func(a, b MeetingCount) int {
		if a.Meetings != b.Meetings {
			return b.Meetings - a.Meetings
		}
		return strings.Compare(a.Name, b.Name)
	})
	return list
}

// Total adds up all meetings of the recap.
func (r *Recap) Total() MeetingCount {
	var c MeetingCount
	for i := range r.Meetings {
		c.add(&r.Meetings[i])
	}
	return c
}

// AgreementCount counts the agreements of one kind by their validity.
type AgreementCount struct {
	Kind                          string
	NotYet, Valid, Warning, Ended int
	Renewed, Stopped, Total       int
}

// ByKind counts the agreements by kind of paper: the usual kinds in their
// usual order, then others by name.
func (r *Recap) ByKind() []AgreementCount {
	var list []AgreementCount
	at := make(map[string]int)
	for i := range r.Agreements {
		a := &r.Agreements[i]
		j, ok := at[a.Kind]
		if !ok {
			j = len(list)
			at[a.Kind] = j
			list = append(list, AgreementCount{Kind: a.Kind})
		}
		list[j].Total++
		switch a.Validity {
		case ValidityValid:
			list[j].Valid++
		case ValidityWarning:
			list[j].Warning++
		case ValidityEnded:
			list[j].Ended++
		case ValidityRenewed:
			list[j].Renewed++
		case ValidityStopped:
			list[j].Stopped++
		default:
			list[j].NotYet++
		}
	}
	order := func(kind string) int {
		if i := slices.Index(AgreementKinds, kind); i >= 0 {
			return i
		}
		return len(AgreementKinds)
	}
	slices.SortStableFunc(list, func(a, b AgreementCount) int {
		if c := order(a.Kind) - order(b.Kind); c != 0 {
			return c
		}
		return strings.Compare(a.Kind, b.Kind)
	})
	return list
}

// FollowUpCount counts follow-ups of one status, and how many are late.
type FollowUpCount struct {
	Status      string
	Total, Late int
}

// FollowUpStatuses are the states of a follow-up in the order of the work.
var FollowUpStatuses = []string{FollowUpOpen, FollowUpProgress, FollowUpDone, FollowUpCancelled}

// ByStatus counts the follow-ups of each status, also of those without any. A
// status that is empty or unknown counts as open.
func (r *Recap) ByStatus() []FollowUpCount {
	list := make([]FollowUpCount, len(FollowUpStatuses))
	for i, s := range FollowUpStatuses {
		list[i].Status = s
	}
	for i := range r.FollowUps {
		at := max(0, slices.Index(FollowUpStatuses, r.FollowUps[i].Status))
		list[at].Total++
		if r.FollowUps[i].DaysLate > 0 {
			list[at].Late++
		}
	}
	return list
}
