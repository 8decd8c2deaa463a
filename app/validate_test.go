package app

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"sinergi/app/bahasa"
)

func soundMeeting() Meeting {
	return Meeting{Title: "Rapat Koordinasi", From: "2023-05-15", Place: "Ruang Rapat Disnaker", Status: StatusDraft}
}

func soundAgreement() Agreement {
	return Agreement{
		Kind: AgreementKinds[0], Title: "Pelindungan Pekerja Migran", Stage: Stages[0],
		Parties: []Party{{Institution: "BP2MI"}, {Institution: "Pemerintah Kabupaten Muara Enim"}},
	}
}

func soundOffice() Office {
	o := DefaultOffice()
	o.Name, o.City = "BP3MI Sumatera Selatan", "Palembang"
	return o
}

// faults are the FieldErrors of err; any other error fails the test.
func faults(t *testing.T, err error) FieldErrors {
	t.Helper()
	var fields FieldErrors
	if err != nil && !errors.As(err, &fields) {
		t.Fatalf("not FieldErrors: %v", err)
	}
	return fields
}

// wantFault wants this one fault.
func wantFault(t *testing.T, err error, field, message string) {
	t.Helper()
	got := faults(t, err)
	if len(got) != 1 || got[0] != (FieldError{field, message}) {
		t.Errorf("got %q, want %s: %s", got, field, message)
	}
}

