package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sinergi/app/bahasa"
)

// showDate puts a date field into a window; today is Wednesday, 17 May 2023.
func showDate(t *testing.T) (hands, *DateField) {
	t.Helper()
	before := Today
	Today = func() bahasa.Date { return "2023-05-17" }
	t.Cleanup(func() { Today = before })
	var d *DateField
	h := show(t, 400, 400, func() fyne.CanvasObject { d = NewDateField(); return NewForm(NewField("Tanggal", d), NewEntry()) })
	return h, d
}

func TestDateFieldReadsWhatIsTyped(t *testing.T) {
	for typed, wanted := range map[string]struct {
		shown string
		value bahasa.Date
	}{
		"5/7/26":        {"05/07/2026", "2026-07-05"},
		"05072026":      {"05/07/2026", "2026-07-05"},
		"5-7-2026":      {"05/07/2026", "2026-07-05"},
		"5 Juli 2026":   {"05/07/2026", "2026-07-05"},
		"2026-07-05":    {"05/07/2026", "2026-07-05"},
		" 05/07/2026 ":  {"05/07/2026", "2026-07-05"},
		"31/02/2023":    {"31/02/2023", "31/02/2023"},
		"besok":         {"besok", "besok"},
		"":              {"", ""},
		"😀 العربية 1/1": {"😀 العربية 1/1", "😀 العربية 1/1"},
	} {
		t.Run(typed, func(t *testing.T) {
			h, d := showDate(t)
			h.c.Focus(d)
			h.write(typed)
			want(t, "value while typing", d.Value(), wanted.value)
			h.press(fyne.KeyTab)
			want(t, "shown", d.Text, wanted.shown)
			want(t, "value", d.Value(), wanted.value)
			h.c.Focus(d)
			h.press(fyne.KeyReturn)
			want(t, "after Enter", d.Text, wanted.shown)
		})
	}
}

func TestDateFieldSteps(t *testing.T) {
	h, d := showDate(t)
	told := ""
	d.OnEdited = func(text string) { told = text }
	h.c.Focus(d)
	h.press(fyne.KeyUp)
	want(t, "empty starts today", d.Value(), "2023-05-17")
	d.SetValue("2024-02-28")
	h.press(fyne.KeyUp, fyne.KeyUp)
	want(t, "over the leap day", d.Value(), "2024-03-01")
	want(t, "told", told, "01/03/2024")
	h.press(fyne.KeyDown)
	want(t, "down", d.Text, "29/02/2024")
	d.SetValue("salah")
	h.press(fyne.KeyUp)
	want(t, "what is no date stays", d.Text, "salah")
	d.SetValue("2199-12-31")
	h.press(fyne.KeyUp)
	want(t, "the last day stays", d.Value(), "2199-12-31")
	d.SetReadOnly(true)
	h.press(fyne.KeyDown, fyne.KeyF4)
	want(t, "read only", d.Value(), "2199-12-31")
	if d.open != nil {
		t.Error("a calendar opened over a field that is only read")
	}
}

func TestCalendarKeys(t *testing.T) {
	for _, c := range []struct {
		name   string
		start  bahasa.Date
		keys   []fyne.KeyName
		wanted bahasa.Date
	}{
		{"opens at the value", "2020-01-31", []fyne.KeyName{fyne.KeyReturn}, "2020-01-31"},
		{"opens today when empty", "", []fyne.KeyName{fyne.KeyReturn}, "2023-05-17"},
		{"opens today when it is no date", "salah", []fyne.KeyName{fyne.KeyReturn}, "2023-05-17"},
		{"left and right", "2023-05-01", []fyne.KeyName{fyne.KeyLeft, fyne.KeyLeft, fyne.KeyRight, fyne.KeyReturn}, "2023-04-30"},
		{"up and down", "2023-05-01", []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace}, "2023-05-08"},
		{"page down keeps inside the month", "2023-01-31", []fyne.KeyName{fyne.KeyPageDown, fyne.KeyReturn}, "2023-02-28"},
		{"page up over the year", "2023-01-15", []fyne.KeyName{fyne.KeyPageUp, fyne.KeyReturn}, "2022-12-15"},
		{"home is today", "2020-01-31", []fyne.KeyName{fyne.KeyHome, fyne.KeyTab}, "2023-05-17"},
		{"escape changes nothing", "2020-01-31", []fyne.KeyName{fyne.KeyDown, fyne.KeyEscape}, "2020-01-31"},
		{"F4 closes", "2020-01-31", []fyne.KeyName{fyne.KeyDown, fyne.KeyF4}, "2020-01-31"},
	} {
		t.Run(c.name, func(t *testing.T) {
			h, d := showDate(t)
			d.SetValue(c.start)
			h.c.Focus(d)
			h.press(fyne.KeyF4)
			if _, open := h.c.Focused().(*calendar); !open {
				t.Fatalf("F4 leaves the focus on %T", h.c.Focused())
			}
			h.press(c.keys...)
			want(t, "value", d.Value(), c.wanted)
			want(t, "overlays", len(h.c.Overlays().List()), 0)
			if h.c.Focused() != fyne.Focusable(d) {
				t.Errorf("the focus came back to %T", h.c.Focused())
			}
		})
	}
}

