package doc

import (
	"strconv"

	"sinergi/app"
)

// Comparison is what a compared document says of itself.
type Comparison struct {
	Title         string // "Nota Kesepahaman dengan Pemkab Muara Enim"
	Before, After string // "Versi 2, 12 Mei 2023, Dewi"
	Date          app.Date
}

// Redline is one document with what was added underlined and what was removed
// struck out.
func Redline(o app.Office, c Comparison, before, after []Line) Document {
	changes := Compare(before, after)
	d := comparison(o, c, changes, false)
	d.Blocks = append(d.Blocks, Paragraph{Before: 0.4, Runs: Runs{
		{Text: "Teks yang ditambahkan", Added: true},
		{Text: " bergaris bawah, "},
		{Text: "teks yang dihapus", Removed: true},
		{Text: " dicoret."},
	}})
	heading := false
	for _, change := range changes {
		line := shown(change, before, after)
		runs := make(Runs, len(change.Parts))
		for i, p := range change.Parts {
			runs[i] = Run{Text: p.Text, Bold: line.Bold, Added: p.Op == Added, Removed: p.Op == Removed}
		}
		block := compared(line, runs)
		if p, ok := block.(Paragraph); ok && line.Centre && heading {
			p.Before = 0
			block = p
		}
		heading = line.Centre
		d.Blocks = append(d.Blocks, block)
	}
	return d
}

// compared sets one line at its depth, with its mark.
func compared(line Line, runs Runs) Block {
	p := Paragraph{Runs: runs, Align: Left, Before: 0.35}
	if line.Centre {
		p.Align = Centre
		return p
	}
	if line.Mark == "" && line.Depth == 0 {
		return p
	}
	p.Before = 0
	depth := line.Depth
	if line.Mark != "" {
		depth = max(depth, 1)
	}
	var block Block = p
	for level := depth; level >= 1; level-- {
		item := Item{Blocks: []Block{block}}
		if level == depth {
			item.Mark = line.Mark
		}
		list := List{Items: []Item{item}}
		if level == 1 {
			list.Before = 0.35
		}
		block = list
	}
	return block
}

// shown is the line as it is now, or as it was when it is gone.
func shown(c Change, before, after []Line) Line {
	if c.New >= 0 {
		return after[c.New]
	}
	return before[c.Old]
}

// SideBySide has the old text left and the new one right, changes marked, on a
// page across.
func SideBySide(o app.Office, c Comparison, before, after []Line) Document {
	changes := Compare(before, after)
	d := comparison(o, c, changes, true)
	t := Table{
		Columns: []Column{{Share: 50, Align: Left}, {Share: 50, Align: Left}},
		Head:    []Row{{Cells: []Cell{{Runs: Bold(orDots(oneLine(c.Before), 20))}, {Runs: Bold(orDots(oneLine(c.After), 20))}}}},
		Before:  0.6,
		Scale:   0.92,
	}
	for _, change := range changes {
		t.Rows = append(t.Rows, Row{Cells: []Cell{
			side(change, change.Old, before, Removed),
			side(change, change.New, after, Added),
		}})
	}
	d.Blocks = append(d.Blocks, t)
	return d
}

// side is one half of a row: the parts of its text, those that only it has
// marked.
func side(c Change, at int, lines []Line, own int) Cell {
	if at < 0 {
		return Cell{}
	}
	line := lines[at]
	var runs Runs
	if line.Mark != "" {
		runs = append(runs, Run{Text: line.Mark + " ", Bold: line.Bold})
	}
	for _, p := range c.Parts {
		if p.Op == Kept || p.Op == own {
			runs = append(runs, Run{Text: p.Text, Bold: line.Bold, Added: p.Op == Added, Removed: p.Op == Removed})
		}
	}
	cell := Cell{Runs: runs, Align: Left}
	if line.Centre {
		cell.Align = Centre
	}
	return cell
}

// comparison is the head of both kinds of compared documents.
func comparison(o app.Office, c Comparison, changes []Change, across bool) Document {
	changed := 0
	for _, change := range changes {
		if change.Changed() {
			changed++
		}
	}
	d := Document{
		Title: oneLine("Perbandingan naskah: " + c.Title), Author: o.Name, Subject: "Perbandingan naskah",
		Date: c.Date, Setup: pageSetup(o, o.Paper.Agreement, app.PageStyle{}, NumbersOf),
	}
	d.Setup.Landscape = across
	count := strconv.Itoa(changed) + " paragraf berubah."
	if changed == 0 {
		count = "Tidak ada perubahan."
	}
	d.Blocks = []Block{
		Title{Lines: []Runs{Bold("PERBANDINGAN NASKAH"), Bold(orDots(oneLine(c.Title), 40))}, After: 0.3},
		Paragraph{Align: Centre, Runs: Plain(orDots(oneLine(c.Before), 20) + " → " + orDots(oneLine(c.After), 20))},
		Paragraph{Align: Centre, Runs: Plain(count)},
	}
	return d
}
