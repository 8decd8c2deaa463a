package app

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // letterheads and parties carry JPEG logos
	_ "image/png"  // and PNG ones
	"slices"
)

// Limits of a logo: larger ones come from cameras and stall weak laptops.
const (
	maxLogoBytes  = 8 << 20
	maxLogoPixels = 40_000_000
)

// minTextWidthMM is the narrowest column in which the papers can still be set.
const minTextWidthMM = 100

// Validate cleans the record in place, fills in what stands for "not chosen"
// from DefaultOffice, and names its faults as FieldErrors.
func (o *Office) Validate() error {
	c := &check{}
	c.needName("name", &o.Name, "Nama kantor belum diisi. Contoh: BP3MI Sumatera Selatan.")
	c.name("short_name", &o.ShortName)
	c.name("parent", &o.Parent)
	c.line("address", &o.Address)
	c.need("city", &o.City, "Kota belum diisi; kota berdiri di depan tanggal naskah. Contoh: Palembang.")
	c.line("phone", &o.Phone)
	c.line("email", &o.Email)
	c.line("website", &o.Website)
	c.oneOf("time_zone", &o.TimeZone, []string{"WIB", "WITA", "WIT"}, "Zona waktu tidak dikenal. Pilih WIB, WITA, atau WIT.")
	space := len(o.NIPPrefix) > 0 && o.NIPPrefix[len(o.NIPPrefix)-1] == ' '
	c.line("nip_prefix", &o.NIPPrefix)
	if space && o.NIPPrefix != "" {
		o.NIPPrefix += " " // the space parts it from the number
	}
	c.line("head_id", &o.HeadID)
	o.Letterhead.check(c)
	o.Paper.check(c)
	for i := range o.Signers {
		c.in("signers", i)
		c.signer("", &o.Signers[i])
	}
	c.out()
	o.presets(c)
	o.Agreements.check(c)
	o.numbers(c)
	return c.result()
}

func (l *Letterhead) check(c *check) {
	c.picture("letterhead.logo", &l.Logo)
	if len(l.Lines) > MaxLetterheadLines {
		c.fault("letterhead.lines", fmt.Sprintf("Kop surat paling banyak %d baris. Hapus atau gabungkan sebagian.", MaxLetterheadLines))
	}
	for i := range l.Lines {
		c.in("letterhead.lines", i)
		c.line("text", &l.Lines[i].Text)
		c.between("size", l.Lines[i].Size, 6, 24, "Ukuran huruf kop", "poin")
	}
	c.out()
	c.oneOf("letterhead.rule", &l.Rule, []string{RuleDouble, RuleSingle, RuleNone}, "Garis kop tidak dikenal. Pilih ganda, tunggal, atau tanpa garis.")
	c.oneOf("letterhead.centre", &l.Centre, []string{CentreBesideLogo, CentreOnPage}, "Letak tulisan kop tidak dikenal. Pilih di samping logo atau di tengah halaman.")
	c.between("letterhead.gap_mm", l.GapMM, 0, 40, "Jarak kop ke isi", "mm")
}

func (p *PaperSettings) check(c *check) {
	if *p == (PaperSettings{}) {
		*p = DefaultOffice().Paper
	}
	codes := make([]string, len(PaperSizes))
	for i, s := range PaperSizes {
		codes[i] = s.Code
	}
	const badSize = "Ukuran kertas tidak dikenal. Pilih A4 atau salah satu F4."
	c.oneOf("paper.minutes", &p.Minutes, codes, badSize)
	c.oneOf("paper.attendance", &p.Attendance, codes, badSize)
	c.oneOf("paper.agreement", &p.Agreement, codes, badSize)
	c.oneOf("paper.font", &p.Font, []string{"sans", "serif"}, "Huruf tidak dikenal. Pilih salah satu dari daftar.")
	c.between("paper.font_size", p.FontSize, 9, 14, "Ukuran huruf", "poin")
	c.between("paper.top", p.Top, 5, 60, "Margin atas", "mm")
	c.between("paper.bottom", p.Bottom, 5, 60, "Margin bawah", "mm")
	c.between("paper.left", p.Left, 5, 60, "Margin kiri", "mm")
	c.between("paper.right", p.Right, 5, 60, "Margin kanan", "mm")
	for _, code := range []string{p.Minutes, p.Attendance, p.Agreement} {
		if left := PaperByCode(code).Width - p.Left - p.Right; left < minTextWidthMM && p.Left <= 60 && p.Right <= 60 {
			c.fault("paper.right", fmt.Sprintf("Margin kiri dan kanan menyisakan %.0f mm untuk tulisan. Perkecil margin sampai tersisa %d mm.", left, minTextWidthMM))
			return
		}
	}
}

