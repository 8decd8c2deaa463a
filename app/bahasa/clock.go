package bahasa

import (
	"fmt"
	"strings"
)

// Zones are the three time zones of Indonesia.
var Zones = []string{"WIB", "WITA", "WIT"}

// ParseClock reads a time of day as clerks type it: 9, 9.30, 09:30, 930, 0930,
// also with "pukul" before or a zone behind. Anything else gives ErrClock; so
// does 24.00, which belongs to the next day.
func ParseClock(text string) (Clock, error) {
	if len(text) > 100 {
		return "", ErrClock
	}
	s := strings.ToLower(strings.TrimSpace(text))
	for _, word := range []string{"pukul", "jam"} {
		s = strings.TrimSpace(strings.TrimPrefix(s, word))
	}
	for _, zone := range Zones {
		s = strings.TrimSpace(strings.TrimSuffix(s, strings.ToLower(zone)))
	}
	hour, minute := s, "00"
	if i := strings.IndexAny(s, ".:,"); i >= 0 {
		hour, minute = s[:i], s[i+1:]
	} else if len(s) == 3 || len(s) == 4 {
		hour, minute = s[:len(s)-2], s[len(s)-2:]
	}
	h, ok := smallNumber(hour, 2)
	m, ok2 := smallNumber(minute, 2)
	if !ok || !ok2 || len(minute) != 2 || h > 23 || m > 59 {
		return "", ErrClock
	}
	return Clock(fmt.Sprintf("%02d:%02d", h, m)), nil
}

// Dotted is the time as Indonesian spelling writes it, 09.00; text that is no
// time comes back as it is.
func (c Clock) Dotted() string {
	if !c.Valid() {
		return string(c)
	}
	return strings.Replace(string(c), ":", ".", 1)
}

// TimeRange is the time of a meeting: 09.00 s.d. 11.30 WIB, or 09.00 WIB s.d.
// selesai when no end is set; "" when no start is set.
func TimeRange(start, end Clock, zone string) string {
	if zone != "" {
		zone = " " + zone
	}
	switch {
	case start == "":
		return ""
	case end == "":
		return start.Dotted() + zone + " s.d. selesai"
	}
	return start.Dotted() + " s.d. " + end.Dotted() + zone
}
