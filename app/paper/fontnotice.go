package paper

// FontNotice says in one sentence that papers asked for in a font are set in
// another one on this machine, and why; "" where they are not. It may have to
// read font files.
func FontNotice(name string) string {
	_, notice := familyOf(name)
	return notice
}