// picture looks at the head of a picture alone; a picture without data is one
// that was taken out.
func (c *check) picture(field string, p *Picture) {
	c.line(field+".name", &p.Name)
	if len(p.Data) == 0 {
		return
	}
	if len(p.Data) > maxLogoBytes {
		c.fault(field, "Berkas logo lebih besar dari 8 MB. Perkecil gambarnya, lalu pilih lagi.")
		return
	}
	size, format, err := image.DecodeConfig(bytes.NewReader(p.Data))
	switch {
	case err != nil || format != "png" && format != "jpeg":
		c.fault(field, "Gambar logo tidak dapat dibaca. Pilih berkas PNG atau JPG.")
	case size.Width*size.Height > maxLogoPixels:
		c.fault(field, fmt.Sprintf("Gambar logo %d megapiksel, terlalu besar. Perkecil menjadi paling banyak %d megapiksel.",
			(size.Width*size.Height+500_000)/1_000_000, maxLogoPixels/1_000_000))
	}
}

var minutesParts = []string{
	PartTitle, PartDate, PartTime, PartPlace, PartInvitation, PartNumber, PartAgenda, PartChair, PartSecretary, PartTaker,
	PartAttendees, PartOpening, PartTopics, PartDiscussion, PartResults, PartResponse, PartConclusion, PartFollowUps, PartText,
}

var sectionStyles = []string{StyleField, StyleNumbered, StyleHeading, StyleChapter, StylePlain}

var attendanceParts = []string{"no", "name", "male", "female", "sex", "id", "position", "institution", "phone", "present", "note", "signature"}

const (
	badPart  = "Bagian ini tidak dikenal. Pilih salah satu dari daftar."
	noCode   = "Kode format belum diisi. Contoh: N-1."
	maxBlock = 9 // signature blocks and signers that one paper can hold
)

func (o *Office) presets(c *check) {
	for i := range o.MinutesPresets {
		p := &o.MinutesPresets[i]
		c.in("minutes_presets", i)
		c.need("code", &p.Code, noCode)
		c.line("name", &p.Name)
		c.line("title", &p.Title)
		c.sections("sections", p.Sections)
		for j := range p.Signatures {
			c.block(fmt.Sprintf("signatures[%d].", j), &p.Signatures[j])
		}
	}
	for i := range o.AttendancePresets {
		p := &o.AttendancePresets[i]
		c.in("attendance_presets", i)
		c.need("code", &p.Code, noCode)
		c.line("name", &p.Name)
		c.line("title", &p.Title)
		c.sections("head", p.Head)
		c.between("row_mm", p.RowMM, 9, 40, "Tinggi baris", "mm")
		c.line("signer_lead", &p.SignerLead)
		c.block("signer.", &p.Signer)
		for j := range p.Columns {
			path := fmt.Sprintf("columns[%d].", j)
			cleanLines(&p.Columns[j].Part)
			p.Columns[j].Head = CleanText(p.Columns[j].Head) // its line breaks part syllables
			c.long(path+"head", p.Columns[j].Head, lineLimit)
			c.between(path+"share", p.Columns[j].Share, 1, 100, "Lebar kolom", "persen")
			if !slices.Contains(attendanceParts, p.Columns[j].Part) {
				c.fault(path+"part", badPart)
			}
		}
	}
	c.out()
}

func (c *check) sections(list string, sections []MinutesSection) {
	for i := range sections {
		s := &sections[i]
		path := fmt.Sprintf("%s[%d].", list, i)
		c.line(path+"label", &s.Label)
		cleanLines(&s.Part, &s.Style)
		if !slices.Contains(minutesParts, s.Part) {
			c.fault(path+"part", badPart)
		}
		if !slices.Contains(sectionStyles, s.Style) {
			c.fault(path+"style", badPart)
		}
	}
}

func (c *check) block(path string, b *SignatureBlock) {
	c.line(path+"lead", &b.Lead)
	if b.Signer < 0 || b.Signer > maxBlock {
		c.fault(path+"signer", "Urutan penanda tangan tidak ada. Pilih penanda tangan lain.")
	}
}
