package views

import (
	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/views/kit"
)

// Styles of text that only screens use.
var (
	textUnsaved  = kit.TextStyle{Size: kit.SizeMeta, Color: kit.Unsaved, Bold: true}
	textLabelBig = kit.TextStyle{Size: kit.SizeBody, Color: kit.Label, Bold: true}
)

func fullName(n app.FullName) string { return bahasa.FullName(n.Front, n.Name, n.Back) }
