package paper_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
)

// part is what a stretch of text is to the rules of layout.
type part int

const (
	partLine    part = iota // letterhead, label, mark: no rule of its own
	partText                // a paragraph
	partHeading             // kept with what follows
	partCell
	partHead  // of a table, again on its other pages
	partAgain // over it there
	partCaption
	partSign
	partInitials
)

// fact is one stretch of text of a random document: its words are like no
// others, so that each can be found on the pages.
type fact struct {
	part    part
	words   []string
	justify bool
	serif   bool
	table   int  // number of its table
	row     int  // what must not be parted: row of a table or of photos, pair of half rows; 0: nothing
	tall    bool // in a row that may be taller than a page
	sign    int  // number of its block of signatures
}

// random builds documents of all blocks, and tells what must be found.
type random struct {
	*rand.Rand
	t      testing.TB
	facts  []fact
	serif  bool
	tables int
	rows   int
	signs  int
}

// text makes a stretch of so many words.
func (r *random) text(f fact, words int) string {
	for w := range words {
		f.words = append(f.words, fmt.Sprintf("u%dw%d%sz", len(r.facts), w, strings.Repeat("abcdeimo", 2)[:r.IntN(8)]))
	}
	f.serif = r.serif
	r.facts = append(r.facts, f)
	return strings.Join(f.words, " ")
}

// runs is text in one or more styles.
func (r *random) runs(f fact, words int) doc.Runs {
	all := strings.SplitAfter(r.text(f, words), " ")
	var out doc.Runs
	for len(all) > 0 {
		n := 1 + r.IntN(len(all))
		out = append(out, doc.Run{
			Text: strings.Join(all[:n], ""), Bold: r.chance(4), Italic: r.chance(5), Underline: r.chance(6), Added: r.chance(20),
		})
		all = all[n:]
	}
	return out
}

func (r *random) chance(n int) bool { return r.IntN(n) == 0 }

// between is a number from low to high.
func (r *random) between(low, high float64) float64 { return low + r.Float64()*(high-low) }

// document is one random document; landscape and portrait, of any sheet.
func (r *random) document() doc.Document {
	d := doc.Document{Title: "Acak", Mark: []string{"", "DRAF", "BATAL"}[r.IntN(3)]}
	d.Setup = doc.PageSetup{
		Paper: app.PaperSizes[r.IntN(len(app.PaperSizes))], Landscape: r.chance(3),
		Top: r.between(15, 32), Bottom: r.between(15, 32), Left: r.between(15, 32), Right: r.between(15, 32),
		Font: []string{"", app.FontSans, app.FontSerif}[r.IntN(3)], Size: float64(18+r.IntN(11)) / 2, Leading: []float64{0, 1.2, 1.44, 1.8}[r.IntN(4)],
		Numbers: doc.PageNumbers(r.IntN(4)),
	}
	r.serif = d.Setup.Serif()
	for range []int{0, 0, 0, 2, 3}[r.IntN(5)] {
		d.Initials = append(d.Initials, r.text(fact{part: partInitials}, 1))
	}
	if r.chance(2) {
		d.Blocks = append(d.Blocks, r.letterhead())
	}
	if r.chance(2) {
		d.Blocks = append(d.Blocks, r.title())
	}
	for range 4 + r.IntN(30) {
		d.Blocks = append(d.Blocks, r.block(d.Blocks)...)
	}
	return d
}

