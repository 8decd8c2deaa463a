package kit

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestButtonIsPressedByEnterSpaceAndPointer(t *testing.T) {
	pressed := 0
	b := NewButton("Simpan", "save", Main, func() { pressed++ })
	w := onScreen(t, 200, 60, b)
	w.Canvas().Focus(b)
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
		stroke(t, w.Canvas(), key)
	}
	test.Tap(b)
	stroke(t, w.Canvas(), fyne.KeyA)
	if pressed != 4 {
		t.Errorf("pressed %d times, want 4", pressed)
	}
	b.Disable()
	stroke(t, w.Canvas(), fyne.KeyReturn)
	test.Tap(b)
	if pressed != 4 {
		t.Errorf("a disabled button was pressed (%d)", pressed)
	}
}

func TestSideBarChoosesByKeysAndKeepsSilentWhenTold(t *testing.T) {
	var chosen []string
	s := NewSideBar("Sinergi", "BP3MI", nil, testRooms(), func(id string) { chosen = append(chosen, id) })
	w := onScreen(t, 180, 300, s)
	s.Choose("meeting")
	if len(chosen) != 0 || !s.items[1].chosen {
		t.Fatalf("Choose told %v, meeting chosen %v", chosen, s.items[1].chosen)
	}
	w.Canvas().Focus(s.items[0])
	stroke(t, w.Canvas(), fyne.KeyDown)
	stroke(t, w.Canvas(), fyne.KeyReturn)
	stroke(t, w.Canvas(), fyne.KeyDown)
	stroke(t, w.Canvas(), fyne.KeyDown) // there is no room below the last one
	stroke(t, w.Canvas(), fyne.KeySpace)
	test.Tap(s.items[0])
	if want := []string{"meeting", "settings", "home"}; !reflect.DeepEqual(chosen, want) {
		t.Errorf("chose %v, want %v", chosen, want)
	}
}

func TestRailTellsTheNameOnFocus(t *testing.T) {
	s := NewSideBar("Sinergi", "BP3MI", nil, testRooms(), nil)
	onScreen(t, 48, 300, s)
	if s.MinSize().Width != WidthSide {
		t.Errorf("side bar is %v wide", s.MinSize().Width)
	}
	s.SetRail(true)
	if s.MinSize().Width != WidthRail {
		t.Errorf("rail is %v wide", s.MinSize().Width)
	}
	r := test.WidgetRenderer(s.items[1]).(*sideItemRenderer)
	if r.name.Visible() {
		t.Error("the name is told without focus")
	}
	s.items[1].FocusGained()
	if !r.name.Visible() || r.name.Position().X < s.items[1].Size().Width {
		t.Errorf("name visible %v at %v", r.name.Visible(), r.name.Position())
	}
}

func TestTabsWalkWithArrows(t *testing.T) {
	var heard []int
	tabs := NewTabs(func(i int) { heard = append(heard, i) }, "Data", "Hadir", "Notulen")
	w := onScreen(t, 400, 40, tabs)
	w.Canvas().Focus(tabs)
	for _, key := range []fyne.KeyName{fyne.KeyRight, fyne.KeyEnd, fyne.KeyRight, fyne.KeyLeft, fyne.KeyHome} {
		stroke(t, w.Canvas(), key)
	}
	if want := []int{1, 2, 1, 0}; !reflect.DeepEqual(heard, want) {
		t.Errorf("heard %v, want %v", heard, want)
	}
	test.TapAt(tabs, fyne.NewPos(tabs.starts[2]+2, 20))
	if tabs.Selected() != 2 {
		t.Errorf("a press on the third word chose %d", tabs.Selected())
	}
}

func TestSegmentWalksAndStaysSilentWhenSet(t *testing.T) {
	var heard []int
	s := NewSegment([]string{"Bulan", "Triwulan", "Tahun"}, func(i int) { heard = append(heard, i) })
	w := onScreen(t, 300, 28, s)
	s.SetSelected(2)
	w.Canvas().Focus(s)
	stroke(t, w.Canvas(), fyne.KeyLeft)
	stroke(t, w.Canvas(), fyne.KeySpace)
	stroke(t, w.Canvas(), fyne.KeyEnter)
	test.TapAt(s, fyne.NewPos(150, 10))
	if want := []int{1, 2, 0, 1}; !reflect.DeepEqual(heard, want) {
		t.Errorf("heard %v, want %v", heard, want)
	}
}

