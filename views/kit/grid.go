package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// GridKind is what the cells of a column hold.
type GridKind int

// The kinds of columns.
const (
	GridText   GridKind = iota
	GridSex             // L or P, typed without opening the cell
	GridCheck           // a box; Space turns it
	GridDate            // dd/mm/yyyy once the cell is left
	GridChoice          // one of Choices
)

// GridColumn is one column of a Grid.
type GridColumn struct {
	Head    string
	Width   float32 // at least
	Stretch float32 // its share of the width that is left; 0 keeps Width
	Kind    GridKind
	Choices []string
	Align   fyne.TextAlign
}

// Grid is a table that is filled in with the keyboard. It keeps no data: it asks
// and tells through its functions, of which only Rows and Cell must be set. What
// is typed goes to SetCell at each letter, so that nothing is lost whatever
// happens next; Esc sets the former text again.
type Grid struct {
	widget.BaseWidget

	Rows    func() int
	Cell    func(r, c int) string
	SetCell func(r, c int, text string)
	Toggle  func(r, c int)      // turns a GridCheck cell
	Append  func()              // adds an empty row at the end; nil takes away the last line
	Insert  func(at int)        // adds an empty row before row at
	Delete  func(r int)         // removes a row
	Faint   func(r int) bool    // rows drawn grey
	Mark    func(r, c int) bool // cells with a warning sign
	Suggest func(r, c int, text string, give func([]Suggestion))
	// OnChoose is called after a suggestion was taken and its text set.
	OnChoose func(r, c int, s Suggestion)
	// OnPaste gets the cells of the clipboard and the cell where they begin,
	// which may be in the line after the last row. Nil lets the grid set them.
	OnPaste  func(r, c int, rows [][]string)
	OnCursor func(r, c int)
	OnEdited func()

	NewRowText      string // in the line after the last row
	YesText, NoText string // beside the boxes
	// MaxRows lets a grid inside a form ask for the room of all its lines, up to
	// that many; 0 asks for four, for a grid that gets its height from its pane.
	MaxRows int

	cols     []GridColumn
	row, col int
	origin   int // the column that Tab set out from, or -1
	readOnly bool
	visited  bool
	pointed  bool // the cursor came to its cell by a click
	focused  bool
	shift    bool
	away     bool // the focus moves between the grid and its editor

	editing bool
	fresh   bool // the edited row was made by typing
	before  string
	written string
	editor  *gridEditor

	body   *gridBody
	scroll *container.Scroll
	head   *gridHead
	pad    *wheelPad
	layer  *popLayer
	size   gridSize
	drawn  bool
}

var (
	_ fyne.Focusable    = (*Grid)(nil)
	_ fyne.Tabbable     = (*Grid)(nil)
	_ fyne.Shortcutable = (*Grid)(nil)
	_ Parent            = (*Grid)(nil)
)

// NewGrid makes a grid without rows.
func NewGrid(cols []GridColumn) *Grid {
	g := &Grid{cols: cols, origin: -1, YesText: "Ya", NoText: "Tidak", layer: newPopLayer()}
	g.editor = newGridEditor(g)
	g.body = newGridBody(g)
	g.head = newGridHead(g)
	g.scroll = container.NewScroll(g.body)
	g.scroll.OnScrolled = func(fyne.Position) { closeOffer(); g.moved() }
	g.pad = newWheelPad(func(event *fyne.ScrollEvent) { g.wheel(event) })
	g.ExtendBaseWidget(g)
	return g
}

// Children is the editor, while a cell is open.
func (g *Grid) Children() []fyne.CanvasObject { return []fyne.CanvasObject{g.editor} }

// SetReadOnly keeps every cell as it is; the cursor still moves.
func (g *Grid) SetReadOnly(on bool) {
	if g.readOnly != on {
		g.endEdit(true)
		g.readOnly = on
		g.Refresh()
	}
}

// SetColumns replaces the columns.
func (g *Grid) SetColumns(cols []GridColumn) {
	g.endEdit(true)
	g.cols = cols
	g.clamp()
	g.measure()
	g.head.rebuild()
	g.body.rebuild()
	g.Refresh()
}

