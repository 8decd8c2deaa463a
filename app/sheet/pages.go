package sheet

import (
	"math"

	"github.com/xuri/excelize/v2"

	"sinergi/app/doc"
)

// pages follows where the printed pages of a sheet end, so that the signature
// block does not stand alone on one. Excel drops page breaks set by hand on a
// sheet that is fitted to a page's width, so a lonely block is pulled back by
// fitting the sheet to one page less.
type pages struct {
	room   float64 // points of height on a page at the scale of the sheet
	repeat float64 // points of the rows repeated on every page after the first
	used   float64
	n      int
}

const pointsPerMM = 72 / 25.4

// printer is how a program lays a sheet on paper: the points of a column's
// digit, and how far from the paper's edge the rows may go at the bottom.
type printer struct{ digit, bottom float64 }

// printers are Excel, which counts 7 pixels a digit, and LibreOffice, which
// takes the width of the font itself and gives rows the room that the page
// number leaves.
var printers = []printer{{7 * 0.75, doc.RecapBottom}, {5.61, footEdge + 3}}

// footEdge is how far from the paper's edge the page number stands, in mm.
const footEdge = 7

func newPages(s *doc.RecapSheet, p placement) []*pages {
	var all []*pages
	for _, program := range printers {
		width := 0.0
		for _, w := range p.widths {
			width += (w + padding) * program.digit
		}
		scale := min(1, math.Floor(100*(s.Paper.Height-2*doc.RecapSide)*pointsPerMM/width)/100)
		all = append(all, &pages{n: 1, room: (s.Paper.Width - doc.RecapTop - program.bottom) * pointsPerMM / scale})
	}
	return all
}

// add puts a row of this height on the page it falls on, and tells whether
// that is a new one.
func (p *pages) add(height float64) bool {
	turned := p.used+height > p.room && p.used > 0
	if turned {
		p.n++
		p.used = p.repeat
	}
	p.used += height
	return turned
}

// add puts a row on the pages of every program.
func (s *sheetWriter) add(height float64) {
	for _, p := range s.pages {
		p.add(height)
	}
}

// addSignature puts the signature block on the pages. Where a program would
// set it alone on a page, the sheet is fitted to one page less. It must come
// before the stream is flushed.
func (s *sheetWriter) addSignature(height float64) error {
	for _, p := range s.pages {
		if alone := p.add(defaultHeight + height); !alone || len(s.sheet.Tables) > 1 {
			continue
		}
		tall := p.n - 1
		return s.file.SetPageLayout(s.sheet.Name, &excelize.PageLayoutOptions{FitToHeight: &tall})
	}
	return nil
}
