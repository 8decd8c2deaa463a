package views

import (
	"fmt"
	"runtime"
	"syscall"

	"golang.org/x/sys/windows"
)

// openInSystem opens path with the program that Windows has for it.
func openInSystem(path string) error {
	file, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return fmt.Errorf("open %s: %w", path, err)
	}
	verb, err := windows.UTF16PtrFromString("open")
	if err != nil {
		return fmt.Errorf("open %s: %w", path, err)
	}
	if err := windows.ShellExecute(0, verb, file, nil, nil, windows.SW_SHOWNORMAL); err != nil {
		return fmt.Errorf("open %s: %w", path, err)
	}
	return nil
}

// inDialogThread runs f, which shows a file dialog, on a thread of the kind
// that Windows asks of whoever shows one: a single-threaded apartment.
func inDialogThread(f func() error) error {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	const alreadyIn = syscall.Errno(1) // S_FALSE
	err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED|windows.COINIT_DISABLE_OLE1DDE)
	if err == nil || err == alreadyIn {
		defer windows.CoUninitialize()
	}
	return f()
}
