package app

import (
	"fmt"
	"slices"
	"strings"
)

var minutesParts = []string{
	PartTitle, PartDate, PartTime, PartPlace, PartInvitation, PartNumber, PartAgenda, PartChair, PartSecretary, PartTaker,
	PartAttendees, PartOpening, PartTopics, PartDiscussion, PartResults, PartResponse, PartConclusion, PartFollowUps,
	PartCount, PartHost, PartClosing, PartText,
}

var sectionStyles = []string{StyleField, StyleNumbered, StyleHeading, StyleChapter, StylePlain}

const (
	badPart    = "Bagian ini tidak dikenal. Pilih salah satu dari daftar."
	noCode     = "Kode format belum diisi. Contoh: N-1."
	maxBlock   = 9 // signature blocks and signers that one paper can hold
	maxColumns = 12
	maxSigners = 3 // signature columns under an attendance list
)

// presets checks the formats that the office has as its own.
func (o *Office) presets(c *check) {
	seen := make(map[string]bool)
	for i := range o.MinutesPresets {
		c.in("minutes_presets", i)
		o.MinutesPresets[i].check(c, o.Paper)
		c.once(o.MinutesPresets[i].Code, seen)
	}
	clear(seen)
	for i := range o.AttendancePresets {
		c.in("attendance_presets", i)
		o.AttendancePresets[i].check(c, o.Paper)
		c.once(o.AttendancePresets[i].Code, seen)
	}
	c.out()
}

// once names a code that another format of the list has too.
func (c *check) once(code string, seen map[string]bool) {
	key := strings.ToUpper(code)
	if code != "" && seen[key] {
		c.fault("code", "Kode format ini sudah dipakai format lain"+quoted(code)+". Beri kode yang berbeda.")
	}
	seen[key] = true
}

func (p *MinutesPreset) check(c *check, paper PaperSettings) {
	c.need("code", &p.Code, noCode)
	c.line("name", &p.Name)
	c.line("title", &p.Title)
	c.orZero("title_size", p.TitleSize, 9, 24, "Ukuran huruf judul", "poin")
	c.orZero("label_mm", p.LabelMM, 20, 80, "Lebar kolom label", "mm")
	c.sections("sections", p.Sections)
	for j := range p.Signatures {
		c.block(fmt.Sprintf("signatures[%d].", j), &p.Signatures[j])
	}
	c.style("page.", &p.Page, paper, paper.Minutes)
}

func (p *AttendancePreset) check(c *check, paper PaperSettings) {
	c.need("code", &p.Code, noCode)
	c.line("name", &p.Name)
	c.line("title", &p.Title)
	c.sections("head", p.Head)
	c.between("row_mm", p.RowMM, 9, 40, "Tinggi baris", "mm")
	c.line("signer_lead", &p.SignerLead)
	c.block("signer.", &p.Signer)
	for j := range p.Signers {
		c.block(fmt.Sprintf("signers[%d].", j), &p.Signers[j])
	}
	c.most("signers", len(p.Signers), maxSigners, "Kolom penanda tangan daftar hadir")
	for j := range p.Columns {
		c.column(fmt.Sprintf("columns[%d].", j), &p.Columns[j])
	}
	if len(p.Columns) == 0 {
		c.fault("columns", "Daftar hadir ini belum punya kolom. Tambahkan sedikitnya satu kolom.")
	}
	c.most("columns", len(p.Columns), maxColumns, "Kolom daftar hadir")
	c.style("page.", &p.Page, paper, paper.Attendance)
}

func (c *check) column(path string, column *AttendanceColumn) {
	cleanLines(&column.Part)
	column.Head = CleanText(column.Head) // its line breaks part syllables
	c.long(path+"head", column.Head, lineLimit)
	c.between(path+"share", column.Share, 1, 100, "Lebar kolom", "persen")
	if !slices.Contains(AttendanceParts, column.Part) {
		c.fault(path+"part", badPart)
	}
}

func (c *check) sections(list string, sections []MinutesSection) {
	for i := range sections {
		s := &sections[i]
		path := fmt.Sprintf("%s[%d].", list, i)
		c.line(path+"label", &s.Label)
		c.line(path+"lead", &s.Lead)
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
