package sample

import (
	"bytes"
	"image/png"
	"math"
	"sync"

	"sinergi/app"
)

// Crest is the invented arms of the sample's kabupaten as a PNG: a shield with
// hills and a river, so that no real body's arms are shown. Each call gives the
// same bytes; callers must not change them.
var Crest = sync.OnceValue(func() []byte {
	const wide, high = 480.0, 600.0
	p := newPainter(wide, high, 2)
	p.rect(emblemWhite, 0, 0, wide, high)
	shield := func(edge float64) []float64 {
		points := []float64{edge, edge, wide - edge, edge}
		for i := range 25 { // both flanks run to the point below
			t := float64(i) / 24 * math.Pi
			points = append(points, wide/2+(wide/2-edge)*math.Cos(t), high*0.5+(high*0.5-edge)*math.Sin(t))
		}
		return points
	}
	p.polygon(rgb(0x1F5D3A), shield(8)...)
	p.polygon(rgb(0xF2D67A), shield(28)...)
	p.polygon(rgb(0x2E7D4F), shield(44)...)
	p.ellipse(rgb(0xF4C542), wide/2, 190, 74, 74)
	p.polygon(rgb(0x1F5D3A), 60, 330, 170, 180, 250, 300, 330, 200, 420, 330, 400, 400, 80, 400)
	for i := range 3 {
		y := 400 + 40*float64(i)
		var wave []float64
		for k := range 30 {
			x := 95 + float64(k)*10 + float64(i)*12 - float64(i*k)*0.8
			wave = append(wave, x, y+9*math.Sin(float64(k)*0.7))
		}
		p.stroke(rgb(0xDCECF4), 14, wave...)
	}
	var out bytes.Buffer
	if err := png.Encode(&out, p.done()); err != nil {
		panic(err) // a bytes.Buffer takes every write and the picture has a size
	}
	return out.Bytes()
})

// Letterheads are kops that differ as those of offices do: two logos with
// spaced letters, a name too long for one line, no logo at all.
func Letterheads() []app.Letterhead {
	crest := app.Picture{Name: "lambang-kabupaten-contoh.png", Data: Crest()}
	emblem := app.Picture{Name: "lambang-contoh.png", Data: Emblem()}
	return []app.Letterhead{
		{
			Logo: crest, Right: emblem,
			Lines: []app.LetterheadLine{
				{Text: "PEMERINTAH KABUPATEN MUARA ENIM", Size: 13},
				{Text: "DINAS TENAGA KERJA", Size: 17, Bold: true, Spacing: 1.5},
				{Text: "Jalan Contoh Pemuda Nomor 4, Muara Enim 31315 · Telepon (0734) 555021", Size: 9},
				{Text: "Laman: disnaker-muaraenim.contoh.id · Pos-el: disnaker@muaraenim.contoh.id", Size: 9},
			},
			Rule: app.RuleThinThick, Centre: app.CentreBesideLogo, GapMM: 8, Shrink: true,
		},
		{
			Logo: crest,
			Lines: []app.LetterheadLine{
				{Text: "PEMERINTAH KABUPATEN MUARA ENIM", Size: 13},
				{Text: "DINAS PEMBERDAYAAN PEREMPUAN, PERLINDUNGAN ANAK, PENGENDALIAN PENDUDUK, DAN KELUARGA BERENCANA", Size: 14, Bold: true},
				{Text: "Jalan Contoh Merdeka Nomor 7, Muara Enim 31314", Size: 9},
			},
			Rule: app.RuleSingle, Centre: app.CentreOnPage, GapMM: 6,
		},
		{
			Lines: []app.LetterheadLine{
				{Text: "KECAMATAN LAWANG KIDUL", Size: 16, Bold: true, Spacing: 3},
				{Text: "Jalan Contoh Lintas Nomor 1, Tanjung Enim 31713", Size: 10},
			},
			Rule: app.RuleThin, Centre: app.CentreOnPage, GapMM: 6, Shrink: true,
		},
	}
}