func TestCalendarOpensAndClosesInOtherWays(t *testing.T) {
	h, d := showDate(t)
	told := 0
	d.OnEdited = func(string) { told++ }
	h.c.Focus(d)
	h.with(fyne.KeyModifierAlt, fyne.KeyDown)
	h.with(fyne.KeyModifierControl, fyne.KeyPageDown)
	h.press(fyne.KeyReturn)
	want(t, "a year on", d.Value(), "2024-05-17")
	want(t, "told once", told, 1)

	test.Tap(d.trail.(*fieldSign))
	cal, open := h.c.Focused().(*calendar)
	if !open {
		t.Fatal("the sign opens no calendar")
	}
	test.TapAt(cal, fyne.NewPos(calendarPad+6.5*dayCell, calendarPad+calendarHead+calendarDays+dayCell/2))
	want(t, "the first Minggu was picked", d.Value(), "2024-05-05")
	test.Tap(d.trail.(*fieldSign))
	test.TapCanvas(h.c, fyne.NewPos(390, 390))
	want(t, "a click outside closes", d.open == nil, true)
	test.Tap(d.trail.(*fieldSign))
	h.c.(interface{ Resize(fyne.Size) }).Resize(fyne.NewSize(500, 300))
	want(t, "overlays under the new size", len(h.c.Overlays().List()), 0)
}

func TestCalendarWeeksBeginOnSenin(t *testing.T) {
	h, d := showDate(t)
	d.SetValue("2023-10-01") // a Minggu
	h.c.Focus(d)
	h.press(fyne.KeyF4)
	cal := h.c.Focused().(*calendar)
	want(t, "first cell", cal.first(), "2023-09-25")
	test.AssertRendersToMarkup(t, "date_calendar.xml", h.c)
}

func TestClockFieldReadsAndSteps(t *testing.T) {
	for typed, wanted := range map[string]struct {
		shown string
		value bahasa.Clock
	}{
		"9": {"09.00", "09:00"}, "9.30": {"09.30", "09:30"}, "09:30": {"09.30", "09:30"},
		"0930": {"09.30", "09:30"}, "25.00": {"25.00", "25.00"}, "siang": {"siang", "siang"}, "": {"", ""},
	} {
		t.Run(typed, func(t *testing.T) {
			var f *ClockField
			h := show(t, 200, 100, func() fyne.CanvasObject { f = NewClockField(); return NewForm(f, NewEntry()) })
			h.c.Focus(f)
			h.write(typed)
			h.press(fyne.KeyTab)
			want(t, "shown", f.Text, wanted.shown)
			want(t, "value", f.Value(), wanted.value)
		})
	}
	var f *ClockField
	h := show(t, 200, 100, func() fyne.CanvasObject { f = NewClockField(); return NewForm(f) })
	h.c.Focus(f)
	h.press(fyne.KeyUp, fyne.KeyUp)
	want(t, "from 09.00 up", f.Value(), "09:15")
	f.SetValue("00:05")
	h.press(fyne.KeyDown)
	want(t, "around midnight", f.Text, "23.50")
}
