package cli

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sinergi/app"
	"sinergi/app/word"
)

// badAgreement is an agreement with so many parties and these parts besides.
func badAgreement(t *testing.T, parties int, parts map[string]any) string {
	t.Helper()
	a := map[string]any{"kind": "agreement", "kind_of_paper": "Nota Kesepahaman", "title": "Pelindungan Pekerja Migran", "stage": "Pembahasan"}
	var all []map[string]any
	for i := range parties {
		all = append(all, map[string]any{"institution": fmt.Sprintf("Pemerintah Desa %d", i+1)})
	}
	a["parties"] = all
	for name, part := range parts {
		a[name] = part
	}
	text, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// kept puts an agreement and gives it back as it was stored.
func kept(t *testing.T, db, text string) (id string, a app.Agreement) {
	t.Helper()
	id = strings.TrimSpace(must(t, "put", write(t, "a.json", text), "--db", db))
	if err := json.Unmarshal([]byte(must(t, "get", id, "--db", db)), &a); err != nil {
		t.Fatal(err)
	}
	return id, a
}

func TestPartiesFromNoneToTooMany(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	for n, want := range map[int]string{0: "sedikitnya dua pihak", 1: "sedikitnya dua pihak", 21: "menyebut 21 pihak, paling banyak 20"} {
		refused(t, exitFailed, want, "", "put", write(t, "a.json", badAgreement(t, n, nil)), "--db", db)
	}
	id, a := kept(t, db, badAgreement(t, 20, map[string]any{"articles": []map[string]any{{"title": "Hak", "text": "(1) {para pihak} sepakat.\n\n(2) {pihak 20} dan {instansi 20}."}}}))
	if len(a.Parties) != 20 {
		t.Fatalf("%d parties", len(a.Parties))
	}
	if found := must(t, "lint", id, "--db", db); !strings.Contains(found, "KEDUAPULUH") {
		t.Errorf("nothing is found about the last party:\n%s", found)
	}
	folder := t.TempDir()
	for _, name := range []string{docAgreement, docDraft, docCopy + "1", docCopy + "20"} {
		pdf, docx := filepath.Join(folder, "x.pdf"), filepath.Join(folder, "x.docx")
		must(t, "paper", id, name, "-o", pdf, "--db", db)
		if content := read(t, pdf); !bytes.HasPrefix(content, []byte("%PDF-")) {
			t.Errorf("%s is no PDF", name)
		}
		must(t, "paper", id, name, "-o", docx, "--db", db)
		isWord(t, docx)
		lines, err := word.ReadFile(docx)
		if err != nil {
			t.Fatal(err)
		}
		all := fmt.Sprint(lines)
		if !strings.Contains(all, "PIHAK KEDUAPULUH") || !strings.Contains(strings.ToUpper(all), "PEMERINTAH DESA 20") {
			t.Errorf("%s in Word lacks the last party", name)
		}
	}
	refused(t, exitFailed, "naskah tanda tangan terakhir agreement-copy-20", "", "paper", id, docCopy+"21", "-o", filepath.Join(folder, "x.pdf"), "--db", db)
}

func TestTermsFromNoneToTooLong(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	term := func(years int, way string) string {
		return badAgreement(t, 2, map[string]any{"signed_on": "2024-02-29", "term": map[string]any{"years": years, "last_day": way}})
	}
	for _, c := range []struct {
		years     int
		way, last app.Date
	}{
		{0, "", ""},
		{1, "", "2025-02-28"},
		{1, "same-day", "2025-02-28"},
		{4, "day-before", "2028-02-28"},
		{4, "same-day", "2028-02-29"},
		{99, "", "2123-02-28"},
		{99, "same-day", "2123-02-28"},
	} {
		if _, a := kept(t, db, term(c.years, string(c.way))); a.ValidTo != c.last {
			t.Errorf("%d years, %q: ends on %q, want %q", c.years, c.way, a.ValidTo, c.last)
		}
	}
	for _, years := range []int{-1, 100, 1 << 40} {
		refused(t, exitFailed, "Jangka waktu harus 0 sampai 99 tahun", "", "put", write(t, "a.json", term(years, "")), "--db", db)
	}
	refused(t, exitFailed, "tidak dapat dibaca", "", "put", write(t, "a.json", strings.Replace(term(1, ""), `"years":1`, `"years":1e99`, 1)), "--db", db)
	refused(t, exitFailed, "tidak ada di kalender", "", "put", write(t, "a.json", strings.Replace(term(1, ""), "2024-02-29", "2023-02-29", 1)), "--db", db)
}

// nested is a provision with so many levels below each other.
func nested(levels int) string {
	var b strings.Builder
	for i := range levels {
		fmt.Fprintf(&b, `{"text":"tingkat\t%d\u00ad \u200b\u201ckutip\u201d","items":[`, i+1)
	}
	return b.String() + strings.Repeat("]}", levels)
}

func TestDeepArticlesAndHeavyTexts(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	for _, levels := range []int{50, 2000} {
		text := strings.Replace(badAgreement(t, 2, map[string]any{"articles": "X"}), `"X"`, `[{"title":"Dalam","clauses":[`+nested(levels)+`]}]`, 1)
		began := time.Now()
		id, a := kept(t, db, text)
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("%d levels took %v", levels, took)
		}
		deepest, count := 0, 0
		var walk func(list []app.Provision, level int)
		walk = func(list []app.Provision, level int) {
			for _, p := range list {
				deepest, count = max(deepest, level), count+1
				if !strings.HasPrefix(p.Text, "tingkat ") || strings.ContainsAny(p.Text, "\t\u00ad\u200b\u201c") {
					t.Fatalf("text %q", p.Text)
				}
				walk(p.Items, level+1)
			}
		}
		walk(a.Articles[0].Clauses, 1)
		if deepest != app.MaxDepth || count != levels {
			t.Errorf("%d levels became %d with %d texts", levels, deepest, count)
		}
		must(t, "paper", id, docAgreement, "-o", filepath.Join(t.TempDir(), "x.pdf"), "--db", db)
		must(t, "lint", id, "--db", db)
	}
	heavy := strings.TrimSpace(strings.Repeat("pelindungan 🙂 ", 770))[:10_000]
	heavy = strings.ToValidUTF8(heavy, "")
	id, a := kept(t, db, badAgreement(t, 2, map[string]any{"articles": []map[string]any{{"title": "Panjang", "text": heavy}}}))
	if got := a.Articles[0].PlainText(); got != strings.TrimSpace(heavy) {
		t.Errorf("%d of %d bytes kept", len(got), len(heavy))
	}
	r := call(t, "", "paper", id, docAgreement, "-o", filepath.Join(t.TempDir(), "x.pdf"), "--db", db)
	if r.exit != exitDone {
		t.Errorf("paper: %d %s", r.exit, r.errors)
	}
	refused(t, exitFailed, "terlalu panjang", "", "put", write(t, "a.json", badAgreement(t, 2, map[string]any{"articles": []map[string]any{{"title": strings.Repeat("x", 10_000), "text": "a"}}})), "--db", db)
	if r := call(t, "", "put", write(t, "a.json", strings.Replace(badAgreement(t, 2, map[string]any{"articles": "X"}), `"X"`, `[{"title":"Dalam","clauses":[`+nested(20_000)+`]}]`, 1)), "--db", db); r.exit != exitFailed || strings.Count(r.errors, "\n") != 1 {
		t.Errorf("20,000 levels: exit %d, %.300s", r.exit, r.errors)
	}
}

