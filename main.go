// Sinergi keeps an office's agreements and meetings and prints their papers.
package main

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"

	"sinergi/app"
	"sinergi/app/cli"
	"sinergi/assets"
	"sinergi/data"
	"sinergi/views"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
)

// Set by the build with -ldflags -X.
var version, release = "0.3.0", ""

func main() { os.Exit(run(os.Args[1:])) }

func run(args []string) int {
	path, err := cli.Database(args), error(nil)
	if path == "" {
		path, err = data.DefaultPath()
	}
	if err != nil {
		views.TellFatal(app.Tell(err))
		return 1
	}
	folder := filepath.Dir(path)
	slog.SetDefault(slog.New(slog.NewTextHandler(app.LogFile(filepath.Join(folder, "sinergi.log")), nil)))
	open := func(string) (app.Store, error) { return data.Open(path) }
	if cli.Wants(args) {
		return cli.New(open, version, os.Stdout, os.Stderr).Run(args)
	}
	if err := app.KeepCrash(filepath.Join(folder, "sinergi-crash.log")); err != nil {
		slog.Warn("no crash file", "err", err) // better than not starting
	}
	err = views.Run(newApp(), open, path, version, func(err error) { slog.Error("window", "err", err) })
	if err == nil {
		return 0
	}
	slog.Error("window", "err", err)
	if !errors.Is(err, views.ErrNoWindow) { // that one has been told
		views.TellFatal(app.Tell(err))
	}
	return 1
}

func newApp() fyne.App {
	fyneapp.SetMetadata(metadata())
	fyne.SetCurrentApp(calm{fyneapp.New()})
	return fyne.CurrentApp()
}

// metadata is what FyneApp.toml says; only a release turns thread checks off.
func metadata() fyne.AppMetadata {
	return fyne.AppMetadata{
		ID: "id.sinergi.desktop", Name: "Sinergi", Version: version, Build: 1,
		Icon:       fyne.NewStaticResource("icon.png", assets.Icon()),
		Migrations: map[string]bool{"fyneDo": release != ""},
	}
}

// calm stops animations: without a graphics card a blinking cursor alone takes
// a fifth of a core.
type (
	calm  struct{ fyne.App }
	still struct{ fyne.Settings }
)

func (c calm) Settings() fyne.Settings { return still{c.App.Settings()} }
func (still) ShowAnimations() bool     { return false }
