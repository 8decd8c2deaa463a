package kit

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

var offices = []string{"Dinas Perhubungan", "Dinas Perindustrian", "Dinas Pertanian", "Polres OKI"}

// officesWith are the offices that hold the text.
func officesWith(text string, give func([]Suggestion)) {
	var rows []Suggestion
	for i, o := range offices {
		if strings.Contains(strings.ToLower(o), strings.ToLower(text)) {
			rows = append(rows, Suggestion{Text: o, Note: "Muara Enim", Data: i})
		}
	}
	give(rows)
}

func showSuggest(t *testing.T) (hands, *Suggest, *Entry, *[]Suggestion) {
	t.Helper()
	var s *Suggest
	var next *Entry
	taken := &[]Suggestion{}
	h := show(t, 500, 300, func() fyne.CanvasObject {
		s, next = NewSuggest(officesWith), NewEntry()
		s.OnChoose = func(row Suggestion) { *taken = append(*taken, row) }
		return NewForm(NewField("Instansi", s), next)
	})
	h.c.Focus(s)
	return h, s, next, taken
}

func TestSuggestTakesTheMarkedRow(t *testing.T) {
	for key, wanted := range map[fyne.KeyName]string{fyne.KeyTab: "Dinas Perindustrian", fyne.KeyReturn: "Dinas Perindustrian"} {
		h, s, next, taken := showSuggest(t)
		told := ""
		s.OnEdited = func(text string) { told = text }
		h.write("dinas")
		want(t, "offered", len(s.offer.panel.rows), 3)
		if h.c.Focused() != fyne.Focusable(s) {
			t.Fatalf("the offer took the focus: %T", h.c.Focused())
		}
		h.press(fyne.KeyDown, key)
		want(t, "value", s.Value(), wanted)
		want(t, "told", told, wanted)
		want(t, "taken", fmt.Sprint(*taken), "[{Dinas Perindustrian Muara Enim 1}]")
		want(t, "closed", s.offer.open(), false)
		h.press(fyne.KeyTab)
		if h.c.Focused() != fyne.Focusable(next) {
			t.Errorf("the next Tab went to %T", h.c.Focused())
		}
	}
}

func TestSuggestEscKeepsWhatWasTyped(t *testing.T) {
	h, s, next, taken := showSuggest(t)
	h.write("Pol")
	h.press(fyne.KeyEscape)
	want(t, "closed", s.offer.open(), false)
	h.press(fyne.KeyReturn, fyne.KeyTab)
	want(t, "value", s.Value(), "Pol")
	want(t, "taken", len(*taken), 0)
	if h.c.Focused() != fyne.Focusable(next) {
		t.Errorf("Tab went to %T", h.c.Focused())
	}
}

func TestSuggestClosesWhenTheFocusLeaves(t *testing.T) {
	h, s, next, _ := showSuggest(t)
	h.write("Din")
	h.c.Focus(next)
	want(t, "closed", s.offer.open(), false)
	want(t, "value", s.Value(), "Din")
	h.c.Focus(s)
	h.press(fyne.KeyEnd)
	h.write("a")
	h.press(fyne.KeyUp)
	want(t, "up from the first is the last", s.offer.panel.now, len(s.offer.panel.rows)-1)
	h.shiftTab()
	want(t, "closed by Shift+Tab", s.offer.open(), false)
	want(t, "value", s.Value(), "Dina")
}

func TestSuggestDropsLateAnswers(t *testing.T) {
	var late []func([]Suggestion)
	var s *Suggest
	h := show(t, 500, 300, func() fyne.CanvasObject {
		s = NewSuggest(func(_ string, give func([]Suggestion)) { late = append(late, give) })
		return NewForm(s, NewEntry())
	})
	h.c.Focus(s)
	h.write("ab")
	late[0]([]Suggestion{{Text: "old"}})
	want(t, "an old answer", s.offer.open(), false)
	late[1]([]Suggestion{{Text: "new"}})
	want(t, "the newest answer", s.offer.open(), true)
	h.press(fyne.KeyEscape)
	late[1]([]Suggestion{{Text: "again"}})
	want(t, "after Esc", s.offer.open(), false)
	h.write("c")
	h.press(fyne.KeyTab)
	late[2]([]Suggestion{{Text: "gone"}})
	want(t, "after the focus left", s.offer.open(), false)
	s.SetValue("x")
	want(t, "setting asks nothing", len(late), 3)
}

func TestSuggestByPointer(t *testing.T) {
	h, s, _, taken := showSuggest(t)
	h.write("Dinas")
	panel := s.offer.panel
	at := fyne.NewPos(20, panelPad+optionHeight*2.5)
	panel.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	want(t, "marked", panel.now, 2)
	panel.MouseDown(nil)
	h.c.Unfocus() // what the driver does on a press outside the entry
	want(t, "still open", s.offer.open(), true)
	panel.MouseUp(nil)
	test.TapAt(panel, at)
	want(t, "value", s.Value(), "Dinas Pertanian")
	want(t, "taken", len(*taken), 1)
	if h.c.Focused() != fyne.Focusable(s) {
		t.Errorf("the focus is on %T", h.c.Focused())
	}
}

func TestSuggestHangsFromTheWindowsLayer(t *testing.T) {
	var s *Suggest
	var layer *Layer
	h := show(t, 500, 300, func() fyne.CanvasObject {
		s = NewSuggest(officesWith)
		layer = NewLayer(NewForm(s))
		return layer
	})
	h.c.Focus(s)
	h.write("Din")
	want(t, "in the layer", len(layer.pops.content.Objects), 1)
	want(t, "under the field", s.offer.panel.Position().Y, formMargin+HeightControl+3)
	test.AssertRendersToMarkup(t, "suggest_open.xml", h.c)
}

func TestSplit3(t *testing.T) {
	for _, c := range []struct{ text, typed, wanted string }{
		{"Dinas Perhubungan", "dinas per", "|Dinas Per|hubungan"},
		{"Dinas Perhubungan", "hub", "Dinas Per|hub|ungan"},
		{"Polres", "x", "||Polres"},
		{"İstanbul 😀", "😀", "İstanbul |😀|"},
		{"abc", " ", "||abc"},
	} {
		parts := split3(c.text, c.typed)
		want(t, c.text, strings.Join(parts[:], "|"), c.wanted)
	}
}
