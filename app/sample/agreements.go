package sample

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"sinergi/app"
)

// signedWork is one agreement of the sample's year beside Muara Enim.
type signedWork struct {
	region, kind, stage string
	from, to            app.Date // empty: not signed
}

const (
	kindMoU   = "Nota Kesepahaman"
	kindNota  = "Nota Kesepakatan"
	kindJoint = "Kesepakatan Bersama"
	kindPKS   = "Perjanjian Kerja Sama"

	stageRunning = "Pelaksanaan"
)

// yearAgreements stand as they did on 16 May 2023: 13 in force, 2 about to
// end, 2 ended and, with Muara Enim, 6 in the making.
var yearAgreements = []signedWork{
	{"Ogan Komering Ulu", kindNota, stageRunning, "2022-02-14", "2025-02-13"},
	{"Ogan Komering Ilir", kindNota, stageRunning, "2021-12-08", "2024-12-07"},
	{"Lahat", kindNota, stageRunning, "2020-08-15", "2023-08-14"},
	{"Musi Rawas", kindNota, "Penyusunan draf", "", ""},
	{"Musi Banyuasin", kindNota, stageRunning, "2022-06-20", "2025-06-19"},
	{"Banyuasin", kindPKS, stageRunning, "2022-09-05", "2024-09-04"},
	{"Ogan Komering Ulu Timur", kindMoU, "Monitoring dan evaluasi", "2020-05-05", "2023-05-04"},
	{"Ogan Komering Ulu Selatan", kindNota, "Rencana kerja sama", "", ""},
	{"Ogan Ilir", kindNota, stageRunning, "2021-07-02", "2024-07-01"},
	{"Palembang", kindPKS, stageRunning, "2022-05-17", "2025-05-16"},
	{"Pagar Alam", kindNota, "Penjajakan", "", ""},
	{"Lubuk Linggau", kindNota, stageRunning, "2021-11-10", "2024-11-09"},
	{"Prabumulih", kindNota, stageRunning, "2020-05-22", "2023-05-21"},
	{"Bengkulu Selatan", kindNota, stageRunning, "2022-03-28", "2025-03-27"},
	{"Rejang Lebong", kindJoint, stageRunning, "2022-08-16", "2025-08-15"},
	{"Bengkulu Utara", kindNota, stageRunning, "2023-02-21", "2026-02-20"},
	{"Seluma", kindNota, "Telaah hukum", "", ""},
	{"Kepahiang", kindNota, stageRunning, "2022-10-11", "2025-10-10"},
	{"Bengkulu", kindPKS, stageRunning, "2022-01-24", "2024-01-23"},
	{"Bangka", kindNota, stageRunning, "2023-03-14", "2026-03-13"},
	{"Belitung", kindNota, "Telaah hukum", "", ""},
	{"Pangkal Pinang", kindMoU, "Monitoring dan evaluasi", "2020-03-09", "2023-03-08"},
}

var workTitles = []string{
	"Sinergi Pelayanan Penempatan dan Pelindungan Pekerja Migran Indonesia",
	"Pelindungan Pekerja Migran Indonesia sejak dari Desa",
	"Pertukaran Data Calon Pekerja Migran Indonesia",
	"Pencegahan Penempatan Nonprosedural Pekerja Migran Indonesia",
	"Pelatihan dan Penyiapan Calon Pekerja Migran Indonesia",
	"Pemberdayaan Pekerja Migran Indonesia Purna dan Keluarganya",
}

// agreement makes the whole record of one line of the table; n numbers it.
func (w signedWork) agreement(n int, rng *rand.Rand) app.Agreement {
	r := regionNamed(w.region)
	a := app.Agreement{
		Kind: w.kind, Title: workTitles[n%len(workTitles)], Implementer: "BP3MI Sumatera Selatan", Stage: w.stage,
		SignedOn: w.from, ValidFrom: w.from, ValidTo: w.to, Articles: articles(w.kind, r), Note: "Data contoh.",
		Parties: []app.Party{headOffice(), {
			Institution: r.government(), Address: r.name,
			Signatory: app.Signer{Name: fullName(rng, n%4 == 3), Position: r.head()},
		}},
	}
	if w.from.Valid() {
		a.SigningPlace = r.name
		year, month := w.from.Time().Year(), int(w.from.Time().Month())
		a.Parties[0].Number = fmt.Sprintf("%s.%02d/SU/%s/%d", kindCode(w.kind), n+1, roman[month-1], year)
		a.Parties[1].Number = fmt.Sprintf("560/%d/KS/%d", 40+7*n, year)
	}
	return a
}

