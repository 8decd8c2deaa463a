package views

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/views/kit"
)

// cards is a list of numbered parts (topics, articles, parties): one is open
// for editing, the others are a line each. It holds no data of its own.
type cards struct {
	o      *office
	path   string // by which faults name the parts: "minutes.topics"
	n      func() int
	title  func(i int) string
	note   func(i int) string            // at the right of a closed card
	head   func(i int) fyne.CanvasObject // the title's field of the open card
	body   func(i int) fyne.CanvasObject
	move   func(i, j int)
	remove func(i int)
	locked bool

	open    int
	fields  *fields // of the open card
	errors  app.FieldErrors
	content *fyne.Container
}

func newCards(o *office, path string) *cards {
	return &cards{o: o, path: path, fields: &fields{o: o}, content: container.New(layout.NewCustomPaddedVBoxLayout(8))}
}

// bind makes a control of the open card known, by the end of its path.
func (c *cards) bind(name string, field *kit.Field, focus fyne.Focusable) {
	c.fields.bind(0, c.pathOf(name), field, focus, func(bool) {})
}

// pathOf is how faults name a field of the open card.
func (c *cards) pathOf(name string) string { return fmt.Sprintf("%s[%d].%s", c.path, c.open, name) }

// show draws the cards anew; open is the one to edit, -1 none.
func (c *cards) show(open int) {
	c.open = open
	c.fields = &fields{o: c.o, goTo: func(int) {}}
	c.content.Objects = nil
	for i := range c.n() {
		if i == open {
			c.content.Add(c.openCard(i))
		} else {
			c.content.Add(c.closedCard(i))
		}
	}
	c.fields.show(c.errors)
	c.content.Refresh()
}

// renew is show for parts that came from elsewhere. The cursor stays in the
// like field: keys must not go into one that is seen no longer.
func (c *cards) renew(open int) {
	window := c.o.window.Canvas()
	at := slices.IndexFunc(c.fields.bounds, func(b bound) bool { return b.focus == window.Focused() })
	if at < 0 {
		c.show(open)
		return
	}
	var row, column int
	if before := entryOf(window.Focused()); before != nil {
		row, column = before.CursorRow, before.CursorColumn
	}
	c.show(open)
	if at >= len(c.fields.bounds) {
		window.Unfocus()
		return
	}
	window.Focus(c.fields.bounds[at].focus)
	if after := entryOf(c.fields.bounds[at].focus); after != nil {
		after.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) // nothing stays selected, or the next key would replace it
		after.CursorRow, after.CursorColumn = row, min(column, len([]rune(after.Value())))
		after.Refresh()
	}
}

// entryOf is the entry that a control types into, nil if it has none.
func entryOf(f fyne.Focusable) *kit.Entry {
	switch f := f.(type) {
	case *kit.Entry:
		return f
	case *kit.Suggest:
		return &f.Entry
	}
	return nil
}

// showErrors puts faults beside the fields of the open card and tells how to
// get to the first.
func (c *cards) showErrors(errs app.FieldErrors) func() {
	c.errors = errs
	c.fields.show(errs)
	if len(errs) == 0 {
		return nil
	}
	return func() {
		if i := rowOf(errs[0].Field); i >= 0 && i < c.n() && i != c.open {
			c.show(i)
		}
		if c.fields.first == nil && len(c.fields.bounds) > 0 {
			c.o.window.Canvas().Focus(c.fields.bounds[0].focus)
		}
		c.fields.focusError()
	}
}

func (c *cards) openCard(i int) fyne.CanvasObject {
	up := kit.NewButton("", "up", kit.Quiet, func() { c.swap(i, i-1) })
	down := kit.NewButton("", "down", kit.Quiet, func() { c.swap(i, i+1) })
	trash := kit.NewButton("", "trash", kit.Quiet, func() {
		c.errors = nil // they name the parts by their places
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
	c.errors = nil
	c.move(i, j)
	c.show(j)
}

func (c *cards) closedCard(i int) fyne.CanvasObject {
	title := c.title(i)
	if title == "" {
		title = lang.L("Belum berjudul")
	}
	var row *kit.Fold
	row = kit.NewFold(strconv.Itoa(i+1), title, c.note(i), func() {
		window := c.o.window.Canvas()
		byKeys := window.Focused() == fyne.Focusable(row)
		c.show(i)
		if byKeys && len(c.fields.bounds) > 0 { // the row that had the focus is gone
			window.Focus(c.fields.bounds[0].focus)
		}
	})
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
