package paper

import (
	"cmp"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sinergi/app/doc"
)

// kind tells what a piece of a word is.
type kind uint8

const (
	kindText kind = iota
	kindBox       // a character without a glyph
	kindTick
)

// piece is a stretch of a word in one style.
type piece struct {
	kind      kind
	underline bool
	strike    bool
	ink       Ink
	face      Face
	text      string
	size      float64 // points
	spacing   float64 // mm after each letter, the last one too
	width     float64 // mm
}

// word is what a line break does not part. Space is the room before it when it
// does not open a line, 0 after a hyphen; newLine is a break that the text asks
// for.
type word struct {
	pieces  []piece
	width   float64
	space   float64
	newLine bool
}

// visible is the width of a word that ends a line: nothing is seen of the
// spacing behind its last letter.
func (w *word) visible() float64 {
	if n := len(w.pieces); n > 0 {
		return w.width - w.pieces[n-1].spacing
	}
	return w.width
}

// missing counts the characters that could not be printed.
type missing map[rune]int

func (m missing) warnings() []string {
	runes := make([]rune, 0, len(m))
	for r := range m {
		runes = append(runes, r)
	}
	sort.Slice(runes, func(i, j int) bool { return runes[i] < runes[j] })
	const most = 10
	var out []string
	for i, r := range runes {
		if i == most {
			out = append(out, "Masih ada "+strconv.Itoa(len(runes)-most)+" huruf lain yang dicetak sebagai kotak.")
			break
		}
		code := strings.ToUpper(strconv.FormatInt(int64(r), 16))
		for len(code) < 4 {
			code = "0" + code
		}
		out = append(out, "Huruf “"+string(r)+"” (U+"+code+") tidak ada di jenis huruf program, dicetak sebagai kotak ("+
			strconv.Itoa(m[r])+" kali). Ganti huruf itu bila perlu.")
	}
	return out
}

// rtl tells whether a character belongs to a script written from the right;
// this program cannot order such text, so it prints boxes and says so.
func rtl(r rune) bool {
	return r >= 0x0590 && r <= 0x08FF || r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFE
}

// unseen tells whether a character leaves nothing on paper: controls, joiners,
// direction and variation marks, soft hyphens, the skin of an emoji.
func unseen(r rune) bool {
	switch {
	case r < 0x20 || r == 0x7F || r == 0xAD || r == 0xFEFF:
		return true
	case r < 0x300:
		return r >= 0x80 && r < 0xA0
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F:
		return true
	}
	skinTone := r >= 0x1F3FB && r <= 0x1F3FF
	return skinTone || r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0000 && r <= 0xE01EF
}

// substitute gives the character that stands for one that the fonts lack but
// that has the same look.
func substitute(r rune) rune {
	switch r {
	case 0x2011, 0x2010:
		return '-'
	case 0x2007, 0x202F:
		return 0xA0
	}
	return r
}

func isTick(r rune) bool { return r == 0x2713 || r == 0x2714 || r == 0x2611 || r == 0x2705 }

// splitter cuts runs into words.
type splitter struct {
	size   float64
	family Face
	missed missing
	words  []word
	cur    word
	open   bool // cur has begun
	space  float64
	breaks bool // a line feed came
}

// splitWords measures runs in a family, named by its regular face, at a size
// in points. Characters without a glyph become boxes and are counted in missed.
func splitWords(runs doc.Runs, size float64, family Face, missed missing) []word {
	s := &splitter{size: size, family: family, missed: missed}
	for _, r := range runs {
		s.run(r)
	}
	s.flush()
	if s.breaks {
		s.words = append(s.words, word{newLine: true})
	}
	return s.words
}

// faceOf is the face of a run in a family named by its regular face.
func faceOf(r doc.Run, f Face) Face {
	if r.Bold {
		f++
	}
	if r.Italic {
		f += 2
	}
	return f
}

// styleOf is a piece without text in the run's style.
func styleOf(r doc.Run, id Face, size float64) piece {
	p := piece{face: id, underline: r.Underline, size: size, spacing: r.Spacing * mmPerPoint}
	switch {
	case r.Removed:
		p.strike, p.ink = true, InkRemoved
	case r.Added:
		p.underline, p.ink = true, InkAdded
	}
	return p
}

