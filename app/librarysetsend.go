package app

// builtInClosings are the articles from the term on: what ends a paper, what
// disturbs it, and how it is amended and closed.
var builtInClosings = []LibraryItem{
	{
		Code: "pengakhiran", Topic: TopicTermination, Sets: []string{SetExtra}, Chapter: "Pengakhiran", Title: "Pengakhiran",
		Text: `(1) {jenis} ini berakhir apabila:
a. jangka waktu sebagaimana dimaksud dalam [@term|{jenis} ini] berakhir dan tidak diperpanjang;
b. PARA PIHAK sepakat mengakhirinya secara tertulis; atau
c. terdapat ketentuan peraturan perundang-undangan yang tidak memungkinkan pelaksanaannya.

(2) PIHAK yang menghendaki pengakhiran sebelum jangka waktunya berakhir memberitahukannya secara tertulis kepada PIHAK lainnya paling lambat {pemberitahuan} sebelum tanggal pengakhiran.

(3) Pengakhiran tidak menghapus kewajiban yang telah timbul dan belum diselesaikan oleh PARA PIHAK.

(4) Kegiatan yang sedang berjalan pada saat {jenis} ini diakhiri diselesaikan menurut kesepakatan PARA PIHAK.`,
	},
	{
		Code: "evaluasi-bersama", Topic: TopicMonitoring, Sets: []string{SetExtra}, Chapter: "Evaluasi Bersama", Title: "Evaluasi Bersama",
		Text: `(1) PARA PIHAK mengevaluasi pelaksanaan {jenis} ini paling sedikit 1 (satu) kali dalam 1 (satu) tahun.

(2) Hasil evaluasi dituangkan dalam notulen yang ditandatangani oleh wakil PARA PIHAK.

(3) Hasil evaluasi menjadi bahan penyusunan kegiatan tahun berikutnya dan bahan pertimbangan perpanjangan sebagaimana dimaksud dalam [@term|{jenis} ini].`,
	},
	{
		Code: "monitoring-dan-evaluasi", Topic: TopicMonitoring, Sets: []string{SetExtra}, Chapter: "Monitoring dan Evaluasi", Title: "Monitoring dan Evaluasi",
		Text: `(1) PARA PIHAK memonitor pelaksanaan {jenis} ini secara berkala dan mengevaluasinya paling sedikit 2 (dua) kali dalam 1 (satu) tahun.

(2) Monitoring dan evaluasi paling sedikit mencakup:
a. perbandingan sasaran dengan hasil setiap kegiatan;
b. jumlah penerima manfaat menurut jenis kelamin;
c. kendala yang dihadapi; dan
d. usulan perbaikan.

(3) Hasil monitoring dan evaluasi dituangkan dalam laporan tertulis dan disampaikan kepada pimpinan masing-masing PIHAK paling lambat 14 (empat belas) hari setelah evaluasi selesai.`,
	},
	{
		Code: "keadaan-kahar", Topic: TopicForce, Sets: []string{SetFull, SetExtra}, Chapter: "Keadaan Kahar dan Penyelesaian Perselisihan", Title: "Keadaan Kahar",
		Text: `(1) Keadaan kahar adalah kejadian di luar kemampuan PARA PIHAK yang tidak dapat diperkirakan atau dicegah sehingga menghalangi pelaksanaan {jenis} ini, meliputi:
a. bencana alam;
b. bencana nonalam, termasuk wabah penyakit;
c. kerusuhan, perang, dan bencana sosial lainnya; dan
d. kebijakan pemerintah yang secara langsung menghalangi pelaksanaan {jenis} ini.

(2) PIHAK yang mengalami keadaan kahar tidak bertanggung jawab atas keterlambatan atau kegagalan memenuhi kewajibannya yang disebabkan oleh keadaan tersebut.

(3) PIHAK yang mengalami keadaan kahar memberitahukannya secara tertulis kepada PIHAK lainnya paling lambat 14 (empat belas) hari sejak keadaan kahar terjadi, disertai keterangan dari pejabat yang berwenang.

(4) Apabila keadaan kahar berlangsung lebih dari 90 (sembilan puluh) hari, PARA PIHAK bermusyawarah untuk menyesuaikan atau mengakhiri {jenis} ini.`,
	},
	{
		Code: "penyelesaian-perselisihan", Topic: TopicDisputes, Sets: []string{SetPKS, SetFull, SetExtra}, Title: "Penyelesaian Perselisihan",
		Text: `(1) Perselisihan yang timbul dari penafsiran atau pelaksanaan {jenis} ini diselesaikan oleh PARA PIHAK secara musyawarah untuk mufakat.

(2) Apabila mufakat tidak tercapai dalam waktu 30 (tiga puluh) hari sejak perselisihan diberitahukan secara tertulis, PARA PIHAK sepakat menyelesaikannya melalui Pengadilan Negeri yang wilayah hukumnya meliputi tempat penandatanganan {jenis} ini.

(3) Selama perselisihan diselesaikan, PARA PIHAK tetap melaksanakan kewajiban masing-masing menurut {jenis} ini.`,
	},
	{
		Code: "korespondensi", Topic: TopicCorrespondence, Sets: []string{SetExtra}, Chapter: "Korespondensi", Title: "Korespondensi",
		Text: `(1) Pemberitahuan dan surat-menyurat mengenai pelaksanaan {jenis} ini disampaikan secara tertulis kepada:
a. {pihak n}: {kontak n}, {alamat kontak n}, telepon {telepon kontak n}, surel {surel kontak n}.

(2) Pemberitahuan melalui surat elektronik dianggap diterima pada hari pengiriman, sedangkan pemberitahuan melalui surat tercatat dianggap diterima pada tanggal tanda terimanya.

(3) Perubahan alamat atau pejabat penghubung diberitahukan secara tertulis kepada PIHAK lainnya paling lambat 7 (tujuh) hari sejak perubahan terjadi.`,
	},
	{
		Code: "perubahan-nomenklatur", Topic: TopicSuccession, Sets: []string{SetExtra}, Chapter: "Perubahan Nomenklatur", Title: "Pemberlakuan Setelah Perubahan Nomenklatur",
		Text: `(1) {jenis} ini tetap berlaku apabila nama, kedudukan, tugas, atau susunan organisasi salah satu PIHAK berubah.

(2) Dalam hal terjadi perubahan sebagaimana dimaksud pada [@succession:1], hak dan kewajiban PIHAK yang bersangkutan beralih kepada instansi yang menggantikannya menurut ketentuan peraturan perundang-undangan.

(3) {jenis} ini tidak berakhir karena pergantian pejabat yang menandatanganinya.

(4) PIHAK yang mengalami perubahan memberitahukannya secara tertulis kepada PIHAK lainnya paling lambat 30 (tiga puluh) hari sejak perubahan berlaku.`,
	},
	{
		Code: "lain-lain", Topic: TopicOther, Sets: []string{SetPKS}, Title: "Lain-Lain",
		Text: `(1) PIHAK yang tidak dapat memenuhi kewajibannya karena keadaan kahar, yaitu bencana alam, bencana nonalam, kerusuhan, perang, atau kebijakan pemerintah, tidak bertanggung jawab atas akibat keadaan tersebut.

(2) PIHAK yang mengalami keadaan kahar memberitahukannya secara tertulis kepada PIHAK lainnya paling lambat 14 (empat belas) hari sejak keadaan kahar terjadi.

(3) {jenis} ini hanya dapat diubah atau diakhiri sebelum jangka waktunya berakhir berdasarkan kesepakatan tertulis PARA PIHAK.`,
	},
	{
		Code: "ketentuan-lain", Topic: TopicOther, Sets: []string{SetFull}, Chapter: "Ketentuan Lain dan Perubahan", Title: "Ketentuan Lain",
		Text: `(1) Pemberitahuan dan surat-menyurat mengenai pelaksanaan {jenis} ini disampaikan melalui surat tercatat atau surat elektronik kepada:
a. {pihak n}: {kontak n}, {alamat kontak n}, telepon {telepon kontak n}, surel {surel kontak n}.

(2) Perubahan alamat atau pejabat penghubung diberitahukan secara tertulis kepada PIHAK lainnya paling lambat 7 (tujuh) hari sejak perubahan terjadi.

(3) {jenis} ini tetap berlaku apabila nama atau susunan organisasi salah satu PIHAK berubah atau pejabat yang menandatanganinya berganti.`,
	},
	{
		Code: "perubahan", Topic: TopicAmendment, Sets: []string{SetFull, SetExtra}, Title: "Perubahan",
		Text: `(1) {jenis} ini dapat diubah berdasarkan kesepakatan tertulis PARA PIHAK.

(2) Usul perubahan disampaikan secara tertulis kepada PIHAK lainnya beserta alasannya.

(3) Perubahan dituangkan dalam adendum yang merupakan bagian yang tidak terpisahkan dari {jenis} ini.`,
	},
	{
		Code: "adendum-ruang-lingkup", Topic: TopicScope, Sets: []string{SetAddendum}, Title: "Perubahan Ruang Lingkup",
		Text: `Ruang lingkup dalam {naskah induk} ditambah dengan:
a. pertukaran dan pemutakhiran data Calon Pekerja Migran Indonesia.`,
	},
	{
		Code: "adendum-jangka-waktu", Topic: TopicTerm, Sets: []string{SetAddendum}, Title: "Perubahan Jangka Waktu",
		Text: `Jangka waktu {naskah induk} diubah menjadi {jangka waktu} terhitung sejak tanggal {jenis} ini ditandatangani.`,
	},
	{
		Code: "adendum-ketentuan", Topic: TopicAmendment, Sets: []string{SetAddendum}, Title: "Ketentuan yang Diubah",
		Text: `(1) PARA PIHAK sepakat mengubah {naskah induk}.

(2) Ketentuan ........ diubah sehingga berbunyi sebagai berikut: ........`,
	},
	{
		Code: "adendum-tetap-berlaku", Topic: TopicOther, Sets: []string{SetAddendum}, Title: "Ketentuan yang Tetap Berlaku",
		Text: `(1) Ketentuan lain dalam naskah kerja sama tersebut yang tidak diubah dengan {jenis} ini dinyatakan tetap berlaku.

(2) {jenis} ini merupakan bagian yang tidak terpisahkan dari naskah kerja sama yang diubahnya.

(3) {jenis} ini mulai berlaku pada tanggal ditandatangani.`,
	},
	{
		Code: "penutup", Topic: TopicClosing, Sets: []string{SetMinimal, SetPKS, SetFull}, Chapter: "Penutup", Title: "Penutup",
		Text: `(1) Hal yang belum diatur dalam {jenis} ini ditetapkan kemudian berdasarkan kesepakatan tertulis PARA PIHAK.

(2) {jenis} ini dibuat dalam rangkap {rangkap} asli, bermeterai cukup, dan masing-masing mempunyai kekuatan hukum yang sama.`,
	},
	{
		Code: "adendum-penutup", Topic: TopicClosing, Sets: []string{SetAddendum}, Title: "Penutup",
		Text: `{jenis} ini dibuat dalam rangkap {rangkap} asli, bermeterai cukup, dan masing-masing mempunyai kekuatan hukum yang sama.`,
	},
}
