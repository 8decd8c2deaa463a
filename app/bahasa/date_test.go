package bahasa

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestDateInWords(t *testing.T) {
	for d, want := range map[Date]string{
		"2023-05-15": "Senin, tanggal lima belas bulan Mei tahun dua ribu dua puluh tiga (15-05-2023)",
		"2024-02-29": "Kamis, tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh empat (29-02-2024)",
		"2011-11-11": "Jumat, tanggal sebelas bulan November tahun dua ribu sebelas (11-11-2011)",
		"2010-10-10": "Minggu, tanggal sepuluh bulan Oktober tahun dua ribu sepuluh (10-10-2010)",
		"2000-01-01": "Sabtu, tanggal satu bulan Januari tahun dua ribu (01-01-2000)",
		"2021-08-17": "Selasa, tanggal tujuh belas bulan Agustus tahun dua ribu dua puluh satu (17-08-2021)",
		"2025-01-31": "Jumat, tanggal tiga puluh satu bulan Januari tahun dua ribu dua puluh lima (31-01-2025)",
		"2020-12-18": "Jumat, tanggal delapan belas bulan Desember tahun dua ribu dua puluh (18-12-2020)",
		"2100-07-01": "Kamis, tanggal satu bulan Juli tahun dua ribu seratus (01-07-2100)",
	} {
		if got := d.InWords(); got != want {
			t.Errorf("%s: got %q, want %q", d, got, want)
		}
	}
}

