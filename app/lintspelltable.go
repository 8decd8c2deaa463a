package app

import "strings"

// misspelt are words that are never right in a paper of this kind, and what
// they should be (EYD V and KBBI). Those of one word are given first.
var misspelt = spellingTable(`
pebruari:Februari nopember:November jum'at:Jumat jum’at:Jumat jum‘at:Jumat jumaat:Jumat
milyar:miliar milyard:miliar trilyun:triliun materai:meterai bermaterai:bermeterai kerjasama:kerja_sama bekerjasama:bekerja_sama
propinsi:provinsi ijin:izin perijinan:perizinan diijinkan:diizinkan mengijinkan:mengizinkan
resiko:risiko analisa:analisis praktek:praktik jadual:jadwal dijadualkan:dijadwalkan hakekat:hakikat obyek:objek subyek:subjek
obyektif:objektif subyektif:subjektif standarisasi:standardisasi aktifitas:aktivitas efektifitas:efektivitas efektip:efektif
produktifitas:produktivitas kreatifitas:kreativitas aktip:aktif walikota:wali_kota
diatas:di_atas dibawah:di_bawah didalam:di_dalam diluar:di_luar diantara:di_antara dimana:di_mana
disana:di_sana kedalam:ke_dalam sumberdaya:sumber_daya tandatangan:tanda_tangan
bertandatangan:bertanda_tangan tanggungjawab:tanggung_jawab tatacara:tata_cara terimakasih:terima_kasih ketrampilan:keterampilan
trampil:terampil merubah:mengubah dirubah:diubah mensukseskan:menyukseskan mentaati:menaati
kwalitas:kualitas kwantitas:kuantitas kwitansi:kuitansi konkrit:konkret kongkrit:konkret
sistim:sistem metoda:metode tehnik:teknik tehnis:teknis faham:paham difahami:dipahami kesefahaman:kesepahaman
kesepahamam:kesepahaman kesefakatan:kesepakatan fihak:pihak disyahkan:disahkan nasehat:nasihat penasehat:penasihat
kordinasi:koordinasi mengkoordinasikan:mengoordinasikan mengkoordinir:mengoordinasi
dikoordinir:dikoordinasikan mengkomunikasikan:mengomunikasikan mengkonsultasikan:mengonsultasikan akte:akta
karir:karier survey:survei pasca-penempatan:pascapenempatan non-prosedural:nonprosedural antar-instansi:antarinstansi
adpokasi:advokasi tauladan:teladan
silahkan:silakan sekedar:sekadar seksama:saksama frekwensi:frekuensi prosentase:persentase himbauan:imbauan dihimbau:diimbau
menghimbau:mengimbau cinderamata:cendera_mata apotik:apotek atlit:atlet antri:antre jaman:zaman azas:asas azasi:asasi
legalisir:legalisasi dilegalisir:dilegalisasi
`)

// misspeltPhrases are faults of two words: a prefix that was torn off, or a
// word that is written as one.
var misspeltPhrases = spellingTable(`
di_tandatangani:ditandatangani di_laksanakan:dilaksanakan di_tetapkan:ditetapkan di_buat:dibuat di_maksud:dimaksud di_sebut:disebut
di_atur:diatur di_sepakati:disepakati di_bebankan:dibebankan di_perpanjang:diperpanjang di_akhiri:diakhiri di_bentuk:dibentuk
di_tunjuk:ditunjuk di_lakukan:dilakukan di_perlukan:diperlukan di_sampaikan:disampaikan di_selesaikan:diselesaikan di_tuangkan:dituangkan
di_beritahukan:diberitahukan di_berikan:diberikan di_gunakan:digunakan di_ubah:diubah di_tanda_tangani:ditandatangani
tanda_tangani:tandatangani menanda_tangani:menandatangani bertanda-tangan:bertanda_tangan kerja-sama:kerja_sama ke_dua:kedua ke_tiga:ketiga
ke_empat:keempat mem_fasilitasi:memfasilitasi me_laksanakan:melaksanakan antar_pihak:antarpihak antar_instansi:antarinstansi
antar_lembaga:antarlembaga antar_daerah:antardaerah antar_negara:antarnegara non_prosedural:nonprosedural pasca_penempatan:pascapenempatan
pra_penempatan:prapenempatan sub_bagian:subbagian sub_kegiatan:subkegiatan pasca_kepulangan:pascakepulangan
masing_masing:masing-masing undang_undang:undang-undang perundang_undangan:perundang-undangan sewaktu_waktu:sewaktu-waktu
sungguh_sungguh:sungguh-sungguh bersama_sama:bersama-sama syarat_syarat:syarat-syarat
seluas_luasnya:seluas-luasnya sebaik_baiknya:sebaik-baiknya selambat_lambatnya:selambat-lambatnya sekurang_kurangnya:sekurang-kurangnya
orang_orang:orang-orang hal_hal:hal-hal hak_hak:hak-hak langkah_langkah:langkah-langkah upaya_upaya:upaya-upaya
`)

// lawSpellings are wrong in the names of laws too, which otherwise keep their
// old letters.
var lawSpellings = wordSet("pebruari nopember jum'at jum’at jum‘at")

// spelling is a fault and its repair.
type spelling struct {
	wrong []string
	right string
}

// spellingTable reads "wrong:right" pairs by their first word, _ for a blank.
func spellingTable(list string) map[string][]spelling {
	out := map[string][]spelling{}
	for _, pair := range strings.Fields(list) {
		wrong, right, _ := strings.Cut(pair, ":")
		words := strings.Split(wrong, "_")
		out[words[0]] = append(out[words[0]], spelling{words, strings.ReplaceAll(right, "_", " ")})
	}
	return out
}
