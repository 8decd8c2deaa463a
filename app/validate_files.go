package app

import (
	"fmt"
	"slices"
)

// Limits of what is kept beside a meeting.
const (
	maxPhotos  = 60
	maxScans   = 60
	hashLength = 64
)

// isHash tells whether text is a SHA-256 in lower-case hexadecimal digits, as
// Files gives it.
func isHash(text string) bool {
	if len(text) != hashLength {
		return false
	}
	for i := range len(text) {
		if c := text[i]; (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

// most names a list that is too long; what begins the sentence: "Foto rapat".
func (c *check) most(list string, n, limit int, what string) {
	if n > limit {
		c.fault(list, fmt.Sprintf("%s ada %d, paling banyak %d. Hapus sebagian.", what, n, limit))
	}
}

// notNegative names a count that cannot be; what begins the sentence.
func (c *check) notNegative(field string, n int64, what string) {
	if n < 0 {
		c.fault(field, what+" tidak boleh kurang dari 0. Masukkan lagi berkasnya.")
	}
}

func checkPhotos(c *check, rows []Photo) []Photo {
	for i := range rows {
		cleanLines(&rows[i].Hash, &rows[i].Name, &rows[i].Caption)
	}
	rows = slices.DeleteFunc(rows, func(p Photo) bool { return p == Photo{} })
	for i := range rows {
		p := &rows[i]
		c.in("photos", i)
		if !isHash(p.Hash) {
			c.fault("hash", "Foto ini tidak punya isi. Masukkan lagi fotonya.")
		}
		c.long("name", p.Name, lineLimit)
		c.long("caption", p.Caption, lineLimit)
		c.notNegative("width", int64(p.Width), "Lebar foto")
		c.notNegative("height", int64(p.Height), "Tinggi foto")
	}
	c.out()
	c.most("photos", len(rows), maxPhotos, "Foto rapat")
	return rows
}

// scanRoles begins with the role of a scan that nobody has named.
var scanRoles = []string{ScanOther, ScanInvitation, ScanAttendance, ScanMinutes}

func checkScans(c *check, rows []Scan) []Scan {
	for i := range rows {
		cleanLines(&rows[i].Hash, &rows[i].Name, &rows[i].Role, &rows[i].Title)
	}
	rows = slices.DeleteFunc(rows, func(s Scan) bool {
		s.Role = ""
		return s == Scan{}
	})
	for i := range rows {
		s := &rows[i]
		c.in("scans", i)
		if !isHash(s.Hash) {
			c.fault("hash", "Berkas pindaian ini tidak punya isi. Masukkan lagi berkasnya.")
		}
		c.long("name", s.Name, lineLimit)
		c.oneOf("role", &s.Role, scanRoles, "Jenis pindaian tidak dikenal. Pilih undangan, daftar hadir, notulen, atau lainnya.")
		c.long("title", s.Title, lineLimit)
		c.notNegative("pages", int64(s.Pages), "Jumlah halaman pindaian")
		c.notNegative("size", s.Size, "Ukuran berkas pindaian")
	}
	c.out()
	c.most("scans", len(rows), maxScans, "Pindaian rapat")
	return rows
}
