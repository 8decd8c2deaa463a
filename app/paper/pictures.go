package paper

import (
	"math"

	"sinergi/app/doc"
)

// Measures of photos in rows, in millimetres where nothing else is said.
const (
	photoGap     = 6.0 // between two photos of a row
	photoApart   = 4.0 // between two rows
	captionGap   = 1.5 // from a photo to its caption
	captionScale = 0.9 // size of captions as a share of the document's
	mostPerRow   = 3
	emptyAspect  = 4.0 / 3 // of the box that stands for a photo that cannot be read
	mostOver     = 1.3     // height of the tallest photo of a row as a multiple of the lowest one's
	leastUpright = 0.9     // but it may be this high as a share of its cell's width
)

// photo is one photo in its row.
type photo struct {
	img     *Image
	w, h    float64
	caption []textLine
	even    float64 // width in which the caption is centred
}

// pictures sets photos in rows that are not split, each with its caption right
// below. No photo is so tall that a page holds only one row.
func (f *flow) pictures(b doc.Pictures, x, w float64) {
	per := b.PerRow
	if per <= 0 {
		per = 2
	}
	per = min(per, mostPerRow)
	cell := (w - photoGap*float64(per-1)) / float64(per)
	size := f.setup.Size * captionScale
	pitch := size * mmPerPoint * math.Min(f.setup.Leading, 1.25)
	tallest := math.Max((f.height-photoApart)/2-captionGap-2*pitch, 10)
	for i := 0; i < len(b.Items); i += per {
		items := b.Items[i:min(i+per, len(b.Items))]
		row := make([]photo, len(items))
		var s slab
		top := 0.0 // height of the tallest photo
		for k, item := range items {
			row[k] = f.photo(item, cell, tallest, size)
			s.height = math.Max(s.height, float64(len(row[k].caption))*pitch)
		}
		evenRow(row, cell)
		for _, p := range row {
			top = math.Max(top, p.h)
		}
		if s.height > 0 {
			s.height += captionGap
		}
		s.height += top
		left := x + (cell+photoGap)*float64(per-len(row))/2 // a shorter last row stands in the middle
		for _, p := range row {
			p.put(&s, left, cell, top, pitch, size)
			left += cell + photoGap
		}
		s.before = photoApart
		if i == 0 {
			s.before = b.Before * f.pitch
		}
		f.slabs = append(f.slabs, s)
	}
}

// evenRow makes upright photos beside wide ones smaller, which else stand over
// them like towers.
func evenRow(row []photo, cell float64) {
	lowest := math.Inf(1)
	for _, p := range row {
		lowest = math.Min(lowest, p.h)
	}
	most := math.Max(lowest*mostOver, cell*leastUpright)
	for k := range row {
		if share := most / math.Max(row[k].h, 1); share < 1 {
			row[k].w, row[k].h = row[k].w*share, row[k].h*share
		}
	}
}

// photo fits one photo into its cell; one that cannot be read is an empty box.
func (f *flow) photo(item doc.CaptionedPicture, cell, tallest, size float64) photo {
	p := photo{img: f.picture(item.Picture, cell, tallest)}
	if p.img != nil {
		p.w, p.h = fit(p.img, cell, tallest)
	} else {
		p.w = math.Min(cell, tallest*emptyAspect)
		p.h = p.w / emptyAspect
		if len(item.Picture.Data) == 0 && item.Picture.Name != "" {
			f.warnings = append(f.warnings, "Foto “"+item.Picture.Name+"” tidak ditemukan; tempatnya dibiarkan kosong. Tambahkan foto itu lagi.")
		}
	}
	if len(item.Caption) > 0 && (len(item.Caption) > 1 || item.Caption[0].Text != "") {
		p.even = f.balance(item.Caption, cell, size)
		p.caption = f.lines(item.Caption, p.even, size, doc.Centre)
	}
	return p
}

// put draws the photo with its foot at top, in the middle of its cell.
func (p photo) put(s *slab, left, cell, top, pitch, size float64) {
	x, y := left+(cell-p.w)/2, top-p.h
	if p.img != nil {
		s.pictures = append(s.pictures, Picture{X: x, Y: y, W: p.w, H: p.h, Image: p.img})
	} else {
		s.rects = append(s.rects, Rect{X: x, Y: y, W: p.w, H: p.h, Width: 0.2, Gray: 0xA0})
	}
	for i, l := range p.caption {
		s.put(l, left+(cell-p.even)/2, top+captionGap+float64(i)*pitch+baseline(size, pitch), size)
	}
}
