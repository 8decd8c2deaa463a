package paper

import (
	"strconv"
	"time"

	"sinergi/app/doc"
)

const tiny = 1e-6

// leastPart is the share of a page down to which a slab taller than a page may
// begin under what it is kept with.
const leastPart = 0.75

// pager fills pages with slabs.
type pager struct {
	setup  doc.PageSetup
	height float64 // room between the margins
	pages  []Page
	y      float64 // used of the current page
}

// paginate puts slabs on pages. Slabs that keep together move together; where
// such a group is taller than a page it breaks like any others. Height is the
// room on a page in millimetres.
func paginate(slabs []slab, setup doc.PageSetup, height float64) []Page {
	p := &pager{setup: setup, height: height}
	p.turn()
	for i := 0; i < len(slabs); {
		j := i
		for j < len(slabs)-1 && slabs[j].keep && !slabs[j+1].fresh {
			j++
		}
		for _, g := range parted(slabs[i:j+1], height) {
			p.group(g)
		}
		i = j + 1
	}
	return p.pages
}

// parted cuts a group that no page holds so that its end stays together, where
// it can at a place that keeps only for good looks.
func parted(g []slab, height float64) [][]slab {
	need, at := 0.0, 0
	for k := len(g) - 1; k >= 0; k-- {
		need += g[k].height
		onNew := need
		if g[k].head != nil {
			onNew += g[k].head.height
		}
		if onNew > height+tiny {
			break
		}
		if k == 0 {
			return [][]slab{g}
		}
		if at == 0 || g[k-1].loose || !g[at-1].loose {
			at = k
		}
		need += g[k].before
	}
	if at == 0 {
		return [][]slab{g}
	}
	return append(parted(g[:at], height), g[at:])
}

// turn begins the next page.
func (p *pager) turn() {
	next := Page{Width: p.setup.Paper.Width, Height: p.setup.Paper.Height}
	if n := len(p.pages); n > 0 { // pages of a paper hold about as much as each other
		before := &p.pages[n-1]
		next.Texts = make([]Text, 0, len(before.Texts)+len(before.Texts)/8)
		next.Lines = make([]Line, 0, len(before.Lines)+len(before.Lines)/8)
	}
	p.pages = append(p.pages, next)
	p.y = 0
}

func (p *pager) group(g []slab) {
	if g[0].fresh {
		if p.y > 0 {
			p.turn()
		}
		if len(g) == 1 && g[0].height == 0 {
			return
		}
	}
	need, tallest := 0.0, 0.0
	for _, s := range g {
		need += s.before + s.height
		tallest = max(tallest, s.height)
	}
	if p.y > 0 && p.y+need > p.height+tiny {
		onNew := need - g[0].before
		if g[0].head != nil {
			onNew += g[0].head.height
		}
		cut := tallest > p.height+tiny && len(g) > 1 // what stands over its tall slab goes with the first part of it
		if onNew <= p.height+tiny || cut && p.y > p.height/2 {
			p.turn()
		}
	}
	for i, s := range g {
		p.place(s, i > 0)
	}
}

// place puts one slab on the current page or the next. One that is taller than a
// page begins on a new page too, unless it is kept with what is above it.
func (p *pager) place(s slab, kept bool) {
	if s.height == 0 { // room alone, which needs no page of its own
		if p.y > 0 {
			p.y = min(p.y+s.before, p.height)
		}
		return
	}
	if p.y > 0 && p.y+s.before+s.height > p.height+tiny {
		if !kept || s.height <= p.height+tiny || p.y+s.before > p.height*leastPart {
			p.turn()
		}
	}
	if p.y == 0 {
		p.head(s)
	} else {
		p.y += s.before
	}
	for p.y+s.height > p.height+tiny {
		var top slab
		top, s = s.cut(p.height - p.y)
		p.draw(top.marks)
		p.turn()
		p.head(s)
	}
	p.draw(s.marks)
	p.y += s.height
}

// head repeats the head of a table over its first row on a page, or over the
// rest of a row that is taller than the room below the head.
func (p *pager) head(s slab) {
	if s.head != nil && s.head.height < p.height/2 {
		p.draw(s.head.marks)
		p.y += s.head.height
	}
}

// draw adds marks to the current page, with their heights counted from y.
func (p *pager) draw(m marks) {
	page := &p.pages[len(p.pages)-1]
	dy := p.setup.Top + p.y
	for _, t := range m.texts {
		t.Y += dy
		page.Texts = append(page.Texts, t)
	}
	for _, l := range m.lines {
		l.Y1 += dy
		l.Y2 += dy
		page.Lines = append(page.Lines, l)
	}
	for _, r := range m.rects {
		r.Y += dy
		page.Rects = append(page.Rects, r)
	}
	for _, pic := range m.pictures {
		pic.Y += dy
		page.Pictures = append(page.Pictures, pic)
	}
}

