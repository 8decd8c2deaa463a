package photo

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sinergi/app"

	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"
)

// flag is a picture whose four corners differ: red, green, blue, white.
func flag(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{255, 0, 0, 255}
			switch {
			case x >= w/2 && y < h/2:
				c = color.RGBA{0, 255, 0, 255}
			case x < w/2 && y >= h/2:
				c = color.RGBA{0, 0, 255, 255}
			case x >= w/2:
				c = color.RGBA{255, 255, 255, 255}
			}
			img.SetRGBA(x, y, c)
		}
	}
	return img
}

func encode(t *testing.T, write func(*bytes.Buffer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asJPEG(t *testing.T, img image.Image) []byte {
	return encode(t, func(b *bytes.Buffer) error { return jpeg.Encode(b, img, &jpeg.Options{Quality: 95}) })
}

func asPNG(t *testing.T, img image.Image) []byte {
	return encode(t, func(b *bytes.Buffer) error { return png.Encode(b, img) })
}

// held puts an EXIF block with an orientation behind the head of a JPEG.
func held(photo []byte, how uint16) []byte {
	block := []byte("Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01")
	block = binary.BigEndian.AppendUint16(block, how)
	block = append(block, 0, 0, 0, 0, 0, 0)
	segment := binary.BigEndian.AppendUint16([]byte{0xFF, 0xE1}, uint16(len(block)+2))
	out := append([]byte{}, photo[:2]...)
	out = append(out, segment...)
	return append(append(out, block...), photo[2:]...)
}

func corner(t *testing.T, p Photo, right, low bool) string {
	t.Helper()
	img, err := jpeg.Decode(bytes.NewReader(p.Data))
	if err != nil {
		t.Fatal(err)
	}
	x, y := p.Width/8, p.Height/8
	if right {
		x = p.Width - 1 - x
	}
	if low {
		y = p.Height - 1 - y
	}
	r, g, b, _ := img.At(x, y).RGBA()
	name := ""
	for i, v := range []uint32{r, g, b} {
		if v > 0x8000 {
			name += string("rgb"[i])
		}
	}
	return name
}

func TestReadTurnsUpright(t *testing.T) {
	// the corners of the flag, row by row, as each orientation shows them
	want := map[uint16]string{
		1: "r g b rgb", 2: "g r rgb b", 3: "rgb b g r", 4: "b rgb r g",
		5: "r b g rgb", 6: "b r rgb g", 7: "rgb g b r", 8: "g rgb r b",
	}
	photo := asJPEG(t, flag(64, 32))
	for how, corners := range want {
		p, err := Read(held(photo, how), "foto.jpg")
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Join([]string{corner(t, p, false, false), corner(t, p, true, false), corner(t, p, false, true), corner(t, p, true, true)}, " ")
		if got != corners {
			t.Errorf("orientation %d: %s, want %s", how, got, corners)
		}
		if upright := how < 5; upright != (p.Width == 64) {
			t.Errorf("orientation %d: %d x %d", how, p.Width, p.Height)
		}
	}
	if p, err := Read(held(photo, 99), "foto.jpg"); err != nil || p.Width != 64 {
		t.Errorf("an orientation that does not exist: %v", err)
	}
}

func TestReadShrinks(t *testing.T) {
	p, err := Read(asJPEG(t, flag(4000, 3000)), "kamera.jpg")
	if err != nil || p.Width != 1600 || p.Height != 1200 || len(p.Data) > 600<<10 {
		t.Fatalf("%d x %d, %d bytes, %v", p.Width, p.Height, len(p.Data), err)
	}
	p, err = Read(asJPEG(t, flag(9000, 300)), "panorama.jpg")
	if err != nil || p.Width != 1600 || p.Height != 53 {
		t.Fatalf("%d x %d, %v", p.Width, p.Height, err)
	}
	if corner(t, p, false, false) != "r" || corner(t, p, true, true) != "rgb" {
		t.Error("the thinned picture has other corners")
	}
	if p, err = Page(asJPEG(t, flag(3000, 4000)), "pindaian.jpg"); err != nil || p.Height != 2480 {
		t.Errorf("a sheet became %d high, %v", p.Height, err)
	}
	if p, err = Read(asJPEG(t, flag(20, 10)), "kecil.jpg"); err != nil || p.Width != 20 {
		t.Errorf("a small photo became %d wide, %v", p.Width, err)
	}
}

func TestReadKinds(t *testing.T) {
	deep := image.NewNRGBA64(image.Rect(0, 0, 40, 20))
	cmyk := image.NewCMYK(image.Rect(0, 0, 40, 20))
	for y := range 20 {
		for x := range 40 {
			deep.Set(x, y, flag(40, 20).At(x, y))
			cmyk.Set(x, y, flag(40, 20).At(x, y))
		}
	}
	kinds := map[string][]byte{
		"16-bit PNG": asPNG(t, deep),
		"PNG":        asPNG(t, flag(40, 20)),
		"BMP":        encode(t, func(b *bytes.Buffer) error { return bmp.Encode(b, flag(40, 20)) }),
		"GIF":        encode(t, func(b *bytes.Buffer) error { return gif.Encode(b, flag(40, 20), nil) }),
		"TIFF":       encode(t, func(b *bytes.Buffer) error { return tiff.Encode(b, flag(40, 20), nil) }),
		"CMYK JPEG":  stored(t, "cmyk.jpg"),
	}
	for name, content := range kinds {
		p, err := Read(content, name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if corner(t, p, false, false) != "r" || corner(t, p, true, false) != "g" || corner(t, p, true, true) != "rgb" {
			t.Errorf("%s: corners %s %s %s", name, corner(t, p, false, false), corner(t, p, true, false), corner(t, p, true, true))
		}
	}
	clear := image.NewNRGBA(image.Rect(0, 0, 40, 20))
	if p, err := Read(asPNG(t, clear), "clear.png"); err != nil || corner(t, p, false, false) != "rgb" {
		t.Errorf("a clear picture is not on white: %v", err)
	}
}

// stored is a file of testdata; cmyk.jpg is the flag as printers keep pictures.
func stored(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestReadRefuses(t *testing.T) {
	photo := asJPEG(t, flag(640, 480))
	huge := asPNG(t, image.NewGray(image.Rect(0, 0, 2, 2)))
	binary.BigEndian.PutUint32(huge[16:], 16_320)
	binary.BigEndian.PutUint32(huge[20:], 12_240)
	huge[25] = 2 // three bytes a pixel: four once opened
	sum := crc(huge[12:29])
	binary.BigEndian.PutUint32(huge[29:], sum)
	for _, c := range []struct {
		name, want string
		content    []byte
	}{
		{"kosong.jpg", "kosong", nil},
		{"teks.jpg", "tidak dapat dibaca", []byte("bukan gambar sama sekali")},
		{"ponsel.heic", "HEIC", []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic")},
		{"terpotong.jpg", "terpotong", photo[:len(photo)/2]},
		{"terpotong.png", "terpotong", asPNG(t, flag(640, 480))[:600]},
		{"raksasa.png", "200 megapiksel", huge},
		{"berat.jpg", "terlalu besar", make([]byte, MaxFile+1)},
	} {
		for what, take := range map[string]func([]byte, string) (Photo, error){"photo": Read, "sheet": Page, "signature": Signature} {
			_, err := take(c.content, "D:\\foto\\"+c.name)
			var sentence *app.Sentence
			if !errors.As(err, &sentence) || !strings.Contains(sentence.Text, c.want) || !strings.Contains(sentence.Text, c.name) {
				t.Errorf("%s as %s: %v", c.name, what, err)
			}
		}
	}
}

// crc is the check sum of a PNG's chunk.
func crc(b []byte) uint32 {
	sum := ^uint32(0)
	for _, v := range b {
		sum ^= uint32(v)
		for range 8 {
			low := sum & 1
			sum >>= 1
			if low == 1 {
				sum ^= 0xEDB88320
			}
		}
	}
	return ^sum
}

// FuzzRead looks whether any bytes can stop the program.
func FuzzRead(f *testing.F) {
	t := &testing.T{}
	photo := asJPEG(t, flag(32, 16))
	f.Add(photo)
	f.Add(held(photo, 6))
	f.Add(asPNG(t, flag(32, 16)))
	f.Add(held(photo, 6)[:60])
	f.Add([]byte("II*\x00\x08\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, content []byte) {
		if config, _, err := image.DecodeConfig(bytes.NewReader(content)); err == nil && config.Width*config.Height > 1<<20 {
			return // only slow
		}
		p, err := Read(content, "x")
		var sentence *app.Sentence
		if err != nil && !errors.As(err, &sentence) {
			t.Fatalf("no sentence: %v", err)
		}
		if err == nil {
			if config, kind, err := image.DecodeConfig(bytes.NewReader(p.Data)); err != nil || kind != "jpeg" || config.Width != p.Width || config.Height != p.Height {
				t.Fatalf("%v %s", err, kind)
			}
		}
	})
}
