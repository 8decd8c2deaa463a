package kit

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

type gridDesk struct {
	hands
	g       *Grid
	people  *[]person
	edits   int
	cursors []string
	before  *Entry
	after   *Entry
}

func showGrid(t *testing.T, people ...person) *gridDesk {
	t.Helper()
	d := &gridDesk{people: &people}
	d.hands = show(t, 900, 500, func() fyne.CanvasObject {
		d.before, d.after = NewEntry(), NewEntry()
		d.g = attendeeGrid(d.people)
		d.g.OnEdited = func() { d.edits++ }
		d.g.OnCursor = func(r, c int) { d.cursors = append(d.cursors, fmt.Sprint(r, ",", c)) }
		return NewLayer(NewForm(d.before, d.g, d.after))
	})
	d.g.Focus()
	return d
}

func three() []person {
	return []person{
		{"Bambang", "L", "1", "Kepala", "Disnaker", "Ya", ""},
		{"Dewi", "P", "2", "Kabid", "Setda", "Ya", ""},
		{"Rudi", "L", "3", "Kasi", "Polres", "", "Izin"},
	}
}

func (d *gridDesk) at(wanted string) {
	d.t.Helper()
	r, c := d.g.Cursor()
	want(d.t, "cursor", fmt.Sprint(r, ",", c), wanted)
}

func (d *gridDesk) holdsFocus(wanted fyne.Focusable) {
	d.t.Helper()
	if d.c.Focused() != wanted {
		d.t.Errorf("the focus is on %T", d.c.Focused())
	}
}

func TestGridMoves(t *testing.T) {
	d := showGrid(t, three()...)
	for _, step := range []struct {
		key    fyne.KeyName
		wanted string
	}{
		{fyne.KeyDown, "1,0"},
		{fyne.KeyRight, "1,1"},
		{fyne.KeyEnd, "1,6"},
		{fyne.KeyRight, "1,6"},
		{fyne.KeyUp, "0,6"},
		{fyne.KeyUp, "0,6"},
		{fyne.KeyHome, "0,0"},
		{fyne.KeyLeft, "0,0"},
		{fyne.KeyPageDown, "3,0"},
		{fyne.KeyDown, "3,0"},
		{fyne.KeyPageUp, "0,0"},
		{fyne.KeyReturn, "1,0"},
		{fyne.KeyEnter, "2,0"},
		{fyne.KeyReturn, "3,0"},
	} {
		d.press(step.key)
		d.at(step.wanted)
	}
	d.with(fyne.KeyModifierControl, fyne.KeyHome)
	d.at("0,0")
	d.with(fyne.KeyModifierControl, fyne.KeyEnd)
	d.at("3,6")
	d.with(fyne.KeyModifierControl, fyne.KeyUp)
	d.at("0,6")
	d.with(fyne.KeyModifierControl, fyne.KeyDown)
	d.with(fyne.KeyModifierControl, fyne.KeyLeft)
	d.at("3,0")
	d.with(fyne.KeyModifierControl, fyne.KeyRight)
	d.at("3,6")
	want(t, "nothing was edited", d.edits, 0)
	want(t, "last told", d.cursors[len(d.cursors)-1], "3,6")
}

func TestGridTabWrapsAndLeavesAtTheEnds(t *testing.T) {
	d := showGrid(t, three()...)
	d.press(fyne.KeyEnd, fyne.KeyTab)
	d.at("1,0")
	d.shiftTab()
	d.at("0,6")
	d.g.CursorTo(0, 0)
	d.shiftTab()
	d.holdsFocus(d.before)
	d.press(fyne.KeyTab)
	d.holdsFocus(d.g)
	d.g.CursorTo(3, 6)
	d.press(fyne.KeyTab)
	d.holdsFocus(d.after)
}

