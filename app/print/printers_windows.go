package print

import (
	"errors"
	"slices"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
)

// Codes of Windows that package windows does not name as such.
const (
	errorInvalidPrinter = windows.Errno(1801)
	errorNoServer       = windows.Errno(1722)
	errorServerBusy     = windows.Errno(1723)
	errorServerFailed   = windows.Errno(1726)
	errorNotStarted     = windows.Errno(1062)
	errorNoFile         = windows.Errno(2)
	errorBufferTooSmall = windows.Errno(122)
)

// failure words what the spooler said.
func failure(name string, err error) error {
	switch {
	case errors.Is(err, windows.ERROR_CANCELLED): // the box that asks for a file's name was left
		return cancelled(err)
	case errors.Is(err, errorInvalidPrinter):
		return unknownPrinter(name, err)
	case errors.Is(err, errorNoServer), errors.Is(err, errorServerBusy), errors.Is(err, errorServerFailed), errors.Is(err, errorNotStarted):
		return noSpooler(err)
	}
	return refused(name, err)
}

// printerInfo4 is PRINTER_INFO_4W.
type printerInfo4 struct {
	name, server *uint16
	attributes   uint32
}

const (
	enumLocal       = 0x2
	enumConnections = 0x4
)

// installed lists the printers; the usual one comes first.
func installed() ([]Printer, error) {
	var need, n uint32
	list := func(buffer *uint64, size uint32) error {
		ok, _, err := enumPrinters.Call(enumLocal|enumConnections, 0, 4, uintptr(unsafe.Pointer(buffer)), uintptr(size),
			uintptr(unsafe.Pointer(&need)), uintptr(unsafe.Pointer(&n)))
		if ok == 0 {
			return lastError(err)
		}
		return nil
	}
	err := list(nil, 0)
	var buffer []uint64
	for tries := 0; errors.Is(err, errorBufferTooSmall) && tries < 5; tries++ { // a printer may come meanwhile
		buffer = make([]uint64, need/8+1)
		err = list(&buffer[0], uint32(8*len(buffer)))
	}
	if err != nil {
		return nil, noSpooler(err)
	}
	usual, err := defaultPrinter()
	if err != nil {
		return nil, err
	}
	printers := make([]Printer, 0, n)
	if n > 0 {
		for _, info := range unsafe.Slice((*printerInfo4)(unsafe.Pointer(&buffer[0])), n) {
			name := windows.UTF16PtrToString(info.name)
			printers = append(printers, Printer{Name: name, Default: name == usual})
		}
	}
	slices.SortStableFunc(printers, func(a, b Printer) int {
		if a.Default != b.Default {
			if a.Default {
				return -1
			}
			return 1
		}
		return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	return printers, nil
}

// defaultPrinter is the user's usual printer, "" when none is.
func defaultPrinter() (string, error) {
	var size uint32
	_, _, err := getDefaultPrinter.Call(0, uintptr(unsafe.Pointer(&size)))
	if size == 0 {
		if errors.Is(err, errorNoFile) || errors.Is(err, errorBufferTooSmall) {
			return "", nil
		}
		return "", noSpooler(lastError(err))
	}
	name := make([]uint16, size)
	if ok, _, err := getDefaultPrinter.Call(uintptr(unsafe.Pointer(&name[0])), uintptr(unsafe.Pointer(&size))); ok == 0 {
		return "", noSpooler(lastError(err))
	}
	return windows.UTF16ToString(name), nil
}

// existing finds the printer that a job names, or the usual one. It is asked for
// before any dialog: without a printer the system would open its own box.
func existing(name string, ask bool) (string, error) {
	list, err := installed()
	switch {
	case err != nil:
		return "", err
	case len(list) == 0:
		return "", noPrinter(errorNoFile)
	case name == "" && !list[0].Default && !ask:
		return "", noPrinter(errorNoFile)
	case name == "":
		return list[0].Name, nil
	}
	for _, p := range list {
		if strings.EqualFold(p.Name, name) {
			return p.Name, nil
		}
	}
	return name, nil // a printer of another computer is not in the list; opening it tells
}
