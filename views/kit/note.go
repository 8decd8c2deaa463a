package kit

// NewNote is a banner without ground: a sign and one sentence in its tone, with
// at most one act. It stands inside a form, under what it speaks of.
func NewNote(tone Tone, text, action string, tapped func()) *Banner {
	b := NewBanner(tone, text, action, tapped)
	b.bare = true
	b.Refresh()
	return b
}
