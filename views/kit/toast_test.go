package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// TestLongToastIsReadWhole: what does not fit beside the act stands in further
// lines, inside the window.
func TestLongToastIsReadWhole(t *testing.T) {
	laterHeld(t)
	h := NewToastHost()
	onScreen(t, 1024, 600, h)
	read := func() (text string, lines int) {
		for _, o := range test.WidgetRenderer(h.now).Objects() {
			line, is := o.(*canvas.Text)
			if !is {
				continue
			}
			if right := line.Position().X + line.MinSize().Width; right > h.now.Size().Width-HeightControl {
				t.Errorf("%q ends at %v of %v", line.Text, right, h.now.Size().Width)
			}
			if line.Position().Y < 0 || line.Position().Y+line.Size().Height > h.now.Size().Height {
				t.Errorf("%q lies outside of the toast", line.Text)
			}
			text, lines = strings.TrimSpace(text+" "+line.Text), lines+1
		}
		return text, lines
	}
	long := "Perbandingan Sinergi Pelayanan Penempatan dan Pelindungan Versi 2 - Naskah sekarang.pdf tersimpan, tetapi tidak ada program untuk membukanya. Buka dari folder /home/nama-pengguna/Dokumen/Sinergi."
	ShowToast(h, long, "", nil)
	text, lines := read()
	if text != long || lines != 2 {
		t.Errorf("%d lines: %q", lines, text)
	}
	if h.now.Size().Width > h.Size().Width-64 || h.now.Position().X < 32 {
		t.Errorf("toast at %v, %v of %v", h.now.Position(), h.now.Size(), h.Size())
	}
	if high := h.now.Size().Height; high <= HeightBar {
		t.Errorf("two lines are %v high", high)
	}
	ShowToast(h, "Rapat dihapus. a ** b", "Urungkan", func() {})
	if text, lines := read(); text != "Rapat dihapus. a ** b" || lines != 1 || h.now.Size().Height != HeightBar {
		t.Errorf("%d lines, %v high: %q", lines, h.now.Size().Height, text)
	}
	ShowToast(h, strings.Repeat("panjang sekali ", 200), "", nil)
	if text, lines := read(); lines != toastLines || !strings.HasSuffix(text, "…") {
		t.Errorf("%d lines: %q", lines, text)
	}
}
