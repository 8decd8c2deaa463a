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
// advance in millimetres, Gray 0 is black, Angle turns it counter-clockwise
// about X, Y in degrees.
type Text struct {
	X, Y  float64
	S     string
	Face  Face
	Size  float64
	Width float64
	Gray  uint8
	Angle float64
}

// Line is a straight stroke of the given width.
type Line struct {
	X1, Y1, X2, Y2 float64
	Width          float64
	Gray           uint8
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
