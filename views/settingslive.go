package views

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// liveFields are fields that write into a record as it is typed, so that what
// nobody touched stays exactly as it is stored.
type liveFields struct {
	f     *fields
	cards []*cards
	fonts *fontList
	done  func()            // after each change
	typed map[string]string // what was typed for a number and is none, by name and the field's path
	name  string            // of what is edited
}

func newLiveFields(o *office, fonts *fontList, typed map[string]string, done func()) *liveFields {
	return &liveFields{f: &fields{o: o, edited: done, goTo: func(int) {}}, fonts: fonts, typed: typed, done: done}
}

// number is a field for a number; what is typed and is none stays in it when it
// is drawn anew.
func (l *liveFields) number(path, label, shown string, value *float64, read func(typed string) float64) *kit.Field {
	key := l.name + "/" + path
	if raw, ok := l.typed[key]; ok && *value == -1 {
		shown = raw
	}
	return l.text(path, label, shown, func(typed string) {
		delete(l.typed, key)
		if *value = read(typed); *value == -1 {
			l.typed[key] = typed
		}
	})
}

// line is a field of one line.
func (l *liveFields) line(path, label string, text *string) *kit.Field {
	return l.text(path, label, *text, func(typed string) { *text = typed })
}

// text is a field of one line that put reads.
func (l *liveFields) text(path, label, shown string, put func(typed string)) *kit.Field {
	e, field := l.f.line(0, path, label)
	e.SetValue(shown)
	e.OnEdited = func(typed string) { put(typed); l.done() }
	return field
}

// area is a field of several lines.
func (l *liveFields) area(path, label string, rows int, text *string) *kit.Field {
	e, field := l.f.area(0, path, label, rows)
	e.SetValue(*text)
	e.OnEdited = func(typed string) { *text = typed; l.done() }
	return field
}

// pick is a field for one of several choices.
func (l *liveFields) pick(path, label string, options []string, at int, put func(i int)) *kit.Field {
	s, field := l.f.choice(0, path, label, options)
	s.SetSelectedIndex(at)
	s.OnEdited = func(i int) { put(i); l.done() }
	return field
}

// tick is a box to tick.
func (l *liveFields) tick(path, label string, on bool, put func(on bool)) fyne.CanvasObject {
	c := kit.NewCheck(label, func(on bool) { put(on); l.done() })
	c.SetChecked(on)
	field := kit.NewField("", c)
	l.f.bind(0, path, field, c, c.SetReadOnly)
	return field
}

// centimetres is a field for a length that is stored in millimetres; 0 is none,
// and then usual stands in it in grey.
func (l *liveFields) centimetres(path, label string, mm *float64, usual string) *kit.Field {
	shown := ""
	if *mm != 0 || usual == "" {
		shown = inCentimetres(*mm)
	}
	field := l.number(path, label, shown, mm, func(typed string) float64 {
		if usual != "" && strings.TrimSpace(typed) == "" {
			return 0
		}
		return millimetres(typed)
	})
	field.Control().(*kit.Entry).SetPlaceHolder(usual)
	return field
}

// focused names the field with the cursor and where the cursor is in it.
func (l *liveFields) focused() (path string, row, column int) {
	now := l.f.o.window.Canvas().Focused()
	if now == nil {
		return "", 0, 0
	}
	for _, list := range l.bounds() {
		if at := slices.IndexFunc(list, func(b bound) bool { return b.focus == now }); at >= 0 {
			if e := entryOf(now); e != nil {
				row, column = e.CursorRow, e.CursorColumn
			}
			return list[at].path, row, column
		}
	}
	return "", 0, 0
}

// focus puts the cursor back into a field that was drawn anew.
func (l *liveFields) focus(path string, row, column int) {
	for _, list := range l.bounds() {
		at := slices.IndexFunc(list, func(b bound) bool { return b.path == path })
		if at < 0 {
			continue
		}
		l.f.o.window.Canvas().Focus(list[at].focus)
		if e := entryOf(list[at].focus); e != nil {
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) // nothing stays selected, or the next key would replace it
			e.CursorRow, e.CursorColumn = row, min(column, len([]rune(e.Value())))
			e.Refresh()
		}
		return
	}
	l.f.o.window.Canvas().Unfocus()
}

func (l *liveFields) bounds() [][]bound {
	all := [][]bound{l.f.bounds}
	for _, c := range l.cards {
		all = append(all, c.fields.bounds)
	}
	return all
}

// hears moves the open card that has the cursor by Ctrl+Up and Ctrl+Down.
func (l *liveFields) hears(s fyne.Shortcut) bool {
	by := moveKeys(s)
	if by == 0 {
		return false
	}
	now := l.f.o.window.Canvas().Focused()
	for _, c := range l.cards {
		at := slices.IndexFunc(c.fields.bounds, func(b bound) bool { return b.focus == now })
		if at < 0 {
			continue
		}
		if to := c.open + by; to >= 0 && to < c.n() {
			c.swap(c.open, to)
			l.f.o.window.Canvas().Focus(c.fields.bounds[at].focus)
		}
		return true
	}
	return false
}

