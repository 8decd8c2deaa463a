package views

import (
	"context"
	"image"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/app/paper"
	"sinergi/views/kit"
)

// documentationTab holds the photos of a meeting and the papers that were
// scanned or came from elsewhere.
type documentationTab struct {
	o       *office
	edited  func()
	content *kit.Form
	seen    bool // it is the tab in view
	locked  bool
	filled  int // counts the meetings shown, to drop files that were read for another

	photos     []app.Photo
	photoRows  []*photoRow
	photoBox   *fyne.Container
	photoCount *kit.Text
	photoFault *fyne.Container
	addPhotos  *kit.Button
	thumbs     map[string]image.Image // by hash; nil cannot be read

	scans     []app.Scan
	scanRows  []*scanRow
	scanBox   *fyne.Container
	scanCount *kit.Text
	scanFault *fyne.Container
	addScans  *kit.Button
}

func newDocumentationTab(o *office, f *fields) *documentationTab {
	t := &documentationTab{o: o, edited: func() { f.edited() }, thumbs: map[string]image.Image{}}
	t.photoCount, t.scanCount = kit.NewText("", kit.TextMeta), kit.NewText("", kit.TextMeta)
	t.photoBox, t.scanBox = stackedBy(8), stackedBy(8)
	t.photoFault, t.scanFault = stackedBy(0), stackedBy(0)
	t.addPhotos = kit.NewButton(lang.L("Tambah foto…"), "plus", kit.Plain, t.askPhotos)
	t.addScans = kit.NewButton(lang.L("Tambah pindaian…"), "plus", kit.Plain, t.askScans)
	f.others = append(f.others,
		elsewhere{"photos", tabPhotos, t.showPhotoErrors},
		elsewhere{"scans", tabPhotos, t.showScanErrors})
	t.content = kit.NewForm(
		partHead(lang.L("Foto rapat"), t.photoCount, t.addPhotos),
		t.photoFault, t.photoBox,
		kit.NewParagraph(lang.L("Foto dicetak dua sebaris dengan keterangannya. **Ctrl+Atas** dan **Ctrl+Bawah** memindahkan foto. Berkas boleh diseret ke sini."), kit.TextMeta),
		partHead(lang.L("Pindaian"), t.scanCount, t.addScans),
		t.scanFault, t.scanBox,
		kit.NewParagraph(lang.L("Pindaian bertanda tangan menggantikan naskah yang belum ditandatangani di berkas lengkap."), kit.TextMeta),
	)
	o.window.SetOnDropped(t.dropped)
	return t
}

// stackedBy is a column of rows so far apart.
func stackedBy(gap float32) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(gap))
}

// partHead is the heading of a part of a form with its count and its button.
func partHead(title string, count *kit.Text, button *kit.Button) fyne.CanvasObject {
	return container.NewHBox(kit.NewText(title, textLabelBig), container.NewCenter(count), layout.NewSpacer(), button)
}

// leave takes the focus out of rows that are about to go, so that no key goes
// where nobody sees it.
func (t *documentationTab) leave(box *fyne.Container) {
	window := t.o.window.Canvas()
	if o, ok := window.Focused().(fyne.CanvasObject); ok && isWithin(box, o) {
		window.Unfocus()
	}
}

// isWithin tells whether o stands somewhere in root.
func isWithin(root, o fyne.CanvasObject) bool {
	switch r := root.(type) {
	case *fyne.Container:
		return slices.ContainsFunc(r.Objects, func(c fyne.CanvasObject) bool { return isWithin(c, o) })
	case *kit.Field:
		return r.Control() == o
	}
	return root == o
}

