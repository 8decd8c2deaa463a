package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// marked reads a text whose selection stands between [ and ], or whose caret is |.
func marked(text string) (plain string, from, to int) {
	if at := strings.IndexRune(text, '^'); at >= 0 {
		from = len([]rune(text[:at]))
		return strings.Replace(text, "^", "", 1), from, from
	}
	from = len([]rune(text[:strings.IndexRune(text, '<')]))
	to = len([]rune(text[:strings.IndexRune(text, '>')])) - 1
	return strings.NewReplacer("<", "", ">", "").Replace(text), from, to
}

// richEntry is a drawn field of running text with what marked reads in it.
func richEntry(t *testing.T, text string) *Entry {
	t.Helper()
	test.NewTempApp(t)
	e := NewTextArea(4)
	e.SetRich()
	w := test.NewTempWindow(t, e)
	w.Resize(fyne.NewSize(300, 200))
	w.Canvas().Focus(e)
	plain, from, to := marked(text)
	e.SetValue(plain)
	e.Select(from, to)
	return e
}

// shownAs is the field's text in the way of marked.
func shownAs(e *Entry) string {
	from, to := e.selected()
	r := []rune(e.Value())
	if from == to {
		return string(r[:from]) + "^" + string(r[from:])
	}
	return string(r[:from]) + "<" + string(r[from:to]) + ">" + string(r[to:])
}

func TestMarksOfRunningText(t *testing.T) {
	long := strings.Repeat("kata panjang sekali ", 30)
	for _, c := range []struct{ name, before, mark, after string }{
		{"a selection", "rencana <kerja> tiga tahun", MarkBold, "rencana *<kerja>* tiga tahun"},
		{"marks inside the selection", "rencana <*kerja*> tiga", MarkBold, "rencana <kerja> tiga"},
		{"marks around the selection", "rencana *<kerja>* tiga", MarkBold, "rencana <kerja> tiga"},
		{"spaces at its ends", "rencana< kerja >tiga", MarkItalic, "rencana _<kerja>_ tiga"},
		{"the word at the caret", "rencana ker^ja tiga", MarkUnderline, "rencana __ker^ja__ tiga"},
		{"a marked word", "rencana __ker^ja__", MarkUnderline, "rencana ker^ja"},
		{"another mark", "*<kerja>*", MarkItalic, "_*<kerja>*_"},
		{"italic within underlined", "__<kerja>__", MarkItalic, "___<kerja>___"},
		{"italic out of both", "___<kerja>___", MarkItalic, "__<kerja>__"},
		{"underline out of both", "___<kerja>___", MarkUnderline, "_<kerja>_"},
		{"nothing at the caret", "a ^ b", MarkBold, "a *^* b"},
		{"an empty pair", "a *^* b", MarkBold, "a ^ b"},
		{"two lines", "1. <satu\n2. dua>", MarkBold, "1. *<satu*\n2. *dua>*"},
		{"two lines back", "1. *<satu*\n2. *dua>*", MarkBold, "1. <satu\n2. dua>"},
		{"one of two", "<*satu* dan dua>", MarkBold, "*<satu dan dua>*"},
		{"address", "<surel a_b@c.id>", MarkItalic, "_<surel a_b@c.id>_"},
		{"address back", "_<surel a_b@c.id>_", MarkItalic, "<surel a_b@c.id>"},
		{"cells", "<| a | b |>", MarkBold, "| *<a* | *b>* |"},
		{"a plain star", `5\*^4`, MarkBold, `5\**^4*`},
		{"emoji", "rapat 🙂 <kerja>", MarkBold, "rapat 🙂 *<kerja>*"},
		{"far down", long + "<akhir>", MarkBold, long + "*<akhir>*"},
		{"everything of many lines", "<" + long + ">", MarkBold, "*<" + strings.TrimSpace(long) + ">* "},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := richEntry(t, c.before)
			plain := e.Value()
			told := ""
			e.OnEdited = func(text string) { told = text }
			e.Mark(c.mark)
			if got := shownAs(e); got != c.after {
				t.Fatalf("%q became %q, want %q", c.before, got, c.after)
			}
			if told != e.Value() {
				t.Errorf("the form heard %q", told)
			}
			after := e.Value()
			e.Undo()
			if e.Value() != plain {
				t.Errorf("undone once it is %q, want %q", e.Value(), plain)
			}
			e.Redo()
			if e.Value() != after {
				t.Errorf("made again it is %q, want %q", e.Value(), after)
			}
		})
	}
}

