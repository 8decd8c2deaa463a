package doc_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
)

// inPreset is the case's meeting with its minutes in one preset.
func inPreset(m app.Meeting, code, status string) app.Meeting {
	m.Minutes.Preset, m.Status = code, status
	return m
}

// fullList is the case's meeting with everything that a list can show.
func fullList(m app.Meeting, code, audience string) app.Meeting {
	m.AttendancePreset, m.Audience = code, audience
	m.Attendees = slices.Clone(m.Attendees)
	for i := range m.Attendees {
		a := &m.Attendees[i]
		a.Phone, a.Email = fmt.Sprintf("0812-0000-55%02d", i+10), fmt.Sprintf("peserta%d@contoh.id", i+1)
		if a.Present {
			a.Arrived = app.Clock(fmt.Sprintf("08:%02d", 40+i))
		}
	}
	return m
}

// chain is the office with a signer for somebody, another one for him in turn,
// and one acting with a picture of the signature.
func chain(o app.Office) app.Office {
	o.Signers = []app.Signer{
		{
			Name:   app.FullName{Front: "Dr. H.", Name: "Herman Sudrajat", Back: "S.E., M.Si."},
			IDKind: "NIP", IDNumber: "197003151995031002", Rank: "Pembina (IV/a)",
			Position: "Kepala Bidang Penempatan,", Behalf: "Kepala Dinas Tenaga Kerja", Through: "Sekretaris", Acting: "Plt.",
		},
		{Name: app.FullName{Name: "Arif Budiman Wijaya", Back: "S.H."}, Position: "Sekretaris", Behalf: "Kepala Dinas Tenaga Kerja"},
		{Name: app.FullName{Name: "Rina Oktaviani", Back: "S.Sos."}, Position: "Analis", Picture: strings.Repeat("ab", 32)},
	}
	return o
}

func TestPresetMasters(t *testing.T) {
	o, m, _ := theCase(t)
	list := map[string]doc.Document{}
	for _, code := range []string{"N-1", "N-2", "N-3", "N-4"} {
		name := "minutes-" + strings.ToLower(strings.ReplaceAll(code, "-", ""))
		list[name+"-final"] = doc.Minutes(o, inPreset(m, code, app.StatusFinal))
		if code == "N-2" || code == "N-4" {
			list[name] = doc.Minutes(o, inPreset(m, code, app.StatusDraft))
		}
	}
	photos := inPreset(m, "N-4", app.StatusFinal)
	photos.Photos = []app.Photo{{Hash: strings.Repeat("cd", 32), Name: "IMG_1.jpg", Caption: "Pembukaan rapat"}}
	logo := chain(o)
	logo.Letterhead.Logo = app.Picture{Name: "logo.png", Data: []byte("gambar")}
	list["minutes-n4-photos"] = doc.Minutes(logo, photos)
	list["minutes-behalf"] = doc.Minutes(chain(o), inPreset(m, "N-2", app.StatusFinal))
	for _, code := range []string{"D-1", "D-2", "D-3"} {
		name := "attendance-" + strings.ToLower(strings.ReplaceAll(code, "-", ""))
		list[name+"-external"] = doc.Attendance(o, fullList(m, code, app.AudienceExternal), false)
		few := fullList(m, code, app.AudienceInternal)
		few.BlankRows = 5
		list[name+"-blank"] = doc.Attendance(o, few, true)
	}
	three := doc.AttendancePresets(o)[1]
	three.Signers = []app.SignatureBlock{
		{Lead: "Mengetahui,", Signer: 1, WithCity: true},
		{Lead: "Menyetujui,", Signer: 2, NoNumber: true},
		{Lead: "Penanggung jawab,", Signer: 0, WithCity: true, Rank: true, Underline: true},
	}
	signed := chain(o)
	signed.AttendancePresets = []app.AttendancePreset{three}
	list["attendance-three"] = doc.Attendance(signed, fullList(m, "D-2", app.AudienceExternal), false)
	for name, d := range list {
		t.Run(name, func(t *testing.T) { master(t, name+".txt", d.Text()) })
	}
}

// TestPresetsSurviveJSON: what an office keeps of a preset is all of it, with
// every field set as well.
func TestPresetsSurviveJSON(t *testing.T) {
	var full app.MinutesPreset
	fill(reflect.ValueOf(&full).Elem())
	var list app.AttendancePreset
	fill(reflect.ValueOf(&list).Elem())
	o := app.Office{}
	for _, p := range append(doc.MinutesPresets(o), full) {
		again(t, p.Code, p)
	}
	for _, p := range append(doc.AttendancePresets(o), list) {
		again(t, p.Code, p)
	}
}

// again writes a value as JSON and reads it back.
func again[T any](t *testing.T, name string, value T) {
	t.Helper()
	b, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	var got T
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, value) {
		t.Errorf("%s became %+v, was %+v", name, got, value)
	}
}

// fill sets every field of a value to something.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0))
		fill(v.Index(1))
	case reflect.String:
		v.SetString("isi")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(3)
	case reflect.Float64:
		v.SetFloat(1.5)
	default:
		panic("a preset has a field of kind " + v.Kind().String())
	}
}

