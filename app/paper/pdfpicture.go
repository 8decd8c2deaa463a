package paper

import (
	"bytes"
	"encoding/gob"
	"fmt"

	"github.com/jung-kurt/gofpdf"
)

// rank gives pictures a fixed order in the file. gofpdf sorts them by width
// alone and leaves those of one width in the chance order of a map; a
// millionth of a pixel more for each, which it cuts off again where it writes the
// width, makes the order that of their first use.
func rank(info *gofpdf.ImageInfoType, n int) error {
	buf, err := info.GobEncode()
	if err != nil {
		return fmt.Errorf("paper: picture: %w", err)
	}
	var (
		data, mask, palette           []byte
		object, bits                  int
		width, height, scale, density float64
		space, filter, params         string
		transparent                   []int
	)
	fields := []any{&data, &mask, &object, &width, &height, &space, &palette, &bits, &filter, &params, &transparent, &scale, &density}
	in := gob.NewDecoder(bytes.NewReader(buf))
	for _, f := range fields {
		if err := in.Decode(f); err != nil {
			return fmt.Errorf("paper: picture: %w", err)
		}
	}
	width += float64(n) / 1e6
	var out bytes.Buffer
	write := gob.NewEncoder(&out)
	for _, f := range fields {
		if err := write.Encode(f); err != nil {
			return fmt.Errorf("paper: picture: %w", err)
		}
	}
	if err := info.GobDecode(out.Bytes()); err != nil {
		return fmt.Errorf("paper: picture: %w", err)
	}
	return nil
}
