package word

import (
	"math"

	"sinergi/app/doc"
)

// Measures of letterhead and emblems, in millimetres.
const (
	logoBox   = 24.0
	logoGap   = 4.0
	ruleGap   = 2.5
	ruleApart = 0.6 // between the two strokes of a rule
	ruleThick = 0.9
	ruleThin  = 0.25
)

const (
	maxLogos   = 5    // side by side
	maxSpacing = 10.0 // points between letters
)

// Strokes of a rule, as Word counts them: eighths of a point.
const (
	strokeThick = `w:val="single" w:sz="20" w:space="0" w:color="auto"` // ruleThick
	strokeThin  = `w:val="single" w:sz="6" w:space="0" w:color="auto"`  // ruleThin
)

// strokes are the strokes of a letterhead's rule, from the upper to the lower
// one; a kind that is not known is the usual one, thick over thin.
func strokes(kind string) []string {
	switch kind {
	case doc.RuleNone:
		return nil
	case doc.RuleThinThick:
		return []string{strokeThin, strokeThick}
	case doc.RuleSingle:
		return []string{strokeThick}
	case doc.RuleThin:
		return []string{strokeThin}
	}
	return []string{strokeThick, strokeThin}
}

// sideLogo is a logo at an edge of a letterhead or a title; side is the room that
// it takes, in twips.
type sideLogo struct {
	*medium
	name          string
	width, height float64
	side          int
}

func (w *writer) sideLogo(p doc.Picture) sideLogo {
	m := w.medium(p)
	if m == nil {
		return sideLogo{}
	}
	box := math.Min(logoBox, float64(w.width)/twipsPerMM/5)
	e := sideLogo{medium: m, name: p.Name}
	e.width, e.height = m.fit(box, box)
	e.side = twips(e.width + logoGap)
	return e
}

// letterhead writes the office's kop surat: the lines in the middle, a logo at
// one side or at both, the rule below. Centred on the page, the wider logo's room
// is left free on both sides.
func (w *writer) letterhead(b doc.Letterhead) {
	first, second := w.sideLogo(b.Logo), w.sideLogo(b.Right)
	lines := 0
	for _, l := range b.Lines {
		if clean(l.Text) != "" {
			lines++
		}
	}
	if first.medium == nil && second.medium == nil && lines == 0 {
		return
	}
	left, right := first.side, second.side
	if b.Centre == doc.CentreOnPage {
		left = max(left, right)
		right = left
	}
	w.ruled([]int{left, w.width - left - right, right}, strokes(b.Rule), []func(){
		func() { w.logo(first, doc.Left) },
		func() { w.headLines(b, float64(w.width)/20) },
		func() { w.logo(second, doc.Right) },
	})
	w.before += clamp(b.GapMM, 0, 40) * pointsPerMM / w.pitch
}

// logo writes an emblem, or nothing where there is none.
func (w *writer) logo(e sideLogo, align doc.Align) {
	if e.medium != nil {
		w.pictured(e.medium, paragraph{style: styleHead, align: align}, e.name, e.width, e.height)
	}
}

// ruled writes texts side by side over a rule; a column without width is left
// out. The lower stroke of a rule is the edge of a row of its own: of the borders
// with two strokes that Word knows, programs differ in which comes first.
func (w *writer) ruled(columns []int, rule []string, write []func()) {
	var widths []int
	for _, width := range columns {
		if width > 0 {
			widths = append(widths, width)
		}
	}
	edge := func(i int) [][2]any {
		if i >= len(rule) {
			return nil
		}
		return [][2]any{{"bottom", rule[i]}}
	}
	w.tableStart(tableHead, widths, false)
	w.add(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
	for i, width := range columns {
		if width <= 0 {
			continue
		}
		w.cellStart(cell{width: width, middle: true, borders: edge(0), bottomMargin: twips(ruleGap)})
		w.in(width, styleHead, write[i])
		w.add(`</w:tc>`)
	}
	w.add(`</w:tr>`)
	if len(rule) > 1 {
		upper := ruleThin // takes its room from the row below it
		if rule[0] == strokeThick {
			upper = ruleThick
		}
		w.add(`<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="`, twips(upper+ruleApart), `" w:hRule="exact"/></w:trPr>`)
		sum := 0
		for _, width := range widths {
			sum += width
		}
		w.cellStart(cell{width: sum, span: len(widths), borders: edge(1)})
		w.place(20)
		w.add(`</w:tc></w:tr>`)
	}
	w.tableEnd()
}

// headLines writes the letterhead's lines in a column of so many points; one
// that is to shrink does so to two thirds at most.
func (w *writer) headLines(b doc.Letterhead, room float64) {
	for _, l := range b.Lines {
		if clean(l.Text) == "" {
			continue
		}
		runs := doc.Runs{{Text: l.Text, Bold: l.Bold, Spacing: clamp(l.Spacing, 0, maxSpacing)}}
		size := clamp(l.Size, 6, 24)
		if wide := w.long(runs, size); b.Shrink && wide > room {
			size = math.Max(math.Floor(size*room/wide*2)/2, math.Max(size*2/3, 6))
		}
		side := w.narrow(runs, size, int(room*20))
		w.para(paragraph{style: styleHead, align: doc.Centre, size: size, line: pitchOf(letterLeader), left: side, right: side}, runs)
	}
}

// title writes centred lines; with a logo they stand beside it over a thin
// rule.
func (w *writer) title(b doc.Title) {
	lines := func() {
		for _, line := range b.Lines {
			side := w.narrow(line, w.setup.Size, w.width)
			w.para(paragraph{style: styleTitle, align: doc.Centre, keep: true, left: w.left + side, right: side}, line)
		}
	}
	if logo := w.sideLogo(b.Logo); logo.medium != nil {
		w.ruled([]int{logo.side, w.width - logo.side}, strokes(doc.RuleThin), []func(){
			func() { w.logo(logo, doc.Left) }, lines,
		})
	} else {
		lines()
	}
	w.before += b.After
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
				width, height := m.fit(box, box)
				w.pictured(m, paragraph{style: styleHead, align: align, keep: true}, p.Name, width, height)
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
