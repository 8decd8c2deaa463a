package photo

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math/rand/v2"
	"testing"
)

// paperWith is grainy grey paper with a blue stroke from x1 to x2.
func paperWith(w, h, x1, x2 int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	grain := rand.New(rand.NewPCG(1, 2))
	for y := range h {
		for x := range w {
			v := uint8(205 + grain.IntN(20))
			img.SetRGBA(x, y, color.RGBA{v, v, v, 255})
		}
	}
	for x := x1; x < x2; x++ {
		for d := range 12 {
			img.SetRGBA(x, h/2+d+(x-x1)/8, color.RGBA{20, 30, 140, 255})
		}
	}
	return img
}

func TestSignature(t *testing.T) {
	p, err := Signature(asJPEG(t, paperWith(1200, 800, 300, 900)), "ttd.jpg")
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(p.Data))
	if err != nil {
		t.Fatal(err)
	}
	if p.Width > 620 || p.Width < 580 || p.Height > 110 || len(p.Data) > signatureBytes {
		t.Errorf("%d x %d, %d bytes", p.Width, p.Height, len(p.Data))
	}
	_, _, _, paper := img.At(p.Width-3, 2).RGBA()
	r, _, b, stroke := img.At(3, 5).RGBA()
	if paper != 0 || stroke < 0xC000 || b < r {
		t.Errorf("paper %x, stroke %x, red %x, blue %x", paper, stroke, r, b)
	}
}

func TestSignatureKeepsClearness(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 200, 100))
	for x := 50; x < 150; x++ {
		for y := 40; y < 60; y++ {
			img.SetNRGBA(x, y, color.NRGBA{0, 0, 0, 200})
		}
	}
	p, err := Signature(asPNG(t, img), "ttd.png")
	if err != nil || p.Width != 100 || p.Height != 20 {
		t.Fatalf("%d x %d, %v", p.Width, p.Height, err)
	}
}

func TestSignatureWithoutInk(t *testing.T) {
	if _, err := Signature(asJPEG(t, paperWith(400, 300, 0, 0)), "kosong.jpg"); err == nil {
		t.Error("plain paper was taken for a signature")
	}
}

func TestSignatureIsSmall(t *testing.T) {
	noise := image.NewRGBA(image.Rect(0, 0, 2000, 1500))
	grain := rand.New(rand.NewPCG(3, 4))
	for i := range noise.Pix {
		noise.Pix[i] = uint8(grain.IntN(256))
		if i%4 == 3 {
			noise.Pix[i] = 255
		}
	}
	p, err := Signature(asPNG(t, noise), "derau.png")
	if err != nil || len(p.Data) > signatureBytes {
		t.Errorf("%d bytes, %v", len(p.Data), err)
	}
}
