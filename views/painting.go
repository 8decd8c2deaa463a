package views

import (
	"context"
	"errors"
	"image"
	"slices"

	"fyne.io/fyne/v2"

	"sinergi/app/doc"
	"sinergi/app/paper"
)

// resolved is the document with the pictures that it names by their hash.
func (o *office) resolved(ctx context.Context, d doc.Document) (doc.Document, error) {
	return doc.Resolve(d, func(hash string) ([]byte, error) { return o.store.File(ctx, hash) })
}

// layOut puts a document on pages; it is for the background.
func (o *office) layOut(ctx context.Context, d doc.Document) (paper.Result, error) {
	d, err := o.resolved(ctx, d)
	if err != nil {
		return paper.Result{}, err
	}
	return paper.Layout(d), ctx.Err()
}

// pageSizes are the sizes of pages in millimetres, as desks take them.
func pageSizes(pages []paper.Page) []fyne.Size {
	sizes := make([]fyne.Size, len(pages))
	for i, page := range pages {
		sizes[i] = fyne.NewSize(float32(page.Width), float32(page.Height))
	}
	return sizes
}

// pageView is what shows pictures of pages: a desk or a list of pages.
type pageView interface {
	Page() int
	Near(page int) bool
	SetImage(page int, picture image.Image)
}

// painter makes the pictures of pages, one after the other. A page that has gone
// out of view by the time its turn comes is left out, so that walking through a
// long paper never piles up pictures.
type painter struct {
	o      *office
	view   pageView
	pages  []paper.Page
	round  int // pictures of older pages are dropped
	wishes []wish
	busy   bool
}

type wish struct{ page, width int }

// renew takes other pages in.
func (p *painter) renew(pages []paper.Page) {
	p.pages, p.wishes = pages, nil
	p.round++
}

// ask is what a view calls that wants the picture of a page; the newest width
// counts.
func (p *painter) ask(page, width, _ int) {
	p.wishes = slices.DeleteFunc(p.wishes, func(w wish) bool { return w.page == page })
	p.wishes = append(p.wishes, wish{page, width})
	if !p.busy {
		p.next()
	}
}

// next paints the wish that is nearest to the page in view.
func (p *painter) next() {
	p.wishes = slices.DeleteFunc(p.wishes, func(w wish) bool {
		return w.page >= len(p.pages) || w.width <= 0 || !p.view.Near(w.page)
	})
	if len(p.wishes) == 0 {
		return
	}
	far := func(w wish) int { return max(w.page-p.view.Page(), p.view.Page()-w.page) }
	first := slices.MinFunc(p.wishes, func(a, b wish) int { return far(a) - far(b) })
	p.wishes = slices.DeleteFunc(p.wishes, func(w wish) bool { return w == first })
	p.paint(first)
}

func (p *painter) paint(w wish) {
	p.busy = true
	round, sheet := p.round, p.pages[w.page]
	var picture *image.RGBA
	p.o.work.run(func(ctx context.Context) error {
		picture = paper.Raster(sheet, float64(w.width)/sheet.Width*25.4, image.Rectangle{})
		return ctx.Err()
	}, func(err error) {
		p.busy = false
		switch {
		case errors.Is(err, context.Canceled):
		case err != nil:
			p.o.fail(err)
		case round == p.round:
			p.view.SetImage(w.page, picture)
		}
		if !p.busy { // handing the picture in may have asked for the next one
			p.next()
		}
	})
}