func TestSoundRecordsHaveNoFaults(t *testing.T) {
	m, a, o := soundMeeting(), soundAgreement(), soundOffice()
	official := Official{Name: FullName{Name: "Ahmad Salabi"}}
	institution := Institution{Name: "Disnaker"}
	for name, err := range map[string]error{
		"meeting": m.Validate(), "agreement": a.Validate(), "office": o.Validate(),
		"official": official.Validate(), "institution": institution.Validate(),
	} {
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestMeetingFaults(t *testing.T) {
	for _, c := range []struct {
		name, field, message string
		change               func(*Meeting)
	}{
		{"no title", "title", "Judul rapat belum diisi. Contoh: Rapat Koordinasi Pelindungan Pekerja Migran.", func(m *Meeting) { m.Title = " \n" }},
		{"no place", "place", "Tempat rapat belum diisi. Contoh: Ruang Rapat Disnaker.", func(m *Meeting) { m.Place = "" }},
		{"no day", "from", "Tanggal rapat belum diisi. Contoh: 15/05/2023.", func(m *Meeting) { m.From = "" }},
		{"no such day", "from", "Tanggal mulai tidak ada di kalender: 31/02/2023. Ketik seperti 15/05/2023, tahun 1900 sampai 2199.", func(m *Meeting) { m.From = "31/02/2023" }},
		{"year 0", "from", "Tanggal mulai tidak ada di kalender: 0000-05-15. Ketik seperti 15/05/2023, tahun 1900 sampai 2199.", func(m *Meeting) { m.From = "0000-05-15" }},
		{"year 9999", "invitation_date", "Tanggal undangan tidak ada di kalender: 9999-05-15. Ketik seperti 15/05/2023, tahun 1900 sampai 2199.", func(m *Meeting) { m.InvitationDate = "9999-05-15" }},
		{"a date of 10,000 characters", "to", "Tanggal selesai tidak ada di kalender. Ketik seperti 15/05/2023, tahun 1900 sampai 2199.", func(m *Meeting) { m.To = Date(strings.Repeat("9", 10_000)) }},
		{"end before start", "to", "Tanggal selesai lebih awal dari tanggal mulai, 15/05/2023.", func(m *Meeting) { m.To = "2023-05-14" }},
		{"no such time", "start", "Jam mulai bukan jam yang benar: 25.00. Ketik seperti 09.00.", func(m *Meeting) { m.Start = "25.00" }},
		{"no such end", "end", "Jam selesai bukan jam yang benar: selesai. Ketik seperti 09.00.", func(m *Meeting) { m.End = "selesai" }},
		{"end time before start", "end", "Jam selesai lebih awal dari jam mulai, 09.00.", func(m *Meeting) { m.Start, m.End = "09:00", "08:59" }},
		{"the same on a day named twice", "end", "Jam selesai lebih awal dari jam mulai, 09.00.", func(m *Meeting) { m.To, m.Start, m.End = m.From, "09:00", "08:59" }},
		{"closing time", "minutes.closed_at", "Jam penutupan bukan jam yang benar: sore. Ketik seperti 09.00.", func(m *Meeting) { m.Minutes.ClosedAt = "sore" }},
		{"status", "status", "Status rapat tidak dikenal. Pilih Terjadwal, Draf, atau Final.", func(m *Meeting) { m.Status = "batal" }},
		{"blank rows", "blank_rows", "Jumlah baris kosong harus 0 sampai 1.000. Ubah angkanya.", func(m *Meeting) { m.BlankRows = -1 }},
		{"long title", "title", "Isian ini 10.000 huruf, terlalu panjang. Ringkas menjadi paling banyak 1.000 huruf.", func(m *Meeting) { m.Title = strings.Repeat("é", 10_000) }},
		{"long name", "chair.name", "Isian ini 301 huruf, terlalu panjang. Ringkas menjadi paling banyak 300 huruf.", func(m *Meeting) { m.Chair.Name = strings.Repeat("a", 301) }},
		{"long text", "minutes.opening", "Isian ini 200.001 huruf, terlalu panjang. Ringkas menjadi paling banyak 200.000 huruf.", func(m *Meeting) { m.Minutes.Opening = strings.Repeat("a", 200_001) }},
		{"long agenda", "agenda[1]", "Isian ini 1.001 huruf, terlalu panjang. Ringkas menjadi paling banyak 1.000 huruf.", func(m *Meeting) { m.Agenda = []string{"", "a", strings.Repeat("a", 1001)} }},
		{"attendee without name", "attendees[1].name", "Nama peserta belum diisi. Tulis namanya atau kosongkan seluruh baris.", func(m *Meeting) {
			m.Attendees = []Attendee{{}, {Name: "Siti"}, {Institution: "Polres"}}
		}},
		{"attendee's sex", "attendees[0].sex", "Isi L atau P, atau kosongkan.", func(m *Meeting) { m.Attendees = []Attendee{{Name: "Siti", Sex: "X"}} }},
		{"follow-up without task", "follow_ups[0].task", "Uraian tindak lanjut belum diisi. Contoh: Menyusun rencana kerja.", func(m *Meeting) {
			m.FollowUps = []FollowUp{{Status: FollowUpOpen}, {Responsible: "Disnaker"}}
		}},
		{"follow-up's day", "follow_ups[0].due", "Batas waktu tidak ada di kalender: 31-02-2023. Ketik seperti 15/05/2023, tahun 1900 sampai 2199.", func(m *Meeting) {
			m.FollowUps = []FollowUp{{Task: "A", Due: "31-02-2023"}}
		}},
		{"follow-up's status", "follow_ups[0].status", "Status tindak lanjut tidak dikenal. Pilih Belum, Proses, Selesai, atau Batal.", func(m *Meeting) {
			m.FollowUps = []FollowUp{{Task: "A", Status: "lama"}}
		}},
		{"signer's number kind", "minutes.signers[0].id_kind", "Jenis nomor tidak dikenal. Pilih NIP, NI PPPK, NRP, atau kosongkan.", func(m *Meeting) {
			m.Minutes.Signers = []Signer{{IDKind: "KTP"}}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := soundMeeting()
			c.change(&m)
			wantFault(t, m.Validate(), c.field, c.message)
		})
	}
}

func TestEmptyMeetingNamesEveryNeed(t *testing.T) {
	var m Meeting
	got := faults(t, m.Validate())
	if len(got) != 3 || got[0].Field != "title" || got[1].Field != "from" || got[2].Field != "place" {
		t.Errorf("got %q", got)
	}
	if m.Status != StatusDraft {
		t.Errorf("status is %q", m.Status)
	}
}

// Whatever was typed is still there after the check, put right where it can be.
func TestMeetingIsCleanedInPlace(t *testing.T) {
	m := soundMeeting()
	m.Title = " Rapat\r\nKoordinasi\x00 🙂 "
	m.From, m.To, m.Start, m.End = "15/5/23", "17 Mei 2023", "9", "8.30"
	m.Minutes.Opening = "Satu.\r\n\r\nDua.\x00"
	m.Minutes.Topics = []Topic{{}, {Title: " ", Discussion: "Isi\r\n"}}
	m.Agenda = []string{"", " Pembukaan ", "\x00"}
	m.Attendees = []Attendee{{Present: true}, {Name: " محمد ", Sex: "l", Phone: "0812\t3"}, {Name: " "}}
	m.FollowUps = []FollowUp{{Status: FollowUpOpen}, {Task: "Menyusun rencana kerja", Due: "1/6/23"}}
	m.Minutes.Signers = []Signer{{}, {Position: "Notulis"}}
	if err := m.Validate(); err != nil {
		t.Fatal(err)
	}
	want := soundMeeting()
	want.Title = "Rapat Koordinasi 🙂"
	want.From, want.To, want.Start, want.End = "2023-05-15", "2023-05-17", "09:00", "08:30"
	want.Minutes.Opening = "Satu.\n\nDua."
	want.Minutes.Topics = []Topic{{Discussion: "Isi\n"}}
	want.Agenda = []string{"Pembukaan"}
	want.Attendees = []Attendee{{Name: "محمد", Sex: "L", Phone: "0812 3"}}
	want.FollowUps = []FollowUp{{Task: "Menyusun rencana kerja", Due: "2023-06-01"}}
	want.Minutes.Signers = []Signer{{}, {Position: "Notulis"}} // the first place stays: places tell right from left
	if !reflect.DeepEqual(m, want) {
		t.Errorf("got\n%+v, want\n%+v", m, want)
	}
	again := want
	if err := again.Validate(); err != nil || !reflect.DeepEqual(again, want) {
		t.Errorf("a second check changed it: %v\n%+v", err, again)
	}
}

func TestAThousandAttendees(t *testing.T) {
	m := soundMeeting()
	for i := range 1000 {
		m.Attendees = append(m.Attendees, Attendee{Name: fmt.Sprintf("Peserta %d", i), IDNumber: "123"})
	}
	m.Attendees[999].Name = ""
	got := faults(t, m.Validate())
	if len(got) != 1 || got[0].Field != "attendees[999].name" || len(m.Attendees) != 1000 {
		t.Errorf("%d attendees left, faults %q", len(m.Attendees), got)
	}
}

func TestAgreementFaults(t *testing.T) {
	const twoParties = "Kerja sama perlu sedikitnya dua pihak. Isi instansi pihak kesatu dan pihak kedua."
	for _, c := range []struct {
		name, field, message string
		change               func(*Agreement)
	}{
		{"no kind", "kind_of_paper", "Jenis naskah belum dipilih. Contoh: Nota Kesepahaman.", func(a *Agreement) { a.Kind = "" }},
		{"no title", "title", "Judul kerja sama belum diisi. Tulis yang berdiri sesudah kata TENTANG.", func(a *Agreement) { a.Title = "\r\n" }},
		{"no parties", "parties", twoParties, func(a *Agreement) { a.Parties = nil }},
		{"one party", "parties", twoParties, func(a *Agreement) { a.Parties = a.Parties[:1] }},
		{"an empty second party", "parties", twoParties, func(a *Agreement) { a.Parties[1] = Party{} }},
		{"a third without name", "parties[2].institution", "Instansi pihak ini belum diisi. Tulis nama instansinya.", func(a *Agreement) {
			a.Parties = append(a.Parties, Party{Number: "12"})
		}},
		{"a stage of 1,001 characters", "stage", "Isian ini 1.001 huruf, terlalu panjang. Ringkas menjadi paling banyak 1.000 huruf.", func(a *Agreement) { a.Stage = strings.Repeat("a", 1001) }},
		{"no such day", "signed_on", "Tanggal penandatanganan tidak ada di kalender: 2023-02-31. Ketik seperti 15/05/2023, tahun 1900 sampai 2199.", func(a *Agreement) { a.SignedOn = "2023-02-31" }},
		{"end before start", "valid_to", "Tanggal akhir berlaku lebih awal dari tanggal mulai berlaku, 15/05/2023.", func(a *Agreement) { a.ValidFrom, a.ValidTo = "2023-05-15", "2023-05-14" }},
		{"end before signing", "valid_to", "Tanggal akhir berlaku lebih awal dari tanggal penandatanganan, 15/05/2023.", func(a *Agreement) { a.SignedOn, a.ValidTo = "2023-05-15", "2023-05-14" }},
		{"logo", "parties[1].logo", "Gambar logo tidak dapat dibaca. Pilih berkas PNG atau JPG.", func(a *Agreement) { a.Parties[1].Logo.Data = []byte("bukan gambar") }},
		{"article's title", "articles[0].title", "Isian ini 1.001 huruf, terlalu panjang. Ringkas menjadi paling banyak 1.000 huruf.", func(a *Agreement) {
			a.Articles = []Article{{}, {Title: strings.Repeat("a", 1001)}}
		}},
		{"acting", "parties[0].signatory.acting", "Tanda jabatan tidak dikenal. Pilih Plt., Plh., Pj., atau kosongkan.", func(a *Agreement) { a.Parties[0].Signatory.Acting = "pelaksana" }},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := soundAgreement()
			c.change(&a)
			wantFault(t, a.Validate(), c.field, c.message)
		})
	}
}

