// Package assets carries the files that are built into the program.
package assets

import "embed"

// Words holds the window's texts, one JSON file a language: words/id.json and
// words/en.json.
//
//go:embed words/*.json
var Words embed.FS

//go:embed icon.png
var icon []byte

//go:embed emblem.png
var emblem []byte

// Icon is the program's icon, a PNG of 256 x 256 pixels.
func Icon() []byte { return icon }

// EmblemSample is the emblem of the sample office, a square PNG. It is
// invented: no real body's arms may stand on an example.
func EmblemSample() []byte { return emblem }
