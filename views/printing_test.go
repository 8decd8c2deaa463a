package views

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sinergi/app"
	"sinergi/app/print"
	"sinergi/views/kit"
)

// printRoom is a machine with printers that keep what they are sent.
type printRoom struct {
	names []string
	err   error // of the list
	fails error // of a job
	asks  bool
	jobs  []print.Job
	heard string // the progress dialog while the second page was sent
}

func (r *printRoom) printing(d *clerk) printing {
	return printing{
		asks: func() bool { return r.asks },
		printers: func(context.Context) ([]print.Printer, error) {
			var found []print.Printer
			for i, name := range r.names {
				found = append(found, print.Printer{Name: name, Default: i == 0})
			}
			return found, r.err
		},
		send: func(ctx context.Context, job print.Job, tell print.Progress) (print.Done, error) {
			if r.fails != nil {
				return print.Done{}, r.fails
			}
			of := len(job.Result.Pages) * job.Copies
			for sent := range of {
				tell(sent, of)
				if sent == 1 {
					r.heard = d.dialog()
				}
			}
			r.jobs = append(r.jobs, job)
			name := job.Printer
			if name == "" {
				name = r.names[0]
			}
			return print.Done{Printer: name, Pages: of}, ctx.Err()
		},
	}
}

// longMeeting is one whose attendance list takes a page for about 20 rows, and
// whose minutes take several.
func longMeeting(rows int) app.Meeting {
	m := soundMeeting("Rapat Panjang", today)
	for i := range rows {
		m.Attendees = append(m.Attendees, app.Attendee{Name: fmt.Sprintf("Peserta %d", i+1), Institution: "Dinas Tenaga Kerja", Present: true})
	}
	for i := range 12 {
		m.Minutes.Topics = append(m.Minutes.Topics, app.Topic{
			Title:      fmt.Sprintf("Pembahasan %d", i+1),
			Discussion: strings.Repeat("Rencana kerja penempatan dan pelindungan dibahas bersama. ", 24),
		})
	}
	return m
}

// atPrinter is a clerk with a long meeting open and printers beside.
func atPrinter(t *testing.T, rows int, names ...string) (*clerk, *printRoom) {
	t.Helper()
	d := open(t, func(d *clerk) {
		m := longMeeting(rows)
		must(d.t, d.db.SaveMeeting(background, &m))
	})
	r := &printRoom{names: names}
	d.o.printing = r.printing(d)
	return d, r
}

// preview opens the print preview as Ctrl+P does.
func (d *clerk) preprint() *printPage {
	d.t.Helper()
	d.menu("Cetak…")
	if d.o.page == nil {
		d.t.Fatalf("no print preview: %s", d.screen())
	}
	d.o.work.flush()
	return d.o.page
}

// choices are the fields of the print dialog.
func (d *clerk) choices() (selects []*kit.Select, entries []*kit.Entry) {
	d.t.Helper()
	each(d.c.Overlays().Top(), func(o fyne.CanvasObject) {
		switch f := o.(type) {
		case *kit.Select:
			selects = append(selects, f)
		case *kit.Entry:
			entries = append(entries, f)
		}
	})
	if len(selects) != 3 || len(entries) != 2 {
		d.t.Fatalf("the print dialog has %d choices and %d fields: %s", len(selects), len(entries), d.dialog())
	}
	return selects, entries
}

