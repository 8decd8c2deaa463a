package doc_test

import (
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
)

// TestWordingOnPaper: what a reader would stumble over on a printed page.
func TestWordingOnPaper(t *testing.T) {
	o := app.Office{City: "Palembang", TimeZone: "WIB", Paper: app.PaperSettings{Minutes: "A4", FontSize: 11, Top: 20, Bottom: 20, Left: 25, Right: 20}}
	m := app.Meeting{
		Title: "Pembahasan rencana kerja bersama", From: "2023-05-15", Start: "09:00",
		Attendees: []app.Attendee{{Position: "Kepala Bidang", Present: true}, {Position: "Kepala Bidang", Present: true}},
		Invitation: app.Invitation{
			Layout:     app.LetterList,
			Recipients: []app.Recipient{{Name: "Camat Gelumbang", Place: "Gelumbang"}, {Name: "Kepala Polsek"}},
		},
		FollowUps: []app.FollowUp{{Task: "Kirim data", Status: app.FollowUpDone, DoneOn: "2023-06-20"}},
	}
	m.Minutes.Topics = []app.Topic{{Discussion: "Bahan:\n1. syarat:\n   a. usia\n| A | B |\n|:-:|---|\n| x | y |"}}
	m.Minutes.Preset = "N-2"
	m.Minutes.Signers = []app.Signer{{Name: app.FullName{Name: "Herman Sudrajat", Back: "M.Si."}, Position: "Plt. Kepala Balai", Behalf: "a.n. Kepala Badan"}}
	for name, text := range map[string]struct{ got, want string }{
		"title within the subject":  {doc.Invitation(o, m).Text(), "< Undangan pembahasan rencana kerja bersama"},
		"title within the sentence": {doc.Invitation(o, m).Text(), "pelaksanaan pembahasan rencana kerja bersama, kami"},
		"own place":                 {doc.Invitation(o, m).Text(), "1. < Camat Gelumbang di Gelumbang\n2. < Kepala Polsek\n"},
		"hour":                      {doc.Minutes(o, m).Text(), "< Pukul 09.00 WIB s.d. selesai"},
		"behalf":                    {doc.Minutes(o, m).Text(), "  a.n. KEPALA BADAN,\n  Plt. KEPALA BALAI,\n"},
		"name":                      {doc.Minutes(o, m).Text(), "HERMAN SUDRAJAT, M.Si."},
		"done":                      {doc.FollowUps(o, m).Text(), "Selesai,\n  20 Juni 2023"},
	} {
		if !strings.Contains(text.got, text.want) {
			t.Errorf("%s: %q is missing in\n%s", name, text.want, text.got)
		}
	}
	if text := doc.Minutes(o, m).Text(); strings.Contains(text, ":-:") {
		t.Errorf("the rule under a head is printed:\n%s", text)
	}
}

// TestItemsStayWithWhatTheyAnnounce: "syarat:" is not the last line of a page.
func TestItemsStayWithWhatTheyAnnounce(t *testing.T) {
	m := app.Meeting{Minutes: app.Minutes{Preset: "N-4", Topics: []app.Topic{{Discussion: "1. syarat:\n   a. usia\n2. biaya"}}}}
	kept := map[string]bool{}
	for _, b := range doc.Minutes(app.Office{}, m).Blocks {
		list, ok := b.(doc.List)
		if !ok {
			continue
		}
		for _, item := range list.Items {
			p := item.Blocks[0].(doc.Paragraph)
			kept[p.Runs[0].Text] = p.KeepNext
		}
	}
	if len(kept) != 2 || !kept["syarat:"] || kept["biaya"] {
		t.Errorf("kept with the next line: %v", kept)
	}
}
