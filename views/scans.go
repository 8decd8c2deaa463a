package views

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/views/kit"
)

// scanRoles are what a scan can be, in the order of their choice.
var scanRoles = []string{app.ScanInvitation, app.ScanAttendance, app.ScanMinutes, app.ScanOther}

func scanWords() []string {
	return []string{lang.L("Undangan"), lang.L("Daftar hadir bertanda tangan"), lang.L("Notulen bertanda tangan"), lang.L("Lain-lain")}
}

// scanRow is one scan on the screen.
type scanRow struct {
	content      fyne.CanvasObject
	title        *kit.Entry
	role         *kit.Select
	field        *kit.Field
	open, remove *kit.Button
}

func (t *documentationTab) newScanRow(i int) *scanRow {
	r := &scanRow{}
	s := t.scans[i]
	r.title = kit.NewEntry()
	r.title.SetPlaceHolder(lang.L("Judul pindaian"))
	r.title.SetValue(s.Title)
	r.title.OnEdited = func(text string) { t.scans[i].Title = text; t.edited() }
	r.field = kit.NewField("", r.title)
	r.field.SetHelp(scanFacts(s))
	r.role = kit.NewSelect(scanWords())
	r.role.SetSelectedIndex(max(slices.Index(scanRoles, s.Role), -1))
	r.role.OnEdited = func(at int) { t.scans[i].Role = scanRoles[at]; t.edited() }
	r.open = kit.NewButton(lang.L("Lihat"), "preview", kit.Plain, func() { t.lookAt(t.scans[i]) })
	r.remove = kit.NewButton("", "trash", kit.Quiet, func() { t.removeScan(i) })
	what := edges(nil, nil, nil, container.NewHBox(gap(4), r.open), r.role)
	row := edges(nil, nil, container.NewHBox(numberTile(i+1), gap(4)), stacked(container.NewHBox(gap(4), r.remove)), kit.Stack(8, r.field, what))
	r.content = card(kit.Bg, inset(row, 12, 8, 8, 8))
	return r
}

// scanFacts are name, pages and size of a scan.
func scanFacts(s app.Scan) string {
	what := lang.L("gambar")
	if s.Pages > 0 {
		what = lang.L("{{.N}} halaman", map[string]any{"N": bahasa.Number(int64(s.Pages))})
	}
	return joinFacts(short(s.Name), what, sizeText(s.Size))
}

// sizeText is a number of bytes as people say it.
func sizeText(bytes int64) string {
	switch {
	case bytes <= 0:
		return ""
	case bytes < 1<<20:
		return strconv.FormatInt(max(bytes>>10, 1), 10) + " KB"
	}
	return strings.Replace(strconv.FormatFloat(float64(bytes)/(1<<20), 'f', 1, 64), ".", ",", 1) + " MB"
}

// removeScan takes a scan out; it can be taken back.
func (t *documentationTab) removeScan(i int) {
	before := slices.Clone(t.scans)
	t.putScans(slices.Delete(t.scans, i, i+1))
	t.o.toastPart(lang.L("Pindaian “{{.Name}}” dihapus.", map[string]any{"Name": firstFilled(before[i].Title, before[i].Name)}), func() { t.putScans(before) })
}

// putScans sets all scans in the clerk's name.
func (t *documentationTab) putScans(scans []app.Scan) {
	t.scans = scans
	t.drawScans()
	t.edited()
}

func (t *documentationTab) drawScans() {
	t.leave(t.scanBox)
	t.scanRows, t.scanBox.Objects = nil, nil
	for i := range t.scans {
		r := t.newScanRow(i)
		t.scanRows = append(t.scanRows, r)
		t.scanBox.Add(r.content)
	}
	t.scanCount.SetText(strconv.Itoa(len(t.scans)))
	t.tellLocks()
	t.content.Refresh()
}

func (t *documentationTab) showScanErrors(errs app.FieldErrors) func() {
	return showRowErrors(t.o, errs, t.scanFault, t.content, len(t.scanRows),
		func(i int) *kit.Field { return t.scanRows[i].field },
		func(i int) fyne.Focusable {
			if len(errs) > 0 && strings.HasSuffix(errs[0].Field, ".role") {
				return t.scanRows[i].role
			}
			return t.scanRows[i].title
		}, t.addScans)
}

// lookAt shows a scan in the system's own program, from a copy in a folder for
// files that may go.
func (t *documentationTab) lookAt(s app.Scan) {
	var path string
	t.o.work.run(func(ctx context.Context) error {
		content, err := t.o.store.File(ctx, s.Hash)
		if err != nil {
			return err
		}
		folder, err := os.MkdirTemp("", "sinergi-")
		if err != nil {
			return err
		}
		ending := ".pdf"
		if s.Pages == 0 {
			ending = ".jpg"
		}
		path = filepath.Join(folder, fileName(firstFilled(strings.TrimSuffix(s.Name, filepath.Ext(s.Name)), s.Title), ending))
		return os.WriteFile(path, content, 0o600)
	}, func(err error) {
		if err != nil {
			t.o.fail(err)
			return
		}
		t.o.openFile(path)
	})
}
