package sheet

import (
	"strconv"
	"time"

	"sinergi/app"
	"sinergi/app/doc"
)

// cellName is the name of a cell in the first 26 columns, where the rows of
// every table begin.
func cellName(column, row int) string {
	return string(rune('A'+column-1)) + strconv.Itoa(row)
}

// serial is a date or time as Excel counts it: days since 30 December 1899, a
// time as a share of the day. Text that is no valid date is not a serial.
func serial(kind doc.SheetKind, text string) (float64, bool) {
	switch kind {
	case doc.SheetDay, doc.SheetDate:
		d := app.Date(text)
		// Before March 1900 Excel counts a 29 February that never was.
		if !d.Valid() || d < "1900-03-01" {
			return 0, false
		}
		return float64(app.Date("1899-12-30").DaysUntil(d)), true
	case doc.SheetTime:
		c := app.Clock(text)
		if !c.Valid() {
			return 0, false
		}
		t, err := parseClock(c)
		return t, err == nil
	}
	return 0, false
}

func parseClock(c app.Clock) (float64, error) {
	t, err := time.Parse("15:04", string(c))
	if err != nil {
		return 0, err
	}
	return float64(t.Hour()*60+t.Minute()) / (24 * 60), nil
}
