package sample

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"sinergi/app"
)

var (
	villages = []string{"Karang Raja", "Tanjung Serian", "Suka Maju", "Muara Gula", "Lubuk Empelas", "Tanjung Baru", "Sumber Rahayu", "Air Lintang", "Pagar Dewa", "Kota Baru", "Sidomulyo", "Tebat Agung", "Gunung Raya", "Talang Nangka", "Batu Raja", "Pulau Panggung", "Sungai Rotan", "Payakabung", "Ujan Mas", "Tanah Abang", "Rantau Kumpai", "Sukajadi", "Mekar Sari", "Padang Bindu", "Way Heling", "Bukit Kemuning", "Air Duku", "Lubuk Saung", "Sinar Gunung", "Kebun Tebeng"}
	places   = []string{"Malaysia", "Taiwan", "Hong Kong", "Singapura", "Korea Selatan", "Jepang", "Brunei Darussalam", "Polandia", "Turki", "Uni Emirat Arab"}
	jobs     = []string{"perkebunan", "konstruksi", "manufaktur", "perikanan", "perawat lansia", "pelayan restoran", "pengemudi", "tukang las", "pekerja rumah tangga", "operator mesin"}
	months   = []string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"}
)

// subject is one thing that meetings talk about.
type subject struct {
	title   string
	talk    []string
	results []string
	task    string
}

