package views

import (
	"log/slog"
	"unsafe"

	"golang.org/x/sys/windows"
)

const noOpenGL = "Jendela Sinergi tidak dapat dibuka karena komputer ini tidak menyediakan OpenGL 2.1.\n\n" +
	"Cobalah satu per satu:\n" +
	"1. Pasang driver kartu grafis dari pembuat komputer, lalu mulai ulang komputer.\n" +
	"2. Pasang \"OpenCL, OpenGL, and Vulkan Compatibility Pack\" dari Microsoft Store (Windows 10 atau 11).\n" +
	"3. Pada Desktop Jarak Jauh (RDP): minta pengelola mengaktifkan kebijakan \"Use hardware graphics adapters for all Remote Desktop Services sessions\".\n\n" +
	"Data Anda tidak berubah. Perintah sinergi-cli tetap dapat dipakai."

// TellFatal shows why the program cannot go on, in a box of the system's own:
// it is used when there is no window of ours.
func TellFatal(text string) {
	message, err := windows.UTF16PtrFromString(text)
	if err != nil {
		slog.Error("cannot show a message", "err", err)
		return
	}
	title := windows.StringToUTF16Ptr("Sinergi")
	const style = windows.MB_OK | windows.MB_ICONERROR | windows.MB_SETFOREGROUND
	if _, err := windows.MessageBox(0, message, title, style); err != nil {
		slog.Error("cannot show a message", "text", text, "err", err)
	}
}

// fitScreen maximises a window that is larger than the screen without its task
// bar, as on a small laptop or with a large display scale: its edges could not
// be reached otherwise. The toolkit has no such call.
func fitScreen(window uintptr) {
	const getWorkArea, maximise = 0x30, 3 // SPI_GETWORKAREA, SW_MAXIMIZE of the Windows API
	var area, mine struct{ left, top, right, bottom int32 }
	user := windows.NewLazySystemDLL("user32.dll")
	if ok, _, err := user.NewProc("SystemParametersInfoW").Call(getWorkArea, 0, uintptr(unsafe.Pointer(&area)), 0); ok == 0 {
		slog.Error("cannot read the size of the screen", "err", err)
		return
	}
	if ok, _, err := user.NewProc("GetWindowRect").Call(window, uintptr(unsafe.Pointer(&mine))); ok == 0 {
		slog.Error("cannot read the size of the window", "err", err)
		return
	}
	if mine.right-mine.left > area.right-area.left || mine.bottom-mine.top > area.bottom-area.top {
		// The answer only tells whether the window was visible before.
		_, _, _ = user.NewProc("ShowWindow").Call(window, maximise)
	}
}