func TestGridEnterGoesBackToWhereTabSetOut(t *testing.T) {
	d := showGrid(t, three()...)
	d.press(fyne.KeyTab, fyne.KeyTab, fyne.KeyReturn)
	d.at("1,0")
	d.press(fyne.KeyTab, fyne.KeyRight, fyne.KeyReturn)
	d.at("2,2")
}

func TestGridCtrlTabLeaves(t *testing.T) {
	d := showGrid(t, three()...)
	d.with(fyne.KeyModifierControl, fyne.KeyTab)
	d.holdsFocus(d.after)
	d.g.Focus()
	d.with(fyne.KeyModifierControl|fyne.KeyModifierShift, fyne.KeyTab)
	d.holdsFocus(d.before)
	d.g.Focus()
	d.write("Siti")
	d.with(fyne.KeyModifierControl, fyne.KeyTab)
	d.holdsFocus(d.after)
	want(t, "kept", (*d.people)[0].name, "Siti")
	want(t, "closed", d.g.Editing(), false)
	d.g.Focus()
	d.write("Ani")
	d.with(fyne.KeyModifierControl|fyne.KeyModifierShift, fyne.KeyTab)
	d.holdsFocus(d.before)
}

func TestGridTypingWritesOver(t *testing.T) {
	d := showGrid(t, three()...)
	d.write("Si")
	want(t, "written at each letter", (*d.people)[0].name, "Si")
	want(t, "told", d.edits, 2)
	d.write("ti 😀")
	d.press(fyne.KeyReturn)
	want(t, "kept", (*d.people)[0].name, "Siti 😀")
	d.at("1,0")
	d.holdsFocus(d.g)
	d.write("x")
	d.press(fyne.KeyTab)
	want(t, "Tab keeps", (*d.people)[1].name, "x")
	d.at("1,1")
	d.press(fyne.KeyLeft)
	d.write("y")
	d.shiftTab()
	d.at("0,6")
	want(t, "Shift+Tab keeps", (*d.people)[1].name, "y")
	d.press(fyne.KeyHome)
	d.write("z")
	d.press(fyne.KeyDown)
	d.at("1,0")
	want(t, "Down keeps", (*d.people)[0].name, "z")
}

func TestGridF2AddsAndEscCancels(t *testing.T) {
	d := showGrid(t, three()...)
	d.press(fyne.KeyF2)
	d.write("!")
	want(t, "at the end", (*d.people)[0].name, "Bambang!")
	d.press(fyne.KeyHome)
	d.write("H. ")
	want(t, "at the start", (*d.people)[0].name, "H. Bambang!")
	d.press(fyne.KeyEscape)
	want(t, "as before", (*d.people)[0].name, "Bambang")
	d.at("0,0")
	d.holdsFocus(d.g)
	d.write("abc")
	d.shortcut(&fyne.ShortcutUndo{})
	want(t, "undone inside the cell", (*d.people)[0].name, "")
	d.press(fyne.KeyEscape)
	want(t, "as before again", (*d.people)[0].name, "Bambang")
	d.with(fyne.KeyModifierAlt, fyne.KeyDown)
	want(t, "Alt+Down opens", d.g.Editing(), true)
}

func TestGridNewRow(t *testing.T) {
	d := showGrid(t, three()...)
	d.with(fyne.KeyModifierControl, fyne.KeyEnd)
	d.press(fyne.KeyHome)
	d.write("Baru")
	want(t, "rows while typing", len(*d.people), 4)
	d.press(fyne.KeyEscape)
	want(t, "Esc takes the row away", len(*d.people), 3)
	d.at("3,0")
	d.write("Baru")
	d.press(fyne.KeyTab)
	d.write("p")
	d.press(fyne.KeyTab)
	d.write("123")
	d.press(fyne.KeyReturn)
	d.at("4,0")
	want(t, "rows", fmt.Sprint((*d.people)[3]), "{Baru P 123   Ya }")
	d.press(fyne.KeyReturn)
	want(t, "Enter opens the last line", d.g.Editing(), true)
	d.write("x")
	d.press(fyne.KeyBackspace, fyne.KeyReturn)
	want(t, "an emptied new row is none", len(*d.people), 4)
}

