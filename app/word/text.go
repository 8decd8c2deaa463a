package word

import (
	"encoding/xml"
	"strings"

	"sinergi/app/doc"
)

// look is what a paragraph style says that matters here.
type look struct {
	based       string
	align       string
	bold        bool
	boldSet     bool
	list, level int
	listed      bool
}

// reader gathers the lines of a file.
type reader struct {
	folder  string
	numbers readNumbering
	looks   map[string]look
	styleID string // being read

	skip   int  // depth of the element whose content is left out; 0: none
	words  bool // inside w:t
	props  bool // inside the properties of a paragraph or a row
	paras  []*readParagraph
	tables []*readTable
	out    []doc.Line
	carry  string // text of paragraphs whose end was deleted

	listDepth int // of the last item
}

// readParagraph is a paragraph being read; text boxes put paragraphs inside
// paragraphs.
type readParagraph struct {
	text        strings.Builder
	style       string
	align       string
	list, level int
	listed      bool
	left        int
	bold, thin  bool // has bold words, has others
	joined      bool // its end was deleted
	runBold     bool
	runBoldSet  bool
	runHidden   bool
}

// readTable is a table being read. Of one with signatures the cells are kept
// apart, because it is read column by column.
type readTable struct {
	style   string
	col     int
	row     int // place in out where the row begins
	cell    int // place in out where the cell begins
	first   int // place in out where the table begins
	deleted bool
	columns [][]doc.Line
}

const (
	wordSpace   = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strictSpace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
)

func ofWord(n xml.Name) bool { return n.Space == wordSpace || n.Space == strictSpace }

// style reads word/styles.xml.
func (t *reader) style(_ int, token xml.Token) error {
	switch e := token.(type) {
	case xml.EndElement:
		if e.Name.Local == "style" {
			t.styleID = ""
		}
	case xml.StartElement:
		if e.Name.Local == "style" {
			t.styleID = attr(e, "styleId")
			return nil
		}
		if t.styleID == "" {
			return nil
		}
		l := t.looks[t.styleID]
		switch e.Name.Local {
		case "basedOn":
			l.based = attr(e, "val")
		case "jc":
			l.align = attr(e, "val")
		case "b":
			l.bold, l.boldSet = on(e), true
		case "numId":
			l.list, l.listed = number(attr(e, "val")), true
		case "ilvl":
			l.level = levelNumber(attr(e, "val"))
		}
		t.looks[t.styleID] = l
	}
	return nil
}

// lookOf joins a style with those that it is based on.
func (t *reader) lookOf(id string) look {
	if id == "" {
		id = "Normal"
	}
	out := t.looks[id]
	for base, n := out.based, 0; base != "" && n < 20; n++ { // a circle of styles ends
		l := t.looks[base]
		if out.align == "" {
			out.align = l.align
		}
		if !out.boldSet {
			out.bold, out.boldSet = l.bold, l.boldSet
		}
		if !out.listed {
			out.list, out.level, out.listed = l.list, l.level, l.listed
		}
		base = l.based
	}
	return out
}

func (t *reader) para() *readParagraph {
	if len(t.paras) == 0 {
		return nil
	}
	return t.paras[len(t.paras)-1]
}

func (t *reader) table() *readTable {
	if len(t.tables) == 0 {
		return nil
	}
	return t.tables[len(t.tables)-1]
}

// token reads word/document.xml.
func (t *reader) token(depth int, token xml.Token) error {
	switch e := token.(type) {
	case xml.StartElement:
		if t.skip == 0 && t.leaveOut(e) {
			t.skip = depth
		}
		if t.skip == 0 && ofWord(e.Name) {
			t.start(e)
		}
	case xml.EndElement:
		switch {
		case t.skip > 0 && depth < t.skip:
			t.skip = 0
		case t.skip == 0 && ofWord(e.Name):
			t.end(e.Name.Local)
		}
		t.words = false
	case xml.CharData:
		if p := t.para(); p != nil && t.skip == 0 && t.words && !p.runHidden {
			t.write(string(e))
		}
	}
	return nil
}

// leaveOut tells what is no part of the text: deletions, formats as they were,
// the older twin of a text box, field codes.
func (t *reader) leaveOut(e xml.StartElement) bool {
	switch name := e.Name.Local; name {
	case "del", "moveFrom":
		return ofWord(e.Name) && !t.props
	case "Fallback", "instrText", "delText", "delInstrText", "sectPr", "tblGrid", "sdtPr":
		return true
	default:
		return ofWord(e.Name) && strings.HasSuffix(name, "Change")
	}
}
