package app

import "fmt"

// minTextMM is the least room between two margins in which the papers can
// still be set.
const minTextMM = 100

// fontLimit is how many characters the name of a font has at most.
const fontLimit = 60

const badSize = "Ukuran kertas tidak dikenal. Pilih A4 atau salah satu F4."

// sheetCodes are the codes of PaperSizes.
func sheetCodes() []string {
	codes := make([]string, len(PaperSizes))
	for i, s := range PaperSizes {
		codes[i] = s.Code
	}
	return codes
}

// orZero is between for a measure whose zero means that nothing is chosen.
func (c *check) orZero(field string, v, low, high float64, what, unit string) {
	if v != 0 {
		c.between(field, v, low, high, what, unit)
	}
}

// font cleans the name of a font, which need not be on this machine.
func (c *check) font(field string, s *string) {
	*s = CleanLine(*s)
	c.long(field, *s, fontLimit)
}

func (p *PaperSettings) check(c *check) {
	if *p == (PaperSettings{}) {
		*p = DefaultOffice().Paper
	}
	codes := sheetCodes()
	c.oneOf("paper.minutes", &p.Minutes, codes, badSize)
	c.oneOf("paper.attendance", &p.Attendance, codes, badSize)
	c.oneOf("paper.agreement", &p.Agreement, codes, badSize)
	codes = append([]string{""}, codes...)
	c.oneOf("paper.invitation", &p.Invitation, codes, badSize)
	c.oneOf("paper.photos", &p.Photos, codes, badSize)
	c.oneOf("paper.follow_ups", &p.FollowUps, codes, badSize)
	if c.font("paper.font", &p.Font); p.Font == "" {
		p.Font = FontSans
	}
	c.between("paper.font_size", p.FontSize, 9, 14, "Ukuran huruf", "poin")
	c.orZero("paper.leading", p.Leading, 1, 2, "Jarak baris", "spasi")
	c.between("paper.top", p.Top, 5, 60, "Margin atas", "mm")
	c.between("paper.bottom", p.Bottom, 5, 60, "Margin bawah", "mm")
	c.between("paper.left", p.Left, 5, 60, "Margin kiri", "mm")
	c.between("paper.right", p.Right, 5, 60, "Margin kanan", "mm")
	for _, code := range []string{p.Minutes, p.Attendance, p.Agreement, p.Invitation, p.Photos, p.FollowUps} {
		if code == "" {
			continue
		}
		if !c.room("paper.", *p, PageStyle{Sheet: code}) {
			return
		}
	}
}

// room tells whether a sheet leaves the text enough room, and names the margins
// that do not. Margins outside their limits are named elsewhere.
func (c *check) room(prefix string, p PaperSettings, s PageStyle) bool {
	sheet := PaperByCode(s.Sheet)
	if s.Landscape {
		sheet.Width, sheet.Height = sheet.Height, sheet.Width
	}
	for _, side := range []struct {
		field, what    string
		size           float64
		before, beyond float64
	}{
		{"right", "kiri dan kanan", sheet.Width, chosenMM(s.Left, p.Left), chosenMM(s.Right, p.Right)},
		{"bottom", "atas dan bawah", sheet.Height, chosenMM(s.Top, p.Top), chosenMM(s.Bottom, p.Bottom)},
	} {
		if left := side.size - side.before - side.beyond; left < minTextMM && side.before <= 60 && side.beyond <= 60 {
			c.fault(prefix+side.field, fmt.Sprintf("Margin %s menyisakan %.0f mm untuk tulisan. Perkecil margin sampai tersisa %d mm.", side.what, left, minTextMM))
			return false
		}
	}
	return true
}

// chosenMM is a style's own measure, or else the office's.
func chosenMM(own, office float64) float64 {
	if own != 0 {
		return own
	}
	return office
}

var numberings = []string{"", NumbersNone, NumbersDashed, NumbersOf, NumbersBottom}

// style checks what one kind of paper changes of the office's settings p; sheet
// is the kind's own when the style names none.
func (c *check) style(path string, s *PageStyle, p PaperSettings, sheet string) {
	c.oneOf(path+"sheet", &s.Sheet, append([]string{""}, sheetCodes()...), badSize)
	c.font(path+"font", &s.Font)
	c.orZero(path+"font_size", s.FontSize, 9, 14, "Ukuran huruf", "poin")
	c.orZero(path+"leading", s.Leading, 1, 2, "Jarak baris", "spasi")
	c.orZero(path+"top", s.Top, 5, 60, "Margin atas", "mm")
	c.orZero(path+"bottom", s.Bottom, 5, 60, "Margin bawah", "mm")
	c.orZero(path+"left", s.Left, 5, 60, "Margin kiri", "mm")
	c.orZero(path+"right", s.Right, 5, 60, "Margin kanan", "mm")
	c.oneOf(path+"numbers", &s.Numbers, numberings, "Cara menomori halaman tidak dikenal. Pilih salah satu dari daftar.")
	if (*s == PageStyle{}) {
		return // the office's own margins are checked already
	}
	whole := *s
	if whole.Sheet == "" {
		whole.Sheet = sheet
	}
	c.room(path, p, whole)
}
