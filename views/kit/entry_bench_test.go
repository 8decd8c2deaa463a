package kit

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// BenchmarkLongTextKey is what one letter costs in a long text of minutes, and
// fails when it takes more than a key repeat (30 ms).
func BenchmarkLongTextKey(b *testing.B) {
	w := newWindow(b, nil, 520, 600)
	e := NewTextArea(4)
	w.SetContent(NewForm(NewField("Pembahasan", e)))
	w.Resize(fyne.NewSize(520, 600))
	e.SetValue(strings.Repeat("Kepala Balai memaparkan rencana kerja. ", 20_000/39))
	w.Canvas().Focus(e)
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	var all time.Duration
	count := 0
	for b.Loop() {
		start := time.Now()
		e.TypedRune('a')
		all += time.Since(start)
		count++
	}
	each := float64(all.Microseconds()) / 1000 / float64(count)
	b.ReportMetric(each, "ms/key")
	if each > 30 {
		b.Errorf("a letter takes %.1f ms in 20,000", each)
	}
}
