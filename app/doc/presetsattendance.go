package doc

import "sinergi/app"

// listHead is the rows over the table of a list that is signed by hand.
func listHead() []app.MinutesSection {
	return []app.MinutesSection{
		{Part: app.PartDate, Label: "Hari/tanggal", Style: app.StyleField},
		{Part: app.PartTime, Label: "Waktu", Style: app.StyleField},
		{Part: app.PartPlace, Label: "Tempat", Style: app.StyleField},
	}
}

// listLead stands over the position of whoever answers for a list.
const listLead = "Penanggung jawab,"

// listSigner is that signer's block.
func listSigner() app.SignatureBlock {
	return app.SignatureBlock{WithCity: true, Signer: 0, Rank: true, Underline: true}
}

// signedList is D-1: printed, then signed by hand, with a row of column numbers
// and signature numbers at the left edge and in the middle in turn.
func signedList() app.AttendancePreset {
	return app.AttendancePreset{
		Code:  "D-1",
		Name:  "Daftar hadir (laki-laki/perempuan)",
		Title: listTitle,
		Head:  listHead(),
		Columns: []app.AttendanceColumn{
			{Part: "no", Head: "NO", Share: 6},
			{Part: "name", Head: "NAMA", Share: 27},
			{Part: "male", Head: "LAKI-\nLAKI", Share: 8},
			{Part: "female", Head: "PEREM-\nPUAN", Share: 10},
			{Part: "office", Share: 27},
			{Part: "signature", Head: "TANDA TANGAN", Share: 22},
		},
		NumberRow:  true,
		Staggered:  true,
		RowMM:      10,
		CountLine:  true,
		SignerLead: listLead,
		Signer:     listSigner(),
	}
}

// staggeredList is D-2: two signature columns under one heading, odd numbers
// left and even ones right, each person two half rows high.
func staggeredList() app.AttendancePreset {
	right := listSigner()
	right.Lead = listLead
	return app.AttendancePreset{
		Code:  "D-2",
		Name:  "Daftar hadir berselang-seling",
		Title: listTitle,
		Head:  listHead(),
		Columns: []app.AttendanceColumn{
			{Part: "no", Head: "NO", Share: 5},
			{Part: "name", Head: "NAMA", Share: 33},
			{Part: "office", Share: 28},
			{Part: "signature", Head: "TANDA TANGAN", Share: 34},
		},
		Staggered: true,
		HalfRows:  true,
		RowMM:     12,
		CountLine: true,
		Signer:    listSigner(),
		Signers: []app.SignatureBlock{
			{Lead: "Mengetahui,", Signer: 1, Rank: true, Underline: true},
			right,
		},
	}
}

// wideList is D-3: on a sheet laid across, with what is needed to reach people
// again; title and facts stand on every page.
func wideList() app.AttendancePreset {
	return app.AttendancePreset{
		Code:  "D-3",
		Name:  "Daftar hadir mendatar (telepon dan pos-el)",
		Title: listTitle,
		Head: []app.MinutesSection{
			{Part: app.PartDate, Label: "Tanggal", Style: app.StyleField},
			{Part: app.PartPlace, Label: "Tempat", Style: app.StyleField},
			{Part: app.PartTime, Label: "Waktu", Style: app.StyleField},
			{Part: app.PartChair, Label: "Koordinator", Style: app.StyleField},
			{Part: app.PartTitle, Label: "Perihal", Style: app.StyleField},
		},
		Columns: []app.AttendanceColumn{
			{Part: "no", Head: "No.", Share: 5},
			{Part: "name", Head: "Nama", Share: 23},
			{Part: "institution", Head: "Unit/Instansi", Share: 21},
			{Part: "phone", Head: "No. Telp.", Share: 12},
			{Part: "email", Head: "Pos-el", Share: 17},
			{Part: "arrived", Head: "Hadir (jam)", Share: 8},
			{Part: "signature", Head: "Tanda tangan", Share: 14},
		},
		RowMM:      10,
		SignerLead: listLead,
		Signer:     listSigner(),
		Page:       app.PageStyle{Sheet: "A4", Landscape: true},
		HeadAgain:  true,
	}
}

// listTitle is the title word of the lists.
const listTitle = "DAFTAR HADIR"
