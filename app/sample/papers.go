package sample

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"sinergi/app"
)

const (
	agencyName   = "Badan Pelindungan Pekerja Migran Indonesia"
	balaiName    = "BP3MI Sumatera Selatan"
	officeMail   = "bp3mi.sumsel@contoh.id"
	officeStreet = "Jalan Contoh Raya Nomor 12, Palembang 30128"

	sinergiTitle = "Sinergi Pelayanan Penempatan dan Pelindungan Pekerja Migran Indonesia"
)

// builtIn is the library as it comes with the program.
var builtIn = sync.OnceValue(func() []app.LibraryItem { return app.Library(nil) })

// items are the library's pieces with these codes, in the order asked for.
func items(codes ...string) []app.LibraryItem {
	var list []app.LibraryItem
	for _, code := range codes {
		i := slices.IndexFunc(builtIn(), func(l app.LibraryItem) bool { return l.Code == code })
		if i < 0 {
			panic("sample: the library has no " + code) // the codes of this package are constants
		}
		list = append(list, builtIn()[i])
	}
	return list
}

// drafted makes the paper of a start with marks that are the same each time.
func drafted(s app.Start) app.Agreement {
	a := s.Draft(builtIn())
	steadyMarks(&a)
	return a
}

// steadyMarks names articles and provisions by their places instead of by
// chance, also in references.
func steadyMarks(a *app.Agreement) {
	var pairs []string
	name := func(mark *string, new string) {
		pairs = append(pairs, "[#"+*mark+":", "[#"+new+":")
		*mark = new
	}
	var walk func(list []app.Provision, above string)
	walk = func(list []app.Provision, above string) {
		for i := range list {
			mark := fmt.Sprintf("%s-%d", above, i+1)
			name(&list[i].Mark, mark)
			walk(list[i].Items, mark)
		}
	}
	for i := range a.Articles {
		name(&a.Articles[i].Mark, fmt.Sprintf("pasal-%d", i+1))
		walk(a.Articles[i].Clauses, fmt.Sprint(i+1))
	}
	put := strings.NewReplacer(pairs...)
	var refer func(list []app.Provision)
	refer = func(list []app.Provision) {
		for i := range list {
			list[i].Text = put.Replace(list[i].Text)
			refer(list[i].Items)
		}
	}
	for i := range a.Articles {
		refer(a.Articles[i].Clauses)
	}
}

// Nota is the planned Nota Kesepahaman that the Muara Enim meeting discussed:
// its parties are the head office and the kabupaten, the balai carries it out.
func Nota() app.Agreement {
	a := drafted(app.Start{
		Kind: kindMoU, Title: sinergiTitle, Set: app.SetMinimal, Parties: []app.Party{headOffice(), muaraEnimGovernment()}, Implementer: balaiName,
		Scope: items("lingkup-desa", "lingkup-data", "lingkup-sindikat", "lingkup-kependudukan", "lingkup-kesehatan", "lingkup-keluarga",
			"lingkup-keimigrasian", "lingkup-keberangkatan", "lingkup-pelatihan", "lingkup-purna"),
		Extra: items("pembiayaan", "evaluasi-bersama", "korespondensi"),
		Term:  app.Term{Years: 3}, Notice: app.Term{Months: 2}, Stage: stageTalks, On: "2023-05-15",
	})
	a.SigningPlace = "Muara Enim"
	a.Note = "Data contoh: nama penanda tangan rekaan; naskah belum ditandatangani."
	a.History = []app.StageChange{
		{Stage: "Penjajakan", On: "2023-02-20", By: written(head.Name), Note: "Balai menyampaikan maksud kerja sama kepada Disnaker Muara Enim."},
		{Stage: "Rencana kerja sama", On: "2023-03-22", By: written(placement.Name), Note: "Pokok rencana kerja dikirim dengan surat."},
		{Stage: "Penyusunan draf", On: "2023-04-18", By: written(notetaker.Name), Note: "Draf pertama disusun balai."},
		{Stage: stageTalks, On: "2023-05-15", By: written(notetaker.Name), Note: "Rapat di Disnaker Muara Enim; rencana kerja disusun sebagai lampiran."},
	}
	return a
}

