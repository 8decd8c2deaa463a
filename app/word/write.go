// Package word writes documents as Word files and reads the ones that partners
// send back. It knows no record: labels and order come from package doc.
package word

import (
	"archive/zip"
	"crypto/sha256"
	"fmt"
	"io"
	"time"

	"sinergi/app/doc"
)

// Write writes a document as a .docx file with real styles, numbering, tables,
// page numbers and properties. The same document always gives the same bytes.
// A table's spare rows are left out, since only pages can tell how many fit:
// pass the document through paper.Filled first. Its errors are those of w.
func Write(w io.Writer, d doc.Document) error {
	out := zip.NewWriter(w)
	for _, p := range newWriter(d).parts() {
		method := zip.Deflate
		if p.packed {
			method = zip.Store
		}
		f, err := out.CreateHeader(&zip.FileHeader{Name: p.name, Method: method, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return fmt.Errorf("write Word file: %w", err)
		}
		if _, err := f.Write(p.data); err != nil {
			return fmt.Errorf("write Word file: %s: %w", p.name, err)
		}
	}
	if err := out.Close(); err != nil {
		return fmt.Errorf("write Word file: %w", err)
	}
	return nil
}

// part is one file inside a Word file; packed ones are not made smaller again.
type part struct {
	name   string
	kind   string // content type; "": by the ending of its name
	data   []byte
	packed bool
}

// writer writes one part after the other and keeps what they share.
type writer struct {
	markup
	doc      doc.Document
	setup    doc.PageSetup
	pitch    float64 // points from line to line
	numbers  numbering
	media    []*medium
	known    map[[sha256.Size]byte]int
	drawings int

	left, width int     // where blocks stand, twips
	before      float64 // space that waits for the next paragraph, lines
	fresh       bool    // the next paragraph opens a page
	afterTable  bool    // nothing parts the next table from the last one
	rowSpace    bool    // the table being begun has its space above inside
	together    bool    // paragraphs stay on the page of the next one
	chain       int     // paragraphs before this one that stay with the next
	inside      *numbered
	depth       int
	over        []doc.Block // that the next table repeats over its head
	plain       *style      // of the cell being written; nil: the body
	heading     string      // the style that a title below the last heading has
}

func newWriter(d doc.Document) *writer {
	w := &writer{doc: d, setup: tidy(d.Setup), known: map[[sha256.Size]byte]int{}}
	w.numbers.shared = map[string]int{}
	w.pitch = w.setup.Size * w.setup.Leading
	w.width = twips(w.setup.Paper.Width) - twips(w.setup.Left) - twips(w.setup.Right)
	return w
}

// begin starts a part, end gives its bytes.
func (w *writer) begin() { w.Reset() }

func (w *writer) end() []byte { return append([]byte(nil), w.Bytes()...) }

func (w *writer) body() []byte {
	w.begin()
	w.add(xmlHead, `<w:document`, namespaces, `><w:body>`)
	w.blocks(w.doc.Blocks)
	w.before = 0
	if w.afterTable || w.Len() == 0 {
		w.place(20)
	}
	w.section()
	w.add(`</w:body></w:document>`)
	return w.end()
}

const (
	wordKind  = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	package06 = "http://schemas.openxmlformats.org/package/2006/"
)

// parts are all files of the document, the list of them first.
func (w *writer) parts() []part {
	main := part{name: "word/document.xml", kind: wordKind + "document.main+xml", data: w.body()}
	list := []part{
		{name: "docProps/core.xml", kind: "application/vnd.openxmlformats-package.core-properties+xml", data: w.core()},
		{name: "docProps/app.xml", kind: "application/vnd.openxmlformats-officedocument.extended-properties+xml", data: appPart},
		main,
		{name: "word/styles.xml", kind: wordKind + "styles+xml", data: styles(w.setup)},
		{name: "word/settings.xml", kind: wordKind + "settings+xml", data: settingsPart},
	}
	links := &markup{}
	link := func(id, kind, target string) {
		links.add(`<Relationship Id="`, id, `" Type="`, relations+kind, `" Target="`, target, `"/>`)
	}
	link("styles", "styles", "styles.xml")
	link("settings", "settings", "settings.xml")
	add := func(id, kind string, data []byte) {
		list = append(list, part{name: "word/" + id + ".xml", kind: wordKind + kind + "+xml", data: data})
		link(id, kind, id+".xml")
	}
	if len(w.numbers.lists) > 0 {
		add("numbering", "numbering", w.numbers.part())
	}
	e := w.edges()
	if e.header {
		add("header", "header", w.header(e.first))
	}
	if e.first {
		list = append(list, part{name: "word/first.xml", kind: wordKind + "header+xml", data: w.header(false)})
		link("first", "header", "first.xml")
	}
	if e.footer {
		add("footer", "footer", w.footer())
	}
	for _, m := range w.media {
		list = append(list, part{name: "word/media/" + m.name, data: m.data, packed: true})
		link("media-"+m.name, "image", "media/"+m.name)
	}
	return append([]part{
		{name: "[Content_Types].xml", data: contentTypes(list)},
		{name: "_rels/.rels", data: rootLinks},
	}, append(list, part{name: "word/_rels/document.xml.rels", data: linkPart(links.String())})...)
}

func contentTypes(list []part) []byte {
	m := &markup{}
	m.add(xmlHead, `<Types xmlns="`, package06, `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
		`<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>`)
	for _, p := range list {
		if p.kind != "" {
			m.add(`<Override PartName="/`, p.name, `" ContentType="`, p.kind, `"/>`)
		}
	}
	m.add(`</Types>`)
	return m.Bytes()
}

func linkPart(links string) []byte {
	return []byte(xmlHead + `<Relationships xmlns="` + package06 + `relationships">` + links + `</Relationships>`)
}

var rootLinks = linkPart(`<Relationship Id="document" Type="` + relations + `officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="core" Type="` + package06 + `relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
	`<Relationship Id="app" Type="` + relations + `extended-properties" Target="docProps/app.xml"/>`)

var appPart = []byte(xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Sinergi</Application></Properties>`)

// settingsPart asks Word for its own present layout, not that of Word 2007.
var settingsPart = []byte(xmlHead + `<w:settings` + namespaces + `><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>` +
	`<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
	`<w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`)

// core tells title, author and day; the day is the record's and not the
// clock's.
func (w *writer) core() []byte {
	day := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	if w.doc.Date.Valid() {
		day = w.doc.Date.Time()
	}
	at := day.UTC().Format("2006-01-02T15:04:05Z")
	m := &markup{}
	m.add(xmlHead, `<cp:coreProperties xmlns:cp="`, package06, `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
		` xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>`, escape(w.doc.Title),
		`</dc:title><dc:subject>`, escape(w.doc.Subject), `</dc:subject><dc:creator>`, escape(w.doc.Author), `</dc:creator><cp:lastModifiedBy>`, escape(w.doc.Author),
		`</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">`, at, `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">`, at,
		`</dcterms:modified><dc:language>id-ID</dc:language></cp:coreProperties>`)
	return m.Bytes()
}
