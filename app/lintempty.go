package app

import (
	"slices"
	"strconv"
	"strings"
)

// Placeholders whose emptiness the check of the fields tells already, where it
// is mended, and those that may wait until the paper is signed.
var (
	blanksOfFields  = []string{"pihak", "instansi", "alamat", "pejabat", "jabatan", "judul", "jenis", "para pihak"}
	blanksOfSigning = []string{"tanggal", "tempat", "mulai", "berakhir", "batas pemberitahuan", "nomor"}
)

// checkPlaceholders seeks words in braces that nothing stands for.
func checkPlaceholders(d *lintDraft) {
	known := map[string]Placeholder{}
	for _, p := range d.a.Placeholders() {
		known[strings.ToLower(p.Word)] = p
	}
	told := map[string]bool{}
	for k := range d.texts {
		t := &d.texts[k]
		for _, w := range t.words {
			if w.low != "" || t.text[w.start] != '{' {
				continue
			}
			word := strings.ToLower(strings.Join(strings.Fields(t.text[w.start+1:w.end-1]), " "))
			p, ok := known[word]
			switch {
			case !ok:
				d.add(t, "Isian “"+t.text[w.start:w.end]+"” tidak dikenal.", wordOpen, nil)
			case p.Value != "" || told[word] || d.mayBeBlank(strings.TrimRight(word, " 0123456789")):
			default:
				told[word] = true
				d.add(t, "Isian “"+t.text[w.start:w.end]+"” belum ada nilainya: "+p.Meaning+".", wordFill, nil)
			}
		}
	}
}

func (d *lintDraft) mayBeBlank(word string) bool {
	switch {
	case word == "jangka waktu":
		return d.lacksTerm()
	case word == "nomor":
		return !d.signing
	case !d.late && slices.Contains(blanksOfSigning, word):
		return true
	}
	return slices.Contains(blanksOfFields, word)
}

// hasDots tells whether a text holds dots or a line that waits for the pen.
func hasDots(text string) bool {
	dots, lines := 0, 0
	for i, r := range text {
		switch r {
		case '.':
			dots++
		case '…':
			return true
		case '_':
			lines++
		case ' ':
			if i > 0 && text[i-1] == '.' && i+1 < len(text) && text[i+1] == '.' {
				continue // ". . . . ."
			}
			dots, lines = 0, 0
		default:
			dots, lines = 0, 0
		}
		if dots >= 5 || lines >= 4 {
			return true
		}
	}
	return false
}

// fieldWords are what the fields are called in findings.
var fieldWords = map[string]string{
	"title": "Judul", "implementer": "Pelaksana", "signing_place": "Tempat penandatanganan",
	"institution": "Nama instansi", "address": "Alamat", "signatory.position": "Jabatan", "signatory.name.name": "Nama penanda tangan",
	"power_of_attorney": "Surat kuasa", "name": "Sebutan pihak", "number": "Nomor naskah", "contact.name": "Nama penghubung",
	"contact.address": "Alamat penghubung",
}

// shortField is the last part of a field's name: "parties[1].address" gives
// address.
func shortField(field string) string { return field[strings.IndexByte(field, '.')+1:] }

func checkDots(d *lintDraft) {
	for k := range d.texts {
		t := &d.texts[k]
		if !hasDots(t.text) {
			continue
		}
		switch name := shortField(t.field); {
		case t.role == roleParty && (name == "legal_ground" || name == "number" && !d.signing):
		case t.role == roleParty || t.role == roleField || t.role == roleTitle:
			d.add(t, fieldWords[name]+" masih titik-titik.", wordFill, nil)
		default:
			d.add(t, "Masih ada titik-titik yang belum diisi.", wordFill, nil)
		}
	}
}

// checkEmptyFields seeks what the paper would print as dots. The day and place
// of signing may wait until initials are set, the numbers until it is signed.
func checkEmptyFields(d *lintDraft) {
	empty := func(s string) bool { return strings.TrimSpace(s) == "" }
	if empty(d.a.Kind) {
		d.addDates("kind_of_paper", "Jenis naskah", "Jenis naskah belum dipilih.", wordFill, nil)
	}
	if len(d.a.Parties) < 2 {
		d.addAt(d.texts[2].order, Finding{
			Part: DraftParties, Field: "parties", At: "Komparisi",
			Message: "Naskah perlu sedikitnya dua pihak; baru ada " + strconv.Itoa(len(d.a.Parties)) + ".", Word: wordFill,
		})
	}
	for k := range d.texts {
		t := &d.texts[k]
		if t.role != roleTitle && t.role != roleField && t.role != roleParty || !empty(t.text) {
			continue
		}
		switch name := shortField(t.field); name {
		case "title", "institution", "address", "signatory.position", "signatory.name.name":
			d.add(t, fieldWords[name]+" belum diisi.", wordFill, nil)
		case "signing_place":
			if d.late {
				d.add(t, fieldWords[name]+" belum diisi.", wordFill, nil)
			}
		case "number":
			if d.signing {
				d.add(t, fieldWords[name]+" belum diisi.", wordFill, nil)
			}
		}
	}
	if d.late && d.a.SignedOn == "" {
		d.addDates("signed_on", "Tanggal penandatanganan", "Tanggal penandatanganan belum diisi.", wordFill, nil)
	}
}
