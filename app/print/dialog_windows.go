package print

import (
	"errors"
	"fmt"
	"unicode/utf16"
	"unsafe"

	"golang.org/x/sys/windows"
)

// printDialog is PRINTDLGW.
type printDialog struct {
	size                     uint32
	owner                    uintptr
	devMode, devNames        uintptr
	dc                       uintptr
	flags                    uint32
	fromPage, toPage         uint16
	minPage, maxPage         uint16
	copies                   uint16
	instance                 uintptr
	custom                   uintptr
	printHook, setupHook     uintptr
	printName, setupName     uintptr
	printHandle, setupHandle uintptr
}

const (
	dialogPageNumbers    = 0x2
	dialogNoSelection    = 0x4
	dialogCollate        = 0x10
	dialogPrintHook      = 0x1000
	dialogHidePrintFile  = 0x100000
	dialogDisablePrintTo = 0x80000
)

// noHook does nothing. That there is one keeps the dialog that lets ranges and
// copies be chosen: Windows 11 has another, which loses them. It is made once, as
// Windows never gives callbacks back.
var noHook = windows.NewCallback(func(_, _, _, _ uintptr) uintptr { return 0 })

// answer is what was chosen in the dialog.
type answer struct {
	printer  string
	settings settings
	pages    []Range
	copies   int
	collate  bool
}

// errClosed tells that the dialog was left without printing.
var errClosed = errors.New("the dialog was cancelled")

// ask shows the system's dialog with the job's choices as its beginning.
func ask(job Job, name string, s settings, pages int) (answer, error) {
	devMode, err := global(s.bytes())
	if err != nil {
		return answer{}, err
	}
	devNames, err := global(deviceNames(name))
	if err != nil {
		globalFree.Call(devMode)
		return answer{}, err
	}
	limit := min(pages, 0xFFFF)
	d := printDialog{
		owner: job.Owner, devMode: devMode, devNames: devNames, printHook: noHook,
		flags:   dialogNoSelection | dialogHidePrintFile | dialogDisablePrintTo | dialogPrintHook,
		minPage: 1, maxPage: uint16(limit), fromPage: 1, toPage: uint16(limit), copies: uint16(job.Copies),
	}
	d.size = uint32(unsafe.Sizeof(d))
	if job.Collate || job.Copies == 1 {
		d.flags |= dialogCollate
	}
	if len(job.Pages) == 1 {
		d.flags |= dialogPageNumbers
		d.fromPage, d.toPage = uint16(min(job.Pages[0].From, limit)), uint16(min(job.Pages[0].To, limit))
	}
	chosen, _, _ := printDlg.Call(uintptr(unsafe.Pointer(&d)))
	defer func() { // the dialog may have put others in their place
		for _, h := range []uintptr{d.devMode, d.devNames} {
			if h != 0 {
				globalFree.Call(h)
			}
		}
	}()
	if chosen == 0 {
		if code, _, _ := commDlgExtendedError.Call(); code != 0 {
			return answer{}, fmt.Errorf("print dialog: error %#x", code)
		}
		return answer{}, errClosed
	}
	return d.answer(job, name)
}

// answer reads the dialog's fields.
func (d *printDialog) answer(job Job, name string) (answer, error) {
	a := answer{printer: name, pages: job.Pages, copies: max(1, int(d.copies)), collate: d.flags&dialogCollate != 0}
	switch {
	case d.flags&dialogPageNumbers != 0:
		a.pages = []Range{{int(min(d.fromPage, d.toPage)), int(max(d.fromPage, d.toPage))}}
	case len(job.Pages) == 1: // the range was given up for all pages
		a.pages = nil
	}
	if d.devMode == 0 || d.devNames == 0 {
		return answer{}, errors.New("print dialog: gave no settings")
	}
	err := withGlobal(d.devNames, func(at unsafe.Pointer) {
		offset := *(*uint16)(unsafe.Add(at, 2))
		a.printer = windows.UTF16PtrToString((*uint16)(unsafe.Add(at, 2*int(offset))))
	})
	return a, errors.Join(err, withGlobal(d.devMode, func(at unsafe.Pointer) { a.settings = settingsOf(at) }))
}

// deviceNames is a DEVNAMES: the name in a DEVMODE is cut at 31 letters.
func deviceNames(name string) []byte {
	var words []uint16
	place := make([]uint16, 4)
	for i, part := range []string{"winspool", name, ""} {
		place[i] = uint16(len(place) + len(words))
		words = append(append(words, utf16.Encode([]rune(part))...), 0)
	}
	words = append(place, words...)
	return unsafe.Slice((*byte)(unsafe.Pointer(&words[0])), 2*len(words))
}

// global copies bytes to where the dialog may replace them.
func global(b []byte) (uintptr, error) {
	const movable = 0x2
	h, _, err := globalAlloc.Call(movable, uintptr(len(b)))
	if h == 0 {
		return 0, lastError(err)
	}
	if err := withGlobal(h, func(at unsafe.Pointer) { copy(unsafe.Slice((*byte)(at), len(b)), b) }); err != nil {
		globalFree.Call(h)
		return 0, err
	}
	return h, nil
}

// withGlobal works on movable memory while it is held in its place.
func withGlobal(h uintptr, do func(at unsafe.Pointer)) error {
	at, _, err := globalLock.Call(h)
	if at == 0 {
		return lastError(err)
	}
	defer globalUnlock.Call(h)
	do(*(*unsafe.Pointer)(unsafe.Pointer(&at))) // memory of Windows: the collector does not move it
	return nil
}
