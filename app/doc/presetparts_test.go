package doc_test

import (
	"fmt"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
)

// block finds the only block of a kind.
func block[B doc.Block](t *testing.T, d doc.Document) B {
	t.Helper()
	for _, b := range d.Blocks {
		if found, ok := b.(B); ok {
			return found
		}
	}
	var none B
	t.Fatalf("no %T in the document", none)
	return none
}

// TestNewPartsOfMinutes: who came, who invited and when it ended can be placed
// in any layout; a hidden part is kept and not printed.
func TestNewPartsOfMinutes(t *testing.T) {
	o, m, _ := theCase(t)
	m.Minutes.Preset, m.Minutes.ClosedAt, m.Minutes.Number = "X", "12:05", "NOT-9"
	o.MinutesPresets = []app.MinutesPreset{{Code: "X", Title: "RISALAH", Sections: []app.MinutesSection{
		{Part: app.PartPlace, Label: "Rahasia", Style: app.StyleField, Hide: true},
		{Part: app.PartNumber, Label: "Nomor", Style: app.StylePlain},
		{Part: app.PartCount, Label: "Jumlah hadir", Style: app.StyleField},
		{Part: app.PartHost, Label: "Penyelenggara", Style: app.StyleField},
		{Part: app.PartClosing, Label: "Ditutup", Style: app.StyleField},
		{Part: app.PartTime, Label: "Waktu", Lead: "Pukul", Style: app.StyleField},
		{Part: app.PartClosing, Style: app.StylePlain},
	}}}
	text := doc.Minutes(o, m).Text()
	for _, want := range []string{
		"= Nomor: NOT-9\n", "Jumlah hadir:\n  < 7 orang (L: 3 / P: 4)\n", "Penyelenggara:\n  < Dinas Tenaga Kerja Kabupaten Muara Enim\n",
		"Ditutup:\n  < Pukul 12.05 WIB\n", "Waktu:\n  < Pukul 09.00 s.d. 12.05 WIB\n", "\n< Rapat ditutup pukul 12.05 WIB.\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in:\n%s", want, text)
		}
	}
	if strings.Contains(text, "Rahasia") || strings.Contains(text, m.Place+"\n") {
		t.Error("the hidden part is printed")
	}
	for i := range m.Attendees {
		m.Attendees[i].Sex = ""
	}
	if text := doc.Minutes(o, m).Text(); !strings.Contains(text, "< 7 orang\n") {
		t.Error("men and women are counted though nobody told")
	}
	for i := range m.Attendees {
		m.Attendees[i].Present = false
	}
	if text := doc.Minutes(o, m).Text(); !strings.Contains(text, "< .......... orang (L: ........ / P: ........)\n") {
		t.Error("nobody is marked, so the count has to be dots")
	}
}

// TestBarePresets: a layout with nothing in it still makes a paper that names
// the office and can be signed.
func TestBarePresets(t *testing.T) {
	o, m, _ := theCase(t)
	hidden := doc.MinutesPresets(o)[0]
	for i := range hidden.Sections {
		hidden.Sections[i].Hide = true
	}
	o.MinutesPresets = []app.MinutesPreset{hidden, {Code: "kosong"}, {Code: "polos", NoLetterhead: true, Photos: true, LogoBeside: true}}
	text := doc.Minutes(o, m).Text()
	holds(t, "hidden", text, []string{"BALAI PELAYANAN PELINDUNGAN", "NOTULA", "Dewi Anggraini, S.H., M.H."})
	if strings.Contains(text, "Simpulan") || strings.Contains(text, "....") {
		t.Errorf("hidden parts left something behind:\n%s", text)
	}
	if d := doc.Minutes(o, inPreset(m, "kosong", "")); len(d.Blocks) != 1 {
		t.Errorf("%d blocks, want the letterhead alone", len(d.Blocks))
	}
	if d := doc.Minutes(o, inPreset(m, "polos", "")); len(d.Blocks) != 0 || d.Mark != "DRAF" {
		t.Errorf("an empty sheet has %d blocks and the mark %q", len(d.Blocks), d.Mark)
	}
	o.AttendancePresets = []app.AttendancePreset{{Code: "D-1"}}
	m.AttendancePreset = "D-1"
	holds(t, "list", doc.Attendance(o, m, true).Text(), []string{strings.ToUpper(m.Title), "Dewi Anggraini, S.H., M.H."})
	o.AttendancePresets[0].Columns = []app.AttendanceColumn{{Part: "name"}, {Part: "signature"}}
	o.AttendancePresets[0].HalfRows = true
	table := block[doc.Table](t, doc.Attendance(o, m, false))
	sum := 0.0
	for _, c := range table.Columns {
		sum += c.Share
	}
	if len(table.Columns) != 3 || sum < 99.9 || sum > 100.1 {
		t.Errorf("%d columns with %g percent, want 3 with 100", len(table.Columns), sum)
	}
}

