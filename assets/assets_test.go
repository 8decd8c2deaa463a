package assets

import (
	"bytes"
	"encoding/json"
	"image/png"
	"testing"
)

func TestPictures(t *testing.T) {
	for name, want := range map[string]struct {
		data []byte
		size int
	}{"icon": {Icon(), 256}} {
		picture, err := png.DecodeConfig(bytes.NewReader(want.data))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if picture.Width != want.size || picture.Height != want.size {
			t.Errorf("%s is %d x %d, want a square of %d", name, picture.Width, picture.Height, want.size)
		}
	}
}

func TestWordsAreObjects(t *testing.T) {
	for _, name := range []string{"words/id.json"} {
		text, err := Words.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var words map[string]any
		if err := json.Unmarshal(text, &words); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
