package doc_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
)

var update = flag.Bool("update", false, "write the masters anew")

func read(t testing.TB, name string, record any) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, record); err != nil {
		t.Fatal(err)
	}
}

// theCase is the meeting in Muara Enim with invented persons.
func theCase(t testing.TB) (o app.Office, m app.Meeting, a app.Agreement) {
	t.Helper()
	read(t, "office.json", &o)
	read(t, "meeting.json", &m)
	read(t, "agreement.json", &a)
	return o, m, a
}

func TestDocumentMasters(t *testing.T) {
	o, m, a := theCase(t)
	f4 := o
	f4.Paper.Minutes, f4.Paper.Attendance, f4.Paper.Agreement = "F4-215", "F4-215", "F4-210"
	report := m
	report.Minutes.Preset = "N-3"
	internal := m
	internal.AttendancePreset = "D-1"
	three := a
	three.Parties = append(three.Parties[:2:2], app.Party{Institution: "Pemerintah Kabupaten Lahat", Number: "415/12/MoU/2023"})
	three.SignedOn = "2023-05-15"
	for name, d := range map[string]doc.Document{
		"minutes-n1":          doc.Minutes(o, m),
		"minutes-n3":          doc.Minutes(f4, report),
		"minutes-empty":       doc.Minutes(app.DefaultOffice(), app.Meeting{}),
		"attendance-blank":    doc.Attendance(o, m, true),
		"attendance-filled":   doc.Attendance(f4, m, false),
		"attendance-internal": doc.Attendance(f4, internal, false),
		"agreement":           doc.Agreement(f4, a),
		"agreement-three":     doc.Agreement(o, three),
		"agreement-empty":     doc.Agreement(o, app.Agreement{}),
	} {
		t.Run(name, func(t *testing.T) { master(t, name+".txt", d.Text()) })
	}
}

