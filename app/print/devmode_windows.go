package print

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// devMode is the public part of DEVMODEW; the driver's own bytes follow it in
// the buffer that it lies in.
type devMode struct {
	deviceName    [32]uint16
	specVersion   uint16
	driverVersion uint16
	size          uint16
	driverExtra   uint16
	fields        uint32
	orientation   int16
	paperSize     int16
	paperLength   int16 // 0.1 mm, as paperWidth
	paperWidth    int16
	scale         int16
	copies        int16
	defaultSource int16
	printQuality  int16
	color         int16
	duplex        int16
	yResolution   int16
	ttOption      int16
	collate       int16
	formName      [32]uint16
	logPixels     uint16
	bitsPerPel    uint32
	rest          [12]uint32
}

// Fields of a devMode that are set.
const (
	fieldOrientation = 0x1
	fieldPaperSize   = 0x2
	fieldPaperLength = 0x4
	fieldPaperWidth  = 0x8
	fieldCopies      = 0x100
	fieldDuplex      = 0x1000
	fieldCollate     = 0x8000
	fieldFormName    = 0x10000
)

const (
	orientPortrait  = 1
	orientLandscape = 2

	duplexNone       = 1
	duplexVertical   = 2 // long edge
	duplexHorizontal = 3 // short edge
)

// settings is a whole DEVMODEW with the driver's bytes. It is made of words so
// that it is aligned as Windows wants it.
type settings []uint64

func (s settings) mode() *devMode { return (*devMode)(unsafe.Pointer(&s[0])) }

func (s settings) bytes() []byte {
	m := s.mode()
	return unsafe.Slice((*byte)(unsafe.Pointer(&s[0])), min(int(m.size)+int(m.driverExtra), 8*len(s)))
}

func (s settings) clone() settings { return append(settings(nil), s...) }

// settingsOf copies a DEVMODEW that Windows holds.
func settingsOf(at unsafe.Pointer) settings {
	m := (*devMode)(at)
	length := int(m.size) + int(m.driverExtra)
	s := make(settings, (max(length, int(unsafe.Sizeof(devMode{})))+7)/8)
	copy(unsafe.Slice((*byte)(unsafe.Pointer(&s[0])), length), unsafe.Slice((*byte)(at), length))
	return s
}

const (
	modeOut = 2
	modeIn  = 8
)

// printer is an open printer of Windows.
type printer struct {
	name   string
	port   string
	handle uintptr
}

// openNamed opens a printer; it must be closed.
func openNamed(name string) (*printer, error) {
	p := &printer{name: name}
	if ok, _, err := openPrinter.Call(uintptr(unsafe.Pointer(text(name))), uintptr(unsafe.Pointer(&p.handle)), 0); ok == 0 {
		return nil, lastError(err)
	}
	p.port = p.askPort()
	return p, nil
}

func (p *printer) close() { closePrinter.Call(p.handle) }

// printerInfo5 is PRINTER_INFO_5W.
type printerInfo5 struct {
	name, port                    *uint16
	attributes, select_, transmit uint32
}

// askPort is the port that DeviceCapabilities wants; drivers do without, so a
// failure is none.
func (p *printer) askPort() string {
	var need uint32
	getPrinter.Call(p.handle, 5, 0, 0, uintptr(unsafe.Pointer(&need)))
	if need < uint32(unsafe.Sizeof(printerInfo5{})) {
		return ""
	}
	buffer := make([]uint64, (need+7)/8)
	if ok, _, _ := getPrinter.Call(p.handle, 5, uintptr(unsafe.Pointer(&buffer[0])), uintptr(need), uintptr(unsafe.Pointer(&need))); ok == 0 {
		return ""
	}
	return windows.UTF16PtrToString((*printerInfo5)(unsafe.Pointer(&buffer[0])).port)
}

// defaults are the printer's settings as the user keeps them.
func (p *printer) defaults() (settings, error) {
	name := uintptr(unsafe.Pointer(text(p.name)))
	size, _, err := documentProperties.Call(0, p.handle, name, 0, 0, 0)
	if int32(size) <= 0 {
		return nil, lastError(err)
	}
	s := make(settings, (max(int(int32(size)), int(unsafe.Sizeof(devMode{})))+7)/8)
	if done, _, err := documentProperties.Call(0, p.handle, name, uintptr(unsafe.Pointer(&s[0])), 0, modeOut); int32(done) < 0 {
		return nil, lastError(err)
	}
	return s, nil
}

// merge lets the driver take over what was changed, as far as it can.
func (p *printer) merge(s settings) (settings, error) {
	out := s.clone()
	done, _, err := documentProperties.Call(0, p.handle, uintptr(unsafe.Pointer(text(p.name))), uintptr(unsafe.Pointer(&out[0])), uintptr(unsafe.Pointer(&s[0])), modeIn|modeOut)
	if int32(done) < 0 {
		return nil, lastError(err)
	}
	return out, nil
}

// Questions to DeviceCapabilities.
const (
	askPapers     = 2
	askPaperSizes = 3
	askMinExtent  = 4
	askMaxExtent  = 5
	askDuplex     = 7
	askPaperNames = 16
)

func (p *printer) ask(what int, out unsafe.Pointer) int {
	var port *uint16
	if p.port != "" {
		port = text(p.port)
	}
	n, _, _ := deviceCapabilities.Call(uintptr(unsafe.Pointer(text(p.name))), uintptr(unsafe.Pointer(port)), uintptr(what), uintptr(out), 0)
	return int(int32(n))
}

// form is a paper that the driver names.
type form struct {
	id    int16
	name  string
	sheet Sheet // as the driver has it, which may lie
}

const paperNameLength = 64

// forms are the papers of a printer; none when the driver does not tell.
func (p *printer) forms() []form {
	n := p.ask(askPapers, nil)
	if n <= 0 || p.ask(askPaperSizes, nil) != n || p.ask(askPaperNames, nil) != n {
		return nil
	}
	ids := make([]uint16, n)
	sizes := make([][2]int32, n)
	names := make([][paperNameLength]uint16, n)
	if p.ask(askPapers, unsafe.Pointer(&ids[0])) != n || p.ask(askPaperSizes, unsafe.Pointer(&sizes[0])) != n ||
		p.ask(askPaperNames, unsafe.Pointer(&names[0])) != n {
		return nil
	}
	forms := make([]form, n)
	for i := range forms {
		forms[i] = form{int16(ids[i]), windows.UTF16ToString(names[i][:]), Sheet{float64(sizes[i][0]) / 10, float64(sizes[i][1]) / 10}}
	}
	return forms
}

// canCut tells whether the driver takes a paper of any such size.
func (p *printer) canCut(s Sheet) bool {
	least, most := p.ask(askMinExtent, nil), p.ask(askMaxExtent, nil)
	if least == -1 || most == -1 || most == 0 {
		return false
	}
	fits := func(extent int, low bool) bool {
		width, height := float64(uint16(extent))/10, float64(uint16(extent>>16))/10
		if low {
			return width <= s.Width && height <= s.Height
		}
		return width >= s.Width && height >= s.Height
	}
	return fits(least, true) && fits(most, false)
}
