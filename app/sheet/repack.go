package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
)

// repack writes the parts of a workbook in one fixed order, without packing
// them anew: excelize writes streamed sheets in the order of a Go map, which
// differs from run to run.
func repack(w io.Writer, workbook []byte) error {
	r, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		return fmt.Errorf("read workbook back: %w", err)
	}
	slices.SortFunc(r.File, func(a, b *zip.File) int {
		if c := partRank(a.Name) - partRank(b.Name); c != 0 {
			return c
		}
		return strings.Compare(a.Name, b.Name)
	})
	out := zip.NewWriter(w)
	for _, f := range r.File {
		if err := out.Copy(f); err != nil {
			return fmt.Errorf("copy %s: %w", f.Name, err)
		}
	}
	return out.Close()
}

// partRank puts first what tells other programs that this is a workbook.
func partRank(name string) int {
	switch {
	case name == "[Content_Types].xml":
		return 0
	case strings.HasPrefix(name, "_rels/"):
		return 1
	}
	return 2
}
