//go:build !windows

package print

import (
	"context"
	"errors"
	"image"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/paper"
	"sinergi/app/print/printtest"
)

// served points this process at a service of its own.
func served(t *testing.T) *printtest.Service {
	t.Helper()
	s := printtest.Start(t)
	t.Setenv("CUPS_SERVER", s.Address)
	return s
}

var office = printtest.Model{Papers: []printtest.Paper{printtest.A4, printtest.Tall, printtest.F4, printtest.F4Min}, Margin: 12, Duplex: true}

// tells fails unless err is a sentence around cause with these words.
func tells(t *testing.T, err, cause error, words ...string) {
	t.Helper()
	var told *app.Sentence
	if !errors.Is(err, cause) || !errors.As(err, &told) {
		t.Errorf("%v is not %v in a sentence", err, cause)
		return
	}
	for _, w := range words {
		if !strings.Contains(told.Text, w) {
			t.Errorf("%q lacks %q", told.Text, w)
		}
	}
}

func TestPrinters(t *testing.T) {
	s := served(t)
	ctx := context.Background()
	if list, err := Printers(ctx); err != nil || len(list) != 0 {
		t.Errorf("no printers are %v, %v", list, err)
	}
	_, err := Print(ctx, Job{Result: fiftyPages()}, nil)
	tells(t, err, ErrNoPrinter, "Belum ada printer", "“Buka PDF”")
	s.Add(t, "Zeta", office)
	s.Add(t, "Alfa", office)
	want := []Printer{{"Zeta", true}, {"Alfa", false}}
	if list, err := Printers(ctx); err != nil || !slices.Equal(list, want) {
		t.Errorf("%v, %v; want %v", list, err, want)
	}
	if HasDialog() {
		t.Error("lp has no dialog")
	}
}

// TestPrintTold: each failure has its sentence.
func TestPrintTold(t *testing.T) {
	s := served(t)
	q := s.Add(t, "Kantor", office)
	ctx := context.Background()
	job := Job{Title: "Uji", Result: fiftyPages(), Pages: []Range{{1, 1}}}
	job.Printer = "Lain"
	_, err := Print(ctx, job, nil)
	tells(t, err, ErrUnknown, `"Lain"`, "pilih printer lain", "“Buka PDF”")
	job.Printer = ""
	ended, end := context.WithCancel(ctx)
	end()
	_, err = Print(ended, job, nil)
	tells(t, err, ErrCancelled, "dibatalkan")
	q.Refuse(t)
	_, err = Print(ctx, job, nil)
	tells(t, err, ErrDeviceFail, "tidak menerima pekerjaan", "“Buka PDF”")
	if n := q.Jobs(t); n != 0 {
		t.Errorf("%d jobs were printed", n)
	}
	s.Stop(t)
	_, err = Print(ctx, job, nil)
	tells(t, err, ErrNoSpooler, "tidak berjalan", "“Buka PDF”")
	_, err = Printers(ctx)
	tells(t, err, ErrNoSpooler)
	t.Setenv("PATH", t.TempDir())
	_, err = Print(ctx, job, nil)
	tells(t, err, ErrNoProgram, "cups-client", "“Buka PDF”")
	_, err = Printers(ctx)
	tells(t, err, ErrNoProgram)
}

// TestPrintFailures: what lp complains of, word by word.
func TestPrintFailures(t *testing.T) {
	failed := errors.New("exit status 1")
	for complaint, cause := range map[string]error{
		"lp: Error - No default destination.":              ErrNoPrinter,
		"lp: Error - The printer or class does not exist.": ErrUnknown,
		`lp: Destination "PDF" is not accepting jobs.`:     ErrDeviceFail,
		"lp: Error - scheduler not responding.":            ErrNoSpooler,
		"lp: Unable to connect to server":                  ErrNoSpooler,
		"lp: Too many jobs":                                ErrDeviceFail,
		"":                                                 ErrDeviceFail,
	} {
		tells(t, lpFailure("PDF", complaint, failed), cause, "“Buka PDF”")
	}
}

