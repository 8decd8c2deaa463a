// Package doc says what a paper contains, in order: record in, Document out.
// It measures nothing; shares, line counts and the office's own settings are
// all it knows of size, and package paper puts it on sheets.
package doc

import "sinergi/app"

// Document is one paper. Date goes into the file's metadata and comes from the
// record, so that the same record always gives the same bytes.
type Document struct {
	Title   string
	Author  string
	Date    app.Date
	Setup   PageSetup
	Mark    string // pale word across every page: DRAF
	Blocks  []Block
	Subject string
	// Initials are the names over boxes for initials at the foot of every page,
	// left to right; none: no boxes.
	Initials []string
}

// PageSetup is the sheet and its margins (millimetres), the typeface and its
// size (points), and how pages are numbered.
type PageSetup struct {
	Paper     app.PaperSize
	Landscape bool
	Top       float64
	Bottom    float64
	Left      float64
	Right     float64
	Font      string // app.FontSans (also when empty), app.FontSerif, or a font of the machine
	Size      float64
	Leading   float64 // line pitch as a multiple of Size; 0: 1.2
	Numbers   PageNumbers
}

// PageNumbers is how pages are numbered.
type PageNumbers int

// Serif tells whether the program's own type with serifs is meant.
func (s PageSetup) Serif() bool { return s.Font == app.FontSerif }

// Ways of numbering pages.
const (
	NumbersNone   PageNumbers = iota
	NumbersDashed             // "- 2 -" top centre, page 1 without
	NumbersOf                 // "Halaman 1 dari 3" bottom right
	NumbersBottom             // "2" bottom centre
)

// Block is one part of a document; the types of this package are all there are.
type Block interface {
	dump(d *dumper)
}

// Run is a stretch of text in one style. A line feed in it starts a new line.
type Run struct {
	Text      string
	Size      float64 // points; 0: the document's
	Spacing   float64 // points between letters
	Bold      bool
	Italic    bool
	Underline bool
	Added     bool // in a comparison: underlined and coloured
	Removed   bool // in a comparison: struck out and coloured
}

// Runs is text in one or more styles.
type Runs []Run

// Plain is text in the ordinary style.
func Plain(text string) Runs { return Runs{{Text: text}} }

// Bold is bold text.
func Bold(text string) Runs { return Runs{{Text: text, Bold: true}} }

// Align is how text stands between its edges.
type Align int

// Alignments; Justify is the one that running text needs.
const (
	Justify Align = iota
	Left
	Centre
	Right
)

// Picture is a PNG or JPEG of a record.
type Picture = app.Picture

// Rules and text placements of a letterhead, for whoever draws it.
const (
	RuleThinThick = app.RuleThinThick
	RuleSingle    = app.RuleSingle
	RuleThin      = app.RuleThin
	RuleNone      = app.RuleNone
	CentreOnPage  = app.CentreOnPage
)

// Letterhead is the office's kop surat.
type Letterhead struct{ app.Letterhead }

// Title is centred lines.
type Title struct {
	Lines []Runs
	After float64 // space below, in lines
	Logo  Picture // left of the lines, with a thin rule under both; empty: neither
}

// Paragraph is running text. Before is space above in lines, dropped at the
// top of a page; KeepNext holds it on the page of what follows. Fill ends it in
// dashes up to the right edge, which leave no room for additions.
type Paragraph struct {
	Runs     Runs
	Align    Align
	Before   float64
	KeepNext bool
	Fill     bool
}

// Fields are label-colon-value rows with one common label column, whose share
// of the width is LabelShare.
type Fields struct {
	LabelShare float64
	Rows       []Field
}

// Field is one row; Number stands before the label, as in "1. Simpulan".
type Field struct {
	Number string
	Label  string
	Value  []Block
	Before float64
}

// List is items with their marks: "1.", "a.", "(1)", "-".
type List struct {
	Items  []Item
	Before float64 // space above the first item, in lines
	Gap    float64 // space between items, in lines
}

// Item is one item of a list; lists nest through its blocks.
type Item struct {
	Mark   string
	Blocks []Block
}

// Table is a ruled table. The Head rows are repeated on every page, and no row
// is split unless it is taller than a page.
type Table struct {
	Columns []Column
	Head    []Row
	Rows    []Row
	Spare   int     // so many of the last rows are left out where they would need another page
	Before  float64 // space above, in lines
	Scale   float64 // size of the text as a share of the document's; 0: 1
	Again   []Block // stand over the head on every page but the table's first: title and facts
}

// Column is one column: its share of the width in percent and how its cells
// stand. Shares that come to less than 100 leave room at the right.
type Column struct {
	Share float64
	Align Align
}

// Row is one row; Height is its least height in millimetres, from the preset.
type Row struct {
	Cells    []Cell
	Height   float64
	KeepNext bool // on one page with the next row
	Thick    bool // thick rule below
}

// Cell is one cell. At is where its text begins as a share of the width
// (staggered signature numbers); Span counts columns, 0 means 1.
type Cell struct {
	Runs       Runs
	Align      Align // Justify: as the column
	At         float64
	Span       int
	Tick       bool
	Middle     bool // in the middle of the height
	OpenTop    bool // without its upper rule: a half row
	OpenBottom bool
}

// Signatures are signature columns side by side, left to right; a single one
// stands on the right. They are never alone on a page.
type Signatures struct {
	Columns []Signature
	PerRow  int     // columns in one row; 0: as many as there are, at most 3
	Before  float64 // space above, in lines
	Stamp   bool    // room for a duty stamp and a seal
}

// Signature is one column: lines above the room to sign, name, lines below.
type Signature struct {
	Date     string
	Lead     string
	Position []string
	Name     Runs
	Below    []string
	Meterai  bool    // a box where the duty stamp is stuck
	Picture  Picture // of the signature, in the room to sign
}

// Pictures are photos in rows of PerRow, each as large as its room allows with
// its caption below; a row is not split. Before is space above in lines.
type Pictures struct {
	PerRow int // 1..3; 0: 2
	Before float64
	Items  []CaptionedPicture
}

// CaptionedPicture is one photo. Data is a JPEG or PNG; one without stands as
// an empty box.
type CaptionedPicture struct {
	Picture Picture
	Caption Runs
}

// Logos are the emblems over an agreement, first party left; a party without
// one gets an empty box.
type Logos struct{ Pictures []Picture }

// Spacer is empty lines, dropped at the top of a page.
type Spacer struct{ Lines float64 }

// NewPage starts a new page.
type NewPage struct{}
