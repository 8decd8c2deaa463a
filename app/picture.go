package app

import "bytes"

// Check cleans the picture's name and tells, as FieldErrors, when its data is
// no PNG or JPEG, more than 8 MB or more than 40 megapixels.
func (p *Picture) Check() error {
	c := &check{}
	c.picture("logo", p)
	if len(c.errs) == 0 {
		return nil
	}
	return c.errs
}

// same tells whether two pictures are one, also by their names.
func (p Picture) same(other Picture) bool {
	return p.Name == other.Name && p.Hash == other.Hash && bytes.Equal(p.Data, other.Data)
}