func TestGridSpaceDeleteAndSex(t *testing.T) {
	d := showGrid(t, three()...)
	d.press(fyne.KeySpace)
	want(t, "absent", (*d.people)[0].here, "")
	d.press(fyne.KeySpace)
	want(t, "present", (*d.people)[0].here, "Ya")
	want(t, "not opened", d.g.Editing(), false)
	d.press(fyne.KeyRight)
	d.write("x1p")
	want(t, "sex", (*d.people)[0].sex, "P")
	d.write("l")
	want(t, "sex", (*d.people)[0].sex, "L")
	d.press(fyne.KeyDelete)
	want(t, "cleared", (*d.people)[0].sex, "")
	d.press(fyne.KeyRight, fyne.KeyBackspace)
	want(t, "cleared", (*d.people)[0].nip, "")
	d.g.CursorTo(1, 5)
	d.press(fyne.KeyF2)
	want(t, "F2 turns a box", (*d.people)[1].here, "")
	d.press(fyne.KeyDelete)
	d.g.CursorTo(3, 5)
	edits := d.edits
	d.press(fyne.KeySpace, fyne.KeyDelete)
	want(t, "nothing on the last line", d.edits, edits)
}

func TestGridInsertsAndDeletesRows(t *testing.T) {
	d := showGrid(t, three()...)
	d.g.CursorTo(1, 2)
	d.with(fyne.KeyModifierControl, fyne.KeyMinus)
	want(t, "second row gone", (*d.people)[1].name, "Rudi")
	d.with(fyne.KeyModifierControl, fyne.KeyMinus)
	d.with(fyne.KeyModifierControl, fyne.KeyMinus)
	want(t, "the last line is no row", len(*d.people), 1)
	d.g.CursorTo(0, 0)
	d.g.InsertRow()
	want(t, "inserted before", (*d.people)[1].name, "Bambang")
	d.at("0,0")
}

func TestGridCopyCutPaste(t *testing.T) {
	d := showGrid(t, three()...)
	board := test.NewClipboard()
	d.shortcut(&fyne.ShortcutCopy{Clipboard: board})
	want(t, "copied", board.Content(), "Bambang")
	d.press(fyne.KeyDown)
	d.shortcut(&fyne.ShortcutCut{Clipboard: board})
	want(t, "cut", (*d.people)[1].name+board.Content(), "Dewi")
	d.paste("\"Satu\r\ndua\"\tP\t1990\r\n\"Kata \"\"Maju\"\"\"\tlaki-laki\t5\r\n\tWanita\t\tA\tB\ttidak\tC\tzu viel\r\n")
	want(t, "rows", len(*d.people), 4)
	want(t, "a line break in a cell", (*d.people)[1].name, "Satu dua")
	want(t, "quotes", (*d.people)[2].name, `Kata "Maju"`)
	want(t, "a word for the sex", (*d.people)[2].sex, "L")
	want(t, "appended", fmt.Sprint((*d.people)[3]), "{ P  A B  C}")
	d.at("1,0")

	var got string
	d.g.OnPaste = func(r, c int, rows [][]string) { got = fmt.Sprint(r, c, rows) }
	d.paste("a\tb\nc\td")
	want(t, "handed over", got, "1 0 [[a b] [c d]]")
	d.press(fyne.KeyF2)
	d.paste("e\tf\r\n")
	want(t, "from an open cell too", got, "1 0 [[e f]]")
	want(t, "the cell closed", d.g.Editing(), false)
	want(t, "and kept its text", (*d.people)[1].name, "Satu dua")
	d.press(fyne.KeyF2)
	d.paste("!\r\n")
	want(t, "one cell goes into the text", (*d.people)[1].name, "Satu dua!")
}

