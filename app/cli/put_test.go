package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"sinergi/app"
)

const goodMeeting = `{"kind": "meeting", "title": "Rapat satu", "status": "draft", "host": "BP3MI", "from": "2026-03-02", "place": "Aula"}`

// TestRoundTrip: what get prints, put takes back, for every kind of record.
func TestRoundTrip(t *testing.T) {
	db := sampleDB(t)
	for _, kind := range kinds {
		id := firstID(t, db, kind)
		before := must(t, "get", id, "--db", db)
		path := write(t, kind+".json", before)
		if got := must(t, "put", path, "--db", db); got != id+"\n" {
			t.Errorf("%s: put prints %q, want %q", kind, got, id)
		}
		after := must(t, "get", id, "--db", db)
		if got, want := withoutVersion(t, after), withoutVersion(t, before); !reflect.DeepEqual(got, want) {
			t.Errorf("%s changed on its way:\n%s\n%s", kind, before, after)
		}
		if asMap(t, after)["version"] != asMap(t, before)["version"].(float64)+1 {
			t.Errorf("%s: version %v after %v", kind, asMap(t, after)["version"], asMap(t, before)["version"])
		}
		if asMap(t, before)["kind"] != kind {
			t.Errorf("get says kind %v of a %s", asMap(t, before)["kind"], kind)
		}
		refused(t, exitFailed, "sudah berubah", "", "put", path, "--db", db)
	}
}

func asMap(t *testing.T, text string) map[string]any {
	t.Helper()
	var m map[string]any
	if err := json.Unmarshal([]byte(text), &m); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return m
}

func withoutVersion(t *testing.T, text string) map[string]any {
	m := asMap(t, text)
	delete(m, "version")
	delete(m, "updated_at")
	return m
}

// TestCopyToNewFile: without id and version a record is a new one; what its
// photos and scans show stays in the first file.
func TestCopyToNewFile(t *testing.T) {
	db := sampleDB(t)
	m := withoutVersion(t, must(t, "get", firstID(t, db, app.KindMeeting), "--db", db))
	delete(m, "id")
	delete(m, "photos")
	delete(m, "scans")
	text, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(t.TempDir(), "folder baru", "salinan.db")
	r := call(t, string(text), "put", "-", "--db", other)
	if r.exit != exitDone {
		t.Fatal(r.errors)
	}
	if got := firstID(t, other, app.KindMeeting) + "\n"; got != r.out {
		t.Errorf("put prints %q, list %q", r.out, got)
	}
}

