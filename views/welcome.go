package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/app/sample"
	"sinergi/assets"
	"sinergi/views/kit"
)

// welcome asks the few things that an empty database needs, or fills it with
// the sample to learn from.
func (o *office) welcome() {
	name := kit.NewEntry()
	name.SetValue(sample.Office().Name)
	city := kit.NewEntry()
	city.SetValue(sample.Office().City)
	nameField := kit.NewField(lang.L("1. Nama kantor Anda"), name).SetRequired(true).SetHelp(lang.L("Muncul pada kop surat. Semua jawaban dapat diubah nanti di Pengaturan."))
	cityField := kit.NewField(lang.L("2. Kota pada tanggal surat"), city).SetRequired(true)
	showCity := func(string) {
		cityField.SetHelp(lang.L("Contoh hasilnya: {{.City}}, {{.Date}}", map[string]any{"City": city.Value(), "Date": o.today().Long()}))
	}
	city.OnEdited = showCity
	showCity("")
	start := kit.NewRadioRows([]string{lang.L("Data contoh"), lang.L("Data kosong")},
		[]string{lang.L("Rapat Muara Enim dan setahun rapat rekaan untuk belajar."), lang.L("Langsung mencatat pekerjaan kantor.")})
	begin := kit.NewButton(lang.L("Mulai"), "", kit.Main, func() {
		o.begin(nameField, cityField, name.Value(), city.Value(), start.SelectedIndex() == 0)
	})
	quit := kit.NewButton(lang.L("Keluar"), "", kit.Plain, func() { o.window.Close() })
	form := container.New(layout.NewCustomPaddedVBoxLayout(12), nameField, cityField,
		kit.NewField(lang.L("3. Mulai dari mana?"), start),
		container.NewHBox(layout.NewSpacer(), quit, gap(0), begin))
	content := stacked(welcomeHead(), inset(form, 20, 18, 20, 18))
	back := canvas.NewRectangle(kit.Surf)
	back.StrokeColor, back.StrokeWidth, back.CornerRadius = kit.Line, 1, 6
	box := container.New(&fixedWidth{502}, container.NewStack(back, content))
	o.body.Objects = []fyne.CanvasObject{container.NewCenter(box)}
	o.body.Refresh()
	o.status.tell(lang.L("Tab ke isian berikutnya. Enter pada Mulai untuk memulai."))
	o.window.Canvas().Focus(name)
}

func welcomeHead() fyne.CanvasObject {
	logo := canvas.NewImageFromResource(fyne.NewStaticResource("sinergi.png", assets.Icon()))
	logo.FillMode = canvas.ImageFillContain
	title := kit.NewText(lang.L("Selamat datang di Sinergi"), kit.TextTitle.Colored(kit.Surf))
	note := kit.NewText(lang.L("Tiga pertanyaan, lalu langsung dapat dipakai."), kit.TextBody.Colored(kit.SideText))
	row := container.NewHBox(container.NewGridWrap(fyne.NewSize(36, 36), logo), gap(4), stacked(title, note))
	back := canvas.NewRectangle(kit.Side)
	back.TopLeftCornerRadius, back.TopRightCornerRadius = 6, 6
	return container.NewStack(back, inset(row, 20, 12, 20, 12))
}

// begin stores the answers, with the sample when it is wanted.
func (o *office) begin(nameField, cityField *kit.Field, name, city string, withSample bool) {
	record := app.DefaultOffice()
	if withSample {
		record = sample.Office()
		if name != record.Name { // the clerk's own office on the sample's letterhead would mislead
			record.Name, record.ShortName = name, name
		}
	} else {
		record.Name, record.ShortName = name, name
		record.Letterhead.Lines = []app.LetterheadLine{{Text: name, Size: 14, Bold: true}}
	}
	record.City = city
	o.work.long(lang.L("Menyiapkan data"), lang.L("Batal"), lang.L("Bila dibatalkan, yang sudah masuk tetap ada."), func(ctx context.Context, tell report) error {
		if err := o.store.SaveOffice(ctx, &record); err != nil {
			return err
		}
		if !withSample {
			return nil
		}
		return sample.Write(ctx, o.store, sample.Options{Seed: 1, Progress: func(done, total int) {
			tell(lang.L("{{.Done}} dari {{.Total}} rekaman", map[string]any{"Done": done, "Total": total}), done, total)
		}})
	}, func(err error) {
		var fields app.FieldErrors
		if asFields(err, &fields) {
			nameField.SetError(fields.For("name"))
			cityField.SetError(fields.For("city"))
			for _, field := range []*kit.Field{nameField, cityField} {
				if at, can := field.Control().(fyne.Focusable); can && field.Error() != "" {
					o.window.Canvas().Focus(at)
					break
				}
			}
			return
		}
		if err != nil {
			o.fail(err)
		}
		if record.ID != "" {
			o.setRecord(record)
			o.show("meeting")
		}
	})
}

// fixedWidth gives its object a width and as much height as it needs.
type fixedWidth struct{ width float32 }

func (l *fixedWidth) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.width, o[0].MinSize().Height)
}

func (l *fixedWidth) Layout(o []fyne.CanvasObject, size fyne.Size) { o[0].Resize(size) }