// block is one more block; some need another before or after them.
func (r *random) block(before []doc.Block) []doc.Block {
	switch r.IntN(16) {
	case 0, 1, 2, 3, 4:
		return []doc.Block{r.paragraph()}
	case 5, 6:
		return []doc.Block{doc.Paragraph{Runs: r.runs(fact{part: partHeading}, 1+r.IntN(8)), Align: doc.Align(r.IntN(4)), Before: r.between(0, 2), KeepNext: true}, r.paragraph()}
	case 7:
		return []doc.Block{doc.Paragraph{Runs: r.runs(fact{part: partHeading}, 3), KeepNext: true}, doc.Spacer{Lines: 1}, r.list(0)}
	case 8:
		return []doc.Block{r.fields()}
	case 9:
		return []doc.Block{r.list(0)}
	case 10, 11:
		return []doc.Block{r.table()}
	case 12:
		return []doc.Block{r.pictures()}
	case 13:
		if len(before) > 0 {
			switch before[len(before)-1].(type) {
			case doc.Paragraph, doc.List, doc.Fields, doc.Table, doc.Pictures:
				return []doc.Block{r.signatures()}
			}
		}
		return []doc.Block{r.paragraph(), r.signatures()}
	case 14:
		return []doc.Block{r.title(), r.paragraph(), doc.Spacer{Lines: r.between(0, 12)}}
	default:
		return []doc.Block{r.paragraph(), doc.NewPage{}, doc.Logos{Pictures: []doc.Picture{r.photo(), {}}}, r.paragraph()}
	}
}

func (r *random) letterhead() doc.Block {
	l := app.Letterhead{
		Rule:   []string{app.RuleDouble, app.RuleThinThick, app.RuleSingle, app.RuleThin, app.RuleNone}[r.IntN(5)],
		Centre: []string{app.CentreBesideLogo, app.CentreOnPage}[r.IntN(2)], GapMM: r.between(0, 10), Shrink: r.chance(2),
	}
	if r.chance(2) {
		l.Logo = r.photo()
	}
	if r.chance(2) {
		l.Right = r.photo()
	}
	for range 1 + r.IntN(5) {
		l.Lines = append(l.Lines, app.LetterheadLine{
			Text: r.text(fact{}, 1+r.IntN(8)), Size: float64(8 + r.IntN(10)), Bold: r.chance(2), Spacing: []float64{0, 0, 2}[r.IntN(3)],
		})
	}
	return doc.Letterhead{Letterhead: l}
}

func (r *random) title() doc.Block {
	t := doc.Title{After: r.between(0, 2)}
	if r.chance(4) {
		t.Logo = r.photo()
	}
	for range 1 + r.IntN(3) {
		runs := r.runs(fact{part: partHeading}, 1+r.IntN(10))
		if r.chance(3) {
			for i := range runs {
				runs[i].Size = 16
			}
		}
		t.Lines = append(t.Lines, runs)
	}
	return t
}

func (r *random) paragraph() doc.Block {
	p := doc.Paragraph{Align: []doc.Align{doc.Justify, doc.Justify, doc.Left, doc.Centre, doc.Right}[r.IntN(5)], Before: r.between(0, 1), Fill: r.chance(8)}
	p.Runs = r.runs(fact{part: partText, justify: p.Align == doc.Justify}, 1+r.IntN([]int{8, 60, 200}[r.IntN(3)]))
	return p
}

func (r *random) fields() doc.Block {
	f := doc.Fields{LabelShare: r.between(0.3, 0.45)}
	for range 1 + r.IntN(6) {
		row := doc.Field{Before: r.between(0, 0.5), Label: r.text(fact{}, 1+r.IntN(3))}
		if r.chance(4) {
			row.Value = []doc.Block{r.list(2)}
		} else {
			row.Value = []doc.Block{r.paragraph()}
		}
		f.Rows = append(f.Rows, row)
	}
	return f
}

// list nests to three levels.
func (r *random) list(depth int) doc.Block {
	l := doc.List{Before: r.between(0, 1), Gap: r.between(0, 0.5)}
	for i := range 1 + r.IntN(4) {
		item := doc.Item{Mark: string(rune('a'+i)) + ".", Blocks: []doc.Block{r.paragraph()}}
		if depth < 2 && r.chance(3) {
			item.Blocks = append(item.Blocks, r.list(depth+1))
		}
		l.Items = append(l.Items, item)
	}
	return l
}

