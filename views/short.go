package views

import "strings"

// rooms are words that begin the name of a place and say least about it.
var rooms = []string{"Ruang Rapat ", "Ruang Pertemuan ", "Aula "}

// shortPlace is a place without the kind of room before it, for lists. Only
// whole words are left out, so that what is shown can be searched for.
func shortPlace(place string) string {
	for _, word := range rooms {
		if rest, cut := strings.CutPrefix(place, word); cut && strings.Contains(rest, " ") {
			place = rest
		}
	}
	return strings.Replace(place, " Kabupaten ", " ", 1)
}

// shortPartner is a partner's name without the word that most of them share.
func shortPartner(name string) string {
	return strings.TrimPrefix(name, "Pemerintah ")
}
