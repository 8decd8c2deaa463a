package views

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

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
