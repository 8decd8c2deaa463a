package sample

import (
	"fmt"
	"strings"

	"sinergi/app"
)

// longArticles is how many articles Long has: some thirty pages on A4.
const longArticles = 60

var longSubjects = []string{
	"Pelayanan Informasi Pasar Kerja Luar Negeri", "Verifikasi Dokumen Kependudukan", "Pemeriksaan Kesehatan dan Psikologi",
	"Pelatihan Bahasa dan Keterampilan Kerja", "Penyuluhan Hukum di Desa dan Kelurahan", "Pengawasan Keberangkatan di Simpul Angkutan",
	"Penanganan Pengaduan dan Kasus", "Pemulangan dan Reintegrasi Sosial", "Pemberdayaan Ekonomi Keluarga", "Pelindungan Anak yang Ditinggalkan",
}

// Long is a draft of some thirty pages with long titles and names, for tests
// and measuring.
func Long() app.Agreement {
	first, second := headOffice(), muaraEnimGovernment()
	second.Institution = "Pemerintah Kabupaten Penukal Abab Lematang Ilir Provinsi Sumatera Selatan"
	second.Signatory.Name = app.FullName{Front: "Prof. Dr. H.", Name: "Muhammad Kurniawansyah Adiwinata Prawiranegara", Back: "S.H., M.Hum., Ph.D."}
	second.Signatory.Position = "Bupati Penukal Abab Lematang Ilir"
	second.Contact.Name = "Kepala Dinas Tenaga Kerja Kabupaten Penukal Abab Lematang Ilir"
	s := app.Start{
		Kind: kindPKS, Set: app.SetFull, Chapters: true, Parties: []app.Party{first, second}, Implementer: balaiName,
		Title: "Sinergi Perencanaan dan Pelaksanaan Pelayanan Penempatan, Pelindungan, Pendidikan, Pelatihan, dan Pemberdayaan Calon Pekerja Migran Indonesia, " +
			"Pekerja Migran Indonesia, Pekerja Migran Indonesia Purna, dan Keluarganya secara Terpadu dan Berkelanjutan",
		Term: app.Term{Years: 5}, Notice: app.Term{Months: 3}, Stage: "Penyusunan draf", On: "2023-05-29",
	}
	base := items("pertukaran-data", "monitoring-dan-evaluasi", "keadaan-kahar", "hak-dan-kewajiban", "perubahan-nomenklatur", "pengakhiran")
	for i := range longArticles - 14 {
		l := base[i%len(base)]
		subject := longSubjects[i%len(longSubjects)]
		l.Code, l.Topic, l.Chapter = fmt.Sprintf("panjang-%d", i+1), "", ""
		l.Title = fmt.Sprintf("%s dalam Rangka %s Tahap %d", l.Title, subject, i/len(longSubjects)+1)
		if i%2 == 0 {
			l.Text += "\n\n" + base[(i+1)%len(base)].Text
		}
		l.Text = strings.ReplaceAll(l.Text, "[@succession:1]", "[@amendment:1]")
		if i%4 == 0 {
			l.Chapter = subject
		}
		s.Extra = append(s.Extra, l)
	}
	return drafted(s)
}
