package bahasa

import (
	"errors"
	"strings"
	"time"
	"unicode"
)

// ErrDate and ErrClock mean that a text is no date or no time of day.
var (
	ErrDate  = errors.New("not a date")
	ErrClock = errors.New("not a time of day")
)

// ParseDate reads a date as clerks type or paste it: 5/7/26, 05072026,
// 05/07/2026, 5-7-2026, 5 Juli 2026, Minggu, 5 Juli 2026 or 2026-07-05. The
// day stands before the month unless the year comes first; a year of two
// digits belongs to this century. Days that do not exist, a day name that does
// not fit and years outside 1900..2199 give ErrDate.
func ParseDate(text string) (Date, error) {
	parts := dateParts(text)
	weekday := -1
	if len(parts) == 4 {
		if weekday = weekdayNumber(parts[0]); weekday < 0 {
			return "", ErrDate
		}
		parts = parts[1:]
	}
	if len(parts) == 1 {
		parts = cutDigits(parts[0])
	}
	if len(parts) != 3 {
		return "", ErrDate
	}
	d, ok := dateOfParts(parts[0], parts[1], parts[2])
	if !ok || weekday >= 0 && int(d.Time().Weekday()) != weekday {
		return "", ErrDate
	}
	return d, nil
}

// dateParts cuts text at everything that stands between the parts of a date.
// The apostrophe stays inside a word, for the old spelling Jum'at.
func dateParts(text string) []string {
	if len(text) > 100 {
		return nil
	}
	return strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("/-.,–", r)
	})
}

// cutDigits cuts 05072026 and 050726 into day, month and year.
func cutDigits(s string) []string {
	if len(s) != 8 && len(s) != 6 {
		return nil
	}
	return []string{s[:2], s[2:4], s[4:]}
}

func dateOfParts(a, b, c string) (Date, bool) {
	if len(a) == 4 {
		a, c = c, a
	}
	day, ok := smallNumber(a, 2)
	if !ok {
		return "", false
	}
	month, ok := smallNumber(b, 2)
	if !ok {
		month = monthNumber(b)
	}
	year, ok := smallNumber(c, 4)
	switch {
	case !ok || len(c) == 1 || len(c) == 3:
		return "", false
	case len(c) == 2:
		year += 2000
	}
	d := Day(year, month, day)
	return d, d.Valid()
}

// smallNumber reads ASCII digits, at most max of them.
func smallNumber(s string, limit int) (int, bool) {
	if s == "" || len(s) > limit {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// monthSpellings are the beginnings that are enough to know a month: short
// forms, old spellings and the English names that Excel pastes.
var monthSpellings = map[string]int{
	"jan": 1, "januari": 1, "january": 1,
	"feb": 2, "februari": 2, "february": 2, "peb": 2, "pebruari": 2,
	"mar": 3, "maret": 3, "march": 3, "mrt": 3,
	"apr": 4, "april": 4,
	"mei": 5, "may": 5,
	"jun": 6, "juni": 6, "june": 6,
	"jul": 7, "juli": 7, "july": 7,
	"agu": 8, "agt": 8, "ags": 8, "agust": 8, "agustus": 8, "aug": 8, "august": 8,
	"sep": 9, "sept": 9, "september": 9,
	"okt": 10, "oktober": 10, "oct": 10, "october": 10,
	"nov": 11, "november": 11, "nop": 11, "nopember": 11,
	"des": 12, "desember": 12, "dec": 12, "december": 12,
}

// monthNumber knows a month by its name; 0 when it does not.
func monthNumber(name string) int { return monthSpellings[strings.ToLower(name)] }

// weekdayNumber knows a day by its name, Sunday 0; -1 when it does not.
func weekdayNumber(name string) int {
	name = strings.ToLower(strings.NewReplacer("'", "", "’", "").Replace(name))
	if name == "ahad" {
		return int(time.Sunday)
	}
	for i, w := range weekdays {
		if strings.ToLower(w) == name {
			return i
		}
	}
	return -1
}
