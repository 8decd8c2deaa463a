package kit

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Progress is a dialog that tells how far a long work has come. Its one button
// cancels and has the focus.
type Progress struct {
	open *OpenDialog
	bar  *progressBar
}

// ShowProgress opens it over the window. Set tells how far the work is, Note
// what cancelling leaves behind.
func ShowProgress(w fyne.Window, title, cancel string, onCancel func()) *Progress {
	p := &Progress{bar: newProgressBar()}
	var button *Button
	p.open = ShowDialog(w, Dialog{
		Title: title, Body: p.bar, Width: 400,
		Buttons: []DialogButton{{Label: cancel, Keep: true, Tapped: func() {
			button.Disable()
			if onCancel != nil {
				onCancel()
			}
		}}},
	})
	button = p.open.Button(0)
	return p
}

// Set tells the step and how far it is: done of total. A total of 0 leaves the
// bar and the share out.
func (p *Progress) Set(text string, done, total int) { p.bar.set(text, done, total) }

// Note changes the sentence under the bar.
func (p *Progress) Note(text string) {
	p.bar.note.SetText(text)
	p.open.layer.Refresh()
}

// Close takes it away.
func (p *Progress) Close() { p.open.Close() }

// progressBar is the step, the share, the bar and the note.
type progressBar struct {
	widget.BaseWidget
	step        *Text
	share       *Text
	note        *Paragraph
	done, total int
}

func newProgressBar() *progressBar {
	b := &progressBar{
		step:  NewText("", TextMeta).Shrink(),
		share: NewText("", TextLabel.Colored(Ink).Aligned(fyne.TextAlignTrailing)),
		note:  NewParagraph("", TextHelp),
	}
	b.ExtendBaseWidget(b)
	return b
}

func (b *progressBar) set(text string, done, total int) {
	b.done, b.total = min(done, total), total
	b.step.SetText(text)
	if total > 0 {
		b.share.SetText(fmt.Sprintf("%d %%", 100*max(0, b.done)/total))
	} else {
		b.share.SetText("")
	}
	b.Refresh()
}

func (b *progressBar) CreateRenderer() fyne.WidgetRenderer {
	return &progressRenderer{
		bar:   b,
		track: &canvas.Rectangle{FillColor: HeadBg, CornerRadius: 4},
		fill:  &canvas.Rectangle{FillColor: Pri, CornerRadius: 4},
	}
}

type progressRenderer struct {
	bar         *progressBar
	track, fill *canvas.Rectangle
}

func (r *progressRenderer) MinSize() fyne.Size {
	width := r.bar.Size().Width
	if width < 8 {
		width = paragraphGuess
	}
	return fyne.NewSize(200, 18+4+8+8+r.bar.note.HeightFor(width))
}

func (r *progressRenderer) Layout(size fyne.Size) {
	share := r.bar.share.MinSize().Width
	place(r.bar.step, 0, 0, size.Width-share-8, 18)
	place(r.bar.share, size.Width-share, 0, share, 18)
	place(r.track, 0, 22, size.Width, 8)
	part := float32(0)
	if r.bar.total > 0 {
		part = size.Width * float32(max(0, r.bar.done)) / float32(r.bar.total)
	}
	r.fill.Hidden = part < 1
	place(r.fill, 0, 22, fyne.Max(8, part), 8)
	place(r.bar.note, 0, 38, size.Width, size.Height-38)
}

func (r *progressRenderer) Refresh() {
	r.Layout(r.bar.Size())
	canvas.Refresh(r.bar)
}

func (r *progressRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bar.step, r.bar.share, r.track, r.fill, r.bar.note}
}
func (r *progressRenderer) Destroy() {}