// TestPrintCustom: a printer that cuts paper is told the size, and the page
// comes out in it, true size.
func TestPrintCustom(t *testing.T) {
	s := served(t)
	m := printtest.Model{Papers: []printtest.Paper{printtest.A4}, Margin: 12, Custom: true}
	q := s.Add(t, "Potong", m)
	r := fiftyPages()
	r.Pages = r.Pages[1:3]
	for i := range r.Pages {
		r.Pages[i].Width, r.Pages[i].Height = 215, 330
	}
	var told []int
	done, err := Print(context.Background(), Job{Title: "F4", Result: r, Copies: 2, Collate: true}, func(sent, of int) { told = append(told, sent, of) })
	if want := (Done{Printer: "Potong", Pages: 4, Form: "215 x 330 mm"}); err != nil || done != want {
		t.Fatalf("%+v, %v; want %+v", done, err, want)
	}
	if !slices.Equal(told, []int{4, 4}) {
		t.Errorf("told %v", told)
	}
	const dpi = 150
	var want []*image.RGBA
	for _, i := range []int{0, 1, 0, 1} {
		want = append(want, printtest.Sheet(printtest.F4, dpi, paper.Raster(r.Pages[i], dpi, image.Rectangle{}), image.Point{}))
	}
	area := m.Printable(printtest.F4, dpi)
	unlike := func(got, want *image.RGBA) int { return max(0, printtest.Unlike(got, want, area, dpi)-25) }
	if err := printtest.Check(printtest.Pages(t, q.Job(t), dpi, true), want, unlike); err != nil {
		t.Error(err)
	}
}

// TestPrintSides: both sides of the sheet are asked for in the printer's own
// words.
func TestPrintSides(t *testing.T) {
	s := served(t)
	q := s.Add(t, "Kantor", office)
	for sides, want := range map[Sides]string{SidesLong: "Duplex true/Tumble false", SidesShort: "Duplex true/Tumble true", SidesOne: "Duplex false"} {
		if _, err := Print(context.Background(), Job{Title: "Sisi", Result: fiftyPages(), Pages: []Range{{1, 2}}, Sides: sides}, nil); err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(q.Job(t))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(text), want) {
			t.Errorf("%s: the job lacks %q", sides, want)
		}
	}
}

func TestReadPPD(t *testing.T) {
	d, err := readPPD(strings.NewReader(office.PPD()))
	if err != nil || d.usual != "A4" || d.custom || len(d.forms) != 4 {
		t.Fatalf("%+v, %v", d, err)
	}
	for want, option := range map[Sheet]string{{210, 297}: "A4", {215, 330}: "F4", {210, 330}: "F4210", {215.9, 330.2}: "F4", {148, 210}: "A4"} {
		if m := d.media(want, media{option: "Custom"}); m.option != option {
			t.Errorf("%v is printed on %+v", want, m)
		}
	}
	d.custom = true
	if m := d.media(Sheet{148, 210}, media{option: "Custom.148x210mm"}); m.option != "Custom.148x210mm" || m.form != "148 x 210 mm" {
		t.Errorf("a cut paper is %+v", m)
	}
	twice := description{usual: "A4.Borderless", forms: []ppdForm{{"A4.Borderless", "A4 tanpa tepi", Sheet{210, 297}}, {"A4", "A4", Sheet{210, 297}}}}
	if m := twice.media(Sheet{210, 297}, media{}); m.option != "A4" {
		t.Errorf("of two papers of A4 size %+v is taken", m)
	}
	if _, err := readPPD(strings.NewReader("<html>")); !errors.Is(err, errNoPPD) {
		t.Errorf("a web page is a description: %v", err)
	}
}

// FuzzReadPPD: a description comes from whoever made the driver.
func FuzzReadPPD(f *testing.F) {
	f.Add(office.PPD())
	f.Add("*PPD-Adobe: \"4.3\"\n*PaperDimension : \"\"\n*PaperDimension A4/x: \"595 NaN\"\n*CustomPageSize True: \"\"")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := readPPD(strings.NewReader(text))
		if err != nil || len(d.forms) == 0 {
			return
		}
		m := d.media(Sheet{215, 330}, media{option: "Custom.215x330mm", sheet: Sheet{215, 330}})
		if m.option == "" || strings.ContainsAny(m.option, " \n") || !(m.sheet.Width > 0) || !(m.sheet.Height > 0) || math.IsInf(m.sheet.Width+m.sheet.Height, 0) {
			t.Errorf("chosen is %+v", m)
		}
	})
}

func TestService(t *testing.T) {
	for named, want := range map[string]string{
		"127.0.0.1:6633": "tcp 127.0.0.1:6633", "cetak.kantor": "tcp cetak.kantor:631", "/tmp/x.sock": "unix /tmp/x.sock",
		"cetak:80/version=1.1": "tcp cetak:80", "[::1]:631": "tcp [::1]:631", "[::1]": "tcp [::1]:631",
	} {
		t.Setenv("CUPS_SERVER", named)
		if network, address := service(); network+" "+address != want {
			t.Errorf("%q is at %s %s", named, network, address)
		}
	}
	t.Setenv("CUPS_SERVER", "")
	if network, address := service(); (network != "unix" || !filepath.IsAbs(address)) && (network != "tcp" || address != "localhost:631") {
		t.Errorf("the machine's own is at %s %s", network, address)
	}
}
