package sample

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"math"
)

// Sizes of the photos in pixels: wide ones and an upright one.
const (
	photoLong  = 960
	photoShort = 640
)

// look is how a person is dressed.
type look struct {
	shirt, hair color.RGBA
	veil        bool // hair is the colour of the veil
}

var (
	skin = []color.RGBA{rgb(0xC68E63), rgb(0xB87F55), rgb(0xD09B72)}
	dark = rgb(0x2A2320)
	// Looks of those who sit around the table.
	looks = []look{
		{rgb(0xC9B891), dark, false},
		{rgb(0x8B5E3C), rgb(0xE9DCC5), true},
		{rgb(0x2F4858), dark, false},
		{rgb(0xF0F0EC), rgb(0x6B8E8A), true},
		{rgb(0x6A4C76), dark, false},
		{rgb(0xC9B891), rgb(0x7A4B3A), true},
		{rgb(0x3D6B4F), rgb(0x4A4642), false},
		{rgb(0xF0F0EC), dark, false},
	}
)

// encoded is a scene as a JPEG.
func encoded(picture image.Image) []byte {
	var out bytes.Buffer
	if err := jpeg.Encode(&out, picture, &jpeg.Options{Quality: 85}); err != nil {
		panic(err) // a bytes.Buffer takes every write and the picture has a size
	}
	return out.Bytes()
}

// room paints wall, floor and ceiling light.
func (p *painter) room(w, h, floor float64) {
	p.shade(rgb(0xEFE9DC), rgb(0xDCD2BF), 0, 0, w, floor)
	p.shade(rgb(0xB9A78C), rgb(0x8F7C63), 0, floor, w, h-floor)
	p.rect(rgb(0x9C8A70), 0, floor-8, w, 8)
	p.rect(rgb(0xCFC3AD), 0, 0, w, 14) // ceiling: without it the light looks cut out of the photo
	p.polygon(rgb(0xFDFBF3), w*0.32, 14, w*0.68, 14, w*0.64, 28, w*0.36, 28)
}

// window paints a window with curtains.
func (p *painter) window(x, y, w, h float64) {
	p.rect(rgb(0x7B6A52), x-6, y-6, w+12, h+12)
	p.shade(rgb(0xBFE0F2), rgb(0xE8F4EE), x, y, w, h)
	p.arc(rgb(0x86A873), x+w*0.3, y+h, w*0.3, h*0.22, math.Pi, 2*math.Pi)
	p.arc(rgb(0x739764), x+w*0.72, y+h, w*0.28, h*0.3, math.Pi, 2*math.Pi)
	p.rect(rgb(0x7B6A52), x-12, y+h, w+24, 14)
	p.rect(rgb(0x7B6A52), x+w/2-3, y, 6, h)
	for _, side := range []float64{x - 22, x + w - 12} {
		p.rect(rgb(0xA9473F), side, y-12, 34, h+34)
		for i := range 3 {
			p.rect(rgb(0x8E3932), side+8+float64(i)*10, y-12, 3, h+34)
		}
	}
}

// screen paints what is shown to all: a title, a chart and lines of text.
func (p *painter) screen(x, y, w, h float64) {
	p.rect(rgb(0x4A4A4A), x-5, y-5, w+10, h+10)
	p.rect(rgb(0xFBFCFD), x, y, w, h)
	p.rect(emblemNavy, x, y, w, h*0.17)
	letter := h * 0.075
	p.write(emblemWhite, "RENCANA KERJA", x+w*0.06, y+h*0.05, letter, letter/5)
	for i, share := range []float64{0.35, 0.5, 0.44, 0.68} {
		p.rect([]color.RGBA{emblemNavy, emblemStar}[i%2], x+w*(0.08+0.1*float64(i)), y+h*(0.92-share*0.8), w*0.07, h*share*0.8)
	}
	for i := range 5 {
		p.ellipse(emblemStar, x+w*0.56, y+h*(0.33+0.13*float64(i)), 3, 3)
		p.rect(rgb(0xA8B4BD), x+w*0.59, y+h*(0.315+0.13*float64(i)), w*(0.24+0.05*float64(i%3)), h*0.03)
	}
}

