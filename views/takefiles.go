package views

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"github.com/ncruces/zenity"

	"sinergi/app"
	"sinergi/app/bundle"
	"sinergi/app/photo"
	"sinergi/views/kit"
)

// pictureEndings are the endings of the pictures that can be read; those of
// telephones are among them so that they can be told by name.
var pictureEndings = []string{".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".heic"}

func patterns(endings ...string) []string {
	out := make([]string, len(endings))
	for i, ending := range endings {
		out[i] = "*" + ending
	}
	return out
}

// askOpenMany asks for files to read.
func (o *office) askOpenMany(title, what string, endings []string, then func(paths []string)) {
	var paths []string
	options := o.nativeDialog(title, zenity.FileFilter{Name: what, Patterns: patterns(endings...), CaseFold: true})
	o.work.run(func(ctx context.Context) error {
		return inDialogThread(func() (err error) {
			paths, err = zenity.SelectFileMultiple(append(options, zenity.Context(ctx))...)
			return err
		})
	}, func(err error) {
		if err == nil {
			then(paths)
			return
		}
		o.chosen(err, "", title, lang.L("Pilih"), "", func(path string) { then([]string{path}) })
	})
}

func (t *documentationTab) askPhotos() {
	t.o.askOpenMany(lang.L("Pilih foto"), lang.L("Foto"), pictureEndings, t.takePhotos)
}

func (t *documentationTab) askScans() {
	t.o.askOpenMany(lang.L("Pilih pindaian"), lang.L("PDF atau gambar"), append([]string{".pdf"}, pictureEndings...), t.takeScans)
}

// dropped takes files that were dragged onto the tab: PDFs as scans, all others
// as photos.
func (t *documentationTab) dropped(_ fyne.Position, files []fyne.URI) {
	if !t.seen || t.locked || t.o.open != "meeting" || t.o.window.Canvas().Overlays().Top() != nil {
		return
	}
	var photos, scans []string
	for _, file := range files {
		if strings.EqualFold(file.Extension(), ".pdf") {
			scans = append(scans, file.Path())
		} else {
			photos = append(photos, file.Path())
		}
	}
	switch {
	case len(photos) == 0:
		t.takeScans(scans)
	case len(scans) == 0:
		t.takePhotos(photos)
	default:
		t.take(lang.L("Mengambil foto"), photos, t.photoOf, func() { t.takeScans(scans) })
	}
}

func (t *documentationTab) takePhotos(paths []string) {
	t.take(lang.L("Mengambil foto"), paths, t.photoOf, nil)
}

func (t *documentationTab) takeScans(paths []string) {
	t.take(lang.L("Mengambil pindaian"), paths, t.scanOf, nil)
}

// photoOf reads a picture into the store; the result adds it to the tab.
func (t *documentationTab) photoOf(ctx context.Context, path string) (add func() bool, err error) {
	name := filepath.Base(path)
	content, err := app.ReadFile(path, photo.MaxFile)
	if err != nil {
		return nil, err
	}
	taken, err := photo.Read(content, name)
	if err != nil {
		return nil, err
	}
	hash, err := t.o.store.SaveFile(ctx, taken.Data)
	if err != nil {
		return nil, err
	}
	return func() bool {
		if slices.ContainsFunc(t.photos, func(p app.Photo) bool { return p.Hash == hash }) {
			return false
		}
		t.photos = append(slices.Clone(t.photos), app.Photo{Hash: hash, Name: name, Width: taken.Width, Height: taken.Height})
		return true
	}, nil
}

// scanOf reads a PDF or a picture into the store; the result adds it to the tab.
func (t *documentationTab) scanOf(ctx context.Context, path string) (add func() bool, err error) {
	content, err := app.ReadFile(path, max(photo.MaxFile, bundle.MaxScan))
	if err != nil {
		return nil, err
	}
	keep, scan, err := bundle.Take(content, filepath.Base(path))
	if err != nil {
		return nil, err
	}
	if scan.Hash, err = t.o.store.SaveFile(ctx, keep); err != nil {
		return nil, err
	}
	return func() bool {
		if slices.ContainsFunc(t.scans, func(s app.Scan) bool { return s.Hash == scan.Hash }) {
			return false
		}
		t.scans = append(slices.Clone(t.scans), scan)
		return true
	}, nil
}

// take reads files away from the window, tells which could not be taken and
// takes all others. then, if given, follows.
func (t *documentationTab) take(title string, paths []string, read func(ctx context.Context, path string) (func() bool, error), then func()) {
	if t.locked || len(paths) == 0 {
		return
	}
	filled := t.filled
	var adds []func() bool
	var names, faults []string
	t.o.work.long(title, lang.L("Batal"), lang.L("Berkas yang sudah terbaca tetap dimasukkan."), func(ctx context.Context, tell report) error {
		for i, path := range paths {
			if ctx.Err() != nil {
				return nil // what was read before stays
			}
			tell(filepath.Base(path), i, len(paths))
			add, err := read(ctx, path)
			switch {
			case err == nil:
				adds, names = append(adds, add), append(names, filepath.Base(path))
			case ctx.Err() != nil:
				return nil
			default:
				t.o.log(err)
				faults = append(faults, fileFault(filepath.Base(path), err))
			}
		}
		return nil
	}, func(err error) {
		switch {
		case err != nil:
			t.o.fail(err)
			return
		case t.filled != filled: // the meeting that they were read for is no longer open
			t.o.tellFaults(lang.L("Berkas belum dimasukkan"), []string{lang.L("Rapat lain sudah dibuka. Buka lagi rapatnya, lalu pilih berkasnya sekali lagi.")})
			return
		}
		added := 0
		for i, add := range adds {
			if add() {
				added++
			} else {
				faults = append(faults, lang.L("“{{.Name}}” sudah ada di rapat ini.", map[string]any{"Name": names[i]}))
			}
		}
		if added > 0 {
			t.drawPhotos()
			t.drawScans()
			t.edited()
		}
		if len(faults) > 0 {
			t.o.tellFaults(lang.L("{{.N}} dari {{.Total}} berkas tidak dimasukkan", map[string]any{"N": len(faults), "Total": len(paths)}), faults)
		}
		if then != nil {
			then()
		}
	})
}

// fileFault is the sentence about a file, with its name.
func fileFault(name string, err error) string {
	text := app.Tell(err)
	if strings.Contains(text, name) {
		return text
	}
	return name + ": " + text
}

// tellFaults lists what could not be done, each with its file's name.
func (o *office) tellFaults(title string, faults []string) {
	kit.ShowDialog(o.window, kit.Dialog{
		Title: title, Width: 520, Body: kit.NewParagraph(strings.Join(faults, "\n"), kit.TextBody),
		Buttons: []kit.DialogButton{{Label: lang.L("Tutup"), Kind: kit.Main, Cancel: true}},
	})
}
