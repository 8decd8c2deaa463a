package kit

import (
	"image/png"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestPictures draws the widgets into files, for eyes; it needs a folder in
// SINERGI_PICTURES and is no test without it.
func TestPictures(t *testing.T) {
	folder := os.Getenv("SINERGI_PICTURES")
	if folder == "" {
		return
	}
	for name, made := range map[string]func() (fyne.CanvasObject, func(fyne.Canvas)){
		"fields": pictureFields, "grid": pictureGrid, "date": pictureDate, "select": pictureSelect,
	} {
		w := newWindow(t, nil, 900, 720)
		content, then := made()
		w.SetContent(content)
		then(w.Canvas())
		f, err := os.Create(folder + "/" + name + ".png")
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(f, w.Canvas().Capture()); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func newWindow(t testing.TB, content fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(Theme())
	w := test.NewTempWindow(t, content)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

func pictureFields() (fyne.CanvasObject, func(fyne.Canvas)) {
	title, place := NewEntry(), NewEntry()
	title.SetValue("Pembahasan rencana Nota Kesepahaman dengan Pemkab Muara Enim yang judulnya panjang sekali")
	date, until, clock := NewDateField(), NewDateField(), NewClockField()
	date.SetValue("2023-05-15")
	until.SetValue("31/02/2023")
	clock.SetValue("09:00")
	number := NewEntry()
	number.SetValue("B-118/BP3MI.06/V/2023")
	number.SetReadOnly(true)
	opening := NewTextArea(2)
	opening.SetValue("Pimpinan rapat membuka rapat pukul 09.00 WIB. Dibahas rencana Nota Kesepahaman dan rencana kerja yang akan dilaksanakan bersama.")
	talk := NewTextArea(4)
	talk.SetValue("Kepala BP3MI Sumatera Selatan memaparkan rencana kerja tiga tahun 😀: العربية pelayanan penempatan, pertukaran data calon PMI, dan sosialisasi di desa. Setiap perangkat daerah diminta menunjuk satu pejabat penghubung paling lambat 31 Mei 2023")
	format := NewSelect([]string{"Notula (kementerian)", "Notulen (daerah)"})
	format.SetSelectedIndex(0)
	empty := NewEntry()
	empty.SetPlaceHolder("Cari rapat")
	empty.SetSign("search")
	empty.SetKeys("Ctrl+F")
	wrong := NewField("Tempat", place).SetRequired(true)
	wrong.SetError("Tempat rapat belum diisi. Contoh: Ruang Rapat Disnaker.")
	bad := NewField("Tanggal selesai", until).SetRequired(true)
	bad.SetError("Lebih awal dari tanggal mulai, 15/05/2023. Tanggal ini tidak ada pada kalender mana pun.")
	check := NewCheck("Perkecil huruf bila satu baris tidak muat", nil)
	check.SetChecked(true)
	list := NewPlainCard(Stack(0, NewCheckRow("Ringkasan", "34 kab/kota", true, nil), NewCheckRow("Kerja Sama", "23 baris", false, nil)))
	form := NewForm(
		NewField("Judul rapat", title).SetRequired(true),
		Cols([]float32{2, 2, 1}, NewField("Tanggal", date), bad, NewField("Pukul", clock).SetHelp("Kosongkan untuk s.d. selesai.")),
		Row(NewField("Format notulen", format), NewField("Nomor notulen", number)),
		wrong,
		NewField("Pembukaan", opening),
		NewField("Pembahasan", talk),
		NewField("Kosong", empty),
		Row(check, list),
		NewField("Mulai dari mana?", NewRadioRows([]string{"Data contoh", "Data kosong"}, []string{"Rapat Muara Enim dan setahun rapat rekaan untuk belajar.", "Langsung mencatat pekerjaan kantor."})),
	)
	return form, func(c fyne.Canvas) { c.Focus(talk) }
}

func pictureDate() (fyne.CanvasObject, func(fyne.Canvas)) {
	d := NewDateField()
	d.SetValue("2026-11-19")
	return NewForm(NewField("Tanggal", d)), func(c fyne.Canvas) {
		c.Focus(d)
		d.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF4})
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
}

func pictureSelect() (fyne.CanvasObject, func(fyne.Canvas)) {
	s := NewSelect([]string{"Belum", "Proses", "Selesai", "Batal"})
	s.SetSelectedIndex(1)
	return NewForm(Row(NewField("Status", s), NewEntry())), func(c fyne.Canvas) {
		c.Focus(s)
		s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
}

type person struct{ name, sex, nip, job, office, here, note string }

func pictureGrid() (fyne.CanvasObject, func(fyne.Canvas)) {
	people := []person{
		{"H. Bambang Wiratmo, M.Si.", "L", "196804121994031007", "Kepala Dinas", "Disnaker Muara Enim", "Ya", ""},
		{"Dewi Anggraini, S.H., M.H.", "P", "197509202001122003", "Kepala Balai", "BP3MI Sumatera Selatan", "Ya", ""},
		{"Agus Setiawan, S.IP.", "L", "198108092008011012", "Kepala Subbagian", "Setda Muara Enim", "", "Izin"},
		{"Fajar Pramudita, S.H.", "L", "19901108201503100", "Kepala Seksi", "Kantor Imigrasi Kelas II", "Ya", ""},
		{"Hendra Gunadi, S.T., M.M.", "L", "197701252005011006", "Kepala Bidang", "", "Ya", ""},
	}
	g := attendeeGrid(&people)
	layer := NewLayer(NewForm(g))
	return layer, func(c fyne.Canvas) {
		g.Focus()
		g.CursorTo(4, 4)
		for _, r := range "Dinas Per" {
			c.Focused().TypedRune(r)
		}
	}
}

// attendeeGrid is a grid like the one of the attendance list.
func attendeeGrid(people *[]person) *Grid {
	g := NewGrid([]GridColumn{
		{Head: "Nama dan gelar", Width: 170, Stretch: 2},
		{Head: "L/P", Width: 40, Kind: GridSex},
		{Head: "NIP/NRP", Width: 164},
		{Head: "Jabatan", Width: 110, Stretch: 1},
		{Head: "Instansi", Width: 140, Stretch: 2},
		{Head: "Hadir", Width: 76, Kind: GridCheck},
		{Head: "Keterangan", Width: 84},
	})
	g.MaxRows = 30
	g.NewRowText = "Ketik nama baru"
	field := func(r, c int) *string {
		p := &(*people)[r]
		return []*string{&p.name, &p.sex, &p.nip, &p.job, &p.office, &p.here, &p.note}[c]
	}
	g.Rows = func() int { return len(*people) }
	g.Cell = func(r, c int) string { return *field(r, c) }
	g.SetCell = func(r, c int, text string) { *field(r, c) = text }
	g.Toggle = func(r, c int) {
		if *field(r, c) == "" {
			*field(r, c) = "Ya"
		} else {
			*field(r, c) = ""
		}
	}
	g.Append = func() { *people = append(*people, person{here: "Ya"}) }
	g.Insert = func(at int) {
		*people = append((*people)[:at], append([]person{{here: "Ya"}}, (*people)[at:]...)...)
	}
	g.Delete = func(r int) { *people = append((*people)[:r], (*people)[r+1:]...) }
	g.Faint = func(r int) bool { return (*people)[r].here == "" }
	g.Mark = func(r, c int) bool { return c == 2 && len((*people)[r].nip) == 17 }
	g.Suggest = func(_, c int, text string, give func([]Suggestion)) {
		if c == 4 {
			give([]Suggestion{{Text: "Dinas Perhubungan Muara Enim"}, {Text: "Dinas Perindustrian dan Perdagangan"}, {Text: "Dinas Pertanian Muara Enim"}})
		} else {
			give(nil)
		}
	}
	return g
}
