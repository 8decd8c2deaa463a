package kit

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func manyRows(n int) []ListRow {
	rows := make([]ListRow, n)
	for i := range rows {
		rows[i] = ListRow{
			ID: fmt.Sprint(i), Title: fmt.Sprintf("Rapat ke-%d", i), Meta: "15 Mei", Group: fmt.Sprintf("Bulan %d", i/20),
			Badges: []BadgeSpec{{Text: "Draf", Icon: "pencil", Tone: ToneSoft}},
		}
	}
	return rows
}

func TestListOfManyRowsHoldsFewWidgets(t *testing.T) {
	l := NewList(HeightRow, nil)
	w := onScreen(t, 272, 580, l)
	began := time.Now()
	l.SetRows(manyRows(100_000))
	w.Canvas().Focus(l)
	for range 3 {
		stroke(t, w.Canvas(), fyne.KeyEnd)
		for range 50 {
			stroke(t, w.Canvas(), fyne.KeyPageUp)
		}
		stroke(t, w.Canvas(), fyne.KeyHome)
	}
	if all := len(l.body.live) + len(l.body.free); all > 20 {
		t.Errorf("%d rows hold widgets in a list that shows 10", all)
	}
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("filling and walking took %v", took)
	}
	stroke(t, w.Canvas(), fyne.KeyEnd)
	last := l.body.live[99_999]
	if last == nil {
		t.Fatal("the last row is not shown after End")
	}
	bottom := last.Position().Y + last.Size().Height - l.scroll.Offset.Y
	if bottom > l.scroll.Size().Height+1 || bottom < l.scroll.Size().Height-1 {
		t.Errorf("the last row ends at %v in a list of %v", bottom, l.scroll.Size().Height)
	}
}

func TestListWalksAndOpens(t *testing.T) {
	var opened []int
	l := NewList(HeightRow, func(i int) { opened = append(opened, i) })
	w := onScreen(t, 272, 300, l)
	l.SetRows(testListRows())
	l.Select("2")
	if len(opened) != 0 || l.Chosen() != "2" {
		t.Fatalf("Select opened %v and chose %q", opened, l.Chosen())
	}
	w.Canvas().Focus(l)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyUp, fyne.KeyReturn, fyne.KeySpace} {
		stroke(t, w.Canvas(), key)
	}
	l.Step(-1)
	l.Step(-1) // there is nothing above the first row
	if want := []int{2, 0, 2, 1, 1, 1, 0}; !reflect.DeepEqual(opened, want) {
		t.Errorf("opened %v, want %v", opened, want)
	}
	l.SetRows(testListRows()[:2])
	if l.Chosen() != "1" {
		t.Errorf("with new rows %q is chosen, want 1", l.Chosen())
	}
	l.SetRows(testListRows()[1:])
	if l.Chosen() != "" {
		t.Errorf("%q is chosen though it has gone", l.Chosen())
	}
}

func TestListRowIsPressedBelowItsGroupHead(t *testing.T) {
	var opened []int
	l := NewList(HeightRow, func(i int) { opened = append(opened, i) })
	w := onScreen(t, 272, 300, l)
	l.SetRows(testListRows())
	first := l.body.live[0]
	test.TapAt(first, fyne.NewPos(50, 10)) // the group head
	test.TapAt(first, fyne.NewPos(50, 40))
	if !reflect.DeepEqual(opened, []int{0}) || w.Canvas().Focused() != l {
		t.Errorf("opened %v, the focus is with %T", opened, w.Canvas().Focused())
	}
}

func TestListTellsWhenItsEndIsNear(t *testing.T) {
	l := NewList(HeightRow, nil)
	onScreen(t, 272, 300, l)
	l.SetRows(manyRows(60))
	near := 0
	l.OnNear(func() { near++ })
	if near != 0 {
		t.Fatalf("the end was near at the beginning")
	}
	l.Select("58")
	l.Select("59")
	if near != 1 {
		t.Errorf("told %d times for one load, want 1", near)
	}
	l.SetRows(manyRows(70))
	l.Select("69")
	if near != 2 {
		t.Errorf("told %d times after more rows came, want 2", near)
	}
}

func TestListHintsATitleThatIsCut(t *testing.T) {
	var hint string
	before := Hint
	Hint = func(text string) { hint = text }
	t.Cleanup(func() { Hint = before })
	l := NewList(HeightRow, nil)
	w := onScreen(t, 200, 300, l)
	l.SetRows(testListRows())
	hover(l.body.live[2], 10, 40)
	if hint != "" {
		t.Errorf("hinted %q for a title with room", hint)
	}
	hover(l.body.live[0], 10, 40)
	if hint != testListRows()[0].Title {
		t.Errorf("hinted %q", hint)
	}
	l.body.live[0].MouseOut()
	if hint != "" {
		t.Errorf("still hints %q", hint)
	}
	w.Canvas().Focus(l)
	stroke(t, w.Canvas(), fyne.KeyHome)
	if hint != testListRows()[0].Title {
		t.Errorf("with the focus in a cut title hinted %q", hint)
	}
	stroke(t, w.Canvas(), fyne.KeyEnd)
	if hint != "" {
		t.Errorf("with the focus in a title with room hinted %q", hint)
	}
}