func TestPrintPreviewWalksPages(t *testing.T) {
	d, _ := atPrinter(t, 40, "Kantor")
	d.focus(d.o.meetings.title)
	p := d.preprint()
	pages := len(p.result.Pages)
	if pages < 5 {
		t.Fatalf("%d pages", pages)
	}
	same(t, "title in the bar", strings.Contains(d.screen(), "Rapat Panjang"), true)
	same(t, "focus", d.c.Focused(), fyne.Focusable(p.list))
	same(t, "place", p.place.Text(), fmt.Sprintf("1 dari %d", pages))
	d.press(fyne.KeyDown, fyne.KeyDown)
	same(t, "place", p.place.Text(), fmt.Sprintf("3 dari %d", pages))
	same(t, "page of the desk", p.desk.Page(), 2)
	d.press(fyne.KeyEnd)
	same(t, "last page", p.desk.Page(), pages-1)
	same(t, "place", p.place.Text(), fmt.Sprintf("%d dari %d", pages, pages))
	d.press(fyne.KeyHome)
	same(t, "first page", p.desk.Page(), 0)
	d.focus(p.desk)
	d.press(fyne.KeyPageDown, fyne.KeyPageDown)
	same(t, "the list follows the desk", p.list.Page(), p.desk.Page())
	if p.desk.Page() == 0 {
		t.Error("PgDn did not turn the page on the desk")
	}
	d.c.Unfocus()
	d.press(fyne.KeyEnd)
	same(t, "keys without a focus", p.desk.Page(), pages-1)
	d.press(fyne.KeyEscape)
	same(t, "left", d.o.page == nil, true)
	same(t, "focus after", d.c.Focused(), fyne.Focusable(d.o.meetings.title))
	d.sees("Data rapat")
}

// TestPrintPreviewHoldsNearPixelsOnly walks 50 pages and counts.
func TestPrintPreviewHoldsNearPixelsOnly(t *testing.T) {
	d, _ := atPrinter(t, 1400, "Kantor")
	p := d.preprint()
	p.choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	d.o.work.flush()
	d.focus(p.list)
	if len(p.result.Pages) < 50 {
		t.Fatalf("%d pages, want at least 50", len(p.result.Pages))
	}
	most := 0
	for range 49 {
		d.press(fyne.KeyDown)
		d.o.work.flush()
		desk, list := p.desk.Held(), p.list.Held()
		most = max(most, len(desk))
		if len(desk) == 0 || len(desk) > 3 || len(list) == 0 || len(list) > 7 {
			t.Fatalf("at page %d the desk holds %v and the list %v", p.desk.Page(), desk, list)
		}
		if !slices.Contains(desk, p.desk.Page()) || !slices.Contains(list, p.list.Page()) {
			t.Fatalf("page %d has no picture: %v, %v", p.desk.Page(), desk, list)
		}
	}
	same(t, "at the end", p.desk.Page(), 49)
	t.Logf("at most %d of %d pages on the desk held pixels", most, len(p.result.Pages))
}

func TestPrintPreviewZooms(t *testing.T) {
	d, _ := atPrinter(t, 5, "Kantor")
	p := d.preprint()
	same(t, "zoom", p.zoom.Selected(), "Satu halaman")
	p.zoom.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	same(t, "zoom of the desk", p.desk.Zoom(), kit.ZoomWidth)
	p.setZoom(0.5)
	same(t, "chosen", p.zoom.Selected(), "50 %")
	d.menu("Perbesar halaman")
	same(t, "larger", p.zoom.Selected(), "75 %")
	d.menu("Perkecil halaman")
	d.menu("Perkecil halaman")
	same(t, "least", p.desk.Zoom(), kit.ZoomLeast)
	p.zoomBy(1.1)
	same(t, "none of the choices", p.zoom.SelectedIndex(), -1)
	p.setZoom(2)
	d.menu("Perbesar halaman")
	same(t, "most", p.desk.Zoom(), kit.ZoomMost)
	d.menu("Cari") // behind the page nothing hears
	same(t, "focus", d.c.Focused(), fyne.Focusable(p.list))
	for _, item := range []string{"Rekap"} {
		d.menu(item)
	}
	same(t, "another room closes the page", d.o.page == nil, true)
	d.sees("Buku kerja Excel")
	p = d.preprint()
	same(t, "papers of the recap", len(p.what.papers) > 1, true)
	same(t, "recap is laid out", len(p.result.Pages) > 0, true)
}

