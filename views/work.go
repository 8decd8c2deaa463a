package views

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"sinergi/views/kit"
)

// progressDelay is how long work may take before the window says so.
const progressDelay = 300 * time.Millisecond

// work does what touches the database or the disk away from the window's own
// goroutine and brings the outcome back to it. It holds the program's only
// `go` and only `fyne.Do` for the window.
type work struct {
	window fyne.Window
	log    func(error)
	inline bool // unit tests: everything at once, delays wait for flush

	mu      sync.Mutex
	closed  bool
	ctx     context.Context
	stop    context.CancelFunc
	turns   map[string]turn
	turned  int // turns so far
	pending map[string]func()
}

// turn is the newest work under one key.
type turn struct {
	number int
	stop   context.CancelFunc
}

func newWork(w fyne.Window, log func(error), inline bool) *work {
	ctx, stop := context.WithCancel(context.Background())
	return &work{
		window: w, log: log, inline: inline, ctx: ctx, stop: stop,
		turns: map[string]turn{}, pending: map[string]func(){},
	}
}

// close ends all work; what comes back later is dropped.
func (w *work) close() {
	w.mu.Lock()
	w.closed = true
	w.mu.Unlock()
	w.stop()
}

// background runs f beside the window; f must not panic, see caught.
func (w *work) background(f func()) {
	if w.inline {
		f()
		return
	}
	go f()
}

// onWindow runs f on the window's goroutine unless the window is gone.
func (w *work) onWindow(f func()) {
	guarded := func() {
		w.mu.Lock()
		closed := w.closed
		w.mu.Unlock()
		if !closed {
			f()
		}
	}
	if w.inline {
		guarded()
		return
	}
	fyne.Do(guarded)
}

// caught runs f and turns a panic into an error with its stack for the log, so
// that no clerk ever loses the window to it.
func caught(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v\n%s", r, debug.Stack())
		}
	}()
	return f()
}

// run does f in the background and then calls done on the window.
func (w *work) run(f func(ctx context.Context) error, done func(err error)) {
	w.background(func() {
		err := caught(func() error { return f(w.ctx) })
		w.onWindow(func() { done(err) })
	})
}

// latest is run, but a newer call with the same key ends this one and drops
// its outcome: used where only the last thing typed matters.
func (w *work) latest(key string, f func(ctx context.Context) error, done func(err error)) {
	ctx, newest := w.replace(key)
	w.background(func() {
		err := caught(func() error { return f(ctx) })
		w.onWindow(func() {
			if newest() {
				done(err)
			}
		})
	})
}

// replace ends the work that runs under key. The outcome of the new one asks
// newest, once, whether it still counts.
func (w *work) replace(key string) (ctx context.Context, newest func() bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	old := w.turns[key]
	if old.stop != nil {
		old.stop()
	}
	ctx, stop := context.WithCancel(w.ctx)
	w.turned++
	mine := w.turned
	w.turns[key] = turn{mine, stop}
	return ctx, func() bool {
		w.mu.Lock()
		defer w.mu.Unlock()
		if w.turns[key].number != mine {
			return false
		}
		delete(w.turns, key) // keys of delays are never used twice
		stop()
		return true
	}
}

// after calls f on the window once d has passed, unless the same key is asked
// for again meanwhile.
func (w *work) after(key string, d time.Duration, f func()) {
	if w.inline {
		w.pending[key] = f
		return
	}
	ctx, newest := w.replace("after " + key)
	w.background(func() {
		select {
		case <-ctx.Done():
		case <-time.After(d):
			w.onWindow(func() {
				if newest() {
					f()
				}
			})
		}
	})
}

// flush runs what waits for a delay; only unit tests need it.
func (w *work) flush() {
	for len(w.pending) > 0 {
		waiting := w.pending
		w.pending = map[string]func(){}
		for _, f := range waiting {
			f()
		}
	}
}

// report is how long work tells how far it is; total 0 is unknown.
type report func(text string, done, total int)

// long runs f with a progress dialog when it takes longer than progressDelay;
// Batal ends its context. note says what cancelling leaves behind.
func (w *work) long(title, cancel, note string, f func(ctx context.Context, tell report) error, done func(err error)) {
	w.lasting(title, cancel, note, false, f, done)
}

// longOnceTold is long for work that begins with a dialog of the system: the
// progress is shown with the first thing that f tells.
func (w *work) longOnceTold(title, cancel, note string, f func(ctx context.Context, tell report) error, done func(err error)) {
	w.lasting(title, cancel, note, true, f, done)
}

func (w *work) lasting(title, cancel, note string, onceTold bool, f func(ctx context.Context, tell report) error, done func(err error)) {
	ctx, stop := context.WithCancel(w.ctx)
	var progress *kit.Progress
	finished := false
	open := func() {
		if finished || progress != nil {
			return
		}
		progress = kit.ShowProgress(w.window, title, cancel, stop)
		progress.Note(note)
	}
	if !onceTold {
		w.after("progress", progressDelay, open)
	}
	tell := func(text string, n, total int) {
		w.onWindow(func() {
			if onceTold {
				open()
			}
			if progress != nil && !finished {
				progress.Set(text, n, total)
			}
		})
	}
	w.background(func() {
		err := caught(func() error { return f(ctx, tell) })
		w.onWindow(func() {
			finished = true
			stop()
			if progress != nil {
				progress.Close()
			}
			done(err)
		})
	})
}
