package paper_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/paper"
)

// inside fails when a mark leaves its sheet.
func inside(t testing.TB, name string, r paper.Result) {
	t.Helper()
	const pt, slack = 25.4 / 72, 0.01
	if len(r.Pages) == 0 {
		t.Fatalf("%s: no pages", name)
	}
	for i, p := range r.Pages {
		out := func(x1, y1, x2, y2 float64) bool {
			return !(x1 >= -slack && y1 >= -slack && x2 <= p.Width+slack && y2 <= p.Height+slack)
		}
		for _, m := range p.Texts {
			em := m.Size * pt
			if m.Angle == 0 && out(m.X, m.Y-0.905*em, m.X+m.Width, m.Y+0.212*em) || m.Angle != 0 && out(m.X, m.Y, m.X, m.Y) {
				t.Fatalf("%s: page %d: text %.40q at %.1f,%.1f (%.1f wide) leaves the sheet", name, i+1, m.S, m.X, m.Y, m.Width)
			}
		}
		for _, l := range p.Lines {
			if out(min(l.X1, l.X2), min(l.Y1, l.Y2), max(l.X1, l.X2), max(l.Y1, l.Y2)) {
				t.Fatalf("%s: page %d: line %+v leaves the sheet", name, i+1, l)
			}
		}
		for _, q := range p.Rects {
			if out(q.X, q.Y, q.X+q.W, q.Y+q.H) {
				t.Fatalf("%s: page %d: rectangle %+v leaves the sheet", name, i+1, q)
			}
		}
		for _, q := range p.Pictures {
			if out(q.X, q.Y, q.X+q.W, q.Y+q.H) {
				t.Fatalf("%s: page %d: picture leaves the sheet", name, i+1)
			}
		}
	}
}

// pageText joins a page's words.
func pageText(p paper.Page) string {
	var b strings.Builder
	for _, m := range p.Texts {
		b.WriteString(m.S)
		b.WriteByte(' ')
	}
	return b.String()
}

func crowd(n int) []app.Attendee {
	list := make([]app.Attendee, n)
	for i := range list {
		list[i] = app.Attendee{
			Name: fmt.Sprintf("Peserta%04d", i+1), Sex: []string{"L", "P"}[i%2], Present: i%7 != 0,
			Position: strings.Repeat("Staf ", i%9+1), Institution: strings.Repeat("Dinas Tenaga Kerja ", i%4+1),
		}
	}
	return list
}

// TestAttendanceRowsStayWhole walks through all lengths of a list: each row's
// number, name and signature number share a page, every page with rows has the
// head, and the signer never stands without a row.
func TestAttendanceRowsStayWhole(t *testing.T) {
	o, m := theOffice(t), theMeeting(t)
	for n := 1; n <= 90; n++ {
		m.Attendees = crowd(n)
		r := paper.Layout(doc.Attendance(o, m, false))
		inside(t, fmt.Sprint(n, " attendees"), r)
		checkRows(t, n, r, "Anggraini,")
	}
	m.Attendees = crowd(1000)
	r := paper.Layout(doc.Attendance(o, m, false))
	inside(t, "1000 attendees", r)
	checkRows(t, 1000, r, "Anggraini,")
}

func checkRows(t *testing.T, n int, r paper.Result, signer string) {
	t.Helper()
	rows := 0
	for i, p := range r.Pages {
		text := " " + pageText(p)
		here := 0
		for k := rows + 1; k <= n && strings.Contains(text, fmt.Sprintf(" Peserta%04d ", k)); k++ {
			if !strings.Contains(text, fmt.Sprintf(" %d ", k)) || !strings.Contains(text, fmt.Sprintf(" %d. ", k)) {
				t.Errorf("%d attendees: row %d is split at page %d", n, k, i+1)
			}
			here++
		}
		rows += here
		if here > 0 && !strings.Contains(text, " TANDA TANGAN ") {
			t.Errorf("%d attendees: page %d has rows without a head", n, i+1)
		}
		if here == 0 && strings.Contains(text, " "+signer+" ") {
			t.Errorf("%d attendees: the signature stands alone on page %d", n, i+1)
		}
		want := fmt.Sprintf("Halaman %d dari %d ", i+1, len(r.Pages))
		if !strings.HasSuffix(text, want) {
			t.Errorf("%d attendees: page %d does not end with %q", n, i+1, want)
		}
	}
	if rows != n {
		t.Errorf("%d of %d rows are printed", rows, n)
	}
	if last := pageText(r.Pages[len(r.Pages)-1]); !strings.Contains(last, signer) {
		t.Errorf("%d attendees: the last page has no signature", n)
	}
}

