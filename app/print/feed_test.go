package print

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"sinergi/app/paper"
)

// recorded is a driver that writes down what it is told.
type recorded struct {
	steps []string
	after func() error // called after each step
}

func (r *recorded) driver() driver {
	note := func(what string) error {
		r.steps = append(r.steps, what)
		if r.after != nil {
			return r.after()
		}
		return nil
	}
	return driver{
		startPage: func() error { return note("start") },
		endPage:   func() error { return note("end") },
		put:       func(band) error { return note("band") },
	}
}

func (r *recorded) count(what string) (n int) {
	for _, s := range r.steps {
		if s == what {
			n++
		}
	}
	return n
}

var testSheet = device{dpiX: 100, dpiY: 100, width: 826, height: 1169, printX: 826, printY: 1169}

func TestFeed(t *testing.T) {
	var r recorded
	var told []string
	pages := fiftyPages().Pages
	shrunk, err := feed(context.Background(), pages, []int{1, 2, blank, 1}, testSheet, r.driver(), func(sent, of int) {
		told = append(told, fmt.Sprintf("%d/%d", sent, of))
	})
	if err != nil || shrunk {
		t.Errorf("shrunk %v, %v", shrunk, err)
	}
	if got := strings.Join(told, " "); got != "1/3 2/3 3/3" {
		t.Errorf("told %s", got)
	}
	if r.count("start") != 4 || r.count("end") != 4 || r.count("band") < 9 || !strings.Contains(strings.Join(r.steps, " "), "end start end start band") {
		t.Errorf("steps %v", r.steps)
	}
}

// TestFeedEnds: a cancelled job stops between two bands, a driver's error
// stops it at once, and the drawing never goes on.
func TestFeedEnds(t *testing.T) {
	pages := fiftyPages().Pages
	before := runtime.NumGoroutine()
	ctx, cancel := context.WithCancel(context.Background())
	var r recorded
	r.after = func() error {
		if len(r.steps) == 3 {
			cancel()
		}
		return nil
	}
	if _, err := feed(ctx, pages, []int{1, 2, 3}, testSheet, r.driver(), nil); !errors.Is(err, context.Canceled) || len(r.steps) != 3 {
		t.Errorf("%v after %v", err, r.steps)
	}
	if err := ended(context.Canceled); !errors.Is(err, ErrCancelled) {
		t.Errorf("an ended context is %v", err)
	}
	wrong := errors.New("out of paper")
	r = recorded{after: func() error { return wrong }}
	if _, err := feed(context.Background(), pages, []int{1, 2}, testSheet, r.driver(), nil); !errors.Is(err, wrong) || len(r.steps) != 1 {
		t.Errorf("%v after %v", err, r.steps)
	}
	for end := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > before; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), before)
		}
	}
}

// TestFeedPanics: a fault of the drawing reaches whoever printed, where it is
// caught and told.
func TestFeedPanics(t *testing.T) {
	defer func() {
		if failed := recover(); failed == nil || !strings.Contains(fmt.Sprint(failed), "nil pointer") {
			t.Errorf("recovered %v", failed)
		}
	}()
	page := paper.Page{Width: 210, Height: 297, Pictures: []paper.Picture{{X: 10, Y: 10, W: 10, H: 10}}}
	var r recorded
	_, err := feed(context.Background(), []paper.Page{page}, []int{0}, testSheet, r.driver(), nil)
	t.Errorf("a picture without an image passes: %v", err)
}
