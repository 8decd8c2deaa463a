package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"sinergi/views/kit"
)

// statusBar is the line at the window's foot: save state, the key that matters
// now, the data file.
type statusBar struct {
	content fyne.CanvasObject
	bar     *fyne.Container
	icon    *widget.Icon
	dot     fyne.CanvasObject // orange: something is not stored
	state   *kit.Text
	hint    *kit.Text
	told    string
}

func newStatusBar(file string) *statusBar {
	s := &statusBar{icon: widget.NewIcon(nil), state: kit.NewText("", kit.TextMeta), hint: kit.NewText("", kit.TextMeta).Shrink()}
	s.dot = inset(canvas.NewCircle(kit.WarnSign), 3, 3, 3, 3)
	s.dot.Hide()
	data := kit.NewText(lang.L("Berkas data: {{.File}}", map[string]any{"File": file}), kit.TextMeta)
	left := container.NewHBox(gap(6), container.NewCenter(container.NewGridWrap(fyne.NewSize(14, 14), container.NewStack(s.icon, s.dot))), s.state, gap(4), upright())
	line := canvas.NewRectangle(kit.Line)
	line.SetMinSize(fyne.NewSize(1, 1))
	bar := edges(line, nil, left, tight(data, gap(12)), inset(s.hint, 10, 4, 10, 4))
	s.bar = bar
	s.content = container.NewStack(canvas.NewRectangle(kit.HeadBg), bar)
	return s
}

// saved tells that everything is stored; at is the time, if known.
func (s *statusBar) saved(text string) {
	s.icon.SetResource(kit.Icon("tick", kit.OK))
	s.icon.Show()
	s.dot.Hide()
	s.state.SetText(text)
	s.bar.Refresh() // the hint moves with the state
}

// unsaved tells that something typed waits to be stored.
func (s *statusBar) unsaved() {
	s.icon.Hide()
	s.dot.Show()
	s.state.SetText(lang.L("Belum disimpan"))
	s.bar.Refresh() // the hint moves with the state
}

// tell shows the key or the fact that matters now.
func (s *statusBar) tell(text string) {
	s.told = text
	s.hint.SetText(text)
}

// whisper shows the whole of a title that is cut, while the pointer or the
// focus is on it.
func (s *statusBar) whisper(text string) {
	if text == "" {
		text = s.told
	}
	s.hint.SetText(text)
}

// gap is empty room of a fixed width.
func gap(width float32) fyne.CanvasObject {
	r := canvas.NewRectangle(nil)
	r.SetMinSize(fyne.NewSize(width, 1))
	return r
}

// upright is a thin line between two texts.
func upright() fyne.CanvasObject {
	r := canvas.NewRectangle(kit.BtnEdge)
	r.SetMinSize(fyne.NewSize(1, 12))
	return container.NewCenter(r)
}
