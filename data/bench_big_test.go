package data

import (
	"context"
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sinergi/app"
)

// inventedWords are words of meetings, the frequent ones first: 300 that
// offices use and thousands of invented ones, because a long tail of names and
// places is what an index has to live with.
func inventedWords() []string {
	words := strings.Fields(`dan yang rapat untuk dengan dalam pada dari oleh kerja sama pelindungan pekerja migran
		kabupaten kota provinsi dinas tenaga balai kepala bidang pelaksanaan kegiatan koordinasi pembahasan hasil
		tindak lanjut peserta hadir daftar notula acara undangan nomor tanggal tempat ruang pukul waktu selesai
		pemerintah daerah desa kelurahan kecamatan instansi terkait program rencana anggaran data laporan evaluasi
		sosialisasi calon penempatan negara tujuan keluarga pelatihan kompetensi sertifikasi perjanjian nota
		kesepahaman kesepakatan pihak kesatu kedua naskah pasal ayat ketentuan peraturan undang hukum telaah paraf
		penandatanganan meterai dokumen arsip surat tugas keputusan menteri gubernur bupati walikota sekretaris
		pimpinan notulis jabatan pangkat golongan nip pegawai negeri sipil kontrak masyarakat informasi layanan
		terpadu satu atap imigrasi paspor visa kesehatan jaminan sosial asuransi bank kredit usaha rakyat remitansi
		pemberdayaan purna kepulangan pemulangan pencegahan nonprosedural tindak pidana perdagangan orang kepolisian
		polda polres kejaksaan pengadilan pengawasan pembinaan fasilitasi verifikasi validasi pendataan aplikasi
		sistem jaringan komputer internet pusat statistik penduduk catatan sipil pendidikan kebudayaan sekolah
		menengah kejuruan perguruan tinggi universitas lembaga swasta perusahaan asosiasi serikat media publikasi
		perempuan anak disabilitas bantuan pendampingan konseling rumah aman posko bencana kebakaran hutan lahan
		jalan jembatan angkutan pelabuhan bandara terminal sungai musi palembang muara enim lahat prabumulih
		lubuklinggau pagaralam banyuasin ogan komering ilir ulu rawas empat lawang penukal abab pematang bangka`)
	r := rand.New(rand.NewPCG(1, 2))
	starts := []string{"b", "c", "d", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w", "ng", "ny", "pr", "tr", ""}
	middles := []string{"a", "i", "u", "e", "o", "ai", "au"}
	ends := []string{"", "", "", "n", "ng", "r", "s", "t", "k", "l", "m", "h"}
	seen := map[string]bool{}
	for len(words) < 20_000 {
		var b strings.Builder
		for range 2 + r.IntN(3) {
			b.WriteString(starts[r.IntN(len(starts))] + middles[r.IntN(len(middles))] + ends[r.IntN(len(ends))])
		}
		if word := b.String(); !seen[word] {
			seen[word] = true
			words = append(words, word)
		}
	}
	return words
}

// inventor invents the same meetings for the same seed.
type inventor struct {
	r     *rand.Rand
	zipf  *rand.Zipf
	words []string
	n     int // meetings so far; they follow each other in time, as in life
}

func newInventor() *inventor {
	r := rand.New(rand.NewPCG(3, 4))
	words := inventedWords()
	return &inventor{r: r, zipf: rand.NewZipf(r, 1.07, 8, uint64(len(words)-1)), words: words}
}

func (w *inventor) text(n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.words[w.zipf.Uint64()])
	}
	return b.String()
}

func (w *inventor) name() string {
	return w.words[400+w.r.IntN(800)] + " " + w.words[1200+w.r.IntN(40)]
}

// meeting has 200 words and more in its minutes.
func (w *inventor) meeting(attendees int) *app.Meeting {
	w.n++
	m := &app.Meeting{
		Title: w.text(8), Type: app.MeetingTypes[w.r.IntN(len(app.MeetingTypes))], Status: app.StatusFinal,
		Host: "Dinas " + w.words[20+w.r.IntN(200)], From: app.Date("2005-01-01").AddDays(w.n / 13),
		Start: "09:00", Place: "Ruang " + w.words[300+w.r.IntN(60)], Agenda: []string{w.text(5), w.text(5)},
		Chair: app.Person{Name: w.name()},
	}
	m.Minutes = app.Minutes{
		Number: fmt.Sprintf("%d/NOT/%d", w.r.IntN(2000), 2005+w.r.IntN(20)), Opening: w.text(40), Conclusion: w.text(40),
		Topics: []app.Topic{{Title: w.text(4), Discussion: w.text(60), Result: w.text(20)}, {Title: w.text(4), Discussion: w.text(60), Result: w.text(20)}},
	}
	for range attendees {
		m.Attendees = append(m.Attendees, app.Attendee{
			Name: w.name(), Sex: "L", IDNumber: fmt.Sprintf("19800101200501%04d", w.r.IntN(10000)),
			Position: w.words[200+w.r.IntN(100)], Institution: "Dinas " + w.words[20+w.r.IntN(200)], Present: true,
		})
	}
	m.FollowUps = []app.FollowUp{{Task: w.text(6), Responsible: "Dinas " + w.words[20+w.r.IntN(200)]}}
	return m
}

// storeOf is a database of n invented meetings. It is made once and kept in
// the user's cache, under a name that changes with schema and inventor.
func storeOf(tb testing.TB, n int) *DB {
	tb.Helper()
	h := sha256.New()
	text, err := os.ReadFile("bench_big_test.go")
	noError(tb, err)
	h.Write(text)
	steps, err := migrations(migrationFiles, sqlite.folder)
	noError(tb, err)
	for _, s := range steps {
		h.Write([]byte(s.sql))
	}
	cache, err := os.UserCacheDir()
	noError(tb, err)
	path := filepath.Join(cache, "sinergi-bench", fmt.Sprintf("%x-%d.db", h.Sum(nil)[:6], n))
	if _, err := os.Stat(path); err != nil {
		old, err := filepath.Glob(filepath.Join(filepath.Dir(path), fmt.Sprintf("*-%d.db", n)))
		noError(tb, err)
		for _, name := range old { // of an earlier schema; each is a gigabyte
			noError(tb, os.Remove(name))
		}
		invent(tb, path, n)
	}
	db, err := Open(path)
	noError(tb, err)
	tb.Cleanup(func() { noError(tb, db.Close()) })
	return db
}

func invent(tb testing.TB, path string, n int) {
	tb.Helper()
	noError(tb, os.MkdirAll(filepath.Dir(path), 0o700))
	dir, err := os.MkdirTemp(filepath.Dir(path), "making")
	noError(tb, err)
	defer func() { noError(tb, os.RemoveAll(dir)) }()
	making := filepath.Join(dir, "big.db")
	db, err := Open(making)
	noError(tb, err)
	w := newInventor()
	const batch = 5000
	for done := 0; done < n; done += batch {
		var records []any
		for range min(batch, n-done) {
			records = append(records, w.meeting(4))
		}
		noError(tb, db.SaveAll(context.Background(), records))
	}
	noError(tb, db.Close())
	noError(tb, os.Rename(making, path))
}

func noError(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}
