package app

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
