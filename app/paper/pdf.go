package paper

import (
	"bytes"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/jung-kurt/gofpdf"
)

// pdfPrefix stands before a family's name, so that what gofpdf makes of it,
// "utf8aa+", is as long as a subset's tag and can be replaced by one.
const pdfPrefix = "aa+"

var (
	errDamaged = errors.New("paper: pdf has no catalog")
	errWidths  = errors.New("paper: pdf and pages disagree on the width of letters")
)

// WritePDF draws the pages. The same result always gives the same bytes: the
// dates are the record's, and nothing depends on clock, system or map order.
func WritePDF(w io.Writer, r Result) error {
	if len(r.Pages) == 0 {
		return errors.New("paper: no pages to write")
	}
	first := r.Pages[0]
	p := &pen{
		pdf: gofpdf.NewCustom(&gofpdf.InitType{
			OrientationStr: "P", UnitStr: "mm",
			Size: gofpdf.SizeType{Wd: first.Width, Ht: first.Height},
		}),
		images: map[*Image]string{},
	}
	p.begin(r.Info)
	p.fonts(r.Pages)
	for i := range r.Pages {
		if err := p.page(&r.Pages[i]); err != nil {
			return err
		}
	}
	var b bytes.Buffer
	if err := p.pdf.Output(&b); err != nil {
		return fmt.Errorf("paper: pdf: %w", err)
	}
	out, err := finish(b.Bytes(), p.tags)
	if err != nil {
		return err
	}
	_, err = w.Write(out)
	return err
}

// pen holds gofpdf, which nothing else in the program knows.
type pen struct {
	pdf    *gofpdf.Fpdf
	images map[*Image]string
	tags   []string // subset tags by face; empty: face not used
	face   Face
	size   float64
	width  float64
	letter float64 // spacing of letters that is set, mm
	colour [3]uint8
}

func (p *pen) begin(info Info) {
	pdf := p.pdf
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(0, 0, 0)
	pdf.SetCompression(true)
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(info.Date)
	pdf.SetModificationDate(info.Date)
	pdf.SetTitle(metaText(info.Title), true)
	pdf.SetAuthor(metaText(info.Author), true)
	if info.Subject != "" {
		pdf.SetSubject(metaText(info.Subject), true)
	}
	pdf.SetCreator("Sinergi", false)
	pdf.SetProducer("Sinergi", false)
}

// metaText drops what gofpdf's UTF-16 writer cannot take: broken UTF-8 and
// characters above U+FFFF.
func metaText(s string) string {
	return strings.Map(func(r rune) rune {
		if r > 0xFFFF || r < 0x20 || r == utf8.RuneError {
			return -1
		}
		return r
	}, s)
}

// printable drops what would make gofpdf panic or show a wrong glyph. Layout
// has already drawn boxes for such characters; pages made otherwise are safe
// too.
func printable(fc *face, s string) string {
	for _, r := range s {
		if !fc.glyph(r).ok {
			return strings.Map(func(r rune) rune {
				if !fc.glyph(r).ok {
					return -1
				}
				return r
			}, s)
		}
	}
	return s
}

// fonts loads the faces that the pages use and gives each its subset tag: six
// letters that depend on the characters used, as the PDF standard wants it.
func (p *pen) fonts(pages []Page) {
	list := *faces.Load()
	used := make([]*[1024]uint64, len(list))
	p.tags = make([]string, len(list))
	for i := range pages {
		for _, t := range pages[i].Texts {
			if t.Angle != 0 {
				continue
			}
			id := t.Face.get().id
			if used[id] == nil {
				used[id] = new([1024]uint64)
			}
			for _, r := range t.S {
				if r <= 0xFFFF {
					used[id][r>>6] |= 1 << (r & 63)
				}
			}
		}
	}
	p.face = -1
	for id, set := range used {
		if set == nil {
			continue
		}
		fc := Face(id).get()
		// gofpdf writes zeros behind tables while it sums them up: a copy, so
		// that papers made at once do not write into one font
		p.pdf.AddUTF8FontFromBytes(pdfPrefix+fc.family, fc.style, bytes.Clone(fc.ttf))
		h := fnv.New64a()
		var b [8]byte
		for i, bits := range set {
			if bits != 0 {
				for k := range b {
					b[k] = byte(bits >> (8 * k))
				}
				_, _ = h.Write([]byte{byte(i >> 8), byte(i)}) // a hash never fails
				_, _ = h.Write(b[:])
			}
		}
		sum := h.Sum64()
		tag := make([]byte, 6)
		for i := range tag {
			tag[i] = byte('A' + sum%26)
			sum /= 26
		}
		p.tags[id] = string(tag)
	}
}

