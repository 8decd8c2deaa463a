package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

type gridCell struct {
	text       *canvas.Text
	sign       *canvas.Image // box or warning, in columns that need it
	line       *canvas.Rectangle
	raw, named string  // what the text and the sign show now
	wide       float32 // the width that raw was cut for
}

func (r *gridBodyRenderer) showCell(c *gridCell, line, col int, isNew, faint bool) {
	g := r.body.grid
	at, size := g.cellBox(line, col)
	c.text.Hidden, c.line.Hidden = false, false
	place(c.line, at.X+size.Width, at.Y, 1, lineStep)

	text, tone, bold, sign := "", color.NRGBA(Ink), false, ""
	left, right := cellPad, cellPad-3
	switch {
	case isNew:
		if col == r.newColumn() {
			text, tone = g.NewRowText, Ink3
		}
	case g.cols[col].Kind == GridCheck:
		text, tone, bold, sign = g.checkLook(line, col, faint)
		left += iconSize + 6
	default:
		text = g.text(line, col)
		if faint {
			tone = Ink2
		}
		if g.Mark != nil && g.Mark(line, col) {
			sign = "warn"
			right += iconSize + 4
		}
	}
	c.showText(text, tone, bold, size.Width-left-right)
	high := TextBody.measure("M").Height
	if g.cols[col].align() == fyne.TextAlignCenter {
		left, right = 0, 0
	}
	place(c.text, at.X+left, at.Y+(size.Height-high)/2, max(size.Width-left-right, 0), high)
	c.showSign(sign, at, size)
}

// newColumn is the column with the words that invite to type a new row.
func (r *gridBodyRenderer) newColumn() int {
	for i, col := range r.body.grid.cols {
		if col.Kind == GridText {
			return i
		}
	}
	return 0
}

// checkLook is a box with its word; what is off is said in bold.
func (g *Grid) checkLook(line, col int, faint bool) (text string, tone color.NRGBA, bold bool, sign string) {
	tone = Ink
	if faint {
		tone = Label
	}
	if g.ticked(line, col) {
		return g.YesText, tone, false, "check-box-on"
	}
	return g.NoText, Label, true, "check-box"
}

func (c *gridCell) showText(text string, tone color.NRGBA, bold bool, wide float32) {
	if text == c.raw && wide == c.wide && c.text.Color == color.Color(tone) && c.text.TextStyle.Bold == bold {
		return
	}
	c.raw, c.wide = text, wide
	style := TextBody
	style.Bold = bold
	shown := ""
	if text != "" && wide > 0 {
		shown = style.fit(oneLine(firstRunes(text, 200)), wide)
	}
	if c.text.Text == shown && c.text.Color == color.Color(tone) && c.text.TextStyle.Bold == bold {
		return
	}
	c.text.Text, c.text.Color, c.text.TextStyle.Bold = shown, tone, bold
	c.text.Refresh()
}

func (c *gridCell) showSign(sign string, at fyne.Position, size fyne.Size) {
	if sign != c.named {
		c.named = sign
		tone := Pri
		switch sign {
		case "warn":
			tone = WarnSign
		case "check-box":
			tone = Edge
		}
		setIcon(c.sign, sign, tone)
	}
	c.sign.Hidden = sign == ""
	x := at.X + cellPad
	if sign == "warn" {
		x = at.X + size.Width - iconSize - 7
	}
	place(c.sign, x, at.Y+(size.Height-iconSize)/2, iconSize, iconSize)
}
