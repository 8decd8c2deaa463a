package paper

import (
	"bytes"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/jung-kurt/gofpdf"
	"golang.org/x/image/font/sfnt"
)

// shape fills the outlines of turned text. TrueType's curves have one control
// point where a PDF's have two, each two thirds of the way to it.
func (p *pen) shape(t Text) {
	fc := t.Face.get()
	p.pdf.SetFillColor(int(t.Gray), int(t.Gray), int(t.Gray))
	defer p.pdf.SetFillColor(0, 0, 0)
	sin, cos := math.Sincos(t.Angle * math.Pi / 180)
	em := t.Size * mmPerPoint
	along, x, y := 0.0, 0.0, 0.0
	for _, r := range t.S {
		g := fc.glyph(r)
		if !g.ok {
			continue
		}
		at := func(s segment, i int) (float64, float64) {
			ux := along + float64(s.x[i])/float64(fc.units)*em
			uy := float64(s.y[i]) / float64(fc.units) * em
			return t.X + ux*cos + uy*sin, t.Y - ux*sin + uy*cos
		}
		outline := fc.outline(g.index)
		for _, s := range outline {
			x0, y0 := at(s, 0)
			switch s.op {
			case sfnt.SegmentOpMoveTo:
				p.pdf.MoveTo(x0, y0)
				x, y = x0, y0
			case sfnt.SegmentOpLineTo:
				p.pdf.LineTo(x0, y0)
				x, y = x0, y0
			case sfnt.SegmentOpQuadTo:
				x1, y1 := at(s, 1)
				p.pdf.CurveBezierCubicTo(x+(x0-x)*2/3, y+(y0-y)*2/3, x1+(x0-x1)*2/3, y1+(y0-y1)*2/3, x1, y1)
				x, y = x1, y1
			}
		}
		if len(outline) > 0 {
			p.pdf.DrawPath("F")
		}
		along += float64(g.advance)*em/1000 + t.Spacing
	}
}

// finish puts the subsets' tags in and tells the language, both of which
// gofpdf cannot do. Tags keep the length; the language goes into the last
// object, so that only the place of the cross-reference table moves.
func finish(b []byte, tags []string) ([]byte, error) {
	for id, tag := range tags {
		if tag == "" {
			continue
		}
		fc := Face(id).get()
		for _, end := range []string{"\n", " "} {
			from := "/utf8" + pdfPrefix + strings.ToLower(fc.family) + fc.style + end
			b = bytes.ReplaceAll(b, []byte(from), []byte("/"+tag+"+"+fc.family+fc.style+end))
		}
	}
	const catalog, language, start = "/Type /Catalog\n", "/Lang (id-ID)\n", "startxref\n"
	at := bytes.LastIndex(b, []byte(catalog))
	end := bytes.LastIndex(b, []byte(start))
	if at < 0 || end < at {
		return nil, errDamaged
	}
	digits, _, _ := bytes.Cut(b[end+len(start):], []byte("\n"))
	xref, err := strconv.Atoi(string(digits))
	if err != nil {
		return nil, errDamaged
	}
	at += len(catalog)
	out := make([]byte, 0, len(b)+32)
	out = append(out, b[:at]...)
	out = append(out, language...)
	out = append(out, b[at:end+len(start)]...)
	out = strconv.AppendInt(out, int64(xref+len(language)), 10)
	return append(out, b[end+len(start)+len(digits):]...), nil
}

// tryPDF writes the Latin letters of a loaded face once and compares their
// widths with those of the pages. It may panic on what gofpdf cannot take.
func tryPDF(fc *face) error {
	const size = 100
	pdf := gofpdf.New("P", "mm", "A4", "")
	pdf.AddUTF8FontFromBytes(pdfPrefix+"trial", "", bytes.Clone(fc.ttf))
	pdf.AddPage()
	pdf.SetFont(pdfPrefix+"trial", "", size)
	pdf.Text(10, 50, latinLetters)
	if pdf.Ok() && math.Abs(pdf.GetStringWidth(latinLetters)-fc.width(latinLetters, size)) > 0.05 {
		return errWidths
	}
	return pdf.Output(io.Discard)
}
