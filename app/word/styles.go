package word

import (
	"math"
	"strings"

	"sinergi/app"
	"sinergi/app/doc"
)

// style is a paragraph style of the file: what a paragraph in it need not say
// again.
type style struct {
	id, name    string
	based, next string
	align       doc.Align
	bold        bool
	keep        bool
	outline     int // level in the navigation pane, 1 is the highest; 0: none
	gray        bool
	tight       bool // natural pitch at most 1.25
}

// The styles of every file. Titles of articles are styles of their own, so
// that the legal bureau changes the look of all of them in one place.
var (
	styleNormal   = style{id: "Normal", name: "Normal", align: doc.Justify}
	styleTitle    = style{id: "Judul", name: "Judul", based: "Normal", next: "Normal", align: doc.Centre, keep: true}
	styleChapter  = style{id: "Bab", name: "Bab", based: "Normal", next: "JudulBab", align: doc.Centre, bold: true, keep: true, outline: 1}
	styleChapter2 = style{id: "JudulBab", name: "Judul Bab", based: "Bab", next: "Pasal", align: doc.Centre, bold: true, keep: true}
	styleArticle  = style{id: "Pasal", name: "Pasal", based: "Normal", next: "JudulPasal", align: doc.Centre, bold: true, keep: true, outline: 2}
	styleArticle2 = style{id: "JudulPasal", name: "Judul Pasal", based: "Normal", next: "Ayat", align: doc.Centre, bold: true, keep: true}
	styleClause   = style{id: "Ayat", name: "Ayat", based: "Normal", next: "Ayat", align: doc.Justify}
	styleLetter   = style{id: "Huruf", name: "Huruf", based: "Normal", next: "Huruf", align: doc.Justify}
	styleNumber   = style{id: "Angka", name: "Angka", based: "Normal", next: "Angka", align: doc.Justify}
	styleBullet   = style{id: "Butir", name: "Butir", based: "Normal", next: "Butir", align: doc.Justify}
	styleCell     = style{id: "IsiTabel", name: "Isi Tabel", based: "Normal", align: doc.Left, tight: true}
	styleField    = style{id: "Bidang", name: "Bidang", based: "Normal", align: doc.Left}
	styleHead     = style{id: "KopSurat", name: "Kop Surat", based: "Normal", align: doc.Centre, tight: true}
	styleSign     = style{id: "TandaTangan", name: "Tanda Tangan", based: "Normal", align: doc.Centre}
	styleStamp    = style{id: "Meterai", name: "Meterai", based: "Normal", align: doc.Centre, tight: true, gray: true}
	styleCaption  = style{id: "KeteranganFoto", name: "Keterangan Foto", based: "Normal", align: doc.Centre, tight: true}
	styleEdge     = style{id: "TepiHalaman", name: "Tepi Halaman", based: "Normal", align: doc.Left, tight: true}
	styleNone     = style{id: "Jarak", name: "Jarak", based: "Normal", align: doc.Left}
)

var allStyles = []style{
	styleNormal, styleTitle, styleChapter, styleChapter2, styleArticle, styleArticle2, styleClause, styleLetter, styleNumber,
	styleBullet, styleCell, styleField, styleHead, styleSign, styleStamp, styleCaption, styleEdge, styleNone,
}

// Table styles: the reader knows by them how a table of ours is read.
const (
	tableRuled = "TabelBergaris"
	tableField = "TabelBidang"
	tableSign  = "TabelTandaTangan"
	tableHead  = "TabelKop"
	tableBox   = "TabelKotak" // a frame that holds nothing to compare
)

// pitchOf is a line pitch, given as a multiple of the size, in 240ths of the
// natural one.
func pitchOf(leading float64) int { return int(math.Round(leading / naturalPitch * wholeLine)) }

// fontName is the typeface as Word knows it: for the program's own ones those
// that are as wide and that every Word has.
func fontName(s doc.PageSetup) string {
	switch name := strings.TrimSpace(s.Font); name {
	case "", app.FontSans:
		return "Arial"
	case app.FontSerif:
		return "Times New Roman"
	default:
		return name
	}
}

