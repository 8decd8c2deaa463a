package paper_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"testing"

	"sinergi/app/doc"
	"sinergi/app/paper"
)

// TestPicturesOfOneWidth: a paper with many photos of one size has the same
// bytes each time.
func TestPicturesOfOneWidth(t *testing.T) {
	photos := doc.Pictures{}
	for i := range 8 {
		img := image.NewRGBA(image.Rect(0, 0, 80, 60))
		for k := range 60 {
			img.Set(k, k, color.RGBA{uint8(30 * i), 200, 10, 255})
		}
		var b bytes.Buffer
		if err := jpeg.Encode(&b, img, nil); err != nil {
			t.Fatal(err)
		}
		photos.Items = append(photos.Items, doc.CaptionedPicture{Picture: doc.Picture{Name: "foto", Data: b.Bytes()}})
	}
	laid := paper.Layout(doc.Document{Blocks: []doc.Block{photos}})
	var first bytes.Buffer
	for n := range 20 {
		var b bytes.Buffer
		if err := paper.WritePDF(&b, laid); err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			first = b
		} else if !bytes.Equal(b.Bytes(), first.Bytes()) {
			t.Fatalf("the %d. file differs from the first", n+1)
		}
	}
}
