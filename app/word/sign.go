package word

import (
	"math"
	"slices"
	"strings"

	"sinergi/app/doc"
)

// Measures of signatures, in millimetres.
const (
	signRoom    = 20.0 // room to sign
	stampRoom   = 28.0 // room for signature, duty stamp and seal
	signWidth   = 65.0 // of a single column
	signEdge    = 1.5  // over the picture of a signature
	meteraiWide = 30.0
	meteraiHigh = 24.0
)

// stampText stands in the box for a duty stamp, in points of stampSize.
const (
	stampText = "METERAI\nRp10.000"
	stampSize = 8
)

// boxed is an empty or written frame inside a cell; lengths are twips.
type boxed struct {
	width, height int
	align         doc.Align
	border        string // markup
	text          string
}

// box writes a frame as a table of one cell.
func (w *writer) box(b boxed) {
	w.settle()
	w.add(`<w:tbl><w:tblPr><w:tblStyle w:val="`, tableBox, `"/><w:tblW w:w="`, b.width, `" w:type="dxa"/><w:jc w:val="`, alignWords[b.align], `"/><w:tblBorders>`)
	for _, side := range []string{"top", "left", "bottom", "right"} {
		w.add(`<w:`, side, ` `, b.border, `/>`)
	}
	w.add(`</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/></w:tblPr><w:tblGrid><w:gridCol w:w="`, b.width, `"/></w:tblGrid>`,
		`<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="`, b.height, `" w:hRule="exact"/></w:trPr>`)
	w.cellStart(cell{width: b.width, middle: true})
	w.para(paragraph{style: styleStamp, align: doc.Centre, size: stampSize}, doc.Plain(b.text))
	w.add(`</w:tc></w:tr>`)
	w.tableEnd()
}

// signatures writes rows of signature columns as tables without rules. What
// stands over the room to sign, the room, and what stands below it are rows of
// their own, so that the names of all columns stand on one line.
func (w *writer) signatures(b doc.Signatures) {
	per := b.PerRow
	if per <= 0 {
		per = min(len(b.Columns), 3)
	}
	room := signRoom
	if b.Stamp {
		room = stampRoom
	}
	for i := 0; i < len(b.Columns); i += per {
		before := 1.0
		if i == 0 {
			before = b.Before
		}
		w.signatureRow(b.Columns[i:min(i+per, len(b.Columns))], per, i > 0, before, room)
	}
}

// signatureRow writes one row; a later one with fewer columns stands in the
// middle.
func (w *writer) signatureRow(cols []doc.Signature, per int, later bool, before, room float64) {
	width := w.width / per
	if per == 1 {
		width = min(max(twips(signWidth), w.width*2/5), w.width)
	}
	left := w.left
	if per == 1 {
		w.left += w.width - width
	}
	if later {
		w.left += width * (per - len(cols)) / 2
		per = len(cols)
	}
	columns := make([]int, per)
	for i := range columns {
		columns[i] = width
	}
	w.before += before
	w.spaceInTable(func() { w.tableStart(tableSign, columns, false) })
	w.left = left
	above := w.before
	w.before = 0
	dated := slices.ContainsFunc(cols, func(s doc.Signature) bool { return s.Date != "" })
	rows := []func(s doc.Signature){
		func(s doc.Signature) {
			w.before = above
			w.signLines(width, s.Date)
		},
		func(s doc.Signature) {
			if !dated {
				w.before = above
			}
			w.signLines(width, s.Lead, strings.Join(s.Position, "\n"))
		},
		func(s doc.Signature) { w.signRoom(s, width, room) },
		func(s doc.Signature) {
			if s.Name != nil {
				side := w.narrow(s.Name, w.setup.Size, width)
				w.para(paragraph{style: styleSign, align: doc.Centre, left: side, right: side}, s.Name)
			}
			w.signLines(width, s.Below...)
		},
	}
	if !dated {
		rows = rows[1:]
	}
	for k, write := range rows {
		roomRow := k == len(rows)-2
		w.add(`<w:tr><w:trPr><w:cantSplit/>`)
		if roomRow {
			w.add(`<w:trHeight w:val="`, twips(room), `" w:hRule="exact"/>`)
		}
		w.add(`</w:trPr>`)
		w.together = k < len(rows)-1
		for i := range columns {
			signed := i < len(cols) && !cols[i].Meterai
			w.cellStart(cell{width: width, middle: roomRow && !signed, bottom: roomRow && signed})
			w.in(width, styleSign, func() {
				if i < len(cols) {
					write(cols[i])
				}
			})
			w.before = 0
			w.add(`</w:tc>`)
		}
		w.add(`</w:tr>`)
	}
	w.together = false
	w.tableEnd()
}

// signRoom fills the room to sign: a box for the duty stamp, the picture of the
// signature, both or nothing. The picture ends over the name; with a box it
// floats over it, as a signature runs over a stamp.
func (w *writer) signRoom(s doc.Signature, width int, room float64) {
	picture := w.medium(s.Picture)
	wide, high := 0.0, 0.0
	if picture != nil {
		wide, high = picture.fit(float64(width)/twipsPerMM*0.8, room-signEdge)
	}
	if !s.Meterai {
		if picture != nil {
			w.pictured(picture, paragraph{style: styleSign, align: doc.Centre}, s.Picture.Name, wide, high)
		}
		return
	}
	w.box(boxed{
		width: twips(meteraiWide), height: twips(math.Min(meteraiHigh, room-2)), align: doc.Left, text: stampText,
		border: `w:val="dashed" w:sz="4" w:space="0" w:color="606060"`,
	})
	if picture != nil {
		w.open(paragraph{style: styleNone, align: doc.Left, exact: 20, size: 1})
		w.floating(picture, s.Picture.Name, wide, high)
		w.add(`</w:p>`)
	}
}

// spaceInTable begins a table whose space above is written inside it, so that
// it stays with what follows on one page.
func (w *writer) spaceInTable(begin func()) {
	w.rowSpace = true
	begin()
	w.rowSpace = false
}

// signLines writes each line of texts as a paragraph.
func (w *writer) signLines(width int, texts ...string) {
	for _, text := range texts {
		for line := range strings.SplitSeq(text, "\n") {
			if strings.TrimSpace(line) != "" {
				side := w.narrow(doc.Plain(line), w.setup.Size, width)
				w.para(paragraph{style: styleSign, align: doc.Centre, left: side, right: side}, doc.Plain(line))
			}
		}
	}
}