func TestPutRefuses(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"empty":          {"", "berkas kosong"},
		"blank":          {" \n", "berkas kosong"},
		"cut":            {goodMeeting[:40], "JSON terpotong"},
		"syntax":         {"{\n\"kind\": 'meeting'}", "salah tulis di baris 2"},
		"trailing":       {goodMeeting + "\n" + goodMeeting, "isi berlebih setelah JSON di baris 2"},
		"trailing junk":  {goodMeeting + "\n\nx", "isi berlebih setelah JSON"},
		"no object":      {`"meeting"`, "objek JSON"},
		"null":           {`null`, "objek JSON"},
		"empty array":    {`[]`, "lariknya kosong"},
		"array of words": {`["meeting"]`, "objek JSON"},
		"no kind":        {`{"title": "x"}`, `"kind" belum diisi`},
		"unknown kind":   {`{"kind": "rapat", "title": "x"}`, `kind "rapat" tidak dikenal`},
		"kind no text":   {`{"kind": 3}`, `tulis sebagai teks`},
		"unknown field":  {`{"kind": "meeting", "judul": "x"}`, `bidang "judul" tidak dikenal`},
		"inner field":    {`{"kind": "meeting", "attendees": [{"nama": "x"}]}`, `bidang "nama" tidak dikenal`},
		"wrong type":     {`{"kind": "meeting", "title": 7}`, `pada "title" tidak cocok, tulis sebagai teks`},
		"wrong list":     {`{"kind": "meeting", "attendees": {}}`, `pada "attendees" tidak cocok, tulis sebagai larik`},
		"wrong number":   {`{"kind": "meeting", "blank_rows": 1.5}`, `pada "blank_rows" tidak cocok, tulis sebagai bilangan bulat`},
		"wrong truth":    {`{"kind": "meeting", "attendees": [{"present": "ya"}]}`, `true atau false`},
		"wrong base64":   {`{"kind": "office", "letterhead": {"logo": {"data": "***"}}}`, "base64"},
		"UTF-16":         {"\xff\xfe{\x00", "UTF-8"},
		"second wrong":   {"[" + goodMeeting + `, {"kind": "meeting", "judul": 1}]`, "catatan ke-2"},
		"second empty":   {"[" + goodMeeting + `, {"kind": "meeting"}]`, "catatan ke-2 belum benar"},
		"no such day":    {strings.Replace(goodMeeting, "2026-03-02", "2026-02-31", 1), "belum benar pada from"},
		"year 0":         {strings.Replace(goodMeeting, "2026-03-02", "0000-03-02", 1), "belum benar pada from"},
		"year 9999":      {strings.Replace(goodMeeting, "2026-03-02", "9999-03-02", 1), "belum benar pada from"},
		"ends before":    {strings.Replace(goodMeeting, `"from"`, `"to": "2026-03-01", "from"`, 1), "belum benar pada to"},
		"unknown id":     {strings.Replace(goodMeeting, `"title"`, `"id": "0190a1b2-0000-7000-8000-000000000000", "version": 3, "title"`, 1), "Tidak ada yang disimpan"},
	} {
		t.Run(name, func(t *testing.T) {
			db := filepath.Join(t.TempDir(), "a.db")
			good := write(t, "baik.json", goodMeeting)
			bad := write(t, "buruk.json", c.text)
			refused(t, exitFailed, c.want, "", "put", good, bad, "--db", db)
			if !strings.Contains(c.want, "Tidak ada") {
				refused(t, exitFailed, "buruk.json", "", "put", good, bad, "--db", db)
				refused(t, exitFailed, "masukan baku", c.text, "put", good, "-", "--db", db)
			}
			must(t, "put", write(t, "lain.json", strings.Replace(goodMeeting, "satu", "dua", 1)), "--db", db)
			if rows := must(t, "list", "meeting", "--db", db); strings.Count(rows, "\n") != 1 || !strings.Contains(rows, "Rapat dua") {
				t.Errorf("not all or none:\n%s", rows)
			}
		})
	}
	refused(t, exitFailed, "tidak-ada.json tidak ditemukan", "", "put", "tidak-ada.json", "--db", filepath.Join(t.TempDir(), "a.db"))
	refused(t, exitFailed, "folder", "", "put", t.TempDir(), "--db", filepath.Join(t.TempDir(), "a.db"))
}

func TestPutSeveral(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	array := write(t, "larik.json", "\xef\xbb\xbf["+goodMeeting+", "+goodMeeting+"]")
	ids := strings.Fields(must(t, "put", array, write(t, "satu.json", goodMeeting), "--db", db))
	if len(ids) != 3 || ids[0] == ids[1] || ids[1] == ids[2] {
		t.Errorf("IDs %q", ids)
	}
	for i, id := range ids {
		if asMap(t, must(t, "get", id, "--db", db))["title"] != "Rapat satu" {
			t.Errorf("record %d is not stored under the ID that was printed", i)
		}
	}
}

// TestHostileText puts hard text into every text field of every kind: it is
// stored or refused in one sentence, and what is stored can be printed.
func TestHostileText(t *testing.T) {
	for name, text := range map[string]string{
		"empty": "", "long": strings.Repeat("panjang ", 1250), "one word": strings.Repeat("m", 10_000),
		"emoji": "Rapat 👍🏽 selesai 🇮🇩", "right to left": "اجتماع \u202eمبكر", "line ends": "satu\r\ndua\rtiga",
		"NUL": "a\x00b", "controls": "a\x01\x1b[31mb", "formula": "=1+1", "markup": "<b>&amp;</b>",
	} {
		t.Run(name, func(t *testing.T) {
			db := sampleDB(t)
			for _, kind := range kinds {
				record, err := decode([]byte(must(t, "get", firstID(t, db, kind), "--db", db)))
				if err != nil {
					t.Fatal(err)
				}
				setTexts(reflect.ValueOf(record[0]).Elem(), text)
				putAndPrint(t, db, kind, record[0])
			}
		})
	}
}

// setTexts fills every free text below v; keys, codes and dates stay.
func setTexts(v reflect.Value, text string) {
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[app.Meta]() {
			return
		}
		for i := range v.NumField() {
			name := v.Type().Field(i).Name
			if strings.HasSuffix(name, "ID") || codes[name] {
				continue
			}
			setTexts(v.Field(i), text)
		}
	case reflect.Slice:
		for i := range v.Len() {
			setTexts(v.Index(i), text)
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() {
			v.SetString(text)
		}
	}
}

