package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/paper"
	"sinergi/views/kit"
)

// side is one half of a comparison: a version, or the text as it stands now.
type side struct {
	version app.Version
	now     bool
}

func (s side) name() string {
	if s.now {
		return lang.L("Naskah sekarang")
	}
	return lang.L("Versi {{.N}}", map[string]any{"N": s.version.Number})
}

// askCompare asks which two texts to compare: the newest version and now at
// first.
func (v *versionsTab) askCompare() {
	if len(v.rows) == 0 {
		v.o.toast(lang.L("Belum ada versi untuk dibandingkan. Simpan satu versi lebih dahulu."), "", nil)
		return
	}
	sides := []side{{now: true}}
	words := []string{lang.L("Naskah sekarang")}
	for _, row := range v.rows {
		sides = append(sides, side{version: row})
		words = append(words, joinFacts(lang.L("Versi {{.N}}", map[string]any{"N": row.Number}), versionTime(row), row.By))
	}
	before, after := kit.NewSelect(words), kit.NewSelect(words)
	before.SetSelectedIndex(1)
	after.SetSelectedIndex(0)
	body := container.New(layout.NewCustomPaddedVBoxLayout(12),
		kit.NewField(lang.L("Naskah lama"), before), kit.NewField(lang.L("Naskah baru"), after))
	kit.ShowDialog(v.o.window, kit.Dialog{
		Title: lang.L("Bandingkan dua naskah"), Body: body, Focus: before, Width: 520,
		Buttons: []kit.DialogButton{
			{Label: lang.L("Batal"), Kind: kit.Plain, Cancel: true},
			{Label: lang.L("Bandingkan"), Kind: kit.Main, Tapped: func() {
				v.open(sides[max(before.SelectedIndex(), 0)], sides[max(after.SelectedIndex(), 0)])
			}},
		},
	})
}

// open compares two texts in a view of its own.
func (v *versionsTab) open(before, after side) {
	record, office := v.form.get(), v.o.record
	var lines [2][]doc.Line
	v.o.work.latest("compare", func(ctx context.Context) error {
		for i, s := range []side{before, after} {
			if s.now {
				lines[i] = doc.Lines(doc.Agreement(office, record))
				continue
			}
			whole, err := v.o.store.Version(ctx, s.version.ID)
			if err != nil {
				return err
			}
			lines[i] = doc.VersionLines(office, whole)
		}
		return nil
	}, func(err error) {
		if err != nil {
			v.o.fail(err)
			return
		}
		c := &comparison{
			o: v.o, before: lines[0], after: lines[1], from: v.compare,
			words: doc.Comparison{Title: agreementTitle(record), Before: before.name(), After: after.name(), Date: record.SignedOn},
		}
		c.show()
	})
}

// comparison is the view of two texts: one redlined document, or both side by
// side.
type comparison struct {
	o             *office
	words         doc.Comparison
	before, after []doc.Line
	across        bool
	preview       *previewPane
	pdf, word     *kit.Button
	back          *kit.Button
	how           *kit.Segment
	from          fyne.Focusable // where the cursor goes when it is closed
}

func (c *comparison) document() doc.Document {
	if c.across {
		return doc.SideBySide(c.o.record, c.words, c.before, c.after)
	}
	return doc.Redline(c.o.record, c.words, c.before, c.after)
}

