package print

import (
	"errors"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// Libraries of Windows that package windows does not wrap.
var (
	gdi32    = windows.NewLazySystemDLL("gdi32.dll")
	winspool = windows.NewLazySystemDLL("winspool.drv")
	comdlg32 = windows.NewLazySystemDLL("comdlg32.dll")
	kernel32 = windows.NewLazySystemDLL("kernel32.dll")

	createDC          = gdi32.NewProc("CreateDCW")
	createIC          = gdi32.NewProc("CreateICW")
	deleteDC          = gdi32.NewProc("DeleteDC")
	getDeviceCaps     = gdi32.NewProc("GetDeviceCaps")
	startDoc          = gdi32.NewProc("StartDocW")
	startPage         = gdi32.NewProc("StartPage")
	endPage           = gdi32.NewProc("EndPage")
	endDoc            = gdi32.NewProc("EndDoc")
	abortDoc          = gdi32.NewProc("AbortDoc")
	setStretchBltMode = gdi32.NewProc("SetStretchBltMode")
	stretchDIBits     = gdi32.NewProc("StretchDIBits")

	enumPrinters       = winspool.NewProc("EnumPrintersW")
	getDefaultPrinter  = winspool.NewProc("GetDefaultPrinterW")
	openPrinter        = winspool.NewProc("OpenPrinterW")
	closePrinter       = winspool.NewProc("ClosePrinter")
	getPrinter         = winspool.NewProc("GetPrinterW")
	documentProperties = winspool.NewProc("DocumentPropertiesW")
	deviceCapabilities = winspool.NewProc("DeviceCapabilitiesW")

	printDlg             = comdlg32.NewProc("PrintDlgW")
	commDlgExtendedError = comdlg32.NewProc("CommDlgExtendedError")

	globalAlloc  = kernel32.NewProc("GlobalAlloc")
	globalLock   = kernel32.NewProc("GlobalLock")
	globalUnlock = kernel32.NewProc("GlobalUnlock")
	globalFree   = kernel32.NewProc("GlobalFree")
)

// Indexes of GetDeviceCaps.
const (
	capHorzRes         = 8
	capVertRes         = 10
	capLogPixelsX      = 88
	capLogPixelsY      = 90
	capPhysicalWidth   = 110
	capPhysicalHeight  = 111
	capPhysicalOffsetX = 112
	capPhysicalOffsetY = 113
)

// docInfo is DOCINFOW.
type docInfo struct {
	size     int32
	name     *uint16
	output   *uint16
	dataType *uint16
	flags    uint32
}

// bitmapInfo is BITMAPINFO with room for 256 greys.
type bitmapInfo struct {
	size          uint32
	width, height int32
	planes, bits  uint16
	compression   uint32
	imageSize     uint32
	perMeterX     int32
	perMeterY     int32
	used, needed  uint32
	colours       [256]uint32
}

const bitmapHeaderSize = 40

// The sizes that Windows compares, checked when this is compiled.
var (
	_ [40]byte                      = [unsafe.Sizeof(docInfo{})]byte{}
	_ [bitmapHeaderSize + 1024]byte = [unsafe.Sizeof(bitmapInfo{})]byte{}
	_ [220]byte                     = [unsafe.Sizeof(devMode{})]byte{}
	_ [120]byte                     = [unsafe.Sizeof(printDialog{})]byte{}
)

// text is a string as Windows takes it; one with a NUL in it ends there.
func text(s string) *uint16 {
	for i, r := range s {
		if r == 0 {
			s = s[:i]
			break
		}
	}
	p, err := windows.UTF16PtrFromString(s)
	if err != nil { // only a NUL can be wrong
		return new(uint16)
	}
	return p
}

// lastError is what a failed call left; some leave nothing.
func lastError(err error) error {
	if errno, ok := err.(syscall.Errno); ok && errno != 0 {
		return errno
	}
	return errors.New("no reason given")
}

// deviceContext is a drawing surface of GDI.
type deviceContext uintptr

// openDC opens a printer; only what is opened for printing takes pages.
func openDC(name string, mode *devMode, forPrinting bool) (deviceContext, error) {
	open := createIC
	if forPrinting {
		open = createDC
	}
	dc, _, err := open.Call(uintptr(unsafe.Pointer(text("WINSPOOL"))), uintptr(unsafe.Pointer(text(name))), 0, uintptr(unsafe.Pointer(mode)))
	if dc == 0 {
		return 0, lastError(err)
	}
	return deviceContext(dc), nil
}

func (c deviceContext) close() { deleteDC.Call(uintptr(c)) }

func (c deviceContext) capability(index int) int {
	v, _, _ := getDeviceCaps.Call(uintptr(c), uintptr(index))
	return int(int32(v))
}

var errDevice = errors.New("the driver reports no paper")

// device asks what sheet the printer will use.
func (c deviceContext) device() (device, error) {
	d := device{
		dpiX: c.capability(capLogPixelsX), dpiY: c.capability(capLogPixelsY),
		width: c.capability(capPhysicalWidth), height: c.capability(capPhysicalHeight),
		offsetX: c.capability(capPhysicalOffsetX), offsetY: c.capability(capPhysicalOffsetY),
		printX: c.capability(capHorzRes), printY: c.capability(capVertRes),
	}
	if d.width <= 0 || d.height <= 0 { // some drivers know only what they can print on
		d.width, d.height, d.offsetX, d.offsetY = d.printX, d.printY, 0, 0
	}
	if d.dpiX <= 0 || d.dpiY <= 0 || d.printX <= 0 || d.printY <= 0 {
		return d, errDevice
	}
	return d, nil
}

func (c deviceContext) startDoc(title string) error {
	info := docInfo{name: text(title)}
	info.size = int32(unsafe.Sizeof(info))
	if id, _, err := startDoc.Call(uintptr(c), uintptr(unsafe.Pointer(&info))); int32(id) <= 0 {
		return lastError(err)
	}
	return nil
}

func (c deviceContext) call(proc *windows.LazyProc) error {
	if done, _, err := proc.Call(uintptr(c)); int32(done) <= 0 {
		return lastError(err)
	}
	return nil
}

const (
	colorOnColor = 3
	srcCopy      = 0x00CC0020
	gdiError     = 0xFFFFFFFF
)

// startPage also sets what every page forgets: dots are repeated, not mixed.
func (c deviceContext) startPage() error {
	if err := c.call(startPage); err != nil {
		return err
	}
	setStretchBltMode.Call(uintptr(c), colorOnColor)
	return nil
}

// put sends one band.
func (c deviceContext) put(b band) error {
	info := bitmapInfo{size: bitmapHeaderSize, width: int32(b.width), height: -int32(b.height), planes: 1, bits: 24}
	if b.grey {
		info.bits, info.used = 8, 256
		for i := range info.colours {
			info.colours[i] = uint32(i) * 0x010101
		}
	}
	rows, _, err := stretchDIBits.Call(uintptr(c), uintptr(b.to.Min.X), uintptr(b.to.Min.Y), uintptr(b.to.Dx()), uintptr(b.to.Dy()),
		0, 0, uintptr(b.width), uintptr(b.height), uintptr(unsafe.Pointer(&b.pixels[0])), uintptr(unsafe.Pointer(&info)), 0, srcCopy)
	if int32(rows) <= 0 || uint32(rows) == gdiError {
		return lastError(err)
	}
	return nil
}
