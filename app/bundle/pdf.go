package bundle

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"sinergi/app"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

func init() { api.DisableConfigDir() } // else a folder of its own appears among the user's

// settings read a PDF as scanners write them: not always as the standard asks.
func settings() *model.Configuration {
	c := model.NewDefaultConfiguration()
	c.ValidationMode = model.ValidationRelaxed
	c.Offline = true
	return c
}

// readPDF reads a whole PDF; whatever damaged bytes do to the library becomes
// an error.
func readPDF(content []byte) (ctx *model.Context, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("pdf: panic: %v", r)
		}
	}()
	return api.ReadAndValidate(bytes.NewReader(content), settings())
}

// IsPDF tells a PDF by its head, which scanners may put some bytes behind the
// beginning.
func IsPDF(content []byte) bool {
	return bytes.Contains(content[:min(len(content), 1024)], []byte("%PDF-"))
}

// Check looks at a scanned PDF called name before it is taken in and counts its
// pages. Its errors are *app.Sentence: encrypted, damaged, too large.
func Check(content []byte, name string) (pages int, err error) {
	name = filepath.Base(name)
	fault := func(format string, args ...any) error {
		return &app.Sentence{Text: fmt.Sprintf(format, args...), Err: err}
	}
	if len(content) > MaxScan {
		return 0, fault("PDF “%s” berukuran %d MB, terlalu besar. Pindai ulang hitam-putih 200 dpi, lalu pilih lagi.", name, len(content)>>20)
	}
	ctx, err := readPDF(content)
	switch {
	case errors.Is(err, pdfcpu.ErrWrongPassword):
		return 0, fault("PDF “%s” dilindungi kata sandi. Simpan ulang tanpa kata sandi, lalu pilih lagi.", name)
	case errors.Is(err, pdfcpu.ErrUnsupportedEncryptionFeature):
		return 0, fault("PDF “%s” disandi dengan cara yang tidak dikenal. Simpan ulang tanpa sandi, lalu pilih lagi.", name)
	case err != nil:
		return 0, fault("PDF “%s” rusak atau tidak lengkap. Pindai ulang naskahnya, lalu pilih lagi.", name)
	case ctx.PageCount == 0:
		return 0, fault("PDF “%s” tidak mempunyai halaman. Pilih berkas lain.", name)
	}
	return ctx.PageCount, nil
}

// join writes the PDFs one behind the other, with a bookmark for each.
func join(w io.Writer, list []file) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("join pdf: panic: %v", r)
		}
	}()
	whole, err := readPDF(list[0].content)
	if err != nil {
		return fmt.Errorf("join pdf: %s: %w", list[0].title, err)
	}
	whole.EnsureVersionForWriting()
	marks := []pdfcpu.Bookmark{{Title: list[0].title, PageFrom: 1}}
	for i, f := range list[1:] {
		next, err := readPDF(f.content)
		if err != nil {
			return fmt.Errorf("join pdf: %s: %w", f.title, err)
		}
		marks = append(marks, pdfcpu.Bookmark{Title: f.title, PageFrom: whole.PageCount + 1})
		if err := pdfcpu.MergeXRefTables(fmt.Sprint(i), next, whole, false, false); err != nil {
			return fmt.Errorf("join pdf: %s: %w", f.title, err)
		}
	}
	if err := pdfcpu.AddBookmarks(whole, marks, true); err != nil {
		return fmt.Errorf("join pdf: bookmarks: %w", err)
	}
	if err := api.WriteContext(whole, w); err != nil {
		return fmt.Errorf("join pdf: write: %w", err)
	}
	return nil
}
