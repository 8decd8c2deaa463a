package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sinergi/views/kit"
)

// richBar is the row of buttons for running text. They act on the field that
// had the focus last, and give it back.
type richBar struct {
	o       *office
	last    *kit.Entry
	buttons []*kit.Button
	content fyne.CanvasObject
}

func newRichBar(o *office) *richBar {
	b := &richBar{o: o}
	var row []fyne.CanvasObject
	add := func(label string, act func(*kit.Entry)) {
		button := kit.NewButton(label, "", kit.Plain, func() { b.act(act) })
		b.buttons = append(b.buttons, button)
		row = append(row, button, gap(2))
	}
	add(lang.L("B"), func(e *kit.Entry) { e.Mark(kit.MarkBold) })
	add(lang.L("I"), func(e *kit.Entry) { e.Mark(kit.MarkItalic) })
	add(lang.L("U"), func(e *kit.Entry) { e.Mark(kit.MarkUnderline) })
	row = append(row, gap(1))
	for _, mark := range []string{"1.", "a.", "-"} {
		add(mark, func(e *kit.Entry) { e.Items(mark) })
	}
	row = append(row, gap(1))
	add(lang.L("Tabel"), func(e *kit.Entry) { e.Table(lang.L("Uraian"), lang.L("Keterangan")) })
	help := kit.NewText(lang.L("*tebal* _miring_ __garis bawah__"), kit.TextMeta)
	b.content = container.New(&toolRow{}, tight(row...), help)
	b.tell()
	return b
}

// fixed is the row over a form that scrolls under it.
func (b *richBar) fixed(form fyne.CanvasObject) fyne.CanvasObject {
	over := container.NewStack(canvas.NewRectangle(kit.Bg), inset(b.content, 16, 6, 16, 6))
	return edges(stacked(over, lineAcross()), nil, nil, nil, form)
}

// join makes a field one of running text that the buttons act on.
func (b *richBar) join(e *kit.Entry) {
	e.SetRich()
	e.Hear(kit.Prose{Focus: func() {
		b.last = e
		b.tell()
	}})
}

// tell says whether there is a field to act on.
func (b *richBar) tell() {
	for _, button := range b.buttons {
		if b.last == nil || b.last.ReadOnly() {
			button.Disable()
		} else {
			button.Enable()
		}
	}
}

func (b *richBar) act(do func(*kit.Entry)) {
	if b.last == nil {
		return
	}
	b.o.window.Canvas().Focus(b.last)
	if b.o.window.Canvas().Focused() != fyne.Focusable(b.last) { // it went with its card
		b.last = nil
		b.tell()
		return
	}
	do(b.last)
}
