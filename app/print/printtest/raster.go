package printtest

import (
	"bufio"
	"fmt"
	"image"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Pages are the sheets that a job file prints, at a resolution. Smooth draws
// the edges of text grey, as a page raster has them; without it the file's own
// dots come out unchanged.
func Pages(t testing.TB, file string, dpi int, smooth bool) []*image.RGBA {
	t.Helper()
	folder := t.TempDir()
	args := []string{"-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=ppmraw", fmt.Sprintf("-r%d", dpi), "-sOutputFile=" + filepath.Join(folder, "%03d.ppm")}
	if smooth {
		args = append(args, "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4")
	}
	if out, err := exec.Command("gs", append(args, file)...).CombinedOutput(); err != nil {
		t.Fatalf("gs: %v\n%s", err, out)
	}
	names, err := filepath.Glob(filepath.Join(folder, "*.ppm")) // sorted
	if err != nil {
		t.Fatal(err)
	}
	pages := make([]*image.RGBA, len(names))
	for i, name := range names {
		if pages[i], err = readPPM(name); err != nil {
			t.Fatal(err)
		}
	}
	return pages
}

// readPPM reads the one kind of file that gs writes here.
func readPPM(name string) (*image.RGBA, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := bufio.NewReaderSize(f, 1<<20)
	head := [3]string{}
	for n := 0; n < 3; {
		line, err := r.ReadString('\n')
		if err != nil {
			return nil, err
		}
		if line[0] != '#' {
			head[n] = line
			n++
		}
	}
	var w, h int
	if _, err := fmt.Sscan(head[1], &w, &h); err != nil || head[0] != "P6\n" || head[2] != "255\n" {
		return nil, fmt.Errorf("%s: not a picture of gs: %q", name, head)
	}
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	row := make([]byte, 3*w)
	for y := range h {
		if _, err := io.ReadFull(r, row); err != nil {
			return nil, err
		}
		to := img.Pix[y*img.Stride:]
		for x := range w {
			to[4*x], to[4*x+1], to[4*x+2], to[4*x+3] = row[3*x], row[3*x+1], row[3*x+2], 0xFF
		}
	}
	return img, nil
}
