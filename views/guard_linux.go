package views

import (
	"fmt"
	"log/slog"
	"os"
	"os/exec"
)

const noOpenGL = "Jendela Sinergi tidak dapat dibuka karena tidak ada layar, atau layar ini tidak menyediakan OpenGL 2.1. " +
	"Pasang driver kartu grafis atau paket libgl1-mesa-dri, lalu buka Sinergi lagi. " +
	"Data Anda tidak berubah, dan perintah sinergi tetap dapat dipakai tanpa layar."

// TellFatal shows why the program cannot go on, when there is no window of
// ours: on the terminal, and in a box where the desktop has zenity.
func TellFatal(text string) {
	if _, err := fmt.Fprintln(os.Stderr, text); err != nil {
		slog.Error("cannot write to the error output", "text", text, "err", err)
	}
	box, err := exec.LookPath("zenity")
	if err != nil || (os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "") {
		return
	}
	if err := exec.Command(box, "--error", "--no-markup", "--title=Sinergi", "--text="+text).Run(); err != nil {
		slog.Error("cannot show a message", "text", text, "err", err)
	}
}

// fitScreen does nothing here: the desktop keeps windows on its screen.
func fitScreen(uintptr) {}