// The sentences hold marks that fill puts words in, so that no two meetings
// read alike: {kab} {desa} {kec} {opd} {n} {negara} {kerja} {bulan} {nama}.
var subjects = []subject{
	{"Pemutakhiran data calon PMI", []string{
		"Tercatat {n} calon PMI asal {kab} yang sudah terdaftar, sebagian besar dari Kecamatan {kec}.",
		"Data {opd} berbeda dengan data balai pada {m} orang karena alamat lama belum diperbarui.",
		"Petugas {nama} mengusulkan pencocokan data setiap awal bulan memakai satu format yang sama.",
		"Tujuan terbanyak adalah {negara} untuk jabatan {kerja}, disusul {negara} untuk {kerja}.",
	}, []string{"Data dicocokkan setiap bulan dan hasilnya dikirim ke balai.", "Format data disepakati dan mulai dipakai bulan {bulan}."}, "Kirim data calon PMI asal {kab}"},
	{"Sosialisasi di desa dan kelurahan", []string{
		"Sosialisasi direncanakan di Desa {desa} dan Desa {desa} dengan peserta sekitar {m} orang tiap desa.",
		"Kepala Desa {desa} meminta bahan dalam bahasa yang mudah dipahami serta contoh kontrak kerja.",
		"Bhabinkamtibmas dan Babinsa diminta mendampingi agar informasi sampai kepada keluarga calon PMI.",
		"Balai menyiapkan narasumber, sedangkan {opd} menyiapkan tempat dan undangan.",
	}, []string{"Jadwal sosialisasi ditetapkan pada bulan {bulan}.", "Desa {desa} menjadi tempat kegiatan pertama."}, "Laporan sosialisasi Desa {desa}"},
	{"Pencegahan penempatan nonprosedural", []string{
		"Sepanjang triwulan ini terdapat {s} aduan mengenai tawaran kerja ke {negara} tanpa perjanjian penempatan.",
		"Pelaku umumnya menawarkan pekerjaan {kerja} melalui pesan berantai dan menjanjikan berangkat dalam dua minggu.",
		"Polres {kab} menelusuri {s} nama perekrut yang berulang kali disebut oleh korban.",
		"Kantor Imigrasi menunda {s} permohonan paspor yang alasannya tidak sesuai dengan keterangan pemohon.",
	}, []string{"Daftar perekrut yang patut diwaspadai diperbarui bersama.", "Aduan diteruskan kepada Polres {kab} paling lambat dua hari kerja."}, "Teruskan aduan warga Desa {desa} kepada Polres {kab}"},
	{"Pelatihan calon PMI", []string{
		"Pelatihan bahasa dan keterampilan {kerja} diikuti {m} orang dan {s} di antaranya belum lulus uji.",
		"Lembaga pelatihan di {kab} mengusulkan penambahan jam praktik dan perbaikan peralatan.",
		"Biaya pelatihan diusulkan melalui anggaran daerah tahun berikutnya.",
		"Peserta dari Kecamatan {kec} memerlukan bantuan angkutan menuju tempat pelatihan.",
	}, []string{"Pelatihan gelombang berikutnya dibuka bulan {bulan}.", "Usulan anggaran disusun oleh {opd}."}, "Susun usulan anggaran pelatihan {kab}"},
	{"Layanan kepulangan dan PMI terkendala", []string{
		"Sebanyak {s} PMI asal {kab} dipulangkan dari {negara}, termasuk seorang yang sakit dan dirawat di rumah sakit daerah.",
		"Keluarga di Desa {desa} meminta kejelasan mengenai hak gaji yang belum dibayar.",
		"{opd} menyediakan kendaraan penjemputan dari bandara sampai ke rumah.",
		"Pendampingan dilakukan bersama Dinas PPPA sampai keluarga siap menerima kembali.",
	}, []string{"Penjemputan berikutnya dikoordinasikan oleh {nama}.", "Berkas tuntutan hak dilengkapi sebelum akhir bulan {bulan}."}, "Lengkapi berkas PMI terkendala asal Desa {desa}"},
	{"Evaluasi rencana kerja", []string{
		"Dari {s} kegiatan yang direncanakan, sebagian sudah selesai dan sisanya menunggu kesiapan {opd}.",
		"Kegiatan di Kecamatan {kec} tertunda karena cuaca dan akses jalan yang terputus.",
		"Jumlah peserta laki-laki dan perempuan dicatat terpisah agar dapat dilaporkan ke provinsi.",
		"Kendala utama adalah pergantian pejabat penghubung di tingkat kabupaten dan kota.",
	}, []string{"Kegiatan yang tertunda dipindahkan ke bulan {bulan}.", "Laporan disampaikan setiap triwulan."}, "Susun laporan rencana kerja {kab}"},
	{"Penyusunan draf kerja sama", []string{
		"Draf telah dibaca oleh Bagian Hukum dan terdapat {s} catatan pada pasal jangka waktu dan pembiayaan.",
		"Para pihak sepakat memakai kata Nota Kesepakatan di seluruh naskah.",
		"Ruang lingkup diusulkan ditambah dengan pemberdayaan PMI purna di Desa {desa}.",
		"Pejabat penghubung dari {opd} adalah {nama}, dari balai menyusul.",
	}, []string{"Draf diperbaiki dan dibahas kembali bulan {bulan}.", "Catatan hukum disampaikan tertulis kepada para pihak."}, "Perbaiki draf kerja sama {kab}"},
	{"Pemberdayaan PMI purna", []string{
		"Kelompok usaha PMI purna di Desa {desa} beranggotakan {m} orang dan bergerak di bidang {usaha}.",
		"Kelompok itu memerlukan pendampingan pembukuan serta izin usaha.",
		"{opd} bersedia memberi ruang pamer produk pada hari jadi {kab}.",
		"Bank daerah menawarkan pembiayaan tanpa agunan tambahan bagi {s} usaha pertama.",
	}, []string{"Pendampingan dimulai bulan {bulan}.", "Daftar usaha disusun oleh {nama}."}, "Susun daftar usaha PMI purna di {kab}"},
	{"Pelayanan terpadu dan posko", []string{
		"Posko layanan di {kab} menerima rata-rata {m} tamu setiap bulan.",
		"Pertanyaan terbanyak mengenai persyaratan ke {negara} dan biaya pemeriksaan kesehatan.",
		"Petugas {nama} meminta sambungan internet yang lebih andal dan satu komputer tambahan.",
		"Jam layanan diusulkan sampai sore pada hari pasar di Kecamatan {kec}.",
	}, []string{"Jam layanan diubah mulai bulan {bulan}.", "Kebutuhan peralatan diajukan kepada {opd}."}, "Ajukan kebutuhan peralatan posko {kab}"},
}

var businesses = []string{"olahan kopi", "kerupuk kemplang", "ternak kambing", "jahit pakaian", "budi daya lele", "kerajinan rotan", "keripik singkong", "bengkel las"}

var responses = []string{
	"Wakil {opd} menyatakan siap membantu sepanjang jadwal disampaikan paling lambat satu minggu sebelumnya.",
	"Camat {kec} meminta agar aparat desa dilibatkan sejak awal.",
	"Wakil Polres {kab} menyampaikan nomor telepon yang dapat dihubungi setiap saat.",
	"{nama} menanyakan sumber biaya dan dijawab bahwa kegiatan ditanggung oleh anggaran masing-masing.",
	"Peserta mengusulkan agar hasil rapat disampaikan juga kepada Desa {desa} dan Desa {desa}.",
	"Wakil Dinas Kesehatan mengingatkan jadwal pemeriksaan kesehatan bagi {m} calon PMI.",
}