// cut parts a slab that is taller than a page between two of its lines. Where
// the lines of its columns leave no gap, what the cut would cross goes below it.
func (s slab) cut(at float64) (top, rest slab) {
	at = s.quiet(at)
	lead := 0.0 // room for lines that the cut would cross
	var crossed []Text
	for _, t := range s.texts {
		if y1, y2 := t.reach(); y1 < at && y2 > at {
			lead = max(lead, at-y1)
			crossed = append(crossed, t)
		}
	}
	top = slab{height: at}
	rest = s
	rest.height = s.height - at + lead
	rest.marks = marks{}
	for _, t := range s.texts {
		if _, y := t.reach(); y <= at {
			top.texts = append(top.texts, t)
		} else {
			t.Y += lead - at
			rest.texts = append(rest.texts, t)
		}
	}
	for _, l := range s.lines {
		if l.under(crossed) {
			l.Y1, l.Y2 = l.Y1+lead-at, l.Y2+lead-at
			rest.lines = append(rest.lines, l)
			continue
		}
		if min(l.Y1, l.Y2) < at {
			a := l
			a.Y1, a.Y2 = min(a.Y1, at), min(a.Y2, at)
			top.lines = append(top.lines, a)
		}
		if y := max(l.Y1, l.Y2); y > at {
			below := l
			below.Y1, below.Y2 = l.Y1+lead-at, l.Y2+lead-at
			if min(l.Y1, l.Y2) < at {
				below.Y1, below.Y2 = max(l.Y1-at, 0), max(l.Y2-at, 0)
				if l.Y1 > l.Y2 {
					below.Y1 += lead
				} else {
					below.Y2 += lead
				}
			}
			rest.lines = append(rest.lines, below)
		}
	}
	for _, r := range s.rects {
		if r.Y+r.H <= at {
			top.rects = append(top.rects, r)
		} else {
			r.Y = max(r.Y+lead-at, 0)
			rest.rects = append(rest.rects, r)
		}
	}
	for _, pic := range s.pictures {
		if pic.Y+pic.H <= at {
			top.pictures = append(top.pictures, pic)
		} else {
			pic.Y = max(pic.Y+lead-at, 0)
			rest.pictures = append(rest.pictures, pic)
		}
	}
	return top, rest
}

// reach is how high and how low the letters of a text go.
func (t Text) reach() (top, bottom float64) {
	em := t.Size * mmPerPoint
	return t.Y - 0.95*em, t.Y + 0.25*em
}

// under tells whether a line lies under or through one of the texts.
func (l Line) under(texts []Text) bool {
	for _, t := range texts {
		top, bottom := t.reach()
		if l.Y1 == l.Y2 && l.Y1 > top && l.Y1 < bottom && l.X1 < t.X+t.Width && l.X2 > t.X {
			return true
		}
	}
	return false
}

// quiet moves a cut up to where it crosses no text, by a fifth of its height at
// most; a slab without such a place is cut where asked.
func (s slab) quiet(at float64) float64 {
	cut := at
	for moved := true; moved; {
		moved = false
		for _, t := range s.texts {
			top, bottom := t.reach()
			if top < cut-tiny && bottom > cut+tiny {
				cut, moved = top, true
			}
		}
	}
	if cut < at*0.8 {
		return at
	}
	return cut
}

// number writes page numbers into the margins.
func (f *flow) number(pages []Page, style doc.PageNumbers) {
	for i := range pages {
		var text string
		var align doc.Align
		bottom := f.setup.Paper.Height - f.setup.Bottom/2
		y := bottom
		switch {
		case style == doc.NumbersDashed && i > 0:
			text, align, y = "- "+strconv.Itoa(i+1)+" -", doc.Centre, f.setup.Top/2+1
		case style == doc.NumbersOf:
			text, align = "Halaman "+strconv.Itoa(i+1)+" dari "+strconv.Itoa(len(pages)), doc.Right
		case style == doc.NumbersBottom:
			text, align = strconv.Itoa(i+1), doc.Centre
		default:
			continue
		}
		size := min(f.setup.Size, 10)
		line := f.lines(doc.Plain(text), f.width(), size, align)[0]
		var m marks
		m.put(line, f.setup.Left, y, size)
		pages[i].Texts = append(pages[i].Texts, m.texts...)
	}
}

// metaDate is the date of the document's record; papers without one share a
// fixed date, so that their bytes do not depend on the day they are made.
func metaDate(d doc.Document) time.Time {
	if d.Date.Valid() {
		return d.Date.Time()
	}
	return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
}
