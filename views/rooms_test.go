package views

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sinergi/app"
	"sinergi/views/kit"
)

// welcomed gives the two fields of the welcome.
func (d *clerk) welcomed() (name, city *kit.Entry) {
	each(d.o.window.Content(), func(o fyne.CanvasObject) {
		if e, ok := o.(*kit.Entry); ok {
			if name == nil {
				name = e
			} else if city == nil {
				city = e
			}
		}
	})
	if city == nil {
		d.t.Fatal("the welcome has no fields")
	}
	return name, city
}

func TestWelcomeWithSample(t *testing.T) {
	d := begin(t)
	d.o.start()
	d.sees("Selamat datang di Sinergi")
	name, _ := d.welcomed()
	same(t, "focus", d.c.Focused(), fyne.Focusable(name))
	for _, key := range []string{"Baru", "Simpan", "Cari", "Hapus", "Buat PDF", "Tab berikutnya", "Rekap"} {
		d.menu(key) // there is no room yet
	}
	d.sees("Selamat datang di Sinergi")
	d.tap("Mulai")
	d.o.work.flush()
	if n := len(d.rows(app.KindMeeting)); n < 12 {
		t.Errorf("%d meetings in the sample", n)
	}
	same(t, "room", d.o.open, "meeting")
	d.seesNot("Selamat datang")
	record, err := d.db.Office(background)
	must(t, err)
	same(t, "name in the side bar", d.o.record.Name, record.Name)
	same(t, "dialog", d.dialog(), "")
}

func TestWelcomeWithoutSample(t *testing.T) {
	d := begin(t)
	d.o.start()
	name, city := d.welcomed()
	name.SetValue("")
	city.SetValue(" ")
	var radio *kit.RadioRows
	each(d.o.window.Content(), func(o fyne.CanvasObject) {
		if r, ok := o.(*kit.RadioRows); ok {
			radio = r
		}
	})
	radio.SetSelectedIndex(1)
	d.c.Unfocus()
	d.tap("Mulai")
	d.sees("Nama kantor belum diisi")
	d.sees("Kota belum diisi")
	same(t, "focus", d.c.Focused(), fyne.Focusable(name))
	if _, err := d.db.Office(background); err == nil {
		t.Error("an office without a name was stored")
	}
	d.put(name, strings.Repeat("Balai Panjang ", 30))
	city.SetValue("Palembang")
	d.tap("Mulai")
	d.sees("terlalu panjang")
	d.sees("Selamat datang")
	d.put(name, "Balai Kecil")
	d.tap("Mulai")
	d.o.work.flush()
	same(t, "room", d.o.open, "meeting")
	d.sees("Balai Kecil")
	d.sees("Belum ada rapat")
	record, err := d.db.Office(background)
	must(t, err)
	same(t, "name", record.Name, "Balai Kecil")
	same(t, "letterhead", record.Letterhead.Lines[0].Text, "Balai Kecil")
	same(t, "meetings", len(d.rows(app.KindMeeting)), 0)
}

func TestPreviewFollowsTypingAndPaper(t *testing.T) {
	d := open(t, meetings("Rapat Satu"))
	p := d.room().preview
	page := func() string {
		d.o.work.flush()
		var b strings.Builder
		for _, page := range p.result.Pages {
			for _, text := range page.Texts {
				b.WriteString(text.S + " ")
			}
		}
		return strings.Join(strings.Fields(b.String()), " ")
	}
	has := func(want string) {
		t.Helper()
		if text := page(); !strings.Contains(text, want) {
			t.Errorf("the page lacks %q: %.300s", want, text)
		}
	}
	has("Rapat Satu")
	d.put(d.o.meetings.title, "Rapat Dua Belas")
	same(t, "page before typing rests", strings.Contains(d.lastPage(), "Dua Belas"), false)
	has("Rapat Dua Belas")
	d.menu("Tab berikutnya")
	d.menu("Tab berikutnya")
	has("DAFTAR HADIR")
	d.write("Siti Aminah")
	has("Siti Aminah")
	rounds := p.round
	d.o.rooms["meeting"].(*recordRoom[app.Meeting]).preview.onPaper(2)
	page()
	if p.round == rounds {
		t.Error("another paper was not drawn")
	}
	d.room().preview.onPaper(1)
	d.press(fyne.KeyTab)
	d.o.meetings.attendance.grid.CursorTo(0, colName)
	d.write("Siti 🙂 محمد")
	page()
	if len(p.result.Warnings) == 0 {
		t.Fatal("no warning of letters that cannot be printed")
	}
	d.sees(p.result.Warnings[0][:30])
	d.write("x")
	d.press(fyne.KeyEscape)
	page()
	d.seesNot("tidak dapat dicetak")
	d.menu("Pratinjau")
	value, err := d.db.Setting(background, "preview")
	must(t, err)
	same(t, "remembered", value, "0")
	rounds = p.round
	d.write("Budi")
	page()
	same(t, "a closed preview draws", p.round, rounds)
	d.menu("Pratinjau")
	page()
	if p.round == rounds {
		t.Error("the opened preview was not drawn")
	}
}