// fill puts invented words into the marks of a sentence.
func fill(rng *rand.Rand, r region, text string) string {
	var out strings.Builder
	for {
		at := strings.IndexByte(text, '{')
		if at < 0 {
			out.WriteString(text)
			// A name that ends in a title brings its own full stop.
			return strings.ReplaceAll(out.String(), "..", ".")
		}
		end := at + strings.IndexByte(text[at:], '}')
		out.WriteString(text[:at])
		out.WriteString(word(rng, r, text[at+1:end]))
		text = text[end+1:]
	}
}

func word(rng *rand.Rand, r region, mark string) string {
	switch mark {
	case "kab":
		return r.name
	case "kec":
		return r.district
	case "desa":
		return pick(rng, villages)
	case "opd":
		return pick(rng, officesBelow) + " " + r.name
	case "negara":
		return pick(rng, places)
	case "kerja":
		return pick(rng, jobs)
	case "usaha":
		return pick(rng, businesses)
	case "bulan":
		rng.IntN(len(months)) // the choices that follow stay the same for a seed
		return monthMark
	case "nama":
		return written(fullName(rng, rng.IntN(2) == 0))
	case "s":
		return fmt.Sprint(2 + rng.IntN(12))
	case "m":
		return fmt.Sprint(20 + rng.IntN(80))
	default: // n
		return fmt.Sprint(100 + rng.IntN(800))
	}
}

// monthMark stands for a month until tellMonths knows the meeting's day.
const monthMark = "{bulan}"

// tellMonths names the months that minutes speak of: what was agreed before, one
// month back; what is to come, one or two months ahead.
func tellMonths(m *app.Minutes, day app.Date) {
	month := func(text string, ahead int) string {
		at := int(day.Time().Month()) - 1 + ahead
		return strings.ReplaceAll(text, monthMark, months[(at+len(months))%len(months)])
	}
	m.Opening = month(m.Opening, -1)
	m.Conclusion = month(m.Conclusion, 2)
	for i := range m.Topics {
		m.Topics[i].Discussion = month(m.Topics[i].Discussion, 1)
		m.Topics[i].Result = month(m.Topics[i].Result, 1+i%2)
	}
}

// minutes invents what a meeting said: at least 200 words over three or four
// subjects. With no conclusion yet the minutes are still being written.
func minutes(rng *rand.Rand, r region, chosen []subject, concluded bool) app.Minutes {
	m := app.Minutes{Preset: "N-1", Opening: fill(rng, r, "Pimpinan rapat membuka rapat dan menyampaikan terima kasih atas kehadiran wakil {opd}, Polres {kab}, dan undangan lain. Rapat membahas pelayanan penempatan dan pelindungan PMI asal {kab} serta tindak lanjut rapat bulan {bulan}.")}
	for _, s := range chosen {
		talk := make([]string, len(s.talk))
		for i, sentence := range s.talk {
			talk[i] = fill(rng, r, sentence)
		}
		m.Topics = append(m.Topics, app.Topic{Title: s.title, Discussion: strings.Join(talk, " "), Result: fill(rng, r, pick(rng, s.results))})
	}
	for _, i := range rng.Perm(len(responses))[:3] {
		m.Response += fill(rng, r, responses[i]) + " "
	}
	m.Response = strings.TrimSpace(m.Response)
	if concluded {
		m.Conclusion = fill(rng, r, "Peserta rapat menyepakati "+strings.ToLower(chosen[0].title)+" dilanjutkan bersama {opd}; perkembangan dilaporkan pada rapat bulan {bulan} oleh {nama}.")
		m.Conclusion = keepCapitals(m.Conclusion)
	}
	return m
}

// keepCapitals puts back the capitals that a lowered title loses.
func keepCapitals(text string) string {
	return strings.NewReplacer(" pmi", " PMI").Replace(text)
}

// someSubjects chooses n different subjects in any order.
func someSubjects(rng *rand.Rand, n int) []subject {
	chosen := make([]subject, n)
	for i, at := range rng.Perm(len(subjects))[:n] {
		chosen[i] = subjects[at]
	}
	return chosen
}
