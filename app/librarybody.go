package app

import (
	"slices"
	"strconv"
	"strings"
)

// bodyOf tells the kind of a body by its name, for the recital about it.
func bodyOf(institution string) string {
	name := strings.ToLower(institution)
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(name, w) })
	}
	migrant := has("pekerja migran") || has("bp2mi", "bp3mi", "kp2mi", "kemenp2mi")
	switch {
	case migrant && has("balai", "bp3mi"):
		return bodyBalai
	case migrant && has("kementerian", "kp2mi", "kemenp2mi"):
		return bodyMinistry
	case migrant:
		return bodyAgency
	case has("imigrasi"):
		return bodyImmigration
	case has("kepolisian", "polres", "polda", "polsek", "polrestabes"):
		return bodyPolice
	case has("dinas ") && has("tenaga kerja", "ketenagakerjaan") || strings.HasPrefix(name, "disnaker"):
		return bodyOffice
	case regionOf(institution) != "":
		return bodyRegion
	}
	return bodyAny
}

// regionOf is the region in the name of a government, empty for other bodies:
// "Kabupaten Muara Enim" of "Pemerintah Kabupaten Muara Enim".
func regionOf(institution string) string {
	name := strings.TrimSpace(institution)
	for _, p := range [][2]string{
		{"Pemerintah Daerah ", ""},
		{"Pemerintah ", ""},
		{"Pemkab ", "Kabupaten "},
		{"Pemkot ", "Kota "},
		{"Pemprov ", "Provinsi "},
	} {
		rest, ok := strings.CutPrefix(name, p[0])
		if !ok {
			continue
		}
		rest = p[1] + rest
		for _, level := range []string{"Kabupaten ", "Kota ", "Provinsi ", "Daerah ", "Kecamatan ", "Desa "} {
			if strings.HasPrefix(rest, level) {
				return rest
			}
		}
	}
	return ""
}

// recitals say who each party is, what was agreed before, and why they work
// together; then those of the office's own that name the set.
func (s Start) recitals(library []LibraryItem) []string {
	var list []string
	add := func(topic string, change func(string) string) {
		i := slices.IndexFunc(library, func(l LibraryItem) bool { return l.Sort == LibraryRecital && l.Topic == topic })
		if i >= 0 {
			list = append(list, change(library[i].Text))
		}
	}
	for i, p := range s.Parties {
		add(bodyOf(p.Institution), func(text string) string {
			return strings.ReplaceAll(forParty(text, i+1), "{wilayah "+strconv.Itoa(i+1)+"}", regionOf(p.Institution))
		})
	}
	parent := func(text string) string { return strings.ReplaceAll(text, "{naskah induk}", s.Parent.nameAsParent()) }
	switch {
	case isAddendum(s.Kind):
		add(recitalAddendum, parent)
	case s.Parent.ID != "":
		add(recitalRenewal, parent)
	}
	add(recitalSynergy, parent)
	return append(list, s.ownOf(library, LibraryRecital)...)
}

// basis is the law of the day, by rank and year, then the office's own that
// names the set.
func (s Start) basis(library []LibraryItem) []string {
	var list []string
	for _, l := range library {
		if l.Sort == LibraryBasis && isBuiltIn(builtInBasis, l.Code) && inForce(l.Code, s.On) {
			list = append(list, l.Text)
		}
	}
	return append(list, s.ownOf(library, LibraryBasis)...)
}

// ownOf are the texts of the office's own items of a sort that name the set.
func (s Start) ownOf(library []LibraryItem, sort string) []string {
	var list []string
	for _, l := range library {
		if l.Sort == sort && slices.Contains(l.Sets, s.set()) && !isBuiltIn(builtInRecitals, l.Code) && !isBuiltIn(builtInBasis, l.Code) {
			list = append(list, l.Text)
		}
	}
	return list
}

func isBuiltIn(list []LibraryItem, code string) bool {
	return code != "" && slices.ContainsFunc(list, func(l LibraryItem) bool { return l.Code == code })
}

// inForce tells whether a built-in citation was the law on a day; empty is
// now.
func inForce(code string, on Date) bool {
	since, until := basisSince[code], basisUntil[code]
	if on == "" {
		return until == ""
	}
	return (since == "" || on >= since) && (until == "" || on < until)
}
