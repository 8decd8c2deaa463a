package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

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
			shown = c.HWND != 0
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