func (d *clerk) lastPage() string {
	var b strings.Builder
	for _, page := range d.room().preview.result.Pages {
		for _, text := range page.Texts {
			b.WriteString(text.S + " ")
		}
	}
	return b.String()
}

func TestPDF(t *testing.T) {
	d := open(t, meetings(`Rapat: "A/B" <2023>?`))
	d.menu("Buat PDF")
	folder, err := documentsFolder()
	must(t, err)
	path := filepath.Join(folder, "Notulen Rapat A B 2023.pdf")
	content, err := os.ReadFile(path)
	must(t, err)
	if !bytes.HasPrefix(content, []byte("%PDF-")) || !bytes.Contains(content, []byte("%%EOF")) {
		t.Errorf("no PDF: %.20q", content)
	}
	d.sees("tersimpan") // there is no viewer, and the file is saved all the same
	d.menu("Simpan PDF sebagai…")
	d.sees("Letak dan nama berkas")
	d.press(fyne.KeyEscape)
	same(t, "dialog", d.dialog(), "")
	d.menu("Simpan PDF sebagai…")
	target := filepath.Join(t.TempDir(), "hasil")
	d.put(d.c.Focused(), target)
	d.press(fyne.KeyReturn)
	same(t, "dialog", d.dialog(), "")
	if _, err := os.Stat(target + ".pdf"); err != nil {
		t.Error(err)
	}

	d.expect = true
	must(t, os.Mkdir(target+".x.pdf", 0o755))
	for bad, want := range map[string]string{
		target + ".x.pdf":                       "adalah folder. Tulis juga nama berkasnya.",
		filepath.Join(target, "tidak ada", "b"): "Folder tujuan tidak ada.",
	} {
		d.room().makePDF(bad)
		d.sees(want)
		d.tap("Tutup")
	}
	d.menu("Simpan PDF sebagai…")
	d.put(d.c.Focused(), " ")
	d.press(fyne.KeyReturn)
	d.sees("Letak berkas belum diisi.")
}

func TestRecap(t *testing.T) {
	d := open(t, func(d *clerk) {
		for _, day := range []app.Date{"2026-11-02", "2026-10-05", "2026-02-10", "2025-05-15"} {
			m := soundMeeting("Rapat "+string(day), day)
			m.Attendees = []app.Attendee{{Name: "Budi", Sex: "L", Present: true}}
			must(d.t, d.db.SaveMeeting(background, &m))
		}
	})
	d.menu("Rekap")
	r := d.o.rooms["recap"].(*recapRoom)
	period := func(kind int, from, to app.Date, rows int) {
		t.Helper()
		r.kind.SetSelected(kind)
		r.offer()
		r.compute()
		d.o.work.flush()
		same(t, "from", r.recap.From, from)
		same(t, "to", r.recap.To, to)
		same(t, "meetings", len(r.recap.Meetings), rows)
		d.sees(to.Long())
	}
	period(periodMonth, "2026-11-01", "2026-11-30", 1)
	period(periodQuarter, "2026-10-01", "2026-12-31", 2)
	d.sees("sedang berjalan")
	period(periodYear, "2026-01-01", "2026-12-31", 3)
	period(periodFree, "2026-01-01", "2026-12-31", 3)
	d.put(r.from, "1/1/2025")
	d.put(r.to, "31/12/2025")
	d.o.work.flush()
	same(t, "meetings of 2025", len(r.recap.Meetings), 1)

	folder := t.TempDir()
	path := filepath.Join(folder, "rekap")
	r.saveTo(path, false)
	d.sees("Terakhir disimpan: rekap.xlsx")
	all := sheetsIn(t, path+".xlsx")
	same(t, "sheets", all, len(r.sheets))
	r.off[r.sheets[1].Name] = true
	r.allowSave()
	r.saveTo(path, false)
	same(t, "sheets", sheetsIn(t, path+".xlsx"), all-1)
	for _, s := range r.sheets {
		r.off[s.Name] = true
	}
	r.allowSave()
	same(t, "saving nothing is off", r.save.Disabled(), true)
	d.menu("Simpan")
	same(t, "dialog of saving nothing", d.dialog(), "")
	clear(r.off)
	r.allowSave()

	d.put(r.from, "31-02-2025")
	d.o.work.flush()
	d.sees("Isi kedua tanggal; yang pertama tidak boleh lebih akhir.")
	d.menu("Simpan")
	same(t, "dialog of a period that is none", d.dialog(), "")
	d.put(r.from, "1/1/2027")
	d.o.work.flush()
	same(t, "saving is off", r.save.Disabled(), true)
	d.put(r.from, "1/1/2025")
	d.o.work.flush()
	same(t, "saving is on", r.save.Disabled(), false)
	d.menu("Simpan")
	d.sees("Letak dan nama berkas")
	d.press(fyne.KeyEscape)

	d.expect = true
	must(t, os.Mkdir(filepath.Join(folder, "map.xlsx"), 0o755))
	r.saveTo(filepath.Join(folder, "map.xlsx"), false)
	d.sees("map.xlsx adalah folder. Tulis juga nama berkasnya.")
	d.tap("Tutup")
	d.o.fail(&app.BusyError{Name: "Rekap.xlsx"})
	d.sees("Rekap.xlsx sedang dibuka di Excel. Tutup dahulu, lalu simpan lagi.")
	d.tap("Tutup")
	d.sees("Terakhir disimpan: rekap.xlsx")
}

