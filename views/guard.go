package views

import (
	"log/slog"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// showWindow shows w and tells whether it is really there. Without any display
// the toolkit panics, which means the same to the user as no OpenGL.
func showWindow(w fyne.Window) (shown bool) {
	defer func() {
		if r := recover(); r != nil {
			slog.Error("no window", "panic", r)
			shown = false
		}
	}()
	w.Show()
	return windowShown(w)
}

// windowShown tells, after w.Show, whether the window really exists. Without
// usable OpenGL the toolkit only logs the failure and would then run unseen for
// ever.
func windowShown(w fyne.Window) bool {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return true // a test window has no native side
	}
	shown := false
	native.RunNative(func(context any) {
		switch c := context.(type) {
		case driver.WindowsWindowContext:
			if shown = c.HWND != 0; shown {
				fitScreen(c.HWND)
			}
		case driver.X11WindowContext:
			shown = c.WindowHandle != 0
		case driver.WaylandWindowContext:
			shown = c.WaylandSurface != 0
		default:
			shown = true
		}
	})
	return shown
}

// tellNoOpenGL says why no window appears and what to do about it.
func tellNoOpenGL() { TellFatal(noOpenGL) }
