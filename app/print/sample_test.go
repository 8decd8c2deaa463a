package print

import (
	"fmt"
	"time"

	"sinergi/app/paper"
)

// fiftyPages are pages of text as minutes have them, the first with colour.
func fiftyPages() paper.Result {
	r := paper.Result{Info: paper.Info{Title: "Lima puluh halaman", Author: "Uji", Date: time.Date(2023, 5, 15, 0, 0, 0, 0, time.UTC)}}
	for n := range 50 {
		page := paper.Page{Width: 210, Height: 297}
		page.Lines = append(page.Lines, paper.Line{X1: 25, Y1: 35, X2: 190, Y2: 35, Width: 0.7}, paper.Line{X1: 25, Y1: 36, X2: 190, Y2: 36, Width: 0.25})
		page.Rects = append(page.Rects, paper.Rect{X: 25, Y: 250, W: 165, H: 20, Width: 0.3})
		for line := range 42 {
			text := paper.Text{
				X: 25, Y: 45 + 4.8*float64(line), Size: 11, Face: paper.Sans,
				S: fmt.Sprintf("Halaman %d baris %d: PARA PIHAK bersepakat mengadakan pembahasan rencana kerja", n+1, line+1),
			}
			if n == 0 && line == 0 {
				text.Ink = paper.InkAdded
			}
			page.Texts = append(page.Texts, text)
		}
		r.Pages = append(r.Pages, page)
	}
	return r
}
