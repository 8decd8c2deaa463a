package sample

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"

	"sinergi/app"
)

// signedWork is one agreement of the sample's year beside Muara Enim.
type signedWork struct {
	region, kind, stage string
	from, to            app.Date // empty: not signed
	ended               app.Date // before its time
}

const (
	kindMoU   = "Nota Kesepahaman"
	kindNota  = "Nota Kesepakatan"
	kindJoint = "Kesepakatan Bersama"
	kindPKS   = "Perjanjian Kerja Sama"

	stageTalks   = "Pembahasan"
	stageRunning = "Pelaksanaan"
)

// renewedRegion has two lines: the first agreement and its renewal.
const renewedRegion = "Pangkal Pinang"

// yearAgreements stand as they did on 16 May 2023: 12 in force, 2 about to
// end, 1 ended, 1 renewed, 1 ended before its time and, with Muara Enim, 6 in
// the making.
var yearAgreements = []signedWork{
	{"Ogan Komering Ulu", kindNota, stageRunning, "2022-02-14", "2025-02-13", ""},
	{"Ogan Komering Ilir", kindNota, stageRunning, "2021-12-08", "2024-12-07", ""},
	{"Lahat", kindNota, stageRunning, "2020-08-15", "2023-08-14", ""},
	{"Musi Rawas", kindNota, "Penyusunan draf", "", "", ""},
	{"Musi Banyuasin", kindNota, stageRunning, "2022-06-20", "2025-06-19", ""},
	{"Banyuasin", kindPKS, stageRunning, "2022-09-05", "2024-09-04", "2023-03-31"},
	{"Ogan Komering Ulu Timur", kindMoU, "Monitoring dan evaluasi", "2020-05-05", "2023-05-04", ""},
	{"Ogan Komering Ulu Selatan", kindNota, "Rencana kerja sama", "", "", ""},
	{"Ogan Ilir", kindNota, stageRunning, "2021-07-02", "2024-07-01", ""},
	{"Palembang", kindPKS, stageRunning, "2022-05-17", "2025-05-16", ""},
	{"Pagar Alam", kindNota, "Penjajakan", "", "", ""},
	{"Lubuk Linggau", kindNota, stageRunning, "2021-11-10", "2024-11-09", ""},
	{"Prabumulih", kindNota, stageRunning, "2020-05-22", "2023-05-21", ""},
	{"Rejang Lebong", kindJoint, stageRunning, "2022-08-16", "2025-08-15", ""},
	{"Bengkulu Utara", kindNota, stageRunning, "2023-02-21", "2026-02-20", ""},
	{"Seluma", kindNota, "Telaah hukum", "", "", ""},
	{"Kepahiang", kindNota, stageRunning, "2022-10-11", "2025-10-10", ""},
	{"Bengkulu", kindPKS, stageRunning, "2022-01-24", "2024-01-23", ""},
	{"Bangka", kindNota, stageRunning, "2023-03-14", "2026-03-13", ""},
	{"Belitung", kindNota, "Telaah hukum", "", "", ""},
	{"Pangkal Pinang", kindMoU, "Monitoring dan evaluasi", "2020-03-09", "2023-03-08", ""},
	{"Pangkal Pinang", kindMoU, stageRunning, "2023-03-09", "2026-03-08", ""},
}

var workTitles = []string{
	"Sinergi Pelayanan Penempatan dan Pelindungan Pekerja Migran Indonesia",
	"Pelindungan Pekerja Migran Indonesia sejak dari Desa",
	"Pertukaran Data Calon Pekerja Migran Indonesia",
	"Pencegahan Penempatan Nonprosedural Pekerja Migran Indonesia",
	"Pelatihan dan Penyiapan Calon Pekerja Migran Indonesia",
	"Pemberdayaan Pekerja Migran Indonesia Purna dan Keluarganya",
}