func TestGridPointer(t *testing.T) {
	d := showGrid(t, three()...)
	cell := func(r, c int) fyne.Position {
		return fyne.NewPos(d.g.size.x[c]+14, lineStep*float32(r)+10)
	}
	d.c.Focus(d.before)
	test.TapAt(d.g.body, cell(1, 3))
	d.at("1,3")
	d.holdsFocus(d.g)
	want(t, "one click does not open", d.g.Editing(), false)
	test.TapAt(d.g.body, cell(1, 3))
	want(t, "the second opens", d.g.Editing(), true)
	d.write("!")
	test.TapAt(d.g.body, cell(2, 5))
	want(t, "what was typed stays", (*d.people)[1].job, "Kabid!")
	want(t, "a click turns a box", (*d.people)[2].here, "Ya")
	d.holdsFocus(d.g)
	test.TapAt(d.g.body, fyne.NewPos(10, 10))
	d.at("0,5")
	test.TapAt(d.g.body, fyne.NewPos(10, 9999))
	d.at("0,5")
	d.g.Focus() // the test driver takes the focus on any tap
	d.write("x")
	test.TapAt(d.g.body, cell(0, 0))
	test.TapAt(d.g.body, cell(0, 0))
	d.write("?")
	d.c.Focus(d.after)
	want(t, "leaving keeps", (*d.people)[0].name, "Bambang?")
	want(t, "closed", d.g.Editing(), false)
	d.holdsFocus(d.after)
}

func TestGridSuggestions(t *testing.T) {
	d := showGrid(t, three()...)
	var chosen []string
	d.g.OnChoose = func(r, c int, s Suggestion) {
		chosen = append(chosen, fmt.Sprint(r, c, s.Text))
		(*d.people)[r].job = "diisi"
	}
	d.g.CursorTo(0, 4)
	d.write("Dinas")
	want(t, "offered", d.g.editor.offer.open(), true)
	d.press(fyne.KeyDown, fyne.KeyTab)
	want(t, "taken", (*d.people)[0].office, "Dinas Perindustrian dan Perdagangan")
	want(t, "told after the text was set", fmt.Sprint(chosen), "[0 4Dinas Perindustrian dan Perdagangan]")
	d.at("0,5")
	d.g.CursorTo(1, 4)
	d.write("Dinas")
	d.press(fyne.KeyReturn)
	want(t, "Enter takes", (*d.people)[1].office, "Dinas Perhubungan Muara Enim")
	d.at("2,4")
	d.write("Dinas")
	d.press(fyne.KeyEscape)
	want(t, "Esc closes the offer first", d.g.Editing(), true)
	d.press(fyne.KeyReturn)
	want(t, "and keeps what was typed", (*d.people)[2].office, "Dinas")
	d.write("Di")
	panel := d.g.editor.offer.panel
	panel.MouseDown(nil)
	d.c.Unfocus()
	panel.MouseUp(nil)
	test.TapAt(panel, fyne.NewPos(10, panelPad+10))
	want(t, "by pointer", (*d.people)[3].office, "Dinas Perhubungan Muara Enim")
	d.holdsFocus(d.g)
	d.at("3,4")
}

func TestGridWindowComesBack(t *testing.T) {
	d := showGrid(t, three()...)
	d.write("Siti")
	open := d.c.Focused()
	open.FocusLost() // another program comes to the front
	want(t, "kept", (*d.people)[0].name, "Siti")
	want(t, "closed", d.g.Editing(), false)
	open.FocusGained()
	d.holdsFocus(d.g)
	d.press(fyne.KeyDown)
	d.at("1,0")
}