// TestSignatureNeverStandsAlone pushes the signature of minutes over every
// height of the page.
func TestSignatureNeverStandsAlone(t *testing.T) {
	o, m := theOffice(t), theMeeting(t)
	m.FollowUps = nil
	moved := 0
	for n := range 80 {
		m.Minutes.Conclusion = strings.TrimSuffix(strings.Repeat("simpulan\n", n+1), "\n")
		r := paper.Layout(doc.Minutes(o, m))
		inside(t, fmt.Sprint(n, " lines"), r)
		last := pageText(r.Pages[len(r.Pages)-1])
		if !strings.Contains(last, "NIP") {
			t.Fatalf("%d lines: the signature is not on the last page", n)
		}
		if k := strings.Count(last, "simpulan "); k < 2 && n > 0 {
			t.Errorf("%d lines: %d lines stand over the signature on its page", n, k)
		} else if k < n {
			moved++
		}
	}
	if moved == 0 {
		t.Error("the signature never came to a new page; the test proves nothing")
	}
}

// wild is input that people paste.
var wild = []string{
	"", "\x00", "a\r\nb\rc", "Halo 😀 dunia 👨‍👩‍👧", "שלום עולם", "السلام عليكم", strings.Repeat("x", 10000),
	strings.Repeat("😀", 1000), strings.Repeat("kata ", 2000), "a\tb\u00a0c\u2011d\u200be", "\xff\xfe broken",
	strings.Repeat("\n", 500), "- a\n  - b\n    - c\n      1. d\n- e", "ﷺ𝔘\U0010FFFF\uFFFF", "中文字", "☑ setuju ✓", "e\u0301\u0302",
	"a. " + strings.Repeat("(", 400), "<b>&amp;</b> \\ ) (",
}

func wildMeeting(text string, n int) app.Meeting {
	m := app.Meeting{
		Title: text, Host: text, InvitationNumber: text, From: app.Date(text), To: "2023-05-16", Start: app.Clock(text),
		Place: text, Agenda: []string{text, text}, Chair: app.Person{Name: text, Position: text}, Secretary: app.Person{Name: text},
		MinutesTaker: app.Person{Position: text}, BlankRows: n % 40,
	}
	m.Minutes = app.Minutes{
		Number: text, Opening: text, Response: text, Conclusion: text, ClosedAt: "12:00",
		Signers: []app.Signer{{Name: app.FullName{Front: text, Name: text, Back: text}, IDNumber: text, Rank: text, Position: text, Acting: text}},
	}
	for range n % 50 {
		m.Minutes.Topics = append(m.Minutes.Topics, app.Topic{Title: text, Discussion: text, Result: text})
	}
	for range n % 3 {
		m.Attendees = append(m.Attendees, app.Attendee{Name: text, Sex: text, IDNumber: text, Position: text, Institution: text, Note: text})
		m.FollowUps = append(m.FollowUps, app.FollowUp{Task: text, Responsible: text, Due: app.Date(text)})
	}
	return m
}

func wildOffice(text string, n int) app.Office {
	o := app.Office{Name: text, City: text, NIPPrefix: text}
	o.Letterhead = app.Letterhead{
		Logo: app.Picture{Name: text, Data: []byte(text)}, Rule: text, Centre: []string{app.CentreOnPage, ""}[n%2],
		GapMM: float64(n*7 - 100), Shrink: n%2 == 0,
		Lines: []app.LetterheadLine{{Text: text, Size: float64(n)}, {Text: text, Size: -1, Bold: true}},
	}
	o.Paper = app.PaperSettings{
		Minutes: text, Attendance: "F4-210", Font: []string{"serif", text}[n%2], FontSize: float64(n % 40),
		Top: float64(n * 3), Bottom: -5, Left: float64(n), Right: 1e9,
	}
	return o
}

