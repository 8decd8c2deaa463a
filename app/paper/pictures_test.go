package paper_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"sinergi/app/doc"
	"sinergi/app/paper"
)

// album is photos of these sizes in pixels with captions.
func album(t testing.TB, per int, sizes ...image.Point) doc.Pictures {
	b := doc.Pictures{PerRow: per}
	for i, s := range sizes {
		b.Items = append(b.Items, doc.CaptionedPicture{Picture: doc.Picture{Name: "foto.jpg", Data: shot(t, s)}, Caption: doc.Plain("Foto " + strconv.Itoa(i+1))})
	}
	return b
}

// TestSixPhotosOnAPage: as JPEG, so that the page stays under 2 MB, and the
// raster shows what the PDF has.
func TestSixPhotosOnAPage(t *testing.T) {
	var sizes []image.Point
	for i := range 6 {
		sizes = append(sizes, image.Pt(1200-i, 900))
	}
	r := paper.Layout(sheet(album(t, 0, sizes...)))
	if len(r.Pages) != 1 || len(r.Pages[0].Pictures) != 6 {
		t.Fatalf("%d pages, %d photos on the first", len(r.Pages), len(r.Pages[0].Pictures))
	}
	path := writePDF(t, r)
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(b, []byte("/DCTDecode")); n != 6 || len(b) > 2<<20 {
		t.Errorf("%d JPEGs, want 6, in %d bytes", n, len(b))
	}
	out, err := exec.Command(tool(t, "pdftoppm", "poppler-utils"), "-r", "100", "-png", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	ours := paper.Raster(r.Pages[0], 100, image.Rectangle{})
	for i, p := range r.Pages[0].Pictures {
		x, y := int((p.X+p.W*0.7)*100/25.4), int((p.Y+p.H*0.3)*100/25.4)
		if a, b := meanOf(ours, x, y), meanOf(theirs, x, y); math.Abs(a-b) > 6 {
			t.Errorf("photo %d is %.0f in the raster and %.0f in the PDF", i+1, a, b)
		}
	}
}

// meanOf is how light a small square of a picture is.
func meanOf(img image.Image, x, y int) float64 {
	sum := 0.0
	for dy := range 8 {
		for dx := range 8 {
			sum += float64(color.GrayModel.Convert(img.At(x+dx, y+dy)).(color.Gray).Y)
		}
	}
	return sum / 64
}

// TestSmallPhotosKeepTheirBytes: what is not larger than its box is not
// compressed again.
func TestSmallPhotosKeepTheirBytes(t *testing.T) {
	data := shot(t, image.Pt(400, 300))
	var b bytes.Buffer
	if err := paper.WritePDF(&b, paper.Layout(sheet(album(t, 2, image.Pt(400, 300))))); err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(b.Bytes(), data) {
		t.Error("the photo is not in the PDF as it was given")
	}
}

// TestPhotoRows: photos fill their cell or half of the page, or are nearly as
// high as a cell beside wider ones, stand on one foot in a row, and keep their
// shape.
func TestPhotoRows(t *testing.T) {
	for per := 1; per <= 3; per++ {
		r := paper.Layout(sheet(album(t, per, image.Pt(400, 300), image.Pt(300, 400), image.Pt(300, 300), image.Pt(600, 200), image.Pt(200, 600))))
		seen := 0
		cell := (170 - 6*float64(per-1)) / float64(per)
		for _, p := range r.Pages {
			for i, q := range p.Pictures {
				seen++
				if q.W > cell+0.01 || q.H > 257/2.0 || math.Abs(q.W-cell) > 0.01 && q.H < 110 && (per == 1 || q.H < 0.9*cell-0.01) {
					t.Errorf("%d a row: photo %d is %.1f x %.1f mm in a cell of %.1f", per, seen, q.W, q.H, cell)
				}
				if i > 0 && p.Pictures[i-1].X < q.X && per > 1 && math.Abs(p.Pictures[i-1].Y+p.Pictures[i-1].H-q.Y-q.H) > 0.01 {
					t.Errorf("%d a row: photos %d and %d have no common foot", per, seen-1, seen)
				}
			}
		}
		if seen != 5 {
			t.Errorf("%d a row: %d photos", per, seen)
		}
	}
}

// TestBadPhotosAreBoxes with a warning that names them: text, a cut file, and
// one that is not in the store.
func TestBadPhotosAreBoxes(t *testing.T) {
	good := shot(t, image.Pt(400, 300))
	b := album(t, 2, image.Pt(400, 300), image.Pt(400, 300), image.Pt(400, 300))
	b.Items[0].Picture = doc.Picture{Name: "teks.jpg", Data: []byte("bukan gambar")}
	b.Items[1].Picture = doc.Picture{Name: "terpotong.jpg", Data: good[:len(good)/2]}
	b.Items[2].Picture = doc.Picture{Name: "hilang.jpg"}
	r := paper.Layout(sheet(b))
	if p := r.Pages[0]; len(p.Rects) != 3 || len(p.Pictures) != 0 {
		t.Errorf("%d boxes and %d photos", len(p.Rects), len(p.Pictures))
	}
	if text := strings.Join(r.Warnings, "\n"); len(r.Warnings) != 3 || !strings.Contains(text, "teks.jpg") || !strings.Contains(text, "terpotong.jpg") || !strings.Contains(text, "hilang.jpg") {
		t.Errorf("warnings %q", r.Warnings)
	}
}

// TestGrayPhotos stay gray.
func TestGrayPhotos(t *testing.T) {
	img := image.NewGray(image.Rect(0, 0, 200, 150))
	for i := range img.Pix {
		img.Pix[i] = uint8(i % 200)
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	r := paper.Layout(sheet(doc.Pictures{Items: []doc.CaptionedPicture{{Picture: doc.Picture{Data: b.Bytes()}}}}))
	path := writePDF(t, r)
	pdf, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Warnings) > 0 || !bytes.Contains(pdf, []byte("/DeviceGray")) {
		t.Errorf("a gray photo is not drawn in gray: %q", r.Warnings)
	}
}

// TestPictureOfASignature stands in the room to sign, over the name, with
// nothing behind its ink.
func TestPictureOfASignature(t *testing.T) {
	c := doc.Signature{Position: []string{"Kepala,"}, Name: doc.Plain("Dewi"), Picture: doc.Picture{Data: emblem(t, 600, 200)}}
	for n := 1; n <= 3; n++ {
		columns := []doc.Signature{c, c, c}[:n]
		r := paper.Layout(sheet(doc.Paragraph{Runs: doc.Plain("naskah")}, doc.Signatures{Columns: columns}))
		p := r.Pages[0]
		if len(p.Pictures) != n {
			t.Fatalf("%d columns, %d pictures", n, len(p.Pictures))
		}
		names := 0
		for _, m := range p.Texts {
			if m.S != "Dewi" {
				continue
			}
			q := p.Pictures[names]
			names++
			if middle := q.X + q.W/2; math.Abs(middle-m.X-m.Width/2) > 0.1 {
				t.Errorf("%d columns: the picture's middle is at %.1f mm, the name's at %.1f", n, middle, m.X+m.Width/2)
			}
			if foot := q.Y + q.H; foot > m.Y-0.7*m.Size*25.4/72 || foot < m.Y-8 {
				t.Errorf("%d columns: the picture ends at %.1f mm, the name stands at %.1f", n, foot, m.Y)
			}
			img := paper.Raster(p, 100, image.Rectangle{})
			if got := img.RGBAAt(int(q.X*100/25.4)+2, int(q.Y*100/25.4)+2); got != (color.RGBA{0xFF, 0xFF, 0xFF, 0xFF}) {
				t.Errorf("%d columns: behind the ink is %v", n, got)
			}
		}
		if names != n {
			t.Errorf("%d names for %d columns", names, n)
		}
	}
}

// TestTextOverHalfRows: it stands in the middle of both, and the
// row is only as tall as the text needs.
func TestTextOverHalfRows(t *testing.T) {
	upper := doc.Row{Height: 6, Cells: []doc.Cell{{Runs: doc.Plain("satu dua tiga empat"), OpenBottom: true, Middle: true}, {Runs: doc.Plain("1.")}}}
	lower := doc.Row{Height: 6, Cells: []doc.Cell{{OpenTop: true}, {}}}
	p := paper.Layout(sheet(doc.Table{Columns: []doc.Column{{Share: 10}, {Share: 90}}, Rows: []doc.Row{upper, lower, upper, lower}})).Pages[0]
	low := 0.0
	for _, l := range p.Lines {
		low = max(low, l.Y2)
	}
	if height := (low - 20) / 2; height < 12 || height > 16 {
		t.Errorf("a pair is %.1f mm high", height)
	}
	lines := rows(p)
	if got := lines[1][len(lines[1])-1].S; len(lines) < 4 || got == "1." && lines[0][0].S == "1." {
		t.Errorf("the text does not stand over both halves: %v", lines)
	}
}

// TestAgainStandsOverNextPages: title and facts come again, but not on the
// table's own first page.
func TestAgainStandsOverNextPages(t *testing.T) {
	for _, head := range []int{0, 1} {
		b := doc.Table{Columns: []doc.Column{{Share: 100}}, Again: []doc.Block{
			doc.Title{Lines: []doc.Runs{doc.Bold("LANJUTAN")}, After: 1}, doc.Fields{LabelShare: 0.2, Rows: []doc.Field{{Label: "Tempat", Value: []doc.Block{doc.Paragraph{Runs: doc.Plain("Palembang")}}}}},
		}}
		for range head {
			b.Head = append(b.Head, doc.Row{Cells: []doc.Cell{{Runs: doc.Bold("NAMA")}}})
		}
		for range 100 {
			b.Rows = append(b.Rows, doc.Row{Height: 9, Cells: []doc.Cell{{Runs: doc.Plain("x")}}})
		}
		r := paper.Layout(sheet(b))
		if len(r.Pages) < 4 {
			t.Fatalf("%d pages", len(r.Pages))
		}
		for i, p := range r.Pages {
			text := pageText(p)
			if n := strings.Count(text, "LANJUTAN Tempat : Palembang"); n != min(i, 1) {
				t.Errorf("page %d has title and facts %d times", i+1, n)
			}
			if n := strings.Count(text, "NAMA"); n != head {
				t.Errorf("page %d has the head %d times", i+1, n)
			}
		}
	}
}

// TestMailBreaksBeforeItsSign in a narrow cell, and only there.
func TestMailBreaksBeforeItsSign(t *testing.T) {
	const mail = "disnaker@muaraenim.contoh.id"
	for share, want := range map[float64]string{20: "disnaker|@muaraenim.contoh.id", 40: mail} {
		table := doc.Table{Columns: []doc.Column{{Share: share, Align: doc.Left}}, Rows: []doc.Row{{Cells: []doc.Cell{{Runs: doc.Plain(mail)}}}}}
		var lines []string
		for _, l := range rows(paper.Layout(sheet(table)).Pages[0]) {
			lines = append(lines, l[0].S)
		}
		if got := strings.Join(lines, "|"); got != want {
			t.Errorf("%.0f %%: %s, want %s", share, got, want)
		}
	}
}

// TestUprightPhotosAreNoTowers: beside a wide photo an upright one is little
// higher; beside its like it fills its cell.
func TestUprightPhotosAreNoTowers(t *testing.T) {
	mixed := paper.Layout(sheet(album(t, 2, image.Pt(400, 300), image.Pt(300, 450)))).Pages[0].Pictures
	if wide, tall := mixed[0], mixed[1]; tall.H > wide.H*1.3+0.01 || tall.H < wide.H || math.Abs(tall.W/tall.H-2.0/3) > 0.01 {
		t.Errorf("%.1f x %.1f mm beside %.1f x %.1f mm", tall.W, tall.H, wide.W, wide.H)
	}
	for _, p := range paper.Layout(sheet(album(t, 2, image.Pt(300, 450), image.Pt(300, 450)))).Pages[0].Pictures {
		if math.Abs(p.W/p.H-2.0/3) > 0.01 || p.H < 110 {
			t.Errorf("beside its like: %.1f x %.1f mm", p.W, p.H)
		}
	}
}
