package app

import (
	"math"
	"reflect"
	"strings"
	"testing"
)

// someHash is the shape of a SHA-256.
var someHash = strings.Repeat("0123456789abcdef", 4)

func TestMeetingPapersFaults(t *testing.T) {
	const noPhoto = "Foto ini tidak punya isi. Masukkan lagi fotonya."
	for _, c := range []struct {
		name, field, message string
		change               func(*Meeting)
	}{
		{"audience", "audience", "Peserta daftar hadir tidak dikenal. Pilih internal, eksternal, atau ikut format.", func(m *Meeting) { m.Audience = "umum" }},
		{"layout", "invitation.layout", "Susunan surat undangan tidak dikenal. Pilih satu surat per penerima atau daftar terlampir.", func(m *Meeting) { m.Invitation.Layout = "dua" }},
		{"long nature", "invitation.nature", "Isian ini 1.001 huruf, terlalu panjang. Ringkas menjadi paling banyak 1.000 huruf.", func(m *Meeting) { m.Invitation.Nature = strings.Repeat("a", 1001) }},
		{"recipient without name", "invitation.recipients[1].name", "Penerima undangan belum diisi. Tulis jabatan atau namanya, atau kosongkan seluruh baris.", func(m *Meeting) {
			m.Invitation.Recipients = []Recipient{{}, {Name: "Camat"}, {Place: "Lahat"}}
		}},
		{"501 recipients", "invitation.recipients", "Penerima undangan ada 501, paling banyak 500. Hapus sebagian.", func(m *Meeting) {
			for range 501 {
				m.Invitation.Recipients = append(m.Invitation.Recipients, Recipient{Name: "Camat"})
			}
		}},
		{"signer's picture", "invitation.signer.picture", "Gambar tanda tangan tidak punya isi. Masukkan lagi gambarnya.", func(m *Meeting) { m.Invitation.Signer.Picture = "ttd.png" }},
		{"photo without hash", "photos[0].hash", noPhoto, func(m *Meeting) { m.Photos = []Photo{{}, {Caption: "Pembukaan"}} }},
		{"hash in capitals", "photos[0].hash", noPhoto, func(m *Meeting) { m.Photos = []Photo{{Hash: strings.ToUpper(someHash)}} }},
		{"hash with a stranger", "photos[0].hash", noPhoto, func(m *Meeting) { m.Photos = []Photo{{Hash: someHash[1:] + "g"}} }},
		{"photo's width", "photos[0].width", "Lebar foto tidak boleh kurang dari 0. Masukkan lagi berkasnya.", func(m *Meeting) { m.Photos = []Photo{{Hash: someHash, Width: -1}} }},
		{"61 photos", "photos", "Foto rapat ada 61, paling banyak 60. Hapus sebagian.", func(m *Meeting) {
			for range 61 {
				m.Photos = append(m.Photos, Photo{Hash: someHash})
			}
		}},
		{"scan without hash", "scans[0].hash", "Berkas pindaian ini tidak punya isi. Masukkan lagi berkasnya.", func(m *Meeting) { m.Scans = []Scan{{Role: ScanMinutes}, {Name: "a.pdf"}} }},
		{"scan's role", "scans[0].role", "Jenis pindaian tidak dikenal. Pilih undangan, daftar hadir, notulen, atau lainnya.", func(m *Meeting) { m.Scans = []Scan{{Hash: someHash, Role: "x"}} }},
		{"scan's pages", "scans[0].pages", "Jumlah halaman pindaian tidak boleh kurang dari 0. Masukkan lagi berkasnya.", func(m *Meeting) { m.Scans = []Scan{{Hash: someHash, Pages: -1}} }},
		{"61 scans", "scans", "Pindaian rapat ada 61, paling banyak 60. Hapus sebagian.", func(m *Meeting) {
			for range 61 {
				m.Scans = append(m.Scans, Scan{Hash: someHash})
			}
		}},
		{"arrival", "attendees[0].arrived", "Jam kedatangan bukan jam yang benar: pagi. Ketik seperti 09.00.", func(m *Meeting) { m.Attendees = []Attendee{{Name: "Siti", Arrived: "pagi"}} }},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := soundMeeting()
			c.change(&m)
			wantFault(t, m.Validate(), c.field, c.message)
		})
	}
}