func TestListsOfRunningText(t *testing.T) {
	enter := func(e *Entry) { e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }
	keys := func(name fyne.KeyName, modifier fyne.KeyModifier) func(*Entry) {
		return func(e *Entry) { e.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: modifier}) }
	}
	in, out := keys(fyne.KeyRightBracket, fyne.KeyModifierControl), keys(fyne.KeyLeftBracket, fyne.KeyModifierControl)
	items := func(mark string) func(*Entry) { return func(e *Entry) { e.Items(mark) } }
	for _, c := range []struct {
		name, before string
		do           func(*Entry)
		after        string
	}{
		{"next number", "1. satu^", enter, "1. satu\n2. ^"},
		{"next letter", "a) satu^", enter, "a) satu\nb) ^"},
		{"in brackets", "(1) satu^", enter, "(1) satu\n(2) ^"},
		{"bullet", "- satu^", enter, "- satu\n- ^"},
		{"in the middle", "1. satu^ dua\n2. tiga\n   a. x\n3. empat\n5. lima", enter, "1. satu\n2. ^dua\n3. tiga\n   a. x\n4. empat\n5. lima"},
		{"empty ends the list", "1. satu\n2. ^", enter, "1. satu\n^"},
		{"empty goes out", "1. satu\n   a. dua\n   b. ^", enter, "1. satu\n   a. dua\n2. ^"},
		{"before the words", "1.^ satu", enter, "1.\n^ satu"},
		{"plain line", "biasa^", enter, "biasa\n^"},
		{"last letter", "z. akhir^", enter, "z. akhir\n^"},
		{"deeper", "1. satu\n2. du^a", in, "1. satu\n   a. du^a"},
		{"goes on deeper", "1. satu\n   a. dua\n2. ti^ga", in, "1. satu\n   a. dua\n   b. ti^ga"},
		{"third level", "1. satu\n   a. dua\n   b. ti^ga", in, "1. satu\n   a. dua\n      1) ti^ga"},
		{"not a fourth", "      1) ti^ga", in, "      1) ti^ga"},
		{"out", "1. satu\n   a. du^a", out, "1. satu\n2. du^a"},
		{"Alt+Right", "- satu\n- du^a", keys(fyne.KeyRight, fyne.KeyModifierAlt), "- satu\n   - du^a"},
		{"numbers", "<satu\ndua>", items("1."), "<1. satu\n2. dua>"},
		{"letters for numbers", "<1. satu\n2. dua>", items("a."), "<a. satu\nb. dua>"},
		{"plain again", "<a. satu\nb. dua>", items("a."), "<satu\ndua>"},
		{"goes on", "1. satu\ndua^", items("1."), "1. satu\n2. dua^"},
		{"empty line", "^", items("-"), "- ^"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := richEntry(t, c.before)
			plain := e.Value()
			c.do(e)
			if got := shownAs(e); got != c.after {
				t.Fatalf("%q became %q, want %q", c.before, got, c.after)
			}
			if e.Value() != plain {
				e.Undo()
				if e.Value() != plain {
					t.Errorf("undone once it is %q, want %q", e.Value(), plain)
				}
			}
		})
	}
}