// moveKeys is -1 for Ctrl+Up, 1 for Ctrl+Down and 0 for other keys.
func moveKeys(s fyne.Shortcut) int {
	custom, is := s.(*desktop.CustomShortcut)
	switch {
	case !is || custom.Modifier != fyne.KeyModifierControl:
		return 0
	case custom.KeyName == fyne.KeyUp:
		return -1
	case custom.KeyName == fyne.KeyDown:
		return 1
	}
	return 0
}

// inCentimetres writes a length that is stored in millimetres.
func inCentimetres(mm float64) string { return decimal(math.Round(mm*1000) / 10000) }

// millimetres reads a length in centimetres, or in millimetres where that is
// written behind it: "2,5", "2.5 cm", "25 mm". What is no length gives -1, which
// no setting accepts, so that the field is named when the page is saved.
func millimetres(text string) float64 {
	text = strings.ToLower(strings.TrimSpace(text))
	factor := 10.0
	if rest, ok := strings.CutSuffix(text, "mm"); ok {
		text, factor = rest, 1
	} else {
		text = strings.TrimSuffix(text, "cm")
	}
	v, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(text), ",", ".", 1), 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) || v < 0 || v > 1e6 {
		return -1
	}
	return math.Round(v*factor*1000) / 1000
}

// decimal writes a number with a decimal comma.
func decimal(v float64) string {
	return strings.Replace(strconv.FormatFloat(v, 'f', -1, 64), ".", ",", 1)
}

// number reads a number with a decimal comma or point, and a unit behind it.
// What is no number gives -1, as millimetres does.
func number(text string) float64 {
	text = strings.TrimSpace(text)
	for _, unit := range []string{"mm", "pt", "%"} {
		text = strings.TrimSpace(strings.TrimSuffix(text, unit))
	}
	v, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return -1
	}
	return v
}

// sizesWith are choices of a number, with own among them; first are words that
// stand for none.
func sizesWith(first []string, sizes []string, own float64) (options []string, at int) {
	options = append(slices.Clone(first), sizes...)
	if own == 0 && len(first) > 0 {
		return options, 0
	}
	text := decimal(own)
	if at = slices.Index(options, text); at < 0 {
		options, at = append(options, text), len(options)
	}
	return options, at
}

// leadings are the line spacings that are offered, as a word processor counts.
var leadings = []string{"1", "1,15", "1,5", "2"}

// numberStyles are the ways of numbering pages that can be chosen.
var numberStyles = []string{"", app.NumbersNone, app.NumbersDashed, app.NumbersOf, app.NumbersBottom}

// styleRows are the fields of what one kind of paper changes of the office's
// settings; path begins with its place in the record and ends in a dot.
func (l *liveFields) styleRows(path string, s *app.PageStyle, upright bool) []fyne.CanvasObject {
	o := l.f.o
	follow := lang.L("Ikuti kantor")
	sheets, at := []string{follow}, 0
	for i, size := range app.PaperSizes {
		sheets = append(sheets, size.Name)
		if size.Code == s.Sheet {
			at = i + 1
		}
	}
	sheet := l.pick(path+"sheet", lang.L("Kertas"), sheets, at, func(i int) {
		if s.Sheet = ""; i > 0 {
			s.Sheet = app.PaperSizes[i-1].Code
		}
	})
	turned := l.pick(path+"landscape", lang.L("Arah kertas"), []string{lang.L("Tegak"), lang.L("Mendatar")}, choose(s.Landscape), func(i int) { s.Landscape = i == 1 })
	font := l.fontField(path+"font", s)
	options, at := sizesWith([]string{follow}, fontSizes, s.FontSize)
	size := l.pick(path+"font_size", lang.L("Besar huruf"), options, at, func(i int) {
		if s.FontSize = 0; i > 0 {
			s.FontSize = number(options[i])
		}
	})
	spaced, spacing := sizesWith([]string{follow}, leadings, s.Leading)
	leading := l.pick(path+"leading", lang.L("Jarak baris"), spaced, spacing, func(i int) {
		if s.Leading = 0; i > 0 {
			s.Leading = number(spaced[i])
		}
	})
	numbers := l.pick(path+"numbers", lang.L("Nomor halaman"), []string{
		lang.L("Seperti biasa"), lang.L("Tanpa nomor"), lang.L("- 2 - di atas"), lang.L("Halaman 1 dari 3"), lang.L("Angka di bawah"),
	}, slices.Index(numberStyles, s.Numbers), func(i int) { s.Numbers = numberStyles[i] })
	usual := o.record.Paper
	top := l.centimetres(path+"top", lang.L("Atas (cm)"), &s.Top, inCentimetres(usual.Top))
	bottom := l.centimetres(path+"bottom", lang.L("Bawah (cm)"), &s.Bottom, inCentimetres(usual.Bottom))
	left := l.centimetres(path+"left", lang.L("Kiri (cm)"), &s.Left, inCentimetres(usual.Left))
	right := l.centimetres(path+"right", lang.L("Kanan (cm)"), &s.Right, inCentimetres(usual.Right))
	first := fyne.CanvasObject(sheet)
	if !upright {
		first = kit.Row(sheet, turned)
	}
	return []fyne.CanvasObject{
		kit.NewParagraph(lang.L("Isian yang kosong mengikuti halaman Kertas dan huruf."), kit.TextHelp),
		first, font, kit.Row(size, leading, numbers),
		kit.NewText(lang.L("Margin kertas"), textLabelBig), kit.Row(top, bottom, left, right),
	}
}
