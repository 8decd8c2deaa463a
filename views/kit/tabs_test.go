package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestTabsThatDoNotFit: the chosen one is always seen whole, and the signs at
// the ends lead to those that wait outside.
func TestTabsThatDoNotFit(t *testing.T) {
	test.NewTempApp(t)
	tabs := NewTabs(nil, "Data rapat", "Undangan", "Daftar hadir", "Notulen", "Tindak lanjut", "Dokumentasi")
	for i := range 6 {
		tabs.SetCount(i, 120)
	}
	w := test.NewTempWindow(t, tabs)
	w.SetPadded(false)
	for _, width := range []float32{1000, 700, 490, 300, 200} {
		w.Resize(fyne.NewSize(width, HeightBar))
		tabs.Resize(fyne.NewSize(width, HeightBar))
		for i := range 6 {
			tabs.Select(i)
			if tabs.starts[i] < 0 || tabs.ends[i] > width {
				t.Errorf("%v wide: tab %d stands from %v to %v", width, i, tabs.starts[i], tabs.ends[i])
			}
			if got := tabs.at((tabs.starts[i] + tabs.ends[i]) / 2); got != i {
				t.Errorf("%v wide: the pointer finds %d at tab %d", width, got, i)
			}
		}
	}
	tabs.Resize(fyne.NewSize(490, HeightBar))
	tabs.Select(0)
	after := tabs.after
	if after < 1 {
		t.Fatalf("no tab waits at the right: %d", after)
	}
	tabs.Tapped(&fyne.PointEvent{Position: fyne.NewPos(tabs.edge+6, 20)})
	if tabs.Selected() != after {
		t.Errorf("the sign at the right led to %d, want %d", tabs.Selected(), after)
	}
	tabs.Select(5)
	before := tabs.before
	tabs.Tapped(&fyne.PointEvent{Position: fyne.NewPos(8, 20)})
	if before < 0 || tabs.Selected() != before {
		t.Errorf("the sign at the left led to %d, want %d", tabs.Selected(), before)
	}
}
