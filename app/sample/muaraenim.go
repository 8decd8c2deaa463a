package sample

import "sinergi/app"

const muaraEnimTitle = "Pembahasan rencana Nota Kesepahaman dengan Pemkab Muara Enim"

// MuaraEnim is the meeting of 15 May 2023 on the planned Nota Kesepahaman with
// Muara Enim. Day, place, host, offices, subject and outcome are those of the
// public report; persons, times, numbers and follow-ups are invented.
func MuaraEnim() app.Meeting {
	const disnaker = "Dinas Tenaga Kerja Kabupaten Muara Enim"
	return app.Meeting{
		Title:            muaraEnimTitle,
		Type:             "Rapat pembahasan",
		Status:           app.StatusDraft,
		Host:             disnaker,
		InvitationNumber: "B.145/BP3MI-SS/V/2023",
		InvitationDate:   "2023-05-10",
		From:             "2023-05-15",
		Start:            "09:00",
		End:              "11:30",
		Place:            "Ruang Rapat " + disnaker,
		Agenda: []string{
			"Pembukaan",
			"Paparan rencana kerja bersama",
			"Tanggapan perangkat daerah dan instansi vertikal",
			"Simpulan dan tindak lanjut",
		},
		Chair:            app.Person{Name: "H. Bambang Wiratmo, M.Si.", Position: "Kepala " + disnaker},
		Secretary:        app.Person{Name: "Agus Setiawan, S.IP.", Position: "Sekretaris " + disnaker},
		MinutesTaker:     app.Person{Name: "Rina Oktaviani, S.Sos.", Position: "Pengantar Kerja BP3MI Sumatera Selatan"},
		AttendancePreset: "D-1",
		Audience:         app.AudienceExternal,
		Attendees:        muaraEnimAttendees(),
		Invitation:       muaraEnimInvitation(),
		Photos:           muaraEnimPhotos(),
		Scans:            muaraEnimScans(),
		Minutes: app.Minutes{
			Preset:  "N-1",
			Number:  "NOT-045/BP3MI-SS/V/2023",
			Opening: "Pimpinan rapat membuka rapat pukul 09.00 WIB. Dibahas rencana Nota Kesepahaman antara BP2MI dan Pemerintah Kabupaten Muara Enim serta rencana kerja yang akan dilaksanakan bersama.",
			Topics: []app.Topic{
				{
					Title: "Rencana kerja bersama",
					Discussion: "Kepala BP3MI Sumatera Selatan memaparkan rencana kerja tiga tahun: pelayanan penempatan, pertukaran data calon PMI, dan sosialisasi di desa. Sejak awal tahun 2023 balai menjajaki kerja sama dengan pemerintah daerah di Sumatera Selatan, Bengkulu, dan Kepulauan Bangka Belitung. Setiap perangkat daerah diminta menunjuk *satu pejabat penghubung*.\n\n" +
						"| No. | Kegiatan | Pelaksana | Waktu | Sasaran (desa) |\n" +
						"|-----|----------|-----------|-------|---------------:|\n" +
						"| 1 | Sosialisasi penempatan dan pelindungan PMI | BP3MI, Disnaker, Polres | Juni s.d. Agustus 2023 | 66 |\n" +
						"| 2 | Pertukaran data calon PMI | BP3MI, Disdukcapil, Kantor Imigrasi | setiap bulan | 255 |\n" +
						"| 3 | Pendampingan keluarga yang ditinggalkan | Dinas PPPA, Dinkes | mulai September 2023 | 22 |",
					Result: "Disepakati rencana kerja dilampirkan pada Nota Kesepahaman.",
				},
				{
					Title: "Sosialisasi di desa",
					Discussion: "Sosialisasi kepada masyarakat mengenai penempatan dan pelindungan PMI memerlukan bantuan instansi lain. Bhabinkamtibmas tinggal di desa, sehingga informasi dapat sampai langsung kepada warga yang hendak bekerja ke luar negeri.\n\nBahan yang dibawa ke desa:\n" +
						"1. penempatan resmi:\n" +
						"   a. syarat calon PMI:\n" +
						"      1) berusia paling rendah 18 tahun;\n" +
						"      2) memiliki kompetensi dan terdaftar sebagai peserta jaminan sosial;\n" +
						"   b. biaya penempatan;\n" +
						"2. ciri tawaran kerja nonprosedural;\n" +
						"3. nomor pengaduan dan alamat layanan.",
					Result: "Polres Muara Enim membantu penyebaran informasi melalui Bhabinkamtibmas.",
				},
				{
					Title:      "Tanggapan perangkat daerah",
					Discussion: "Dinas Kependudukan dan Catatan Sipil siap membantu pemeriksaan data kependudukan calon PMI. Dinas Kesehatan menyiapkan pemeriksaan kesehatan, sedangkan Dinas PPPA memberi perhatian pada keluarga yang ditinggalkan. Kantor Imigrasi mengusulkan pertukaran data permohonan paspor setiap bulan.",
					Result:     "Usulan tiap instansi dimasukkan ke dalam rencana kerja.",
				},
			},
			Response:   "Pemerintah Kabupaten Muara Enim menyambut baik rencana Nota Kesepahaman. Polres Muara Enim bersedia menugaskan Bhabinkamtibmas di 22 kecamatan. Dinas Perhubungan membantu pengawasan keberangkatan di terminal.",
			Conclusion: "Pemerintah Kabupaten Muara Enim menyambut baik rencana Nota Kesepahaman; draf dibahas kembali setelah rencana kerja disusun.",
			ClosedAt:   "11:30",
			Signers:    []app.Signer{head, hostHead},
		},
		FollowUps: []app.FollowUp{
			{Task: "Tunjuk pejabat penghubung di setiap perangkat daerah", Responsible: disnaker, Due: "2023-05-19", Status: app.FollowUpOpen},
			{Task: "Susun rencana kerja sebagai lampiran Nota Kesepahaman", Responsible: "BP3MI Sumatera Selatan", Due: "2023-05-31", Status: app.FollowUpProgress},
			{Task: "Kirim daftar Bhabinkamtibmas tiap desa", Responsible: "Polres Muara Enim", Due: "2023-05-26", Status: app.FollowUpOpen},
			{Task: "Ajukan format pertukaran data permohonan paspor", Responsible: "Kantor Imigrasi Kelas II Muara Enim", Due: "2023-06-09", Status: app.FollowUpOpen},
		},
	}
}

