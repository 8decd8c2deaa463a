package app

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func writeText(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

// wantFolder fails unless dir holds exactly these files with these texts.
func wantFolder(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if _, ok := want[e.Name()]; !ok {
			t.Errorf("%s was left behind", e.Name())
		}
	}
	for name, text := range want {
		got, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || string(got) != text {
			t.Errorf("%s holds %q (%v), want %q", name, got, err, text)
		}
	}
}

func TestSaveFileWritesAndReplaces(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "Rekap Mei.xlsx")
	for _, text := range []string{"lama", "baru", ""} {
		if err := SaveFile(path, writeText(text)); err != nil {
			t.Fatal(err)
		}
		wantFolder(t, dir, map[string]string{"Rekap Mei.xlsx": text})
	}
}

func TestSaveFileKeepsPermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Log("Windows knows only read-only")
		return
	}
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := SaveFile(path, writeText("x")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("permissions became %v, %v", info.Mode(), err)
	}
}

func TestSaveFileFollowsLinks(t *testing.T) {
	dir := t.TempDir()
	real, link := filepath.Join(dir, "asli.pdf"), filepath.Join(dir, "pintasan.pdf")
	if err := os.WriteFile(real, []byte("lama"), 0o644); err != nil {
		t.Fatal(err)
	}
	linked := os.Symlink(real, link)
	if info, err := os.Lstat(link); linked != nil || err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Logf("this system makes no links: %v", linked)
		return
	}
	if err := SaveFile(link, writeText("baru")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link was replaced: %v, %v", info, err)
	}
	wantFolder(t, dir, map[string]string{"asli.pdf": "baru", "pintasan.pdf": "baru"})
}

var errHalfWay = errors.New("power cut")

// Whatever goes wrong half way, the old file stays and nothing else is left.
func TestSaveFileFailsWhole(t *testing.T) {
	half := func(w io.Writer) error {
		if _, err := io.WriteString(w, "setengah"); err != nil {
			return err
		}
		return errHalfWay
	}
	closed := func(w io.Writer) error { return w.(io.Closer).Close() }
	for _, old := range []string{"", "lama"} {
		for name, write := range map[string]func(io.Writer) error{"half way": half, "at the sync": closed, "in a panic": func(io.Writer) error { panic("cell") }} {
			dir := t.TempDir()
			want := map[string]string{}
			if old != "" {
				want["a.xlsx"] = old
				if err := SaveFile(filepath.Join(dir, "a.xlsx"), writeText(old)); err != nil {
					t.Fatal(err)
				}
			}
			var err error
			func() {
				defer func() {
					if r := recover(); r != nil {
						err = errHalfWay
					}
				}()
				err = SaveFile(filepath.Join(dir, "a.xlsx"), write)
			}()
			if err == nil || name == "half way" && !errors.Is(err, errHalfWay) {
				t.Errorf("fails %s: error %v", name, err)
			}
			if strings.Contains(err.Error(), ".tmp") {
				t.Errorf("fails %s: the error names the temporary file: %v", name, err)
			}
			wantFolder(t, dir, want)
		}
	}
}

const badNameTold = "Nama berkas ini tidak dapat dipakai. Pilih nama yang lebih pendek, tanpa tanda khusus."

func TestSaveFileRefusesWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	plain := filepath.Join(dir, "a.txt")
	locked := filepath.Join(dir, "terkunci.pdf")
	if err := os.WriteFile(plain, []byte("isi"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(locked, []byte("isi"), 0o444); err != nil {
		t.Fatal(err)
	}
	tooLong := badNameTold
	if runtime.GOOS == "windows" {
		tooLong = "" // it finds no such folder instead
	}
	t.Cleanup(func() {
		if err := os.Chmod(locked, 0o644); err != nil { // Windows deletes no read-only file
			t.Error(err)
		}
	})
	for _, c := range []struct {
		name, path string
		is         error
		told       string
	}{
		{"a folder", dir, ErrFolder, filepath.Base(dir) + " adalah folder. Tulis juga nama berkasnya."},
		{"a missing folder", filepath.Join(dir, "x", "y", "a.pdf"), ErrNoFolder, "Folder tujuan tidak ada. Pilih folder lain atau buat folder itu dahulu."},
		{"below a file", filepath.Join(plain, "b.pdf"), nil, "Folder tujuan tidak ada. Pilih folder lain atau buat folder itu dahulu."},
		{"a read-only file", locked, fs.ErrPermission, "terkunci.pdf tidak diizinkan untuk dibuka atau ditulis. Pilih nama atau folder lain."},
		{"no name", "", nil, "Nama berkas belum diisi. Tulis nama berkasnya."},
		{"an impossible name", filepath.Join(dir, "a\x00b"), nil, badNameTold},
		{"a name that is too long", filepath.Join(dir, strings.Repeat("a", 5000)), nil, tooLong},
	} {
		t.Run(c.name, func(t *testing.T) {
			wrote := false
			err := SaveFile(c.path, func(io.Writer) error { wrote = true; return nil })
			if err == nil || c.is != nil && !errors.Is(err, c.is) {
				t.Fatalf("error %v, want %v", err, c.is)
			}
			if c.told != "" && Tell(err) != c.told {
				t.Errorf("told as %q, want %q", Tell(err), c.told)
			}
			if wrote && c.is != nil {
				t.Error("work was done although the place was refused")
			}
			wantFolder(t, dir, map[string]string{"a.txt": "isi", "terkunci.pdf": "isi"})
		})
	}
}

func TestSaveFileRefusesDevices(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Log("Windows has no devices among its files")
		return
	}
	before, err := os.Stat("/dev/null")
	if err != nil {
		t.Fatal(err)
	}
	if err := SaveFile("/dev/null", writeText("x")); !errors.Is(err, fs.ErrInvalid) {
		t.Errorf("a device is no place for a file: %v", err)
	}
	if after, err := os.Stat("/dev/null"); err != nil || after.Mode() != before.Mode() {
		t.Errorf("/dev/null was replaced: %v, %v", after, err)
	}
}
