package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/views/kit"
)

// Widths of the print preview's choices in logical pixels.
const (
	printChoiceWidth = 168
	printZoomWidth   = 134
	printTitleLeast  = 72 // a title with less room is left out
)

func newPrintPage(o *office, what printable) *printPage {
	p := &printPage{o: o, what: what, at: what.chosen}
	p.list, p.desk = kit.NewPageList(), kit.NewDesk()
	p.listed, p.painted = &painter{o: o, view: p.list}, &painter{o: o, view: p.desk}
	p.list.OnDraw, p.desk.OnDraw = p.listed.ask, p.painted.ask
	p.list.OnChoose = func(page int) { p.desk.Go(page) }
	p.list.OnEnter, p.desk.OnEnter = p.print, p.print
	p.desk.OnPage = p.turned
	p.desk.OnZoom = p.zoomBy
	p.desk.SetZoom(kit.ZoomPage)
	p.warn = stacked()
	p.bar = p.build()
	line := canvas.NewRectangle(kit.Line)
	line.SetMinSize(fyne.NewSize(1, 1))
	top := stacked(container.NewStack(canvas.NewRectangle(kit.Surf), p.bar), lineAcross(), p.warn)
	p.content = edges(top, nil, edges(nil, nil, nil, line, p.list), nil, p.desk)
	return p
}

// build makes the bar over the pages.
func (p *printPage) build() *fyne.Container {
	quiet := func(icon string, tapped func()) fyne.CanvasObject {
		return center(kit.NewButton("", icon, kit.Quiet, tapped))
	}
	names := make([]string, len(p.what.papers))
	for i, paper := range p.what.papers {
		names[i] = paper.name
	}
	p.choice = kit.NewSelect(names)
	p.choice.SetSelectedIndex(p.at)
	p.choice.OnEdited = p.choose
	p.zoom = kit.NewSelect(zoomWords())
	p.zoom.SetSelectedIndex(1)
	p.zoom.OnEdited = func(i int) { p.setZoom(zooms[i]) }
	p.place = kit.NewText("", kit.TextBody)
	p.back = kit.NewButton(lang.L("Kembali"), "left", kit.Plain, p.close)
	p.send = kit.NewButton(lang.L("Cetak…"), "printer", kit.Main, p.print)
	p.sheet = kit.NewText("", kit.TextMeta).Shrink()
	title := container.New(layout.NewCustomPaddedVBoxLayout(1), layout.NewSpacer(), kit.NewText(p.what.title, kit.TextBold).Shrink(), p.sheet, layout.NewSpacer())
	pages := tight(quiet("left", func() { p.desk.Go(p.desk.Page() - 1) }), center(p.place), quiet("right", func() { p.desk.Go(p.desk.Page() + 1) }))
	zoom := tight(quiet("zoom-out", func() { p.zoomStep(false) }), center(sized(p.zoom, printZoomWidth)), quiet("zoom-in", func() { p.zoomStep(true) }))
	acts := tight(
		center(kit.NewButton(lang.L("Simpan PDF"), "pdf", kit.Plain, func() { p.do(cmdPDF) })), gap(8),
		center(kit.NewButton(lang.L("Word"), "", kit.Plain, func() { p.do(cmdWord) })), gap(8), center(p.send))
	return container.New(printBar{}, center(p.back), title, center(sized(p.choice, printChoiceWidth)), pages, zoom, acts)
}

// sized gives a control a fixed width.
func sized(o fyne.CanvasObject, width float32) fyne.CanvasObject {
	return container.NewGridWrap(fyne.NewSize(width, kit.HeightControl), o)
}

// printBar places way back, title, choice of the paper, page, zoom and acts in
// one line. The title takes what is left, or nothing.
type printBar struct{}

func (printBar) MinSize(o []fyne.CanvasObject) fyne.Size {
	wide := float32(12)
	for i, each := range o {
		if i != 1 {
			wide += each.MinSize().Width + 12
		}
	}
	return fyne.NewSize(wide, kit.HeightHead-1)
}

func (printBar) Layout(o []fyne.CanvasObject, size fyne.Size) {
	right := size.Width
	for i := len(o) - 1; i > 1; i-- {
		wide := o[i].MinSize().Width
		right -= wide + 12
		place(o[i], right, 0, wide, size.Height, true)
	}
	back := o[0].MinSize().Width
	place(o[0], 12, 0, back, size.Height, true)
	left := 12 + back + 12
	place(o[1], left, 0, right-12-left, size.Height, right-12-left >= printTitleLeast)
}
