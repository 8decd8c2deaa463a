package kit

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// suggestPanel draws the offered rows; the typed part is bold, the marked row
// soft with "Tab" at its right.
type suggestPanel struct {
	widget.BaseWidget
	owner *suggester
	typed string
	rows  []Suggestion
	now   int
}

var (
	_ fyne.Tappable     = (*suggestPanel)(nil)
	_ desktop.Mouseable = (*suggestPanel)(nil)
	_ desktop.Hoverable = (*suggestPanel)(nil)
)

func newSuggestPanel(owner *suggester) *suggestPanel {
	p := &suggestPanel{owner: owner}
	p.ExtendBaseWidget(p)
	return p
}

func (p *suggestPanel) set(typed string, rows []Suggestion) {
	p.typed, p.rows, p.now = typed, rows, 0
	p.Refresh()
}

func (p *suggestPanel) at(pos fyne.Position) int {
	if i := int((pos.Y - panelPad) / optionHeight); pos.Y >= panelPad && i < len(p.rows) {
		return i
	}
	return -1
}

// MouseDown, MouseUp and Tapped take the row under the pointer.
func (p *suggestPanel) MouseDown(*desktop.MouseEvent) { p.owner.press() }

// MouseUp ends the press; Tapped follows when it was a click.
func (p *suggestPanel) MouseUp(*desktop.MouseEvent) { p.owner.inHand = false }

// Tapped takes the row.
func (p *suggestPanel) Tapped(event *fyne.PointEvent) { p.owner.release(p.at(event.Position)) }

// MouseIn and MouseMoved mark the row under the pointer.
func (p *suggestPanel) MouseIn(event *desktop.MouseEvent) { p.MouseMoved(event) }

// MouseMoved marks the row under the pointer.
func (p *suggestPanel) MouseMoved(event *desktop.MouseEvent) {
	if i := p.at(event.Position); i >= 0 && i != p.now {
		p.owner.mark(i)
	}
}

// MouseOut leaves the mark where it is.
func (p *suggestPanel) MouseOut() {}

// CreateRenderer is Fyne's way to draw the widget.
func (p *suggestPanel) CreateRenderer() fyne.WidgetRenderer {
	r := &suggestRenderer{panel: p, ground: newPanel(), mark: canvas.NewRectangle(Soft), tab: TextMeta.drawn("Tab")}
	r.Refresh()
	return r
}

type suggestRenderer struct {
	panel  *suggestPanel
	ground *canvas.Rectangle
	mark   *canvas.Rectangle
	tab    *canvas.Text
	parts  [][3]*canvas.Text // before, typed, after
	notes  []*canvas.Text
}

const (
	suggestSide  float32 = 12
	suggestWidth float32 = 460 // at most
)

func (r *suggestRenderer) MinSize() fyne.Size {
	wide := float32(0)
	for _, row := range r.panel.rows {
		w := TextBold.measure(firstRunes(row.Text, 120)).Width + 44
		if row.Note != "" {
			w += TextHelp.measure(firstRunes(row.Note, 60)).Width + 16
		}
		wide = max(wide, w)
	}
	return fyne.NewSize(min(wide+2*suggestSide, suggestWidth), optionHeight*float32(len(r.panel.rows))+2*panelPad)
}

func (r *suggestRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	place(r.mark, 1, panelPad+optionHeight*float32(r.panel.now), size.Width-2, optionHeight)
	tab := r.tab.MinSize()
	place(r.tab, size.Width-suggestSide-tab.Width, panelPad+optionHeight*float32(r.panel.now)+(optionHeight-tab.Height)/2, tab.Width, tab.Height)
	high := TextBody.measure("M").Height
	for i, row := range r.panel.rows {
		y := panelPad + optionHeight*float32(i)
		right := size.Width - suggestSide - tab.Width - 8
		note := r.notes[i]
		if row.Note != "" {
			note.Text = TextHelp.fit(oneLine(firstRunes(row.Note, 60)), right/2)
			box := note.MinSize()
			place(note, right-box.Width, y+(optionHeight-box.Height)/2, box.Width, box.Height)
			right -= box.Width + 12
		}
		x := suggestSide
		for j, text := range split3(oneLine(firstRunes(row.Text, 200)), r.panel.typed) {
			style := TextBody
			style.Bold = j == 1
			if text != "" {
				text = style.fit(text, max(right-x, 0))
			}
			part := r.parts[i][j]
			part.Text, part.Hidden = text, text == ""
			wide := style.measure(text).Width
			place(part, x, y+(optionHeight-high)/2, wide, high)
			x += wide
		}
	}
}

func (r *suggestRenderer) Refresh() {
	for len(r.parts) < len(r.panel.rows) {
		r.parts = append(r.parts, [3]*canvas.Text{TextBody.drawn(""), TextBold.drawn(""), TextBody.drawn("")})
		r.notes = append(r.notes, TextHelp.drawn(""))
	}
	size := r.panel.Size()
	if size.Width > 0 {
		r.Layout(size)
	}
	canvas.Refresh(r.panel)
}

func (r *suggestRenderer) Objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{r.ground, r.mark, r.tab}
	for i := range r.panel.rows {
		for _, part := range r.parts[i] {
			all = append(all, part)
		}
		if r.panel.rows[i].Note != "" {
			all = append(all, r.notes[i])
		}
	}
	return all
}
func (r *suggestRenderer) Destroy() {}

// split3 cuts text around the place where the typed letters stand in it, large
// and small letters alike; without them all of it comes last.
func split3(text, typed string) [3]string {
	all, part := []rune(text), []rune(strings.TrimSpace(typed))
	if len(part) == 0 {
		return [3]string{2: text}
	}
	for i := 0; i+len(part) <= len(all); i++ {
		if sameLetters(all[i:i+len(part)], part) {
			return [3]string{string(all[:i]), string(all[i : i+len(part)]), string(all[i+len(part):])}
		}
	}
	return [3]string{2: text}
}

func sameLetters(a, b []rune) bool {
	for i := range a {
		if unicode.ToLower(a[i]) != unicode.ToLower(b[i]) {
			return false
		}
	}
	return true
}
