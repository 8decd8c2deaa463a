package doc

import (
	"strconv"
	"strings"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// attendeeLines lists who was there by position and office, as minutes do;
// equal lines are joined and counted. Without any mark of presence all who are
// listed count.
func attendeeLines(list []app.Attendee) []string {
	present := anyPresent(list)
	var out []string
	count := map[string]int{}
	for _, a := range list {
		if present && !a.Present {
			continue
		}
		text := attendeeOffice(a)
		if text == "" {
			continue
		}
		if count[text] == 0 {
			out = append(out, text)
		}
		count[text]++
	}
	for i, text := range out {
		if n := count[text]; n > 1 {
			out[i] = text + " (" + strconv.Itoa(n) + " orang)"
		}
	}
	return out
}

func anyPresent(list []app.Attendee) bool {
	for _, a := range list {
		if a.Present {
			return true
		}
	}
	return false
}

// attendeeOffice joins position and institution unless the position already
// names it: "Kepala" + "Dinas Kesehatan", but "Kepala Dinas Kesehatan" alone.
func attendeeOffice(a app.Attendee) string {
	position, institution := oneLine(a.Position), oneLine(a.Institution)
	switch {
	case position == "" && institution == "":
		return oneLine(a.Name)
	case position == "":
		return institution
	case institution == "" || strings.Contains(bahasa.Fold(position), bahasa.Fold(institution)):
		return position
	}
	words := strings.Fields(position)
	first, _, _ := strings.Cut(institution, " ")
	switch {
	case strings.EqualFold(words[len(words)-1], first): // Kepala Dinas + Dinas Kesehatan
		return strings.Join(append(words[:len(words)-1], institution), " ")
	case len(words) == 1:
		return position + " " + institution
	}
	return position + ", " + institution
}

// countText tells how many came, men and women apart where that is known;
// before anybody is marked it has dots.
func countText(m *app.Meeting) string {
	count := func(n int, room int) string {
		if !anyPresent(m.Attendees) {
			return dots(room)
		}
		return bahasa.Number(int64(n))
	}
	c := m.Count()
	text := count(c.Present, 10) + " orang"
	if c.Present > 0 && c.Male+c.Female == 0 {
		return text
	}
	return text + " (L: " + count(c.Male, 8) + " / P: " + count(c.Female, 8) + ")"
}