// templates are the texts of the sample's agreements by kind: parties are
// placeholders in them, so that a large run need not draft each anew.
var templates = sync.OnceValue(func() map[string]app.Agreement {
	all := map[string]app.Agreement{}
	for _, kind := range []string{kindMoU, kindNota, kindJoint, kindPKS} {
		s := app.Start{
			Kind: kind, Parties: []app.Party{headOffice(), {Institution: "Pemerintah Kabupaten ####"}}, Implementer: balaiName,
			Extra: items("pembiayaan", "evaluasi-bersama", "korespondensi"), Notice: app.Term{Months: 2}, On: storyDay,
		}
		if kind != kindPKS {
			s.Scope = items("lingkup-desa", "lingkup-data", "lingkup-sindikat", "lingkup-pelatihan", "lingkup-purna")
		}
		a := drafted(s)
		a.Parties[0].Logo = app.Picture{} // one picture in thousands of records is only weight
		all[kind] = a
	}
	return all
})

// agreement makes the whole record of one line of the table; n numbers it.
func (w signedWork) agreement(n int, rng *rand.Rand) app.Agreement {
	r := regionNamed(w.region)
	template := templates()[w.kind]
	a := template.Clone()
	for i, text := range a.Recitals {
		a.Recitals[i] = strings.ReplaceAll(text, "Kabupaten ####", r.full())
	}
	a.Title, a.Stage, a.Note = workTitles[n%len(workTitles)], w.stage, "Data contoh."
	a.SignedOn, a.ValidFrom, a.ValidTo = w.from, w.from, w.to
	a.Term = termBetween(w.from, w.to)
	a.Parties[1] = app.Party{
		Institution: r.government(), Address: "Jalan Contoh Pemerintahan Nomor 1, " + r.name,
		Signatory:   app.Signer{Name: fullName(rng, n%4 == 3), Position: r.head()},
		LegalGround: fmt.Sprintf("Keputusan Menteri Dalam Negeri Nomor 131.%02d-000 Tahun 2021", 16+n%3),
		Contact: app.Contact{
			Name: "Kepala Dinas Tenaga Kerja " + r.full(), Address: "Jalan Contoh Karya Nomor 2, " + r.name,
			Phone: fmt.Sprintf("(0711) 555%03d", 200+n%700), Email: "disnaker@contoh.id",
		},
	}
	if w.ended != "" {
		a.EndedOn, a.EndedWhy = w.ended, "PARA PIHAK sepakat menggantinya dengan kerja sama yang lebih luas."
	}
	if w.from.Valid() {
		a.SigningPlace = r.name
		a.History = []app.StageChange{{Stage: "Penandatanganan", On: w.from, By: written(head.Name)}, {Stage: w.stage, On: w.from, By: written(head.Name)}}
		year, month := w.from.Time().Year(), int(w.from.Time().Month())
		a.Parties[0].Number = fmt.Sprintf("%s.%02d/SU/%s/%d", kindCode(w.kind), n+1, roman[month-1], year)
		a.Parties[1].Number = fmt.Sprintf("560/%d/KS/%d", 40+7*n, year)
	}
	return a
}

// termBetween is the agreed time of a line: whole years where they fit, else
// days; three years where nothing is signed.
func termBetween(from, to app.Date) app.Term {
	if !from.Valid() || !to.Valid() {
		return app.Term{Years: 3}
	}
	for years := 1; years <= 5; years++ {
		if t := (app.Term{Years: years}); t.End(from) == to {
			return t
		}
	}
	return app.Term{Days: from.DaysUntil(to) + 1}
}

var roman = []string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}

func kindCode(kind string) string {
	switch kind {
	case kindPKS:
		return "PKS"
	case kindMoU:
		return "NKP"
	case kindJoint:
		return "KB"
	}
	return "NK"
}

// generatedAgreement makes one of a large run; years and partners vary.
func generatedAgreement(n int, rng *rand.Rand) app.Agreement {
	w := signedWork{
		region: regions[rng.IntN(len(regions))].name,
		kind:   []string{kindMoU, kindNota, kindNota, kindJoint, kindPKS}[rng.IntN(5)],
		stage:  app.Stages[rng.IntN(len(app.Stages))],
	}
	if w.stage == stageRunning || w.stage == app.Stages[len(app.Stages)-1] {
		w.from = storyDay.AddDays(-rng.IntN(5 * 365))
		w.to = w.from.AddDays(365*(1+rng.IntN(5)) - 1)
	}
	return w.agreement(n, rng)
}