var codes = map[string]bool{
	"Status": true, "Stage": true, "Sex": true, "IDKind": true, "Acting": true, "TimeZone": true, "Rule": true, "Centre": true,
	"Paper": true, "Preset": true, "AttendancePreset": true, "Style": true, "Part": true, "Code": true,
}

func putAndPrint(t *testing.T, db, kind string, record any) {
	t.Helper()
	var text bytes.Buffer
	if err := encode(&text, record); err != nil {
		t.Fatal(err)
	}
	r := call(t, text.String(), "put", "-", "--db", db)
	if r.exit != exitDone {
		if r.exit != exitFailed || strings.Count(r.errors, "\n") != 1 || strings.Contains(r.errors, "tidak terduga") || len(r.errors) > 600 {
			t.Errorf("%s: exit %d, %q", kind, r.exit, r.errors)
		}
		return
	}
	id := strings.TrimSpace(r.out)
	if kind == app.KindOffice || kind == app.KindMeeting {
		id = firstID(t, db, app.KindMeeting)
	}
	for _, name := range papersOf(kind) {
		out := filepath.Join(t.TempDir(), "x.pdf")
		if p := call(t, "", "paper", id, name, "-o", out, "--db", db); p.exit != exitDone {
			t.Errorf("%s: paper %s: %s", kind, name, p.errors)
		}
	}
	if p := call(t, "", "recap", "--from", "2000-01-01", "--to", "2100-01-01", "-o", filepath.Join(t.TempDir(), "x.xlsx"), "--db", db); p.exit != exitDone {
		t.Errorf("%s: recap: %s", kind, p.errors)
	}
	if rows := must(t, "list", kind, "--db", db, "--search", "zzz"); rows != "" {
		t.Errorf("a search for nothing finds %s", rows)
	}
	for line := range strings.Lines(must(t, "list", kind, "--db", db)) {
		if strings.Count(line, "\t") != 3 {
			t.Errorf("%s: a row of %d columns: %q", kind, strings.Count(line, "\t")+1, line)
		}
	}
}

func papersOf(kind string) []string {
	switch kind {
	case app.KindAgreement:
		return []string{docAgreement, docDraft, docCopy + "1", docCopy + "2"}
	case app.KindMeeting, app.KindOffice:
		return []string{docMinutes, docAttendance, docAttendanceBlank}
	}
	return nil
}

func TestThousandAttendees(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	var list []string
	for i := range 1000 {
		list = append(list, fmt.Sprintf(`{"name": "Peserta %d", "sex": "P", "present": true}`, i))
	}
	text := strings.Replace(goodMeeting, `"title"`, `"attendees": [`+strings.Join(list, ",")+`], "title"`, 1)
	start := time.Now()
	id := strings.TrimSpace(must(t, "put", write(t, "seribu.json", text), "--db", db))
	must(t, "paper", id, "attendance", "-o", filepath.Join(t.TempDir(), "seribu.pdf"), "--db", db)
	if took := time.Since(start); took > 30*time.Second {
		t.Errorf("1,000 attendees took %v", took)
	}
}

// FuzzPut: whatever the file, decode gives records that survive their own
// JSON, or an error; it never panics.
func FuzzPut(f *testing.F) {
	for _, seed := range []string{goodMeeting, "[" + goodMeeting + "]", `{"kind":"office"}`, `{"kind":"institution","kind_of_body":"x"}`, `[`, `null`, "\xef\xbb\xbf{}", `{"kind":"official","positions":[{"title":"a"}]}`, `{"kind":"agreement","parties":[{"logo":{"data":"AAAA"}}]}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		records, err := decode(text)
		if err != nil {
			if strings.TrimSpace(err.Error()) == "" {
				t.Error("an error without words")
			}
			return
		}
		for _, r := range records {
			var once, twice bytes.Buffer
			if err := encode(&once, r); err != nil {
				t.Fatal(err)
			}
			again, err := decode(once.Bytes())
			if err != nil {
				t.Fatalf("%v in %s", err, once.Bytes())
			}
			if err := encode(&twice, again[0]); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(once.Bytes(), twice.Bytes()) {
				t.Errorf("%s\n%s", once.Bytes(), twice.Bytes())
			}
		}
	})
}