func TestPrintPreviewChoosesPaper(t *testing.T) {
	d, _ := atPrinter(t, 5, "Kantor")
	p := d.preprint()
	want := []string{"Notulen", "Daftar hadir", "Daftar kosong", "Undangan", "Dokumentasi", "Tindak lanjut"}
	if got := p.choice.Options(); !slices.Equal(got, want) {
		t.Errorf("papers %v, want %v", got, want)
	}
	text := func() string {
		d.o.work.flush()
		var b strings.Builder
		for _, page := range p.result.Pages {
			for _, text := range page.Texts {
				b.WriteString(text.S + " ")
			}
		}
		return strings.Join(strings.Fields(b.String()), " ")
	}
	for range want[1:] {
		before := text()
		p.choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		if after := text(); after == before || after == "" {
			t.Errorf("%s shows %.80q", p.choice.Selected(), after)
		}
	}
	d.tap("Word")
	d.tap("Simpan PDF")
	folder, err := documentsFolder()
	must(t, err)
	for _, name := range []string{"Tindak Lanjut Rapat Panjang.docx", "Tindak Lanjut Rapat Panjang.pdf"} {
		if _, err := os.Stat(filepath.Join(folder, name)); err != nil {
			t.Error(err)
		}
	}
	d.tap("Kembali")
	same(t, "the pane shows the paper too", d.room().preview.choice.Selected(), "Tindak lanjut")
}

func TestPrintPreviewTellsWhatCannotBePrinted(t *testing.T) {
	d := open(t, func(d *clerk) {
		m := soundMeeting("Rapat 🙂", today)
		m.Minutes.Topics = []app.Topic{{Title: "Satu", Discussion: "محمد dan 字"}}
		must(d.t, d.db.SaveMeeting(background, &m))
	})
	p := d.preprint()
	if len(p.result.Warnings) == 0 {
		t.Fatal("no warning of letters that cannot be printed")
	}
	d.sees(p.result.Warnings[0][:30])
	if len(p.result.Warnings) > 1 {
		d.tap(fmt.Sprintf("Lihat semua (%d)", len(p.result.Warnings)))
		d.sees(p.result.Warnings[1][:30])
		d.tap("Tutup")
	}
}

func TestPrintsWithOurDialog(t *testing.T) {
	d, r := atPrinter(t, 40, "Kantor", "Ruang Kepala")
	p := d.preprint()
	pages := len(p.result.Pages)
	d.menu("Cetak…") // the same keys again
	d.sees("Cetak Notulen")
	selects, entries := d.choices()
	same(t, "printer", selects[0].Selected(), "Kantor")
	same(t, "sheet", selects[2].Selected(), "Menurut naskah (A4)")
	d.put(entries[0], "9-8")
	d.tap("Cetak")
	same(t, "focus on what is wrong", d.c.Focused(), fyne.Focusable(entries[0]))
	d.put(entries[0], "1-3,5")
	d.put(entries[1], "0")
	d.tap("Cetak")
	d.sees("Tulis angka 1 sampai 999.")
	same(t, "jobs after a slip", len(r.jobs), 0)
	d.put(entries[1], " 2 ")
	selects[0].SetSelectedIndex(1)
	selects[1].SetSelectedIndex(2)
	selects[2].SetSelectedIndex(2)
	d.tap("Cetak")
	same(t, "dialog", d.dialog(), "")
	if len(r.jobs) != 1 {
		t.Fatalf("%d jobs", len(r.jobs))
	}
	job := r.jobs[0]
	if want := []print.Range{{From: 1, To: 3}, {From: 5, To: 5}}; !slices.Equal(job.Pages, want) {
		t.Errorf("pages %v, want %v", job.Pages, want)
	}
	same(t, "copies", job.Copies, 2)
	same(t, "collate", job.Collate, true)
	same(t, "sides", job.Sides, print.SidesLong)
	same(t, "sheet", job.Sheet, print.Sheet{Width: 215, Height: 330})
	same(t, "title", job.Title, "Notulen Rapat Panjang")
	same(t, "asks", job.Ask, false)
	d.sees(fmt.Sprintf("Terkirim ke Ruang Kepala: %d halaman.", 2*pages))
	if want := fmt.Sprintf("Mengirim halaman 2 dari %d", 2*pages); !strings.Contains(r.heard, want) {
		t.Errorf("while it was sent: %q, want %q", r.heard, want)
	}
	d.press(fyne.KeyReturn) // Enter on the list of pages prints as well
	selects, _ = d.choices()
	same(t, "printer is remembered", selects[0].Selected(), "Ruang Kepala")
	same(t, "sides are remembered", selects[1].Selected(), "Dua sisi, jilid tepi panjang")
	d.press(fyne.KeyEscape)
	same(t, "dialog", d.dialog(), "")
	same(t, "still in the preview", d.o.page == p, true)
	same(t, "jobs", len(r.jobs), 1)
}

