package doc

import (
	"strconv"

	"sinergi/app"
)

// BundleEntry is one paper of a meeting's bundle and the pages that it takes,
// counted from 1 through the whole bundle, the index included.
type BundleEntry struct {
	Title    string
	From, To int
	Scan     bool // a scanned paper, not made by the program
}

// BundleIndex makes the first page of a meeting's bundle.
func BundleIndex(o app.Office, m app.Meeting, entries []BundleEntry) Document {
	d := Document{
		Title:   "Berkas lengkap rapat: " + oneLine(m.Title),
		Author:  o.Name,
		Subject: "Berkas lengkap rapat",
		Date:    m.From,
		Setup:   pageSetup(o, o.Paper.Minutes, app.PageStyle{}, NumbersNone),
	}
	t := Table{
		Columns: []Column{{Share: 8, Align: Centre}, {Share: 74, Align: Left}, {Share: 18, Align: Centre}},
		Head:    []Row{{Thick: true, Cells: []Cell{{Runs: Bold("No.")}, {Runs: Bold("Naskah")}, {Runs: Bold("Halaman")}}}},
		Before:  0.8,
	}
	for i, e := range entries {
		title := orDots(oneLine(e.Title), 30)
		if e.Scan {
			title += " (pindaian)"
		}
		t.Rows = append(t.Rows, Row{Cells: []Cell{{Runs: Plain(strconv.Itoa(i + 1))}, {Runs: Plain(title)}, {Runs: Plain(e.pages())}}})
	}
	if len(t.Rows) == 0 {
		t.Rows = []Row{{Cells: []Cell{{Runs: Plain("Belum ada naskah."), Span: len(t.Columns), Align: Centre}}}}
	}
	d.Blocks = []Block{Title{After: 1, Lines: []Runs{Bold("BERKAS LENGKAP RAPAT")}}, meetingFacts(o, m, d.Setup), t}
	return d
}

// pages are those of an entry: "3" or "3–5", "-" when they are not known.
func (e BundleEntry) pages() string {
	switch {
	case e.From <= 0:
		return "-"
	case e.To <= e.From:
		return strconv.Itoa(e.From)
	}
	return strconv.Itoa(e.From) + "–" + strconv.Itoa(e.To)
}
