// Package sample makes the sample office: the Muara Enim meeting, a year of
// meetings and the agreements around it. Offices and places are real, and the
// facts of the Muara Enim meeting come from the public report on it; every
// person, number and address is invented.
package sample

import "sinergi/app"

// invented marks every person of the sample in the directory.
const invented = "Data contoh: nama dan nomor ini rekaan."

// Office is BP3MI Sumatera Selatan with its letterhead and usual signers. It
// carries no ID and no HeadID: Write fills them in.
func Office() app.Office {
	return app.Office{
		Name:      "BP3MI Sumatera Selatan",
		ShortName: "BP3MI Sumsel",
		Parent:    "Badan Pelindungan Pekerja Migran Indonesia",
		Address:   "Jalan Contoh Raya Nomor 12, Palembang 30128",
		City:      "Palembang",
		Phone:     "(0711) 555012",
		Email:     "bp3mi.sumsel@contoh.id",
		Website:   "bp3mi-sumsel.contoh.id",
		TimeZone:  "WIB",
		NIPPrefix: "NIP ",
		Letterhead: app.Letterhead{
			Logo: app.Picture{Name: "lambang-contoh.png", Data: Emblem()},
			Lines: []app.LetterheadLine{
				{Text: "BADAN PELINDUNGAN PEKERJA MIGRAN INDONESIA", Size: 12},
				{Text: "BALAI PELAYANAN PELINDUNGAN", Size: 13, Bold: true},
				{Text: "PEKERJA MIGRAN INDONESIA SUMATERA SELATAN", Size: 13, Bold: true},
				{Text: "Jalan Contoh Raya Nomor 12, Palembang 30128 · Telepon (0711) 555012", Size: 9},
				{Text: "Laman: bp3mi-sumsel.contoh.id · Pos-el: bp3mi.sumsel@contoh.id", Size: 9},
			},
			Rule: app.RuleDouble, Centre: app.CentreBesideLogo, GapMM: 8, Shrink: true,
		},
		Paper: app.PaperSettings{
			Minutes: "A4", Attendance: "F4-215", Agreement: "A4",
			Font: "sans", FontSize: 11, Top: 20, Bottom: 20, Left: 25, Right: 20,
		},
		Signers: []app.Signer{head, notetaker, placement, protection},
	}
}

var (
	head = app.Signer{
		Name: app.FullName{Name: "Dewi Anggraini", Back: "S.H., M.H."}, IDKind: app.IDNIP,
		IDNumber: "197509202001122003", Rank: "Pembina Tingkat I (IV/b)", Position: "Kepala",
	}
	notetaker = app.Signer{
		Name: app.FullName{Name: "Rina Oktaviani", Back: "S.Sos."}, IDKind: app.IDNIP,
		IDNumber: "199305212019022004", Rank: "Penata Muda Tingkat I (III/b)", Position: "Notulis",
	}
	placement = app.Signer{
		Name: app.FullName{Front: "Drs.", Name: "Syaiful Anwar"}, IDKind: app.IDNIP,
		IDNumber: "197203141998031005", Rank: "Pembina (IV/a)", Position: "Ketua Seksi Penempatan",
	}
	protection = app.Signer{
		Name: app.FullName{Name: "Marlina Pertiwi", Back: "S.Psi., M.Si."}, IDKind: app.IDNIP,
		IDNumber: "198407092009122006", Rank: "Penata Tingkat I (III/d)", Position: "Ketua Seksi Pelindungan",
	}
	hostHead = app.Signer{
		Name: app.FullName{Front: "H.", Name: "Bambang Wiratmo", Back: "M.Si."}, IDKind: app.IDNIP,
		IDNumber: "196804121994031007", Rank: "Pembina Utama Muda (IV/c)", Position: "Kepala Dinas Tenaga Kerja Kabupaten Muara Enim",
	}
)

