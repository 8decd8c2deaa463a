package doc

import (
	"strconv"
	"strings"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// Agreement makes the draft of an agreement between two or more parties: the
// order of emblems, title, opening sentence, parties, articles and signatures
// is that of the agreements that the agency has signed (BP2MI and the
// Directorate General of Immigration, December 2020).
func Agreement(o app.Office, a app.Agreement) Document {
	kind := orDots(oneLine(a.Kind), 30)
	for len(a.Parties) < 2 { // a draft shows where the parties will stand
		a.Parties = append(a.Parties[:len(a.Parties):len(a.Parties)], app.Party{})
	}
	d := Document{
		Title:   oneLine("DRAF " + a.Kind + ": " + a.Title),
		Author:  o.Name,
		Subject: kind,
		Date:    agreementDate(a),
		Setup:   pageSetup(o, o.Paper.Agreement, NumbersBottom),
		Mark:    "DRAF",
	}
	d.Setup.Top = max(d.Setup.Top, 20)
	var logos Logos
	for _, p := range a.Parties {
		logos.Pictures = append(logos.Pictures, p.Logo)
	}
	d.Blocks = append(d.Blocks, logos, agreementTitle(a, kind))
	d.Blocks = append(d.Blocks, numberLines(a)...)
	d.Blocks = append(d.Blocks, Spacer{Lines: 0.5}, Paragraph{Runs: Plain(openingSentence(a)), Before: 0.5})
	d.Blocks = append(d.Blocks, identification(a)...)
	d.Blocks = append(d.Blocks, articles(a)...)
	d.Blocks = append(d.Blocks, Paragraph{Runs: Plain(closing(a, kind)), Before: 1})
	d.Blocks = append(d.Blocks, partySignatures(o, a))
	return d
}

func agreementDate(a app.Agreement) app.Date {
	if a.SignedOn.Valid() {
		return a.SignedOn
	}
	return a.ValidFrom
}

func agreementTitle(a app.Agreement, kind string) Title {
	t := Title{After: 0.7}
	add := func(s string) { t.Lines = append(t.Lines, Bold(strings.ToUpper(s))) }
	add(kind)
	add("antara")
	for i, p := range a.Parties {
		if i > 0 {
			if i == len(a.Parties)-1 {
				add("dengan")
			} else {
				add("dan")
			}
		}
		add(orDots(oneLine(p.Institution), 40))
	}
	add("tentang")
	add(orDots(oneLine(a.Title), 60))
	return t
}

// numberLines is one NOMOR line a party; dots wait for the pen.
func numberLines(a app.Agreement) []Block {
	var out []Block
	for i, p := range a.Parties {
		number := oneLine(p.Number)
		if number == "" {
			number = dots(44)
		}
		before := 0.25
		if i == 0 {
			before = 0
		}
		out = append(out, Paragraph{Runs: Plain("NOMOR : " + number), Align: Centre, Before: before, KeepNext: true})
	}
	return out
}

// openingSentence is the one that agreements begin with; an unknown day or
// place is left open for the pen.
func openingSentence(a app.Agreement) string {
	day := dots(14) + ", tanggal " + dots(24) + " bulan " + dots(16) + " tahun " + dots(30) + " (.....-.....-.........)"
	if a.SignedOn.Valid() {
		day = a.SignedOn.InWords()
	}
	return "Pada hari ini, " + day + ", bertempat di " + orDots(oneLine(a.SigningPlace), 24) +
		", kami yang bertanda tangan di bawah ini:"
}

// partyName is what the text calls the n-th party, counted from 1: PIHAK
// KESATU, PIHAK KEDUA.
func partyName(n int) string {
	if n == 1 {
		return "PIHAK KESATU"
	}
	return "PIHAK KE" + strings.ToUpper(strings.ReplaceAll(bahasa.Words(int64(n)), " ", ""))
}

// joined lists words: A dan B; A, B, dan C.
func joined(words []string) string {
	switch n := len(words); n {
	case 0:
		return ""
	case 1:
		return words[0]
	case 2:
		return words[0] + " dan " + words[1]
	default:
		return strings.Join(words[:n-1], ", ") + ", dan " + words[n-1]
	}
}

func partyNames(a app.Agreement) []string {
	names := make([]string, len(a.Parties))
	for i := range names {
		names[i] = partyName(i + 1)
	}
	return names
}

// identification (komparisi) says who acts for whom and by which name the text
// calls them.
func identification(a app.Agreement) []Block {
	f := Fields{LabelShare: 0.34}
	for i, p := range a.Parties {
		name := bahasa.UpperName(p.Signatory.Name.Front, p.Signatory.Name.Name, p.Signatory.Name.Back)
		text := orDots(positionOf(p.Signatory), 40) + ", berdasarkan " + dots(36) +
			", dalam hal ini bertindak untuk dan atas nama " + orDots(oneLine(p.Institution), 40) +
			", berkedudukan dan berkantor di " + orDots(oneLine(p.Address), 40) + ", selanjutnya disebut "
		f.Rows = append(f.Rows, Field{
			Number: strconv.Itoa(i+1) + ".",
			Label:  orDots(oneLine(name), 30),
			Value:  []Block{Paragraph{Runs: Runs{{Text: text}, {Text: partyName(i + 1), Bold: true}, {Text: "."}}}},
			Before: 0.6,
		})
	}
	together := orDots(joined(partyNames(a)), 40) + " selanjutnya secara bersama-sama disebut PARA PIHAK. " +
		"PARA PIHAK sepakat mengikatkan diri dengan ketentuan sebagai berikut:"
	return []Block{f, Paragraph{Runs: Plain(together), Before: 0.8}}
}

func positionOf(s app.Signer) string {
	return oneLine(s.Acting + " " + strings.TrimSuffix(strings.TrimSpace(s.Position), ","))
}

// articles sets the articles with their numbers; several paragraphs become
// numbered clauses.
func articles(a app.Agreement) []Block {
	var out []Block
	for i, art := range a.Articles {
		head := Paragraph{Runs: Bold("Pasal " + strconv.Itoa(i+1)), Align: Centre, Before: 1, KeepNext: true}
		out = append(out, head)
		if title := oneLine(art.Title); title != "" {
			out = append(out, Paragraph{Runs: Bold(strings.ToUpper(title)), Align: Centre, KeepNext: true})
		}
		var clauses [][]Block
		text := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(art.Text)
		for part := range strings.SplitSeq(text, "\n\n") {
			if blocks := prose(part, 0); len(blocks) > 0 {
				clauses = append(clauses, blocks)
			}
		}
		switch len(clauses) {
		case 0:
			line := Paragraph{Runs: Plain(dots(80)), Align: Left, Before: 0.4}
			out = append(out, line)
		case 1:
			out = append(out, led(nil, clauses[0], 0.4)...)
		default:
			list := List{Before: 0.4, Gap: 0.25}
			for k, c := range clauses {
				list.Items = append(list.Items, Item{Mark: "(" + strconv.Itoa(k+1) + ")", Blocks: c})
			}
			out = append(out, list)
		}
	}
	return out
}

func closing(a app.Agreement, kind string) string {
	n := int64(len(a.Parties))
	return "Demikian " + kind + " ini dibuat dan ditandatangani oleh PARA PIHAK pada hari, tanggal, dan tempat tersebut di atas, dalam rangkap " +
		strconv.FormatInt(n, 10) + " (" + bahasa.Words(n) + ") asli, bermeterai cukup, dan masing-masing mempunyai kekuatan hukum yang sama."
}

// partySignatures stands first party left. Names are in capitals, titles keep
// their case.
func partySignatures(o app.Office, a app.Agreement) Signatures {
	out := Signatures{Before: 1.2, Stamp: true}
	switch n := len(a.Parties); {
	case n == 4:
		out.PerRow = 2
	case n < 3:
		out.PerRow = 2
	default:
		out.PerRow = 3
	}
	for i, p := range a.Parties {
		s := Signature{Lead: partyName(i + 1)}
		if position := positionOf(p.Signatory); position != "" {
			s.Position = []string{position + ","}
		}
		name := oneLine(bahasa.UpperName(p.Signatory.Name.Front, p.Signatory.Name.Name, p.Signatory.Name.Back))
		s.Name = Bold(name)
		if name == "" {
			s.Name = Plain("(" + dots(36) + ")")
		}
		if id := idLine(o, p.Signatory); id != "" {
			s.Below = []string{id}
		}
		out.Columns = append(out.Columns, s)
	}
	return out
}

// AgreementDraft is the draft with DRAF across its pages and the table of
// coordination initials (paraf koordinasi) at its end.
func AgreementDraft(o app.Office, a app.Agreement) Document { return Agreement(o, a) }

// AgreementCopy is the n-th signing copy, counted from 1, one a party: order of
// logos and names, side of the duty stamp and boxes for initials follow the
// office's settings.
func AgreementCopy(o app.Office, a app.Agreement, n int) Document { return Agreement(o, a) }
