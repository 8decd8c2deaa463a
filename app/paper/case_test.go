package paper_test

import (
	"bytes"
	"encoding/json"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"sinergi/app"
)

// read loads a record of the test case that doc's tests use as well.
func read(t testing.TB, name string, record any) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "doc", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, record); err != nil {
		t.Fatal(err)
	}
}

func theOffice(t testing.TB) app.Office {
	var o app.Office
	read(t, "office.json", &o)
	o.Letterhead.Logo = app.Picture{Name: "logo.png", Data: emblem(t, 600, 600)}
	return o
}

func theMeeting(t testing.TB) app.Meeting {
	var m app.Meeting
	read(t, "meeting.json", &m)
	return m
}

func theAgreement(t testing.TB) app.Agreement {
	var a app.Agreement
	read(t, "agreement.json", &a)
	a.Parties[0].Logo = app.Picture{Name: "a.png", Data: emblem(t, 500, 500)}
	return a
}

// emblem draws a ring with a dot on nothing, so that a logo with an alpha
// channel goes through everything.
func emblem(t testing.TB, w, h int) []byte {
	t.Helper()
	key := image.Pt(w, h)
	if data, ok := emblems.Load(key); ok {
		return data.([]byte)
	}
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			d := math.Hypot(float64(x)/float64(w)-0.5, float64(y)/float64(h)-0.5)
			switch {
			case d < 0.18:
				img.Set(x, y, color.NRGBA{0xD0, 0x70, 0x20, 0xFF})
			case d > 0.42 && d < 0.49:
				img.Set(x, y, color.NRGBA{0x10, 0x50, 0x80, 0xFF})
			}
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	emblems.Store(key, b.Bytes())
	return b.Bytes()
}

// emblems keeps what was drawn, by size.
var emblems sync.Map
