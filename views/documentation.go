package views

import (
	"context"
	"image"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
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
	record  string // ID of the meeting, to drop files that were read for another
	filled  int    // counts the meetings shown

	photos     []app.Photo
	photoRows  []*photoRow
	photoBox   *fyne.Container
	photoCount *kit.Text
	photoFault *fyne.Container
	addPhotos  *kit.Button
	thumbs     map[string]image.Image // by hash, of this meeting

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

// photoRow is one photo on the screen.
type photoRow struct {
	content          fyne.CanvasObject
	tile             *fyne.Container
	caption          *kit.Entry
	field            *kit.Field
	up, down, remove *kit.Button
}

func (t *documentationTab) newPhotoRow(i int) *photoRow {
	r := &photoRow{tile: container.NewStack()}
	p := t.photos[i]
	r.caption = kit.NewEntry()
	r.caption.SetPlaceHolder(lang.L("Keterangan foto"))
	r.caption.SetValue(p.Caption)
	r.caption.OnEdited = func(text string) { t.photos[i].Caption = text; t.edited() }
	r.caption.Hear(kit.Prose{Shortcut: func(s fyne.Shortcut) bool { return t.movedBy(i, s) }})
	r.field = kit.NewField("", r.caption)
	r.field.SetHelp(joinFacts(short(p.Name), pixels(p)))
	r.up = kit.NewButton("", "up", kit.Quiet, func() { t.swap(i, i-1) })
	r.down = kit.NewButton("", "down", kit.Quiet, func() { t.swap(i, i+1) })
	r.remove = kit.NewButton("", "trash", kit.Quiet, func() { t.removePhoto(i) })
	tile := container.NewGridWrap(fyne.NewSize(80, 60), container.NewStack(canvas.NewRectangle(kit.HeadBg), r.tile))
	buttons := container.NewHBox(gap(4), r.up, r.down, r.remove)
	row := edges(nil, nil, container.NewHBox(numberTile(i+1), gap(4), tile, gap(4)), stacked(buttons), r.field)
	r.content = card(kit.Bg, inset(row, 12, 8, 8, 8))
	return r
}

// short is a file's name that keeps its line.
func short(name string) string {
	const most = 40
	if runes := []rune(name); len(runes) > most {
		return string(runes[:most-12]) + "…" + string(runes[len(runes)-11:])
	}
	return name
}

func pixels(p app.Photo) string {
	if p.Width == 0 || p.Height == 0 {
		return ""
	}
	return lang.L("{{.Width}} x {{.Height}} piksel", map[string]any{"Width": p.Width, "Height": p.Height})
}

// movedBy moves a photo by Ctrl+Up and Ctrl+Down.
func (t *documentationTab) movedBy(i int, s fyne.Shortcut) bool {
	keys, ok := s.(*desktop.CustomShortcut)
	if !ok || keys.Modifier != fyne.KeyModifierControl {
		return false
	}
	switch keys.KeyName {
	case fyne.KeyUp:
		t.swap(i, i-1)
	case fyne.KeyDown:
		t.swap(i, i+1)
	default:
		return false
	}
	return true
}

// swap moves a photo to another's place; the cursor goes with it.
func (t *documentationTab) swap(i, j int) {
	if t.locked || j < 0 || j >= len(t.photos) {
		return
	}
	t.photos[i], t.photos[j] = t.photos[j], t.photos[i]
	t.drawPhotos()
	t.o.window.Canvas().Focus(t.photoRows[j].caption)
	t.edited()
}

// removePhoto takes a photo out; it can be taken back.
func (t *documentationTab) removePhoto(i int) {
	before := slices.Clone(t.photos)
	t.putPhotos(slices.Delete(t.photos, i, i+1))
	t.o.toastPart(lang.L("Foto “{{.Name}}” dihapus.", map[string]any{"Name": firstFilled(before[i].Caption, before[i].Name)}), func() { t.putPhotos(before) })
}

// putPhotos sets all photos in the clerk's name.
func (t *documentationTab) putPhotos(photos []app.Photo) {
	t.photos = photos
	t.drawPhotos()
	t.edited()
}

// drawPhotos makes the rows anew.
func (t *documentationTab) drawPhotos() {
	t.leave(t.photoBox)
	t.photoRows, t.photoBox.Objects = nil, nil
	for i := range t.photos {
		r := t.newPhotoRow(i)
		t.photoRows = append(t.photoRows, r)
		t.photoBox.Add(r.content)
	}
	t.photoCount.SetText(strconv.Itoa(len(t.photos)))
	t.showThumbs()
	t.tellLocks()
	t.content.Refresh()
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
	if t.record != m.ID {
		t.filled++
		t.record = m.ID
		t.thumbs = map[string]image.Image{}
	}
	if !slices.Equal(t.photos, m.Photos) || len(t.photoRows) != len(m.Photos) { // equal rows keep their fields, and with them the cursor
		t.photos = slices.Clone(m.Photos)
		t.drawPhotos()
	}
	if !slices.Equal(t.scans, m.Scans) || len(t.scanRows) != len(m.Scans) {
		t.scans = slices.Clone(m.Scans)
		t.drawScans()
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
