//go:build !windows

package app

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// heldByOther is false: only Windows keeps a file from being replaced while
// another program has it open.
func heldByOther(error) bool { return false }

// diskFull tells whether the disk, or the user's share of it, has no room left.
func diskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// badName tells whether the system cannot have a file of that name.
func badName(err error) bool {
	var path *fs.PathError
	return errors.Is(err, syscall.ENAMETOOLONG) || errors.As(err, &path) && path.Err == syscall.EINVAL
}

// syncFolder makes the new name last through a power cut.
func syncFolder(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	err = f.Sync()
	if closed := f.Close(); err == nil {
		err = closed
	}
	// Some network shares cannot sync a folder; the file itself is safe there.
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		return nil
	}
	return err
}
