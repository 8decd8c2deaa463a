package paper_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/paper"
)

var update = flag.Bool("update", false, "write the masters anew")

// papers are the documents of the case on the sheets that offices use.
func papers(t testing.TB) map[string]doc.Document {
	o, m, a := theOffice(t), theMeeting(t), theAgreement(t)
	report := m
	report.Minutes.Preset = "N-3"
	out := map[string]doc.Document{}
	dashed := o
	dashed.Agreements = app.AgreementSettings{FillDashes: true, NumbersFirst: true, SameOrder: true, Joiner: "dan"}
	for _, sheet := range []string{"A4", "F4-215"} {
		o.Paper.Minutes, o.Paper.Attendance, o.Paper.Agreement = sheet, sheet, sheet
		out["minutes-n1-"+sheet] = doc.Minutes(o, m)
		out["minutes-n3-"+sheet] = doc.Minutes(o, report)
		out["attendance-blank-"+sheet] = doc.Attendance(o, m, true)
		out["attendance-filled-"+sheet] = doc.Attendance(o, m, false)
		out["agreement-"+sheet] = doc.Agreement(o, a)
		nota, pks, three := drafted(t, "nota"), drafted(t, "pks"), drafted(t, "three")
		out["nota-draft-"+sheet] = doc.AgreementDraft(o, nota)
		out["nota-copy-1-"+sheet] = doc.AgreementCopy(o, nota, 1)
		out["nota-copy-2-"+sheet] = doc.AgreementCopy(o, nota, 2)
		out["pks-copy-2-"+sheet] = doc.AgreementCopy(o, pks, 2)
		out["three-copy-3-"+sheet] = doc.AgreementCopy(o, three, 3)
		out["four-copy-1-"+sheet] = doc.AgreementCopy(dashed, drafted(t, "four"), 1)
		dashed.Paper.Agreement = "F4-215"
	}
	out["redline-A4"] = compared(o)
	o.Paper.Minutes, o.Paper.Font, o.Paper.FontSize = "F4-210", "serif", 12
	o.Letterhead.Centre = app.CentreOnPage
	out["minutes-serif-F4-210"] = doc.Minutes(o, m)
	return out
}

// compared is a text with words added and removed, alone, beside each other,
// within a word and over line ends.
func compared(o app.Office) doc.Document {
	d := sheet(
		doc.Paragraph{Runs: doc.Runs{
			{Text: "Nota Kesepahaman ini berlaku selama "},
			{Text: "3 (tiga)", Removed: true},
			{Text: " "},
			{Text: "5 (lima)", Added: true},
			{Text: " tahun terhitung sejak tanggal ditandatangani"},
			{Text: " dan dapat diperpanjang atas persetujuan tertulis PARA PIHAK paling lambat dua bulan sebelum berakhir", Added: true},
			{Text: "."},
		}},
		doc.Paragraph{Runs: doc.Runs{{Text: "Pe", Bold: true}, {Text: "r", Removed: true}, {Text: "lindungan", Bold: true}}, Fill: true, Before: 1},
		doc.Paragraph{Runs: doc.Runs{{Text: "Seluruh ayat ini dihapus.", Removed: true}}, Fill: true},
	)
	d.Title, d.Author = "Perbandingan", o.Name
	return d
}

// TestPageMasters compares where every mark stands with what was once looked
// at and found good: papers that the gallery does not have.
func TestPageMasters(t *testing.T) {
	all := papers(t)
	for _, name := range []string{"minutes-serif-F4-210", "agreement-A4", "four-copy-1-A4", "redline-A4"} {
		t.Run(name, func(t *testing.T) {
			checkMaster(t, name+".txt", dumpPages(paper.Layout(all[name])))
		})
	}
}

// checkMaster compares text with a file of testdata; -update writes it.
func checkMaster(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (write it with: go test ./app/paper -update)", err)
	}
	g, w := strings.Split(got, "\n"), strings.Split(strings.ReplaceAll(string(b), "\r\n", "\n"), "\n")
	for i := range max(len(g), len(w)) {
		if i >= len(g) || i >= len(w) || g[i] != w[i] {
			t.Fatalf("%s, line %d:\n got: %s\nwant: %s", name, i+1, lineAt(g, i), lineAt(w, i))
		}
	}
}

func lineAt(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(end)"
}

var faceNames = [...]string{"sans", "sans-b", "sans-i", "sans-bi", "serif", "serif-b", "serif-i", "serif-bi"}

var inkNames = [...]string{"", " tambah", " hapus"}

// dumpPages writes pages as text, marks in millimetres; words of one line and
// style share a line.
func dumpPages(r paper.Result) string {
	var b strings.Builder
	for _, w := range r.Warnings {
		fmt.Fprintf(&b, "peringatan: %s\n", w)
	}
	for i, p := range r.Pages {
		fmt.Fprintf(&b, "halaman %d: %.0f x %.0f\n", i+1, p.Width, p.Height)
		for _, pic := range p.Pictures {
			fmt.Fprintf(&b, "  gambar %.2f %.2f %.2f x %.2f\n", pic.X, pic.Y, pic.W, pic.H)
		}
		for _, q := range p.Rects {
			fmt.Fprintf(&b, "  kotak %.2f %.2f %.2f x %.2f\n", q.X, q.Y, q.W, q.H)
		}
		for _, l := range p.Lines {
			fmt.Fprintf(&b, "  garis %.2f %.2f - %.2f %.2f tebal %.2f%s\n", l.X1, l.Y1, l.X2, l.Y2, l.Width, inkNames[l.Ink])
		}
		for k, q := range p.Texts {
			if k > 0 && p.Texts[k-1].Y == q.Y && p.Texts[k-1].Face == q.Face && p.Texts[k-1].Size == q.Size && p.Texts[k-1].Ink == q.Ink {
				fmt.Fprintf(&b, " | %.2f %s", q.X, q.S)
				continue
			}
			if k > 0 {
				b.WriteByte('\n')
			}
			fmt.Fprintf(&b, "  %.2f %s %.1f", q.Y, faceNames[q.Face], q.Size)
			if q.Angle != 0 {
				fmt.Fprintf(&b, " miring %.0f", q.Angle)
			}
			fmt.Fprintf(&b, "%s: %.2f %s", inkNames[q.Ink], q.X, q.S)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
