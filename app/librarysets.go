package app

// The built-in articles stand in the order of a paper: a set is those that
// name it, and an extra one is put in at its place among them. Lines with
// "{pihak n}" are repeated for every party, with "{pihak 3..}" for the third
// and later ones; see Start.Draft.
var builtInArticles = []LibraryItem{
	{
		Code: "ketentuan-umum", Topic: TopicDefinitions, Sets: []string{SetFull}, Chapter: "Ketentuan Umum", Title: "Ketentuan Umum",
		Text: `Dalam {jenis} ini, yang dimaksud dengan:
1. Pekerja Migran Indonesia adalah setiap warga negara Indonesia yang akan, sedang, atau telah bekerja dengan menerima upah di luar wilayah Republik Indonesia.
2. Calon Pekerja Migran Indonesia adalah pencari kerja yang memenuhi syarat untuk bekerja di luar negeri dan terdaftar pada instansi pemerintah kabupaten/kota yang membidangi ketenagakerjaan.
3. Rencana Kerja adalah rincian program, kegiatan, sasaran, waktu, dan pembagian tugas PARA PIHAK dalam melaksanakan {jenis} ini.
4. Kelompok Kerja adalah wakil PARA PIHAK yang ditunjuk untuk mengoordinasikan pelaksanaan {jenis} ini.
5. Informasi Rahasia adalah data dan keterangan dalam bentuk apa pun yang dinyatakan rahasia oleh PIHAK pemiliknya atau wajib dirahasiakan menurut ketentuan peraturan perundang-undangan.`,
	},
	{
		Code: "tujuan", Topic: TopicPurpose, Sets: []string{SetMinimal, SetPKS}, Title: "Tujuan",
		Text: `{jenis} ini bertujuan membangun sinergi PARA PIHAK dalam pelayanan penempatan dan pelindungan Pekerja Migran Indonesia beserta keluarganya sebelum, selama, dan setelah bekerja.`,
	},
	{
		Code: "maksud-dan-tujuan", Topic: TopicPurpose, Sets: []string{SetFull}, Chapter: "Maksud, Tujuan, dan Ruang Lingkup", Title: "Maksud dan Tujuan",
		Text: `(1) {jenis} ini dimaksudkan sebagai pedoman PARA PIHAK dalam menyelenggarakan pelayanan penempatan dan pelindungan Pekerja Migran Indonesia secara terpadu.

(2) {jenis} ini bertujuan:
a. memastikan Calon Pekerja Migran Indonesia memperoleh informasi, dokumen, dan pelayanan yang benar sebelum bekerja;
b. mencegah penempatan nonprosedural dan tindak pidana perdagangan orang;
c. meningkatkan kompetensi Calon Pekerja Migran Indonesia; dan
d. memberdayakan Pekerja Migran Indonesia yang telah kembali beserta keluarganya.`,
	},
	{
		Code: "ruang-lingkup", Topic: TopicScope, Sets: []string{SetMinimal, SetPKS, SetFull}, Title: "Ruang Lingkup",
		Text: `Ruang lingkup {jenis} ini meliputi:
a. pencegahan dan pemberantasan sindikat penempatan nonprosedural Pekerja Migran Indonesia;
b. fasilitasi pelindungan dan pendampingan hukum bagi Calon Pekerja Migran Indonesia;
c. pendidikan dan pelatihan Calon Pekerja Migran Indonesia;
d. pelayanan penempatan dan pelindungan Pekerja Migran Indonesia secara terpadu; dan
e. sosialisasi peluang kerja di negara tujuan penempatan.`,
	},
	{
		Code: "pelaksanaan", Topic: TopicImplementation, Sets: []string{SetMinimal}, Title: "Pelaksanaan",
		Text: `(1) Pelaksanaan {jenis} ini dijabarkan dalam rencana kerja yang disusun dan disepakati PARA PIHAK.

(2) Rencana kerja paling sedikit memuat kegiatan, sasaran, waktu, tempat, penanggung jawab, dan sumber pembiayaan.

(3) {pelaksana} mengoordinasikan pelaksanaan {jenis} ini bersama unit kerja yang ditunjuk oleh masing-masing PIHAK.

(4) Hal teknis yang memerlukan pengaturan lebih rinci dituangkan dalam naskah kerja sama tersendiri.`,
	},
	{
		Code: "pelaksanaan-kegiatan", Topic: TopicImplementation, Sets: []string{SetPKS}, Title: "Pelaksanaan Kegiatan",
		Text: `(1) PARA PIHAK menyusun rencana kegiatan paling lambat 30 (tiga puluh) hari sejak {jenis} ini ditandatangani.

(2) Rencana kegiatan memuat:
a. kegiatan sesuai dengan ruang lingkup sebagaimana dimaksud dalam [@scope];
b. sasaran, waktu, dan tempat pelaksanaan;
c. penanggung jawab dari masing-masing PIHAK; dan
d. perkiraan biaya dan sumbernya.

(3) {pelaksana} mengoordinasikan pelaksanaan kegiatan bersama unit kerja yang ditunjuk oleh masing-masing PIHAK.

(4) PARA PIHAK memantau dan mengevaluasi pelaksanaan kegiatan paling sedikit 1 (satu) kali dalam 6 (enam) bulan.

(5) {jenis} ini berlaku selama {jangka waktu} terhitung sejak tanggal ditandatangani dan dapat diperpanjang berdasarkan kesepakatan tertulis PARA PIHAK yang diminta paling lambat {pemberitahuan} sebelum jangka waktunya berakhir.`,
	},
	{
		Code: "pelaksanaan-rencana-kerja", Topic: TopicImplementation, Sets: []string{SetFull}, Chapter: "Pelaksanaan", Title: "Pelaksanaan",
		Text: `(1) PARA PIHAK melaksanakan {jenis} ini berdasarkan Rencana Kerja yang disusun setiap tahun dan ditandatangani oleh wakil PARA PIHAK.

(2) Rencana Kerja paling sedikit memuat:
a. program dan kegiatan sesuai dengan ruang lingkup sebagaimana dimaksud dalam [@scope];
b. keluaran dan sasaran yang terukur;
c. tempat dan waktu pelaksanaan;
d. penanggung jawab dari masing-masing PIHAK; dan
e. sumber pembiayaan sebagaimana dimaksud dalam [@funding].

(3) {pelaksana} mengoordinasikan pelaksanaan {jenis} ini bersama unit kerja yang ditunjuk oleh masing-masing PIHAK.

(4) PARA PIHAK dapat melibatkan instansi lain, pemerintah desa, dan kelurahan sesuai dengan tugas dan kewenangannya.`,
	},
	{
		Code: "hak-dan-kewajiban", Topic: TopicRights, Sets: []string{SetFull, SetExtra}, Chapter: "Hak dan Kewajiban", Title: "Hak dan Kewajiban",
		Text: `(1) {pihak 1} berhak:
a. memperoleh data Calon Pekerja Migran Indonesia yang diperlukan untuk pelayanan penempatan dan pelindungan;
b. memperoleh dukungan tempat, peserta, dan tenaga pendamping untuk kegiatan yang disepakati; dan
c. menerima laporan kegiatan yang dilaksanakan oleh PIHAK lainnya.

(2) {pihak 1} berkewajiban:
a. menyediakan informasi yang benar dan mutakhir mengenai peluang kerja, tata cara penempatan, dan pelindungan Pekerja Migran Indonesia;
b. menyediakan narasumber dan bahan untuk sosialisasi, pendidikan, dan pelatihan;
c. memfasilitasi penanganan permasalahan Pekerja Migran Indonesia dan keluarganya; dan
d. menyampaikan laporan kegiatan yang dilaksanakannya kepada PIHAK lainnya.

(3) {pihak 2} berhak:
a. memperoleh data penempatan dan kepulangan Pekerja Migran Indonesia yang berasal dari wilayah kerjanya;
b. memperoleh pendampingan teknis dalam pelayanan penempatan dan pelindungan Pekerja Migran Indonesia; dan
c. menerima laporan kegiatan yang dilaksanakan oleh PIHAK lainnya.

(4) {pihak 2} berkewajiban:
a. menyediakan dan memutakhirkan data Calon Pekerja Migran Indonesia di wilayah kerjanya;
b. menyiapkan tempat, peserta, dan tenaga pendamping untuk kegiatan yang disepakati;
c. menugaskan unit kerja terkait untuk mendukung pelaksanaan {jenis} ini; dan
d. menyampaikan laporan kegiatan yang dilaksanakannya kepada PIHAK lainnya.

(5) {pihak 3..} berhak:
a. memperoleh data dan informasi yang diperlukan untuk melaksanakan tugasnya menurut {jenis} ini; dan
b. menerima laporan kegiatan yang dilaksanakan oleh PIHAK lainnya.

(6) {pihak 3..} berkewajiban:
a. melaksanakan kegiatan yang menjadi tugasnya sesuai dengan kewenangannya;
b. menugaskan personel yang diperlukan untuk kegiatan tersebut; dan
c. menyampaikan laporan kegiatan yang dilaksanakannya kepada PIHAK lainnya.`,
	},
	{
		Code: "pembiayaan", Topic: TopicFunding, Sets: []string{SetPKS, SetFull, SetExtra}, Chapter: "Pembiayaan", Title: "Pembiayaan",
		Text: `(1) Biaya yang timbul dari pelaksanaan {jenis} ini dibebankan pada anggaran masing-masing PIHAK sesuai dengan tugas dan tanggung jawabnya.

(2) Pembiayaan dilaksanakan sesuai dengan kemampuan keuangan masing-masing PIHAK dan ketentuan peraturan perundang-undangan.

(3) Sumber pembiayaan lain yang sah dan tidak mengikat dapat digunakan atas persetujuan tertulis PARA PIHAK.`,
	},
	{
		Code: "kelompok-kerja", Topic: TopicTeam, Sets: []string{SetFull}, Chapter: "Kelompok Kerja, Informasi, dan Rekomendasi", Title: "Kelompok Kerja, Informasi, dan Rekomendasi",
		Text: `(1) PARA PIHAK membentuk Kelompok Kerja paling lambat 30 (tiga puluh) hari sejak {jenis} ini ditandatangani.

(2) Kelompok Kerja bertugas:
a. menyusun Rencana Kerja sebagaimana dimaksud dalam [@implementation];
b. menghimpun dan memutakhirkan informasi mengenai pelaksanaan {jenis} ini;
c. memantau dan mengevaluasi pelaksanaan Rencana Kerja paling sedikit 2 (dua) kali dalam 1 (satu) tahun; dan
d. menyampaikan rekomendasi perbaikan kepada PARA PIHAK.

(3) Hasil evaluasi dan rekomendasi dituangkan dalam laporan tertulis yang disampaikan paling lambat 14 (empat belas) hari setelah evaluasi selesai.

(4) Rekomendasi Kelompok Kerja menjadi bahan pertimbangan dalam memperpanjang atau mengubah {jenis} ini.`,
	},
	{
		Code: "pertukaran-data", Topic: TopicData, Sets: []string{SetExtra}, Chapter: "Pertukaran Data", Title: "Pertukaran Data dan Kerahasiaan",
		Text: `(1) PARA PIHAK saling memberikan data yang diperlukan untuk melaksanakan ruang lingkup sebagaimana dimaksud dalam [@scope|{jenis} ini].

(2) Jenis data, format, cara penyampaian, dan jadwal pemutakhiran disepakati oleh unit kerja yang ditunjuk masing-masing PIHAK.

(3) Data hanya digunakan untuk pelaksanaan {jenis} ini dan tidak diberikan kepada pihak lain tanpa persetujuan tertulis PIHAK yang memberikannya.

(4) PARA PIHAK menjaga keamanan dan kerahasiaan data pribadi sesuai dengan ketentuan peraturan perundang-undangan mengenai pelindungan data pribadi.

(5) Kewajiban menjaga kerahasiaan tetap berlaku setelah {jenis} ini berakhir.`,
	},
	{
		Code: "kekayaan-intelektual", Topic: TopicSecrecy, Sets: []string{SetFull}, Chapter: "Hak Kekayaan Intelektual dan Kerahasiaan", Title: "Hak Kekayaan Intelektual dan Kerahasiaan",
		Text: `(1) Hak kekayaan intelektual yang telah dimiliki masing-masing PIHAK sebelum {jenis} ini ditandatangani tetap menjadi milik PIHAK yang bersangkutan.

(2) Hak kekayaan intelektual atas karya yang dihasilkan bersama menjadi milik bersama PARA PIHAK dan penggunaannya di luar {jenis} ini memerlukan persetujuan tertulis PARA PIHAK.

(3) PARA PIHAK menjaga Informasi Rahasia dan hanya menggunakannya untuk pelaksanaan {jenis} ini.

(4) Data pribadi Calon Pekerja Migran Indonesia, Pekerja Migran Indonesia, dan keluarganya diproses sesuai dengan ketentuan peraturan perundang-undangan mengenai pelindungan data pribadi.

(5) Kewajiban sebagaimana dimaksud pada [@secrecy:3] dan [@secrecy:4] tetap berlaku setelah {jenis} ini berakhir.`,
	},
	{
		Code: "jangka-waktu", Topic: TopicTerm, Sets: []string{SetMinimal, SetExtra}, Chapter: "Jangka Waktu", Title: "Jangka Waktu",
		Text: `(1) {jenis} ini berlaku selama {jangka waktu} terhitung sejak tanggal ditandatangani.

(2) {jenis} ini dapat diperpanjang berdasarkan kesepakatan tertulis PARA PIHAK.

(3) PIHAK yang menghendaki perpanjangan memberitahukannya secara tertulis kepada PIHAK lainnya paling lambat {pemberitahuan} sebelum jangka waktu sebagaimana dimaksud pada [@term:1] berakhir.

(4) {jenis} ini dapat diakhiri sebelum jangka waktunya berakhir berdasarkan kesepakatan tertulis PARA PIHAK.`,
	},
	{
		Code: "jangka-waktu-dan-pengakhiran", Topic: TopicTerm, Sets: []string{SetFull}, Chapter: "Jangka Waktu", Title: "Jangka Waktu",
		Text: `(1) {jenis} ini berlaku selama {jangka waktu} terhitung sejak tanggal ditandatangani.

(2) PIHAK yang menghendaki perpanjangan menyampaikan permintaan tertulis kepada PIHAK lainnya paling lambat {pemberitahuan} sebelum jangka waktu sebagaimana dimaksud pada [@term:1] berakhir.

(3) Perpanjangan ditetapkan berdasarkan kesepakatan tertulis PARA PIHAK dengan memperhatikan hasil evaluasi sebagaimana dimaksud dalam [@team].

(4) {jenis} ini dapat diakhiri sebelum jangka waktunya berakhir berdasarkan kesepakatan tertulis PARA PIHAK.

(5) Berakhirnya {jenis} ini tidak menghapus kewajiban yang telah timbul dan belum diselesaikan oleh PARA PIHAK.`,
	},
}
