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
	"strings"
	"sync"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/paper"
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

// drafted loads one of the agreements of testdata, with emblems, the last party
// without one.
func drafted(t testing.TB, name string) app.Agreement {
	var a app.Agreement
	read(t, name+".json", &a)
	for i := range len(a.Parties) - 1 {
		a.Parties[i].Logo = app.Picture{Name: "a.png", Data: emblem(t, 283, 283+i)} // as many pixels as are printed
	}
	return a
}

// longAgreement has BAB and Pasal on 30 pages and more, long titles and long
// names.
func longAgreement(t testing.TB, o app.Office) app.Agreement {
	a := drafted(t, "pks")
	a.Title = strings.Repeat("Penyelenggaraan Layanan Terpadu Penempatan dan Pelindungan Pekerja Migran Indonesia ", 3) + "di Kabupaten Muara Enim"
	a.Parties[1].Institution = "Dinas Tenaga Kerja, Transmigrasi, Koperasi, Usaha Kecil, dan Menengah Kabupaten Penukal Abab Lematang Ilir"
	a.Parties[1].Signatory.Name = app.FullName{Front: "Prof. Dr. Ir. H.", Name: "Muhammad Abdurrahman Wahid Kusumaningrat Nasution", Back: "S.T., S.H., M.Eng., M.Si., Ph.D."}
	a.Parties[1].Signatory.Position = "Kepala " + a.Parties[1].Institution
	a.Articles[2].Title = strings.Repeat("Ruang Lingkup, Sasaran, dan Tata Cara ", 5)
	some := a.Articles
	for len(paper.Layout(doc.Agreement(o, a)).Pages) < 30 {
		a.Articles = append(a.Articles[:len(a.Articles):len(a.Articles)], some...)
	}
	a.Settle()
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
