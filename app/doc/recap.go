package doc

import (
	"fmt"
	"iter"
	"strings"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// RecapSheet is one sheet of the recap workbook: title lines, tables and the
// signature block. The workbook and the preview are both made from it, so that
// each label is typed once.
type RecapSheet struct {
	Name   string   // at most 31 characters, as Excel allows
	Title  []string // centred lines
	Tables []SheetTable
	Paper  app.PaperSize // printed across
	Sign   Signature
	Office string
	Day    app.Date // date of the workbook in its metadata
}

// SheetTable is one table of a sheet. Rows gives Count rows, each in a slice
// that is filled anew for the next row; it can be run any number of times.
type SheetTable struct {
	Heading string // over the table, "" for the only table of a sheet
	Columns []SheetColumn
	Count   int
	Rows    iter.Seq[[]SheetCell]
	Total   string // label of the total row, "" for none
	Empty   string // stands in the table when there are no rows
	Filter  bool   // with filter buttons
}

// SheetColumn is one column: its head, its width in characters of the digit 0
// and what stands in it.
type SheetColumn struct {
	Head  string
	Width float64
	Kind  SheetKind
	Align Align // Justify: as the kind asks
	Total SheetTotal
}

// SheetKind is what the cells of a column hold.
type SheetKind int

// Kinds of cells. A date or time that is no valid one stays text.
const (
	SheetText  SheetKind = iota // running text, wrapped
	SheetCode                   // digits that are no number: NIP, phone, number of a paper
	SheetOrder                  // row number
	SheetWhole                  // whole number
	SheetDay                    // date with its day of the week
	SheetDate                   // date
	SheetTime                   // time of day
	SheetYes                    // 1 shown as Ya, 0 as Tidak
)

// SheetTotal is what the total row says about a column.
type SheetTotal int

// Totals: none, the sum, or how many cells are filled.
const (
	TotalNone SheetTotal = iota
	TotalSum
	TotalCount
)

// SheetCell is one cell: Number for the kinds that count, Text for all others
// (a date as 2006-01-02, a time as 15:04). Blank cells stay empty.
type SheetCell struct {
	Text   string
	Number int64
	Blank  bool
}

// Counted tells whether a column's cells hold Number.
func (k SheetKind) Counted() bool { return k == SheetOrder || k == SheetWhole || k == SheetYes }

// Words writes a cell as it is shown on paper.
func (c SheetColumn) Words(cell SheetCell) string {
	if cell.Blank {
		return ""
	}
	switch c.Kind {
	case SheetOrder:
		return fmt.Sprint(cell.Number)
	case SheetWhole:
		if cell.Number == 0 {
			return "–"
		}
		return bahasa.Number(cell.Number)
	case SheetYes:
		if cell.Number == 0 {
			return "Tidak"
		}
		return "Ya"
	case SheetDay:
		return app.Date(cell.Text).DayLong()
	case SheetDate:
		return app.Date(cell.Text).Long()
	case SheetTime:
		return app.Clock(cell.Text).Dotted()
	}
	return cell.Text
}

// Standing is where the cells of the column stand.
func (c SheetColumn) Standing() Align {
	if c.Align != Justify {
		return c.Align
	}
	switch c.Kind {
	case SheetWhole:
		return Right
	case SheetOrder, SheetTime, SheetYes:
		return Centre
	}
	return Left
}

// Totals computes the total row from the rows: a value for each column, used
// where the column has a total.
func (t *SheetTable) Totals() []int64 {
	sums := make([]int64, len(t.Columns))
	for row := range t.Rows {
		t.AddTo(sums, row)
	}
	return sums
}

// AddTo adds one row to the running totals.
func (t *SheetTable) AddTo(sums []int64, row []SheetCell) {
	for i, c := range t.Columns {
		switch {
		case c.Total == TotalNone || row[i].Blank:
		case c.Total == TotalSum:
			sums[i] += row[i].Number
		default:
			sums[i]++
		}
	}
}

// FirstTotal is the index of the first column with a total; the label of the
// total row spans the columns before it.
func (t *SheetTable) FirstTotal() int {
	for i, c := range t.Columns {
		if c.Total != TotalNone {
			return i
		}
	}
	return len(t.Columns)
}

// Count is how many rows the tables of the sheet hold.
func (s *RecapSheet) Count() int {
	n := 0
	for _, t := range s.Tables {
		n += t.Count
	}
	return n
}

// RecapSheets are the five sheets of the recap: Ringkasan, Kerja Sama, Rapat,
// Daftar Hadir and Tindak Lanjut.
func RecapSheets(o app.Office, r *app.Recap) []RecapSheet {
	period := "PERIODE " + strings.ToUpper(app.PeriodName(r.From, r.To))
	sheet := func(name, title string, tables ...SheetTable) RecapSheet {
		return RecapSheet{
			Name: name, Title: []string{title, strings.ToUpper(o.Name), period}, Tables: tables,
			Paper: recapPaper(o), Sign: recapSignature(o, r), Office: o.Name, Day: r.SignedOn(),
		}
	}
	return []RecapSheet{
		sheet("Ringkasan", "RINGKASAN KEGIATAN DAN KERJA SAMA", summaryTables(r)...),
		sheet("Kerja Sama", "REKAPITULASI KERJA SAMA", agreementTable(r)),
		sheet("Rapat", "REKAPITULASI RAPAT", meetingTable(r)),
		sheet("Daftar Hadir", "REKAPITULASI DAFTAR HADIR RAPAT", attendeeTable(r)),
		sheet("Tindak Lanjut", "REKAPITULASI TINDAK LANJUT RAPAT", followUpTable(r)),
	}
}

// recapPaper is the F4 that the office uses, or A4 where it uses nothing else:
// wide tables go on the longest sheet that is at hand.
func recapPaper(o app.Office) app.PaperSize {
	for _, code := range []string{o.Paper.Attendance, o.Paper.Agreement, o.Paper.Minutes} {
		if strings.HasPrefix(code, "F4") {
			return app.PaperByCode(code)
		}
	}
	return app.PaperByCode("A4")
}

// recapSignature is signed by the office's first usual signer, its head; an
// office that named nobody gets dots.
func recapSignature(o app.Office, r *app.Recap) Signature {
	s := Signature{Date: r.SignedOn().Long(), Position: []string{"Kepala " + o.Name + ","}, Name: Plain(strings.Repeat(".", 32))}
	if o.City != "" {
		s.Date = o.City + ", " + s.Date
	}
	if len(o.Signers) == 0 {
		return s
	}
	who := o.Signers[0]
	position := who.Position
	if position == "Kepala" {
		position += " " + o.Name
	}
	if position = strings.TrimSpace(who.Acting + " " + position); position != "" {
		s.Position = []string{position + ","}
	}
	if name := oneLine(bahasa.FullName(who.Name.Front, who.Name.Name, who.Name.Back)); name != "" {
		s.Name = Bold(name)
	}
	if id := idLine(o, who); id != "" {
		s.Below = []string{id}
	}
	return s
}

// Text writes the sheets as plain text: what tests compare and a person can
// read without Excel.
func (s *RecapSheet) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "lembar: %s, %s mendatar\n", s.Name, s.Paper.Code)
	for _, line := range s.Title {
		fmt.Fprintf(&b, "= %s\n", line)
	}
	for i := range s.Tables {
		s.Tables[i].text(&b)
	}
	for _, line := range append([]string{s.Sign.Date}, s.Sign.Position...) {
		fmt.Fprintf(&b, "> %s\n", line)
	}
	fmt.Fprintf(&b, "> %s\n", s.Sign.Name)
	for _, line := range s.Sign.Below {
		fmt.Fprintf(&b, "> %s\n", line)
	}
	return b.String()
}

func (t *SheetTable) text(b *strings.Builder) {
	if t.Heading != "" {
		fmt.Fprintf(b, "* %s\n", t.Heading)
	}
	heads := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		heads[i] = c.Head
	}
	fmt.Fprintf(b, "# %s\n", strings.Join(heads, " | "))
	for row := range t.Rows {
		for i, c := range t.Columns {
			heads[i] = strings.ReplaceAll(c.Words(row[i]), "\n", "; ")
		}
		fmt.Fprintf(b, "| %s\n", strings.Join(heads, " | "))
	}
	if t.Count == 0 {
		fmt.Fprintf(b, "| %s\n", t.Empty)
	}
	if t.Total == "" {
		return
	}
	sums := t.Totals()
	fmt.Fprintf(b, "+ %s", t.Total)
	for i, c := range t.Columns {
		if c.Total != TotalNone {
			fmt.Fprintf(b, " | %s %d", c.Head, sums[i])
		}
	}
	b.WriteByte('\n')
}
