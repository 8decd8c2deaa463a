package sample

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"sinergi/app"
)

// storyDay is the day on which the sample's year is told: the day after the
// Muara Enim meeting. What is due before it is done or late, what comes after
// it is scheduled.
const storyDay app.Date = "2023-05-16"

// gathering is one line of the sample's year. Male and Female are those
// present; a meeting without them has none listed yet.
type gathering struct {
	date         app.Date
	start        app.Clock
	region       string
	place, title string
	male, female int
	status       string
}

const (
	final     = app.StatusFinal
	draft     = app.StatusDraft
	scheduled = app.StatusScheduled
)

// year holds the meetings around the Muara Enim one: 45 of 2023 (46 with it)
// and those of the second half of 2022.
var year = []gathering{
	{"2022-06-07", "09:00", "Palembang", "BP3MI Sumatera Selatan", "Penyusunan rencana kerja semester II", 6, 7, final},
	{"2022-06-15", "09:00", "Banyuasin", "Disnaker Banyuasin", "Pembahasan kerja sama Banyuasin", 9, 6, final},
	{"2022-06-23", "10:00", "Musi Banyuasin", "Setda Musi Banyuasin", "Penandatanganan kerja sama Musi Banyuasin", 14, 9, final},
	{"2022-07-05", "09:00", "Ogan Ilir", "Kec. Indralaya", "Sosialisasi penempatan PMI di Indralaya", 18, 21, final},
	{"2022-07-14", "13:30", "Palembang", "BP3MI Sumatera Selatan", "Evaluasi layanan kepulangan PMI", 7, 6, final},
	{"2022-07-26", "09:00", "Rejang Lebong", "Disnaker Rejang Lebong", "Pembahasan kerja sama Rejang Lebong", 8, 5, final},
	{"2022-08-04", "09:00", "Lahat", "Kec. Merapi Barat", "Sosialisasi penempatan PMI di Merapi Barat", 16, 14, final},
	{"2022-08-16", "09:30", "Rejang Lebong", "Setda Rejang Lebong", "Penandatanganan kerja sama Rejang Lebong", 13, 8, final},
	{"2022-08-25", "09:00", "Palembang", "Polrestabes Palembang", "Pencegahan perekrutan daring", 12, 4, final},
	{"2022-09-06", "10:00", "Banyuasin", "Disnaker Banyuasin", "Rencana kerja setelah kerja sama Banyuasin", 9, 7, final},
	{"2022-09-15", "09:00", "Prabumulih", "Disnaker Prabumulih", "Pendataan calon PMI Prabumulih", 6, 8, final},
	{"2022-09-27", "09:00", "Kepahiang", "Disnaker Kepahiang", "Pembahasan kerja sama Kepahiang", 8, 6, final},
	{"2022-10-05", "13:30", "Palembang", "BP3MI Sumatera Selatan", "Evaluasi triwulan III", 7, 8, final},
	{"2022-10-11", "09:00", "Kepahiang", "Setda Kepahiang", "Penandatanganan kerja sama Kepahiang", 11, 7, final},
	{"2022-10-20", "09:00", "Ogan Komering Ulu Timur", "Kec. Martapura", "Sosialisasi penempatan PMI di Martapura", 19, 20, final},
	{"2022-11-03", "09:00", "Bangka", "Disnaker Bangka", "Penjajakan kerja sama Bangka", 7, 6, final},
	{"2022-11-15", "10:00", "Palembang", "Disnakertrans Sumsel", "Rapat koordinasi pelindungan PMI tingkat provinsi", 20, 13, final},
	{"2022-11-24", "09:00", "Lubuk Linggau", "Disnaker Lubuk Linggau", "Evaluasi rencana kerja Lubuk Linggau", 8, 7, final},
	{"2022-12-06", "09:00", "Bengkulu Utara", "Disnaker Bengkulu Utara", "Penjajakan kerja sama Bengkulu Utara", 6, 6, final},
	{"2022-12-15", "13:30", "Palembang", "BP3MI Sumatera Selatan", "Penyusunan rencana kerja tahun 2023", 9, 9, final},

	{"2023-01-05", "09:00", "Palembang", "BP3MI Sumatera Selatan", "Pembagian wilayah penjajakan kerja sama", 7, 6, final},
	{"2023-01-10", "09:00", "Bengkulu Utara", "Setda Bengkulu Utara", "Pembahasan kerja sama Bengkulu Utara", 11, 7, final},
	{"2023-01-12", "13:30", "Palembang", "Disnaker Palembang", "Pertukaran data calon PMI Palembang", 6, 7, final},
	{"2023-01-17", "09:00", "Ogan Komering Ulu", "Disnaker OKU", "Evaluasi rencana kerja OKU", 9, 5, final},
	{"2023-01-19", "10:00", "Bangka", "Disnaker Bangka", "Pembahasan kerja sama Bangka", 8, 8, final},
	{"2023-01-24", "09:00", "Pagar Alam", "Disnaker Pagar Alam", "Penjajakan kerja sama Pagar Alam", 7, 5, final},
	{"2023-01-26", "09:00", "Ogan Komering Ilir", "Kec. Kayu Agung", "Sosialisasi penempatan PMI di Kayu Agung", 20, 17, final},
	{"2023-01-31", "13:30", "Palembang", "BP3MI Sumatera Selatan", "Evaluasi layanan bulan Januari", 6, 6, final},
	{"2023-02-02", "09:00", "Bengkulu", "Disnakertrans Bengkulu", "Penyiapan posko layanan di Bengkulu", 9, 8, final},
	{"2023-02-07", "09:00", "Musi Rawas", "Disnaker Musi Rawas", "Penjajakan kerja sama Musi Rawas", 8, 6, final},
	{"2023-02-09", "09:30", "Palembang", "Kantor Imigrasi Palembang", "Pemeriksaan permohonan paspor calon PMI", 11, 6, final},
	{"2023-02-14", "09:00", "Seluma", "Disnaker Seluma", "Penjajakan kerja sama Seluma", 7, 5, final},
	{"2023-02-15", "13:30", "Palembang", "BP3MI Sumatera Selatan", "Penyusunan bahan pelatihan calon PMI", 5, 7, final},
	{"2023-02-16", "09:00", "Banyuasin", "Kec. Talang Kelapa", "Sosialisasi penempatan PMI di Talang Kelapa", 17, 20, final},
	{"2023-02-21", "10:00", "Bengkulu Utara", "Setda Bengkulu Utara", "Penandatanganan kerja sama Bengkulu Utara", 15, 9, final},
	{"2023-02-22", "09:00", "Prabumulih", "Disnaker Prabumulih", "Evaluasi kerja sama Prabumulih", 8, 6, final},
	{"2023-02-23", "09:00", "Lahat", "Disnaker Lahat", "Penanganan PMI terkendala asal Lahat", 9, 7, final},
	{"2023-02-27", "09:00", "Belitung", "Disnaker Belitung", "Penjajakan kerja sama Belitung", 6, 6, final},
	{"2023-02-28", "13:30", "Palembang", "BP3MI Sumatera Selatan", "Evaluasi layanan bulan Februari", 6, 6, final},
	{"2023-03-02", "09:00", "Palembang", "Disnakertrans Sumsel", "Rencana sosialisasi tingkat provinsi", 14, 10, final},
	{"2023-03-03", "09:00", "Ogan Komering Ulu Selatan", "Disnaker OKU Selatan", "Penjajakan kerja sama OKU Selatan", 7, 6, final},
	{"2023-03-06", "10:00", "Bangka", "Setda Bangka", "Penyelesaian draf kerja sama Bangka", 9, 7, final},
	{"2023-03-07", "09:00", "Musi Banyuasin", "Kec. Sekayu", "Sosialisasi penempatan PMI di Sekayu", 18, 19, final},
	{"2023-03-09", "09:00", "Pangkal Pinang", "Setda Pangkal Pinang", "Perpanjangan kerja sama Pangkal Pinang", 8, 7, final},
	{"2023-03-13", "13:30", "Palembang", "BP3MI Sumatera Selatan", "Penyusunan modul sosialisasi", 6, 8, final},
	{"2023-03-14", "09:00", "Bangka", "Setda Bangka", "Penandatanganan kerja sama Bangka", 16, 11, final},
	{"2023-03-15", "09:00", "Ogan Ilir", "Disnaker Ogan Ilir", "Evaluasi rencana kerja Ogan Ilir", 9, 6, final},
	{"2023-03-16", "09:00", "Palembang", "Polda Sumsel", "Pencegahan tindak pidana perdagangan orang", 21, 8, final},
	{"2023-03-20", "10:00", "Seluma", "Setda Seluma", "Pembahasan draf kerja sama Seluma", 9, 5, final},
	{"2023-03-21", "09:00", "Lubuk Linggau", "Kec. Lubuk Linggau Barat", "Sosialisasi penempatan PMI di Lubuk Linggau", 15, 17, final},
	{"2023-03-28", "09:00", "Ogan Komering Ulu Timur", "Disnaker OKU Timur", "Evaluasi akhir kerja sama OKU Timur", 8, 7, final},
	{"2023-03-30", "13:30", "Palembang", "BP3MI Sumatera Selatan", "Persiapan layanan menjelang Lebaran", 7, 7, final},

	{"2023-04-03", "09:00", "Palembang", "Disnakertrans Sumsel", "Evaluasi triwulan I bersama Disnaker", 11, 9, final},
	{"2023-04-04", "09:00", "Palembang", "Polrestabes Palembang", "Pencegahan penempatan nonprosedural", 14, 6, final},
	{"2023-04-05", "13:30", "Palembang", "BP3MI Sumatera Selatan", "Penyusunan bahan sosialisasi desa", 8, 6, final},
	{"2023-04-06", "09:00", "Palembang", "Disdukcapil Palembang", "Pemeriksaan data kependudukan calon PMI", 7, 8, final},
	{"2023-04-10", "10:00", "Ogan Ilir", "Setda Ogan Ilir", "Pembahasan rencana kerja Ogan Ilir", 10, 7, final},
	{"2023-04-11", "09:00", "Lahat", "Disnaker Lahat", "Evaluasi data PMI asal Lahat", 12, 8, final},
	{"2023-04-12", "13:30", "Prabumulih", "BP3MI Sumatera Selatan", "Persiapan sosialisasi di Prabumulih", 8, 6, final},
	{"2023-04-13", "09:30", "Ogan Komering Ilir", "Polres OKI", "Pelindungan PMI bersama Polres OKI", 17, 5, final},
	{"2023-04-27", "10:00", "Belitung", "Setda Belitung", "Pembahasan kerja sama Belitung", 9, 7, final},
	{"2023-05-04", "09:00", "Ogan Ilir", "Bagian Hukum Ogan Ilir", "Penyusunan draf PKS Ogan Ilir", 6, 5, draft},
	{"2023-05-09", "08:30", "Muara Enim", "Kec. Gelumbang", "Sosialisasi penempatan PMI di Gelumbang", 41, 38, final},
	{"2023-05-11", "09:00", "Lahat", "Disnaker Lahat", "Evaluasi rencana kerja Lahat", 10, 8, final},
	{"2023-05-19", "09:00", "Bengkulu", "Disnakertrans Bengkulu", "Koordinasi posko PMI Bengkulu", 0, 0, scheduled},
}

