package paper

import (
	"sync"
	"sync/atomic"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansbolditalic"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifbolditalic"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Face is one style of one family: a number in the table of those that the
// program ships and those that it has loaded from the machine. It holds as long
// as the program runs.
type Face int

// Faces of the program; bold adds 1 and italic adds 2, in these families and
// in loaded ones.
const (
	Sans Face = iota
	SansBold
	SansItalic
	SansBoldItalic
	Serif
	SerifBold
	SerifItalic
	SerifBoldItalic
	faceCount
)

// builtIn is the regular face of one of the two families in the program.
func builtIn(serif bool) Face {
	if serif {
		return Serif
	}
	return Sans
}

// glyph is what layout needs of a character: its number in the font and its
// advance in thousandths of the size, rounded as a PDF's width table is, so
// that page, PDF and raster agree on where a word ends.
type glyph struct {
	index   sfnt.GlyphIndex
	advance uint16
	ok      bool
}

// face is a parsed font with what has been asked of it.
type face struct {
	id      Face   // where it stands in the table first
	standIn Face   // of the program, for characters that it lacks
	family  string // as the PDF names it
	style   string
	ttf     []byte
	once    sync.Once
	font    *sfnt.Font
	units   int

	// what is asked before a glyph of a loaded font is read; nil: the program's
	chars *charMap
	data  *glyphData

	blocks [256]atomic.Pointer[[256]glyph] // by the high byte of the character

	mu       sync.Mutex
	buf      sfnt.Buffer
	outlines map[sfnt.GlyphIndex][]segment
}

// faces grows when a family is loaded; readers take it as it is.
var (
	faces   atomic.Pointer[[]*face]
	growing sync.Mutex
)

func init() {
	list := make([]*face, faceCount)
	for id, f := range shipped {
		f.id, f.standIn = Face(id), Face(id)
		list[id] = f
	}
	faces.Store(&list)
}

var shipped = [faceCount]*face{
	Sans:            {family: "LiberationSans", ttf: liberationsansregular.TTF},
	SansBold:        {family: "LiberationSans", style: "B", ttf: liberationsansbold.TTF},
	SansItalic:      {family: "LiberationSans", style: "I", ttf: liberationsansitalic.TTF},
	SansBoldItalic:  {family: "LiberationSans", style: "BI", ttf: liberationsansbolditalic.TTF},
	Serif:           {family: "LiberationSerif", ttf: liberationserifregular.TTF},
	SerifBold:       {family: "LiberationSerif", style: "B", ttf: liberationserifbold.TTF},
	SerifItalic:     {family: "LiberationSerif", style: "I", ttf: liberationserifitalic.TTF},
	SerifBoldItalic: {family: "LiberationSerif", style: "BI", ttf: liberationserifbolditalic.TTF},
}

// get gives the parsed font. The fonts are compiled in and a test parses all
// of them, so a failure here can only be a damaged program.
func (f Face) get() *face {
	list := *faces.Load()
	if f < 0 || int(f) >= len(list) {
		f = Sans
	}
	fc := list[f]
	fc.once.Do(func() {
		if fc.font != nil {
			return // loaded from the machine
		}
		if err := fc.parse(); err != nil {
			panic("paper: built-in font " + fc.family + fc.style + ": " + err.Error())
		}
	})
	return fc
}

func (fc *face) parse() error {
	parsed, err := sfnt.Parse(fc.ttf)
	if err != nil {
		return err
	}
	fc.font = parsed
	fc.units = int(parsed.UnitsPerEm())
	fc.outlines = make(map[sfnt.GlyphIndex][]segment)
	return nil
}

// glyph looks a character up; ok is false when the font does not have it.
func (fc *face) glyph(r rune) glyph {
	if r < 0 || r > 0xFFFF {
		return glyph{}
	}
	block := fc.blocks[r>>8].Load()
	if block == nil {
		block = fc.load(r &^ 0xFF)
		fc.blocks[r>>8].Store(block)
	}
	return block[r&0xFF]
}

func (fc *face) load(first rune) *[256]glyph {
	fc.mu.Lock()
	defer fc.mu.Unlock()
	block := new([256]glyph)
	ppem := fixed.I(fc.units)
	for i := range block {
		index, ok := fc.index(first + rune(i))
		if !ok {
			continue
		}
		adv, err := fc.font.GlyphAdvance(&fc.buf, index, ppem, font.HintingNone)
		if err != nil {
			continue
		}
		units := adv.Round()
		block[i] = glyph{index: index, advance: uint16((units*1000 + fc.units/2) / fc.units), ok: true}
	}
	return block
}

// index looks up a character's glyph. One of a loaded font counts only when it
// can be drawn, since a PDF with a glyph that cannot would be broken.
func (fc *face) index(r rune) (sfnt.GlyphIndex, bool) {
	if fc.chars == nil {
		index, err := fc.font.GlyphIndex(&fc.buf, r)
		return index, err == nil && index != 0
	}
	g := fc.chars.index(r)
	if g == 0 || !fc.data.sound(g) {
		return 0, false
	}
	_, err := fc.font.LoadGlyph(&fc.buf, sfnt.GlyphIndex(g), fixed.I(fc.units), nil)
	return sfnt.GlyphIndex(g), err == nil
}

// width is the advance of s in millimetres at a size in points. Characters
// that the font does not have count nothing; layout never leaves them in.
func (fc *face) width(s string, size float64) float64 {
	sum := 0
	for _, r := range s {
		sum += int(fc.glyph(r).advance)
	}
	return float64(sum) * size * mmPerPoint / 1000
}

// segment is one step of an outline, in font units with y downwards.
type segment struct {
	op   sfnt.SegmentOp
	x, y [3]float32
}

// outline gives a glyph's outline; it must not be changed.
func (fc *face) outline(index sfnt.GlyphIndex) []segment {
	fc.mu.Lock()
	defer fc.mu.Unlock()
	if o, ok := fc.outlines[index]; ok {
		return o
	}
	loaded, err := fc.font.LoadGlyph(&fc.buf, index, fixed.I(fc.units), nil)
	if err != nil {
		loaded = nil // a glyph that cannot be read is drawn as nothing
	}
	o := make([]segment, len(loaded))
	for i, s := range loaded {
		o[i].op = s.Op
		for j, p := range s.Args {
			o[i].x[j] = float32(p.X) / 64
			o[i].y[j] = float32(p.Y) / 64
		}
	}
	fc.outlines[index] = o
	return o
}
