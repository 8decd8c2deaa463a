package paper

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"image"
	_ "image/jpeg" // logos are JPEG or PNG
	"image/png"
	"math"
	"sync"

	"golang.org/x/image/draw"
)

// Image is a decoded picture, already as small as its box on paper allows.
type Image struct {
	pixels *image.NRGBA

	mu     sync.Mutex
	png    []byte      // for the PDF
	scaled *image.RGBA // the last size that Raster asked for
}

// maxPixels is the largest picture that is opened; beyond it an office laptop
// could run out of memory.
const maxPixels = 120_000_000

// pictureDPI is the resolution that a picture keeps in its box.
const pictureDPI = 300

var (
	errTooLarge = errors.New("picture has too many pixels")
	errEmpty    = errors.New("picture is empty")
)

type imageKey struct {
	sum  [sha256.Size]byte
	w, h int
}

// images remembers the last few decoded pictures: the preview lays the same
// logo out at every key.
var images = struct {
	mu   sync.Mutex
	keys []imageKey
	byKy map[imageKey]*Image
}{byKy: map[imageKey]*Image{}}

const maxImages = 16

// openImage decodes a PNG or JPEG and shrinks it to at most pictureDPI in a
// box of w x h millimetres.
func openImage(data []byte, w, h float64) (*Image, error) {
	key := imageKey{sha256.Sum256(data), int(w*100 + 0.5), int(h*100 + 0.5)}
	images.mu.Lock()
	defer images.mu.Unlock()
	if img, ok := images.byKy[key]; ok {
		return img, nil
	}
	pixels, err := decode(data, w, h)
	if err != nil {
		return nil, err
	}
	img := &Image{pixels: pixels}
	if len(images.keys) == maxImages {
		delete(images.byKy, images.keys[0])
		images.keys = images.keys[1:]
	}
	images.keys = append(images.keys, key)
	images.byKy[key] = img
	return img, nil
}

func decode(data []byte, w, h float64) (*image.NRGBA, error) {
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	if config.Width < 1 || config.Height < 1 {
		return nil, errEmpty
	}
	if config.Width > maxPixels/config.Height {
		return nil, errTooLarge
	}
	src, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	b := src.Bounds()
	scale := math.Min(w/25.4*pictureDPI/float64(b.Dx()), h/25.4*pictureDPI/float64(b.Dy()))
	scale = math.Min(scale, 1)
	size := image.Rect(0, 0, max(1, int(float64(b.Dx())*scale+0.5)), max(1, int(float64(b.Dy())*scale+0.5)))
	dst := image.NewNRGBA(size)
	if size.Dx() == b.Dx() && size.Dy() == b.Dy() {
		draw.Draw(dst, size, src, b.Min, draw.Src)
		return dst, nil
	}
	draw.CatmullRom.Scale(dst, size, src, b, draw.Src, nil)
	return dst, nil
}

// aspect is width through height.
func (m *Image) aspect() float64 {
	return float64(m.pixels.Rect.Dx()) / float64(m.pixels.Rect.Dy())
}

// encoded gives the picture as a PNG without interlacing and with 8 bits, the
// only kind that every PDF pen takes.
func (m *Image) encoded() ([]byte, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.png != nil {
		return m.png, nil
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m.pixels); err != nil {
		return nil, err
	}
	m.png = b.Bytes()
	return m.png, nil
}

// at gives the picture in a size in pixels.
func (m *Image) at(w, h int) *image.RGBA {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.scaled != nil && m.scaled.Rect.Dx() == w && m.scaled.Rect.Dy() == h {
		return m.scaled
	}
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.CatmullRom.Scale(dst, dst.Rect, m.pixels, m.pixels.Rect, draw.Src, nil)
	m.scaled = dst
	return dst
}