// styles is the part that says how every style looks.
func styles(s doc.PageSetup) []byte {
	m := &markup{}
	font := escape(fontName(s))
	m.add(xmlHead, `<w:styles`, namespaces, `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="`, font, `" w:hAnsi="`, font,
		`" w:eastAsia="`, font, `" w:cs="`, font, `"/>`, sizeOf(s.Size), `<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
		`<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="`, pitchOf(s.Leading), `" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`)
	for _, st := range allStyles {
		m.style(st, s)
	}
	m.add(`<w:style w:type="character" w:default="1" w:styleId="HurufBaku"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>`,
		`<w:style w:type="character" w:customStyle="1" w:styleId="Ditambahkan"><w:name w:val="Ditambahkan"/><w:qFormat/><w:rPr><w:color w:val="1B6237"/><w:u w:val="single"/></w:rPr></w:style>`,
		`<w:style w:type="character" w:customStyle="1" w:styleId="Dihapus"><w:name w:val="Dihapus"/><w:qFormat/><w:rPr><w:strike/><w:color w:val="A3201D"/></w:rPr></w:style>`,
		`<w:style w:type="table" w:default="1" w:styleId="TabelBiasa"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>`,
		`<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`)
	side, edge := twips(cellSide), twips(cellEdge)
	m.add(`<w:style w:type="table" w:customStyle="1" w:styleId="`, tableRuled, `"><w:name w:val="Tabel Bergaris"/><w:basedOn w:val="TabelBiasa"/><w:tblPr><w:tblBorders>`)
	for _, where := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		m.add(`<w:`, where, ` w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
	}
	m.add(`</w:tblBorders><w:tblCellMar><w:top w:w="`, edge, `" w:type="dxa"/><w:left w:w="`, side, `" w:type="dxa"/><w:bottom w:w="`, edge,
		`" w:type="dxa"/><w:right w:w="`, side, `" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`)
	for _, st := range [][2]string{{tableField, "Tabel Bidang"}, {tableSign, "Tabel Tanda Tangan"}, {tableHead, "Tabel Kop"}, {tableBox, "Tabel Kotak"}} {
		m.add(`<w:style w:type="table" w:customStyle="1" w:styleId="`, st[0], `"><w:name w:val="`, st[1], `"/><w:basedOn w:val="TabelBiasa"/></w:style>`)
	}
	m.add(`</w:styles>`)
	return m.Bytes()
}

func (m *markup) style(st style, s doc.PageSetup) {
	m.add(`<w:style w:type="paragraph"`)
	if st.id == "Normal" {
		m.add(` w:default="1"`)
	} else {
		m.add(` w:customStyle="1"`)
	}
	m.add(` w:styleId="`, st.id, `"><w:name w:val="`, st.name, `"/>`)
	if st.based != "" {
		m.add(`<w:basedOn w:val="`, st.based, `"/>`)
	}
	if st.next != "" {
		m.add(`<w:next w:val="`, st.next, `"/>`)
	}
	m.add(`<w:qFormat/><w:pPr>`)
	if st.keep {
		m.add(`<w:keepNext/>`)
	}
	m.add(`<w:widowControl/>`)
	if st.tight {
		m.add(`<w:spacing w:line="`, pitchOf(math.Min(s.Leading, tightLeading)), `" w:lineRule="auto"/>`)
	}
	m.add(`<w:jc w:val="`, alignWords[st.align], `"/>`)
	if st.outline > 0 {
		m.add(`<w:outlineLvl w:val="`, st.outline-1, `"/>`)
	}
	m.add(`</w:pPr>`)
	switch {
	case st.bold:
		m.add(`<w:rPr><w:b/><w:bCs/></w:rPr>`)
	case st.gray:
		m.add(`<w:rPr><w:color w:val="606060"/></w:rPr>`)
	}
	m.add(`</w:style>`)
}