func TestPrintsWithTheSystemsDialog(t *testing.T) {
	d, r := atPrinter(t, 5, "Kantor", "Ruang Kepala")
	r.asks = true
	must(t, d.db.SetSetting(background, settingPrinter, "Yang sudah dibuang"))
	d.preprint()
	d.tap("Cetak…")
	if len(r.jobs) != 1 {
		t.Fatalf("%d jobs; %s", len(r.jobs), d.dialog())
	}
	same(t, "asks", r.jobs[0].Ask, true)
	same(t, "a printer that is gone is not asked for", r.jobs[0].Printer, "")
	same(t, "dialog", d.dialog(), "")
	value, err := d.db.Setting(background, settingPrinter)
	must(t, err)
	same(t, "remembered", value, "Kantor")
}

func TestPrintingThatFailsOffersThePDF(t *testing.T) {
	d, r := atPrinter(t, 5)
	d.expect = true
	d.preprint()
	d.tap("Cetak…")
	d.sees("Belum ada printer yang terpasang")
	d.tap("Buka PDF")
	folder, err := documentsFolder()
	must(t, err)
	if _, err := os.Stat(filepath.Join(folder, "Notulen Rapat Panjang.pdf")); err != nil {
		t.Error(err)
	}
	told := func(err error, text string) error { return &app.Sentence{Text: text, Err: err} }
	r.err = told(print.ErrNoSpooler, "Layanan cetak komputer ini tidak berjalan.")
	d.tap("Cetak…")
	d.sees("Layanan cetak komputer ini tidak berjalan. Naskahnya tetap dapat dicetak dari PDF.")
	d.press(fyne.KeyEscape)
	same(t, "dialog", d.dialog(), "")
	r.err, r.names, r.asks = nil, []string{"Kantor"}, true
	r.fails = told(print.ErrUnknown, "Printer “Kantor” tidak dikenal.")
	d.tap("Cetak…")
	d.sees("Printer “Kantor” tidak dikenal.")
	d.tap("Tutup")
	for _, silent := range []error{told(print.ErrCancelled, "Pencetakan dibatalkan."), context.Canceled} {
		before := len(d.logged)
		r.fails = silent
		d.tap("Cetak…")
		same(t, "dialog after cancelling", d.dialog(), "")
		same(t, "log after cancelling", len(d.logged), before)
	}
	r.fails = errors.New("a cable fell out")
	d.tap("Cetak…")
	d.sees("Belum dapat mencetak")
	d.tap("Tutup")
	r.fails = nil
	d.tap("Cetak…")
	d.sees("Terkirim ke Kantor")
}

func TestBundleIsWrittenFromTheMenuOfAMeeting(t *testing.T) {
	d, _ := atPrinter(t, 5)
	var bundle func()
	for _, item := range d.room().k.acts(d.room().current) {
		if strings.HasPrefix(item.Label, "Buat berkas lengkap") {
			bundle = item.Action
		}
	}
	bundle()
	folder, err := documentsFolder()
	must(t, err)
	content, err := os.ReadFile(filepath.Join(folder, "Berkas Lengkap Rapat Panjang.pdf"))
	must(t, err)
	same(t, "a PDF", strings.HasPrefix(string(content), "%PDF-"), true)
	d.sees("tersimpan")
}