// sheetsIn counts the sheets of a workbook.
func sheetsIn(t *testing.T, path string) (n int) {
	t.Helper()
	book, err := zip.OpenReader(path)
	must(t, err)
	defer func() { must(t, book.Close()) }()
	for _, f := range book.File {
		if strings.HasPrefix(f.Name, "xl/worksheets/sheet") {
			n++
			r, err := f.Open()
			must(t, err)
			content, err := io.ReadAll(r)
			must(t, err)
			must(t, r.Close())
			if len(content) == 0 {
				t.Errorf("%s is empty", f.Name)
			}
		}
	}
	return n
}

func TestSettingsSaved(t *testing.T) {
	d := open(t)
	d.menu("Pengaturan")
	s := d.settings()
	identity := s.pages[pageIdentity].(*identityPage)
	d.put(identity.short, "BP3MI Sumsel")
	d.sees("Belum disimpan")
	d.menu("Rapat")
	d.tap("Kembali menyunting")
	same(t, "room", d.o.open, "settings")
	d.save()
	d.seesNot("Belum disimpan")
	d.sees("BP3MI Sumsel")
	s.show(pageSigners)
	signers := s.pages[pageSigners].(*signersPage)
	n := len(signers.rows)
	d.tap("Tambah")
	same(t, "focus", d.c.Focused(), fyne.Focusable(signers.open.name.Suggest))
	d.write("Dr. Siti Aminah, M.Si.")
	d.fill(signers.open.title, "Plh. Kepala")
	s.show(pageLetterhead)
	head := s.pages[pageLetterhead].(*letterheadPage)
	for len(head.record.Lines) < app.MaxLetterheadLines {
		d.tap("Tambah baris")
		d.write("Baris")
	}
	d.tap("Tambah baris")
	d.sees("Kop memuat paling banyak 7 baris.")
	d.save()
	record, err := d.db.Office(background)
	must(t, err)
	same(t, "short name", record.ShortName, "BP3MI Sumsel")
	same(t, "signers", len(record.Signers), n+1)
	last := record.Signers[n]
	same(t, "signer", last.Name, app.FullName{Name: "Siti Aminah", Front: "Dr.", Back: "M.Si."})
	same(t, "acting", last.Acting+"|"+last.Position, "Plh.|Kepala")
	same(t, "lines", len(record.Letterhead.Lines), app.MaxLetterheadLines)

	other := record
	other.City = "Lahat"
	must(t, d.second().SaveOffice(background, &other))
	s.show(pageIdentity)
	d.put(identity.short, "Ketikan Saya")
	d.save()
	d.sees("Pengaturan ini baru saja diubah di jendela lain")
	d.tap("Pakai ketikan saya")
	record, err = d.db.Office(background)
	must(t, err)
	same(t, "short name", record.ShortName, "Ketikan Saya")
	d.put(identity.short, "Tidak Jadi")
	d.menu("Rapat")
	d.tap("Buang perubahan")
	same(t, "room", d.o.open, "meeting")
	d.menu("Pengaturan")
	same(t, "short name", identity.short.Value(), "Ketikan Saya")
}

func TestLogoFiles(t *testing.T) {
	d := open(t)
	d.expect = true
	d.menu("Pengaturan")
	d.settings().show(pageLetterhead)
	head := d.settings().pages[pageLetterhead].(*letterheadPage)
	before := len(head.record.Logo.Data)
	text := filepath.Join(t.TempDir(), "bukan.png")
	must(t, os.WriteFile(text, []byte("bukan gambar"), 0o600))
	for _, path := range []string{text, filepath.Dir(text), filepath.Join(t.TempDir(), "tidak ada.png")} {
		head.logo.read(path)
		if head.logo.field.Error() == "" {
			t.Errorf("nothing is told of %s", path)
		}
		same(t, "logo", len(head.record.Logo.Data), before)
		same(t, "dialog", d.dialog(), "")
	}
	d.tap("Hapus logo")
	same(t, "logo", len(head.record.Logo.Data), 0)
	d.sees("Tanpa logo")
	d.sees("Belum disimpan")
}

