package doc_test

import (
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/sample"
)

// quarter is the second quarter of the sample's year as on 16 May 2023.
func quarter() *app.Recap {
	r := &app.Recap{From: "2023-04-01", To: "2023-06-30", Today: "2023-05-16"}
	for _, m := range sample.Year(1) {
		if m.From >= r.From && m.From <= r.To {
			r.AddMeeting(&m)
		}
	}
	for _, a := range sample.Agreements(1) {
		r.AddAgreement(&a)
	}
	r.Arrange()
	return r
}

func TestRecapMasters(t *testing.T) {
	for _, s := range doc.RecapSheets(sample.Office(), quarter()) {
		t.Run(s.Name, func(t *testing.T) {
			master(t, "recap-"+strings.ToLower(strings.ReplaceAll(s.Name, " ", "-"))+".txt", s.Text())
		})
	}
	empty := &app.Recap{From: "2023-05-01", To: "2023-05-31", Today: "2023-06-02"}
	var all strings.Builder
	for _, s := range doc.RecapSheets(app.DefaultOffice(), empty) {
		all.WriteString(s.Text())
	}
	t.Run("empty", func(t *testing.T) { master(t, "recap-empty.txt", all.String()) })
}

func TestRecapPageMaster(t *testing.T) {
	o := sample.Office()
	sheets := doc.RecapSheets(o, quarter())
	t.Run("meetings", func(t *testing.T) { master(t, "recap-page.txt", doc.RecapPage(o, sheets[2], 5).Text()) })
	t.Run("summary", func(t *testing.T) { master(t, "recap-page-summary.txt", doc.RecapPage(o, sheets[0], 0).Text()) })
}

func TestRecapSheetShowsLastDaysOnlyWhereThereAreAny(t *testing.T) {
	head := func(r *app.Recap) string {
		var heads []string
		for _, c := range doc.RecapSheets(sample.Office(), r)[2].Tables[0].Columns {
			heads = append(heads, c.Head)
		}
		return strings.Join(heads, "|")
	}
	r := quarter()
	if strings.Contains(head(r), "Sampai tanggal") {
		t.Error("no meeting lasts several days, yet there is a column of last days")
	}
	r.AddMeeting(&app.Meeting{Title: "Bimbingan teknis", From: "2023-06-05", To: "2023-06-07"})
	if !strings.Contains(head(r), "Hari, tanggal|Sampai tanggal|Waktu") {
		t.Errorf("no column of last days: %s", head(r))
	}
}

func TestRecapRowsCanBeReadTwiceAndStopped(t *testing.T) {
	table := doc.RecapSheets(sample.Office(), quarter())[3].Tables[0]
	for range 2 {
		n := 0
		for row := range table.Rows {
			if len(row) != len(table.Columns) {
				t.Fatalf("row %d has %d cells for %d columns", n, len(row), len(table.Columns))
			}
			n++
		}
		if n != table.Count {
			t.Fatalf("%d rows, told %d", n, table.Count)
		}
	}
	for range table.Rows {
		break // must not go on
	}
}

func TestRecapSignerIsTheHeadWithTheOffice(t *testing.T) {
	o := sample.Office()
	o.Signers[0].Acting, o.NIPSpaced = "Plt.", true
	sign := doc.RecapSheets(o, quarter())[0].Sign
	if got := strings.Join(sign.Position, "/"); got != "Plt. Kepala BP3MI Sumatera Selatan," {
		t.Errorf("position %q", got)
	}
	if got := strings.Join(sign.Below, "/"); got != "NIP 19750920 200112 2 003" {
		t.Errorf("number %q", got)
	}
	if sign.Date != "Palembang, 16 Mei 2023" {
		t.Errorf("date %q", sign.Date)
	}
}

// TestRecapTellsRenewedFromEnded: an agreement that goes on under another paper
// and one that was stopped are no ended ones.
func TestRecapTellsRenewedFromEnded(t *testing.T) {
	r := &app.Recap{From: "2023-04-01", To: "2023-06-30", Today: "2023-05-16"}
	base := app.Agreement{Kind: "Nota Kesepahaman", Title: "Pelindungan", Stage: "Pelaksanaan", SignedOn: "2020-04-01", ValidTo: "2023-03-31"}
	for i, change := range []func(*app.Agreement){
		func(a *app.Agreement) { a.Title = "Berakhir begitu saja" },
		func(a *app.Agreement) { a.Title, a.RenewedOn = "Sudah diperpanjang", "2023-03-30" },
		func(a *app.Agreement) { a.Title, a.EndedOn, a.EndedWhy = "Dihentikan", "2021-07-01", "Program selesai" },
	} {
		a := base
		a.ID = string(rune('a' + i))
		change(&a)
		r.AddAgreement(&a)
	}
	r.Arrange()
	sheets := doc.RecapSheets(sample.Office(), r)
	counts := "# No | Jenis naskah | Belum berlaku | Berlaku | Perlu perhatian | Berakhir | Diperpanjang | Diakhiri | Jumlah\n" +
		"| 1 | Nota Kesepahaman | – | – | – | 1 | 1 | 1 | 3\n"
	if text := sheets[0].Text(); !strings.Contains(text, counts) {
		t.Errorf("Ringkasan:\n%s", text)
	}
	found := ""
	for _, s := range sheets {
		if s.Name == "Kerja Sama" {
			found = s.Text()
		}
	}
	for title, word := range map[string]string{"Berakhir begitu saja": "Berakhir", "Sudah diperpanjang": "Diperpanjang", "Dihentikan": "Diakhiri"} {
		if !strings.Contains(found, title) || !strings.Contains(found, "| "+word+" |") {
			t.Errorf("%s is not told as %s:\n%s", title, word, found)
		}
	}
}