var roman = []string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}

func kindCode(kind string) string {
	switch kind {
	case kindPKS:
		return "PKS"
	case kindMoU:
		return "NKP"
	case kindJoint:
		return "KB"
	}
	return "NK"
}

// generatedAgreement makes one of a large run; years and partners vary.
func generatedAgreement(n int, rng *rand.Rand) app.Agreement {
	w := signedWork{
		region: regions[rng.IntN(len(regions))].name,
		kind:   []string{kindMoU, kindNota, kindNota, kindJoint, kindPKS}[rng.IntN(5)],
		stage:  app.Stages[rng.IntN(len(app.Stages))],
	}
	if w.stage == stageRunning || w.stage == app.Stages[len(app.Stages)-1] {
		w.from = storyDay.AddDays(-rng.IntN(5 * 365))
		w.to = w.from.AddDays(365*(1+rng.IntN(5)) - 1)
	}
	return w.agreement(n, rng)
}

// articles are the eight articles that the sample's agreements share; the word
// for the paper and the partner are put in everywhere.
func articles(kind string, r region) []app.Article {
	list := []app.Article{
		{Title: "Tujuan", Text: "{Naskah} ini bertujuan membangun sinergi PARA PIHAK dalam pelayanan penempatan dan pelindungan Pekerja Migran Indonesia asal {Daerah}, sebelum, selama, dan setelah bekerja."},
		{Title: "Ruang Lingkup", Text: "Ruang lingkup {Naskah} ini meliputi:\na. sosialisasi peluang kerja dan tata cara penempatan kepada masyarakat desa dan kelurahan;\nb. pertukaran dan pemutakhiran data calon Pekerja Migran Indonesia;\nc. pencegahan penempatan nonprosedural dan tindak pidana perdagangan orang;\nd. penyiapan dan pelatihan calon Pekerja Migran Indonesia; dan\ne. pemberdayaan Pekerja Migran Indonesia purna dan keluarganya."},
		{Title: "Pelaksanaan", Text: "Pelaksanaan {Naskah} ini dijabarkan dalam rencana kerja yang disepakati PARA PIHAK dan menjadi lampiran yang tidak terpisahkan.\n\nPIHAK KESATU menugaskan BP3MI Sumatera Selatan sebagai pelaksana.\n\nPIHAK KEDUA menugaskan perangkat daerah yang membidangi ketenagakerjaan sebagai pelaksana."},
		{Title: "Pembiayaan", Text: "Biaya yang timbul dari pelaksanaan {Naskah} ini dibebankan pada anggaran masing-masing pihak sesuai dengan ketentuan peraturan perundang-undangan."},
		{Title: "Jangka Waktu", Text: "{Naskah} ini berlaku selama 3 (tiga) tahun terhitung sejak tanggal ditandatangani.\n\nPengakhiran sebelum jangka waktu selesai diberitahukan secara tertulis paling lambat 2 (dua) bulan sebelumnya.\n\nPerpanjangan dibahas dengan memperhatikan hasil evaluasi bersama."},
		{Title: "Evaluasi Bersama", Text: "PARA PIHAK mengevaluasi pelaksanaan {Naskah} ini paling sedikit 1 (satu) kali dalam 1 (satu) tahun.\n\nHasil evaluasi dituangkan dalam notulen yang ditandatangani wakil PARA PIHAK."},
		{Title: "Korespondensi", Text: "Pemberitahuan dan surat-menyurat dilakukan melalui pejabat penghubung:\na. PIHAK KESATU: Kepala BP3MI Sumatera Selatan, Jalan Contoh Raya Nomor 12, Palembang; dan\nb. PIHAK KEDUA: Kepala Dinas Tenaga Kerja {Daerah}.\n\nPerubahan pejabat penghubung diberitahukan paling lambat 7 (tujuh) hari sejak perubahan."},
		{Title: "Penutup", Text: "{Naskah} ini dibuat dalam rangkap 2 (dua) asli, bermeterai cukup, dan masing-masing mempunyai kekuatan hukum yang sama.\n\nHal yang belum diatur dalam {Naskah} ini ditetapkan kemudian atas persetujuan tertulis PARA PIHAK."},
	}
	put := strings.NewReplacer("{Naskah}", kind, "{Daerah}", r.full())
	for i := range list {
		list[i].Text = put.Replace(list[i].Text)
	}
	return list
}