func TestCirclesAndDeadReferences(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	id, a := kept(t, db, badAgreement(t, 2, map[string]any{"articles": []map[string]any{
		{"title": "A", "text": "Menurut [Pasal 1] dan [Pasal 2]."}, {"title": "B", "text": "Menurut [Pasal 1] dan [Pasal 9 ayat (3)]."},
	}}))
	labels := a.Labels()
	if got := app.ShowText(a.Articles[0].Clauses[0].Text, labels) + app.ShowText(a.Articles[1].Clauses[0].Text, labels); !strings.Contains(got, "Menurut [Pasal 1] dan [Pasal 2].Menurut [Pasal 1]") {
		t.Errorf("stored %q", got)
	}
	if found := must(t, "lint", id, "--db", db); strings.Count(found, "Pasal 9 ayat (3)") != 1 {
		t.Errorf("the dead reference is not told once:\n%s", found)
	}
	must(t, "paper", id, docAgreement, "-o", filepath.Join(t.TempDir(), "x.pdf"), "--db", db)
}

func TestSignedBeforeTheMeetingIsFound(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	id, _ := kept(t, db, badAgreement(t, 2, map[string]any{"signed_on": "2026-03-01"}))
	must(t, "put", write(t, "m.json", strings.Replace(goodMeeting, "{", `{"agreement_id": "`+id+`", `, 1)), "--db", db)
	if found := must(t, "lint", id, "--db", db); !strings.Contains(found, "Penandatanganan 1 Maret 2026 lebih awal dari rapat terakhir, 2 Maret 2026.") {
		t.Errorf("found:\n%s", found)
	}
}