// TestAttendanceChoice: who a list is for decides what it asks; the code of old
// records stands for a list of several offices.
func TestAttendanceChoice(t *testing.T) {
	own := app.Office{AttendancePresets: []app.AttendancePreset{{Code: "D-1E", Title: "MILIK SENDIRI"}}}
	outside := app.Office{AttendancePresets: []app.AttendancePreset{{Code: "D-2", External: true}}}
	for _, c := range []struct {
		name     string
		office   app.Office
		code     string
		audience string
		want     string
		external bool
	}{
		{"none", app.Office{}, "", "", "D-1", false},
		{"unknown", app.Office{}, "D-77", "", "D-1", false},
		{"internal", app.Office{}, "D-1", app.AudienceInternal, "D-1", false},
		{"external", app.Office{}, "D-1", app.AudienceExternal, "D-1", true},
		{"old code", app.Office{}, "D-1E", "", "D-1", true},
		{"old code, audience told since", app.Office{}, "D-1E", app.AudienceInternal, "D-1", false},
		{"old code of the office's own", own, "D-1E", "", "D-1E", false},
		{"preset", outside, "D-2", "", "D-2", true},
		{"preset, meeting differs", outside, "D-2", app.AudienceInternal, "D-2", false},
	} {
		preset, external := doc.AttendanceChoice(c.office, app.Meeting{AttendancePreset: c.code, Audience: c.audience})
		if preset.Code != c.want || external != c.external {
			t.Errorf("%s: %s, external %v, want %s, %v", c.name, preset.Code, external, c.want, c.external)
		}
	}
}

// TestPagesOfAKind: the office's settings hold unless the preset has its own.
func TestPagesOfAKind(t *testing.T) {
	o, m, _ := theCase(t)
	o.Paper.Leading, o.Paper.Font, o.Paper.Minutes = 1.5, app.FontSerif, "F4-210"
	got := doc.Minutes(o, inPreset(m, "N-1", "")).Setup
	want := doc.PageSetup{
		Paper: app.PaperByCode("F4-210"), Top: 16, Bottom: 20, Left: 25, Right: 20,
		Font: app.FontSerif, Size: 11, Leading: 1.8, Numbers: doc.NumbersDashed,
	}
	if got != want {
		t.Errorf("office: %+v, want %+v", got, want)
	}
	for leading, pitch := range map[float64]float64{0: 1.2, 1: 1.2, 1.15: 1.38, 1.5: 1.8, 2: 2.4} {
		o.Paper.Leading = leading
		if got := doc.Minutes(o, m).Setup.Leading; got != pitch {
			t.Errorf("spacing %g gives %g, want %g", leading, got, pitch)
		}
	}
	o.MinutesPresets = []app.MinutesPreset{{Code: "N-1", Page: app.PageStyle{
		Sheet: "A4", Landscape: true, Font: "Bookman Old Style", FontSize: 12, Leading: 1.15, Top: 10, Bottom: 11, Left: 12, Right: 13, Numbers: app.NumbersNone,
	}}}
	got = doc.Minutes(o, inPreset(m, "N-1", "")).Setup
	want = doc.PageSetup{
		Paper: app.PaperByCode("A4"), Landscape: true, Top: 10, Bottom: 11, Left: 12, Right: 13,
		Font: "Bookman Old Style", Size: 12, Leading: 1.38,
	}
	if got != want {
		t.Errorf("preset: %+v, want %+v", got, want)
	}
	for code, numbers := range map[string]doc.PageNumbers{
		app.NumbersNone: doc.NumbersNone, app.NumbersDashed: doc.NumbersDashed, app.NumbersOf: doc.NumbersOf,
		app.NumbersBottom: doc.NumbersBottom, "": doc.NumbersDashed, "lain": doc.NumbersDashed,
	} {
		o.MinutesPresets[0].Page.Numbers = code
		if got := doc.Minutes(o, m).Setup.Numbers; got != numbers {
			t.Errorf("numbers %q gives %v, want %v", code, got, numbers)
		}
	}
}

// TestMinutesDraftMark: only minutes that are not final carry it, and only where the
// office wants it.
func TestMinutesDraftMark(t *testing.T) {
	o, m, _ := theCase(t)
	for status, mark := range map[string]string{app.StatusScheduled: "DRAF", app.StatusDraft: "DRAF", "": "DRAF", app.StatusFinal: ""} {
		m.Status = status
		for _, p := range doc.MinutesPresets(o) {
			if got := doc.Minutes(o, inPreset(m, p.Code, status)).Mark; got != mark {
				t.Errorf("%s, status %q: mark %q, want %q", p.Code, status, got, mark)
			}
		}
		for _, blank := range []bool{true, false} {
			if got := doc.Attendance(o, m, blank).Mark; got != "" {
				t.Errorf("a list carries %q", got)
			}
		}
	}
	o.Paper.NoDraftMark, m.Status = true, app.StatusDraft
	if got := doc.Minutes(o, m).Mark; got != "" {
		t.Errorf("mark %q though the office wants none", got)
	}
}
