package doc

import (
	"strconv"
	"strings"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// grounds are the sentence that names all parties together, the recitals, the
// legal basis and the words before the first article.
func (w *agreementWriter) grounds() []Block {
	recitals := w.enumerated(w.agreement.Recitals, func(i int) string { return letter(i) + "." })
	basis := w.enumerated(w.agreement.LegalBasis, func(i int) string { return strconv.Itoa(i+1) + "." })
	together := Runs{{Text: w.agreement.PartyNames() + " selanjutnya secara bersama-sama disebut "}, {Text: "PARA PIHAK", Bold: true}}
	if recitals == nil {
		together = append(together, Run{Text: "."})
	} else {
		together = append(together, Run{Text: ", terlebih dahulu menerangkan hal-hal sebagai berikut:"})
	}
	out := []Block{Paragraph{Runs: together, Before: 0.8, KeepNext: recitals != nil}}
	out = append(out, recitals...)
	if basis != nil {
		out = append(out, Paragraph{Runs: Plain("Dengan memperhatikan peraturan perundang-undangan sebagai berikut:"), Before: 0.6, KeepNext: true})
		out = append(out, basis...)
	}
	agreed := "PARA PIHAK sepakat mengadakan kerja sama yang dituangkan dalam " + w.kind + " ini dengan ketentuan sebagai berikut:"
	if recitals != nil || basis != nil {
		agreed = "Berdasarkan hal tersebut di atas, " + agreed
	}
	return append(out, Paragraph{Runs: Plain(agreed), Before: 0.6, KeepNext: true})
}

// enumerated is a list of sentences that are parts of one: each ends in a
// semicolon, the last but one in "; dan" and the last in a full stop, however
// they were typed.
func (w *agreementWriter) enumerated(sentences []string, mark func(i int) string) []Block {
	var texts []string
	for _, s := range sentences {
		if s = unended(oneLine(w.text(s))); s != "" {
			texts = append(texts, s)
		}
	}
	if len(texts) == 0 {
		return nil
	}
	list := List{Before: 0.4, Gap: 0.25}
	for i, s := range texts {
		switch i {
		case len(texts) - 1:
			s += "."
		case len(texts) - 2:
			s += "; dan"
		default:
			s += ";"
		}
		list.Items = append(list.Items, Item{Mark: mark(i), Blocks: []Block{Paragraph{Runs: Plain(s)}}})
	}
	return []Block{list}
}

// unended takes a sentence's last marks off; dots that wait for the pen stay.
func unended(s string) string {
	if cut, ok := strings.CutSuffix(s, " dan"); ok && strings.ContainsAny(cut[max(len(cut)-1, 0):], ",;") {
		s = cut
	}
	s = strings.TrimRight(s, " ,;")
	if strings.HasSuffix(s, "..") {
		return s
	}
	return strings.TrimSuffix(s, ".")
}

// articles sets chapters and articles with their numbers.
func (w *agreementWriter) articles() []Block {
	var out []Block
	heading := func(text string, before float64) {
		out = append(out, Paragraph{Runs: Bold(text), Align: Centre, Before: before, KeepNext: true})
	}
	chapter := 0
	for i, art := range w.agreement.Articles {
		before := 1.0
		if title := oneLine(w.text(art.Chapter)); title != "" {
			chapter++
			heading("BAB "+bahasa.Roman(chapter), 1.4)
			heading(strings.ToUpper(title), 0)
			before = 0.7
		}
		heading("Pasal "+strconv.Itoa(i+1), before)
		if title := oneLine(w.text(art.Title)); title != "" {
			heading(strings.ToUpper(title), 0)
		}
		whole := w.labels
		w.labels = w.agreement.LabelsWithin(i, whole)
		out = append(out, w.clauses(art.Clauses)...)
		w.labels = whole
	}
	keepLast(out)
	return out
}

// keepLast holds the last text on the page of the closing words and so of the
// signatures: nobody should sign a sheet that has none of the agreement on it.
// A long text is left to break where it must.
func keepLast(blocks []Block) {
	if len(blocks) == 0 {
		return
	}
	const long = 600 // bytes, about seven lines
	last := len(blocks) - 1
	switch b := blocks[last].(type) {
	case Paragraph:
		b.KeepNext = len(b.Runs.String()) <= long
		blocks[last] = b
	case List:
		if n := len(b.Items); n > 0 {
			keepLast(b.Items[n-1].Blocks)
		}
	}
}

// clauses are an article's text. The only clause of an article has no number.
func (w *agreementWriter) clauses(clauses []app.Provision) []Block {
	switch len(clauses) {
	case 0:
		return []Block{Paragraph{Runs: Plain(dots(80)), Align: Left, Before: 0.4}}
	case 1:
		return led(nil, w.provision(clauses[0], 0), 0.4)
	}
	list := w.provisions(clauses, 0, false)
	list.Before, list.Gap = 0.4, 0.25
	return []Block{list}
}

func (w *agreementWriter) provisions(ps []app.Provision, depth int, digits bool) List {
	var list List
	for i, p := range ps {
		list.Items = append(list.Items, Item{Mark: app.ProvisionMark(depth+1, i, digits, false), Blocks: w.provision(p, depth)})
	}
	return list
}

// provision is one text and what is numbered under it.
func (w *agreementWriter) provision(p app.Provision, depth int) []Block {
	out := []Block{Paragraph{Runs: Plain(orDots(w.text(p.Text), 60)), KeepNext: len(p.Items) > 0}}
	if len(p.Items) > 0 {
		out = append(out, w.provisions(p.Items, depth+1, p.Digits))
	}
	return out
}
