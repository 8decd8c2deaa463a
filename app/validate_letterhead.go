package app

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // letterheads and parties carry JPEG logos
	_ "image/png"  // and PNG ones
)

// Limits of a logo: larger ones come from cameras and stall weak laptops.
const (
	maxLogoBytes  = 8 << 20
	maxLogoPixels = 40_000_000
)

var rules = []string{RuleDouble, RuleThinThick, RuleSingle, RuleThin, RuleNone}

func (l *Letterhead) check(c *check) {
	c.picture("letterhead.logo", &l.Logo)
	c.picture("letterhead.right", &l.Right)
	if len(l.Lines) > MaxLetterheadLines {
		c.fault("letterhead.lines", fmt.Sprintf("Kop surat paling banyak %d baris. Hapus atau gabungkan sebagian.", MaxLetterheadLines))
	}
	for i := range l.Lines {
		c.in("letterhead.lines", i)
		c.line("text", &l.Lines[i].Text)
		c.between("size", l.Lines[i].Size, 6, 24, "Ukuran huruf kop", "poin")
		c.between("spacing", l.Lines[i].Spacing, 0, 10, "Jarak antarhuruf", "poin")
	}
	c.out()
	c.oneOf("letterhead.rule", &l.Rule, rules, "Garis kop tidak dikenal. Pilih salah satu dari daftar.")
	c.oneOf("letterhead.centre", &l.Centre, []string{CentreBesideLogo, CentreOnPage}, "Letak tulisan kop tidak dikenal. Pilih di samping logo atau di tengah halaman.")
	c.between("letterhead.gap_mm", l.GapMM, 0, 40, "Jarak kop ke isi", "mm")
}

// picture looks at the head of a picture alone; a picture without data is one
// that was taken out. Logos are kept inside the record, never under a hash.
func (c *check) picture(field string, p *Picture) {
	c.line(field+".name", &p.Name)
	if p.Hash = CleanLine(p.Hash); len(p.Data) == 0 {
		if p.Hash != "" {
			c.fault(field, "Gambar logo belum ikut tersimpan. Pilih lagi berkasnya.")
		}
		return
	}
	p.Hash = ""
	if fault := logoFault(p.Data); fault != "" {
		c.fault(field, fault)
	}
}

// logoFault tells what is wrong with a logo, "" when nothing is.
func logoFault(content []byte) string {
	if len(content) > maxLogoBytes {
		return "Berkas logo lebih besar dari 8 MB. Perkecil gambarnya, lalu pilih lagi."
	}
	size, format, err := image.DecodeConfig(bytes.NewReader(content))
	switch {
	case err != nil || format != "png" && format != "jpeg":
		return "Gambar logo tidak dapat dibaca. Pilih berkas PNG atau JPG."
	case size.Width*size.Height > maxLogoPixels:
		return fmt.Sprintf("Gambar logo %d megapiksel, terlalu besar. Perkecil menjadi paling banyak %d megapiksel.",
			(size.Width*size.Height+500_000)/1_000_000, maxLogoPixels/1_000_000)
	}
	return ""
}
