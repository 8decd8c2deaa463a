package sheet

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"sinergi/app/doc"
)

// debianPython is Debian's own: another python3 may stand first in the path
// and know nothing of Debian's packages.
const debianPython = "/usr/bin/python3"

// readBack prints what openpyxl finds: of each sheet the title, the kinds of
// the cells of its first row and the totals that are stored.
const readBack = `
import json, sys, datetime
from openpyxl import load_workbook
path = sys.argv[1]
formulas, values = load_workbook(path), load_workbook(path, data_only=True)
out = {"sheets": formulas.sheetnames, "creator": formulas.properties.creator}
for name in formulas.sheetnames:
    sheet = values[name]
    rows = []
    for row in sheet.iter_rows():
        rows.append([[type(c.value).__name__, str(c.value)] for c in row])
    totals = {}
    for row in formulas[name].iter_rows():
        for c in row:
            if isinstance(c.value, str) and c.value.startswith("=") and c.data_type == "f":
                totals[c.coordinate] = [c.value, sheet[c.coordinate].value]
    out[name] = {"rows": rows, "totals": totals, "freeze": formulas[name].freeze_panes,
        "filter": formulas[name].auto_filter.ref, "titles": formulas[name].print_title_rows,
        "wide": formulas[name].page_setup.fitToWidth, "fit": formulas[name].sheet_properties.pageSetUpPr.fitToPage}
json.dump(out, sys.stdout)
`

type readSheet struct {
	Rows                   [][][2]string
	Totals                 map[string][2]any
	Freeze, Filter, Titles string
	Wide                   any
	Fit                    bool
}

// needs fails, and never skips, when a program of the tests is missing.
func needs(t *testing.T, program, packages string) {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Fatalf("%s is missing; on Debian or Ubuntu: apt-get install %s", program, packages)
	}
}

func TestAnotherReaderSeesDatesNumbersAndText(t *testing.T) {
	needs(t, debianPython, "python3 python3-openpyxl")
	if out, err := exec.Command(debianPython, "-c", "import openpyxl").CombinedOutput(); err != nil {
		t.Fatalf("openpyxl is missing; on Debian or Ubuntu: apt-get install python3-openpyxl\n%s", out)
	}
	path := saved(t, workbook(t, sampleSheets(), Options{}))
	cmd := exec.Command(debianPython, "-W", "error", "-c", readBack, path) // a warning would be a repair
	var problems strings.Builder
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, problems.String())
	}
	parts := map[string]json.RawMessage{}
	if err := json.Unmarshal(out, &parts); err != nil {
		t.Fatal(err)
	}
	read := func(name string) readSheet {
		var s readSheet
		if err := json.Unmarshal(parts[name], &s); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		return s
	}
	for _, s := range sampleSheets() {
		checkRead(t, &s, read(s.Name))
	}
}

// checkRead compares every cell of the tables with what the other reader saw.
func checkRead(t *testing.T, s *doc.RecapSheet, got readSheet) {
	t.Helper()
	at := place(s)
	kinds := map[string]int{}
	for i := range s.Tables {
		table, row := &s.Tables[i], at.tables[i].first
		for line := range table.Rows {
			for c, column := range table.Columns {
				kind, value := got.Rows[row-1][c][0], got.Rows[row-1][c][1]
				wantKind, want := expected(column, line[c])
				if kind != wantKind || value != want {
					t.Errorf("%s row %d %s: %s %q, want %s %q", s.Name, row, column.Head, kind, value, wantKind, want)
				}
				kinds[kind]++
			}
			row++
		}
		sums := table.Totals()
		for c, column := range table.Columns {
			if column.Total == doc.TotalNone {
				continue
			}
			cell := cellName(c+1, at.tables[i].total)
			if total, ok := got.Totals[cell]; !ok || fmt.Sprint(total[1]) != fmt.Sprint(sums[c]) {
				t.Errorf("%s total %s is %v, want %d", s.Name, cell, total, sums[c])
			}
		}
	}
	if len(s.Tables) == 1 && (got.Freeze != "A7" || got.Titles != "$5:$6" || got.Filter == "") {
		t.Errorf("%s: freeze %q, titles %q, filter %q", s.Name, got.Freeze, got.Titles, got.Filter)
	}
	if !got.Fit || fmt.Sprint(got.Wide) != "1" {
		t.Errorf("%s is not fitted to one page wide: %v %v", s.Name, got.Fit, got.Wide)
	}
	if s.Name == "Daftar Hadir" && (kinds["datetime"] < 200 || kinds["str"] < 1000 || kinds["int"] < 400) {
		t.Errorf("%s holds %v", s.Name, kinds)
	}
}

// expected is the Python type and text of a cell.
func expected(column doc.SheetColumn, cell doc.SheetCell) (kind, text string) {
	switch {
	case cell.Blank:
		return "NoneType", "None"
	case column.Kind.Counted():
		return "int", strconv.FormatInt(cell.Number, 10)
	case column.Kind == doc.SheetDay, column.Kind == doc.SheetDate:
		return "datetime", cell.Text + " 00:00:00"
	case column.Kind == doc.SheetTime:
		return "time", cell.Text + ":00"
	}
	return "str", cell.Text
}

