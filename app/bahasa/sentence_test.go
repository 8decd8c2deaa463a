package bahasa_test

import (
	"testing"

	"sinergi/app/bahasa"
)

func TestWithinSentence(t *testing.T) {
	for title, want := range map[string]string{
		"Pembahasan rencana Nota Kesepahaman dengan Pemkab Muara Enim": "pembahasan rencana Nota Kesepahaman dengan Pemkab Muara Enim",
		"Sosialisasi penempatan PMI di Sekayu":                         "sosialisasi penempatan PMI di Sekayu",
		"Rapat Koordinasi Penempatan dan Pelindungan di Desa":          "Rapat Koordinasi Penempatan dan Pelindungan di Desa",
		"Rapat Koordinasi se-Sumatera Selatan":                         "Rapat Koordinasi se-Sumatera Selatan",
		"Evaluasi triwulan I bersama Disnaker":                         "evaluasi triwulan I bersama Disnaker",
		"BP3MI menerima kunjungan":                                     "BP3MI menerima kunjungan",
		"Musyawarah":                                                   "Musyawarah",
		"RAPAT KOORDINASI":                                             "RAPAT KOORDINASI",
		"pembahasan draf":                                              "pembahasan draf",
		"........":                                                     "........",
		"":                                                             "",
	} {
		if got := bahasa.WithinSentence(title); got != want {
			t.Errorf("WithinSentence(%q) = %q, want %q", title, got, want)
		}
	}
}