func (r *random) table() doc.Block {
	r.tables++
	n := 1 + r.IntN(5)
	t := doc.Table{Before: r.between(0, 1), Scale: []float64{0, 0.9}[r.IntN(2)]}
	for range n {
		t.Columns = append(t.Columns, doc.Column{Share: 100 / float64(n), Align: doc.Align(r.IntN(4))})
	}
	cells := func(f fact, most int) doc.Row {
		row := doc.Row{Height: r.between(0, 12), Thick: r.chance(8)}
		for range n {
			row.Cells = append(row.Cells, doc.Cell{Runs: r.runs(f, 1+r.IntN(most)), Middle: r.chance(2), Tick: r.chance(9)})
		}
		return row
	}
	// what stands over the rows comes first on a page, but is found by its table only
	if r.chance(3) {
		t.Again = []doc.Block{doc.Paragraph{Runs: r.runs(fact{part: partAgain, table: r.tables}, 3), Align: doc.Centre}}
	}
	for range r.IntN(3) {
		t.Head = append(t.Head, cells(fact{part: partHead, table: r.tables}, 2))
	}
	rows := 1 + r.IntN([]int{4, 12, 60}[r.IntN(3)])
	for i := range rows {
		r.rows++
		f := fact{part: partCell, table: r.tables, row: r.rows}
		if tall := r.chance(60) && i > 0 && i < rows-1; tall {
			f.tall = true
			t.Rows = append(t.Rows, cells(f, 400))
			continue
		}
		upper := cells(f, 6)
		if r.chance(5) {
			at := r.IntN(n)
			lower := cells(f, 3)
			upper.Cells[at].OpenBottom, lower.Cells[at].OpenTop = true, true
			t.Rows = append(t.Rows, upper, lower)
			continue
		}
		t.Rows = append(t.Rows, upper)
	}
	return t
}

func (r *random) pictures() doc.Block {
	b := doc.Pictures{PerRow: r.IntN(4), Before: r.between(0, 1)}
	per := max(b.PerRow, 1)
	if b.PerRow == 0 {
		per = 2
	}
	for i := range 1 + r.IntN(9) {
		if i%per == 0 {
			r.rows++
		}
		item := doc.CaptionedPicture{Picture: r.photo(), Caption: doc.Plain(r.text(fact{part: partCaption, row: r.rows}, 1+r.IntN(6)))}
		if r.chance(6) {
			item.Picture = doc.Picture{}
		}
		b.Items = append(b.Items, item)
	}
	return b
}

// signatures are set part by part over all columns of a row, so their words
// come in that order too.
func (r *random) signatures() doc.Block {
	r.signs++
	f := fact{part: partSign, sign: r.signs}
	b := doc.Signatures{Before: r.between(0, 2), Stamp: r.chance(5), Columns: make([]doc.Signature, 1+r.IntN(3))}
	for i := range b.Columns {
		if i == len(b.Columns)-1 {
			b.Columns[i].Date = r.text(f, 2)
		}
	}
	for i := range b.Columns {
		b.Columns[i].Position = []string{r.text(f, 1+r.IntN(2))}
	}
	for i := range b.Columns {
		b.Columns[i].Name = r.runs(f, 1+r.IntN(3))
		b.Columns[i].Below = []string{r.text(f, 1)}
		b.Columns[i].Meterai = r.chance(5)
		if r.chance(4) {
			b.Columns[i].Picture = r.photo()
		}
	}
	return b
}

// photo is one of a few pictures, upright, level and square.
func (r *random) photo() doc.Picture {
	sizes := []image.Point{{120, 90}, {90, 120}, {100, 100}, {200, 60}}
	return doc.Picture{Name: "foto.jpg", Data: shot(r.t, sizes[r.IntN(len(sizes))])}
}

var shots sync.Map

// shot draws a JPEG of a size, with a slope of colours like a photo's.
func shot(t testing.TB, size image.Point) []byte {
	t.Helper()
	if data, ok := shots.Load(size); ok {
		return data.([]byte)
	}
	img := image.NewRGBA(image.Rectangle{Max: size})
	noise := rand.New(rand.NewPCG(uint64(size.X), uint64(size.Y)))
	for y := range size.Y {
		for x := range size.X {
			n := noise.IntN(24)
			img.SetRGBA(x, y, color.RGBA{uint8(40 + 180*x/size.X + n), uint8(60 + 150*y/size.Y + n), uint8(120 + n), 0xFF})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	shots.Store(size, b.Bytes())
	return b.Bytes()
}
