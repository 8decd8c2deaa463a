package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestTell(t *testing.T) {
	two := FieldErrors{{"place", "Tempat rapat belum diisi. Contoh: Ruang Rapat Disnaker."}, {"from", "Tanggal rapat belum diisi."}}
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"nothing", nil, ""},
		{"fields", two, "Belum tersimpan. Perbaiki 2 isian. Tempat rapat belum diisi. Contoh: Ruang Rapat Disnaker."},
		{"gone", ErrNotFound, "Catatan ini tidak ada lagi. Muat ulang daftar atau cari di tempat sampah."},
		{"number taken", ErrNumberTaken, "Nomor ini sudah ada di buku nomor. Pilih nomor lain atau ambil nomor berikutnya."},
		{"conflict", ErrConflict, "Catatan ini baru saja diubah di jendela lain. Ketikan Anda masih utuh. Bandingkan dengan isi terbaru, lalu simpan lagi."},
		{"Excel", &BusyError{"Rekap.xlsx"}, "Rekap.xlsx sedang dibuka di Excel. Tutup dahulu, lalu simpan lagi."},
		{"Word", &BusyError{"PKS.DOCX"}, "PKS.DOCX sedang dibuka di Word. Tutup dahulu, lalu simpan lagi."},
		{"viewer", &BusyError{"Notula.pdf"}, "Notula.pdf sedang dibuka di program lain. Tutup dahulu, lalu simpan lagi."},
		{"held", ErrBusy, "Berkas sedang dipakai program lain. Tutup dahulu, lalu coba lagi."},
		{"held without a name", &BusyError{}, "Berkas sedang dipakai program lain. Tutup dahulu, lalu coba lagi."},
		{"a long name", &BusyError{strings.Repeat("é", 100) + ".pdf"}, strings.Repeat("é", 59) + "… sedang dibuka di program lain. Tutup dahulu, lalu simpan lagi."},
		{"newer", ErrNewerFile, "Berkas data ini dibuat oleh Sinergi yang lebih baru. Perbarui program ini, lalu buka lagi."},
		{"no database", ErrNotDatabase, "Berkas ini bukan berkas data Sinergi. Pilih berkas lain."},
		{"read-only database", ErrReadOnly, "Berkas data hanya dapat dibaca. Salin ke folder lain, lalu buka salinannya."},
		{"disk full", ErrDiskFull, "Ruang penyimpanan penuh. Hapus berkas yang tidak perlu, lalu simpan lagi."},
		{"disk full, system", &fs.PathError{Op: "write", Path: "/x/a.pdf", Err: syscall.ENOSPC}, "Ruang penyimpanan penuh. Hapus berkas yang tidak perlu, lalu simpan lagi."},
		{"folder", &fs.PathError{Op: "save", Path: "/x/hasil", Err: ErrFolder}, "hasil adalah folder. Tulis juga nama berkasnya."},
		{"folder, system", &fs.PathError{Op: "open", Path: "/x/hasil", Err: syscall.EISDIR}, "hasil adalah folder. Tulis juga nama berkasnya."},
		{"folder without a name", ErrFolder, "Tempat ini adalah folder. Tulis juga nama berkasnya."},
		{"missing folder", ErrNoFolder, "Folder tujuan tidak ada. Pilih folder lain atau buat folder itu dahulu."},
		{"file as folder", &fs.PathError{Op: "open", Path: "/a/b", Err: syscall.ENOTDIR}, "Folder tujuan tidak ada. Pilih folder lain atau buat folder itu dahulu."},
		{"read-only disk", &fs.PathError{Op: "open", Path: "/a", Err: syscall.EROFS}, "Media penyimpanan ini hanya dapat dibaca. Pilih folder lain."},
		{"permission", &fs.PathError{Op: "open", Path: "/a/Rekap.xlsx", Err: syscall.EACCES}, "Rekap.xlsx tidak diizinkan untuk dibuka atau ditulis. Pilih nama atau folder lain."},
		{"permission on rename", &os.LinkError{Op: "rename", Old: "/a/t", New: "/a/b.pdf", Err: fs.ErrPermission}, "b.pdf tidak diizinkan untuk dibuka atau ditulis. Pilih nama atau folder lain."},
		{"missing file", &fs.PathError{Op: "open", Path: "/a/rapat.json", Err: syscall.ENOENT}, "rapat.json tidak ditemukan. Periksa nama dan foldernya, lalu coba lagi."},
		{"device", &fs.PathError{Op: "save", Path: "/dev/null", Err: fs.ErrInvalid}, "null bukan berkas biasa. Pilih nama berkas lain."},
		{"cancelled", context.Canceled, "Pekerjaan dibatalkan. Jalankan lagi bila masih perlu."},
		{"too long", context.DeadlineExceeded, "Pekerjaan terlalu lama dan dihentikan. Tutup program lain, lalu coba lagi."},
		{"own sentence", &Sentence{"Baris 3 bukan JSON. Periksa tanda komanya.", io.ErrUnexpectedEOF}, "Baris 3 bukan JSON. Periksa tanda komanya."},
		{"anything", io.ErrUnexpectedEOF, "Ada gangguan yang belum dikenal. Coba lagi; bila berulang, tutup Sinergi lalu buka kembali."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Tell(c.err); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			if c.err == nil {
				return
			}
			if got := Tell(fmt.Errorf("save meeting: %w", errors.Join(c.err))); got != c.want {
				t.Errorf("wrapped: %q", got)
			}
		})
	}
}

func TestFieldErrors(t *testing.T) {
	errs := FieldErrors{{"title", "A."}, {"to", "B."}, {"title", "C."}}
	if got := errs.Error(); got != "title: A.; to: B.; title: C." {
		t.Errorf("Error() = %q", got)
	}
	if errs.For("title") != "A." || errs.For("to") != "B." || errs.For("place") != "" {
		t.Errorf("For gives %q %q %q", errs.For("title"), errs.For("to"), errs.For("place"))
	}
	if got := Tell(FieldErrors{}); got == "" || strings.Contains(got, "0 isian") {
		t.Errorf("no faults are told as %q", got)
	}
}

func TestWrappedCauses(t *testing.T) {
	if !errors.Is(&BusyError{"a.xlsx"}, ErrBusy) {
		t.Error("a BusyError is not ErrBusy")
	}
	if !errors.Is(ErrNoFolder, fs.ErrNotExist) {
		t.Error("a missing folder is not fs.ErrNotExist")
	}
	s := &Sentence{"Teks.", io.EOF}
	if !errors.Is(s, io.EOF) || s.Error() != "Teks. (EOF)" || (&Sentence{Text: "Teks."}).Error() != "Teks." {
		t.Errorf("Sentence hides its cause: %v", s)
	}
}

// What the system itself says about files that cannot be read is explained too.
func TestTellRealFiles(t *testing.T) {
	dir := t.TempDir()
	_, missing := os.ReadFile(filepath.Join(dir, "tidak-ada.json"))
	if got := Tell(missing); !strings.HasPrefix(got, "tidak-ada.json tidak ditemukan.") {
		t.Errorf("missing file: %q (%v)", got, missing)
	}
	_, folder := os.Create(dir)
	if got := Tell(folder); !strings.Contains(got, "adalah folder") {
		t.Errorf("folder: %q (%v)", got, folder)
	}
}
