package views

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/views/kit"
)

// cards is a list of numbered parts (topics, articles, parties): one is open
// for editing, the others are a line each. It holds no data of its own.
type cards struct {
	n      func() int
	title  func(i int) string
	note   func(i int) string            // at the right of a closed card
	head   func(i int) fyne.CanvasObject // the title's field of the open card
	body   func(i int) fyne.CanvasObject
	move   func(i, j int)
	remove func(i int)
	locked bool

	open    int
	content *fyne.Container
}

func newCards() *cards {
	c := &cards{content: container.New(layout.NewCustomPaddedVBoxLayout(8))}
	return c
}

// show draws the cards anew; open is the one to edit, -1 none.
func (c *cards) show(open int) {
	c.open = open
	c.content.Objects = nil
	for i := range c.n() {
		if i == open {
			c.content.Add(c.openCard(i))
		} else {
			c.content.Add(c.closedCard(i))
		}
	}
	c.content.Refresh()
}

func (c *cards) openCard(i int) fyne.CanvasObject {
	up := kit.NewButton("", "up", kit.Quiet, func() { c.swap(i, i-1) })
	down := kit.NewButton("", "down", kit.Quiet, func() { c.swap(i, i+1) })
	trash := kit.NewButton("", "trash", kit.Quiet, func() {
		c.remove(i)
		c.show(min(i, c.n()-1))
	})
	if i == 0 || c.locked {
		up.Disable()
	}
	if i == c.n()-1 || c.locked {
		down.Disable()
	}
	if c.locked {
		trash.Disable()
	}
	head := edges(nil, nil, container.NewHBox(numberTile(i+1), gap(4)), container.NewHBox(gap(4), up, down, trash), c.head(i))
	return card(kit.Bg, inset(container.New(layout.NewCustomPaddedVBoxLayout(10), head, c.body(i)), 12, 8, 12, 12))
}

func (c *cards) swap(i, j int) {
	if j < 0 || j >= c.n() {
		return
	}
	c.move(i, j)
	c.show(j)
}

func (c *cards) closedCard(i int) fyne.CanvasObject {
	title := c.title(i)
	if title == "" {
		title = lang.L("Belum berjudul")
	}
	row := kit.NewFold(strconv.Itoa(i+1), title, c.note(i), func() { c.show(i) })
	return row
}

// numberTile is the white number on dark of a card.
func numberTile(n int) fyne.CanvasObject {
	back := canvas.NewRectangle(kit.Label)
	back.CornerRadius = 4
	text := canvas.NewText(strconv.Itoa(n), kit.Surf)
	text.TextSize, text.TextStyle.Bold = 12, true
	return container.NewCenter(container.NewGridWrap(fyne.NewSize(20, 20), container.NewStack(back, container.NewCenter(text))))
}

// card is a rounded frame around content.
func card(fill interface{ RGBA() (r, g, b, a uint32) }, content fyne.CanvasObject) fyne.CanvasObject {
	back := canvas.NewRectangle(fill)
	back.CornerRadius, back.StrokeWidth, back.StrokeColor = 6, 1, kit.Line
	return container.NewStack(back, content)
}
