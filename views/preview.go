package views

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app/doc"
	"sinergi/app/paper"
	"sinergi/views/kit"
)

// drawPause is how long typing must rest before the page is drawn anew.
const drawPause = 250 * time.Millisecond

// previewPane shows the real page beside a form, as it will be printed.
type previewPane struct {
	o       *office
	key     string // names its work: one preview never overtakes itself
	content fyne.CanvasObject
	title   *kit.Text
	sheet   *kit.Text
	choice  *kit.Select
	choices *fyne.Container
	bar     *fyne.Container
	place   *kit.Text
	zoom    *kit.Button
	desk    *kit.Desk
	warning *kit.Banner
	warn    *fyne.Container
	result  paper.Result
	round   int // layouts so far
	painter *painter
	page    int
	close   *kit.Button
	onClose func()
	onPaper func(i int)
	onShown func(pages []paper.Page) // hears every new layout
}

func newPreviewPane(o *office, key string) *previewPane {
	p := &previewPane{o: o, key: key}
	p.title = kit.NewText("", kit.TextBold)
	p.sheet = kit.NewText("", kit.TextMeta)
	p.place = kit.NewText("", kit.TextBody)
	p.zoom = kit.NewButton(lang.L("Lebar"), "", kit.Quiet, func() { p.setZoom(kit.ZoomWidth) })
	p.choice = kit.NewSelect(nil)
	p.choice.OnEdited = func(i int) {
		p.bar.Refresh() // another word takes other room
		if p.onPaper != nil {
			p.onPaper(i)
		}
	}
	p.choices = container.NewStack(p.title)
	p.desk = kit.NewDesk()
	p.desk.OnZoom = func(by float32) { p.zoomBy(by) }
	p.painter = &painter{o: o, view: p.desk}
	p.desk.OnDraw = p.painter.ask
	p.desk.OnPage = func(i int) { p.page = i; p.tellPlace() }
	p.warning = kit.NewBanner(kit.ToneWarn, "", "", nil)
	p.warn = container.NewStack()
	quiet := func(icon string, tapped func()) *kit.Button { return kit.NewButton("", icon, kit.Quiet, tapped) }
	p.close = quiet("close", func() { p.onClose() })
	zoom := center(p.zoom)
	right := tight(center(quiet("left", func() { p.desk.Go(p.page - 1) })), center(p.place), center(quiet("right", func() { p.desk.Go(p.page + 1) })),
		center(quiet("zoom-out", func() { p.zoomBy(1 / zoomByKey) })), zoom, center(quiet("zoom-in", func() { p.zoomBy(zoomByKey) })),
		center(p.close), gap(4))
	p.bar = container.New(previewBar{zoom}, p.choices, p.sheet, right)
	p.content = framedLeft(edges(stacked(barHigh(p.bar), p.warn), nil, nil, nil, p.desk))
	return p
}

// previewBar places the paper's name, its sheet and the buttons. Where room is
// short the sheet's name gives way, then the word of the zoom, and the choice of
// the paper last.
type previewBar struct{ zoom fyne.CanvasObject }

const choiceWidth = 132 // of the choice between papers, where there is room

func (b previewBar) MinSize(o []fyne.CanvasObject) fyne.Size {
	wide := o[2].MinSize().Width
	if b.zoom.Visible() {
		wide -= b.zoom.MinSize().Width
	}
	return fyne.NewSize(wide+96, 28)
}

func (b previewBar) Layout(o []fyne.CanvasObject, size fyne.Size) {
	choices, sheet, right := o[0], o[1], o[2]
	want := choices.MinSize()
	need := want.Width
	if choice, choosing := choices.(*fyne.Container).Objects[0].(*kit.Select); choosing {
		need = choice.WidthNow()
		want = fyne.NewSize(max(choiceWidth, need), 28)
	}
	b.zoom.Show()
	if size.Width-right.MinSize().Width-16 < need {
		b.zoom.Hide()
	}
	wide := right.MinSize().Width
	right.Move(fyne.NewPos(size.Width-wide, 0))
	right.Resize(fyne.NewSize(wide, size.Height))
	room := size.Width - wide - 16
	want.Width = min(want.Width, room)
	choices.Move(fyne.NewPos(12, (size.Height-want.Height)/2))
	choices.Resize(want)
	least := sheet.MinSize()
	if want.Width+8+least.Width > room {
		sheet.Hide()
		return
	}
	sheet.Show()
	sheet.Move(fyne.NewPos(12+want.Width+8, (size.Height-least.Height)/2))
	sheet.Resize(least)
}

