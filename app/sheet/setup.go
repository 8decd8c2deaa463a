package sheet

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"sinergi/app/doc"
)

// Excel knows sheets of paper by number. F4 is not among them: Folio, 8.5 x 13
// inch or 215.9 x 330.2 mm, is the nearest to both sizes sold as F4.
const (
	paperA4    = 9
	paperFolio = 14
)

const inch = 25.4 // millimetres

// onePageRows is how many rows of a summary still read well on one page.
const onePageRows = 60

// setUp sets what must stand before the rows are streamed: print settings,
// print titles, the filter and the dimension. Set later, they would be lost.
func setUp(file *excelize.File, s *doc.RecapSheet, p placement) error {
	name := s.Name
	yes, size, across, tall := true, paperA4, 1, 0
	if strings.HasPrefix(s.Paper.Code, "F4") {
		size = paperFolio
	}
	landscape := "landscape"
	side, top, bottom, edge := doc.RecapSide/inch, doc.RecapTop/inch, doc.RecapBottom/inch, footEdge/inch
	last, err := excelize.CoordinatesToCellName(p.columns, p.last)
	if err != nil {
		return err
	}
	if len(s.Tables) == 1 {
		// First, because the filter puts the sheet's other properties aside.
		if err := setUpTable(file, s, p); err != nil {
			return err
		}
	} else if p.last <= onePageRows {
		tall = 1
	}
	for _, step := range []func() error{
		func() error { return file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes}) },
		func() error {
			return file.SetPageLayout(name, &excelize.PageLayoutOptions{
				Size: &size, Orientation: &landscape, FitToWidth: &across, FitToHeight: &tall,
			})
		},
		func() error {
			return file.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{
				Left: &side, Right: &side, Top: &top, Bottom: &bottom, Header: &edge, Footer: &edge, Horizontally: &yes,
			})
		},
		func() error {
			return file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{
				OddFooter: `&L&8` + strings.ReplaceAll(s.Office, "&", "&&") + `&R&8Halaman &P dari &N`,
			})
		},
		func() error { return file.SetSheetDimension(name, "A1:"+last) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// setUpTable repeats the head of a sheet's only table on every printed page
// and gives it filter buttons. They stand on the row of column numbers, since
// Excel takes the row below the buttons for data.
func setUpTable(file *excelize.File, s *doc.RecapSheet, p placement) error {
	at := p.tables[0]
	err := file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: s.Name, RefersTo: fmt.Sprintf("'%s'!$%d:$%d", s.Name, at.head, at.numbers),
	})
	if err != nil || !s.Tables[0].Filter || s.Tables[0].Count == 0 {
		return err
	}
	column, err := excelize.ColumnNumberToName(p.columns)
	if err != nil {
		return err
	}
	return file.AutoFilter(s.Name, fmt.Sprintf("A%d:%s%d", at.numbers, column, at.last), nil)
}
