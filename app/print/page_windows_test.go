package print

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"testing"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// The Linux tests start this binary under wine; one variable says what for.
func TestMain(m *testing.M) {
	switch os.Getenv("SINERGI_PRINT") {
	case "measure":
		os.Exit(measure())
	case "dialog":
		os.Exit(dialog())
	}
	os.Exit(m.Run())
}

// rounds is how often both ways are timed; the quickest of each counts.
const rounds = 3

func failed(err error) int {
	fmt.Fprintln(os.Stderr, err)
	return 1
}

// measure prints 50 pages, tells the memory at its peak, and then times that
// against the same bands sent with nothing else.
func measure() int {
	job := Job{Title: "Ukur", Result: fiftyPages(), Copies: 1, Collate: true}
	ours := time.Hour
	run := func() error {
		begin := time.Now()
		done, err := Print(context.Background(), job, nil)
		if err == nil && done.Pages != len(job.Result.Pages) {
			err = fmt.Errorf("%d pages were sent", done.Pages)
		}
		ours = min(ours, time.Since(begin))
		return err
	}
	if err := run(); err != nil {
		return failed(err)
	}
	peak, err := peakMemory()
	if err != nil {
		return failed(err)
	}
	bare, err := bareBands(job)
	if err != nil {
		return failed(err)
	}
	best := time.Hour
	for range rounds {
		begin := time.Now()
		if err := bare(); err != nil {
			return failed(err)
		}
		best = min(best, time.Since(begin))
		if err := run(); err != nil {
			return failed(err)
		}
	}
	if err := cancelMidway(job); err != nil {
		return failed(err)
	}
	fmt.Printf("x-bare %.3f peak-MiB %.1f ours-s %.2f bare-s %.2f\n", ours.Seconds()/best.Seconds(), float64(peak)/(1<<20), ours.Seconds(), best.Seconds())
	return 0
}

// cancelMidway ends the context after the second page: nothing may come of such
// a job, which the caller sees by the number of jobs.
func cancelMidway(job Job) error {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	pages := 0
	_, err := Print(ctx, job, func(sent, _ int) {
		if pages = sent; sent == 2 {
			cancel()
		}
	})
	if !errors.Is(err, ErrCancelled) || pages != 2 {
		return fmt.Errorf("cancelled after %d pages: %w", pages, err)
	}
	return nil
}

// bareBands makes all bands of a job and gives the shortest way of sending
// them: no drawing, no paper, no progress.
func bareBands(job Job) (func() error, error) {
	var sheet device
	var name string
	var err error
	onThread(func() {
		if name, err = existing("", false); err != nil {
			return
		}
		var dc deviceContext
		if dc, err = openDC(name, nil, false); err == nil {
			sheet, err = dc.device()
			dc.close()
		}
	})
	if err != nil {
		return nil, err
	}
	var ready [][]band
	for i := range job.Result.Pages {
		page := &job.Result.Pages[i]
		p := place(page, sheet, isGrey(page), false)
		ready = append(ready, slices.Collect(p.bands()))
	}
	return func() (err error) {
		onThread(func() { err = sendBare(name, ready) })
		return err
	}, nil
}

func sendBare(name string, pages [][]band) error {
	dc, err := openDC(name, nil, true)
	if err != nil {
		return err
	}
	defer dc.close()
	if err := dc.startDoc("Ukur"); err != nil {
		return err
	}
	for _, bands := range pages {
		if err := dc.startPage(); err != nil {
			return err
		}
		for _, b := range bands {
			if err := dc.put(b); err != nil {
				return err
			}
		}
		if err := dc.call(endPage); err != nil {
			return err
		}
	}
	return dc.call(endDoc)
}

// memoryCounters is PROCESS_MEMORY_COUNTERS.
type memoryCounters struct {
	size, faults        uint32
	peakWorkingSet      uintptr
	workingSet          uintptr
	quota               [4]uintptr
	pagefile, peakPaged uintptr
}

// peakMemory is the most that this process has held in memory, in bytes.
func peakMemory() (uintptr, error) {
	var c memoryCounters
	c.size = uint32(unsafe.Sizeof(c))
	ask := windows.NewLazySystemDLL("kernel32.dll").NewProc("K32GetProcessMemoryInfo")
	if ok, _, err := ask.Call(uintptr(windows.CurrentProcess()), uintptr(unsafe.Pointer(&c)), uintptr(c.size)); ok == 0 {
		return 0, err
	}
	return c.peakWorkingSet, nil
}

// dialog opens the system's dialog on three pages and tells what came of it.
func dialog() int {
	r := fiftyPages()
	r.Pages = r.Pages[:3]
	done, err := Print(context.Background(), Job{Title: "Dialog", Result: r, Copies: 1, Collate: true, Ask: true}, nil)
	if err != nil {
		return failed(err)
	}
	fmt.Printf("%+v\n", done)
	return 0
}

// TestForms: the form is found by its size, the nearest of several.
func TestForms(t *testing.T) {
	forms := []form{
		{256, "11x14", Sheet{279.4, 355.6}},
		{9, "A4", Sheet{210, 297}},
		{14, "Folio", Sheet{215.9, 330.2}},
		{257, "F4 215x330mm", Sheet{215, 330}},
		{258, "F4 210x330mm", Sheet{210, 330}},
	}
	for _, c := range []struct {
		want Sheet
		name string
	}{
		{Sheet{210, 297}, "A4"},
		{Sheet{215, 330}, "F4 215x330mm"},
		{Sheet{210, 330}, "F4 210x330mm"},
		{Sheet{216, 330}, "Folio"},
		{Sheet{148, 210}, ""},
		{Sheet{213, 330}, "F4 215x330mm"},
	} {
		if f, ok := nearest(forms, c.want); f.name != c.name || ok != (c.name != "") {
			t.Errorf("%v is %q", c.want, f.name)
		}
	}
	if f, ok := nearest(forms[:3], Sheet{215, 330}); !ok || f.name != "Folio" {
		t.Errorf("Folio is not taken for F4: %q", f.name)
	}
}