// muaraEnimInvitation is the letter to the offices that the report names, and to
// the legal section.
func muaraEnimInvitation() app.Invitation {
	to := func(name string) app.Recipient { return app.Recipient{Name: name, Place: "Muara Enim"} }
	return app.Invitation{
		Nature: "Penting",
		Layout: app.LetterEach,
		Recipients: []app.Recipient{
			to("Kepala Kepolisian Resor Muara Enim"),
			to("Kepala Dinas Kependudukan dan Catatan Sipil Kabupaten Muara Enim"),
			to("Kepala Dinas Kesehatan Kabupaten Muara Enim"),
			to("Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kabupaten Muara Enim"),
			to("Kepala Dinas Perhubungan Kabupaten Muara Enim"),
			to("Kepala Kantor Imigrasi Kelas II Muara Enim"),
			to("Kepala Bagian Hukum Sekretariat Daerah Kabupaten Muara Enim"),
		},
		Copies: []string{
			"Kepala Badan Pelindungan Pekerja Migran Indonesia (sebagai laporan)",
			"Bupati Muara Enim",
			"Kepala Dinas Tenaga Kerja Kabupaten Muara Enim",
		},
		Contact: "Rina Oktaviani, S.Sos. (0812-5550-1002)",
		Signer:  head,
	}
}

func muaraEnimAttendees() []app.Attendee {
	return []app.Attendee{
		{Name: "H. Bambang Wiratmo, M.Si.", Sex: "L", IDNumber: "196804121994031007", Position: "Kepala Dinas", Institution: "Dinas Tenaga Kerja Kabupaten Muara Enim", Phone: "081255502001", Rank: "Pembina Utama Muda (IV/c)", Email: "disnaker@muaraenim.contoh.id", Arrived: "08:40", Present: true},
		{Name: "Dewi Anggraini, S.H., M.H.", Sex: "P", IDNumber: "197509202001122003", Position: "Kepala Balai", Institution: "BP3MI Sumatera Selatan", Phone: "081255501001", Rank: "Pembina Tingkat I (IV/b)", Email: "kepala@bp3mi-sumsel.contoh.id", Arrived: "08:35", Present: true},
		{Name: "Rudi Hartawan, S.H.", Sex: "L", IDNumber: "78050412", Position: "Kasat Binmas", Institution: "Polres Muara Enim", Phone: "081255502002", Rank: "AKP", Email: "binmas@polres-muaraenim.contoh.id", Arrived: "08:52", Present: true, Note: "Mewakili Kapolres"},
		{Name: "Siti Maryamah, S.Sos.", Sex: "P", IDNumber: "197911032006042011", Position: "Kepala Bidang", Institution: "Dinas Kependudukan dan Catatan Sipil Kabupaten Muara Enim", Phone: "081255502003", Rank: "Pembina (IV/a)", Email: "dukcapil@muaraenim.contoh.id", Arrived: "08:47", Present: true, Note: "Mewakili Kepala Dinas"},
		{Name: "dr. Yusniar Rahmawati", Sex: "P", IDNumber: "198206172010012015", Position: "Kepala Bidang", Institution: "Dinas Kesehatan Kabupaten Muara Enim", Phone: "081255502004", Rank: "Penata Tingkat I (III/d)", Email: "dinkes@muaraenim.contoh.id", Arrived: "08:55", Present: true, Note: "Mewakili Kepala Dinas"},
		{Name: "Nurlela Fitriani, S.Psi.", Sex: "P", IDNumber: "198503142009022008", Position: "Kepala Bidang", Institution: "Dinas PPPA Kabupaten Muara Enim", Phone: "081255502005", Rank: "Penata Tingkat I (III/d)", Email: "dpppa@muaraenim.contoh.id", Arrived: "08:50", Present: true, Note: "Mewakili Kepala Dinas"},
		{Name: "Hendra Gunadi, S.T., M.M.", Sex: "L", IDNumber: "197701252005011006", Position: "Kepala Bidang", Institution: "Dinas Perhubungan Kabupaten Muara Enim", Phone: "081255502006", Rank: "Pembina (IV/a)", Email: "dishub@muaraenim.contoh.id", Arrived: "09:05", Present: true, Note: "Mewakili Kepala Dinas"},
		{Name: "Fajar Pramudita, S.H.", Sex: "L", IDNumber: "199011082015031004", Position: "Kepala Seksi", Institution: "Kantor Imigrasi Kelas II Muara Enim", Phone: "081255502007", Rank: "Penata (III/c)", Email: "kanim@muaraenim.contoh.id", Arrived: "08:58", Present: true, Note: "Mewakili Kepala Kantor"},
	}
}
