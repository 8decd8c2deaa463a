package doc

import "sinergi/app"

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

// notulen is N-2, the layout of local governments after the annex of
// Permendagri 54/2009: who led, who came, what was done, signed by the chair.
func notulen() app.MinutesPreset {
	return app.MinutesPreset{
		Code:  "N-2",
		Name:  "Notulen (pemerintah daerah)",
		Title: "NOTULEN",
		Sections: []app.MinutesSection{
			{Part: app.PartNumber, Label: "Nomor", Style: app.StylePlain},
			{Part: app.PartTitle, Label: "Sidang/Rapat", Style: app.StyleField},
			{Part: app.PartDate, Label: "Hari/Tanggal", Style: app.StyleField},
			{Part: app.PartInvitation, Label: "Surat undangan", Style: app.StyleField},
			{Part: app.PartTime, Label: "Waktu Sidang/Rapat", Lead: "Pukul", Style: app.StyleField},
			{Part: app.PartPlace, Label: "Tempat", Style: app.StyleField},
			{Part: app.PartAgenda, Label: "Acara", Style: app.StyleField},
			{Part: app.PartText, Label: "Pimpinan Sidang/Rapat", Style: app.StyleField},
			{Part: app.PartChair, Label: "Ketua", Style: app.StyleField},
			{Part: app.PartSecretary, Label: "Sekretaris", Style: app.StyleField},
			{Part: app.PartTaker, Label: "Pencatat", Style: app.StyleField},
			{Part: app.PartAttendees, Label: "Peserta Sidang/Rapat", Style: app.StyleField},
			{Part: app.PartText, Label: "Kegiatan Sidang/Rapat", Style: app.StyleField},
			{Part: app.PartOpening, Label: "Kata Pembukaan", Style: app.StyleNumbered},
			{Part: app.PartTopics, Label: "Pembahasan", Style: app.StyleNumbered},
			{Part: app.PartConclusion, Label: "Peraturan/Keputusan", Style: app.StyleNumbered},
			{Part: app.PartResponse, Label: "Tanggapan Peserta", Style: app.StyleNumbered},
			{Part: app.PartFollowUps, Label: "Tindak Lanjut", Style: app.StyleNumbered},
		},
		Signatures: []app.SignatureBlock{{Lead: "PIMPINAN SIDANG/RAPAT", Signer: 0, Rank: true, Capitals: true}},
		LabelMM:    45,
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

// notulensi is N-4: the logo beside the title in place of a letterhead, free
// text, signed by the minutes taker, photos on a page of their own.
func notulensi() app.MinutesPreset {
	return app.MinutesPreset{
		Code:  "N-4",
		Name:  "Notulensi dengan dokumentasi",
		Title: "NOTULENSI RAPAT",
		Sections: []app.MinutesSection{
			{Part: app.PartNumber, Label: "Nomor", Style: app.StylePlain},
			{Part: app.PartTitle, Label: "Nama Rapat", Style: app.StyleField},
			{Part: app.PartDate, Label: "Hari/Tanggal", Style: app.StyleField},
			{Part: app.PartTime, Label: "Waktu", Lead: "Pukul", Style: app.StyleField},
			{Part: app.PartPlace, Label: "Tempat", Style: app.StyleField},
			{Part: app.PartInvitation, Label: "Surat Undangan", Style: app.StyleField},
			{Part: app.PartChair, Label: "Pimpinan Rapat", Style: app.StyleField},
			{Part: app.PartSecretary, Label: "Sekretaris", Style: app.StyleField},
			{Part: app.PartAttendees, Label: "Peserta", Style: app.StyleField},
			{Part: app.PartAgenda, Label: "Agenda", Style: app.StyleField},
			{Part: app.PartTaker, Label: "Notulen", Style: app.StyleField},
			{Part: app.PartDiscussion, Style: app.StylePlain},
			{Part: app.PartResponse, Label: "Tanggapan Peserta", Style: app.StyleHeading},
			{Part: app.PartConclusion, Label: "Simpulan", Style: app.StyleHeading},
			{Part: app.PartFollowUps, Label: "Tindak Lanjut", Style: app.StyleHeading},
		},
		Signatures: []app.SignatureBlock{{Lead: "Notulis,", WithCity: true, NoNumber: true, Taker: true}},
		Page:       app.PageStyle{Sheet: "A4", Font: app.FontSans, FontSize: 11, Top: 17, Bottom: 20, Left: 23, Right: 20},
		LogoBeside: true,
		TitleSize:  16,
		Photos:     true,
	}
}
