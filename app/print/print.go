// Package print sends laid out pages to a printer: through GDI on Windows,
// through CUPS elsewhere. It draws nothing of its own; what goes to a printer is
// paper's raster of the page, or on Linux its PDF.
package print

import (
	"context"
	"errors"

	"sinergi/app/paper"
)

// Errors of printing. What a function gives is an *app.Sentence around one of
// these, ready for the clerk.
var (
	ErrCancelled  = errors.New("printing was cancelled") // silent: the clerk knows
	ErrNoPrinter  = errors.New("no printer is installed")
	ErrNoSpooler  = errors.New("the print service does not run")
	ErrUnknown    = errors.New("there is no printer of that name")
	ErrPages      = errors.New("page range is empty or not understood")
	ErrNoProgram  = errors.New("the printing program of the system is missing")
	ErrDeviceFail = errors.New("the printer refused the job")
)

// Printer is one that the system knows.
type Printer struct {
	Name    string
	Default bool
}

// Range is pages From..To, counted from 1, both included.
type Range struct{ From, To int }

// Sheet is a paper in millimetres, upright.
type Sheet struct{ Width, Height float64 }

// Sides is how a job uses both sides of its sheets.
type Sides string

// Ways of printing on both sides; the empty one leaves it to the printer.
const (
	SidesOne   Sides = "one"
	SidesLong  Sides = "long"  // bound at the long edge, as a book
	SidesShort Sides = "short" // bound at the short edge, as a calendar
)

// Job is what is printed and how. The zero values of Pages, Copies, Sides and
// Sheet are all pages, one copy, the printer's own choice and the pages' own size.
type Job struct {
	Title   string
	Result  paper.Result
	Printer string // empty: the default one
	Pages   []Range
	Copies  int
	Collate bool // 1 2 1 2 and not 1 1 2 2
	Sides   Sides
	Sheet   Sheet // pages of another size are shrunk onto it, never enlarged
	// Ask opens the system's own print dialog first, where there is one (HasDialog),
	// with these choices as its beginning; Owner is the window it belongs to.
	Ask   bool
	Owner uintptr
}

// Done is what was sent.
type Done struct {
	Printer string
	Pages   int    // sheets sides sent, copies included
	Form    string // the paper that the driver chose, as it calls it; empty where not known
	Shrunk  bool   // a page was larger than the paper and was shrunk onto it
}

// Progress hears how many pages of how many have been sent.
type Progress func(sent, of int)

// ParsePages reads "1-3,5" for a document of so many pages; empty is all. Its
// error is an *app.Sentence around ErrPages.
func ParsePages(text string, pages int) ([]Range, error) { return parsePages(text, pages) }

// title is the job's name in the queue; a queue does not take an empty one.
func (job Job) title() string {
	if job.Title == "" {
		return "Sinergi"
	}
	return job.Title
}

// HasDialog tells whether the system brings its own print dialog.
func HasDialog() bool { return hasDialog }

// Printers are those that the system knows, the default one first. None is no
// error; ErrNoSpooler and ErrNoProgram are.
func Printers(ctx context.Context) ([]Printer, error) { return printers(ctx) }

// Print sends the job and returns when the system has it all. Ending the
// context cancels the job. It may be called on any goroutine.
func Print(ctx context.Context, job Job, tell Progress) (Done, error) { return send(ctx, job, tell) }