// Officials are the sample's directory: the office's own staff first.
func Officials() []app.Official {
	const own = "BP3MI Sumatera Selatan"
	of := func(s app.Signer, sex, title, institution, phone string, from app.Date) app.Official {
		return app.Official{
			Name: s.Name, Sex: sex, IDKind: s.IDKind, IDNumber: s.IDNumber, Rank: s.Rank, Phone: phone, Note: invented,
			Positions: []app.Position{{Title: title, Institution: institution, Acting: s.Acting, From: from}},
		}
	}
	person := func(front, name, back, kind, number, rank string) app.Signer {
		return app.Signer{Name: app.FullName{Front: front, Name: name, Back: back}, IDKind: kind, IDNumber: number, Rank: rank}
	}
	list := []app.Official{
		of(head, "P", "Kepala Balai", own, "0812-5550-1001", "2021-03-01"),
		of(notetaker, "P", "Pengantar Kerja", own, "0812-5550-1002", "2019-02-01"),
		of(placement, "L", "Ketua Seksi Penempatan", own, "0812-5550-1003", "2020-01-06"),
		of(protection, "P", "Ketua Seksi Pelindungan", own, "0812-5550-1004", "2020-01-06"),
		of(person("M.", "Iqbal Ramadhan", "A.Md.", app.IDNIPPPK, "199609022023211014", "IX"), "L", "Pengantar Kerja", own, "0812-5550-1005", "2023-02-01"),
		of(hostHead, "L", "Kepala Dinas", "Dinas Tenaga Kerja Kabupaten Muara Enim", "0812-5550-2001", "2022-01-10"),
		of(person("", "Rudi Hartawan", "S.H.", app.IDNRP, "78050412", "AKP"), "L", "Kasat Binmas", "Polres Muara Enim", "0812-5550-2002", "2022-06-01"),
		of(person("", "Siti Maryamah", "S.Sos.", app.IDNIP, "197911032006042011", "Pembina (IV/a)"), "P", "Kepala Bidang", "Dinas Kependudukan dan Catatan Sipil Kabupaten Muara Enim", "0812-5550-2003", "2020-09-01"),
		of(person("dr.", "Yusniar Rahmawati", "", app.IDNIP, "198206172010012015", "Penata Tingkat I (III/d)"), "P", "Kepala Bidang", "Dinas Kesehatan Kabupaten Muara Enim", "0812-5550-2004", "2021-01-04"),
		of(person("", "Nurlela Fitriani", "S.Psi.", app.IDNIP, "198503142009022008", "Penata Tingkat I (III/d)"), "P", "Kepala Bidang", "Dinas PPPA Kabupaten Muara Enim", "0812-5550-2005", "2021-01-04"),
		of(person("", "Hendra Gunadi", "S.T., M.M.", app.IDNIP, "197701252005011006", "Pembina (IV/a)"), "L", "Kepala Bidang", "Dinas Perhubungan Kabupaten Muara Enim", "0812-5550-2006", "2019-08-01"),
		of(person("", "Fajar Pramudita", "S.H.", app.IDNIP, "199011082015031004", "Penata (III/c)"), "L", "Kepala Seksi", "Kantor Imigrasi Kelas II Muara Enim", "0812-5550-2007", "2022-03-01"),
	}
	// The head of the Lahat office is an acting one, so that the sample shows it.
	acting := of(person("", "Yuliana Safitri", "S.E.", app.IDNIP, "198001152005012003", "Pembina (IV/a)"), "P", "Kepala Dinas", "Dinas Tenaga Kerja Kabupaten Lahat", "0812-5550-3001", "2023-01-02")
	acting.Positions[0].Acting = "Plt."
	return append(list, acting)
}

// Institutions are the bodies the sample office meets: the head office, the
// offices of Muara Enim, and the government and manpower office of each of the
// 34 kabupaten and kota.
func Institutions() []app.Institution {
	list := []app.Institution{
		{Name: "Badan Pelindungan Pekerja Migran Indonesia", ShortName: "BP2MI", Kind: "Lembaga pusat", City: "Jakarta", From: "2019-12-31"},
		{Name: "BP3MI Sumatera Selatan", ShortName: "BP3MI Sumsel", Kind: "Instansi vertikal", Parent: "Badan Pelindungan Pekerja Migran Indonesia", Address: "Jalan Contoh Raya Nomor 12, Palembang 30128", City: "Palembang", Phone: "(0711) 555012"},
		{Name: "Dinas Tenaga Kerja dan Transmigrasi Provinsi Sumatera Selatan", ShortName: "Disnakertrans Sumsel", Kind: "Perangkat daerah", City: "Palembang"},
		{Name: "Dinas Ketenagakerjaan dan Transmigrasi Provinsi Bengkulu", ShortName: "Disnakertrans Bengkulu", Kind: "Perangkat daerah", City: "Bengkulu"},
		{Name: "Polres Muara Enim", Kind: "Kepolisian", City: "Muara Enim"},
		{Name: "Dinas Kependudukan dan Catatan Sipil Kabupaten Muara Enim", ShortName: "Disdukcapil Muara Enim", Kind: "Perangkat daerah", City: "Muara Enim"},
		{Name: "Dinas Kesehatan Kabupaten Muara Enim", ShortName: "Dinkes Muara Enim", Kind: "Perangkat daerah", City: "Muara Enim"},
		{Name: "Dinas PPPA Kabupaten Muara Enim", ShortName: "DPPPA Muara Enim", Kind: "Perangkat daerah", City: "Muara Enim"},
		{Name: "Dinas Perhubungan Kabupaten Muara Enim", ShortName: "Dishub Muara Enim", Kind: "Perangkat daerah", City: "Muara Enim"},
		{Name: "Dinas Perindustrian dan Perdagangan Kabupaten Muara Enim", ShortName: "Disperindag Muara Enim", Kind: "Perangkat daerah", City: "Muara Enim"},
		{Name: "Dinas Pertanian Kabupaten Muara Enim", ShortName: "Distan Muara Enim", Kind: "Perangkat daerah", City: "Muara Enim"},
		{Name: "Kantor Imigrasi Kelas II Muara Enim", Kind: "Instansi vertikal", City: "Muara Enim"},
		{Name: "Sekretariat Daerah Kabupaten Muara Enim", ShortName: "Setda Muara Enim", Kind: "Perangkat daerah", City: "Muara Enim"},
	}
	for _, r := range regions {
		list = append(list,
			app.Institution{Name: r.government(), ShortName: r.shortGovernment(), Kind: "Pemerintah daerah", City: r.name},
			app.Institution{Name: "Dinas Tenaga Kerja " + r.full(), ShortName: "Disnaker " + r.name, Kind: "Perangkat daerah", Parent: r.government(), City: r.name})
	}
	return list
}
