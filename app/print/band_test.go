package print

import "testing"

func BenchmarkBands(b *testing.B) {
	r := fiftyPages()
	d := device{dpiX: 300, dpiY: 300, width: 2479, height: 3508, printX: 2379, printY: 3408, offsetX: 50, offsetY: 50}
	for b.Loop() {
		for i := range r.Pages[:10] {
			p := place(&r.Pages[i], d, isGrey(&r.Pages[i]), false)
			for range p.bands() {
			}
		}
	}
}
