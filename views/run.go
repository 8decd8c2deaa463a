// Package views holds everything that staff see: one screen a file, built of
// the widgets in views/kit. It works on the same records that the store keeps
// and the papers are made from.
package views

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"

	"sinergi/app"
	"sinergi/views/kit"
)

// ErrNoWindow means that the system could not draw a window; the user has been
// told why.
var ErrNoWindow = errors.New("no window could be drawn")

// Run shows the window on the database at path until it is closed. It returns
// an error when the database cannot be opened or no window can be drawn.
func Run(a fyne.App, open func(path string) (app.Store, error), path, version string, log func(error)) error {
	if err := loadWords(); err != nil {
		return err
	}
	store, err := open(path)
	if err != nil {
		return fmt.Errorf("open the database: %w", err)
	}
	a.Settings().SetTheme(kit.Theme())
	o := newOffice(a, store, version, log, false)
	if !showWindow(o.window) {
		tellNoOpenGL()
		return errors.Join(ErrNoWindow, store.Close())
	}
	err = caught(func() error { // a panic is told by the caller, not by a vanished window
		o.start()
		a.Run()
		return nil
	})
	o.work.close()
	return errors.Join(err, store.Close())
}
