package views

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sinergi/app"
	"sinergi/views/kit"
)

// nasty are texts that no field may be upset by.
var nasty = map[string]string{
	"nothing":       "",
	"blank":         " \t ",
	"10,000":        strings.Repeat("panjang ", 1250),
	"one word":      strings.Repeat("x", 10_000),
	"emoji":         "Rapat 🙂👩‍👩‍👧‍👦🇮🇩",
	"right to left": "اجتماع العمل \u202Eterbalik",
	"line breaks":   "satu\r\ndua\rtiga\n",
	"NUL":           "a\x00b\x07c",
	"no UTF-8":      "a\xffb\xc3",
	"combining":     "e\u0301\u0301\u0301\u200b",
	"dates":         "31-02-2026",
	"year 0":        "01/01/0000",
	"year 9999":     "31/12/9999",
	"minus":         "-1",
	"formula":       "=1+1",
	"template":      "{{.N}} %s %d <b>",
}

// gist is what must survive of a typed text: its letters and signs, without
// the spaces and control characters that a field may put right.
func gist(text string) string {
	return strings.Map(func(r rune) rune {
		if r <= ' ' || r == 0x7f || r == '\ufffd' || r == '\u202e' || r == '\u200b' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
}

// TestEveryFieldTakesAnything pastes every nasty text into every field of
// every form, draws the page and saves. Nothing may panic or be lost.
func TestEveryFieldTakesAnything(t *testing.T) {
	for name, text := range nasty {
		t.Run(name, func(t *testing.T) {
			d := open(t, meetings("Rapat Satu"))
			d.expect = true
			for _, room := range []struct {
				label  string
				bounds func() []bound
				show   func(tab int)
			}{
				{"Rapat", func() []bound { return d.o.meetings.f.bounds }, d.room().selectTab},
				{"Kerja Sama", func() []bound { return d.o.agreements.f.bounds }, d.pacts().selectTab},
				{"Direktori", func() []bound { return d.o.officials.f.bounds }, func(int) {}},
				{"Pengaturan", func() []bound { return d.settings().f.bounds }, d.settings().show},
			} {
				d.menu(room.label)
				if d.o.open != "settings" && d.o.open != "meeting" {
					d.menu("Baru")
				}
				if d.o.open == "agreement" {
					d.tap("Mulai dari kosong")
				}
				shown := -1
				for _, b := range room.bounds() {
					switch b.focus.(type) {
					case *kit.Select, *kit.RadioRows:
						continue
					}
					if b.tab != shown {
						room.show(b.tab)
						shown = b.tab
					}
					before := entryText(b.focus)
					d.put(b.focus, text)
					if got := entryText(b.focus); gist(got) != gist(text) && (gist(text) != "" || gist(got) != gist(before)) {
						t.Errorf("%s holds %.60q after pasting %.60q", b.path, got, text)
					}
				}
				d.c.Unfocus()
				d.o.work.flush()
				typed := map[string]string{}
				for _, b := range room.bounds() {
					typed[b.path] = gist(entryText(b.focus))
				}
				d.save()
				d.o.work.flush()
				if told := d.dialog(); told != "" {
					t.Fatalf("%s: %s", room.label, told)
				}
				for _, b := range room.bounds() {
					if got := gist(entryText(b.focus)); got != typed[b.path] && !sameDay(got, typed[b.path]) {
						t.Errorf("%s: %.60q became %.60q when it was saved", b.path, typed[b.path], got)
					}
				}
				if r, ok := d.o.rooms[d.o.open].(*settingsRoom); ok {
					r.dirty = false
				}
				d.room().dirty, d.pacts().dirty = false, false
				d.o.rooms["directory"].(*directoryRoom).rooms[0].(*recordRoom[app.Official]).dirty = false
			}
			for _, err := range d.logged {
				t.Errorf("logged: %v", err)
			}
		})
	}
}

func (d *clerk) settings() *settingsRoom { return d.o.rooms["settings"].(*settingsRoom) }

// entryText is the text of any field.
func entryText(f fyne.Focusable) string {
	switch f := f.(type) {
	case *kit.Entry:
		return f.Value()
	case *kit.Suggest:
		return f.Value()
	case *kit.DateField:
		return f.Text
	case *kit.ClockField:
		return f.Text
	}
	return ""
}

// sameDay tells whether two texts mean one date or number, written differently.
func sameDay(a, b string) bool {
	plain := strings.NewReplacer("/", "", "-", "", ".", "", ",", "")
	return plain.Replace(a) == plain.Replace(b)
}

func TestAThousandAttendees(t *testing.T) {
	d := open(t, meetings("Rapat Satu"))
	d.menu("Tab berikutnya")
	d.menu("Tab berikutnya")
	var rows []string
	for i := range 1000 {
		rows = append(rows, fmt.Sprintf("Peserta %d\tL\t19750920200112200%d\tStaf\tDisnaker", i, i%10))
	}
	d.paste(strings.Join(rows, "\r\n"))
	same(t, "rows", len(d.o.meetings.attendance.rows), 1000)
	d.sees("1000 dari 1000")
	d.o.work.flush()
	d.save()
	d.seesNot("Belum tersimpan")
	same(t, "stored", len(d.stored().Attendees), 1000)
	d.o.meetings.attendance.grid.CursorTo(999, colName)
	d.write("Terakhir")
	d.press(fyne.KeyReturn)
	d.save()
	same(t, "last", d.stored().Attendees[999].Name, "Terakhir")
}

func TestPasteFromExcel(t *testing.T) {
	d := open(t, meetings("Rapat Satu"))
	d.menu("Tab berikutnya")
	d.menu("Tab berikutnya")
	d.paste("Budi, S.E.\tLaki-laki\t197509202001122003\tKepala\tDisnaker\r\nSiti\tP\t1975\t\"Staf\nAhli\"\tPolres\r\n\"Agus \"\"Gus\"\"\"\tx\t\t\t\r\n")
	want := []app.Attendee{
		{Name: "Budi, S.E.", Sex: "L", IDNumber: "197509202001122003", Position: "Kepala", Institution: "Disnaker", Present: true},
		{Name: "Siti", Sex: "P", IDNumber: "1975", Position: "Staf Ahli", Institution: "Polres", Present: true},
		{Name: `Agus "Gus"`, Sex: "x", Present: true},
	}
	got := d.o.meetings.get().Attendees
	if len(got) != len(want) {
		t.Fatalf("pasted %+v", got)
	}
	for i := range want {
		same(t, fmt.Sprint("row ", i+1), got[i], want[i])
	}
	d.sees("3 baris ditempel; 1 NIP perlu diperiksa.")
	d.sees("Baris 2: NIP")
	d.save()
	d.sees("Baris 3: Isi L atau P, atau kosongkan.")
	same(t, "rows after the fault", len(d.o.meetings.get().Attendees), 3)
	row, col := d.o.meetings.attendance.grid.Cursor()
	same(t, "row", row, 2)
	same(t, "column", col, colSex)
	d.press(fyne.KeyDelete)
	d.save()
	same(t, "stored", len(d.stored().Attendees), 3)
}

// A cell that is still open is part of what is saved.
func TestOpenCellIsSaved(t *testing.T) {
	d := open(t, meetings("Rapat Satu"))
	d.menu("Tab berikutnya")
	d.menu("Tab berikutnya")
	d.write("Budi")
	d.save()
	if rows := d.stored().Attendees; len(rows) != 1 || rows[0].Name != "Budi" {
		t.Fatalf("stored %+v", rows)
	}
	d.write(" Santoso")
	d.press(fyne.KeyReturn)
	d.save()
	same(t, "name", d.stored().Attendees[0].Name, "Budi Santoso")
}
