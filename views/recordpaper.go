package views

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/paper"
)

func (r *recordRoom[T]) doPDF(c command) bool {
	if !r.shown || len(r.k.papers) == 0 {
		return false
	}
	if c == cmdPDF {
		r.makePDF("")
	} else {
		r.savePDFAs()
	}
	return true
}

// paperFile is the name that the paper in view is saved under.
func (r *recordRoom[T]) paperFile() string {
	return fileName(r.k.papers[r.paper].file+" "+r.k.title(r.current), ".pdf")
}

func (r *recordRoom[T]) savePDFAs() {
	folder, err := documentsFolder()
	if err != nil {
		r.o.fail(err)
		return
	}
	r.o.askSave(lang.L("Simpan PDF"), filepath.Join(folder, r.paperFile()), func(path string) {
		if !strings.EqualFold(filepath.Ext(path), ".pdf") {
			path += ".pdf"
		}
		r.makePDF(path)
	})
}

// makePDF writes the paper in view and opens it. Without a path it goes to the
// clerk's documents, beside an older one that a viewer still holds.
func (r *recordRoom[T]) makePDF(path string) {
	d := r.k.papers[r.paper].make(r.o.record, r.k.form.get())
	name := r.paperFile()
	r.o.work.long(lang.L("Membuat PDF"), lang.L("Batal"), lang.L("Bila dibatalkan, berkas lama tidak berubah."),
		func(ctx context.Context, _ report) error {
			pages, err := pdfBytes(ctx, d)
			if err != nil {
				return err
			}
			path, err = writePaper(path, name, pages)
			return err
		}, func(err error) {
			if err != nil {
				r.o.fail(err)
				return
			}
			r.o.toast(lang.L("{{.Name}} tersimpan di {{.Folder}}.", map[string]any{"Name": filepath.Base(path), "Folder": filepath.Dir(path)}), "", nil)
			r.o.openFile(path)
		})
}

func pdfBytes(ctx context.Context, d doc.Document) ([]byte, error) {
	var b bytes.Buffer
	if err := paper.WritePDF(&b, paper.Layout(d)); err != nil {
		return nil, err
	}
	return b.Bytes(), ctx.Err()
}

// writePaper saves to path, or under name in the documents; there a file that
// is held open gets a neighbour with a number.
func writePaper(path, name string, content []byte) (string, error) {
	write := func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	}
	if path != "" {
		return path, app.SaveFile(path, write)
	}
	folder, err := documentsFolder()
	if err != nil {
		return "", err
	}
	path = filepath.Join(folder, name)
	for n := 2; ; n++ {
		err = app.SaveFile(path, write)
		if !errors.Is(err, app.ErrBusy) || n > 9 {
			return path, err
		}
		path = filepath.Join(folder, strings.TrimSuffix(name, ".pdf")+" ("+strconv.Itoa(n)+").pdf")
	}
}
