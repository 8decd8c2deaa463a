package kit

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func showSelect(t *testing.T, options ...string) (hands, *Select, *[]int) {
	t.Helper()
	var s *Select
	told := &[]int{}
	h := show(t, 300, 400, func() fyne.CanvasObject {
		s = NewSelect(options)
		s.OnEdited = func(i int) { *told = append(*told, i) }
		return NewForm(NewField("Format", s), NewEntry())
	})
	return h, s, told
}

func TestSelectKeys(t *testing.T) {
	h, s, told := showSelect(t, "Belum", "Proses", "Selesai", "Batal")
	s.SetSelected("Proses")
	want(t, "told after setting", len(*told), 0)
	h.c.Focus(s)
	h.press(fyne.KeyDown)
	want(t, "down", s.Selected(), "Selesai")
	h.press(fyne.KeyDown, fyne.KeyDown)
	want(t, "no further than the last", s.SelectedIndex(), 3)
	h.press(fyne.KeyHome, fyne.KeyUp)
	want(t, "home", s.SelectedIndex(), 0)
	h.press(fyne.KeyEnd)
	want(t, "told", fmt.Sprint(*told), "[2 3 0 3]")
}

func TestSelectTypingJumps(t *testing.T) {
	h, s, _ := showSelect(t, "Belum", "Proses", "Selesai", "Batal", "Élan")
	h.c.Focus(s)
	h.write("b")
	want(t, "first with b", s.Selected(), "Belum")
	h.write("b")
	want(t, "next with b", s.Selected(), "Batal")
	s.search.last = time.Now().Add(-time.Minute)
	h.write("SEL")
	want(t, "three letters", s.Selected(), "Selesai")
	s.search.last = time.Now().Add(-time.Minute)
	h.write("x")
	want(t, "no such letter", s.Selected(), "Selesai")
	s.search.last = time.Now().Add(-time.Minute)
	h.write("el")
	want(t, "marks do not matter", s.Selected(), "Élan")
}

func TestSelectListKeys(t *testing.T) {
	for _, opener := range []string{"enter", "space", "f4", "alt", "tap"} {
		h, s, told := showSelect(t, "Belum", "Proses", "Selesai", "Batal")
		s.SetSelectedIndex(1)
		h.c.Focus(s)
		switch opener {
		case "enter":
			h.press(fyne.KeyReturn)
		case "space":
			h.press(fyne.KeySpace)
		case "f4":
			h.press(fyne.KeyF4)
		case "alt":
			h.with(fyne.KeyModifierAlt, fyne.KeyDown)
		case "tap":
			test.Tap(s)
		}
		list, open := h.c.Focused().(*optionList)
		if !open {
			t.Fatalf("%s: the focus is on %T", opener, h.c.Focused())
		}
		want(t, opener+": begins at the choice", list.now, 1)
		h.press(fyne.KeyDown, fyne.KeyEscape)
		want(t, opener+": Esc keeps", s.SelectedIndex(), 1)
		h.press(fyne.KeyReturn, fyne.KeyDown)
		h.write("b")
		h.press(fyne.KeyReturn)
		want(t, opener+": taken", s.Selected(), "Batal")
		want(t, opener+": told once", len(*told), 1)
		if h.c.Focused() != fyne.Focusable(s) {
			t.Errorf("%s: the focus came back to %T", opener, h.c.Focused())
		}
	}
}

func TestSelectLongListScrolls(t *testing.T) {
	var options []string
	for i := range 40 {
		options = append(options, fmt.Sprintf("Kabupaten %02d", i))
	}
	h, s, _ := showSelect(t, options...)
	h.c.Focus(s)
	h.press(fyne.KeyReturn, fyne.KeyEnd)
	list := h.c.Focused().(*optionList)
	want(t, "scrolled to the end", list.scroll.Offset.Y, 40*optionHeight-list.scroll.Size().Height)
	h.press(fyne.KeyPageUp, fyne.KeyTab)
	want(t, "a page up", s.Selected(), "Kabupaten 29")
}

func TestSelectKeepsItsChoiceWhenOptionsChange(t *testing.T) {
	_, s, told := showSelect(t, "A", "B")
	s.SetSelected("B")
	s.SetOptions([]string{"B", "C"})
	want(t, "still B", s.Selected(), "B")
	want(t, "its place", s.SelectedIndex(), 0)
	s.SetOptions([]string{"C"})
	want(t, "gone", s.SelectedIndex(), -1)
	s.SetSelected("X")
	want(t, "unknown words choose nothing", s.Selected(), "")
	want(t, "told", len(*told), 0)
}

func TestSelectReadOnly(t *testing.T) {
	h, s, told := showSelect(t, "A", "B")
	s.SetSelectedIndex(0)
	s.SetReadOnly(true)
	h.c.Focus(s)
	h.press(fyne.KeyDown, fyne.KeyReturn)
	h.write("B")
	test.Tap(s)
	want(t, "unchanged", s.SelectedIndex(), 0)
	want(t, "told", len(*told), 0)
	want(t, "closed", s.open == nil, true)
}

func TestSelectLooks(t *testing.T) {
	for _, state := range []string{"rest", "focus", "invalid", "readonly", "open"} {
		h, s, _ := showSelect(t, "Belum", "Proses", "Selesai")
		s.SetSelectedIndex(1)
		switch state {
		case "focus":
			h.c.Focus(s)
		case "invalid":
			s.SetInvalid(true)
		case "readonly":
			s.SetReadOnly(true)
		case "open":
			h.c.Focus(s)
			h.press(fyne.KeyReturn)
		}
		test.AssertRendersToMarkup(t, "select_"+state+".xml", h.c)
	}
}
