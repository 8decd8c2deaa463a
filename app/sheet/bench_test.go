package sheet

import (
	"io"
	"runtime"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/sample"
)

// longSheets is a recap with so many attendee rows, from one meeting of the
// sample after the other.
func longSheets(rows int) []doc.RecapSheet {
	r := &app.Recap{From: "2022-01-01", To: "2023-12-31", Today: "2023-05-16"}
	year := sample.Year(1)
	for i := 0; len(r.Attendees) < rows; i++ {
		m := year[i%len(year)]
		m.Attendees = m.Attendees[:min(len(m.Attendees), rows-len(r.Attendees))]
		r.AddMeeting(&m)
	}
	return doc.RecapSheets(sample.Office(), r)
}

const longRows = 50_000

// bare writes the cells of the long sheet with nothing but excelize's own
// StreamWriter: the least that anybody could do.
func bare(w io.Writer, s *doc.RecapSheet) error {
	file := excelize.NewFile()
	stream, err := file.NewStreamWriter("Sheet1")
	if err != nil {
		return err
	}
	border, format := thin(), formatDate
	plain, err := file.NewStyle(&excelize.Style{Border: border, Alignment: &excelize.Alignment{WrapText: true}})
	if err != nil {
		return err
	}
	date, err := file.NewStyle(&excelize.Style{Border: border, CustomNumFmt: &format})
	if err != nil {
		return err
	}
	t, row := &s.Tables[0], 7
	for line := range t.Rows {
		values := make([]any, len(line))
		for i, c := range t.Columns {
			switch {
			case line[i].Blank:
				values[i] = excelize.Cell{StyleID: plain}
			case c.Kind.Counted():
				values[i] = excelize.Cell{StyleID: plain, Value: line[i].Number}
			case c.Kind == doc.SheetDate:
				values[i] = excelize.Cell{StyleID: date, Value: app.Date(line[i].Text).Time()}
			default:
				values[i] = excelize.Cell{StyleID: plain, Value: line[i].Text}
			}
		}
		cell, err := excelize.CoordinatesToCellName(1, row)
		if err != nil {
			return err
		}
		if err := stream.SetRow(cell, values, excelize.RowOpts{Height: 15}); err != nil {
			return err
		}
		row++
	}
	if err := stream.Flush(); err != nil {
		return err
	}
	if err := file.Write(w); err != nil {
		return err
	}
	return file.Close()
}

// peak runs f and gives the most memory in MiB that the program held from the
// system meanwhile, its recap included.
func peak(f func() error) (float64, error) {
	runtime.GC()
	stop, done := make(chan struct{}), make(chan struct{})
	var most uint64
	look := func() {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		most = max(most, m.Sys-m.HeapReleased)
	}
	go func() {
		defer close(done)
		for {
			select {
			case <-stop:
				return
			case <-time.After(5 * time.Millisecond):
				look()
			}
		}
	}()
	err := f()
	close(stop)
	<-done
	look()
	return float64(most) / (1 << 20), err
}

// BenchmarkWorkbook50000 measures the attendance sheet of a recap with 50,000
// rows: x-bare is its time as a multiple of the bare stream's, peak-MiB the
// memory of the whole workbook's making.
func BenchmarkWorkbook50000(b *testing.B) {
	sheets := longSheets(longRows)
	attendance := sheets[3:4]
	if attendance[0].Name != "Daftar Hadir" || attendance[0].Count() != longRows {
		b.Fatalf("%s with %d rows", attendance[0].Name, attendance[0].Count())
	}
	// The first run of either pays for the program's own start.
	if err := bare(io.Discard, &attendance[0]); err != nil {
		b.Fatal(err)
	}
	most, err := peak(func() error { return Write(io.Discard, sheets, Options{}) })
	if err != nil {
		b.Fatal(err)
	}
	var ours, least time.Duration
	for b.Loop() {
		start := time.Now()
		if err := Write(io.Discard, attendance, Options{}); err != nil {
			b.Fatal(err)
		}
		middle := time.Now()
		if err := bare(io.Discard, &attendance[0]); err != nil {
			b.Fatal(err)
		}
		ours += middle.Sub(start)
		least += time.Since(middle)
	}
	b.ReportMetric(ours.Seconds()/least.Seconds(), "x-bare")
	b.ReportMetric(most, "peak-MiB")
	b.ReportMetric(ours.Seconds()/float64(b.N), "s-workbook")
}

// TestLongWorkbookStaysSmall guards the memory in every run of the tests; the
// time is left to the benchmark.
func TestLongWorkbookStaysSmall(t *testing.T) {
	sheets := longSheets(longRows)
	most, err := peak(func() error { return Write(io.Discard, sheets, Options{}) })
	if err != nil {
		t.Fatal(err)
	}
	if most > 150 {
		t.Errorf("%.0f MiB for %d rows, at most 150", most, longRows)
	}
}