// show takes the place of the room until it is closed.
func (c *comparison) show() {
	c.preview = newPreviewPane(c.o, "compare")
	c.preview.onClose = c.close
	c.preview.onShown = func(pages []paper.Page) { c.preview.desk.Go(firstChange(pages, c.across)) }
	c.how = kit.NewSegment([]string{lang.L("Satu naskah"), lang.L("Bersebelahan")}, func(i int) { c.across = i == 1; c.draw() })
	c.back = kit.NewButton(lang.L("Kembali ke naskah"), "left", kit.Plain, c.close)
	c.word = kit.NewButton(lang.L("Simpan Word"), "", kit.Plain, func() { c.save(".docx") })
	c.pdf = kit.NewButton(lang.L("Buat PDF"), "pdf", kit.Main, func() { c.save(".pdf") })
	title := kit.NewText(lang.L("Dari {{.Before}} ke {{.After}}", map[string]any{"Before": c.words.Before, "After": c.words.After}), kit.TextTitle).Shrink()
	line := canvas.NewRectangle(kit.Line)
	line.SetMinSize(fyne.NewSize(1, 1))
	right := container.New(layout.NewCustomPaddedHBoxLayout(8), gap(4), container.NewCenter(c.how), container.NewCenter(c.word), container.NewCenter(c.pdf))
	bar := edges(nil, line, nil, nil, container.NewStack(canvas.NewRectangle(kit.Surf),
		inset(edges(nil, nil, container.NewHBox(container.NewCenter(c.back), gap(8)), right, container.NewVBox(layout.NewSpacer(), title, layout.NewSpacer())), 12, 12, 12, 12)))
	c.preview.setPapers([]string{lang.L("Perbandingan")}, 0)
	c.o.cover(c, edges(bar, nil, nil, nil, c.preview.content))
	c.o.window.Canvas().Focus(c.back)
	c.o.status.tell(lang.L("Yang ditambahkan bergaris bawah, yang dihapus dicoret."))
	c.draw()
}

func (c *comparison) draw() {
	zoom := float32(1)
	if c.across {
		zoom = kit.ZoomWidth
	}
	c.preview.setZoom(zoom)
	c.preview.show(c.document())
}

// legendWords are how many coloured words tell what the colours mean, at the head
// of one redlined document.
const legendWords = 6

// firstChange is the first page with coloured words of the text, or 0.
func firstChange(pages []paper.Page, across bool) int {
	left := legendWords
	if across {
		left = 0
	}
	for i, page := range pages {
		for _, text := range page.Texts {
			if text.Ink == paper.InkGray {
				continue
			}
			if left--; left < 0 {
				return i
			}
		}
	}
	return 0
}

// close brings the room back, with the cursor where the comparison began.
func (c *comparison) close() {
	c.o.uncover()
	if c.from != nil {
		c.o.window.Canvas().Focus(c.from)
	}
}

// save writes the comparison as it is seen and opens it.
func (c *comparison) save(ending string) {
	c.o.makeFile(c.document(), "", c.fileName(ending))
}

// fileName names both sides whole, so that two comparisons of one agreement
// never share a name.
func (c *comparison) fileName(ending string) string {
	return fileNameWith(lang.L("Perbandingan")+" "+c.words.Title, c.words.Before+" - "+c.words.After, ending)
}

// do is what the menu's keys do while the comparison is shown: only what is
// about it, since the room behind it cannot be seen.
func (c *comparison) do(cmd command) {
	switch cmd {
	case cmdPDF:
		c.save(".pdf")
	case cmdWord:
		c.save(".docx")
	case cmdPrint:
		c.o.openPrint(printable{
			title:  c.words.Title,
			papers: []printPaper{{name: lang.L("Perbandingan"), file: c.fileName(""), make: c.document}},
		})
	}
}

// cover shows a comparison in the place of the open room; uncover brings the
// room back.
func (o *office) cover(c *comparison, content fyne.CanvasObject) {
	o.covered = c
	o.body.Objects = []fyne.CanvasObject{content}
	o.body.Refresh()
}

func (o *office) uncover() {
	if o.covered == nil {
		return
	}
	o.covered = nil
	o.body.Objects = []fyne.CanvasObject{o.rooms[o.open].content()}
	o.body.Refresh()
	o.rooms[o.open].resized()
	if r, is := o.rooms[o.open].(interface{ tellState() }); is {
		r.tellState() // not the hint of the comparison any longer
	}
}