func wildDocuments(text string, n int) []doc.Document {
	o, m := wildOffice(text, n), wildMeeting(text, n)
	a := app.Agreement{Kind: text, Title: text, SigningPlace: text, SignedOn: app.Date(text)}
	for range n % 6 {
		a.Parties = append(a.Parties, app.Party{Institution: text, Address: text, Number: text, Signatory: m.Minutes.Signers[0], Logo: o.Letterhead.Logo, Name: text, PowerOfAttorney: text})
		a.Articles = append(a.Articles, app.Article{Chapter: text, Title: text, Text: text + "\n\n" + text})
		a.Attachments = append(a.Attachments, app.Attachment{Title: text, Text: text})
		a.Recitals, a.LegalBasis = append(a.Recitals, text), append(a.LegalBasis, text)
	}
	o.Agreements = app.AgreementSettings{FillDashes: n%2 == 0, NumbersFirst: n%3 == 0, Joiner: text, Coordination: []string{text, text}}
	report := m
	report.Minutes.Preset = "N-3"
	docs := []doc.Document{doc.Minutes(o, m), doc.Minutes(o, report), doc.Attendance(o, m, false), doc.Attendance(o, m, true), doc.Agreement(o, a), doc.AgreementDraft(o, a), doc.AgreementCopy(o, a, n%4)}
	docs[3].Setup.Landscape = true
	docs[4].Mark = text
	return docs
}

// survives lays a document out, writes and draws it.
func survives(t testing.TB, d doc.Document) {
	t.Helper()
	name := fmt.Sprintf("%s %.40q", d.Subject, d.Title)
	r := paper.Layout(d)
	inside(t, name, r)
	if len(r.Pages) > 20 {
		r.Pages = r.Pages[:20]
	}
	var b bytes.Buffer
	if err := paper.WritePDF(&b, r); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	paper.Raster(r.Pages[0], 20, image.Rectangle{})
}

func TestAnyTextFitsTheSheet(t *testing.T) {
	for i, text := range append(wild, "Pokok bahasan") {
		docs := wildDocuments(text, i%5+45*(i/len(wild)))
		for k, d := range docs {
			if k == i%len(docs) {
				survives(t, d)
				continue
			}
			inside(t, d.Subject, paper.Layout(d))
		}
	}
}

func FuzzLayout(f *testing.F) {
	for i, text := range wild {
		if len(text) < 500 {
			f.Add(text, uint8(i))
		}
	}
	f.Fuzz(func(t *testing.T, text string, n uint8) {
		if len(text) > 300 {
			text = text[:300]
		}
		docs := wildDocuments(text, int(n)%12)
		survives(t, docs[int(n/12)%len(docs)])
	})
}

// TestMissingGlyphsAreTold: a box for each, and one warning a character.
func TestMissingGlyphsAreTold(t *testing.T) {
	m := theMeeting(t)
	m.Minutes.Conclusion = "Selesai 😀 😀 ש"
	r := paper.Layout(doc.Minutes(theOffice(t), m))
	if len(r.Warnings) != 2 {
		t.Fatalf("warnings: %q", r.Warnings)
	}
	for i, w := range []string{"“ש” (U+05E9)", "“😀” (U+1F600)"} {
		if !strings.Contains(r.Warnings[i], w) {
			t.Errorf("%q does not name %s", r.Warnings[i], w)
		}
	}
	if !strings.Contains(r.Warnings[1], "(2 kali)") {
		t.Errorf("%q does not count", r.Warnings[1])
	}
	boxes := 0
	for _, p := range r.Pages {
		boxes += len(p.Rects)
	}
	if boxes != 3 {
		t.Errorf("%d boxes, want 3", boxes)
	}
}

// TestBadLogosAreLeftOut: the paper is made all the same, with a warning.
func TestBadLogosAreLeftOut(t *testing.T) {
	o, m := theOffice(t), theMeeting(t)
	good := o.Letterhead.Logo.Data
	bomb := bytes.Clone(good)
	copy(bomb[16:24], []byte{0, 1, 0, 0, 0, 1, 0, 0}) // 65536 x 65536
	for name, data := range map[string][]byte{"text": []byte("bukan gambar"), "half": good[:len(good)/2], "bomb": bomb} {
		o.Letterhead.Logo = app.Picture{Name: name + ".png", Data: data}
		r := paper.Layout(doc.Minutes(o, m))
		if len(r.Warnings) != 1 || !strings.Contains(r.Warnings[0], name+".png") {
			t.Errorf("%s: warnings %q", name, r.Warnings)
		}
		if len(r.Pages[0].Pictures) != 0 {
			t.Errorf("%s is drawn", name)
		}
	}
	o.Letterhead.Logo = app.Picture{Data: emblem(t, 2000, 1500)}
	var b bytes.Buffer
	if err := paper.WritePDF(&b, paper.Layout(doc.Minutes(o, m))); err != nil {
		t.Fatal(err)
	}
	if b.Len() > 100_000 {
		t.Errorf("a large logo makes a PDF of %d bytes", b.Len())
	}
}

