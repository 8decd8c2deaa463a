package word

import (
	"bytes"
	"crypto/sha256"
	"image"
	_ "image/jpeg" // pictures of records are JPEG or PNG
	_ "image/png"
	"math"
	"strconv"

	"sinergi/app/doc"
)

// maxPixels is the largest picture that is opened, as on our own pages.
const maxPixels = 120_000_000

// medium is a picture of the file; one that stands in several places is kept
// once.
type medium struct {
	name   string // inside word/media
	kind   string // png or jpeg
	data   []byte
	aspect float64
}

// medium opens a picture; nil when it is none that Word could show.
func (w *writer) medium(p doc.Picture) *medium {
	if len(p.Data) == 0 {
		return nil
	}
	key := sha256.Sum256(p.Data)
	if at, ok := w.known[key]; ok {
		return w.media[at]
	}
	size, kind, err := image.DecodeConfig(bytes.NewReader(p.Data))
	if err != nil || size.Width <= 0 || size.Height <= 0 || size.Width > maxPixels/size.Height || kind != "png" && kind != "jpeg" {
		return nil
	}
	if _, _, err := image.Decode(bytes.NewReader(p.Data)); err != nil { // cut short: half a photo is none
		return nil
	}
	one := &medium{kind: kind, data: p.Data, aspect: float64(size.Width) / float64(size.Height)}
	one.name = "gambar" + strconv.Itoa(len(w.media)+1) + "." + kind
	w.known[key] = len(w.media)
	w.media = append(w.media, one)
	return one
}

// fit is the size of a picture in a box, in millimetres.
func (m *medium) fit(wide, high float64) (width, height float64) {
	if wide/m.aspect <= high {
		return wide, math.Max(wide/m.aspect, 0.1)
	}
	return math.Max(high*m.aspect, 0.1), high
}

// pictured writes a picture as a paragraph no higher than itself: a wider pitch
// would count for the picture as well.
func (w *writer) pictured(m *medium, p paragraph, name string, width, height float64) {
	p.line, p.size = wholeLine, 1
	w.open(p)
	w.picture(m, name, width, height)
	w.add(`</w:p>`)
}

// picture writes a picture as a run, its size in millimetres.
func (w *writer) picture(m *medium, name string, width, height float64) {
	w.drawing(m, name, width, height, `<wp:inline distT="0" distB="0" distL="0" distR="0">`, ``, `</wp:inline>`)
}

// floating writes a picture that stands over the text, in the middle of its
// column and with its foot on the line that it is in.
func (w *writer) floating(m *medium, name string, width, height float64) {
	up := strconv.Itoa(-int(height * emuPerMM))
	w.drawing(m, name, width, height,
		`<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">`+
			`<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>`+
			`<wp:positionV relativeFrom="paragraph"><wp:posOffset>`+up+`</wp:posOffset></wp:positionV>`,
		`<wp:wrapNone/>`, `</wp:anchor>`)
}

// drawing writes a run with a picture between the ends of its frame; wrap is how
// text flows around it.
func (w *writer) drawing(m *medium, name string, width, height float64, begin, wrap, end string) {
	w.drawings++
	cx, cy := int(width*emuPerMM), int(height*emuPerMM)
	if name == "" {
		name = "Lambang"
	}
	name = escape(name)
	w.add(`<w:r><w:drawing>`, begin, `<wp:extent cx="`, cx, `" cy="`, cy, `"/>`, wrap,
		`<wp:docPr id="`, w.drawings, `" name="Gambar `, w.drawings, `" descr="`, name, `"/>`,
		`<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
		`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>`,
		`<pic:nvPicPr><pic:cNvPr id="`, w.drawings, `" name="`, m.name, `"/><pic:cNvPicPr/></pic:nvPicPr>`,
		`<pic:blipFill><a:blip r:embed="`, "media-"+m.name, `"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="`, cx, `" cy="`, cy, `"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
		`</pic:pic></a:graphicData></a:graphic>`, end, `</w:drawing></w:r>`)
}
