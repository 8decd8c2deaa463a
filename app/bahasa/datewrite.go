package bahasa

import (
	"fmt"
	"time"
)

var months = [12]string{
	"Januari", "Februari", "Maret", "April", "Mei", "Juni",
	"Juli", "Agustus", "September", "Oktober", "November", "Desember",
}

var shortMonths = [12]string{"Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"}

var weekdays = [7]string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"}

// MonthName is the name of month 1..12, "" for any other number.
func MonthName(m int) string {
	if m < 1 || m > 12 {
		return ""
	}
	return months[m-1]
}

// MonthShort is the name of month 1..12 in three letters, "" for any other
// number.
func MonthShort(m int) string {
	if m < 1 || m > 12 {
		return ""
	}
	return shortMonths[m-1]
}

// WeekdayName is the Indonesian name of a day of the week.
func WeekdayName(w time.Weekday) string {
	if w < time.Sunday || w > time.Saturday {
		return ""
	}
	return weekdays[w]
}

// Short is the date as typed in a form, 15/05/2023. Like the other ways to
// write a date it gives back the text as it is when that is no valid date.
func (d Date) Short() string { return d.numbers("/") }

// Dashed is the date as it stands in brackets in an agreement, 15-05-2023.
func (d Date) Dashed() string { return d.numbers("-") }

func (d Date) numbers(sep string) string {
	if !d.Valid() {
		return string(d)
	}
	return string(d[8:10]) + sep + string(d[5:7]) + sep + string(d[:4])
}

// Long is the date in a letter, 15 Mei 2023.
func (d Date) Long() string {
	if !d.Valid() {
		return string(d)
	}
	t := d.Time()
	return fmt.Sprintf("%d %s %d", t.Day(), MonthName(int(t.Month())), t.Year())
}

// DayLong is the date with its day, Senin, 15 Mei 2023.
func (d Date) DayLong() string {
	if !d.Valid() {
		return string(d)
	}
	return d.DayName() + ", " + d.Long()
}

// DayName is the day of the week, Senin.
func (d Date) DayName() string {
	if !d.Valid() {
		return string(d)
	}
	return WeekdayName(d.Time().Weekday())
}

// InWords is the date of an agreement's opening sentence: Senin, tanggal lima
// belas bulan Mei tahun dua ribu dua puluh tiga (15-05-2023).
func (d Date) InWords() string {
	if !d.Valid() {
		return string(d)
	}
	t := d.Time()
	return fmt.Sprintf("%s, tanggal %s bulan %s tahun %s (%s)", d.DayName(),
		Words(int64(t.Day())), MonthName(int(t.Month())), Words(int64(t.Year())), d.Dashed())
}

// DateRange writes a period without saying month or year twice: 15–17 Mei
// 2023, 30 Mei–2 Juni 2023, 30 Desember 2023–2 Januari 2024. An empty or equal
// end is one date; a period that runs backwards or holds no valid date is
// written in full, so that the fault is seen.
func DateRange(from, to Date) string {
	switch {
	case to == "" || to == from:
		return from.Long()
	case from == "":
		return to.Long()
	case !from.Valid() || !to.Valid() || to < from || from[:4] != to[:4]:
		return from.Long() + "–" + to.Long()
	}
	a, b := from.Time(), to.Time()
	if a.Month() == b.Month() {
		return fmt.Sprintf("%d–%s", a.Day(), to.Long())
	}
	return fmt.Sprintf("%d %s–%s", a.Day(), MonthName(int(a.Month())), to.Long())
}

// DayRange is DateRange with the days of the week: Senin–Rabu, 15–17 Mei 2023.
func DayRange(from, to Date) string {
	switch {
	case to == "" || to == from:
		return from.DayLong()
	case !from.Valid() || !to.Valid():
		return DateRange(from, to)
	}
	return from.DayName() + "–" + to.DayName() + ", " + DateRange(from, to)
}
