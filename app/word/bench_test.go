package word

import (
	"bytes"
	"io"
	"testing"
	"time"

	"sinergi/app/doc"
	"sinergi/app/paper"
)

// BenchmarkWord30Pages writes an agreement of 30 pages. Limit: 300 ms.
func BenchmarkWord30Pages(b *testing.B) {
	articles := 1
	for n := 0; n < 30; articles += 2 {
		n = len(paper.Layout(longText(b, articles)).Pages)
	}
	d := longText(b, articles)
	b.ReportAllocs()
	start := time.Now()
	for b.Loop() {
		if err := Write(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(time.Since(start).Microseconds())/1000/float64(b.N), "ms")
}

// BenchmarkRead500Pages reads a returned file of 500 pages.
func BenchmarkRead500Pages(b *testing.B) {
	var file bytes.Buffer
	d := doc.Document(longText(b, 1250))
	if err := Write(&file, d); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := Read(bytes.NewReader(file.Bytes()), int64(file.Len())); err != nil {
			b.Fatal(err)
		}
	}
}