// meeting makes the whole record of one line; n counts the meetings.
func (g gathering) meeting(n int, rng *rand.Rand) app.Meeting {
	r := regionNamed(g.region)
	m := invite(g, r, n)
	if g.status == scheduled {
		return m
	}
	absent := 0
	if rng.IntN(3) == 0 {
		absent = 1 + rng.IntN(2)
	}
	m.Attendees = attendees(rng, r, g.male, g.female, absent)
	chosen := someSubjects(rng, 3+rng.IntN(2))
	m.Minutes = minutes(rng, r, chosen, g.status == final)
	tellMonths(&m.Minutes, g.date)
	m.Minutes.Number = fmt.Sprintf("NOT-%03d/BP3MI-SS/%s/%s", n, roman[int(g.date.Time().Month())-1], g.date[:4])
	m.Minutes.ClosedAt = m.End
	if g.status == final {
		m.Minutes.Signers = []app.Signer{head}
	}
	m.FollowUps = followUps(rng, r, g, chosen)
	return m
}

// invite fills what is known before the meeting.
func invite(g gathering, r region, n int) app.Meeting {
	m := app.Meeting{
		Title: g.title, Type: typeOf(g.title), Status: g.status, From: g.date, Start: g.start, Place: "Ruang Rapat " + g.place, Host: g.place,
		InvitationNumber: fmt.Sprintf("B.%03d/BP3MI-SS/%s/%s", 100+n, roman[int(g.date.Time().Month())-1], g.date[:4]),
		InvitationDate:   g.date.AddDays(-5),
		Agenda:           []string{"Pembukaan", g.title, "Tanya jawab", "Simpulan dan tindak lanjut"},
		Chair:            app.Person{Name: written(head.Name), Position: "Kepala BP3MI Sumatera Selatan"},
		Secretary:        app.Person{Name: written(protection.Name), Position: protection.Position},
		MinutesTaker:     app.Person{Name: written(notetaker.Name), Position: "Pengantar Kerja"},
		AttendancePreset: "D-1",
		Audience:         app.AudienceExternal,
	}
	if n%3 != 0 {
		m.End = twoHoursAfter(g.start)
	}
	if strings.HasPrefix(g.place, "Kec. ") {
		m.Place = "Aula Kantor Camat " + strings.TrimPrefix(g.place, "Kec. ")
		m.Host = "Kantor Camat " + strings.TrimPrefix(g.place, "Kec. ")
	}
	return m
}