// earlierNota is the text of the Nota before the meeting: a shorter scope, no
// evaluation, one year.
func earlierNota(now app.Agreement) app.Agreement {
	a := now.Clone()
	a.Term, a.Notice, a.Stage = app.Term{Years: 1}, app.Term{Months: 1}, "Penyusunan draf"
	a.History = a.History[:3]
	for i := range a.Articles {
		switch t := &a.Articles[i]; t.Topic {
		case app.TopicScope:
			list := t.Clauses[0].Items
			t.Clauses[0].Items = list[:4]
			list[2].Text = strings.TrimSuffix(list[2].Text, ";") + "; dan"
			list[3].Text = strings.TrimSuffix(list[3].Text, ";") + "."
		case app.TopicImplementation:
			t.Clauses = t.Clauses[:len(t.Clauses)-1]
			t.Clauses[0].Text = "Pelaksanaan {jenis} ini dijabarkan dalam rencana kerja yang disusun oleh {pelaksana}."
		}
	}
	a.Articles = slices.DeleteFunc(a.Articles, func(t app.Article) bool { return t.Topic == app.TopicMonitoring })
	a.Settle()
	return a
}

// PKS is a Perjanjian Kerja Sama in chapters between the balai, which signs by
// power of attorney of the head office, and the manpower office of Muara Enim.
func PKS() app.Agreement {
	balai := app.Party{
		Institution: "Balai Pelayanan Pelindungan Pekerja Migran Indonesia Sumatera Selatan", Address: officeStreet,
		Signatory: head, LegalGround: "Keputusan Kepala Badan Pelindungan Pekerja Migran Indonesia Nomor 00 Tahun 2021",
		PowerOfAttorney: "Surat Kuasa Kepala Badan Pelindungan Pekerja Migran Indonesia Nomor SK-00/KA/V/2023 tanggal 22 Mei 2023",
		Contact:         app.Contact{Name: protection.Position + " " + balaiName, Address: officeStreet, Phone: "(0711) 555012", Email: officeMail},
		Logo:            app.Picture{Name: "lambang-contoh.png", Data: Emblem()},
	}
	balai.Signatory.Position = "Kepala Balai Pelayanan Pelindungan Pekerja Migran Indonesia Sumatera Selatan"
	disnaker := app.Party{
		Institution: "Dinas Tenaga Kerja Kabupaten Muara Enim", Address: "Jalan Contoh Pemuda Nomor 8, Muara Enim", Signatory: hostHead,
		LegalGround:     "Keputusan Bupati Muara Enim Nomor 821.2/000/BKPSDM Tahun 2022",
		PowerOfAttorney: "Surat Kuasa Bupati Muara Enim Nomor 183.1/000/Huk/2023 tanggal 25 Mei 2023",
		Contact:         disnakerContact(),
	}
	a := drafted(app.Start{
		Kind: kindPKS, Title: "Pelaksanaan Pelayanan Penempatan dan Pelindungan Pekerja Migran Indonesia di Kabupaten Muara Enim",
		Set: app.SetFull, Chapters: true, Parties: []app.Party{balai, disnaker}, Implementer: "Seksi Pelindungan " + balaiName,
		Scope: items("lingkup-peluang-kerja", "lingkup-desa", "lingkup-data", "lingkup-pelatihan", "lingkup-pengaduan", "lingkup-kepulangan"),
		Term:  app.Term{Years: 3}, Notice: app.Term{Months: 2}, Stage: "Penyusunan draf", On: "2023-05-29",
	})
	a.SigningPlace = "Muara Enim"
	a.Note = "Data contoh: nama penanda tangan dan nomor rekaan."
	return a
}

