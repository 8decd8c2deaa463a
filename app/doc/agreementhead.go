package doc

import (
	"strconv"
	"strings"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// head is what stands over the text: emblems, title and numbers.
func (w *agreementWriter) head() []Block {
	var out []Block
	if logos, any := w.logos(); any || w.draft {
		out = append(out, logos)
	}
	kind, rest := w.titleLines()
	if w.office.Agreements.NumbersFirst {
		out = append(out, Title{Lines: kind, After: 0.3})
		out = append(out, w.numberLines(Centre)...)
		return append(out, Spacer{Lines: 0.5}, Title{Lines: rest, After: 0.5})
	}
	out = append(out, Title{Lines: append(kind, rest...), After: 0.7})
	out = append(out, w.numberLines(Centre)...)
	return append(out, Spacer{Lines: 0.5})
}

// logos are the parties' emblems. A draft shows where they will stand; any
// tells whether there is one at all.
func (w *agreementWriter) logos() (logos Logos, any bool) {
	for _, i := range w.order {
		logo := w.agreement.Parties[i].Logo
		any = any || len(logo.Data) > 0
		logos.Pictures = append(logos.Pictures, logo)
	}
	return logos, any
}

// titleLines are the lines over TENTANG's subject, each centred: the kind of
// paper, then who and about what. An amendment says so before the kind's name.
func (w *agreementWriter) titleLines() (kind, rest []Runs) {
	upper := func(s string) Runs { return Bold(strings.ToUpper(s)) }
	title := w.text(oneLine(w.agreement.Title))
	amends := w.agreement.Relation == app.RelationAddendum && !hasPrefixFold(title, "perubahan")
	switch {
	case !amends:
		kind = append(kind, upper(w.kind))
	case hasPrefixFold(w.kind, "adendum"), hasPrefixFold(w.kind, "addendum"):
		kind = append(kind, upper(w.kind), upper("Perubahan atas Kerja Sama"))
	case hasPrefixFold(w.kind, "perubahan"):
		kind = append(kind, upper(w.kind))
	default:
		kind = append(kind, upper("Perubahan atas "+w.kind))
	}
	rest = append(rest, upper("antara"))
	for _, l := range w.partyLines() {
		rest = append(rest, upper(l))
	}
	return kind, append(rest, upper("tentang"), upper(orDots(title, 60)))
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// partyLines lists the institutions of the title: A DENGAN B; of three A DAN B
// DENGAN C, or A, B, DAN C where the office joins the last with "dan".
func (w *agreementWriter) partyLines() []string {
	var names []string
	for _, i := range w.order {
		names = append(names, orDots(oneLine(w.agreement.Parties[i].Institution), 40))
	}
	joiner := strings.ToLower(strings.TrimSpace(w.office.Agreements.Joiner))
	if joiner == "" {
		joiner = "dengan"
	}
	last := len(names) - 1
	if joiner == "dan" {
		return listed(names)
	}
	return append(listed(names[:last]), joiner, names[last])
}

// listed puts "dan" on a line of its own before the last of several names;
// three and more are parted by commas.
func listed(names []string) []string {
	last := len(names) - 1
	var out []string
	for i, n := range names {
		if i == last && i > 0 {
			out = append(out, "dan")
		}
		if i < last && last > 1 {
			n += ","
		}
		out = append(out, n)
	}
	return out
}

// numberLines is one NOMOR line a party; dots wait for the pen.
func (w *agreementWriter) numberLines(align Align) []Block {
	var out []Block
	for k, i := range w.order {
		number := oneLine(w.agreement.Parties[i].Number)
		if number == "" {
			number = dots(44)
		}
		p := Paragraph{Runs: Plain("NOMOR : " + number), Align: align, KeepNext: true}
		if k > 0 && align == Centre {
			p.Before = 0.25
		}
		out = append(out, p)
	}
	return out
}

// opening is the sentence that agreements begin with; an unknown day or place
// is left open for the pen.
func (w *agreementWriter) opening() []Block {
	day := dots(14) + ", tanggal " + dots(24) + " bulan " + dots(16) + " tahun " + dots(30) + " (.....-.....-.........)"
	if w.agreement.SignedOn.Valid() {
		day = w.agreement.SignedOn.InWords()
	}
	text := "Pada hari ini, " + day + ", bertempat di " + orDots(oneLine(w.agreement.SigningPlace), 24) +
		", kami yang bertanda tangan di bawah ini:"
	return []Block{Paragraph{Runs: Plain(text), Before: 0.5, KeepNext: true}}
}

// identification (komparisi) says who acts for whom and by which name the text
// calls them.
func (w *agreementWriter) identification() []Block {
	f := Fields{LabelShare: 0.34}
	for i, p := range w.agreement.Parties {
		f.Rows = append(f.Rows, Field{
			Number: strconv.Itoa(i+1) + ".",
			Label:  orDots(signatoryName(p), 30),
			Value:  []Block{Paragraph{Runs: Runs{{Text: actsFor(p)}, {Text: w.names[i], Bold: true}, {Text: "."}}}},
			Before: 0.6,
		})
	}
	return []Block{f}
}

// PartySentence is how the paper names the i-th party, counted from 0, in one
// sentence; what the record lacks stands there as dots.
func PartySentence(a app.Agreement, i int) string {
	p := a.Parties[i]
	return orDots(signatoryName(p), 30) + ", " + actsFor(p) + a.PartyName(i) + "."
}

// actsFor says in which office, on what ground and for whom a signatory acts;
// what the text calls the party follows.
func actsFor(p app.Party) string {
	return orDots(positionOf(p.Signatory), 40) + ", berdasarkan " + authority(p) +
		", dalam hal ini bertindak untuk dan atas nama " + orDots(oneLine(p.Institution), 40) +
		", berkedudukan dan berkantor di " + orDots(oneLine(p.Address), 40) + ", selanjutnya disebut "
}

// authority is what the signatory acts on: the ground of his office, a power of
// attorney, or both; dots when the record has neither.
func authority(p app.Party) string {
	var grounds []string
	if g := trimLead(p.LegalGround, "berdasarkan "); g != "" {
		grounds = append(grounds, g)
	}
	if g := trimLead(p.PowerOfAttorney, "berdasarkan "); g != "" {
		if !strings.Contains(strings.ToLower(g), "kuasa") {
			g = "Surat Kuasa " + g
		}
		grounds = append(grounds, g)
	}
	return orDots(strings.Join(grounds, " dan "), 36)
}

// trimLead is a text in one line without a first word that the sentence has
// already and without the mark at its end.
func trimLead(s, lead string) string {
	s = oneLine(s)
	if hasPrefixFold(s, lead) {
		s = s[len(lead):]
	}
	return strings.TrimRight(s, " ,;.")
}

// signatoryName is a signatory's name in capitals; titles keep their case.
func signatoryName(p app.Party) string {
	n := p.Signatory.Name
	return oneLine(bahasa.UpperName(n.Front, n.Name, n.Back))
}

// positionOf is a signatory's position; one who only acts as nobody has none.
func positionOf(s app.Signer) string {
	position := oneLine(strings.TrimSuffix(strings.TrimSpace(s.Position), ","))
	if position == "" {
		return ""
	}
	return oneLine(s.Acting + " " + position)
}
