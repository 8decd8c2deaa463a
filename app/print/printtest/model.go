package printtest

import (
	"fmt"
	"math"
	"strings"
)

// Paper is a sheet that a printer names, in millimetres.
type Paper struct {
	Keyword, Name string
	Width, Height float64
}

// Papers of offices. F4 has two sizes under one name.
var (
	A4    = Paper{"A4", "A4", 210, 297}
	F4    = Paper{"F4", "F4 215x330mm", 215, 330}
	F4Min = Paper{"F4210", "F4 210x330mm", 210, 330}
	Tall  = Paper{"11x14", "11x14", 279.4, 355.6}
)

// Model describes a PostScript printer. The first paper is the usual one.
type Model struct {
	Papers []Paper
	Margin int  // points at each edge that cannot be printed on
	Custom bool // cuts paper of any size
	Duplex bool
	DPI    int // 300 when 0
}

// Resolution is the printer's dots in an inch.
func (m Model) Resolution() int {
	if m.DPI == 0 {
		return 300
	}
	return m.DPI
}

func points(mm float64) int { return int(math.Round(mm / 25.4 * 72)) }

const ppdHead = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "OFFICE.PPD"
*Manufacturer: "Sinergi"
*Product: "(Office printer)"
*ModelName: "Office printer"
*ShortNickName: "Office printer"
*NickName: "Office printer"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*Throughput: "20"
*LandscapeOrientation: Plus90
*TTRasterizer: Type42
`

const ppdFonts = `*DefaultFont: Courier
*Font Courier: Standard "(001.004S)" Standard ROM
*Font Helvetica: Standard "(001.005S)" Standard ROM
*Font Times-Roman: Standard "(001.004S)" Standard ROM
`

const ppdDuplex = `*OpenUI *Duplex/Two sides: PickOne
*OrderDependency: 30 AnySetup *Duplex
*DefaultDuplex: None
*Duplex None/One side: "<</Duplex false>>setpagedevice"
*Duplex DuplexNoTumble/Long edge: "<</Duplex true/Tumble false>>setpagedevice"
*Duplex DuplexTumble/Short edge: "<</Duplex true/Tumble true>>setpagedevice"
*CloseUI: *Duplex
`

// PPD is the description that CUPS and wine read.
func (m Model) PPD() string {
	var b strings.Builder
	b.WriteString(ppdHead)
	fmt.Fprintf(&b, "*OpenUI *Resolution/Resolution: PickOne\n*OrderDependency: 10 AnySetup *Resolution\n*DefaultResolution: %[1]ddpi\n"+
		"*Resolution %[1]ddpi/%[1]d dpi: \"<</HWResolution[%[1]d %[1]d]>>setpagedevice\"\n*CloseUI: *Resolution\n", m.Resolution())
	for _, choice := range []string{"PageSize", "PageRegion"} {
		fmt.Fprintf(&b, "*OpenUI *%[1]s/Paper: PickOne\n*OrderDependency: 20 AnySetup *%[1]s\n*Default%[1]s: %[2]s\n", choice, m.Papers[0].Keyword)
		for _, p := range m.Papers {
			fmt.Fprintf(&b, "*%s %s/%s: \"<</PageSize[%d %d]/ImagingBBox null>>setpagedevice\"\n", choice, p.Keyword, p.Name, points(p.Width), points(p.Height))
		}
		fmt.Fprintf(&b, "*CloseUI: *%s\n", choice)
	}
	fmt.Fprintf(&b, "*DefaultImageableArea: %s\n", m.Papers[0].Keyword)
	for _, p := range m.Papers {
		fmt.Fprintf(&b, "*ImageableArea %s/%s: \"%d %d %d %d\"\n", p.Keyword, p.Name, m.Margin, m.Margin, points(p.Width)-m.Margin, points(p.Height)-m.Margin)
	}
	fmt.Fprintf(&b, "*DefaultPaperDimension: %s\n", m.Papers[0].Keyword)
	for _, p := range m.Papers {
		fmt.Fprintf(&b, "*PaperDimension %s/%s: \"%d %d\"\n", p.Keyword, p.Name, points(p.Width), points(p.Height))
	}
	if m.Custom {
		b.WriteString(m.cutter())
	} else {
		b.WriteString("*VariablePaperSize: False\n")
	}
	if m.Duplex {
		b.WriteString(ppdDuplex)
	}
	b.WriteString(ppdFonts)
	return b.String()
}

// cutter is the part for paper of any size up to A3.
func (m Model) cutter() string {
	return fmt.Sprintf(`*VariablePaperSize: True
*MaxMediaWidth: "842"
*MaxMediaHeight: "1191"
*HWMargins: %[1]d %[1]d %[1]d %[1]d
*CustomPageSize True: "pop pop pop <</PageSize[5 -2 roll]/ImagingBBox null>>setpagedevice"
*ParamCustomPageSize Width: 1 points 72 842
*ParamCustomPageSize Height: 2 points 72 1191
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 3
`, m.Margin)
}
