// Package paper puts a document on pages. Layout decides once where every mark
// stands; WritePDF and Raster only draw those marks, with the same font bytes.
package paper

import "time"

// Page is one sheet. All positions are millimetres from its top left corner.
// Texts that are turned lie under everything else, and a PDF shows them as
// shapes, so that a mark across the page does not get between the words of
// copied text.
type Page struct {
	Width, Height float64
	Texts         []Text
	Lines         []Line
	Rects         []Rect
	Pictures      []Picture
}

// Text is a piece of text on one baseline: a word, or what of it has one
// style. X, Y is the start of its baseline, Size is in points, Width its
// advance in millimetres without the Spacing (millimetres after each letter)
// behind its end, Gray 0 is black, Ink a colour in place of Gray, Angle
// turns it counter-clockwise about X, Y in degrees.
type Text struct {
	X, Y    float64
	S       string
	Face    Face
	Size    float64
	Spacing float64
	Width   float64
	Gray    uint8
	Ink     Ink
	Angle   float64
}

// Ink is one of the few colours that marks have.
type Ink uint8

// Inks: gray as the mark says, and those of a comparison.
const (
	InkGray Ink = iota
	InkAdded
	InkRemoved
	inkCount
)

// colours are the inks' red, green and blue; dark enough to be read when they
// are printed without colour.
var colours = [inkCount][3]uint8{InkAdded: {0x1B, 0x62, 0x37}, InkRemoved: {0xA3, 0x20, 0x1D}}

// rgb is the colour of an ink; InkGray takes the gray.
func (i Ink) rgb(gray uint8) [3]uint8 {
	if i == InkGray || i >= inkCount {
		return [3]uint8{gray, gray, gray}
	}
	return colours[i]
}

// Line is a straight stroke of the given width.
type Line struct {
	X1, Y1, X2, Y2 float64
	Width          float64
	Gray           uint8
	Ink            Ink
}

// Rect is an outline of the given line width, measured on the middle of the
// stroke.
type Rect struct {
	X, Y, W, H float64
	Width      float64
	Gray       uint8
}

// Picture is an image in a box.
type Picture struct {
	X, Y, W, H float64
	Image      *Image
}

// Result is a laid out document. Warnings are Indonesian sentences about what
// could not be printed as written.
type Result struct {
	Pages    []Page
	Warnings []string
	Info     Info
}

// Info is what a PDF says about itself.
type Info struct {
	Title, Author, Subject string
	Date                   time.Time
}

// mmPerPoint is the length of a typographic point in millimetres.
const mmPerPoint = 25.4 / 72