func TestToastUndoesOnceAndLeaves(t *testing.T) {
	held := laterHeld(t)
	undone := 0
	h := NewToastHost()
	onScreen(t, 600, 200, h)
	ShowToast(h, "Rapat dihapus.", "Urungkan", func() { undone++ })
	test.Tap(h.now.action)
	if undone != 1 || h.Text() != "" {
		t.Fatalf("undone %d times, toast says %q", undone, h.Text())
	}
	if h.Act() {
		t.Error("Ctrl+Z found something to undo after the toast had gone")
	}
	ShowToast(h, "Satu", "Urungkan", func() { undone++ })
	ShowToast(h, "Dua", "Urungkan", func() { undone++ })
	(*held)[1]() // the timer of "Satu" must not take "Dua" away
	if h.Text() != "Dua" {
		t.Errorf("an old timer took the toast away, it says %q", h.Text())
	}
	h.now.hovered = true
	(*held)[2]()
	if h.Text() != "Dua" {
		t.Error("the toast left under the pointer")
	}
	h.now.hovered = false
	(*held)[3]()
	if h.Text() != "" {
		t.Errorf("the toast stayed, it says %q", h.Text())
	}
	ShowToast(h, "Tersimpan.", "", nil)
	if h.Act() || h.Text() != "Tersimpan." {
		t.Error("a toast without act was acted on")
	}
}

func TestDialogAnswersEnterAndEscAndReturnsFocus(t *testing.T) {
	field := NewButton("Di bawah", "", Plain, nil)
	w := onScreen(t, 800, 500, container.NewVBox(field))
	c := w.Canvas()
	c.Focus(field)
	var said []string
	say := func(word string) func() { return func() { said = append(said, word) } }
	open := func() *OpenDialog {
		return ShowDialog(w, Dialog{Title: "Hapus rapat?", Buttons: []DialogButton{
			{Label: "Kembali", Tapped: say("kembali")}, {Label: "Hapus rapat", Kind: Main, Tapped: say("hapus")},
		}})
	}
	open()
	stroke(t, c, fyne.KeyEscape)
	open()
	stroke(t, c, fyne.KeyReturn)
	open()
	c.FocusPrevious() // from the main button back to the first
	stroke(t, c, fyne.KeyReturn)
	d := open()
	c.Unfocus() // a press beside the buttons takes the focus away
	stroke(t, c, fyne.KeyReturn)
	if want := []string{"kembali", "hapus", "kembali", "hapus"}; !reflect.DeepEqual(said, want) {
		t.Errorf("said %v, want %v", said, want)
	}
	if c.Overlays().Top() != nil || c.Focused() != field {
		t.Errorf("after the dialog %v lies on top and %v has the focus", c.Overlays().Top(), c.Focused())
	}
	if d.key(&fyne.KeyEvent{Name: fyne.KeyEscape}) || c.OnTypedKey() != nil {
		t.Error("a closed dialog still hears keys")
	}
}

