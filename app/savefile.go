package app

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"
)

// SaveFile writes a file so that the old one stays whole until the new one is
// complete: a temporary file beside it, fsync, rename. When write or the disk
// fails the temporary file is removed. The errors are those that Tell explains:
// ErrFolder, ErrNoFolder, ErrBusy, fs.ErrPermission, or what write returned.
func SaveFile(path string, write func(io.Writer) error) error {
	path, mode, err := target(path)
	if err != nil {
		return err
	}
	f, err := tempBeside(path)
	if err != nil {
		return namePath(path, err)
	}
	done := false
	defer func() {
		if !done { // also after a panic in write
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}()
	if err := write(f); err != nil {
		var own *fs.PathError
		if errors.As(err, &own) && own.Path == f.Name() {
			return namePath(path, err)
		}
		return err
	}
	if err := keepMode(f, mode); err != nil {
		return namePath(path, err)
	}
	if err := f.Sync(); err != nil {
		return namePath(path, err)
	}
	if err := f.Close(); err != nil {
		return namePath(path, err)
	}
	if err := renameOver(f.Name(), path); err != nil {
		return namePath(path, err)
	}
	done = true
	return syncFolder(filepath.Dir(path))
}

// target follows a link to the file it means, refuses what cannot be replaced
// by a file, and gives the permissions of the old file, 0 without one.
func target(path string) (string, fs.FileMode, error) {
	if path == "" {
		return "", 0, &Sentence{Text: "Nama berkas belum diisi. Tulis nama berkasnya."}
	}
	if link, err := os.Lstat(path); err == nil && link.Mode()&fs.ModeSymlink != 0 {
		if path, err = filepath.EvalSymlinks(path); err != nil {
			return "", 0, err
		}
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return "", 0, &fs.PathError{Op: "save", Path: path, Err: ErrFolder}
	case err == nil && !info.Mode().IsRegular():
		return "", 0, &fs.PathError{Op: "save", Path: path, Err: fs.ErrInvalid}
	case err == nil && info.Mode().Perm()&0o222 == 0:
		// A rename would replace it all the same, but somebody protected it.
		return "", 0, &fs.PathError{Op: "save", Path: path, Err: fs.ErrPermission}
	case err == nil:
		return path, info.Mode().Perm(), nil
	}
	folder, err := os.Stat(filepath.Dir(path))
	if errors.Is(err, fs.ErrNotExist) || err == nil && !folder.IsDir() {
		return "", 0, &fs.PathError{Op: "save", Path: filepath.Dir(path), Err: ErrNoFolder}
	}
	return path, 0, err
}

// keepMode gives the new file the permissions of the old one.
func keepMode(f *os.File, mode fs.FileMode) error {
	info, err := f.Stat()
	if err != nil || mode == 0 || info.Mode().Perm() == mode {
		return err
	}
	return f.Chmod(mode)
}

// tempBeside creates a new file in the folder of path. os.CreateTemp would
// close it to everybody else, and the rename keeps that.
func tempBeside(path string) (*os.File, error) {
	for try := 0; ; try++ {
		name := filepath.Join(filepath.Dir(path), fmt.Sprintf(".sinergi-%08x.tmp", rand.Uint32()))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil || !errors.Is(err, fs.ErrExist) || try == 10 {
			return f, err
		}
	}
}

// renameOver puts the new file in the old one's place. A virus scanner holds a
// new file for a moment on Windows, so a refusal is asked again a few times.
func renameOver(temp, path string) error {
	for try := 0; ; try++ {
		err := os.Rename(temp, path)
		if err == nil || !heldByOther(err) {
			return err
		}
		if try == 5 {
			return &BusyError{Name: filepath.Base(path)}
		}
		time.Sleep(40 * time.Millisecond)
	}
}

// namePath puts the file that the clerk knows in the place of the temporary
// one.
func namePath(path string, err error) error {
	var pathErr *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &pathErr):
		err = pathErr.Err
	case errors.As(err, &link):
		err = link.Err
	default:
		return err
	}
	return &fs.PathError{Op: "save", Path: path, Err: err}
}
