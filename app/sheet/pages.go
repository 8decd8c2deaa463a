package sheet

import (
	"github.com/xuri/excelize/v2"

	"sinergi/app/doc"
)

// pages follows where the printed pages of a sheet end, so that the signature
// block is not torn from its table. Excel drops page breaks set by hand on a
// sheet that is fitted to a page's width, so a block that would be torn is
// pulled back by fitting the sheet to one page less.
type pages struct {
	room   float64 // points of height on a page at the scale of the sheet
	repeat float64 // points of the rows repeated on every page after the first
	used   float64
	n      int
}

const pointsPerMM = 72 / 25.4

func newPages(s *doc.RecapSheet, p placement) *pages {
	width := 0.0
	for _, w := range p.widths {
		width += (w*7 + 5) * 0.75 // 7 pixels a digit, 5 of padding, 0.75 points each
	}
	scale := min(1, (s.Paper.Height-2*doc.RecapSide)*pointsPerMM/width)
	return &pages{n: 1, room: (s.Paper.Width - doc.RecapTop - doc.RecapBottom) * pointsPerMM / scale}
}

// add puts a row of this height on the page it falls on.
func (p *pages) add(height float64) {
	if p.used+height > p.room && p.used > 0 {
		p.n++
		p.used = p.repeat
	}
	p.used += height
}

// keepSignature fits the sheet to one page less when the signature block
// began or ended on another page than the last row of the table. It must come
// before the stream is flushed.
func keepSignature(file *excelize.File, sheet string, tablePage int, p *pages) error {
	if p.n == tablePage {
		return nil
	}
	tall := p.n - 1
	return file.SetPageLayout(sheet, &excelize.PageLayoutOptions{FitToHeight: &tall})
}
