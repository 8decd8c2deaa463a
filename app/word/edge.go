package word

import (
	"math"
	"strconv"

	"sinergi/app/doc"
)

// Measures of what stands in the margins, in millimetres.
const (
	initialsWide  = 26.0
	initialsHigh  = 8.0
	initialsName  = 4.0
	initialsGap   = 3.0
	initialsLabel = 14.0
	markAngle     = 35 // degrees
)

const (
	initialsSize = 7 // points
	initialsRow  = 6 // most boxes side by side
)

// edges says which headers and footers the file has.
type edges struct{ header, first, footer bool }

func (w *writer) edges() edges {
	dashed := w.doc.Setup.Numbers == doc.NumbersDashed
	bottom := w.doc.Setup.Numbers == doc.NumbersOf || w.doc.Setup.Numbers == doc.NumbersBottom
	return edges{header: dashed || w.doc.Mark != "", first: dashed, footer: bottom || len(w.doc.Initials) > 0}
}

// section is the end of the body: sheet, margins, headers and footers.
func (w *writer) section() {
	e := w.edges()
	w.add(`<w:sectPr>`)
	if e.header {
		w.add(`<w:headerReference w:type="default" r:id="header"/>`)
	}
	if e.first {
		w.add(`<w:headerReference w:type="first" r:id="first"/>`)
	}
	if e.footer {
		w.add(`<w:footerReference w:type="default" r:id="footer"/>`)
		if e.first {
			w.add(`<w:footerReference w:type="first" r:id="footer"/>`)
		}
	}
	s := w.setup
	w.add(`<w:pgSz w:w="`, twips(s.Paper.Width), `" w:h="`, twips(s.Paper.Height), `"`)
	if s.Paper.Width > s.Paper.Height {
		w.add(` w:orient="landscape"`)
	}
	const letters = 2.0 // millimetres between the middle of the margin and the edge of the letters
	w.add(`/><w:pgMar w:top="`, twips(s.Top), `" w:right="`, twips(s.Right), `" w:bottom="`, twips(s.Bottom), `" w:left="`, twips(s.Left),
		`" w:header="`, twips(math.Max(s.Top/2-letters, 3)), `" w:footer="`, twips(math.Max(s.Bottom/2-letters, 3)), `" w:gutter="0"/>`)
	if e.first {
		w.add(`<w:titlePg/>`)
	}
	w.add(`</w:sectPr>`)
}

// field is a number that Word fills in.
func (w *writer) field(p paragraph, name string) {
	w.add(`<w:fldSimple w:instr=" `, name, ` "><w:r>`)
	w.look(p, doc.Run{})
	w.add(`<w:t>1</w:t></w:r></w:fldSimple>`)
}

func (w *writer) edgeParagraph(align doc.Align) paragraph {
	return paragraph{style: styleEdge, align: align, size: math.Min(w.setup.Size, 10)}
}

// header writes a page's head: the pale word behind the text and, where pages
// are numbered there, the number.
func (w *writer) header(numbers bool) []byte {
	w.begin()
	w.add(xmlHead, `<w:hdr`, namespaces, `>`)
	p := w.edgeParagraph(doc.Centre)
	w.open(p)
	w.watermark()
	if numbers {
		w.runs(p, doc.Plain("- "))
		w.field(p, "PAGE")
		w.runs(p, doc.Plain(" -"))
	}
	w.add(`</w:p></w:hdr>`)
	return w.end()
}

// footer writes a page's foot: boxes for initials and the page number.
func (w *writer) footer() []byte {
	w.begin()
	w.add(xmlHead, `<w:ftr`, namespaces, `>`)
	w.initials()
	switch w.doc.Setup.Numbers {
	case doc.NumbersOf:
		p := w.edgeParagraph(doc.Right)
		w.open(p)
		w.runs(p, doc.Plain("Halaman "))
		w.field(p, "PAGE")
		w.runs(p, doc.Plain(" dari "))
		w.field(p, "NUMPAGES")
	case doc.NumbersBottom:
		p := w.edgeParagraph(doc.Centre)
		w.open(p)
		w.field(p, "PAGE")
	default:
		w.open(w.edgeParagraph(doc.Left))
	}
	w.add(`</w:p></w:ftr>`)
	return w.end()
}

// initials writes names over boxes for initials, at the right, with the word
// for them at their left; more than initialsRow take several rows. At least
// half of every page is left for the text.
func (w *writer) initials() {
	room := (w.setup.Paper.Height - w.setup.Top - w.setup.Bottom) / 2
	most := int(room/(initialsGap+initialsName+initialsHigh)) * initialsRow
	for names := w.doc.Initials[:min(len(w.doc.Initials), most)]; len(names) > 0; {
		w.place(twips(initialsGap))
		n := min(len(names), initialsRow)
		w.initialsOf(names[:n])
		names = names[n:]
	}
}

func (w *writer) initialsOf(names []string) {
	label := twips(initialsLabel)
	width := min(twips(initialsWide), (w.width-label)/len(names))
	w.add(`<w:tbl><w:tblPr><w:tblStyle w:val="`, tableSign, `"/><w:tblW w:w="`, label+width*len(names),
		`" w:type="dxa"/><w:jc w:val="right"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/></w:tblPr><w:tblGrid><w:gridCol w:w="`, label, `"/>`)
	for range names {
		w.add(`<w:gridCol w:w="`, width, `"/>`)
	}
	w.add(`</w:tblGrid>`)
	var frame [][2]any
	for _, side := range []string{"top", "left", "bottom", "right"} {
		frame = append(frame, [2]any{side, `w:val="single" w:sz="4" w:space="0" w:color="auto"`})
	}
	centred := paragraph{style: styleEdge, align: doc.Centre, size: initialsSize}
	right := paragraph{style: styleEdge, align: doc.Right, size: initialsSize}
	row := func(height int, rule, label string, texts []string) {
		w.add(`<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="`, height, `" w:hRule="`, rule, `"/></w:trPr>`)
		w.cellStart(cell{width: twips(initialsLabel), middle: true, rightMargin: twips(cellSide)})
		w.para(right, doc.Plain(label))
		w.add(`</w:tc>`)
		for _, text := range texts {
			w.cellStart(cell{width: width, borders: frame, middle: true})
			w.para(centred, doc.Plain(text))
			w.add(`</w:tc>`)
		}
		w.add(`</w:tr>`)
	}
	row(twips(initialsName), "atLeast", "", names)
	row(twips(initialsHigh), "exact", "Paraf", make([]string, len(names)))
	w.tableEnd()
}

// watermark writes the pale word across the page as Word's own do, so that
// Word's menu finds and removes it.
func (w *writer) watermark() {
	mark := clean(w.doc.Mark)
	if mark == "" {
		return
	}
	paper := w.setup.Paper
	long := 0.8 * math.Min(paper.Width, paper.Height) * pointsPerMM
	size := math.Min(long/em(mark, true), 220)
	long = size * em(mark, true)
	points := func(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) + "pt" }
	w.add(`<w:r><w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">`,
		`<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/>`,
		`<v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/>`,
		`<v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>`,
		`<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>`,
		`<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>`,
		`<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:`, points(long),
		`;height:`, points(size*0.73), `;rotation:`, 360-markAngle, `;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;`,
		`mso-position-vertical:center;mso-position-vertical-relative:page" o:allowincell="f" fillcolor="#e4e4e4" stroked="f">`,
		`<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt;font-weight:bold" string="`, escape(mark), `"/></v:shape></w:pict></w:r>`)
}
