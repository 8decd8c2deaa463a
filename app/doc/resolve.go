package doc

import (
	"errors"
	"slices"

	"sinergi/app"
)

// Resolve is the document with the content of the pictures that it names by
// their hash; read is a store's File. A picture that is not there stays empty.
func Resolve(d Document, read func(hash string) ([]byte, error)) (Document, error) {
	r := resolver{read: read}
	d.Blocks = r.blocks(d.Blocks)
	return d, r.err
}

type resolver struct {
	read func(hash string) ([]byte, error)
	err  error
}

func (r *resolver) picture(p Picture) Picture {
	if p.Hash == "" || len(p.Data) > 0 || r.err != nil {
		return p
	}
	content, err := r.read(p.Hash)
	if err != nil && !errors.Is(err, app.ErrNotFound) {
		r.err = err
	}
	p.Data = content
	return p
}

// blocks gives new blocks where a picture is named, so that the document that
// was given stays as it is.
func (r *resolver) blocks(list []Block) []Block {
	out := slices.Clone(list)
	for i, b := range out {
		switch b := b.(type) {
		case Pictures:
			b.Items = slices.Clone(b.Items)
			for k := range b.Items {
				b.Items[k].Picture = r.picture(b.Items[k].Picture)
			}
			out[i] = b
		case Signatures:
			b.Columns = slices.Clone(b.Columns)
			for k := range b.Columns {
				b.Columns[k].Picture = r.picture(b.Columns[k].Picture)
			}
			out[i] = b
		}
	}
	return out
}
