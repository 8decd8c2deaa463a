// Package photo takes pictures in: it turns photos upright as their EXIF says
// and keeps them no larger than paper needs.
package photo

import "errors"

// Photo is a picture ready to be kept: Data is a JPEG (PNG for a signature) of
// Width x Height pixels, upright and without metadata.
type Photo struct {
	Data          []byte
	Width, Height int
}

var errStub = errors.New("photo: not built")

// Read takes in a photo of any of the kinds that offices have (JPEG, PNG, WebP,
// BMP, GIF, TIFF). Its errors are *app.Sentence: what is wrong with the file
// called name and what to do.
func Read(content []byte, name string) (Photo, error) { return Photo{}, errStub }

// Signature takes in the picture of a signature: margins cut off, white made
// clear, a PNG of at most 300 KB. Errors as Read's.
func Signature(content []byte, name string) (Photo, error) { return Photo{}, errStub }