func TestAgreementKeepsPlacesOfParties(t *testing.T) {
	a := soundAgreement()
	a.Stage = ""
	a.Parties = append([]Party{{}}, a.Parties[0], Party{}, Party{})
	got := faults(t, a.Validate())
	if len(got) != 1 || got[0].Field != "parties" || len(a.Parties) != 2 || a.Parties[1].Institution != "BP2MI" || a.Stage != Stages[0] {
		t.Errorf("got %q, parties %+v, stage %q", got, a.Parties, a.Stage)
	}
}

func TestPeopleFaults(t *testing.T) {
	o := Official{Name: FullName{Front: "Dr."}}
	wantFault(t, o.Validate(), "name.name", "Nama pejabat belum diisi. Tulis nama tanpa gelar.")
	o = Official{Name: FullName{Name: "Siti"}, Positions: []Position{{}, {Title: "Kepala", From: "2023-05-15", To: "2022-01-01"}}}
	wantFault(t, o.Validate(), "positions[0].to", "Tanggal selesai jabatan lebih awal dari tanggal mulai, 15/05/2023.")
	o = Official{Name: FullName{Name: "Siti"}, Sex: "Perempuan"}
	wantFault(t, o.Validate(), "sex", "Isi L atau P, atau kosongkan.")
	o = Official{Name: FullName{Name: "Siti"}, IDKind: IDNIP, IDNumber: "12"}
	if err := o.Validate(); err != nil {
		t.Errorf("a doubtful NIP was refused: %v", err)
	}
	i := Institution{Name: "  "}
	wantFault(t, i.Validate(), "name", "Nama instansi belum diisi. Contoh: Dinas Tenaga Kerja Kabupaten Muara Enim.")
	i = Institution{Name: "BP2MI", From: "2024-11-05", To: "2019-01-01"}
	wantFault(t, i.Validate(), "to", "Tanggal akhir berlakunya nama lebih awal dari tanggal mulai, 05/11/2024.")
}