// showThumbs fills the tiles; pictures are read and made small away from the
// window, and only once the tab is in view.
func (t *documentationTab) showThumbs() {
	var missing []string
	for i, r := range t.photoRows {
		hash := t.photos[i].Hash
		small, known := t.thumbs[hash]
		switch {
		case small != nil:
			drawn := canvas.NewImageFromImage(small)
			drawn.FillMode = canvas.ImageFillContain
			r.tile.Objects = []fyne.CanvasObject{drawn}
		case known:
			r.tile.Objects = []fyne.CanvasObject{container.NewCenter(kit.NewText(lang.L("Tanpa gambar"), kit.TextSmall))}
		default:
			missing = append(missing, hash)
		}
		r.tile.Refresh()
	}
	if len(missing) == 0 || !t.seen {
		return
	}
	found := map[string]image.Image{}
	t.o.work.latest("thumbs", func(ctx context.Context) error {
		for _, hash := range missing {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			content, err := t.o.store.File(ctx, hash)
			if err == nil {
				found[hash], err = paper.Thumbnail(content, 160)
			}
			if err != nil {
				t.o.log(err)
				found[hash] = nil
			}
		}
		return nil
	}, func(err error) {
		if err != nil {
			t.o.log(err)
			return
		}
		for hash, small := range found {
			t.thumbs[hash] = small
		}
		t.showThumbs()
	})
}

func (t *documentationTab) showPhotoErrors(errs app.FieldErrors) func() {
	return showRowErrors(t.o, errs, t.photoFault, t.content, len(t.photoRows),
		func(i int) *kit.Field { return t.photoRows[i].field },
		func(i int) fyne.Focusable { return t.photoRows[i].caption }, t.addPhotos)
}

// showRowErrors puts faults beside the rows that they name and the others, such
// as too many, in the note over all rows.
func showRowErrors(o *office, errs app.FieldErrors, note *fyne.Container, form *kit.Form, n int, field func(int) *kit.Field, focus func(int) fyne.Focusable, otherwise fyne.Focusable) func() {
	for i := range n {
		field(i).SetError("")
	}
	note.Objects = nil
	var there func()
	for k, e := range errs {
		goThere := func() { o.window.Canvas().Focus(otherwise) }
		if i := rowOf(e.Field); i >= 0 && i < n {
			if field(i).Error() == "" {
				field(i).SetError(e.Message)
			}
			goThere = func() { o.window.Canvas().Focus(focus(i)) }
		} else if len(note.Objects) == 0 {
			note.Objects = []fyne.CanvasObject{kit.NewNote(kit.ToneErr, e.Message, "", nil)}
		}
		if k == 0 {
			there = goThere
		}
	}
	note.Refresh()
	form.Refresh()
	return there
}

func (t *documentationTab) set(m app.Meeting) {
	if !slices.Equal(t.photos, m.Photos) || len(t.photoRows) != len(m.Photos) { // equal rows keep their fields, and with them the cursor
		t.photos = slices.Clone(m.Photos)
		t.drawPhotos()
	}
	if !slices.Equal(t.scans, m.Scans) || len(t.scanRows) != len(m.Scans) {
		t.scans = slices.Clone(m.Scans)
		t.drawScans()
	}
}

// mostThumbs are kept while one meeting after the other is opened.
const mostThumbs = 200

// forget is told that another meeting is shown.
func (t *documentationTab) forget() {
	t.filled++
	if len(t.thumbs) > mostThumbs {
		t.thumbs = map[string]image.Image{}
		t.showThumbs()
	}
}

func (t *documentationTab) get(m *app.Meeting) {
	m.Photos = slices.Clone(t.photos)
	m.Scans = slices.Clone(t.scans)
}

// show begins to read the pictures: the tab is in view.
func (t *documentationTab) show(seen bool) {
	t.seen = seen
	if seen {
		t.showThumbs()
	}
}

func (t *documentationTab) lock(on bool) {
	t.locked = on
	t.tellLocks()
}

// tellLocks says which buttons can be pressed now.
func (t *documentationTab) tellLocks() {
	able := func(b *kit.Button, on bool) {
		if on && !t.locked {
			b.Enable()
		} else {
			b.Disable()
		}
	}
	able(t.addPhotos, true)
	able(t.addScans, true)
	for i, r := range t.photoRows {
		r.caption.SetReadOnly(t.locked)
		able(r.up, i > 0)
		able(r.down, i < len(t.photoRows)-1)
		able(r.remove, true)
	}
	for _, r := range t.scanRows {
		r.title.SetReadOnly(t.locked)
		r.role.SetReadOnly(t.locked)
		able(r.remove, true)
	}
}