// What belongs to the papers is cleaned, rows of nothing go, and a doubtful
// e-mail address stays.
func TestMeetingPapersAreCleanedInPlace(t *testing.T) {
	m := soundMeeting()
	m.Audience = " internal\n"
	m.Invitation = Invitation{
		Subject: " Undangan\r\nrapat ", Opening: "Satu.\r\nDua.", Copies: []string{"", " Arsip "},
		Recipients: []Recipient{{}, {Name: " Camat\t", Place: "\x00"}},
		Signer:     Signer{Behalf: " Kepala Dinas\n", Through: "Sekretaris ", Picture: " " + someHash + " "},
	}
	m.Photos = []Photo{{}, {Hash: " " + someHash, Caption: " Pembukaan\n"}}
	m.Scans = []Scan{{}, {Role: ScanMinutes}, {Hash: someHash, Title: "Surat\r\ntugas"}}
	m.Attendees = []Attendee{{Arrived: " "}, {Name: "Siti", Email: "siti at contoh ", Arrived: "9.05", Rank: " Penata\n"}}
	if err := m.Validate(); err != nil {
		t.Fatal(err)
	}
	want := soundMeeting()
	want.Audience = AudienceInternal
	want.Invitation = Invitation{
		Subject: "Undangan rapat", Opening: "Satu.\nDua.", Copies: []string{"Arsip"}, Recipients: []Recipient{{Name: "Camat"}},
		Signer: Signer{Behalf: "Kepala Dinas", Through: "Sekretaris", Picture: someHash},
	}
	want.Photos = []Photo{{Hash: someHash, Caption: "Pembukaan"}}
	want.Scans = []Scan{{Hash: someHash, Role: ScanOther, Title: "Surat tugas"}}
	want.Attendees = []Attendee{{Name: "Siti", Email: "siti at contoh", Arrived: "09:05", Rank: "Penata"}}
	if !reflect.DeepEqual(m, want) {
		t.Errorf("got\n%+v, want\n%+v", m, want)
	}
}

func TestOfficePapersFaults(t *testing.T) {
	list := func(p AttendancePreset) []AttendancePreset {
		p.Code, p.RowMM = "D-1", 10
		if p.Columns == nil {
			p.Columns = []AttendanceColumn{{Part: "no", Share: 5}}
		}
		return []AttendancePreset{p}
	}
	minutes := func(p MinutesPreset) []MinutesPreset {
		p.Code = "N-1"
		return []MinutesPreset{p}
	}
	const narrow = "Margin kiri dan kanan menyisakan 90 mm untuk tulisan. Perkecil margin sampai tersisa 100 mm."
	for _, c := range []struct {
		name, field, message string
		change               func(*Office)
	}{
		{"right logo", "letterhead.right", "Gambar logo tidak dapat dibaca. Pilih berkas PNG atau JPG.", func(o *Office) { o.Letterhead.Right.Data = []byte("bukan gambar") }},
		{"logo that is elsewhere", "letterhead.logo", "Gambar logo belum ikut tersimpan. Pilih lagi berkasnya.", func(o *Office) { o.Letterhead.Logo.Hash = someHash }},
		{"spacing", "letterhead.lines[0].spacing", "Jarak antarhuruf harus 0 sampai 10 poin. Ubah angkanya.", func(o *Office) { o.Letterhead.Lines[0].Spacing = 10.5 }},
		{"sheet of photos", "paper.photos", badSize, func(o *Office) { o.Paper.Photos = "A3" }},
		{"font", "paper.font", "Isian ini 61 huruf, terlalu panjang. Ringkas menjadi paling banyak 60 huruf.", func(o *Office) { o.Paper.Font = strings.Repeat("é", 61) }},
		{"leading", "paper.leading", "Jarak baris harus 1 sampai 2 spasi. Ubah angkanya.", func(o *Office) { o.Paper.Leading = 0.5 }},
		{"signer's picture", "signers[0].picture", "Gambar tanda tangan tidak punya isi. Masukkan lagi gambarnya.", func(o *Office) { o.Signers = []Signer{{Picture: "x"}} }},
		{"style's sheet", "minutes_presets[0].page.sheet", badSize, func(o *Office) { o.MinutesPresets = minutes(MinutesPreset{Page: PageStyle{Sheet: "A3"}}) }},
		{"style's size", "minutes_presets[0].page.font_size", "Ukuran huruf harus 9 sampai 14 poin. Ubah angkanya.", func(o *Office) { o.MinutesPresets = minutes(MinutesPreset{Page: PageStyle{FontSize: math.NaN()}}) }},
		{"style's numbers", "minutes_presets[0].page.numbers", "Cara menomori halaman tidak dikenal. Pilih salah satu dari daftar.", func(o *Office) { o.MinutesPresets = minutes(MinutesPreset{Page: PageStyle{Numbers: "x"}}) }},
		{"style's margin", "invitations.page.top", "Margin atas harus 5 sampai 60 mm. Ubah angkanya.", func(o *Office) { o.Invitations.Page.Top = 61 }},
		{"a style without room", "minutes_presets[0].page.right", narrow, func(o *Office) { o.MinutesPresets = minutes(MinutesPreset{Page: PageStyle{Left: 60, Right: 60}}) }},
		{"no room with the office's margin", "invitations.page.right", narrow, func(o *Office) { o.Paper.Left, o.Invitations.Page.Right = 60, 60 }},
		{"no room across", "attendance_presets[0].page.bottom", "Margin atas dan bawah menyisakan 95 mm untuk tulisan. Perkecil margin sampai tersisa 100 mm.", func(o *Office) {
			o.AttendancePresets = list(AttendancePreset{Page: PageStyle{Landscape: true, Top: 60, Bottom: 60}}) // on F4, 215 mm wide
		}},
		{"title's size", "minutes_presets[0].title_size", "Ukuran huruf judul harus 9 sampai 24 poin. Ubah angkanya.", func(o *Office) { o.MinutesPresets = minutes(MinutesPreset{TitleSize: 8}) }},
		{"labels", "minutes_presets[0].label_mm", "Lebar kolom label harus 20 sampai 80 mm. Ubah angkanya.", func(o *Office) { o.MinutesPresets = minutes(MinutesPreset{LabelMM: 81}) }},
		{"a code twice", "minutes_presets[1].code", "Kode format ini sudah dipakai format lain: n-1. Beri kode yang berbeda.", func(o *Office) {
			o.MinutesPresets = []MinutesPreset{{Code: "N-1"}, {Code: " n-1"}}
		}},
		{"no columns", "attendance_presets[0].columns", "Daftar hadir ini belum punya kolom. Tambahkan sedikitnya satu kolom.", func(o *Office) { o.AttendancePresets = list(AttendancePreset{Columns: []AttendanceColumn{}}) }},
		{"13 columns", "attendance_presets[0].columns", "Kolom daftar hadir ada 13, paling banyak 12. Hapus sebagian.", func(o *Office) {
			var columns []AttendanceColumn
			for range 13 {
				columns = append(columns, AttendanceColumn{Part: "office", Share: 5})
			}
			o.AttendancePresets = list(AttendancePreset{Columns: columns})
		}},
		{"four signers", "attendance_presets[0].signers", "Kolom penanda tangan daftar hadir ada 4, paling banyak 3. Hapus sebagian.", func(o *Office) {
			o.AttendancePresets = list(AttendancePreset{Signers: make([]SignatureBlock, 4)})
		}},
		{"recipients in the letter", "invitations.most", "Jumlah penerima di badan surat harus 0 sampai 20 orang. Ubah angkanya.", func(o *Office) { o.Invitations.Most = 21 }},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := soundOffice()
			c.change(&o)
			wantFault(t, o.Validate(), c.field, c.message)
		})
	}
}

