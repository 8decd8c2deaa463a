package sample

import (
	"bytes"
	"encoding/json"
	"image/png"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/bahasa"
)

func TestEmblemIsAPictureAndAlwaysTheSame(t *testing.T) {
	picture, err := png.Decode(bytes.NewReader(Emblem()))
	if err != nil {
		t.Fatal(err)
	}
	if b := picture.Bounds(); b.Dx() != emblemSide || b.Dy() != emblemSide {
		t.Fatalf("size %v", b)
	}
	r, g, b, _ := picture.At(emblemSide/2, emblemSide/2-40).RGBA()
	if uint8(r>>8) != emblemStar.R || uint8(g>>8) != emblemStar.G || uint8(b>>8) != emblemStar.B {
		t.Errorf("the star is not in the middle: %d %d %d", r>>8, g>>8, b>>8)
	}
	if r, _, _, _ := picture.At(0, 0).RGBA(); r != 0xFFFF {
		t.Errorf("the corner is not white")
	}
}

func TestMuaraEnimKeepsTheReportedFacts(t *testing.T) {
	m := MuaraEnim()
	if m.From != "2023-05-15" || !strings.Contains(m.Host, "Dinas Tenaga Kerja Kabupaten Muara Enim") {
		t.Errorf("day or host: %s, %s", m.From, m.Host)
	}
	offices := map[string]bool{}
	for _, a := range m.Attendees {
		offices[a.Institution] = true
	}
	if c := m.Count(); len(offices) != 8 || c.Present != 8 || c.Male != 4 || c.Female != 4 {
		t.Errorf("%d offices, %+v", len(offices), c)
	}
}

func TestYearHasFortySixMeetingsIn2023(t *testing.T) {
	n := 1 // Muara Enim
	last := app.Date("")
	for _, g := range year {
		if g.date < last {
			t.Errorf("%s %s is out of order", g.date, g.title)
		}
		last = g.date
		if g.date >= "2023-01-01" {
			n++
		}
		if day := g.date.Time().Weekday(); day == 0 || day == 6 {
			t.Errorf("%s %s falls on a weekend", g.date, g.title)
		}
	}
	if n != 46 {
		t.Errorf("%d meetings in 2023, want 46", n)
	}
	if len(yearAgreements)+1 != 23 {
		t.Errorf("%d agreements, want 23", len(yearAgreements)+1)
	}
}

func TestYearNumbersItsMinutesInOrder(t *testing.T) {
	seen := map[string]bool{}
	last := app.Date("")
	for _, m := range Year(1) {
		if m.From < last {
			t.Errorf("%s %s is out of order", m.From, m.Title)
		}
		last = m.From
		if m.Minutes.Number == "" {
			continue
		}
		if seen[m.Minutes.Number] {
			t.Errorf("%s is used twice", m.Minutes.Number)
		}
		seen[m.Minutes.Number] = true
	}
	if !seen[MuaraEnim().Minutes.Number] || len(seen) != 65 {
		t.Errorf("%d numbers, Muara Enim %v", len(seen), seen[MuaraEnim().Minutes.Number])
	}
}

func TestAgreementsStandAsTheStoryTells(t *testing.T) {
	states := map[string]int{}
	for _, a := range Agreements(1) {
		state, _ := a.Validity(storyDay)
		states[state]++
	}
	want := map[string]int{
		app.ValidityValid: 12, app.ValidityWarning: 2, app.ValidityEnded: 1, app.ValidityNotYet: 6, app.ValidityRenewed: 1, app.ValidityStopped: 1,
	}
	if !reflect.DeepEqual(states, want) {
		t.Errorf("got %v, want %v", states, want)
	}
}

func TestGeneratedMeetingHasTwoHundredWords(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	seen := map[string]bool{}
	for i := range 300 {
		m := generatedMeeting(i, rng, false)
		text := m.Minutes.Opening + " " + m.Minutes.Response + " " + m.Minutes.Conclusion
		for _, topic := range m.Minutes.Topics {
			text += " " + topic.Title + " " + topic.Discussion + " " + topic.Result
		}
		if n := len(strings.Fields(text)); n < 200 {
			t.Fatalf("meeting %d has only %d words", i, n)
		}
		if strings.ContainsAny(text, "{}") {
			t.Fatalf("a mark was not filled: %s", text)
		}
		seen[text] = true
	}
	if len(seen) != 300 {
		t.Errorf("%d different texts of 300", len(seen))
	}
}

// TestMonthsFollowTheMeeting: minutes speak of the month before and of those to
// come, and no mark is left in a text.
func TestMonthsFollowTheMeeting(t *testing.T) {
	told := 0
	for _, m := range Year(1) {
		b, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		if strings.ContainsAny(m.Minutes.Opening+m.Minutes.Conclusion+m.Minutes.Response, "{}") || strings.Contains(string(b), "{bulan}") {
			t.Errorf("%s: a mark is left: %s", m.From, m.Minutes.Opening)
		}
		before := bahasa.MonthName((int(m.From.Time().Month())+10)%12 + 1)
		if strings.Contains(m.Minutes.Opening, "tindak lanjut rapat bulan "+before+".") {
			told++
		}
	}
	if told < 30 {
		t.Errorf("%d meetings speak of the month before", told)
	}
}