func TestDialogHoldsTheFocusAndFollowsTheWindow(t *testing.T) {
	w := onScreen(t, 1024, 560, NewButton("Di bawah", "", Plain, nil))
	var rows []fyne.CanvasObject
	for range 40 {
		rows = append(rows, NewEntry())
	}
	entry := rows[0].(*Entry)
	esc := 0
	d := ShowDialog(w, Dialog{Title: "Panjang", Body: container.NewVBox(rows...), Focus: entry, Buttons: []DialogButton{
		{Label: "Batal", Keep: true, Tapped: func() { esc++ }}, {Label: "Simpan", Kind: Main, Keep: true},
	}})
	for range 100 {
		w.Canvas().FocusNext()
		if w.Canvas().Focused() == nil {
			t.Fatal("the focus left the dialog")
		}
	}
	w.Canvas().Focus(entry)
	stroke(t, w.Canvas(), fyne.KeyEscape)
	if esc != 1 || w.Canvas().Overlays().Top() == nil {
		t.Errorf("Esc in a field was heard %d times", esc)
	}
	card := test.WidgetRenderer(d.layer).(*dialogRenderer).card
	for _, size := range []fyne.Size{fyne.NewSize(1024, 560), fyne.NewSize(1366, 728)} {
		w.Resize(size)
		bottom := card.Position().Y + card.Size().Height
		if card.Position().Y < dialogEdge || bottom > size.Height-dialogEdge+1 || card.Size().Width != 440 {
			t.Errorf("in a window of %v the card is %v at %v", size, card.Size(), card.Position())
		}
		button := d.Button(1)
		if end := button.Position().Y + button.Size().Height; end > bottom {
			t.Errorf("the buttons end at %v below the card's %v", end, bottom)
		}
	}
}

func TestDialogHearsEscInEveryControl(t *testing.T) {
	w := onScreen(t, 1024, 560, NewText("", TextBody))
	controls := map[string]fyne.Focusable{
		"entry": NewEntry(), "text area": NewTextArea(2), "date": NewDateField(), "select": NewSelect([]string{"Satu"}),
		"check": NewCheck("Hadir", nil), "segment": NewSegment([]string{"A4", "F4"}, nil), "button": NewButton("Ganti", "", Plain, nil),
	}
	var rows []fyne.CanvasObject
	for _, control := range controls {
		rows = append(rows, control.(fyne.CanvasObject))
	}
	escaped := 0
	d := ShowDialog(w, Dialog{Title: "Isian", Body: NewForm(rows...), Buttons: []DialogButton{
		{Label: "Batal", Keep: true, Tapped: func() { escaped++ }}, {Label: "Simpan", Kind: Main},
	}})
	for name, control := range controls {
		before := escaped
		w.Canvas().Focus(control)
		stroke(t, w.Canvas(), fyne.KeyEscape)
		if escaped != before+1 {
			t.Errorf("Esc in a %s was heard %d times", name, escaped-before)
		}
	}
	r := test.WidgetRenderer(d.layer).(*dialogRenderer)
	if pane, last := d.layer.pane, rows[len(rows)-1]; last.Position().Y+last.Size().Height > pane.Size().Height {
		t.Errorf("the last field ends at %v in a form of %v, though the window has room", last.Position().Y+last.Size().Height, pane.Size().Height)
	}
	if r.card.Size().Height > 500 {
		t.Errorf("the card is %v high", r.card.Size().Height)
	}
}

func TestNestedDialogsGiveTheKeysBack(t *testing.T) {
	w := onScreen(t, 800, 500, NewText("", TextBody))
	heard := 0
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { heard++ })
	lower := ShowDialog(w, Dialog{Title: "Bawah", Buttons: []DialogButton{{Label: "Tutup"}}})
	upper := ShowProgress(w, "Atas", "Batal", nil)
	lower.Close() // takes the upper one along
	upper.Close()
	stroke(t, w.Canvas(), fyne.KeyEscape)
	if heard != 1 {
		t.Errorf("the window heard %d keys after its dialogs had closed, want 1", heard)
	}
}

func TestProgressCancelsOnce(t *testing.T) {
	w := onScreen(t, 800, 500, NewText("", TextBody))
	cancelled := 0
	p := ShowProgress(w, "Menyusun rekap", "Batal", func() { cancelled++ })
	p.Set("Baris 5", 5, 10)
	if got := p.bar.share.Text(); got != "50 %" {
		t.Errorf("the share is %q", got)
	}
	stroke(t, w.Canvas(), fyne.KeyReturn)
	stroke(t, w.Canvas(), fyne.KeyEscape)
	if cancelled != 1 || w.Canvas().Overlays().Top() == nil {
		t.Errorf("cancelled %d times; the window must wait for the work to end", cancelled)
	}
	p.Set("Tanpa jumlah", 3, 0)
	if got := p.bar.share.Text(); got != "" {
		t.Errorf("a share of nothing is %q", got)
	}
	p.Close()
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the progress stayed")
	}
}
