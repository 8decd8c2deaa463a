package app

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// holdOpen opens a file with no sharing but reading, as Excel does, until the
// test ends or release is called.
func holdOpen(t *testing.T, path string, share uint32) (release func()) {
	t.Helper()
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		t.Fatal(err)
	}
	h, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, share, nil, syscall.OPEN_EXISTING, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := syscall.CloseHandle(h); err != nil {
			t.Error(err)
		}
	}
}

func TestSaveFileOverAnOpenWorkbook(t *testing.T) {
	for _, share := range []uint32{0, syscall.FILE_SHARE_READ} {
		dir := t.TempDir()
		path := filepath.Join(dir, "Rekap.xlsx")
		if err := os.WriteFile(path, []byte("lama"), 0o644); err != nil {
			t.Fatal(err)
		}
		release := holdOpen(t, path, share)
		err := SaveFile(path, writeText("baru"))
		release()
		if !errors.Is(err, ErrBusy) {
			t.Errorf("share %d: error %v, want ErrBusy", share, err)
		}
		if got := Tell(err); got != "Rekap.xlsx sedang dibuka di Excel. Tutup dahulu, lalu simpan lagi." {
			t.Errorf("share %d: told as %q", share, got)
		}
		wantFolder(t, dir, map[string]string{"Rekap.xlsx": "lama"})
		if err := SaveFile(path, writeText("baru")); err != nil {
			t.Errorf("share %d: closed, but still %v", share, err)
		}
		wantFolder(t, dir, map[string]string{"Rekap.xlsx": "baru"})
	}
}