func (s *splitter) run(run doc.Run) {
	id := faceOf(run, s.family)
	fc := id.get()
	size := cmp.Or(max(run.Size, 0), s.size)
	scale := size * mmPerPoint / 1000
	text := norm.NFC.String(run.Text) // an accent typed apart joins its letter
	style := styleOf(run, id, size)
	start, sum, letters := 0, 0, 0 // of the plain stretch that is being read
	emit := func(end int) {
		if end > start {
			p := style
			p.text, p.width = text[start:end], float64(sum)*scale+float64(letters)*p.spacing
			s.add(p)
		}
		sum, letters = 0, 0
	}
	prev := rune(0)
	for i, r := range text {
		width := utf8.RuneLen(r)
		if r == utf8.RuneError {
			_, width = utf8.DecodeRuneInString(text[i:])
		}
		next := i + width
		switch {
		case r == '\n' || r == 0x2028 || r == 0x2029:
			emit(i)
			start = next
			s.endLine()
		case isSpace(r):
			emit(i)
			start = next
			s.flush()
			s.space = float64(fc.glyph(' ').advance)*scale + style.spacing
		default:
			if p, odd := s.odd(r, style, fc); odd {
				emit(i)
				start = next
				if p.width > 0 {
					p.width += p.spacing
					s.add(p)
				}
				if r == 0x200B { // a place where a line may end
					s.flush()
				}
				break
			}
			sum += int(fc.glyph(r).advance)
			letters++
			if breaksAfter(prev, r, text[next:]) {
				emit(next)
				start = next
				s.flush()
			}
		}
		prev = r
	}
	emit(len(text))
}

// odd sets a character that is not drawn as itself in the style of p: nothing,
// a tick, another character of the same look, one of the program's own type
// where the chosen one lacks it, or a box that is counted as missing.
func (s *splitter) odd(r rune, p piece, fc *face) (piece, bool) {
	em := p.size * mmPerPoint
	sub := substitute(r)
	g := fc.glyph(sub)
	switch {
	case unseen(r):
		return piece{}, true
	case isTick(r):
		p.kind, p.width = kindTick, em*0.8
		return p, true
	case rtl(r) || r == utf8.RuneError:
		s.missed[r]++
		p.kind, p.width = kindBox, em*0.6
		return p, true
	case g.ok && sub == r:
		return p, false
	case !g.ok:
		if g = fc.standIn.get().glyph(sub); !g.ok {
			s.missed[r]++
			p.kind, p.width = kindBox, em*0.6
			return p, true
		}
		p.face = fc.standIn
	}
	p.text, p.width = string(sub), float64(g.advance)*em/1000
	return p, true
}

// breaksAfter tells whether a line may end after r inside a word: after the
// hyphen of "undang-undang" and after a slash or dash between letters, never
// in numbers and dates.
func breaksAfter(prev, r rune, rest string) bool {
	if r != '-' && r != '/' && r != 0x2013 && r != 0x2014 {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsLetter(prev) && unicode.IsLetter(next)
}

// isSpace tells whether a line may end at a character that leaves a gap; fixed
// spaces hold their words together.
func isSpace(r rune) bool {
	return r == ' ' || r == '\t' || r != 0xA0 && r != 0x2007 && r != 0x202F && r > 0x7F && unicode.IsSpace(r)
}

// endLine ends the line that the text asks to end.
func (s *splitter) endLine() {
	s.flush()
	if s.breaks { // an empty line
		s.words = append(s.words, word{newLine: true})
	}
	s.breaks, s.space = true, 0
}

func (s *splitter) add(p piece) {
	if !s.open {
		s.cur = word{space: s.space, newLine: s.breaks}
		s.open, s.space, s.breaks = true, 0, false
	}
	s.cur.pieces = append(s.cur.pieces, p)
	s.cur.width += p.width
}

func (s *splitter) flush() {
	if s.open {
		s.words = append(s.words, s.cur)
		s.open = false
	}
}
