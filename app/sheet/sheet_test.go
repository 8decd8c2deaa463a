package sheet

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/sample"
)

// sampleRecap is the second quarter of the sample's year, as on 16 May 2023.
func sampleRecap() *app.Recap {
	r := &app.Recap{From: "2023-04-01", To: "2023-06-30", Today: "2023-05-16"}
	for _, m := range sample.Year(1) {
		if m.From >= r.From && m.From <= r.To {
			r.AddMeeting(&m)
		}
	}
	for _, a := range sample.Agreements(1) {
		r.AddAgreement(&a)
	}
	r.Arrange()
	return r
}

func sampleSheets() []doc.RecapSheet { return doc.RecapSheets(sample.Office(), sampleRecap()) }

// workbook is what Write makes of the sheets.
func workbook(t testing.TB, sheets []doc.RecapSheet, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, sheets, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// saved puts a workbook into a file of the test's own folder.
func saved(t testing.TB, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "rekap.xlsx")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func opened(t testing.TB, content []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

// raw is a cell's stored value, without its number format.
func raw(t testing.TB, f *excelize.File, sheet, cell string) string {
	t.Helper()
	v, err := f.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// find gives the name of the cell that holds text.
func find(t testing.TB, f *excelize.File, sheet, text string) string {
	t.Helper()
	cells, err := f.SearchSheet(sheet, text)
	if err != nil {
		t.Fatal(err)
	}
	if len(cells) == 0 {
		t.Fatalf("%s: %q is not there", sheet, text)
	}
	return cells[0]
}

func TestWorkbookHasFiveSheetsWithTitles(t *testing.T) {
	f := opened(t, workbook(t, sampleSheets(), Options{}))
	want := []string{"Ringkasan", "Kerja Sama", "Rapat", "Daftar Hadir", "Tindak Lanjut"}
	if got := f.GetSheetList(); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Fatalf("sheets %v", got)
	}
	for i, text := range []string{"REKAPITULASI RAPAT", "BP3MI SUMATERA SELATAN", "PERIODE TRIWULAN II TAHUN 2023"} {
		if got := raw(t, f, "Rapat", fmt.Sprintf("A%d", i+1)); got != text {
			t.Errorf("title %d is %q", i+1, got)
		}
	}
	merged, err := f.GetMergeCells("Rapat")
	if err != nil {
		t.Fatal(err)
	}
	if len(merged) == 0 || merged[0].GetStartAxis() != "A1" || merged[0].GetEndAxis() != "N1" {
		t.Errorf("the title is not merged over the table: %v", merged)
	}
}

func TestCellsKeepTheirKind(t *testing.T) {
	f := opened(t, workbook(t, sampleSheets(), Options{}))
	row := strings.TrimLeft(find(t, f, "Daftar Hadir", "Dewi Anggraini, S.H., M.H."), "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	if got := raw(t, f, "Daftar Hadir", "F"+row); got != "197509202001122003" {
		t.Errorf("NIP is %q", got)
	}
	for cell, want := range map[string]excelize.CellType{
		"F" + row: excelize.CellTypeInlineString, "I" + row: excelize.CellTypeInlineString,
		"B" + row: excelize.CellTypeUnset, "J" + row: excelize.CellTypeUnset, // numbers carry no type
	} {
		if got, err := f.GetCellType("Daftar Hadir", cell); err != nil || got != want {
			t.Errorf("%s: type %v, want %v (%v)", cell, got, want, err)
		}
	}
	if got := raw(t, f, "Daftar Hadir", "B"+row); got != "45061" { // 15 May 2023
		t.Errorf("date is %q", got)
	}
	if got := raw(t, f, "Rapat", "C7"); got != "0.375" {
		t.Errorf("09.00 is %q", got)
	}
	shown, err := f.GetCellValue("Rapat", "B7")
	if err != nil || shown != "Senin, 3 April 2023" {
		t.Errorf("day shows as %q, %v", shown, err)
	}
}

func TestTotalsAreFormulasWithTheirResults(t *testing.T) {
	f := opened(t, workbook(t, sampleSheets(), Options{}))
	for cell, want := range map[string][2]string{
		"H21": {"SUBTOTAL(109,H7:H20)", "157"}, "I21": {"SUBTOTAL(109,I7:I20)", "117"}, "J21": {"SUBTOTAL(109,J7:J20)", "274"},
	} {
		formula, err := f.GetCellFormula("Rapat", cell)
		if err != nil || formula != want[0] || raw(t, f, "Rapat", cell) != want[1] {
			t.Errorf("%s: %s = %s, want %v (%v)", cell, formula, raw(t, f, "Rapat", cell), want, err)
		}
		calculated, err := f.CalcCellValue("Rapat", cell, excelize.Options{RawCellValue: true})
		if err != nil || calculated != want[1] {
			t.Errorf("%s calculates to %s, stored %s (%v)", cell, calculated, want[1], err)
		}
	}
}

func TestSheetsAreSetUpForReadingAndPrinting(t *testing.T) {
	f := opened(t, workbook(t, sampleSheets(), Options{}))
	for _, name := range f.GetSheetList() {
		props, err := f.GetSheetProps(name)
		if err != nil || props.FitToPage == nil || !*props.FitToPage {
			t.Errorf("%s is not fitted to pages (%v)", name, err)
		}
		layout, err := f.GetPageLayout(name)
		if err != nil || *layout.Orientation != "landscape" || *layout.Size != paperFolio || *layout.FitToWidth != 1 {
			t.Errorf("%s: %+v (%v)", name, layout, err)
		}
		foot, err := f.GetHeaderFooter(name)
		if err != nil || !strings.Contains(foot.OddFooter, "Halaman &P dari &N") {
			t.Errorf("%s: foot %+v (%v)", name, foot, err)
		}
		if name == "Ringkasan" {
			continue
		}
		panes, err := f.GetPanes(name)
		if err != nil || !panes.Freeze || panes.YSplit != 6 {
			t.Errorf("%s: panes %+v (%v)", name, panes, err)
		}
	}
	defined := map[string]string{}
	for _, d := range f.GetDefinedName() {
		defined[d.Scope+" "+d.Name] = d.RefersTo
	}
	if got := defined["Daftar Hadir _xlnm.Print_Titles"]; got != "'Daftar Hadir'!$5:$6" {
		t.Errorf("print titles %q", got)
	}
	if got := defined["Rapat _xlnm._FilterDatabase"]; got != "'Rapat'!$A$6:$N$20" {
		t.Errorf("filter %q", got)
	}
}

func TestSameRecapGivesTheSameBytes(t *testing.T) {
	first := workbook(t, sampleSheets(), Options{})
	for range 5 { // the order of streams is that of a map
		if !bytes.Equal(first, workbook(t, sampleSheets(), Options{})) {
			t.Fatal("the bytes differ")
		}
	}
	props, err := opened(t, first).GetDocProps()
	if err != nil || props.Creator != "BP3MI Sumatera Selatan" || props.Created != "2023-05-16T00:00:00Z" {
		t.Errorf("%+v, %v", props, err)
	}
}

// recapOf is a recap of one meeting.
func recapOf(m app.Meeting) []doc.RecapSheet {
	r := &app.Recap{From: "2023-01-01", To: "2023-12-31", Today: "2023-05-16"}
	r.AddMeeting(&m)
	return doc.RecapSheets(sample.Office(), r)
}

func TestTextThatExcelCannotHold(t *testing.T) {
	long := strings.Repeat("panjang 😀 ", 5000)
	m := app.Meeting{
		Title: "=HYPERLINK(\"x\")", From: "31 Februari", Start: "25:99", Place: "a\x00b\vc\r\nd\ufffe e",
		Chair: app.Person{Name: "+62 @-"}, Minutes: app.Minutes{Conclusion: long, Number: "-1"},
	}
	var warnings []string
	f := opened(t, workbook(t, recapOf(m), Options{Warn: func(s string) { warnings = append(warnings, s) }}))
	for cell, want := range map[string]string{
		"E7": "=HYPERLINK(\"x\")", "B7": "31 Februari", "C7": "25:99", "D7": "abc\nd e", "G7": "+62 @-", "M7": "-1",
	} {
		if got := raw(t, f, "Rapat", cell); got != want {
			t.Errorf("%s is %q, want %q", cell, got, want)
		}
		if formula, err := f.GetCellFormula("Rapat", cell); err != nil || formula != "" {
			t.Errorf("%s became a formula: %q, %v", cell, formula, err)
		}
	}
	for _, cell := range []string{"E7", "G7", "M7"} {
		style, err := f.GetCellStyle("Rapat", cell)
		if err != nil {
			t.Fatal(err)
		}
		if s, err := f.GetStyle(style); err != nil || (s.NumFmt != 49 && (s.CustomNumFmt == nil || *s.CustomNumFmt != "@")) {
			t.Errorf("%s would become a formula when edited: %+v %v", cell, s, err)
		}
	}
	got := raw(t, f, "Rapat", "L7")
	if !strings.HasSuffix(got, cutMark) || utf16Len(got) > maxCell || utf16Len(got) < maxCell-2 {
		t.Errorf("cut to %d units, ends %q", utf16Len(got), got[len(got)-20:])
	}
	if len(warnings) != 1 || !strings.Contains(warnings[0], "Lembar Rapat baris 7: isi kolom Simpulan dipotong") {
		t.Errorf("warnings %q", warnings)
	}
}

func TestEmptyRecapSaysSo(t *testing.T) {
	r := &app.Recap{From: "2023-05-01", To: "2023-05-31", Today: "2023-06-02"}
	f := opened(t, workbook(t, doc.RecapSheets(app.DefaultOffice(), r), Options{}))
	find(t, f, "Rapat", "Tidak ada rapat pada periode ini.")
	find(t, f, "Daftar Hadir", "Belum ada daftar hadir pada periode ini.")
}

func TestLongTableGoesOnInFurtherSheets(t *testing.T) {
	sheets := split(sampleSheets(), 100)
	var names []string
	rows := 0
	for i := range sheets {
		names = append(names, sheets[i].Name)
		if strings.HasPrefix(sheets[i].Name, "Daftar Hadir") {
			rows += sheets[i].Count()
		}
	}
	if want := "[Ringkasan Kerja Sama Rapat Daftar Hadir Daftar Hadir 2 Daftar Hadir 3 Tindak Lanjut]"; fmt.Sprint(names) != want {
		t.Fatalf("sheets %v", names)
	}
	if rows != len(sampleRecap().Attendees) {
		t.Errorf("%d rows in all", rows)
	}
	f := opened(t, workbook(t, sheets, Options{}))
	if got := raw(t, f, "Daftar Hadir 2", "A7"); got != "101" {
		t.Errorf("second sheet begins with row %s", got)
	}
	if got := raw(t, f, "Daftar Hadir 3", "A7"); got != "201" {
		t.Errorf("third sheet begins with row %s", got)
	}
}

func TestWriteTellsProgressAndStopsWhenCancelled(t *testing.T) {
	sheets := longSheets(3500)
	ctx, cancel := context.WithCancel(t.Context())
	var seen []string
	err := Write(&bytes.Buffer{}, sheets, Options{Context: ctx, Progress: func(sheet string, done, total int) {
		seen = append(seen, fmt.Sprintf("%s %d/%d", sheet, done, total))
		if sheet == "Daftar Hadir" && done == 2000 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if last := seen[len(seen)-1]; last != "Daftar Hadir 2000/3500" {
		t.Errorf("progress %v", seen)
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("disk is full") }

func TestWriteTellsWhenTheFileFails(t *testing.T) {
	if err := Write(fullDisk{}, sampleSheets(), Options{}); err == nil || !strings.Contains(err.Error(), "disk is full") {
		t.Errorf("got %v", err)
	}
}
