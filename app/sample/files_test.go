package sample_test

import (
	"bytes"
	"errors"
	"image"
	_ "image/jpeg"
	_ "image/png"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/sample"
)

// TestPhotosAndScansAreThere: each picture that the meeting names can be read,
// has the size that the record says and shows more than one colour.
func TestPhotosAndScansAreThere(t *testing.T) {
	m := sample.MuaraEnim()
	if len(m.Photos) != 3 || len(m.Scans) != 1 || len(sample.Files()) != 4 {
		t.Fatalf("%d photos, %d scans, %d files", len(m.Photos), len(m.Scans), len(sample.Files()))
	}
	upright := 0
	for _, p := range m.Photos {
		picture, format := decoded(t, p.Hash)
		if b := picture.Bounds(); format != "jpeg" || b.Dx() != p.Width || b.Dy() != p.Height {
			t.Errorf("%s is a %s of %v, the record says %d x %d", p.Name, format, b, p.Width, p.Height)
		}
		if p.Height > p.Width {
			upright++
		}
		if p.Caption == "" || !strings.HasSuffix(p.Name, ".jpg") {
			t.Errorf("photo %+v", p)
		}
	}
	if upright != 1 {
		t.Errorf("%d upright photos", upright)
	}
	scan := m.Scans[0]
	content, err := sample.File(scan.Hash)
	if err != nil || int64(len(content)) != scan.Size || scan.Role != app.ScanAttendance {
		t.Errorf("scan %+v: %d bytes, %v", scan, len(content), err)
	}
	if picture, format := decoded(t, scan.Hash); format != "png" || picture.Bounds().Dy() < 1700 {
		t.Errorf("the scan is a %s of %v", format, picture.Bounds())
	}
	if _, err := sample.File("0"); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("an unknown file: %v", err)
	}
}

func decoded(t *testing.T, hash string) (image.Image, string) {
	t.Helper()
	content, err := sample.File(hash)
	if err != nil {
		t.Fatal(err)
	}
	picture, format, err := image.Decode(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	colours := map[[3]uint32]bool{}
	b := picture.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y += 7 {
		for x := b.Min.X; x < b.Max.X; x += 7 {
			r, g, b, _ := picture.At(x, y).RGBA()
			colours[[3]uint32{r, g, b}] = true
		}
	}
	if len(colours) < 3 {
		t.Errorf("%d colours", len(colours))
	}
	return picture, format
}

// TestWriteKeepsTheFilesOfItsRecords: what the meeting names can be read from
// the store.
func TestWriteKeepsTheFilesOfItsRecords(t *testing.T) {
	store := open(t)
	write(t, store, sample.Options{Meetings: 1, Agreements: 1})
	err := store.EachMeeting(t.Context(), "2023-05-15", "2023-05-15", func(m *app.Meeting) error {
		if len(m.Photos) != 3 || len(m.Scans) != 1 || len(m.Invitation.Recipients) != 7 || len(m.Invitation.Copies) != 3 {
			t.Errorf("%d photos, %d scans, letter %+v", len(m.Photos), len(m.Scans), m.Invitation)
		}
		for _, p := range m.Photos {
			if content, err := store.File(t.Context(), p.Hash); err != nil || len(content) < 1000 {
				t.Errorf("%s: %d bytes, %v", p.Name, len(content), err)
			}
		}
		content, err := store.File(t.Context(), m.Scans[0].Hash)
		if err == nil && int64(len(content)) != m.Scans[0].Size {
			t.Errorf("the scan has %d bytes", len(content))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestLetterheadsAreValid(t *testing.T) {
	two := 0
	for _, l := range sample.Letterheads() {
		o := sample.Office()
		o.Letterhead = l
		if err := o.Validate(); err != nil {
			t.Errorf("%s: %v", l.Lines[0].Text, err)
		}
		if len(l.Right.Data) > 0 {
			two++
		}
	}
	if two != 1 {
		t.Errorf("%d letterheads with two logos", two)
	}
}

// TestMinutesShowEveryMark: the sample's minutes hold bold words, a table and a
// list of three levels.
func TestMinutesShowEveryMark(t *testing.T) {
	m := sample.MuaraEnim()
	talk := m.Minutes.Topics[0].Discussion + "\n" + m.Minutes.Topics[1].Discussion
	bold := false
	for _, r := range app.ParseText(talk) {
		bold = bold || r.Bold
	}
	if !bold || !strings.Contains(talk, "\n| No. |") || !strings.Contains(talk, "\n   a. ") || !strings.Contains(talk, "\n      1) ") {
		t.Errorf("minutes: %s", talk)
	}
	for _, a := range m.Attendees {
		if a.Rank == "" || !strings.HasSuffix(a.Email, ".contoh.id") || a.Arrived == "" {
			t.Errorf("attendee %+v", a)
		}
	}
}