func TestDirectoryFeedsSuggestions(t *testing.T) {
	d := open(t, meetings("Rapat Satu"))
	d.menu("Direktori")
	d.sees("Belum ada pejabat")
	d.menu("Baru")
	p := d.o.officials
	d.write("Dr.")
	d.fill(p.name, "Budi Santoso")
	d.fill(p.back, "S.E.")
	d.fill(p.digits, "197509202001121003")
	p.sex.SetSelectedIndex(1)
	d.focus(p.grid)
	for _, cell := range []string{"Kepala Seksi", "Disnaker Lahat", "Plt.", "1/1/2020", ""} {
		d.write(cell)
		d.press(fyne.KeyTab)
	}
	d.save()
	d.seesNot("Belum tersimpan")
	same(t, "officials", len(d.rows(app.KindOfficial)), 1)
	official, err := d.db.Official(background, d.rows(app.KindOfficial)[0].ID)
	must(t, err)
	same(t, "kind of number", official.IDKind, app.IDNIP)
	same(t, "position", official.Positions[0], app.Position{Title: "Kepala Seksi", Institution: "Disnaker Lahat", Acting: "Plt.", From: "2020-01-01"})
	d.tapSegment(1)
	d.menu("Baru")
	d.write("Pemerintah Kabupaten Lahat")
	d.save()
	same(t, "institutions", len(d.rows(app.KindInstitution)), 1)

	d.menu("Rapat")
	d.fill(d.o.meetings.host, "peme")
	d.press(fyne.KeyDown, fyne.KeyReturn)
	same(t, "host", d.o.meetings.host.Value(), "Pemerintah Kabupaten Lahat")
	d.fill(d.o.meetings.chair.name.Suggest, "budi")
	d.press(fyne.KeyReturn)
	same(t, "chair", d.o.meetings.chair.name.Value(), "Dr. Budi Santoso, S.E.")
	if position := d.o.meetings.chair.position.Value(); !strings.Contains(position, "Kepala Seksi") {
		t.Errorf("position is %q", position)
	}
	same(t, "chair's ID", d.o.meetings.get().Chair.OfficialID, official.ID)
	d.menu("Tab berikutnya")
	d.menu("Tab berikutnya")
	d.write("santo")
	d.press(fyne.KeyReturn)
	row := d.o.meetings.get().Attendees[0]
	same(t, "attendee", row.Name, "Dr. Budi Santoso, S.E.")
	same(t, "sex", row.Sex, "L")
	same(t, "number", row.IDNumber, "197509202001121003")
	same(t, "institution", row.Institution, "Disnaker Lahat")
	d.menu("Tab berikutnya")
	signer := d.o.meetings.minutes.signers[0]
	d.fill(signer.name.Suggest, "budi")
	d.press(fyne.KeyReturn)
	same(t, "signer's number", signer.digits.Value(), "197509202001121003")
	same(t, "signer's title", signer.title.Value(), "Plt. Kepala Seksi")
	d.save()
	m := d.stored()
	same(t, "signer", m.Minutes.Signers[0].OfficialID, official.ID)
	same(t, "host", m.Host, "Pemerintah Kabupaten Lahat")
	same(t, "host's ID", m.HostID, d.rows(app.KindInstitution)[0].ID)
}

func TestAboutAndSizes(t *testing.T) {
	d := open(t, meetings("Rapat Satu"))
	d.menu("Tentang Sinergi")
	d.sees("Sinergi 1.2.3.")
	d.menu("Rekap") // keys do not reach what lies under a dialog
	d.menu("Baru")
	same(t, "room", d.o.open, "meeting")
	same(t, "record", d.room().current.Title, "Rapat Satu")
	d.tap("Tutup")
	for _, size := range []fyne.Size{{Width: 1050, Height: 590}, {Width: 1366, Height: 728}, {Width: 1024, Height: 532}, {Width: 2560, Height: 1400}} {
		d.o.window.Resize(size)
		d.o.work.flush()
		for _, room := range []string{"Kerja Sama", "Rekap", "Direktori", "Pengaturan", "Rapat"} {
			d.menu(room)
			d.o.work.flush()
			d.menu("Pratinjau")
			d.menu("Daftar")
			d.menu("Pratinjau")
		}
		same(t, "dialog", d.dialog(), "")
	}
}