// TestBandsMakeThePage draws a page in strips, as a printer wants it.
func TestBandsMakeThePage(t *testing.T) {
	p := paper.Layout(papers(t)["agreement-A4"]).Pages[0]
	whole := paper.Raster(p, 100, image.Rectangle{})
	b := whole.Bounds()
	if b.Dx() != 827 || b.Dy() != 1169 {
		t.Fatalf("A4 at 100 dpi is %v", b)
	}
	ink := 0
	for y := 0; y < b.Dy(); y += 97 {
		area := image.Rect(0, y, b.Dx(), min(y+97, b.Dy()))
		band := paper.Raster(p, 100, area)
		if band.Bounds() != area {
			t.Fatalf("band %v has bounds %v", area, band.Bounds())
		}
		for yy := area.Min.Y; yy < area.Max.Y; yy++ {
			for x := range b.Dx() {
				if d := int(band.RGBAAt(x, yy).R) - int(whole.RGBAAt(x, yy).R); d < -1 || d > 1 { // a cut outline rounds otherwise
					t.Fatalf("pixel %d,%d differs between band and page", x, yy)
				}
				if band.RGBAAt(x, yy) != (color.RGBA{0xFF, 0xFF, 0xFF, 0xFF}) {
					ink++
				}
			}
		}
	}
	if ink < 10_000 {
		t.Errorf("only %d pixels carry ink", ink)
	}
}

// TestLandscape turns the sheet.
func TestLandscape(t *testing.T) {
	d := doc.Minutes(theOffice(t), theMeeting(t))
	d.Setup.Landscape = true
	r := paper.Layout(d)
	inside(t, "landscape", r)
	if r.Pages[0].Width != 297 || r.Pages[0].Height != 210 {
		t.Errorf("the sheet is %.0f x %.0f", r.Pages[0].Width, r.Pages[0].Height)
	}
	if words := pdfWords(t, writePDF(t, r)); len(words) != len(r.Pages) || len(words[0]) == 0 {
		t.Error("the PDF has other pages")
	}
}

// TestSpareRowsFillThePage: a blank list takes the whole of its last page, and
// not one row of another; the signature stays under it.
func TestSpareRowsFillThePage(t *testing.T) {
	row := doc.Row{Cells: []doc.Cell{{Runs: doc.Plain("x")}}, Height: 10}
	for _, least := range []int{1, 5, 14, 15, 16, 40} {
		list := doc.Table{Columns: []doc.Column{{Share: 100}}}
		for range least {
			list.Rows = append(list.Rows, row)
		}
		d := doc.Document{Setup: doc.PageSetup{Paper: app.PaperByCode("A4"), Top: 20, Bottom: 20, Left: 20, Right: 20, Size: 11}}
		sign := doc.Signatures{Before: 1, Columns: []doc.Signature{{Position: []string{"Kepala,"}, Name: doc.Plain("Dewi")}}}
		count := func(rows, spare int) (pages, printed int) {
			some := list
			some.Rows = nil
			for range rows {
				some.Rows = append(some.Rows, row)
			}
			some.Spare = spare
			d.Blocks = []doc.Block{some, sign}
			r := paper.Layout(d)
			for _, p := range r.Pages {
				for _, text := range p.Texts {
					if text.S == "x" {
						printed++
					}
				}
			}
			return len(r.Pages), printed
		}
		pages, _ := count(least, 0)
		filled, printed := count(least+60, 60)
		if filled != pages {
			t.Errorf("%d rows and spare ones take %d pages, want %d", least, filled, pages)
		}
		if more, _ := count(printed+1, 0); more != pages+1 {
			t.Errorf("%d rows: %d printed, and one more would still fit", least, printed)
		}
	}
}
