package paper

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"sync"

	"golang.org/x/image/draw"
)

// Image is a picture, already as small as its box on paper allows. Photos are
// kept as JPEG, which is a tenth of their pixels; all else as pixels.
type Image struct {
	w, h   int
	photo  []byte // JPEG; nil: pixels
	pixels *image.NRGBA

	mu  sync.Mutex
	png []byte // for the PDF
}

// maxPixels is the largest picture that is opened; beyond it an office laptop
// could run out of memory.
const maxPixels = 120_000_000

// pictureDPI is the resolution that a picture keeps in its box, and
// photoQuality the JPEG quality of photos that are made smaller for it.
const (
	pictureDPI   = 300
	photoQuality = 85
)

var (
	errTooLarge = errors.New("picture has too many pixels")
	errEmpty    = errors.New("picture is empty")
)

// openImage decodes a PNG or JPEG and shrinks it to at most pictureDPI in a
// box of w x h millimetres.
func openImage(data []byte, w, h float64) (*Image, error) {
	key := imageKey{sha256.Sum256(data), int(w*100 + 0.5), int(h*100 + 0.5)}
	return images.get(key, func() (*Image, int, error) {
		img, err := newImage(data, w, h)
		if err != nil {
			return nil, 0, err
		}
		return img, img.bytes(), nil
	})
}

func newImage(data []byte, w, h float64) (*Image, error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	pixels, err := decode(data, w, h)
	if err != nil {
		return nil, err
	}
	img := &Image{w: pixels.Rect.Dx(), h: pixels.Rect.Dy()}
	if format != "jpeg" {
		img.pixels = pixels
		return img, nil
	}
	plain := config.ColorModel == color.YCbCrModel || config.ColorModel == color.GrayModel
	if plain && img.w == config.Width && img.h == config.Height {
		img.photo = data
		return img, nil
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, pixels, &jpeg.Options{Quality: photoQuality}); err != nil {
		return nil, err
	}
	img.photo = b.Bytes()
	return img, nil
}

// bytes is about the memory that the image takes.
func (m *Image) bytes() int {
	if m.pixels != nil {
		return len(m.pixels.Pix)
	}
	return len(m.photo)
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
func (m *Image) aspect() float64 { return float64(m.w) / float64(m.h) }

// encoded gives the picture as a PDF takes it and the kind that it is: a photo
// as JPEG, all else as a PNG without interlacing and with 8 bits, the only kind
// that every PDF pen takes.
func (m *Image) encoded() (data []byte, kind string, err error) {
	if m.photo != nil {
		return m.photo, "JPG", nil
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.png == nil {
		var b bytes.Buffer
		if err := png.Encode(&b, m.pixels); err != nil {
			return nil, "", err
		}
		m.png = b.Bytes()
	}
	return m.png, "PNG", nil
}

// at gives the picture in a size in pixels. A JPEG that cannot be read, which
// opening it has ruled out, shows nothing.
func (m *Image) at(w, h int) *image.RGBA {
	scaled, err := scaledImages.get(scaledKey{m, w, h}, func() (*image.RGBA, int, error) {
		src := image.Image(m.pixels)
		if m.photo != nil {
			photo, err := jpeg.Decode(bytes.NewReader(m.photo))
			if err != nil {
				return nil, 0, err
			}
			src = photo
		}
		dst := image.NewRGBA(image.Rect(0, 0, w, h))
		draw.CatmullRom.Scale(dst, dst.Rect, src, src.Bounds(), draw.Src, nil)
		return dst, len(dst.Pix), nil
	})
	if err != nil {
		return image.NewRGBA(image.Rect(0, 0, w, h))
	}
	return scaled
}
