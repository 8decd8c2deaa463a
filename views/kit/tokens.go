// Package kit holds the widgets of the window. They know no record: every text
// is handed in already worded, and every event goes out through a callback.
package kit

import (
	"image/color"
	"time"
)

// The colours of the look. Text pairs keep a contrast of at least 4.5, icons
// and borders of controls at least 3; contrast_test.go computes each of them.
var (
	Ink   = hex(0x17252D) // text
	Ink2  = hex(0x4A5C67) // meta lines, icons, absent rows
	Ink3  = hex(0x586A75) // help, placeholder, disabled
	Label = hex(0x2B3B45) // field labels and text that is only read

	Surf   = hex(0xFFFFFF) // form, cards, controls
	Bg     = hex(0xF3F6F8) // list and window
	HeadBg = hex(0xE6ECEF) // group heads, status bar, table heads
	DeskBg = hex(0xDCE3E8) // behind paper

	Line    = hex(0xD3DCE2) // dividers
	Edge    = hex(0x7F919C) // border of a field
	BtnEdge = hex(0xAEBCC5) // border of a button

	Pri      = hex(0x0B5A7D) // the next thing to do, links, focus
	PriHover = hex(0x094B69)
	Soft     = hex(0xDCECF4) // chosen row, banner that informs
	Halo     = hex(0xA8D4EA) // outside a focused field

	Side     = hex(0x12343F) // side bar
	SideOn   = hex(0x1E4B59) // the chosen room
	SideMark = hex(0x6CC7E6) // its mark, and links on Side
	SideText = hex(0xD5E3E8)
	SideIcon = hex(0x9FBAC4)

	OK       = hex(0x1B6237)
	OKBg     = hex(0xDDF0E3)
	Warn     = hex(0x7A4A00)
	WarnBg   = hex(0xFCEBCB)
	WarnSign = hex(0xB25E00)
	Err      = hex(0xA3201D)
	ErrBg    = hex(0xFBE3E1)
	ErrEdge  = hex(0xDDA5A3) // border of a button that destroys

	Count     = hex(0x3A2500) // number of what is late or due today
	CountBg   = hex(0xF7C873)
	Unsaved   = hex(0x8A4B00) // "Belum disimpan"
	ReadOnly  = hex(0xEEF2F4) // fill of what cannot be changed now
	Selection = hex(0xB9DDEE) // selected text
	ScrollBar = hex(0xA9B7C0)
	Clear     = color.NRGBA{}
)

// The measures of the look, in logical pixels.
const (
	SizeSmall  float32 = 11 // badges, counts, tiles
	SizeMeta   float32 = 12 // labels, meta, help, status
	SizeBody   float32 = 13
	SizeTitle  float32 = 16 // page, record and dialog titles
	SizeFigure float32 = 20 // figures on the first page

	Radius     float32 = 4 // controls and badges
	RadiusCard float32 = 6 // cards and dialogs

	HeightControl float32 = 28
	HeightHead    float32 = 56
	HeightBar     float32 = 40 // tabs, search and preview bars
	HeightRow     float32 = 56
	HeightRowTall float32 = 72 // agreements: badges under the meta line
	HeightGroup   float32 = 24
	HeightStatus  float32 = 24

	WidthSide float32 = 180
	WidthRail float32 = 48

	iconSmall float32 = 12 // in badges
	iconSize  float32 = 16 // in buttons
	iconRoom  float32 = 20 // in the side bar
)

// After runs f on the window's goroutine once d has passed. The window sets it,
// because only the window may start work of its own; until then delayed work
// never happens.
var After = func(d time.Duration, f func()) {}

// Hint tells the whole of a title that had to be cut, when the pointer or the
// focus reaches it, and "" when it leaves; the window shows it in its status bar.
var Hint = func(text string) {}

func hex(rgb uint32) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xFF}
}

// faded is the same colour with the given share of opacity (0 to 1).
func faded(c color.NRGBA, share float32) color.NRGBA {
	c.A = uint8(255*share + 0.5)
	return c
}
