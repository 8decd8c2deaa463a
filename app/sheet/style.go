package sheet

import (
	"github.com/xuri/excelize/v2"

	"sinergi/app/doc"
)

// Number formats. 421 is the Indonesian language, so that names of days and
// months are Indonesian on every machine; quotes keep the dot from being read
// as a decimal sign.
const (
	formatText  = "@"
	formatDay   = `[$-421]dddd, d mmmm yyyy`
	formatDate  = `[$-421]d mmmm yyyy`
	formatTime  = `hh"."mm`
	formatWhole = `[$-421]#,##0;-#,##0;"–"`
	formatOrder = "0"
	formatYes   = `"Ya";;"Tidak"`
)

const (
	fontName  = "Arial"
	fontSize  = 10
	colorLine = "6B8794"
	colorHead = "D6E6EE"
	colorSum  = "EEF3F6"
)

// styles are the cell styles of a workbook; each is registered once.
type styles struct {
	file                         *excelize.File
	title, heading, head, number int
	empty, sum                   int
	sign                         int
	made                         map[styleKey]int
}

// styleKey names a style of a data or total cell. Typed is text that Excel
// would read as a formula if somebody edited the cell.
type styleKey struct {
	kind         doc.SheetKind
	align        doc.Align
	typed, total bool
}

// wraps is true for text; a figure or a date is never broken.
func (k styleKey) wraps() bool {
	return k.kind == doc.SheetText || k.kind == doc.SheetCode || k.typed
}

func newStyles(file *excelize.File) (*styles, error) {
	s := &styles{file: file, made: make(map[styleKey]int)}
	font := func(size float64, bold, italic bool) *excelize.Font {
		return &excelize.Font{Family: fontName, Size: size, Bold: bold, Italic: italic}
	}
	centre := &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}
	for _, want := range []struct {
		to    *int
		style excelize.Style
	}{
		{&s.title, excelize.Style{Font: font(12, true, false), Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center"}}},
		{&s.heading, excelize.Style{Font: font(fontSize, true, false)}},
		{&s.head, excelize.Style{Font: font(fontSize, true, false), Alignment: centre, Border: thin(), Fill: fill(colorHead)}},
		{&s.number, excelize.Style{Font: font(9, false, true), Alignment: centre, Border: thin()}},
		{&s.empty, excelize.Style{Font: font(fontSize, false, true), Alignment: centre, Border: thin()}},
		{&s.sum, excelize.Style{Font: font(fontSize, true, false), Alignment: centre, Border: thin(), Fill: fill(colorSum)}},
		{&s.sign, excelize.Style{Font: font(fontSize, false, false), Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "top", WrapText: true}}},
	} {
		id, err := file.NewStyle(&want.style)
		if err != nil {
			return nil, err
		}
		*want.to = id
	}
	return s, setDefaultFont(file)
}

// setDefaultFont makes Arial 10 the workbook's own font: widths of columns are
// counted in its digits, so they mean the same in Excel and in LibreOffice.
func setDefaultFont(file *excelize.File) error {
	if err := file.SetDefaultFont(fontName); err != nil {
		return err
	}
	size := float64(fontSize)
	file.Styles.Fonts.Font[0].Sz.Val = &size
	return nil
}

func thin() []excelize.Border {
	var all []excelize.Border
	for _, side := range []string{"left", "top", "right", "bottom"} {
		all = append(all, excelize.Border{Type: side, Color: colorLine, Style: 1})
	}
	return all
}

func fill(color string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
}

// of is the style for a cell; it is made when it is first asked for.
func (s *styles) of(k styleKey) (int, error) {
	if id, ok := s.made[k]; ok {
		return id, nil
	}
	style := excelize.Style{
		Font:      &excelize.Font{Family: fontName, Size: fontSize, Bold: k.total},
		Border:    thin(),
		Alignment: &excelize.Alignment{Horizontal: horizontal(k.align), Vertical: "top", WrapText: k.wraps()},
	}
	if k.total {
		style.Fill = fill(colorSum)
	}
	if k.align == doc.Right {
		style.Alignment.Indent = 1 // keeps figures off the next column's text
	}
	if f := format(k); f != "" {
		style.CustomNumFmt = &f
	}
	id, err := s.file.NewStyle(&style)
	if err != nil {
		return 0, err
	}
	s.made[k] = id
	return id, nil
}

func format(k styleKey) string {
	switch {
	case k.typed, k.kind == doc.SheetCode:
		return formatText
	case k.kind == doc.SheetOrder:
		return formatOrder
	case k.total, k.kind == doc.SheetWhole:
		return formatWhole
	case k.kind == doc.SheetDay:
		return formatDay
	case k.kind == doc.SheetDate:
		return formatDate
	case k.kind == doc.SheetTime:
		return formatTime
	case k.kind == doc.SheetYes:
		return formatYes
	}
	return ""
}

func horizontal(a doc.Align) string {
	switch a {
	case doc.Centre:
		return "center"
	case doc.Right:
		return "right"
	}
	return "left"
}