func TestOfficeFaults(t *testing.T) {
	for _, c := range []struct {
		name, field, message string
		change               func(*Office)
	}{
		{"no name", "name", "Nama kantor belum diisi. Contoh: BP3MI Sumatera Selatan.", func(o *Office) { o.Name = "" }},
		{"no city", "city", "Kota belum diisi; kota berdiri di depan tanggal naskah. Contoh: Palembang.", func(o *Office) { o.City = "" }},
		{"zone", "time_zone", "Zona waktu tidak dikenal. Pilih WIB, WITA, atau WIT.", func(o *Office) { o.TimeZone = "UTC" }},
		{"eight lines", "letterhead.lines", "Kop surat paling banyak 7 baris. Hapus atau gabungkan sebagian.", func(o *Office) {
			for len(o.Letterhead.Lines) < 8 {
				o.Letterhead.Lines = append(o.Letterhead.Lines, LetterheadLine{Size: 12})
			}
		}},
		{"size", "letterhead.lines[1].size", "Ukuran huruf kop harus 6 sampai 24 poin. Ubah angkanya.", func(o *Office) { o.Letterhead.Lines[1].Size = 25 }},
		{"gap", "letterhead.gap_mm", "Jarak kop ke isi harus 0 sampai 40 mm. Ubah angkanya.", func(o *Office) { o.Letterhead.GapMM = math.NaN() }},
		{"rule", "letterhead.rule", "Garis kop tidak dikenal. Pilih salah satu dari daftar.", func(o *Office) { o.Letterhead.Rule = "tebal" }},
		{"margin", "paper.left", "Margin kiri harus 5 sampai 60 mm. Ubah angkanya.", func(o *Office) { o.Paper.Left = 4.9 }},
		{"a margin beyond the sheet", "paper.right", "Margin kanan harus 5 sampai 60 mm. Ubah angkanya.", func(o *Office) { o.Paper.Right = 1e9 }},
		{"no room", "paper.right", "Margin kiri dan kanan menyisakan 90 mm untuk tulisan. Perkecil margin sampai tersisa 100 mm.", func(o *Office) { o.Paper.Left, o.Paper.Right = 60, 60 }},
		{"font size", "paper.font_size", "Ukuran huruf harus 9 sampai 14 poin. Ubah angkanya.", func(o *Office) { o.Paper.FontSize = 72 }},
		{"sheet", "paper.minutes", "Ukuran kertas tidak dikenal. Pilih A4 atau salah satu F4.", func(o *Office) { o.Paper.Minutes = "Folio" }},
		{"logo", "letterhead.logo", "Gambar logo tidak dapat dibaca. Pilih berkas PNG atau JPG.", func(o *Office) { o.Letterhead.Logo = Picture{Name: "a.png", Data: []byte{0x89, 'P', 'N', 'G'}} }},
		{"preset without code", "minutes_presets[0].code", "Kode format belum diisi. Contoh: N-1.", func(o *Office) { o.MinutesPresets = []MinutesPreset{{}} }},
		{"preset's part", "minutes_presets[0].sections[1].part", "Bagian ini tidak dikenal. Pilih salah satu dari daftar.", func(o *Office) {
			o.MinutesPresets = []MinutesPreset{{Code: "N-1", Sections: []MinutesSection{{Part: PartDate, Style: StyleField}, {Part: "x", Style: StyleField}}}}
		}},
		{"preset's signer", "minutes_presets[0].signatures[0].signer", "Urutan penanda tangan tidak ada. Pilih penanda tangan lain.", func(o *Office) {
			o.MinutesPresets = []MinutesPreset{{Code: "N-1", Signatures: []SignatureBlock{{Signer: -1}}}}
		}},
		{"list's row", "attendance_presets[0].row_mm", "Tinggi baris harus 9 sampai 40 mm. Ubah angkanya.", func(o *Office) {
			o.AttendancePresets = []AttendancePreset{{Code: "D-1", RowMM: 5, Columns: []AttendanceColumn{{Part: "no", Share: 5}}}}
		}},
		{"list's column", "attendance_presets[0].columns[0].share", "Lebar kolom harus 1 sampai 100 persen. Ubah angkanya.", func(o *Office) {
			o.AttendancePresets = []AttendancePreset{{Code: "D-1", RowMM: 10, Columns: []AttendanceColumn{{Part: "no"}}}}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := soundOffice()
			c.change(&o)
			wantFault(t, o.Validate(), c.field, c.message)
		})
	}
}

