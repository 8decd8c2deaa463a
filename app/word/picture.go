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

// Measures of letterhead and emblems, in millimetres.
const (
	logoBox = 24.0
	logoGap = 4.0
	ruleGap = 2.5
)

const maxLogos = 5 // side by side

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
	if err != nil || size.Width <= 0 || size.Height <= 0 || kind != "png" && kind != "jpeg" {
		return nil
	}
	one := &medium{kind: kind, data: p.Data, aspect: float64(size.Width) / float64(size.Height)}
	one.name = "gambar" + strconv.Itoa(len(w.media)+1) + "." + kind
	w.known[key] = len(w.media)
	w.media = append(w.media, one)
	return one
}

// fit is the size of a picture in a square box, in millimetres.
func (m *medium) fit(box float64) (width, height float64) {
	if m.aspect >= 1 {
		return box, math.Max(box/m.aspect, 0.1)
	}
	return math.Max(box*m.aspect, 0.1), box
}

// picture writes a picture as a run, its size in millimetres.
func (w *writer) picture(m *medium, name string, width, height float64) {
	w.drawings++
	cx, cy := int(width*emuPerMM), int(height*emuPerMM)
	if name == "" {
		name = "Lambang"
	}
	name = escape(name)
	w.add(`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="`, cx, `" cy="`, cy, `"/>`,
		`<wp:docPr id="`, w.drawings, `" name="Gambar `, w.drawings, `" descr="`, name, `"/>`,
		`<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
		`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>`,
		`<pic:nvPicPr><pic:cNvPr id="`, w.drawings, `" name="`, m.name, `"/><pic:cNvPicPr/></pic:nvPicPr>`,
		`<pic:blipFill><a:blip r:embed="`, "media-"+m.name, `"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="`, cx, `" cy="`, cy, `"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
		`</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`)
}

// letterhead writes the office's kop surat: the logo at the left, the lines in
// the middle, the rule below.
func (w *writer) letterhead(b doc.Letterhead) {
	logo := w.medium(b.Logo)
	lines := 0
	for _, l := range b.Lines {
		if clean(l.Text) != "" {
			lines++
		}
	}
	if logo == nil && lines == 0 {
		return
	}
	side, logoW, logoH := 0, 0.0, 0.0
	if logo != nil {
		logoW, logoH = logo.fit(logoBox)
		side = twips(logoW + logoGap)
	}
	columns := []int{w.width - side}
	if side > 0 {
		columns = []int{side, w.width - side}
		if b.Centre == doc.CentreOnPage {
			columns = []int{side, w.width - 2*side, side}
		}
	}
	rule := []([2]any){{"bottom", `w:val="thinThickSmallGap" w:sz="24" w:space="0" w:color="auto"`}}
	switch b.Rule {
	case doc.RuleNone:
		rule = nil
	case doc.RuleSingle:
		rule = []([2]any){{"bottom", `w:val="single" w:sz="20" w:space="0" w:color="auto"`}}
	}
	w.tableStart(tableHead, columns, false)
	w.add(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	for i, width := range columns {
		w.cellStart(cell{width: width, middle: true, borders: rule, bottomMargin: twips(ruleGap)})
		w.in(width, styleHead, func() {
			switch {
			case logo != nil && i == 0:
				w.open(paragraph{style: styleHead, align: doc.Left})
				w.picture(logo, b.Logo.Name, logoW, logoH)
				w.add(`</w:p>`)
			case i == min(1, len(columns)-1):
				w.headLines(b, float64(width)/20)
			}
		})
		w.add(`</w:tc>`)
	}
	w.add(`</w:tr>`)
	w.tableEnd()
	w.before += clamp(b.GapMM, 0, 40) * pointsPerMM / w.pitch
}

// headLines writes the letterhead's lines in a column of so many points; one
// that is to shrink does so to two thirds at most.
func (w *writer) headLines(b doc.Letterhead, room float64) {
	for _, l := range b.Lines {
		if clean(l.Text) == "" {
			continue
		}
		size := clamp(l.Size, 6, 24)
		if wide := em(l.Text, l.Bold) * size; b.Shrink && wide > room {
			size = math.Max(math.Floor(size*room/wide*2)/2, math.Max(size*2/3, 6))
		}
		p := paragraph{style: styleHead, align: doc.Centre, size: size, line: pitchOf(letterLeader)}
		w.para(p, doc.Runs{{Text: l.Text, Bold: l.Bold}})
	}
}

// logos writes emblems side by side, the first at the left edge and the last
// at the right; an empty box keeps the place of a missing one.
func (w *writer) logos(b doc.Logos) {
	for rows := (len(b.Pictures) + maxLogos - 1) / maxLogos; rows > 0; rows-- {
		n := (len(b.Pictures) + rows - 1) / rows
		w.logoRow(b.Pictures[:n])
		b.Pictures = b.Pictures[n:]
	}
}

func (w *writer) logoRow(pictures []doc.Picture) {
	n := len(pictures)
	columns := make([]int, n)
	for i := range columns {
		columns[i] = w.width / n
	}
	box := math.Min(logoBox, float64(columns[0])/twipsPerMM*0.9)
	w.tableStart(tableHead, columns, false)
	w.add(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	for i, p := range pictures {
		align := doc.Centre
		switch {
		case n > 1 && i == 0:
			align = doc.Left
		case n > 1 && i == n-1:
			align = doc.Right
		}
		w.cellStart(cell{width: columns[i], middle: true})
		w.in(columns[i], styleHead, func() {
			if m := w.medium(p); m != nil {
				width, height := m.fit(box)
				w.open(paragraph{style: styleHead, align: align, keep: true})
				w.picture(m, p.Name, width, height)
				w.add(`</w:p>`)
				return
			}
			w.box(boxed{width: twips(box), height: twips(box), align: align, border: `w:val="single" w:sz="4" w:space="0" w:color="A0A0A0"`})
		})
		w.add(`</w:tc>`)
	}
	w.add(`</w:tr>`)
	w.tableEnd()
	w.before += 3 * pointsPerMM / w.pitch
}
