package photo

import (
	"bytes"
	"image"
	"log/slog"
	"time"

	"github.com/bep/imagemeta"
)

// orientation is how the camera was held, 1..8 as EXIF counts it; 1, upright,
// where nothing readable is said.
func orientation(content []byte) int {
	format := imagemeta.ImageFormatAuto
	switch {
	case bytes.HasPrefix(content, []byte("\xff\xd8")):
		format = imagemeta.JPEG
	case bytes.HasPrefix(content, []byte("\x89PNG")):
		format = imagemeta.PNG
	case bytes.HasPrefix(content, []byte("RIFF")):
		format = imagemeta.WebP
	case bytes.HasPrefix(content, []byte("II")), bytes.HasPrefix(content, []byte("MM")):
		format = imagemeta.TIFF
	default:
		return 1
	}
	found := 1
	_, err := imagemeta.Decode(imagemeta.Options{
		R:               bytes.NewReader(content),
		ImageFormat:     format,
		Sources:         imagemeta.EXIF,
		Timeout:         2 * time.Second,
		ShouldHandleTag: func(t imagemeta.TagInfo) bool { return t.Tag == "Orientation" && t.Namespace == "IFD0" },
		HandleTag: func(t imagemeta.TagInfo) error {
			if v, ok := t.Value.(uint16); ok && v >= 1 && v <= 8 {
				found = int(v)
			}
			return nil
		},
		Warnf: func(string, ...any) {},
	})
	if err != nil { // a photo with damaged notes is still a photo
		slog.Info("metadata of a photo cannot be read", "err", err)
	}
	return found
}

// turn brings a picture upright; how is its orientation.
func turn(src *image.RGBA, how int) *image.RGBA {
	if how <= 1 || how > 8 {
		return src
	}
	w, h := src.Rect.Dx(), src.Rect.Dy()
	size := image.Rect(0, 0, w, h)
	if how >= 5 {
		size = image.Rect(0, 0, h, w)
	}
	dst := image.NewRGBA(size)
	for y := range size.Dy() {
		for x := range size.Dx() {
			sx, sy := x, y
			switch how {
			case 2:
				sx = w - 1 - x
			case 3:
				sx, sy = w-1-x, h-1-y
			case 4:
				sy = h - 1 - y
			case 5:
				sx, sy = y, x
			case 6:
				sx, sy = y, h-1-x
			case 7:
				sx, sy = w-1-y, h-1-x
			case 8:
				sx, sy = w-1-y, x
			}
			copy(dst.Pix[dst.PixOffset(x, y):][:4], src.Pix[src.PixOffset(sx, sy):][:4])
		}
	}
	return dst
}
