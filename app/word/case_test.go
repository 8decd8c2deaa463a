package word

import (
	"bytes"
	"encoding/json"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/sample"
)

// load reads a record that doc's tests use as well.
func load(t testing.TB, name string, record any) {
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
	t.Helper()
	var o app.Office
	load(t, "office.json", &o)
	o.Letterhead.Logo = app.Picture{Name: "logo.png", Data: emblem(t)}
	return o
}

func theMeeting(t testing.TB) app.Meeting {
	t.Helper()
	var m app.Meeting
	load(t, "meeting.json", &m)
	return m
}

func theAgreement(t testing.TB, name string) app.Agreement {
	t.Helper()
	var a app.Agreement
	load(t, name, &a)
	a.Parties[0].Logo = app.Picture{Name: "logo.png", Data: emblem(t)}
	return a
}

// emblem draws a ring with a dot on nothing.
func emblem(t testing.TB) []byte {
	t.Helper()
	const side = 300
	img := image.NewNRGBA(image.Rect(0, 0, side, side))
	for y := range side {
		for x := range side {
			d := math.Hypot(float64(x)/side-0.5, float64(y)/side-0.5)
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
	return b.Bytes()
}

// samples are the papers that become Word files.
func samples(t testing.TB) map[string]doc.Document {
	t.Helper()
	o, m := theOffice(t), theMeeting(t)
	out := map[string]doc.Document{
		"nota-contoh": doc.AgreementDraft(sample.Office(), sample.Nota()),
	}
	for _, name := range []string{"nota", "pks", "three", "four"} {
		a := theAgreement(t, name+".json")
		out[name] = doc.Agreement(o, a)
		out[name+"-draf"] = doc.AgreementDraft(o, a)
		out[name+"-salinan"] = doc.AgreementCopy(o, a, len(a.Parties))
	}
	for _, preset := range doc.MinutesPresets(o) {
		one := m
		one.Minutes.Preset = preset.Code
		out["notula-"+preset.Code] = doc.Minutes(o, one)
	}
	out["hadir"] = doc.Attendance(o, m, false)
	out["hadir-kosong"] = doc.Attendance(o, m, true)
	before := doc.Lines(out["nota"])
	changed := theAgreement(t, "nota.json")
	changed.Title += " di Daerah"
	changed.Parties[0].Institution = "Badan Contoh"
	after := doc.Lines(doc.Agreement(o, changed))
	after = append(after[:20:20], after[22:]...)
	c := doc.Comparison{Title: "Nota Kesepahaman", Before: "Versi 1", After: "Versi 2", Date: "2023-05-16"}
	out["banding"] = doc.Redline(o, c, before, after)
	out["banding-dua"] = doc.SideBySide(o, c, before, after)
	return out
}
