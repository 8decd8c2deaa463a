package word

import (
	"encoding/xml"
	"regexp"
	"strings"

	"sinergi/app/doc"
)

// start looks at the beginning of an element.
func (t *reader) start(e xml.StartElement) {
	switch e.Name.Local {
	case "p":
		t.paras = append(t.paras, &readParagraph{})
		return
	case "tbl":
		t.tables = append(t.tables, &readTable{first: len(t.out)})
		return
	case "pPr", "trPr":
		t.props = true
	}
	if p := t.para(); p != nil {
		if t.props {
			p.property(e)
		} else {
			t.inRun(p, e)
		}
		return
	}
	table := t.table()
	if table == nil {
		return
	}
	switch e.Name.Local {
	case "tblStyle":
		table.style = attr(e, "val")
	case "tr":
		table.row, table.col, table.deleted = len(t.out), -1, false
	case "tc":
		table.col++
		table.cell = len(t.out)
	case "del":
		table.deleted = true
	}
}

// property reads a paragraph's properties.
func (p *readParagraph) property(e xml.StartElement) {
	switch e.Name.Local {
	case "pStyle":
		p.style = attr(e, "val")
	case "jc":
		p.align = attr(e, "val")
	case "ilvl":
		p.level = levelNumber(attr(e, "val"))
	case "numId":
		p.list, p.listed = number(attr(e, "val")), true
	case "ind":
		p.left = number(attr(e, "left")) + number(attr(e, "start"))
	case "del", "moveFrom":
		p.joined = true
	}
}

// inRun reads what stands in a paragraph besides letters.
func (t *reader) inRun(p *readParagraph, e xml.StartElement) {
	switch e.Name.Local {
	case "r":
		p.runBold, p.runBoldSet, p.runHidden = false, false, false
	case "b":
		p.runBold, p.runBoldSet = on(e), true
	case "vanish":
		p.runHidden = on(e)
	case "t":
		t.words = true
	case "tab", "br", "cr", "ptab":
		p.text.WriteByte(' ')
	case "noBreakHyphen":
		p.text.WriteByte('-')
	}
}

func (t *reader) write(text string) {
	p := t.para()
	p.text.WriteString(text)
	if strings.TrimSpace(text) != "" {
		bold := p.runBold
		if !p.runBoldSet {
			bold = t.lookOf(p.style).bold
		}
		p.bold, p.thin = p.bold || bold, p.thin || !bold
	}
}

// end looks at the end of an element.
func (t *reader) end(name string) {
	switch name {
	case "pPr", "trPr":
		t.props = false
	case "p":
		if p := t.para(); p != nil {
			t.paras = t.paras[:len(t.paras)-1]
			t.paragraph(p)
		}
	case "tc":
		if table := t.table(); table != nil {
			t.cell(table)
		}
	case "tr":
		if table := t.table(); table != nil && table.deleted {
			t.out = t.out[:table.row]
		}
	case "tbl":
		if table := t.table(); table != nil {
			t.tables = t.tables[:len(t.tables)-1]
			if table.style == tableBox {
				t.out = t.out[:table.first]
			}
			for _, column := range table.columns {
				t.out = append(t.out, column...)
			}
		}
	}
}

// cell puts a cell of signatures aside and takes the colon out of a label's
// row.
func (t *reader) cell(table *readTable) {
	lines := t.out[min(table.cell, len(t.out)):]
	switch {
	case table.style == tableField && table.col == 1 && len(lines) == 1 && lines[0].Text == ":":
		t.out = t.out[:table.cell]
	case table.style == tableField && table.col == 0:
		for i := range lines {
			lines[i].Depth = 0 // its number is no list's
		}
	case table.style == tableField && table.col == 2:
		for i := range lines {
			lines[i].Depth++
		}
	case table.style == tableSign && table.col >= 0 && table.col < 64:
		for len(table.columns) <= table.col {
			table.columns = append(table.columns, nil)
		}
		table.columns[table.col] = append(table.columns[table.col], lines...)
		t.out = t.out[:table.cell]
	}
}

// typedMark is a list mark at the beginning of a text, as people type them.
var typedMark = regexp.MustCompile(`^(\(\d{1,3}\)|\d{1,3}[.)]|\([a-z]\)|[a-z][.)]|[-–•]) (.+)$`)

// headMark is a mark that is the head of an article or a chapter.
var headMark = regexp.MustCompile(`^(?i:pasal|bab) `)

// paragraph adds a paragraph that has ended.
func (t *reader) paragraph(p *readParagraph) {
	text := t.carry + p.text.String()
	t.carry = ""
	if p.joined {
		t.carry = text
		return
	}
	l := t.lookOf(p.style)
	if p.align == "" {
		p.align = l.align
	}
	if !p.listed {
		p.list, p.listed = l.list, l.listed
		p.level = max(p.level, l.level)
	}
	line := doc.Line{Text: strings.Join(strings.Fields(clean(text)), " "), Centre: p.align == "center", Bold: p.bold && !p.thin}
	switch {
	case p.listed && p.list > 0:
		line.Mark = t.numbers.mark(p.list, p.level)
		line.Depth = p.level + 1
		t.listDepth = line.Depth
		if headMark.MatchString(line.Mark) { // a partner's Word counts the articles; here they are text
			line.Text, line.Mark, line.Depth = strings.TrimSpace(line.Mark+" "+line.Text), "", 0
		}
	case !line.Centre:
		if m := typedMark.FindStringSubmatch(line.Text); m != nil {
			line.Mark, line.Text, line.Depth = m[1], m[2], 1
		} else if p.left > 0 && t.listDepth > 0 {
			line.Depth = t.listDepth
		}
	}
	if line.Text != "" || line.Mark != "" {
		t.out = append(t.out, line)
	}
}

// lines are all that was read.
func (t *reader) lines() []doc.Line {
	if t.carry != "" {
		t.paragraph(&readParagraph{})
	}
	return t.out
}
