package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// Errors of files. Whoever meets one wraps it; Tell says what to do.
var (
	ErrBusy        = errors.New("file is held by another program")
	ErrNewerFile   = errors.New("database was made by a newer version")
	ErrNotDatabase = errors.New("file is not a database of this program")
	ErrReadOnly    = errors.New("database is read-only")
	ErrDiskFull    = errors.New("disk is full")
	ErrFolder      = errors.New("path is a folder")
	ErrNoFolder    = fmt.Errorf("folder is missing: %w", fs.ErrNotExist)
)

// FieldError is one fault of a record. Field is the JSON path of the field
// (title, attendees[3].name), Message an Indonesian sentence for the clerk.
type FieldError struct{ Field, Message string }

// FieldErrors are the faults of a record in the order of its fields.
type FieldErrors []FieldError

// Error lists the fields and their messages, for the log.
func (e FieldErrors) Error() string {
	parts := make([]string, len(e))
	for i, f := range e {
		parts[i] = f.Field + ": " + f.Message
	}
	return strings.Join(parts, "; ")
}

// For is the first message of a field, "" when it has none.
func (e FieldErrors) For(field string) string {
	for _, f := range e {
		if f.Field == field {
			return f.Message
		}
	}
	return ""
}

// BusyError names the file that another program holds; it is ErrBusy.
type BusyError struct{ Name string }

func (e *BusyError) Error() string { return e.Name + ": " + ErrBusy.Error() }

// Unwrap makes errors.Is(err, ErrBusy) true.
func (e *BusyError) Unwrap() error { return ErrBusy }

// Sentence is an error whose Indonesian text is ready for the clerk; Err, which
// may be nil, is for the log. It serves faults that only their place can name.
type Sentence struct {
	Text string
	Err  error
}

func (e *Sentence) Error() string {
	if e.Err == nil {
		return e.Text
	}
	return e.Text + " (" + e.Err.Error() + ")"
}

// Unwrap gives the cause.
func (e *Sentence) Unwrap() error { return e.Err }

// Tell says in Indonesian what happened and what to do next. Window and
// command line use it for every error, so that both say the same. It is "" for
// nil.
func Tell(err error) string {
	var fields FieldErrors
	var sentence *Sentence
	switch {
	case err == nil:
		return ""
	case errors.As(err, &sentence):
		return sentence.Text
	case errors.As(err, &fields) && len(fields) > 0:
		return fmt.Sprintf("Belum tersimpan. Perbaiki %d isian. %s", len(fields), fields[0].Message)
	case errors.Is(err, ErrNotFound):
		return "Catatan ini tidak ada lagi. Muat ulang daftar atau cari di tempat sampah."
	case errors.Is(err, ErrConflict):
		return "Catatan ini baru saja diubah di jendela lain. Ketikan Anda masih utuh. Bandingkan dengan isi terbaru, lalu simpan lagi."
	case errors.Is(err, ErrNumberTaken):
		return "Nomor ini sudah ada di buku nomor. Pilih nomor lain atau ambil nomor berikutnya."
	case errors.Is(err, context.Canceled):
		return "Pekerjaan dibatalkan. Jalankan lagi bila masih perlu."
	case errors.Is(err, context.DeadlineExceeded):
		return "Pekerjaan terlalu lama dan dihentikan. Tutup program lain, lalu coba lagi."
	}
	if s := tellFile(err); s != "" {
		return s
	}
	return "Ada gangguan yang belum dikenal. Coba lagi; bila berulang, tutup Sinergi lalu buka kembali."
}

// tellFile is Tell for files and databases; "" when err is about neither.
func tellFile(err error) string {
	name := fileName(err)
	switch {
	case errors.Is(err, ErrBusy):
		return tellBusy(err)
	case errors.Is(err, ErrNewerFile):
		return "Berkas data ini dibuat oleh Sinergi yang lebih baru. Perbarui program ini, lalu buka lagi."
	case errors.Is(err, ErrNotDatabase):
		return "Berkas ini bukan berkas data Sinergi. Pilih berkas lain."
	case errors.Is(err, ErrReadOnly):
		return "Berkas data hanya dapat dibaca. Salin ke folder lain, lalu buka salinannya."
	case errors.Is(err, ErrDiskFull), diskFull(err):
		return "Ruang penyimpanan penuh. Hapus berkas yang tidak perlu, lalu simpan lagi."
	case errors.Is(err, ErrFolder), errors.Is(err, syscall.EISDIR):
		return orFile(name, "Tempat ini") + " adalah folder. Tulis juga nama berkasnya."
	case errors.Is(err, ErrNoFolder), errors.Is(err, syscall.ENOTDIR):
		return "Folder tujuan tidak ada. Pilih folder lain atau buat folder itu dahulu."
	case badName(err):
		return "Nama berkas ini tidak dapat dipakai. Pilih nama yang lebih pendek, tanpa tanda khusus."
	case errors.Is(err, syscall.EROFS):
		return "Media penyimpanan ini hanya dapat dibaca. Pilih folder lain."
	case errors.Is(err, fs.ErrPermission):
		return orFile(name, "Berkas ini") + " tidak diizinkan untuk dibuka atau ditulis. Pilih nama atau folder lain."
	case errors.Is(err, fs.ErrNotExist):
		return orFile(name, "Berkas ini") + " tidak ditemukan. Periksa nama dan foldernya, lalu coba lagi."
	case errors.Is(err, fs.ErrInvalid) && name != "":
		return name + " bukan berkas biasa. Pilih nama berkas lain."
	}
	return ""
}

// tellBusy names the file and, by its ending, the program that likely holds it.
func tellBusy(err error) string {
	var busy *BusyError
	if !errors.As(err, &busy) || busy.Name == "" {
		return "Berkas sedang dipakai program lain. Tutup dahulu, lalu coba lagi."
	}
	program := "di program lain"
	switch strings.ToLower(filepath.Ext(busy.Name)) {
	case ".xlsx", ".xlsm", ".xls":
		program = "di Excel"
	case ".docx", ".doc":
		program = "di Word"
	}
	return shortName(busy.Name) + " sedang dibuka " + program + ". Tutup dahulu, lalu simpan lagi."
}

// fileName is the last part of the path that err carries, "" without one.
func fileName(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path) && path.Path != "":
		return shortName(path.Path)
	case errors.As(err, &link) && link.New != "":
		return shortName(link.New)
	}
	return ""
}

// shortName is the last part of a path, cut so that it fits into a sentence.
func shortName(path string) string {
	name := []rune(CleanLine(filepath.Base(path)))
	if len(name) > 60 {
		return string(name[:59]) + "…"
	}
	return string(name)
}

func orFile(name, otherwise string) string {
	if name == "" {
		return otherwise
	}
	return name
}