// TestComparisonIsPrinted: the page lies over the comparison and gives it back.
func TestComparisonIsPrinted(t *testing.T) {
	d := openPact(t)
	d.pacts().selectTab(tabVersions)
	d.tap("Simpan sebagai versi…")
	d.tap("Simpan versi")
	d.retext("Berlaku selama 5 (lima) tahun.")
	d.tap("Bandingkan dengan sekarang")
	p := d.preprint()
	same(t, "papers", len(p.what.papers), 1)
	same(t, "pages", len(p.result.Pages) > 0, true)
	d.press(fyne.KeyEscape)
	same(t, "print preview", d.o.page == nil, true)
	d.sees("Dari Versi 1 ke Naskah sekarang")
	d.press(fyne.KeyEscape)
	d.sees("Simpan sebagai versi…")
	same(t, "comparison", d.o.covered == nil, true)
}

// TestPrintButtonFindsRoom: in a narrow window with the list beside it the
// button gives way to the menu behind "…".
func TestPrintButtonFindsRoom(t *testing.T) {
	d, _ := atPrinter(t, 5)
	r := d.room()
	inMenu := func() bool {
		d.t.Helper()
		r.showMore()
		text := words(d.c.Overlays().Top())
		d.c.Overlays().Remove(d.c.Overlays().Top())
		return strings.Contains(text, "Cetak…")
	}
	for _, window := range []struct {
		width   float32
		preview bool
		button  bool
	}{{1366, true, true}, {1024, false, false}, {1024, true, true}, {1366, false, true}} {
		d.o.window.Resize(fyne.NewSize(window.width, 560))
		if d.o.preview != window.preview {
			d.menu("Pratinjau")
		}
		same(t, fmt.Sprintf("button at %v", window.width), r.print.Visible(), window.button)
		same(t, fmt.Sprintf("menu at %v", window.width), inMenu(), !window.button)
		same(t, fmt.Sprintf("head fits at %v", window.width), r.head.MinSize().Width <= r.head.Size().Width, true)
	}
}

// TestPrintPreviewFitsSmallWindows: nothing of the bar is cut at the least size.
func TestPrintPreviewFitsSmallWindows(t *testing.T) {
	d, _ := atPrinter(t, 5)
	d.o.window.Resize(fyne.NewSize(1024, 560))
	p := d.preprint()
	p.place.SetText("100 dari 100")
	p.bar.Refresh()
	same(t, "bar", p.bar.MinSize().Width <= p.bar.Size().Width, true)
	last := float32(0)
	for i, o := range p.bar.Objects {
		if !o.Visible() {
			continue
		}
		if o.Position().X < last || o.Size().Width < o.MinSize().Width {
			t.Errorf("part %d of the bar lies at %v with %v after %v", i, o.Position(), o.Size(), last)
		}
		last = o.Position().X + o.Size().Width
	}
	same(t, "inside the window", last <= p.bar.Size().Width, true)
}

// TestKeysOfPapers: Ctrl+P prints, Ctrl+E makes the PDF, and every key stands
// once in the menu.
func TestKeysOfPapers(t *testing.T) {
	d := begin(t)
	seen := map[string]string{}
	for _, m := range d.o.window.MainMenu().Items {
		for _, i := range m.Items {
			if i.Shortcut == nil {
				continue
			}
			name := i.Shortcut.ShortcutName()
			if other := seen[name]; other != "" {
				t.Errorf("%s is the key of %q and of %q", name, other, i.Label)
			}
			seen[name] = i.Label
		}
	}
	for label, k := range map[string]fyne.KeyName{"Cetak…": fyne.KeyP, "Buat PDF": fyne.KeyE} {
		name := (&desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierControl}).ShortcutName()
		same(t, "item of "+name, strings.HasPrefix(seen[name], label), true)
	}
}
