package paper

import "image"

// Thumbnail decodes a PNG or JPEG and shrinks it to at most side pixels a side,
// for a window. It fails for what is no such picture or has too many pixels.
func Thumbnail(data []byte, side int) (image.Image, error) {
	mm := float64(side) * 25.4 / pictureDPI
	return decode(data, mm, mm)
}