// convert lets LibreOffice turn a workbook into another format, with a profile
// of its own so that no open LibreOffice gets in the way.
func convert(t *testing.T, path, format string) string {
	t.Helper()
	needs(t, "soffice", "libreoffice-calc")
	folder, profile := t.TempDir(), t.TempDir()
	if err := os.MkdirAll(filepath.Join(profile, "user"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(profile, "user", "registrymodifications.xcu"), []byte(alwaysCalculate), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "soffice", "-env:UserInstallation=file://"+filepath.ToSlash(profile),
		"--headless", "--norestore", "--convert-to", format, "--outdir", folder, path)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return folder
}

// alwaysCalculate makes LibreOffice calculate every formula on loading; its
// default is to believe the stored results.
const alwaysCalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

var storedResult = regexp.MustCompile(`(</f>)<v>[^<]*</v>`)

// withoutResults stores 0 beside each formula, so that only a program that
// calculates comes to the right totals.
func withoutResults(t *testing.T, content []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range in.File {
		part, err := fs.ReadFile(in, f.Name)
		if err != nil {
			t.Fatal(err)
		}
		w, err := out.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(storedResult.ReplaceAll(part, []byte("$1<v>0</v>"))); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestLibreOfficeCalculatesTheSameTotals(t *testing.T) {
	sheets := sampleSheets()
	path := saved(t, withoutResults(t, workbook(t, sheets, Options{})))
	// Every sheet as CSV: commas, UTF-8, values as stored and not as shown.
	folder := convert(t, path, `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1`)
	for i := range sheets {
		s := &sheets[i]
		file, err := os.Open(filepath.Join(folder, "rekap-"+s.Name+".csv"))
		if err != nil {
			t.Fatal(err)
		}
		reader := csv.NewReader(file)
		reader.FieldsPerRecord = -1
		rows, err := reader.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
		at := place(s)
		for k := range s.Tables {
			sums := s.Tables[k].Totals()
			for c, column := range s.Tables[k].Columns {
				if column.Total == doc.TotalNone {
					continue
				}
				if got := rows[at.tables[k].total-1][c]; got != strconv.FormatInt(sums[c], 10) {
					t.Errorf("%s %s: LibreOffice has %q, stored %d", s.Name, column.Head, got, sums[c])
				}
			}
		}
	}
}

// printed is the text of each page that LibreOffice prints, as laid out.
func printed(t *testing.T, path string) []string {
	t.Helper()
	needs(t, "pdftotext", "poppler-utils")
	pdf := filepath.Join(convert(t, path, "pdf"), "rekap.pdf")
	out, err := exec.Command("pdftotext", "-layout", pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(string(out), "\f")
	return pages[:len(pages)-1] // a form feed ends each page
}

func TestEachSheetPrintsOnePageWide(t *testing.T) {
	sheets := sampleSheets()
	pages := printed(t, saved(t, workbook(t, sheets, Options{})))
	next := 0
	for i := range sheets {
		s := &sheets[i]
		if next == len(pages) || !strings.Contains(pages[next], s.Title[0]) {
			t.Fatalf("%s does not begin on page %d of %d", s.Name, next+1, len(pages))
		}
		columns := s.Tables[0].Columns
		first := next
		for {
			// A sheet that is cut into several pages across would have its last
			// columns on other pages than its first.
			for _, c := range []doc.SheetColumn{columns[0], columns[len(columns)-1]} {
				if word := strings.Fields(c.Head)[0]; !strings.Contains(pages[next], word) {
					t.Errorf("%s page %d lacks the head %q", s.Name, next-first+1, word)
				}
			}
			next++
			if next == len(pages) || i+1 < len(sheets) && strings.Contains(pages[next], sheets[i+1].Title[0]) {
				break
			}
		}
		last := pages[next-1]
		for _, want := range []string{"Palembang, 16 Mei 2023", "Dewi Anggraini, S.H., M.H.", "NIP 197509202001122003"} {
			if !strings.Contains(last, want) {
				t.Errorf("%s: %q is not on its last page", s.Name, want)
			}
		}
		if t0 := s.Tables[0]; len(s.Tables) == 1 && t0.Total != "" && !strings.Contains(last, t0.Total) {
			t.Errorf("%s: the signature stands apart from its table", s.Name)
		}
	}
	if !strings.Contains(pages[0], fmt.Sprintf("Halaman 1 dari %d", len(pages))) {
		t.Error("the pages are not numbered")
	}
}

// TestSignatureStaysWithItsTable prints recaps of many lengths, so that the
// end of the table falls on every part of a page.
func TestSignatureStaysWithItsTable(t *testing.T) {
	var sheets []doc.RecapSheet
	for rows := 24; rows < 60; rows += 3 {
		s := longSheets(rows)[3]
		s.Name = fmt.Sprintf("%d baris", rows)
		sheets = append(sheets, s)
	}
	pages := printed(t, saved(t, workbook(t, sheets, Options{})))
	signed := 0
	for i, page := range pages {
		if !strings.Contains(page, "NIP 197509202001122003") {
			continue
		}
		signed++
		if !strings.Contains(page, "JUMLAH HADIR") || !strings.Contains(page, "Palembang, 16 Mei 2023") {
			t.Errorf("page %d: the signature is torn from its table\n%s", i+1, page)
		}
	}
	if signed < len(sheets) {
		t.Errorf("%d of %d sheets are signed", signed, len(sheets))
	}
}
