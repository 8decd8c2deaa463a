package views

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/lang"
	"github.com/ncruces/zenity"

	"sinergi/app"
	"sinergi/views/kit"
)

// documentsFolder is where papers and workbooks go unless the clerk says
// otherwise: "Sinergi" in the user's documents.
func documentsFolder() (string, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("find the user's folder: %w", err)
	}
	parent := home
	for _, name := range []string{"Documents", "Dokumen"} {
		if info, err := os.Stat(filepath.Join(home, name)); err == nil && info.IsDir() {
			parent = filepath.Join(home, name)
			break
		}
	}
	folder := filepath.Join(parent, "Sinergi")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", fmt.Errorf("make the folder for papers: %w", err)
	}
	return folder, nil
}

// longestName is how many letters a file's name has at most, without its
// ending: a path on Windows has 260 in all.
const longestName = 80

// fileName makes a name that Windows, too, accepts out of any text.
func fileName(text, ending string) string { return fileNameWith(text, "", ending) }

// fileNameWith is fileName with a last part that is never cut: it tells files
// of one title apart.
func fileNameWith(text, last, ending string) string {
	last = fileWords(last)
	room := longestName - len([]rune(last))
	if last != "" {
		room--
	}
	name := strings.TrimSpace(cutWords(fileWords(text), max(room, 0)) + " " + last)
	name = strings.Trim(name, " .")
	if name == "" {
		name = "Sinergi"
	}
	return name + ending
}

// fileWords takes out what no file's name may have.
func fileWords(text string) string {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return ' '
		}
		return r
	}, text)
	return strings.Join(strings.Fields(clean), " ")
}

// cutWords keeps as many whole words as most letters hold; only a first word
// that is longer is cut itself.
func cutWords(text string, most int) string {
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	cut := string(runes[:most])
	if at := strings.LastIndexByte(string(runes[:most+1]), ' '); at > 0 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " .,;-")
}

// askSave asks where to save and calls then with the path; nothing happens
// when the clerk cancels.
func (o *office) askSave(title, suggested string, then func(path string)) {
	var path string
	options := o.nativeDialog(title, zenity.Filename(suggested), zenity.ConfirmOverwrite())
	o.work.run(func(ctx context.Context) error {
		return inDialogThread(func() (err error) {
			path, err = zenity.SelectFileSave(append(options, zenity.Context(ctx))...)
			return err
		})
	}, func(err error) { o.chosen(err, path, title, lang.L("Simpan"), suggested, then) })
}

// nativeDialog is what every native dialog is told: its title, the window that
// it belongs to.
func (o *office) nativeDialog(title string, more ...zenity.Option) []zenity.Option {
	options := append([]zenity.Option{zenity.Title(title)}, more...)
	native, ok := o.window.(driver.NativeWindow)
	if !ok {
		return options
	}
	native.RunNative(func(c any) {
		switch c := c.(type) {
		case driver.WindowsWindowContext:
			options = append(options, zenity.Attach(c.HWND))
		case driver.X11WindowContext:
			options = append(options, zenity.Attach(int(c.WindowHandle)))
		}
	})
	return options
}

// askOpen asks for a file to read.
func (o *office) askOpen(title, what string, patterns []string, then func(path string)) {
	var path string
	options := o.nativeDialog(title, zenity.FileFilter{Name: what, Patterns: patterns, CaseFold: true})
	o.work.run(func(ctx context.Context) error {
		return inDialogThread(func() (err error) {
			path, err = zenity.SelectFile(append(options, zenity.Context(ctx))...)
			return err
		})
	}, func(err error) { o.chosen(err, path, title, lang.L("Pilih"), "", then) })
}

// chosen goes on with a native dialog's answer, or asks in the window itself
// where the system has no native dialog.
func (o *office) chosen(err error, path, title, button, suggested string, then func(path string)) {
	switch {
	case err == nil:
		then(path)
	case errors.Is(err, zenity.ErrCanceled):
	case errors.Is(err, exec.ErrNotFound):
		o.askPath(title, button, suggested, then)
	default:
		o.fail(fmt.Errorf("native file dialog: %w", err))
	}
}

func (o *office) askPath(title, button, suggested string, then func(path string)) {
	entry := kit.NewEntry()
	entry.SetValue(suggested)
	field := kit.NewField(lang.L("Letak dan nama berkas"), entry)
	var dialog *kit.OpenDialog
	accept := func() {
		path := strings.TrimSpace(entry.Value())
		if path == "" {
			field.SetError(lang.L("Letak berkas belum diisi. Contoh: /home/nama/Dokumen/rekap.xlsx"))
			return
		}
		dialog.Close()
		then(path)
	}
	entry.OnSubmitted = func(string) { accept() }
	dialog = kit.ShowDialog(o.window, kit.Dialog{
		Title: title, Body: field, Focus: entry, Width: 520,
		Buttons: []kit.DialogButton{
			{Label: lang.L("Batal"), Kind: kit.Plain, Cancel: true},
			{Label: button, Kind: kit.Main, Keep: true, Tapped: accept},
		},
	})
}

// openFile shows a file in the system's own program.
func (o *office) openFile(path string) {
	o.work.run(func(context.Context) error { return openInSystem(path) }, func(err error) {
		if err != nil {
			slog.Warn("no program to show a file", "err", err) // it is saved all the same
			o.toast(lang.L("{{.Name}} tersimpan, tetapi tidak ada program untuk membukanya. Buka dari folder {{.Folder}}.",
				map[string]any{"Name": filepath.Base(path), "Folder": filepath.Dir(path)}), "", nil)
		}
	})
}

// asFields tells whether err names fields, and which.
func asFields(err error, fields *app.FieldErrors) bool { return errors.As(err, fields) }
