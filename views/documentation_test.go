package views

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"sinergi/app"
	"sinergi/app/photo"
)

// pictureFile writes a small JPEG of one tone.
func pictureFile(t *testing.T, folder, name string, tone uint8) string {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 64, 48))
	for i := range img.Pix {
		img.Pix[i] = color.Gray{tone}.Y
	}
	var b bytes.Buffer
	must(t, jpeg.Encode(&b, img, nil))
	return writeFile(t, folder, name, b.Bytes())
}

func writeFile(t *testing.T, folder, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(folder, name)
	must(t, os.WriteFile(path, content, 0o600))
	return path
}

// documentation opens a meeting's tab for photos and scans.
func documentation(t *testing.T) (*clerk, *documentationTab) {
	t.Helper()
	d := open(t, meetings("Rapat Berfoto"))
	d.room().selectTab(tabPhotos)
	return d, d.o.meetings.photos
}

func TestPhotosAreTakenMovedAndSaved(t *testing.T) {
	d, p := documentation(t)
	folder := t.TempDir()
	p.takePhotos([]string{pictureFile(t, folder, "satu.jpg", 40), pictureFile(t, folder, "dua.jpg", 90)})
	same(t, "dialog", d.dialog(), "")
	same(t, "photos", len(p.photos), 2)
	if p.photoRows[0].tile.Objects == nil {
		t.Error("the first photo has no small picture")
	}
	d.fill(p.photoRows[0].caption, "Pembukaan")
	d.menu("Pindahkan ke bawah")
	same(t, "second caption", p.photos[1].Caption, "Pembukaan")
	same(t, "focus", d.c.Focused(), fyne.Focusable(p.photoRows[1].caption))
	d.menu("Pindahkan ke bawah") // it is the last one
	same(t, "still second", p.photos[1].Caption, "Pembukaan")
	d.save()
	stored := d.stored()
	same(t, "stored photos", len(stored.Photos), 2)
	same(t, "stored caption", stored.Photos[1].Caption, "Pembukaan")
	same(t, "width", stored.Photos[0].Width, 64)
	content, err := d.db.File(background, stored.Photos[0].Hash)
	must(t, err)
	if !photo.Is(content) {
		t.Error("the stored content is no picture")
	}
	p.removePhoto(0)
	same(t, "photos after removing", len(d.o.meetings.get().Photos), 1)
	d.c.Unfocus()
	d.menu("Urungkan")
	same(t, "photos taken back", len(d.o.meetings.get().Photos), 2)
	d.room().dirty = false
	d.menu("Baru")
	same(t, "photos of another meeting", len(p.photos), 0)
}

// TestBadFilesAreToldByName: the good files of a choice are taken all the same.
func TestBadFilesAreToldByName(t *testing.T) {
	d, p := documentation(t)
	d.expect = true
	folder := t.TempDir()
	good := pictureFile(t, folder, "baik.jpg", 10)
	whole, err := os.ReadFile(good)
	must(t, err)
	huge := filepath.Join(folder, "film.jpg")
	must(t, os.WriteFile(huge, nil, 0o600))
	must(t, os.Truncate(huge, 500<<20)) // takes no room on the disk
	p.takePhotos([]string{
		writeFile(t, folder, "ponsel.heic", []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic")),
		writeFile(t, folder, "terpotong.jpg", whole[:len(whole)/2]),
		huge, good, good, filepath.Join(folder, "tidak ada.jpg"),
	})
	same(t, "photos", len(p.photos), 1)
	told := d.dialog()
	for _, want := range []string{"5 dari 6", "ponsel.heic", "HEIC", "terpotong.jpg", "film.jpg berukuran 500 MB", "“baik.jpg” sudah ada", "tidak ada.jpg"} {
		if !strings.Contains(told, want) {
			t.Errorf("the dialog lacks %q: %s", want, told)
		}
	}
	d.tap("Tutup")
	p.takeScans([]string{writeFile(t, folder, "rusak.pdf", []byte("%PDF-1.4\n%%EOF")), writeFile(t, folder, "catatan.txt", []byte("bukan")), good})
	told = d.dialog()
	for _, want := range []string{"2 dari 3", "rusak.pdf", "catatan.txt"} {
		if !strings.Contains(told, want) {
			t.Errorf("the dialog lacks %q: %s", want, told)
		}
	}
	d.tap("Tutup")
	same(t, "scans", len(p.scans), 1)
	p.scanRows[0].role.SetSelectedIndex(2)
	p.scanRows[0].role.OnEdited(2)
	d.fill(p.scanRows[0].title, "Notulen ")
	d.save()
	same(t, "role", d.stored().Scans[0].Role, app.ScanMinutes)
	same(t, "photos stored", len(d.stored().Photos), 1)
}

func TestFilesAreDroppedOnTheTab(t *testing.T) {
	d, p := documentation(t)
	file := storage.NewFileURI(pictureFile(t, t.TempDir(), "seret.jpg", 20))
	d.room().selectTab(tabMeeting)
	p.dropped(fyne.Position{}, []fyne.URI{file})
	same(t, "photos on another tab", len(p.photos), 0)
	d.room().selectTab(tabPhotos)
	p.dropped(fyne.Position{}, []fyne.URI{file})
	same(t, "photos", len(p.photos), 1)
	d.o.meetings.lock(true)
	p.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(pictureFile(t, t.TempDir(), "lagi.jpg", 30))})
	same(t, "photos of a final meeting", len(p.photos), 1)
	if !p.photoRows[0].remove.Disabled() || !p.photoRows[0].caption.ReadOnly() || !p.addPhotos.Disabled() {
		t.Error("a final meeting's photos can be changed")
	}
}

