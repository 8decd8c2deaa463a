package doc_test

import (
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
)

// letterCase is the case with a letter to three offices.
func letterCase(t testing.TB) (app.Office, app.Meeting) {
	t.Helper()
	o, m, _ := theCase(t)
	m.InvitationNumber, m.InvitationDate = "B.145/BP3MI-SS/V/2023", "2023-05-10"
	m.Invitation = app.Invitation{
		Nature: "Penting",
		Recipients: []app.Recipient{
			{Name: "Kepala Dinas Kesehatan Kabupaten Muara Enim", Place: "Muara Enim"},
			{Name: " "},
			{Name: "Kepala Kepolisian Resor Muara Enim", Place: "Muara Enim"},
			{Name: "Kepala Kantor Imigrasi Kelas II Muara Enim", Place: "Muara Enim"},
		},
		Copies:  []string{"Bupati Muara Enim", "", "Kepala Dinas Tenaga Kerja Kabupaten Muara Enim"},
		Contact: "Rina Oktaviani, S.Sos. (0812-5550-1002)",
	}
	m.Photos = []app.Photo{{Hash: "a1", Name: "satu.jpg", Caption: "Pembukaan"}, {Hash: "b2", Name: "dua.jpg"}, {Hash: "c3", Name: "tiga.jpg", Caption: "Penutupan"}}
	return o, m
}

func TestPaperMasters(t *testing.T) {
	o, m := letterCase(t)
	list := m
	list.Invitation.Layout = app.LetterList
	office := o
	office.Invitations = app.InvitationSettings{
		Layout: app.LetterList, Most: 3, Opening: "*Segera*: {hal}\n\n- bawa laptop", Closing: "Terima kasih.",
		Page: app.PageStyle{Sheet: "F4-215", Font: app.FontSerif, FontSize: 12, Leading: 1.5, Numbers: app.NumbersBottom},
	}
	few := m
	few.Invitation.Recipients = append([]app.Recipient{{Name: "Camat Lawang Kidul", Place: "Tanjung Enim"}}, m.Invitation.Recipients[:3]...)
	few.Invitation.Signer = app.Signer{Name: app.FullName{Name: "Herman Sudrajat", Back: "S.E."}, Position: "Ketua Tim", Behalf: "Kepala", IDNumber: "198001152005011003"}
	rich := m
	rich.Minutes.Preset = "N-1"
	rich.Minutes.Opening = "Rapat *dibuka* dengan _ice breaking_."
	rich.Minutes.Topics = []app.Topic{{
		Title:      "Rencana *kerja*",
		Discussion: "Tahapan:\n1. persiapan:\n   a. surat:\n      1) undangan;\n      2) daftar hadir;\n   b. tempat;\n2. pelaksanaan.\n\n| No. | Kegiatan | Biaya |\n|---|---|---|\n| 1 | *Sosialisasi* di desa | 1.500.000 |\n| 2 | Pelatihan |",
		Result:     "__Disetujui__ dengan *catatan*.",
	}}
	done := m
	done.Status = app.StatusFinal
	done.FollowUps[0].Status, done.FollowUps[0].DoneOn, done.FollowUps[0].Note = app.FollowUpDone, "2023-05-20", "Surat Nomor 560/88"
	done.FollowUps[1].Status = app.FollowUpProgress
	entries := []doc.BundleEntry{{Title: "Undangan", From: 2, To: 4}, {Title: "Daftar hadir bertanda tangan", From: 5, To: 5, Scan: true}, {Title: "Notulen"}}
	for name, d := range map[string]doc.Document{
		"invitation-each":  doc.Invitation(o, m),
		"invitation-list":  doc.Invitation(o, list),
		"invitation-few":   doc.Invitation(office, few),
		"invitation-empty": doc.Invitation(app.DefaultOffice(), app.Meeting{}),
		"photos":           doc.Photos(o, m),
		"photos-empty":     doc.Photos(app.DefaultOffice(), app.Meeting{}),
		"follow-ups":       doc.FollowUps(o, done),
		"follow-ups-empty": doc.FollowUps(app.DefaultOffice(), app.Meeting{}),
		"bundle-index":     doc.BundleIndex(o, m, entries),
		"minutes-rich":     doc.Minutes(o, rich),
	} {
		t.Run(name, func(t *testing.T) { master(t, name+".txt", d.Text()) })
	}
}

// TestEachLetterIsWhole: every recipient has a letter on a page of his own with
// letterhead, subject, facts, signature and copies.
func TestEachLetterIsWhole(t *testing.T) {
	o, m := letterCase(t)
	letters := strings.Split(doc.Invitation(o, m).Text(), "(halaman baru)\n")
	if len(letters) != 3 {
		t.Fatalf("%d letters, want 3", len(letters))
	}
	for i, who := range []string{"Kepala Dinas Kesehatan", "Kepala Kepolisian Resor", "Kepala Kantor Imigrasi"} {
		holds(t, who, letters[i], []string{
			"kop: ", "Palembang, 10 Mei 2023", m.InvitationNumber, "Undangan " + m.Title, "Yth. < " + who, "di Muara Enim", "Senin, 15 Mei 2023",
			"09.00 s.d. 11.30 WIB", m.Place, m.Agenda[3], m.Invitation.Contact, "Dewi Anggraini", "2. < Kepala Dinas Tenaga Kerja",
		})
		if strings.Count(letters[i], "Yth.") != 1 {
			t.Errorf("%s: not one address", who)
		}
	}
}

