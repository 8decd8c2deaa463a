package word

import (
	"math"

	"sinergi/app/doc"
)

// Measures of photos in rows, in millimetres where nothing else is said; they
// are those of our own pages.
const (
	photoGap     = 6.0 // between two photos of a row
	photoApart   = 4.0 // between two rows
	captionGap   = 1.5 // from a photo to its caption
	captionScale = 0.9 // size of captions as a share of the document's
	mostPerRow   = 3
	emptyAspect  = 4.0 / 3 // of the box that stands for a photo that cannot be read
	photoSpare   = 1.5     // what a row may be taller here than on our pages
	mostOver     = 1.3     // height of the tallest photo of a row as a multiple of the lowest one's
	leastUpright = 0.9     // but it may be this high as a share of its cell's width
)

// framed is one photo with the size it is shown in, millimetres.
type framed struct {
	doc.CaptionedPicture
	medium        *medium
	width, height float64
}

// photos writes photos as a table without rules, a row of it for each row of
// photos. Every photo has two of the table's columns, so that a shorter last row
// stands in the middle.
func (w *writer) photos(b doc.Pictures) {
	if len(b.Items) == 0 {
		return
	}
	per := b.PerRow
	if per <= 0 {
		per = 2
	}
	per = min(per, mostPerRow, len(b.Items))
	half := w.width / (2 * per)
	columns := make([]int, 2*per)
	for i := range columns {
		columns[i] = half
	}
	wide := (float64(w.width)/twipsPerMM - photoGap*float64(per-1)) / float64(per)
	high := w.tallestPhoto()
	w.before += b.Before
	w.tableStart(tableHead, columns, false)
	for i := 0; i < len(b.Items); i += per {
		items := b.Items[i:min(i+per, len(b.Items))]
		row, top := make([]framed, len(items)), 0.0
		for k, item := range items {
			row[k] = w.framed(item, wide, high)
		}
		evenRow(row, wide)
		for _, p := range row {
			top = math.Max(top, p.height)
		}
		apart := cell{width: 2 * half, span: 2}
		if i+per < len(b.Items) {
			apart.bottomMargin = twips(photoApart)
		}
		w.add(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		w.photoPad(per-len(row), half)
		for _, p := range row {
			w.cellStart(apart)
			w.in(2*half, styleCaption, func() { w.photo(p, top) })
			w.add(`</w:tc>`)
		}
		w.photoPad(per-len(row), half)
		w.add(`</w:tr>`)
	}
	w.tableEnd()
}

// evenRow makes upright photos beside wide ones smaller, as our pages do; wide
// is the width of a cell in millimetres.
func evenRow(row []framed, wide float64) {
	lowest := math.Inf(1)
	for _, p := range row {
		lowest = math.Min(lowest, p.height)
	}
	most := math.Max(lowest*mostOver, wide*leastUpright)
	for k := range row {
		if share := most / math.Max(row[k].height, 1); share < 1 {
			row[k].width, row[k].height = row[k].width*share, row[k].height*share
		}
	}
}

// tallestPhoto is how high a photo may be, in millimetres, so that a page holds
// two rows.
func (w *writer) tallestPhoto() float64 {
	page := w.setup.Paper.Height - w.setup.Top - w.setup.Bottom
	line := w.setup.Size * captionScale * math.Min(w.setup.Leading, tightLeading) / pointsPerMM
	return math.Max((page-photoApart)/2-captionGap-2*line-photoSpare, 10)
}

// photoPad is an empty cell beside a row that has fewer photos.
func (w *writer) photoPad(columns, half int) {
	if columns == 0 {
		return
	}
	w.cellStart(cell{width: columns * half, span: columns})
	w.in(columns*half, styleCaption, func() {})
	w.add(`</w:tc>`)
}

// framed fits one photo into its cell; one that cannot be read is an empty box.
func (w *writer) framed(item doc.CaptionedPicture, wide, high float64) framed {
	p := framed{CaptionedPicture: item, medium: w.medium(item.Picture)}
	if p.medium != nil {
		p.width, p.height = p.medium.fit(wide, high)
		return p
	}
	p.width = math.Min(wide, high*emptyAspect)
	p.height = p.width / emptyAspect
	return p
}

// photo writes one photo with its foot so far below the cell's top, in
// millimetres, and its caption under it.
func (w *writer) photo(p framed, top float64) {
	lines := func(mm float64) float64 { return math.Max(mm, 0) * pointsPerMM / w.pitch }
	if p.medium != nil {
		w.pictured(p.medium, paragraph{style: styleCaption, align: doc.Centre, before: lines(top - p.height), keep: true}, p.Picture.Name, p.width, p.height)
	} else {
		w.before = lines(top - p.height)
		w.box(boxed{width: twips(p.width), height: twips(p.height), align: doc.Centre, border: `w:val="single" w:sz="4" w:space="0" w:color="A0A0A0"`})
	}
	size := w.setup.Size * captionScale
	side := w.narrow(p.Caption, size, w.width)
	w.para(paragraph{style: styleCaption, align: doc.Centre, size: size, before: lines(captionGap), left: side, right: side}, p.Caption)
}
