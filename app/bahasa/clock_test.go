package bahasa

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestParseClock(t *testing.T) {
	for text, want := range map[string]Clock{
		"9": "09:00", "9.30": "09:30", "09:30": "09:30", "0930": "09:30", "930": "09:30", "9,30": "09:30", " 23.59 ": "23:59",
		"0": "00:00", "00.00": "00:00", "pukul 09.00 WIB": "09:00", "Jam 7": "07:00", "13.00wita": "13:00", "14": "14:00",
	} {
		if got, err := ParseClock(text); got != want || err != nil {
			t.Errorf("ParseClock(%q) = %q, %v; want %q", text, got, err, want)
		}
	}
	for _, text := range []string{"", "24", "24.00", "9.60", "9.3", "9.300", "12345", "-1", "9.-1", "pagi", ".30", "9.", "9:30:00", "selesai", strings.Repeat("0", 10000)} {
		if got, err := ParseClock(text); !errors.Is(err, ErrClock) || got != "" {
			t.Errorf("ParseClock(%q) = %q, %v; want ErrClock", text, got, err)
		}
	}
}

func TestEveryMinuteReadsBack(t *testing.T) {
	for m := range 24 * 60 {
		c := Clock(fmt.Sprintf("%02d:%02d", m/60, m%60))
		for _, text := range []string{string(c), c.Dotted(), strings.ReplaceAll(string(c), ":", ""), "pukul " + c.Dotted() + " WIT"} {
			if got, err := ParseClock(text); got != c || err != nil {
				t.Fatalf("%s written as %q is read as %q, %v", c, text, got, err)
			}
		}
	}
}

func TestTimeRange(t *testing.T) {
	for _, c := range []struct {
		start, end Clock
		zone, want string
	}{
		{"09:00", "11:30", "WIB", "09.00 s.d. 11.30 WIB"},
		{"09:00", "", "WIB", "09.00 WIB s.d. selesai"},
		{"09:00", "", "", "09.00 s.d. selesai"},
		{"", "11:30", "WIB", ""},
		{"pagi", "11:30", "WITA", "pagi s.d. 11.30 WITA"},
	} {
		if got := TimeRange(c.start, c.end, c.zone); got != c.want {
			t.Errorf("TimeRange(%q, %q, %q) = %q, want %q", c.start, c.end, c.zone, got, c.want)
		}
	}
}

func FuzzParseClock(f *testing.F) {
	for _, s := range []string{"9", "9.30", "0930", "pukul 09.00 WIB", "24.00", "jam jam 7"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := ParseClock(text)
		if err != nil {
			if c != "" || !errors.Is(err, ErrClock) {
				t.Fatalf("%q gives %q and %v", text, c, err)
			}
			return
		}
		if !c.Valid() {
			t.Fatalf("%q is read as %q, which is no time", text, c)
		}
		if got, err := ParseClock(c.Dotted()); got != c || err != nil {
			t.Fatalf("%q is read as %s, then %q, %v", text, c, got, err)
		}
	})
}