// master compares text with a file of testdata; -update writes it.
func master(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (write it with: go test ./app/doc -update)", err)
	}
	want := strings.ReplaceAll(string(b), "\r\n", "\n")
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := 0; i < len(g) || i < len(w); i++ {
		if i >= len(g) || i >= len(w) || g[i] != w[i] {
			t.Fatalf("%s differs at line %d:\n got: %s\nwant: %s", name, i+1, at(g, i), at(w, i))
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(end)"
}

// TestDocumentsSayEverything looks for every text of the records in the
// documents that promise it.
func TestDocumentsSayEverything(t *testing.T) {
	o, m, a := theCase(t)
	m.InvitationNumber, m.InvitationDate = "005/17/Disnaker", "2023-05-10"
	m.Secretary = app.Person{Name: "Agus Setiawan"}
	m.Minutes.Number = "NOT-7/V/2023"
	var words []string
	words = append(words, m.Title, m.Place, m.InvitationNumber, "10 Mei 2023", m.Secretary.Name, m.Minutes.Number,
		m.Chair.Position, m.MinutesTaker.Name, m.Minutes.Opening, m.Minutes.Response, m.Minutes.Conclusion,
		"Senin, 15 Mei 2023", "09.00 s.d. 11.30 WIB")
	words = append(words, m.Agenda...)
	for _, topic := range m.Minutes.Topics {
		words = append(words, topic.Title, topic.Result)
	}
	for _, f := range m.FollowUps {
		words = append(words, f.Task, f.Responsible, f.Due.Long())
	}
	signed := map[string][]string{
		"N-1": {"Palembang, 15 Mei 2023", "Dewi Anggraini, S.H., M.H."},
		"N-2": {"PIMPINAN SIDANG/RAPAT", "KEPALA,", "DEWI ANGGRAINI, S.H., M.H.", "NIP 197509202001122003"},
		"N-3": {"Mengetahui,", "Palembang, 15 Mei 2023", "Dewi Anggraini, S.H., M.H."},
		"N-4": {"Palembang, 15 Mei 2023", "Notulis,", "Rina Oktaviani, S.Sos."},
	}
	for _, preset := range doc.MinutesPresets(o) {
		m.Minutes.Preset = preset.Code
		holds(t, preset.Code, doc.Minutes(o, m).Text(), append(signed[preset.Code], words...))
	}
	words = nil
	for _, at := range m.Attendees {
		words = append(words, at.Name, at.Institution)
	}
	holds(t, "daftar hadir", doc.Attendance(o, m, false).Text(), append(words, "Jumlah hadir: 7 orang (L: 3 / P: 4)"))
	words = []string{"Surat Keputusan Contoh"}
	a.Parties[0].LegalGround = words[0]
	for _, p := range a.Parties {
		words = append(words, p.Institution, strings.ToUpper(p.Institution), p.Address, p.Signatory.Position, strings.ToUpper(p.Signatory.Name.Name))
	}
	for _, art := range a.Articles {
		words = append(words, strings.ToUpper(art.Title))
	}
	holds(t, "naskah", doc.AgreementDraft(o, a).Text(), append(words, "DRAF", "PIHAK KESATU", "PIHAK KEDUA", "Pasal 5", "S.E., M.Si."))
}

func holds(t *testing.T, name, text string, words []string) {
	t.Helper()
	for _, w := range words {
		if w != "" && !strings.Contains(text, w) {
			t.Errorf("%s: %q is missing", name, w)
		}
	}
}

// TestBlankListHidesNames: a blank list is signed by whoever comes.
func TestBlankListHidesNames(t *testing.T) {
	o, m, _ := theCase(t)
	text := doc.Attendance(o, m, true).Text()
	for _, a := range m.Attendees {
		if a.Name != o.Signers[0].Name.Name+", S.H., M.H." && strings.Contains(text, a.Name) {
			t.Errorf("%q is on the blank list", a.Name)
		}
	}
	if n := strings.Count(text, "\n  | "); n != len(m.Attendees)+3+40 {
		t.Errorf("%d blank rows, want %d for all and for guests and 40 spare ones", n, len(m.Attendees)+3)
	}
	m.BlankRows = 33
	if n := strings.Count(doc.Attendance(o, m, true).Text(), "\n  | "); n != 33 {
		t.Errorf("%d blank rows, want 33", n)
	}
}

// TestPresetsAreData: an office's own preset replaces the built-in one of its
// code, words, order and sides included.
func TestPresetsAreData(t *testing.T) {
	o, m, _ := theCase(t)
	own := app.MinutesPreset{
		Code: "N-1", Name: "Milik kantor", Title: "RISALAH",
		Sections: []app.MinutesSection{
			{Part: app.PartConclusion, Label: "Keputusan", Style: app.StyleHeading},
			{Part: app.PartPlace, Label: "Lokasi", Style: app.StyleField},
			{Part: app.PartResults, Label: "Hasil", Style: app.StyleNumbered},
		},
		Signatures: []app.SignatureBlock{{Lead: "Notulis,", Signer: 1}, {Lead: "Pemimpin,", Signer: 0, WithCity: true}},
	}
	o.MinutesPresets = []app.MinutesPreset{own, {Code: "X-9", Title: "LAIN"}}
	if n := len(doc.MinutesPresets(o)); n != 5 {
		t.Fatalf("%d presets, want the four built-in ones and the office's second", n)
	}
	text := doc.Minutes(o, m).Text()
	order := []string{"RISALAH", "Keputusan", "Lokasi:", "1. Hasil:", "Notulis,", "Pemimpin,"}
	last := -1
	for _, w := range order {
		i := strings.Index(text, w)
		if i <= last {
			t.Errorf("%q stands at %d, after %d was expected", w, i, last)
		}
		last = i
	}
	if strings.Contains(text, "NOTULA\n") {
		t.Error("the built-in title is still there")
	}
}

func TestOptionalPartsAreLeftOut(t *testing.T) {
	o, m, _ := theCase(t)
	m.Minutes.Response, m.FollowUps, m.Agenda = "", nil, nil
	text := doc.Minutes(o, m).Text()
	for _, w := range []string{"Tanggapan", "Tindak lanjut", "Surat undangan", "Susunan acara"} {
		if strings.Contains(text, w) {
			t.Errorf("%q has nothing to say and should be left out", w)
		}
	}
	if !strings.Contains(text, "2. Simpulan:") {
		t.Error("the parts that are left are not numbered on")
	}
}