func TestTablesOfRunningText(t *testing.T) {
	for _, c := range []struct{ name, before, copied, after string }{
		{"cells", "Berikut:^", "Nama\tJumlah\r\nLahat\t12\r\n", "Berikut:\n| Nama | Jumlah |\n| Lahat | 12 |^"},
		{"before words", "^lalu", "a\tb", "| a | b |\n^lalu"},
		{"in place of a selection", "x <lama> y", "a\tb", "x \n| a | b |\n^ y"},
		{"bars and breaks in cells", "^", "a|b\t\"dua\nbaris\"\n\tc", "| a\\|b | dua baris |\n|  | c |^"},
		{"a copied list", "^", "1.\tSatu\n2.\tDua", "1. Satu\n2. Dua^"},
		{"a text with tabs", "^", "satu\tdua\ntiga", "satu dua\ntiga^"},
		{"nothing but spaces", "^", " \t ", "   ^"},
		{"no tabs", "^", "satu\r\ndua", "satu\ndua^"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := richEntry(t, c.before)
			plain := e.Value()
			e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: held(c.copied)})
			if got := strings.ReplaceAll(shownAs(e), "\t", " "); got != c.after {
				t.Fatalf("%q became %q, want %q", c.before, got, c.after)
			}
			e.Undo()
			if e.Value() != plain {
				t.Errorf("undone once it is %q, want %q", e.Value(), plain)
			}
		})
	}
	e := richEntry(t, "Hasil^")
	e.Table("Uraian", "Jumlah")
	if got, want := shownAs(e), "Hasil\n| <Uraian> | Jumlah |\n|  |  |"; got != want {
		t.Errorf("a new table: %q, want %q", got, want)
	}
}

// TestReadOnlyTextKeepsItsMarks: nothing of a final record changes.
func TestReadOnlyTextKeepsItsMarks(t *testing.T) {
	e := richEntry(t, "1. sa^tu")
	e.SetReadOnly(true)
	e.Mark(MarkBold)
	e.Items("-")
	e.Table("a")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: held("a\tb")})
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRightBracket, Modifier: fyne.KeyModifierControl})
	e.Undo()
	if e.Value() != "1. satu" {
		t.Errorf("a text that is only read became %q", e.Value())
	}
}

// FuzzMarks: whatever is selected, a mark only adds and takes its own signs.
func FuzzMarks(f *testing.F) {
	f.Add("1. *satu* _dua_\n| a | b |\\*", 3, 14, 1)
	f.Add("____ a_b@c.id __x__ ***", 0, 20, 2)
	f.Fuzz(func(t *testing.T, text string, from, to, kind int) {
		r := []rune(strings.ToValidUTF8(text, ""))
		if len(r) > 500 {
			return
		}
		from, to = min(max(from, 0), len(r)), min(max(to, 0), len(r))
		from, to = min(from, to), max(from, to)
		mark := []string{MarkBold, MarkItalic, MarkUnderline}[max(kind, 0)%3]
		letters := func(s string) string { return strings.NewReplacer("*", "", "_", "").Replace(s) }
		edits := []textEdit{toggleMark(r, from, to, mark)}
		for _, by := range []int{-1, 1} {
			if e, ok := shiftItems(r, from, to, by); ok {
				edits = append(edits, e)
			}
		}
		if e, ok := enterInList(r, from); ok {
			edits = append(edits, e)
		}
		if e, ok := setItems(r, from, to, "a."); ok {
			edits = append(edits, e)
		}
		for i, e := range edits {
			if e.from < 0 || e.from > e.to || e.to > len(r) {
				t.Fatalf("edit %d of %q: %d..%d", i, string(r), e.from, e.to)
			}
			after := string(r[:e.from]) + string(e.text) + string(r[e.to:])
			if n := len([]rune(after)); e.selFrom < 0 || e.selFrom > e.selTo || e.selTo > n {
				t.Fatalf("edit %d of %q selects %d..%d of %d", i, string(r), e.selFrom, e.selTo, n)
			}
			if i == 0 && letters(after) != letters(string(r)) {
				t.Fatalf("marking changed %q into %q", string(r), after)
			}
		}
	})
}
