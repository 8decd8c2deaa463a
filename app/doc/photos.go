package doc

import (
	"strconv"
	"strings"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// Photos makes the page of photos of a meeting (lampiran dokumentasi). It is an
// annex and has no letterhead of its own.
func Photos(o app.Office, m app.Meeting) Document {
	d := Document{
		Title:   "Lampiran dokumentasi: " + oneLine(m.Title),
		Author:  o.Name,
		Subject: "Lampiran dokumentasi",
		Date:    m.From,
		Setup:   pageSetup(o, o.Paper.Photos, app.PageStyle{}, NumbersDashed),
		Mark:    draftMark(o, m),
	}
	title := Title{After: 1, Lines: []Runs{Bold("LAMPIRAN DOKUMENTASI"), Bold(orDots(strings.ToUpper(oneLine(m.Title)), 60))}}
	if where := whenAndWhere(m); where != "" {
		title.Lines = append(title.Lines, Plain(where))
	}
	d.Blocks = []Block{title}
	if photos := photoBlocks(m); photos != nil {
		d.Blocks = append(d.Blocks, photos...)
	} else {
		d.Blocks = append(d.Blocks, Paragraph{Runs: Plain("Belum ada foto untuk rapat ini."), Align: Centre})
	}
	return d
}

// whenAndWhere is "Senin, 15 Mei 2023, di Ruang Rapat ...".
func whenAndWhere(m app.Meeting) string {
	day, place := bahasa.DayRange(m.From, m.To), oneLine(m.Place)
	switch {
	case place == "":
		return day
	case day == "":
		return "Tempat: " + place
	}
	return day + ", di " + place
}

// photoPage is the meeting's photos on a page of their own behind its minutes.
func photoPage(m app.Meeting) []Block {
	return append([]Block{NewPage{}, Title{After: 1, Lines: []Runs{Bold("DOKUMENTASI")}}}, photoBlocks(m)...)
}

// photoBlocks are a meeting's photos with their captions, nothing when there
// are none: two side by side, a single one as large as the page allows.
func photoBlocks(m app.Meeting) []Block {
	if len(m.Photos) == 0 {
		return nil
	}
	p := Pictures{PerRow: min(len(m.Photos), 2)}
	for i, photo := range m.Photos {
		caption := "Foto " + strconv.Itoa(i+1)
		if text := oneLine(photo.Caption); text != "" {
			caption += ". " + text
		}
		p.Items = append(p.Items, CaptionedPicture{Picture: Picture{Name: photo.Name, Hash: photo.Hash}, Caption: Plain(caption)})
	}
	return []Block{p}
}
