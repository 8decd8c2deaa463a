// Package bahasa writes and reads dates, times, numbers and names the way
// Indonesian offices do. It never asks the system locale, which is English on
// many of these machines.
package bahasa

import (
	"fmt"
	"time"
)

// Date is a civil date as "2006-01-02"; "" means that it is not filled in.
// Text that is no date (31 February) is kept as typed, so that nothing a clerk
// entered is lost before Valid refuses it.
type Date string

// Clock is a time of day as "15:04"; "" means that it is not filled in.
type Clock string

// Day makes a Date from its parts; it does not check them.
func Day(year, month, day int) Date {
	return Date(fmt.Sprintf("%04d-%02d-%02d", year, month, day))
}

// DateOf is the civil date of t in t's own zone.
func DateOf(t time.Time) Date { return Day(t.Year(), int(t.Month()), t.Day()) }

// Valid tells whether d is a real calendar date from 1900 to 2199, the years
// that an office's papers can carry.
func (d Date) Valid() bool {
	t, ok := d.time()
	return ok && t.Year() >= 1900 && t.Year() <= 2199
}

// Time is midnight UTC of d; the zero time when d is not a real date.
func (d Date) Time() time.Time {
	t, _ := d.time()
	return t
}

// AddDays moves d by n days; a date that is not valid stays as it is.
func (d Date) AddDays(n int) Date {
	t, ok := d.time()
	if !ok {
		return d
	}
	return DateOf(t.AddDate(0, 0, n))
}

// DaysUntil counts the days from d to other, negative when other is earlier,
// and 0 when one of them is not a real date.
func (d Date) DaysUntil(other Date) int {
	a, ok := d.time()
	b, ok2 := other.time()
	if !ok || !ok2 {
		return 0
	}
	return int(b.Sub(a).Hours() / 24)
}

func (d Date) time() (time.Time, bool) {
	t, err := time.Parse("2006-01-02", string(d))
	return t, err == nil
}

// Valid tells whether c is a real time of day.
func (c Clock) Valid() bool {
	_, err := time.Parse("15:04", string(c))
	return err == nil
}
