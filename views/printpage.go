package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app/doc"
	"sinergi/app/paper"
	"sinergi/views/kit"
)

// printable is what the print preview is opened with: the papers of a record.
type printable struct {
	title    string // of the record
	papers   []printPaper
	chosen   int
	onChoose func(i int) // nil, or hears which paper was chosen
}

type printPaper struct {
	name string // in the choice
	file string // of its files, without the ending
	make func() doc.Document
}

// zooms are the choices of the print preview in the order of their words.
var zooms = []float32{kit.ZoomWidth, kit.ZoomPage, 0.5, 0.75, 1, 1.25, 1.5, 2}

func zoomWords() []string {
	words := []string{lang.L("Lebar"), lang.L("Satu halaman")}
	for _, zoom := range zooms[len(words):] {
		words = append(words, percent(zoom))
	}
	return words
}

func percent(factor float32) string {
	return lang.L("{{.Percent}} %", map[string]any{"Percent": int(factor*100 + 0.5)})
}

// printPage is the print preview: it takes the place of everything but the
// status bar until it is left.
type printPage struct {
	o    *office
	what printable
	at   int // the paper in view

	content         fyne.CanvasObject
	choice, zoom    *kit.Select
	list            *kit.PageList
	desk            *kit.Desk
	listed, painted *painter
	place, sheet    *kit.Text
	warn            *fyne.Container
	bar             *fyne.Container
	back, send      *kit.Button

	document doc.Document
	result   paper.Result
	shown    bool // the paper is laid out
	waiting  bool // Cetak… was asked for before that
	busy     bool // a job is on its way
	told     string
	from     fyne.Focusable // where the cursor goes when the page is left
}

// openPrint shows the print preview over the room.
func (o *office) openPrint(what printable) {
	if o.page != nil || len(what.papers) == 0 {
		return
	}
	p := newPrintPage(o, what)
	p.from, p.told = o.window.Canvas().Focused(), o.status.told
	o.page = p
	o.showOver(p.content)
	o.window.Canvas().Focus(p.list)
	o.status.tell(lang.L("Panah memilih halaman. Ctrl+P atau Enter mencetak, Esc kembali."))
	p.draw()
}

// close brings the room back, with the cursor where it was.
func (p *printPage) close() {
	if p.o.page != p {
		return
	}
	p.o.page = nil
	p.o.showOver(nil)
	p.o.status.tell(p.told)
	if p.from != nil {
		p.o.window.Canvas().Focus(p.from)
	} else {
		p.o.window.Canvas().Unfocus()
	}
}

// draw lays the chosen paper out and shows its pages.
func (p *printPage) draw() {
	p.shown = false
	p.document = p.what.papers[p.at].make()
	d := p.document
	var result paper.Result
	p.o.work.latest("print preview", func(ctx context.Context) error {
		var err error
		result, err = p.o.layOut(ctx, d)
		return err
	}, func(err error) {
		if p.o.page != p {
			return
		}
		if err != nil {
			p.o.fail(err)
			return
		}
		p.show(result)
	})
}

func (p *printPage) show(result paper.Result) {
	p.result, p.shown = result, true
	sizes := pageSizes(result.Pages)
	p.listed.renew(result.Pages)
	p.painted.renew(result.Pages)
	p.list.SetPages(len(sizes), sizes)
	p.desk.SetPages(len(sizes), sizes)
	p.desk.Go(0)
	p.sheet.SetText(sheetName(p.document))
	p.turned(0)
	p.tellZoom()
	p.tellWarnings()
	if p.waiting {
		p.waiting = false
		p.print()
	}
}

// choose shows another paper of the record.
func (p *printPage) choose(i int) {
	p.at = i
	p.waiting = false
	if p.what.onChoose != nil {
		p.what.onChoose(i)
	}
	p.bar.Refresh()
	p.draw()
}

// turned tells which page is shown.
func (p *printPage) turned(page int) {
	p.list.SetPage(page)
	p.place.SetText(lang.L("{{.Page}} dari {{.Pages}}", map[string]any{"Page": page + 1, "Pages": max(len(p.result.Pages), 1)}))
	p.bar.Refresh()
}

// setZoom takes one of zooms or any factor.
func (p *printPage) setZoom(zoom float32) {
	p.desk.SetZoom(zoom)
	p.tellZoom()
}

// zoomBy enlarges by the wheel.
func (p *printPage) zoomBy(by float32) {
	p.setZoom(min(max(p.desk.Factor()*by, kit.ZoomLeast), kit.ZoomMost))
}

// zoomStep goes to the next larger factor of the choice, or the next smaller.
func (p *printPage) zoomStep(larger bool) {
	const near = 0.01
	now, to := p.desk.Factor(), float32(0)
	for _, zoom := range zooms[2:] {
		switch {
		case larger && to == 0 && zoom > now+near, !larger && zoom < now-near:
			to = zoom
		}
	}
	if to > 0 {
		p.setZoom(to)
	}
}

// tellZoom shows the zoom in its choice, also one that is not among them.
func (p *printPage) tellZoom() {
	zoom := p.desk.Zoom()
	at := -1
	for i, z := range zooms {
		if z == zoom {
			at = i
		}
	}
	p.zoom.SetPlaceHolder(percent(p.desk.Factor()))
	p.zoom.SetSelectedIndex(at)
}

func (p *printPage) tellWarnings() {
	p.warn.Objects = nil
	if warnings := p.result.Warnings; len(warnings) > 0 {
		action := ""
		if len(warnings) > 1 {
			action = lang.L("Lihat semua ({{.N}})", map[string]any{"N": len(warnings)})
		}
		p.warn.Objects = []fyne.CanvasObject{kit.NewBanner(kit.ToneWarn, warnings[0], action, func() {
			p.o.tellWarnings(warnings)
		})}
	}
	p.warn.Refresh()
	p.content.Refresh()
}

// do is what the menu's keys do while the page is shown: only what is about it.
func (p *printPage) do(c command) {
	paper := p.what.papers[p.at]
	switch c {
	case cmdPrint:
		p.print()
	case cmdPDF:
		p.o.makeFile(paper.make(), "", fileName(paper.file, ".pdf"))
	case cmdPDFAs:
		p.o.savePDFAs(paper.make(), fileName(paper.file, ".pdf"))
	case cmdWord:
		p.o.makeFile(paper.make(), "", fileName(paper.file, ".docx"))
	case cmdZoomIn, cmdZoomOut:
		p.zoomStep(c == cmdZoomIn)
	}
}

// key hears keys that no widget has: they walk the pages as in their list.
func (p *printPage) key(event *fyne.KeyEvent) { p.list.TypedKey(event) }