// flag paints the red and white flag on its pole.
func (p *painter) flag(x, y, h float64) {
	p.rect(rgb(0xB08D3E), x-3, y, 6, h)
	p.ellipse(rgb(0xD9B75C), x, y, 8, 8)
	p.ellipse(rgb(0x6B5A3A), x, y+h, 26, 7)
	p.polygon(rgb(0xC8272D), x+3, y+14, x+44, y+34, x+38, y+100, x+3, y+86)
	p.polygon(rgb(0xF7F5F1), x+3, y+86, x+38, y+100, x+32, y+168, x+3, y+158)
}

// person paints somebody from the waist up; size is the height of the head and
// y where the shoulders' line ends. back shows no face.
func (p *painter) person(l look, tone int, x, y, size float64, back bool) {
	p.polygon(l.shirt, x-size*1.05, y, x-size*0.92, y-size*1.25, x-size*0.5, y-size*1.55, x+size*0.5, y-size*1.55, x+size*0.92, y-size*1.25, x+size*1.05, y)
	headY := y - size*2.2
	face := skin[tone%len(skin)]
	p.rect(face, x-size*0.17, headY+size*0.3, size*0.34, size*0.45)
	if l.veil {
		p.ellipse(l.hair, x, headY+size*0.05, size*0.5, size*0.62)
		p.polygon(l.hair, x-size*0.45, headY+size*0.2, x+size*0.45, headY+size*0.2, x+size*0.7, y-size*1.05, x, y-size*0.8, x-size*0.7, y-size*1.05)
		if !back {
			p.ellipse(face, x, headY+size*0.05, size*0.31, size*0.42)
			p.eyes(x, headY, size)
		}
		return
	}
	if back {
		p.ellipse(l.hair, x, headY, size*0.42, size*0.52)
		return
	}
	p.polygon(rgb(0xF4F1EA), x-size*0.2, y-size*1.56, x+size*0.2, y-size*1.56, x, y-size*1.2)
	p.ellipse(face, x, headY, size*0.4, size*0.52)
	p.arc(l.hair, x, headY-size*0.06, size*0.43, size*0.5, math.Pi, 2*math.Pi)
	p.eyes(x, headY+size*0.05, size)
}

func (p *painter) eyes(x, y, size float64) {
	for _, side := range []float64{-1, 1} {
		p.ellipse(dark, x+side*size*0.13, y, size*0.035, size*0.045)
	}
	p.stroke(rgb(0x8C4A3A), size*0.035, x-size*0.08, y+size*0.26, x, y+size*0.29, x+size*0.08, y+size*0.26)
}

// meetingScene is the room with all around the long table.
func meetingScene() image.Image {
	p := newPainter(photoLong, photoShort, 2)
	p.room(photoLong, photoShort, 330)
	p.window(70, 70, 150, 170)
	p.screen(350, 52, 290, 168)
	p.flag(760, 70, 270)
	p.window(840, 70, 150, 170)
	for i := range 4 { // the far side faces us
		p.person(looks[i], i, 300+float64(i)*120, 390, 46, false)
	}
	p.polygon(rgb(0x6E4A2C), 215, 372, 745, 372, 900, 560, 60, 560)
	p.polygon(rgb(0x8A5F3A), 215, 366, 745, 366, 900, 548, 60, 548)
	p.rect(rgb(0x553820), 60, 556, 840, 40)
	for i := range 4 { // papers, glasses and microphones
		x := 270 + float64(i)*120
		p.polygon(rgb(0xF7F5EE), x, 395, x+44, 395, x+50, 420, x-2, 420)
		p.stroke(rgb(0xB9C2C8), 2, x+6, 403, x+38, 403)
		p.stroke(rgb(0xB9C2C8), 2, x+5, 410, x+40, 410)
		p.ellipse(rgb(0xD9EAF0), x+66, 402, 8, 10)
		p.stroke(rgb(0x333333), 4, x-20, 440, x-14, 412)
		p.ellipse(rgb(0x222222), x-13, 408, 6, 8)
	}
	for i := range 4 { // the near side turns its backs to us
		p.person(looks[7-i], i+1, 150+float64(i)*220, 660, 74, true)
	}
	return p.done()
}