func (p *pen) page(pg *Page) error {
	p.pdf.AddPageFormat("P", gofpdf.SizeType{Wd: pg.Width, Ht: pg.Height})
	p.width, p.letter, p.colour = -1, 0, [3]uint8{}
	for _, t := range pg.Texts {
		if t.Angle != 0 {
			p.shape(t)
		}
	}
	for _, pic := range pg.Pictures {
		if err := p.picture(pic); err != nil {
			return err
		}
	}
	for _, r := range pg.Rects {
		p.stroke(r.Width, InkGray.rgb(r.Gray))
		p.pdf.Rect(r.X, r.Y, r.W, r.H, "D")
	}
	for _, l := range pg.Lines {
		p.stroke(l.Width, l.Ink.rgb(l.Gray))
		p.pdf.Line(l.X1, l.Y1, l.X2, l.Y2)
	}
	for i, t := range pg.Texts {
		if t.Angle == 0 {
			p.text(t, i+1 < len(pg.Texts) && spaceBetween(t, pg.Texts[i+1]))
		}
	}
	if err := p.pdf.Error(); err != nil {
		return fmt.Errorf("paper: pdf: %w", err)
	}
	return nil
}

// spaceBetween tells whether b is the next word on a's line.
func spaceBetween(a, b Text) bool {
	return a.Y == b.Y && b.X > a.X+a.Width+a.Spacing+0.1
}

// text writes a word. A space behind it shows nothing, but whoever copies text
// out of the file gets words and not one long string.
func (p *pen) text(t Text, space bool) {
	fc := t.Face.get()
	if fc.id != p.face || t.Size != p.size {
		p.pdf.SetFont(pdfPrefix+fc.family, fc.style, t.Size)
		p.face, p.size = fc.id, t.Size
	}
	if c := t.Ink.rgb(t.Gray); c != p.colour {
		p.pdf.SetTextColor(int(c[0]), int(c[1]), int(c[2]))
		p.colour = c
	}
	s := printable(fc, t.S)
	if t.Spacing != p.letter {
		p.pdf.RawWriteStr(strconv.FormatFloat(t.Spacing/mmPerPoint, 'f', 3, 64) + " Tc")
		p.letter = t.Spacing
	}
	if t.Spacing > 0 && s != "" {
		p.spaced(t, s)
		if !space {
			return
		}
		t.X, s = t.X+t.Width+t.Spacing, ""
	}
	if space {
		s += " "
	}
	p.pdf.Text(t.X, t.Y, s)
}

// spaced writes a word whose letters stand apart and says that it is one word:
// readers would take wide gaps for spaces.
func (p *pen) spaced(t Text, s string) {
	actual := "FEFF"
	for _, u := range utf16.Encode([]rune(s)) {
		actual += fmt.Sprintf("%04X", u)
	}
	p.pdf.RawWriteStr("/Span <</ActualText <" + actual + ">>> BDC")
	p.pdf.Text(t.X, t.Y, s)
	p.pdf.RawWriteStr("EMC")
}

func (p *pen) stroke(width float64, c [3]uint8) {
	if width != p.width {
		p.pdf.SetLineWidth(width)
		p.width = width
	}
	if r, g, b := p.pdf.GetDrawColor(); r != int(c[0]) || g != int(c[1]) || b != int(c[2]) {
		p.pdf.SetDrawColor(int(c[0]), int(c[1]), int(c[2]))
	}
}

func (p *pen) picture(pic Picture) error {
	data, kind, err := pic.Image.encoded()
	options := gofpdf.ImageOptions{ImageType: kind}
	name, ok := p.images[pic.Image]
	if !ok {
		if err != nil {
			return fmt.Errorf("paper: picture: %w", err)
		}
		name = "picture" + strconv.Itoa(len(p.images))
		p.images[pic.Image] = name
		info := p.pdf.RegisterImageOptionsReader(name, options, bytes.NewReader(data))
		if err := p.pdf.Error(); err != nil {
			return fmt.Errorf("paper: picture: %w", err)
		}
		if err := rank(info, len(p.images)); err != nil {
			return err
		}
	}
	p.pdf.ImageOptions(name, pic.X, pic.Y, pic.W, pic.H, false, options, 0, "")
	return nil
}
