package print

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"

	"golang.org/x/sys/windows"
)

const hasDialog = true

func send(ctx context.Context, job Job, tell Progress) (done Done, err error) {
	onThread(func() { done, err = sendHere(ctx, job, tell) })
	return done, err
}

func printers(context.Context) (list []Printer, err error) {
	onThread(func() { list, err = installed() })
	return list, err
}

// onThread runs do on a thread of its own, which the dialog, the drivers and
// their windows want: all of a job stays on it, and it ends with the job.
func onThread(do func()) {
	over := make(chan string)
	go func() {
		runtime.LockOSThread() // never unlocked: the thread goes with the goroutine
		defer func() {
			if failed := recover(); failed != nil {
				over <- fmt.Sprintf("%v\n%s", failed, debug.Stack())
			}
			close(over)
		}()
		if err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED); err == nil || errors.Is(err, windows.Errno(1)) {
			defer windows.CoUninitialize()
		}
		do()
	}()
	if failed := <-over; failed != "" {
		panic(failed)
	}
}

// sendHere is send on the thread of the job.
func sendHere(ctx context.Context, job Job, tell Progress) (Done, error) {
	pages := job.Result.Pages
	job.Copies = min(max(1, job.Copies), maxCopies)
	indexes, err := chosen(job.Pages, len(pages))
	if err != nil {
		return Done{}, err
	}
	if err := ctx.Err(); err != nil {
		return Done{}, ended(err)
	}
	if job.Printer, err = existing(job.Printer, job.Ask); err != nil {
		return Done{}, err
	}
	t, err := job.prepare(pages[indexes[0]].Width, pages[indexes[0]].Height)
	if err != nil {
		return Done{}, err
	}
	defer t.printer.close()
	if job.Ask {
		if t, err = job.askFor(t, len(pages)); err != nil {
			return Done{}, err
		}
		defer t.printer.close()
		if indexes, err = chosen(t.pages, len(pages)); err != nil {
			return Done{}, err
		}
	}
	sides := order(indexes, t.copies, t.collate, t.printer.twoSided(t.settings))
	return t.send(ctx, job, sides, tell)
}

// ticket is a job that is ready for its printer.
type ticket struct {
	printer  *printer
	settings settings
	form     string
	wish     wish
	pages    []Range
	copies   int
	collate  bool
}

// prepare opens the job's printer and settles its paper, given the first page's
// size in millimetres.
func (job Job) prepare(width, height float64) (ticket, error) {
	t := ticket{pages: job.Pages, copies: job.Copies, collate: job.Collate}
	t.wish = wish{sheet: job.Sheet, landscape: width > height, sides: job.Sides}
	if t.wish.sheet == (Sheet{}) {
		t.wish.sheet = upright(width, height)
	}
	err := t.open(job.Printer, nil)
	return t, err
}

// open opens a printer and puts the ticket's wish into the settings, which are
// the printer's own when nil.
func (t *ticket) open(name string, s settings) error {
	p, err := openNamed(name)
	if err != nil {
		return failure(name, err)
	}
	if s == nil {
		if s, err = p.defaults(); err != nil {
			p.close()
			return failure(name, err)
		}
	}
	if t.settings, t.form, err = p.settle(s, t.wish); err != nil {
		p.close()
		return failure(name, err)
	}
	t.printer = p
	return nil
}

// askFor shows the dialog and gives the ticket that was chosen in it, with a
// printer of its own.
func (job Job) askFor(begin ticket, pages int) (ticket, error) {
	a, err := ask(job, begin.printer.name, begin.settings, pages)
	if errors.Is(err, errClosed) {
		return ticket{}, cancelled(err)
	} else if err != nil {
		return ticket{}, refused(begin.printer.name, err)
	}
	t := ticket{wish: begin.wish, pages: a.pages, copies: min(a.copies, maxCopies), collate: a.collate}
	p, err := openNamed(a.printer)
	if err != nil {
		return ticket{}, failure(a.printer, err)
	}
	usual, err := p.defaults()
	if err != nil {
		p.close()
		return ticket{}, failure(a.printer, err)
	}
	if a.printer != begin.printer.name && samePaper(a.settings, usual) {
		// Another printer comes with its usual paper; one that was chosen by hand stays.
		p.close()
		t.wish.sides = Sides("")
		err = t.open(a.printer, a.settings)
		return t, err
	}
	t.printer, t.settings = p, a.settings
	got, err := p.sheet(a.settings)
	if err != nil {
		p.close()
		return ticket{}, failure(a.printer, err)
	}
	t.form = formName(a.settings, got, p.forms())
	return t, nil
}

// samePaper tells whether two settings choose the same form.
func samePaper(a, b settings) bool {
	const paper = fieldPaperSize | fieldPaperLength | fieldPaperWidth
	x, y := a.mode(), b.mode()
	return x.fields&paper == y.fields&paper && x.paperSize == y.paperSize && x.paperLength == y.paperLength && x.paperWidth == y.paperWidth
}

// send prints the sides.
func (t ticket) send(ctx context.Context, job Job, sides []int, tell Progress) (Done, error) {
	name := t.printer.name
	dc, err := openDC(name, t.settings.mode(), true)
	if err != nil {
		return Done{}, failure(name, err)
	}
	defer dc.close()
	sheet, err := dc.device()
	if err != nil {
		return Done{}, refused(name, err)
	}
	if err := dc.startDoc(job.title()); err != nil {
		return Done{}, failure(name, err)
	}
	open := true
	defer func() { // after a panic too, half a job must not stay in the queue
		if open {
			abortDoc.Call(uintptr(dc))
		}
	}()
	to := driver{startPage: dc.startPage, endPage: func() error { return dc.call(endPage) }, put: dc.put}
	shrunk, err := feed(ctx, job.Result.Pages, sides, sheet, to, tell)
	if err == nil {
		err = dc.call(endDoc)
	}
	if err != nil {
		if ctx.Err() != nil {
			return Done{}, ended(ctx.Err())
		}
		return Done{}, failure(name, err)
	}
	open = false
	return Done{Printer: name, Pages: printed(sides), Form: t.form, Shrunk: shrunk}, nil
}