func TestGridDateAndChoiceColumns(t *testing.T) {
	cells := []string{"", ""}
	var g *Grid
	h := show(t, 500, 300, func() fyne.CanvasObject {
		g = NewGrid([]GridColumn{
			{Head: "Batas", Width: 120, Kind: GridDate},
			{Head: "Status", Width: 120, Stretch: 1, Kind: GridChoice, Choices: []string{"Belum", "Proses", "Selesai"}},
		})
		g.Rows = func() int { return 1 }
		g.Cell = func(_, c int) string { return cells[c] }
		g.SetCell = func(_, c int, text string) { cells[c] = text }
		return NewForm(g)
	})
	g.Focus()
	h.write("5/7/26")
	h.press(fyne.KeyTab)
	want(t, "date", cells[0], "05/07/2026")
	h.press(fyne.KeyLeft)
	h.write("31/2/26")
	h.press(fyne.KeyTab)
	want(t, "no date stays", cells[0], "31/2/26")
	h.write("pro")
	want(t, "a part is not written", cells[1], "")
	h.press(fyne.KeyTab)
	want(t, "choice", cells[1], "Proses")
	g.CursorTo(0, 1)
	h.write("xyz")
	h.press(fyne.KeyEscape)
	want(t, "an unknown choice changes nothing", cells[1], "Proses")
	g.CursorTo(0, 1)
	h.press(fyne.KeyF2)
	g.editor.SetValue("")
	g.editor.offer.edited("")
	want(t, "all choices are offered", len(g.editor.offer.panel.rows), 3)
	h.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	want(t, "picked", cells[1], "Selesai")
}

func TestGridReadOnly(t *testing.T) {
	d := showGrid(t, three()...)
	d.g.SetReadOnly(true)
	before := fmt.Sprint(*d.people)
	d.write("abc")
	d.press(fyne.KeyF2, fyne.KeySpace, fyne.KeyDelete, fyne.KeyRight)
	d.write("p")
	d.paste("x\ty\nz\tw")
	d.with(fyne.KeyModifierControl, fyne.KeyMinus)
	d.g.InsertRow()
	want(t, "unchanged", fmt.Sprint(*d.people), before)
	want(t, "told", d.edits, 0)
	want(t, "no line for a new row", d.g.lines(), 3)
	d.at("0,1")
}

func TestGridShowsOnlyWhatCanBeSeen(t *testing.T) {
	people := make([]person, 500)
	for i := range people {
		people[i].name = fmt.Sprintf("Peserta %03d", i)
	}
	asked := map[int]bool{}
	var g *Grid
	h := show(t, 900, 500, func() fyne.CanvasObject {
		g = attendeeGrid(&people)
		g.MaxRows = 0
		cell := g.Cell
		g.Cell = func(r, c int) string { asked[r] = true; return cell(r, c) }
		return g
	})
	if len(asked) > 25 || len(g.body.draw.slots) > 25 {
		t.Errorf("asked for %d rows and drew %d", len(asked), len(g.body.draw.slots))
	}
	g.Focus()
	h.with(fyne.KeyModifierControl, fyne.KeyEnd)
	want(t, "scrolled to the end", g.scroll.Offset.Y, 501*lineStep-g.scroll.Size().Height)
	var shown []string
	for _, s := range g.body.draw.slots {
		if !s.ground.Hidden {
			shown = append(shown, s.cells[0].text.Text)
		}
	}
	if !slices.Contains(shown, "Peserta 499") || slices.Contains(shown, "Peserta 000") {
		t.Errorf("shown %q", shown)
	}
	g.pad.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 100)})
	want(t, "the wheel scrolls back", g.scroll.Offset.Y, 501*lineStep-g.scroll.Size().Height-100)
}

func TestGridScrollsSidewaysWhenNarrow(t *testing.T) {
	people := three()
	var g *Grid
	h := show(t, 360, 300, func() fyne.CanvasObject { g = attendeeGrid(&people); return NewForm(g) })
	g.Focus()
	h.press(fyne.KeyEnd)
	want(t, "the last column can be seen", g.scroll.Offset.X, g.tableWidth()-g.scroll.Size().Width)
	want(t, "the numbers stay", g.body.draw.slots[0].number.Position().X, g.scroll.Offset.X)
	want(t, "the heads follow", g.head.draw.texts[6].Position().X, g.size.x[6]-g.scroll.Offset.X-numberWidth+cellPad)
	h.press(fyne.KeyHome)
	want(t, "and back", g.scroll.Offset.X, float32(0))
}

