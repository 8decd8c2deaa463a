package paper

import (
	"errors"
	"os"
	"strconv"
	"strings"
)

// shippedNames are the families in the program, by the names under which
// settings and other programs know them.
var shippedNames = map[string]Face{
	"": Sans, "sans": Sans, "liberation sans": Sans,
	"serif": Serif, "liberation serif": Serif,
}

// fontChoice is what a name has come to: the family's regular face, and a
// sentence where it is not what was asked for.
type fontChoice struct {
	face   Face
	notice string
}

// familyOf finds the family of a name: one of the program or of this machine.
// For one that cannot be used, the program's nearest stands in, and a sentence
// says so.
func familyOf(name string) (Face, string) {
	key := familyKey(name)
	if face, ok := shippedNames[key]; ok {
		return face, ""
	}
	c := machine.Load()
	c.mu.RLock()
	choice, ok := c.loaded[key]
	c.mu.RUnlock()
	if ok {
		return choice.face, choice.notice
	}
	c.open()
	c.mu.Lock()
	defer c.mu.Unlock()
	if choice, ok = c.loaded[key]; !ok {
		choice = c.choose(name, key)
		if c.loaded == nil {
			c.loaded = map[string]fontChoice{}
		}
		c.loaded[key] = choice
	}
	return choice.face, choice.notice
}

// choose loads a family that is asked for the first time.
func (c *cabinet) choose(name, key string) fontChoice {
	standIn := builtIn(looksSerif(key))
	d := c.drawers[key]
	if d == nil {
		return fontChoice{standIn, unusable(strings.Join(strings.Fields(name), " "), os.ErrNotExist, standIn)}
	}
	var loaded [4]*face
	var failed [4]error
	for style, f := range d.files {
		if f.path == "" {
			continue
		}
		if failed[style] = f.refused; f.refused == nil {
			loaded[style], failed[style] = loadFontFile(f.path)
		}
	}
	var first error
	count := 0
	for style := range loaded {
		if loaded[style] != nil {
			count++
		}
		if first == nil {
			first = failed[style]
		}
	}
	// a paper all in bold, because the regular file is broken, helps nobody
	if count == 0 || failed[0] != nil {
		return fontChoice{standIn, unusable(d.name, first, standIn)}
	}
	return fontChoice{addFamily(d.name, loaded, standIn), withoutStyles(d.name, failed)}
}

func loadFontFile(path string) (*face, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxFontBytes {
		return nil, errFontDamaged
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return loadFace(b)
}

// addFamily enters a family into the table of faces; a style that it lacks is
// its nearest one.
func addFamily(name string, loaded [4]*face, standIn Face) Face {
	growing.Lock()
	defer growing.Unlock()
	old := *faces.Load()
	first := Face(len(old))
	list := append(make([]*face, 0, len(old)+4), old...)
	short := pdfName(name, old)
	nearest := [4][4]int{{0, 2, 1, 3}, {1, 0, 3, 2}, {2, 0, 3, 1}, {3, 1, 2, 0}}
	for style := range loaded {
		for _, other := range nearest[style] {
			fc := loaded[other]
			if fc == nil {
				continue
			}
			if fc.family == "" {
				fc.id, fc.standIn = first+Face(style), standIn+Face(other)
				fc.family, fc.style = short, [4]string{"", "B", "I", "BI"}[other]
			}
			list = append(list, fc)
			break
		}
	}
	faces.Store(&list)
	return first
}

// pdfName is a family's name as a PDF can spell it, not used by another.
func pdfName(name string, others []*face) string {
	short := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, name)
	if short == "" {
		short = "Font"
	}
	taken := map[string]bool{}
	for _, f := range others {
		taken[strings.ToLower(f.family)] = true
	}
	unique := short
	for n := 2; taken[strings.ToLower(unique)]; n++ {
		unique = short + strconv.Itoa(n)
	}
	return unique
}

// serifWords are parts of the names of families with serifs that offices have.
var serifWords = []string{
	"times", "serif", "bookman", "georgia", "garamond", "cambria", "century schoolbook", "palatino", "antiqua",
	"baskerville", "bodoni", "caslon", "constantia", "tinos", "schoolbook", "caladea", "slab", "roman",
}

// looksSerif guesses from a family's name whether it has serifs.
func looksSerif(key string) bool {
	if strings.Contains(key, "sans") {
		return false
	}
	for _, w := range serifWords {
		if strings.Contains(key, w) {
			return true
		}
	}
	return false
}

// unusable says that another font stands in for the chosen one, and why.
func unusable(name string, why error, standIn Face) string {
	reason := "rusak di komputer ini"
	switch {
	case errors.Is(why, os.ErrNotExist):
		reason = "tidak ada di komputer ini"
	case errors.Is(why, os.ErrPermission):
		reason = "tidak dapat dibuka di komputer ini"
	case errors.Is(why, errFontRestricted):
		reason = "menurut lisensinya tidak boleh disematkan dalam dokumen"
	case errors.Is(why, errFontWhole):
		reason = "menurut lisensinya hanya boleh disematkan seutuhnya"
	case errors.Is(why, errFontNoLetters):
		reason = "tidak memuat huruf Latin"
	case errors.Is(why, errFontNotOutline):
		reason = "bukan jenis huruf TrueType biasa"
	}
	used := "Liberation Sans"
	if standIn == Serif {
		used = "Liberation Serif"
	}
	return "Jenis huruf “" + name + "” " + reason + ", sehingga dokumen ini memakai " + used + "."
}

// withoutStyles says which styles of a family cannot be used.
func withoutStyles(name string, failed [4]error) string {
	var styles []string
	for style, word := range []string{"", "tebal", "miring", "tebal miring"} {
		if failed[style] != nil {
			styles = append(styles, word)
		}
	}
	if len(styles) == 0 {
		return ""
	}
	return "Gaya " + strings.Join(styles, ", ") + " jenis huruf “" + name + "” tidak dapat dipakai, sehingga dicetak dengan gaya terdekatnya."
}
