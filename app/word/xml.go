package word

import (
	"bytes"
	"math"
	"strconv"
	"strings"

	"sinergi/app/doc"
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const namespaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"` +
	` xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escape makes a text fit for an attribute or an element.
func escape(text string) string {
	return escaper.Replace(strings.ReplaceAll(clean(text), "\n", " "))
}

// markup is XML being written; strings are markup, numbers are their digits.
type markup struct{ bytes.Buffer }

func (m *markup) add(parts ...any) {
	for _, p := range parts {
		switch p := p.(type) {
		case string:
			m.WriteString(p)
		case int:
			m.Write(strconv.AppendInt(m.AvailableBuffer(), int64(p), 10))
		}
	}
}

// paragraph is how one paragraph stands. Lengths are twips; a number of 0 is
// none.
type paragraph struct {
	style   style
	align   doc.Align
	before  float64 // lines
	keep    bool
	left    int
	hanging int
	list    *numbered
	level   int
	size    float64 // points; 0: as the style says
	line    int     // pitch, 240 is the natural one; 0: as the style says
	exact   int     // pitch in twips, for paragraphs that only hold a place
	tab     int
	right   int  // indent from the right
	fill    bool // dashes up to the right edge
}

var alignWords = [...]string{"both", "left", "center", "right"}

// open begins a paragraph, with the space and the page break that wait for it.
func (w *writer) open(p paragraph) {
	w.add(`<w:p><w:pPr>`)
	if p.style.id != "" {
		w.add(`<w:pStyle w:val="`, p.style.id, `"/>`)
	}
	w.keepNext(p)
	if w.fresh {
		w.add(`<w:pageBreakBefore/>`)
		w.fresh = false
	}
	if p.list != nil {
		w.add(`<w:numPr><w:ilvl w:val="`, p.level, `"/><w:numId w:val="`, p.list.id, `"/></w:numPr>`)
	}
	if p.tab > 0 || p.fill {
		w.add(`<w:tabs>`)
		if p.tab > 0 {
			w.add(`<w:tab w:val="left" w:pos="`, p.tab, `"/>`)
		}
		if p.fill {
			w.add(`<w:tab w:val="right" w:leader="hyphen" w:pos="`, w.left+w.width, `"/>`)
		}
		w.add(`</w:tabs>`)
	}
	before := int(math.Round(clamp((p.before+w.before)*w.pitch, 0, 1584) * 20))
	w.before = 0
	switch {
	case p.exact > 0:
		w.add(`<w:spacing w:before="0" w:line="`, p.exact, `" w:lineRule="exact"/>`)
	case p.line > 0:
		w.add(`<w:spacing w:before="`, before, `" w:line="`, p.line, `" w:lineRule="auto"/>`)
	case before > 0:
		w.add(`<w:spacing w:before="`, before, `"/>`)
	}
	if p.list == nil && (p.left > 0 || p.hanging > 0 || p.right > 0) {
		w.add(`<w:ind w:left="`, p.left)
		if p.right > 0 {
			w.add(`" w:right="`, p.right)
		}
		if p.hanging > 0 {
			w.add(`" w:hanging="`, p.hanging)
		}
		w.add(`"/>`)
	}
	if p.align != p.style.align {
		w.add(`<w:jc w:val="`, alignWords[p.align], `"/>`)
	}
	if p.size > 0 {
		w.add(`<w:rPr>`, sizeOf(p.size), `</w:rPr>`)
	}
	w.add(`</w:pPr>`)
	w.afterTable = false
}

// longestChain is how many paragraphs in a row stay with the next one: a chain
// longer than a page can be lost in LibreOffice.
const longestChain = 20

func (w *writer) keepNext(p paragraph) {
	keep := p.keep || w.together || p.style.keep
	w.chain++
	if !keep || w.chain > longestChain && !w.together {
		w.chain, keep = 0, false
	}
	switch {
	case keep && !p.style.keep:
		w.add(`<w:keepNext/>`)
	case !keep && p.style.keep:
		w.add(`<w:keepNext w:val="0"/>`)
	}
}

// sizeOf is a size of letters in half points.
func sizeOf(points float64) string {
	n := strconv.Itoa(max(int(math.Round(points*2)), 2))
	return `<w:sz w:val="` + n + `"/><w:szCs w:val="` + n + `"/>`
}

// para writes a whole paragraph.
func (w *writer) para(p paragraph, runs doc.Runs) {
	w.open(p)
	w.runs(p, runs)
	w.close(p)
}

// close ends a paragraph.
func (w *writer) close(p paragraph) {
	if p.fill {
		w.add(`<w:r><w:tab/></w:r>`)
	}
	w.add(`</w:p>`)
}

func (w *writer) runs(p paragraph, runs doc.Runs) {
	for _, r := range runs {
		text := clean(r.Text)
		if text == "" {
			continue
		}
		w.add(`<w:r>`)
		w.look(p, r)
		for i, line := range strings.Split(text, "\n") {
			if i > 0 && p.fill {
				w.add(`<w:tab/>`)
			}
			if i > 0 {
				w.add(`<w:br/>`)
			}
			if line != "" {
				w.add(`<w:t xml:space="preserve">`, escaper.Replace(line), `</w:t>`)
			}
		}
		w.add(`</w:r>`)
	}
}

// look writes what a run has other than its paragraph's style.
func (w *writer) look(p paragraph, r doc.Run) {
	start := w.Len()
	w.add(`<w:rPr>`)
	plain := w.Len()
	switch {
	case r.Added:
		w.add(`<w:rStyle w:val="Ditambahkan"/>`)
	case r.Removed:
		w.add(`<w:rStyle w:val="Dihapus"/>`)
	}
	if r.Bold != p.style.bold {
		val := ""
		if !r.Bold {
			val = ` w:val="0"`
		}
		w.add(`<w:b`, val, `/><w:bCs`, val, `/>`)
	}
	if r.Italic {
		w.add(`<w:i/><w:iCs/>`)
	}
	if space := int(math.Round(clamp(r.Spacing, -maxSpacing, maxSpacing) * 20)); space != 0 {
		w.add(`<w:spacing w:val="`, space, `"/>`)
	}
	if size := ownSize(r, p.size); size > 0 {
		w.add(sizeOf(size))
	}
	if r.Underline {
		w.add(`<w:u w:val="single"/>`)
	}
	if w.Len() == plain {
		w.Truncate(start)
		return
	}
	w.add(`</w:rPr>`)
}

// place writes an empty paragraph of a height in twips.
func (w *writer) place(height int) {
	w.open(paragraph{style: styleNone, align: doc.Left, exact: max(height, 20), size: 1, keep: w.rowSpace})
	w.add(`</w:p>`)
}
