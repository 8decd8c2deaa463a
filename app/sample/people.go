package sample

import (
	"fmt"
	"math/rand/v2"

	"sinergi/app"
)

var (
	maleNames    = []string{"Ahmad", "Andi", "Arief", "Bagus", "Budi", "Darmawan", "Dedi", "Edi", "Eko", "Erwin", "Fadli", "Ferdi", "Gunawan", "Hadi", "Haris", "Hendri", "Iskandar", "Joko", "Kurniawan", "Lukman", "Mansyur", "Nanang", "Oka", "Panji", "Rahmat", "Ridwan", "Rizal", "Samsul", "Sofyan", "Taufik", "Umar", "Wahyu", "Yanto", "Yusuf", "Zainal"}
	femaleNames  = []string{"Aisyah", "Anita", "Astuti", "Citra", "Desi", "Diana", "Eka", "Elvira", "Fatimah", "Febriani", "Gita", "Hesti", "Ida", "Indah", "Intan", "Kartika", "Lestari", "Lina", "Maya", "Mega", "Nadia", "Novita", "Nurhayati", "Puspita", "Ratih", "Rika", "Rosmala", "Sari", "Sri", "Tri", "Umi", "Vina", "Wulan", "Yulia", "Zahra"}
	familyNames  = []string{"Abdullah", "Alamsyah", "Anggara", "Ardiansyah", "Astari", "Azhari", "Cahyadi", "Damanik", "Effendi", "Fauzi", "Firmansyah", "Ginting", "Hakim", "Hamzah", "Harahap", "Hasibuan", "Hidayat", "Ibrahim", "Indrawan", "Julianto", "Kesuma", "Kusuma", "Latief", "Maulana", "Mulyadi", "Nasution", "Nugraha", "Oktavian", "Permana", "Pradana", "Prasetya", "Purnama", "Ramadhani", "Rangkuti", "Rusdi", "Saputra", "Setiawan", "Siregar", "Suharto", "Sukarno", "Sulaiman", "Susanto", "Syahputra", "Tarmizi", "Utama", "Wibowo", "Wijaya", "Yulianto", "Yusra", "Zulkarnain"}
	frontTitles  = []string{"", "", "", "", "", "", "H.", "Drs.", "dr.", "Dr.", "Ir."}
	backTitles   = []string{"", "", "S.H.", "S.Sos.", "S.E.", "S.IP.", "S.T.", "S.Kom.", "S.Pd.", "M.Si.", "S.H., M.H.", "S.E., M.M.", "A.Md."}
	staffTitles  = []string{"Kepala Bidang", "Kepala Seksi", "Kepala Subbagian", "Analis Hukum", "Analis Ketenagakerjaan", "Pengantar Kerja", "Staf", "Pengelola Data", "Sekretaris Dinas", "Penyuluh"}
	officesBelow = []string{"Disnaker", "Disdukcapil", "Dinkes", "Dinas PPPA", "Dishub", "Bagian Hukum Setda", "Bagian Kerja Sama Setda", "Kesbangpol", "Dinas PMD", "Diskominfo"}
)

// fullName invents a name with titles.
func fullName(rng *rand.Rand, female bool) app.FullName {
	given := maleNames
	if female {
		given = femaleNames
	}
	name := app.FullName{
		Name: pick(rng, given) + " " + pick(rng, familyNames), Front: pick(rng, frontTitles), Back: pick(rng, backTitles),
	}
	if female && (name.Front == "H." || name.Front == "Drs.") {
		name.Front = "Hj."
	}
	return name
}

// written is the name as an attendance list shows it.
func written(n app.FullName) string {
	text := n.Name
	if n.Front != "" {
		text = n.Front + " " + text
	}
	if n.Back != "" {
		text += ", " + n.Back
	}
	return text
}

// nip invents an 18-digit number of the right form: birth, month of
// appointment, sex, serial; one in six is the form of a contract employee
// (NI PPPK), whose digits 13 and 14 are no month.
func nip(rng *rand.Rand, female bool) string {
	birth := app.Date("1968-01-01").AddDays(rng.IntN(28 * 365)).Time()
	sex := 1
	if female {
		sex = 2
	}
	if rng.IntN(6) == 0 {
		return fmt.Sprintf("%s%d21%d%03d", birth.Format("20060102"), 2021+rng.IntN(2), sex, 1+rng.IntN(60))
	}
	year := min(birth.Year()+22+rng.IntN(9), 2022)
	return fmt.Sprintf("%s%04d%02d%d%03d", birth.Format("20060102"), year, 1+rng.IntN(12), sex, 1+rng.IntN(30))
}

// attendee invents one line of an attendance list at a meeting in r.
func attendee(rng *rand.Rand, r region, female, present bool) app.Attendee {
	a := app.Attendee{
		Name: written(fullName(rng, female)), Sex: "L", Present: present,
		Phone: fmt.Sprintf("0812555%05d", rng.IntN(100000)),
	}
	if female {
		a.Sex = "P"
	}
	switch k := rng.IntN(10); {
	case k == 0:
		a.IDNumber = fmt.Sprintf("%02d%02d%04d", 70+rng.IntN(25), 1+rng.IntN(12), rng.IntN(10000)) // NRP of the police
		a.Position, a.Institution = "Kanit Binmas", "Polres "+r.name
	case k == 1:
		a.Position, a.Institution = "Kepala Desa", "Desa "+pick(rng, villages) // village heads have no NIP
	case k == 2:
		a.IDNumber = nip(rng, female)
		a.Position, a.Institution = pick(rng, staffTitles), "BP3MI Sumatera Selatan"
	default:
		a.IDNumber = nip(rng, female)
		a.Position, a.Institution = pick(rng, staffTitles), pick(rng, officesBelow)+" "+r.name
	}
	if !present {
		a.Note = []string{"Izin", "Sakit", "Tugas luar"}[rng.IntN(3)]
	}
	return a
}

// attendees invents a list: so many men and women present, and some absent.
func attendees(rng *rand.Rand, r region, male, female, absent int) []app.Attendee {
	list := make([]app.Attendee, 0, male+female+absent)
	for i := range male + female + absent {
		present := i < male+female
		isFemale := i >= male
		if !present {
			isFemale = rng.IntN(2) == 0
		}
		list = append(list, attendee(rng, r, isFemale, present))
	}
	rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}

func pick(rng *rand.Rand, list []string) string { return list[rng.IntN(len(list))] }