// twoHoursAfter is the usual end; the others end "s.d. selesai".
func twoHoursAfter(start app.Clock) app.Clock {
	t, err := time.Parse("15:04", string(start))
	if err != nil {
		return ""
	}
	return app.Clock(t.Add(2 * time.Hour).Format("15:04"))
}

func typeOf(title string) string {
	for _, pair := range [][2]string{
		{"Sosialisasi", "Sosialisasi"},
		{"Evaluasi", "Rapat evaluasi"},
		{"Pembahasan", "Rapat pembahasan"},
		{"Penyusunan", "Rapat internal"},
		{"Penandatanganan", "Kunjungan kerja"},
	} {
		if strings.HasPrefix(title, pair[0]) {
			return pair[1]
		}
	}
	return "Rapat koordinasi"
}

// followUps gives a meeting up to three tasks; the state fits the story day.
func followUps(rng *rand.Rand, r region, g gathering, chosen []subject) []app.FollowUp {
	switch g.title {
	case "Evaluasi data PMI asal Lahat":
		return []app.FollowUp{{Task: "Kirim data PMI ke Disnaker Lahat", Responsible: "Seksi Penempatan", Due: "2023-05-10", Status: app.FollowUpOpen}}
	case "Sosialisasi penempatan PMI di Gelumbang":
		return []app.FollowUp{{Task: "Laporan sosialisasi Desa Karang Raja", Responsible: "Seksi Pelindungan", Due: "2023-05-15", Status: app.FollowUpProgress}}
	}
	var list []app.FollowUp
	for i := range rng.IntN(3) {
		f := app.FollowUp{
			Task:        fill(rng, r, chosen[i].task),
			Responsible: []string{"Seksi Penempatan", "Seksi Pelindungan", pick(rng, officesBelow) + " " + r.name}[rng.IntN(3)],
			Due:         g.date.AddDays(14 + 7*rng.IntN(4)),
		}
		switch {
		case rng.IntN(12) == 0:
			f.Status, f.Note = app.FollowUpCancelled, "Digabung dengan kegiatan lain"
		case f.Due < storyDay:
			f.Status, f.DoneOn = app.FollowUpDone, f.Due.AddDays(-rng.IntN(8))
		case rng.IntN(2) == 0:
			f.Status = app.FollowUpProgress
		default:
			f.Status = app.FollowUpOpen
		}
		list = append(list, f)
	}
	return list
}
