package kit

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func outlineOf(articles int) []OutlineRow {
	rows := []OutlineRow{{Head: true, Text: "Pembuka"}, {ID: "title", Text: "Judul dan nomor"}, {ID: "parties", Text: "Komparisi", Warn: true}, {Head: true, Text: "Batang tubuh"}}
	for i := range articles {
		rows = append(rows, OutlineRow{ID: fmt.Sprint("a", i+1), Number: fmt.Sprint(i + 1), Text: fmt.Sprintf("Pasal tentang hal ke-%d dari semuanya", i+1), Moves: true})
	}
	return rows
}

func TestOutlineByKeys(t *testing.T) {
	var did []string
	o := NewOutline(NewButton("Tambah pasal", "plus", Link, nil))
	o.OnChoose = func(id string) { did = append(did, id) }
	o.OnMove = func(id string, by int) { did = append(did, fmt.Sprint(id, by)) }
	o.OnDelete = func(id string) { did = append(did, "-"+id) }
	o.OnEnter = func(id string) { did = append(did, ">"+id) }
	o.SetRows(outlineOf(3))
	w := onScreen(t, 156, 400, o)
	w.Canvas().Focus(o)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDelete, fyne.KeyDown, fyne.KeyDown, fyne.KeyDelete, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyDown, fyne.KeyHome, fyne.KeyUp} {
		stroke(t, w.Canvas(), key)
	}
	o.Select("a2")
	o.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierControl})
	o.SetReadOnly(true)
	o.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierControl})
	stroke(t, w.Canvas(), fyne.KeyDelete)
	if got, want := strings.Join(did, " "), "title parties a1 -a1 >a1 a3 title a2-1"; got != want {
		t.Errorf("it did %q, want %q", got, want)
	}
	o.SetRows(outlineOf(1))
	if o.Chosen() != "" {
		t.Errorf("chosen is %q, which is gone", o.Chosen())
	}
}

func TestOutlineShowsFocusedButton(t *testing.T) {
	add := NewButton("Tambah pasal", "plus", Link, nil)
	o := NewOutline(add)
	o.SetRows(outlineOf(30))
	w := onScreen(t, 156, 200, o)
	w.Canvas().Focus(add)
	top, bottom := add.Position().Y, add.Position().Y+add.Size().Height
	if from, to := o.scroll.Offset.Y, o.scroll.Offset.Y+o.scroll.Size().Height; from == 0 || top < from || bottom > to {
		t.Errorf("the button stands at %v to %v, seen is %v to %v", top, bottom, from, to)
	}
}

func TestOutlineByPointer(t *testing.T) {
	dropped := ""
	o := NewOutline()
	o.OnDrop = func(id string, to int) { dropped = fmt.Sprint(id, " to ", to) }
	o.SetRows(outlineOf(4))
	onScreen(t, 156, 400, o)
	body := o.body
	body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(50, o.top(5)+3)})
	if o.Chosen() != "a2" {
		t.Errorf("chosen is %q, want a2", o.Chosen())
	}
	drag := func(from, to float32) {
		dropped = ""
		body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(50, to)}, Dragged: fyne.NewDelta(0, to-from)})
		body.DragEnd()
	}
	for _, c := range []struct {
		from, to float32
		want     string
	}{
		{o.top(4) + 5, o.top(6) + 25, "a1 to 3"},
		{o.top(7) + 5, o.top(4) - 60, "a4 to 0"},
		{o.top(4) + 5, o.top(7) + 200, "a1 to 4"},
		{o.top(1) + 5, o.top(6), ""},   // no article
		{o.top(0) - 300, o.top(6), ""}, // beside every row
	} {
		if drag(c.from, c.to); dropped != c.want {
			t.Errorf("dragging from %v to %v: %q, want %q", c.from, c.to, dropped, c.want)
		}
	}
	o.SetReadOnly(true)
	if drag(o.top(4)+5, o.top(6)+25); dropped != "" {
		t.Errorf("read-only, but %q", dropped)
	}
}

func TestOutlineMarkup(t *testing.T) {
	o := NewOutline(NewButton("Tambah pasal", "plus", Link, nil), NewButton("Dari pustaka", "folder", Link, nil))
	o.SetRows(outlineOf(12))
	w := onScreen(t, WidthOutline, 520, o)
	o.Select("a2")
	w.Canvas().Focus(o)
	test.AssertRendersToMarkup(t, "outline_focus.xml", w.Canvas())
}

func TestChipWrapsItsSentence(t *testing.T) {
	c := NewChip("Rujukan “Pasal 9 ayat (1)” tidak ada lagi. Pilih pasal tujuan yang lain, atau hapus.")
	if one, three := NewChip("Pendek.").HeightFor(300), c.HeightFor(140); three < one+2*TextMeta.measure("M").Height {
		t.Errorf("%v high for three lines, %v for one", three, one)
	}
	onScreen(t, 140, 90, c)
	if got := c.Size().Width; got > 140 {
		t.Errorf("%v wide in 140", got)
	}
}

func TestProseGrowsWithoutEnd(t *testing.T) {
	var pasted, before string
	e := NewProse(Prose{Pasted: func(text, was string) { pasted, before = text, was }})
	w := onScreen(t, 300, 700, NewForm(NewField("", e)))
	w.Canvas().Focus(e)
	e.TypedRune('x')
	board := held(strings.Repeat("baris\r\n", 20))
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
	if pasted != string(board) || before != "x" {
		t.Errorf("pasted %q over %q", pasted, before)
	}
	if want := entryPad + 21*lineHeight; e.MinSize().Height != want {
		t.Errorf("%v high, want %v", e.MinSize().Height, want)
	}
	e.SetCaret(3, 2)
	if row, column := e.Caret(); row != 3 || column != 2 {
		t.Errorf("caret at %d,%d", row, column)
	}
	e.SetReadOnly(true)
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: held("y")})
	if strings.Contains(e.Value(), "y") {
		t.Error("a field that is only read took a paste")
	}
}
