package app

import (
	"fmt"
	"slices"
	"strings"

	"sinergi/app/bahasa"
)

// Limits of number patterns and of what an office chooses for agreements.
const (
	maxNumberWidth  = 6
	maxFirstNumber  = 999_999
	maxRungDays     = 3650
	maxCoordination = 6
)

// numbers checks the patterns that the office numbers its papers by.
func (o *Office) numbers(c *check) {
	seen := make(map[string]bool)
	for i := range o.Numbers {
		p := &o.Numbers[i]
		c.in("numbers", i)
		p.check(c)
		if code := strings.ToUpper(p.Code); code != "" && seen[code] {
			c.fault("code", "Kode "+p.Code+" sudah dipakai pola lain. Beri kode yang berbeda.")
		} else {
			seen[code] = true
		}
	}
	c.out()
}

// Validate cleans the pattern and names its faults as FieldErrors.
func (p *NumberPattern) Validate() error {
	c := &check{}
	p.check(c)
	return c.result()
}

func (p *NumberPattern) check(c *check) {
	c.need("code", &p.Code, "Kode pola nomor belum diisi. Contoh: PKS.")
	c.line("name", &p.Name)
	c.oneOf("for", &p.For, []string{NumberAgreement, NumberMinutes, NumberLetter}, "Jenis naskah untuk pola ini tidak dikenal. Pilih kerja sama, notulen, atau surat.")
	c.line("kind", &p.Kind)
	c.name("party", &p.Party)
	c.need("pattern", &p.Pattern, "Pola nomor belum diisi. Contoh: B-{urut}/{unit}/{bulan romawi}/{tahun}.")
	c.line("classification", &p.Classification)
	c.line("unit", &p.Unit)
	c.oneOf("scope", &p.Scope, []string{ScopePattern, ScopeClassification, ScopeOffice}, "Cakupan urutan tidak dikenal. Pilih per pola, per klasifikasi, atau satu kantor.")
	c.between("width", float64(p.Width), 0, maxNumberWidth, "Banyaknya angka nomor urut", "angka")
	if p.First < 0 || p.First > maxFirstNumber {
		c.fault("first", "Nomor urut pertama harus 1 sampai "+bahasa.Number(maxFirstNumber)+". Ubah angkanya.")
	}
	if p.Scope == ScopeClassification && p.Classification == "" {
		c.fault("classification", "Klasifikasi belum diisi, padahal urutannya per klasifikasi. Isi kode klasifikasinya.")
	}
	if p.Pattern != "" {
		p.checkTokens(c)
	}
}

// checkTokens names words in braces that mean nothing, also {Urut}, since a
// number with braces in it would be printed on a paper.
func (p *NumberPattern) checkTokens(c *check) {
	counted := false
	splitPattern(p.Pattern, func(text string) {
		if strings.ContainsAny(text, "{}") {
			c.fault("pattern", "Kurung kurawal dalam pola nomor tidak berpasangan. Tulis seperti {urut}.")
		}
	}, func(token string) {
		counted = counted || token == "urut"
		if !slices.Contains(numberTokens, token) {
			c.fault("pattern", "Kata {"+token+"} dalam pola nomor tidak dikenal. Pakai {"+strings.Join(numberTokens, "}, {")+"}.")
		}
	})
	if !counted {
		c.fault("pattern", "Pola nomor belum memuat {urut}, sehingga semua nomor akan sama. Tambahkan {urut}.")
	}
}

// check cleans what the office has chosen; an empty list stays the usual one.
func (s *AgreementSettings) check(c *check) {
	s.Kinds = c.distinct("agreements.kinds", s.Kinds, "Jenis naskah")
	s.Stages = c.distinct("agreements.stages", s.Stages, "Tahapan")
	s.Coordination = c.strings("agreements.coordination", s.Coordination)
	if len(s.Coordination) > maxCoordination {
		c.fault("agreements.coordination", fmt.Sprintf("Kolom paraf koordinasi paling banyak %d. Hapus sebagian.", maxCoordination))
	}
	for i, rung := range s.Ladder {
		c.in("agreements.ladder", i)
		c.between("", float64(rung), 1, maxRungDays, "Hari pengingat", "hari")
	}
	c.out()
	s.Ladder = slices.Clone(s.Ladder)
	slices.SortFunc(s.Ladder, func(a, b int) int { return b - a })
	s.Ladder = slices.Compact(s.Ladder)
	c.oneOf("agreements.party_word", &s.PartyWord, []string{"", PartyKesatu, PartyPertama}, "Sebutan pihak tidak dikenal. Pilih KESATU atau PERTAMA.")
	c.oneOf("agreements.last_day", &s.LastDay, []string{"", DayBefore, SameDay}, "Cara menghitung hari terakhir tidak dikenal. Pilih salah satu dari daftar.")
	c.oneOf("agreements.joiner", &s.Joiner, []string{"", "dengan", "dan"}, "Kata penghubung para pihak tidak dikenal. Pilih dengan atau dan.")
}

// distinct cleans a list of choices and names one that stands there twice.
func (c *check) distinct(list string, lines []string, what string) []string {
	lines = c.strings(list, slices.Clone(lines))
	seen := make(map[string]bool)
	for i, line := range lines {
		fold := bahasa.Fold(line)
		if seen[fold] {
			c.in(list, i)
			c.fault("", what+" ini sudah ada dalam daftar"+quoted(line)+". Hapus salah satunya.")
			c.out()
		}
		seen[fold] = true
	}
	return lines
}

// Validate cleans a line of the register and names its faults as FieldErrors.
// The number itself is needed only where it is not given by a sequence.
func (e *NumberEntry) Validate() error {
	c := &check{}
	c.oneOf("state", &e.State, []string{NumberReserved, NumberUsed, NumberSkipped, NumberManual}, "Keadaan nomor tidak dikenal. Pilih salah satu dari daftar.")
	c.line("pattern", &e.Pattern)
	c.line("number", &e.Number)
	if e.Number == "" && (e.ID != "" || e.State == NumberManual) {
		c.fault("number", "Nomor belum diisi. Tulis nomornya seperti di naskah.")
	}
	c.date("on", &e.On, "Tanggal nomor")
	if e.On == "" {
		c.fault("on", "Tanggal nomor belum diisi. Contoh: 15/05/2023.")
	}
	c.line("subject", &e.Subject)
	c.line("record_id", &e.RecordID)
	c.line("slot", &e.Slot)
	c.name("by", &e.By)
	c.line("note", &e.Note)
	return c.result()
}
