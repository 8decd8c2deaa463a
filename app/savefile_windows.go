package app

import (
	"errors"
	"syscall"
)

// Codes of Windows that package syscall does not name.
const (
	errorSharingViolation = syscall.Errno(32)
	errorLockViolation    = syscall.Errno(33)
	errorHandleDiskFull   = syscall.Errno(39)
	errorDiskFull         = syscall.Errno(112)
	errorInvalidName      = syscall.Errno(123)
	errorNameTooLong      = syscall.Errno(206)
)

// heldByOther tells whether Windows refused a rename because another program
// has one of the files open. Access denied counts: a file was just made in the
// same folder and the old one is not read-only, so no right is missing.
func heldByOther(err error) bool {
	return errors.Is(err, errorSharingViolation) || errors.Is(err, errorLockViolation) ||
		errors.Is(err, syscall.ERROR_ACCESS_DENIED)
}

// diskFull tells whether the disk has no room left.
func diskFull(err error) bool {
	return errors.Is(err, errorDiskFull) || errors.Is(err, errorHandleDiskFull) || errors.Is(err, syscall.ENOSPC)
}

// badName tells whether the system cannot have a file of that name.
func badName(err error) bool {
	return errors.Is(err, errorInvalidName) || errors.Is(err, errorNameTooLong) || errors.Is(err, syscall.EINVAL)
}

// syncFolder does nothing: Windows keeps the names itself.
func syncFolder(string) error { return nil }
