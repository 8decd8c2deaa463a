package paper

import (
	"crypto/sha256"
	"image"
	"sync"
)

// imageKey is a picture's content and its box in hundredths of a millimetre.
type imageKey struct {
	sum  [sha256.Size]byte
	w, h int
}

// scaledKey is an image and a size in pixels.
type scaledKey struct {
	img  *Image
	w, h int
}

// images remembers pictures: the preview lays the same logo out at every key.
// scaledImages remembers the sizes in which Raster drew them: a printer asks for
// the same page band by band.
var (
	images       = recent[imageKey, *Image]{most: 64 << 20}
	scaledImages = recent[scaledKey, *image.RGBA]{most: 48 << 20}
)

// recent keeps what was made last, up to most bytes and at least one.
type recent[K comparable, V any] struct {
	most  int
	mu    sync.Mutex
	total int
	keys  []K // oldest first
	kept  map[K]sizedValue[V]
}

type sizedValue[V any] struct {
	value V
	bytes int
}

// get gives what is kept under key, else what is made now with its bytes.
func (r *recent[K, V]) get(key K, create func() (V, int, error)) (V, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if v, ok := r.kept[key]; ok {
		return v.value, nil
	}
	value, bytes, err := create()
	if err != nil {
		return value, err
	}
	if r.kept == nil {
		r.kept = map[K]sizedValue[V]{}
	}
	for len(r.keys) > 0 && r.total+bytes > r.most {
		r.total -= r.kept[r.keys[0]].bytes
		delete(r.kept, r.keys[0])
		r.keys = r.keys[1:]
	}
	r.kept[key] = sizedValue[V]{value, bytes}
	r.keys = append(r.keys, key)
	r.total += bytes
	return value, nil
}