// Refresh shows the data as it is now.
func (g *Grid) Refresh() {
	g.clamp()
	g.measure()
	g.BaseWidget.Refresh()
}

// Focus gives the keyboard to the grid.
func (g *Grid) Focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil {
		c.Focus(g)
	}
}

// Cursor is the row and column of the cursor; row Rows() is the line for a new
// row.
func (g *Grid) Cursor() (row, col int) { return g.row, g.col }

// CursorTo moves the cursor and brings its cell into view.
func (g *Grid) CursorTo(row, col int) {
	g.endEdit(true)
	g.origin = -1
	g.visited = true
	g.moveTo(row, col)
}

// Commit closes an open cell and keeps what was typed.
func (g *Grid) Commit() { g.endEdit(true) }

// Editing tells whether a cell is open.
func (g *Grid) Editing() bool { return g.editing }

// InsertRow adds an empty row before the cursor.
func (g *Grid) InsertRow() {
	g.endEdit(true)
	if g.readOnly || g.Insert == nil {
		return
	}
	g.Insert(min(g.row, g.count()))
	g.edited()
	g.Refresh()
	g.moveTo(g.row, 0)
}

// DeleteRow removes the row of the cursor.
func (g *Grid) DeleteRow() {
	g.endEdit(true)
	if g.readOnly || g.Delete == nil || g.row >= g.count() {
		return
	}
	g.Delete(g.row)
	g.edited()
	g.Refresh()
	g.moveTo(g.row, g.col)
}

func (g *Grid) count() int {
	if g.Rows == nil {
		return 0
	}
	return g.Rows()
}

// lines are the rows and, when rows can be added, the line for a new one.
func (g *Grid) lines() int {
	n := g.count()
	if g.Append != nil && !g.readOnly {
		n++
	}
	return n
}

func (g *Grid) text(r, c int) string {
	if r < 0 || r >= g.count() || g.Cell == nil {
		return ""
	}
	return g.Cell(r, c)
}

// ticked tells whether the box of a GridCheck cell is on.
func (g *Grid) ticked(r, c int) bool {
	switch g.text(r, c) {
	case "", "0", "false", "Tidak", g.NoText:
		return false
	}
	return true
}

func (g *Grid) set(r, c int, text string) {
	if g.SetCell == nil || r >= g.count() {
		return
	}
	g.SetCell(r, c, text)
	g.edited()
}

func (g *Grid) edited() {
	if g.OnEdited != nil {
		g.OnEdited()
	}
}

func (g *Grid) clamp() {
	g.row = max(min(g.row, g.lines()-1), 0)
	g.col = max(min(g.col, len(g.cols)-1), 0)
}

// moveTo puts the cursor on a cell and shows it.
func (g *Grid) moveTo(row, col int) {
	before, beforeCol := g.row, g.col
	g.row, g.col = row, col
	g.clamp()
	g.pointed = g.pointed && g.row == before && g.col == beforeCol
	g.measure()
	g.ensureVisible()
	g.body.update()
	if g.OnCursor != nil && (g.row != before || g.col != beforeCol) {
		g.OnCursor(g.row, g.col)
	}
}

// FocusGained draws the cursor.
func (g *Grid) FocusGained() {
	g.focused, g.visited = true, true
	g.body.update()
	if !g.away {
		g.reveal()
	}
}

// FocusLost takes the cursor's ring away; its row stays marked.
func (g *Grid) FocusLost() {
	g.focused, g.shift = false, false
	if !g.away {
		g.origin = -1
		g.body.update()
	}
}

// reveal brings the cursor's row into the view of the form around the grid.
func (g *Grid) reveal() {
	if form := formOf(g); form != nil {
		top := headHeight + lineStep*float32(g.row) - g.scroll.Offset.Y
		form.show(g, top, lineStep)
	}
}

// wheel scrolls the rows; false when there is nothing further that way.
func (g *Grid) wheel(event *fyne.ScrollEvent) bool {
	return scrollBy(g.scroll, event.Scrolled)
}

// moved follows the scroll: the head sideways, the rows in both ways.
func (g *Grid) moved() {
	g.head.follow(g.scroll.Offset.X)
	g.body.update()
}
