package print

import (
	"context"
	"fmt"
	"runtime/debug"

	"sinergi/app/paper"
)

// driver takes a job's sides one after another. All of it is called on the
// goroutine that called feed.
type driver struct {
	startPage, endPage func() error
	put                func(band) error
}

// step is one thing for the driver to do.
type step struct {
	start, end bool
	band       band
	page       bool // the side that ends carries a page
	failed     any  // what the drawing goroutine panicked with
	stack      []byte
}

// feed draws the sides and passes them to the driver, each band drawn while the
// driver works on the one before. It tells whether a page was shrunk.
func feed(ctx context.Context, pages []paper.Page, sides []int, d device, to driver, tell Progress) (shrunk bool, err error) {
	placed := map[int]placement{}
	short := len(sides) <= shortSides
	for _, i := range sides {
		if _, known := placed[i]; i != blank && !known {
			placed[i] = place(&pages[i], d, isGrey(&pages[i]), short)
			shrunk = shrunk || placed[i].shrunk
		}
		if err := ctx.Err(); err != nil {
			return shrunk, err
		}
	}
	drawing, stop := context.WithCancel(ctx)
	steps := make(chan step, 4)
	go drawSides(drawing, placed, sides, steps)
	defer func() { // the drawing has ended when this returns
		stop()
		for range steps {
		}
	}()
	return shrunk, follow(ctx, steps, to, tell, printed(sides))
}

// follow carries out the steps.
func follow(ctx context.Context, steps <-chan step, to driver, tell Progress, of int) error {
	sent := 0
	for s := range steps {
		if err := ctx.Err(); err != nil {
			return err
		}
		var err error
		switch {
		case s.failed != nil:
			panic(fmt.Sprintf("%v\n%s", s.failed, s.stack))
		case s.start:
			err = to.startPage()
		case s.end:
			err = to.endPage()
			if s.page && err == nil {
				sent++
				if tell != nil {
					tell(sent, of)
				}
			}
		default:
			err = to.put(s.band)
		}
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

// drawSides makes the steps until the context ends.
func drawSides(ctx context.Context, placed map[int]placement, sides []int, steps chan<- step) {
	defer close(steps)
	give := func(s step) bool {
		select {
		case steps <- s:
			return true
		case <-ctx.Done():
			return false
		}
	}
	defer func() {
		if failed := recover(); failed != nil {
			give(step{failed: failed, stack: debug.Stack()})
		}
	}()
	for _, i := range sides {
		if !give(step{start: true}) {
			return
		}
		if p, ok := placed[i]; ok {
			for b := range p.bands() {
				if !give(step{band: b}) {
					return
				}
			}
		}
		if !give(step{end: true, page: i != blank}) {
			return
		}
	}
}
