package app

// lintCase is one fault of a rule, and a near miss that is right.
type lintCase struct {
	rule, name  string
	fault, near func(*LintContext, *Agreement)
	mends       bool
	mended      string // what Pasal 3 ayat (1) says when all repairs are made; empty: not asked
}

func draftTo(f func(a *Agreement)) func(*LintContext, *Agreement) {
	return func(_ *LintContext, a *Agreement) { f(a) }
}

// saying is a case in one sentence of Pasal 3.
func saying(rule, fault, near string) lintCase {
	return lintCase{rule: rule, name: fault, fault: clauseTo(fault), near: clauseTo(near)}
}

// mending is a case in one sentence that a repair makes right.
func mending(rule, fault, mended, near string) lintCase {
	return lintCase{rule: rule, name: fault, fault: clauseTo(fault), near: clauseTo(near), mends: true, mended: mended}
}

var lintCases = []lintCase{
	saying(RuleLeftover, "Kegiatan dilaporkan kepada Bupati Lahat setiap tahun.", "Kegiatan dilaporkan kepada Bupati Muara Enim setiap tahun."),
	saying(RuleLeftover, "Kegiatan dipimpin Dinas Tenaga Kerja Kabupaten Lahat.", "Kegiatan didukung Polres Muara Enim dan Pemerintah Kabupaten/Kota lain."),
	saying(RuleLeftover, "Kegiatan diadakan di Pemkab Ogan Ilir.", "Kegiatan sesuai Peraturan Bupati Lahat Nomor 5 Tahun 2019 diadakan di Muara Enim."),
	saying(RuleLeftover, "Kegiatan dihadiri Wali Kota Pagar Alam.", "Kegiatan dihadiri Bupati/Wali Kota dan Gubernur Sumatera Selatan."),
	saying(RuleLeftover, "Kegiatan diadakan di Kota Palembang.", "Kegiatan diadakan di kota tujuan dan Kota Asal."),
	saying(RuleLeftover, "Data dikelola UNSIL setiap bulan.", "Data dikelola BP2MI setiap bulan."),
	saying(RuleLeftover, "Kegiatan diadakan di Provinsi Jawa Barat.", "Kegiatan diadakan di Provinsi Sumatera Selatan."),
	saying(RuleLeftover, "Kegiatan diadakan di Kabupaten Muara Enim Barat.", "Kegiatan diadakan di Kabupaten Muara Enim Provinsi Sumatera Selatan."),
	{
		rule: RuleLeftover, name: "offices that every region has",
		fault: func(c *LintContext, a *Agreement) {
			c.Institutions = append(c.Institutions, "Dinas Tenaga Kerja Lahat", "Polres Ogan Ilir")
			a.Articles[2].Clauses[0].Text = "Dinas Tenaga Kerja Lahat dan Polres Ogan Ilir mendampingi kegiatan."
		},
		near: func(c *LintContext, a *Agreement) {
			c.Institutions = append(c.Institutions, "Dinas Tenaga Kerja", "Kementerian Ketenagakerjaan", "BPJS Ketenagakerjaan", "Disnaker")
			a.Articles[2].Clauses[0].Text = "Dinas Tenaga Kerja, Kementerian Ketenagakerjaan, BPJS Ketenagakerjaan, dan Gubernur Bank Indonesia mendampingi kegiatan."
		},
	},
	{
		rule: RuleLeftover, name: "a longer name of a neighbour",
		fault: func(_ *LintContext, a *Agreement) {
			a.Parties[1].Institution, a.Parties[1].Address = "Pemerintah Kabupaten Bangka Selatan", "Toboali"
			a.Parties[1].Signatory.Position, a.SigningPlace = "Bupati Bangka Selatan", "Toboali"
			a.Recitals[1] = "bahwa PIHAK KEDUA adalah Pemerintah Kabupaten Bangka; dan"
		},
		near: func(_ *LintContext, a *Agreement) {
			a.Parties[1].Institution, a.Parties[1].Address = "Pemerintah Kabupaten Bangka Selatan", "Toboali"
			a.Parties[1].Signatory.Position, a.SigningPlace = "Bupati Bangka Selatan", "Toboali"
			a.Recitals[1] = "bahwa PIHAK KEDUA adalah Pemerintah Kabupaten Bangka Selatan; dan"
		},
	},
	{
		rule: RuleLeftover, name: "a neighbour of the same first word",
		fault: func(_ *LintContext, a *Agreement) {
			a.Parties[1].Institution, a.Parties[1].Address = "Pemerintah Kabupaten Ogan Komering Ulu Timur", "Martapura"
			a.Parties[1].Signatory.Position, a.SigningPlace = "Bupati Ogan Komering Ulu Timur", "Martapura"
			a.Recitals[1] = "bahwa PIHAK KEDUA menyelenggarakan urusan di Kabupaten Ogan Ilir; dan"
		},
		near: func(_ *LintContext, a *Agreement) {
			a.Parties[1].Institution, a.Parties[1].Address = "Pemerintah Kota Lubuk Linggau", "Jalan Garuda, Lubuklinggau"
			a.Parties[1].Signatory.Position, a.SigningPlace = "Wali Kota Lubuklinggau", "Lubuklinggau"
			a.Recitals[1] = "bahwa PIHAK KEDUA menyelenggarakan urusan di Kota Lubuk Linggau Sumatera Selatan; dan"
		},
	},
	saying(RuleForeign, "Isi perjanjian hibah ini disepakati PARA PIHAK.", "Biaya dapat berasal dari hibah yang sah."),
	{
		rule: RuleForeign, name: "hibah in the title", fault: clauseTo("Penerima hibah menyampaikan laporan."),
		near: draftTo(func(a *Agreement) {
			a.Title += " dan Hibah Daerah"
			a.Articles[2].Clauses[0].Text = "Penerima hibah menyampaikan laporan."
		}),
	},
	mending(RuleKind, "Nota Kesepakatan ini dilaksanakan bersama.", "{jenis} ini dilaksanakan bersama.", "Nota Kesepahaman ini dilaksanakan bersama."),
	mending(RuleKind, "Menurut perjanjian ini PARA PIHAK bekerja sama.", "Menurut {jenis} ini PARA PIHAK bekerja sama.", "Menurut nota ini PARA PIHAK bekerja sama; adendum ini tidak terpisahkan."),
	mending(RuleKind, "Isi NOTA KESEPAKATAN INI mengikat PARA PIHAK.", "Isi NOTA KESEPAHAMAN INI mengikat PARA PIHAK.", "Isi {jenis} ini dituangkan dalam Perjanjian Kerja Sama tersendiri."),
	mending(RuleKind, "Pelaksanaan MoU ini menjadi tugas PARA PIHAK.", "Pelaksanaan {jenis} ini menjadi tugas PARA PIHAK.", "Pelaksanaannya diatur dalam Perjanjian Kerja Sama."),
	saying(RuleKind, "Ruang lingkup Kesepakatan Bersama meliputi penyuluhan.", "Ruang lingkup Nota Kesepahaman meliputi penyuluhan."),
	{
		rule: RuleKind, name: "an addendum names its parent", mends: true,
		fault: func(_ *LintContext, a *Agreement) {
			a.Kind, a.Articles[2].Clauses[0].Text = "Adendum", "Nota Kesepakatan ini diubah seperlunya."
		},
		near: func(c *LintContext, a *Agreement) {
			c.Parent.Kind, a.Relation = "Nota Kesepakatan", RelationAddendum
			a.Kind, a.Articles[2].Clauses[0].Text = "Adendum", "Nota Kesepakatan ini diubah seperlunya."
		},
	},
	mending(RulePartyWord, "PIHAK PERTAMA menyediakan narasumber.", "PIHAK KESATU menyediakan narasumber.", "PIHAK KESATU menyediakan narasumber."),
	mending(RulePartyWord, "Pihak Pertama menyediakan narasumber.", "Pihak Kesatu menyediakan narasumber.", "Pada pertemuan pertama pihak lain diundang."),
	{
		rule: RulePartyWord, name: "PERTAMA by choice", mends: true,
		fault: func(_ *LintContext, a *Agreement) { a.PartyWord = PartyPertama },
		near: draftTo(func(a *Agreement) {
			a.PartyWord = PartyPertama
			a.Articles[2].Clauses[1].Text = "PIHAK PERTAMA menyediakan narasumber."
		}),
	},
	saying(RuleExtraParty, "PIHAK KETIGA menyediakan narasumber.", "Data tidak diberikan kepada pihak ketiga."),
	{
		rule: RuleArticleNumber, name: "a number in the title", mends: true,
		fault: draftTo(func(a *Agreement) { a.Articles[4].Title = "Pasal 9 Penutup" }),
		near:  draftTo(func(a *Agreement) { a.Articles[4].Title = "Penutup dan Ketentuan Pasal" }),
	},
	{
		rule: RuleArticleNumber, name: "headings that skip",
		fault: clauseTo("Biaya ditanggung bersama.\nPasal 7\nRapat diadakan.\nPasal 9\nLaporan dibuat."),
		near:  clauseTo("Biaya ditanggung menurut Pasal 7 Undang-Undang Nomor 18 Tahun 2017."),
	},
	{
		rule: RuleHandReference, name: "an article that is there", mends: true,
		fault: clauseTo("Kegiatan menurut Pasal 2 huruf a dan Pasal 4 ayat (1) dilaksanakan."),
		near:  clauseTo("Kegiatan menurut Pasal 40 dan Pasal 41 Undang-Undang Nomor 18 Tahun 2017 dilaksanakan."),
	},
	saying(RuleHandReference, "Kegiatan menurut Pasal 12 dilaksanakan.", "Kegiatan menurut Undang-Undang Nomor 18 Tahun 2017 Pasal 41 dilaksanakan."),
	saying(RuleHandReference, "Kegiatan menurut Pasal 4 ayat (7) dilaksanakan.", "Kegiatan menurut pasal ini dan Pasal 5 ayat (2) Peraturan Pemerintah Nomor 28 Tahun 2018 dilaksanakan."),
	saying(RuleDeadReference, "Kegiatan menurut [#zzzzzzz1:Pasal 9 ayat (1)] dilaksanakan.", "Kegiatan menurut anggaran [terlampir] dilaksanakan."),
	saying(RuleDeadReference, "Kegiatan menurut [Pasal 9] dilaksanakan.", "Kegiatan dilaksanakan (menurut rencana)."),
	saying(RuleDeadReference, "Kegiatan menurut [@disputes] dilaksanakan.", "Kegiatan menurut surel a@b.id dilaksanakan."),
	{
		rule: RuleDeadReference, name: "one article of that title", mends: true,
		fault: clauseTo("Kegiatan menurut [#zzzzzzz1:Ruang Lingkup] dan [@term] dilaksanakan."),
		near: draftTo(func(a *Agreement) {
			a.Articles[2].Clauses[0].Text = "Kegiatan menurut [Pasal 2] dilaksanakan."
			a.Settle()
		}),
	},
	saying(RulePlaceholder, "Kegiatan didanai {anggaran} setiap tahun.", "Kegiatan didanai {instansi 2} setiap tahun."),
	{
		rule: RulePlaceholder, name: "a notice that is not agreed",
		fault: draftTo(func(a *Agreement) { a.Notice = Term{} }),
		near:  draftTo(func(a *Agreement) { a.Notice = Term{Months: 3} }),
	},
	{
		rule: RulePlaceholder, name: "the day of signing",
		fault: draftTo(func(a *Agreement) {
			a.SignedOn, a.ValidFrom, a.ValidTo, a.Stage = "", "", "", "Paraf"
			a.Articles[2].Clauses[0].Text = "Kegiatan dimulai {tanggal} bersama."
		}),
		near: draftTo(func(a *Agreement) {
			a.SignedOn, a.ValidFrom, a.ValidTo = "", "", ""
			a.Articles[2].Clauses[0].Text = "Kegiatan dimulai {tanggal} bersama."
		}),
	},
	saying(RuleDots, "Kegiatan didanai ........ setiap tahun.", "Kegiatan didanai ... dan seterusnya."),
	saying(RuleDots, "Kegiatan didanai ____ setiap tahun.", "Kegiatan didanai a_b setiap tahun."),
	{
		rule: RuleDots, name: "of a party",
		fault: draftTo(func(a *Agreement) { a.Parties[0].Address = "Jalan ........." }),
		near:  draftTo(func(a *Agreement) { a.Parties[0].Number = "........" }),
	},
	{
		rule: RuleEmptyField, name: "the place of signing",
		fault: draftTo(func(a *Agreement) { a.SigningPlace, a.Stage = "", "Paraf" }),
		near:  draftTo(func(a *Agreement) { a.SigningPlace = "" }),
	},
	{
		rule: RuleEmptyField, name: "a number at signing",
		fault: draftTo(func(a *Agreement) { a.Parties[1].Number, a.Stage = "", "Penandatanganan" }),
		near:  draftTo(func(a *Agreement) { a.Parties[1].Number, a.Stage = "", "Paraf" }),
	},
	{
		rule: RuleEmptyField, name: "names, kind, title and parties",
		fault: draftTo(func(a *Agreement) {
			a.Parties = a.Parties[:1]
			a.Kind, a.Title = "", ""
			a.Parties[0].Signatory = Signer{}
		}),
		near: draftTo(func(a *Agreement) { a.Parties[0].Signatory.Name.Back = "M.Si." }),
	},
	mending(RuleSpelling, "Kerjasama berlangsung tiap Jum'at sejak Pebruari.", "Kerja sama berlangsung tiap Jumat sejak Februari.", "Kerja sama berlangsung tiap Jumat sejak Februari."),
	mending(RuleSpelling, "Naskah di tandatangani di atas materai.", "Naskah ditandatangani di atas meterai.", "Naskah ditandatangani di kantor PIHAK KEDUA di atas meja."),
	mending(RuleSpelling, "Biaya sebesar lima milyar ditanggung bersama.", "Biaya sebesar lima miliar ditanggung bersama.", "Biaya sebesar lima miliar ditanggung bersama."),
	mending(RuleSpelling, "Masing masing PIHAK memberi ijin.", "Masing-masing PIHAK memberi izin.", "Masing-masing PIHAK memberi izin orang-orang."),
	mending(RuleSpelling, "Upaya Perlindungan Pekerja Migran dilaksanakan.", "Upaya Pelindungan Pekerja Migran dilaksanakan.", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak mendukung."),
	mending(RuleSpelling, "PERLINDUNGAN hukum diberikan bersama.", "PELINDUNGAN hukum diberikan bersama.", "BNP2TKI dahulu bernama Badan Nasional Penempatan dan Perlindungan TKI."),
	mending(RuleSpelling, "Rapat diadakan pada bulan Nopember tiap tahun.", "Rapat diadakan pada bulan November tiap tahun.", "Rapat diadakan di Institut Teknologi Sepuluh Nopember dan Jalan 10 Nopember."),
	{
		rule: RuleSpelling, name: "the law's name", mends: true,
		fault: draftTo(func(a *Agreement) {
			a.LegalBasis[0] = "Undang-Undang Nomor 18 Tahun 2017 tentang Perlindungan Pekerja Migran Indonesia;"
		}),
		near: draftTo(func(a *Agreement) {
			a.LegalBasis[0] = "Undang-Undang Nomor 39 Tahun 2004 tentang Penempatan dan Perlindungan Tenaga Kerja Indonesia di Luar Negeri;"
		}),
	},
	mending(RuleDoubled, "Kegiatan yang yang yang disepakati dilaksanakan.", "Kegiatan yang disepakati dilaksanakan.", "Kegiatan masing-masing yang disepakati dilaksanakan."),
	saying(RuleDoubled, "Kegiatan kegiatan dilaksanakan bersama PARA PIHAK.", "Kegiatan di Kelurahan Bau Bau dilaksanakan; dilaksanakan pula di desa."),
	mending(RuleNumberWords, "Laporan dibuat 3 (dua) kali setahun.", "Laporan dibuat 3 (tiga) kali setahun.", "Laporan dibuat 3 (tiga) kali setahun menurut ayat 2 (bagian satu)."),
	mending(RuleNumberWords, "Biaya Rp1.000.000,00 (satu juta seratus rupiah) dibayar.", "Biaya Rp1.000.000,00 (satu juta rupiah) dibayar.", "Biaya Rp1.500.000,00 (satu juta lima ratus ribu rupiah) dibayar."),
	mending(RuleNumberWords, "Sebanyak 1.000 (satu ribu) orang hadir.", "Sebanyak 1.000 (seribu) orang hadir.", "Sebanyak 1.000 (seribu) orang dan 2,5 (dua koma lima) persen hadir."),
	{
		rule: RuleRecitalStart, name: "without bahwa", mends: true,
		fault: draftTo(func(a *Agreement) {
			a.Recitals[0], a.Recitals[2] = "a. bahwa kami bekerja;", "Sehubungan dengan itu PARA PIHAK bekerja."
		}),
		near: draftTo(func(a *Agreement) { a.Recitals[0] = "Bahwa kami bekerja;" }),
	},
	{
		rule: RuleRecitalEnd, name: "ends by place", mends: true,
		fault: draftTo(func(a *Agreement) {
			a.Recitals = []string{"bahwa satu.", "bahwa dua.", "bahwa tiga; dan"}
		}),
		near: draftTo(func(a *Agreement) { a.Recitals = []string{"bahwa satu", "bahwa dua;", "bahwa tiga."} }),
	},
	{
		rule: RuleEndDate, name: "one day too long", mends: true,
		fault: draftTo(func(a *Agreement) { a.ValidTo = "2026-05-15" }),
		near:  draftTo(func(a *Agreement) { a.ValidTo, a.Term.LastDay = "2026-05-15", SameDay }),
	},
	{
		rule: RuleTypedEnd, name: "another day in the article", mends: true,
		fault: draftTo(func(a *Agreement) { a.Articles[3].Clauses[1].Text = "Masa ini berakhir tanggal 15 Mei 2027." }),
		near:  draftTo(func(a *Agreement) { a.Articles[3].Clauses[1].Text = "Masa ini berakhir tanggal 14 Mei 2026." }),
	},
	{
		rule: RuleTypedEnd, name: "another length in the article", mends: true,
		fault: draftTo(func(a *Agreement) { a.Articles[3].Clauses[0].Text = "{jenis} ini berlaku selama 5 (lima) tahun." }),
		near: draftTo(func(a *Agreement) {
			a.Articles[3].Clauses[0].Text = "{jenis} ini berlaku selama 36 (tiga puluh enam) bulan."
		}),
	},
	{
		rule: RuleNoTerm, name: "neither term nor last day",
		fault: draftTo(func(a *Agreement) { a.Term, a.ValidTo = Term{}, "" }),
		near: draftTo(func(a *Agreement) {
			a.Term, a.Articles[3].Clauses[0].Text = Term{}, "{jenis} ini berlaku sampai dengan {berakhir}."
		}),
	},
	{
		rule: RuleDateOrder, name: "end before start",
		fault: draftTo(func(a *Agreement) { a.Term, a.ValidTo = Term{}, "2023-05-01" }),
		near:  draftTo(func(a *Agreement) { a.ValidFrom, a.ValidTo = "2023-06-01", "2026-05-31" }),
	},
	{
		rule: RuleDateOrder, name: "signed before the talks",
		fault: func(c *LintContext, _ *Agreement) { c.Meeting = "2023-06-01" },
		near:  func(c *LintContext, a *Agreement) { c.Meeting, a.Stage = "2023-06-01", "Pelaksanaan" },
	},
	{
		rule: RuleNotice, name: "as long as the term",
		fault: draftTo(func(a *Agreement) { a.Notice = Term{Years: 3} }),
		near:  draftTo(func(a *Agreement) { a.Notice = Term{Months: 35} }),
	},
	{
		rule: RuleMissingArticle, name: "no closing",
		fault: draftTo(func(a *Agreement) { a.Articles = a.Articles[:4] }),
		near:  draftTo(func(a *Agreement) { a.Articles[4].Topic, a.Articles[4].Title = "", "Ketentuan Penutup" }),
	},
	{
		rule: RuleMissingArticle, name: "no article at all",
		fault: draftTo(func(a *Agreement) { a.Articles = nil }),
		near: draftTo(func(a *Agreement) {
			a.Kind, a.Relation = "Adendum", RelationAddendum
			a.Articles[2].Clauses, a.Articles[2].Text = nil, "Ketentuan Pasal 12 diubah."
			a.Articles = a.Articles[2:]
			a.Settle()
		}),
	},
	{
		rule: RuleMissingArticle, name: "a PKS in chapters names rights",
		fault: draftTo(func(a *Agreement) { asPKS(a); a.Articles[0].Chapter = "Ketentuan Umum" }),
		near:  draftTo(asPKS),
	},
	{
		rule: RuleLegalGround, name: "none",
		fault: draftTo(func(a *Agreement) { a.Parties[0].LegalGround = " " }),
		near:  draftTo(func(a *Agreement) { a.Parties[0].LegalGround = "Keputusan Presiden" }),
	},
	{
		rule: RulePower, name: "without a number",
		fault: draftTo(func(a *Agreement) { a.Parties[1].PowerOfAttorney = "Surat Kuasa Bupati tanggal 3 Mei 2023" }),
		near:  draftTo(func(a *Agreement) { a.Parties[1].PowerOfAttorney = "Surat Kuasa Nomor 5 tanggal 3 Mei 2023" }),
	},
	{
		rule: RuleSameParty, name: "twice",
		fault: draftTo(func(a *Agreement) { a.Parties[1].Institution = "badan pelindungan pekerja migran  Indonesia" }),
		near:  draftTo(func(a *Agreement) { a.Parties[0].Institution = "Kementerian Pelindungan Pekerja Migran Indonesia" }),
	},
	{
		rule: RuleRights, name: "duties of the second",
		fault: draftTo(func(a *Agreement) {
			rightsArticle(a, "(1) {pihak 1} berhak atas data.\n\n(2) PIHAK KESATU berkewajiban menjaga data.\n\n(3) Hak PIHAK KEDUA adalah laporan.")
		}),
		near: draftTo(func(a *Agreement) {
			rightsArticle(a, "(1) {pihak 1} berhak atas data.\n\n(2) Kewajiban PARA PIHAK ialah menjaga data.\n\n(3) PIHAK KEDUA:\na. berhak atas data; dan\nb. wajib menjaganya.")
		}),
	},
	saying(RuleWeekday, "Rapat diadakan Selasa, 16 Mei 2024 di kantor.", "Rapat diadakan Senin, 15 Mei 2023 di kantor."),
	mending(RuleWeekday, "Naskah diserahkan hari Selasa tanggal 15 Mei 2023.", "Naskah diserahkan hari Senin tanggal 15 Mei 2023.", "Naskah diserahkan hari Senin (15-05-2023)."),
	saying(RuleNoSuchDate, "Rapat diadakan tanggal 31 Februari 2023 di kantor.", "Rapat diadakan tanggal 29 Februari 2024 di kantor."),
	saying(RuleNoSuchDate, "Rapat diadakan (31-04-2023) di kantor.", "Surat bernomor 31-04-23 dikirim ke kantor."),
	{
		rule: RuleUnfinished, name: "no title",
		fault: draftTo(func(a *Agreement) { a.Articles[2].Title = " " }),
		near:  draftTo(func(a *Agreement) { a.Articles[2].Topic = "" }),
	},
	{
		rule: RuleUnfinished, name: "no text, an empty clause, recital, basis and attachment",
		fault: draftTo(func(a *Agreement) {
			a.Articles[0].Clauses = nil
			a.Articles[2].Clauses[1].Text, a.Recitals[0], a.LegalBasis[0], a.Attachments[0].Title = "", "", "", ""
		}),
		near: draftTo(func(a *Agreement) { a.Attachments[0].Text = "" }),
	},
	{
		rule: RuleUnfinished, name: "a list that was not written",
		fault: draftTo(func(a *Agreement) { a.Articles[1].Clauses[0].Items = nil }),
		near:  clauseTo("Ketentuannya sebagai berikut: dilaksanakan bersama."),
	},
	mending(RuleFullStop, "Kegiatan dilaksanakan menurut rencana kerja", "Kegiatan dilaksanakan menurut rencana kerja.", "Kegiatan dilaksanakan menurut rencana kerja (tahunan)."),
	{
		rule: RuleListEnds, name: "stops and semicolons mixed", mends: true,
		fault: draftTo(func(a *Agreement) {
			items := a.Articles[1].Clauses[0].Items
			items[0].Text, items[1].Text, items[2].Text = "satu hal.", "dua hal;", "tiga hal"
		}),
		near: draftTo(func(a *Agreement) {
			items := a.Articles[1].Clauses[0].Items
			items[0].Text, items[1].Text, items[2].Text = "satu adalah hal.", "dua adalah hal.", "tiga adalah hal."
		}),
	},
	{
		rule: RuleListEnds, name: "a list within a list", mends: true,
		fault: draftTo(func(a *Agreement) { nestedList(a, "dalam.") }),
		near:  draftTo(func(a *Agreement) { nestedList(a, "dalam;") }),
	},
}

func asPKS(a *Agreement) {
	a.Kind, a.Articles[2].Clauses[0].Text = "Perjanjian Kerja Sama", "Pelaksanaan Nota Kesepahaman dirinci dalam rencana kerja."
	for _, title := range []string{"Pembiayaan", "Penyelesaian Perselisihan"} {
		a.Articles = append(a.Articles, Article{Title: title, Text: "Hal itu dimusyawarahkan PARA PIHAK."})
	}
	a.Settle()
}

func rightsArticle(a *Agreement, text string) {
	a.Articles = append(a.Articles, Article{Topic: TopicRights, Title: "Hak dan Kewajiban", Text: text})
	a.Settle()
}

func nestedList(a *Agreement, end string) {
	first := &a.Articles[1].Clauses[0].Items[0]
	first.Text, first.Items = "fasilitasi:", []Provision{{Text: "luar;"}, {Text: end}}
	a.Settle()
}
