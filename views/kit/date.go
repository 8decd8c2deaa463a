package kit

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"sinergi/app/bahasa"
)

// Today is the date that an empty date field starts from and that the calendar
// rings. Tests set it.
var Today = func() bahasa.Date { return bahasa.DateOf(time.Now()) }

// DateField is a field for one date, shown as dd/mm/yyyy. It reads 5/7/26,
// 05072026 and "5 Juli 2026"; Up and Down change the day, Alt+Down or F4 open
// the calendar.
type DateField struct {
	Entry
	open *dropdown
}

// NewDateField makes an empty date field.
func NewDateField() *DateField {
	d := &DateField{}
	d.prepare(d)
	d.trail = newFieldSign("calendar", d.toggle)
	d.onKey = d.key
	d.onShortcut = d.shortcut
	d.onBlur = d.normalise
	d.Entry.OnSubmitted = func(string) { d.normalise() }
	return d
}

// SetValue shows a date without telling OnEdited; what is no date is shown as
// it is.
func (d *DateField) SetValue(date bahasa.Date) { d.Entry.SetValue(date.Short()) }

// Value is the date, "" when nothing is filled in, and the text as typed when it
// is no date, so that the record's own check names it.
func (d *DateField) Value() bahasa.Date {
	date, _ := readDate(d.Text)
	return date
}

// readDate is the date in a text, or the text itself.
func readDate(text string) (date bahasa.Date, ok bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", true
	}
	date, err := bahasa.ParseDate(text)
	if err != nil {
		return bahasa.Date(text), false
	}
	return date, true
}

// normalise writes a date that was typed in another form as dd/mm/yyyy. The
// meaning stays, so OnEdited is not told.
func (d *DateField) normalise() {
	if date, ok := readDate(d.Text); ok && !d.readOnly {
		d.SetValue(date)
	}
}

func (d *DateField) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyF4:
		d.toggle()
	case fyne.KeyUp:
		d.step(1)
	case fyne.KeyDown:
		d.step(-1)
	default:
		return false
	}
	return true
}

func (d *DateField) shortcut(shortcut fyne.Shortcut) bool {
	if isAltDown(shortcut) {
		d.toggle()
		return true
	}
	return false
}

// step moves the date by days; an empty field starts at today, and text that is
// no date stays.
func (d *DateField) step(days int) {
	date, ok := readDate(d.Text)
	if !ok || d.readOnly {
		return
	}
	moved := date.AddDays(days)
	if date == "" {
		moved = Today()
	}
	if moved.Valid() {
		d.edit(moved.Short())
	}
}

// toggle opens the calendar under the field, or closes it.
func (d *DateField) toggle() {
	if d.open != nil {
		d.open.close()
		return
	}
	if d.readOnly {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(d); c != nil {
		c.Focus(d)
	}
	chosen, ok := readDate(d.Text)
	if !ok {
		chosen = ""
	}
	d.open = drop(d, newCalendar(chosen, func(date bahasa.Date) {
		d.open.close()
		d.edit(date.Short())
	}, func() { d.open.close() }), 0, func() { d.open = nil })
}
