package views

import (
	"bytes"
	"context"
	"image"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/app/paper"
	"sinergi/views/kit"
)

// picturePick shows a logo and lets a clerk change it.
type picturePick struct {
	o       *office
	get     func() app.Picture
	set     func(app.Picture)
	content fyne.CanvasObject
	tile    *fyne.Container
	field   *kit.Field
	change  *kit.Button
	remove  *kit.Button
}

func newPicturePick(o *office, label string, get func() app.Picture, set func(app.Picture)) *picturePick {
	p := &picturePick{o: o, get: get, set: set}
	p.buttons()
	p.field = kit.NewField(label, container.NewHBox(p.change, gap(0), p.remove))
	p.field.SetHelp(lang.L("PNG atau JPG, paling sedikit 300 x 300 piksel. Logo disimpan di dalam berkas data."))
	p.build()
	return p
}

// newLogoPick is a picturePick that leaves room for another beside it.
func newLogoPick(o *office, label string, get func() app.Picture, set func(app.Picture)) *picturePick {
	p := &picturePick{o: o, get: get, set: set}
	p.buttons()
	p.field = kit.NewField(label, container.New(layout.NewCustomPaddedVBoxLayout(4), p.change, p.remove))
	p.build()
	return p
}

func (p *picturePick) buttons() {
	p.tile = container.NewStack()
	p.change = kit.NewButton(lang.L("Ganti logo…"), "camera", kit.Plain, p.ask)
	p.remove = kit.NewButton(lang.L("Hapus logo"), "trash", kit.Danger, func() { p.take(app.Picture{}) })
}

func (p *picturePick) build() {
	p.content = edges(nil, nil, container.NewHBox(pictureFrame(p.tile, 96, 96), gap(8)), nil, p.field)
	p.show()
}

// pictureFrame is the frame that a picture is shown in.
func pictureFrame(tile fyne.CanvasObject, width, height float32) fyne.CanvasObject {
	back := canvas.NewRectangle(kit.Surf)
	back.CornerRadius, back.StrokeWidth, back.StrokeColor = 6, 1, kit.Line
	return container.NewGridWrap(fyne.NewSize(width, height), container.NewStack(back, inset(tile, 8, 8, 8, 8)))
}

// showErrors puts a fault of the stored picture under its buttons.
func (p *picturePick) showErrors(errs app.FieldErrors) func() {
	if len(errs) == 0 {
		p.field.SetError("")
		return nil
	}
	p.field.SetError(errs[0].Message)
	return func() { p.o.window.Canvas().Focus(p.change) }
}

func (p *picturePick) ask() {
	p.o.askOpen(lang.L("Pilih logo"), lang.L("Gambar PNG atau JPG"), []string{"*.png", "*.jpg", "*.jpeg"}, p.read)
}

// read takes a picture file in after checking that it can be drawn.
func (p *picturePick) read(path string) {
	var picture app.Picture
	p.o.work.run(func(context.Context) error {
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		picture = app.Picture{Name: filepath.Base(path), Data: content}
		return picture.Check()
	}, func(err error) {
		if err != nil {
			p.o.log(err)
			p.field.SetError(pictureFault(err))
			return
		}
		p.take(picture)
	})
}

func (p *picturePick) take(picture app.Picture) {
	p.field.SetError("")
	p.set(picture)
	p.show()
}

// show draws the tile; the picture is made small away from the window.
func (p *picturePick) show() {
	picture := p.get()
	if len(picture.Data) == 0 {
		p.remove.Disable()
		p.tile.Objects = []fyne.CanvasObject{container.NewCenter(kit.NewText(lang.L("Tanpa logo"), kit.TextMeta))}
		p.tile.Refresh()
		return
	}
	p.remove.Enable()
	var small image.Image
	p.o.work.run(func(context.Context) error {
		var err error
		small, err = paper.Thumbnail(picture.Data, 160)
		return err
	}, func(err error) {
		if err != nil {
			p.o.log(err)
			p.tile.Objects = nil
			p.tile.Refresh()
			p.field.SetError(lang.L("Gambar logo tidak dapat dibaca. Pilih berkas PNG atau JPG."))
			return
		}
		if !bytes.Equal(p.get().Data, picture.Data) {
			return // another record's logo is in the tile by now
		}
		drawn := canvas.NewImageFromImage(small)
		drawn.FillMode = canvas.ImageFillContain
		p.tile.Objects = []fyne.CanvasObject{drawn}
		p.tile.Refresh()
	})
}

// pictureFault is the sentence for a file that cannot be the logo.
func pictureFault(err error) string {
	var fields app.FieldErrors
	if asFields(err, &fields) {
		return fields[0].Message
	}
	return app.Tell(err)
}
