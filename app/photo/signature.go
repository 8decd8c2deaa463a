package photo

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"

	"sinergi/app"
)

// Limits of the picture of a signature.
const (
	signatureSide  = 900       // pixels: 380 dpi over 60 mm
	signatureBytes = 300 << 10 // of the file
)

// Signature takes in the picture of a signature: margins cut off, white made
// clear, a PNG of at most 300 KB. Errors as Read's.
func Signature(content []byte, name string) (Photo, error) {
	src, err := open(content, name)
	if err != nil {
		return Photo{}, err
	}
	inked := turnInk(ink(shrink(src, 2*signatureSide)), orientation(content))
	inked = trim(inked)
	if inked == nil {
		return Photo{}, &app.Sentence{Text: fmt.Sprintf("Pada gambar %s tidak ditemukan tanda tangan. Foto tanda tangan hitam atau biru di kertas putih, lalu pilih lagi.", base(name)), Err: errNoInk}
	}
	for side := signatureSide; ; side = side * 2 / 3 {
		small := shrink(inked, side)
		var b bytes.Buffer
		if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, small); err != nil {
			return Photo{}, &app.Sentence{Text: fmt.Sprintf("Gambar %s tidak dapat disimpan. Pilih gambar lain.", base(name)), Err: err}
		}
		if b.Len() <= signatureBytes || side < 200 {
			return Photo{b.Bytes(), small.Bounds().Dx(), small.Bounds().Dy()}, nil
		}
	}
}

// ink keeps what is darker than the paper and makes the paper clear. The paper is
// as bright as all but a tenth of the picture at least; a picture that is clear
// already keeps its own clearness.
func ink(src image.Image) *image.NRGBA {
	b := src.Bounds()
	dst := image.NewNRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	var count [256]int
	clear := false
	for y := range b.Dy() {
		for x := range b.Dx() {
			c := color.NRGBAModel.Convert(src.At(b.Min.X+x, b.Min.Y+y)).(color.NRGBA)
			dst.SetNRGBA(x, y, c)
			clear = clear || c.A < 128
			count[bright(c)]++
		}
	}
	if clear {
		return dst
	}
	paper, seen := 255, 0
	for v := 255; v > 0 && seen < b.Dx()*b.Dy()/2; v-- {
		seen += count[v]
		paper = v
	}
	edge := paper * 85 / 100 // shadows and grain of the paper
	full := paper / 2        // as dark as this is ink altogether
	for i := 0; i < len(dst.Pix); i += 4 {
		v := bright(color.NRGBA{dst.Pix[i], dst.Pix[i+1], dst.Pix[i+2], 255})
		switch {
		case v >= edge:
			dst.Pix[i+3] = 0
		case v > full:
			dst.Pix[i+3] = uint8((edge - v) * 255 / (edge - full))
		}
	}
	return dst
}

func bright(c color.NRGBA) int {
	return (299*int(c.R) + 587*int(c.G) + 114*int(c.B)) / 1000
}

// trim cuts away what has no ink; nil where there is none.
func trim(src *image.NRGBA) *image.NRGBA {
	box := image.Rectangle{}
	for y := range src.Rect.Dy() {
		for x := range src.Rect.Dx() {
			if src.Pix[src.PixOffset(x, y)+3] >= 64 {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	if box.Dx() < 8 || box.Dy() < 4 {
		return nil
	}
	return src.SubImage(box).(*image.NRGBA)
}

// turnInk is turn for a picture that is clear in places.
func turnInk(src *image.NRGBA, how int) *image.NRGBA {
	// turn moves four bytes at a time, whatever they mean
	out := turn(&image.RGBA{Pix: src.Pix, Stride: src.Stride, Rect: src.Rect}, how)
	return &image.NRGBA{Pix: out.Pix, Stride: out.Stride, Rect: out.Rect}
}