func TestRecipientsOfAnInvitation(t *testing.T) {
	d := open(t, attends("", "", app.Attendee{Name: "A", Institution: "Disnaker Lahat"}, app.Attendee{Name: "B", Institution: "disnaker  lahat"}, app.Attendee{Name: "C", Institution: "Polres Lahat"}))
	d.menu("Tab berikutnya")
	in := d.o.meetings.invitation
	r := in.recipients
	d.focus(r.grid)
	d.paste("Kepala Dinas Kesehatan\tLahat\r\n\t\r\nPOLRES LAHAT\tLahat\r\n")
	same(t, "pasted", len(r.rows), 2)
	d.tap("Ambil dari daftar hadir")
	same(t, "recipients", len(r.rows), 3)
	same(t, "third", r.rows[2].Name, "Disnaker Lahat")
	d.tap("Ambil dari daftar hadir")
	d.sees("Tidak ada instansi baru di daftar hadir.")
	same(t, "still", len(r.rows), 3)
	in.layout.SetSelectedIndex(2)
	in.layout.OnEdited(2)
	d.fill(in.opening, "Dengan hormat,")
	d.menu("Tebal") // the word before the comma
	d.fill(in.copies, "Bupati Lahat\nArsip")
	d.fill(in.signer.name.Suggest, "Dewi Anggraini")
	r.rows = append(r.rows, app.Recipient{Place: "Lahat"})
	d.save()
	d.sees("Baris 4: Penerima undangan belum diisi")
	row, col := r.grid.Cursor()
	same(t, "row of the fault", row, 3)
	same(t, "column of the fault", col, colRecipient)
	d.write("Camat")
	d.save()
	got := d.stored().Invitation
	same(t, "layout", got.Layout, app.LetterList)
	same(t, "recipients stored", len(got.Recipients), 4)
	same(t, "copies", strings.Join(got.Copies, ";"), "Bupati Lahat;Arsip")
	same(t, "signer", got.Signer.Name.Name, "Dewi Anggraini")
	same(t, "preview has the letters", strings.Contains(d.lastPage(), "Polres") || strings.Contains(d.lastPage(), "daftar undangan terlampir"), true)
}

func TestButtonsOfRunningText(t *testing.T) {
	d := open(t, meetings("Rapat Satu"))
	d.room().selectTab(tabMinutes)
	m := d.o.meetings.minutes
	for _, b := range m.rich.buttons {
		same(t, "button without a field", b.Disabled(), true)
	}
	d.fill(m.opening, "Rapat dibuka")
	d.menu("Tebal")
	same(t, "bold", m.opening.Value(), "Rapat *dibuka*")
	d.c.Focus(m.rich.buttons[0])
	m.rich.buttons[0].Tapped(nil)
	same(t, "not bold", m.opening.Value(), "Rapat dibuka")
	same(t, "focus", d.c.Focused(), fyne.Focusable(m.opening))
	d.menu("Garis bawah")
	same(t, "underlined", d.o.meetings.get().Minutes.Opening, "Rapat __dibuka__")
	d.menu("Urungkan")
	same(t, "undone", m.opening.Value(), "Rapat dibuka")
	d.tap("Tambah")
	d.fill(m.areas["discussion"], "1. satu\ndua")
	same(t, "list", d.o.meetings.get().Minutes.Topics[0].Discussion, "1. satu\n2. dua")
	d.tap("Tambah") // the field goes with its card
	m.rich.buttons[3].Tapped(nil)
	same(t, "text of the closed card", d.o.meetings.get().Minutes.Topics[0].Discussion, "1. satu\n2. dua")
}
