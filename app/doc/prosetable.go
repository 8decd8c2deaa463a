package doc

import (
	"math"
	"strings"
	"unicode/utf8"

	"sinergi/app"
)

// Limits of a table within a text.
const (
	tableColumns = 10   // cells behind are joined into the last column
	leastShare   = 8.0  // percent of the width for any column
	tableLetters = 64.0 // about as many characters stand side by side in the column of values
	cellLetters  = 2.0  // as many take the edges of a cell
	mostLetters  = 45.0 // longer text wraps
)

func isRow(line string) bool {
	_, row := app.TableCells(line)
	return row
}

// proseTable sets lines that begin with a bar: the first row is the head, the
// rule under it is left out. any tells whether there is a cell at all.
func proseTable(lines []string) (t Table, any bool) {
	var rows [][]string
	columns := 0
	for _, line := range lines {
		cells, _ := app.TableCells(line)
		if strings.Join(cells, "") == "" {
			continue
		}
		if len(cells) > tableColumns {
			cells = append(cells[:tableColumns-1:tableColumns-1], oneLine(strings.Join(cells[tableColumns-1:], " ")))
		}
		columns = max(columns, len(cells))
		rows = append(rows, cells)
	}
	if len(rows) == 0 {
		return Table{}, false
	}
	t = Table{Before: 0.3, Scale: 0.92, Columns: tableShares(rows, columns)}
	for i, cells := range rows {
		row := Row{}
		for k := range columns {
			var runs Runs
			if k < len(cells) {
				runs = marked(oneLine(cells[k]))
			}
			if i == 0 {
				for r := range runs {
					runs[r].Bold = true
				}
			}
			row.Cells = append(row.Cells, Cell{Runs: runs})
		}
		if i == 0 {
			t.Head = []Row{row}
		} else {
			t.Rows = append(t.Rows, row)
		}
	}
	if n := len(t.Rows); n > 1 {
		t.Rows[n-2].KeepNext = true // no row alone on the next page
	}
	return t, true
}

// tableShares divides the width: each column holds its longest word, and what
// is left goes where the longest texts are. Columns of numbers stand right,
// those of row numbers in the middle.
func tableShares(rows [][]string, columns int) []Column {
	need, want := make([]float64, columns), make([]float64, columns)
	numbers, filled := make([]bool, columns), make([]bool, columns)
	for k := range columns {
		numbers[k] = true
		for i, cells := range rows {
			if k >= len(cells) {
				continue
			}
			text := oneLine(app.PlainText(cells[k]))
			for word := range strings.FieldsSeq(text) {
				need[k] = max(need[k], float64(utf8.RuneCountInString(word)))
			}
			want[k] = max(want[k], float64(utf8.RuneCountInString(text)))
			if i > 0 && text != "" && text != "-" && text != "–" {
				filled[k] = true
				numbers[k] = numbers[k] && isNumber(text)
			}
		}
		need[k] = min(need[k], mostLetters) + cellLetters
		want[k] = max(min(want[k], mostLetters)+cellLetters, need[k])
	}
	out := make([]Column, columns)
	for k, share := range sharesOf(need, want) {
		out[k] = Column{Share: share, Align: Left}
		switch head := strings.Trim(strings.ToLower(app.PlainText(cellAt(rows[0], k))), ". "); {
		case !filled[k] || !numbers[k]:
		case head == "no" || head == "nomor" || head == "#":
			out[k].Align = Centre
		default:
			out[k].Align = Right
		}
	}
	return out
}

func cellAt(cells []string, k int) string {
	if k < len(cells) {
		return cells[k]
	}
	return ""
}

// sharesOf are percents that come to 100, none under leastShare.
func sharesOf(need, want []float64) []float64 {
	sumNeed, sumWant := 0.0, 0.0
	for k := range need {
		sumNeed += need[k]
		sumWant += want[k]
	}
	shares := make([]float64, len(need))
	sum := 0.0
	for k := range need {
		letters := want[k]
		if sumWant > tableLetters && sumWant > sumNeed {
			room := max(tableLetters-sumNeed, 0) / (sumWant - sumNeed)
			letters = need[k] + (want[k]-need[k])*room
		}
		shares[k] = letters
		sum += letters
	}
	over := 0.0
	for k := range shares {
		shares[k] = max(shares[k]/sum*100, leastShare)
		over += shares[k] - leastShare
	}
	rest := 100 - leastShare*float64(len(shares))
	total := 0.0
	for k := range shares {
		if over > 0 {
			shares[k] = leastShare + (shares[k]-leastShare)/over*rest
		} else {
			shares[k] = 100 / float64(len(shares))
		}
		shares[k] = math.Floor(shares[k]*10) / 10
		total += shares[k]
	}
	shares[len(shares)-1] += 100 - total
	return shares
}

// isNumber tells whether a cell is an amount: digits with their points, a
// percentage, rupiah. Long digits without points and those that begin with 0
// are codes: telephone numbers, NIP.
func isNumber(text string) bool {
	text = strings.TrimSpace(strings.TrimPrefix(text, "Rp"))
	text = strings.TrimSpace(strings.TrimSuffix(text, "%"))
	text = strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(text, "("), "-"), ")")
	if text == "" || strings.Trim(text, "0123456789.,") != "" || strings.Trim(text, ".,") != text {
		return false
	}
	if strings.ContainsAny(text, ".,") {
		return true
	}
	return len(text) < 8 && (text[0] != '0' || len(text) == 1)
}
