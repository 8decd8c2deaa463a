package doc

import (
	"slices"

	"sinergi/app"
)

// MinutesPresets are the layouts of minutes that an office can choose: the
// built-in ones, each replaced by the office's own of the same code, then what
// else the office has.
func MinutesPresets(o app.Office) []app.MinutesPreset {
	out := []app.MinutesPreset{notula(), laporan()}
	return withOwn(out, o.MinutesPresets, func(p app.MinutesPreset) string { return p.Code })
}

// AttendancePresets are the layouts of attendance lists, chosen likewise.
func AttendancePresets(o app.Office) []app.AttendancePreset {
	out := []app.AttendancePreset{
		signedList("D-1", "Daftar hadir internal (jabatan)", "position", "JABATAN"),
		signedList("D-1E", "Daftar hadir eksternal (instansi)", "institution", "INSTANSI"),
	}
	return withOwn(out, o.AttendancePresets, func(p app.AttendancePreset) string { return p.Code })
}

// withOwn puts an office's own presets in place of built-in ones of the same
// code, and the others behind them.
func withOwn[P any](out, own []P, code func(P) string) []P {
	for _, p := range own {
		at := slices.IndexFunc(out, func(q P) bool { return code(q) == code(p) })
		if at < 0 {
			out = append(out, p)
			continue
		}
		out[at] = p
	}
	return out
}

func minutesPreset(o app.Office, code string) app.MinutesPreset {
	all := MinutesPresets(o)
	for _, p := range all {
		if p.Code == code {
			return p
		}
	}
	return all[0]
}

func attendancePreset(o app.Office, code string) app.AttendancePreset {
	all := AttendancePresets(o)
	for _, p := range all {
		if p.Code == code {
			return p
		}
	}
	return all[0]
}

// notula is N-1, the layout of the ministries: labels in one column, three
// numbered parts, one signature on the right.
func notula() app.MinutesPreset {
	return app.MinutesPreset{
		Code:  "N-1",
		Name:  "Notula (kementerian)",
		Title: "NOTULA",
		Sections: []app.MinutesSection{
			{Part: app.PartNumber, Label: "Nomor", Style: app.StylePlain},
			{Part: app.PartTitle, Label: "Nama rapat", Style: app.StyleField},
			{Part: app.PartDate, Label: "Hari, tanggal", Style: app.StyleField},
			{Part: app.PartTime, Label: "Pukul", Style: app.StyleField},
			{Part: app.PartPlace, Label: "Tempat", Style: app.StyleField},
			{Part: app.PartInvitation, Label: "Surat undangan", Style: app.StyleField},
			{Part: app.PartAgenda, Label: "Susunan acara", Style: app.StyleField},
			{Part: app.PartChair, Label: "Pemimpin rapat", Style: app.StyleField},
			{Part: app.PartSecretary, Label: "Sekretaris", Style: app.StyleField},
			{Part: app.PartTaker, Label: "Pencatat/notulis", Style: app.StyleField},
			{Part: app.PartAttendees, Label: "Peserta rapat", Style: app.StyleField},
			{Part: app.PartDiscussion, Label: "Persoalan yang dibahas", Style: app.StyleNumbered},
			{Part: app.PartResponse, Label: "Tanggapan peserta rapat", Style: app.StyleNumbered},
			{Part: app.PartConclusion, Label: "Simpulan", Style: app.StyleNumbered},
			{Part: app.PartFollowUps, Label: "Tindak lanjut", Style: app.StyleNumbered},
		},
		Signatures: []app.SignatureBlock{{WithCity: true, Signer: 0}},
	}
}

// laporan is N-3, a report to a superior: chapters, headings, two signatures.
func laporan() app.MinutesPreset {
	return app.MinutesPreset{
		Code:           "N-3",
		Name:           "Laporan hasil rapat",
		Title:          "LAPORAN",
		WithTopicTitle: true,
		Sections: []app.MinutesSection{
			{Part: app.PartNumber, Label: "Nomor", Style: app.StylePlain},
			{Part: app.PartOpening, Label: "Pendahuluan", Style: app.StyleChapter},
			{Part: app.PartText, Label: "Isi Laporan", Style: app.StyleChapter},
			{Part: app.PartText, Label: "Rapat dilaksanakan pada:", Style: app.StylePlain},
			{Part: app.PartDate, Label: "Hari/Tanggal", Style: app.StyleField},
			{Part: app.PartTime, Label: "Jam", Style: app.StyleField},
			{Part: app.PartPlace, Label: "Tempat", Style: app.StyleField},
			{Part: app.PartInvitation, Label: "Surat undangan", Style: app.StyleField},
			{Part: app.PartAgenda, Label: "Acara", Style: app.StyleField},
			{Part: app.PartChair, Label: "Pimpinan", Style: app.StyleField},
			{Part: app.PartSecretary, Label: "Sekretaris", Style: app.StyleField},
			{Part: app.PartTaker, Label: "Notulis", Style: app.StyleField},
			{Part: app.PartAttendees, Label: "Peserta Rapat", Style: app.StyleField},
			{Part: app.PartTopics, Label: "Hasil Rapat", Style: app.StyleHeading},
			{Part: app.PartResponse, Label: "Tanggapan Peserta Rapat", Style: app.StyleHeading},
			{Part: app.PartConclusion, Label: "Simpulan", Style: app.StyleHeading},
			{Part: app.PartFollowUps, Label: "Rencana Tindak Lanjut", Style: app.StyleHeading},
		},
		Signatures: []app.SignatureBlock{
			{Lead: "Mengetahui,", Signer: 1, Rank: true, Underline: true},
			{Lead: "Yang Melapor,", WithCity: true, Signer: 0, Rank: true, Underline: true},
		},
	}
}

// signedList is D-1: printed, then signed by hand.
func signedList(code, name, part, head string) app.AttendancePreset {
	return app.AttendancePreset{
		Code:  code,
		Name:  name,
		Title: "DAFTAR HADIR",
		Head: []app.MinutesSection{
			{Part: app.PartDate, Label: "Hari/tanggal", Style: app.StyleField},
			{Part: app.PartTime, Label: "Waktu", Style: app.StyleField},
			{Part: app.PartPlace, Label: "Tempat", Style: app.StyleField},
		},
		Columns: []app.AttendanceColumn{
			{Part: "no", Head: "NO", Share: 6},
			{Part: "name", Head: "NAMA", Share: 27},
			{Part: "male", Head: "LAKI-\nLAKI", Share: 8},
			{Part: "female", Head: "PEREM-\nPUAN", Share: 10},
			{Part: part, Head: head, Share: 27},
			{Part: "signature", Head: "TANDA TANGAN", Share: 22},
		},
		NumberRow:  true,
		Staggered:  true,
		RowMM:      10,
		CountLine:  true,
		SignerLead: "Penanggung jawab,",
		Signer:     app.SignatureBlock{WithCity: true, Signer: 0, Rank: true, Underline: true},
	}
}
