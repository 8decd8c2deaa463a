package bundle

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/paper"

	"github.com/pdfcpu/pdfcpu/pkg/api"
)

// shelf is what a store keeps, by its hash.
type shelf map[string][]byte

func (s shelf) keep(content []byte) string {
	sum := sha256.Sum256(content)
	hash := hex.EncodeToString(sum[:])
	s[hash] = content
	return hash
}

func (s shelf) read(hash string) ([]byte, error) {
	content, ok := s[hash]
	if !ok {
		return nil, app.ErrNotFound
	}
	return content, nil
}

func picture(t *testing.T, w, h int) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range img.Pix {
		img.Pix[i] = uint8(i/7) | 0x80
	}
	img.Set(1, 1, color.Black)
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// pdfOf is a PDF with one word on each page.
func pdfOf(t *testing.T, words ...string) []byte {
	t.Helper()
	d := doc.Document{Title: words[0]}
	for i, word := range words {
		if i > 0 {
			d.Blocks = append(d.Blocks, doc.NewPage{})
		}
		d.Blocks = append(d.Blocks, doc.Paragraph{Runs: doc.Plain(word)})
	}
	var b bytes.Buffer
	if err := paper.WritePDF(&b, paper.Layout(d)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func locked(t *testing.T, content []byte, user string) []byte {
	t.Helper()
	conf := settings()
	conf.UserPW, conf.OwnerPW = user, "pemilik"
	var b bytes.Buffer
	if err := api.Encrypt(bytes.NewReader(content), &b, conf); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func meeting() (app.Office, app.Meeting) {
	o := app.DefaultOffice()
	o.Name, o.City = "Balai Contoh", "Palembang"
	m := app.Meeting{
		Title: "Rapat uji", Status: app.StatusFinal, From: "2023-05-15", Place: "Ruang Rapat", InvitationNumber: "005/1/2023",
		Attendees: []app.Attendee{{Name: "Herman Sudrajat", Present: true}},
		FollowUps: []app.FollowUp{{Task: "Menyusun rencana kerja"}},
	}
	m.Minutes.Conclusion = "Disepakati bersama."
	m.Invitation.Recipients = []app.Recipient{{Name: "Kepala Dinas Kesehatan"}}
	return o, m
}

// pagesOf are the words of each page.
func pagesOf(t *testing.T, content []byte) []string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "berkas.pdf")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("qpdf", "--check", path).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	out, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
}

func TestMeeting(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", home)
	o, m := meeting()
	kept := shelf{}
	m.Photos = []app.Photo{{Hash: kept.keep(picture(t, 800, 600)), Name: "a.jpg", Caption: "Pembukaan rapat"}}
	m.Scans = []app.Scan{
		{Hash: kept.keep(pdfOf(t, "PINDAIANSATU", "PINDAIANDUA")), Name: "hadir.pdf", Role: app.ScanAttendance, Pages: 2},
		{Hash: kept.keep(picture(t, 1240, 1754)), Name: "sk.jpg", Title: "Surat keputusan", Role: app.ScanOther},
		{Hash: strings.Repeat("0", 64), Name: "hilang.pdf", Role: app.ScanOther, Pages: 1},
	}
	var out bytes.Buffer
	warnings, err := Meeting(t.Context(), &out, o, m, kept.read)
	if err != nil {
		t.Fatal(err)
	}
	if len(warnings) != 1 || !strings.Contains(warnings[0], "hilang.pdf") {
		t.Errorf("warnings %q", warnings)
	}
	pages := pagesOf(t, out.Bytes())
	where := func(word string) int {
		found := 0
		for i, text := range pages {
			if i > 0 && strings.Contains(text, word) { // the index names them all
				found = i + 1
				break
			}
		}
		return found
	}
	attendance := where("PINDAIANSATU")
	if where("Yth.") != 2 || attendance < 3 || where("PINDAIANDUA") != attendance+1 || where("Disepakati") != attendance+2 || where("rencana kerja") == 0 || where("Pembukaan rapat") == 0 {
		t.Errorf("invitation %d, attendance %d, minutes %d, photos %d of %d", where("Yth."), attendance, where("Disepakati"), where("Pembukaan rapat"), len(pages))
	}
	if where("DAFTAR HADIR") != 0 {
		t.Error("the unsigned attendance list stands beside the signed one")
	}
	index := pages[0]
	for _, line := range []string{`Undangan.*2`, `Daftar hadir.*3.?.?.?4`, `Notulen.*5`, `Surat keputusan.*` + regexp.QuoteMeta(strconv.Itoa(len(pages)))} {
		if !regexp.MustCompile(line).MatchString(index) {
			t.Errorf("index has no %q:\n%s", line, index)
		}
	}
	var marks bytes.Buffer
	if err := api.ExportBookmarksJSON(bytes.NewReader(out.Bytes()), &marks, "x", settings()); err != nil || !strings.Contains(marks.String(), "Surat keputusan") {
		t.Errorf("bookmarks %v: %s", err, marks.String())
	}
	left, err := os.ReadDir(home)
	if err != nil || len(left) > 0 {
		t.Errorf("the library left %v in the home folder, %v", left, err)
	}
}

func TestMeetingStops(t *testing.T) {
	o, m := meeting()
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := Meeting(ctx, &bytes.Buffer{}, o, m, shelf{}.read); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	broken := errors.New("disk")
	m.Scans = []app.Scan{{Hash: "x", Role: app.ScanOther, Pages: 1}}
	if _, err := Meeting(t.Context(), &bytes.Buffer{}, o, m, func(string) ([]byte, error) { return nil, broken }); !errors.Is(err, broken) {
		t.Errorf("%v", err)
	}
}

func TestTake(t *testing.T) {
	whole := pdfOf(t, "satu", "dua", "tiga")
	open := locked(t, whole, "")
	for _, c := range []struct {
		name, want string
		content    []byte
		pages      int
	}{
		{"baik.pdf", "", whole, 3},
		{"tanpa sandi buka.pdf", "", open, 3},
		{"bersandi.pdf", "kata sandi", locked(t, whole, "rahasia"), 0},
		{"rusak.pdf", "rusak", whole[:len(whole)/2], 0},
		{"besar.pdf", "terlalu besar", append([]byte("%PDF-1.4"), make([]byte, MaxScan)...), 0},
		{"foto.jpg", "", picture(t, 400, 300), 0},
		{"surat.docx", "bukan PDF", []byte("PK\x03\x04 surat"), 0},
		{"kosong.pdf", "kosong", nil, 0},
	} {
		keep, s, err := Take(c.content, "/tmp/"+c.name)
		if c.want == "" {
			if err != nil || len(keep) == 0 || s.Pages != c.pages || s.Name != c.name || s.Size != int64(len(keep)) {
				t.Errorf("%s: %+v, %v", c.name, s, err)
			}
			continue
		}
		var sentence *app.Sentence
		if !errors.As(err, &sentence) || !strings.Contains(sentence.Text, c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	o, m := meeting()
	kept := shelf{}
	m.Scans = []app.Scan{{Hash: kept.keep(open), Name: "terbuka.pdf", Role: app.ScanOther, Pages: 3}}
	var out bytes.Buffer
	if _, err := Meeting(t.Context(), &out, o, m, kept.read); err != nil {
		t.Fatal(err)
	}
	pages := pagesOf(t, out.Bytes())
	if !strings.Contains(pages[len(pages)-1], "tiga") {
		t.Errorf("last page %q", pages[len(pages)-1])
	}
}

// FuzzCheck looks whether any bytes can stop the program.
func FuzzCheck(f *testing.F) {
	t := &testing.T{}
	whole := pdfOf(t, "satu", "dua")
	f.Add(whole)
	f.Add(whole[:len(whole)/3])
	f.Add([]byte("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>"))
	f.Fuzz(func(t *testing.T, content []byte) {
		pages, err := Check(content, "x.pdf")
		var sentence *app.Sentence
		if err != nil && !errors.As(err, &sentence) || err == nil && pages < 1 {
			t.Fatalf("%d pages, %v", pages, err)
		}
	})
}
