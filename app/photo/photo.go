// Package photo takes pictures in: it turns photos upright as their EXIF says
// and keeps them no larger than paper needs.
package photo

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	_ "image/gif" // what offices have besides JPEG and PNG
	"image/jpeg"
	_ "image/png"
	"path/filepath"
	"slices"

	"sinergi/app"

	_ "golang.org/x/image/bmp"
	"golang.org/x/image/draw"
	_ "golang.org/x/image/tiff"
	_ "golang.org/x/image/webp"
)

// Photo is a picture ready to be kept: Data is a JPEG (PNG for a signature) of
// Width x Height pixels, upright and without metadata.
type Photo struct {
	Data          []byte
	Width, Height int
}

// Limits of what is taken in and kept.
const (
	MaxFile   = 60 << 20  // bytes of a picture file
	maxMemory = 400 << 20 // bytes of its pixels once it is opened
	longest   = 1600      // pixels of the longer side that are kept: 250 dpi over a whole line
	quality   = 85        // of the JPEG

	longestPage = 2480 // the same for a sheet: 210 dpi of an A4
)

// Read takes in a photo of any of the kinds that offices have (JPEG, PNG, WebP,
// BMP, GIF, TIFF). Its errors are *app.Sentence: what is wrong with the file
// called name and what to do.
func Read(content []byte, name string) (Photo, error) { return read(content, name, longest) }

// Page takes in the picture of a whole sheet, as fine as small print needs.
// Errors as Read's.
func Page(content []byte, name string) (Photo, error) { return read(content, name, longestPage) }

func read(content []byte, name string, side int) (Photo, error) {
	src, err := open(content, name)
	if err != nil {
		return Photo{}, err
	}
	small := flatten(shrink(src, side))
	upright := turn(small, orientation(content))
	var b bytes.Buffer
	if err := jpeg.Encode(&b, upright, &jpeg.Options{Quality: quality}); err != nil {
		return Photo{}, &app.Sentence{Text: fmt.Sprintf("Gambar %s tidak dapat disimpan. Pilih gambar lain.", base(name)), Err: err}
	}
	return Photo{b.Bytes(), upright.Rect.Dx(), upright.Rect.Dy()}, nil
}

// Is tells whether content begins like a picture that Read may take in, or like
// one that it can name.
func Is(content []byte) bool {
	_, _, err := image.DecodeConfig(bytes.NewReader(content))
	return err == nil || isHEIC(content)
}

// open decodes a picture after looking at its head: what would take more memory
// than a laptop has is refused before that.
func open(content []byte, name string) (image.Image, error) {
	name = base(name)
	fault := func(err error, format string, args ...any) error {
		return &app.Sentence{Text: fmt.Sprintf(format, args...), Err: err}
	}
	switch {
	case len(content) == 0:
		return nil, fault(nil, "Berkas %s kosong. Salin lagi gambarnya dari kamera atau ponsel.", name)
	case len(content) > MaxFile:
		return nil, fault(nil, "Gambar %s berukuran %d MB, terlalu besar. Perkecil menjadi paling banyak %d MB, lalu pilih lagi.", name, len(content)>>20, MaxFile>>20)
	case isHEIC(content):
		return nil, fault(nil, "Gambar %s berformat HEIC dari ponsel dan tidak dapat dibaca. Kirim ulang sebagai JPG, misalnya lewat WhatsApp, lalu pilih lagi.", name)
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil {
		return nil, fault(err, "Gambar %s tidak dapat dibaca. Pilih berkas JPG atau PNG.", name)
	}
	if config.Width < 1 || config.Height < 1 {
		return nil, fault(nil, "Gambar %s tidak mempunyai isi. Pilih gambar lain.", name)
	}
	if config.Width > maxMemory/config.Height/pixelBytes(config.ColorModel) {
		return nil, fault(nil, "Gambar %s mempunyai %d megapiksel, terlalu besar untuk dibuka. Perkecil gambarnya, lalu pilih lagi.",
			name, (int64(config.Width)*int64(config.Height)+500_000)/1_000_000)
	}
	src, _, err := image.Decode(bytes.NewReader(content))
	if err != nil {
		return nil, fault(err, "Gambar %s terpotong atau rusak. Salin lagi berkasnya dari kamera atau ponsel, lalu pilih lagi.", name)
	}
	return src, nil
}

func base(name string) string {
	if name = filepath.Base(name); name == "." || name == string(filepath.Separator) {
		return "ini"
	}
	return "“" + name + "”"
}

// pixelBytes is what one opened pixel takes.
func pixelBytes(m color.Model) int {
	switch m {
	case color.GrayModel, color.AlphaModel:
		return 1
	case color.Gray16Model, color.Alpha16Model:
		return 2
	case color.YCbCrModel, color.NYCbCrAModel:
		return 3
	case color.RGBA64Model, color.NRGBA64Model:
		return 8
	}
	return 4
}

// isHEIC tells the pictures of newer telephones by their head.
func isHEIC(content []byte) bool {
	if len(content) < 12 || string(content[4:8]) != "ftyp" {
		return false
	}
	return slices.Contains([]string{"heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis"}, string(content[8:12]))
}

// shrink makes a picture at most side pixels long. A very large one is thinned
// out first, because the good way needs memory for every line of the original.
func shrink(src image.Image, side int) image.Image {
	b := src.Bounds()
	most := max(b.Dx(), b.Dy())
	if most <= side {
		return src
	}
	if most > 4*side {
		thin := image.NewNRGBA(fitting(b, 3*side))
		draw.ApproxBiLinear.Scale(thin, thin.Rect, src, b, draw.Src, nil)
		src, b = thin, thin.Rect
	}
	dst := image.NewNRGBA(fitting(b, side))
	draw.CatmullRom.Scale(dst, dst.Rect, src, b, draw.Src, nil)
	return dst
}

// fitting is the size of b with its longer side at most side.
func fitting(b image.Rectangle, side int) image.Rectangle {
	scale := min(float64(side)/float64(max(b.Dx(), b.Dy())), 1)
	return image.Rect(0, 0, max(1, int(float64(b.Dx())*scale+0.5)), max(1, int(float64(b.Dy())*scale+0.5)))
}

// flatten puts a picture on white.
func flatten(src image.Image) *image.RGBA {
	b := src.Bounds()
	dst := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	draw.Draw(dst, dst.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(dst, dst.Rect, src, b.Min, draw.Over)
	return dst
}

var errNoInk = errors.New("no ink on the picture")