// tight puts objects side by side without room between them.
func tight(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedHBoxLayout(0), objects...)
}

func center(o fyne.CanvasObject) fyne.CanvasObject { return container.NewCenter(o) }

// barHigh is a 40-pixel bar with a line under it.
func barHigh(content fyne.CanvasObject) fyne.CanvasObject {
	back := canvas.NewRectangle(kit.Bg)
	back.SetMinSize(fyne.NewSize(1, 39))
	line := canvas.NewRectangle(kit.Line)
	line.SetMinSize(fyne.NewSize(1, 1))
	return edges(nil, line, nil, nil, container.NewStack(back, content))
}

// framedLeft draws the line between a pane and its left neighbour.
func framedLeft(content fyne.CanvasObject) *fyne.Container {
	line := canvas.NewRectangle(kit.Line)
	line.SetMinSize(fyne.NewSize(1, 1))
	return edges(nil, nil, line, nil, content)
}

// setPapers names the documents that can be shown; chosen is the one in view.
func (p *previewPane) setPapers(names []string, chosen int) {
	if len(names) == 0 {
		return
	}
	defer p.bar.Refresh()
	p.title.SetText(names[chosen])
	if len(names) == 1 {
		p.choices.Objects = []fyne.CanvasObject{p.title}
		p.choices.Refresh()
		return
	}
	p.choice.SetOptions(names)
	p.choice.SetSelectedIndex(chosen)
	p.choices.Objects = []fyne.CanvasObject{p.choice}
	p.choices.Refresh()
}

// showSoon draws the document that make gives once typing rests.
func (p *previewPane) showSoon(make func() doc.Document) {
	p.o.work.after("preview "+p.key, drawPause, func() { p.show(make()) })
}

// show lays the document out and puts its pages on the desk.
func (p *previewPane) show(d doc.Document) {
	var result paper.Result
	p.o.work.latest("layout "+p.key, func(ctx context.Context) error {
		var err error
		result, err = p.o.layOut(ctx, d)
		return err
	}, func(err error) {
		if err != nil {
			p.o.fail(err)
			return
		}
		p.result = result
		p.round++
		sizes := pageSizes(result.Pages)
		p.painter.renew(result.Pages)
		p.sheet.SetText(sheetName(d))
		p.desk.SetPages(len(sizes), sizes)
		p.page = min(p.page, max(len(sizes)-1, 0))
		p.tellPlace()
		p.tellWarnings()
		if p.onShown != nil {
			p.onShown(result.Pages)
		}
	})
}

// sheetName is the short name of the sheet a document is for.
func sheetName(d doc.Document) string {
	name, _, _ := strings.Cut(d.Setup.Paper.Name, " ")
	if d.Setup.Landscape {
		return lang.L("{{.Sheet}} mendatar", map[string]any{"Sheet": name})
	}
	return name
}

func (p *previewPane) tellWarnings() {
	p.warn.Objects = nil
	if len(p.result.Warnings) > 0 {
		p.warning.SetText(p.result.Warnings[0])
		p.warn.Objects = []fyne.CanvasObject{p.warning}
	}
	p.warn.Refresh()
}

func (p *previewPane) tellPlace() {
	p.place.SetText(lang.L("{{.Page}} dari {{.Pages}}", map[string]any{"Page": p.page + 1, "Pages": max(len(p.result.Pages), 1)}))
	p.bar.Refresh()
}

// zoomByKey is how much one key or button enlarges.
const zoomByKey = 1.25

// zoomBy makes the page larger or smaller than it is now.
func (p *previewPane) zoomBy(by float32) {
	p.setZoom(min(max(p.desk.Factor()*by, kit.ZoomLeast), kit.ZoomMost))
}

func (p *previewPane) setZoom(zoom float32) {
	p.desk.SetZoom(zoom)
	defer p.bar.Refresh()
	if zoom == kit.ZoomWidth {
		p.zoom.SetText(lang.L("Lebar"))
		return
	}
	p.zoom.SetText(lang.L("{{.Percent}} %", map[string]any{"Percent": int(zoom*100 + 0.5)}))
}

// keepOpen takes the button away that closes the preview.
func (p *previewPane) keepOpen() { p.close.Hide() }
