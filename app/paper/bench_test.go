package paper_test

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"io"
	"testing"
	"time"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/jung-kurt/gofpdf"
	xdraw "golang.org/x/image/draw"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/paper"
)

// longCase is minutes of six pages with 60 attendees.
func longCase(t testing.TB) (app.Office, app.Meeting) {
	o, m := theOffice(t), theMeeting(t)
	o.Letterhead.Logo.Data = emblem(t, 283, 283) // as many pixels as are printed, so that both draw the same
	m.Attendees = m.Attendees[:0:0]
	for i := range 60 {
		m.Attendees = append(m.Attendees, app.Attendee{
			Name: fmt.Sprintf("Nama Peserta %d, S.Sos.", i+1), Sex: "L", Present: true,
			Position: fmt.Sprintf("Kepala Seksi %d", i+1), Institution: "Dinas Tenaga Kerja Kabupaten Muara Enim",
		})
	}
	for n := 0; n < 6; n = len(paper.Layout(doc.Minutes(o, m)).Pages) {
		m.Minutes.Topics = append(m.Minutes.Topics, m.Minutes.Topics[:2]...)
	}
	return o, m
}

// BenchmarkMinutesPDF goes from the record to the PDF's bytes. Limit: 1.5
// times BenchmarkMinutesPDFBare.
func BenchmarkMinutesPDF(b *testing.B) {
	o, m := longCase(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := paper.WritePDF(io.Discard, paper.Layout(doc.Minutes(o, m))); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMinutesPDFBare is the shortest program that draws the same marks
// with gofpdf.
func BenchmarkMinutesPDFBare(b *testing.B) {
	o, m := longCase(b)
	r := paper.Layout(doc.Minutes(o, m))
	b.ReportAllocs()
	for b.Loop() {
		if err := barePDF(io.Discard, r, o.Letterhead.Logo.Data); err != nil {
			b.Fatal(err)
		}
	}
}

// agreementCase is an agreement of 30 pages with its emblems.
func agreementCase(t testing.TB) (app.Office, app.Agreement) {
	o := theOffice(t)
	return o, longAgreement(t, o)
}

// BenchmarkAgreement30PDF goes from the record to the bytes of a signing copy
// of 30 pages. Limit: 1.5 times BenchmarkAgreement30PDFBare.
func BenchmarkAgreement30PDF(b *testing.B) {
	o, a := agreementCase(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := paper.WritePDF(io.Discard, paper.Layout(doc.AgreementCopy(o, a, 1))); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAgreement30PDFBare is the shortest program that draws the same
// marks with gofpdf.
func BenchmarkAgreement30PDFBare(b *testing.B) {
	o, a := agreementCase(b)
	r := paper.Layout(doc.AgreementCopy(o, a, 1))
	b.ReportAllocs()
	for b.Loop() {
		if err := barePDF(io.Discard, r, a.Parties[0].Logo.Data); err != nil {
			b.Fatal(err)
		}
	}
}

var bareFonts = map[paper.Face]struct {
	style string
	ttf   []byte
}{
	paper.Sans:       {"", liberationsansregular.TTF},
	paper.SansBold:   {"B", liberationsansbold.TTF},
	paper.SansItalic: {"I", liberationsansitalic.TTF},
}

// meetingCase is the attendance list of 1,000 and the minutes of their meeting
// as one document of 50 pages and more.
func meetingCase(t testing.TB) (app.Office, app.Meeting) {
	o, m := longCase(t)
	m.Status = app.StatusFinal
	for i := range 1000 - len(m.Attendees) {
		m.Attendees = append(m.Attendees, app.Attendee{
			Name: fmt.Sprintf("Nama Peserta Lain %d, S.Sos.", i+1), Sex: []string{"L", "P"}[i%2], Present: true,
			Position: fmt.Sprintf("Kepala Seksi %d", i%40+1), Institution: "Dinas Tenaga Kerja Kabupaten Muara Enim",
		})
	}
	if n := len(paper.Layout(meetingPapers(o, m)).Pages); n < 50 || n > 70 {
		t.Fatalf("%d pages", n)
	}
	return o, m
}

func meetingPapers(o app.Office, m app.Meeting) doc.Document {
	d := doc.Attendance(o, m, false)
	d.Blocks = append(append(d.Blocks, doc.NewPage{}), doc.Minutes(o, m).Blocks...)
	return d
}

// BenchmarkMeeting50PDF goes from the record to the bytes of a document of 50
// pages with 1,000 attendees. Limit: 1.5 times BenchmarkMeeting50PDFBare.
func BenchmarkMeeting50PDF(b *testing.B) {
	o, m := meetingCase(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := paper.WritePDF(io.Discard, paper.Layout(meetingPapers(o, m))); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMeeting50PDFBare is the shortest program that draws the same marks
// with gofpdf.
func BenchmarkMeeting50PDFBare(b *testing.B) {
	o, m := meetingCase(b)
	r := paper.Layout(meetingPapers(o, m))
	b.ReportAllocs()
	for b.Loop() {
		if err := barePDF(io.Discard, r, o.Letterhead.Logo.Data); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPreview50 draws every page of that document as the preview shows it,
// beside the shortest program that draws the same marks, and reports the page
// that is worst: x-bare. Limit: 2. Of several runs of a page the quickest counts.
func BenchmarkPreview50(b *testing.B) {
	o, m := meetingCase(b)
	r := paper.Layout(meetingPapers(o, m))
	fonts, logo := bareTools(b, o)
	const runs = 7
	worst := 0.0
	for b.Loop() {
		worst = 0
		for _, p := range r.Pages {
			ours, bare := time.Hour, time.Hour
			for range runs {
				start := time.Now()
				paper.Raster(p, previewDPI, image.Rectangle{})
				middle := time.Now()
				if err := bareRaster(p, fonts, logo); err != nil {
					b.Fatal(err)
				}
				ours, bare = min(ours, middle.Sub(start)), min(bare, time.Since(middle))
			}
			worst = max(worst, float64(ours)/float64(bare))
		}
	}
	b.ReportMetric(worst, "x-bare")
}

func barePDF(w io.Writer, r paper.Result, logo []byte) error {
	pdf := gofpdf.New("P", "mm", "A4", "")
	pdf.SetAutoPageBreak(false, 0)
	used := map[paper.Face]bool{}
	for _, p := range r.Pages {
		for _, t := range p.Texts {
			if !used[t.Face] {
				used[t.Face] = true
				pdf.AddUTF8FontFromBytes("sans", bareFonts[t.Face].style, bareFonts[t.Face].ttf)
			}
		}
	}
	options := gofpdf.ImageOptions{ImageType: "PNG"}
	for _, p := range r.Pages {
		pdf.AddPage()
		for _, pic := range p.Pictures {
			pdf.RegisterImageOptionsReader("logo", options, bytes.NewReader(logo))
			pdf.ImageOptions("logo", pic.X, pic.Y, pic.W, pic.H, false, options, 0, "")
		}
		for _, l := range p.Lines {
			pdf.SetLineWidth(l.Width)
			pdf.Line(l.X1, l.Y1, l.X2, l.Y2)
		}
		face, size := paper.Face(-1), 0.0
		for _, t := range p.Texts {
			if t.Face != face || t.Size != size {
				face, size = t.Face, t.Size
				pdf.SetFont("sans", bareFonts[face].style, size)
			}
			pdf.Text(t.X, t.Y, t.S)
		}
	}
	return pdf.Output(w)
}

const previewDPI = 96

// BenchmarkPreviewPage goes from the record to the pixels of its first page,
// as the preview does at every key. Limit: 2 times BenchmarkPreviewPageBare.
func BenchmarkPreviewPage(b *testing.B) {
	o, m := longCase(b)
	b.ReportAllocs()
	for b.Loop() {
		paper.Raster(paper.Layout(doc.Minutes(o, m)).Pages[0], previewDPI, image.Rectangle{})
	}
}

// BenchmarkPreviewPageBare is the shortest program that draws the same marks
// with golang.org/x/image.
func BenchmarkPreviewPageBare(b *testing.B) {
	o, m := longCase(b)
	p := paper.Layout(doc.Minutes(o, m)).Pages[0]
	fonts, logo := bareTools(b, o)
	b.ReportAllocs()
	for b.Loop() {
		if err := bareRaster(p, fonts, logo); err != nil {
			b.Fatal(err)
		}
	}
}

// bareTools are what bareRaster needs ready.
func bareTools(b *testing.B, o app.Office) (map[paper.Face]*opentype.Font, image.Image) {
	b.Helper()
	logo, _, err := image.Decode(bytes.NewReader(o.Letterhead.Logo.Data))
	if err != nil {
		b.Fatal(err)
	}
	fonts := map[paper.Face]*opentype.Font{}
	for id, f := range bareFonts {
		if fonts[id], err = opentype.Parse(f.ttf); err != nil {
			b.Fatal(err)
		}
	}
	return fonts, logo
}

func bareRaster(p paper.Page, fonts map[paper.Face]*opentype.Font, logo image.Image) error {
	const px = previewDPI / 25.4
	img := image.NewRGBA(image.Rect(0, 0, int(p.Width*px), int(p.Height*px)))
	draw.Draw(img, img.Rect, image.White, image.Point{}, draw.Src)
	for _, pic := range p.Pictures {
		r := image.Rect(int(pic.X*px), int(pic.Y*px), int((pic.X+pic.W)*px), int((pic.Y+pic.H)*px))
		xdraw.CatmullRom.Scale(img, r, logo, logo.Bounds(), draw.Over, nil)
	}
	for _, l := range p.Lines {
		r := image.Rect(int(l.X1*px), int(l.Y1*px), int(l.X2*px)+1, int(l.Y2*px)+1)
		draw.Draw(img, r, image.Black, image.Point{}, draw.Src)
	}
	type key struct {
		face paper.Face
		size float64
	}
	faces := map[key]font.Face{}
	for _, t := range p.Texts {
		k := key{t.Face, t.Size}
		if faces[k] == nil {
			f, err := opentype.NewFace(fonts[t.Face], &opentype.FaceOptions{Size: t.Size, DPI: previewDPI, Hinting: font.HintingNone})
			if err != nil {
				return err
			}
			faces[k] = f
		}
		d := font.Drawer{Dst: img, Src: image.Black, Face: faces[k], Dot: fixed.Point26_6{X: fixed.Int26_6(t.X * px * 64), Y: fixed.Int26_6(t.Y * px * 64)}}
		d.DrawString(t.S)
	}
	return nil
}
