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
	"sinergi/app/word"
)

// doPaper does what the menu's keys ask of the paper in view.
func (r *recordRoom[T]) doPaper(c command) bool {
	if !r.shown || len(r.k.papers) == 0 {
		return false
	}
	switch c {
	case cmdPDF:
		r.makePDF("")
	case cmdPDFAs:
		r.savePDFAs()
	case cmdWord:
		r.makeWord()
	case cmdPrint:
		r.preprint()
	case cmdZoomIn:
		r.preview.zoomBy(zoomByKey)
	case cmdZoomOut:
		r.preview.zoomBy(1 / zoomByKey)
	default:
		return false
	}
	return true
}

// preprint opens the print preview on the paper in view.
func (r *recordRoom[T]) preprint() {
	if !r.shown {
		return
	}
	what := printable{title: r.k.title(r.current), chosen: r.paper}
	if what.title == "" {
		what.title = r.k.untitled
	}
	for _, p := range r.papers() {
		what.papers = append(what.papers, printPaper{
			name: p.name, file: p.file + " " + r.k.title(r.current),
			make: func() doc.Document { return p.make(r.o.record, r.k.form.get()) },
		})
	}
	what.onChoose = func(i int) {
		r.paper = i
		r.namePapers()
		r.draw()
	}
	r.o.openPrint(what)
}

// paperFile is the name that the paper in view is saved under.
func (r *recordRoom[T]) paperFile() string {
	return fileName(r.k.papers[r.paper].file+" "+r.k.title(r.current), ".pdf")
}

// makeWord writes the paper in view as a file for Word and opens it.
func (r *recordRoom[T]) makeWord() {
	name := fileName(r.k.papers[r.paper].file+" "+r.k.title(r.current), ".docx")
	r.o.makeFile(r.k.papers[r.paper].make(r.o.record, r.k.form.get()), "", name)
}

func (r *recordRoom[T]) savePDFAs() {
	r.o.savePDFAs(r.k.papers[r.paper].make(r.o.record, r.k.form.get()), r.paperFile())
}

// savePDFAs asks where a document goes, name first, and writes it there.
func (o *office) savePDFAs(d doc.Document, name string) {
	folder, err := documentsFolder()
	if err != nil {
		o.fail(err)
		return
	}
	o.askSave(lang.L("Simpan PDF"), filepath.Join(folder, name), func(path string) {
		if !strings.EqualFold(filepath.Ext(path), ".pdf") {
			path += ".pdf"
		}
		o.makeFile(d, path, name)
	})
}

// makePDF writes the paper in view and opens it. Without a path it goes to the
// clerk's documents, beside an older one that a viewer still holds.
func (r *recordRoom[T]) makePDF(path string) {
	r.o.makeFile(r.k.papers[r.paper].make(r.o.record, r.k.form.get()), path, r.paperFile())
}

// makeFile writes a document to path, or under name among the clerk's
// documents, and opens it; the ending chooses PDF or Word.
func (o *office) makeFile(d doc.Document, path, name string) {
	title := lang.L("Membuat PDF")
	if isWord(name) {
		title = lang.L("Membuat berkas Word")
	}
	o.work.long(title, lang.L("Batal"), lang.L("Bila dibatalkan, berkas lama tidak berubah."),
		func(ctx context.Context, _ report) error {
			d, err := o.resolved(ctx, d)
			if err != nil {
				return err
			}
			content, err := fileBytes(ctx, d, name)
			if err != nil {
				return err
			}
			path, err = writePaper(path, name, content)
			return err
		}, func(err error) {
			if err != nil {
				o.fail(err)
				return
			}
			o.toast(lang.L("{{.Name}} tersimpan di {{.Folder}}.", map[string]any{"Name": filepath.Base(path), "Folder": filepath.Dir(path)}), "", nil)
			o.openFile(path)
		})
}

func isWord(name string) bool { return strings.EqualFold(filepath.Ext(name), ".docx") }

func fileBytes(ctx context.Context, d doc.Document, name string) ([]byte, error) {
	if isWord(name) {
		return wordBytes(ctx, d)
	}
	return pdfBytes(ctx, d)
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
		ending := filepath.Ext(name)
		path = filepath.Join(folder, strings.TrimSuffix(name, ending)+" ("+strconv.Itoa(n)+")"+ending)
	}
}

func wordBytes(ctx context.Context, d doc.Document) ([]byte, error) {
	var b bytes.Buffer
	if err := word.Write(&b, paper.Filled(d)); err != nil {
		return nil, err
	}
	return b.Bytes(), ctx.Err()
}