func TestOfficeTakesWhatIsNotChosenFromTheDefaults(t *testing.T) {
	o := Office{Name: "Disnaker", City: "Muara Enim", NIPPrefix: "NIP.\x00 "}
	if err := o.Validate(); err != nil {
		t.Fatal(err)
	}
	if o.Paper != DefaultOffice().Paper || o.TimeZone != "WIB" || o.Letterhead.Rule != RuleDouble || o.NIPPrefix != "NIP. " {
		t.Errorf("got %+v, prefix %q", o, o.NIPPrefix)
	}
}

// encoded is a picture of 30 x 20 in one of the formats.
func encoded(t *testing.T, format string) []byte {
	t.Helper()
	img := image.NewPaletted(image.Rect(0, 0, 30, 20), color.Palette{color.White, color.Black})
	var b bytes.Buffer
	var err error
	switch format {
	case "png":
		err = png.Encode(&b, img)
	case "jpeg":
		err = jpeg.Encode(&b, img, nil)
	case "gif":
		err = gif.Encode(&b, img, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestLogos(t *testing.T) {
	const unreadable = "Gambar logo tidak dapat dibaca. Pilih berkas PNG atau JPG."
	huge := encoded(t, "jpeg")
	i := bytes.Index(huge, []byte{0xFF, 0xC0}) // frame head: height and width follow 5 bytes on
	copy(huge[i+5:], []byte{0x27, 0x10, 0x27, 0x10})
	for _, c := range []struct {
		name, message string
		data          []byte
	}{
		{"none", "", nil},
		{"PNG", "", encoded(t, "png")},
		{"JPEG", "", encoded(t, "jpeg")},
		{"GIF", unreadable, encoded(t, "gif")},
		{"text", unreadable, []byte("bukan gambar")},
		{"half a head", unreadable, encoded(t, "png")[:20]},
		{"100 megapixels", "Gambar logo 100 megapiksel, terlalu besar. Perkecil menjadi paling banyak 40 megapiksel.", huge},
		{"9 MiB", "Berkas logo lebih besar dari 8 MB. Perkecil gambarnya, lalu pilih lagi.", make([]byte, 9<<20)},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := soundOffice()
			o.Letterhead.Logo = Picture{Name: "logo.png", Data: c.data}
			if err := o.Validate(); c.message != "" {
				wantFault(t, err, "letterhead.logo", c.message)
			} else if err != nil {
				t.Error(err)
			}
			if !bytes.Equal(o.Letterhead.Logo.Data, c.data) {
				t.Error("the check changed the picture")
			}
		})
	}
}

// Every string of every record may be filled with rubbish: the check neither
// panics nor forgets a field, and each message names no code.
func TestEveryFieldTakesRubbish(t *testing.T) {
	for name, make := range map[string]func() interface{ Validate() error }{
		"meeting": func() interface{ Validate() error } {
			return &Meeting{
				Agenda: []string{""}, Attendees: []Attendee{{}}, FollowUps: []FollowUp{{}},
				Minutes:    Minutes{Topics: []Topic{{}}, Signers: []Signer{{}}},
				Invitation: Invitation{Recipients: []Recipient{{}}, Copies: []string{""}},
				Photos:     []Photo{{}}, Scans: []Scan{{}},
			}
		},
		"agreement": func() interface{ Validate() error } {
			return &Agreement{
				Parties: []Party{{}, {}, {}}, Recitals: []string{""}, LegalBasis: []string{""}, Attachments: []Attachment{{}}, History: []StageChange{{}},
				Articles: []Article{{Clauses: []Provision{{Items: []Provision{{Items: []Provision{{}}}}}}}},
			}
		},
		"official":    func() interface{ Validate() error } { return &Official{Positions: []Position{{}}} },
		"institution": func() interface{ Validate() error } { return &Institution{} },
		"office": func() interface{ Validate() error } {
			return &Office{
				Signers: []Signer{{}}, Letterhead: Letterhead{Lines: []LetterheadLine{{}}},
				MinutesPresets:    []MinutesPreset{{Sections: []MinutesSection{{}}, Signatures: []SignatureBlock{{}}}},
				AttendancePresets: []AttendancePreset{{Head: []MinutesSection{{}}, Columns: []AttendanceColumn{{}}, Signers: []SignatureBlock{{}}}},
			}
		},
	} {
		for _, rubbish := range []string{"", "\x00", "\xff\r\n", "🙂\u202Eاجتماع", strings.Repeat("a", 10_000), strings.Repeat("\r\n", 10_000), "31-02-2023"} {
			record := make()
			fill(reflect.ValueOf(record).Elem(), rubbish)
			err := record.Validate()
			for _, f := range faults(t, err) {
				if !regexp.MustCompile(`^[A-Z].*[a-z0-9].*\.$`).MatchString(f.Message) || strings.Contains(f.Message, "_") || strings.ContainsAny(f.Message, "\x00\n\uFFFD") {
					t.Errorf("%s, %s: message %q", name, f.Field, f.Message)
				}
			}
			if len(rubbish) == 10_000 {
				lineFaults(t, name, record, faults(t, err))
			}
			everyString(reflect.ValueOf(record).Elem(), name, func(path, s string) {
				if (strings.ContainsAny(s, "\x00\r") || !utf8.ValidString(s)) && !strings.Contains(path, ".Meta.") {
					t.Errorf("%s was not cleaned: %.20q", path, s)
				}
			})
		}
	}
}

// lineFaults wants a fault for each field of one line that holds 10,000
// characters; long texts may hold them.
func lineFaults(t *testing.T, name string, record any, got FieldErrors) {
	t.Helper()
	texts := regexp.MustCompile(`\.(Opening|Closing|Discussion|Result|Response|Conclusion|Text|EndedWhy)$|History.*\.Note$|^(agreement|official|institution)\.Note$`)
	lines := 0
	everyString(reflect.ValueOf(record).Elem(), name, func(path, s string) {
		letterheadText := strings.HasPrefix(path, "office.Letterhead") && strings.HasSuffix(path, ".Text")
		if !strings.Contains(path, ".Meta.") && (letterheadText || !texts.MatchString(path)) && len(s) == 10_000 {
			lines++
		}
	})
	long := map[string]bool{}
	for _, f := range got {
		long[f.Field] = true
	}
	if len(long) < lines {
		t.Errorf("%s: %d fields of one line hold 10,000 characters, %d are named", name, lines, len(long))
	}
}

func fill(v reflect.Value, s string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(s)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), s)
		}
	case reflect.Slice:
		for i := range v.Len() {
			fill(v.Index(i), s)
		}
	}
}

func everyString(v reflect.Value, path string, f func(path, s string)) {
	switch v.Kind() {
	case reflect.String:
		f(path, v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			everyString(v.Field(i), path+"."+v.Type().Field(i).Name, f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			everyString(v.Index(i), fmt.Sprintf("%s[%d]", path, i), f)
		}
	}
}

// The days and times that a record keeps are those that the papers can write.
func TestKeptDatesAreValid(t *testing.T) {
	for _, typed := range []Date{"15/5/23", "15052023", "15 Mei 2023", "2023-05-15", "Senin, 15 Mei 2023"} {
		m := soundMeeting()
		m.From = typed
		if err := m.Validate(); err != nil || m.From != "2023-05-15" {
			t.Errorf("%q is kept as %q, %v", typed, m.From, err)
		}
	}
	m := soundMeeting()
	m.Start = bahasa.Clock("pukul 9.30 WIB")
	if err := m.Validate(); err != nil || m.Start != "09:30" {
		t.Errorf("time is kept as %q, %v", m.Start, err)
	}
}