func TestDateForms(t *testing.T) {
	d := Date("2023-05-05")
	for _, c := range []struct{ got, want string }{
		{d.Short(), "05/05/2023"},
		{d.Dashed(), "05-05-2023"},
		{d.Long(), "5 Mei 2023"},
		{d.DayLong(), "Jumat, 5 Mei 2023"},
		{d.DayName(), "Jumat"},
		{MonthName(2), "Februari"},
		{MonthName(11), "November"},
		{MonthName(13), ""},
		{MonthShort(8), "Agu"},
		{MonthShort(0), ""},
		{WeekdayName(time.Saturday), "Sabtu"},
		{WeekdayName(7), ""},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestInvalidDateStaysAsTyped(t *testing.T) {
	for _, raw := range []Date{"", "31/02/2023", "2023-02-31", "0000-01-01", "9999-01-01", "besok"} {
		for name, got := range map[string]string{
			"Short": raw.Short(), "Dashed": raw.Dashed(), "Long": raw.Long(), "DayLong": raw.DayLong(),
			"DayName": raw.DayName(), "InWords": raw.InWords(), "DateRange": DateRange(raw, ""), "DayRange": DayRange(raw, ""),
		} {
			if got != string(raw) {
				t.Errorf("%s of %q gives %q", name, raw, got)
			}
		}
	}
}

func TestRanges(t *testing.T) {
	for _, c := range []struct {
		from, to  Date
		date, day string
	}{
		{"2023-05-15", "", "15 Mei 2023", "Senin, 15 Mei 2023"},
		{"2023-05-15", "2023-05-15", "15 Mei 2023", "Senin, 15 Mei 2023"},
		{"2023-05-15", "2023-05-17", "15–17 Mei 2023", "Senin–Rabu, 15–17 Mei 2023"},
		{"2023-05-30", "2023-06-02", "30 Mei–2 Juni 2023", "Selasa–Jumat, 30 Mei–2 Juni 2023"},
		{"2023-12-30", "2024-01-02", "30 Desember 2023–2 Januari 2024", "Sabtu–Selasa, 30 Desember 2023–2 Januari 2024"},
		{"2023-05-15", "2024-05-17", "15 Mei 2023–17 Mei 2024", "Senin–Jumat, 15 Mei 2023–17 Mei 2024"},
		{"2023-05-17", "2023-05-15", "17 Mei 2023–15 Mei 2023", "Rabu–Senin, 17 Mei 2023–15 Mei 2023"},
		{"2023-05-15", "31/02/2023", "15 Mei 2023–31/02/2023", "15 Mei 2023–31/02/2023"},
		{"", "2023-05-15", "15 Mei 2023", "15 Mei 2023"},
		{"", "", "", ""},
	} {
		if got := DateRange(c.from, c.to); got != c.date {
			t.Errorf("DateRange(%s, %s) = %q, want %q", c.from, c.to, got, c.date)
		}
		if got := DayRange(c.from, c.to); got != c.day {
			t.Errorf("DayRange(%s, %s) = %q, want %q", c.from, c.to, got, c.day)
		}
	}
}

func TestParseDate(t *testing.T) {
	for text, want := range map[string]Date{
		"5/7/26": "2026-07-05", "05072026": "2026-07-05", "050726": "2026-07-05", "05/07/2026": "2026-07-05",
		"5-7-2026": "2026-07-05", "5.7.2026": "2026-07-05", "5 7 2026": "2026-07-05", "5 Juli 2026": "2026-07-05",
		" 5  juli  2026 ": "2026-07-05", "5-Jul-26": "2026-07-05", "2026-07-05": "2026-07-05", "2026/7/5": "2026-07-05",
		"Minggu, 5 Juli 2026": "2026-07-05", "AHAD, 5 JULI 2026": "2026-07-05", "Jum'at, 17 Pebruari 2023": "2023-02-17",
		"3 Nopember 2023": "2023-11-03", "3 Agt 2023": "2023-08-03", "15 May 2023": "2023-05-15", "29/02/2024": "2024-02-29",
		"1/1/1900": "1900-01-01", "31/12/2199": "2199-12-31",
	} {
		if got, err := ParseDate(text); got != want || err != nil {
			t.Errorf("ParseDate(%q) = %q, %v; want %q", text, got, err, want)
		}
	}
	for _, text := range []string{
		"", "31/02/2023", "29/02/2023", "0/1/2023", "1/13/2023", "1/0/2023", "31-02-2026", "1/1/0000", "1/1/9999", "1/1/1899",
		"1/1/2200", "5/7", "5/7/2", "5/7/202", "5/7/20266", "Senin, 5 Juli 2026", "Hari, 5 Juli 2026", "5 Juli", "besok", "5 Jul 2026 pagi",
		"+5/7/2026", "-5", "٥/٧/٢٠٢٦", "5072026", "juli 5 2026 x", strings.Repeat("1/", 5000),
	} {
		if got, err := ParseDate(text); !errors.Is(err, ErrDate) || got != "" {
			t.Errorf("ParseDate(%q) = %q, %v; want ErrDate", text, got, err)
		}
	}
}

// Every day of the years that papers carry is read back from each way in which
// it is written, and its words and digits tell the same day.
func TestEveryDayReadsBack(t *testing.T) {
	day := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)
	days := 0
	for ; day.Year() < 2200; day = day.AddDate(0, 0, 1) {
		d := DateOf(day)
		days++
		for _, text := range []string{d.Short(), d.Dashed(), d.Long(), d.DayLong(), string(d), day.Format("02012006"), day.Format("2/1/2006")} {
			if got, err := ParseDate(text); got != d || err != nil {
				t.Fatalf("%s written as %q is read as %q, %v", d, text, got, err)
			}
		}
		if got := readInWords(t, d.InWords()); got != d {
			t.Fatalf("%s in words is read as %s: %s", d, got, d.InWords())
		}
	}
	if days != 109573 {
		t.Errorf("looked at %d days", days)
	}
}

// readInWords reads the words of an opening sentence, not its digits.
func readInWords(t *testing.T, text string) Date {
	t.Helper()
	words, digits, _ := strings.Cut(strings.TrimSuffix(text, ")"), " (")
	_, words, _ = strings.Cut(words, ", tanggal ")
	dayWords, rest, _ := strings.Cut(words, " bulan ")
	month, yearWords, _ := strings.Cut(rest, " tahun ")
	day, err := ParseWords(dayWords)
	year, err2 := ParseWords(yearWords)
	if err != nil || err2 != nil {
		t.Fatalf("%q: %v, %v", text, err, err2)
	}
	d, err := ParseDate(fmt.Sprintf("%d %s %04d", day, month, year))
	if err != nil || d.Dashed() != digits {
		t.Fatalf("%q: words say %s (%v)", text, d, err)
	}
	return d
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"5/7/26", "05072026", "Senin, 15 Mei 2023", "2026-07-05", "31/02/2023", "Jum'at, 17 Peb 2023", "5–7–2026"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := ParseDate(text)
		if err != nil {
			if d != "" || !errors.Is(err, ErrDate) {
				t.Fatalf("%q gives %q and %v", text, d, err)
			}
			return
		}
		if !d.Valid() {
			t.Fatalf("%q is read as %q, which is no date", text, d)
		}
		for _, again := range []string{d.Short(), d.Long(), d.DayLong(), string(d)} {
			if got, err := ParseDate(again); got != d || err != nil {
				t.Fatalf("%q is read as %s, then %q as %q, %v", text, d, again, got, err)
			}
		}
	})
}
