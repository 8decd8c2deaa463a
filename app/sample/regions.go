package sample

// region is a kabupaten or kota of the balai's work area.
type region struct {
	name     string // Muara Enim
	city     bool   // kota, not kabupaten
	district string // one kecamatan, for places and outreach
}

// regions are the 34 kabupaten and kota of Sumatera Selatan, Bengkulu and
// Kepulauan Bangka Belitung, in the order of their Kemendagri codes.
var regions = []region{
	{"Ogan Komering Ulu", false, "Baturaja Timur"},
	{"Ogan Komering Ilir", false, "Kayu Agung"},
	{"Muara Enim", false, "Gelumbang"},
	{"Lahat", false, "Merapi Barat"},
	{"Musi Rawas", false, "Tugumulyo"},
	{"Musi Banyuasin", false, "Sekayu"},
	{"Banyuasin", false, "Talang Kelapa"},
	{"Ogan Komering Ulu Timur", false, "Martapura"},
	{"Ogan Komering Ulu Selatan", false, "Muaradua"},
	{"Ogan Ilir", false, "Indralaya"},
	{"Empat Lawang", false, "Tebing Tinggi"},
	{"Penukal Abab Lematang Ilir", false, "Talang Ubi"},
	{"Musi Rawas Utara", false, "Rupit"},
	{"Palembang", true, "Sukarami"},
	{"Pagar Alam", true, "Dempo Utara"},
	{"Lubuk Linggau", true, "Lubuk Linggau Barat"},
	{"Prabumulih", true, "Cambai"},
	{"Bengkulu Selatan", false, "Manna"},
	{"Rejang Lebong", false, "Curup"},
	{"Bengkulu Utara", false, "Arga Makmur"},
	{"Kaur", false, "Kaur Selatan"},
	{"Seluma", false, "Tais"},
	{"Mukomuko", false, "Ipuh"},
	{"Lebong", false, "Lebong Utara"},
	{"Kepahiang", false, "Kepahiang"},
	{"Bengkulu Tengah", false, "Karang Tinggi"},
	{"Bengkulu", true, "Gading Cempaka"},
	{"Bangka", false, "Sungailiat"},
	{"Belitung", false, "Tanjungpandan"},
	{"Bangka Selatan", false, "Toboali"},
	{"Bangka Tengah", false, "Koba"},
	{"Bangka Barat", false, "Mentok"},
	{"Belitung Timur", false, "Manggar"},
	{"Pangkal Pinang", true, "Gerunggang"},
}

func (r region) full() string {
	if r.city {
		return "Kota " + r.name
	}
	return "Kabupaten " + r.name
}

func (r region) government() string { return "Pemerintah " + r.full() }

func (r region) shortGovernment() string {
	if r.city {
		return "Pemkot " + r.name
	}
	return "Pemkab " + r.name
}

// head is the title of the head of government.
func (r region) head() string {
	if r.city {
		return "Wali Kota " + r.name
	}
	return "Bupati " + r.name
}

// regionNamed finds a region; the tables of this package name known ones only.
func regionNamed(name string) region {
	for _, r := range regions {
		if r.name == name {
			return r
		}
	}
	panic("sample: no region " + name)
}