// Every part, rule and way of numbering is taken, and any font's name.
func TestOfficeTakesEveryChoice(t *testing.T) {
	for _, rule := range []string{RuleDouble, RuleThinThick, RuleSingle, RuleThin, RuleNone} {
		for _, numbers := range []string{"", NumbersNone, NumbersDashed, NumbersOf, NumbersBottom} {
			o := soundOffice()
			o.Letterhead.Rule, o.Paper.Font, o.Paper.Leading = rule, "Bookman Old Style", 1.5
			page := PageStyle{Sheet: "F4-210", Landscape: true, Font: "Arial", FontSize: 9, Leading: 2, Top: 5, Bottom: 60, Left: 60, Right: 60, Numbers: numbers}
			o.Invitations.Page = page
			o.MinutesPresets = []MinutesPreset{{Code: "N-9", Page: page, TitleSize: 24, LabelMM: 20}, {Code: "N-10"}}
			for _, part := range []string{PartCount, PartHost, PartClosing} {
				o.MinutesPresets[0].Sections = append(o.MinutesPresets[0].Sections, MinutesSection{Part: part, Style: StyleField})
			}
			for i, part := range AttendanceParts {
				if i%12 == 0 {
					o.AttendancePresets = append(o.AttendancePresets, AttendancePreset{Code: string(rune('A' + i)), RowMM: 9, Page: page, Signers: make([]SignatureBlock, 3)})
				}
				p := &o.AttendancePresets[len(o.AttendancePresets)-1]
				p.Columns = append(p.Columns, AttendanceColumn{Part: part, Share: 1})
			}
			if err := o.Validate(); err != nil {
				t.Fatalf("%s, %s: %v", rule, numbers, err)
			}
		}
	}
}

// An office saved before there were these settings stays as it was.
func TestOldOfficeStaysAsItWas(t *testing.T) {
	o := soundOffice()
	o.Paper.Top, o.Paper.Bottom, o.Paper.Left, o.Paper.Right = 60, 60, 55, 55
	o.MinutesPresets = []MinutesPreset{{Code: "N-1", Sections: []MinutesSection{{Part: PartText, Style: StylePlain}}}}
	o.AttendancePresets = []AttendancePreset{{Code: "D-1", RowMM: 9, Columns: []AttendanceColumn{{Part: "institution", Share: 100}}}}
	o.Signers = []Signer{{Name: FullName{Name: "Dewi Anggraini"}, Position: "Kepala"}}
	before := soundOffice()
	before.Paper, before.MinutesPresets, before.AttendancePresets, before.Signers = o.Paper, o.MinutesPresets, o.AttendancePresets, o.Signers
	if err := o.Validate(); err != nil || !reflect.DeepEqual(o, before) {
		t.Errorf("%v\n%+v", err, o)
	}
}