func TestListOfManyIsBehindTheLetter(t *testing.T) {
	o, m := letterCase(t)
	m.Invitation.Layout = app.LetterList
	for most, annexed := range map[int]bool{0: true, 2: true, 3: false} {
		o.Invitations.Most = most
		pages := strings.Split(doc.Invitation(o, m).Text(), "(halaman baru)\n")
		if (len(pages) == 2) != annexed || strings.Contains(pages[0], "(daftar undangan terlampir)") != annexed {
			t.Errorf("%d names at most: %d parts", most, len(pages))
		}
		last := pages[len(pages)-1]
		holds(t, "daftar", last, []string{"1. < Kepala Dinas Kesehatan", "3. < Kepala Kantor Imigrasi", "tanda tangan 1 dari 1"})
		if annexed {
			holds(t, "lampiran", last, []string{"DAFTAR UNDANGAN", m.InvitationNumber, "10 Mei 2023"})
		}
	}
}

// TestOnlyTheTitleIsTakenAsTyped: marks in a title stay, those of the office's
// own opening do not.
func TestOnlyTheTitleIsTakenAsTyped(t *testing.T) {
	o, m := letterCase(t)
	m.Title = "Rapat *1* data_a | data_b"
	o.Invitations.Opening = "Kami mengundang _Bapak_ pada {hal}."
	holds(t, "undangan", doc.Invitation(o, m).Text(), []string{"Undangan Rapat *1* data_a | data_b", "Kami mengundang /Bapak/ pada Rapat *1* data_a | data_b."})
	m.Title, m.Invitation.Subject = "undangan rapat", ""
	if got := doc.Invitation(o, m).Subject; got != "undangan rapat" {
		t.Errorf("subject %q", got)
	}
	m.Invitation.Subject = "Rapat lanjutan"
	if got := doc.Invitation(o, m).Subject; got != "Rapat lanjutan" {
		t.Errorf("subject %q", got)
	}
}

// TestMarkOfPapersOfAMeeting: what tells about a meeting that is not final says so, what
// comes before the meeting does not.
func TestMarkOfPapersOfAMeeting(t *testing.T) {
	o, m := letterCase(t)
	plain := o
	plain.Paper.NoDraftMark = true
	for _, status := range []string{app.StatusScheduled, app.StatusDraft, app.StatusFinal} {
		m.Status = status
		want := "DRAF"
		if status == app.StatusFinal {
			want = ""
		}
		for name, d := range map[string]doc.Document{"photos": doc.Photos(o, m), "follow-ups": doc.FollowUps(o, m)} {
			if d.Mark != want {
				t.Errorf("%s of a %s meeting is marked %q", name, status, d.Mark)
			}
		}
		for name, d := range map[string]doc.Document{"invitation": doc.Invitation(o, m), "index": doc.BundleIndex(o, m, nil), "photos": doc.Photos(plain, m), "follow-ups": doc.FollowUps(plain, m)} {
			if d.Mark != "" {
				t.Errorf("%s of a %s meeting is marked %q", name, status, d.Mark)
			}
		}
	}
}

// TestSheetsOfPapers: each kind of paper has its own sheet, or that of the
// minutes.
func TestSheetsOfPapers(t *testing.T) {
	o, m := letterCase(t)
	o.Paper.Minutes = "F4-210"
	for want, office := range map[string]app.Office{"F4-210": o, "F4-215": func() app.Office {
		o := o
		o.Paper.Invitation, o.Paper.Photos, o.Paper.FollowUps = "F4-215", "F4-215", "F4-215"
		return o
	}()} {
		for name, d := range map[string]doc.Document{"invitation": doc.Invitation(office, m), "photos": doc.Photos(office, m), "follow-ups": doc.FollowUps(office, m)} {
			if d.Setup.Paper.Code != want {
				t.Errorf("%s is on %s, want %s", name, d.Setup.Paper.Code, want)
			}
		}
	}
	if !doc.FollowUps(o, m).Setup.Landscape || doc.Invitation(o, m).Setup.Landscape || doc.Photos(o, m).Setup.Landscape {
		t.Error("only the table of follow-ups lies across")
	}
}

// TestFollowUpsAreSignedAsTheMinutes: by the same person, without the words of
// a report.
func TestFollowUpsAreSignedAsTheMinutes(t *testing.T) {
	o, m := letterCase(t)
	for preset, want := range map[string][]string{
		"N-1": {"Palembang, 15 Mei 2023", "Kepala,", "Dewi Anggraini, S.H., M.H."},
		"N-2": {"Palembang, 15 Mei 2023", "KEPALA,", "DEWI ANGGRAINI, S.H., M.H."},
		"N-3": {"Palembang, 15 Mei 2023", "Kepala,", "_Dewi Anggraini, S.H., M.H._"},
		"N-4": {"Palembang, 15 Mei 2023", "Notulis,", "Rina Oktaviani, S.Sos."},
	} {
		m.Minutes.Preset = preset
		text := doc.FollowUps(o, m).Text()
		_, signed, _ := strings.Cut(text, "tanda tangan 1 dari 1")
		holds(t, preset, signed, want)
		if strings.Contains(text, "Melapor") {
			t.Errorf("%s: a report's words", preset)
		}
	}
}

// TestRecapShowsNoMarks: a cell of the workbook has one style.
func TestRecapShowsNoMarks(t *testing.T) {
	o, m := letterCase(t)
	m.Minutes.Conclusion = "*Setuju*; _draf_ dibahas.\n| a | b |\n|--|--|"
	r := &app.Recap{From: "2023-05-01", To: "2023-05-31", Today: "2023-05-31"}
	r.AddMeeting(&m)
	for _, s := range doc.RecapSheets(o, r) {
		if s.Name == "Rapat" {
			holds(t, "rekap", s.Text(), []string{"Setuju; draf dibahas.; a | b"})
		}
	}
}