// ThreeParties is a Nota Kesepahaman of the head office, the kabupaten and its
// police about outreach in the villages.
func ThreeParties() app.Agreement {
	police := app.Party{
		Institution: "Polres Muara Enim", Address: "Jalan Contoh Bhayangkara Nomor 3, Muara Enim",
		Signatory: app.Signer{
			Name: app.FullName{Name: "Wira Adhitama", Back: "S.I.K., M.H."}, IDKind: app.IDNRP, IDNumber: "80010203",
			Rank: "AKBP", Position: "Kepala Kepolisian Resor Muara Enim",
		},
		LegalGround: "Keputusan Kepala Kepolisian Negara Republik Indonesia Nomor Kep/00/II/2022",
		Contact:     app.Contact{Name: "Kasat Binmas Polres Muara Enim", Address: "Jalan Contoh Bhayangkara Nomor 3, Muara Enim", Phone: "(0734) 555110", Email: "binmas.muaraenim@contoh.id"},
	}
	a := drafted(app.Start{
		Kind: kindMoU, Title: "Sosialisasi Penempatan dan Pelindungan Pekerja Migran Indonesia di Desa dan Kelurahan bersama Bhabinkamtibmas",
		Set: app.SetMinimal, Parties: []app.Party{headOffice(), muaraEnimGovernment(), police}, Implementer: balaiName,
		Scope: items("lingkup-desa", "lingkup-sindikat", "lingkup-keberangkatan", "lingkup-pengaduan"),
		Extra: items("hak-dan-kewajiban", "pembiayaan", "pertukaran-data", "monitoring-dan-evaluasi", "korespondensi", "pengakhiran"),
		Term:  app.Term{Years: 2}, Notice: app.Term{Months: 3}, Stage: "Penyusunan draf", On: "2023-05-29",
	})
	a.SigningPlace = "Muara Enim"
	a.Note = "Data contoh: nama penanda tangan dan nomor rekaan."
	return a
}

// headOffice is the first party of the sample's agreements.
func headOffice() app.Party {
	return app.Party{
		Institution: agencyName, Address: "Jalan Contoh Merdeka Nomor 52, Jakarta",
		Signatory:   app.Signer{Name: app.FullName{Name: "Arif Budiman Wijaya"}, Position: "Kepala " + agencyName},
		LegalGround: "Keputusan Presiden Nomor 00/TPA Tahun 2020",
		Contact:     app.Contact{Name: "Kepala " + balaiName, Address: officeStreet, Phone: "(0711) 555012", Email: officeMail},
		Logo:        app.Picture{Name: "lambang-contoh.png", Data: Emblem()},
	}
}

func muaraEnimGovernment() app.Party {
	r := regionNamed("Muara Enim")
	return app.Party{
		Institution: r.government(), Address: "Jalan Contoh Jenderal Nomor 16, Muara Enim",
		Signatory:   app.Signer{Name: app.FullName{Name: "Herman Sudrajat"}, Position: r.head()},
		LegalGround: "Keputusan Menteri Dalam Negeri Nomor 131.16-000 Tahun 2022",
		Contact:     disnakerContact(),
	}
}

func disnakerContact() app.Contact {
	return app.Contact{
		Name: hostHead.Position, Address: "Jalan Contoh Pemuda Nomor 8, Muara Enim",
		Phone: "(0734) 555214", Email: "disnaker.muaraenim@contoh.id",
	}
}

// ownLibrary are texts that the sample office has saved for its drafts.
func ownLibrary() []app.LibraryItem {
	return []app.LibraryItem{
		{
			Sort: app.LibraryArticle, Title: "Sosialisasi di Desa",
			Text: "(1) PARA PIHAK menyelenggarakan sosialisasi di desa dan kelurahan paling sedikit 4 (empat) kali dalam 1 (satu) tahun.\n\n" +
				"(2) {pelaksana} menyiapkan narasumber dan bahan sosialisasi.\n\n" +
				"(3) Jumlah peserta dicatat menurut jenis kelamin dan dilaporkan kepada PARA PIHAK paling lambat 14 (empat belas) hari setelah kegiatan.",
		},
		{Sort: app.LibraryScope, Title: "Posko layanan", Text: "penyelenggaraan posko layanan Pekerja Migran Indonesia di kabupaten/kota"},
	}
}
