package kit

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// tallForm is a form with more fields than its window shows.
func tallForm(t *testing.T) (hands, *Form, []*Entry) {
	t.Helper()
	var form *Form
	var entries []*Entry
	h := show(t, 400, 300, func() fyne.CanvasObject {
		var rows []fyne.CanvasObject
		for i := range 20 {
			e := NewEntry()
			entries = append(entries, e)
			rows = append(rows, NewField(fmt.Sprintf("Isian %d", i), e))
		}
		form = NewForm(rows...)
		return form
	})
	return h, form, entries
}

func TestFormFollowsTheFocus(t *testing.T) {
	h, form, entries := tallForm(t)
	for i := range entries {
		h.press(fyne.KeyTab)
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(entries[i]).Y
		if top-labelHeight-fieldGap < 0 || top+HeightControl > 300 {
			t.Fatalf("field %d stands at %v after it got the focus", i, top)
		}
	}
	h.press(fyne.KeyTab)
	want(t, "back at the first", form.Offset(), float32(formMargin-formGap))
	form.ScrollTo(entries[19])
	if form.Offset() < 600 {
		t.Errorf("scrolled to %v only", form.Offset())
	}
	form.ScrollToTop()
	want(t, "top", form.Offset(), float32(0))
}

func TestWheelScrollsTheFormOverEntries(t *testing.T) {
	h, form, entries := tallForm(t)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(entries[1]).AddXY(20, 10)
	test.Scroll(h.c, at, 0, -50)
	want(t, "offset", form.Offset(), float32(50))
	test.Scroll(h.c, at, 0, 500)
	want(t, "not above the top", form.Offset(), float32(0))
}

func TestWheelGoesIntoATextThatOverflows(t *testing.T) {
	var short, long *Entry
	var form *Form
	show(t, 400, 200, func() fyne.CanvasObject {
		short, long = NewTextArea(4), NewTextArea(2)
		form = NewForm(NewCard(NewField("Pendek", short)), NewField("Panjang", long), NewTextArea(8))
		return form
	})
	long.SetValue(strings.Repeat("baris\n", 40))
	over := func(e *Entry) fyne.Position {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(e).AddXY(20, 10)
	}
	wheel := func(at fyne.Position, dy float32) {
		form.pad.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy), PointEvent: fyne.PointEvent{AbsolutePosition: at}})
	}
	wheel(over(short), -20)
	want(t, "over a text that fits the form moves", form.Offset(), float32(20))
	wheel(over(long), -30)
	want(t, "over a long text it moves", long.draw.scroll.Offset.Y, float32(30))
	want(t, "and the form stays", form.Offset(), float32(20))
	wheel(over(long), 30)
	wheel(over(long), 10)
	want(t, "at its end the form moves again", form.Offset(), float32(10))
}

func TestRowsShareTheWidth(t *testing.T) {
	var a, b, c *Entry
	show(t, 400, 300, func() fyne.CanvasObject {
		a, b, c = NewEntry(), NewEntry(), NewEntry()
		return NewForm(Row(a, b), Cols([]float32{3, 1}, NewField("Lebar", c), NewEntry()))
	})
	want(t, "half", a.Size(), fyne.NewSize((400-32-12)/2, 28))
	want(t, "second half", b.Position().X, float32((400-32-12)/2+12))
	want(t, "three quarters", c.Size().Width, float32((400-32-12)*3/4))
	b.Hide()
	a.Refresh()
}

func TestFormLaysOutWhatWasReplaced(t *testing.T) {
	_, form, _ := tallForm(t)
	form.SetOffset(200)
	only := NewEntry()
	form.SetRows(only)
	want(t, "width", only.Size().Width, float32(400-32))
	want(t, "offset", form.Offset(), float32(0))
}

func TestCheckAndRadioKeys(t *testing.T) {
	var told []string
	var check, row *Check
	var radio *RadioRows
	h := show(t, 400, 300, func() fyne.CanvasObject {
		check = NewCheck("Perkecil huruf", func(on bool) { told = append(told, fmt.Sprint(on)) })
		row = NewCheckRow("Rapat", "14 baris", true, func(on bool) { told = append(told, fmt.Sprint("row ", on)) })
		radio = NewRadioRows([]string{"Contoh", "Kosong", "Cadangan"}, []string{"Rekaan.", "", "Pilih berkas."})
		radio.OnEdited = func(i int) { told = append(told, fmt.Sprint(i)) }
		return NewForm(check, row, radio)
	})
	check.SetChecked(true)
	radio.SetSelectedIndex(1)
	want(t, "told after setting", len(told), 0)
	h.c.Focus(check)
	h.press(fyne.KeySpace, fyne.KeyReturn)
	test.Tap(row)
	h.c.Focus(radio)
	h.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyHome, fyne.KeyEnd)
	test.TapAt(radio, fyne.NewPos(30, 30))
	want(t, "told", strings.Join(told, ","), "false,true,row false,2,1,0,2,0")
	check.SetReadOnly(true)
	radio.SetReadOnly(true)
	h.press(fyne.KeyDown)
	test.Tap(check)
	want(t, "read only", check.Checked(), true)
	want(t, "read only", radio.SelectedIndex(), 0)
}

func TestCheckLooks(t *testing.T) {
	for _, state := range []string{"rest", "focus", "invalid", "readonly"} {
		var check *Check
		h := show(t, 400, 220, func() fyne.CanvasObject {
			check = NewCheck("Perkecil huruf", nil)
			check.SetChecked(state != "rest")
			check.SetInvalid(state == "invalid")
			check.SetReadOnly(state == "readonly")
			return NewForm(check, NewCheckRow("Rapat", "14 baris", true, nil), NewRadioRows([]string{"A", "B"}, []string{"Satu"}))
		})
		if state == "focus" {
			h.c.Focus(check)
		}
		test.AssertRendersToMarkup(t, "check_"+state+".xml", h.c)
	}
}

func TestDialogGrowsWithItsFields(t *testing.T) {
	w := newWindow(t, nil, 800, 600)
	w.SetContent(NewForm())
	field := NewField("Nomor", NewEntry())
	open := ShowDialog(w, Dialog{Title: "Ambil nomor", Body: Stack(12, field)})
	defer open.Close()
	body, _ := open.layer.pane.(*container.Scroll)
	before := body.Size().Height
	field.SetError("Nomor ini sudah dipakai kerja sama lain. Ambil nomor berikutnya, atau ketik nomor yang lain.")
	body.Content.Refresh() // as the window does when what it shows needs another size
	if after := body.Size().Height; after <= before || body.Content.MinSize().Height > after {
		t.Errorf("the body is %v high after %v, it needs %v", after, before, body.Content.MinSize().Height)
	}
}
