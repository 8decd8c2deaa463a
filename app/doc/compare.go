package doc

import "sinergi/app"

// Line is one paragraph of a document as text: its list mark apart, because
// marks renumber themselves, how deep it stands and whether it is a centred
// heading.
type Line struct {
	Mark   string
	Text   string
	Depth  int
	Centre bool
	Bold   bool
}

// Lines gives the paragraphs of a document in reading order: what is compared.
func Lines(d Document) []Line { return nil }

// What happened to a part of a text.
const (
	Kept = iota
	Added
	Removed
)

// Part is a stretch of text that was kept, added or removed.
type Part struct {
	Op   int
	Text string
}

// Change is one line of a comparison: Old and New are the lines' places, -1
// where there is none. The kept and removed parts together are the old text,
// the kept and added ones the new.
type Change struct {
	Old, New int
	Parts    []Part
}

// Compare aligns two texts line by line and the changed lines word by word.
func Compare(before, after []Line) []Change { return nil }

// Comparison is what a compared document says of itself.
type Comparison struct {
	Title         string // "Nota Kesepahaman dengan Pemkab Muara Enim"
	Before, After string // "Versi 2, 12 Mei 2023, Dewi"
}

// Redline is one document with what was added underlined and what was removed
// struck out.
func Redline(o app.Office, c Comparison, before, after []Line) Document { return Document{} }

// SideBySide has the old text left and the new one right, changes marked, on a
// page across.
func SideBySide(o app.Office, c Comparison, before, after []Line) Document { return Document{} }
