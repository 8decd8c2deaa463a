package app

// builtInScope are items of a scope to tick, without the mark at their end: a
// draft gives each the one of its place.
var builtInScope = []LibraryItem{
	{Code: "lingkup-sindikat", Title: "Pemberantasan sindikat", Text: "pencegahan dan pemberantasan sindikat penempatan nonprosedural Pekerja Migran Indonesia"},
	{Code: "lingkup-pelindungan-hukum", Title: "Pelindungan dan pendampingan hukum", Text: "fasilitasi pelindungan dan pendampingan hukum bagi Calon Pekerja Migran Indonesia"},
	{Code: "lingkup-pelatihan", Title: "Pendidikan dan pelatihan", Text: "pendidikan dan pelatihan Calon Pekerja Migran Indonesia"},
	{Code: "lingkup-pelayanan", Title: "Pelayanan penempatan dan pelindungan", Text: "pelayanan penempatan dan pelindungan Pekerja Migran Indonesia secara terpadu"},
	{Code: "lingkup-peluang-kerja", Title: "Sosialisasi peluang kerja", Text: "sosialisasi peluang kerja di negara tujuan penempatan"},
	{Code: "lingkup-data", Title: "Pertukaran data", Text: "pertukaran dan pemutakhiran data Calon Pekerja Migran Indonesia dan Pekerja Migran Indonesia"},
	{Code: "lingkup-desa", Title: "Sosialisasi desa bersama Bhabinkamtibmas", Text: "sosialisasi penempatan dan pelindungan kepada masyarakat desa dan kelurahan bersama Bhabinkamtibmas"},
	{Code: "lingkup-kesehatan", Title: "Pemeriksaan kesehatan", Text: "fasilitasi pemeriksaan kesehatan Calon Pekerja Migran Indonesia"},
	{Code: "lingkup-kependudukan", Title: "Dokumen kependudukan", Text: "pelayanan dan pemeriksaan dokumen kependudukan Calon Pekerja Migran Indonesia"},
	{Code: "lingkup-keluarga", Title: "Pelindungan keluarga dan anak", Text: "pelindungan keluarga dan anak Pekerja Migran Indonesia yang ditinggalkan di daerah asal"},
	{Code: "lingkup-keimigrasian", Title: "Paspor dan keimigrasian", Text: "koordinasi pelayanan paspor dan pertukaran informasi keimigrasian bagi Calon Pekerja Migran Indonesia"},
	{Code: "lingkup-purna", Title: "Pemberdayaan purna", Text: "pemberdayaan Pekerja Migran Indonesia purna dan keluarganya"},
	{Code: "lingkup-keberangkatan", Title: "Pengawasan keberangkatan", Text: "pengawasan keberangkatan Calon Pekerja Migran Indonesia di terminal, pelabuhan, dan simpul angkutan lainnya"},
	{Code: "lingkup-kepulangan", Title: "Kepulangan dan PMI terkendala", Text: "fasilitasi kepulangan dan penanganan Pekerja Migran Indonesia terkendala"},
	{Code: "lingkup-pengaduan", Title: "Layanan pengaduan", Text: "penyediaan layanan informasi dan pengaduan bagi Calon Pekerja Migran Indonesia dan keluarganya"},
}

// The recital of a party is the one for its kind of body, told by its name;
// see bodyOf.
const (
	bodyAgency      = "agency"
	bodyMinistry    = "ministry"
	bodyBalai       = "balai"
	bodyRegion      = "region"
	bodyOffice      = "office"
	bodyPolice      = "police"
	bodyImmigration = "immigration"
	bodyAny         = "any"
	recitalAddendum = "addendum"
	recitalRenewal  = "renewal"
	recitalSynergy  = "synergy"
)

