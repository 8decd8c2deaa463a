package sample

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"strconv"
	"strings"

	"sinergi/app/bahasa"
)

// scanWide and scanHigh are an A4 page at 150 dots per inch.
const (
	scanWide = 1240
	scanHigh = 1754
)

// signedList draws the attendance list as it comes back from the scanner: a
// little askew, signed in blue.
func signedList() []byte {
	ink, pen := rgb(0x202020), rgb(0x1B3A8C)
	p := newPainter(scanWide, scanHigh, 1)
	p.rect(rgb(0xFFFFFF), 0, 0, scanWide, scanHigh)
	p.lean = 0.006
	centred := func(text string, y, h float64) { p.write(ink, text, (scanWide-wide(text, h))/2, y, h, h/7) }
	centred("DAFTAR HADIR", 130, 30)
	for i, line := range []string{"PEMBAHASAN RENCANA NOTA KESEPAHAMAN", "DENGAN PEMKAB MUARA ENIM", "SENIN, 15 MEI 2023"} {
		centred(line, 190+38*float64(i), 20)
	}
	edges := []float64{120, 190, 560, 880, 1130}
	const top, headHigh, rowHigh = 340.0, 60.0, 110.0
	people := muaraEnimAttendees()
	foot := top + headHigh + rowHigh*float64(len(people))
	for _, x := range edges {
		p.stroke(ink, 3, x, top, x, foot)
	}
	p.stroke(ink, 3, edges[0], top, edges[4], top)
	for i, head := range []string{"NO", "NAMA", "INSTANSI", "TANDA TANGAN"} {
		p.write(ink, head, (edges[i]+edges[i+1]-wide(head, 16))/2, top+22, 16, 3)
	}
	for i, a := range people {
		y := top + headHigh + rowHigh*float64(i)
		p.stroke(ink, 3, edges[0], y, edges[4], y)
		p.write(ink, strconv.Itoa(i+1)+".", edges[0]+18, y+46, 15, 2.4)
		_, name, _ := bahasa.SplitName(a.Name) // these letters have no small ones for titles
		p.cell(ink, name, edges[1]+12, y, edges[2]-edges[1]-20)
		p.cell(ink, a.Institution, edges[2]+12, y, edges[3]-edges[2]-20)
		left := edges[3] + 12
		if i%2 == 1 {
			left = (edges[3] + edges[4]) / 2
		}
		p.write(ink, strconv.Itoa(i+1)+".", left, y+14, 13, 2)
		p.sign(pen, i, left+28, y+62)
	}
	p.stroke(ink, 3, edges[0], foot, edges[4], foot)
	for i, line := range []string{"MUARA ENIM, 15 MEI 2023", "PENANGGUNG JAWAB,"} {
		p.write(ink, line, 720, foot+70+34*float64(i), 16, 2.4)
	}
	p.sign(pen, 11, 780, foot+200)
	p.write(ink, strings.ToUpper(hostHead.Name.Name), 720, foot+270, 16, 2.4)
	return inked(p.done(), ink, pen)
}

// cell writes a text in as many lines as it needs.
func (p *painter) cell(ink color.RGBA, text string, x, y, width float64) {
	const letter = 13.0
	lines := []string{""}
	for _, word := range strings.Fields(strings.ToUpper(text)) {
		last := &lines[len(lines)-1]
		if *last != "" && wide(*last+" "+word, letter) > width {
			lines = append(lines, word)
			continue
		}
		*last = strings.TrimSpace(*last + " " + word)
	}
	for i, line := range lines {
		p.write(ink, line, x, y+18+24*float64(i), letter, 2)
	}
}

// sign draws one of many flourishes from x on around the line y.
func (p *painter) sign(pen color.RGBA, n int, x, y float64) {
	const steps = 90
	k := float64(n)
	var points []float64
	for i := range steps {
		t := float64(i) / (steps - 1)
		points = append(points,
			x+68*t+8*math.Sin(t*(9+2*math.Mod(k, 4))+k),
			y+(22-12*t)*math.Sin(t*(11+3*math.Mod(k*1.7, 3))+k*2.1)+8*math.Sin(t*31+k))
	}
	p.stroke(pen, 2.6, points...)
	p.stroke(pen, 2.2, x-6, y+20+math.Mod(k*3, 7), x+76, y+8-math.Mod(k*5, 9))
}

// inked is a picture in the few colours of a scan, as a PNG.
func inked(picture *image.RGBA, colours ...color.RGBA) []byte {
	palette := color.Palette{color.White}
	for _, c := range colours {
		palette = append(palette, c)
	}
	out := image.NewPaletted(picture.Bounds(), palette)
	for i := range out.Pix {
		c := color.RGBA{picture.Pix[4*i], picture.Pix[4*i+1], picture.Pix[4*i+2], 0xFF}
		for k, known := range colours {
			if c == known {
				out.Pix[i] = uint8(k + 1)
			}
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, out); err != nil {
		panic(err) // a bytes.Buffer takes every write and the picture has a size
	}
	return b.Bytes()
}