// talkScene is the speaker beside the screen and rows of listeners.
func talkScene() image.Image {
	p := newPainter(photoLong, photoShort, 2)
	p.room(photoLong, photoShort, 400)
	p.screen(330, 60, 420, 250)
	p.flag(90, 110, 300)
	p.person(looks[3], 2, 225, 400, 58, false)
	p.polygon(rgb(0x5C3D24), 160, 330, 290, 330, 276, 470, 174, 470)
	p.polygon(rgb(0x7A5331), 150, 316, 300, 316, 290, 338, 160, 338)
	p.ellipse(emblemPale, 225, 395, 28, 28)
	p.ellipse(emblemNavy, 225, 395, 19, 19)
	p.stroke(rgb(0x333333), 4, 262, 318, 250, 282)
	p.ellipse(rgb(0x222222), 249, 277, 7, 10)
	p.window(830, 90, 110, 170)
	for row := range 2 {
		size := 46 + 20*float64(row)
		for i := range 6 - row {
			x := 90 + float64(row)*70 + float64(i)*(165+8*float64(row))
			p.polygon(rgb(0x3C4A52), x-size*0.8, 500+float64(row)*110+size*1.6, x-size*0.7, 470+float64(row)*110, x+size*0.7, 470+float64(row)*110, x+size*0.8, 500+float64(row)*110+size*1.6)
			p.person(looks[(i*3+row*2+2)%len(looks)], i+row, x, 520+float64(row)*125, size, true)
		}
	}
	return p.done()
}

// arrivalScene is the upright one: somebody signs the list at the door.
func arrivalScene() image.Image {
	p := newPainter(photoShort, photoLong, 2)
	p.room(photoShort, photoLong, 640)
	p.rect(rgb(0x6B4A2E), 400, 110, 200, 530)
	p.rect(rgb(0x8A633F), 414, 124, 172, 516)
	p.rect(rgb(0x9C744C), 432, 150, 136, 200)
	p.rect(rgb(0x9C744C), 432, 380, 136, 220)
	p.ellipse(rgb(0xD9B75C), 428, 380, 8, 8)
	p.rect(emblemNavy, 60, 120, 210, 330)
	p.rect(emblemPale, 72, 132, 186, 306)
	p.ellipse(emblemNavy, 165, 200, 46, 46)
	p.ellipse(emblemStar, 165, 200, 26, 26)
	for i, text := range []string{"SELAMAT", "DATANG"} {
		p.write(emblemNavy, text, 165-wide(text, 26)/2, 280+46*float64(i), 26, 5)
	}
	p.rect(rgb(0xA8B4BD), 105, 385, 120, 8)
	p.person(looks[3], 0, 190, 640, 78, false)
	p.person(looks[0], 1, 425, 690, 86, false)
	p.polygon(rgb(0x274B63), 40, 640, 600, 640, 625, 960, 15, 960)
	for i := range 7 {
		p.stroke(rgb(0x1D3A4E), 5, 75+float64(i)*82, 690, 70+float64(i)*84, 960)
	}
	p.polygon(rgb(0x35647F), 60, 610, 580, 610, 615, 690, 25, 690)
	p.polygon(rgb(0xF7F5EE), 300, 622, 420, 622, 436, 672, 296, 672)
	for i := range 5 {
		y := 630 + float64(i)*9
		p.stroke(rgb(0x9AA6AE), 1.6, 304, y, 418+float64(i)*2, y)
	}
	p.stroke(looks[0].shirt, 34, 500, 560, 488, 615, 430, 640)
	p.ellipse(skin[1], 420, 642, 20, 15)
	p.stroke(rgb(0x1B2D6B), 5, 396, 656, 424, 616)
	p.ellipse(rgb(0x7B6A52), 120, 640, 34, 12)
	p.polygon(rgb(0x7B6A52), 92, 600, 148, 600, 152, 642, 88, 642)
	for i := range 4 {
		p.ellipse(rgb(0x5E8C5A), 100+float64(i)*14, 575-float64(i%2)*16, 18, 30)
	}
	return p.done()
}