func TestGridLooks(t *testing.T) {
	for _, state := range []string{"rest", "focus", "editing", "readonly", "empty"} {
		people := three()
		people[1].nip = strings.Repeat("9", 17)
		if state == "empty" {
			people = nil
		}
		var g *Grid
		h := show(t, 820, 200, func() fyne.CanvasObject { g = attendeeGrid(&people); return g })
		switch state {
		case "focus":
			g.Focus()
			g.CursorTo(1, 2)
		case "editing":
			g.Focus()
			g.CursorTo(1, 2)
			h.press(fyne.KeyF2)
		case "readonly":
			g.SetReadOnly(true)
		}
		test.AssertRendersToMarkup(t, "grid_"+state+".xml", h.c)
	}
}

// TestGridSurvivesAnyKeys presses keys at random; the data may never get out of
// step with the cursor.
func TestGridSurvivesAnyKeys(t *testing.T) {
	dice := rand.New(rand.NewSource(1))
	keys := []fyne.KeyName{
		fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown,
		fyne.KeyReturn, fyne.KeyTab, fyne.KeyF2, fyne.KeySpace, fyne.KeyDelete, fyne.KeyEscape, fyne.KeyBackspace,
	}
	d := showGrid(t, three()...)
	for range 4000 {
		if d.c.Focused() != fyne.Focusable(d.g) && d.c.Focused() != fyne.Focusable(d.g.editor) {
			d.g.Focus()
		}
		switch dice.Intn(8) {
		case 0:
			d.write(string(rune('a' + dice.Intn(26))))
		case 1:
			d.with(fyne.KeyModifierControl, fyne.KeyMinus)
		case 2:
			d.paste("a\tp\t1\nb")
			*d.people = (*d.people)[:min(len(*d.people), 40)]
			d.g.Refresh()
		default:
			d.press(keys[dice.Intn(len(keys))])
		}
		r, c := d.g.Cursor()
		if r < 0 || c < 0 || r >= d.g.lines() || c >= len(d.g.cols) {
			t.Fatalf("cursor %d,%d in %d lines", r, c, d.g.lines())
		}
	}
}

// BenchmarkGridKey is what one key costs in a list of 500 attendees: its
// handling, not the painting, which the window does once a frame.
func BenchmarkGridKey(b *testing.B) {
	people := make([]person, 500)
	for i := range people {
		people[i] = person{fmt.Sprintf("Peserta Rapat %03d, S.H.", i), "L", "196804121994031007", "Kepala Bidang", "Dinas Perhubungan Muara Enim", "Ya", ""}
	}
	w := newWindow(b, nil, 900, 700)
	g := attendeeGrid(&people)
	g.MaxRows = 0
	w.SetContent(NewLayer(g))
	w.Resize(fyne.NewSize(900, 700))
	g.Focus()
	keys := []fyne.KeyName{fyne.KeyDown, fyne.KeyRight, fyne.KeyDown, fyne.KeySpace, fyne.KeyPageDown, "a", "b", fyne.KeyReturn, fyne.KeyTab, fyne.KeyPageUp}
	var spent []time.Duration
	for b.Loop() {
		spent = spent[:0]
		for i := range 1000 {
			key := keys[i%len(keys)]
			start := time.Now()
			focused := w.Canvas().Focused()
			if len(key) == 1 {
				focused.TypedRune(rune(key[0]))
			} else {
				focused.TypedKey(&fyne.KeyEvent{Name: key})
			}
			spent = append(spent, time.Since(start))
		}
	}
	slices.Sort(spent)
	p99 := float64(spent[len(spent)*99/100].Microseconds()) / 1000
	b.ReportMetric(p99, "p99-ms")
	if p99 > 16 {
		b.Errorf("the 99th key of a hundred takes %.1f ms, at most 16 are allowed", p99)
	}
}
