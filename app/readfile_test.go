package app

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReadFile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "film.pdf")
	if err := os.WriteFile(path, []byte("isi"), 0o600); err != nil {
		t.Fatal(err)
	}
	if content, err := ReadFile(path, 3); err != nil || string(content) != "isi" {
		t.Errorf("%q, %v", content, err)
	}
	if _, err := ReadFile(path, 2); !strings.Contains(Tell(err), "film.pdf") {
		t.Errorf("%v", err)
	}
	if err := os.Truncate(path, 500<<20); err != nil { // takes no room on the disk
		t.Fatal(err)
	}
	if _, err := ReadFile(path, 40<<20); Tell(err) != "film.pdf berukuran 500 MB, terlalu besar. Perkecil menjadi paling banyak 40 MB, misalnya dengan memindai hitam-putih, lalu pilih lagi." {
		t.Errorf("%v", err)
	}
	if _, err := ReadFile(folder, 9); !errors.Is(err, ErrFolder) {
		t.Errorf("%v", err)
	}
	if _, err := ReadFile(filepath.Join(folder, "tiada"), 9); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%v", err)
	}
}