// builtInRecitals end without a mark, as scope items do. "{wilayah n}" is the
// region in the name of a government: Kabupaten Muara Enim.
var builtInRecitals = []LibraryItem{
	{Code: "pertimbangan-badan", Topic: bodyAgency, Title: "Badan Pelindungan Pekerja Migran Indonesia", Text: "bahwa {pihak n} adalah lembaga pemerintah yang menyelenggarakan pelayanan dan pelindungan Pekerja Migran Indonesia secara terpadu"},
	{Code: "pertimbangan-kementerian", Topic: bodyMinistry, Title: "Kementerian Pelindungan Pekerja Migran Indonesia", Text: "bahwa {pihak n} menyelenggarakan urusan pemerintahan di bidang pelindungan Pekerja Migran Indonesia"},
	{Code: "pertimbangan-balai", Topic: bodyBalai, Title: "Balai pelayanan (BP3MI)", Text: "bahwa {pihak n} adalah unit pelaksana teknis yang melaksanakan pelayanan dan pelindungan Pekerja Migran Indonesia di wilayah kerjanya"},
	{Code: "pertimbangan-pemerintah-daerah", Topic: bodyRegion, Title: "Pemerintah daerah", Text: "bahwa {pihak n} adalah pemerintah daerah yang menyelenggarakan urusan pemerintahan, termasuk bidang tenaga kerja, di wilayah {wilayah n}"},
	{Code: "pertimbangan-dinas", Topic: bodyOffice, Title: "Dinas ketenagakerjaan", Text: "bahwa {pihak n} adalah perangkat daerah yang melaksanakan urusan pemerintahan daerah di bidang tenaga kerja"},
	{Code: "pertimbangan-kepolisian", Topic: bodyPolice, Title: "Kepolisian", Text: "bahwa {pihak n} bertugas memelihara keamanan dan ketertiban masyarakat, menegakkan hukum, serta memberikan pelindungan dan pelayanan kepada masyarakat di wilayah hukumnya"},
	{Code: "pertimbangan-imigrasi", Topic: bodyImmigration, Title: "Kantor Imigrasi", Text: "bahwa {pihak n} melaksanakan pelayanan dan pengawasan keimigrasian di wilayah kerjanya"},
	{Code: "pertimbangan-umum", Topic: bodyAny, Title: "Instansi lain", Text: "bahwa {pihak n} memiliki tugas dan kewenangan yang mendukung pelayanan penempatan dan pelindungan Pekerja Migran Indonesia"},
	{Code: "pertimbangan-adendum", Topic: recitalAddendum, Title: "Adendum", Text: "bahwa PARA PIHAK telah menandatangani {naskah induk} dan sepakat mengubah sebagian ketentuannya"},
	{Code: "pertimbangan-perpanjangan", Topic: recitalRenewal, Title: "Perpanjangan", Text: "bahwa PARA PIHAK telah melaksanakan {naskah induk} dan sepakat memperpanjangnya"},
	{Code: "pertimbangan-sinergi", Topic: recitalSynergy, Title: "Perlunya sinergi", Text: "bahwa pelayanan penempatan dan pelindungan Pekerja Migran Indonesia memerlukan sinergi PARA PIHAK sesuai dengan tugas dan kewenangan masing-masing"},
}

// builtInBasis are citations in the order of rank and year, without the mark at
// their end.
var builtInBasis = []LibraryItem{
	{Code: "uu-23-2014", Title: "UU 23/2014", Text: "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"},
	{Code: "uu-18-2017", Title: "UU 18/2017", Text: "Undang-Undang Nomor 18 Tahun 2017 tentang Pelindungan Pekerja Migran Indonesia"},
	{Code: "pp-28-2018", Title: "PP 28/2018", Text: "Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah"},
	{Code: "pp-59-2021", Title: "PP 59/2021", Text: "Peraturan Pemerintah Nomor 59 Tahun 2021 tentang Pelaksanaan Pelindungan Pekerja Migran Indonesia"},
	{Code: "perpres-90-2019", Title: "Perpres 90/2019", Text: "Peraturan Presiden Nomor 90 Tahun 2019 tentang Badan Pelindungan Pekerja Migran Indonesia"},
	{Code: "perpres-165-2024", Title: "Perpres 165/2024", Text: "Peraturan Presiden Nomor 165 Tahun 2024 tentang Kementerian Pelindungan Pekerja Migran Indonesia"},
	{Code: "perpres-166-2024", Title: "Perpres 166/2024", Text: "Peraturan Presiden Nomor 166 Tahun 2024 tentang Badan Pelindungan Pekerja Migran Indonesia"},
	{Code: "permendagri-22-2020", Title: "Permendagri 22/2020", Text: "Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020 tentang Tata Cara Kerja Sama Daerah dengan Daerah Lain dan Kerja Sama Daerah dengan Pihak Ketiga"},
}

// newBodies is the day on which the ministry was set up beside the agency and
// the agency's regulation was replaced.
const newBodies Date = "2024-11-05"

// basisSince and basisUntil bound the built-in citations that are not always
// right: from the day, and before the day.
var (
	basisSince = map[string]Date{"perpres-165-2024": newBodies, "perpres-166-2024": newBodies}
	basisUntil = map[string]Date{"perpres-90-2019": newBodies}
)