func TestCompareWithFilesThatAreNone(t *testing.T) {
	db, id := draftDB(t)
	folder := t.TempDir()
	sent, out := filepath.Join(folder, "kirim.docx"), filepath.Join(folder, "x.pdf")
	must(t, "paper", id, docAgreement, "-o", sent, "--db", db)
	good := read(t, sent)
	ole := append([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, make([]byte, 600)...)
	var bomb bytes.Buffer
	z := zip.NewWriter(&bomb)
	w, err := z.Create("word/document.xml")
	if err == nil {
		_, err = w.Write(bytes.Repeat([]byte(" "), 80<<20))
	}
	if err != nil || z.Close() != nil {
		t.Fatal("no bomb", err)
	}
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"rusak.docx":    {good[:len(good)/2], "Dokumen Word ini rusak"},
		"terkunci.docx": {ole, "terkunci kata sandi"},
		"bom.docx":      {bomb.Bytes(), "terlalu besar"},
		"kosong.docx":   {nil, "bukan dokumen Word"},
		"surat.docx":    {[]byte("%PDF-1.7\n%âãÏÓ\n"), "bukan dokumen Word"},
		"KAPITAL.DOCX":  {[]byte("x"), "bukan dokumen Word"},
		"lama.doc":      {ole, "tidak dikenal"},
		"naskah.pdf":    {[]byte("%PDF-1.7\n"), "tidak dikenal"},
	} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, c.file, 0o600); err != nil {
			t.Fatal(err)
		}
		began := time.Now()
		refused(t, exitFailed, c.want, "", "compare", id, current, path, "-o", out, "--db", db)
		if took := time.Since(began); took > 3*time.Second {
			t.Errorf("%s took %v", name, took)
		}
		if _, err := os.Stat(out); err == nil {
			t.Fatalf("%s left a comparison behind", name)
		}
	}
	refused(t, exitFailed, "tidak ditemukan", "", "compare", id, current, filepath.Join(folder, "tidak ada.docx"), "-o", out, "--db", db)
}

func TestCompareFiveHundredPages(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	sentence := strings.Repeat("PARA PIHAK melaksanakan pelindungan pekerja migran Indonesia menurut kewenangan masing-masing. ", 6)
	var articles []map[string]any
	for i := range 1500 {
		articles = append(articles, map[string]any{"title": fmt.Sprintf("Ketentuan %d", i), "text": sentence + "\n\n" + sentence + fmt.Sprint(i)})
	}
	id, _ := kept(t, db, badAgreement(t, 2, map[string]any{"articles": articles}))
	sent, out := filepath.Join(t.TempDir(), "kirim.docx"), filepath.Join(t.TempDir(), "x.pdf")
	must(t, "paper", id, docAgreement, "-o", sent, "--db", db)
	began := time.Now()
	must(t, "compare", id, current, sent, "-o", out, "--db", db)
	took := time.Since(began)
	pages := bytes.Count(read(t, out), []byte("/Type /Page\n"))
	t.Logf("%d pages in %v", pages, took)
	if pages < 500 || took > 20*time.Second {
		t.Errorf("%d pages in %v", pages, took)
	}
}
