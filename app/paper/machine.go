package paper

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// Families are the names of the fonts of this machine that papers can be set
// in: TrueType, may be embedded. The first call looks through the font folders and
// takes a while; the program's own two are not among them. A font that is
// installed later is found when the program is started again.
func Families() []string { return machine.Load().names() }

// machine is the fonts of this computer.
var machine atomic.Pointer[cabinet]

func init() { machine.Store(&cabinet{folders: fontFolders()}) }

// cabinet is what font folders hold. Files' headers are read at the first
// question, letters when a family is first used.
type cabinet struct {
	folders []string
	once    sync.Once
	drawers map[string]*drawer // by familyKey

	mu     sync.RWMutex
	loaded map[string]fontChoice // by the name that was asked for
}

// drawer is one family: a file for each style, as Face counts them.
type drawer struct {
	name  string
	files [4]fontFile
}

type fontFile struct {
	path    string // empty: the family lacks this style
	refused error
}

const maxFontFiles = 20000

// familyKey is what two spellings of one family share.
func familyKey(name string) string {
	return strings.ToLower(strings.Join(strings.Fields(name), " "))
}

func (c *cabinet) open() {
	c.once.Do(func() {
		c.drawers = map[string]*drawer{}
		files := 0
		for _, folder := range c.folders {
			// what cannot be read is no font of this machine
			_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
				switch strings.ToLower(filepath.Ext(path)) {
				case ".ttf", ".otf", ".ttc":
				default:
					return nil
				}
				if err != nil || d.IsDir() {
					return nil
				}
				if files++; files > maxFontFiles {
					return fs.SkipAll
				}
				if h, err := readFontFile(path); err == nil {
					c.put(path, h)
				}
				return nil
			})
		}
	})
}

// put files a font under its family and style; of two for one style, the first
// that papers may use counts.
func (c *cabinet) put(path string, h fontHeader) {
	key := familyKey(h.family)
	d := c.drawers[key]
	if d == nil {
		d = &drawer{name: h.family}
		c.drawers[key] = d
	}
	style := 0
	if h.bold {
		style++
	}
	if h.italic {
		style += 2
	}
	if f := &d.files[style]; f.path == "" || f.refused != nil && h.refused == nil {
		*f = fontFile{path: path, refused: h.refused}
	}
}

// readFontFile reads the header of a file, of a collection that of its first
// font: collections are known by name only, to say why they are not used.
func readFontFile(path string) (fontHeader, error) {
	info, err := os.Stat(path)
	if err != nil {
		return fontHeader{}, err
	}
	if !info.Mode().IsRegular() {
		return fontHeader{}, errFontDamaged
	}
	f, err := os.Open(path)
	if err != nil {
		return fontHeader{}, err
	}
	defer f.Close()
	var head [16]byte
	if _, err := f.ReadAt(head[:], 0); err != nil {
		return fontHeader{}, errFontDamaged
	}
	if string(head[:4]) == "ttcf" {
		at := int64(head[12])<<24 | int64(head[13])<<16 | int64(head[14])<<8 | int64(head[15])
		h, err := readFontHeader(f, at, info.Size())
		h.refused = errFontNotOutline
		return h, err
	}
	h, err := readFontHeader(f, 0, info.Size())
	if err != nil || h.refused != nil {
		return h, err
	}
	cmap, err := h.table(f, "cmap", 4, 1<<20)
	if err != nil {
		return h, err
	}
	chars, err := readCharMap(cmap)
	switch {
	case err == errFontNoLetters || err == nil && !chars.latin():
		h.refused = errFontNoLetters
	case err != nil:
		h.refused = errFontDamaged
	}
	return h, nil
}

// latin tells whether a font maps the letters that Indonesian is written in.
func (m charMap) latin() bool {
	return !strings.ContainsFunc(latinLetters, func(r rune) bool { return m.index(r) == 0 })
}

func (c *cabinet) names() []string {
	c.open()
	var out []string
	for key, d := range c.drawers {
		usable := func(f fontFile) bool { return f.path != "" && f.refused == nil }
		if _, own := shippedNames[key]; !own && d.files[0].refused == nil && slices.ContainsFunc(d.files[:], usable) {
			out = append(out, d.name)
		}
	}
	slices.SortFunc(out, func(a, b string) int {
		return cmp.Or(strings.Compare(familyKey(a), familyKey(b)), strings.Compare(a, b))
	})
	return out
}
