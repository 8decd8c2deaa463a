package print

import (
	"math"

	"golang.org/x/sys/windows"
)

// wish is what a job asks of a printer's settings.
type wish struct {
	sheet     Sheet
	landscape bool
	sides     Sides
}

// settle puts a wish into settings: the driver's own form of that size, else a
// size of one's own where the driver cuts such, else the printer's usual paper.
// It gives the name of what the printer then has.
func (p *printer) settle(s settings, w wish) (settings, string, error) {
	s = s.clone()
	m := s.mode()
	m.orientation = orientPortrait
	if w.landscape {
		m.orientation = orientLandscape
	}
	m.fields |= fieldOrientation
	m.copies, m.collate = 1, 0 // copies are repeated page by page, as every driver can
	m.fields = m.fields&^fieldCollate | fieldCopies
	if d, ok := map[Sides]int16{SidesOne: duplexNone, SidesLong: duplexVertical, SidesShort: duplexHorizontal}[w.sides]; ok {
		m.duplex = d
		m.fields |= fieldDuplex
	}
	usual := s.clone()
	forms := p.forms()
	if f, ok := nearest(forms, w.sheet); ok {
		m.paperSize = f.id
		m.fields = m.fields&^(fieldPaperLength|fieldPaperWidth|fieldFormName) | fieldPaperSize
		return p.verified(s, usual, w.sheet, forms)
	}
	if p.canCut(w.sheet) {
		// Never the number 256, which the headers call "user": drivers name forms by it.
		m.paperSize = 0
		m.paperWidth, m.paperLength = tenths(w.sheet.Width), tenths(w.sheet.Height)
		m.fields = m.fields&^(fieldPaperSize|fieldFormName) | fieldPaperLength | fieldPaperWidth
		return p.verified(s, usual, w.sheet, forms)
	}
	return p.verified(usual, usual, w.sheet, forms)
}

func tenths(mm float64) int16 { return int16(math.Round(mm * 10)) }

// nearest is the form within formSlack that differs least.
func nearest(forms []form, want Sheet) (best form, ok bool) {
	least := math.Inf(1)
	for _, f := range forms {
		away := math.Abs(f.sheet.Width-want.Width) + math.Abs(f.sheet.Height-want.Height)
		if f.sheet.within(want, formSlack) && away < least {
			best, least, ok = f, away, true
		}
	}
	return best, ok
}

// verified merges the settings and looks at what the driver made of them. When
// it is not the wanted paper the usual one is taken: a driver that half
// understood must not print on a sheet that nobody chose.
func (p *printer) verified(s, usual settings, want Sheet, forms []form) (settings, string, error) {
	merged, err := p.merge(s)
	if err != nil {
		return nil, "", err
	}
	got, err := p.sheet(merged)
	if err != nil {
		return nil, "", err
	}
	if !got.within(want, sheetSlack) {
		if merged, err = p.merge(usual); err != nil {
			return nil, "", err
		}
		if got, err = p.sheet(merged); err != nil {
			return nil, "", err
		}
	}
	return merged, formName(merged, got, forms), nil
}

// sheet is the paper that the driver prints on with these settings.
func (p *printer) sheet(s settings) (Sheet, error) {
	dc, err := openDC(p.name, s.mode(), false)
	if err != nil {
		return Sheet{}, err
	}
	defer dc.close()
	d, err := dc.device()
	if err != nil {
		return Sheet{}, err
	}
	return upright(d.widthMM(), d.heightMM()), nil
}

// formName is what the driver calls the paper, its size where it has no name.
func formName(s settings, got Sheet, forms []form) string {
	m := s.mode()
	for _, f := range forms {
		if m.fields&fieldPaperSize != 0 && f.id == m.paperSize && f.sheet.within(got, sheetSlack) {
			return f.name
		}
	}
	if name := windows.UTF16ToString(m.formName[:]); m.fields&fieldFormName != 0 && name != "" {
		return name
	}
	if f, ok := nearest(forms, got); ok {
		return f.name
	}
	return got.String()
}

// twoSided tells whether the printer will turn the sheets.
func (p *printer) twoSided(s settings) bool {
	m := s.mode()
	return m.fields&fieldDuplex != 0 && m.duplex > duplexNone && p.ask(askDuplex, nil) == 1
}