// TestEveryColumn: each part that a column can show shows what the record has.
func TestEveryColumn(t *testing.T) {
	o, m, _ := theCase(t)
	m.AttendancePreset = "X"
	m.Attendees = []app.Attendee{{
		Name: "Arif Budiman Wijaya", Sex: "P", IDNumber: "197509202001122003", Position: "Analis", Institution: "Dinas Kesehatan",
		Rank: "Penata (III/c)", Phone: "0711-555012", Email: "arif@contoh.id", Arrived: "08:05", Present: true, Note: "mewakili",
	}}
	want := map[string]string{
		"no": "1", "name": "Arif Budiman Wijaya", "male": "", "female": "[v]", "sex": "P", "id": "197509202001122003", "rank": "Penata (III/c)",
		"office": "Dinas Kesehatan", "position": "Analis", "institution": "Dinas Kesehatan", "phone": "0711-555012", "email": "arif@contoh.id",
		"arrived": "08.05", "present": "[v]", "note": "mewakili", "signature": "1.",
	}
	if len(want) != len(app.AttendanceParts) {
		t.Fatalf("%d parts are looked at, there are %d", len(want), len(app.AttendanceParts))
	}
	for _, part := range app.AttendanceParts {
		o.AttendancePresets = []app.AttendancePreset{{Code: "X", External: true, Columns: []app.AttendanceColumn{{Part: part, Head: "Kepala"}}}}
		row := block[doc.Table](t, doc.Attendance(o, m, false)).Rows[0]
		if got := row.String(); got != want[part] {
			t.Errorf("%s shows %q, want %q", part, got, want[part])
		}
	}
}

// TestLongLists: a thousand people are numbered on, the halves of a person stay
// together, and title and head come again where the layout says so.
func TestLongLists(t *testing.T) {
	o, m, _ := theCase(t)
	name := "Prof. Dr. Ir. H. Arif Budiman Wijaya Kusumanegara Pratama Herman Sudrajat, S.Kom."
	if len(name) < 80 {
		t.Fatalf("the name has only %d letters", len(name))
	}
	m.Attendees = nil
	for range 1000 {
		m.Attendees = append(m.Attendees, app.Attendee{Name: name, Institution: "Dinas Kesehatan", Present: true})
	}
	for code, halves := range map[string]int{"D-1": 1, "D-2": 2, "D-3": 1} {
		m.AttendancePreset = code
		d := doc.Attendance(o, m, false)
		table := block[doc.Table](t, d)
		if len(table.Rows) != 1000*halves {
			t.Fatalf("%s: %d rows, want %d", code, len(table.Rows), 1000*halves)
		}
		for i := range 1000 {
			row := table.Rows[i*halves]
			if got := row.Cells[0].Runs.String(); got != fmt.Sprint(i+1) {
				t.Fatalf("%s: row %d has number %s", code, i+1, got)
			}
			if got := row.Cells[1].Runs.String(); got != name {
				t.Fatalf("%s: row %d names %q", code, i+1, got)
			}
			if halves == 2 && (!row.KeepNext || table.Rows[i*2+1].KeepNext) {
				t.Fatalf("%s: the halves of %d are not held together alone", code, i+1)
			}
		}
		if again := len(table.Again) > 0; again != (code == "D-3") {
			t.Errorf("%s: title and head on every page: %v", code, again)
		}
		if d.Setup.Landscape != (code == "D-3") {
			t.Errorf("%s: across: %v", code, d.Setup.Landscape)
		}
	}
}

// TestHalves: odd numbers stand in the left half column, even ones in the
// right; both halves of a person are open towards each other.
func TestHalves(t *testing.T) {
	o, m, _ := theCase(t)
	m.AttendancePreset = "D-2"
	table := block[doc.Table](t, doc.Attendance(o, m, false))
	if head := table.Head[0].Cells; len(table.Columns) != 5 || len(head) != 4 || head[3].Span != 2 || table.Columns[3] != table.Columns[4] {
		t.Fatalf("%d columns under %d headings", len(table.Columns), len(head))
	}
	for i, a := range m.Attendees {
		upper, lower := table.Rows[2*i], table.Rows[2*i+1]
		want := fmt.Sprintf("%d.", i+1)
		if !a.Present {
			want += "/  tidak hadir/"
		}
		if got := upper.Cells[3+i%2].Runs.String(); got != want {
			t.Errorf("%d: %q, want %q", i+1, got, want)
		}
		if upper.Cells[4-i%2].Runs != nil {
			t.Errorf("%d: both half columns are filled", i+1)
		}
		for c := range upper.Cells {
			if !upper.Cells[c].OpenBottom || upper.Cells[c].OpenTop || !lower.Cells[c].OpenTop || lower.Cells[c].OpenBottom {
				t.Errorf("%d: a rule parts the halves", i+1)
			}
		}
	}
	blank := block[doc.Table](t, doc.Attendance(o, m, true))
	if blank.Spare != 80 || len(blank.Rows) != 2*(len(m.Attendees)+3+40) {
		t.Errorf("%d rows with %d spare ones on the blank list", len(blank.Rows), blank.Spare)
	}
}

// TestEmptyRecords: before anything is known every layout is a form to be
// filled in with a pen.
func TestEmptyRecords(t *testing.T) {
	o := app.DefaultOffice()
	for _, p := range doc.MinutesPresets(o) {
		d := doc.Minutes(o, inPreset(app.Meeting{}, p.Code, ""))
		holds(t, p.Code, d.Text(), []string{p.Title, "....", "tanda: DRAF"})
		if s := block[doc.Signatures](t, d); len(s.Columns) != len(p.Signatures) || !strings.HasPrefix(s.Columns[0].Name.String(), "(....") {
			t.Errorf("%s: signatures %+v", p.Code, s.Columns)
		}
		if p.Code == "N-4" {
			holds(t, p.Code, d.Text(), []string{"Waktu:\n  < Pukul ...."})
		}
	}
	for _, p := range doc.AttendancePresets(o) {
		d := doc.Attendance(o, app.Meeting{AttendancePreset: p.Code}, false)
		holds(t, p.Code, d.Text(), []string{p.Title, "....", "1."})
		if n := len(block[doc.Table](t, d).Rows); n < 10 {
			t.Errorf("%s: only %d blank rows", p.Code, n)
		}
	}
}
