// Sinergi keeps the agreements and meetings of a regional office and prints
// their papers. This file only joins the rooms.
package main

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"

	"sinergi/app"
	"sinergi/app/cli"
	"sinergi/assets"
	"sinergi/data"
	"sinergi/views"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
)

// Set by the build with -ldflags -X.
var version, release = "0.1.0", ""

// maxLog is the size in bytes at which a log makes way for a new one.
const maxLog = 1 << 20

func main() { os.Exit(run(os.Args[1:])) }

func run(args []string) int {
	path := cli.Database(args)
	if path == "" {
		var err error
		if path, err = data.DefaultPath(); err != nil {
			views.TellFatal(app.Tell(err))
			return 1
		}
	}
	folder := filepath.Dir(path)
	slog.SetDefault(slog.New(slog.NewTextHandler(logFile(filepath.Join(folder, "sinergi.log")), nil)))
	open := func(string) (app.Store, error) { return data.Open(path) }
	if cli.Wants(args) {
		return cli.New(open, version, os.Stdout, os.Stderr).Run(args)
	}
	if crash, err := openLog(filepath.Join(folder, "sinergi-crash.log")); err != nil {
		slog.Warn("no crash file", "err", err) // better than not starting
	} else if err := errors.Join(debug.SetCrashOutput(crash, debug.CrashOptions{}), crash.Close()); err != nil {
		slog.Warn("no crash file", "err", err)
	}
	err := views.Run(newApp(), open, path, version, func(err error) { slog.Error("window", "err", err) })
	if err == nil {
		return 0
	}
	slog.Error("the window ended", "err", err)
	if !errors.Is(err, views.ErrNoWindow) { // that one has been told
		views.TellFatal(app.Tell(err))
	}
	return 1
}

func newApp() fyne.App {
	fyneapp.SetMetadata(metadata())
	a := calm{fyneapp.New()}
	fyne.SetCurrentApp(a)
	return a
}

// metadata is what FyneApp.toml says; the toolkit's thread checks stay on until
// a release.
func metadata() fyne.AppMetadata {
	return fyne.AppMetadata{
		ID: "id.sinergi.desktop", Name: "Sinergi", Version: version, Build: 1,
		Icon:       fyne.NewStaticResource("icon.png", assets.Icon()),
		Migrations: map[string]bool{"fyneDo": release != ""},
	}
}

// calm stops animations: a blinking cursor alone takes a fifth of a core on a
// machine without a graphics card.
type calm struct{ fyne.App }

func (c calm) Settings() fyne.Settings { return still{c.App.Settings()} }

type still struct{ fyne.Settings }

func (still) ShowAnimations() bool { return false }

// logFile is opened for each line, so that commands without trouble leave no
// file behind.
type logFile string

func (path logFile) Write(line []byte) (int, error) {
	file, err := openLog(string(path))
	if err != nil {
		return 0, err
	}
	n, err := file.Write(line)
	return n, errors.Join(err, file.Close())
}

// openLog appends to a file; one that has grown too long becomes path.old.
func openLog(path string) (*os.File, error) {
	if info, err := os.Stat(path); err == nil && info.Size() > maxLog {
		if err := os.Rename(path, path+".old"); err != nil {
			return nil, err
		}
	}
	return os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
}
