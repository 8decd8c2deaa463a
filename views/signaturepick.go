package views

import (
	"context"
	"image"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/paper"
	"sinergi/app/photo"
	"sinergi/views/kit"
)

// maxSignatureBytes is the largest file that is read for a signature.
const maxSignatureBytes = 64 << 20

// signaturePick shows the picture of a signature and lets a clerk change it. The
// picture is in the store; the signer names its hash.
type signaturePick struct {
	o       *office
	hash    string
	edited  func()
	content fyne.CanvasObject
	tile    *fyne.Container
	field   *kit.Field
	change  *kit.Button
	remove  *kit.Button
	locked  bool
}

func newSignaturePick(o *office, edited func()) *signaturePick {
	p := &signaturePick{o: o, edited: edited}
	p.tile = container.NewStack()
	p.change = kit.NewButton(lang.L("Pilih gambar…"), "camera", kit.Plain, p.ask)
	p.remove = kit.NewButton(lang.L("Hapus gambar"), "trash", kit.Danger, func() { p.take("") })
	p.field = kit.NewField(lang.L("Gambar tanda tangan"), container.NewHBox(p.change, gap(0), p.remove))
	p.field.SetHelp(lang.L("Tanda tangan di kertas putih yang difoto atau dipindai. Kertasnya dihapus."))
	p.content = edges(nil, nil, container.NewHBox(pictureFrame(p.tile, 128, 72), gap(8)), nil, p.field)
	p.show()
	return p
}

func (p *signaturePick) ask() {
	p.o.askOpen(lang.L("Pilih gambar tanda tangan"), lang.L("Gambar"), []string{"*.png", "*.jpg", "*.jpeg", "*.webp", "*.bmp", "*.tif", "*.tiff"}, p.read)
}

// read takes a picture file in: its paper is cut off and made clear, and the
// store keeps it.
func (p *signaturePick) read(path string) {
	var hash string
	p.o.work.run(func(ctx context.Context) error {
		content, err := readSmall(path, maxSignatureBytes)
		if err != nil {
			return err
		}
		taken, err := photo.Signature(content, filepath.Base(path))
		if err != nil {
			return err
		}
		hash, err = p.o.store.SaveFile(ctx, taken.Data)
		return err
	}, func(err error) {
		if err != nil {
			p.o.log(err)
			p.field.SetError(app.Tell(err))
			return
		}
		p.take(hash)
	})
}

// readSmall reads a file that is no larger than most bytes.
func readSmall(path string, most int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > most {
		return nil, &app.Sentence{Text: lang.L("Berkas {{.Name}} lebih besar dari {{.Size}} MB. Perkecil gambarnya, lalu pilih lagi.", map[string]any{"Name": filepath.Base(path), "Size": most >> 20})}
	}
	return os.ReadFile(path)
}

func (p *signaturePick) take(hash string) {
	p.field.SetError("")
	p.hash = hash
	p.show()
	p.edited()
}

// set shows the picture of another signer.
func (p *signaturePick) set(hash string) {
	if p.hash == hash {
		return
	}
	p.field.SetError("")
	p.hash = hash
	p.show()
}

func (p *signaturePick) lock(on bool) {
	p.locked = on
	p.tell()
}

func (p *signaturePick) tell() {
	p.change.Enable()
	p.remove.Enable()
	if p.locked {
		p.change.Disable()
	}
	if p.locked || p.hash == "" {
		p.remove.Disable()
	}
}

// show draws the tile; the picture is read and made small away from the window.
func (p *signaturePick) show() {
	p.tell()
	hash := p.hash
	put := func(o fyne.CanvasObject) {
		p.tile.Objects = []fyne.CanvasObject{o}
		p.tile.Refresh()
	}
	if hash == "" {
		put(container.NewCenter(kit.NewText(lang.L("Tanpa gambar"), kit.TextMeta)))
		return
	}
	var small image.Image
	p.o.work.run(func(ctx context.Context) error {
		content, err := p.o.store.File(ctx, hash)
		if err != nil {
			return err
		}
		small, err = paper.Thumbnail(content, 240)
		return err
	}, func(err error) {
		switch {
		case hash != p.hash: // another signer's picture is in the tile by now
		case err != nil:
			p.o.log(err)
			put(container.NewCenter(kit.NewText(lang.L("Tanpa gambar"), kit.TextMeta)))
			p.field.SetError(lang.L("Gambar tanda tangan tidak dapat dibaca. Pilih gambarnya lagi."))
		default:
			drawn := canvas.NewImageFromImage(small)
			drawn.FillMode = canvas.ImageFillContain
			put(drawn)
		}
	})
}
