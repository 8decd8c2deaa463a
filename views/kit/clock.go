package kit

import (
	"strings"

	"fyne.io/fyne/v2"

	"sinergi/app/bahasa"
)

// ClockField is a field for a time of day, shown as 09.00. It reads 9, 9.30,
// 09:30 and 0930; Up and Down change it by a quarter of an hour.
type ClockField struct {
	Entry
}

// NewClockField makes an empty field.
func NewClockField() *ClockField {
	c := &ClockField{}
	c.prepare(c)
	c.onKey = c.key
	c.onBlur = c.normalise
	c.Entry.OnSubmitted = func(string) { c.normalise() }
	return c
}

// SetValue shows a time without telling OnEdited; what is no time is shown as
// it is.
func (c *ClockField) SetValue(clock bahasa.Clock) {
	if clock.Valid() {
		c.Entry.SetValue(clock.Dotted())
		return
	}
	c.Entry.SetValue(string(clock))
}

// Value is the time, "" when nothing is filled in, and the text as typed when it
// is no time.
func (c *ClockField) Value() bahasa.Clock {
	clock, _ := readClock(c.Text)
	return clock
}

// readClock is the time in a text, or the text itself.
func readClock(text string) (clock bahasa.Clock, ok bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", true
	}
	clock, err := bahasa.ParseClock(text)
	if err != nil {
		return bahasa.Clock(text), false
	}
	return clock, true
}

func (c *ClockField) normalise() {
	if clock, ok := readClock(c.Text); ok && !c.readOnly {
		c.SetValue(clock)
	}
}

func (c *ClockField) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyUp:
		c.step(quarter)
	case fyne.KeyDown:
		c.step(-quarter)
	default:
		return false
	}
	return true
}

const (
	quarter = 15 // minutes
	aDay    = 24 * 60
)

// step moves the time by minutes, around midnight; an empty field starts at
// 09.00, when most meetings begin.
func (c *ClockField) step(minutes int) {
	clock, ok := readClock(c.Text)
	if !ok || c.readOnly {
		return
	}
	if clock == "" {
		c.edit("09.00")
		return
	}
	text := string(clock)
	if len(text) != len("15:04") {
		return
	}
	now := (int(text[0]-'0')*10+int(text[1]-'0'))*60 + int(text[3]-'0')*10 + int(text[4]-'0')
	now = (now + minutes + aDay) % aDay
	digits := []byte{byte('0' + now/600), byte('0' + now/60%10), '.', byte('0' + now%60/10), byte('0' + now%10)}
	c.edit(string(digits))
}
