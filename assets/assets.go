// Package assets carries the files that are built into the program.
package assets

import "embed"

// Words holds the window's texts, one JSON file a language; words/id.json now.
//
//go:embed words/*.json
var Words embed.FS

//go:embed icon.png
var icon []byte

// Icon is the program's icon, a PNG of 256 x 256 pixels.
func Icon() []byte { return icon }
