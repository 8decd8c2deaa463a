package doc

import "sinergi/app"

// Line is one paragraph of a document as text: its list mark apart, because
// marks renumber themselves, how deep it stands and whether it is a centred
// heading.
type Line struct {
	Mark   string
	Text   string // words parted by single spaces
	Depth  int
	Centre bool
	Bold   bool
}

// Lines gives the paragraphs of a document in reading order: what is compared.
// A cell of a table, a label and its value and each line of a signature are
// lines of their own; emblems and empty paragraphs have none.
func Lines(d Document) []Line {
	var l lineReader
	l.blocks(d.Blocks, "", 0)
	return l.lines
}

type lineReader struct{ lines []Line }

func (l *lineReader) add(line Line, runs Runs) {
	text, bold := "", true
	for _, r := range runs {
		text += r.Text
		bold = bold && (r.Bold || oneLine(r.Text) == "")
	}
	line.Text = oneLine(text)
	if line.Text == "" && line.Mark == "" {
		return
	}
	line.Bold = bold && line.Text != ""
	l.lines = append(l.lines, line)
}

// blocks reads blocks that stand depth lists deep; mark goes to the first line.
func (l *lineReader) blocks(blocks []Block, mark string, depth int) {
	take := func() string {
		m := mark
		mark = ""
		return m
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case Letterhead:
			for _, line := range b.Lines {
				l.add(Line{Mark: take(), Depth: depth, Centre: true}, Plain(line.Text))
			}
		case Title:
			for _, runs := range b.Lines {
				l.add(Line{Mark: take(), Depth: depth, Centre: true}, runs)
			}
		case Paragraph:
			l.add(Line{Mark: take(), Depth: depth, Centre: b.Align == Centre}, b.Runs)
		case Fields:
			for _, row := range b.Rows {
				l.add(Line{Mark: row.Number, Depth: depth}, Plain(row.Label))
				l.blocks(row.Value, "", depth+1)
			}
		case List:
			for _, item := range b.Items {
				if m := take(); m != "" && (item.Mark != "" || len(item.Blocks) == 0) {
					l.add(Line{Mark: m, Depth: depth}, nil) // a list that begins in an item without words of its own
				}
				l.blocks(item.Blocks, item.Mark, depth+1)
			}
		case Table:
			for _, row := range b.Head {
				l.row(row, depth)
			}
			for _, row := range b.Rows {
				l.row(row, depth)
			}
		case Signatures:
			for _, s := range b.Columns {
				l.signature(s, depth)
			}
		case Pictures:
			for _, p := range b.Items {
				l.add(Line{Mark: take(), Depth: depth, Centre: true}, p.Caption)
			}
		}
	}
	if mark != "" {
		l.add(Line{Mark: mark, Depth: depth}, nil)
	}
}

func (l *lineReader) row(row Row, depth int) {
	for _, cell := range row.Cells {
		l.add(Line{Depth: depth}, cell.Runs)
	}
}

func (l *lineReader) signature(s Signature, depth int) {
	for _, text := range append([]string{s.Date, s.Lead}, s.Position...) {
		l.add(Line{Depth: depth, Centre: true}, Plain(text))
	}
	l.add(Line{Depth: depth, Centre: true}, s.Name)
	for _, text := range s.Below {
		l.add(Line{Depth: depth, Centre: true}, Plain(text))
	}
}

// VersionLines is the text of a version: that of its record, or what the
// partner sent back.
func VersionLines(o app.Office, v app.Version) []Line {
	if v.Source != app.VersionReturned {
		return Lines(Agreement(o, v.Record))
	}
	lines := make([]Line, 0, len(v.Returned))
	for _, text := range v.Returned {
		if text = oneLine(text); text != "" {
			lines = append(lines, Line{Text: text})
		}
	}
	return lines
}
